//! What there is of everything is counted once for each state of the index.

use super::Fixture;
use crate::samples::{self, record};
use crate::search::{DemoFilter, Query};
use data::ids::TermCode;
use data::model::Record;
use data::store::ChangeSeq;
use std::sync::Arc;

fn town() -> Fixture {
    Fixture::of_records(&[
        record("Crèche Les Lutins", &["creche"], "Illzach"),
        record("Gym du quai", &["sport"], "Mulhouse"),
        Record { demo: true, ..record("Crèche fictive", &["creche"], "Mulhouse") },
    ])
}

#[test]
fn counts_are_those_of_a_search_for_everything() {
    let town = town();
    for (demo, total) in [(DemoFilter::Exclude, 2), (DemoFilter::Include, 3), (DemoFilter::Only, 1)]
    {
        let counts = town.index.counts(demo).expect("counted");
        let found = town.search(&Query { demo, ..Query::default() });
        assert_eq!((counts.total, found.total), (total, total));
        assert_eq!(counts.facets, found.facets);
    }
}

#[test]
fn counts_are_kept_until_an_edit_changes_them() {
    let town = town();
    let creches = || {
        let counts = town.index.counts(DemoFilter::Exclude).expect("counted");
        counts.facets.categories.get(&TermCode::from("creche")).copied()
    };
    let known = || town.index.known_counts(DemoFilter::Exclude);
    assert!(known().is_none(), "nobody asked");
    assert_eq!(creches(), Some(1));
    let first = known().expect("kept");
    assert_eq!(creches(), Some(1));
    assert!(Arc::ptr_eq(&first, &known().expect("kept")), "not counted again");

    let added = samples::listing(&record("Crèche Les Écus", &["creche"], "Mulhouse"));
    let generation = town.index.generation();
    generation.replace(&[], &[added]).expect("indexed");
    generation.commit(ChangeSeq(2), None).expect("a commit");
    assert!(known().is_none(), "of another state");
    assert_eq!(creches(), Some(2));
}
