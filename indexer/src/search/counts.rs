//! What there is of everything, kept with the state of the index that it was counted in.

use super::answer::Facets;
use super::budget::Budget;
use super::collector::{Collected, Results};
use super::filter::{Filters, UnknownPolicy};
use super::matching::{self, Demands};
use super::query::DemoFilter;
use super::run::SearchError;
use crate::index::SearchIndex;
use crate::index::snapshot::Snapshot;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use tantivy::query::AllQuery;

/// All listings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    pub total: u64,
    /// Without a date: who is open, or still has places, is not among them.
    pub facets: Facets,
}

/// The counts of one state of the index, once somebody asked for them.
#[derive(Default)]
pub struct Counted {
    by_demo: [OnceLock<Arc<Counts>>; 3],
    /// Held by whoever counts; who only looks does not wait.
    counting: Mutex<()>,
}

impl Counted {
    fn of(&self, demo: DemoFilter) -> &OnceLock<Arc<Counts>> {
        &self.by_demo[demo as usize]
    }
}

impl SearchIndex {
    /// What a search for everything finds and counts. Reads the whole index the first time after a
    /// change.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn counts(&self, demo: DemoFilter) -> Result<Arc<Counts>, SearchError> {
        let snapshot = self.generation().snapshot();
        let _turn = snapshot.counted.counting.lock().unwrap_or_else(PoisonError::into_inner);
        let place = snapshot.counted.of(demo);
        if let Some(known) = place.get() {
            return Ok(Arc::clone(known));
        }
        let counts = Arc::new(count(&snapshot, demo)?);
        Ok(Arc::clone(place.get_or_init(|| counts)))
    }

    /// The same when it is known already.
    pub fn known_counts(&self, demo: DemoFilter) -> Option<Arc<Counts>> {
        self.generation().snapshot().counted.of(demo).get().cloned()
    }
}

fn count(snapshot: &Arc<Snapshot>, demo: DemoFilter) -> Result<Counts, SearchError> {
    let all = Results {
        snapshot: Arc::clone(snapshot),
        demands: Arc::new(Demands::new(&Filters::default(), UnknownPolicy::Keep, demo, None)),
        scored: false,
        some_of: None,
        except: Arc::default(),
        budget: Budget::unlimited(),
    };
    let Collected { candidates, sums, .. } = snapshot.searcher.search(&AllQuery, &all)?;
    let facets = matching::facets(&sums, &all.demands);
    Ok(Counts { total: candidates.len() as u64, facets })
}
