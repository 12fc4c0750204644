//! How well searches answer what families ask: judged queries, put to the real server.
//!
//! `tests/relevance/README.md` explains grades, rules and figures.

mod facts;
mod judgments;
mod measure;
mod report;

pub use facts::{Directory, Listing};
pub use judgments::{Half, Judged, Query};
pub use measure::{Figures, Score};
pub use report::{NOW, Outcome, Ranked, Results};
