//! Postal addresses: CEDEX codes, post-office boxes, repeated towns, shouting streets.

use super::encoding::whole_number;
use super::name::{cased, is_small_word};
use super::{first_letter_up, is_all_caps, squeeze};
use data::model::Address;
use data::territory::Territory;
use data::text::fold;
use data::units::InseeCode;

/// An address as a source writes it; missing columns are empty.
#[derive(Debug, Clone, Copy, Default)]
pub struct RawAddress<'a> {
    pub street: &'a str,
    pub complement: &'a str,
    pub postal_code: &'a str,
    pub city: &'a str,
    pub insee_code: &'a str,
}

/// A clean address and what was understood on the way.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CleanAddress {
    pub address: Address,
    /// The postcode was a CEDEX code: it was replaced when the commune has one postcode only,
    /// else left out.
    pub had_cedex: bool,
    /// What could not be used, in French, to report.
    pub refused: Vec<String>,
}

/// A postcode after cleaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PostalCode {
    Geographic(String),
    /// Serves a large receiver's mail, says nothing about where it is.
    Cedex(String),
}

/// Cleans a whole address. The commune is looked up by INSEE code, else by name, only to write
/// its name and postcode properly: it is not what decides whether the place is in the territory.
pub fn address(raw: &RawAddress<'_>) -> CleanAddress {
    let mut clean = CleanAddress::default();
    let town = city(raw.city);
    let insee_code = insee_code(raw.insee_code);
    if insee_code.is_none() && !squeeze(raw.insee_code).is_empty() {
        clean.refused.push(format!("code INSEE « {} » illisible", squeeze(raw.insee_code)));
    }
    let territory = Territory::m2a();
    let commune = match &insee_code {
        Some(code) => territory.by_insee(code),
        None => town.as_deref().and_then(|name| territory.by_name(name)),
    };
    let postal_code = match postal_code(raw.postal_code, raw.city) {
        Ok(Some(PostalCode::Geographic(code))) => Some(code),
        Ok(Some(PostalCode::Cedex(_))) => {
            clean.had_cedex = true;
            commune.and_then(|commune| match commune.postal_codes.as_slice() {
                [only] => Some(only.clone()),
                _ => None,
            })
        }
        Ok(None) => None,
        Err(reason) => {
            clean.refused.push(reason);
            None
        }
    };
    clean.address = Address {
        address_1: street(raw.street, &town.clone().unwrap_or_default()),
        address_2: complement(raw.complement),
        city: commune.map(|commune| commune.name.clone()).or(town),
        postal_code,
        insee_code,
    };
    clean
}

/// Five digits from a cell, told apart from CEDEX codes by the word in the town or by the number;
/// nothing from an empty cell, a reason in French from anything else.
pub fn postal_code(code: &str, city: &str) -> Result<Option<PostalCode>, String> {
    let mut digits = whole_number(code);
    if digits.is_empty() {
        return Ok(None);
    }
    // Spreadsheets drop the leading zero of departments 01 to 09.
    if digits.len() == 4 {
        digits.insert(0, '0');
    }
    if digits.len() != 5 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(format!("code postal « {} » illisible", squeeze(code)));
    }
    let says_cedex = fold(city).split(' ').any(|word| word == "cedex");
    let is_cedex = says_cedex || is_cedex_number(&digits);
    Ok(Some(if is_cedex { PostalCode::Cedex(digits) } else { PostalCode::Geographic(digits) }))
}

/// In the Haut-Rhin, the numbers below 68100 are CEDEX codes but for Colmar and Ingersheim, and
/// above it those that do not end in 0 but for 68111 to 68129. Elsewhere only the word tells.
fn is_cedex_number(digits: &str) -> bool {
    let Ok(number) = digits.parse::<u32>() else { return false };
    match number {
        68_000 | 68_040 | 68_100..=68_129 => false,
        68_001..=68_099 => true,
        68_130..=68_999 => number % 10 != 0,
        _ => false,
    }
}

/// A readable town: `MULHOUSE CEDEX 1`, ` Mulhouse`, `68100 MULHOUSE` → `Mulhouse`; communes of
/// the territory get INSEE's spelling, former communes keep their own name.
pub fn city(text: &str) -> Option<String> {
    let text = squeeze(text);
    let words: Vec<&str> = text.split(' ').collect();
    let end = words.iter().position(|word| fold(word) == "cedex").unwrap_or(words.len());
    let kept: Vec<&str> = words[..end]
        .iter()
        .copied()
        .skip_while(|word| word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit()))
        .collect();
    let name = kept.join(" ");
    let name = name.trim_start_matches(|c: char| !c.is_alphanumeric());
    let name = name.trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')').to_owned();
    if !name.chars().any(char::is_alphabetic) {
        return None;
    }
    if let Some(commune) = Territory::m2a().by_name(&name)
        && fold(&commune.name) == fold(&name)
    {
        return Some(commune.name.clone());
    }
    if !is_all_caps(&name) && name.chars().any(char::is_uppercase) {
        return Some(name);
    }
    Some(hyphenated(&name))
}

/// `ST LOUIS` → `Saint-Louis`, `SOULTZ HAUT RHIN` → `Soultz-Haut-Rhin`: INSEE joins the words of
/// a commune's name.
fn hyphenated(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let written = words.enumerate().map(|(rank, word)| match fold(word).as_str() {
        "st" => "Saint".to_owned(),
        "ste" => "Sainte".to_owned(),
        _ if rank > 0 && is_small_word(word) => word.to_lowercase(),
        _ => super::capitalised(word),
    });
    written.collect::<Vec<_>>().join("-")
}

/// `068`, `68`, `68.0` → `68`; `2A` stays. `None` when it is no department.
pub fn department(text: &str) -> Option<String> {
    let code = whole_number(text).to_uppercase();
    let code = match code.strip_prefix('0') {
        Some(rest) if rest.len() == 2 => rest.to_owned(),
        _ if code.len() == 1 => format!("0{code}"),
        _ => code,
    };
    let is_number = code.bytes().all(|byte| byte.is_ascii_digit());
    let valid = (is_number && matches!(code.len(), 2 | 3)) || matches!(code.as_str(), "2A" | "2B");
    valid.then_some(code)
}

/// An INSEE commune code from a cell (`68224`, `68224.0`, ` 68224 `). Four digits are none: whether
/// a spreadsheet ate a zero in front or somebody a digit behind cannot be told.
pub fn insee_code(text: &str) -> Option<InseeCode> {
    whole_number(text).to_uppercase().parse().ok()
}

/// A street line: spaces, the comma after the number, a post-office box and a repeated postcode
/// and town cut, capitals made readable: `10, GRAND'RUE 68600 ALGOLSHEIM` → `10 Grand'Rue`.
pub fn street(text: &str, city: &str) -> Option<String> {
    let text = squeeze(text).replace(['’', '`', '´'], "'");
    let cut = without_town(&text, city);
    let cut = without_box(cut);
    let line = without_comma_after_number(cut.trim_matches([' ', ',', '-', ';']));
    let line = line.trim();
    if !line.chars().any(char::is_alphanumeric) {
        return None;
    }
    let line = first_letter_up(line);
    Some(if is_all_caps(&line) { first_letter_up(&readable(&line)) } else { line })
}

/// A second line of an address, or nothing; a bare number is no complement.
fn complement(text: &str) -> Option<String> {
    let text = squeeze(text).replace(['’', '`', '´'], "'");
    let text = without_box(&text).trim_matches([' ', ',', '-', ';']).to_owned();
    if !text.chars().any(char::is_alphabetic) {
        return None;
    }
    Some(if is_all_caps(&text) { cased(&text) } else { text })
}

/// Cuts at a postcode that is followed by a town (`… 68600 ALGOLSHEIM`), or `cedex`, or the town
/// itself after a comma.
fn without_town<'a>(text: &'a str, city: &str) -> &'a str {
    for (start, word) in words(text).skip(1) {
        let rest = &text[start + word.len()..];
        let is_code = word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit());
        let town_follows = rest.trim_start().chars().next().is_none_or(char::is_alphabetic);
        if is_code && town_follows {
            return &text[..start];
        }
    }
    if let Some((before, after)) = text.rsplit_once(',')
        && !fold(city).is_empty()
        && fold(after) == fold(city)
        && !fold(before).chars().all(|c| c.is_ascii_digit())
    {
        return before;
    }
    text
}

/// Cuts at `BP 1096`, `BP1109`, `CS 20053`, `B.P. 71`: a box is not where the place is.
fn without_box(text: &str) -> &str {
    for (start, word) in words(text) {
        let letters: String = word.chars().filter(char::is_ascii_alphabetic).collect();
        let has_number = word.chars().any(|c| c.is_ascii_digit())
            || text[start + word.len()..].trim_start().starts_with(|c: char| c.is_ascii_digit());
        let is_box = matches!(letters.as_str(), "BP" | "CS") && has_number;
        if is_box {
            return text[..start].trim_end_matches([' ', ',', '-', '–']);
        }
    }
    text
}

/// Words with their byte positions.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(' ').scan(0, |position, word| {
        let start = *position;
        *position += word.len() + 1;
        Some((start, word))
    })
}

/// `1, rue` → `1 rue`, `12 bis, rue` → `12 bis rue`.
fn without_comma_after_number(text: &str) -> String {
    let mut text = text.to_owned();
    while let Some((number, rest)) = text.split_once(',')
        && is_house_number(number)
    {
        text = format!("{} {}", number.trim(), rest.trim_start_matches([',', ' ']));
    }
    text
}

/// `12`, `12-14`, `12 bis`, `10 B`, `9a`.
fn is_house_number(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
        && text.split(' ').all(|word| {
            word.starts_with(|c: char| c.is_ascii_digit())
                || word.len() == 1
                || matches!(fold(word).as_str(), "bis" | "ter" | "quater" | "")
        })
}

/// `32 RUE GEORGES RISLER` → `32 rue Georges Risler`, `GRAND'RUE` → `Grand'Rue`.
fn readable(line: &str) -> String {
    let mut out: Vec<String> = Vec::new();
    let mut after_number = false;
    for word in cased(line).split(' ') {
        let key = fold(word);
        let numeric = word.starts_with(|c: char| c.is_ascii_digit());
        let expanded = match key.as_str() {
            "av" | "ave" => Some("avenue"),
            "bd" | "bld" | "blvd" => Some("boulevard"),
            "pl" => Some("place"),
            "rte" => Some("route"),
            "che" | "chem" => Some("chemin"),
            "all" => Some("allée"),
            "bis" | "ter" | "quater" if after_number => {
                out.push(key);
                continue;
            }
            _ if STREET_KINDS.contains(&key.as_str()) => Some(word),
            _ => None,
        };
        let is_kind_here = after_number || out.is_empty();
        out.push(match expanded {
            Some(kind) if after_number => kind.to_lowercase(),
            Some(kind) if is_kind_here => super::capitalised(kind),
            _ => word.to_owned(),
        });
        after_number = numeric || (after_number && word.chars().count() == 1);
    }
    let line = out.join(" ");
    if fold(&line).starts_with("grand rue") {
        line.replacen("Grand'rue", "Grand'Rue", 1)
    } else {
        line
    }
}

#[rustfmt::skip]
const STREET_KINDS: &[&str] = &[
    "allee", "avenue", "boulevard", "chemin", "cite", "cour", "cours", "croisee", "esplanade", "faubourg",
    "impasse", "lotissement", "montee", "passage", "place", "quai", "quartier", "route", "rue", "sentier",
    "square",
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn clean(street: &str, postal_code: &str, city: &str) -> CleanAddress {
        address(&RawAddress { street, postal_code, city, ..RawAddress::default() })
    }

    #[test]
    fn a_cedex_postcode_becomes_a_plain_one_where_the_commune_has_one() {
        let illzach = clean("79 rue des Vosges", "68311", "ILLZACH CEDEX");
        assert_eq!(illzach.address.postal_code.as_deref(), Some("68110"));
        assert_eq!(illzach.address.city.as_deref(), Some("Illzach"));
        assert!(illzach.had_cedex);
        // Mulhouse has two postcodes: which one is not known.
        let mulhouse = clean("11 rue du Languedoc", "68090", "MULHOUSE CEDEX 1");
        assert_eq!(mulhouse.address.postal_code, None);
        assert_eq!(mulhouse.address.city.as_deref(), Some("Mulhouse"));
    }

    #[test]
    fn cedex_codes_are_told_by_their_number_too() {
        for code in ["68052", "68051", "68093", "68072", "68025", "68311", "68704", "68172"] {
            let found = postal_code(code, "Mulhouse");
            assert_eq!(found, Ok(Some(PostalCode::Cedex(code.to_owned()))), "{code}");
        }
        for code in
            ["68000", "68040", "68100", "68127", "68128", "68124", "68200", "67000", "75011"]
        {
            let found = postal_code(code, "");
            assert_eq!(found, Ok(Some(PostalCode::Geographic(code.to_owned()))), "{code}");
        }
        for commune in Territory::m2a().communes() {
            for code in &commune.postal_codes {
                assert!(!is_cedex_number(code), "{code}");
            }
        }
    }

    #[test]
    fn postcodes_come_back_from_spreadsheets() {
        let geographic = |code: &str| Ok(Some(PostalCode::Geographic(code.to_owned())));
        assert_eq!(postal_code("68200.0", ""), geographic("68200"));
        assert_eq!(postal_code(" 68 200", ""), geographic("68200"));
        assert_eq!(postal_code("1000", ""), geographic("01000"));
        assert_eq!(postal_code("  ", ""), Ok(None));
        assert_eq!(postal_code("682", ""), Err("code postal « 682 » illisible".to_owned()));
        assert!(postal_code("6820O", "").is_err());
    }

    #[test]
    fn towns_become_readable() {
        for (dirty, expected) in [
            ("MULHOUSE CEDEX 1", "Mulhouse"),
            ("MULHOUSE CEDEX", "Mulhouse"),
            (" Mulhouse", "Mulhouse"),
            ("68100 MULHOUSE", "Mulhouse"),
            ("BRUNSTATT DIDENHEIM", "Brunstatt-Didenheim"),
            ("Didenheim", "Didenheim"),
            ("ST LOUIS", "Saint-Louis"),
            ("BURNHAUPT LE HAUT", "Burnhaupt-le-Haut"),
            ("STE MARIE AUX MINES", "Sainte-Marie-aux-Mines"),
            ("HÉGENHEIM", "Hégenheim"),
            ("colmar", "Colmar"),
        ] {
            assert_eq!(city(dirty).as_deref(), Some(expected), "{dirty}");
        }
        assert_eq!(city(" 68100 "), None);
    }

    #[test]
    fn departments_lose_their_third_digit() {
        for (dirty, expected) in
            [("068", "68"), ("68", "68"), ("68.0", "68"), ("2a", "2A"), ("1", "01"), ("974", "974")]
        {
            assert_eq!(department(dirty).as_deref(), Some(expected), "{dirty}");
        }
        assert_eq!(department("Haut-Rhin"), None);
    }

    #[test]
    fn street_lines_become_readable() {
        for (dirty, expected) in [
            ("10, Grand'Rue 68600 ALGOLSHEIM", "10 Grand'Rue"),
            ("32 RUE GEORGES RISLER", "32 rue Georges Risler"),
            ("2, BOULEVARD CLÉMENCEAU", "2 boulevard Clémenceau"),
            ("9-11 RUE DE L'ANCIEN HÔPITAL", "9-11 rue de l'Ancien Hôpital"),
            ("10 B RUE DE LA 1ERE ARMEE", "10 B rue de la 1ere Armee"),
            ("BOULEVARD DE COLMAR", "Boulevard de Colmar"),
            ("29, RUE D'ENSISHEIM", "29 rue d'Ensisheim"),
            ("GRAND'RUE", "Grand'Rue"),
            ("4, CROISÉE DES LYS", "4 croisée des Lys"),
            ("2 BIS AV DE COLMAR", "2 bis avenue de Colmar"),
            ("19  Grand'Rue", "19 Grand'Rue"),
            ("rue des Acacias", "Rue des Acacias"),
            ("19 Grand'Rue BP1109", "19 Grand'Rue"),
            ("192, avenue de Colmar - BP 1096", "192 avenue de Colmar"),
            ("7 rue de l’Armistice", "7 rue de l'Armistice"),
            ("12-14 Rue de Luppach", "12-14 Rue de Luppach"),
            ("24 avenue DMC", "24 avenue DMC"),
            ("5 rue du Moulin, Illzach", "5 rue du Moulin"),
            ("40 rue du 57e Régiment de Transmissions", "40 rue du 57e Régiment de Transmissions"),
        ] {
            assert_eq!(street(dirty, "Illzach").as_deref(), Some(expected), "{dirty}");
        }
        assert_eq!(street("BP 71", ""), None);
        assert_eq!(street(" , ", ""), None);
    }

    #[test]
    fn a_bare_number_is_no_complement_and_broken_codes_are_told() {
        let raw =
            RawAddress { complement: "68067", insee_code: "Mulhouse", ..RawAddress::default() };
        let clean = address(&raw);
        assert_eq!(clean.address.address_2, None);
        assert_eq!(clean.refused, ["code INSEE « Mulhouse » illisible"]);
    }

    #[test]
    fn the_code_of_a_merged_commune_gives_today_s_name() {
        let raw = RawAddress { city: "DIDENHEIM", insee_code: "68070.0", ..RawAddress::default() };
        assert_eq!(address(&raw).address.city.as_deref(), Some("Brunstatt-Didenheim"));
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic_and_results_are_stable(text in "[A-Z0-9 ',.-]{0,40}|\\PC*", town in "\\PC{0,20}") {
            if let Some(line) = street(&text, &town) {
                prop_assert_eq!(street(&line, &town), Some(line));
            }
            if let Some(name) = city(&text) {
                prop_assert_eq!(city(&name), Some(name));
            }
            address(&RawAddress { street: &text, complement: &text, postal_code: &text, city: &town, insee_code: &text });
        }
    }
}
