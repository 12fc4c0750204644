//! Opening hours in sentences.

use crate::texts::Locale;
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
    /// Opening ranges, in order; empty means closed. An end of 00:00 is midnight.
    pub ranges: Vec<(Time, Time)>,
    /// Name of the public holiday, e.g. « Vendredi saint ».
    pub holiday: Option<String>,
    pub school_holiday: bool,
    /// All of it only for those who have an appointment.
    pub by_appointment: bool,
    /// The hours do not tell for sure: a public holiday that they do not speak of, say.
    pub certain: bool,
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
                let far = until.duration_since(now).as_hours() >= 24;
                let key = if far { "open-until-day" } else { "open-until" };
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
    /// « 9 h à 12 h et 14 h à 17 h », « fermé ».
    pub fn words(&self, locale: Locale) -> String {
        let ranges: Vec<String> = self
            .ranges
            .iter()
            .map(|&(from, to)| {
                let ends = [
                    ("from", super::time(locale, from).into()),
                    ("to", super::time(locale, to).into()),
                ];
                locale.text_with("hours-range", &ends)
            })
            .collect();
        match (ranges.is_empty(), self.certain) {
            (false, _) => super::list(locale, &ranges),
            (true, true) => locale.text("hours-closed"),
            (true, false) => locale.text("hours-uncertain"),
        }
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
            by_appointment: false,
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
            by_appointment: false,
            certain: true,
        };
        let said = |ranges| day(ranges).words(Locale::French).replace('\u{a0}', " ");
        let at = |hour| time(hour, 0, 0, 0);
        assert_eq!(said(vec![]), "fermé");
        assert_eq!(said(vec![(at(9), at(12))]), "9 h à 12 h");
        assert_eq!(said(vec![(at(9), at(12)), (at(14), at(0))]), "9 h à 12 h et 14 h à minuit");
    }
}
