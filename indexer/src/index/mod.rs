//! The tantivy index: made from the store, disposable, and following its change log.

pub(crate) mod analysis;
pub(crate) mod categories;
pub(crate) mod cell;
mod directory;
pub(crate) mod document;
mod error;
pub(crate) mod facts;
mod follow;
pub(crate) mod french;
pub(crate) mod generation;
mod merging;
pub(crate) mod row;
pub(crate) mod schema;
pub(crate) mod snapshot;
pub(crate) mod timetable;

pub use error::IndexError;
pub use follow::{Follower, Progress};

use crate::search::RankingNumbers;
use data::ids::ServiceAtLocationId;
use data::model::Listing;
use data::store::ChangeSeq;
pub(crate) use generation::Generation;
use generation::Pointer;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

/// What was found at opening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opened {
    /// An index that can be searched at once.
    Existing,
    /// No index was there; an empty one was begun.
    Empty,
    /// What was there could not be used and was thrown away; an empty one was begun.
    Rebuilt { reason: String },
}

/// Size and state of the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IndexStats {
    /// Listings that can be found.
    pub documents: u64,
    pub segments: usize,
    /// Documents that were replaced or removed and not yet merged away.
    pub deleted: u64,
    /// Whether segments are being merged in the background.
    pub merging: bool,
    /// Nothing when the index was never built.
    pub last_change: Option<ChangeSeq>,
    pub bytes: u64,
    pub generation: u64,
}

/// The index. Clones share it; searching never waits for writing.
#[derive(Clone)]
pub struct SearchIndex {
    inner: Arc<Inner>,
    /// How this handle orders what it finds.
    numbers: Arc<RankingNumbers>,
}

struct Inner {
    dir: PathBuf,
    generation: RwLock<Arc<Generation>>,
    /// Rebuilding and following take turns.
    turn: tokio::sync::Mutex<()>,
    /// Held as long as the index is open; the system lets it go when the process dies.
    _lock: File,
}

impl SearchIndex {
    /// Opens the index in `dir`, or begins an empty one there.
    ///
    /// What is missing, damaged or of another version is removed, and the log says so. An empty
    /// index is filled by the first [`follow`](Self::follow).
    ///
    /// # Errors
    /// [`IndexError::Locked`] when it is open elsewhere, [`IndexError::Io`] when the directory
    /// cannot be written.
    pub fn open(dir: &Path) -> Result<(Self, Opened), IndexError> {
        fs::create_dir_all(dir).map_err(IndexError::io(dir))?;
        let lock = lock(dir)?;
        let numbers = generation::generations(dir)?;
        let found = match generation::read_pointer(dir) {
            Ok(None) if numbers.is_empty() => Err(None),
            Ok(None) => Err(Some("l'index précédent n'a pas été achevé".to_owned())),
            Ok(Some(pointer)) => usable(dir, &pointer).map_err(Some),
            Err(reason) => Err(Some(reason)),
        };
        let (generation, opened) = match found {
            Ok(generation) => (generation, Opened::Existing),
            Err(reason) => {
                let next = numbers.iter().max().map_or(1, |last| last.saturating_add(1));
                let generation = Generation::create(dir, next)?;
                generation::point_to(dir, next)?;
                let opened = match reason {
                    None => Opened::Empty,
                    Some(reason) => {
                        tracing::warn!(dir = %dir.display(), reason, "the index is made anew");
                        Opened::Rebuilt { reason }
                    }
                };
                (generation, opened)
            }
        };
        generation::remove_others(dir, generation.number)?;
        let inner = Inner {
            dir: dir.to_owned(),
            generation: RwLock::new(Arc::new(generation)),
            turn: tokio::sync::Mutex::new(()),
            _lock: lock,
        };
        let numbers = Arc::clone(RankingNumbers::embedded());
        Ok((Self { inner: Arc::new(inner), numbers }, opened))
    }

    /// The state of the index in `dir`, which another process may be writing; nothing when there is
    /// none. Changes nothing on disk.
    ///
    /// # Errors
    /// [`IndexError::Unusable`] when it will be made anew at the next opening.
    pub fn inspect(dir: &Path) -> Result<Option<IndexStats>, IndexError> {
        let Some(pointer) = generation::read_pointer(dir).map_err(IndexError::Unusable)? else {
            return Ok(None);
        };
        usable(dir, &pointer)
            .map(|generation| Some(generation.stats()))
            .map_err(IndexError::Unusable)
    }

    /// The same index, ordering results by other numbers.
    #[must_use]
    pub fn ranked_by(self, numbers: RankingNumbers) -> Self {
        Self { numbers: Arc::new(numbers), ..self }
    }

    pub(crate) fn ranking_numbers(&self) -> &Arc<RankingNumbers> {
        &self.numbers
    }

    /// Place of the change log up to which the index goes; nothing when it was never built.
    pub fn last_change(&self) -> Option<ChangeSeq> {
        self.generation().seq()
    }

    pub fn stats(&self) -> IndexStats {
        self.generation().stats()
    }

    pub(crate) fn generation(&self) -> Arc<Generation> {
        Arc::clone(&self.inner.generation.read().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The generation that the pointer names, or why it cannot be used.
fn usable(dir: &Path, pointer: &Pointer) -> Result<Generation, String> {
    if pointer.fingerprint == schema::fingerprint() {
        Generation::open(dir, pointer.generation)
    } else {
        Err("il a été fait par une autre version".to_owned())
    }
}

impl Generation {
    fn stats(&self) -> IndexStats {
        let searcher = self.searcher();
        let readers = searcher.segment_readers();
        IndexStats {
            documents: searcher.num_docs(),
            segments: readers.len(),
            deleted: readers.iter().map(|reader| u64::from(reader.num_deleted_docs())).sum(),
            merging: !self.running.is_idle(),
            last_change: self.seq(),
            bytes: searcher.space_usage().map_or(0, |usage| usage.total().get_bytes()),
            generation: self.number,
        }
    }

    /// Replaces the documents of `ids` by those of `listings`, once committed.
    pub(crate) fn replace(
        &self,
        ids: &[ServiceAtLocationId],
        listings: &[Listing],
    ) -> Result<(), IndexError> {
        let removed: Vec<_> = ids.iter().map(|id| document::id_term(&self.fields, *id)).collect();
        let mut added = Vec::with_capacity(listings.len());
        for listing in listings {
            added.extend(document::document(&self.fields, listing));
        }
        self.stage(&removed, added)
    }
}

/// How long a lock is waited for. A process that ends, or one that is just being started by the
/// holder, keeps it for a moment longer.
const LOCK_PATIENCE: Duration = Duration::from_millis(500);

pub(crate) fn lock(dir: &Path) -> Result<File, IndexError> {
    let path = dir.join("lock");
    let options = || File::options().create(true).truncate(false).write(true).open(&path);
    let file = options().map_err(IndexError::io(&path))?;
    let start = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) if start.elapsed() < LOCK_PATIENCE => {
                std::thread::sleep(Duration::from_millis(10));
            }
            Err(TryLockError::WouldBlock) => return Err(IndexError::Locked(dir.to_owned())),
            Err(TryLockError::Error(error)) => return Err(IndexError::io(&path)(error)),
        }
    }
}

#[cfg(test)]
mod tests;
