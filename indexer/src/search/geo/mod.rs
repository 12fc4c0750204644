//! Shapes on the ground as a clause of a query.
//!
//! Segments are sorted by cell, each by itself, so a shape's ranges of cells are ranges of document
//! numbers there, found by binary search; of what lies in them, only what is near the border of the
//! shape is tested exactly.

mod circle;
mod documents;
mod polygon;

pub use circle::Circle;
pub use polygon::{Area, InvalidArea, Polygons};

use crate::index::cell::{self, Range};
use crate::index::facts::SegmentFacts;
use crate::index::snapshot::Snapshot;
use data::units::{BoundingBox, Metres, Position};
use documents::{Documents, Found, Within};
use std::sync::Arc;
use tantivy::query::doc_predicate_query::{
    ConstOrVariableSegmentPredicate, DocPredicate, SegmentDocPredicate,
};
use tantivy::{DocId, SegmentReader, TantivyError};

/// Cost of the exact test, in steps of a posting list.
const TEST_COST: u64 = 8;

/// Part of the ground, prepared for the exact test.
#[derive(Debug, Clone)]
pub enum Shape {
    Circle(Circle),
    Box(BoundingBox),
    Polygons(Arc<Polygons>),
}

impl Shape {
    /// The radius must be a finite number that is not negative.
    pub fn circle(centre: Position, radius: Metres) -> Self {
        Self::Circle(Circle::new(centre, radius))
    }

    /// # Errors
    /// When the area cannot be searched in, see [`InvalidArea`].
    pub fn polygons(area: &Area) -> Result<Self, InvalidArea> {
        Ok(Self::Polygons(Arc::new(Polygons::new(area)?)))
    }

    pub fn contains(&self, position: Position) -> bool {
        match self {
            Self::Circle(circle) => circle.contains(position),
            Self::Box(bounds) => bounds.contains(position),
            Self::Polygons(polygons) => polygons.contains(position),
        }
    }

    fn cells(&self) -> Vec<Range> {
        match self {
            Self::Circle(circle) => cell::cover(circle),
            Self::Box(bounds) => cell::cover(bounds),
            Self::Polygons(polygons) => cell::cover(polygons.as_ref()),
        }
    }
}

#[derive(Debug, Clone, Copy)]
enum Unlocated {
    None,
    Serving(Option<u64>),
}

/// Matches the documents whose position lies in the shape.
#[derive(Debug)]
pub struct InShape {
    shape: Shape,
    cells: Vec<Range>,
    snapshot: Arc<Snapshot>,
    /// What else matches, of that which has no position.
    unlocated: Unlocated,
}

impl InShape {
    pub fn new(shape: Shape, snapshot: Arc<Snapshot>) -> Self {
        let cells = shape.cells();
        Self { shape, cells, snapshot, unlocated: Unlocated::None }
    }

    /// The same, or what has no position and may serve the commune: its area names it, or is not told.
    /// Without a commune, only what does not tell its area.
    pub fn or_serving(self, commune: Option<u64>) -> Self {
        Self { unlocated: Unlocated::Serving(commune), ..self }
    }
}

impl DocPredicate for InShape {
    type SegmentDocPredicate = ExactTest;

    fn doc_predicate(
        &self,
        reader: &SegmentReader,
    ) -> tantivy::Result<ConstOrVariableSegmentPredicate<ExactTest>> {
        let facts = self.snapshot.facts_of(reader.segment_id()).ok_or_else(|| {
            TantivyError::InternalError("a segment of another snapshot".to_owned())
        })?;
        let unlocated = match self.unlocated {
            Unlocated::None => Vec::new(),
            Unlocated::Serving(commune) => facts.unlocated.that_may_serve(commune),
        };
        let Found { all, within } = documents::find(&facts.cells, &self.cells, unlocated);
        Ok(ConstOrVariableSegmentPredicate::Variable {
            predicate: ExactTest { shape: self.shape.clone(), within, facts: Arc::clone(facts) },
            necessary_condition: Box::new(Documents::new(all)),
        })
    }
}

/// Whether one document lies in the shape.
pub struct ExactTest {
    shape: Shape,
    /// Those that do for sure.
    within: Within,
    facts: Arc<SegmentFacts>,
}

impl SegmentDocPredicate for ExactTest {
    fn eval(&mut self, document: DocId) -> bool {
        let position = || self.facts.of(document).position();
        self.within.holds(document) || position().is_some_and(|it| self.shape.contains(it))
    }

    fn cost(&self) -> u64 {
        TEST_COST
    }
}

#[cfg(test)]
mod tests;
