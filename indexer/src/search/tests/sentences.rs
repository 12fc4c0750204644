//! Whole sentences: what is said around the subject is not required, the subject is.

use super::real::{hits, of};
use super::{Fixture, asking, names, names_if};
use crate::samples::record;
use crate::search::{Interpretation, InterpretationKind, Query, Tier};
use data::model::Record;
use data::units::{Metres, Position};
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
fn a_word_that_no_listing_has_is_set_aside_and_said_once_a_kind_of_place_is_named() {
    for text in ["je cherche une crèche zzyzx", "crèche zzyzx pour mon fils", "zzyzx crèche"] {
        let answer = TOWN.ask(text);
        assert_eq!(answer.strict, 2, "« {text} »");
        assert_eq!(told(&answer.interpretation, InterpretationKind::Missing), ["zzyzx"]);
    }
    let beside_another = TOWN.ask("crèche babillage zzyzx");
    assert_eq!(names(&beside_another), ["Babillage"], "words that listings have still count");
    let insisted = TOWN.search(&Query { verbatim: true, ..asking("crèche zzyzx") });
    assert_eq!(insisted.total, 0);
}

#[test]
fn a_place_beyond_ours_is_said_to_be() {
    for (text, place) in [("crèche Colmar", "Colmar"), ("crèche 67000", "67000")] {
        let answer = TOWN.ask(text);
        assert_eq!(answer.strict, 2, "« {text} »");
        assert_eq!(told(&answer.interpretation, InterpretationKind::Outside), [place]);
        assert!(told(&answer.interpretation, InterpretationKind::Missing).is_empty());
    }
}

#[test]
fn a_word_that_no_listing_has_is_required_when_nothing_else_says_what_is_looked_for() {
    for text in ["besoin de zzyzx svp", "zzyzx pour enfants", "centre zzyzx", "zzyzx poterie"] {
        let answer = TOWN.ask(text);
        let told = told(&answer.interpretation, InterpretationKind::Missing);
        let named = text.ends_with("poterie");
        assert_eq!((answer.total, told.len()), if named { (1, 1) } else { (0, 0) }, "« {text} »");
    }
}

#[test]
fn a_guessed_spelling_is_given_up_with_its_word() {
    let answer = TOWN.ask("crèche babillaje poterie");
    let kinds: Vec<_> = answer.interpretation.iter().map(|part| part.kind).collect();
    assert!(!kinds.contains(&InterpretationKind::Correction), "{kinds:?}");
    assert!(kinds.contains(&InterpretationKind::Missing), "{kinds:?}");
}

#[test]
fn asking_for_less_keeps_the_words_that_listings_have() {
    let guessed = TOWN.ask("crèche babillaje zzyzx");
    assert_eq!(names(&guessed), ["Babillage"], "what no listing has goes before a guess");
    assert_eq!(told(&guessed.interpretation, InterpretationKind::Missing), ["zzyzx"]);
    assert_eq!(told(&guessed.interpretation, InterpretationKind::Correction), ["babillaje"]);

    let described = |name: &str, description: &str| Record {
        description: Some(description.to_owned()),
        ..record(name, &["creche"], "Mulhouse")
    };
    let town = Fixture::of_records(&[
        described("Un", "Une terrasse et un potager."),
        described("Deux", "Une terrasse."),
        described("Trois", "Un poulailler."),
        described("Quatre", "Rien de plus."),
    ]);
    let rare = town.ask("une crèche avec une terrasse et un poulailler");
    assert_eq!(names_if(&rare, |tier| tier == Tier::Strict), ["Deux", "Un"]);
    assert_eq!(told(&rare.interpretation, InterpretationKind::Missing), ["poulailler"]);
    assert!(labels(&rare.interpretation)[0].contains("qui ait le reste"));
}

#[test]
fn words_given_up_one_after_the_other_are_told_together() {
    let described = |name: &str, code: &str, description: &str| Record {
        description: Some(description.to_owned()),
        ..record(name, &[code], "Mulhouse")
    };
    let town = Fixture::of_records(&[
        described("Un", "creche", "Un poulailler."),
        described("Deux", "sport", "Une terrasse."),
        described("Trois", "sport", "Une terrasse et un verger."),
    ]);
    let answer = town.ask("une crèche avec une terrasse et un poulailler");
    assert_eq!(
        told(&answer.interpretation, InterpretationKind::Missing),
        ["terrasse", "poulailler"]
    );
    let together = "aucune fiche n'a à la fois « terrasse », « poulailler » et le reste";
    assert_eq!(labels(&answer.interpretation), [together; 2]);
}

/// What is said of the missing words.
fn labels(parts: &[Interpretation]) -> Vec<&str> {
    let missing = parts.iter().filter(|part| part.kind == InterpretationKind::Missing);
    missing.map(|part| part.label.as_str()).collect()
}

#[test]
fn a_small_word_before_a_place_or_a_filter_does_not_tie_keywords() {
    for text in ["judo crèche", "judo crèche mulhouse", "judo crèche à mulhouse"] {
        assert_eq!(TOWN.ask(text).strict, 0, "« {text} »");
    }
    let now = Some(jiff::civil::datetime(2026, 11, 24, 9, 5, 0, 0));
    for text in ["judo à mulhouse crèche", "où trouver judo crèche", "judo le mercredi crèche"]
    {
        assert_eq!(TOWN.search(&Query { now, ..asking(text) }).total, 0, "« {text} »");
    }
    assert_eq!(TOWN.ask("du judo et une crèche à mulhouse").strict, 3);
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
    assert_eq!(TOWN.ask("je cherche du judo ou une crèche pour mon fils").total, 3);
    let either = TOWN.ask("crèche ou judo").total;
    let keywords = TOWN.ask("judo crèche");
    assert_eq!((keywords.total, keywords.partial), (0, either), "bare keywords all count");
    assert_eq!(TOWN.ask("une crèche avec du judo").strict, either);
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
    for text in ["je cherche une crèche avec des mères", "une crèche avec un atelier"] {
        assert_eq!(names(&TOWN.ask(text))[0], "Babillage", "« {text} »");
    }
    assert_eq!(names(&TOWN.ask("judo mères")), ["Judo club"]);
    let answer = TOWN.ask("un club de judo pour babillage");
    assert_eq!(names(&answer), ["Judo club"]);
    assert_eq!(told(&answer.interpretation, InterpretationKind::Missing), ["babillage"]);
}

#[test]
fn of_several_needs_the_one_that_takes_more_words_to_say_comes_first() {
    let town = Fixture::of_records(&[
        record("Les Carrés", &["jardin-partage"], "Mulhouse"),
        record("Les Violettes", &["ehpad"], "Mulhouse"),
    ]);
    let answer = town.ask("une maison de retraite avec jardin");
    assert_eq!(names(&answer)[0], "Les Violettes");
    assert_eq!(answer.strict, 2);
}

#[test]
fn asking_for_less_does_not_make_a_wider_circle_find_fewer() {
    for text in [
        "je cherche une crèche et une bibliothèque pour mon fils",
        "crèche zzyzx",
        "crèche poterie",
        "une crèche avec des mères",
        "judo mères",
    ] {
        let mut before = 0;
        for radius in [300.0, 1_000.0, 3_000.0, 10_000.0, 50_000.0] {
            let query = Query {
                near: Position::new(47.7495, 7.3398),
                radius: Some(Metres(radius)),
                ..asking(text)
            };
            let strict = TOWN.search(&query).strict;
            assert!(strict >= before, "« {text} », {radius} m: {strict} after {before}");
            before = strict;
        }
        assert_eq!(before > 0, text != "crèche poterie", "« {text} »");
    }
}

#[test]
fn a_situation_told_in_other_words_finds_who_helps_with_it() {
    for (text, code) in [
        (
            "ma belle-sœur attend des triplés et personne ne peut venir l'aider chez elle",
            "parentalite",
        ),
        ("je me demande si notre bébé prend assez de poids depuis deux semaines", "pmi"),
        ("mon père a encore glissé dans la baignoire et il vit loin de nous", "seniors-aidants"),
        ("fémur escalier", "teleassistance"),
    ] {
        of(text, 1, code);
    }
}

#[test]
fn a_situation_says_by_which_word_it_was_understood() {
    let answer = super::real::answer("papi est encore tombé dans l'escalier");
    let kinds = [InterpretationKind::Category, InterpretationKind::Missing];
    let told: Vec<_> =
        answer.interpretation.iter().filter(|part| kinds.contains(&part.kind)).collect();
    assert!(told[0].text.contains("tombé") && told[0].value == "teleassistance", "{told:?}");
}

#[test]
fn words_that_nothing_has_are_no_situation_by_one_word_alone() {
    for text in ["trottinette électrique occasion", "zzyzx tombé"] {
        let parts = super::real::answer(text).interpretation;
        assert_eq!(told(&parts, InterpretationKind::Category), [""; 0], "« {text} »");
    }
}

#[test]
fn of_several_wishes_each_is_met_in_turn_and_who_meets_both_comes_first() {
    let town = Fixture::of_records(&[
        record("Un", &["creche"], "Mulhouse"),
        record("Deux", &["creche"], "Mulhouse"),
        record("Trois", &["sport"], "Mulhouse"),
        record("Quatre", &["sport"], "Mulhouse"),
        record("Tout", &["creche", "sport"], "Mulhouse"),
    ]);
    for text in [
        "crèche et judo",
        "une crèche, du judo",
        "crèche + judo",
        "crèche/judo",
        "judo puis crèche",
    ] {
        let answer = town.ask(text);
        let found = names(&answer);
        assert_eq!((answer.strict, found[0]), (5, "Tout"), "« {text} » : {found:?}");
        for kind in [["Un", "Deux"], ["Trois", "Quatre"]] {
            let soon = found[1..4].iter().any(|name| kind.contains(name));
            assert!(soon, "« {text} » : {found:?}");
        }
        let categories = told(&answer.interpretation, InterpretationKind::Category);
        assert_eq!(categories.len(), 2, "each wish is told by its own words: {categories:?}");
    }
    assert_eq!(names(&town.ask("judo crèche")), ["Tout"], "keywords all count");
}

#[test]
fn what_is_near_the_need_of_a_situation_comes_after_those_who_meet_it() {
    let town = Fixture::of_records(&[
        record("Boîtier", &["teleassistance"], "Mulhouse"),
        record("Aller voir", &["clic"], "Mulhouse"),
        record("Livres", &["bibliotheque"], "Mulhouse"),
    ]);
    assert_eq!(names(&town.ask("peur de tomber")), ["Boîtier", "Aller voir"]);
    assert_eq!(names(&town.ask("téléassistance")), ["Boîtier"], "a name asks for no more");
}
