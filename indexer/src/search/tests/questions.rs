//! Questions as people type them, against the bundle and the demo listings: each stands for a rule
//! of the grammar.

use super::real::{answer, first, hits, of};
use crate::search::InterpretationKind;
use data::ids::TermCode;

/// None of the first results is of the category.
#[track_caller]
fn none_of(text: &str, count: usize, code: &str) {
    for hit in hits(text).iter().take(count) {
        let categories = &hit.summary.categories;
        let has = categories.contains(&TermCode::from(code));
        assert!(!has, "« {text} » : {} {categories:?}", hit.summary.name);
    }
}

/// What was read as this, as typed.
fn told(text: &str, kind: InterpretationKind) -> Vec<String> {
    let parts = answer(text).interpretation.into_iter();
    parts.filter(|part| part.kind == kind).map(|part| part.text).collect()
}

#[test]
fn who_is_nearest_to_those_of_a_phrase_is_meant_first() {
    for text in ["garder mon fils", "garder ma fille"] {
        of(text, 10, "petite-enfance");
        none_of(text, 100, "planning-familial");
    }
    first("je ne veux pas garder le bébé", "La Lune rousse");
    of("papi vit tout seul", 3, "activites-seniors");
    of("papa vit seul avec ses enfants", 3, "soutien-parentalite");
}

#[test]
fn friends_are_no_partners() {
    of("mon fils n'a pas de copains", 3, "accueil-jeunes");
    none_of("mon ex ne me laisse pas voir les enfants", 5, "accueil-jeunes");
}

#[test]
fn what_is_told_in_a_filter_is_told() {
    of("je suis enceinte et toute seule", 1, "grossesse-naissance");
    let near = told("crèche près de moi", InterpretationKind::Nearby);
    assert_eq!(near, ["près de moi"]);
}

#[test]
fn where_it_happens_is_not_what_is_looked_for() {
    for text in [
        "mon fils mord à la crèche",
        "mord à la crèche",
        "mon fils mord les autres enfants à la crèche",
    ] {
        of(text, 1, "soutien-parentalite");
        none_of(text, 5, "creche");
        assert_eq!(told(text, InterpretationKind::Correction), [""; 0], "« {text} »");
        assert!(told(text, InterpretationKind::Ignored).contains(&"crèche".to_owned()));
    }
    of("place à la crèche", 10, "creche");
    of("inscrire mon fils à la crèche", 3, "creche");
    of("atelier peinture à la bibliothèque", 1, "bibliotheque");
}

#[test]
fn a_short_word_is_the_long_one_of_its_category() {
    first("foot", "Football");
    first("foot fille 10 ans", "Football");
    of("biblio", 10, "bibliotheque");
}

#[test]
fn a_baby_may_be_typed_bb() {
    of("mon bb a de la fièvre", 2, "pmi");
    of("faire garder mon bb", 5, "petite-enfance");
}

#[test]
fn everyday_troubles_lead_to_those_who_help_with_them() {
    of("aider ma mère à prendre sa douche", 1, "aide-a-domicile");
    of("besoin de manger", 2, "numerique-droits");
    of("je me sens seule avec mon bébé", 3, "laep");
    none_of("sortir papi de la maison l'après-midi", 3, "ehpad");
    of("propreté 2 ans et demi refuse le pot", 1, "pmi");
    of("on m'insulte à l'école", 1, "maison-des-adolescents");
    of("violence de mon fils sur moi", 1, "maison-des-adolescents");
}

#[test]
fn what_happens_every_night_is_no_opening_hour() {
    for text in
        ["bébé pleure toutes les nuits", "bébé pleure toutes les nuits on tient plus debout"]
    {
        assert_eq!(told(text, InterpretationKind::Unanswered), [""; 0], "« {text} »");
    }
    of("bébé pleure toutes les nuits", 2, "pmi");
    of("garder mes enfants tous les soirs", 1, "garde-a-domicile");
}

#[test]
fn a_great_age_speaks_for_what_is_for_seniors() {
    of("sortir de chez soi quand on a 75 ans", 3, "activites-seniors");
    none_of("sortir de chez soi quand on a 16 ans", 1, "activites-seniors");
}

#[test]
fn who_explains_a_letter_of_the_caf_is_also_a_france_services() {
    let hits = hits("j'ai reçu une lettre de la caf j'y comprends rien");
    let is_one = |code: &TermCode| code.to_string() == "france-services";
    let soon = hits.iter().take(4).any(|hit| hit.summary.categories.iter().any(is_one));
    assert!(soon, "{:?}", hits.iter().take(4).map(|hit| &hit.summary.name).collect::<Vec<_>>());
    of("loisirs pour un jeune handicapé", 1, "handicap-enfance");
}
