//! `GET /api/v1/services/{id}`.

use super::wire::ServiceDetail;
use crate::cache::CachePolicy;
use crate::error::{AppError, Problem, ProblemDocument};
use crate::parameters::NoParameters;
use crate::paths::Path;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use data::ids::ServiceAtLocationId;
use data::store::Found;

/// Une fiche entière
///
/// Une fiche réunie à une autre répond 308 avec l'adresse de l'autre.
#[utoipa::path(
    get,
    operation_id = "getService",
    path = "/api/v1/services/{id}",
    tag = "services",
    params(("id" = Uuid, Path, description = "Identifiant de la fiche (UUID)")),
    responses(
        (status = 200, description = "La fiche", body = ServiceDetail),
        (status = 308, description = "Réunie à une autre fiche : voir `Location`"),
        (status = 404, description = "Aucune fiche n'a cet identifiant", body = ProblemDocument, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    State(state): State<AppState>,
    Path(id): Path<ServiceAtLocationId>,
    _: NoParameters,
) -> Result<Response, Problem> {
    match state.listing(id).await? {
        Some(Found::Listing(stored)) => {
            let sources = state.sources().await?;
            let public_url = &state.settings().public_url;
            let detail = ServiceDetail::new(&stored.listing, &sources.1, public_url)
                .map_err(|error| AppError::Internal(error.into()))?;
            Ok(CachePolicy::Revalidate.apply(Json(detail)))
        }
        Some(Found::MovedTo(other)) => {
            let location = HeaderValue::from_str(&format!("/api/v1/services/{other}"))
                .map_err(|error| AppError::Internal(error.into()))?;
            Ok((StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, location)]).into_response())
        }
        None => Err(AppError::UnknownListing.into()),
    }
}
