//! What a search demands of a listing, and what the facts of one say about it.

mod segment;
mod tally;
mod verdicts;

pub use segment::SegmentMatching;
pub use tally::{Sums, facets};

use super::filter::{FilterKind, Filters, UnknownPolicy, When};
use super::query::DemoFilter;
use crate::index::facts::{FEES, access_bit, audience_bit};
use crate::index::timetable::Opening;
use data::units::InseeCode;
use jiff::civil::DateTime;

/// The demands of one search, beyond its words and shapes.
pub struct Demands {
    /// Bits by rank in the taxonomy; nothing when all categories will do.
    pub categories: Option<[u64; 2]>,
    /// As the index numbers them; none when all will do.
    pub communes: Vec<u64>,
    /// In a circle, what has no position is found by the area it serves.
    pub circle: Option<Circle>,
    filters: Filters,
    /// Bit by place in [`FEES`], from 1.
    fees: u8,
    audiences: u16,
    access: u16,
    when: Option<Opening>,
    now: Option<Opening>,
    /// As [`day_number`](crate::index::facts::day_number) counts.
    today: Option<u16>,
    residence: Option<u64>,
    unknown: UnknownPolicy,
    /// Of these it is enough that a listing does not say no.
    untold: Parts,
    demo: DemoFilter,
}

#[derive(Debug, Clone, Copy)]
pub struct Circle {
    /// Commune at its centre.
    pub commune: Option<u64>,
}

impl Demands {
    pub fn new(
        filters: &Filters,
        unknown: UnknownPolicy,
        demo: DemoFilter,
        now: Option<DateTime>,
    ) -> Self {
        let fee = |fee| FEES.iter().position(|known| *known == fee).map_or(0, |at| 2 << at);
        Self {
            categories: None,
            communes: Vec::new(),
            circle: None,
            fees: filters.fees.iter().fold(0, |bits, wished| bits | fee(*wished)),
            audiences: filters.audiences.iter().fold(0, |bits, code| bits | audience_bit(*code)),
            access: filters.access_modes.iter().fold(0, |bits, code| bits | access_bit(*code)),
            when: filters.when.as_ref().map(|when| match when {
                When::At(moment) => Opening::at(*moment),
                When::Within(slots) => Opening::within(slots),
            }),
            now: now.map(Opening::at),
            today: now.map(|now| crate::index::facts::day_number(now.date())),
            residence: filters.residence.as_ref().map(commune_number),
            filters: filters.clone(),
            unknown,
            untold: Parts::default(),
            demo,
        }
    }

    /// Listings that say nothing about these are as good as those that say yes.
    pub fn accept_untold(&mut self, kinds: &[FilterKind]) {
        for kind in kinds {
            self.untold.add(Part::Filter(*kind));
        }
    }

    pub fn wants_communes(&mut self, communes: &[InseeCode]) {
        self.communes = communes.iter().map(commune_number).collect();
    }
}

use crate::index::schema::commune_number;

/// A set of what a listing can fail, or say nothing about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Parts(u16);

/// What is demanded, each with its own count of what changing it would give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Filter(FilterKind),
    Category,
    Commune,
}

impl Part {
    fn bit(self) -> u16 {
        match self {
            Self::Filter(kind) => 1 << kind as u16,
            Self::Category => 1 << 14,
            Self::Commune => 1 << 15,
        }
    }
}

const KINDS: [FilterKind; 11] = [
    FilterKind::Age,
    FilterKind::When,
    FilterKind::Fee,
    FilterKind::Audience,
    FilterKind::Accessibility,
    FilterKind::Language,
    FilterKind::Remote,
    FilterKind::Vacancy,
    FilterKind::AccessMode,
    FilterKind::Residence,
    FilterKind::Place,
];

impl Parts {
    pub fn add(&mut self, part: Part) {
        self.0 |= part.bit();
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// No part, or this one alone.
    pub fn at_most(self, part: Part) -> bool {
        self.0 & !part.bit() == 0
    }

    fn are_several(self) -> bool {
        self.0 & self.0.wrapping_sub(1) != 0
    }

    /// The filters among them; communes are a place like another.
    pub fn kinds(self) -> Vec<FilterKind> {
        let place = FilterKind::Place;
        let has = |kind: FilterKind| {
            let commune = kind == place && self.0 & Part::Commune.bit() != 0;
            commune || self.0 & Part::Filter(kind).bit() != 0
        };
        KINDS.into_iter().filter(|kind| has(*kind)).collect()
    }
}
