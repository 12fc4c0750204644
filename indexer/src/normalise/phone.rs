//! French phone numbers to E.164.

use super::squeeze;
use data::model::Phone;
use data::text::fold;
use phonenumber::country::Id::FR;
use phonenumber::{Mode, Type};

/// A number that cannot be dialled, with the reason in French.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("« {text} » {reason}")]
pub struct InvalidPhone {
    pub text: String,
    pub reason: &'static str,
}

/// What a cell holds: the numbers, each once, and the pieces that are none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Phones {
    pub phones: Vec<Phone>,
    pub refused: Vec<InvalidPhone>,
}

/// Reads a cell of one or several numbers: `03 89 66 85 83 - Accueil : 03 89 66 85 85`,
/// `03 89 42 83 33 / 25 67` (the same number but for its last digits), `3949`, `03 89 75 54 10 (mairie)`.
pub fn phones(cell: &str) -> Phones {
    let mut found = Phones::default();
    for piece in pieces(&squeeze(cell)) {
        let previous = found.phones.last().map(|phone| phone.number.clone());
        let completed = previous.and_then(|number| complete(&number, &piece));
        match completed.map_or_else(|| phone(&piece), Ok) {
            Ok(phone) if found.phones.iter().any(|known| known.number == phone.number) => {}
            Ok(phone) => found.phones.push(phone),
            Err(refused) => found.refused.push(refused),
        }
    }
    found
}

/// Reads one number with what may describe it before (`Accueil : …`) or after (`… (mairie)`).
pub fn phone(text: &str) -> Result<Phone, InvalidPhone> {
    let text = squeeze(text);
    let refuse = |reason| Err(InvalidPhone { text: text.clone(), reason });
    let Some(start) = text.find(|c: char| c.is_ascii_digit() || c == '+') else {
        return refuse("ne contient pas de numéro");
    };
    let end = text.rfind(|c: char| c.is_ascii_digit()).map_or(start, |last| last + 1).max(start);
    // `(0)` in +33 (0)3 and `(+33)` open before the first digit.
    let number: String = text[start..end].replace("(0)", "");
    if number.chars().any(char::is_alphabetic) {
        return refuse("mêle des lettres aux chiffres");
    }
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let number = if is_short(&digits) && !number.contains('+') {
        digits
    } else {
        match international(&number, &digits) {
            Ok(number) => number,
            Err(reason) => return refuse(reason),
        }
    };
    Ok(Phone { number, description: description(&text[..start], &text[end..]) })
}

/// Emergency and social numbers (15, 17, 18, 112, 115, 119, 3919…) and four-digit services.
fn is_short(digits: &str) -> bool {
    match digits.len() {
        2 => matches!(digits, "15" | "17" | "18"),
        3 => digits.starts_with('1'),
        4 => digits.starts_with('3') || digits.starts_with("10"),
        6 => digits.starts_with("116"),
        _ => false,
    }
}

fn international(number: &str, digits: &str) -> Result<String, &'static str> {
    // A plus amid the digits dials nothing.
    let plus = number.chars().find(|c| c.is_ascii_digit() || *c == '+') == Some('+');
    // Spreadsheets drop the leading zero of a number: 389604543.
    let national =
        (digits.len() == 9 && !digits.starts_with('0') && !plus).then(|| format!("0{digits}"));
    let dialled = match (national, digits.strip_prefix("00")) {
        (Some(national), _) => national,
        (None, Some(abroad)) => format!("+{abroad}"),
        (None, None) if plus => format!("+{digits}"),
        (None, None) => digits.to_owned(),
    };
    if digits.len() < 9 {
        return Err("est trop court pour un numéro de téléphone");
    }
    if digits.len() > 15 {
        return Err("est trop long pour un numéro de téléphone");
    }
    let parsed =
        phonenumber::parse(Some(FR), &dialled).map_err(|_| "n'est pas un numéro de téléphone")?;
    if !parsed.is_valid() {
        return Err("n'est pas un numéro attribuable en France");
    }
    Ok(parsed.format().mode(Mode::E164).to_string())
}

/// Cuts a cell between its numbers: at `/`, `;`, `,`, line ends, ` - `, ` ou `, ` et `, and where a
/// ten-digit number is followed by more.
fn pieces(cell: &str) -> Vec<String> {
    let marked = [" - ", " – ", " ou ", " et ", ";", ",", "/", "|"]
        .iter()
        .fold(cell.to_owned(), |text, separator| text.replace(separator, "\n"));
    marked.lines().map(str::trim).filter(|piece| !piece.is_empty()).flat_map(cut_runs).collect()
}

/// `0389123456 0389123457` has no separator: cuts after each ten digits that begin with a zero.
fn cut_runs(piece: &str) -> Vec<String> {
    let digits = piece.bytes().filter(u8::is_ascii_digit).count();
    let only_digits = piece.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-'));
    if !only_digits || digits < 20 || digits % 10 != 0 {
        return vec![piece.to_owned()];
    }
    let digits: Vec<char> = piece.chars().filter(char::is_ascii_digit).collect();
    digits.chunks(10).map(|chunk| chunk.iter().collect()).collect()
}

/// `25 67` after `+33389428333` stands for `+33389422567`.
fn complete(previous: &str, piece: &str) -> Option<Phone> {
    let digits: String = piece.chars().filter(char::is_ascii_digit).collect();
    let only_digits = piece.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '.'));
    // A four-digit piece that begins with 3 may be a number of its own.
    let is_ending = matches!(digits.len(), 2 | 4) && only_digits && !is_short(&digits);
    if !is_ending || !previous.starts_with("+33") {
        return None;
    }
    let stem = previous.get(..previous.len() - digits.len())?;
    phone(&format!("{stem}{digits}")).ok()
}

fn description(before: &str, after: &str) -> Option<String> {
    let clean = |text: &str| {
        let text = text.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        let meaningless = matches!(
            fold(&text).as_str(),
            "" | "tel" | "telephone" | "t" | "fixe" | "portable" | "mobile" | "n" | "numero"
        );
        (!meaningless).then_some(text)
    };
    clean(before).or_else(|| clean(after))
}

/// Whether a French number (E.164) is a mobile one.
pub fn is_mobile(number: &str) -> bool {
    let Ok(parsed) = phonenumber::parse(Some(FR), number) else { return false };
    parsed.number_type(&phonenumber::metadata::DATABASE) == Type::Mobile
}

/// Whether a number looks like a private person's, so that it should not be published.
///
/// The rule: a mobile number is private when its description names a person, or when the
/// listing has another line (`all`) that reaches the organisation. The only numbers that an
/// organisation gives, mobile or not, are the organisation's.
pub fn looks_private(phone: &Phone, all: &[Phone]) -> bool {
    let names_a_person = phone.description.as_deref().is_some_and(names_a_person);
    let is_spare = all.iter().any(|other| !is_mobile(&other.number));
    is_mobile(&phone.number) && (names_a_person || is_spare)
}

/// `M. Untel`, `Mme Unetelle`, `Prénom Nom`.
fn names_a_person(description: &str) -> bool {
    let words: Vec<&str> = description.split_whitespace().collect();
    let civility = words.iter().any(|word| {
        matches!(
            fold(word).as_str(),
            "m" | "mr" | "mme" | "mlle" | "monsieur" | "madame" | "mademoiselle" | "dr"
        )
    });
    let first_name = words.first().is_some_and(|word| super::email::is_first_name(&fold(word)));
    civility || first_name
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(cell: &str, expected: &[&str]) {
        let found = phones(cell);
        let numbers: Vec<&str> = found.phones.iter().map(|phone| phone.number.as_str()).collect();
        assert_eq!(numbers, expected, "{cell}: {:?}", found.refused);
        assert!(found.refused.is_empty(), "{cell}: {:?}", found.refused);
    }

    #[test]
    fn french_numbers_become_e164() {
        check("03 89 60 45 43", &["+33389604543"]);
        check("03.89.60.45.43", &["+33389604543"]);
        check("03-89-60-45-43", &["+33389604543"]);
        check("0389604543", &["+33389604543"]);
        check("389604543", &["+33389604543"]);
        check("+33 (0)3 89 60 45 43", &["+33389604543"]);
        check("0033 3 89 60 45 43", &["+33389604543"]);
        check("06 331 39 331", &["+33633139331"]);
        check("08 05 29 04 40", &["+33805290440"]);
        check("Tél. : 03 89 60 45 43", &["+33389604543"]);
        check("+41 61 267 81 81", &["+41612678181"]);
    }

    #[test]
    fn short_numbers_stay_as_dialled() {
        for short in ["3949", "3230", "3919", "115", "119", "15", "112", "116006"] {
            check(short, &[short]);
        }
        check("39 49", &["3949"]);
    }

    #[test]
    fn a_cell_may_hold_several_numbers() {
        check("03 89 42 85 20 - 06 12 34 56 78", &["+33389428520", "+33612345678"]);
        check("03 89 42 85 20/03 89 42 85 21", &["+33389428520", "+33389428521"]);
        check("03 89 42 85 20 ou 03 89 42 85 20", &["+33389428520"]);
        check("0389428520 0389428521", &["+33389428520", "+33389428521"]);
        check("03 89 42 83 33 / 25 67", &["+33389428333", "+33389422567"]);
        check("", &[]);
    }

    #[test]
    fn what_a_number_is_for_is_kept() {
        let found = phones("03 89 66 85 83 - Accueil : 03 89 66 85 85 ; 03 89 75 54 10 (mairie)");
        let descriptions: Vec<_> =
            found.phones.iter().map(|phone| phone.description.as_deref()).collect();
        assert_eq!(descriptions, [None, Some("Accueil"), Some("mairie")]);
    }

    #[test]
    fn what_cannot_be_dialled_is_refused_with_a_reason() {
        for (cell, reason) in [
            ("néant", "ne contient pas de numéro"),
            ("03 89", "est trop court pour un numéro de téléphone"),
            ("03 89 60 45 43 12 34 56 78", "est trop long pour un numéro de téléphone"),
            ("00 00 00 00 00", "n'est pas un numéro de téléphone"),
            ("06 39 98 12 34", "n'est pas un numéro attribuable en France"),
            ("03 89 XX 45 43", "mêle des lettres aux chiffres"),
        ] {
            let found = phones(cell);
            assert!(found.phones.is_empty(), "{cell}");
            assert_eq!(found.refused[0].reason, reason, "{cell}");
        }
    }

    #[test]
    fn a_mobile_beside_a_land_line_looks_private() {
        assert!(is_mobile("+33612345678") && is_mobile("+33765432100"));
        assert!(!is_mobile("+33389604543") && !is_mobile("3949"));
        let both = phones("03 89 42 85 20 - 06 12 34 56 78").phones;
        assert!(!looks_private(&both[0], &both));
        assert!(looks_private(&both[1], &both));
        let alone = phones("06 12 34 56 78").phones;
        assert!(!looks_private(&alone[0], &alone));
        let named = phones("Mme Dupond : 06 12 34 56 78").phones;
        assert!(looks_private(&named[0], &named));
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC*") {
            phones(&text);
        }

        #[test]
        fn numbers_are_stable(text in "[0-9 ./+()-]{0,30}") {
            for phone in phones(&text).phones {
                let again = phones(&phone.number);
                prop_assert_eq!(&again.phones[0].number, &phone.number);
                is_mobile(&phone.number);
            }
        }
    }
}
