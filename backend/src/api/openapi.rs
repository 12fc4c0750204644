//! The OpenAPI 3.1 description, generated from the handlers.

use super::{categories, communes, geocode, service, services, suggest, wire};
use crate::cache::CachePolicy;
use crate::error::{InvalidParameter, ProblemDocument};
use crate::parameters::NoParameters;
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
        description = "Les services aux familles des 39 communes de Mulhouse Alsace Agglomération. Lecture ouverte à tous, sans clé. Les erreurs sont des documents RFC 9457, de `type` stable.",
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
        suggest::list,
        geocode::search,
        geocode::reverse,
        document,
    ),
    components(schemas(
        wire::ServicePage,
        wire::ServiceDetail,
        categories::Category,
        communes::Communes,
        geocode::Addresses,
        suggest::Suggestions,
        ProblemDocument,
        InvalidParameter,
    )),
    tags(
        (name = "services", description = "Trouver des services"),
        (name = "addresses", description = "Trouver un lieu ; mêmes noms que l'API Adresse nationale"),
        (name = "reference", description = "Listes de codes et cette description"),
    )
)]
pub struct Description;

/// Cette description
#[utoipa::path(
    get,
    operation_id = "getOpenApi",
    path = "/api/v1/openapi.json",
    tag = "reference",
    responses((status = 200, description = "OpenAPI 3.1", body = Object))
)]
pub async fn document(State(state): State<AppState>, _: NoParameters) -> Response {
    CachePolicy::Hourly.apply(Json(state.description()))
}

/// The description, with this server's address.
pub fn description(public_url: &str) -> utoipa::openapi::OpenApi {
    let mut description = Description::openapi();
    description.servers = Some(vec![ServerBuilder::new().url(public_url).build()]);
    description
}
