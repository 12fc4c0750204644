//! The first results in order, without sorting those that no page shows.

use super::answer::Tier;
use super::collector::Candidate;
use super::ranking::{self, Ranking, Tie};
use crate::index::facts::{Covered, SegmentFacts};
use crate::index::snapshot::Snapshot;
use data::units::Metres;
use std::cmp::Ordering;
use std::io;

/// Results are cut down to those wanted whenever there are so many times more of them.
const SLACK: usize = 4;
/// For a page of a few results, cutting down pays only from here.
const FEWEST: usize = 256;

/// A result before its summary is read.
#[derive(Debug, Clone, Copy)]
pub struct Ranked {
    pub candidate: Candidate,
    pub distance: Option<Metres>,
    /// Less is earlier.
    pub rank: f64,
    quality: f32,
}

/// Puts candidates in order.
pub struct Order<'a> {
    snapshot: &'a Snapshot,
    ranking: &'a Ranking,
    /// By segment and place in its covered communes.
    ties: Vec<Vec<Option<Ties>>>,
    failure: Option<io::Error>,
}

#[derive(Debug, Clone, Copy)]
struct Ties {
    place: Tie,
    residence: Tie,
}

impl<'a> Order<'a> {
    pub fn new(snapshot: &'a Snapshot, ranking: &'a Ranking) -> Self {
        let segments = snapshot.segments.iter();
        let ties = segments.map(|facts| vec![None; facts.covered.len()]).collect();
        Self { snapshot, ranking, ties, failure: None }
    }

    /// The first `keep`: tier after tier, the best first.
    ///
    /// # Errors
    /// When a name cannot be read.
    pub fn first(&mut self, candidates: &[Candidate], keep: usize) -> tantivy::Result<Vec<Ranked>> {
        let mut first: Vec<Ranked> = Vec::new();
        for tier in [Tier::Strict, Tier::Unknown, Tier::Partial] {
            let left = keep - first.len();
            if left == 0 {
                break;
            }
            let of_tier = candidates.iter().filter(|candidate| candidate.tier() == tier);
            first.extend(self.best(of_tier, left));
        }
        match self.failure.take() {
            Some(error) => Err(error.into()),
            None => Ok(first),
        }
    }

    fn best<'c>(
        &mut self,
        candidates: impl Iterator<Item = &'c Candidate>,
        keep: usize,
    ) -> Vec<Ranked> {
        let most = keep.saturating_mul(SLACK).max(FEWEST);
        let mut kept: Vec<Ranked> = Vec::new();
        // The last of those kept, once there are enough.
        let mut bar: Option<Ranked> = None;
        for candidate in candidates {
            let ranked = self.rank(*candidate);
            if bar.is_some_and(|bar| self.compare(&ranked, &bar).is_gt()) {
                continue;
            }
            kept.push(ranked);
            if kept.len() >= most {
                let (_, last, _) = kept.select_nth_unstable_by(keep - 1, |a, b| self.compare(a, b));
                bar = Some(*last);
                kept.truncate(keep);
            }
        }
        kept.sort_unstable_by(|a, b| self.compare(a, b));
        kept.truncate(keep);
        kept
    }

    fn rank(&mut self, candidate: Candidate) -> Ranked {
        let segment = &self.snapshot.segments[candidate.segment as usize];
        let facts = segment.of(candidate.document);
        let centre = self.ranking.centre;
        let distance = centre.and_then(|centre| Some(centre.distance_to(facts.position()?)));
        let ties = *self.ties[candidate.segment as usize][facts.covered as usize]
            .get_or_insert_with(|| {
                let covered = segment.covered[facts.covered as usize];
                Ties {
                    place: tie(segment, covered, &self.ranking.places),
                    residence: tie(segment, covered, self.ranking.residence.as_slice()),
                }
            });
        let found = ranking::Candidate {
            text: candidate.text,
            distance,
            place: ties.place,
            residence: ties.residence,
            completeness: f32::from(facts.completeness()) / 100.0,
            verified: facts.verified(),
            demo: facts.is_demo(),
        };
        Ranked {
            candidate,
            distance,
            rank: self.ranking.rank(&found),
            quality: self.ranking.quality(&found),
        }
    }

    /// Equal results follow each other by name, then by id.
    fn compare(&mut self, a: &Ranked, b: &Ranked) -> Ordering {
        a.rank
            .total_cmp(&b.rank)
            .then(b.quality.total_cmp(&a.quality))
            .then_with(|| self.by_name(a, b))
    }

    fn by_name(&mut self, a: &Ranked, b: &Ranked) -> Ordering {
        let segment = |of: &Ranked| &self.snapshot.segments[of.candidate.segment as usize];
        let (left, right) = (segment(a), segment(b));
        let first = left.identity(a.candidate.document);
        let second = right.identity(b.candidate.document);
        let names = if a.candidate.segment == b.candidate.segment {
            first.name_rank.cmp(&second.name_rank)
        } else {
            // Places among the names of two segments mean different things.
            first.name.cmp(&second.name).then_with(|| {
                let names = (left.name(a.candidate.document), right.name(b.candidate.document));
                match names {
                    (Ok(left), Ok(right)) => left.cmp(&right),
                    (Err(error), _) | (_, Err(error)) => {
                        self.failure = Some(error);
                        Ordering::Equal
                    }
                }
            })
        };
        names.then_with(|| first.id.cmp(&second.id))
    }
}

fn tie(segment: &SegmentFacts, covered: Covered, communes: &[u64]) -> Tie {
    let area = segment.area(covered);
    if communes.is_empty() {
        Tie::None
    } else if communes.contains(&covered.home) {
        Tie::Lies
    } else if communes.iter().any(|commune| area.contains(commune)) {
        Tie::Serves
    } else if area.is_empty() {
        Tie::None
    } else {
        Tie::Elsewhere
    }
}
