//! The order of results, in one place.
//!
//! ```text
//! text       = Σ over the words of the weight of the best field that holds it, × FAMILY when the
//!              field only holds another word with the same stem
//!              (+ WHOLE_NAME when the text is the listing's whole name; not when it only names a
//!              category and a centre is known)
//!              (+ INITIALS when its one word is the initials of the name)
//! proximity  = 1 / (1 + distance / HALF_DISTANCE)        1 on the spot, ½ at 3 km
//!              at least SERVED when the listing serves the commune where one is
//!              UNKNOWN without a position
//! relevance  = text × (TEXT_SHARE + (1 − TEXT_SHARE) × proximity)     with a centre
//!              text                                                   without
//!            × ELSEWHERE when the listing is for the inhabitants of other communes
//!            × (1 + QUALITY × quality) × (DEMO when fictitious)
//!            + IN_PLACE in a commune named in the text, SERVES_PLACE when serving it, both only
//!              when text is at least MENTION of what it would be with all words in the name
//! ```
//! The name of a part of a commune adds to the text's score and is not required.
//! Without words, relevance is distance from the centre, or the name when there is no centre.
//! Equal results follow each other by quality (not in a list by name), then by name, then by id.

use super::query::Sort;
use data::units::{Metres, Position};

/// What a word is worth by the field that holds it.
pub mod weight {
    pub const WHOLE_NAME: f32 = 4.0;
    /// The only word is what the name is called for short.
    pub const INITIALS: f32 = 4.0;
    pub const NAME: f32 = 4.0;
    /// The words name the listing's first category, by its label: as good as its name.
    pub const CATEGORY_NAMED: f32 = 4.0;
    /// Share of the above when they are a synonym.
    pub const SYNONYM: f32 = 0.9;
    /// Share when the category is not the listing's first, but the definition of the first has the
    /// words: what France services is for, and what an agency offers besides, are two things.
    pub const DEFINED: f32 = 0.9;
    /// Share when the category is any other than the first.
    pub const INCIDENTAL: f32 = 0.8;
    pub const CATEGORY: f32 = 3.0;
    pub const ORGANIZATION: f32 = 2.5;
    pub const COMMUNE: f32 = 2.0;
    pub const RELATED: f32 = 1.5;
    pub const DESCRIPTION: f32 = 1.0;
    pub const ADDRESS: f32 = 1.0;
    /// The name of a part of a commune, wherever it is, on top of its field's weight: it makes up
    /// for the distance to the middle of the commune.
    pub const PART: f32 = 5.0;
    /// A word said in passing, wherever it is.
    pub const ASIDE: f32 = 0.2;
    /// Every listing, when the words only name a part of a commune.
    pub const PLACE_ALONE: f32 = 1.0;
    /// Share of the above for another word with the same stem (« aidants » for « aide »).
    pub const FAMILY: f32 = 0.7;
    /// Share for a kind of street: who sleeps « à la rue » does not look for a Grand'Rue.
    pub const STREET_TYPE: f32 = 0.5;
    /// Share for a word that begins so.
    pub const BEGINNING: f32 = 0.7;
}

/// Distance at which proximity is one half: what one walks or rides without thinking twice.
const HALF_DISTANCE: Metres = Metres(3_000.0);
/// Proximity of what serves one's commune.
const SERVED: f64 = 0.5;
/// Proximity of what says neither where it is nor whom it serves.
const UNKNOWN: f64 = 0.2;
/// What is left of a listing that is for others: found alike, it comes after what is open to one.
const ELSEWHERE: f64 = 0.35;
/// What is left of the text's score at the other end of the world.
const TEXT_SHARE: f64 = 0.3;
/// A listing that is verified and tells everything gains so much.
const QUALITY: f64 = 0.05;
const DEMO: f64 = 0.98;
/// Above every sum of weights: a commune named in the text comes before all others.
const IN_PLACE: f64 = 1_000.0;
const SERVES_PLACE: f64 = 500.0;
/// Below this share of the best text score, the words are only mentioned in passing: a swimming pool
/// next door comes before an excursion to one.
const MENTION: f32 = 0.5;

/// What the order of one search depends on.
#[derive(Debug, Clone)]
pub struct Ranking {
    order: Order,
    pub centre: Option<Position>,
    /// Commune at the centre.
    pub residence: Option<u64>,
    /// Communes named in the text.
    pub places: Vec<u64>,
    /// Text score of a listing that has every word in its name; zero without words that it must have.
    best_text: f32,
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
    pub distance: Option<Metres>,
    pub place: Tie,
    /// To the commune where one is.
    pub residence: Tie,
    /// How much is told of what families ask, from 0 to 1.
    pub completeness: f32,
    /// The day of its verification, as [`day_number`](crate::index::facts::day_number) counts.
    pub verified: Option<u16>,
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

impl Ranking {
    pub fn new(
        sort: Sort,
        has_words: bool,
        best_text: f32,
        centre: Option<Position>,
        residence: Option<u64>,
        places: Vec<u64>,
    ) -> Self {
        let order = match (sort, has_words, centre) {
            (Sort::Relevance, true, _) => Order::Relevance,
            (Sort::Relevance, false, None) | (Sort::Name, ..) => Order::Name,
            (Sort::Relevance, false, Some(_)) | (Sort::Distance, ..) => Order::Distance,
        };
        Self { order, centre, residence, places, best_text }
    }

    pub fn needs_text_score(&self) -> bool {
        self.order == Order::Relevance
    }

    /// Less is earlier.
    pub fn rank(&self, candidate: &Candidate) -> f64 {
        match self.order {
            Order::Relevance => -self.relevance(candidate),
            Order::Name => 0.0,
            Order::Distance => match candidate.distance {
                Some(distance) => distance.0,
                None if candidate.residence == Tie::Lies || candidate.residence == Tie::Serves => {
                    f64::MAX
                }
                None => f64::INFINITY,
            },
        }
    }

    /// Decides between equal ranks, more is earlier; a list by name is by nothing else.
    pub fn quality(&self, candidate: &Candidate) -> f32 {
        if self.order == Order::Name { 0.0 } else { quality(candidate) }
    }

    /// The score shown for a rank.
    #[expect(clippy::cast_possible_truncation, reason = "scores are shown, not computed with")]
    pub fn score(&self, rank: f64) -> f32 {
        if self.order == Order::Relevance { -rank as f32 } else { 0.0 }
    }

    fn relevance(&self, candidate: &Candidate) -> f64 {
        let text = f64::from(candidate.text);
        let near = match self.centre {
            None => text,
            Some(_) => text * (TEXT_SHARE + (1.0 - TEXT_SHARE) * proximity(candidate)),
        };
        let quality = f64::from(quality(candidate));
        let place = match candidate.place {
            _ if candidate.text < MENTION * self.best_text => 0.0,
            Tie::Lies => IN_PLACE,
            Tie::Serves => SERVES_PLACE,
            Tie::None | Tie::Elsewhere => 0.0,
        };
        let open = if candidate.residence == Tie::Elsewhere { ELSEWHERE } else { 1.0 };
        near * open * (1.0 + QUALITY * quality) * if candidate.demo { DEMO } else { 1.0 } + place
    }
}

/// How much a listing tells, and whether somebody verified it, in equal shares.
fn quality(candidate: &Candidate) -> f32 {
    let verified = if candidate.verified.is_some() { 1.0 } else { 0.0 };
    f32::midpoint(candidate.completeness, verified)
}

fn proximity(candidate: &Candidate) -> f64 {
    let by_distance =
        candidate.distance.map_or(UNKNOWN, |distance| 1.0 / (1.0 + distance.0 / HALF_DISTANCE.0));
    if candidate.residence == Tie::Serves { by_distance.max(SERVED) } else { by_distance }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(text: f32, metres: f64) -> Candidate {
        Candidate {
            text,
            distance: Some(Metres(metres)),
            place: Tie::None,
            residence: Tie::None,
            completeness: 1.0,
            verified: None,
            demo: false,
        }
    }

    fn ranking() -> Ranking {
        let centre = Position { latitude: 47.75, longitude: 7.34 };
        Ranking::new(Sort::Relevance, true, 4.0, Some(centre), None, Vec::new())
    }

    fn before(first: &Candidate, second: &Candidate) -> bool {
        ranking().rank(first) < ranking().rank(second)
    }

    #[test]
    fn of_two_listings_found_alike_the_nearer_comes_first() {
        assert!(before(&candidate(4.0, 400.0), &candidate(4.0, 500.0)));
        assert!(before(&candidate(4.0, 20_000.0), &candidate(4.0, 21_000.0)));
    }

    #[test]
    fn a_name_a_little_farther_comes_before_a_description_next_door() {
        assert!(before(&candidate(4.0, 3_000.0), &candidate(1.0, 100.0)));
        assert!(before(&candidate(3.0, 300.0), &candidate(4.0, 9_000.0)));
    }

    #[test]
    fn what_serves_the_residence_ranks_like_something_near() {
        let away = Candidate { distance: None, residence: Tie::Serves, ..candidate(4.0, 0.0) };
        assert!(before(&away, &candidate(4.0, 4_000.0)));
        assert!(before(&candidate(4.0, 1_000.0), &away));
        assert!(before(&away, &Candidate { residence: Tie::None, ..away }));
    }

    #[test]
    fn what_is_for_others_comes_after_what_is_open_to_one_found_alike() {
        let for_others = |metres| Candidate { residence: Tie::Elsewhere, ..candidate(4.0, metres) };
        assert!(before(&candidate(4.0, 15_000.0), &for_others(100.0)));
        let unknown = Candidate { distance: None, ..candidate(4.0, 0.0) };
        assert!(before(&unknown, &for_others(100.0)));
        assert!(before(&for_others(500.0), &candidate(1.0, 5_000.0)), "the words still count");
        let mut by_distance = ranking();
        by_distance.order = Order::Distance;
        assert!(by_distance.rank(&for_others(100.0)) < by_distance.rank(&candidate(4.0, 200.0)));
    }

    #[test]
    fn a_demo_listing_comes_after_a_real_one_found_alike() {
        assert!(before(&candidate(4.0, 500.0), &Candidate { demo: true, ..candidate(4.0, 500.0) }));
    }

    #[test]
    fn the_named_commune_comes_before_all_others() {
        let there = Candidate { place: Tie::Lies, ..candidate(2.0, 5_000.0) };
        assert!(before(&there, &candidate(40.0, 0.0)));
        let serving = Candidate { place: Tie::Serves, ..candidate(2.0, 5_000.0) };
        assert!(before(&there, &serving) && before(&serving, &candidate(40.0, 0.0)));
        let mention = Candidate { place: Tie::Lies, ..candidate(1.0, 500.0) };
        assert!(before(&candidate(4.0, 3_000.0), &mention), "a mention in passing is not enough");
    }
}
