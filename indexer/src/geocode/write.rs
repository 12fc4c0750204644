//! Writing the index of addresses: a new generation, then the pointer to it.
//!
//! Unlike the index of listings it cannot be made anew from the store, so that it does wait for the
//! disk.

use super::import::{Counts, Full};
use super::numbers::pack;
use super::street::{Fields, fingerprint, square};
use super::words::tokens;
use super::{Imported, opened};
use crate::index::generation::{self, Pointer};
use crate::index::{IndexError, lock};
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use tantivy::directory::MmapDirectory;
use tantivy::indexer::IndexWriterOptions;
use tantivy::{Index, TantivyDocument};

/// Memory of the writer, which takes all streets of a department in one segment.
const WRITER_BYTES: usize = 100_000_000;

/// Takes streets into use in the place of those in `dir`.
pub fn replace(dir: &Path, streets: &[Full], counts: &Counts) -> Result<(), IndexError> {
    fs::create_dir_all(dir).map_err(IndexError::io(dir))?;
    let _lock = lock(dir)?;
    let current = generation::read_pointer(dir).ok().flatten();
    let numbers = generation::generations(dir)?;
    let last = numbers.into_iter().chain(current.map(|pointer| pointer.generation)).max();
    let number = last.unwrap_or(0).saturating_add(1);
    let path = generation::directory(dir, number);
    let written = write(&path, streets, counts).and_then(|()| {
        // Read again before anybody relies on it.
        opened(&path).map_err(IndexError::Unusable)?;
        let pointer = Pointer { generation: number, fingerprint: fingerprint() };
        generation::write_pointer(dir, &pointer)
    });
    match written {
        Ok(()) => generation::remove_others(dir, number),
        Err(error) => {
            // What was there stays in use; a disk that is full wants its room back.
            let _ = fs::remove_dir_all(&path);
            Err(error)
        }
    }
}

fn write(path: &Path, streets: &[Full], counts: &Counts) -> Result<(), IndexError> {
    fs::create_dir_all(path).map_err(IndexError::io(path))?;
    let (schema, fields) = Fields::schema();
    let directory = MmapDirectory::open(path).map_err(IndexError::engine)?;
    let index = Index::create(directory, schema, tantivy::IndexSettings::default())?;
    let options = IndexWriterOptions::builder()
        .num_worker_threads(1)
        .num_merge_threads(1)
        .memory_budget_per_thread(WRITER_BYTES)
        .build();
    let mut writer = index.writer_with_options::<TantivyDocument>(options)?;
    for full in streets {
        writer.add_document(document(&fields, full)?)?;
    }
    let imported = Imported { counts: counts.clone(), at: Timestamp::now() };
    let mut prepared = writer.prepare_commit()?;
    prepared.set_payload(&serde_json::to_string(&imported)?);
    prepared.commit()?;
    writer.wait_merging_threads()?;
    Ok(())
}

fn document(fields: &Fields, (street, numbers): &Full) -> Result<TantivyDocument, IndexError> {
    let mut document = TantivyDocument::new();
    for word in tokens(&street.name) {
        document.add_text(fields.word, word.text);
    }
    document.add_text(fields.citycode, street.citycode.as_str());
    if let Some(former) = &street.former_citycode {
        document.add_text(fields.citycode, former.as_str());
    }
    for code in &street.postcodes {
        document.add_text(fields.postcode, code);
    }
    let mut squares: BTreeSet<u64> = numbers.iter().map(|one| square(one.position)).collect();
    squares.insert(square(street.position));
    for square in squares {
        document.add_u64(fields.square, square);
    }
    document.add_bytes(fields.street, &serde_json::to_vec(street)?);
    document.add_bytes(fields.numbers, &pack(numbers));
    Ok(document)
}
