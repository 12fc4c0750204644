//! Checks of what `families.toml` says, beyond its form.

use super::{Taxonomy, Term};
use crate::ids::TermCode;
use crate::text::fold;
use std::collections::{BTreeMap, BTreeSet};

const MEDIATION_NUMERIQUE_SERVICES: [&str; 9] = [
    "Aide aux démarches administratives",
    "Maîtrise des outils numériques du quotidien",
    "Insertion professionnelle via le numérique",
    "Utilisation sécurisée du numérique",
    "Parentalité et éducation avec le numérique",
    "Loisirs et créations numériques",
    "Compréhension du monde numérique",
    "Accès internet et matériel informatique",
    "Acquisition de matériel informatique à prix solidaire",
];

/// Words that mean several terms at once, all of which then count.
const AMBIGUOUS: [&str; 6] = [
    "numerique",
    "informatique",
    "aide numerique",
    "aide informatique",
    "aide ordinateur",
    "handicap",
];

/// Everything that is looked up as this term, folded.
fn words(term: &Term) -> Vec<String> {
    let acronyms = term.acronyms.iter().flat_map(|acronym| [&acronym.short, &acronym.long]);
    std::iter::once(&term.label).chain(&term.synonyms).chain(acronyms).map(|w| fold(w)).collect()
}

/// The terms of which a word typed by a family is a synonym, an acronym or the label.
fn meant_by(word: &str) -> Vec<&'static str> {
    let terms = Taxonomy::families().terms().iter();
    terms.filter(|term| words(term).contains(&fold(word))).map(|term| term.code.as_str()).collect()
}

#[test]
fn no_word_belongs_to_two_terms_nor_twice_to_one() {
    let mut seen = BTreeMap::new();
    for term in Taxonomy::families().terms() {
        // An acronym often stands in its label too: `Aide aux devoirs (CLAS)`.
        for word in words(term).into_iter().collect::<BTreeSet<_>>() {
            assert!(!word.is_empty(), "{}", term.code);
            if AMBIGUOUS.contains(&word.as_str()) {
                continue;
            }
            if let Some(other) = seen.insert(word.clone(), &term.code) {
                panic!("« {word} » : {other} et {}", term.code);
            }
        }
        let synonyms: BTreeSet<_> = term.synonyms.iter().map(|word| fold(word)).collect();
        assert_eq!(synonyms.len(), term.synonyms.len(), "{}", term.code);
        let acronyms = term.acronyms.iter().flat_map(|acronym| [&acronym.short, &acronym.long]);
        for said in acronyms.chain([&term.label]) {
            assert!(!synonyms.contains(&fold(said)), "{}: {said}", term.code);
        }
    }
}

#[test]
fn definitions_are_one_short_sentence() {
    for term in Taxonomy::families().terms() {
        let length = term.definition.chars().count();
        assert!((15..=130).contains(&length), "{}: {length}", term.code);
        assert!(term.definition.ends_with('.'), "{}", term.code);
        assert!(term.definition.chars().next().is_some_and(char::is_uppercase), "{}", term.code);
        assert!(!term.synonyms.is_empty(), "{}", term.code);
    }
}

#[test]
fn what_families_type_leads_to_the_right_term() {
    for (typed, code) in [
        ("creche", "creche"),
        ("EAJE", "creche"),
        ("garde bebe", "petite-enfance"),
        ("nounou", "assistante-maternelle"),
        ("RAM", "relais-petite-enfance"),
        ("centre aéré", "accueil-de-loisirs"),
        ("cantine", "periscolaire"),
        ("maison de retraite", "ehpad"),
        ("relais assistantes maternelles", "relais-petite-enfance"),
        ("Cours d’informatique", "ateliers-numeriques"),
        ("apprendre à utiliser internet", "ateliers-numeriques"),
        ("papiers", "demarches-en-ligne"),
        ("caf", "demarches-en-ligne"),
        ("CPEF", "planning-familial"),
        ("mon mari me frappe", "violences-familiales"),
    ] {
        assert_eq!(meant_by(typed), [code], "{typed}");
    }
}

#[test]
fn help_with_a_computer_is_not_every_kind_of_help() {
    let digital = ["espace-numerique", "ateliers-numeriques", "acces-equipement"];
    assert_eq!(meant_by("aide ordinateur"), digital);
    for word in AMBIGUOUS {
        assert!(meant_by(word).len() > 1, "{word} means one thing");
    }
}

#[test]
fn mappings_use_codes_of_the_standards() {
    let thematiques: BTreeSet<&str> =
        include_str!("../../taxonomy/data-inclusion-thematiques.txt").lines().skip(1).collect();
    assert_eq!(thematiques.len(), 69);
    let mut services = Vec::new();
    for term in Taxonomy::families().terms() {
        for code in &term.data_inclusion {
            assert!(thematiques.contains(code.as_str()), "{}: {code}", term.code);
        }
        services.extend(term.mediation_numerique.iter().map(String::as_str));
    }
    // Each label leads to exactly one term, so that an import never has to choose.
    services.sort_unstable();
    let mut expected = MEDIATION_NUMERIQUE_SERVICES;
    expected.sort_unstable();
    assert_eq!(services, expected);
}

#[test]
fn danger_shelter_and_addiction_are_sensitive() {
    let taxonomy = Taxonomy::families();
    for code in [
        "violences-familiales",
        "enfant-en-danger",
        "hebergement-urgence",
        "addictions",
        "sante-mentale",
        "maison-des-adolescents",
        "planning-familial",
        "espace-rencontre",
    ] {
        assert!(taxonomy.get(&code.into()).is_some_and(|term| term.sensitive), "{code}");
    }
    assert!(taxonomy.terms().iter().filter(|term| term.sensitive).count() < 12);
}

#[test]
fn every_term_is_known_in_the_languages_spoken_here() {
    for term in Taxonomy::families().terms() {
        for language in ["de", "en", "tr", "ar", "it"] {
            assert!(term.translations.contains_key(language), "{} : {language}", term.code);
        }
        for (language, words) in &term.translations {
            assert!(
                ["de", "gsw", "en", "tr", "ar", "it"].contains(&language.as_str()),
                "{language}"
            );
            let folded: BTreeSet<_> = words.iter().map(|word| fold(word)).collect();
            assert_eq!(folded.len(), words.len(), "{} : {language}", term.code);
            assert!(!folded.contains(""), "{} : {language}", term.code);
        }
    }
}

#[test]
fn what_is_said_is_told_once_and_means_few_things() {
    let mut meant: BTreeMap<String, BTreeSet<&TermCode>> = BTreeMap::new();
    for term in Taxonomy::families().terms() {
        let own = words(term);
        let mut said: Vec<String> = term.said.iter().map(|said| fold(said)).collect();
        assert!(said.len() >= 2 || term.parent.is_none(), "{}", term.code);
        for one in &said {
            assert!(!own.contains(one), "{} : {one}", term.code);
            meant.entry(one.clone()).or_default().insert(&term.code);
        }
        said.sort_unstable();
        said.dedup();
        assert_eq!(said.len(), term.said.len(), "{}", term.code);
    }
    for (said, terms) in meant {
        assert!(terms.len() <= 2, "« {said} » : {terms:?}");
    }
}

#[test]
fn nearly_every_term_leads_to_others() {
    for term in Taxonomy::families().terms() {
        assert!(!term.related.is_empty(), "{}", term.code);
    }
    let creche = Taxonomy::families().related(&"creche".into());
    assert!(creche.contains(&"halte-garderie".into()));
    assert!(Taxonomy::families().related(&"inconnu".into()).is_empty());
}
