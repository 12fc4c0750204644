//! What a file or a bundle holds, sorted into what is kept and what is not.

use data::model::Record;
use data::store::{Outside, Rejection};
use std::collections::BTreeSet;

/// A row that is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Accepted {
    /// Line of the file, or rank in the array; from 1.
    pub row: u64,
    pub record: Record,
}

/// All rows of a file. Each is in exactly one of `accepted`, `outside` and the rejections that
/// kept nothing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    pub accepted: Vec<Accepted>,
    pub outside: Vec<Outside>,
    pub rejections: Vec<Rejection>,
    /// Identifiers of rows that were refused, or that contradict themselves on where they are:
    /// what the store knows of them stays, since the row is still in the file.
    pub doubtful: BTreeSet<String>,
}

impl Reading {
    /// Rows of which nothing was kept.
    pub fn rejected(&self) -> u64 {
        self.rejections.iter().filter(|rejection| !rejection.row_kept).count() as u64
    }

    pub fn read(&self) -> u64 {
        self.accepted.len() as u64 + self.outside.len() as u64 + self.rejected()
    }
}
