//! How much work a search may be.
//!
//! Work is counted and not timed, so that a search does the same on any machine. The unit is about
//! what reading one document of a posting list takes, some nanoseconds.

use super::run::SearchError;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Judging a document and putting it in its place.
pub const JUDGED: u64 = 20;
/// Looking a term up, whether it is there or not.
pub const LOOKED_UP: u64 = 50;

/// What is left of the work allowed to one search. Clones share it.
#[derive(Debug, Clone)]
pub struct Budget {
    left: Arc<Left>,
    gives_up: bool,
}

#[derive(Debug)]
struct Left {
    units: AtomicU64,
    /// Beside the units, so that a search that counts at the same time does not take it back.
    withdrawn: AtomicBool,
}

impl Budget {
    /// An answer is then whole, with all that comes beside the results, or an error.
    pub fn giving_up(units: u64) -> Self {
        Self { gives_up: true, ..Self::of(units) }
    }

    /// What comes beside the results is left out when it would take more.
    pub fn of(units: u64) -> Self {
        let left = Left { units: AtomicU64::new(units), withdrawn: AtomicBool::new(false) };
        Self { left: Arc::new(left), gives_up: false }
    }

    pub fn unlimited() -> Self {
        Self::of(u64::MAX)
    }

    pub fn left(&self) -> u64 {
        let Left { units, withdrawn } = self.left.as_ref();
        if withdrawn.load(Ordering::Relaxed) { 0 } else { units.load(Ordering::Relaxed) }
    }

    /// Leaves nothing, from any thread: nobody waits for the search any more.
    pub fn withdraw(&self) {
        self.left.withdrawn.store(true, Ordering::Relaxed);
    }

    /// What comes beside the results: nothing when it was too much work, unless all is given up then.
    pub(super) fn within<T>(
        &self,
        found: Result<T, SearchError>,
    ) -> Result<Option<T>, SearchError> {
        match found {
            Err(SearchError::TooMuchWork) if !self.gives_up => Ok(None),
            other => other.map(Some),
        }
    }

    pub(crate) fn is_spent(&self) -> bool {
        self.left() == 0
    }

    /// One search works on one thread: nothing is lost between reading and writing.
    pub(crate) fn spend(&self, units: u64) {
        self.left.units.store(self.left().saturating_sub(units), Ordering::Relaxed);
    }
}
