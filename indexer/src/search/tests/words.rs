//! What words find.

use super::{Fixture, asking, names};
use crate::samples::{position, record};
use crate::search::{DemoFilter, InterpretationKind, Query};
use data::model::Record;
use proptest::prelude::*;
use std::sync::LazyLock;

static TOWN: LazyLock<Fixture> = LazyLock::new(|| Fixture::of_records(&town()));

fn town() -> Vec<Record> {
    let described = |record: Record, description: &str| Record {
        description: Some(description.to_owned()),
        ..record
    };
    vec![
        record("Les Lutins", &["creche"], "Mulhouse"),
        record("Micro-crèche Trois Pommes", &["micro-creche"], "Illzach"),
        record("Relais petite enfance", &["relais-petite-enfance"], "Wittenheim"),
        record("Bibliothèque municipale", &["bibliotheque"], "Kingersheim"),
        record("Bibliothèque Grand'Rue", &["bibliotheque"], "Mulhouse"),
        record("Médiathèque", &["bibliotheque"], "Rixheim"),
        record("Résidence du Parc", &["ehpad"], "Lutterbach"),
        described(
            record("CSC Pax", &["centre-socioculturel"], "Mulhouse"),
            "Accueil d'été, poterie et vélo.",
        ),
        record("Espace numérique", &["ateliers-numeriques"], "Mulhouse"),
        record("Point d'accès", &["acces-equipement"], "Pfastatt"),
        record("Collège Kennedy", &["college"], "Mulhouse"),
        record("Mission locale Sud Alsace", &["mission-locale"], "Mulhouse"),
    ]
}

#[track_caller]
fn finds(text: &str, expected: &[&str]) {
    let answer = TOWN.ask(text);
    for name in expected {
        assert!(names(&answer).contains(name), "« {text} » : {:?}", names(&answer));
    }
    assert_eq!(answer.total, names(&answer).len() as u64, "« {text} »");
}

#[track_caller]
fn first(text: &str, expected: &str) {
    let answer = TOWN.ask(text);
    assert_eq!(names(&answer).first(), Some(&expected), "« {text} » : {:?}", names(&answer));
}

#[test]
fn childcare_is_found_however_it_is_typed() {
    for text in [
        "crèche",
        "creche",
        "crêche",
        "creches",
        "CRÈCHES",
        "garde bebe",
        "garde d'enfants",
        "la crèche",
        "eaje",
    ] {
        finds(text, &["Les Lutins"]);
    }
}

#[test]
fn acronyms_are_found_with_and_without_dots_and_by_their_long_form() {
    for text in ["ehpad", "E.H.P.A.D.", "EHPADs", "maison de retraite"] {
        finds(text, &["Résidence du Parc"]);
    }
    finds("RPE", &["Relais petite enfance"]);
    finds("ram", &["Relais petite enfance"]);
}

#[test]
fn digital_help_is_found_in_everyday_words() {
    for text in
        ["aide ordinateur", "cours d'informatique", "cours informatique", "atelier numerique"]
    {
        finds(text, &["Espace numérique"]);
    }
}

#[test]
fn compound_words_are_found_in_one_or_two_pieces() {
    for text in ["micro-crèche", "microcreche", "micro creche"] {
        finds(text, &["Micro-crèche Trois Pommes"]);
    }
}

#[test]
fn typing_errors_are_corrected_and_said() {
    finds("bibliohtèque", &["Médiathèque"]);
    finds("poterei", &["CSC Pax"]);
    let answer = TOWN.ask("bibliotequ kingersheym");
    let kinds: Vec<_> =
        answer.interpretation.iter().map(|part| (part.kind, part.value.as_str())).collect();
    assert!(kinds.contains(&(InterpretationKind::Correction, "bibliothèque")), "{kinds:?}");
    assert!(kinds.contains(&(InterpretationKind::Commune, "68166")), "{kinds:?}");
    assert_eq!(names(&answer)[0], "Bibliothèque municipale");
}

#[test]
fn a_short_word_that_nothing_uses_is_not_read_as_another_one() {
    let courtyard = Record {
        description: Some("Dans la cour ouverte.".to_owned()),
        ..record("Les Restos", &["ccas"], "Mulhouse")
    };
    let town = Fixture::of_records(&[courtyard, record("Les Lutins", &["creche"], "Mulhouse")]);
    for text in ["coeur", "cœur"] {
        let answer = town.ask(text);
        assert_eq!((answer.total, answer.interpretation), (0, Vec::new()), "« {text} »");
    }
    assert_eq!(names(&town.ask("crche")), ["Les Lutins"], "categories are known by heart");
    assert_eq!(names(&town.ask("ouvrete")), ["Les Restos"]);
}

#[test]
fn words_of_listings_that_are_not_shown_are_no_words() {
    let fictitious = Record { demo: true, ..record("Les Lucioles", &["creche"], "Mulhouse") };
    let real = record("Les Lutins", &["creche"], "Mulhouse");
    let town = Fixture::of_records(&[fictitious, real]);
    for text in ["luciolles", "lucio"] {
        let answer = town.search(&Query { demo: DemoFilter::Exclude, ..asking(text) });
        assert_eq!((answer.total, answer.interpretation), (0, Vec::new()), "« {text} »");
        assert_eq!(names(&town.ask(text)), ["Les Lucioles"]);
    }
    let beside = town.search(&Query { demo: DemoFilter::Exclude, ..asking("crèche lucioles") });
    assert_eq!(names(&beside), ["Les Lutins"], "the name is said to be missing");
}

#[test]
fn a_category_is_said_in_the_words_it_was_read_in() {
    let answer = TOWN.ask("médiateque");
    let said: Vec<_> = answer.interpretation.iter().map(|part| (part.kind, &*part.text)).collect();
    assert_eq!(
        said,
        [
            (InterpretationKind::Correction, "médiateque"),
            (InterpretationKind::Category, "médiathèque"),
        ]
    );
    assert_eq!(answer.interpretation[0].label, "« médiateque » lu comme « médiathèque »");
    let answer = TOWN.ask("garde d'enfnats");
    assert!(answer.interpretation.iter().any(|part| part.text == "garde d'enfants"));
}

#[test]
fn the_beginning_of_a_word_is_enough() {
    finds("pote", &["CSC Pax"]);
    finds("accueil pote", &["CSC Pax"]);
    finds("pote accueil", &["CSC Pax"]);
    assert_eq!(TOWN.ask("po").total, 0, "two letters say too little");
}

#[test]
fn a_place_orders_results_and_leaves_none_out() {
    first("bibliotheque kingersheim", "Bibliothèque municipale");
    first("bibliothèque 68170", "Médiathèque");
    first("bibliothèque à Rixheim", "Médiathèque");
    let everywhere = TOWN.ask("bibliothèque").total;
    assert_eq!(TOWN.ask("bibliothèque kingersheim").total, everywhere);
    let answer = TOWN.ask("bibliothèque kingersheim");
    let metres: Vec<f64> =
        answer.hits[1..].iter().map(|hit| hit.distance.expect("known").0).collect();
    assert!(metres.is_sorted(), "{metres:?}");
    assert!(answer.centre.is_some());
}

#[test]
fn a_place_alone_is_a_list_by_distance() {
    let answer = TOWN.ask("wittenheim");
    assert_eq!(answer.total, town().len() as u64);
    assert_eq!(names(&answer)[0], "Relais petite enfance");
    let metres: Vec<f64> = answer.hits.iter().map(|hit| hit.distance.expect("known").0).collect();
    assert!(metres.is_sorted(), "{metres:?}");
}

#[test]
fn a_former_commune_or_a_quarter_is_read_as_its_commune_and_its_own_come_first() {
    let town = Fixture::of_records(&[
        record("Collège Kennedy", &["college"], "Mulhouse"),
        record("Collège de Bourtzwiller", &["college"], "Mulhouse"),
        record("Collège Anne Frank", &["college"], "Illzach"),
        record("Bibliothèque Dornach", &["bibliotheque"], "Mulhouse"),
        record("Dornach-sur-Mer", &["bibliotheque"], "Rixheim"),
        record("Bibliothèque", &["bibliotheque"], "Mulhouse"),
    ]);
    for text in ["college bourtzwiller", "collège à Bourtzwiler"] {
        let answer = town.ask(text);
        assert_eq!(
            names(&answer),
            ["Collège de Bourtzwiller", "Collège Kennedy", "Collège Anne Frank"],
            "« {text} »"
        );
        let place = answer.interpretation.iter().find(|part| part.value == "68224");
        assert_eq!(place.map(|place| place.label.as_str()), Some("Mulhouse"));
    }
    let answer = town.ask("bibliotheque dornach");
    assert_eq!(names(&answer), ["Bibliothèque Dornach", "Bibliothèque", "Dornach-sur-Mer"]);
    let far = Record {
        position: Some(position(47.78, 7.33)),
        description: Some("À Bourtzwiller.".to_owned()),
        ..record("Halte", &["halte-garderie"], "Mulhouse")
    };
    let near = record("Halte-garderie du Centre", &["halte-garderie"], "Mulhouse");
    let two = Fixture::of_records(&[far, near]);
    assert_eq!(names(&two.ask("halte-garderie bourtzwiller"))[0], "Halte");
    let near = |name: &str, latitude, longitude| Record {
        position: Some(position(latitude, longitude)),
        ..record(name, &["creche"], "Mulhouse")
    };
    let nearest =
        Fixture::of_records(&[near("Centrale", 47.7495, 7.3398), near("Voisine", 47.7590, 7.3560)]);
    assert_eq!(names(&nearest.ask("crèche drouot")), ["Voisine", "Centrale"]);
    let alone = town.ask("dornach");
    assert_eq!(alone.total, 6, "a place alone leaves nothing out");
    assert_eq!(names(&alone)[0], "Bibliothèque Dornach");
    assert_eq!(alone.hits[5].summary.commune.as_deref(), Some("Illzach"));
}

#[test]
fn who_lives_there_names_the_commune() {
    for (text, commune) in [
        ("sport rixheimois", "Rixheim"),
        ("sport pour les Mulhousiennes", "Mulhouse"),
        ("sport illzachoise", "Illzach"),
    ] {
        let records = town();
        let answer = Fixture::of_records(&records).ask(text);
        let places: Vec<&str> = answer
            .interpretation
            .iter()
            .filter(|part| part.kind == InterpretationKind::Commune)
            .map(|part| part.label.as_str())
            .collect();
        assert_eq!(places, [commune], "« {text} »");
    }
}

#[test]
fn every_word_counts() {
    finds("accueil poterie", &["CSC Pax"]);
    assert_eq!(TOWN.ask("zzyzx").total, 0);
    assert_eq!(TOWN.ask("accueil zzyzx").total, 0);
    assert_eq!(TOWN.ask("crèche poterie").total, 0);
}

#[test]
fn a_kind_of_street_counts_in_an_address_only_with_its_name() {
    let at = |name: &str, street: &str| {
        let mut record = record(name, &["bibliotheque"], "Mulhouse");
        record.address.address_1 = Some(street.to_owned());
        record
    };
    let town = Fixture::of_records(&[
        at("Un", "3 rue des Tilleuls"),
        at("Deux", "5 avenue des Tilleuls"),
        at("Grand'Rue", "19 place Kennedy"),
        record("Nuit au chaud", &["hebergement-urgence"], "Mulhouse"),
    ]);
    for text in ["rue", "rues", "à la rue des Alouettes", "dans la rue d'Alsace"] {
        let answer = town.ask(text);
        let named = names(&answer);
        assert!(!named.contains(&"Nuit au chaud"), "« {text} » : {named:?}");
    }
    assert_eq!(names(&town.ask("rue")), ["Grand'Rue"]);
    for text in ["je suis à la rue", "à la rue Mulhouse", "je dors dans la rue"] {
        assert_eq!(names(&town.ask(text)), ["Nuit au chaud"], "« {text} »");
    }
    for text in ["avenue", "avenu", "place", "placement"] {
        assert_eq!(town.ask(text).total, 0, "« {text} »");
    }
    let beside_a_kind_of_place = town.ask("bibliotheque avenue").interpretation;
    assert!(beside_a_kind_of_place.iter().any(|part| part.kind == InterpretationKind::Missing));
    assert_eq!(names(&town.ask("rue des tilleuls")), ["Un"]);
    assert_eq!(names(&town.ask("bibliothèque avenue des tilleuls")), ["Deux"]);
    assert_eq!(names(&town.ask("place kennedy")), ["Grand'Rue"]);
}

#[test]
fn a_word_too_long_to_be_one_is_missing_and_not_forgotten() {
    let long = "a".repeat(70);
    assert_eq!(TOWN.ask(&long).total, 0);
    let beside = TOWN.ask(&format!("crèche {long}")).interpretation;
    let missing = beside.iter().find(|part| part.kind == InterpretationKind::Missing);
    assert_eq!(missing.map(|part| part.text.as_str()), Some(long.as_str()));
}

#[test]
fn words_past_those_that_are_read_are_said_not_to_be_required() {
    let read = vec!["accueil"; 32].join(" ");
    let answer = TOWN.ask(&format!("{read} zzyzx piscine"));
    assert_eq!(names(&answer), names(&TOWN.ask(&read)));
    let ignored = answer.interpretation.last().expect("the words past it");
    assert_eq!((ignored.kind, &*ignored.text), (InterpretationKind::Ignored, "zzyzx piscine"));
}

#[test]
fn copied_text_is_read_as_it_is_seen() {
    for text in ["cr\u{e8}\u{ad}che", "\u{feff}cre\u{200b}che", "crèche\u{2060}"] {
        finds(text, &["Les Lutins"]);
        assert_eq!(TOWN.ask(text).total, TOWN.ask("crèche").total);
    }
}

#[test]
fn small_words_do_not_count() {
    finds("je cherche une crèche près de chez moi", &["Les Lutins"]);
    finds("accueil d'été", &["CSC Pax"]);
    assert_eq!(TOWN.ask("de la").total, town().len() as u64);
    assert_eq!(TOWN.ask("").total, town().len() as u64);
}

#[test]
fn a_whole_name_comes_first() {
    first("collège kennedy", "Collège Kennedy");
    first("les lutins", "Les Lutins");
    first("mediatheque", "Médiathèque");
}

#[test]
fn a_category_in_the_words_is_said() {
    let answer = TOWN.ask("garde bébé");
    let found = answer.interpretation.iter().find(|part| part.kind == InterpretationKind::Category);
    let found = found.expect("a category");
    assert_eq!((found.text.as_str(), found.value.as_str()), ("garde bébé", "petite-enfance"));
    assert_eq!(found.label, "Petite enfance");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_text_is_plain_text(text in "\\PC{0,60}") {
        prop_assert!(TOWN.index.search(&asking(&text)).is_ok());
    }
}

#[test]
fn what_looks_like_a_query_language_is_plain_text() {
    for text in [
        "name:(",
        "\"",
        "crèche AND",
        "*",
        "a~2",
        "[1 TO 3]",
        "\0",
        "-",
        "'''",
        "l'",
        "\u{300}",
        "É\u{301}\u{301}",
        "....",
        "a.b.c",
        "٣٤",
        "é-é-é-é-é",
        "'; DROP TABLE",
    ] {
        match TOWN.index.search(&asking(text)) {
            Ok(_) => {}
            Err(error) => panic!("{text:?}: {error}"),
        }
    }
    let long = "crèche ".repeat(5_000);
    assert!(TOWN.index.search(&asking(&long)).is_ok());
    assert!(TOWN.index.search(&asking(&"x".repeat(200_000))).is_ok());
}
