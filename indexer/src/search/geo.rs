//! Shapes on the ground as a clause of a query.
//!
//! Segments are sorted by cell, each by itself, so a shape's ranges of cells are ranges of document
//! numbers there, found by binary search; only what lies in them is tested exactly.

use crate::index::cell;
use crate::index::schema::column;
use data::units::{BoundingBox, Metres, Position};
use tantivy::columnar::Column;
use tantivy::query::doc_predicate_query::{
    ConstOrVariableSegmentPredicate, DocPredicate, SegmentDocPredicate,
};
use tantivy::{DocId, DocSet, SegmentReader, TERMINATED};

/// Cost of the exact test, in steps of a posting list.
const TEST_COST: u64 = 8;

/// Polygons on the ground, holes included, in degrees (x is the longitude).
#[derive(Debug, Clone, PartialEq)]
pub struct Area(pub geo::MultiPolygon<f64>);

/// Part of the ground.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shape {
    Circle { centre: Position, radius: Metres },
    Box(BoundingBox),
}

impl Shape {
    pub fn contains(&self, position: Position) -> bool {
        match self {
            Self::Circle { centre, radius } => centre.distance_to(position) <= *radius,
            Self::Box(bounds) => bounds.contains(position),
        }
    }

    fn cells(&self) -> Vec<(u64, u64)> {
        match self {
            Self::Circle { centre, radius } => {
                let boxes = cell::around(*centre, *radius);
                cell::merged(boxes.iter().flat_map(cell::cover).collect())
            }
            Self::Box(bounds) => cell::cover(bounds),
        }
    }
}

/// Matches the documents whose position lies in the shape.
#[derive(Debug)]
pub struct InShape {
    shape: Shape,
    cells: Vec<(u64, u64)>,
}

impl InShape {
    pub fn new(shape: Shape) -> Self {
        Self { shape, cells: shape.cells() }
    }
}

impl DocPredicate for InShape {
    type SegmentDocPredicate = ExactTest;

    fn doc_predicate(
        &self,
        reader: &SegmentReader,
    ) -> tantivy::Result<ConstOrVariableSegmentPredicate<ExactTest>> {
        let columns = reader.fast_fields();
        // A segment where nothing has a position has no such columns.
        let (Some(latitude), Some(longitude)) =
            (columns.column_opt(column::LATITUDE)?, columns.column_opt(column::LONGITUDE)?)
        else {
            return Ok(ConstOrVariableSegmentPredicate::Const(false));
        };
        let documents = Documents::in_cells(&columns.u64(column::CELL)?, &self.cells);
        Ok(ConstOrVariableSegmentPredicate::Variable {
            predicate: ExactTest { shape: self.shape, latitude, longitude },
            necessary_condition: Box::new(documents),
        })
    }
}

/// Whether one document lies in the shape.
pub struct ExactTest {
    shape: Shape,
    latitude: Column<f64>,
    longitude: Column<f64>,
}

impl SegmentDocPredicate for ExactTest {
    fn eval(&mut self, document: DocId) -> bool {
        match (self.latitude.first(document), self.longitude.first(document)) {
            (Some(latitude), Some(longitude)) => {
                self.shape.contains(Position { latitude, longitude })
            }
            _ => false,
        }
    }

    fn cost(&self) -> u64 {
        TEST_COST
    }
}

/// Ranges of document numbers, one after the other.
struct Documents {
    /// Ends excluded, sorted, apart and not empty.
    ranges: Vec<(DocId, DocId)>,
    /// The range we are in.
    at: usize,
    current: DocId,
}

impl Documents {
    /// The documents of these cells. The column is sorted.
    fn in_cells(cells: &Column<u64>, ranges: &[(u64, u64)]) -> Self {
        let end = cells.num_docs();
        let mut found = Vec::with_capacity(ranges.len());
        let mut from = 0;
        for (first, last) in ranges {
            let start = first_at_least(cells, from, end, *first);
            from = first_at_least(cells, start, end, last.saturating_add(1));
            if start < from {
                found.push((start, from));
            }
        }
        Self::new(found)
    }

    fn new(ranges: Vec<(DocId, DocId)>) -> Self {
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

/// First document from `low` whose cell is not less than `wanted`; `high` when there is none.
fn first_at_least(cells: &Column<u64>, mut low: DocId, mut high: DocId, wanted: u64) -> DocId {
    while low < high {
        let middle = low + (high - low) / 2;
        if cells.first(middle).is_some_and(|cell| cell < wanted) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
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
    fn no_range_means_no_document() {
        assert_eq!(Documents::new(Vec::new()).doc(), TERMINATED);
    }
}
