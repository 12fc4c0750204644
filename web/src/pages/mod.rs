//! One struct per page; the server fills it and renders it.

mod about;
mod api;
mod error;
mod home;
mod listing;
mod moment;
mod results;
pub mod samples;
mod selection;
mod sources;

pub use about::{AboutPage, AccessibilityPage, PrivacyPage};
pub use api::{ApiDocument, ApiEndpoint, ApiPage, ApiParameter, ApiProblem};
pub use error::{ErrorKind, ErrorPage};
pub use home::HomePage;
pub use listing::{Back, Gone, ListingPage, Nearby};
pub use moment::{Details, MomentPage, Step, Way};
pub(crate) use results::Group;
pub use results::{
    Chip, Correction, DANGER, Facet, PlaceNotice, ResultsPage, Understood, Widened, WideningStep,
};
pub use selection::{KEPT, SelectionPage, selection};
pub use sources::{SourceLine, SourcesPage};

use crate::filters::Context;
use crate::texts::Locale;

/// A page that can be rendered in a language.
pub trait Page: askama::Template {
    /// The whole document.
    ///
    /// # Errors
    /// Only when a template's own formatting fails, which is a fault of ours.
    fn html(&self, locale: Locale) -> Result<String, askama::Error> {
        self.render_with_values(&Context(locale))
    }
}

#[cfg(test)]
mod tests;
