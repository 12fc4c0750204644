//! One day of evaluated hours: the only place that speaks to the `opening-hours` crate.

use super::{BY_APPOINTMENT, validate};
use crate::calendar::Calendar;
use crate::model::OpeningHours;
use crate::text::fold;
use chrono::NaiveDate;
use compact_calendar::CompactCalendar;
use jiff::civil::Date;
use opening_hours::{Context, ContextHolidays, RuleKind};
use opening_hours_syntax::rules::OpeningHoursExpression;
use opening_hours_syntax::rules::day::{DaySelector, HolidayKind, WeekDayRange};
use opening_hours_syntax::rules::time::{Time, TimeSpan};
use std::sync::{Arc, OnceLock};

/// Minutes in a day.
pub(super) const DAY: u16 = 24 * 60;

/// What hours say of a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Open,
    ByAppointment,
    Unknown,
    Closed,
}

/// A part of a day, in minutes from midnight; `to` is excluded, and 1,440 at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    pub from: u16,
    pub to: u16,
    pub state: State,
}

/// Holidays that hours speak of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Named {
    pub public: bool,
    pub school: bool,
}

/// Hours ready to be evaluated.
pub(super) struct Evaluated<'a> {
    hours: opening_hours::OpeningHours,
    calendar: &'a Calendar,
    pub named: Named,
    /// Nothing but days of the week, holidays and times of the clock is spoken of.
    pub goes_by_kinds: bool,
    /// `09:00+`: nobody knows when it closes.
    open_ended: bool,
}

impl<'a> Evaluated<'a> {
    /// `None` when there are no hours that can be evaluated without doubt.
    pub fn read(hours: &OpeningHours, calendar: &'a Calendar) -> Option<Self> {
        let osm = hours.osm.as_deref()?;
        validate(osm).ok()?;
        let parsed: opening_hours::OpeningHours = osm.trim().parse().ok()?;
        let expression = parsed.get_expression();
        let named = Named {
            public: names(&expression, HolidayKind::Public),
            school: names(&expression, HolidayKind::School),
        };
        let open_ended = expression
            .rules
            .iter()
            .any(|rule| rule.time_selector.spans.iter().any(|span| span.open_end));
        let goes_by_kinds = expression.rules.iter().all(|rule| {
            let DaySelector { year, monthday, week, weekday } = &rule.day_selector;
            year.is_empty()
                && monthday.is_empty()
                && week.is_empty()
                && weekday.iter().all(is_every_such_day)
                && rule.time_selector.spans.iter().all(is_by_the_clock)
        });
        let holidays = ContextHolidays::new(
            if named.public { public(calendar) } else { Arc::default() },
            if named.school { school(calendar) } else { Arc::default() },
        );
        let hours = parsed.with_context(Context::default().with_holidays(holidays));
        Some(Self { hours, calendar, named, goes_by_kinds, open_ended })
    }

    /// The whole day, without gaps, in order.
    pub fn day(&self, date: Date) -> Vec<Stretch> {
        let Some(chrono_date) = to_chrono(date) else {
            return vec![Stretch { from: 0, to: DAY, state: State::Unknown }];
        };
        if self.named.school && !school_calendar_knows(self.calendar, date) {
            return vec![Stretch { from: 0, to: DAY, state: State::Unknown }];
        }
        let unsaid_holiday = !self.named.public && self.calendar.is_public_holiday(date);
        let mut stretches: Vec<Stretch> = Vec::new();
        for range in self.hours.schedule_at(chrono_date) {
            let state = match (range.kind, range.comment.as_ref()) {
                (RuleKind::Closed, _) => State::Closed,
                (RuleKind::Open, _) if unsaid_holiday || self.open_ended => State::Unknown,
                (RuleKind::Open, "") => State::Open,
                (RuleKind::Open, comment) if is_appointment(comment) => State::ByAppointment,
                (RuleKind::Open | RuleKind::Unknown, _) => State::Unknown,
            };
            let from = range.range.start.mins_from_midnight().min(DAY);
            let to = range.range.end.mins_from_midnight().min(DAY);
            match stretches.last_mut() {
                Some(last) if last.state == state && last.to == from => last.to = to,
                _ if from < to => stretches.push(Stretch { from, to, state }),
                _ => {}
            }
        }
        stretches
    }
}

pub(super) fn school_calendar_knows(calendar: &Calendar, date: Date) -> bool {
    let first = calendar.school_holidays().iter().map(|holiday| holiday.first_day).min();
    first.is_some_and(|first| (first..=calendar.expiry()).contains(&date))
}

/// Neither the first Saturday of a month nor the day after a holiday.
fn is_every_such_day(day: &WeekDayRange) -> bool {
    match day {
        WeekDayRange::Fixed { offset, nth_from_start, nth_from_end, .. } => {
            *offset == 0 && *nth_from_start == [true; 5] && *nth_from_end == [true; 5]
        }
        WeekDayRange::Holiday { offset, .. } => *offset == 0,
    }
}

fn is_by_the_clock(span: &TimeSpan) -> bool {
    matches!((span.range.start, span.range.end), (Time::Fixed(_), Time::Fixed(_)))
}

fn names(expression: &OpeningHoursExpression, wanted: HolidayKind) -> bool {
    expression.rules.iter().any(|rule| {
        rule.day_selector
            .weekday
            .iter()
            .any(|day| matches!(day, WeekDayRange::Holiday { kind, .. } if *kind == wanted))
    })
}

fn is_appointment(comment: &str) -> bool {
    let comment = fold(comment);
    comment == fold(BY_APPOINTMENT)
        || ["rendez vous", "rdv", "appointment"].iter().any(|word| comment.contains(word))
}

/// Years for which public holidays are laid out; the rules give them for any year.
pub(super) const YEARS: std::ops::RangeInclusive<i16> = 2020..=2040;

fn public(calendar: &Calendar) -> Arc<CompactCalendar> {
    let lay_out = || calendar_of(YEARS.flat_map(|year| calendar.public_holidays_of(year)));
    Arc::clone(calendar.laid_out.public.get_or_init(lay_out))
}

fn school(calendar: &Calendar) -> Arc<CompactCalendar> {
    Arc::clone(calendar.laid_out.school.get_or_init(|| school_days(calendar)))
}

/// Holidays as the library takes them, laid out once.
#[derive(Debug, Default)]
pub(crate) struct LaidOut {
    public: OnceLock<Arc<CompactCalendar>>,
    school: OnceLock<Arc<CompactCalendar>>,
}

fn school_days(calendar: &Calendar) -> Arc<CompactCalendar> {
    let holidays = calendar.school_holidays().iter();
    calendar_of(holidays.flat_map(|holiday| {
        holiday
            .first_day
            .series(jiff::Span::new().days(1))
            .take_while(|day| *day <= holiday.last_day)
    }))
}

fn calendar_of(days: impl Iterator<Item = Date>) -> Arc<CompactCalendar> {
    let mut calendar = CompactCalendar::default();
    for day in days.filter_map(to_chrono) {
        calendar.insert(day);
    }
    Arc::new(calendar)
}

fn to_chrono(date: Date) -> Option<NaiveDate> {
    let (month, day) = (u32::try_from(date.month()).ok()?, u32::try_from(date.day()).ok()?);
    NaiveDate::from_ymd_opt(i32::from(date.year()), month, day)
}
