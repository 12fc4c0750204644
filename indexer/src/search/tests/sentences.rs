//! Whole sentences: what is said around the subject is not required, the subject is.

use super::real::{hits, of};
use super::{Fixture, asking, names};
use crate::samples::record;
use crate::search::{Interpretation, InterpretationKind, Query};
use data::model::Record;
use std::sync::LazyLock;

static TOWN: LazyLock<Fixture> = LazyLock::new(|| {
    Fixture::of_records(&[
        record("Les Lutins", &["creche"], "Mulhouse"),
        Record {
            description: Some("Pour les mères et leurs bébés.".to_owned()),
            ..record("Babillage", &["creche"], "Illzach")
        },
        record("Judo club", &["sport"], "Mulhouse"),
        record("Atelier poterie", &["ecole-de-musique"], "Mulhouse"),
        record("Relais", &["relais-petite-enfance"], "Mulhouse"),
    ])
});

#[test]
fn what_is_said_around_the_subject_is_not_required() {
    for text in [
        "je cherche une place en crèche pour mon fils",
        "Bonjour, où trouver une crèche svp",
        "crèche adresse",
        "numéro de téléphone crèche",
        "horaires crèche",
        "j'ai besoin d'une crèche",
        "besoin creche urgent",
        "quelle crèche est proche de chez moi ?",
        "comment inscrire ma fille à la crèche",
        "creche mulhouse 68",
        "crèche pour enfants",
        "est-ce qu'il y a une crèche dans mon quartier",
        "quelqu'un connaît une bonne crèche",
        "I need a crèche for my son",
        "ich suche eine crèche für mein kind",
    ] {
        let answer = TOWN.ask(text);
        let found = names(&answer);
        assert!(
            found.contains(&"Les Lutins") && found.contains(&"Babillage"),
            "« {text} » : {found:?}"
        );
        assert_eq!(found.len(), 2, "« {text} » : {found:?}");
    }
}

#[test]
fn the_subject_is_required_whatever_is_said_around_it() {
    for text in ["je cherche une crèche zzyzx", "besoin de zzyzx svp"] {
        assert_eq!(TOWN.ask(text).total, 0, "« {text} »");
    }
}

#[test]
fn a_word_said_in_passing_tells_two_listings_apart() {
    assert_eq!(names(&TOWN.ask("crèche pour ma mère")), ["Babillage", "Les Lutins"]);
    assert_eq!(names(&TOWN.ask("crèche")), ["Babillage", "Les Lutins"]);
}

#[test]
fn words_that_say_for_whom_are_the_subject_when_nothing_else_is() {
    assert_eq!(names(&TOWN.ask("bébé")).len(), 3);
    assert_eq!(names(&TOWN.ask("pour mon bébé")).len(), 3);
    assert_eq!(names(&TOWN.ask("atelier")), ["Atelier poterie"]);
    assert_eq!(names(&TOWN.ask("mère")), ["Babillage"]);
}

fn told(parts: &[Interpretation], kind: InterpretationKind) -> Vec<&str> {
    parts.iter().filter(|part| part.kind == kind).map(|part| part.text.as_str()).collect()
}

#[test]
fn words_set_aside_are_told_when_listings_might_have_them() {
    let parts = TOWN.ask("je cherche une creche pour ma mère svp").interpretation;
    assert_eq!(told(&parts, InterpretationKind::Ignored), ["mère"]);
    assert_eq!(told(&parts, InterpretationKind::Category), ["creche"]);
    assert_eq!(told(&TOWN.ask("bébé").interpretation, InterpretationKind::Ignored), [""; 0]);
}

#[test]
fn verbatim_nothing_is_corrected_and_nothing_that_listings_have_is_set_aside() {
    let verbatim = |text: &str| TOWN.search(&Query { verbatim: true, ..asking(text) });
    assert_eq!(verbatim("creche").total, 2);
    assert_eq!(verbatim("crehce").total, 0);
    assert!(verbatim("crehce").interpretation.is_empty());
    assert_eq!(TOWN.ask("crehce").total, 2);
    assert_eq!(names(&verbatim("crèche mère")), ["Babillage"]);
    assert_eq!(verbatim("je cherche une crèche svp").total, 2);
}

#[test]
fn a_sentence_finds_what_its_subject_finds() {
    for (text, count, code) in [
        ("je cherche une place en crèche pour mon fils", 10, "petite-enfance"),
        ("nounou bébé", 3, "petite-enfance"),
        ("où trouver de l'aide pour remplir mes papiers", 5, "numerique-droits"),
        ("où emprunter des livres pour ma fille", 10, "bibliotheque"),
        ("maison de retraite pour ma mère", 10, "ehpad"),
        ("quelle maison de retraite pour ma grand-mère", 10, "ehpad"),
        ("je voudrais apprendre le français", 2, "apprendre-le-francais"),
        ("bonjour je cherche un collège pour mon garçon", 20, "college"),
        ("aide aux devoirs pour ma fille", 4, "aide-aux-devoirs"),
        ("centre aéré pour mes enfants", 5, "enfance-periscolaire"),
    ] {
        of(text, count, code);
    }
}

#[test]
fn a_sentence_about_several_things_finds_who_helps_with_any() {
    let texts = [
        ("mon mari est au chômage et nous n'arrivons plus à payer le loyer", "numerique-droits"),
        ("je dois déclarer mes impôts en ligne mais je n'ai pas d'ordinateur", "numerique-droits"),
        (
            "je ne sais pas me servir d'un smartphone et je voudrais apprendre",
            "ateliers-numeriques",
        ),
    ];
    for (text, code) in texts {
        of(text, 1, code);
    }
    assert_eq!(TOWN.ask("je cherche pour mon fils du zzyzx et une crèche").total, 0);
    assert_eq!(TOWN.ask("je cherche du judo ou une crèche pour mon fils").total, 3);
    let either = TOWN.ask("crèche ou judo").total;
    assert_eq!(TOWN.ask("judo crèche").total, either, "nothing is both");
    let verbatim = Query { verbatim: true, ..asking("judo crèche") };
    assert_eq!(TOWN.search(&verbatim).total, 0, "whoever insists gets all the words");
}

#[test]
fn a_sentence_does_not_find_everything() {
    for text in ["maison de retraite pour ma mère", "aide aux devoirs pour ma fille"] {
        assert!(hits(text).len() < 60, "« {text} » : {}", hits(text).len());
    }
}

#[test]
fn known_words_beside_a_named_need_only_tell_more() {
    assert!(TOWN.ask("je cherche une crèche avec du judo").total > 0);
    assert_eq!(TOWN.ask("crèche zzyzx pour mon fils").total, 0);
}
