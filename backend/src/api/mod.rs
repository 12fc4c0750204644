//! The public API, version 1: open for reading, without a key.

mod categories;
mod communes;
mod geocode;
pub mod openapi;
mod search_parameters;
mod service;
mod services;
mod suggest;
pub mod wire;

use crate::error::{AppError, Problem};
use crate::state::AppState;
use axum::Router;
use axum::routing::{any, get};

/// Every address under `/api/v1`.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/api/v1/services", get(services::list))
        .route("/api/v1/services.geojson", get(services::geojson))
        .route("/api/v1/services/{id}", get(service::show))
        .route("/api/v1/categories", get(categories::list))
        .route("/api/v1/communes", get(communes::list))
        .route("/api/v1/communes.geojson", get(communes::boundaries))
        .route("/api/v1/geocode", get(geocode::search))
        .route("/api/v1/reverse", get(geocode::reverse))
        .route("/api/v1/suggest", get(suggest::list))
        .route("/api/v1/openapi.json", get(openapi::document))
        .route("/api/{*rest}", any(unknown))
}

async fn unknown() -> Problem {
    Problem(AppError::UnknownAddress)
}
