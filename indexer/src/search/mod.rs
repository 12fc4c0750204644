//! Finding listings.

mod answer;
mod best;
mod budget;
mod clause;
mod collector;
mod counts;
mod danger;
mod filter;
mod filter_text;
mod geo;
mod lexicon;
mod matching;
mod page;
mod query;
mod ranking;
mod reading;
mod run;
mod spelling;
mod suggest;
mod unanswered;
mod understanding;
mod widen;

pub use answer::{
    Answer, Facets, Hit, Interpretation, InterpretationKind, Tier, Why, WhyPart, Widened, Widening,
};
pub use budget::Budget;
pub(crate) use budget::LOOKED_UP;
pub(crate) use counts::Counted;
pub use counts::Counts;
pub use danger::dangers;
pub use filter::{AgeWish, FilterKind, Filters, Slot, UnknownPolicy, Verdict, When};
pub use filter_text::{ACCESS_MODES, ACCESSIBILITY, AUDIENCES, FEES, InvalidFilter};
#[cfg(test)]
pub(crate) use geo::Circle;
pub use geo::{Area, InvalidArea};
pub use query::{DemoFilter, PAGE_WINDOW, Query, Sort};
pub use ranking::RankingNumbers;
pub use run::SearchError;
pub(crate) use spelling::distance;
pub use suggest::{Suggest, Suggestion, SuggestionKind};

#[cfg(test)]
mod tests;
