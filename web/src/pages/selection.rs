//! A family's own choice of listings: whatever its address names.

use crate::components::Card;
use crate::filters;
use crate::pages::Page;
use crate::site::{Frame, SELECTION};
use askama::Template;
use data::ids::ServiceAtLocationId;
use jiff::civil::DateTime;

/// Its parameter, once per listing.
pub const KEPT: &str = "fiche";

#[derive(Debug, Clone, PartialEq, Template)]
#[template(path = "pages/selection.html")]
pub struct SelectionPage {
    pub frame: Frame,
    /// In the order of the address.
    pub cards: Vec<Card>,
    /// How many of the address are no longer there.
    pub gone: u64,
    /// When the page is made, local time.
    pub now: DateTime,
}

impl Page for SelectionPage {}

/// The address of a selection.
pub fn selection(ids: impl IntoIterator<Item = ServiceAtLocationId>) -> String {
    let parameters: Vec<String> = ids.into_iter().map(|id| format!("{KEPT}={id}")).collect();
    if parameters.is_empty() {
        SELECTION.to_owned()
    } else {
        format!("{SELECTION}?{}", parameters.join("&"))
    }
}

impl SelectionPage {
    #[expect(clippy::unused_self, reason = "what the template of a card asks of its page")]
    pub(crate) fn card_href(&self, card: &Card) -> String {
        card.href()
    }

    /// The selection without one of its cards.
    pub(crate) fn without(&self, card: &Card) -> String {
        let ids = self.cards.iter().map(|card| card.summary.id);
        selection(ids.filter(|id| *id != card.summary.id))
    }
}
