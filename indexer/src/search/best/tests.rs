use super::scorer::WINDOW;
use super::*;
use proptest::prelude::*;
use std::collections::BTreeMap;
use tantivy::query::{BooleanQuery, Occur, TermQuery};
use tantivy::schema::{Field, INDEXED, Schema};
use tantivy::{Index, IndexWriter, Searcher, TantivyDocument};

const DOCUMENTS: u64 = 9_000;
/// A document has each of these that divides its number.
const TERMS: [u64; 6] = [2, 7, 90, 1_023, 1_025, 4_500];

fn divisible() -> (Searcher, Field) {
    let mut schema = Schema::builder();
    let field = schema.add_u64_field("divisor", INDEXED);
    let index = Index::create_in_ram(schema.build());
    let mut writer: IndexWriter = index.writer_with_num_threads(1, 20_000_000).expect("a writer");
    for number in 0..DOCUMENTS {
        let mut document = TantivyDocument::new();
        for divisor in TERMS.into_iter().filter(|divisor| number % divisor == 0) {
            document.add_u64(field, divisor);
        }
        writer.add_document(document).expect("added");
    }
    writer.commit().expect("written");
    let searcher = index.reader().expect("a reader").searcher();
    assert_eq!(searcher.segment_readers().len(), 1);
    (searcher, field)
}

fn found(query: &dyn Query, searcher: &Searcher) -> BTreeMap<DocId, Score> {
    let weight = query.weight(EnableScoring::enabled_from_searcher(searcher)).expect("a weight");
    let mut found = BTreeMap::new();
    let keep = &mut |document, score| {
        found.insert(document, score);
    };
    weight.for_each(searcher.segment_reader(0), keep).expect("read");
    found
}

#[test]
fn the_best_score_of_each_document_is_found_in_every_window() {
    let (searcher, field) = divisible();
    let run = |ways: Vec<(usize, u8)>, together: Vec<(usize, u8)>, also: usize, other: usize| {
        let term = |rank: usize| Term::from_field_u64(field, TERMS[rank]);
        let clauses = ways.iter().map(|(rank, score)| {
            Box::new(Best::term(term(*rank), f32::from(*score))) as Box<dyn Query>
        });
        let two = [other, also].map(|rank| {
            Box::new(TermQuery::new(term(rank), IndexRecordOption::Basic)) as Box<dyn Query>
        });
        let both = Box::new(BooleanQuery::intersection(two.into())) as Box<dyn Query>;
        let both = Box::new(tantivy::query::ConstScoreQuery::new(both, 9.5)) as Box<dyn Query>;
        let every = together.iter().map(|(rank, score)| {
            Box::new(Best::term(term(*rank), f32::from(*score))) as Box<dyn Query>
        });
        let every = Box::new(Best::all(every, &Budget::unlimited())) as Box<dyn Query>;
        let best = Best::of(clauses.chain([both, every]), &Budget::unlimited());

        let has = |number: u64, rank: usize| number.is_multiple_of(TERMS[rank]);
        let expected = |number: u64| {
            let scores = ways.iter().filter(|(rank, _)| has(number, *rank));
            let both = (has(number, other) && has(number, also)).then_some(9.5);
            let every = together.iter().all(|(rank, _)| has(number, *rank));
            let every = every.then(|| together.iter().map(|(_, score)| f32::from(*score)).sum());
            let scores = scores.map(|(_, score)| f32::from(*score));
            scores.chain(both).chain(every).reduce(f32::max)
        };
        let all: BTreeMap<DocId, Score> = (0..DOCUMENTS)
            .zip(0..)
            .filter_map(|(number, document)| Some((document, expected(number)?)))
            .collect();
        prop_assert_eq!(&found(&best, &searcher), &all);

        let term = TermQuery::new(term(also), IndexRecordOption::Basic);
        let term = tantivy::query::ConstScoreQuery::new(Box::new(term), 0.0);
        let and =
            BooleanQuery::new(vec![(Occur::Must, Box::new(best)), (Occur::Must, Box::new(term))]);
        let narrowed: BTreeMap<DocId, Score> =
            all.into_iter().filter(|(document, _)| has((*document).into(), also)).collect();
        prop_assert_eq!(found(&and, &searcher), narrowed);
        Ok(())
    };
    let ways = prop::collection::vec((0..TERMS.len(), 1_u8..9), 0..4);
    let together = prop::collection::vec((0..TERMS.len(), 0_u8..9), 1..4);
    proptest!(ProptestConfig::with_cases(64), |(
        ways in ways,
        together in together,
        also in 0..TERMS.len(),
        other in 0..TERMS.len(),
    )| {
        run(ways, together, also, other)?;
    });
}

#[test]
fn nothing_more_is_found_once_the_budget_is_spent() {
    let (searcher, field) = divisible();
    let even = || Box::new(Best::term(Term::from_field_u64(field, 2), 1.0)) as Box<dyn Query>;
    let within = |units| found(&Best::of([even()], &Budget::of(units)), &searcher);
    assert_eq!(within(u64::MAX).len() as u64, DOCUMENTS / 2);
    // The term is looked up, then a window is read.
    let first = within(LOOKED_UP + 1);
    assert_eq!(first.len(), WINDOW as usize / 2);
    assert!(first.keys().all(|document| *document < WINDOW));
    assert!(within(LOOKED_UP).is_empty());
}
