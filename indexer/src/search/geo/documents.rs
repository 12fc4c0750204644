//! A shape's documents in a segment.

use crate::index::cell::Range;
use crate::index::facts::Cells;
use crate::search::budget::Budget;
use tantivy::{DocId, DocSet, TERMINATED};

/// Documents of a segment by what is known of them.
pub struct Found {
    /// All that may lie in the shape: ranges with their ends excluded, sorted, apart, not empty.
    pub all: Vec<(DocId, DocId)>,
    /// Of these, what does for sure.
    pub within: Within,
}

/// The documents of these ranges of cells, both sorted, and those without a position that are wanted
/// too, which come last and are found for sure.
pub fn find(
    cells: &Cells,
    ranges: &[Range],
    unlocated: impl IntoIterator<Item = std::ops::Range<DocId>>,
) -> Found {
    let (mut all, mut within) = (Vec::with_capacity(ranges.len() + 1), Vec::new());
    let mut from = 0;
    for range in ranges {
        let start = cells.first_at_least(from, range.first);
        from = cells.first_at_least(start, range.last.saturating_add(1));
        // A segment has no more documents than there are numbers for them.
        let number = |rank| DocId::try_from(rank).unwrap_or(TERMINATED);
        let (start, end) = (number(start), number(from));
        push(&mut all, start, end);
        if range.within {
            push(&mut within, start, end);
        }
    }
    for documents in unlocated {
        push(&mut all, documents.start, documents.end);
        push(&mut within, documents.start, documents.end);
    }
    Found { all, within: Within { ranges: within, at: 0 } }
}

/// Adds a range, to the last one when they touch.
fn push(ranges: &mut Vec<(DocId, DocId)>, start: DocId, end: DocId) {
    match ranges.last_mut() {
        Some((_, last)) if *last == start => *last = end,
        _ if start < end => ranges.push((start, end)),
        _ => {}
    }
}

/// Ranges in which documents are looked up, mostly in order.
pub struct Within {
    ranges: Vec<(DocId, DocId)>,
    /// The first range that did not end before the document asked for last.
    at: usize,
}

impl Within {
    pub fn holds(&mut self, document: DocId) -> bool {
        let ended = |rank: usize| self.ranges.get(rank).is_some_and(|(_, end)| *end <= document);
        while ended(self.at) {
            self.at += 1;
        }
        if self.at > 0 && !ended(self.at - 1) {
            self.at = self.ranges.partition_point(|(_, end)| *end <= document);
        }
        self.ranges.get(self.at).is_some_and(|(start, _)| *start <= document)
    }
}

/// Documents between two looks at what is left of the budget, as a power of two.
const BETWEEN_LOOKS: u32 = 6;

/// Ranges of document numbers, one after the other; they end once the budget is spent.
pub struct Documents {
    /// Ends excluded, sorted, apart and not empty.
    ranges: Vec<(DocId, DocId)>,
    /// The range we are in.
    at: usize,
    current: DocId,
    budget: Budget,
}

impl Documents {
    pub fn new(ranges: Vec<(DocId, DocId)>, budget: Budget) -> Self {
        let current = ranges.first().map_or(TERMINATED, |(start, _)| *start);
        Self { ranges, at: 0, current, budget }
    }

    /// Moves to the first document of the ranges that is not before `target`.
    fn settle(&mut self, target: DocId) -> DocId {
        let looks = target >> BETWEEN_LOOKS != self.current >> BETWEEN_LOOKS;
        if looks && self.budget.is_spent() {
            self.at = self.ranges.len();
        }
        while self.ranges.get(self.at).is_some_and(|(_, end)| *end <= target) {
            self.at += 1;
        }
        self.current = self.ranges.get(self.at).map_or(TERMINATED, |(start, _)| target.max(*start));
        self.current
    }
}

impl DocSet for Documents {
    fn advance(&mut self) -> DocId {
        if self.current == TERMINATED {
            return TERMINATED;
        }
        self.settle(self.current + 1)
    }

    fn seek(&mut self, target: DocId) -> DocId {
        if target <= self.current {
            return self.current;
        }
        self.settle(target)
    }

    fn doc(&self) -> DocId {
        self.current
    }

    fn size_hint(&self) -> u32 {
        self.ranges.iter().map(|(start, end)| end - start).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::cell::NO_POSITION;

    #[test]
    fn ranges_of_documents_are_walked_and_skipped() {
        let mut documents = Documents::new(vec![(2, 4), (7, 8), (10, 13)], Budget::unlimited());
        assert_eq!(documents.size_hint(), 6);
        assert_eq!(documents.doc(), 2);
        assert_eq!(documents.advance(), 3);
        assert_eq!(documents.advance(), 7);
        assert_eq!(documents.seek(7), 7);
        assert_eq!(documents.seek(8), 10);
        assert_eq!(documents.seek(12), 12);
        assert_eq!(documents.advance(), TERMINATED);
        assert_eq!(documents.advance(), TERMINATED);
        assert_eq!(documents.seek(TERMINATED), TERMINATED);
    }

    #[test]
    fn documents_are_looked_up_in_any_order() {
        let mut within = Within { ranges: vec![(2, 4), (7, 8), (10, 13)], at: 0 };
        let held = [2, 3, 7, 10, 11, 12];
        for document in (0..15).chain((0..15).rev()).chain([12, 3, 9, 2, 14, 0]) {
            assert_eq!(within.holds(document), held.contains(&document), "{document}");
        }
    }

    #[test]
    fn ranges_that_touch_become_one() {
        let mut ranges = Vec::new();
        for (start, end) in [(1, 1), (2, 4), (4, 4), (4, 6), (8, 9)] {
            push(&mut ranges, start, end);
        }
        assert_eq!(ranges, [(2, 6), (8, 9)]);
    }

    #[test]
    fn documents_are_found_by_their_cells() {
        let cells = |cell: u64| [cell; 20];
        let cells = [3, 5, 5, 8, NO_POSITION].into_iter().flat_map(cells).collect();
        let cells = Cells::new(cells);
        let unlocated = [80..90, 95..100];
        let range = |first, last, within| Range { first, last, within };
        let ranges = [range(0, 2, true), range(4, 5, false), range(6, 6, false), range(7, 9, true)];
        let found = find(&cells, &ranges, []);
        assert_eq!((found.all, found.within.ranges), (vec![(20, 80)], vec![(60, 80)]));
        let found = find(&cells, &ranges[..2], unlocated);
        let last = [(80, 90), (95, 100)];
        assert_eq!(found.all, [(20, 60), last[0], last[1]]);
        assert_eq!(found.within.ranges, last);
        assert!(find(&Cells::new(Vec::new()), &ranges, []).all.is_empty());
    }

    #[test]
    fn nothing_more_is_walked_once_the_budget_is_spent() {
        let budget = Budget::of(1);
        let mut documents = Documents::new(vec![(0, 100_000), (200_000, 300_000)], budget.clone());
        let walked = |documents: &mut Documents| {
            std::iter::from_fn(|| Some(documents.advance()))
                .take_while(|it| *it != TERMINATED)
                .count()
        };
        assert_eq!(documents.seek(1_000), 1_000);
        budget.spend(1);
        assert!(walked(&mut documents) < 100);
        assert_eq!(documents.seek(250_000), TERMINATED);
    }

    #[test]
    fn no_range_means_no_document() {
        assert_eq!(Documents::new(Vec::new(), Budget::unlimited()).doc(), TERMINATED);
    }
}
