//! Hours by days, for what asks the same hours about many moments.
//!
//! Most hours only speak of days of the week and of holidays: their days are of a few kinds, and
//! two days of one kind are alike.

use super::day::{Evaluated, Stretch, YEARS};
use crate::calendar::Calendar;
use crate::model::OpeningHours;
use jiff::civil::Date;

/// What hours can tell one date from another by, months and numbers of weeks aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DayKind {
    /// From Monday, which is 0.
    weekday: u8,
    holiday: bool,
    /// The day before counts too: what opens in the evening may close in the morning.
    holiday_before: bool,
    /// Nothing outside the published calendar.
    school_holiday: Option<bool>,
    school_holiday_before: bool,
}

impl DayKind {
    /// Nothing for days so far away that the calendars do not reach them.
    pub fn of(date: Date, calendar: &Calendar) -> Option<Self> {
        let before = date.yesterday().ok()?;
        if !YEARS.contains(&date.year()) || !YEARS.contains(&before.year()) {
            return None;
        }
        let knows_school = super::day::school_calendar_knows(calendar, date);
        Some(Self {
            weekday: u8::try_from(date.weekday().to_monday_zero_offset()).ok()?,
            holiday: calendar.is_public_holiday(date),
            holiday_before: calendar.is_public_holiday(before),
            school_holiday: knows_school.then(|| calendar.is_school_holiday(date)),
            school_holiday_before: calendar.is_school_holiday(before),
        })
    }
}

/// Hours ready to be asked about any day.
pub struct Days(Evaluated<'static>);

impl Days {
    /// Nothing without hours that can be evaluated without doubt.
    pub fn read(hours: &OpeningHours) -> Option<Self> {
        Evaluated::read(hours, Calendar::alsace_moselle()).map(Self)
    }

    /// The whole day in order, without gaps.
    pub fn day(&self, date: Date) -> Vec<Stretch> {
        self.0.day(date)
    }

    /// How many kinds of days there are to these hours; nothing when days are not of kinds: those
    /// that speak of months, weeks, dates or the sun.
    pub fn kinds(&self) -> Option<usize> {
        let public = if self.0.named.public { 2 } else { 1 };
        let school = if self.0.named.school { 6 } else { 1 };
        self.0.goes_by_kinds.then_some(14 * public * school)
    }

    /// Which of the kinds a day is of. Two days of the same number are alike.
    pub fn kind(&self, day: DayKind) -> usize {
        let mut kind = usize::from(day.weekday) + 7 * usize::from(day.holiday);
        let mut kinds = 14;
        if self.0.named.public {
            kind += kinds * usize::from(day.holiday_before);
            kinds *= 2;
        }
        if self.0.named.school {
            let school = day.school_holiday.map_or(2, usize::from);
            kind += kinds * (school + 3 * usize::from(day.school_holiday_before));
        }
        kind
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan;
    use jiff::civil::date;

    fn days(osm: &str) -> Days {
        let hours = OpeningHours { osm: Some(osm.to_owned()), original: None };
        Days::read(&hours).expect("sound hours")
    }

    /// Every day of four years is as the first one of its kind.
    fn check_alike(osm: &str) {
        let days = days(osm);
        let mut seen = vec![None; days.kinds().expect("kinds")];
        for offset in 0..1_461 {
            let date = date(2024, 12, 20).checked_add(offset.days()).expect("a date");
            let kind = DayKind::of(date, Calendar::alsace_moselle()).expect("within reach");
            let stretches = days.day(date);
            let first = seen[days.kind(kind)].get_or_insert_with(|| stretches.clone());
            assert_eq!(*first, stretches, "{osm} {date}");
        }
    }

    #[test]
    fn days_of_one_kind_are_alike() {
        for osm in [
            "24/7",
            "Mo-Fr 09:00-12:00,14:00-17:00",
            "Mo-Fr 09:00-17:00; PH off",
            "Fr-Sa 20:00-03:00; PH off",
            "PH,Su 14:00-30:00",
            "SH 09:00-17:00; Sa,Su off",
            "We 14:00-18:00; SH 10:00-02:00; PH off",
            "Mo-Fr 08:30-12:30 open \"sur rendez-vous\"; SH off; PH 20:00-26:00",
            "Mo 09:00+",
        ] {
            check_alike(osm);
        }
    }

    #[test]
    fn what_speaks_of_dates_has_no_kinds_of_days() {
        for osm in [
            "Sa[1,3] 09:00-12:00",
            "Jul-Aug Mo-Fr 09:00-12:00",
            "week 1-53/2 Mo 09:00-12:00",
            "2026 Mo 09:00-12:00",
            "easter 09:00-12:00",
            "Mo sunrise-sunset",
            "PH +1 day 09:00-12:00",
        ] {
            assert_eq!(days(osm).kinds(), None, "{osm}");
        }
    }

    #[test]
    fn days_out_of_reach_are_of_no_kind() {
        let calendar = Calendar::alsace_moselle();
        assert_eq!(DayKind::of(date(2041, 1, 1), calendar), None);
        assert_eq!(DayKind::of(Date::MIN, calendar), None);
    }
}
