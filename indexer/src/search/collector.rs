//! One pass over all that matches: the exact totals, the counts, and the candidates for the page.

use super::answer::Tier;
use super::clause::GROUP;
use super::filter::FilterKind;
use super::matching::{Demands, Parts, SegmentMatching, Sums};
use crate::index::snapshot::Snapshot;
use std::num::NonZeroU16;
use std::sync::Arc;
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

/// Collects one search. Filters are applied here rather than in the query, because each facet is
/// counted without its own.
pub struct Results {
    pub snapshot: Arc<Snapshot>,
    pub demands: Arc<Demands>,
    pub scored: bool,
    /// How many groups of words there are, when those that have some of them are looked for.
    pub some_of: Option<u16>,
}

/// A listing that matches.
#[derive(Debug, Clone, Copy)]
pub struct Candidate {
    pub segment: SegmentOrdinal,
    pub document: DocId,
    pub text: Score,
    /// What it says nothing about.
    unknown: Parts,
    /// How many groups of words it has, when it does not have all.
    pub groups: Option<NonZeroU16>,
}

impl Candidate {
    pub fn tier(&self) -> Tier {
        match self.groups {
            Some(_) => Tier::Partial,
            None if self.unknown.is_empty() => Tier::Strict,
            None => Tier::Unknown,
        }
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
            some_of: self.some_of,
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
    some_of: Option<u16>,
    matching: SegmentMatching,
    candidates: Vec<Candidate>,
    strict: u64,
}

impl SegmentCollector for SegmentResults {
    type Fruit = Self;

    fn collect(&mut self, document: DocId, text: Score) {
        let (mut text, mut groups) = (text, None);
        if let Some(all) = self.some_of {
            let had = groups_of(text);
            if had >= all {
                return;
            }
            text -= f32::from(had) * GROUP;
            groups = NonZeroU16::new(had);
        }
        if let Some(unknown) = self.matching.judge(document) {
            self.strict += u64::from(unknown.is_empty());
            let segment = self.segment;
            self.candidates.push(Candidate { segment, document, text, unknown, groups });
        }
    }

    fn harvest(self) -> Self {
        self
    }
}

/// How many groups of words a score of [`some_groups`](super::clause::some_groups) tells of.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a query has few groups of words, and a cast from float saturates"
)]
fn groups_of(score: Score) -> u16 {
    (score / GROUP) as u16
}
