//! `GET /carte/recherche.svg`, `GET /carte/fiche/{id}.svg`: the map as a picture, for who has no
//! script and for paper.

use super::cards::icon;
use super::results::read;
use crate::cache::CachePolicy;
use crate::error::{AppError, PageError};
use crate::language::Language;
use crate::parameters::Parameters;
use crate::query::{wanted, wanted_first};
use crate::state::AppState;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::Response;
use data::ids::ServiceAtLocationId;
use data::model::ListingSummary;
use data::store::Found;
use indexer::search::{DemoFilter, Query};
use web::components::Icon;
use web::static_map::{Place, Scene};

/// Places of one picture, the best first; more would lie over each other.
const MOST: usize = 1_000;

/// The places of a search, with the parameters of its page.
pub async fn of_search(
    State(state): State<AppState>,
    Language(locale): Language,
    RawQuery(raw): RawQuery,
) -> Result<Response, PageError> {
    let parameters = Parameters::decode(raw.as_deref())?;
    let (query, _) = read(&parameters, state.local_now(), locale)?;
    let query = Query { demo: DemoFilter::Include, page: 1, per_page: MOST, widen: false, ..query };
    let answer = state.search(&query).await?;
    let wanted = wanted(&answer, &query.categories);
    let places = answer.hits.into_iter().filter_map(|mut hit| {
        // The symbol is that of the list.
        wanted_first(&mut hit.summary.categories, &wanted);
        place(&hit.summary)
    });
    let places: Vec<Place> = places.collect();
    Ok(svg(&Scene::of_results(&places, query.bbox, locale)))
}

/// The place of a listing.
pub async fn of_listing(
    State(state): State<AppState>,
    Language(locale): Language,
    Path(file): Path<String>,
) -> Result<Response, PageError> {
    let id: Option<ServiceAtLocationId> = file.strip_suffix(".svg").and_then(|id| id.parse().ok());
    let found = state.listing(id.ok_or(AppError::UnknownAddress)?).await?;
    let Some(Found::Listing(stored)) = found else { return Err(AppError::UnknownListing.into()) };
    let place = place(&ListingSummary::from(&stored.listing)).ok_or(AppError::UnknownAddress)?;
    Ok(svg(&Scene::of_listing(place, locale)))
}

fn place(summary: &ListingSummary) -> Option<Place> {
    let first = summary.categories.first();
    let icon = first.map_or_else(Icon::default, icon);
    summary.position.map(|position| Place { position, icon })
}

fn svg(scene: &Scene) -> Response {
    let mut response = CachePolicy::Briefly.apply(scene.svg());
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("image/svg+xml"));
    let robots = HeaderName::from_static("x-robots-tag");
    headers.insert(robots, HeaderValue::from_static("noindex"));
    response
}
