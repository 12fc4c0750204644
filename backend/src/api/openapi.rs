//! The OpenAPI 3.1 description, generated from the handlers.

use super::{categories, communes, service, services, wire};
use crate::cache::CachePolicy;
use crate::error::{InvalidParameter, ProblemDocument};
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use axum::response::Response;
use utoipa::OpenApi;
use utoipa::openapi::ServerBuilder;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Repères",
        description = "Services for families in the 39 communes of Mulhouse Alsace Agglomération. Reading is open to all, without a key. Errors are RFC 9457 problem documents with a stable `type`.",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2"),
        contact(name = "Repères, Mulhouse Alsace Agglomération"),
    ),
    paths(
        services::list,
        services::geojson,
        service::show,
        categories::list,
        communes::list,
        communes::boundaries,
        document,
    ),
    components(schemas(
        wire::ServicePage,
        wire::ServiceDetail,
        categories::Category,
        communes::Communes,
        ProblemDocument,
        InvalidParameter,
    )),
    tags(
        (name = "services", description = "Finding services"),
        (name = "reference", description = "Code lists and this description"),
    )
)]
pub struct Description;

/// This description
#[utoipa::path(
    get,
    path = "/api/v1/openapi.json",
    tag = "reference",
    responses((status = 200, description = "OpenAPI 3.1", body = Object))
)]
pub async fn document(State(state): State<AppState>) -> Response {
    CachePolicy::Hourly.apply(Json(description(&state.settings().public_url)))
}

/// The description, with this server's address.
pub fn description(public_url: &str) -> utoipa::openapi::OpenApi {
    let mut description = Description::openapi();
    description.servers = Some(vec![ServerBuilder::new().url(public_url).build()]);
    description
}
