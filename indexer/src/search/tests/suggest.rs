//! What is suggested, and in which order.

use super::*;
use crate::geocode::Geocoder;
use crate::samples::record;
use crate::search::{Suggest, Suggestion, SuggestionKind};
use data::territory::Territory;

fn ask(fixture: &Fixture, text: &str) -> Vec<Suggestion> {
    asked(fixture, &Suggest { text: text.to_owned(), near: None, limit: 8, demo: true })
}

fn asked(fixture: &Fixture, asked: &Suggest) -> Vec<Suggestion> {
    let folder = tempfile::tempdir().expect("a folder");
    let geocoder = Geocoder::open(folder.path());
    fixture.index.suggest(asked, &geocoder).expect("suggestions")
}

fn of_kind(found: &[Suggestion], kind: SuggestionKind) -> Vec<&str> {
    found.iter().filter(|one| one.kind == kind).map(|one| one.label.as_str()).collect()
}

fn town() -> Fixture {
    let mut records = vec![
        record("Médiathèque des Trois Lunes", &["bibliotheque"], "Illzach"),
        record("Les Petits Dragons", &["creche"], "Mulhouse"),
        record("Maison des Licornes", &["centre-social"], "Kingersheim"),
    ];
    for commune in Territory::m2a().communes() {
        records.push(record("Crèche municipale", &["creche"], &commune.name));
    }
    let mut of_group = record("Halte des Elfes", &["halte-garderie"], "Rixheim");
    of_group.organization = Some("Fédération des Farfadets".to_owned());
    records.push(of_group);
    Fixture::of_records(&records)
}

#[test]
fn a_category_comes_first_and_listings_do_not_take_all_places() {
    let found = ask(&town(), "crèc");
    assert_eq!((found[0].kind, found[0].label.as_str()), (SuggestionKind::Category, "Crèche"));
    assert_eq!(found.len(), 8);
    let listings = of_kind(&found, SuggestionKind::Listing);
    assert!((1..8).contains(&listings.len()), "{found:?}");
}

#[test]
fn categories_are_found_by_synonym_acronym_and_translation() {
    let town = town();
    for (text, label) in [
        ("EAJE", "Crèche"),
        ("kinderkri", "Crèche"),
        ("creches", "Crèche"),
        ("crehce", "Crèche"),
        ("place en cr", "Crèche"),
    ] {
        let found = ask(&town, text);
        let categories = of_kind(&found, SuggestionKind::Category);
        assert!(categories.contains(&label), "{text}: {found:?}");
    }
    let german = ask(&town, "Kinderkrippe");
    assert_eq!(german[0].detail.as_deref(), Some("Kinderkrippe"));
    assert_eq!(german[0].value, "creche");
}

#[test]
fn a_listing_is_found_by_the_beginning_of_any_word_of_its_name() {
    let town = town();
    for text in ["médiathèque des tr", "lune", "trois lu", "mediatheque trois", "Trois Lunes"] {
        let found = ask(&town, text);
        let listings = of_kind(&found, SuggestionKind::Listing);
        assert_eq!(listings.first(), Some(&"Médiathèque des Trois Lunes"), "{text}: {found:?}");
    }
    let listing = ask(&town, "petits dragons").remove(0);
    assert_eq!(listing.kind, SuggestionKind::Listing);
    assert_eq!(listing.detail.as_deref(), Some("Mulhouse"));
    assert!(
        of_kind(&ask(&town, "dargons"), SuggestionKind::Listing).contains(&"Les Petits Dragons")
    );
    assert!(ask(&town, "xyzzy").is_empty());
}

#[test]
fn a_listing_is_found_by_its_name_and_its_commune() {
    let town = town();
    for text in ["crèche habs", "creche habsheim", "habsheim crèche", "crèche municipale Habsheim"]
    {
        let listings: Vec<_> = ask(&town, text);
        let first = listings.iter().find(|one| one.kind == SuggestionKind::Listing);
        let found = first.map(|one| (one.label.as_str(), one.detail.as_deref()));
        assert_eq!(found, Some(("Crèche municipale", Some("Habsheim"))), "{text}: {listings:?}");
    }
    let communes = ask(&town, "Illzach");
    assert!(of_kind(&communes, SuggestionKind::Listing).is_empty(), "none is called so");
    assert!(of_kind(&ask(&town, "illzach habsheim"), SuggestionKind::Listing).is_empty());
}

#[test]
fn an_organisation_is_suggested_once_beside_its_listings() {
    let found = ask(&town(), "farfa");
    assert_eq!(of_kind(&found, SuggestionKind::Organization), ["Fédération des Farfadets"]);
    let listing = ask(&town(), "licornes");
    assert!(of_kind(&listing, SuggestionKind::Organization).is_empty(), "it is its own listing");
}

#[test]
fn what_is_near_comes_first() {
    for name in ["Habsheim", "Staffelfelden"] {
        let commune = Territory::m2a().by_name(name).expect("a commune");
        let found = asked(
            &town(),
            &Suggest {
                text: "creche muni".to_owned(),
                near: Some(commune.centroid),
                limit: 8,
                demo: true,
            },
        );
        let first = found.iter().find(|one| one.kind == SuggestionKind::Listing);
        assert_eq!(first.and_then(|one| one.detail.as_deref()), Some(name), "{found:?}");
    }
}

#[test]
fn demo_listings_are_suggested_only_on_demand() {
    let mut fictitious = record("Ludothèque des Gnomes", &["ludotheque"], "Mulhouse");
    fictitious.demo = true;
    let fixture = Fixture::of_records(&[fictitious]);
    let with = |demo| {
        let suggest = Suggest { text: "gnom".to_owned(), near: None, limit: 8, demo };
        asked(&fixture, &suggest)
    };
    assert!(with(true)[0].demo);
    assert!(with(false).is_empty());
}

#[test]
fn removed_listings_are_not_suggested() {
    let listing = samples::listing(&record("Le Terrier du Griffon", &["creche"], "Mulhouse"));
    let other = samples::listing(&record("Le Nid du Phénix", &["creche"], "Mulhouse"));
    let fixture = Fixture::new(&[listing.clone(), other]);
    assert_eq!(of_kind(&ask(&fixture, "griff"), SuggestionKind::Listing).len(), 1);
    let generation = fixture.index.generation();
    generation.replace(&[listing.id()], &[]).expect("removed");
    generation.commit(ChangeSeq(2), None).expect("a commit");
    assert!(of_kind(&ask(&fixture, "griff"), SuggestionKind::Listing).is_empty());
}

#[test]
fn nothing_that_is_typed_breaks_suggestions() {
    let town = town();
    let long = "maison ".repeat(2_000);
    for text in ["", " ", "'", "l'", "de", "a", "🐉", "ßß", "الحضانة", "68", "6", "1 rue", &long]
    {
        assert!(ask(&town, text).len() <= 8, "{text}");
    }
}
