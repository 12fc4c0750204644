//! The words of the grammar: which they are, and how they are misspelt.

use super::{accessibility, age, contact, fee, language, when};
use crate::search::lexicon::Lexicon;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Keywords whose misspellings are understood. Shorter ones are one letter away from too many
/// other words.
const LONG: [&str; 30] = [
    "samedi",
    "mercredi",
    "vendredi",
    "dimanche",
    "demain",
    "maintenant",
    "weekend",
    "vacances",
    "gratuit",
    "gratuite",
    "gratuitement",
    "handicape",
    "handicapee",
    "handicapes",
    "disponible",
    "disponibles",
    "fauteuil",
    "poussette",
    "telephone",
    "distance",
    "fevrier",
    "toussaint",
    "printemps",
    "septembre",
    "etudiant",
    "etudiants",
    "semaines",
    "accessible",
    "inscription",
    "revenus",
];

/// Shorter ones, and short forms.
const SHORT: [(&str, &str); 10] = [
    ("bb", "bebe"),
    ("bbs", "bebes"),
    ("lundie", "lundi"),
    ("mardie", "mardi"),
    ("jeudie", "jeudi"),
    ("rdv", "rendezvous"),
    ("aprem", "apresmidi"),
    ("visioconference", "visio"),
    ("teletravail", "distance"),
    ("dispo", "disponible"),
];

/// The keyword that a misspelt word stands for, else the word.
pub fn corrected(folded: &str) -> &str {
    if let Some((_, meant)) = SHORT.iter().find(|(typed, _)| *typed == folded) {
        return meant;
    }
    let known = folded.len() < 5
        || !folded.is_ascii()
        || is_filter_word(super::sentence::singular(folded))
        || Lexicon::get().word(folded).is_some();
    if known {
        return folded;
    }
    let meant = LONG.into_iter().find(|keyword| is_one_error_away(folded, keyword));
    meant.unwrap_or(folded)
}

/// Whether one letter is missing, too many, other, or swapped with the next; never the first one.
fn is_one_error_away(typed: &str, keyword: &str) -> bool {
    let (typed, keyword) = (typed.as_bytes(), keyword.as_bytes());
    if typed.first() != keyword.first() || typed.len().abs_diff(keyword.len()) > 1 {
        return false;
    }
    let same = typed.iter().zip(keyword).take_while(|(a, b)| a == b).count();
    let (typed, keyword) = (&typed[same..], &keyword[same..]);
    match (typed, keyword) {
        ([_, after @ ..], rest) if after == rest => true,
        (rest, [_, after @ ..]) if after == rest => true,
        ([_, typed @ ..], [_, keyword @ ..]) if typed == keyword => true,
        ([a, b, typed @ ..], [c, d, keyword @ ..]) => a == d && b == c && typed == keyword,
        _ => false,
    }
}

/// Whether a word says how, when or for which age, and not what is looked for.
pub fn is_filter_word(singular: &str) -> bool {
    static WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let tables = age::words().chain(when::words()).chain(fee::words());
        tables
            .chain(accessibility::words())
            .chain(contact::words())
            .chain(language::words())
            .cloned()
            .collect()
    });
    WORDS.contains(singular)
}

#[cfg(test)]
mod tests {
    use super::corrected;

    #[test]
    fn misspelt_keywords_are_understood_and_other_words_left() {
        for (typed, meant) in [
            ("samdi", "samedi"),
            ("merccredi", "mercredi"),
            ("mercerdi", "mercredi"),
            ("dimenche", "dimanche"),
            ("gratui", "gratuit"),
            ("mantenant", "maintenant"),
            ("vacanses", "vacances"),
            ("pousette", "poussette"),
            ("fauteil", "fauteuil"),
            // Words of their own.
            ("mairie", "mairie"),
            ("romain", "romain"),
            ("samedi", "samedi"),
            ("creche", "creche"),
            ("distances", "distances"),
            ("handicap", "handicap"),
            ("école", "école"),
        ] {
            assert_eq!(corrected(typed), meant, "{typed}");
        }
    }
}
