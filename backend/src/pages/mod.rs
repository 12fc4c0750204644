//! The pages that people see: each handler fills a view of `web`.

mod api;
mod assets;
mod cards;
mod emergency;
mod home;
mod listing;
mod moment;
mod picture;
mod place;
mod reasons;
mod removal;
mod results;
mod selection;
mod site;
mod sources;
mod text;
mod understood;
mod wishes;

pub use site::render_error;

use crate::config::Basemap;
use crate::error::{AppError, respond};
use crate::state::AppState;
use axum::Router;
use axum::http::Uri;
use axum::response::{Redirect, Response};
use axum::routing::get;
use tower_http::services::ServeFile;
use web::Locale;
use web::site::PICTURE;

/// Every page, the assets, and the basemap's file when there is one.
pub fn routes(basemap: &Basemap) -> Router<AppState> {
    let french = pages();
    let languages = Locale::ALL.into_iter().filter(|locale| !locale.prefix().is_empty());
    let routes = languages
        .fold(french, |routes, locale| {
            let home = format!("{}/", locale.prefix());
            let to_home = get(async move || Redirect::permanent(locale.prefix()));
            routes.nest(locale.prefix(), pages()).route(&home, to_home)
        })
        .route("/assets/{*path}", get(assets::show))
        .route("/favicon.ico", get(assets::favicon))
        .route("/robots.txt", get(text::robots));
    match &basemap.map_pmtiles {
        // `ServeFile` answers range requests, which is how PMTiles are read.
        Some(file) => routes.route_service(site::PMTILES, ServeFile::new(file)),
        None => routes,
    }
}

/// The pages that there are in each language.
fn pages() -> Router<AppState> {
    Router::new()
        .route("/", get(home::show))
        .route("/recherche", get(results::show))
        .route("/fiche/{id}", get(listing::show))
        .route(PICTURE, get(picture::of_search))
        .route("/carte/fiche/{file}", get(picture::of_listing))
        .route("/moments/{moment}", get(moment::show))
        .route("/selection", get(selection::show))
        .route("/sources", get(sources::show))
        .route("/a-propos", get(text::about))
        .route("/accessibilite", get(text::accessibility))
        .route("/vie-privee", get(text::privacy))
        .route("/api", get(api::show))
}

/// Any address that is no route.
pub async fn not_found(uri: Uri) -> Response {
    respond(AppError::UnknownAddress, !uri.path().starts_with("/api/"))
}

/// Any method but reading.
pub async fn method_not_allowed(uri: Uri) -> Response {
    respond(AppError::MethodNotAllowed, !uri.path().starts_with("/api/"))
}
