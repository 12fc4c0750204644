//! Ages in months, in words.

use crate::texts::Locale;
use data::model::AgeRange;

/// « de 2 mois à 4 ans », « dès 3 ans », « jusqu’à 11 ans ».
/// Nothing when both ends are open.
pub fn ages(locale: Locale, range: AgeRange) -> Option<String> {
    let age = |months| age(locale, months);
    match (range.minimum.filter(|&months| months > 0), range.maximum) {
        (None, None) => range.minimum.map(|_| locale.text("ages-from-birth")),
        (Some(from), None) => Some(locale.text_with("ages-from", &[("from", age(from).into())])),
        (None, Some(to)) if is_eve(to) => {
            Some(locale.text_with("ages-under", &[("to", age(to + 1).into())]))
        }
        (None, Some(to)) => Some(locale.text_with("ages-to", &[("to", age(to).into())])),
        (Some(from), Some(to)) if from == to => {
            Some(locale.text_with("ages-at", &[("at", age(from).into())]))
        }
        (Some(from), Some(to)) if is_eve(to) => {
            let ends = [("from", age(from).into()), ("to", age(to + 1).into())];
            Some(locale.text_with("ages-from-under", &ends))
        }
        (Some(from), Some(to)) => {
            // « de 3 à 11 ans »: the unit is said once.
            let from = if from >= 24 && from.is_multiple_of(12) && to.is_multiple_of(12) {
                (from / 12).to_string()
            } else {
                age(from)
            };
            let ends = [("from", from.into()), ("to", age(to).into())];
            Some(locale.text_with("ages-from-to", &ends))
        }
    }
}

/// The last month before a birthday: « moins de 4 ans » says it better than « 3 ans et 11 mois ».
fn is_eve(months: u16) -> bool {
    months >= 23 && months % 12 == 11
}

/// Up to two years in months, then in years, with a half or the months that remain.
pub(super) fn age(locale: Locale, months: u16) -> String {
    let (years, rest) = (months / 12, months % 12);
    match (years, rest) {
        (0, _) | (1, 1..) => locale.text_with("age-months", &[("count", months.into())]),
        (_, 0) => locale.text_with("age-years", &[("count", years.into())]),
        (_, 6) => locale.text_with("age-years-half", &[("count", years.into())]),
        (_, _) => {
            let parts = [("years", years.into()), ("months", rest.into())];
            locale.text_with("age-years-months", &parts)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(minimum: Option<u16>, maximum: Option<u16>) -> Option<String> {
        let words = ages(Locale::French, AgeRange { minimum, maximum })?;
        Some(words.replace('\u{a0}', " "))
    }

    #[test]
    fn months_stay_months_before_two_years() {
        assert_eq!(said(Some(2), Some(48)).as_deref(), Some("de 2 mois à 4 ans"));
        assert_eq!(said(Some(10), Some(18)).as_deref(), Some("de 10 mois à 18 mois"));
        assert_eq!(said(Some(12), Some(24)).as_deref(), Some("de 1 an à 2 ans"));
    }

    #[test]
    fn the_unit_is_said_once_between_years() {
        assert_eq!(said(Some(36), Some(132)).as_deref(), Some("de 3 à 11 ans"));
        assert_eq!(said(Some(30), Some(72)).as_deref(), Some("de 2 ans ½ à 6 ans"));
        assert_eq!(said(Some(33), Some(72)).as_deref(), Some("de 2 ans et 9 mois à 6 ans"));
    }

    #[test]
    fn the_eve_of_a_birthday_is_said_as_less_than_the_age() {
        assert_eq!(said(Some(2), Some(47)).as_deref(), Some("de 2 mois à moins de 4 ans"));
        assert_eq!(said(None, Some(35)).as_deref(), Some("moins de 3 ans"));
        assert_eq!(said(None, Some(11)).as_deref(), Some("jusqu’à 11 mois"));
        assert_eq!(
            said(None, Some(u16::MAX)).as_deref(),
            Some("jusqu’à 5\u{202f}461 ans et 3 mois")
        );
    }

    #[test]
    fn an_open_end_is_said() {
        assert_eq!(said(Some(720), None).as_deref(), Some("à partir de 60 ans"));
        assert_eq!(said(None, Some(72)).as_deref(), Some("jusqu’à 6 ans"));
        assert_eq!(said(Some(0), Some(36)).as_deref(), Some("jusqu’à 3 ans"));
        assert_eq!(said(Some(0), None).as_deref(), Some("dès la naissance"));
        assert_eq!(said(Some(36), Some(36)).as_deref(), Some("à 3 ans"));
        assert_eq!(said(None, None), None);
    }
}
