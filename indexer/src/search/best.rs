//! The best of many ways in which a document can be found.
//!
//! A word is looked for in many fields and forms, each with its own worth, of which a listing scores
//! the highest. All their posting lists are walked side by side, through a window that follows where
//! the other clauses are: a search around a place reads next to nothing of what lies elsewhere.

use super::budget::{Budget, LOOKED_UP};
use std::sync::Arc;
use tantivy::postings::SegmentPostings;
use tantivy::query::{EmptyScorer, EnableScoring, Explanation, Query, Scorer, Weight};
use tantivy::schema::IndexRecordOption;
use tantivy::{
    DocId, DocSet, Score, SeekDangerResult, SegmentReader, TERMINATED, TantivyError, Term,
};

/// Documents of a window: few enough to skip what lies between two places, many enough that looking
/// at each list costs little.
const WINDOW: DocId = 1_024;
const WORD: DocId = 64;
const WORDS: usize = (WINDOW / WORD) as usize;

/// Finds what any of its clauses finds, with the highest of their scores.
#[derive(Debug)]
pub struct Best {
    terms: Vec<(Term, Score)>,
    others: Vec<Box<dyn Query>>,
    /// None in one that only becomes part of others.
    budget: Option<Budget>,
}

impl Best {
    /// What has the term, with that score.
    pub fn term(term: Term, score: Score) -> Self {
        Self { terms: vec![(term, score)], others: Vec::new(), budget: None }
    }

    /// The best of these; those that are such already are taken apart. Finds nothing more once the
    /// budget is spent.
    pub fn of(clauses: impl IntoIterator<Item = Box<dyn Query>>, budget: &Budget) -> Self {
        let (terms, others) = (Vec::new(), Vec::new());
        let mut best = Self { terms, others, budget: Some(budget.clone()) };
        for clause in clauses {
            match clause.downcast::<Self>() {
                Ok(inner) => {
                    best.terms.extend(inner.terms);
                    best.others.extend(inner.others);
                }
                Err(other) => best.others.push(other),
            }
        }
        // Terms of one field are looked up one after the other.
        best.terms.sort_by_key(|(term, _)| term.field());
        best
    }
}

impl Clone for Best {
    fn clone(&self) -> Self {
        let others = self.others.iter().map(|query| query.box_clone()).collect();
        Self { terms: self.terms.clone(), others, budget: self.budget.clone() }
    }
}

impl Query for Best {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        let others =
            self.others.iter().map(|query| query.weight(scoring)).collect::<Result<_, _>>();
        Ok(Box::new(BestWeight {
            terms: self.terms.clone(),
            others: others?,
            scores: scoring.is_scoring_enabled(),
            budget: self.budget.clone(),
        }))
    }

    fn query_terms<'a>(&'a self, visitor: &mut dyn FnMut(&'a Term, bool)) {
        for (term, _) in &self.terms {
            visitor(term, false);
        }
        for other in &self.others {
            other.query_terms(visitor);
        }
    }
}

struct BestWeight {
    terms: Vec<(Term, Score)>,
    others: Vec<Box<dyn Weight>>,
    scores: bool,
    budget: Option<Budget>,
}

impl BestWeight {
    fn open(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<BestScorer> {
        // A list takes a kilobyte and more, and most terms have none: we learn first which do.
        let mut found = Vec::with_capacity(self.terms.len());
        spend(self.budget.as_ref(), self.terms.len() as u64 * LOOKED_UP);
        for of_field in self.terms.chunk_by(|(one, _), (next, _)| one.field() == next.field()) {
            let index = reader.inverted_index(of_field[0].0.field())?;
            for (term, score) in of_field {
                let info = index.get_term_info(term)?;
                found.extend(info.map(|info| (Arc::clone(&index), info, score * boost)));
            }
        }
        let mut lists = Vec::with_capacity(found.len());
        for (index, info, score) in found {
            let postings = index.read_postings_from_terminfo(&info, IndexRecordOption::Basic)?;
            lists.push(List { postings, score });
        }
        let others = self.others.iter().map(|weight| weight.scorer(reader, boost));
        let others: Vec<Box<dyn Scorer>> = others.collect::<Result<_, _>>()?;
        let sizes = lists.iter().map(|list| list.postings.size_hint());
        let size = sizes.chain(others.iter().map(DocSet::size_hint));
        let size = size.fold(0, u32::saturating_add).min(reader.max_doc());
        Ok(BestScorer {
            lists,
            others,
            size,
            start: 0,
            end: 0,
            document: 0,
            found: [0; WORDS],
            scores: if self.scores { vec![0.0; WINDOW as usize] } else { Vec::new() },
            budget: self.budget.clone(),
        })
    }
}

impl Weight for BestWeight {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let mut scorer = Box::new(self.open(reader, boost)?);
        if scorer.settle(0) == TERMINATED {
            return Ok(Box::new(EmptyScorer));
        }
        Ok(scorer)
    }

    fn scorer_danger(
        &self,
        reader: &SegmentReader,
        target: DocId,
        boost: Score,
    ) -> tantivy::Result<(SeekDangerResult, Box<dyn Scorer>)> {
        let mut scorer = Box::new(self.open(reader, boost)?);
        Ok((scorer.seek_danger(target), scorer))
    }

    fn explain(&self, reader: &SegmentReader, document: DocId) -> tantivy::Result<Explanation> {
        let mut scorer = self.open(reader, 1.0)?;
        if scorer.seek_danger(document) != SeekDangerResult::Found {
            let problem = format!("document {document} is not found");
            return Err(TantivyError::InvalidArgument(problem));
        }
        Ok(Explanation::new("best", scorer.score()))
    }
}

struct List {
    postings: SegmentPostings,
    score: Score,
}

struct BestScorer {
    lists: Vec<List>,
    others: Vec<Box<dyn Scorer>>,
    size: u32,
    /// The window: its first document and the one after its last, all lists being there.
    start: DocId,
    end: DocId,
    document: DocId,
    /// Bit by document of the window.
    found: [u64; WORDS],
    /// By document of the window; empty when nobody asks.
    scores: Vec<Score>,
    budget: Option<Budget>,
}

impl BestScorer {
    /// Reads the documents from `start` on that fit in a window. Nothing before will be asked for.
    fn fill(&mut self, start: DocId) {
        (self.start, self.end) = (start, (start + WINDOW).min(TERMINATED));
        self.found = [0; WORDS];
        // Scores are never negative.
        self.scores.fill(0.0);
        if self.budget.as_ref().is_some_and(Budget::is_spent) {
            self.lists.clear();
            self.others.clear();
            return;
        }
        let mut window = Window {
            start,
            end: self.end,
            found: &mut self.found,
            scores: &mut self.scores,
            // A list with nothing here is looked at all the same.
            read: (self.lists.len() + self.others.len()) as u64,
        };
        for List { postings, score } in &mut self.lists {
            window.add(postings, |_| *score);
        }
        for other in &mut self.others {
            window.add(other, Scorer::score);
        }
        spend(self.budget.as_ref(), window.read);
        // Their order means nothing, and each is large.
        for rank in (0..self.lists.len()).rev() {
            if self.lists[rank].postings.doc() == TERMINATED {
                self.lists.swap_remove(rank);
            }
        }
        self.others.retain(|other| other.doc() != TERMINATED);
    }

    /// The first document found in the window that is not before `target`.
    fn in_window(&self, target: DocId) -> Option<DocId> {
        let from = target.checked_sub(self.start)?;
        let mut rank = (from / WORD) as usize;
        let mut word = self.found.get(rank)? & u64::MAX << (from % WORD);
        while word == 0 {
            rank += 1;
            word = *self.found.get(rank)?;
        }
        u32::try_from(rank).ok().map(|rank| self.start + rank * WORD + word.trailing_zeros())
    }

    /// The first document found after the window.
    fn after_window(&self) -> DocId {
        let lists = self.lists.iter().map(|list| list.postings.doc());
        lists.chain(self.others.iter().map(DocSet::doc)).min().unwrap_or(TERMINATED)
    }

    /// Goes to the first document that is not before `target`.
    fn settle(&mut self, target: DocId) -> DocId {
        if target >= self.end && target < TERMINATED {
            self.fill(target);
        }
        self.document = loop {
            if let Some(document) = self.in_window(target.max(self.start)) {
                break document;
            }
            match self.after_window() {
                TERMINATED => break TERMINATED,
                next => self.fill(next.max(target)),
            }
        };
        self.document
    }
}

/// A window being filled.
struct Window<'a> {
    start: DocId,
    end: DocId,
    found: &'a mut [u64; WORDS],
    scores: &'a mut [Score],
    read: u64,
}

impl Window<'_> {
    fn add<D: DocSet>(&mut self, documents: &mut D, score: impl Fn(&mut D) -> Score) {
        let (mut document, mut read) = (documents.doc(), 0);
        if document < self.start {
            document = documents.seek(self.start);
        }
        while document < self.end {
            let place = document - self.start;
            self.found[(place / WORD) as usize] |= 1 << (place % WORD);
            if let Some(best) = self.scores.get_mut(place as usize) {
                *best = best.max(score(documents));
            }
            document = documents.advance();
            read += 1;
        }
        self.read += read;
    }
}

fn spend(budget: Option<&Budget>, units: u64) {
    if let Some(budget) = budget {
        budget.spend(units);
    }
}

impl DocSet for BestScorer {
    fn advance(&mut self) -> DocId {
        if self.document == TERMINATED { TERMINATED } else { self.settle(self.document + 1) }
    }

    fn seek(&mut self, target: DocId) -> DocId {
        if target <= self.document { self.document } else { self.settle(target) }
    }

    /// Reads no window only to tell where the next document is.
    fn seek_danger(&mut self, target: DocId) -> SeekDangerResult {
        if target >= TERMINATED {
            self.document = TERMINATED;
            return SeekDangerResult::SeekLowerBound(TERMINATED);
        }
        if target >= self.end {
            self.fill(target);
        }
        match self.in_window(target) {
            Some(document) => {
                self.document = document;
                if document == target {
                    SeekDangerResult::Found
                } else {
                    SeekDangerResult::SeekLowerBound(document)
                }
            }
            None => SeekDangerResult::SeekLowerBound(self.after_window()),
        }
    }

    fn doc(&self) -> DocId {
        self.document
    }

    fn size_hint(&self) -> u32 {
        self.size
    }
}

impl Scorer for BestScorer {
    fn score(&mut self) -> Score {
        self.scores.get((self.document - self.start) as usize).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
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
        let mut writer: IndexWriter =
            index.writer_with_num_threads(1, 20_000_000).expect("a writer");
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
        let weight =
            query.weight(EnableScoring::enabled_from_searcher(searcher)).expect("a weight");
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
        let run = |ways: Vec<(usize, u8)>, also: usize, other: usize| {
            let term = |rank: usize| Term::from_field_u64(field, TERMS[rank]);
            let clauses = ways.iter().map(|(rank, score)| {
                Box::new(Best::term(term(*rank), f32::from(*score))) as Box<dyn Query>
            });
            let two = [other, also].map(|rank| {
                Box::new(TermQuery::new(term(rank), IndexRecordOption::Basic)) as Box<dyn Query>
            });
            let both = Box::new(BooleanQuery::intersection(two.into())) as Box<dyn Query>;
            let both = Box::new(tantivy::query::ConstScoreQuery::new(both, 9.5)) as Box<dyn Query>;
            let best = Best::of(clauses.chain([both]), &Budget::unlimited());

            let has = |number: u64, rank: usize| number.is_multiple_of(TERMS[rank]);
            let expected = |number: u64| {
                let scores = ways.iter().filter(|(rank, _)| has(number, *rank));
                let both = (has(number, other) && has(number, also)).then_some(9.5);
                scores.map(|(_, score)| f32::from(*score)).chain(both).reduce(f32::max)
            };
            let all: BTreeMap<DocId, Score> = (0..DOCUMENTS)
                .zip(0..)
                .filter_map(|(number, document)| Some((document, expected(number)?)))
                .collect();
            prop_assert_eq!(&found(&best, &searcher), &all);

            let term = TermQuery::new(term(also), IndexRecordOption::Basic);
            let term = tantivy::query::ConstScoreQuery::new(Box::new(term), 0.0);
            let and = BooleanQuery::new(vec![
                (Occur::Must, Box::new(best)),
                (Occur::Must, Box::new(term)),
            ]);
            let narrowed: BTreeMap<DocId, Score> =
                all.into_iter().filter(|(document, _)| has((*document).into(), also)).collect();
            prop_assert_eq!(found(&and, &searcher), narrowed);
            Ok(())
        };
        let ways = prop::collection::vec((0..TERMS.len(), 1_u8..9), 0..4);
        proptest!(ProptestConfig::with_cases(64), |(
            ways in ways,
            also in 0..TERMS.len(),
            other in 0..TERMS.len(),
        )| {
            run(ways, also, other)?;
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
}
