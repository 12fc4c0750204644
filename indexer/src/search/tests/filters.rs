//! Filters split listings into yes, unknown and no, and counts follow.

use super::{Fixture, asking, names_if};
use crate::samples::{categories, insee, listing, record};
use crate::search::{
    AgeWish, Answer, DemoFilter, FilterKind, Filters, Query, SearchError, Slot, Tier,
    UnknownPolicy, When,
};
use data::model::{
    AccessMode, Accessibility, AgeRange, Audience, Fee, OpeningHours, Record, ServiceCapacity,
    ServiceStatus,
};
use data::territory::Territory;
use data::units::Metres;
use jiff::civil::{DateTime, date, datetime};
use std::sync::LazyLock;

static DEMO: LazyLock<Fixture> =
    LazyLock::new(|| Fixture::of_records(&data::demo::records().expect("demo listings")));

/// A Tuesday in term time, at ten.
const NOW: DateTime = datetime(2026, 11, 24, 10, 0, 0, 0);

fn filtered(filters: Filters) -> Query {
    Query { filters, demo: DemoFilter::Include, now: Some(NOW), per_page: 100, ..Query::default() }
}

fn lieu(name: &str, change: impl FnOnce(&mut Record)) -> Record {
    let mut record = record(name, &["sport"], "Mulhouse");
    change(&mut record);
    record
}

/// Yes and unknown ones by name, in order; the filter's kind is said of the unknown ones.
fn split(town: &Fixture, filters: &Filters) -> (Vec<String>, Vec<String>) {
    let answer = town.search(&filtered(filters.clone()));
    let strict = answer.hits.iter().filter(|hit| hit.tier == Tier::Strict);
    let unknown = answer.hits.iter().filter(|hit| hit.tier == Tier::Unknown);
    assert_eq!(strict.clone().count() as u64, answer.strict);
    assert_eq!(answer.hits.len() as u64, answer.total);
    assert!(answer.hits.is_sorted_by_key(|hit| hit.tier));
    assert!(unknown.clone().all(|hit| hit.unknown == filters.kinds()));
    let names = |hits: Vec<&crate::search::Hit>| {
        hits.into_iter().map(|hit| hit.summary.name.clone()).collect::<Vec<_>>()
    };
    let only = town.search(&Query { unknown: UnknownPolicy::Exclude, ..filtered(filters.clone()) });
    assert_eq!(only.total, answer.strict);
    (names(strict.collect()), names(unknown.collect()))
}

fn check(records: &[Record], filters: &Filters, yes: &[&str], unknown: &[&str]) {
    let (strict, others) = split(&Fixture::of_records(records), filters);
    assert_eq!((strict, others), (owned(yes), owned(unknown)));
}

fn everything(answer: &Answer) -> Vec<&str> {
    names_if(answer, |_| true)
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().copied().map(str::to_owned).collect()
}

#[test]
fn ages_that_overlap_are_a_yes_and_ages_that_are_not_told_are_unknown() {
    let ages = |minimum, maximum| Some(AgeRange { minimum, maximum });
    let records = [
        lieu("De 3 à 6 ans", |it| it.ages = ages(Some(36), Some(83))),
        lieu("Dès 8 ans", |it| it.ages = ages(Some(96), None)),
        lieu("Ne dit rien", |it| it.ages = None),
        lieu("Sans bornes", |it| it.ages = ages(None, None)),
    ];
    let age = |wish| Filters { age: Some(wish), ..Filters::default() };
    let silent = ["Ne dit rien", "Sans bornes"];
    check(&records, &age(AgeWish::years(8)), &["Dès 8 ans"], &silent);
    check(&records, &age(AgeWish { from: 83, to: 96 }), &["De 3 à 6 ans", "Dès 8 ans"], &silent);
    check(&records, &age(AgeWish::months(84)), &[], &silent);
    // Two children: what takes one of them will not do.
    let both = AgeWish::years(4).and(AgeWish::years(6));
    check(&records, &age(both), &["De 3 à 6 ans"], &silent);
    check(&records, &age(AgeWish::years(4).and(AgeWish::years(9))), &[], &silent);
}

#[test]
fn what_is_closed_now_is_a_no_and_what_has_no_hours_is_unknown() {
    let hours = |osm: &str| OpeningHours { osm: Some(osm.to_owned()), original: None };
    let records = [
        lieu("Le matin", |it| it.opening_hours = hours("Mo-Fr 09:00-12:00")),
        lieu("L'après-midi", |it| it.opening_hours = hours("Mo-Fr 14:00-17:00")),
        lieu("Ne dit rien", |_| ()),
        lieu("Sur rendez-vous", |it| {
            it.opening_hours = hours("Tu 09:00-12:00 \"sur rendez-vous\"");
        }),
    ];
    let when = |when| Filters { when: Some(when), ..Filters::default() };
    let unsure = ["Ne dit rien", "Sur rendez-vous"];
    check(&records, &when(When::At(NOW)), &["Le matin"], &unsure);
    let day = date(2026, 11, 24);
    let slot = Slot { from: day.at(11, 0, 0, 0), to: day.at(14, 30, 0, 0) };
    let both = ["L'après-midi", "Le matin"];
    check(&records, &when(When::Within(vec![slot])), &both, &unsure);

    let mut closed = listing(&records[0]);
    closed.service.status = ServiceStatus::TemporarilyClosed;
    let town = Fixture::new(&[closed]);
    assert_eq!(town.search(&filtered(when(When::At(NOW)))).total, 0);
    assert_eq!(town.search(&filtered(when(When::Within(vec![slot])))).total, 0);
    assert_eq!(town.search(&filtered(Filters::default())).facets.open_now, Some(0));
}

#[test]
fn what_is_free_under_conditions_may_be_free() {
    let fee = |fee| move |it: &mut Record| it.fee = fee;
    let records = [
        lieu("Gratuit", fee(Some(Fee::Free))),
        lieu("Gratuit pour certains", fee(Some(Fee::FreeUnderConditions))),
        lieu("Ne dit rien", fee(None)),
        lieu("Payant", fee(Some(Fee::Paid))),
    ];
    let fees = |fees: &[Fee]| Filters { fees: fees.to_vec(), ..Filters::default() };
    let maybe = ["Gratuit pour certains", "Ne dit rien"];
    check(&records, &fees(&[Fee::Free]), &["Gratuit"], &maybe);
    check(&records, &fees(&[Fee::Paid, Fee::ByIncome]), &["Payant"], &["Ne dit rien"]);
    let town = Fixture::of_records(&records);
    let facets = town.search(&filtered(Filters::default())).facets;
    assert_eq!(facets.fees[&Fee::Free], 3);
    assert_eq!(facets.fees[&Fee::FreeUnderConditions], 2);
    assert_eq!(facets.fees.get(&Fee::ByIncome), None, "nobody says so");
}

#[test]
fn what_is_for_everyone_is_for_whoever_asks() {
    let records = [
        lieu("Aînés", |it| it.audiences = vec![Audience::Seniors]),
        lieu("Familles", |it| it.audiences = vec![Audience::Families, Audience::Women]),
        lieu("Ne dit rien", |_| ()),
        lieu("Tous", |it| it.audiences = vec![Audience::Everyone]),
    ];
    let wish = Filters { audiences: vec![Audience::Families], ..Filters::default() };
    check(&records, &wish, &["Familles", "Tous"], &["Ne dit rien"]);
}

#[test]
fn all_needs_must_be_told_of_and_none_is_ever_a_no() {
    let fact =
        |code: &str| Accessibility { description: code.to_owned(), details: None, url: None };
    let records = [
        lieu("Fauteuil", |it| it.accessibility = vec![fact("wheelchair")]),
        lieu("Les deux", |it| it.accessibility = vec![fact("parking"), fact("wheelchair")]),
        lieu("Ne dit rien", |_| ()),
    ];
    let needs = |codes: &[&str]| Filters { accessibility: owned(codes), ..Filters::default() };
    let both = needs(&["wheelchair", "parking"]);
    check(&records, &both, &["Les deux"], &["Fauteuil", "Ne dit rien"]);
    let town = Fixture::of_records(&records);
    let facets = |unknown| {
        town.search(&Query { unknown, ..filtered(needs(&["wheelchair"])) }).facets.accessibility
    };
    assert_eq!(facets(UnknownPolicy::Exclude)["parking"], 1);
    assert_eq!(facets(UnknownPolicy::Exclude)["wheelchair"], 2);
    assert_eq!(facets(UnknownPolicy::Keep)["parking"], 3);
}

#[test]
fn a_language_that_is_not_among_those_spoken_is_a_no() {
    let records = [
        lieu("Ne dit rien", |_| ()),
        lieu("Turc", |it| it.languages = owned(&["tr", "fr"])),
        lieu("Zarma", |it| it.languages = owned(&["dje"])),
    ];
    let speaks = |codes: &[&str]| Filters { languages: owned(codes), ..Filters::default() };
    check(&records, &speaks(&["tr", "ar"]), &["Turc"], &["Ne dit rien"]);
    check(&records, &speaks(&["dje"]), &["Zarma"], &["Ne dit rien"]);
}

#[test]
fn what_has_no_place_and_can_be_reached_from_home_is_remote() {
    let phone = || data::model::Phone { number: "3949".to_owned(), description: None };
    let records = [
        lieu("Inscription en ligne", |it| it.access_modes = vec![AccessMode::Online]),
        lieu("Ne dit rien", |it| it.phones = vec![phone()]),
        lieu("Musée sans position", |it| {
            it.position = None;
            it.phones = vec![phone()];
        }),
        lieu("Aide à domicile", |it| {
            it.position = None;
            it.service_area = vec!["68224".parse().expect("a code")];
            it.phones = vec![phone()];
        }),
        lieu("Sur place", |it| it.access_modes = vec![AccessMode::WalkIn]),
    ];
    let remote = Filters { remote: true, ..Filters::default() };
    let unknown = ["Inscription en ligne", "Musée sans position", "Ne dit rien", "Sur place"];
    check(&records, &remote, &["Aide à domicile"], &unknown);
    let modes = |mode| Filters { access_modes: vec![mode], ..Filters::default() };
    let call = modes(AccessMode::Phone);
    let called = ["Aide à domicile", "Musée sans position", "Ne dit rien"];
    check(&records, &call, &called, &[]);
    check(&records, &modes(AccessMode::WalkIn), &["Sur place"], &called);
}

#[test]
fn free_places_are_believed_for_ninety_days() {
    let places = |available, updated| {
        move |it: &mut Record| {
            it.capacity = Some(ServiceCapacity { maximum: None, available, updated });
        }
    };
    let records = [
        lieu("Complet", places(Some(0), Some(date(2026, 11, 1)))),
        lieu("Complet autrefois", places(Some(0), Some(date(2026, 8, 25)))),
        lieu("Complet sans date", places(Some(0), None)),
        lieu("Libre", places(Some(3), Some(date(2026, 8, 26)))),
        lieu("Libre sans date", places(Some(1), None)),
        lieu("Ne dit rien", |_| ()),
    ];
    let vacancy = Filters { vacancy: true, ..Filters::default() };
    let unsure = ["Complet autrefois", "Complet sans date", "Libre sans date", "Ne dit rien"];
    check(&records, &vacancy, &["Libre"], &unsure);
}

#[test]
fn a_service_area_says_whose_residence_is_served() {
    let serves = |codes: &[&str]| codes.iter().copied().map(insee).collect();
    let records = [
        lieu("Ici", |_| ()),
        lieu("Pour Illzach", |it| it.service_area = serves(&["68154"])),
        lieu("Pour les deux", |it| it.service_area = serves(&["68154", "68224"])),
        record("Ailleurs", &["sport"], "Rixheim"),
    ];
    let lives = Filters { residence: Some(insee("68224")), ..Filters::default() };
    check(&records, &lives, &["Ici", "Pour les deux"], &["Ailleurs"]);
}

#[test]
fn a_wider_radius_never_finds_fewer_strict_results() {
    let near = Some(Territory::m2a().by_name("Mulhouse").expect("a commune").centroid);
    let filters = Filters { fees: vec![Fee::Free], ..Filters::default() };
    let mut before = (0, 0);
    for radius in [500.0, 2_000.0, 6_000.0, 30_000.0] {
        let radius = Some(Metres(radius));
        let answer = DEMO.search(&Query { near, radius, ..filtered(filters.clone()) });
        assert!(answer.strict >= before.0 && answer.total >= before.1);
        before = (answer.strict, answer.total);
    }
    assert!(before.0 > 10, "{before:?}");
}

/// Each count is the total of the search that its click makes.
fn check_clicks(query: &Query) -> Answer {
    let answer = DEMO.search(query);
    let facets = &answer.facets;
    let click = |change: &dyn Fn(&mut Query)| {
        let mut clicked = query.clone();
        change(&mut clicked);
        DEMO.search(&clicked).total
    };
    for (code, count) in &facets.categories {
        assert_eq!(click(&|it| it.categories = vec![code.clone()]), *count, "{code}");
    }
    for (code, count) in &facets.communes {
        assert_eq!(click(&|it| it.communes = vec![code.clone()]), *count, "{code}");
    }
    for (fee, count) in &facets.fees {
        assert_eq!(click(&|it| it.filters.fees = vec![*fee]), *count, "{fee:?}");
    }
    for (audience, count) in &facets.audiences {
        assert_eq!(click(&|it| it.filters.audiences = vec![*audience]), *count, "{audience:?}");
    }
    for (mode, count) in &facets.access_modes {
        assert_eq!(click(&|it| it.filters.access_modes = vec![*mode]), *count, "{mode:?}");
    }
    for (code, count) in &facets.languages {
        assert_eq!(click(&|it| it.filters.languages = vec![code.clone()]), *count, "{code}");
    }
    for (code, count) in &facets.accessibility {
        let add = |it: &mut Query| it.filters.accessibility.push(code.clone());
        assert_eq!(click(&add), *count, "{code}");
    }
    assert_eq!(click(&|it| it.filters.remote = true), facets.remote);
    assert_eq!(click(&|it| it.filters.vacancy = true), facets.vacancy);
    let open_now = click(&|it| it.filters.when = Some(When::At(NOW)));
    assert_eq!(Some(open_now), facets.open_now);
    answer
}

#[test]
fn every_count_is_what_its_click_shows() {
    for unknown in [UnknownPolicy::Keep, UnknownPolicy::Exclude] {
        let ask = |filters| Query { unknown, ..filtered(filters) };
        let all = check_clicks(&ask(Filters::default()));
        assert!(all.facets.fees.len() > 2 && all.facets.audiences.len() > 5);
        assert!(!all.facets.languages.is_empty() && !all.facets.accessibility.is_empty());
        check_clicks(&ask(Filters { fees: vec![Fee::Free], ..Filters::default() }));
        check_clicks(&Query {
            categories: categories(&["jeunesse"]),
            ..ask(Filters {
                age: Some(AgeWish::years(12)),
                audiences: vec![Audience::YoungPeople],
                when: Some(When::At(NOW)),
                ..Filters::default()
            })
        });
    }
}

#[test]
fn a_slot_of_years_is_refused() {
    let slot = Slot { from: NOW, to: datetime(2029, 1, 1, 0, 0, 0, 0) };
    let when = Some(When::Within(vec![slot]));
    let query = filtered(Filters { when, ..Filters::default() });
    assert!(matches!(DEMO.index.search(&query), Err(SearchError::TooManyDays)));
}

#[test]
fn with_few_results_what_has_some_of_the_words_follows() {
    let town = Fixture::of_records(&[
        record("Poterie Tango", &["sport"], "Mulhouse"),
        record("Poterie", &["sport"], "Mulhouse"),
        record("Poterie Rumba", &["sport"], "Mulhouse"),
        record("Rumba Tango", &["sport"], "Mulhouse"),
        record("Boulodrome", &["sport"], "Mulhouse"),
    ]);
    let answer = town.ask("poterie tango rumba");
    assert_eq!((answer.total, answer.partial), (0, 4));
    assert_eq!(everything(&answer).len(), 4);
    assert_eq!(everything(&answer)[3], "Poterie", "most words first");
    assert!(answer.hits.iter().all(|hit| hit.tier == Tier::Partial));
    assert!(answer.facets.categories.is_empty(), "partial ones are not counted");

    let answer = town.ask("poterie tango");
    assert_eq!((answer.total, answer.strict, answer.partial), (1, 1, 3));
    assert_eq!(everything(&answer)[0], "Poterie Tango");
    let page = |page| town.search(&Query { page, per_page: 2, ..asking("poterie tango") });
    let paged: Vec<String> = (1..=2).flat_map(|number| owned(&everything(&page(number)))).collect();
    assert_eq!(paged, owned(&everything(&answer)), "pages go on past the total");
    assert_eq!(town.ask("tango").partial, 0, "one word is all or nothing");

    let told = |name: &str, description: &str| Record {
        description: Some(description.to_owned()),
        ..record(name, &["sport"], "Mulhouse")
    };
    let town = Fixture::of_records(&[
        record("Valse", &["sport"], "Mulhouse"),
        told("Salle", "Tango et rumba."),
    ]);
    let answer = town.ask("tango rumba valse");
    assert_eq!(everything(&answer), ["Salle", "Valse"], "words in a name are no more words");
}

#[test]
fn a_filter_that_says_no_keeps_partial_results_out_too() {
    let town = Fixture::of_records(&[
        lieu("Poterie gratuite", |it| it.fee = Some(Fee::Free)),
        lieu("Poterie payante", |it| it.fee = Some(Fee::Paid)),
        lieu("Poterie", |_| ()),
    ]);
    let filters = Filters { fees: vec![Fee::Free], ..Filters::default() };
    let ask = |unknown| Query { unknown, filters: filters.clone(), ..asking("poterie zumba") };
    let answer = town.search(&Query { verbatim: true, ..ask(UnknownPolicy::Keep) });
    assert_eq!((answer.total, answer.partial), (0, 2));
    let silent = answer.hits.iter().find(|hit| hit.summary.name == "Poterie").expect("there");
    assert_eq!(silent.unknown, [FilterKind::Fee]);
    let answer = town.search(&Query { verbatim: true, ..ask(UnknownPolicy::Exclude) });
    assert_eq!(answer.partial, 1);
}
