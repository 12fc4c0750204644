//! The table of contents of everything served.

use crate::config::Limits;
use crate::state::AppState;
use crate::{api, health, layers, pages};
use axum::Router;
use axum::routing::get;

/// All routes with all layers.
pub fn router(state: &AppState, limits: Limits) -> Router {
    let routes = Router::new()
        .merge(api::routes())
        .merge(pages::routes(&state.settings().basemap))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .fallback(pages::not_found)
        .method_not_allowed_fallback(pages::method_not_allowed);
    layers::apply(routes, state, limits)
}
