//! Dates and times.

use crate::texts::Locale;
use jiff::civil::{Date, Time, Weekday};

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8",
    "month-9", "month-10", "month-11", "month-12",
];

/// « 3 avril 2024 », « 1er mai 2025 ».
pub fn day(locale: Locale, date: Date) -> String {
    let year = date.year().to_string();
    let parts = [("day", month_day(locale, date).into()), ("year", year.into())];
    locale.text_with("date-full", &parts)
}

/// « 3 avril ».
pub fn month_day(locale: Locale, date: Date) -> String {
    let month = usize::try_from(date.month() - 1).ok().and_then(|place| MONTHS.get(place));
    let month = month.map(|key| locale.text(key)).unwrap_or_default();
    let key = if date.day() == 1 { "date-first" } else { "date-day" };
    let parts = [("day", date.day().into()), ("month", month.into())];
    locale.text_with(key, &parts)
}

/// « lundi ».
pub fn weekday(locale: Locale, weekday: Weekday) -> String {
    locale.text(match weekday {
        Weekday::Monday => "weekday-1",
        Weekday::Tuesday => "weekday-2",
        Weekday::Wednesday => "weekday-3",
        Weekday::Thursday => "weekday-4",
        Weekday::Friday => "weekday-5",
        Weekday::Saturday => "weekday-6",
        Weekday::Sunday => "weekday-7",
    })
}

/// « lundi 3 avril ».
pub fn weekday_and_day(locale: Locale, date: Date) -> String {
    let parts = [
        ("weekday", weekday(locale, date.weekday()).into()),
        ("day", month_day(locale, date).into()),
    ];
    locale.text_with("date-weekday", &parts)
}

/// « aujourd’hui », « il y a 12 jours », « il y a 3 mois », « il y a 2 ans »; days to come are today.
pub fn ago(locale: Locale, date: Date, today: Date) -> String {
    let days = (today - date).get_days();
    let (key, count) = match days {
        ..=0 => return locale.text("today"),
        1..=45 => ("ago-days", days),
        46..=729 => ("ago-months", days / 30),
        _ => ("ago-years", days / 365),
    };
    locale.text_with(key, &[("count", count.into())])
}

/// « 9 h », « 13 h 30 », « minuit » at the end of a day.
pub fn time(locale: Locale, time: Time) -> String {
    match (time.hour(), time.minute()) {
        (0, 0) => locale.text("time-midnight"),
        (hour, 0) => locale.text_with("time-hour", &[("hour", hour.to_string().into())]),
        (hour, minute) => {
            let parts =
                [("hour", hour.to_string().into()), ("minute", format!("{minute:02}").into())];
            locale.text_with("time-hour-minute", &parts)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time as at};

    #[test]
    fn a_date_is_written_out() {
        let said = |date| day(Locale::French, date).replace('\u{a0}', " ");
        assert_eq!(said(date(2024, 4, 3)), "3 avril 2024");
        assert_eq!(said(date(2025, 5, 1)), "1er mai 2025");
        assert_eq!(
            weekday_and_day(Locale::French, date(2025, 12, 26)).replace('\u{a0}', " "),
            "vendredi 26 décembre"
        );
    }

    #[test]
    fn time_gone_by_is_said_roughly() {
        let said = |then| ago(Locale::French, then, date(2026, 11, 24)).replace('\u{a0}', " ");
        assert_eq!(said(date(2026, 11, 24)), "aujourd’hui");
        assert_eq!(said(date(2026, 11, 23)), "il y a 1 jour");
        assert_eq!(said(date(2026, 8, 20)), "il y a 3 mois");
        assert_eq!(said(date(2024, 1, 1)), "il y a 2 ans");
        assert_eq!(said(date(2027, 1, 1)), "aujourd’hui");
    }

    #[test]
    fn a_time_is_said_without_needless_minutes() {
        let said = |time| super::time(Locale::French, time).replace('\u{a0}', " ");
        assert_eq!(said(at(9, 0, 0, 0)), "9 h");
        assert_eq!(said(at(13, 5, 0, 0)), "13 h 05");
        assert_eq!(said(at(0, 0, 0, 0)), "minuit");
    }
}
