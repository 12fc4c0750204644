//! `GET /api/v1/services` and its GeoJSON variant.

use super::wire::{FacetCounts, InterpretationItem, ServiceItem, ServicePage};
use crate::cache::CachePolicy;
use crate::error::{AppError, InvalidParameter, Problem, ProblemDocument};
use crate::parameters::Parameters;
use crate::query;
use crate::state::AppState;
use axum::Json;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use indexer::search::{Answer, DemoFilter, PAGE_WINDOW, Query};
use serde_json::{Value, json};
use utoipa::ToSchema;

/// Values of `sort`, for the description only: `query::read` reads them.
#[derive(ToSchema)]
#[schema(rename_all = "kebab-case")]
#[expect(dead_code, reason = "a shape for the OpenAPI description")]
enum SortParameter {
    Relevance,
    Distance,
    Name,
}

/// Values of `demo`, for the description only.
#[derive(ToSchema)]
#[schema(rename_all = "kebab-case")]
#[expect(dead_code, reason = "a shape for the OpenAPI description")]
enum DemoParameter {
    Include,
    Exclude,
    Only,
}

/// Parameters of a search, all optional.
const KNOWN: [&str; 10] =
    ["q", "near", "commune", "radius", "bbox", "category", "demo", "page", "per_page", "sort"];

/// Chercher des services
///
/// Les filtres s'ajoutent. Les fiches fictives n'existent qu'en mode démonstration, chacune marquée `demo: true`.
#[utoipa::path(
    get,
    operation_id = "searchServices",
    path = "/api/v1/services",
    tag = "services",
    params(
        ("q" = Option<String>, Query, description = "Les mots, comme on les dirait ; 300 caractères au plus", example = "cours d'informatique"),
        ("near" = Option<String>, Query, description = "Position `latitude,longitude` d'où les distances sont comptées", example = "47.7495,7.3398"),
        ("radius" = Option<f64>, Query, description = "Avec `near` : garde ce qui est à moins de tant de mètres (1 à 100000)", example = 5000),
        ("bbox" = Option<String>, Query, description = "Rectangle `ouest,sud,est,nord`", example = "7.2,47.7,7.4,47.8"),
        ("commune" = Option<String>, Query, description = "Code INSEE ou nom ; plusieurs avec des virgules. Les services qui desservent la commune sont gardés aussi", example = "68224"),
        ("category" = Option<String>, Query, description = "Code de `/api/v1/categories` ; plusieurs avec des virgules ; une grande catégorie vaut pour tous ses termes", example = "bibliotheque"),
        ("demo" = Option<DemoParameter>, Query, description = "`include` (par défaut), `exclude` ou `only` ; sans effet hors du mode démonstration"),
        ("sort" = Option<SortParameter>, Query, description = "`relevance` (par défaut), `distance` (demande une position) ou `name`"),
        ("page" = Option<u64>, Query, minimum = 1, description = "À partir de 1", example = 1),
        ("per_page" = Option<u64>, Query, minimum = 1, maximum = 100, description = "De 1 à 100 ; 20 par défaut", example = 20),
    ),
    responses(
        (status = 200, description = "Une page de résultats", body = ServicePage),
        (status = 304, description = "Inchangé depuis l'`ETag` de `If-None-Match`"),
        (status = 400, description = "Des paramètres fautifs, chacun nommé", body = ProblemDocument, content_type = "application/problem+json"),
    )
)]
pub async fn list(
    State(state): State<AppState>,
    RawQuery(raw): RawQuery,
) -> Result<Response, Problem> {
    let query = read_query(&Parameters::decode(raw.as_deref())?)?;
    let answer = state.search(&query)?;
    let sources = state.sources().await?;
    Ok(CachePolicy::Briefly.apply(Json(page(&query, answer, &sources.1))))
}

/// Chercher, en GeoJSON
///
/// Les mêmes filtres et le même ordre que `/api/v1/services`, jusqu'à 1000 objets par page. Un
/// service sans position (aide à domicile, téléphone) est un objet sans géométrie.
#[utoipa::path(
    get,
    operation_id = "searchServicesAsGeoJson",
    path = "/api/v1/services.geojson",
    tag = "services",
    params(
        ("q" = Option<String>, Query, description = "Comme pour `/api/v1/services`", example = "ludothèque"),
        ("near" = Option<String>, Query, description = "Comme pour `/api/v1/services`", example = "47.7495,7.3398"),
        ("radius" = Option<f64>, Query, description = "Comme pour `/api/v1/services`", example = 5000),
        ("bbox" = Option<String>, Query, description = "Comme pour `/api/v1/services`", example = "7.2,47.7,7.4,47.8"),
        ("commune" = Option<String>, Query, description = "Comme pour `/api/v1/services`", example = "68224"),
        ("category" = Option<String>, Query, description = "Comme pour `/api/v1/services`", example = "bibliotheque"),
        ("demo" = Option<DemoParameter>, Query, description = "Comme pour `/api/v1/services`"),
        ("sort" = Option<SortParameter>, Query, description = "Comme pour `/api/v1/services`"),
        ("page" = Option<u64>, Query, minimum = 1, description = "À partir de 1", example = 1),
        ("per_page" = Option<u64>, Query, minimum = 1, maximum = 1000, description = "De 1 à 1000 ; 1000 par défaut", example = 1000),
    ),
    responses(
        (status = 200, description = "Une FeatureCollection, avec `total_items`", body = Object, content_type = "application/geo+json"),
        (status = 304, description = "Inchangé depuis l'`ETag` de `If-None-Match`"),
        (status = 400, description = "Des paramètres fautifs, chacun nommé", body = ProblemDocument, content_type = "application/problem+json"),
    )
)]
pub async fn geojson(
    State(state): State<AppState>,
    RawQuery(raw): RawQuery,
) -> Result<Response, Problem> {
    let query = read_geojson_query(raw.as_deref())?;
    let answer = state.search(&query)?;
    let sources = state.sources().await?;
    let wanted = query::wanted(&answer, &query.categories);
    let features: Vec<Value> = answer
        .hits
        .into_iter()
        .map(|mut hit| {
            // The map marks a place by its first category, as the list does.
            query::wanted_first(&mut hit.summary.categories, &wanted);
            feature(ServiceItem::from_hit(hit, &sources.1))
        })
        .collect::<Result<_, _>>()
        .map_err(|error| AppError::Internal(error.into()))?;
    let collection = json!({
        "type": "FeatureCollection",
        "total_items": answer.total,
        "features": features,
    });
    let content_type = HeaderValue::from_static("application/geo+json; charset=utf-8");
    let mut response = CachePolicy::Briefly.apply(Json(collection));
    response.headers_mut().insert(header::CONTENT_TYPE, content_type);
    Ok(response)
}

fn feature(item: ServiceItem) -> Result<Value, serde_json::Error> {
    let geometry = match (item.latitude, item.longitude) {
        (Some(latitude), Some(longitude)) => {
            json!({ "type": "Point", "coordinates": [longitude, latitude] })
        }
        _ => Value::Null,
    };
    let id = item.id;
    let mut properties = serde_json::to_value(item)?;
    if let Value::Object(fields) = &mut properties {
        for redundant in ["id", "latitude", "longitude"] {
            fields.remove(redundant);
        }
    }
    Ok(json!({ "type": "Feature", "id": id, "geometry": geometry, "properties": properties }))
}

fn read_query(parameters: &Parameters) -> Result<Query, AppError> {
    let mut errors = Vec::new();
    for name in parameters.unknown(&KNOWN) {
        let reason = format!("paramètre inconnu ; connus : {}", KNOWN.join(", "));
        errors.push(InvalidParameter::new(name, "", reason));
    }
    let mut query = query::read(parameters, &mut errors);
    query.demo = DemoFilter::Include;
    match parameters.one("demo").map(|value| value.map(query::demo)) {
        Ok(Some(Ok(demo))) => query.demo = demo,
        Ok(Some(Err(reason))) => {
            let value = parameters.one("demo").ok().flatten().unwrap_or_default();
            errors.push(InvalidParameter::new("demo", value, reason));
        }
        Ok(None) => {}
        Err(error) => errors.push(error),
    }
    if errors.is_empty() { Ok(query) } else { Err(AppError::InvalidParameters(errors)) }
}

/// Most features of one GeoJSON answer.
const LARGEST_COLLECTION: usize = 1000;

fn read_geojson_query(raw: Option<&str>) -> Result<Query, AppError> {
    let parameters = Parameters::decode(raw)?;
    let size = match parameters.one("per_page") {
        Ok(None) => LARGEST_COLLECTION,
        Ok(Some(text)) => text
            .parse()
            .ok()
            .filter(|size| (1..=LARGEST_COLLECTION).contains(size))
            .ok_or_else(|| {
                let reason =
                    format!("un nombre entier entre 1 et {LARGEST_COLLECTION} est attendu");
                AppError::InvalidParameters(vec![InvalidParameter::new("per_page", text, reason)])
            })?,
        Err(error) => return Err(AppError::InvalidParameters(vec![error])),
    };
    let rest = parameters.without("per_page");
    let mut query = read_query(&rest)?;
    query.per_page = size;
    if query.page > PAGE_WINDOW / size {
        let reason = format!("un nombre entier entre 1 et {} est attendu", PAGE_WINDOW / size);
        let error = InvalidParameter::new("page", &query.page.to_string(), reason);
        return Err(AppError::InvalidParameters(vec![error]));
    }
    Ok(query)
}

fn page(query: &Query, answer: Answer, sources: &super::wire::Sources) -> ServicePage {
    let per_page = query.per_page as u64;
    let page_number = query.page as u64;
    let total_pages = answer.total.div_ceil(per_page);
    let wanted = query::wanted(&answer, &query.categories);
    let contents: Vec<ServiceItem> = answer
        .hits
        .into_iter()
        .map(|mut hit| {
            query::wanted_first(&mut hit.summary.categories, &wanted);
            ServiceItem::from_hit(hit, sources)
        })
        .collect();
    ServicePage {
        total_items: answer.total,
        total_pages,
        page_number,
        size: contents.len() as u64,
        first_page: page_number == 1,
        last_page: page_number >= total_pages,
        empty: contents.is_empty(),
        contents,
        facets: FacetCounts::from(answer.facets),
        interpretation: answer.interpretation.into_iter().map(InterpretationItem::from).collect(),
    }
}
