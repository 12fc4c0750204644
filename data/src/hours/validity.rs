//! Which OSM `opening_hours` strings are accepted.

use opening_hours_syntax::parse;
use opening_hours_syntax::rules::time::{Time, TimeSelector};

/// Longest string accepted, in bytes; OSM's own limit is 255 characters.
const LONGEST: usize = 1000;

/// Why an OSM `opening_hours` string is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvalidHours {
    #[error("les horaires sont vides")]
    Empty,
    #[error("les horaires dépassent {LONGEST} caractères")]
    TooLong,
    #[error("« {0} » n'est pas au format opening_hours d'OpenStreetMap")]
    Syntax(String),
    #[error(
        "« {0} » est ambigu : écrire par exemple « SH 09:00-17:00; Sa,Su off », ou « PH,Su » avec une virgule"
    )]
    AmbiguousHoliday(String),
    #[error("dans « {0} », deux plages horaires se chevauchent")]
    Overlap(String),
}

/// Accepts OSM `opening_hours` that can be evaluated without doubt.
///
/// `SH Mo-Fr 09:00-17:00` is refused: OSM reads it "Monday to Friday of the school holidays", the
/// evaluating library "school holidays, or Monday to Friday". Overlapping ranges within one rule
/// are refused too, since the library takes the end of the later one.
pub fn validate(osm: &str) -> Result<(), InvalidHours> {
    let osm = osm.trim();
    if osm.is_empty() {
        return Err(InvalidHours::Empty);
    }
    if osm.len() > LONGEST {
        return Err(InvalidHours::TooLong);
    }
    let expression = parse(osm).map_err(|_| InvalidHours::Syntax(osm.to_owned()))?;
    if has_ambiguous_holiday(osm) {
        return Err(InvalidHours::AmbiguousHoliday(osm.to_owned()));
    }
    if expression.rules.iter().any(|rule| overlaps(&rule.time_selector)) {
        return Err(InvalidHours::Overlap(osm.to_owned()));
    }
    Ok(())
}

/// A holiday and a weekday side by side with only a space between them.
fn has_ambiguous_holiday(osm: &str) -> bool {
    let outside_comments: String = osm.split('"').step_by(2).collect::<Vec<_>>().join("\"");
    let words: Vec<&str> = outside_comments.split_whitespace().collect();
    words.windows(2).any(|pair| {
        let (left, right) = (pair[0], pair[1]);
        (ends_with_holiday(left) && starts_with_day(right))
            || (ends_with_day(left) && starts_with_holiday(right))
    })
}

fn ends_with_holiday(word: &str) -> bool {
    matches!(word.rsplit(',').next(), Some("PH" | "SH"))
}

fn starts_with_holiday(word: &str) -> bool {
    matches!(word.split([',', ':']).next(), Some("PH" | "SH"))
}

fn is_day(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    matches!(word.as_str(), "mo" | "tu" | "we" | "th" | "fr" | "sa" | "su")
}

fn starts_with_day(word: &str) -> bool {
    word.split([',', '-', '[', ':']).next().is_some_and(is_day)
}

fn ends_with_day(word: &str) -> bool {
    let last = word.rsplit([',', '-']).next().unwrap_or(word);
    last.split('[').next().is_some_and(is_day)
}

fn overlaps(times: &TimeSelector) -> bool {
    let mut spans: Vec<(u16, u16)> = times
        .spans
        .iter()
        .filter_map(|span| match (span.range.start, span.range.end) {
            (Time::Fixed(from), Time::Fixed(to)) => {
                Some((from.mins_from_midnight(), to.mins_from_midnight()))
            }
            _ => None,
        })
        .collect();
    spans.sort_unstable();
    spans.windows(2).any(|pair| pair[1].0 < pair[0].1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn plain_hours_and_the_design_s_form_for_school_holidays_pass() {
        for osm in [
            "Mo-Fr 09:00-12:00,14:00-17:00; PH off",
            "SH 09:00-17:00; Sa,Su off",
            "PH,Su 14:00-18:00",
            "24/7",
            "Sa[1,3] 09:00-12:00",
            "Mo-Fr 08:30-12:30, Mo-We 12:30-16:30 open \"sur rendez-vous\"",
            "Mo 09:00-12:00 \"SH Mo sur place\"",
            "Fr 20:00-02:00",
        ] {
            assert_eq!(validate(osm), Ok(()), "{osm}");
        }
    }

    #[test]
    fn a_holiday_beside_a_weekday_is_ambiguous() {
        for osm in [
            "SH Mo-Fr 09:00-17:00",
            "Mo-Fr SH 09:00-17:00",
            "PH Su 10:00-12:00",
            "Mo 09:00-10:00; Jan-Mar SH Mo 10:00-12:00",
            "Tu[1] SH 09:00-10:00",
        ] {
            let refused = validate(osm);
            assert_eq!(refused, Err(InvalidHours::AmbiguousHoliday(osm.to_owned())), "{osm}");
        }
    }

    #[test]
    fn broken_empty_and_overlapping_hours_are_refused_in_french() {
        assert_eq!(validate("  "), Err(InvalidHours::Empty));
        assert_eq!(validate(&"Mo ".repeat(500)), Err(InvalidHours::TooLong));
        for osm in ["Lundi 9h-12h", "Mo-Fr 09:00-", "Mo 25:00-26:00", "Mo-Fr 8h-12h"] {
            assert_eq!(validate(osm), Err(InvalidHours::Syntax(osm.to_owned())), "{osm}");
        }
        let refused = validate("Mo 08:00-18:00,09:00-10:00").unwrap_err();
        assert!(refused.to_string().contains("se chevauchent"));
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC*") {
            let _ = validate(&text);
        }

        #[test]
        fn no_text_of_osm_s_alphabet_makes_it_panic(text in "[MoTuWeSPHof0-9:;, \\-\"\\[\\]+/]{0,40}") {
            let _ = validate(&text);
        }
    }
}
