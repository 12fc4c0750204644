//! `GET /api/v1/communes` and the boundaries as GeoJSON.

use crate::cache::CachePolicy;
use crate::error::Problem;
use crate::parameters::NoParameters;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use data::territory::{BOUNDARIES_GEOJSON, Commune, Territory};
use serde::Serialize;
use utoipa::ToSchema;

/// The communes of the territory, and those that touch it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Communes {
    pub communes: Vec<CommuneItem>,
    /// Outside the territory, but known: results continue there.
    pub neighbours: Vec<NeighbourItem>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct CommuneItem {
    pub insee_code: String,
    pub name: String,
    pub siren: String,
    pub postal_codes: Vec<String>,
    /// Municipal population, INSEE 2024.
    pub population: u32,
    pub latitude: f64,
    pub longitude: f64,
    /// Names and codes of communes that were merged into this one.
    pub former: Vec<FormerItem>,
    /// Listings with an address in this commune.
    pub count: u64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct FormerItem {
    pub insee_code: String,
    pub name: String,
    /// Date of the merger (ISO 8601).
    pub date: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct NeighbourItem {
    pub insee_code: String,
    pub name: String,
    pub latitude: f64,
    pub longitude: f64,
}

/// Les 39 communes et leurs voisines
#[utoipa::path(
    get,
    operation_id = "listCommunes",
    path = "/api/v1/communes",
    tag = "reference",
    responses((status = 200, description = "Les communes dans l'ordre des codes INSEE", body = Communes))
)]
pub async fn list(State(state): State<AppState>, _: NoParameters) -> Result<Response, Problem> {
    let everything = state.counts().await?;
    let counts = &everything.facets.communes;
    let territory = Territory::m2a();
    let communes = territory
        .communes()
        .iter()
        .map(|commune| item(commune, counts.get(&commune.insee).copied().unwrap_or(0)))
        .collect();
    let neighbours = territory
        .neighbours()
        .iter()
        .map(|neighbour| NeighbourItem {
            insee_code: neighbour.insee.to_string(),
            name: neighbour.name.clone(),
            latitude: neighbour.position.latitude,
            longitude: neighbour.position.longitude,
        })
        .collect();
    Ok(CachePolicy::Briefly.apply(Json(Communes { communes, neighbours })))
}

/// Les limites des 39 communes, en GeoJSON
///
/// Limites simplifiées, WGS84. Source : IGN Admin Express 2018, Licence Ouverte.
#[utoipa::path(
    get,
    operation_id = "getCommuneBoundaries",
    path = "/api/v1/communes.geojson",
    tag = "reference",
    responses((status = 200, description = "Une FeatureCollection ; propriétés `insee` et `name`", body = Object, content_type = "application/geo+json"))
)]
pub async fn boundaries(_: NoParameters) -> Response {
    let content_type = HeaderValue::from_static("application/geo+json; charset=utf-8");
    CachePolicy::Hourly
        .apply(([(header::CONTENT_TYPE, content_type)], BOUNDARIES_GEOJSON).into_response())
}

fn item(commune: &Commune, count: u64) -> CommuneItem {
    let former = Territory::m2a()
        .former_communes()
        .iter()
        .filter(|former| former.merged_into == commune.insee)
        .map(|former| FormerItem {
            insee_code: former.insee.to_string(),
            name: former.name.clone(),
            date: former.date.to_string(),
        })
        .collect();
    CommuneItem {
        insee_code: commune.insee.to_string(),
        name: commune.name.clone(),
        siren: commune.siren.clone(),
        postal_codes: commune.postal_codes.clone(),
        population: commune.population,
        latitude: commune.centroid.latitude,
        longitude: commune.centroid.longitude,
        former,
        count,
    }
}
