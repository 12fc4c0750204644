//! Makes the bundled data set (`data/bundle/`) from the owners' files, and reads it back for import.

use crate::connector::{self, ReadError};
use crate::import::{Accepted, Reading};
use crate::mapping;
use crate::source::{Catalogue, Definition};
use data::model::{Record, Source};
use std::path::Path;

/// One source, read and mapped.
#[derive(Debug)]
pub struct Mapped<'a> {
    pub definition: &'a Definition,
    pub reading: Reading,
}

/// Reads and maps one source from a file, or from the file of its pattern in a folder.
///
/// # Errors
/// When there is no such file or it is not what the source says it is.
pub fn read_source(definition: &Definition, from: &Path) -> Result<Reading, ReadError> {
    let path = connector::find(definition, from)?;
    let table = connector::read(definition, &connector::load(&path)?)?;
    Ok(mapping::map(definition, table))
}

/// Reads and maps every source from a folder.
///
/// # Errors
/// With the first source that cannot be read.
pub fn read_all<'a>(
    catalogue: &'a Catalogue,
    from: &Path,
) -> Result<Vec<Mapped<'a>>, (String, ReadError)> {
    let mapped = catalogue.definitions().iter().map(|definition| {
        let reading =
            read_source(definition, from).map_err(|error| (definition.id.clone(), error))?;
        Ok(Mapped { definition, reading })
    });
    mapped.collect()
}

/// The bundle's files by name: one JSONL a source in the order of native ids, and `sources.json`.
///
/// # Errors
/// When a record cannot be written as JSON.
pub fn files(mapped: &[Mapped<'_>]) -> Result<Vec<(String, String)>, serde_json::Error> {
    let mut files = Vec::new();
    let mut sources: Vec<Source> = Vec::new();
    for Mapped { definition, reading } in mapped {
        let mut records: Vec<&Record> =
            reading.accepted.iter().map(|accepted| &accepted.record).collect();
        records.sort_by(|a, b| a.native_id.cmp(&b.native_id));
        let mut text = String::new();
        for record in records {
            text.push_str(&serde_json::to_string(record)?);
            text.push('\n');
        }
        files.push((format!("{}.jsonl", definition.id), text));
        sources.push(definition.source());
    }
    files.push(("sources.json".to_owned(), serde_json::to_string_pretty(&sources)? + "\n"));
    Ok(files)
}

/// Records as an import reads them; a row is the rank of its record.
pub fn reading(records: Vec<Record>) -> Reading {
    let accepted = (1..).zip(records).map(|(row, record)| Accepted { row, record }).collect();
    Reading { accepted, ..Reading::default() }
}
