//! Seven days of hours, for a page to show.

use super::day::{DAY, Evaluated, State, Stretch};
use super::status::time_of;
use crate::calendar::Calendar;
use crate::model::OpeningHours;
use jiff::ToSpan;
use jiff::civil::{Date, Time};

/// Hours of one day, as hours say them for that very date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayHours {
    pub date: Date,
    /// In order; none when closed, or when `certain` is false.
    pub ranges: Vec<OpenRange>,
    /// Name of the public holiday, e.g. `Vendredi saint`.
    pub holiday: Option<String>,
    /// Name of the school holidays that this day is part of.
    pub school_holiday: Option<String>,
    /// False when something about this day is unknown: `ranges` may be missing some, so a day
    /// without ranges must be shown as "to be checked", never as closed.
    pub certain: bool,
}

/// From one time to another of the same day, or of the next one when `closes <= opens`
/// (midnight closes as `00:00`, a whole day is `00:00` to `00:00`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenRange {
    pub opens: Time,
    pub closes: Time,
    pub by_appointment: bool,
}

/// The seven days from `from` on; `None` without hours that can be evaluated.
pub fn week(hours: &OpeningHours, from: Date, calendar: &Calendar) -> Option<Vec<DayHours>> {
    let evaluated = Evaluated::read(hours, calendar)?;
    let mut days = Vec::with_capacity(7);
    for offset in 0..7 {
        let date = from.checked_add(offset.days()).ok()?;
        days.push(day_hours(&evaluated, date, calendar));
    }
    Some(days)
}

fn day_hours(evaluated: &Evaluated<'_>, date: Date, calendar: &Calendar) -> DayHours {
    let stretches = evaluated.day(date);
    let night_before = date.yesterday().ok().and_then(|day| tail(&evaluated.day(day)));
    let next = date.tomorrow().ok().map(|day| evaluated.day(day)).unwrap_or_default();
    let mut ranges = Vec::new();
    for stretch in stretches.iter().filter(|stretch| is_range(stretch.state)) {
        // The end of last night's range was shown with the day before.
        if stretch.from == 0 && night_before == Some(stretch.state) && is_early(*stretch) {
            continue;
        }
        let mut closes = stretch.to;
        if let (true, Some(morning)) = (stretch.to == DAY && stretch.from > 0, next.first())
            && morning.state == stretch.state
            && is_early(*morning)
        {
            closes = morning.to;
        }
        ranges.push(OpenRange {
            opens: time_of(stretch.from),
            closes: time_of(closes),
            by_appointment: stretch.state == State::ByAppointment,
        });
    }
    DayHours {
        date,
        ranges,
        holiday: calendar.public_holiday(date).map(str::to_owned),
        school_holiday: calendar.school_holiday(date).map(|holiday| holiday.name.clone()),
        certain: stretches.iter().all(|stretch| stretch.state != State::Unknown),
    }
}

fn is_range(state: State) -> bool {
    matches!(state, State::Open | State::ByAppointment)
}

/// Ends before noon, so it can be the end of the night before.
fn is_early(stretch: Stretch) -> bool {
    stretch.to <= DAY / 2
}

/// State in which a day ends, when that began after its midnight.
fn tail(stretches: &[Stretch]) -> Option<State> {
    stretches.last().filter(|last| last.to == DAY && last.from > 0).map(|last| last.state)
}
