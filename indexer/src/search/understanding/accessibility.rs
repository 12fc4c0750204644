//! « fauteuil roulant », « PMR », « avec poussette », « langue des signes ».

use super::pattern::Table;
use super::sentence::Sentence;
use super::take;
use crate::search::answer::{Interpretation, InterpretationKind};
use crate::search::filter::Filters;
use std::sync::LazyLock;

const WHEELCHAIR: &str = "wheelchair";
const PUSHCHAIR: &str = "pushchair";
const PARKING: &str = "parking";
const TOILETS: &str = "adapted-toilets";
const LOOP: &str = "hearing-loop";
const SIGNS: &str = "sign-language";

static TABLE: LazyLock<Table<&'static str>> = LazyLock::new(|| {
    Table::new([
        ("en? fauteuil roulant?", WHEELCHAIR),
        ("accessible|accessibilite|acces|adapte en|aux? fauteuil roulant?", WHEELCHAIR),
        (
            "accessible|accessibilite|acces|adapte aux? pmr|handicape|handicapee|handicap",
            WHEELCHAIR,
        ),
        ("accessible|acces|adapte aux|pour? personne a? mobilite reduite", WHEELCHAIR),
        ("pour? personne? a? mobilite reduite", WHEELCHAIR),
        ("pmr", WHEELCHAIR),
        ("accessible", WHEELCHAIR),
        ("rollstuhlgerecht|rollstuhl|barrierefrei", WHEELCHAIR),
        ("wheelchair accessible|access?", WHEELCHAIR),
        ("tekerlekli sandalye", WHEELCHAIR),
        ("accessible|acces|adapte en|aux|avec? poussette", PUSHCHAIR),
        ("avec|en ma|la|une? poussette", PUSHCHAIR),
        ("poussette", PUSHCHAIR),
        ("kinderwagen", PUSHCHAIR),
        ("avec|place de? parking|stationnement handicape|pmr|adapte?", PARKING),
        ("parking|stationnement handicape|pmr|adapte|gratuit?", PARKING),
        ("avec? toilette|wc adapte|adaptee|handicape|pmr|accessible", TOILETS),
        ("boucle magnetique|auditive", LOOP),
        ("boucle a? induction", LOOP),
        ("pour|accessible aux? malentendant", LOOP),
        ("en? langue des? signe francaise?", SIGNS),
        ("en? lsf", SIGNS),
        ("qui? signe|signent en? lsf", SIGNS),
        ("accessible aux sourd", SIGNS),
        ("accessible aux sourd et malentendant", SIGNS),
        ("gebardensprache", SIGNS),
    ])
});

/// « cours de langue des signes », « location de poussette » and « accessible en bus » are looked
/// for, or say something else.
const SUBJECTS: [&str; 11] = [
    "cour",
    "apprendre",
    "atelier",
    "formation",
    "initiation",
    "stage",
    "location",
    "pret",
    "louer",
    "acheter",
    "bourse",
];
const BY_OTHER_MEANS: [&str; 10] =
    ["en", "par", "pied", "velo", "bus", "tram", "train", "voiture", "tou", "public"];

pub fn words() -> impl Iterator<Item = &'static String> {
    TABLE.words()
}

/// Where a phrase of the table ends that begins with a token.
pub fn end_at(sentence: &Sentence, at: usize) -> Option<usize> {
    TABLE.at(sentence, at).map(|(end, _)| end)
}

pub fn read(sentence: &mut Sentence, filters: &mut Filters) -> Vec<Interpretation> {
    take(sentence, &TABLE, |sentence, phrase, code| {
        let only = phrase.len() == 1;
        let word = sentence.folded(phrase.start);
        let after = sentence.tokens.get(phrase.end).map_or("", |token| token.singular.as_str());
        let after = if after == "a" || after == "aux" {
            sentence.tokens.get(phrase.end + 1).map_or("", |token| token.singular.as_str())
        } else {
            after
        };
        let says_else = only && word == "accessible" && BY_OTHER_MEANS.contains(&after);
        // « poussette d'occasion »: it is had somewhere, or looked for.
        let is_subject = only
            && matches!(word, "parking" | "stationnement" | "poussette")
            && !sentence.has_name_beside(phrase);
        if says_else || is_subject || SUBJECTS.contains(&sentence.content_before(phrase.start)) {
            return None;
        }
        if !filters.accessibility.iter().any(|known| known == code) {
            filters.accessibility.push(code.to_owned());
        }
        Some((InterpretationKind::Accessibility, code.to_owned(), label(code).to_owned()))
    })
}

fn label(code: &str) -> &'static str {
    match code {
        PUSHCHAIR => "Accessible avec une poussette",
        PARKING => "Stationnement adapté",
        TOILETS => "Toilettes adaptées",
        LOOP => "Boucle pour malentendants",
        SIGNS => "Langue des signes",
        _ => "Accessible en fauteuil roulant",
    }
}
