//! `GET /api/v1/geocode` and `GET /api/v1/reverse`: parameters and properties have the names of the
//! national address API, so that its clients can be turned to this one.

use crate::cache::CachePolicy;
use crate::error::{AppError, InvalidParameter, Problem, ProblemDocument};
use crate::parameters::{LONGEST_TEXT, Parameters};
use crate::query::{self, Reading};
use crate::state::AppState;
use axum::Json;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use data::units::{InseeCode, Position};
use indexer::geocode::{Candidate, CandidateKind, Filter, Question};
use serde::Serialize;
use utoipa::ToSchema;

/// Most candidates of one answer.
const MOST: usize = 20;

/// Candidates of an answer, the best first.
#[derive(Debug, Serialize, ToSchema)]
pub struct Addresses {
    /// `FeatureCollection`
    pub r#type: &'static str,
    pub features: Vec<AddressFeature>,
    /// Whose data it is.
    pub attribution: &'static str,
    pub licence: &'static str,
    /// As asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
    pub limit: usize,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct AddressFeature {
    /// `Feature`
    pub r#type: &'static str,
    pub geometry: AddressPoint,
    pub properties: AddressItem,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct AddressPoint {
    /// `Point`
    pub r#type: &'static str,
    /// Longitude, latitude.
    pub coordinates: [f64; 2],
}

/// What is told of a place. Fields that are not known are left out.
#[derive(Debug, Serialize, ToSchema)]
pub struct AddressItem {
    /// In one line.
    pub label: String,
    /// 0 to 1.
    pub score: f64,
    /// `12bis`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub housenumber: Option<String>,
    pub id: String,
    /// `housenumber`, `street`, `locality` or `municipality`.
    #[schema(value_type = String)]
    pub r#type: &'static str,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postcode: Option<String>,
    /// INSEE code of the commune as it is now.
    pub citycode: String,
    pub city: String,
    /// The commune before a merger.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oldcity: Option<String>,
    /// Number and name of the département, region.
    pub context: String,
    /// How big it is, 0 to 1.
    pub importance: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub population: Option<u32>,
    /// Lambert 93, in metres.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub x: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub y: Option<f64>,
    /// In metres, from `lat` and `lon`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distance: Option<u64>,
    /// Ours: the house number asked for, when the street does not have it and this one is nearest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<String>,
    /// Ours: words that were read as others.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<CorrectionItem>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct CorrectionItem {
    pub typed: String,
    pub read: String,
}

/// Values of `type`, for the description only.
#[derive(ToSchema)]
#[schema(rename_all = "lowercase")]
#[expect(dead_code, reason = "a shape for the OpenAPI description")]
enum TypeParameter {
    HouseNumber,
    Street,
    Locality,
    Municipality,
}

/// Chercher une adresse
///
/// Une adresse, une rue, un lieu-dit, une commune (ancienne aussi) ou un code postal, comme on l'écrit. Les rues et les numéros viennent de la Base Adresse Nationale quand elle a été importée ; sans elle, seules les communes sont connues.
#[utoipa::path(
    get,
    operation_id = "geocode",
    path = "/api/v1/geocode",
    tag = "addresses",
    params(
        ("q" = String, Query, description = "Les mots, 300 caractères au plus", example = "68110 Illzach"),
        ("limit" = Option<u64>, Query, minimum = 1, maximum = 20, description = "De 1 à 20 ; 5 par défaut", example = 5),
        ("lat" = Option<f64>, Query, description = "Avec `lon` : de réponses aussi bonnes, les plus proches d'abord", example = 47.7495),
        ("lon" = Option<f64>, Query, description = "Avec `lat`", example = 7.3398),
        ("postcode" = Option<String>, Query, description = "Seulement ce code postal", example = "68110"),
        ("citycode" = Option<String>, Query, description = "Seulement cette commune, par son code INSEE", example = "68154"),
        ("type" = Option<TypeParameter>, Query, description = "Seulement ce type : `housenumber`, `street`, `locality`, `municipality`"),
        ("autocomplete" = Option<u64>, Query, description = "`0` : le dernier mot est entier ; `1` par défaut", example = 0),
    ),
    responses(
        (status = 200, description = "Une FeatureCollection, la meilleure réponse d'abord", body = Addresses, content_type = "application/geo+json"),
        (status = 304, description = "Inchangé depuis l'`ETag` de `If-None-Match`"),
        (status = 400, description = "Des paramètres fautifs, chacun nommé", body = ProblemDocument, content_type = "application/problem+json"),
    )
)]
pub async fn search(
    State(state): State<AppState>,
    RawQuery(raw): RawQuery,
) -> Result<Response, Problem> {
    let question = read_question(&Parameters::decode(raw.as_deref())?)?;
    let (text, limit) = (question.text.clone(), question.limit);
    let found = state.geocode(question).await?;
    Ok(answer(found, Some(text), limit))
}

/// Chercher l'adresse d'une position
///
/// Les numéros et lieux-dits à moins de 400 m, le plus proche d'abord ; à défaut la commune.
#[utoipa::path(
    get,
    operation_id = "reverseGeocode",
    path = "/api/v1/reverse",
    tag = "addresses",
    params(
        ("lat" = f64, Query, description = "Latitude", example = 47.7495),
        ("lon" = f64, Query, description = "Longitude", example = 7.3398),
        ("limit" = Option<u64>, Query, minimum = 1, maximum = 20, description = "De 1 à 20 ; 1 par défaut", example = 1),
        ("postcode" = Option<String>, Query, description = "Comme pour `/api/v1/geocode`", example = "68100"),
        ("citycode" = Option<String>, Query, description = "Comme pour `/api/v1/geocode`", example = "68224"),
        ("type" = Option<TypeParameter>, Query, description = "Comme pour `/api/v1/geocode`"),
    ),
    responses(
        (status = 200, description = "Une FeatureCollection, la plus proche réponse d'abord", body = Addresses, content_type = "application/geo+json"),
        (status = 304, description = "Inchangé depuis l'`ETag` de `If-None-Match`"),
        (status = 400, description = "Des paramètres fautifs, chacun nommé", body = ProblemDocument, content_type = "application/problem+json"),
    )
)]
pub async fn reverse(
    State(state): State<AppState>,
    RawQuery(raw): RawQuery,
) -> Result<Response, Problem> {
    let parameters = Parameters::decode(raw.as_deref())?;
    let mut errors = Vec::new();
    let known = ["lat", "lon", "limit", "postcode", "citycode", "type"];
    let mut reading = Reading::of(&parameters, &known, &mut errors);
    let position = read_position(&mut reading);
    let limit = reading.one("limit", |text| query::whole(text, 1, MOST)).unwrap_or(1);
    let filter = read_filter(&mut reading);
    let needed = ["lat", "lon"];
    for name in needed.into_iter().filter(|name| parameters.one(name) == Ok(None)) {
        if !errors.iter().any(|error| error.name == name) {
            errors.push(InvalidParameter::new(name, "", "la valeur manque"));
        }
    }
    let Some(position) = position.filter(|_| errors.is_empty()) else {
        return Err(AppError::InvalidParameters(errors).into());
    };
    let found = state.geocoder().reverse(position, limit, &filter)?;
    Ok(answer(found, None, limit))
}

fn read_question(parameters: &Parameters) -> Result<Question, AppError> {
    let mut errors = Vec::new();
    let known = ["q", "limit", "lat", "lon", "postcode", "citycode", "type", "autocomplete"];
    let mut reading = Reading::of(parameters, &known, &mut errors);
    let text = reading.one("q", |text| match text.chars().count() {
        0..=LONGEST_TEXT => Ok(text.to_owned()),
        _ => Err(format!("{LONGEST_TEXT} caractères au plus")),
    });
    if parameters.one("q") == Ok(None) {
        reading.fault("q", "", "la valeur manque");
    }
    let question = Question {
        text: text.unwrap_or_default(),
        limit: reading.one("limit", |text| query::whole(text, 1, MOST)).unwrap_or(5),
        near: read_position(&mut reading),
        filter: read_filter(&mut reading),
        autocomplete: reading
            .one("autocomplete", |text| match text {
                "0" => Ok(false),
                "1" => Ok(true),
                _ => Err("« 0 » ou « 1 » est attendu".to_owned()),
            })
            .unwrap_or(true),
    };
    if errors.is_empty() { Ok(question) } else { Err(AppError::InvalidParameters(errors)) }
}

/// `lat` and `lon`, both or none.
fn read_position(reading: &mut Reading) -> Option<Position> {
    let number = |text: &str| {
        let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
        number.ok_or_else(|| "un nombre décimal est attendu".to_owned())
    };
    let given = |reading: &mut Reading, name| {
        let value = reading.one(name, |text| Ok(text.to_owned()))?;
        Some((value, reading.one(name, number)))
    };
    let (latitude, longitude) = (given(reading, "lat"), given(reading, "lon"));
    match (latitude, longitude) {
        (Some((_, latitude)), Some((text, longitude))) => {
            let (latitude, longitude) = (latitude?, longitude?);
            query::position(&format!("{latitude},{longitude}"))
                .map_err(|reason| reading.fault("lon", &text, reason))
                .ok()
        }
        (None, None) => None,
        (Some(_), None) => {
            reading.fault("lon", "", "demandé avec « lat »");
            None
        }
        (None, Some(_)) => {
            reading.fault("lat", "", "demandé avec « lon »");
            None
        }
    }
}

fn read_filter(reading: &mut Reading) -> Filter {
    Filter {
        postcode: reading.one("postcode", |text| {
            let digits = text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| text.to_owned()).ok_or_else(|| "cinq chiffres sont attendus".to_owned())
        }),
        citycode: reading
            .one("citycode", |text| text.parse::<InseeCode>().map_err(|error| error.to_string())),
        kind: reading.one("type", |text| {
            CandidateKind::of_code(text).ok_or_else(|| {
                "« housenumber », « street », « locality » ou « municipality » est attendu"
                    .to_owned()
            })
        }),
    }
}

fn answer(found: Vec<Candidate>, query: Option<String>, limit: usize) -> Response {
    let addresses = Addresses {
        r#type: "FeatureCollection",
        features: found.into_iter().map(feature).collect(),
        attribution: "BAN, IGN, INSEE",
        licence: "Licence Ouverte 2.0",
        query,
        limit,
    };
    let content_type = HeaderValue::from_static("application/geo+json; charset=utf-8");
    let mut response = CachePolicy::Briefly.apply(Json(addresses));
    response.headers_mut().insert(header::CONTENT_TYPE, content_type);
    response
}

fn feature(found: Candidate) -> AddressFeature {
    let Position { latitude, longitude } = found.position;
    let (x, y) = found.projected.unzip();
    let is_street = found.kind == CandidateKind::Street;
    AddressFeature {
        r#type: "Feature",
        geometry: AddressPoint { r#type: "Point", coordinates: [longitude, latitude] },
        properties: AddressItem {
            label: found.label,
            score: found.score,
            housenumber: found.housenumber,
            id: found.id,
            r#type: found.kind.code(),
            street: found.street.or_else(|| is_street.then(|| found.name.clone())),
            name: found.name,
            postcode: found.postcode,
            context: context(&found.citycode),
            citycode: found.citycode.into(),
            city: found.city,
            oldcity: found.former_city,
            importance: found.importance,
            population: found.population,
            x,
            y,
            distance: found.distance.map(super::wire::whole_metres),
            instead_of: found.instead_of,
            corrections: found
                .corrections
                .into_iter()
                .map(|one| CorrectionItem { typed: one.typed, read: one.read })
                .collect(),
        },
    }
}

/// The département, and more about our own.
fn context(citycode: &InseeCode) -> String {
    match &citycode.as_str()[..2] {
        "68" => "68, Haut-Rhin, Grand Est".to_owned(),
        other => other.to_owned(),
    }
}
