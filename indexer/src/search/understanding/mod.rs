//! Reading a question: « crèche samedi matin Illzach », « centre aéré 8 ans mercredi ».
//!
//! A grammar over our own vocabularies takes out of the text what is a filter (age, time, price,
//! audience, accessibility…) and leaves the rest to be looked for as words. What it takes is told
//! as [`Interpretation`]s, which people see and can take away.

use super::answer::Interpretation;
use super::filter::Filters;
use jiff::civil::DateTime;

/// A question as understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Understanding {
    pub filters: Filters,
    pub interpretation: Vec<Interpretation>,
    /// The text with what was understood blanked by spaces, so that places in it stay the same.
    pub rest: String,
}

impl Understanding {
    /// Reads a text; words about time need to know the time.
    pub fn of(text: &str, _now: Option<DateTime>) -> Self {
        Self { rest: text.to_owned(), ..Self::default() }
    }
}
