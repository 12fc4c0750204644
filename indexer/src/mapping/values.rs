//! Single values.

use data::units::Position;

/// Longest text that is still a fact and not prose, in characters.
pub(super) const LONGEST_FACT: usize = 160;

/// What a report shows of a value.
pub(super) fn shown(value: &str) -> String {
    const LONGEST: usize = 200;
    if value.chars().count() <= LONGEST {
        value.to_owned()
    } else {
        value.chars().take(LONGEST - 1).chain(['…']).collect()
    }
}

/// A number with a decimal comma or point.
pub(super) fn number(text: &str) -> Option<f64> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    text.replace(',', ".").parse::<f64>().ok().filter(|number| number.is_finite())
}

/// A position from one value `latitude,longitude` or two, rounded to about 0.1 m: more digits are
/// noise, and these survive JSON unchanged.
pub(super) fn position(values: &[&str]) -> Option<Position> {
    let (latitude, longitude) = match values {
        [both] => {
            let (latitude, longitude) = both.split_once([',', ';', ' '])?;
            (latitude.trim(), longitude.trim().trim_start_matches([',', ';']))
        }
        [latitude, longitude] => (*latitude, *longitude),
        _ => return None,
    };
    let (latitude, longitude) = (number(latitude)?, number(longitude)?);
    // 0,0 is an empty cell that passed through a program.
    if latitude == 0.0 && longitude == 0.0 {
        return None;
    }
    let round = |degrees: f64| (degrees * 1e6).round() / 1e6;
    Position::new(round(latitude), round(longitude))
}

/// A key of folded words: `le-rezo_62-rue-de-soultz`.
pub(super) fn derived_key(values: &[&str]) -> String {
    let parts: Vec<String> = values
        .iter()
        .map(|value| data::text::fold(value).replace(' ', "-"))
        .filter(|part| !part.is_empty())
        .collect();
    let key = parts.join("_");
    key.chars().take(LONGEST_FACT).collect()
}

/// `2019-01-21`, `21/01/2019`.
pub(super) fn date(text: &str) -> Option<jiff::civil::Date> {
    let text = text.trim();
    if let Ok(date) = text.get(..10)?.parse() {
        return Some(date);
    }
    let parts: Vec<i16> = text.split('/').map(str::parse).collect::<Result<_, _>>().ok()?;
    let [day, month, year] = parts.as_slice() else { return None };
    jiff::civil::Date::new(*year, i8::try_from(*month).ok()?, i8::try_from(*day).ok()?).ok()
}

/// Whether a text holds a mailbox or a telephone number, which only their own columns may bring.
pub(super) fn holds_a_contact(text: &str) -> bool {
    let mut digits = 0;
    for c in text.chars() {
        match c {
            '@' => return true,
            '0'..='9' => digits += 1,
            ' ' | '.' | '\u{a0}' => {}
            _ => digits = 0,
        }
        if digits >= 10 {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_read_from_one_column_or_two_and_rounded() {
        let expected = Position::new(47.759_639, 7.363_61);
        assert_eq!(position(&["47.75963911807598, 7.363610295368171"]), expected);
        assert_eq!(position(&["47,7596391", "7,3636102"]), expected);
        for wrong in ["", "47.7", "0,0", "a,b", "95,7", "47.7,", ",7", "NaN,7", "1e999,7"] {
            assert_eq!(position(&[wrong]), None, "{wrong}");
        }
    }

    #[test]
    fn a_long_value_is_cut_in_reports() {
        assert_eq!(shown(&"é".repeat(300)).chars().count(), 200);
        assert_eq!(shown("court"), "court");
    }

    #[test]
    fn a_key_is_made_of_folded_words() {
        assert_eq!(derived_key(&["LE REZO!", "62 rue de Soultz"]), "le-rezo_62-rue-de-soultz");
        assert_eq!(derived_key(&["!", ""]), "");
    }

    #[test]
    fn dates_are_read_in_both_orders() {
        let expected = Some(jiff::civil::date(2019, 1, 21));
        assert_eq!(date("2019-01-21"), expected);
        assert_eq!(date("21/01/2019"), expected);
        for wrong in ["", "2019", "32/01/2019", "é".repeat(9).as_str(), "21/01/99999"] {
            assert_eq!(date(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn contacts_hidden_in_a_text_are_seen() {
        assert!(holds_a_contact("demander au 06 12 34 56 78"));
        assert!(holds_a_contact("écrire à a@b.fr"));
        assert!(!holds_a_contact("Lundi 8h30-12h, 13h30-17h30 ; 2 salles de 10 places"));
    }
}
