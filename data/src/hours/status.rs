//! Is it open now, and until when.

use super::day::{DAY, Evaluated, State, Stretch};
use crate::calendar::Calendar;
use crate::model::OpeningHours;
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};

/// How far ahead a change is looked for: a year and a month.
const HORIZON_DAYS: i64 = 400;

/// What the hours say about a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpeningStatus {
    /// Anyone can walk in. `until` is absent when it never closes.
    Open { until: Option<DateTime> },
    /// Somebody is there, for people with an appointment.
    ByAppointment { until: Option<DateTime> },
    /// `opens`: when one can next walk in, absent when that is not known for certain.
    Closed { opens: Option<DateTime> },
    /// No hours, or hours that say nothing sure about this moment. Never to be shown as "closed".
    Unknown,
}

/// What the hours say about `now`, a civil time of Mulhouse.
pub fn status(hours: &OpeningHours, now: DateTime, calendar: &Calendar) -> OpeningStatus {
    let Some(evaluated) = Evaluated::read(hours, calendar) else { return OpeningStatus::Unknown };
    let mut ahead = Ahead::new(&evaluated, now);
    let Some((_, current)) = ahead.next() else { return OpeningStatus::Unknown };
    match current {
        State::Unknown => OpeningStatus::Unknown,
        State::Open => OpeningStatus::Open { until: ahead.next().map(|(start, _)| start) },
        State::ByAppointment => {
            OpeningStatus::ByAppointment { until: ahead.next().map(|(start, _)| start) }
        }
        State::Closed => {
            let next = ahead.find(|(_, state)| matches!(state, State::Open | State::Unknown));
            let opens = next.and_then(|(start, state)| (state == State::Open).then_some(start));
            OpeningStatus::Closed { opens }
        }
    }
}

/// When what [`status`] says changes next; absent when it never does, or without hours.
pub fn next_change(hours: &OpeningHours, now: DateTime, calendar: &Calendar) -> Option<DateTime> {
    let evaluated = Evaluated::read(hours, calendar)?;
    Ahead::new(&evaluated, now).nth(1).map(|(start, _)| start)
}

/// The states from a moment on, each with the moment it begins (the first: the moment asked for),
/// neighbours of the same state joined.
struct Ahead<'a> {
    evaluated: &'a Evaluated<'a>,
    now: DateTime,
    days_left: i64,
    date: Date,
    today: std::vec::IntoIter<Stretch>,
    last: Option<State>,
}

impl<'a> Ahead<'a> {
    fn new(evaluated: &'a Evaluated<'a>, now: DateTime) -> Self {
        let date = now.date();
        let today = evaluated.day(date).into_iter();
        Self { evaluated, now, days_left: HORIZON_DAYS, date, today, last: None }
    }
}

impl Iterator for Ahead<'_> {
    type Item = (DateTime, State);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let Some(stretch) = self.today.next() else {
                self.days_left -= 1;
                if self.days_left < 0 {
                    return None;
                }
                self.date = self.date.checked_add(1.day()).ok()?;
                self.today = self.evaluated.day(self.date).into_iter();
                continue;
            };
            let over = at(self.date, stretch.to).is_none_or(|end| end <= self.now);
            if over || self.last == Some(stretch.state) {
                continue;
            }
            self.last = Some(stretch.state);
            let start = at(self.date, stretch.from)?;
            return Some((start.max(self.now), stretch.state));
        }
    }
}

/// The moment so many minutes after midnight of a day; 24:00 is midnight of the next.
fn at(date: Date, minutes: u16) -> Option<DateTime> {
    if minutes >= DAY {
        return Some(date.checked_add(1.day()).ok()?.to_datetime(Time::midnight()));
    }
    Some(date.to_datetime(time_of(minutes)))
}

/// A time of day; minutes past midnight beyond one day wrap around.
pub(super) fn time_of(minutes: u16) -> Time {
    let (hour, minute) = (minutes / 60 % 24, minutes % 60);
    let small = |n: u16| i8::try_from(n).unwrap_or(0);
    Time::new(small(hour), small(minute), 0, 0).unwrap_or(Time::midnight())
}
