//! One pass over all that matches: the exact totals, the counts, and the candidates for the page.

use super::answer::Tier;
use super::budget::{Budget, JUDGED};
use super::clause::GROUP;
use super::filter::FilterKind;
use super::matching::{Demands, Parts, SegmentMatching, Sums};
use crate::index::facts::Facts;
use crate::index::snapshot::Snapshot;
use data::ids::ServiceAtLocationId;
use std::num::NonZeroU16;
use std::sync::Arc;
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};
use uuid::Uuid;

/// Listings judged together.
const BATCH: usize = 32;

/// Collects one search. Filters are applied here rather than in the query, because each facet is
/// counted without its own.
pub struct Results {
    pub snapshot: Arc<Snapshot>,
    pub demands: Arc<Demands>,
    pub scored: bool,
    /// How many groups of words there are, when those that have some of them are looked for.
    pub some_of: Option<u16>,
    /// Left out, whatever they match; not counted either, facets excepted.
    pub except: Arc<[ServiceAtLocationId]>,
    /// Once it is spent, what is collected is not all there is.
    pub budget: Budget,
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
            except: Arc::clone(&self.except),
            budget: self.budget.clone(),
            matching: SegmentMatching::new(Arc::clone(&self.demands), facts),
            waiting: Vec::with_capacity(BATCH),
            facts: Vec::with_capacity(BATCH),
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
    except: Arc<[ServiceAtLocationId]>,
    budget: Budget,
    matching: SegmentMatching,
    /// Found and not yet judged.
    waiting: Vec<Found>,
    /// Of those waiting.
    facts: Vec<Facts>,
    candidates: Vec<Candidate>,
    strict: u64,
}

struct Found {
    document: DocId,
    text: Score,
    groups: Option<NonZeroU16>,
}

impl SegmentResults {
    /// Facts are read together, so that the waits for memory overlap, and judged one by one.
    fn judge(&mut self) {
        if self.budget.is_spent() {
            self.waiting.clear();
            return;
        }
        self.budget.spend(self.waiting.len() as u64 * JUDGED);
        let all = Arc::clone(&self.matching.facts);
        self.facts.clear();
        self.facts.extend(self.waiting.iter().map(|found| *all.of(found.document)));
        for (Found { document, text, groups }, facts) in self.waiting.drain(..).zip(&self.facts) {
            let is_excepted = || {
                let [high, low] = all.identity(document).id;
                self.except.contains(&ServiceAtLocationId(Uuid::from_u64_pair(high, low)))
            };
            if let Some(unknown) = self.matching.judge(facts)
                && (self.except.is_empty() || !is_excepted())
            {
                self.strict += u64::from(unknown.is_empty());
                let segment = self.segment;
                self.candidates.push(Candidate { segment, document, text, unknown, groups });
            }
        }
    }
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
        self.waiting.push(Found { document, text, groups });
        if self.waiting.len() == BATCH {
            self.judge();
        }
    }

    fn harvest(mut self) -> Self {
        self.judge();
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
