//! Addresses: from words to a place, and back.
//!
//! Communes, former communes and neighbours are known from the start. Streets and house numbers come
//! from a file of the Base Adresse Nationale ([`import`]), kept in an index of their own:
//!
//! ```text
//! addresses/lock        held while a file is imported
//! addresses/current     {"generation":3,"fingerprint":"…"}, replaced by a rename
//! addresses/gen-3/      one document a street, its house numbers packed in a column
//! ```

mod ban;
mod candidate;
mod import;
mod limits;
mod matching;
mod municipalities;
mod numbers;
mod place;
mod reverse;
mod search;
mod span;
mod street;
pub(crate) mod words;
mod write;

pub use candidate::{Candidate, CandidateKind, Correction, Filter, Question};
pub use import::{Counts, DOWNLOAD, ImportError, Options, Progress, Report, import};
pub use reverse::REACH;

use crate::index::generation::{self, Pointer};
use crate::search::Budget;
use jiff::Timestamp;
use municipalities::Municipalities;
use numbers::{HouseNumber, Unpacked};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use street::{Fields, NUMBERS, Street, fingerprint};
use tantivy::columnar::BytesColumn;
use tantivy::directory::MmapDirectory;
use tantivy::schema::Value as _;
use tantivy::{DocAddress, Index, ReloadPolicy, Searcher, TantivyDocument};
use words::{Token, tokens};

/// What was imported, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    pub counts: Counts,
    pub at: Timestamp,
}

/// Why the words could not be looked up.
#[derive(Debug, thiserror::Error)]
pub enum GeocodeError {
    #[error("index des adresses : {0}")]
    Index(Box<dyn std::error::Error + Send + Sync>),
    #[error("cette adresse demande trop de travail ; avec moins de mots, elle se trouve")]
    TooMuchWork,
}

impl From<tantivy::TantivyError> for GeocodeError {
    fn from(error: tantivy::TantivyError) -> Self {
        Self::Index(error.into())
    }
}

impl From<std::io::Error> for GeocodeError {
    fn from(error: std::io::Error) -> Self {
        Self::Index(error.into())
    }
}

/// Finds places by words and by position. Clones share it.
#[derive(Clone)]
pub struct Geocoder {
    shared: Arc<Shared>,
}

struct Shared {
    dir: PathBuf,
    book: RwLock<Arc<Book>>,
}

/// All that is known at a time.
struct Book {
    municipalities: Arc<Municipalities>,
    addresses: Option<Arc<Addresses>>,
    /// What the pointer said when this was opened.
    pointer: Option<Pointer>,
}

/// The streets, each as known as it is needed to be compared.
struct Addresses {
    imported: Imported,
    searcher: Searcher,
    fields: Fields,
    /// In the order of the documents, segment by segment.
    streets: Vec<Known>,
    /// Rank of the first street of each segment.
    starts: Vec<usize>,
    numbers: Vec<Option<BytesColumn>>,
}

struct Known {
    street: Street,
    words: Vec<Token>,
    /// Ranks among the municipalities.
    city: Option<usize>,
    former: Option<usize>,
}

impl Geocoder {
    /// Opens the addresses in `dir`. When there are none, or none that can be used (the log says
    /// why), communes are found all the same.
    pub fn open(dir: &Path) -> Self {
        let book = RwLock::new(Arc::new(Book::open(dir, None)));
        Self { shared: Arc::new(Shared { dir: dir.to_owned(), book }) }
    }

    /// Takes addresses into use that were imported since; those in use stay when the new ones cannot
    /// be read. Returns whether there was anything new.
    pub fn refresh(&self) -> bool {
        let (now, present) = (pointer(&self.shared.dir), self.book());
        if now == present.pointer {
            return false;
        }
        let book = Arc::new(Book::open(&self.shared.dir, Some(&present)));
        *self.shared.book.write().unwrap_or_else(PoisonError::into_inner) = book;
        true
    }

    /// The addresses in use; nothing when only communes are known.
    pub fn imported(&self) -> Option<Imported> {
        self.book().addresses.as_ref().map(|addresses| addresses.imported.clone())
    }

    fn book(&self) -> Arc<Book> {
        Arc::clone(&self.shared.book.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Book {
    fn open(dir: &Path, present: Option<&Self>) -> Self {
        let pointer = pointer(dir);
        let mut municipalities = Municipalities::of_territory();
        let read = |pointer| Addresses::read(&usable(dir, pointer)?, &mut municipalities);
        let addresses = match pointer.as_ref().map(read) {
            None => None,
            Some(Ok(addresses)) => Some(Arc::new(addresses)),
            Some(Err(reason)) => {
                tracing::warn!(reason, "the addresses cannot be used and must be imported again");
                if let Some(present) = present {
                    return Self {
                        municipalities: Arc::clone(&present.municipalities),
                        addresses: present.addresses.clone(),
                        pointer,
                    };
                }
                None
            }
        };
        Self { municipalities: Arc::new(municipalities), addresses, pointer }
    }
}

/// What is imported in `dir`; nothing when there is nothing that can be used.
pub fn inspect(dir: &Path) -> Option<Imported> {
    let index = usable(dir, &pointer(dir)?).ok()?;
    imported(&index).ok()
}

fn pointer(dir: &Path) -> Option<Pointer> {
    generation::read_pointer(dir)
        .inspect_err(|reason| tracing::warn!(reason, "the addresses cannot be found"))
        .ok()
        .flatten()
}

/// The generation that the pointer names, or why it cannot be used.
fn usable(dir: &Path, pointer: &Pointer) -> Result<Index, String> {
    if pointer.fingerprint != fingerprint() {
        return Err("elles ont été importées par une autre version".to_owned());
    }
    opened(&generation::directory(dir, pointer.generation))
}

/// A generation, its checksums verified.
fn opened(path: &Path) -> Result<Index, String> {
    let opened = std::panic::catch_unwind(|| {
        let directory = MmapDirectory::open(path).map_err(|error| error.to_string())?;
        let index = Index::open(directory).map_err(|error| error.to_string())?;
        let damaged = index.validate_checksum().map_err(|error| error.to_string())?;
        match damaged.iter().next() {
            Some(file) => Err(format!("fichier abîmé : {}", file.display())),
            None => Ok(index),
        }
    });
    opened.unwrap_or_else(|_| Err("fichiers illisibles".to_owned()))
}

fn imported(index: &Index) -> Result<Imported, String> {
    let payload = index.load_metas().map_err(|error| error.to_string())?.payload;
    let payload = payload.ok_or("les comptes manquent")?;
    serde_json::from_str(&payload).map_err(|error| error.to_string())
}

impl Addresses {
    /// Reads the streets; the municipalities learn from them.
    fn read(index: &Index, municipalities: &mut Municipalities) -> Result<Self, String> {
        let engine = |error: tantivy::TantivyError| error.to_string();
        let imported = imported(index)?;
        let (_, fields) = Fields::schema();
        let reader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .try_into()
            .map_err(engine)?;
        let searcher: Searcher = tantivy::IndexReader::searcher(&reader);
        let (mut streets, mut starts, mut numbers) = (Vec::new(), Vec::new(), Vec::new());
        for segment in searcher.segment_readers() {
            starts.push(streets.len());
            let store = segment.get_store_reader(1).map_err(|error| error.to_string())?;
            for document in store.iter::<TantivyDocument>(None) {
                let document = document.map_err(engine)?;
                let value = document.get_first(fields.street).and_then(|value| value.as_bytes());
                let bytes = value.ok_or("une voie sans nom")?;
                let street: Street =
                    serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
                streets.push(street);
            }
            numbers.push(segment.fast_fields().bytes(NUMBERS).map_err(engine)?);
        }
        municipalities.learn(&streets);
        let streets = streets.into_iter().map(|street| Known::new(street, municipalities));
        Ok(Self { imported, searcher, fields, streets: streets.collect(), starts, numbers })
    }

    /// The rank of a document's street.
    fn rank(&self, address: DocAddress) -> Option<usize> {
        let start = self.starts.get(usize::try_from(address.segment_ord).ok()?)?;
        let rank = start + usize::try_from(address.doc_id).ok()?;
        (rank < self.streets.len()).then_some(rank)
    }

    /// The house numbers of the street of that rank, sorted.
    fn numbers(&self, rank: usize) -> Result<Vec<HouseNumber>, GeocodeError> {
        let segment = self.starts.partition_point(|start| *start <= rank).saturating_sub(1);
        let Some(Some(column)) = self.numbers.get(segment) else { return Ok(Vec::new()) };
        let document = u32::try_from(rank - self.starts[segment]).unwrap_or(u32::MAX);
        let Some(ordinal) = column.ords().first(document) else { return Ok(Vec::new()) };
        let mut bytes = Vec::new();
        column.ord_to_bytes(ordinal, &mut bytes)?;
        Ok(Unpacked::new(&bytes).collect())
    }
}

/// Does some work, if there is enough left of what it may be.
fn afford(budget: &Budget, units: u64) -> Result<(), GeocodeError> {
    budget.spend(units);
    if budget.is_spent() { Err(GeocodeError::TooMuchWork) } else { Ok(()) }
}

impl Known {
    fn new(street: Street, municipalities: &Municipalities) -> Self {
        let rank = |name: &str| municipalities.rank(&street.citycode, name);
        Self {
            words: tokens(&street.name),
            city: rank(&street.city),
            former: street.former_city.as_deref().and_then(rank),
            street,
        }
    }
}

#[cfg(test)]
mod tests;
