//! Public holidays of Alsace-Moselle and school holidays of zone B.

use crate::hours::LaidOut;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;
use std::sync::OnceLock;

/// Days on which hours differ.
#[derive(Debug)]
pub struct Calendar {
    rules: PublicHolidayRules,
    school: Vec<SchoolHoliday>,
    pub(crate) laid_out: LaidOut,
}

/// A period without school, first and last day included.
#[derive(Debug, Clone, Deserialize)]
pub struct SchoolHoliday {
    pub name: String,
    pub first_day: Date,
    pub last_day: Date,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PublicHolidayRules {
    valid_until: Date,
    fixed: Vec<FixedHoliday>,
    easter: Vec<EasterHoliday>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FixedHoliday {
    name: String,
    month: i8,
    day: i8,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct EasterHoliday {
    name: String,
    /// Days from Easter Sunday.
    offset: i64,
}

impl Calendar {
    /// The calendar of the territory, from the embedded files.
    ///
    /// # Panics
    /// When an embedded file is broken, which the tests rule out.
    #[expect(clippy::panic, reason = "the files are compiled in and checked by the tests")]
    pub fn alsace_moselle() -> &'static Self {
        static CALENDAR: OnceLock<Calendar> = OnceLock::new();
        CALENDAR.get_or_init(|| match Self::embedded() {
            Ok(calendar) => calendar,
            Err(reason) => panic!("calendrier embarqué : {reason}"),
        })
    }

    fn embedded() -> Result<Self, String> {
        let rules = toml::from_str(include_str!("../territory/public-holidays.toml"))
            .map_err(|error| error.to_string())?;
        let school = include_str!("../territory/school-holidays-zone-b.csv");
        let school = csv::Reader::from_reader(school.as_bytes())
            .deserialize()
            .collect::<Result<Vec<SchoolHoliday>, _>>()
            .map_err(|error| error.to_string())?;
        Ok(Self { rules, school, laid_out: LaidOut::default() })
    }

    /// Name of the public holiday that falls on this day.
    pub fn public_holiday(&self, day: Date) -> Option<&str> {
        let fixed = self
            .rules
            .fixed
            .iter()
            .find(|holiday| (holiday.month, holiday.day) == (day.month(), day.day()));
        if let Some(holiday) = fixed {
            return Some(&holiday.name);
        }
        let easter = easter_sunday(day.year())?;
        self.rules
            .easter
            .iter()
            .find(|holiday| easter.checked_add(holiday.offset.days()).ok() == Some(day))
            .map(|holiday| holiday.name.as_str())
    }

    pub fn is_public_holiday(&self, day: Date) -> bool {
        self.public_holiday(day).is_some()
    }

    /// All public holidays of a year, in order.
    pub fn public_holidays_of(&self, year: i16) -> Vec<Date> {
        let mut days: Vec<Date> = self
            .rules
            .fixed
            .iter()
            .filter_map(|holiday| Date::new(year, holiday.month, holiday.day).ok())
            .collect();
        if let Some(easter) = easter_sunday(year) {
            days.extend(
                self.rules
                    .easter
                    .iter()
                    .filter_map(|holiday| easter.checked_add(holiday.offset.days()).ok()),
            );
        }
        days.sort_unstable();
        days
    }

    /// The school holidays that this day is part of; nothing when unknown (before or after the
    /// published calendar) or in term time.
    pub fn school_holiday(&self, day: Date) -> Option<&SchoolHoliday> {
        self.school.iter().find(|holiday| (holiday.first_day..=holiday.last_day).contains(&day))
    }

    pub fn is_school_holiday(&self, day: Date) -> bool {
        self.school_holiday(day).is_some()
    }

    pub fn school_holidays(&self) -> &[SchoolHoliday] {
        &self.school
    }

    /// Last day for which both the public and the school holidays are known.
    pub fn expiry(&self) -> Date {
        let school = self.school.iter().map(|holiday| holiday.last_day).max();
        school.map_or(self.rules.valid_until, |last| last.min(self.rules.valid_until))
    }
}

/// Easter Sunday of the Gregorian calendar (anonymous algorithm, Nature 1876).
#[expect(clippy::many_single_char_names, reason = "the letters of the published algorithm")]
fn easter_sunday(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Date::new(year, i8::try_from(n / 31).ok()?, i8::try_from(n % 31 + 1).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn easter_falls_on_the_known_sundays() {
        for (year, month, day) in
            [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25)]
        {
            assert_eq!(easter_sunday(year), Some(date(year, month, day)));
        }
    }

    #[test]
    fn good_friday_and_26_december_are_holidays_here() {
        let calendar = Calendar::alsace_moselle();
        assert_eq!(calendar.public_holiday(date(2027, 3, 26)), Some("Vendredi saint"));
        assert_eq!(calendar.public_holiday(date(2026, 12, 26)), Some("Saint-Étienne"));
        assert_eq!(calendar.public_holiday(date(2026, 11, 24)), None);
        assert_eq!(calendar.public_holidays_of(2027).len(), 13);
    }

    #[test]
    fn school_holidays_include_their_first_and_last_day() {
        let calendar = Calendar::alsace_moselle();
        assert!(calendar.is_school_holiday(date(2026, 12, 19)));
        assert!(calendar.is_school_holiday(date(2027, 1, 3)));
        assert!(!calendar.is_school_holiday(date(2027, 1, 4)));
        assert!(calendar.is_school_holiday(date(2027, 8, 31)));
        let earliest = calendar.school_holidays().iter().map(|holiday| holiday.first_day).min();
        assert_eq!(earliest, Some(date(2025, 10, 18)));
    }

    #[test]
    fn the_calendar_says_when_it_ends() {
        assert_eq!(Calendar::alsace_moselle().expiry(), date(2027, 8, 31));
    }
}
