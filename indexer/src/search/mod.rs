//! Finding listings.

mod answer;
mod query;

pub use answer::{Answer, Facets, Hit, Interpretation, InterpretationKind};
pub use query::{DemoFilter, PAGE_WINDOW, Query, Sort};
