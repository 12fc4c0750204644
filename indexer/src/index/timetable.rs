//! Opening hours laid out once, so that a search never reads them.
//!
//! Equal hours are one timetable in the whole process. It keeps, to the minute, the days of the kinds
//! that its hours tell apart: the seven of a week, on public and school holidays where the hours
//! speak of these. Hours that speak of months or dates have days of their own, kept when they were
//! asked for.

mod moment;

pub use moment::{Latest, Verdicts};

use crate::search::{Slot, Verdict};
use data::calendar::Calendar;
use data::hours::{DayKind, Days, State, Stretch};
use data::model::OpeningHours;
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError, Weak};

/// Minutes in a day.
const DAY: u16 = 24 * 60;

/// Days that hours without kinds of days keep at most.
const MOST_DATES: usize = 500;

/// The kinds of days of the published calendar, with a day of each.
static KINDS: LazyLock<Vec<(DayKind, Date)>> = LazyLock::new(|| {
    let calendar = Calendar::alsace_moselle();
    let first = calendar.school_holidays().iter().map(|holiday| holiday.first_day).min();
    let days = first.into_iter().flat_map(|first| first.series(1.day()));
    let known = days.take_while(|day| *day <= calendar.expiry());
    let mut seen = HashSet::new();
    let kinds = known.filter_map(|day| Some((DayKind::of(day, calendar)?, day)));
    kinds.filter(|(kind, _)| seen.insert(*kind)).collect()
});

pub struct Timetable {
    osm: String,
    /// Read when first asked, or ahead of it; nothing when the hours cannot be read.
    days: OnceLock<Option<Known>>,
}

struct Known {
    days: Days,
    /// By kind of day; none for hours without kinds.
    kinds: Box<[OnceLock<Box<[Stretch]>>]>,
    dates: Mutex<HashMap<Date, Arc<[Stretch]>>>,
}

/// A part of one day, in minutes; `to` is excluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Part {
    date: Date,
    kind: Option<DayKind>,
    from: u16,
    to: u16,
}

/// When a search wants it to be open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    parts: Vec<Part>,
}

impl Opening {
    pub fn at(moment: DateTime) -> Self {
        let minute = minutes(moment.time());
        Self { parts: vec![part(moment.date(), minute, minute + 1)] }
    }

    /// At some minute of one of the slots.
    pub fn within(slots: &[Slot]) -> Self {
        let mut parts = Vec::new();
        for slot in slots.iter().filter(|slot| slot.from < slot.to) {
            let (mut date, last) = (slot.from.date(), slot.to.date());
            loop {
                let from = if date == slot.from.date() { minutes(slot.from.time()) } else { 0 };
                let to = if date == last { minutes_begun(slot.to.time()) } else { DAY };
                if from < to {
                    parts.push(part(date, from, to));
                }
                match date.tomorrow() {
                    Ok(next) if date < last => date = next,
                    _ => break,
                }
            }
        }
        Self { parts }
    }

    /// What hours say about it.
    pub fn verdict(&self, hours: &Timetable) -> Verdict {
        let mut verdict = Verdict::No;
        for part in &self.parts {
            match hours.during(part) {
                Verdict::Yes => return Verdict::Yes,
                Verdict::Unknown => verdict = Verdict::Unknown,
                Verdict::No => {}
            }
        }
        verdict
    }
}

/// How many days the slots touch.
pub fn days_of(slots: &[Slot]) -> i64 {
    let days = slots.iter().filter(|slot| slot.from < slot.to).map(|slot| {
        let whole = slot.to.date().duration_since(slot.from.date()).as_hours() / 24;
        whole.saturating_add(1)
    });
    days.fold(0, i64::saturating_add)
}

fn part(date: Date, from: u16, to: u16) -> Part {
    Part { date, kind: DayKind::of(date, Calendar::alsace_moselle()), from, to }
}

fn minutes(time: Time) -> u16 {
    let number = |part: i8| u16::try_from(part).unwrap_or(0);
    number(time.hour()) * 60 + number(time.minute())
}

/// The minute that has begun counts.
fn minutes_begun(time: Time) -> u16 {
    let whole = time.second() == 0 && time.subsec_nanosecond() == 0;
    minutes(time) + u16::from(!whole)
}

impl Timetable {
    /// The one of these hours.
    pub fn of(osm: &str) -> Arc<Self> {
        static KNOWN: LazyLock<Mutex<HashMap<String, Weak<Timetable>>>> =
            LazyLock::new(Mutex::default);
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(timetable) = known.get(osm).and_then(Weak::upgrade) {
            return timetable;
        }
        if known.len() == known.capacity() {
            known.retain(|_, timetable| timetable.strong_count() > 0);
        }
        let timetable = Arc::new(Self { osm: osm.to_owned(), days: OnceLock::new() });
        known.insert(osm.to_owned(), Arc::downgrade(&timetable));
        timetable
    }

    /// Lays out the days of all kinds that the calendar has.
    pub fn prepare(&self) {
        let Some(known) = self.days().filter(|known| !known.kinds.is_empty()) else { return };
        for (kind, date) in KINDS.iter() {
            known.of_kind(*kind, *date);
        }
    }

    fn days(&self) -> Option<&Known> {
        let read = || {
            let hours = OpeningHours { osm: Some(self.osm.clone()), original: None };
            let days = Days::read(&hours)?;
            let kinds = days.kinds().unwrap_or(0);
            Some(Known {
                days,
                kinds: (0..kinds).map(|_| OnceLock::new()).collect(),
                dates: Mutex::default(),
            })
        };
        self.days.get_or_init(read).as_ref()
    }

    fn during(&self, part: &Part) -> Verdict {
        let Some(known) = self.days() else { return Verdict::Unknown };
        match part.kind {
            Some(kind) if !known.kinds.is_empty() => during(known.of_kind(kind, part.date), part),
            _ => during(&known.of_date(part.date), part),
        }
    }
}

impl Known {
    /// `date` is any day of the kind.
    fn of_kind(&self, kind: DayKind, date: Date) -> &[Stretch] {
        let day = self.kinds.get(self.days.kind(kind));
        day.map_or(&[], |day| day.get_or_init(|| self.days.day(date).into()))
    }

    fn of_date(&self, date: Date) -> Arc<[Stretch]> {
        let mut dates = self.dates.lock().unwrap_or_else(PoisonError::into_inner);
        if dates.len() >= MOST_DATES && !dates.contains_key(&date) {
            dates.clear();
        }
        Arc::clone(dates.entry(date).or_insert_with(|| self.days.day(date).into()))
    }
}

/// Open at some minute, else something that is not sure, else closed.
fn during(day: &[Stretch], part: &Part) -> Verdict {
    let states = day.iter().filter(|stretch| stretch.from < part.to && part.from < stretch.to);
    let verdicts = states.map(|stretch| match stretch.state {
        State::Open => Verdict::Yes,
        State::ByAppointment | State::Unknown => Verdict::Unknown,
        State::Closed => Verdict::No,
    });
    // A day without any stretch is one that nobody could tell anything about.
    verdicts.min().unwrap_or(Verdict::Unknown)
}

#[cfg(test)]
mod tests;
