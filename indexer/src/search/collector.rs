//! One pass over all that matches: the exact totals, the counts, and the candidates for the page.

use super::answer::Tier;
use super::filter::FilterKind;
use super::matching::{Demands, Parts, SegmentMatching, Sums};
use crate::index::snapshot::Snapshot;
use std::sync::Arc;
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

/// Collects one search. Filters are applied here rather than in the query, because each facet is
/// counted without its own.
pub struct Results {
    pub snapshot: Arc<Snapshot>,
    pub demands: Arc<Demands>,
    pub scored: bool,
}

/// A listing that matches.
#[derive(Debug, Clone, Copy)]
pub struct Candidate {
    pub segment: SegmentOrdinal,
    pub document: DocId,
    pub text: Score,
    /// What it says nothing about.
    unknown: Parts,
}

impl Candidate {
    pub fn tier(&self) -> Tier {
        if self.unknown.is_empty() { Tier::Strict } else { Tier::Unknown }
    }

    pub fn unknown(&self) -> Vec<FilterKind> {
        self.unknown.kinds()
    }
}

/// What was collected.
#[derive(Default)]
pub struct Collected {
    pub candidates: Vec<Candidate>,
    pub strict: u64,
    pub sums: Sums,
}

impl Collector for Results {
    type Fruit = Collected;
    type Child = SegmentResults;

    fn for_segment(
        &self,
        segment: SegmentOrdinal,
        _reader: &SegmentReader,
    ) -> tantivy::Result<SegmentResults> {
        let facts = Arc::clone(&self.snapshot.segments[segment as usize]);
        Ok(SegmentResults {
            segment,
            matching: SegmentMatching::new(Arc::clone(&self.demands), facts),
            candidates: Vec::new(),
            strict: 0,
        })
    }

    fn requires_scoring(&self) -> bool {
        self.scored
    }

    fn merge_fruits(&self, segments: Vec<SegmentResults>) -> tantivy::Result<Collected> {
        let mut all = Collected::default();
        for segment in segments {
            all.strict += segment.strict;
            if all.candidates.is_empty() {
                all.candidates = segment.candidates;
            } else {
                all.candidates.extend(segment.candidates);
            }
            let (facts, tally) = segment.matching.finish();
            all.sums.add(&facts, &tally, &self.demands);
        }
        Ok(all)
    }
}

pub struct SegmentResults {
    segment: SegmentOrdinal,
    matching: SegmentMatching,
    candidates: Vec<Candidate>,
    strict: u64,
}

impl SegmentCollector for SegmentResults {
    type Fruit = Self;

    fn collect(&mut self, document: DocId, text: Score) {
        if let Some(unknown) = self.matching.judge(document) {
            self.strict += u64::from(unknown.is_empty());
            self.candidates.push(Candidate { segment: self.segment, document, text, unknown });
        }
    }

    fn harvest(self) -> Self {
        self
    }
}
