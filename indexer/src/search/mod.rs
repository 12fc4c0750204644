//! Finding listings.

mod answer;
mod clause;
mod collector;
mod geo;
mod lexicon;
mod query;
mod ranking;
mod reading;
mod run;
mod spelling;

pub use answer::{Answer, Facets, Hit, Interpretation, InterpretationKind};
pub use query::{DemoFilter, PAGE_WINDOW, Query, Sort};
pub use run::SearchError;

#[cfg(test)]
mod tests;
