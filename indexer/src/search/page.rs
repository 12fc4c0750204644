//! The first results in order, without sorting those that no page shows.

use super::answer::{Tier, Why};
use super::collector::Candidate;
use super::ranking::{self, Diversity, Plane, Ranking, Tie, diversity};
use crate::index::facts::{Covered, Facts, SegmentFacts};
use crate::index::snapshot::Snapshot;
use data::units::Metres;
use std::cmp::Ordering;
use std::io;
use std::sync::Arc;

/// Results are cut down to those wanted whenever there are so many times more of them.
const SLACK: usize = 4;
/// For a page of a few results, cutting down pays only from here.
const FEWEST: usize = 256;

/// A result before its summary is read.
#[derive(Debug, Clone, Copy)]
pub struct Ranked {
    pub candidate: Candidate,
    /// Less is earlier: the score, negative, or the distance.
    rank: f64,
    /// How much it tells: of two at one spot, the one that tells more comes first.
    told: u16,
}

/// Puts candidates in order.
pub struct Order<'a> {
    snapshot: &'a Snapshot,
    ranking: Ranking,
    plane: Option<Plane>,
    /// Of the segment and place in its covered communes looked at last: neighbours come together.
    ties: Option<((u32, u32), Ties)>,
    failure: Option<io::Error>,
}

#[derive(Debug, Clone, Copy)]
struct Ties {
    place: Tie,
    residence: Tie,
}

impl<'a> Order<'a> {
    /// Learns from the candidates how far one has to go for such things.
    pub fn new(snapshot: &'a Snapshot, mut ranking: Ranking, candidates: &[Candidate]) -> Self {
        let plane = ranking.asked.centre.map(Plane::new);
        if let (Some(plane), true) = (plane, ranking.is_by_score()) {
            let whole = candidates.iter().filter(|candidate| candidate.tier() != Tier::Partial);
            let facts = whole.map(|candidate| {
                snapshot.segments[candidate.segment as usize].of(candidate.document)
            });
            ranking.scale_to(facts.filter_map(Facts::position).map(|it| plane.metres(it)));
        }
        Self { snapshot, ranking, plane, ties: None, failure: None }
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
            first.extend(self.of_tier(tier, candidates, left));
        }
        match self.failure.take() {
            Some(error) => Err(error.into()),
            None => Ok(first),
        }
    }

    fn of_tier(&mut self, tier: Tier, candidates: &[Candidate], keep: usize) -> Vec<Ranked> {
        let of_tier = || candidates.iter().filter(|candidate| candidate.tier() == tier);
        if !self.ranking.is_by_score() {
            return self.best(of_tier(), keep);
        }
        let numbers = Arc::clone(&self.ranking.numbers);
        let Diversity { reach, .. } = numbers.diversity;
        let wishes = self.ranking.asked.wishes.len();
        let alternates = wishes > 1;
        // Pages fit together when each is cut from the same results, spread in the same way.
        let mut best = self.best(of_tier(), if alternates { keep.max(reach) } else { keep });
        if alternates || diversity::is_crowded(&self.organizations(&best), &numbers.diversity) {
            if best.len() == keep && keep < reach {
                best = self.best(of_tier(), reach);
            }
            best = spread(&best, &self.organizations(&best), &numbers.diversity);
        }
        if alternates {
            let alternate = Diversity { block: wishes, most: 1, reach };
            best = spread(&best, &self.wishes(&best), &alternate);
        }
        best.truncate(keep);
        best
    }

    /// The one wish that each meets; what meets none or several is alone of its kind.
    fn wishes(&self, ranked: &[Ranked]) -> Vec<usize> {
        let wishes = &self.ranking.asked.wishes;
        let met = |(place, it): (usize, &Ranked)| {
            let terms = self.facts(it.candidate).terms;
            let has = |rank: &u64| terms[(rank / 64) as usize] & 1 << (rank % 64) != 0;
            let mut met = wishes.iter().enumerate().filter(|(_, rank)| has(rank));
            match (met.next(), met.next()) {
                (Some((wish, _)), None) => wish,
                _ => wishes.len() + place,
            }
        };
        ranked.iter().enumerate().map(met).collect()
    }

    fn organizations(&self, ranked: &[Ranked]) -> Vec<u64> {
        let organization = |it: &Ranked| {
            let segment = &self.snapshot.segments[it.candidate.segment as usize];
            segment.identity(it.candidate.document).organization
        };
        ranked.iter().map(organization).collect()
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
            if bar.is_some_and(|bar| self.cannot_reach(candidate, &bar)) {
                continue;
            }
            let rank = self.rank(*candidate);
            let told = if self.ranking.is_by_distance() {
                self.facts(*candidate).completeness()
            } else {
                0
            };
            let ranked = Ranked { candidate: *candidate, rank, told };
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

    /// Most listings that only mention the words need no further look.
    fn cannot_reach(&self, candidate: &Candidate, bar: &Ranked) -> bool {
        self.ranking.is_by_score()
            && candidate.groups <= bar.candidate.groups
            && f64::from(self.ranking.most(candidate.text)) < -bar.rank
    }

    /// Less is earlier.
    fn rank(&mut self, candidate: Candidate) -> f64 {
        if self.ranking.is_by_score() {
            let found = self.found(candidate);
            -f64::from(self.ranking.score(&found))
        } else if self.ranking.is_by_distance() {
            match self.metres(candidate) {
                Some(metres) => metres.0,
                None if matches!(self.ties(candidate).residence, Tie::Lies | Tie::Serves) => {
                    f64::MAX
                }
                None => f64::INFINITY,
            }
        } else {
            0.0
        }
    }

    fn facts(&self, candidate: Candidate) -> &'a Facts {
        self.snapshot.segments[candidate.segment as usize].of(candidate.document)
    }

    fn found(&mut self, candidate: Candidate) -> ranking::Candidate {
        let facts = self.facts(candidate);
        let ties = self.ties(candidate);
        ranking::Candidate {
            text: candidate.text,
            metres: self.plane.and_then(|plane| Some(plane.metres(facts.position()?))),
            place: ties.place,
            residence: ties.residence,
            completeness: f32::from(facts.completeness()) / 100.0,
            verified: facts.verified(),
            updated: facts.source_updated(),
            demo: facts.is_demo(),
        }
    }

    fn ties(&mut self, candidate: Candidate) -> Ties {
        let segment = &self.snapshot.segments[candidate.segment as usize];
        let place = segment.of(candidate.document).covered;
        let key = (candidate.segment, place);
        if let Some((known, ties)) = self.ties
            && known == key
        {
            return ties;
        }
        let covered = segment.covered[place as usize];
        let asked = &self.ranking.asked;
        let ties = Ties {
            place: tie(segment, covered, &asked.places),
            residence: tie(segment, covered, asked.residence.as_slice()),
        };
        self.ties = Some((key, ties));
        ties
    }

    fn metres(&self, candidate: Candidate) -> Option<Metres> {
        let position = self.facts(candidate).position()?;
        self.ranking.asked.centre.map(|centre| centre.distance_to(position))
    }

    /// Comparable within one answer and one tier; zero in a list by name or distance.
    #[expect(clippy::cast_possible_truncation, reason = "it was made from a score")]
    pub fn score(&self, ranked: &Ranked) -> f32 {
        if self.ranking.is_by_score() { -ranked.rank as f32 } else { 0.0 }
    }

    /// From the centre.
    pub fn distance(&self, ranked: &Ranked) -> Option<Metres> {
        self.metres(ranked.candidate)
    }

    pub fn why(&mut self, ranked: &Ranked) -> Why {
        if !self.ranking.is_by_score() {
            return Why::default();
        }
        let found = self.found(ranked.candidate);
        self.ranking.why(&found)
    }

    /// Of those that have some of the words, the most words come first. Equal results follow each
    /// other by name, then by id.
    fn compare(&mut self, a: &Ranked, b: &Ranked) -> Ordering {
        let groups = if self.ranking.is_by_score() {
            b.candidate.groups.cmp(&a.candidate.groups)
        } else {
            Ordering::Equal
        };
        groups
            .then(a.rank.total_cmp(&b.rank))
            .then(b.told.cmp(&a.told))
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

/// The same results in other places, see [`diversity::spread`].
fn spread<O: PartialEq>(ranked: &[Ranked], kinds: &[O], numbers: &Diversity) -> Vec<Ranked> {
    diversity::spread(kinds, numbers).into_iter().map(|place| ranked[place]).collect()
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
