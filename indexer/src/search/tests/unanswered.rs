//! Wishes made in words that no listing answers are given up and said to be.

use super::{Fixture, asking, names, names_if, real};
use crate::samples::record;
use crate::search::understanding::Understanding;
use crate::search::{
    Answer, FilterKind, Filters, InterpretationKind, Query, Tier, UnknownPolicy, Widening,
};
use data::model::{AgeRange, Fee, OpeningHours, Record};
use data::taxonomy::Taxonomy;
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

fn parts(answer: &Answer, kind: InterpretationKind) -> Vec<&str> {
    let parts = answer.interpretation.iter().filter(|part| part.kind == kind);
    parts.map(|part| part.text.as_str()).collect()
}

/// To what all say no.
fn unanswered(answer: &Answer) -> Vec<&str> {
    parts(answer, InterpretationKind::Unanswered)
}

/// What nobody tells.
fn untold(answer: &Answer) -> Vec<&str> {
    parts(answer, InterpretationKind::Untold)
}

fn strict(answer: &Answer) -> Vec<&str> {
    names_if(answer, |tier| tier == Tier::Strict)
}

#[test]
fn what_nobody_tells_is_not_demanded_and_who_says_no_stays_out() {
    let answer = TOWN.search(&now("musée ouvert dimanche"));
    assert_eq!(names(&answer), ["Musée muet"]);
    assert_eq!(strict(&answer), ["Musée muet"]);
    assert_eq!(untold(&answer), ["ouvert dimanche"]);
    assert!(unanswered(&answer).is_empty(), "nobody said no");
    assert_eq!(answer.filters, Filters::default(), "nothing is claimed of what is shown");
}

#[test]
fn a_wish_that_one_listing_answers_is_demanded_of_all() {
    let answer = TOWN.search(&now("musée ouvert samedi"));
    assert_eq!(strict(&answer), ["Musée du samedi"]);
    assert!(untold(&answer).is_empty() && unanswered(&answer).is_empty());
}

#[test]
fn what_all_say_no_to_is_dropped_and_the_rest_still_demanded() {
    let answer = TOWN.search(&now("piscine gratuite dimanche"));
    assert_eq!(strict(&answer), ["Bassin du parc"]);
    assert_eq!(unanswered(&answer), ["dimanche"]);
    assert_eq!(answer.filters.kinds(), [FilterKind::Fee]);
}

#[test]
fn where_only_what_mentions_the_kind_of_place_says_yes_the_kind_comes_beside_and_as_wider() {
    let answer = TOWN.search(&Query { widen: true, ..now("crèche gratuite") });
    assert_eq!(strict(&answer), ["Relais du quai"]);
    assert!(unanswered(&answer).is_empty(), "one of those shown says yes");
    let widened = answer.widened.expect("few were found");
    assert_eq!(widened.steps, [Widening::Without(FilterKind::Fee)]);
    assert_eq!(widened.hits[0].summary.name, "Crèche des Lutins");
}

#[test]
fn of_several_wishes_only_what_all_say_no_to_is_dropped() {
    // Each pool is free or dear, and none is open on a Sunday: the price stays.
    let answer = TOWN.search(&now("piscine gratuite dimanche 8 ans"));
    assert_eq!(strict(&answer), ["Bassin du parc"]);
    assert_eq!(answer.filters.kinds(), [FilterKind::Age, FilterKind::Fee]);
    // The fee is told by one museum, and its hours by another: both are still asked for.
    let town = Fixture::of_records(&[
        of("Musée gratuit", "musee", |it| it.fee = Some(Fee::Free)),
        of("Musée du samedi", "musee", |it| it.opening_hours = open("Sa 10:00-18:00")),
        of("Musée cher", "musee", |it| {
            it.fee = Some(Fee::Paid);
            it.opening_hours = open("Sa 10:00-18:00");
        }),
    ]);
    let answer = town.search(&now("musée gratuit ouvert samedi"));
    assert_eq!(names(&answer).len(), 2);
    assert_eq!((answer.strict, untold(&answer).len(), unanswered(&answer).len()), (0, 0, 0));
    assert_eq!(answer.filters.kinds(), [FilterKind::When, FilterKind::Fee]);
}

#[test]
fn whom_they_do_not_take_they_still_do_not() {
    let answer = TOWN.search(&now("piscine bébé 6 mois"));
    assert_eq!((answer.total, untold(&answer).len()), (0, 0));
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
    assert_eq!((sure.total, untold(&sure).len()), (0, 0));
}

#[test]
fn whom_one_asks_for_is_not_looked_for_when_filters_are_all_that_is_said() {
    for text in ["gratuit pour ma fille", "quelque chose de gratuit pour un garçon"] {
        let answer = TOWN.search(&now(text));
        assert_eq!(strict(&answer), ["Bassin du parc", "Relais du quai"], "« {text} »");
    }
    assert_eq!(TOWN.search(&now("ma fille")).total, 0, "nothing says what is looked for");
}

const WISHES: [&str; 16] = [
    "gratuit",
    "pas cher",
    "samedi",
    "ouvert maintenant",
    "ouvert dimanche",
    "le soir",
    "19 ans",
    "6 mois",
    "seniors",
    "sans rendez-vous",
    "fauteuil roulant",
    "en turc",
    "places disponibles",
    "samedi gratuit",
    "8 ans ouvert dimanche",
    "gratuit sans rendez-vous mercredi",
];

/// What is set aside is asked again, set by the request itself: of those that were shown, all must
/// then say what the answer said of them.
#[test]
fn what_is_said_of_a_wish_is_true_of_all_that_is_shown() {
    let mut sentences = [0, 0];
    for subject in Taxonomy::families().terms() {
        for wish in WISHES {
            let text = format!("{} {wish}", subject.label.to_lowercase());
            let asked = Query { per_page: 1000, ..now(&text) };
            let answer = real::search(&asked);
            let shown: Vec<_> =
                answer.hits.iter().filter(|hit| hit.tier != Tier::Partial).collect();
            let read = Understanding::of(&text, asked.now);
            for part in &answer.interpretation {
                let is_untold = match part.kind {
                    InterpretationKind::Untold => true,
                    InterpretationKind::Unanswered => false,
                    _ => continue,
                };
                let heard = read.interpretation.iter().find(|other| other.span == part.span);
                let kind = heard.and_then(|part| part.kind.filter()).expect("a filter was read");
                let others = read.filters.kinds().into_iter().filter(|other| *other != kind);
                let filters = others.fold(read.filters.clone(), |it, other| it.without(other));
                let explicit = Query { text: Some(read.rest.clone()), filters, ..asked.clone() };
                let explicit = real::search(&explicit);
                for hit in &shown {
                    let again = explicit.hits.iter().find(|it| it.summary.id == hit.summary.id);
                    let tier = again.map(|hit| hit.tier).filter(|tier| *tier != Tier::Partial);
                    let said = is_untold.then_some(Tier::Unknown);
                    assert_eq!(tier, said, "« {text} », {kind:?} : {}", hit.summary.name);
                }
                sentences[usize::from(is_untold)] += usize::from(!shown.is_empty());
            }
        }
    }
    assert!(sentences.iter().all(|times| *times > 30), "said too seldom to tell: {sentences:?}");
}

#[test]
fn a_wish_that_one_of_those_shown_answers_stays_a_filter() {
    for text in [
        "logement 19 ans",
        "accueil jeunes ouvert maintenant",
        "creche gratuit",
        "bibliothèque gratuit",
        "psychologue samedi",
        "maison de retraite ouvert maintenant",
        "aide à domicile sans rendez-vous",
        "centre de loisirs gratuit",
    ] {
        let read = Understanding::of(text, now(text).now);
        let explicit =
            Query { text: Some(read.rest.clone()), filters: read.filters.clone(), ..now(text) };
        let (answer, explicit) = (real::search(&now(text)), real::search(&explicit));
        let is_dropped = answer.filters.kinds() != read.filters.kinds();
        assert!(!is_dropped || explicit.strict == 0, "« {text} » : {} say yes", explicit.strict);
    }
}
