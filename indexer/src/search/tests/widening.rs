//! Few results call for a wider search, told step by step, and for somebody to call.

use super::{Fixture, all_ids, asking, names};
use crate::samples::{categories, insee, record};
use crate::search::{
    AgeWish, Answer, DemoFilter, FilterKind, Filters, Query, UnknownPolicy, Widening,
};
use data::model::{AgeRange, Fee, Phone, Record};
use data::territory::Territory;
use data::units::{BoundingBox, Metres};
use jiff::civil::datetime;

fn aged(name: &str, commune: &str, from: u16, to: u16) -> Record {
    let ages = Some(AgeRange { minimum: Some(from), maximum: Some(to) });
    Record { ages, ..record(name, &["creche"], commune) }
}

fn town() -> Fixture {
    let paid = Record { fee: Some(Fee::Paid), ..aged("Les Écus", "Mulhouse", 0, 47) };
    let mut records = vec![
        Record { fee: Some(Fee::Free), ..aged("Les Lutins", "Mulhouse", 0, 47) },
        paid,
        aged("Les Grands", "Mulhouse", 36, 71),
        aged("Pfastatt 1", "Pfastatt", 0, 47),
        aged("Illzach 1", "Illzach", 0, 47),
        aged("Illzach 2", "Illzach", 0, 47),
        aged("Wittelsheim 1", "Wittelsheim", 0, 47),
        record("Nounous du Rebberg", &["assistante-maternelle"], "Mulhouse"),
        record("Gym du quai", &["sport"], "Mulhouse"),
        record("France services Illzach", &["france-services"], "Illzach"),
        record("Action sociale de Pfastatt", &["ccas"], "Pfastatt"),
        record("Action sociale de Mulhouse", &["ccas"], "Mulhouse"),
    ];
    let phone = Phone { number: "+33389000000".to_owned(), description: None };
    let called = record("France services Habsheim", &["france-services"], "Habsheim");
    records.push(Record { phones: vec![phone], ..called });
    Fixture::of_records(&records)
}

fn widely(text: &str) -> Query {
    Query { widen: true, now: Some(datetime(2026, 11, 24, 9, 0, 0, 0)), ..asking(text) }
}

fn wider(answer: &Answer) -> (Vec<Widening>, Vec<&str>) {
    let widened = answer.widened.as_ref().expect("a wider search");
    assert_eq!(widened.total, widened.hits.len() as u64);
    let shown = all_ids(answer);
    assert!(widened.hits.iter().all(|hit| !shown.contains(&hit.summary.id)));
    let mut names: Vec<&str> = widened.hits.iter().map(|hit| hit.summary.name.as_str()).collect();
    names.sort_unstable();
    (widened.steps.clone(), names)
}

#[test]
fn enough_results_are_not_widened() {
    let answer = town().search(&widely("crèche"));
    assert_eq!(answer.total, 7);
    assert!(answer.widened.is_none() && answer.contacts.is_empty());
}

#[test]
fn what_is_shown_with_some_of_the_words_is_not_shown_again_as_wider() {
    // Bare words all count: no listing is both.
    let answer = town().search(&widely("nounous gym"));
    assert_eq!((answer.total, answer.partial), (0, 2));
    let shown = all_ids(&answer);
    let wider = answer.widened.map(|widened| widened.hits).unwrap_or_default();
    assert!(wider.iter().all(|hit| !shown.contains(&hit.summary.id)));
}

#[test]
fn nothing_is_widened_unasked() {
    let answer = town().search(&Query { widen: false, ..widely("gym") });
    assert_eq!(answer.total, 1);
    assert!(answer.widened.is_none() && answer.contacts.is_empty());
}

#[test]
fn the_filter_that_hides_is_dropped_and_the_useless_step_is_not_told() {
    let town = town();
    // A price read in the words, an age given as a filter that keeps all but one.
    let query = Query {
        filters: Filters { age: Some(AgeWish::months(6)), ..Filters::default() },
        unknown: UnknownPolicy::Exclude,
        ..widely("crèche gratuite")
    };
    let answer = town.search(&query);
    assert_eq!(names(&answer), ["Les Lutins"]);
    let (steps, names) = wider(&answer);
    assert_eq!(steps, [Widening::Without(FilterKind::Fee)]);
    assert_eq!(names, ["Illzach 1", "Illzach 2", "Les Écus", "Pfastatt 1", "Wittelsheim 1"]);
}

#[test]
fn communes_around_come_next_then_those_around_them() {
    let town = town();
    let query = Query { communes: vec![insee("68195")], ..widely("crèche") };
    let answer = town.search(&query);
    assert_eq!(answer.total, 0);
    let (steps, names) = wider(&answer);
    let [Widening::Around(around)] = &steps[..] else { panic!("{steps:?}") };
    let touching = Territory::m2a().touching(&insee("68195"));
    assert_eq!(around.len(), touching.len());
    assert_eq!(names.len(), 5, "{names:?}");

    // Nothing around Niffer either, nor around that.
    let from_afar = Query { communes: vec![insee("68238")], ..widely("crèche") };
    assert!(town.search(&from_afar).widened.is_none());
}

#[test]
fn circles_grow_until_enough_is_in_them() {
    let town = town();
    let centre = Territory::m2a().by_name("Pfastatt").expect("a commune").centroid;
    let query = Query { near: Some(centre), radius: Some(Metres(1_600.0)), ..widely("crèche") };
    let answer = town.search(&query);
    assert_eq!(names(&answer), ["Pfastatt 1"]);
    let (steps, names) = wider(&answer);
    assert_eq!(steps, [Widening::Radius(Metres(6_400.0))]);
    assert_eq!(names.len(), 6, "{names:?}");
}

#[test]
fn a_rectangle_is_dropped() {
    let town = town();
    let centre = Territory::m2a().by_name("Niffer").expect("a commune").centroid;
    let (lat, lon) = (centre.latitude, centre.longitude);
    let bbox = BoundingBox::new(lon - 0.01, lat - 0.01, lon + 0.01, lat + 0.01);
    let answer = town.search(&Query { bbox, ..widely("crèche") });
    let (steps, names) = wider(&answer);
    assert_eq!(steps, [Widening::Without(FilterKind::Place)]);
    assert_eq!(names.len(), 7);
}

#[test]
fn related_categories_stand_in() {
    let town = town();
    let answer = town.search(&widely("nounou"));
    assert_eq!(names(&answer), ["Nounous du Rebberg"]);
    let (steps, names) = wider(&answer);
    let [Widening::Related(related)] = &steps[..] else { panic!("{steps:?}") };
    assert!(related.contains(&"creche".into()), "{related:?}");
    assert_eq!(names.len(), 7, "{names:?}");

    // As a filter, just so.
    let query = Query { categories: categories(&["assistante-maternelle"]), ..widely("") };
    let answer = town.search(&query);
    assert_eq!(answer.total, 1);
    assert_eq!(wider(&answer).1.len(), 7);
}

#[test]
fn a_family_in_danger_is_not_sent_elsewhere() {
    let answer = town().search(&widely("violences conjugales"));
    assert_eq!(answer.total, 0);
    assert!(answer.widened.is_none());
    assert_eq!(answer.contacts.len(), 2);
}

#[test]
fn steps_that_bring_nothing_alone_are_taken_together() {
    // Neither the price nor the circle alone lets the one crèche through.
    let town = Fixture::of_records(&[Record {
        fee: Some(Fee::Paid),
        ..record("Les Écus", &["creche"], "Mulhouse")
    }]);
    let near = Territory::m2a().by_name("Illzach").expect("a commune").centroid;
    let query = Query {
        near: Some(near),
        radius: Some(Metres(1_000.0)),
        filters: Filters { fees: vec![Fee::Free], ..Filters::default() },
        ..widely("crèche")
    };
    let answer = town.search(&query);
    assert_eq!(answer.total, 0);
    let (steps, names) = wider(&answer);
    assert_eq!(names, ["Les Écus"]);
    assert!(steps.contains(&Widening::Without(FilterKind::Fee)), "{steps:?}");
    assert!(steps.iter().any(|step| matches!(step, Widening::Radius(_))), "{steps:?}");
}

#[test]
fn the_page_does_not_change_what_is_wider() {
    let town = town();
    let query =
        Query { unknown: UnknownPolicy::Exclude, per_page: 1, ..widely("crèche gratuite") };
    let first = town.search(&query);
    let second = town.search(&Query { page: 2, ..query });
    assert_eq!(first.widened.map(|wide| wide.total), second.widened.map(|wide| wide.total));
}

#[test]
fn who_to_call_is_near_and_has_a_telephone() {
    let town = town();
    let contacts = |query: &Query| -> Vec<String> {
        let contacts = town.search(query).contacts;
        contacts.into_iter().map(|hit| hit.summary.name).collect()
    };
    // Not the nearest, but the one that can be called; the CCAS is the commune's own.
    assert_eq!(
        contacts(&widely("gym Pfastatt")),
        ["France services Habsheim", "Action sociale de Pfastatt"]
    );
    // No CCAS there: the nearest. Without any place, that of the largest commune.
    assert_eq!(
        contacts(&widely("gym Illzach")),
        ["France services Habsheim", "Action sociale de Mulhouse"]
    );
    assert_eq!(
        contacts(&widely("gym")),
        ["France services Habsheim", "Action sociale de Mulhouse"]
    );
    // What is found already is not said again.
    assert_eq!(contacts(&widely("action sociale de Pfastatt")), ["France services Habsheim"]);
    // Nor in what is found further away.
    for text in ["gym Pfastatt", "action sociale de Pfastatt", "france services de Pfastatt"] {
        let answer = town.search(&widely(text));
        let further = answer.widened.iter().flat_map(|wide| &wide.hits);
        let further: Vec<_> = further.map(|hit| hit.summary.id).collect();
        assert!(!answer.contacts.iter().any(|hit| further.contains(&hit.summary.id)), "{text}");
    }
    // Fictitious ones are for demonstrations.
    let real = Query { demo: DemoFilter::Only, ..widely("gym") };
    assert!(contacts(&real).is_empty());
}
