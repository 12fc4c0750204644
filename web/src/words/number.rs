//! Numbers and distances.

use crate::texts::Locale;
use data::units::Metres;

/// « 12 345 ».
pub fn integer(locale: Locale, value: u64) -> String {
    let (thousands, _) = locale.separators();
    let digits = value.to_string();
    let mut grouped = String::with_capacity(digits.len() + 4);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(thousands);
        }
        grouped.push(digit);
    }
    grouped
}

/// « 1 234,5 »: at most two decimals, none when whole.
pub fn number(locale: Locale, value: f64) -> String {
    if !value.is_finite() {
        return String::new();
    }
    let rounded = format!("{:.2}", value.abs());
    let (whole, decimals) = rounded.split_once('.').unwrap_or((&rounded, ""));
    let whole = whole.parse().map_or_else(|_| whole.to_owned(), |whole| integer(locale, whole));
    let decimals = decimals.trim_end_matches('0');
    let sign = if value < 0.0 { "−" } else { "" };
    let (_, point) = locale.separators();
    if decimals.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}{point}{decimals}")
    }
}

/// « 500 m », « 2 km »: exact, as it was asked for.
pub fn length(locale: Locale, length: Metres) -> String {
    let metres = length.0.max(0.0);
    if metres < 1000.0 {
        locale.text_with("length-metres", &[("metres", number(locale, metres).into())])
    } else {
        locale.text_with(
            "length-kilometres",
            &[("kilometres", number(locale, metres / 1000.0).into())],
        )
    }
}

/// « à 150 m », « à 1,2 km », « à 12 km »: rounded as one would say it.
pub fn distance(locale: Locale, distance: Metres) -> String {
    let metres = distance.0.max(0.0);
    if metres < 75.0 {
        locale.text("distance-here")
    } else if metres < 975.0 {
        locale.text_with("distance-metres", &[("metres", ((metres / 50.0).round() * 50.0).into())])
    } else {
        let kilometres = metres / 1000.0;
        let rounded =
            if kilometres < 9.95 { (kilometres * 10.0).round() / 10.0 } else { kilometres.round() };
        locale.text_with("distance-kilometres", &[("kilometres", rounded.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_radius_is_said_without_a_preposition() {
        let said =
            |metres| length(Locale::French, Metres(metres)).replace(['\u{a0}', '\u{202f}'], " ");
        assert_eq!(said(500.0), "500 m");
        assert_eq!(said(2_000.0), "2 km");
        assert_eq!(said(2_500.0), "2,5 km");
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(integer(Locale::French, 0), "0");
        assert_eq!(integer(Locale::French, 999), "999");
        assert_eq!(integer(Locale::French, 1_000), "1\u{202f}000");
        assert_eq!(integer(Locale::French, 1_234_567), "1\u{202f}234\u{202f}567");
    }

    #[test]
    fn each_language_writes_numbers_in_its_own_way() {
        assert_eq!(number(Locale::English, 1_812.5), "1,812.5");
        assert_eq!(number(Locale::Italian, 1_812.5), "1.812,5");
    }

    #[test]
    fn decimals_follow_a_comma_and_vanish_when_zero() {
        assert_eq!(number(Locale::French, 2.0), "2");
        assert_eq!(number(Locale::French, 2.5), "2,5");
        assert_eq!(number(Locale::French, 1812.34), "1\u{202f}812,34");
        assert_eq!(number(Locale::French, -3.10), "−3,1");
        assert_eq!(number(Locale::French, f64::NAN), "");
    }

    #[test]
    fn a_distance_is_said_as_people_say_it() {
        let said = |metres| distance(Locale::French, Metres(metres)).replace('\u{a0}', " ");
        assert_eq!(said(12.0), "tout près");
        assert_eq!(said(151.0), "à 150 m");
        assert_eq!(said(980.0), "à 1 km");
        assert_eq!(said(1_234.0), "à 1,2 km");
        assert_eq!(said(12_480.0), "à 12 km");
        assert_eq!(said(-5.0), "tout près");
    }
}
