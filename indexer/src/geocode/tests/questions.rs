//! Words as people type them.

use super::ban::at;
use super::*;

#[test]
fn an_address_is_found_however_it_is_written() {
    let sample = Sample::new();
    for text in [
        "12 rue du Dragon Imaginaire 68100 Mulhouse",
        "12, RUE DU DRAGON IMAGINAIRE, MULHOUSE",
        "12 r. du dragon imaginaire mulhouse",
        "rue du dragon imaginaire 12 mulhouse",
        "rue du Dragon Imaginaire 12, 68100 Mulhouse",
        "Mulhouse, 12 rue dragon imaginaire",
        "68100 Mulhouse 12 rue du dragon imaginaire",
        "n° 12 rue du dragon imaginaire Mulhouse France",
        "12-14 rue du dragon imaginaire Mulhouse",
    ] {
        let found = sample.first(text);
        assert_eq!(found.label, "12 Rue du Dragon Imaginaire 68100 Mulhouse", "{text}");
        assert_eq!(found.kind, CandidateKind::HouseNumber);
        assert!(found.score > 0.9, "{text}: {}", found.score);
        assert_eq!(found.instead_of, None);
    }
    let found = sample.first("12 rue du Dragon Imaginaire Mulhouse");
    assert_eq!(found.id, "68224_0001_00012");
    assert_eq!(found.street.as_deref(), Some("Rue du Dragon Imaginaire"));
    assert_eq!(found.citycode.as_str(), "68224");
    assert_eq!(found.projected, Some((1_020_001.5, 6_750_000.25)));
    assert!(found.position.distance_to(at(47.7500, 7.3400)).0 < 200.0);
}

#[test]
fn abbreviations_and_small_words_do_not_count() {
    let sample = Sample::new();
    for (text, street) in [
        ("imp gal chimere rixheim", "Impasse du Général Chimère"),
        ("bd ste chimère rixheim", "Boulevard Sainte-Chimère"),
        ("pl du 32 juillet rixheim", "Place du 32 Juillet"),
        ("grand rue des elfes", "Grand'Rue des Elfes"),
        ("grandrue des elfes", "Grand'Rue des Elfes"),
        ("rue J. Licorne", "Rue Jules Licorne"),
        ("av licornes mulhouse", "Avenue des Licornes"),
        ("allée blanche neige wittenheim", "Allée de Blanche-Neige"),
    ] {
        assert_eq!(sample.first(text).name, street, "{text}");
    }
    let found = sample.first("7 place du 32 juillet");
    assert_eq!(found.housenumber.as_deref(), Some("7"));
    assert_eq!(sample.first("place du 32 juillet 7").housenumber.as_deref(), Some("7"));
}

#[test]
fn a_bis_is_a_house_of_its_own() {
    let sample = Sample::new();
    for text in [
        "12 bis rue du dragon imaginaire mulhouse",
        "12bis rue du dragon imaginaire mulhouse",
        "rue du dragon imaginaire 12 bis mulhouse",
    ] {
        let found = sample.first(text);
        assert_eq!(found.housenumber.as_deref(), Some("12bis"), "{text}");
        assert_eq!(found.name, "12 bis Rue du Dragon Imaginaire");
        assert_eq!(found.id, "68224_0001_00012_bis");
    }
    let other = sample.first("11 ter rue du dragon imaginaire mulhouse");
    assert_eq!(other.housenumber.as_deref(), Some("11"));
    assert_eq!(other.instead_of.as_deref(), Some("11ter"));
}

#[test]
fn a_number_that_is_missing_gives_the_nearest_for_less() {
    let sample = Sample::new();
    let there = sample.first("11 rue du dragon imaginaire mulhouse");
    let missing = sample.first("13 rue du dragon imaginaire mulhouse");
    assert_eq!(missing.housenumber.as_deref(), Some("11"), "on the same side");
    assert_eq!(missing.instead_of.as_deref(), Some("13"));
    assert!(missing.score < there.score - 0.1);
    let far = sample.first("800 rue du dragon imaginaire mulhouse");
    assert_eq!(far.kind, CandidateKind::Street);
    assert_eq!(far.instead_of.as_deref(), Some("800"));
}

#[test]
fn typing_errors_are_corrected_and_told() {
    let sample = Sample::new();
    for text in [
        "12 rue du dargon imaginaire mulhouse",
        "12 rue du dragon imaginare mulouse",
        "12 rue du dragn imajinaire mulhouse",
    ] {
        let found = sample.first(text);
        assert_eq!(found.label, "12 Rue du Dragon Imaginaire 68100 Mulhouse", "{text}");
        assert!(!found.corrections.is_empty(), "{text}");
    }
    let found = sample.first("Ilzach");
    assert_eq!(found.city, "Illzach");
    let read = |typed: &str, read: &str| Correction { typed: typed.into(), read: read.into() };
    assert_eq!(found.corrections, [read("Ilzach", "Illzach")]);
    assert!(sample.first("Illzach").corrections.is_empty());
    assert!(sample.all("Quetzalcoatl").is_empty());
}

#[test]
fn the_commune_that_is_named_decides_between_streets_of_one_name() {
    let sample = Sample::new();
    assert_eq!(sample.first("rue du dragon imaginaire illzach").city, "Illzach");
    assert_eq!(sample.first("rue du dragon imaginaire 68110").city, "Illzach");
    assert_eq!(sample.first("illzach rue du dragon imaginaire").city, "Illzach");
    let both = sample.all("3 rue du dragon imaginaire");
    let cities: Vec<&str> = both.iter().map(|one| one.city.as_str()).collect();
    assert_eq!(cities.len(), 2, "{cities:?}");
    assert!((both[0].score - both[1].score).abs() < 0.02);

    let named = sample.first("chemin imaginaire d'illzach, mulhouse");
    assert_eq!(named.label, "Chemin Imaginaire d'Illzach 68200 Mulhouse");
    let named = sample.first("4 chemin imaginaire de mulhouse illzach");
    assert_eq!(named.label, "4 Chemin Imaginaire de Mulhouse 68110 Illzach");
}

#[test]
fn a_former_commune_tells_its_streets_apart() {
    let sample = Sample::new();
    let south = sample.first("2 rue du phénix endormi didenheim");
    assert_eq!(south.former_city.as_deref(), Some("Didenheim"));
    assert_eq!(south.city, "Brunstatt-Didenheim");
    let north = sample.first("2 rue du phénix endormi brunstatt");
    assert_eq!(north.former_city.as_deref(), Some("Brunstatt"));
    let commune = sample.first("Didenheim");
    assert_eq!(commune.label, "Didenheim 68350 Brunstatt-Didenheim");
    assert!(commune.position.distance_to(at(47.7150, 7.3000)).0 < 500.0, "where its streets are");
}

#[test]
fn what_is_near_comes_first_when_all_else_is_equal() {
    let sample = Sample::new();
    for (near, city) in [(at(47.7805, 7.3510), "Illzach"), (at(47.7495, 7.3398), "Mulhouse")] {
        let question = Question { near: Some(near), ..Question::new("rue du dragon imaginaire") };
        let found = sample.ask(&question);
        assert_eq!(found[0].city, city);
        assert!(found[0].distance.is_some());
    }
    let elsewhere = Question {
        near: Some(at(47.7805, 7.3510)),
        ..Question::new("rue du dragon imaginaire mulhouse")
    };
    assert_eq!(sample.ask(&elsewhere)[0].city, "Mulhouse", "words weigh more");
}

#[test]
fn filters_narrow() {
    let sample = Sample::new();
    let with = |filter: Filter| {
        sample.ask(&Question { filter, ..Question::new("rue du dragon imaginaire") })
    };
    let illzach = with(Filter { citycode: "68154".parse().ok(), ..Filter::default() });
    assert!(illzach.iter().all(|one| one.city == "Illzach") && !illzach.is_empty());
    let mulhouse = with(Filter { postcode: Some("68100".into()), ..Filter::default() });
    assert!(mulhouse.iter().all(|one| one.city == "Mulhouse") && !mulhouse.is_empty());
    let ask = |text: &str, kind| {
        let filter = Filter { kind: Some(kind), ..Filter::default() };
        sample.ask(&Question { filter, ..Question::new(text) })
    };
    let street = ask("3 rue du dragon imaginaire", CandidateKind::Street);
    assert!(street.iter().all(|one| one.kind == CandidateKind::Street) && !street.is_empty());
    let commune = ask("mulhouse", CandidateKind::Municipality);
    assert_eq!(commune[0].label, "Mulhouse");
    assert!(ask("mulhouse", CandidateKind::HouseNumber).is_empty());
    assert_eq!(ask("sept nains", CandidateKind::Locality)[0].name, "Les Sept Nains");
}

#[test]
fn a_long_street_has_two_postcodes() {
    let sample = Sample::new();
    let low = sample.first("5 avenue des licornes mulhouse");
    assert_eq!(low.postcode.as_deref(), Some("68100"));
    let high = sample.first("45 avenue des licornes mulhouse");
    assert_eq!(high.label, "45 Avenue des Licornes 68200 Mulhouse");
    let street = sample.first("avenue des licornes mulhouse");
    assert_eq!(street.postcode.as_deref(), Some("68200"), "where most of it is");
}

#[test]
fn the_end_may_still_have_to_be_typed() {
    let sample = Sample::new();
    let typing = |text: &str| {
        let question = Question { autocomplete: true, ..Question::new(text) };
        sample.ask(&question).into_iter().map(|one| one.name).collect::<Vec<_>>()
    };
    for text in ["rue du dra", "rue du dragon imag", "dragon", "drago"] {
        assert!(
            typing(text).contains(&"Rue du Dragon Imaginaire".to_owned()),
            "{text}: {:?}",
            typing(text)
        );
    }
    assert_eq!(typing("12 rue du dragon imaginaire mul")[0], "12 Rue du Dragon Imaginaire");
    assert_eq!(typing("kinger")[0], "Kingersheim");
    assert_eq!(typing("kingresh")[0], "Kingersheim");
    assert!(sample.all("rue du dra").is_empty());
}

#[test]
fn communes_and_postcodes_are_found_without_any_file() {
    let (geocoder, _folder) = without_file();
    let all = |text: &str| geocoder.search(&Question { limit: 20, ..Question::new(text) });
    let names = |text: &str| {
        let found = all(text).expect("an answer");
        found.into_iter().map(|one| one.name).collect::<Vec<_>>()
    };
    assert_eq!(names("mulhouse")[0], "Mulhouse");
    assert_eq!(names("didenheim")[0], "Didenheim");
    assert_eq!(names("cernay")[0], "Cernay");
    assert_eq!(names("morschwiller")[0], "Morschwiller-le-Bas");
    assert_eq!(names("steinbrunn le haut")[0], "Steinbrunn-le-Haut");
    assert_eq!(names("Witenheim")[0], "Wittenheim");
    assert_eq!(names("68440").len(), 6, "{:?}", names("68440"));
    assert_eq!(names("68440 Habsheim")[0], "Habsheim");
    let mulhouse = all("68200 Mulhouse").expect("an answer").remove(0);
    assert_eq!(mulhouse.postcode.as_deref(), Some("68200"));
    assert_eq!(mulhouse.kind, CandidateKind::Municipality);
    assert!(mulhouse.population.is_some_and(|people| people > 100_000));
    assert!(names("75001").is_empty());
    assert!(names("").is_empty());
}

#[test]
fn an_address_is_found_in_the_midst_of_a_question() {
    let sample = Sample::new();
    let inside = |text: &str| {
        let found = sample.geocoder.address_in(text, &Budget::unlimited()).expect("an answer");
        found.map(|(span, candidate)| (text[span].to_owned(), candidate.label))
    };
    let label = "12 Rue du Dragon Imaginaire 68100 Mulhouse".to_owned();
    for (text, span) in [
        (
            "crèche près du 12 rue du Dragon Imaginaire Mulhouse samedi matin",
            "12 rue du Dragon Imaginaire Mulhouse",
        ),
        (
            "12 r. du dragon imaginaire, 68100 Mulhouse",
            "12 r. du dragon imaginaire, 68100 Mulhouse",
        ),
        (
            "ludothèque rue du dragon imaginaire 12 mulhouse pour un enfant de 3 ans",
            "rue du dragon imaginaire 12 mulhouse",
        ),
    ] {
        assert_eq!(inside(text), Some((span.to_owned(), label.clone())), "{text}");
    }
    for text in [
        "crèche rue du dragon imaginaire mulhouse",
        "12 rue du dragon imaginaire",
        "place en crèche pour 2 enfants",
        "cours de français niveau 2 mulhouse",
        "12 enfants dragon imaginaire mulhouse",
        "école 12 rue du dragon inexistant mulhouse",
        "",
    ] {
        assert_eq!(inside(text), None, "{text}");
    }
}

#[test]
fn only_the_most_promising_places_of_a_text_are_looked_at() {
    let sample = Sample::new();
    let work = |asked: &dyn Fn(&Budget)| {
        let budget = Budget::unlimited();
        asked(&budget);
        u64::MAX - budget.left()
    };
    let inside = |text: &str| {
        work(&|budget| {
            sample.geocoder.address_in(text, budget).expect("an answer");
        })
    };
    assert_eq!(inside("r general st martin r marechal jean r docteur pierre r foch"), 0);
    let window = "12 r du dragon mulhouse ".repeat(3);
    let window: Vec<&str> = window.split(' ').take(13).collect();
    let question = Question::new(window.join(" "));
    let once = work(&|budget| {
        sample.geocoder.search_within(&question, budget).expect("an answer");
    });
    assert_eq!(inside(&"12 r du dragon mulhouse ".repeat(10)), 2 * once);
    // A number before the kind of street is looked at before others, wherever it stands.
    let late = "cours 3 mardi place 4 jeudi quartier ouest 12 rue du dragon imaginaire mulhouse";
    let found = sample.geocoder.address_in(late, &Budget::unlimited()).expect("an answer");
    assert_eq!(&late[found.expect("found").0], "12 rue du dragon imaginaire mulhouse");
}

#[test]
fn a_question_does_no_more_work_than_it_may() {
    let sample = Sample::new();
    let question = Question::new("12 rue du dragon imaginaire mulhous");
    let whole = sample.ask(&question);
    let budget = Budget::unlimited();
    sample.geocoder.search_within(&question, &budget).expect("an answer");
    let all = u64::MAX - budget.left();
    let within = |units| sample.geocoder.search_within(&question, &Budget::of(units));
    assert_eq!(within(all + 1).expect("an answer"), whole);
    for part in 0..20 {
        let answer = within(all * part / 20);
        assert!(matches!(answer, Err(GeocodeError::TooMuchWork)), "{answer:?}");
    }
}

#[test]
fn nothing_that_is_typed_breaks_it() {
    let sample = Sample::new();
    let long = "rue ".repeat(5_000);
    for text in [
        "",
        " ",
        "12",
        "rue",
        "rue rue rue",
        "0",
        "99999 99999",
        "'",
        "’’",
        "12 bis",
        "🐉 12",
        "\u{301}\u{301}",
        "a b c d e f g h",
        "68100 68200 68110",
        "الطريق",
        "ßßß",
        "İ 12 rue",
        &long,
    ] {
        for autocomplete in [false, true] {
            let question = Question { autocomplete, ..Question::new(text) };
            for one in sample.ask(&question) {
                assert!((0.0..=1.0).contains(&one.score));
            }
        }
        sample.geocoder.address_in(text, &Budget::unlimited()).expect("an answer");
    }
}

#[test]
fn thousands_of_streets_are_told_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = ban::large(60).save(folder.path());
    let dir = folder.path().join("addresses");
    let report = import(&file, &dir, Options::default(), &mut |_| ()).expect("imported");
    assert!(report.counts.streets > 1_500, "{:?}", report.counts);
    let geocoder = Geocoder::open(&dir);
    let text = std::fs::read_to_string(&file).expect("read");
    for row in text.lines().skip(1).step_by(997) {
        let cells: Vec<&str> = row.split(';').collect();
        let label = format!("{} {} {} {}", cells[2], cells[4], cells[5], cells[7]);
        let found = geocoder.search(&Question::new(&label)).expect("an answer");
        assert_eq!(found[0].label, label);
    }
}
