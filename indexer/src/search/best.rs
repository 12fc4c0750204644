//! The best of many ways in which a document can be found.
//!
//! A word is looked for in many fields and forms, each with its own worth, of which a listing scores
//! the highest. All their posting lists are walked side by side, through a window that follows where
//! the other clauses are: a search around a place reads next to nothing of what lies elsewhere.

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
}

impl Best {
    /// What has the term, with that score.
    pub fn term(term: Term, score: Score) -> Self {
        Self { terms: vec![(term, score)], others: Vec::new() }
    }

    /// The best of these; those that are such already are taken apart.
    pub fn of(clauses: impl IntoIterator<Item = Box<dyn Query>>) -> Self {
        let mut best = Self { terms: Vec::new(), others: Vec::new() };
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
        Self { terms: self.terms.clone(), others }
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
}

impl BestWeight {
    fn open(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<BestScorer> {
        let mut lists = Vec::with_capacity(self.terms.len());
        for of_field in self.terms.chunk_by(|(one, _), (next, _)| one.field() == next.field()) {
            let index = reader.inverted_index(of_field[0].0.field())?;
            for (term, score) in of_field {
                let postings = index.read_postings(term, IndexRecordOption::Basic)?;
                lists.extend(postings.map(|postings| List { postings, score: score * boost }));
            }
        }
        let others = self.others.iter().map(|weight| weight.scorer(reader, boost));
        let others: Vec<Box<dyn Scorer>> = others.collect::<Result<_, _>>()?;
        let sizes = lists.iter().map(|list| list.postings.size_hint());
        let size = sizes.chain(others.iter().map(DocSet::size_hint));
        let size = size.fold(0, u32::saturating_add).min(reader.max_doc());
        Ok(BestScorer {
            lists,
            others,
            scoring: self.scores,
            size,
            start: 0,
            end: 0,
            document: 0,
            found: [0; WORDS],
            scores: [0.0; WINDOW as usize],
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
    scoring: bool,
    size: u32,
    /// The window: its first document and the one after its last, all lists being there.
    start: DocId,
    end: DocId,
    document: DocId,
    /// Bit by document of the window.
    found: [u64; WORDS],
    scores: [Score; WINDOW as usize],
}

impl BestScorer {
    /// Reads the documents from `start` on that fit in a window. Nothing before will be asked for.
    fn fill(&mut self, start: DocId) {
        (self.start, self.end) = (start, (start + WINDOW).min(TERMINATED));
        self.found = [0; WORDS];
        if self.scoring {
            // Scores are never negative.
            self.scores = [0.0; WINDOW as usize];
        }
        let mut window = Window {
            start,
            end: self.end,
            found: &mut self.found,
            scores: self.scoring.then_some(&mut self.scores),
        };
        for List { postings, score } in &mut self.lists {
            window.add(postings, |_| *score);
        }
        for other in &mut self.others {
            window.add(other, Scorer::score);
        }
        self.lists.retain(|list| list.postings.doc() != TERMINATED);
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
            if let Some(document) = self.in_window(target) {
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
    scores: Option<&'a mut [Score; WINDOW as usize]>,
}

impl Window<'_> {
    fn add<D: DocSet>(&mut self, documents: &mut D, score: impl Fn(&mut D) -> Score) {
        let mut document = documents.doc();
        if document < self.start {
            document = documents.seek(self.start);
        }
        while document < self.end {
            let place = document - self.start;
            self.found[(place / WORD) as usize] |= 1 << (place % WORD);
            if let Some(scores) = &mut self.scores {
                let best = &mut scores[place as usize];
                *best = best.max(score(documents));
            }
            document = documents.advance();
        }
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
