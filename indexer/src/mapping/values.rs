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
}
