mod budget;
mod counts;
mod filters;
mod ground;
mod language;
mod naive;
mod order;
mod questions;
mod real;
mod sentences;
mod suggest;
mod unanswered;
mod widening;
mod words;

use super::{Answer, DemoFilter, Query, Tier};
use crate::index::SearchIndex;
use crate::samples;
use data::ids::ServiceAtLocationId;
use data::model::{Listing, Record};
use data::store::ChangeSeq;
use std::collections::BTreeSet;

/// An index that is removed with the test.
struct Fixture {
    index: SearchIndex,
    _folder: tempfile::TempDir,
}

impl Fixture {
    fn new(listings: &[Listing]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (index, _) = SearchIndex::open(folder.path()).expect("an empty index");
        let generation = index.generation();
        generation.replace(&[], listings).expect("the listings are indexed");
        generation.commit(ChangeSeq(1), None).expect("a commit");
        Self { index, _folder: folder }
    }

    fn of_records(records: &[Record]) -> Self {
        Self::new(&records.iter().map(samples::listing).collect::<Vec<_>>())
    }

    fn search(&self, query: &Query) -> Answer {
        self.index.search(query).expect("an answer")
    }

    fn ask(&self, text: &str) -> Answer {
        self.search(&asking(text))
    }
}

fn asking(text: &str) -> Query {
    Query {
        text: Some(text.to_owned()),
        demo: DemoFilter::Include,
        per_page: 100,
        ..Query::default()
    }
}

/// Of those that have all of the words.
fn names(answer: &Answer) -> Vec<&str> {
    names_if(answer, |tier| tier != Tier::Partial)
}

fn names_if(answer: &Answer, tier: impl Fn(Tier) -> bool) -> Vec<&str> {
    let hits = answer.hits.iter().filter(|hit| tier(hit.tier));
    hits.map(|hit| hit.summary.name.as_str()).collect()
}

fn all_ids(answer: &Answer) -> BTreeSet<ServiceAtLocationId> {
    answer.hits.iter().map(|hit| hit.summary.id).collect()
}
