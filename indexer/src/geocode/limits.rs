//! How large a file of addresses may be, however small it is packed.

use super::street::MOST_POSTCODES;
use data::store::Rejection;
use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Limits of one import.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes of one row.
    pub row: u64,
    /// Bytes of the whole file, unpacked.
    pub unpacked: u64,
    /// Addresses and lieux-dits kept.
    pub kept: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            // A row of the national base has some two hundred.
            row: 64 * 1024,
            // The whole country takes about five thousand million.
            unpacked: 8_000_000_000,
            // The largest department has about a million, each of which takes some two hundred bytes
            // of memory.
            kept: 3_000_000,
        }
    }
}

/// What is larger than it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Excess {
    #[error("plus de {0} octets dans une seule ligne ; un guillemet n'est peut-être pas refermé")]
    Row(u64),
    #[error("plus de {0} octets une fois décompressé ; la France entière en prend moins")]
    Unpacked(u64),
    #[error("plus de {0} adresses à garder ; un fichier par département en a moins")]
    Kept(u64),
}

impl Excess {
    /// The excess that an error of reading stands for.
    pub fn in_error(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref().copied()
    }
}

/// Reads no more of a row, nor of a file, than is allowed.
pub struct Bounded<R> {
    input: R,
    read: u64,
    limits: Limits,
    row: RowStart,
}

/// Where the row that is being read begins, in bytes.
#[derive(Debug, Clone, Default)]
pub struct RowStart(Arc<AtomicU64>);

impl RowStart {
    pub fn is(&self, byte: u64) {
        self.0.store(byte, Ordering::Relaxed);
    }
}

/// Bytes that are read ahead of the row by those who read from here, at most.
const AHEAD: u64 = 64 * 1024;

impl<R: Read> Bounded<R> {
    pub fn new(input: R, limits: Limits) -> (Self, RowStart) {
        let row = RowStart::default();
        (Self { input, read: 0, limits, row: row.clone() }, row)
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let begun = self.row.0.load(Ordering::Relaxed);
        if self.read.saturating_sub(begun) > self.limits.row + AHEAD {
            return Err(io::Error::other(Excess::Row(self.limits.row)));
        }
        let read = self.input.read(buffer)?;
        self.read += read as u64;
        if self.read > self.limits.unpacked {
            return Err(io::Error::other(Excess::Unpacked(self.limits.unpacked)));
        }
        Ok(read)
    }
}

/// Of a row that would give a street one postcode too many.
pub fn too_many_postcodes(row: u64, street: &str, postcode: &str) -> Rejection {
    Rejection {
        row,
        name: Some(street.to_owned()),
        column: Some("code_postal".to_owned()),
        value: Some(postcode.to_owned()),
        reason: format!("la voie a déjà {MOST_POSTCODES} codes postaux, la limite"),
        row_kept: false,
    }
}
