//! The order of results, in one place.
//!
//! ```text
//! score = Σ value × weight, over the parts
//!
//! part           value
//! text           sum over the words of what the best field that holds each is worth, divided by
//!                what all of them would be worth in a name; more for a whole name and the like
//! proximity      1 / (1 + distance / half)            `unknown` without a position
//!                half = distance of the nth nearest result, within bounds: what counts as near
//!                depends on how many there are around
//! service-area   1 when it lies in the commune where one is, or serves it
//! elsewhere      1 when it serves other communes only; its weight is taken away
//! freshness      ½ ^ (days since somebody verified it / half-life), at most 1;
//!                × `unverified` from the date of its source instead when nobody has
//! completeness   how much it tells of what families ask
//! named-commune  1 when it lies in a commune named in the text, `serving` when it serves one; both
//!                only when text is at least `mention`
//! demo           1 when fictitious; its weight is taken away
//! ```
//! Proximity, service area and elsewhere count when a centre is known, freshness when the time is.
//! The weights, and all other numbers, stand in `indexer/ranking.toml`.
//!
//! Without words, relevance is distance from the centre (of two at one spot, the one that tells more
//! comes first), or the name when there is no centre. Equal results follow each other by name, then
//! by id. Tiers come before all that, and [`diversity`] after.

mod density;
pub mod diversity;
mod numbers;

pub use density::{Plane, nearest};
pub use numbers::{Diversity, RankingNumbers, Words};

use super::answer::{Why, WhyPart};
use super::query::Sort;
use data::units::Position;
use std::sync::Arc;

/// What the order of one search depends on.
#[derive(Debug, Clone)]
pub struct Asked {
    pub sort: Sort,
    pub has_words: bool,
    /// Text score of a listing that has every word in its name; zero without words that it must have.
    pub best_text: f32,
    pub centre: Option<Position>,
    /// Commune at the centre.
    pub residence: Option<u64>,
    /// Communes named in the text.
    pub places: Vec<u64>,
    /// As [`day_number`](crate::index::facts::day_number) counts.
    pub today: Option<u16>,
    /// Ranks of categories that answer as well as each other; first results are of each in turn.
    pub wishes: Vec<u64>,
}

/// The order of one search.
#[derive(Debug, Clone)]
pub struct Ranking {
    pub numbers: Arc<RankingNumbers>,
    pub asked: Asked,
    order: Order,
    /// What text scores are divided by.
    best_text: f32,
    /// Distance at which proximity is one half.
    half: f32,
    /// What the parts other than text give at most.
    others: f32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    Relevance,
    Distance,
    Name,
}

/// What the order depends on in one listing.
#[derive(Debug, Clone, Copy)]
pub struct Candidate {
    pub text: f32,
    /// From the centre.
    pub metres: Option<f32>,
    pub place: Tie,
    /// To the commune where one is.
    pub residence: Tie,
    /// How much is told of what families ask, from 0 to 1.
    pub completeness: f32,
    /// Days of its verification and of its source, as [`Asked::today`] is counted.
    pub verified: Option<u16>,
    pub updated: Option<u16>,
    pub demo: bool,
}

/// What a listing has to do with a commune.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tie {
    None,
    /// The commune is in its service area.
    Serves,
    /// It is there.
    Lies,
    /// It is not there, and serves other communes only.
    Elsewhere,
}

const PARTS: [&str; 8] = [
    "text",
    "proximity",
    "service-area",
    "elsewhere",
    "freshness",
    "completeness",
    "named-commune",
    "demo",
];

impl Ranking {
    pub fn new(numbers: &Arc<RankingNumbers>, asked: Asked) -> Self {
        let order = match (asked.sort, asked.has_words, asked.centre) {
            (Sort::Relevance, true, _) => Order::Relevance,
            (Sort::Relevance, false, None) | (Sort::Name, ..) => Order::Name,
            (Sort::Relevance, false, Some(_)) | (Sort::Distance, ..) => Order::Distance,
        };
        let best_text = if asked.best_text > 0.0 { asked.best_text } else { numbers.words.name };
        let parts = &numbers.parts;
        let around =
            if asked.centre.is_some() { parts.proximity + parts.service_area } else { 0.0 };
        let named = if asked.places.is_empty() { 0.0 } else { parts.named_commune };
        let others = around + named + parts.freshness + parts.completeness;
        let half = numbers.distance.half_most;
        Self { numbers: Arc::clone(numbers), asked, order, best_text, half, others }
    }

    /// Whether results come by their score, which is then worth computing.
    pub fn is_by_score(&self) -> bool {
        self.order == Order::Relevance
    }

    pub fn is_by_distance(&self) -> bool {
        self.order == Order::Distance
    }

    /// Learns how far the results lie from the centre.
    #[expect(clippy::cast_possible_truncation, reason = "metres, for scoring")]
    pub fn scale_to(&mut self, distances: impl Iterator<Item = f32>) {
        let numbers = &self.numbers.distance;
        if let Some(distance) = nearest(distances, numbers.neighbours) {
            self.half = (distance.0 as f32).clamp(numbers.half_least, numbers.half_most);
        }
    }

    /// More is earlier.
    pub fn score(&self, candidate: &Candidate) -> f32 {
        let weights = self.weights();
        self.values(candidate).iter().zip(weights).map(|(value, weight)| value * weight).sum()
    }

    /// No listing with this text scores more.
    pub fn most(&self, text: f32) -> f32 {
        self.numbers.parts.text * text / self.best_text + self.others
    }

    /// The parts that count for a listing.
    pub fn why(&self, candidate: &Candidate) -> Why {
        let parts = PARTS.iter().zip(self.values(candidate)).zip(self.weights());
        let part =
            |((name, value), weight): ((&&'static str, f32), f32)| WhyPart { name, value, weight };
        Why { parts: parts.map(part).filter(|part| part.value != 0.0).collect() }
    }

    /// In the order of [`PARTS`].
    fn weights(&self) -> [f32; 8] {
        let parts = &self.numbers.parts;
        [
            parts.text,
            parts.proximity,
            parts.service_area,
            -parts.elsewhere,
            parts.freshness,
            parts.completeness,
            parts.named_commune,
            -parts.demo,
        ]
    }

    fn values(&self, candidate: &Candidate) -> [f32; 8] {
        let numbers = &*self.numbers;
        let text = candidate.text / self.best_text;
        let has_centre = self.asked.centre.is_some();
        let yes = |is_so: bool| if is_so { 1.0 } else { 0.0 };
        let proximity =
            candidate.metres.map_or(numbers.distance.unknown, |it| self.half / (self.half + it));
        let named = match candidate.place {
            _ if text < numbers.place.mention => 0.0,
            Tie::Lies => 1.0,
            Tie::Serves => numbers.place.serving,
            Tie::None | Tie::Elsewhere => 0.0,
        };
        [
            text,
            if has_centre { proximity } else { 0.0 },
            yes(matches!(candidate.residence, Tie::Lies | Tie::Serves)),
            yes(candidate.residence == Tie::Elsewhere),
            self.freshness(candidate),
            candidate.completeness,
            named,
            yes(candidate.demo),
        ]
    }

    fn freshness(&self, candidate: &Candidate) -> f32 {
        let Some(today) = self.asked.today else { return 0.0 };
        let numbers = &self.numbers.freshness;
        let (day, share) = match (candidate.verified, candidate.updated) {
            (Some(day), _) => (day, 1.0),
            (None, Some(day)) => (day, numbers.unverified),
            (None, None) => return 0.0,
        };
        let age = f32::from(today.saturating_sub(day));
        share * (-age / f32::from(numbers.half_life_days)).exp2()
    }
}

#[cfg(test)]
mod tests;
