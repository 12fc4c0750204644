//! A search does no more work than it may, and never passes part of its results for all.

use super::{Fixture, asking};
use crate::samples::record;
use crate::search::{Answer, Area, Budget, Query, SearchError};
use geo::{LineString, MultiPolygon, Polygon};

/// Far more listings than are judged together.
fn town() -> Fixture {
    let many = (0..200).map(|number| record(&format!("Gym {number}"), &["sport"], "Mulhouse"));
    let mut records: Vec<_> = many.collect();
    records.push(record("Nounous du Rebberg", &["assistante-maternelle"], "Mulhouse"));
    records.push(record("Crèche Les Lutins", &["creche"], "Illzach"));
    records.push(record("Crèche Les Écus", &["creche"], "Mulhouse"));
    records.push(record("France services Illzach", &["france-services"], "Illzach"));
    records.push(record("Action sociale de Mulhouse", &["ccas"], "Mulhouse"));
    Fixture::of_records(&records)
}

fn work(town: &Fixture, query: &Query) -> u64 {
    let budget = Budget::unlimited();
    town.index.search_within(query, &budget).expect("an answer");
    u64::MAX - budget.left()
}

fn widely(text: &str) -> Query {
    Query { widen: true, ..asking(text) }
}

/// Answers for more and more work; nothing where it was too much.
fn answers(town: &Fixture, query: &Query, budget: impl Fn(u64) -> Budget) -> Vec<Option<Answer>> {
    let all = work(town, query);
    let answer = |units| match town.index.search_within(query, &budget(units)) {
        Ok(answer) => Some(answer),
        Err(SearchError::TooMuchWork) => None,
        Err(other) => panic!("{other}"),
    };
    (0..=50).map(|part| answer(1 + all * part / 50)).collect()
}

#[test]
fn results_are_whole_or_too_much_work() {
    let town = town();
    for query in
        [asking("gym"), Query { text: None, ..asking("") }, widely("crèche"), widely("gym")]
    {
        let whole = town.search(&query);
        let answers = answers(&town, &query, Budget::of);
        assert_eq!(answers[0], None, "{query:?}");
        assert_eq!(answers[50].as_ref(), Some(&whole), "{query:?}");
        for answer in answers.into_iter().flatten() {
            assert_eq!((answer.total, answer.strict), (whole.total, whole.strict));
            assert_eq!((answer.hits, answer.facets), (whole.hits.clone(), whole.facets.clone()));
        }
    }
}

#[test]
fn a_wider_search_goes_as_far_as_the_work_allowed() {
    let town = town();
    let query = Query { communes: vec!["68224".parse().expect("a code")], ..widely("crèche") };
    let whole = town.search(&query);
    assert!(whole.widened.is_some() && !whole.contacts.is_empty());
    let without = answers(&town, &query, Budget::of).into_iter().flatten();
    let without: Vec<Answer> = without.filter(|answer| answer.widened.is_none()).collect();
    assert!(!without.is_empty());
    assert!(without.iter().all(|answer| answer.contacts == whole.contacts), "somebody to call");
}

#[test]
fn listings_with_some_of_the_words_are_left_out_together() {
    let town = town();
    let query = asking("nounous gym");
    let whole = town.search(&query).partial;
    assert_eq!(whole, 201);
    let told: Vec<Option<u64>> = answers(&town, &query, Budget::of)
        .into_iter()
        .map(|answer| answer.map(|answer| answer.partial))
        .collect();
    assert!(told.contains(&None) && told.contains(&Some(0)) && told.contains(&Some(whole)));
    assert!(told.iter().flatten().all(|partial| [0, whole].contains(partial)), "{told:?}");
}

#[test]
fn a_budget_that_gives_up_gives_all_or_nothing() {
    let town = town();
    for query in [widely("crèche"), asking("nounous gym")] {
        let whole = town.search(&query);
        let answers = answers(&town, &query, Budget::giving_up);
        assert_eq!(answers[50].as_ref(), Some(&whole));
        assert!(answers.into_iter().flatten().all(|answer| answer == whole), "{query:?}");
    }
}

/// Spikes all over Mulhouse, so thin that hardly anything lies in them.
fn spikes() -> Query {
    let spikes = (0..98).flat_map(|rank| {
        let west = 7.3 + 0.14 * f64::from(rank) / 98.0;
        [(west, 47.70), (west + 0.000_005, 47.85), (west + 0.000_01, 47.70)]
    });
    let ring: LineString = spikes.chain([(7.29, 47.69)]).collect();
    let area = Area(MultiPolygon::new(vec![Polygon::new(ring, Vec::new())]));
    Query { within: Some(area), text: None, ..asking("") }
}

#[test]
fn looking_at_the_sides_of_an_area_is_work() {
    let alone = Fixture::of_records(&[record("Gym", &["sport"], "Mulhouse")]);
    let town = town();
    assert_eq!(town.search(&spikes()).total, 0);
    let most = work(&town, &spikes()) - work(&alone, &spikes());
    // Each of the 200 gyms beside nearly 200 sides.
    assert!(most > 200 * 150, "{most}");
    let answers = answers(&town, &spikes(), Budget::of);
    assert_eq!((&answers[0], &answers[49]), (&None, &None));
}
