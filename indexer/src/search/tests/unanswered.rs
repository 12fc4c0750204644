//! Wishes made in words that no listing answers are given up and said to be.

use super::{Fixture, asking, names, names_if};
use crate::samples::record;
use crate::search::{Answer, FilterKind, Filters, InterpretationKind, Query, Tier, UnknownPolicy};
use data::model::{AgeRange, Fee, OpeningHours, Record};
use jiff::civil::datetime;
use std::sync::LazyLock;

fn open(osm: &str) -> OpeningHours {
    OpeningHours { osm: Some(osm.to_owned()), original: None }
}

fn of(name: &str, code: &str, change: impl FnOnce(&mut Record)) -> Record {
    let mut record = record(name, &[code], "Mulhouse");
    change(&mut record);
    record
}

static TOWN: LazyLock<Fixture> = LazyLock::new(|| {
    let ages = |minimum, maximum| Some(AgeRange { minimum: Some(minimum), maximum: Some(maximum) });
    Fixture::of_records(&[
        of("Musée muet", "musee", |_| ()),
        of("Musée du samedi", "musee", |it| it.opening_hours = open("Sa 10:00-18:00")),
        of("Piscine du quai", "piscine", |it| {
            it.fee = Some(Fee::Paid);
            it.opening_hours = open("Mo-Fr 10:00-18:00");
            it.ages = ages(72, 215);
        }),
        of("Bassin du parc", "piscine", |it| {
            it.fee = Some(Fee::Free);
            it.opening_hours = open("Mo-Fr 10:00-18:00");
            it.ages = ages(72, 215);
        }),
        of("Crèche des Lutins", "creche", |it| it.fee = Some(Fee::ByIncome)),
        of("Relais du quai", "sport", |it| {
            it.fee = Some(Fee::Free);
            it.description = Some("Parle aussi de crèche.".to_owned());
        }),
    ])
});

fn now(text: &str) -> Query {
    Query { now: Some(datetime(2026, 11, 24, 10, 0, 0, 0)), ..asking(text) }
}

fn told(answer: &Answer) -> Vec<&str> {
    let parts = answer.interpretation.iter();
    let unanswered = parts.filter(|part| part.kind == InterpretationKind::Unanswered);
    unanswered.map(|part| part.text.as_str()).collect()
}

fn strict(answer: &Answer) -> Vec<&str> {
    names_if(answer, |tier| tier == Tier::Strict)
}

#[test]
fn what_nobody_tells_is_not_demanded_and_who_says_no_stays_out() {
    let answer = TOWN.search(&now("musée ouvert dimanche"));
    assert_eq!(names(&answer), ["Musée muet"]);
    assert_eq!(strict(&answer), ["Musée muet"]);
    assert_eq!(told(&answer), ["ouvert dimanche"]);
    assert_eq!(answer.filters, Filters::default(), "nothing is claimed of what is shown");
}

#[test]
fn a_wish_that_one_listing_answers_is_demanded_of_all() {
    let answer = TOWN.search(&now("musée ouvert samedi"));
    assert_eq!(strict(&answer), ["Musée du samedi"]);
    assert!(told(&answer).is_empty());
}

#[test]
fn what_all_say_no_to_is_dropped_and_the_rest_still_demanded() {
    let answer = TOWN.search(&now("piscine gratuite dimanche"));
    assert_eq!(strict(&answer), ["Bassin du parc"]);
    assert_eq!(told(&answer), ["dimanche"]);
    assert_eq!(answer.filters.kinds(), [FilterKind::Fee]);
}

#[test]
fn what_only_mentions_the_kind_of_place_does_not_answer_for_it() {
    let answer = TOWN.search(&now("crèche gratuite"));
    assert!(strict(&answer).contains(&"Crèche des Lutins"), "{:?}", strict(&answer));
    assert_eq!(told(&answer), ["gratuite"]);
}

#[test]
fn whom_they_do_not_take_they_still_do_not() {
    let answer = TOWN.search(&now("piscine bébé 6 mois"));
    assert_eq!((answer.total, told(&answer).len()), (0, 0));
    let answer = TOWN.search(&now("piscine 8 ans dimanche"));
    assert_eq!(strict(&answer).len(), 2);
    assert_eq!(answer.filters.kinds(), [FilterKind::Age]);
}

#[test]
fn what_the_request_sets_itself_is_demanded_whatever_comes_of_it() {
    let fees = Filters { fees: vec![Fee::Free], ..Filters::default() };
    let answer = TOWN.search(&Query { filters: fees, ..now("crèche") });
    assert_eq!(strict(&answer), ["Relais du quai"]);
    let sure = TOWN.search(&Query { unknown: UnknownPolicy::Exclude, ..now("musée dimanche") });
    assert_eq!((sure.total, told(&sure).len()), (0, 0));
}

#[test]
fn whom_one_asks_for_is_not_looked_for_when_filters_are_all_that_is_said() {
    for text in ["gratuit pour ma fille", "quelque chose de gratuit pour un garçon"] {
        let answer = TOWN.search(&now(text));
        assert_eq!(strict(&answer), ["Bassin du parc", "Relais du quai"], "« {text} »");
    }
    assert_eq!(TOWN.search(&now("ma fille")).total, 0, "nothing says what is looked for");
}
