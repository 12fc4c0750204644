use super::*;
use crate::index::SearchIndex;
use crate::samples::{insee, listing, record};
use data::model::{AgeRange, Listing, Record, ServiceCapacity};
use data::store::ChangeSeq;
use data::taxonomy::Taxonomy;
use data::units::InseeCode;
use jiff::civil::date;

#[test]
fn the_taxonomy_fits_in_two_words() {
    assert!(Taxonomy::families().terms().len() <= 128);
}

#[test]
fn a_listing_is_one_cache_line() {
    assert_eq!(size_of::<Facts>(), 64);
}

#[test]
fn bits_of_codes_are_in_the_order_of_the_lists() {
    for (place, audience) in AUDIENCE_CODES.into_iter().enumerate() {
        assert_eq!(audience_bit(audience), 1 << place);
    }
    for (place, mode) in ACCESS_MODES.into_iter().enumerate() {
        assert_eq!(access_bit(mode), 1 << place);
        assert_eq!(access_bit(mode) & (HAS_PHONE | HAS_EMAIL), 0);
    }
}

#[test]
fn days_are_counted_from_1970_and_kept_within_reach() {
    assert_eq!(day_number(date(1970, 1, 2)), 1);
    assert_eq!(day_number(date(2026, 11, 24)) - day_number(date(2026, 5, 28)), 180);
    assert_eq!(day_number(date(1492, 1, 1)), 0);
    assert_eq!(day_number(date(9999, 12, 31)), NO_DAY - 1);
}

fn facts_of(listings: &[Listing]) -> std::sync::Arc<SegmentFacts> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (index, _) = SearchIndex::open(folder.path()).expect("an empty index");
    let generation = index.generation();
    generation.replace(&[], listings).expect("the listings are indexed");
    generation.commit(ChangeSeq(1), None).expect("a commit");
    std::sync::Arc::clone(&generation.snapshot().segments[0])
}

#[test]
fn what_a_listing_tells_comes_back_from_its_segment() {
    let told = Record {
        ages: Some(AgeRange { minimum: None, maximum: Some(36) }),
        audiences: vec![Audience::Members, Audience::Families],
        access_modes: vec![AccessMode::Referral],
        fee: Some(Fee::ByIncome),
        email: Some("accueil@example.org".to_owned()),
        languages: vec!["tr".to_owned(), "ar".to_owned(), "tr".to_owned()],
        service_area: vec![insee("68376"), insee("68166")],
        capacity: Some(ServiceCapacity {
            maximum: None,
            available: Some(0),
            updated: Some(date(2026, 11, 1)),
        }),
        ..record("Crèche", &["creche"], "Mulhouse")
    };
    let mut told = listing(&told);
    told.service_at_location.verified = Some(date(2026, 10, 1));
    let segment = facts_of(&[told]);
    let facts = segment.of(0);
    assert_eq!(facts.ages(), Some((0, 36)));
    assert_eq!(
        facts.audiences(),
        audience_bit(Audience::Members) | audience_bit(Audience::Families)
    );
    assert_eq!(facts.access(), access_bit(AccessMode::Referral) | HAS_EMAIL);
    assert_eq!(FEES[facts.fee() - 1], Fee::ByIncome);
    assert_eq!(facts.vacancy(), Vacancy::Full);
    assert_eq!(facts.capacity_updated(), Some(day_number(date(2026, 11, 1))));
    assert_eq!(facts.verified(), Some(day_number(date(2026, 10, 1))));
    assert_eq!(*segment.languages[facts.languages as usize], ["ar", "tr"]);
    let covered = segment.covered[facts.covered as usize];
    let number = |code: &str| crate::index::schema::commune_number(&insee(code));
    assert_eq!(covered.home, number("68224"));
    assert_eq!(segment.area(covered), [number("68166"), number("68376")]);
    assert_eq!(segment.name(0).expect("a name"), "creche");
}

#[test]
fn what_has_no_position_is_found_by_the_communes_it_serves_and_comes_last() {
    let serving = |name: &str, codes: &[&str]| {
        let mut mobile = record(name, &[], "Mulhouse");
        mobile.position = None;
        mobile.service_area = codes.iter().map(|code| insee(code)).collect();
        listing(&mobile)
    };
    let here = ["68224", "68166"];
    let listings = [
        serving("Au loin", &["68376"]),
        listing(&record("Sur place", &[], "Mulhouse")),
        serving("Ici", &here),
        serving("Nulle part", &[]),
        // In another order, the same communes.
        serving("Ici aussi", &["68166", "68224"]),
        listing(&record("Sur place aussi", &[], "Illzach")),
    ];
    let segment = facts_of(&listings);
    let names = |commune: Option<&str>| {
        let commune = commune.map(|code| crate::index::schema::commune_number(&insee(code)));
        let runs = segment.unlocated.that_may_serve(commune);
        assert!(runs.iter().all(|run| run.start >= 2), "after all with a position");
        assert!(runs.is_sorted_by_key(|run| run.start));
        let documents = runs.iter().cloned().flatten();
        let mut names: Vec<String> =
            documents.map(|document| segment.name(document).expect("a name")).collect();
        names.sort_unstable();
        (runs.len(), names)
    };
    let expected = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let untold = || (1, expected(&["nulle part"]));
    assert_eq!(names(None), untold());
    assert_eq!(names(Some("68300")), untold());
    let here = expected(&["ici", "ici aussi", "nulle part"]);
    assert_eq!(names(Some("68224")), (2, here), "those of one area are one run");
    assert_eq!(names(Some("68376")), (2, expected(&["au loin", "nulle part"])));
}

#[test]
fn what_a_listing_does_not_tell_is_nothing() {
    let mut silent = record("Lieu", &[], "Mulhouse");
    silent.position = None;
    silent.address.insee_code = None::<InseeCode>;
    silent.ages = Some(AgeRange { minimum: None, maximum: None });
    let segment = facts_of(&[listing(&silent)]);
    let facts = segment.of(0);
    assert_eq!((facts.position(), facts.ages(), facts.verified()), (None, None, None));
    assert_eq!((facts.fee(), facts.access(), facts.audiences()), (0, 0, 0));
    assert_eq!((facts.hours, facts.languages, facts.accessibility), (NOTHING, NOTHING, NOTHING));
    assert_eq!((facts.terms, facts.vacancy()), ([0, 0], Vacancy::Unsaid));
    let covered = segment.covered[facts.covered as usize];
    assert_eq!((covered.home, segment.area(covered).len()), (0, 0));
}
