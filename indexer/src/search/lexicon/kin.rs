//! Whom a phrase is about: « garder ma fille » names what « garder mon fils » does.

use crate::index::french::{Word, masculine};

pub fn loose_key(words: &[Word], kin: &[&[&'static str]]) -> String {
    let mut parts: Vec<_> = words
        .iter()
        .map(|word| match kin_of(word, kin) {
            Some(first) => first.to_owned(),
            None => masculine(word.singular()),
        })
        .collect();
    parts.sort_unstable();
    parts.join(" ")
}

/// Whom it is about makes no difference to what is named. Several « copains » are friends.
pub fn kin_of(word: &Word, kin: &[&[&'static str]]) -> Option<&'static str> {
    if word.folded.starts_with("copains") {
        return None;
    }
    let singular = masculine(word.singular());
    kin.iter().find(|kin| kin.contains(&singular.as_str()))?.first().copied()
}

/// In the singular and masculine, of one age.
pub const NEAREST_KIN: [&[&str]; 5] = [
    &["enfant", "fil", "fils", "fille", "garcon", "gamin", "petit"],
    BABIES,
    PARENTS,
    ELDERS,
    PARTNERS,
];

pub const KIN: [&[&str]; 3] = [
    &[
        "enfant",
        "fil",
        "fils",
        "fille",
        "garcon",
        "gamin",
        "bebe",
        "bb",
        "petit",
        "neveu",
        "petit-fils",
    ],
    &[
        "mere",
        "pere",
        "maman",
        "papa",
        "mamie",
        "papi",
        "papy",
        "pepe",
        "meme",
        "grand-mere",
        "grand-pere",
        "oncle",
        "tante",
    ],
    PARTNERS,
];

const BABIES: &[&str] = &["bebe", "bb"];
const PARENTS: &[&str] = &["mere", "pere", "maman", "papa"];
const ELDERS: &[&str] = &["mamie", "papi", "papy", "pepe", "meme", "grand-mere", "grand-pere"];
const PARTNERS: &[&str] = &["mari", "conjoint", "compagnon", "copain", "epoux", "homme", "ex"];
