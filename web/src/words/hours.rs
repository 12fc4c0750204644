//! Opening hours in sentences.

use crate::texts::Locale;
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time, Weekday};

/// Whether a place is open at the moment the page is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Openness {
    /// Open; `until` is missing when it never closes or nobody said.
    Open { until: Option<DateTime> },
    /// Only for those who have an appointment, until then.
    ByAppointment { until: Option<DateTime> },
    /// Closed; `opens` is the next opening, when it is known.
    Closed { opens: Option<DateTime> },
}

/// One day of the week shown on a listing's page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    pub date: Date,
    /// In order; empty means closed.
    pub ranges: Vec<Range>,
    /// Name of the public holiday, e.g. « Vendredi saint ».
    pub holiday: Option<String>,
    pub school_holiday: bool,
    /// The hours do not tell for sure: a public holiday that they do not speak of, say.
    pub certain: bool,
}

/// From one time to another; an end of 00:00 is midnight, 00:00 to 00:00 a whole day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    pub from: Time,
    pub to: Time,
    /// Only for those who have an appointment.
    pub by_appointment: bool,
}

/// From then on, an end is not said: « ouvert jusqu’à lundi » would be taken for the next one.
const FAR_DAYS: i32 = 7;
/// Hours that a source has not touched for so long are to be checked.
const OLD_YEARS: i16 = 2;

/// The year of hours that are too old to be believed; a later verification makes them young again.
pub fn old_year(updated: Option<Date>, verified: Option<Date>, today: Date) -> Option<i16> {
    let newest = updated.max(verified)?;
    let limit = today.checked_sub(OLD_YEARS.years()).ok()?;
    (newest < limit).then(|| newest.year())
}

impl Openness {
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Open { .. })
    }

    /// « Ouvert jusqu’à 17 h », « Fermé, ouvre demain à 9 h ».
    pub fn words(&self, locale: Locale, now: DateTime) -> String {
        match self {
            Self::Open { until: None } => locale.text("open-now"),
            Self::Open { until: Some(until) } => {
                let key = match until.duration_since(now).as_hours() {
                    ..24 => "open-until",
                    hours if hours < i64::from(FAR_DAYS) * 24 => "open-until-day",
                    _ => return locale.text("open-now"),
                };
                let parts = [
                    ("time", super::time(locale, until.time()).into()),
                    ("day", super::weekday(locale, until.date().weekday()).into()),
                ];
                locale.text_with(key, &parts)
            }
            Self::ByAppointment { .. } => locale.text("open-by-appointment"),
            Self::Closed { opens: None } => locale.text("closed-now"),
            Self::Closed { opens: Some(opens) } => {
                let time = super::time(locale, opens.time());
                let days = opens.date().since(now.date()).map_or(i32::MAX, |span| span.get_days());
                let (key, day) = match days {
                    ..=0 => ("opens-today", String::new()),
                    1 => ("opens-tomorrow", String::new()),
                    2..=6 => ("opens-day", super::weekday(locale, opens.date().weekday())),
                    _ => ("opens-day", super::weekday_and_day(locale, opens.date())),
                };
                locale.text_with(key, &[("time", time.into()), ("day", day.into())])
            }
        }
    }
}

impl Day {
    /// Whether there is nothing without an appointment.
    pub(crate) fn is_by_appointment(&self) -> bool {
        !self.ranges.is_empty() && self.ranges.iter().all(|range| range.by_appointment)
    }

    /// « 9 h à 12 h et 14 h à 17 h (sur rendez-vous) », « ouvert jour et nuit », « fermé ». An
    /// appointment for the whole day is said apart.
    pub fn words(&self, locale: Locale) -> String {
        let ranges: Vec<String> = self
            .ranges
            .iter()
            .map(|range| {
                let words = range.words(locale);
                if range.by_appointment && !self.is_by_appointment() {
                    locale.text_with("hours-range-by-appointment", &[("value", words.into())])
                } else {
                    words
                }
            })
            .collect();
        match (ranges.is_empty(), self.certain) {
            (false, _) => super::list(locale, &ranges),
            (true, true) => locale.text("hours-closed"),
            (true, false) => locale.text("hours-uncertain"),
        }
    }
}

impl Range {
    fn words(self, locale: Locale) -> String {
        if self.from == Time::midnight() && self.to == Time::midnight() {
            return locale.text("hours-all-day");
        }
        let ends = [
            ("from", super::time(locale, self.from).into()),
            ("to", super::time(locale, self.to).into()),
        ];
        locale.text_with("hours-range", &ends)
    }
}

/// A short OSM `opening_hours` with its days in words: « lundi-vendredi 09:00-16:30 ».
pub fn days_in_words(locale: Locale, hours: &str) -> String {
    let days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
    let weekdays = Weekday::Monday.cycle_forward();
    days.into_iter().zip(weekdays).fold(hours.to_owned(), |words, (day, weekday)| {
        words.replace(day, &super::weekday(locale, weekday))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, datetime, time};

    fn said(openness: Openness) -> String {
        // A Wednesday, late in the morning.
        openness.words(Locale::French, datetime(2025, 6, 11, 11, 0, 0, 0)).replace('\u{a0}', " ")
    }

    #[test]
    fn openness_says_when_it_changes() {
        let until = Some(datetime(2025, 6, 11, 17, 30, 0, 0));
        assert_eq!(said(Openness::Open { until }), "Ouvert jusqu’à 17 h 30");
        let until = Some(datetime(2025, 6, 13, 12, 0, 0, 0));
        assert_eq!(said(Openness::Open { until }), "Ouvert jusqu’à vendredi, 12 h");
        assert_eq!(said(Openness::Open { until: None }), "Ouvert");
        let until = Some(datetime(2025, 6, 18, 11, 0, 0, 0));
        assert_eq!(said(Openness::Open { until }), "Ouvert");
    }

    #[test]
    fn hours_untouched_for_two_years_are_old_unless_verified_since() {
        let today = date(2025, 6, 11);
        let (old, young) = (Some(date(2023, 6, 10)), Some(date(2023, 6, 11)));
        assert_eq!(old_year(old, None, today), Some(2023));
        assert_eq!(old_year(young, None, today), None);
        assert_eq!(old_year(old, young, today), None);
        assert_eq!(old_year(None, None, today), None);
    }

    #[test]
    fn the_days_of_short_hours_are_in_words() {
        let said = days_in_words(Locale::French, "Mo-Fr 09:00-16:30; Sa 10:00-12:00");
        assert_eq!(said, "lundi-vendredi 09:00-16:30; samedi 10:00-12:00");
    }

    #[test]
    fn an_uncertain_day_is_not_called_closed() {
        let day = Day {
            date: date(2025, 6, 9),
            ranges: Vec::new(),
            holiday: None,
            school_holiday: false,
            certain: false,
        };
        assert_eq!(day.words(Locale::French), "à vérifier");
    }

    #[test]
    fn a_closed_place_says_when_it_opens() {
        let opens =
            |day, hour| Openness::Closed { opens: Some(datetime(2025, 6, day, hour, 0, 0, 0)) };
        assert_eq!(said(opens(11, 14)), "Fermé, ouvre à 14 h");
        assert_eq!(said(opens(12, 9)), "Fermé, ouvre demain à 9 h");
        assert_eq!(said(opens(14, 9)), "Fermé, ouvre samedi à 9 h");
        assert_eq!(said(opens(23, 9)), "Fermé, ouvre lundi 23 juin à 9 h");
        assert_eq!(said(Openness::Closed { opens: None }), "Fermé");
    }

    #[test]
    fn a_day_lists_its_ranges() {
        let day = |ranges| Day {
            date: date(2025, 6, 11),
            ranges,
            holiday: None,
            school_holiday: false,
            certain: true,
        };
        let said = |ranges| day(ranges).words(Locale::French).replace('\u{a0}', " ");
        let at = |hour| time(hour, 0, 0, 0);
        assert_eq!(said(vec![]), "fermé");
        let open = |from, to| Range { from: at(from), to: at(to), by_appointment: false };
        let booked = |from, to| Range { by_appointment: true, ..open(from, to) };
        assert_eq!(said(vec![open(9, 12)]), "9 h à 12 h");
        assert_eq!(said(vec![open(9, 12), open(14, 0)]), "9 h à 12 h et 14 h à minuit");
        assert_eq!(said(vec![open(0, 0)]), "ouvert jour et nuit");
        let mixed = said(vec![open(9, 12), booked(14, 16)]);
        assert_eq!(mixed, "9 h à 12 h et 14 h à 16 h (sur rendez-vous)");
        let all = day(vec![booked(9, 12), booked(14, 16)]);
        assert!(all.is_by_appointment());
        assert_eq!(said(all.ranges), "9 h à 12 h et 14 h à 16 h");
    }
}
