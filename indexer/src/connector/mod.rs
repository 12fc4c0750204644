//! Connectors: from a file to raw rows, numbered as people count them.
//!
//! A row that cannot be read becomes a rejection and the next one is read; only a file that is
//! not what its source says it is stops.

mod csv;
mod json;

use crate::source::{Definition, File};
use data::store::Rejection;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Largest file read, in bytes.
pub const MAX_FILE: u64 = 200 * 1024 * 1024;

/// Largest value of one column, in bytes.
pub const MAX_FIELD: usize = 1024 * 1024;

/// One row: its place in the file and its values by column, empty ones left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Line of the file where it begins, or rank in the array; both from 1.
    pub number: u64,
    pub values: BTreeMap<String, String>,
}

impl Row {
    /// The value of a column, trimmed; nothing when absent or blank.
    pub fn get(&self, column: &str) -> Option<&str> {
        self.values.get(column).map(String::as_str)
    }
}

/// What a file holds.
#[derive(Debug, Default)]
pub struct Table {
    pub columns: BTreeSet<String>,
    pub rows: Vec<Row>,
    /// Rows that are refused but whose identifier may be read. They have a fault each.
    pub broken: Vec<Row>,
    /// Rows, or values of rows, that could not be read.
    pub faults: Vec<Rejection>,
}

/// Why a file could not be read at all.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    #[error("{0} illisible : {1}")]
    Unreadable(PathBuf, #[source] io::Error),
    #[error("aucun fichier « {pattern} » dans {folder} ; indiquez-le par --from FICHIER")]
    NotFound { pattern: String, folder: PathBuf },
    #[error("le fichier fait plus de {} Mo, ce qui dépasse la limite", MAX_FILE / (1024 * 1024))]
    TooBig,
    #[error("le fichier est vide")]
    Empty,
    #[error("le fichier n'est pas du JSON valable : {0}")]
    Json(#[from] serde_json::Error),
    #[error("le fichier JSON n'a pas de liste à l'endroit « {0} »")]
    NoArray(String),
    #[error("la première ligne du fichier CSV est illisible : {0}")]
    Heading(String),
    #[error("colonnes absentes du fichier : {} (présentes : {})", missing.join(", "), present.join(", "))]
    MissingColumns { missing: Vec<String>, present: Vec<String> },
    #[error("la colonne « {0} » figure deux fois dans le fichier")]
    RepeatedColumn(String),
}

/// Reads the rows of a source's file.
pub fn read(definition: &Definition, bytes: &[u8]) -> Result<Table, ReadError> {
    if bytes.len() as u64 > MAX_FILE {
        return Err(ReadError::TooBig);
    }
    let needed = definition.columns();
    let table = match &definition.file {
        File::Csv { delimiter, encoding, .. } => csv::read(bytes, *delimiter, encoding, &needed)?,
        File::Json { records, .. } => json::read(bytes, records)?,
    };
    let missing: Vec<String> = needed.difference(&table.columns).cloned().collect();
    // A list without rows has no columns either, and nothing to lose.
    if missing.is_empty() || (table.columns.is_empty() && table.rows.is_empty()) {
        Ok(table)
    } else {
        Err(ReadError::MissingColumns { missing, present: table.columns.into_iter().collect() })
    }
}

/// The file of a source: `from` itself, or the last one by name in the folder `from` that has the
/// form of the source's pattern.
pub fn find(definition: &Definition, from: &Path) -> Result<PathBuf, ReadError> {
    let unreadable = |error| ReadError::Unreadable(from.to_owned(), error);
    if !fs::metadata(from).map_err(unreadable)?.is_dir() {
        return Ok(from.to_owned());
    }
    let pattern = definition.file.pattern();
    let mut found = Vec::new();
    for entry in fs::read_dir(from).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if fits(&name, pattern) {
            found.push(path);
        }
    }
    found
        .into_iter()
        .max()
        .ok_or_else(|| ReadError::NotFound { pattern: pattern.to_owned(), folder: from.to_owned() })
}

/// Loads a file, refusing what is too big before reading it.
pub fn load(path: &Path) -> Result<Vec<u8>, ReadError> {
    let unreadable = |error| ReadError::Unreadable(path.to_owned(), error);
    if fs::metadata(path).map_err(unreadable)?.len() > MAX_FILE {
        return Err(ReadError::TooBig);
    }
    fs::read(path).map_err(unreadable)
}

/// Whether a name has the form of a pattern, in which `*` stands for anything.
fn fits(name: &str, pattern: &str) -> bool {
    let Some((head, rest)) = pattern.split_once('*') else { return name == pattern };
    let Some(mut name) = name.strip_prefix(head) else { return false };
    let mut parts: Vec<&str> = rest.split('*').collect();
    let tail = parts.pop().unwrap_or_default();
    for part in parts {
        match name.find(part) {
            Some(at) => name = &name[at + part.len()..],
            None => return false,
        }
    }
    name.ends_with(tail)
}

/// A value without the blanks around it and without control characters, which no text has.
fn clean(value: &str) -> String {
    let kept = |c: &char| {
        (!c.is_control() || matches!(c, '\n' | '\t')) && !crate::normalise::turns_text(*c)
    };
    value.trim().chars().filter(kept).collect::<String>().trim().to_owned()
}

/// A row that is lost.
fn lost(number: u64, reason: impl Into<String>) -> Rejection {
    Rejection {
        row: number,
        name: None,
        column: None,
        value: None,
        reason: reason.into(),
        row_kept: false,
    }
}

#[cfg(test)]
mod tests;
