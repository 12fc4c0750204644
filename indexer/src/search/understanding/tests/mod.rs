//! What is understood of a question, told as `kind=value` in the order of the text, then what is
//! left to look for.

use super::Understanding;
use crate::search::answer::Interpretation;
use crate::search::filter::{FilterKind, Filters};
use jiff::civil::{DateTime, datetime};
use proptest::prelude::*;

/// A Tuesday morning in term time.
const NOW: DateTime = datetime(2026, 11, 24, 9, 5, 0, 0);

fn read_at(text: &str, now: DateTime) -> String {
    let understood = Understanding::of(text, Some(now));
    assert_eq!(understood.rest.len(), text.len(), "{text}");
    let mut told: Vec<String> = Vec::new();
    for part in &understood.interpretation {
        assert_eq!(text.get(part.span.0..part.span.1), Some(part.text.as_str()), "{text}");
        let one = format!("{}={}", part.kind.code(), value(part));
        if !told.contains(&one) {
            told.push(one);
        }
    }
    let rest: Vec<&str> = understood.rest.split_whitespace().collect();
    format!("{} | {}", told.join(" "), rest.join(" ")).trim().to_owned()
}

/// The value, of « le samedi » the first one alone.
fn value(part: &Interpretation) -> String {
    if !part.label.starts_with("le ") {
        return part.value.clone();
    }
    let days = part.label.matches("le ").count();
    let first: Vec<&str> = part.value.split(',').take(days).collect();
    format!("every {}", first.join(","))
}

#[track_caller]
fn check(cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, expected)| (text, expected, read_at(text, NOW)))
        .filter(|(_, expected, read)| read != *expected)
        .map(|(text, expected, read)| format!("{text}\n  expected {expected}\n  read     {read}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_questions_of_families_are_read_in_parts() {
    check(&[
        ("crèche samedi matin Illzach", "when=every 2026-11-28T08:00/12:00 | crèche Illzach"),
        ("aide informatique gratuite près de 68200", "fee=free | aide informatique près de 68200"),
        ("centre aéré 8 ans mercredi", "age=8y when=every 2026-11-25 | centre aéré"),
        ("ludothèque ouverte maintenant", "when=2026-11-24T09:05 | ludothèque"),
        ("nounou bébé 6 mois Rixheim", "age=6m | nounou Rixheim"),
    ]);
}

mod ages;
mod contacts;
mod moments;
mod negations;
mod people;
mod prices;

/// Words of the grammar and of names, numbers, and what people and machines type besides.
fn anything() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => proptest::sample::select(vec![
            "samedi", "matin", "8", "ans", "3-6", "18h30", "à", "de", "l'", "né", "en", "2021", "vacances",
            "février", "gratuit", "selon", "revenus", "pour", "seniors", "crèche", "0-3 ans", "mercredi",
            "j'habite", "Illzach", "68200", "qui parle", "turc", "en ligne", "places", "disponibles", "½",
            "jusqu'à", "24h/24", "99999999999", "entre", "et", "après-midi", "1er", "mai", "E.H.P.A.D.",
            "مجاني", "ücretsiz", "accueil du", "soir", "rue du", "14 juillet", "et demi", "à la rentrée",
        ])
        .prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ];
    let gap =
        proptest::sample::select(vec![" ", " ", " ", "", "-", "/", ", ", "’", "\u{a0}", "  "]);
    proptest::collection::vec((word, gap), 0..12)
        .prop_map(|words| words.into_iter().map(|(word, gap)| word + gap).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    /// What is taken lies where it is told to, the rest stays where it was, and every value is what
    /// the API's parameter of that name accepts.
    #[test]
    fn whatever_is_typed_is_read_without_fault(text in anything()) {
        let understood = Understanding::of(&text, Some(NOW));
        prop_assert_eq!(understood.rest.len(), text.len());
        for (at, c) in understood.rest.char_indices().filter(|(_, c)| *c != ' ') {
            prop_assert!(text[at..].starts_with(c), "{} at {}", c, at);
        }
        for part in &understood.interpretation {
            prop_assert_eq!(text.get(part.span.0..part.span.1), Some(part.text.as_str()));
            let name = part.kind.code().replace('-', "_");
            if let Some(kind) = FilterKind::of_parameter(&name) {
                let read = Filters::default().read(kind, &part.value, Some(NOW));
                prop_assert!(read.is_ok(), "{:?}: {:?}", part, read);
                prop_assert!(understood.filters.kinds().contains(&kind), "{:?}", part);
            }
        }
    }
}
