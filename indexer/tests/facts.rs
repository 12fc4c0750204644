//! What the bundle says of places that a reviewer found misrepresented.

use data::model::Record;

/// The records whose name holds these words.
fn named(words: &str) -> Vec<Record> {
    let all = data::bundle::all().expect("a bundle");
    let found: Vec<Record> = all
        .into_iter()
        .flat_map(|source| source.records)
        .filter(|record| record.name.contains(words))
        .collect();
    assert!(!found.is_empty(), "no {words}");
    found
}

fn codes(record: &Record) -> Vec<&str> {
    record.categories.iter().map(data::ids::TermCode::as_str).collect()
}

#[test]
fn only_who_gives_legal_advice_is_said_to() {
    for words in ["France services", "Allocations Familiales", "Cimade"] {
        for record in named(words) {
            assert!(!codes(&record).contains(&"acces-aux-droits"), "{}", record.name);
            assert!(codes(&record).contains(&"demarches-en-ligne"), "{}", record.name);
        }
    }
    assert!(named("CIDFF68").iter().all(|record| codes(record).contains(&"acces-aux-droits")));
}

#[test]
fn help_for_some_people_only_is_not_help_for_all() {
    for words in ["Pôle Emploi", "Collège de Bourtzwiller", "m2A Habitat", "CCAS", "Réussite"] {
        for record in named(words) {
            for general in ["demarches-en-ligne", "ateliers-numeriques", "acces-equipement"] {
                assert!(!codes(&record).contains(&general), "{}: {general}", record.name);
            }
        }
    }
    assert!(named("Pôle Emploi").iter().all(|record| codes(record) == ["emploi"]));
}

#[test]
fn places_are_called_what_they_are() {
    for (words, code, is) in [
        ("Prévention Spécialisée", "accueil-jeunes", true),
        ("Semaphore", "mission-locale", true),
        ("Semaphore", "espace-numerique", true),
        ("et CSC Wagner", "centre-social", false),
        ("et AFSCO", "centre-social", false),
        ("CSC Papin", "centre-social", true),
    ] {
        for record in named(words) {
            assert_eq!(codes(&record).contains(&code), is, "{}: {code}", record.name);
        }
    }
}

#[test]
fn an_open_door_is_not_claimed_where_there_is_none() {
    let all = [named("Mon assistant"), named("Passerelle"), named("Wittenheim")].concat();
    for record in all {
        let hours = record.opening_hours.osm.unwrap_or_default();
        let place = record.address.address_1.unwrap_or_default();
        // The other Passerelle has a door, Wittenheim's other records are no France services.
        if place.contains("Europe") || record.source.as_str() == "bibliotheques" {
            continue;
        }
        for rule in hours.split("; ") {
            assert!(rule.is_empty() || rule.ends_with("open \"sur rendez-vous\""), "{hours}");
        }
    }
}

#[test]
fn a_home_is_not_found_by_its_record() {
    for record in named("Mon assistant") {
        assert_eq!((&record.address.address_1, record.position), (&None, None));
        assert_eq!(record.native_id, "mon-assistant-numerique");
    }
    assert!(named("Bureau de Poste").iter().all(|record| record.position.is_some()));
}

#[test]
fn every_record_has_a_category() {
    for source in data::bundle::all().expect("a bundle") {
        for record in source.records {
            assert!(!record.categories.is_empty(), "{}", record.name);
        }
    }
}
