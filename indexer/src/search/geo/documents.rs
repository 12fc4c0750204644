//! A shape's documents in a segment.

use crate::index::cell::Range;
use tantivy::columnar::Column;
use tantivy::{DocId, DocSet, TERMINATED};

/// Documents of a segment by what is known of them.
pub struct Found {
    /// All that may lie in the shape: ranges with their ends excluded, sorted, apart, not empty.
    pub all: Vec<(DocId, DocId)>,
    /// Of these, what does for sure.
    pub within: Within,
}

/// The documents of these cells, which are sorted, as the column is.
pub fn find(cells: &Column<u64>, ranges: &[Range]) -> Found {
    let read = |document| cells.first(document).unwrap_or(u64::MAX);
    let (mut all, mut within) = (Vec::with_capacity(ranges.len()), Vec::new());
    let end = match ranges.last() {
        Some(last) => first_at_least(&read, 0, cells.num_docs(), last.last.saturating_add(1)),
        None => 0,
    };
    let mut from = 0;
    let mut before = None;
    for range in ranges {
        let start = match before {
            Some(before) if before == range.first => from,
            _ => first_at_least(&read, from, end, range.first),
        };
        let next = range.last.saturating_add(1);
        from = first_at_least(&read, start, end, next);
        before = Some(next);
        push(&mut all, start, from);
        if range.within {
            push(&mut within, start, from);
        }
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

/// First document from `low` whose cell is not less than `wanted`; `high` when there is none.
fn first_at_least(
    read: &impl Fn(DocId) -> u64,
    mut low: DocId,
    mut high: DocId,
    wanted: u64,
) -> DocId {
    while low < high {
        let middle = low + (high - low) / 2;
        if read(middle) < wanted {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
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

/// Ranges of document numbers, one after the other.
pub struct Documents {
    /// Ends excluded, sorted, apart and not empty.
    ranges: Vec<(DocId, DocId)>,
    /// The range we are in.
    at: usize,
    current: DocId,
}

impl Documents {
    pub fn new(ranges: Vec<(DocId, DocId)>) -> Self {
        let current = ranges.first().map_or(TERMINATED, |(start, _)| *start);
        Self { ranges, at: 0, current }
    }

    /// Moves to the first document of the ranges that is not before `target`.
    fn settle(&mut self, target: DocId) -> DocId {
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

    #[test]
    fn ranges_of_documents_are_walked_and_skipped() {
        let mut documents = Documents::new(vec![(2, 4), (7, 8), (10, 13)]);
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
    fn no_range_means_no_document() {
        assert_eq!(Documents::new(Vec::new()).doc(), TERMINATED);
    }
}
