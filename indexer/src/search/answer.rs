//! What is found.

use data::ids::TermCode;
use data::model::ListingSummary;
use data::units::{InseeCode, Metres, Position};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One result.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    pub summary: ListingSummary,
    /// From the query's position (or the one found in the words); nothing without either.
    pub distance: Option<Metres>,
    /// Blended score; comparable only within one answer.
    pub score: f32,
}

/// How many results each further click would give, over the whole answer and not only the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facets {
    /// Terms and their top categories. Counted without the query's own category filter, so that
    /// one can change category.
    pub categories: BTreeMap<TermCode, u64>,
    /// Counted without the query's own commune filter.
    pub communes: BTreeMap<InseeCode, u64>,
}

/// What kind of thing was recognised in the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InterpretationKind {
    Category,
    Commune,
    PostalCode,
    /// A word that was read as another one (typing error).
    Correction,
}

/// A part of the words that was recognised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interpretation {
    pub kind: InterpretationKind,
    /// As typed.
    pub text: String,
    /// Code of the category, INSEE code of the commune, the postcode, or the corrected word.
    pub value: String,
    /// For people, in French.
    pub label: String,
}

/// The answer to a search.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Exact.
    pub total: u64,
    pub hits: Vec<Hit>,
    pub facets: Facets,
    pub interpretation: Vec<Interpretation>,
    /// The position that distances are counted from: the query's, else the commune's found in the words.
    pub centre: Option<Position>,
}
