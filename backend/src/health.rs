//! Is it alive, is it ready.

use crate::error::{AppError, Problem};
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

#[derive(Serialize)]
struct Readiness {
    status: &'static str,
    /// Listings in the index.
    documents: u64,
    /// Changes of the store that the index has not seen yet.
    behind: i64,
}

/// `GET /healthz`: the process answers.
pub async fn alive() -> Response {
    ([(header::CACHE_CONTROL, "no-store")], "ok\n").into_response()
}

/// `GET /readyz`: the store answers and the index was built; `behind` tells how far it is from the
/// store, for whoever watches.
pub async fn ready(State(state): State<AppState>) -> Result<Response, Problem> {
    let newest = state.store().last_change().await.map_err(|error| {
        tracing::error!(%error, "the store does not answer");
        AppError::NotReady
    })?;
    let indexed = state.index().stats();
    let Some(reached) = indexed.last_change else {
        return Err(AppError::NotReady.into());
    };
    let behind = newest.0 - reached.0;
    let readiness = Readiness { status: "ready", documents: indexed.documents, behind };
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(readiness)).into_response())
}
