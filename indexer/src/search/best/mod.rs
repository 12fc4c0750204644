//! The best of many ways in which a document can be found.
//!
//! A word is looked for in many fields and forms, each with its own worth, of which a listing scores
//! the highest. All their posting lists are walked side by side, through a window that follows where
//! the other clauses are: a search around a place reads next to nothing of what lies elsewhere.

mod scorer;

use super::budget::{Budget, LOOKED_UP};
use scorer::{All, BestScorer, List};
use std::sync::Arc;
use tantivy::query::{EmptyScorer, EnableScoring, Explanation, Query, Scorer, Weight};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, Score, SeekDangerResult, SegmentReader, TERMINATED};
use tantivy::{TantivyError, Term};

/// Finds what any of its clauses finds, with the highest of their scores.
#[derive(Debug, Default)]
pub struct Best {
    terms: Vec<(Term, Score)>,
    /// What all parts of one of these find, with the sum of their scores.
    all: Vec<Vec<Best>>,
    others: Vec<Box<dyn Query>>,
    /// None in one that only becomes part of others.
    budget: Option<Budget>,
}

impl Best {
    /// What has the term, with that score.
    pub fn term(term: Term, score: Score) -> Self {
        Self { terms: vec![(term, score)], ..Self::default() }
    }

    /// The best of these; those that are such already are taken apart. Finds nothing more once the
    /// budget is spent.
    pub fn of(clauses: impl IntoIterator<Item = Box<dyn Query>>, budget: &Budget) -> Self {
        let mut best = Self { budget: Some(budget.clone()), ..Self::default() };
        for clause in clauses {
            match clause.downcast::<Self>() {
                Ok(inner) => {
                    best.terms.extend(inner.terms);
                    best.all.extend(inner.all);
                    best.others.extend(inner.others);
                }
                Err(other) => best.others.push(other),
            }
        }
        // Terms of one field are looked up one after the other.
        best.terms.sort_by_key(|(term, _)| term.field());
        best
    }

    /// What all of these find, with the sum of their scores. Unlike an intersection of tantivy's, it
    /// reads nothing before it is asked where to begin.
    pub fn all(clauses: impl IntoIterator<Item = Box<dyn Query>>, budget: &Budget) -> Self {
        let parts = clauses.into_iter().map(|clause| Self::of([clause], budget));
        Self { all: vec![parts.collect()], budget: Some(budget.clone()), ..Self::default() }
    }
}

impl Clone for Best {
    fn clone(&self) -> Self {
        Self {
            terms: self.terms.clone(),
            all: self.all.clone(),
            others: self.others.iter().map(|query| query.box_clone()).collect(),
            budget: self.budget.clone(),
        }
    }
}

impl Query for Best {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        Ok(Box::new(BestWeight::of(self, scoring)?))
    }

    fn query_terms<'a>(&'a self, visitor: &mut dyn FnMut(&'a Term, bool)) {
        for (term, _) in &self.terms {
            visitor(term, false);
        }
        for part in self.all.iter().flatten() {
            part.query_terms(visitor);
        }
        for other in &self.others {
            other.query_terms(visitor);
        }
    }
}

struct BestWeight {
    terms: Vec<(Term, Score)>,
    all: Vec<Vec<BestWeight>>,
    others: Vec<Box<dyn Weight>>,
    scores: bool,
    budget: Option<Budget>,
}

impl BestWeight {
    fn of(best: &Best, scoring: EnableScoring<'_>) -> tantivy::Result<Self> {
        let parts = |parts: &Vec<Best>| parts.iter().map(|part| Self::of(part, scoring)).collect();
        let others = best.others.iter().map(|query| query.weight(scoring));
        Ok(Self {
            terms: best.terms.clone(),
            all: best.all.iter().map(parts).collect::<Result<_, _>>()?,
            others: others.collect::<Result<_, _>>()?,
            scores: scoring.is_scoring_enabled(),
            budget: best.budget.clone(),
        })
    }

    fn open(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<BestScorer> {
        // A list takes a kilobyte and more, and most terms have none: we learn first which do.
        let mut found = Vec::with_capacity(self.terms.len());
        if let Some(budget) = &self.budget {
            budget.spend(self.terms.len() as u64 * LOOKED_UP);
        }
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
        let all = self.all.iter().map(|parts| {
            let parts = parts.iter().map(|part| part.open(reader, boost));
            Ok(All::of(parts.collect::<tantivy::Result<_>>()?))
        });
        let all: Vec<Option<All>> = all.collect::<tantivy::Result<_>>()?;
        let others = self.others.iter().map(|weight| weight.scorer(reader, boost));
        let others: Vec<Box<dyn Scorer>> = others.collect::<Result<_, _>>()?;
        let all = all.into_iter().flatten().collect();
        Ok(BestScorer::new(lists, all, others, self.scores, self.budget.clone())
            .of_at_most(reader.max_doc()))
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

#[cfg(test)]
mod tests;
