//! What one search reads: the segments as they were at one moment, with their facts.

use super::facts::SegmentFacts;
use crate::search::Counted;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use tantivy::index::SegmentId;
use tantivy::{Searcher, SegmentReader};

/// From here on, different hours take longer to lay out than a search may.
const MANY_HOURS: usize = 50;

pub struct Snapshot {
    pub searcher: Searcher,
    /// By the number that the searcher gives to the segment.
    pub segments: Vec<Arc<SegmentFacts>>,
    pub counted: Counted,
}

impl Snapshot {
    /// Reads the facts of the segments that the snapshot before did not have: segments are written
    /// once, and what is deleted later keeps its facts.
    pub fn of(searcher: Searcher, before: Option<&Self>) -> tantivy::Result<Self> {
        let mut known: HashMap<SegmentId, &Arc<SegmentFacts>> = HashMap::new();
        if let Some(before) = before {
            let readers = before.searcher.segment_readers().iter();
            known.extend(readers.map(SegmentReader::segment_id).zip(&before.segments));
        }
        let mut segments = Vec::with_capacity(searcher.segment_readers().len());
        for reader in searcher.segment_readers() {
            if let Some(facts) = known.get(&reader.segment_id()) {
                segments.push(Arc::clone(facts));
                continue;
            }
            let facts = Arc::new(SegmentFacts::load(reader)?);
            prepare(&facts);
            segments.push(facts);
        }
        Ok(Self { searcher, segments, counted: Counted::default() })
    }

    /// The facts of one of the segments.
    pub fn facts_of(&self, segment: SegmentId) -> Option<&Arc<SegmentFacts>> {
        let readers = self.searcher.segment_readers().iter();
        readers.zip(&self.segments).find(|(it, _)| it.segment_id() == segment).map(|(_, it)| it)
    }
}

impl fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Snapshot").field("searcher", &self.searcher).finish_non_exhaustive()
    }
}

/// Hours are laid out when they are first asked for; where they are many, that is done ahead, away
/// from who waits.
fn prepare(facts: &Arc<SegmentFacts>) {
    if facts.hours.len() < MANY_HOURS {
        return;
    }
    let facts = Arc::clone(facts);
    let work = move || facts.hours.iter().for_each(|hours| hours.prepare());
    if let Err(error) = std::thread::Builder::new().name("timetables".to_owned()).spawn(work) {
        tracing::warn!(%error, "opening hours are laid out when they are asked for");
    }
}
