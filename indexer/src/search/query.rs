//! What is asked.

use super::filter::{Filters, UnknownPolicy};
use super::geo::Area;
use data::ids::TermCode;
use data::units::{BoundingBox, InseeCode, Metres, Position};
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// Results past this rank are not served: nobody reads that far, and it bounds the work of a request.
pub const PAGE_WINDOW: usize = 10_000;

/// Which listings, as regards demo ones.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DemoFilter {
    #[default]
    Exclude,
    Include,
    Only,
}

impl DemoFilter {
    pub fn lets_through(self, demo: bool) -> bool {
        match self {
            Self::Exclude => !demo,
            Self::Include => true,
            Self::Only => demo,
        }
    }
}

/// In which order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// Text blended with distance when a position is known.
    #[default]
    Relevance,
    /// Nearest first; needs a position (given, or found in the words).
    Distance,
    /// By name, for lists without words.
    Name,
}

/// A search. Filters add up (AND); values within one filter are alternatives (OR).
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    /// Plain words. Each must be found; names of communes and postcodes order results instead.
    pub text: Option<String>,
    /// The words as they are: nothing in them is read as a filter or corrected.
    pub verbatim: bool,
    /// Where the person is: distances are counted from there.
    pub near: Option<Position>,
    /// Keeps what lies within this distance of `near`, else of the place in the words, and what has
    /// no position but serves the commune there.
    pub radius: Option<Metres>,
    pub bbox: Option<BoundingBox>,
    pub within: Option<Area>,
    /// Where the address is, or which the listing serves.
    pub communes: Vec<InseeCode>,
    /// A top category stands for all of its terms.
    pub categories: Vec<TermCode>,
    pub filters: Filters,
    pub unknown: UnknownPolicy,
    /// Whether few results call for a wider search and for somebody to call.
    pub widen: bool,
    /// The time in Mulhouse. Without it, words about time are words, and freshness does not count.
    pub now: Option<DateTime>,
    pub demo: DemoFilter,
    pub sort: Sort,
    /// From 1.
    pub page: usize,
    /// 1 to 1,000.
    pub per_page: usize,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            text: None,
            verbatim: false,
            near: None,
            radius: None,
            bbox: None,
            within: None,
            communes: Vec::new(),
            categories: Vec::new(),
            filters: Filters::default(),
            unknown: UnknownPolicy::default(),
            widen: false,
            now: None,
            demo: DemoFilter::default(),
            sort: Sort::default(),
            page: 1,
            per_page: 20,
        }
    }
}
