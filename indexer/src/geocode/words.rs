//! The words of addresses: abbreviations written out, numbers told from names, and how alike two
//! words are.

use crate::index::french;
use crate::search::distance;

/// What a word is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// One to four digits: a house number, unless the name of a street has it.
    Number,
    Postcode,
    /// A kind of street.
    Type,
    /// « de », « la »…
    Stop,
    /// Says nothing: « France », « cedex », « n° ».
    Noise,
    Word,
}

/// A word of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Folded, abbreviations written out; of a number, the digits.
    pub text: String,
    /// Of a number: `bis`, `ter`, `a`… written together with it.
    pub suffix: Option<String>,
    pub role: Role,
    /// Bytes of the text it was read from.
    pub from: usize,
    pub to: usize,
}

impl Token {
    /// How much of an address it says.
    pub fn weight(&self) -> f32 {
        match self.role {
            Role::Number => 0.6,
            Role::Postcode => 0.8,
            Role::Type => 0.5,
            Role::Stop => 0.05,
            Role::Noise => 0.0,
            Role::Word => 1.0,
        }
    }
}

/// Abbreviations and what they stand for, on both sides: files have them as well.
const ABBREVIATIONS: [(&str, &str); 44] = [
    ("all", "allee"),
    ("av", "avenue"),
    ("ave", "avenue"),
    ("bd", "boulevard"),
    ("bld", "boulevard"),
    ("blvd", "boulevard"),
    ("boul", "boulevard"),
    ("bvd", "boulevard"),
    ("cap", "capitaine"),
    ("cdt", "commandant"),
    ("ch", "chemin"),
    ("che", "chemin"),
    ("chem", "chemin"),
    ("cne", "capitaine"),
    ("col", "colonel"),
    ("crs", "cours"),
    ("dr", "docteur"),
    ("esp", "esplanade"),
    ("fbg", "faubourg"),
    ("fg", "faubourg"),
    ("gal", "general"),
    ("gen", "general"),
    ("imp", "impasse"),
    ("lot", "lotissement"),
    ("lt", "lieutenant"),
    ("mal", "marechal"),
    ("mar", "marechal"),
    ("mgr", "monseigneur"),
    ("pass", "passage"),
    ("pdt", "president"),
    ("pl", "place"),
    ("pr", "professeur"),
    ("premier", "1er"),
    ("premiere", "1ere"),
    ("prof", "professeur"),
    ("prom", "promenade"),
    ("psg", "passage"),
    ("qrt", "quartier"),
    ("r", "rue"),
    ("res", "residence"),
    ("rle", "ruelle"),
    ("rte", "route"),
    ("sq", "square"),
    ("str", "strasse"),
];

/// Kinds of street.
const TYPES: [&str; 30] = [
    "allee",
    "avenue",
    "boulevard",
    "carrefour",
    "chaussee",
    "chemin",
    "cite",
    "cour",
    "cours",
    "esplanade",
    "faubourg",
    "hameau",
    "impasse",
    "lotissement",
    "mail",
    "montee",
    "parvis",
    "passage",
    "place",
    "placette",
    "promenade",
    "quai",
    "quartier",
    "residence",
    "route",
    "rue",
    "ruelle",
    "sentier",
    "square",
    "voie",
];

const STOP_WORDS: [&str; 15] =
    ["a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "sous", "sur"];

const NOISE: [&str; 7] = ["cedex", "f", "france", "n", "no", "numero", "nr"];

/// What may follow a house number as a word of its own, beside single letters.
const SUFFIXES: [&str; 4] = ["bis", "ter", "quater", "quinquies"];

/// Words past this one are not read.
pub const MOST_WORDS: usize = 32;

/// The words of an address.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut words = french::words(text);
    words.truncate(MOST_WORDS);
    let mut tokens = Vec::with_capacity(words.len());
    for word in words {
        // « Grand'Rue » is the main street of half of Alsace's villages, and written in all ways.
        match word.folded.strip_suffix("rue") {
            Some(grand @ ("grand" | "grande")) => {
                tokens.push(token(grand, word.from, word.to));
                tokens.push(token("rue", word.from, word.to));
            }
            _ => tokens.push(token(&word.folded, word.from, word.to)),
        }
    }
    tokens
}

fn token(folded: &str, from: usize, to: usize) -> Token {
    let full = ABBREVIATIONS.iter().find(|(short, _)| *short == folded).map(|(_, full)| *full);
    let text = full.unwrap_or(folded);
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    let of = |text: &str, role, suffix| Token { text: text.to_owned(), suffix, role, from, to };
    match digits {
        1..=4 if rest.is_empty() => of(number, Role::Number, None),
        1..=4 if is_suffix(rest) => of(number, Role::Number, Some(rest.to_owned())),
        5 if rest.is_empty() => of(number, Role::Postcode, None),
        _ if TYPES.contains(&text) => of(text, Role::Type, None),
        _ if STOP_WORDS.contains(&text) => of(text, Role::Stop, None),
        _ if NOISE.contains(&text) => of(text, Role::Noise, None),
        _ => of(text, Role::Word, None),
    }
}

/// Whether a word may follow a house number.
pub fn is_suffix(word: &str) -> bool {
    SUFFIXES.contains(&word) || (word.len() == 1 && word.bytes().all(|b| b.is_ascii_lowercase()))
}

/// Typing errors that a word may have.
pub fn errors_allowed(typed: &str) -> usize {
    match typed.chars().count() {
        4..=7 => 1,
        8..=30 => 2,
        _ => 0,
    }
}

/// How alike a typed word and a known one are, 0 to 1.
///
/// `tolerant` allows for typing errors, `unfinished` for the end that is still to be typed.
pub fn likeness(typed: &str, known: &str, tolerant: bool, unfinished: bool) -> f32 {
    if typed == known {
        return 1.0;
    }
    let has_digits = |word: &str| word.bytes().any(|byte| byte.is_ascii_digit());
    if has_digits(typed) || has_digits(known) {
        return 0.0;
    }
    if singular(typed) == singular(known) {
        return 0.97;
    }
    let length = typed.chars().count();
    if unfinished && known.starts_with(typed) {
        return if length > 2 { 0.92 } else { 0.85 };
    }
    // « rue J. Verne »
    if length == 1 && known.starts_with(typed) {
        return 0.7;
    }
    let allowed = if tolerant { errors_allowed(typed) } else { 0 };
    if allowed == 0 {
        return 0.0;
    }
    let whole = distance(typed, known, allowed);
    let begun = || {
        // An error in what is typed so far of a longer word.
        let start: String = known.chars().take(length).collect();
        (unfinished && start.len() < known.len()).then(|| distance(typed, &start, 1)).flatten()
    };
    match whole.or_else(begun) {
        #[expect(clippy::cast_precision_loss, reason = "words are short")]
        Some(errors) => 1.0 - 0.7 * errors as f32 / length as f32,
        None => 0.0,
    }
}

fn singular(word: &str) -> &str {
    match word.strip_suffix(['s', 'x']) {
        Some(singular) if singular.len() > 2 => singular,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, Role)> {
        tokens(text).into_iter().map(|token| (token.text, token.role)).collect()
    }

    #[test]
    fn abbreviations_are_written_out() {
        let full = |text: &str| read(text).into_iter().map(|(text, _)| text).collect::<Vec<_>>();
        assert_eq!(full("12, av. du Gal Fantôme"), ["12", "avenue", "du", "general", "fantome"]);
        assert_eq!(full("bd de l'Ste-Chimère"), ["boulevard", "de", "sainte", "chimere"]);
        assert_eq!(full("R. J. Dragon"), ["rue", "j", "dragon"]);
        assert_eq!(full("pl. St Nulle-Part"), ["place", "saint", "nulle", "part"]);
    }

    #[test]
    fn numbers_postcodes_and_kinds_of_street_are_told_apart() {
        assert_eq!(
            read("12bis rue X 68100 Mulhouse cedex"),
            [
                ("12".to_owned(), Role::Number),
                ("rue".to_owned(), Role::Type),
                ("x".to_owned(), Role::Word),
                ("68100".to_owned(), Role::Postcode),
                ("mulhouse".to_owned(), Role::Word),
                ("cedex".to_owned(), Role::Noise),
            ]
        );
        assert_eq!(tokens("12bis")[0].suffix.as_deref(), Some("bis"));
        assert_eq!(tokens("7C")[0].suffix.as_deref(), Some("c"));
        assert_eq!(read("1er")[0].1, Role::Word);
        assert_eq!(read("123456")[0].1, Role::Word);
    }

    #[test]
    fn typing_errors_count_less_the_longer_the_word() {
        let like = |typed: &str, known: &str| likeness(typed, known, true, false);
        assert!((like("mulhouse", "mulhouse") - 1.0).abs() < f32::EPSILON);
        assert!(like("ilzach", "illzach") > 0.85);
        assert!(like("kingersehim", "kingersheim") > 0.9);
        assert!(like("mulouse", "mulhouse") > 0.85);
        assert!(like("paris", "mulhouse") <= 0.0);
        assert!(like("par", "parc") <= 0.0, "short words have no errors");
        assert!(like("11", "12") <= 0.0, "another number is another number");
        assert!(likeness("ilzach", "illzach", false, false) <= 0.0);
    }

    #[test]
    fn the_last_word_may_be_unfinished_and_misspelt() {
        assert!(likeness("mulh", "mulhouse", false, true) > 0.9);
        assert!(likeness("kingres", "kingersheim", true, true) > 0.8);
        assert!(likeness("mulh", "mulhouse", true, false) <= 0.0);
    }
}
