//! Walking posting lists side by side.

use crate::search::budget::Budget;
use tantivy::postings::SegmentPostings;
use tantivy::query::Scorer;
use tantivy::{DocId, DocSet, Score, SeekDangerResult, TERMINATED};

/// Documents of a window: few enough to skip what lies between two places, many enough that looking
/// at each list costs little.
pub const WINDOW: DocId = 1_024;
const WORD: DocId = 64;
const WORDS: usize = (WINDOW / WORD) as usize;

pub struct List {
    pub postings: SegmentPostings,
    pub score: Score,
}

/// What all parts find, the one that finds the fewest first.
pub struct All(Vec<BestScorer>);

impl All {
    /// None when one of the parts finds nothing.
    pub fn of(mut parts: Vec<BestScorer>) -> Option<Self> {
        parts.sort_by_key(|part| part.size);
        parts.first().is_some_and(|part| part.size > 0).then_some(Self(parts))
    }

    /// What all find in a window. A part is not even looked at where another finds nothing.
    fn fill(&mut self, start: DocId) -> [u64; WORDS] {
        let mut found = [u64::MAX; WORDS];
        for part in &mut self.0 {
            part.fill(start);
            for (word, also) in found.iter_mut().zip(&part.found) {
                *word &= also;
            }
            if found == [0; WORDS] {
                break;
            }
        }
        found
    }

    /// Of a document of the window that was filled last, by its place there.
    fn score(&self, place: usize) -> Score {
        self.0.iter().filter_map(|part| part.scores.get(place)).sum()
    }

    /// No document after the window comes before this one. Parts that were not looked at lag behind.
    fn after_window(&self) -> DocId {
        self.0.iter().map(BestScorer::after_window).max().unwrap_or(TERMINATED)
    }
}

pub struct BestScorer {
    lists: Vec<List>,
    all: Vec<All>,
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
    pub fn new(
        lists: Vec<List>,
        all: Vec<All>,
        others: Vec<Box<dyn Scorer>>,
        scores: bool,
        budget: Option<Budget>,
    ) -> Self {
        let scores = scores
            && !(all.is_empty() && others.is_empty() && lists.iter().all(|list| list.score == 0.0));
        let sizes = lists.iter().map(|list| list.postings.size_hint());
        let sizes = sizes.chain(all.iter().map(|all| all.0[0].size));
        let sizes = sizes.chain(others.iter().map(DocSet::size_hint));
        Self {
            size: sizes.fold(0, u32::saturating_add),
            lists,
            all,
            others,
            start: 0,
            end: 0,
            document: 0,
            found: [0; WORDS],
            scores: if scores { vec![0.0; WINDOW as usize] } else { Vec::new() },
            budget,
        }
    }

    /// The same, where there are no more documents than that.
    pub fn of_at_most(self, documents: u32) -> Self {
        Self { size: self.size.min(documents), ..self }
    }

    /// Reads the documents from `start` on that fit in a window. Nothing before will be asked for.
    fn fill(&mut self, start: DocId) {
        (self.start, self.end) = (start, (start + WINDOW).min(TERMINATED));
        self.found = [0; WORDS];
        // Scores are never negative.
        self.scores.fill(0.0);
        if self.budget.as_ref().is_some_and(Budget::is_spent) {
            self.lists.clear();
            self.all.clear();
            self.others.clear();
            return;
        }
        let mut window = Window {
            start,
            end: self.end,
            found: &mut self.found,
            scores: &mut self.scores,
            // A list with nothing here is looked at all the same.
            read: (self.lists.len() + self.all.len() + self.others.len()) as u64,
        };
        for List { postings, score } in &mut self.lists {
            window.add(postings, |_| *score);
        }
        for all in &mut self.all {
            window.add_all(all);
        }
        for other in &mut self.others {
            window.add(other, Scorer::score);
        }
        if let Some(budget) = &self.budget {
            budget.spend(window.read);
        }
        // Their order means nothing, and each is large.
        for rank in (0..self.lists.len()).rev() {
            if self.lists[rank].postings.doc() == TERMINATED {
                self.lists.swap_remove(rank);
            }
        }
        self.all.retain(|all| all.after_window() != TERMINATED);
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

    /// No document after the window comes before this one.
    fn after_window(&self) -> DocId {
        let lists = self.lists.iter().map(|list| list.postings.doc());
        let others = self.others.iter().map(DocSet::doc);
        let all = self.all.iter().map(All::after_window);
        lists.chain(all).chain(others).min().unwrap_or(TERMINATED)
    }

    /// Goes to the first document that is not before `target`.
    pub fn settle(&mut self, target: DocId) -> DocId {
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

    fn add_all(&mut self, all: &mut All) {
        let found = all.fill(self.start);
        for (rank, (mine, mut word)) in self.found.iter_mut().zip(found).enumerate() {
            *mine |= word;
            while word != 0 && !self.scores.is_empty() {
                let place = rank * WORD as usize + word.trailing_zeros() as usize;
                self.scores[place] = self.scores[place].max(all.score(place));
                word &= word - 1;
            }
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
