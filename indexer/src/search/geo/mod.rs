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
use crate::search::budget::Budget;
use data::units::{BoundingBox, Metres, Position};
use documents::{Documents, Found, Within};
use std::sync::Arc;
use tantivy::query::doc_predicate_query::{
    ConstOrVariableSegmentPredicate, DocPredicate, SegmentDocPredicate,
};
use tantivy::{DocId, SegmentReader, TantivyError};

/// Cost of the exact test, in steps of a posting list.
const TEST_COST: u64 = 8;

/// Work of exact tests that is paid for together.
const PAID_TOGETHER: u64 = 1_024;

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

    /// Work of preparing it for a search.
    fn preparing(&self) -> u64 {
        match self {
            Self::Circle(_) | Self::Box(_) => 0,
            Self::Polygons(polygons) => polygons.preparing(),
        }
    }

    /// Work of the exact test of a position.
    fn testing(&self, position: Position) -> u64 {
        match self {
            Self::Circle(_) | Self::Box(_) => 1,
            Self::Polygons(polygons) => polygons.testing(position),
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
    budget: Budget,
}

impl InShape {
    /// Finds nothing more once the budget is spent.
    pub fn new(shape: Shape, snapshot: Arc<Snapshot>, budget: &Budget) -> Self {
        budget.spend(shape.preparing());
        let cells = shape.cells();
        Self { shape, cells, snapshot, unlocated: Unlocated::None, budget: budget.clone() }
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
            predicate: ExactTest {
                shape: self.shape.clone(),
                within,
                facts: Arc::clone(facts),
                budget: self.budget.clone(),
                owed: 0,
            },
            necessary_condition: Box::new(Documents::new(all, self.budget.clone())),
        })
    }
}

/// Whether one document lies in the shape.
pub struct ExactTest {
    shape: Shape,
    /// Those that do for sure.
    within: Within,
    facts: Arc<SegmentFacts>,
    budget: Budget,
    /// Work done and not yet paid for.
    owed: u64,
}

impl SegmentDocPredicate for ExactTest {
    fn eval(&mut self, document: DocId) -> bool {
        if self.within.holds(document) {
            return true;
        }
        let Some(position) = self.facts.of(document).position() else { return false };
        self.owed += self.shape.testing(position);
        if self.owed >= PAID_TOGETHER {
            self.budget.spend(std::mem::take(&mut self.owed));
        }
        self.shape.contains(position)
    }

    fn cost(&self) -> u64 {
        TEST_COST
    }
}

#[cfg(test)]
mod tests;
