//! What filters, counts and the order ask of a listing, in memory and side by side.
//!
//! A search looks at every listing that has its words. Columns would cost it a look-up per fact; here
//! a listing is one cache line, [`Facts`]. What is said by a list of codes (languages, communes
//! served…) or in prose (opening hours) is a number: the place of that value among the different
//! ones of its segment, of which there are few, so that a search judges each value once.

mod cells;
mod pack;
mod segment;
mod sets;
mod unlocated;

pub use cells::Cells;
pub use pack::add;
pub use segment::{Covered, SegmentFacts};

use data::model::{AccessMode, Audience, Fee};
use data::units::Position;
use jiff::civil::Date;

/// In the place of a number of a value: nothing is said.
pub const NOTHING: u32 = u32::MAX;

/// The facts of one listing.
#[derive(Debug, Clone, Copy, PartialEq)]
#[repr(align(64))]
pub struct Facts {
    /// Not a number without a position.
    latitude: f64,
    longitude: f64,
    /// Bits by rank in the taxonomy, of the terms and their top categories.
    pub terms: [u64; 2],
    traits: u64,
    limits: u64,
    /// Place in [`SegmentFacts::covered`].
    pub covered: u32,
    /// Places among the values of the segment, or [`NOTHING`].
    pub hours: u32,
    pub languages: u32,
    pub accessibility: u32,
}

/// Where a number stands in `traits` or `limits`, in bits.
#[derive(Clone, Copy)]
struct Bits {
    from: u32,
    count: u32,
}

const AUDIENCES: Bits = Bits { from: 0, count: 14 };
const ACCESS: Bits = Bits { from: 14, count: 9 };
const FEE: Bits = Bits { from: 23, count: 3 };
const VACANCY: Bits = Bits { from: 26, count: 2 };
const DEMO: Bits = Bits { from: 28, count: 1 };
const CLOSED: Bits = Bits { from: 29, count: 1 };
const HAS_AGES: Bits = Bits { from: 30, count: 1 };
const COMPLETENESS: Bits = Bits { from: 32, count: 8 };
const SOURCE_UPDATED: Bits = Bits { from: 40, count: 16 };

const YOUNGEST: Bits = Bits { from: 0, count: 16 };
const OLDEST: Bits = Bits { from: 16, count: 16 };
const CAPACITY_UPDATED: Bits = Bits { from: 32, count: 16 };
const VERIFIED: Bits = Bits { from: 48, count: 16 };

impl Bits {
    fn mask(self) -> u64 {
        (1 << self.count) - 1
    }

    fn read(self, word: u64) -> u64 {
        word >> self.from & self.mask()
    }

    /// What is too large becomes the largest number that fits.
    fn write(self, word: &mut u64, number: u64) {
        *word |= number.min(self.mask()) << self.from;
    }

    #[expect(clippy::cast_possible_truncation, reason = "no number has more than 16 bits")]
    fn small(self, word: u64) -> u16 {
        self.read(word) as u16
    }
}

/// Bits of [`Facts::access`] beyond those of [`ACCESS_MODES`].
pub const HAS_PHONE: u16 = 1 << 7;
pub const HAS_EMAIL: u16 = 1 << 8;

/// Places free, as far as is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vacancy {
    Unsaid,
    Full,
    Free,
}

pub const FEES: [Fee; 4] = [Fee::Free, Fee::FreeUnderConditions, Fee::Paid, Fee::ByIncome];

pub const AUDIENCE_CODES: [Audience; 14] = [
    Audience::Everyone,
    Audience::Families,
    Audience::FutureParents,
    Audience::Children,
    Audience::YoungPeople,
    Audience::Students,
    Audience::Seniors,
    Audience::Carers,
    Audience::Disabled,
    Audience::JobSeekers,
    Audience::Newcomers,
    Audience::Women,
    Audience::Professionals,
    Audience::Members,
];

pub const ACCESS_MODES: [AccessMode; 7] = [
    AccessMode::WalkIn,
    AccessMode::Appointment,
    AccessMode::Registration,
    AccessMode::Phone,
    AccessMode::Email,
    AccessMode::Online,
    AccessMode::Referral,
];

/// The bit of an audience, an access mode: they are in the order of the lists above.
pub fn audience_bit(audience: Audience) -> u16 {
    1 << audience as u16
}

pub fn access_bit(mode: AccessMode) -> u16 {
    1 << mode as u16
}

impl Facts {
    pub fn position(&self) -> Option<Position> {
        let Self { latitude, longitude, .. } = *self;
        (!latitude.is_nan()).then_some(Position { latitude, longitude })
    }

    pub fn is_unlocated(&self) -> bool {
        self.latitude.is_nan()
    }

    pub fn is_demo(&self) -> bool {
        DEMO.read(self.traits) != 0
    }

    pub fn is_temporarily_closed(&self) -> bool {
        CLOSED.read(self.traits) != 0
    }

    /// Bits as [`audience_bit`] gives them.
    pub fn audiences(&self) -> u16 {
        AUDIENCES.small(self.traits)
    }

    /// Bits as [`access_bit`] gives them, with [`HAS_PHONE`] and [`HAS_EMAIL`].
    pub fn access(&self) -> u16 {
        ACCESS.small(self.traits)
    }

    /// Place in [`FEES`], from 1; 0 when nothing is said.
    pub fn fee(&self) -> usize {
        usize::from(FEE.small(self.traits))
    }

    pub fn vacancy(&self) -> Vacancy {
        match VACANCY.read(self.traits) {
            1 => Vacancy::Full,
            2 => Vacancy::Free,
            _ => Vacancy::Unsaid,
        }
    }

    /// In months, both included; nothing when both ends are open.
    pub fn ages(&self) -> Option<(u16, u16)> {
        let told = HAS_AGES.read(self.traits) != 0;
        told.then(|| (YOUNGEST.small(self.limits), OLDEST.small(self.limits)))
    }

    /// How much of what families ask is told, in hundredths.
    pub fn completeness(&self) -> u16 {
        COMPLETENESS.small(self.traits)
    }

    /// As [`day_number`] counts.
    pub fn capacity_updated(&self) -> Option<u16> {
        told(CAPACITY_UPDATED.small(self.limits))
    }

    pub fn verified(&self) -> Option<u16> {
        told(VERIFIED.small(self.limits))
    }

    /// Oldest of the dates that its sources give.
    pub fn source_updated(&self) -> Option<u16> {
        told(SOURCE_UPDATED.small(self.traits))
    }
}

/// No day: later than any that a listing can tell.
const NO_DAY: u16 = u16::MAX;

fn told(day: u16) -> Option<u16> {
    (day != NO_DAY).then_some(day)
}

/// Days since 1970, those before and after the years that fit (to 2149) as the first and last.
pub fn day_number(day: Date) -> u16 {
    let days = day.duration_since(Date::constant(1970, 1, 1)).as_hours() / 24;
    u16::try_from(days.clamp(0, i64::from(NO_DAY) - 1)).unwrap_or(0)
}

#[cfg(test)]
mod tests;
