//! Sources, each described by a TOML file: a new open-data portal is a new file, not new code.
//!
//! `indexer/sources/README.md` teaches the format. The files there are compiled in.

mod check;
mod definition;

pub(crate) use check::parse_code;
pub use definition::{
    AttributeSpec, Cadence, CodeField, CodeList, Column, Constants, Cost, Definition, Delimiter,
    Fields, File, Identifier, Matching, Mobiles, PrivateHome, Transform, Unknown, Words,
};

use include_dir::{Dir, include_dir};
use std::path::{Path, PathBuf};

static EMBEDDED: Dir = include_dir!("$CARGO_MANIFEST_DIR/sources");

/// A source that cannot be used as it is written.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    #[error("{file} : {message}")]
    Toml { file: String, message: String },
    #[error("{file} :\n  - {}", faults.join("\n  - "))]
    Faults { file: String, faults: Vec<String> },
    #[error("{0} illisible : {1}")]
    Unreadable(PathBuf, std::io::Error),
    #[error("source « {name} » inconnue ; connues : {known}")]
    Unknown { name: String, known: String },
}

/// All known sources, in alphabetical order.
#[derive(Debug, Clone)]
pub struct Catalogue {
    definitions: Vec<Definition>,
}

impl Catalogue {
    /// The sources compiled in.
    ///
    /// # Errors
    /// When a TOML file is wrong, which the tests rule out for the ones compiled in.
    pub fn embedded() -> Result<Self, SourceError> {
        let files = EMBEDDED.files().filter_map(|file| {
            let path = file.path();
            (path.extension()? == "toml").then(|| (path.to_owned(), file.contents_utf8()))
        });
        Self::from_files(files.map(|(path, text)| {
            let text = text.unwrap_or_default().to_owned();
            (path, text)
        }))
    }

    /// The sources of a folder.
    ///
    /// # Errors
    /// When the folder cannot be read or a TOML file in it is wrong.
    pub fn folder(folder: &Path) -> Result<Self, SourceError> {
        let unreadable = |error| SourceError::Unreadable(folder.to_owned(), error);
        let mut files = Vec::new();
        for entry in std::fs::read_dir(folder).map_err(unreadable)? {
            let path = entry.map_err(unreadable)?.path();
            if path.extension().is_some_and(|extension| extension == "toml") {
                let text = std::fs::read_to_string(&path)
                    .map_err(|error| SourceError::Unreadable(path.clone(), error))?;
                files.push((path, text));
            }
        }
        Self::from_files(files.into_iter())
    }

    fn from_files(files: impl Iterator<Item = (PathBuf, String)>) -> Result<Self, SourceError> {
        let mut definitions = Vec::new();
        for (path, text) in files {
            let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            definitions.push(parse(&id, &text)?);
        }
        definitions.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(Self { definitions })
    }

    pub fn definitions(&self) -> &[Definition] {
        &self.definitions
    }

    /// # Errors
    /// [`SourceError::Unknown`], which names the known ones.
    pub fn get(&self, name: &str) -> Result<&Definition, SourceError> {
        self.definitions.iter().find(|definition| definition.id == name).ok_or_else(|| {
            let known: Vec<&str> =
                self.definitions.iter().map(|definition| definition.id.as_str()).collect();
            SourceError::Unknown { name: name.to_owned(), known: known.join(", ") }
        })
    }
}

/// Reads one TOML file; `id` is the stem of its name.
///
/// # Errors
/// With the file, the key and, for what TOML itself refuses, the line.
pub fn parse(id: &str, text: &str) -> Result<Definition, SourceError> {
    let file = format!("{id}.toml");
    let mut definition: Definition = toml::from_str(text).map_err(|error| SourceError::Toml {
        file: file.clone(),
        message: error.to_string().trim_end().to_owned(),
    })?;
    id.clone_into(&mut definition.id);
    let faults = check::faults(&definition);
    if faults.is_empty() { Ok(definition) } else { Err(SourceError::Faults { file, faults }) }
}

#[cfg(test)]
mod tests;
