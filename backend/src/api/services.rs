//! `GET /api/v1/services` and its GeoJSON variant.

use super::search_parameters::SearchParameters;
use super::wire::{
    EffectiveFilters, FacetCounts, InterpretationItem, ServiceItem, ServicePage, Sources, Totals,
    WidenedResults,
};
use crate::cache::CachePolicy;
use crate::error::{AppError, InvalidParameter, Problem, ProblemDocument};
use crate::parameters::Parameters;
use crate::query;
use crate::state::AppState;
use axum::Json;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use indexer::search::{Answer, DemoFilter, Hit, PAGE_WINDOW, Query};
use jiff::civil::DateTime;
use serde_json::{Value, json};

/// Chercher des services
///
/// Les filtres s'ajoutent ; les valeurs d'un même filtre sont des choix. Une fiche qui ne dit rien d'un
/// filtre vient après celles qui disent oui (`tier: unknown`), une qui n'a qu'une partie des mots après
/// encore (`tier: partial`). Quand il y a peu de résultats, `widened` en donne de plus larges, à part,
/// et `contacts` dit qui appeler. Les fiches fictives n'existent qu'en mode démonstration, chacune marquée `demo: true`.
#[utoipa::path(
    get,
    operation_id = "searchServices",
    path = "/api/v1/services",
    tag = "services",
    params(
        SearchParameters,
        ("page" = Option<u64>, Query, minimum = 1, description = "À partir de 1 ; `page` × `per_page` va jusqu'à 10000", example = 1),
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
    let query = read_query(&Parameters::decode(raw.as_deref())?, state.local_now())?;
    let answer = state.search(&query).await?;
    let sources = state.sources().await?;
    let mut body = Vec::with_capacity(PAGE_BYTES);
    serde_json::to_writer(&mut body, &page(&query, answer, &sources.1))
        .map_err(|error| AppError::Internal(error.into()))?;
    let content_type = HeaderValue::from_static("application/json");
    Ok(CachePolicy::Briefly.apply(([(header::CONTENT_TYPE, content_type)], body)))
}

/// Room for twenty results and their facets: what is asked for most is not copied while it grows.
const PAGE_BYTES: usize = 24 * 1024;

/// Chercher, en GeoJSON
///
/// Les mêmes paramètres et le même ordre que `/api/v1/services`, jusqu'à 1000 objets par page. Un
/// service sans position (aide à domicile, téléphone) est un objet sans géométrie.
#[utoipa::path(
    get,
    operation_id = "searchServicesAsGeoJson",
    path = "/api/v1/services.geojson",
    tag = "services",
    params(
        SearchParameters,
        ("page" = Option<u64>, Query, minimum = 1, description = "À partir de 1 ; `page` × `per_page` va jusqu'à 10000", example = 1),
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
    let query = Query { widen: false, ..read_geojson_query(raw.as_deref(), state.local_now())? };
    let answer = state.search(&query).await?;
    let sources = state.sources().await?;
    let wanted = query::wanted(&answer, &query.categories);
    let features: Vec<Value> = answer
        .hits
        .into_iter()
        .map(|mut hit| {
            // The map marks a place by its first category, as the list does.
            query::wanted_first(&mut hit.summary.categories, &wanted);
            feature(ServiceItem::new(hit.summary, hit.distance, &sources.1))
        })
        .collect::<Result<_, _>>()
        .map_err(|error| AppError::Internal(error.into()))?;
    let collection = json!({
        "type": "FeatureCollection",
        "total_items": answer.total + answer.partial,
        "features": features,
    });
    let content_type = HeaderValue::from_static("application/geo+json; charset=utf-8");
    let mut response = CachePolicy::Briefly.apply(Json(collection));
    response.headers_mut().insert(header::CONTENT_TYPE, content_type);
    Ok(response)
}

fn feature(item: ServiceItem<'_>) -> Result<Value, serde_json::Error> {
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

fn read_query(parameters: &Parameters, now: DateTime) -> Result<Query, AppError> {
    let mut errors = Vec::new();
    for name in parameters.unknown(&query::KNOWN) {
        let reason = format!("paramètre inconnu ; connus : {}", query::KNOWN.join(", "));
        errors.push(InvalidParameter::new(name, "", reason));
    }
    let mut query = query::read(parameters, now, &mut errors);
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

fn read_geojson_query(raw: Option<&str>, now: DateTime) -> Result<Query, AppError> {
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
    let mut query = read_query(&rest, now)?;
    query.per_page = size;
    if query.page > PAGE_WINDOW / size {
        let reason = format!("un nombre entier entre 1 et {} est attendu", PAGE_WINDOW / size);
        let error = InvalidParameter::new("page", &query.page.to_string(), reason);
        return Err(AppError::InvalidParameters(vec![error]));
    }
    Ok(query)
}

fn page<'a>(query: &Query, answer: Answer, sources: &'a Sources) -> ServicePage<'a> {
    let per_page = query.per_page as u64;
    let page_number = query.page as u64;
    let wanted = query::wanted(&answer, &query.categories);
    let items = |hits: Vec<Hit>| -> Vec<ServiceItem<'a>> {
        hits.into_iter()
            .map(|mut hit| {
                query::wanted_first(&mut hit.summary.categories, &wanted);
                ServiceItem::from_hit(hit, sources)
            })
            .collect()
    };
    let total_items = answer.total + answer.partial;
    let total_pages = total_items.div_ceil(per_page);
    let contents = items(answer.hits);
    ServicePage {
        total_items,
        totals: Totals {
            strict: answer.strict,
            unknown: answer.total.saturating_sub(answer.strict),
            partial: answer.partial,
        },
        total_pages,
        page_number,
        size: contents.len() as u64,
        first_page: page_number == 1,
        last_page: page_number >= total_pages,
        empty: contents.is_empty(),
        contents,
        facets: FacetCounts::from(answer.facets),
        interpretation: answer.interpretation.into_iter().map(InterpretationItem::from).collect(),
        filters: EffectiveFilters::from(&answer.filters),
        widened: answer.widened.map(|widened| WidenedResults {
            steps: widened.steps.into_iter().map(Into::into).collect(),
            total_items: widened.total,
            contents: items(widened.hits),
        }),
        contacts: items(answer.contacts),
    }
}
