//! What is wished of a service, in words.

use super::{month_day, time, weekday_and_day};
use crate::texts::Locale;
use data::model::AgeRange;
use jiff::civil::{DateTime, Time};

/// Ages without an upper end end here.
const NO_END: u16 = u16::MAX;

/// « 6 mois », « 8 ans », « de 3 à 5 ans », « à partir de 60 ans »; ends in months, both included.
/// « 3 ans et 7 ans » is from 84 and to 47: the oldest and the youngest of several.
pub fn age(locale: Locale, from: u16, to: u16) -> String {
    let (whole_years, last_year) = (from.is_multiple_of(12), to % 12 == 11);
    let years = |years: u16| locale.text_with("age-years", &[("count", years.into())]);
    let range =
        |minimum, maximum| super::ages(locale, AgeRange { minimum, maximum }).unwrap_or_default();
    match (from, to) {
        _ if from > to => {
            let young = if last_year { years(to / 12) } else { super::age::age(locale, to) };
            let old = super::age::age(locale, from);
            locale.text_with("ages-both", &[("young", young.into()), ("old", old.into())])
        }
        (_, NO_END) => range(Some(from), None),
        (0, 11) => locale.text_with("ages-under", &[("to", years(1).into())]),
        _ if from == to => super::age::age(locale, from),
        _ if whole_years && last_year && from / 12 == to / 12 => years(from / 12),
        // « de 3 à 5 ans »: the whole of the fifth year is meant.
        _ if from >= 12 && whole_years && last_year => {
            let ends = [("from", (from / 12).to_string().into()), ("to", years(to / 12).into())];
            locale.text_with("ages-from-to", &ends)
        }
        _ => range(Some(from), Some(to)),
    }
}

pub fn open_now(locale: Locale) -> String {
    locale.text("wish-open-now")
}

/// « en turc ».
pub fn language(locale: Locale, code: &str) -> String {
    let language = super::code(locale, "language", code);
    locale.text_with("wish-language", &[("value", language.into())])
}

pub fn remote(locale: Locale) -> String {
    locale.text("wish-remote")
}

pub fn vacancy(locale: Locale) -> String {
    locale.text("wish-vacancy")
}

/// « pour les habitants : Illzach ».
pub fn residence(locale: Locale, commune: &str) -> String {
    locale.text_with("wish-residence", &[("value", commune.to_owned().into())])
}

/// « ouvert samedi 28 novembre à 10 h 30 ».
pub fn open_at(locale: Locale, at: DateTime) -> String {
    let parts = [
        ("first", weekday_and_day(locale, at.date()).into()),
        ("second", time(locale, at.time()).into()),
    ];
    locale.text_with("wish-open-at", &parts)
}

/// « ouvert samedi 28 novembre, 8 h à 12 h »; the last end excluded.
pub fn open_within(locale: Locale, slots: &[(DateTime, DateTime)]) -> String {
    /// More than that is no longer read.
    const SAID: usize = 2;
    let mut said: Vec<String> =
        slots.iter().take(SAID).map(|(from, to)| slot(locale, *from, *to)).collect();
    if slots.len() > SAID {
        said.push(locale.text("wish-open-more"));
    }
    locale.text_with("wish-open", &[("value", super::either(locale, &said).into())])
}

fn slot(locale: Locale, from: DateTime, to: DateTime) -> String {
    let midnight = Time::midnight();
    let last = if to.time() == midnight { to.date().yesterday().ok() } else { Some(to.date()) };
    let last = last.unwrap_or(to.date());
    let whole = from.time() == midnight && to.time() == midnight;
    match (whole, from.date() == last) {
        (true, true) => weekday_and_day(locale, last),
        (true, false) => {
            let ends = [
                ("from", month_day(locale, from.date()).into()),
                ("to", month_day(locale, last).into()),
            ];
            locale.text_with("wish-days", &ends)
        }
        (false, one_day) => {
            let end = time(locale, to.time());
            let end =
                if one_day { end } else { format!("{} {end}", weekday_and_day(locale, to.date())) };
            let parts = [
                ("day", weekday_and_day(locale, from.date()).into()),
                ("from", time(locale, from.time()).into()),
                ("to", end.into()),
            ];
            locale.text_with("wish-hours", &parts)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::datetime;

    #[test]
    fn an_age_is_said_as_one_asks_for_it() {
        let said = |from, to| age(Locale::French, from, to).replace('\u{a0}', " ");
        assert_eq!(said(6, 6), "6 mois");
        assert_eq!(said(0, 11), "moins de 1 an");
        assert_eq!(said(12, 23), "1 an");
        assert_eq!(said(96, 107), "8 ans");
        assert_eq!(said(36, 71), "de 3 à 5 ans");
        assert_eq!(said(0, 35), "moins de 3 ans");
        assert_eq!(said(720, u16::MAX), "à partir de 60 ans");
        assert_eq!(said(65, 66), "de 5 ans et 5 mois à 5 ans ½");
        assert_eq!(said(84, 47), "3 ans et 7 ans");
        assert_eq!(said(36, 6), "6 mois et 3 ans");
    }

    #[test]
    fn a_moment_is_said_with_its_day() {
        let plain = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ");
        let at = |day, hour, minute| datetime(2026, 11, day, hour, minute, 0, 0);
        let within = |slots: &[_]| plain(open_within(Locale::French, slots));
        assert_eq!(
            plain(open_at(Locale::French, at(28, 10, 30))),
            "ouvert samedi 28 novembre à 10 h 30"
        );
        assert_eq!(
            within(&[(at(28, 8, 0), at(28, 12, 0))]),
            "ouvert samedi 28 novembre, 8 h à 12 h"
        );
        assert_eq!(within(&[(at(28, 0, 0), at(29, 0, 0))]), "ouvert samedi 28 novembre");
        assert_eq!(within(&[(at(21, 0, 0), at(29, 0, 0))]), "ouvert du 21 novembre au 28 novembre");
        let days = [25, 26, 27].map(|day| (at(day, 0, 0), at(day + 1, 0, 0)));
        assert_eq!(within(&days[..2]), "ouvert mercredi 25 novembre ou jeudi 26 novembre");
        assert!(within(&days).ends_with("ou un autre jour"), "{}", within(&days));
    }
}
