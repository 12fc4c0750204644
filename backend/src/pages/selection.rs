//! `GET /selection?fiche=…&fiche=…`

use super::cards::card;
use super::site::{render, site};
use crate::cache::CachePolicy;
use crate::error::PageError;
use crate::language::Language;
use crate::parameters::Parameters;
use crate::state::AppState;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use data::ids::ServiceAtLocationId;
use data::model::ListingSummary;
use data::store::Found;
use web::pages::{KEPT, SelectionPage, selection};
use web::site::Frame;

/// Listings of one selection; more of an address are left out and not counted as gone.
const MOST: usize = 30;

pub async fn show(
    State(state): State<AppState>,
    Language(locale): Language,
    RawQuery(raw): RawQuery,
) -> Result<Response, PageError> {
    let parameters = Parameters::decode(raw.as_deref())?;
    let sources = state.sources().await?;
    let now = state.local_now();
    let mut asked: Vec<&str> = Vec::new();
    for text in parameters.list(KEPT) {
        if !asked.contains(&text) {
            asked.push(text);
        }
    }
    asked.truncate(MOST);
    let (mut cards, mut gone) = (Vec::new(), 0);
    for text in asked {
        let found = match text.parse() {
            Ok(id) => summary(&state, id).await?,
            Err(_) => None,
        };
        match found {
            Some(summary) => cards.push(card(summary, &sources.1, now, locale)),
            None => gone += 1,
        }
    }
    let path = selection(cards.iter().map(|card| card.summary.id));
    let frame = Frame::at(&site(state.settings()), &path).noindex(true);
    render(&SelectionPage { frame, cards, gone, now }, locale, CachePolicy::Revalidate)
}

/// The listing, or the one that it was merged with.
async fn summary(
    state: &AppState,
    id: ServiceAtLocationId,
) -> Result<Option<ListingSummary>, PageError> {
    let found = match state.listing(id).await? {
        Some(Found::MovedTo(other)) => state.listing(other).await?,
        found => found,
    };
    Ok(match found {
        Some(Found::Listing(stored)) => Some(ListingSummary::from(&stored.listing)),
        _ => None,
    })
}
