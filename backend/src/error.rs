//! One error, two faces: a problem document (RFC 9457) for the API, a page for people.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use indexer::search::SearchError;
use serde::Serialize;
use std::collections::HashSet;
use std::sync::Arc;
use utoipa::ToSchema;
use web::address::SearchAddress;

/// Faults told in one answer, however many there are.
const MOST_TOLD: usize = 20;

/// A parameter that could not be used.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, ToSchema)]
pub struct InvalidParameter {
    /// Name of the parameter, cut to 200 characters.
    pub name: String,
    /// The value received, cut to 200 characters.
    pub value: String,
    /// What is expected, in French.
    pub reason: String,
}

impl InvalidParameter {
    pub fn new(name: &str, value: &str, reason: impl Into<String>) -> Self {
        Self {
            name: name.chars().take(200).collect(),
            value: value.chars().take(200).collect(),
            reason: reason.into(),
        }
    }
}

/// The faults that are told, equal ones once, and all of them in one line of French.
pub fn told(
    errors: &[InvalidParameter],
    each: impl Fn(&InvalidParameter) -> String,
) -> (Vec<InvalidParameter>, String) {
    let mut seen = HashSet::new();
    let mut told: Vec<_> = errors.iter().filter(|error| seen.insert(*error)).cloned().collect();
    let others = told.len().saturating_sub(MOST_TOLD);
    told.truncate(MOST_TOLD);
    let others = (others > 0).then(|| format!("et {others} autres"));
    let line: Vec<String> = told.iter().map(each).chain(others).collect();
    (told, line.join(" ; "))
}

/// Everything that can go wrong while answering.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    #[error("paramètres non valides")]
    InvalidParameters(Vec<InvalidParameter>),
    #[error("aucune fiche n'a cet identifiant")]
    UnknownListing,
    #[error("aucune page à cette adresse")]
    UnknownAddress,
    #[error("cette adresse n'accepte que la lecture (GET)")]
    MethodNotAllowed,
    #[error("l'adresse est trop longue")]
    AddressTooLong,
    #[error("la requête est trop grande")]
    BodyTooLarge,
    #[error("la réponse a pris trop de temps")]
    Timeout,
    #[error("trop de recherches longues attendent déjà ; réessayez dans quelques secondes")]
    Busy,
    #[error("l'index de recherche n'est pas encore prêt")]
    NotReady,
    #[error("une erreur est survenue de notre côté")]
    Internal(#[source] anyhow::Error),
}

impl From<data::store::StoreError> for AppError {
    fn from(error: data::store::StoreError) -> Self {
        Self::Internal(error.into())
    }
}

impl From<indexer::geocode::GeocodeError> for AppError {
    fn from(error: indexer::geocode::GeocodeError) -> Self {
        SearchError::from(error).into()
    }
}

impl From<SearchError> for AppError {
    fn from(error: SearchError) -> Self {
        let name = match &error {
            SearchError::PageZero | SearchError::PageTooFar => "page",
            SearchError::PerPage(_) => "per_page",
            SearchError::Radius(_) | SearchError::RadiusWithoutPosition => "radius",
            SearchError::Area(_) => "polygon",
            SearchError::DistanceWithoutPosition => "sort",
            SearchError::TooManyDays => "open",
            SearchError::UnknownCategory(_) => "category",
            SearchError::TooMuchWork => "q",
            SearchError::Engine(_) => return Self::Internal(error.into()),
        };
        Self::InvalidParameters(vec![InvalidParameter::new(name, "", error.to_string())])
    }
}

impl AppError {
    pub fn status(&self) -> StatusCode {
        match self {
            Self::InvalidParameters(_) => StatusCode::BAD_REQUEST,
            Self::UnknownListing | Self::UnknownAddress => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::AddressTooLong => StatusCode::URI_TOO_LONG,
            Self::BodyTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Timeout | Self::Busy | Self::NotReady => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// One of each, for the documentation.
    pub fn all() -> Vec<Self> {
        vec![
            Self::InvalidParameters(Vec::new()),
            Self::UnknownListing,
            Self::UnknownAddress,
            Self::MethodNotAllowed,
            Self::AddressTooLong,
            Self::BodyTooLarge,
            Self::Timeout,
            Self::Busy,
            Self::NotReady,
            Self::Internal(anyhow::anyhow!("exemple")),
        ]
    }

    /// Stable name of the problem; documented on `/api`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::InvalidParameters(_) => "invalid-parameters",
            Self::UnknownListing => "unknown-listing",
            Self::UnknownAddress => "unknown-address",
            Self::MethodNotAllowed => "method-not-allowed",
            Self::AddressTooLong => "address-too-long",
            Self::BodyTooLarge => "body-too-large",
            Self::Timeout => "timeout",
            Self::Busy => "busy",
            Self::NotReady => "not-ready",
            Self::Internal(_) => "internal",
        }
    }

    /// Logged once, here: the client never sees the chain of causes.
    pub fn log(&self) {
        if let Self::Internal(cause) = self {
            tracing::error!(error = format!("{cause:#}"), "request failed");
        }
    }
}

/// What the `type` of every problem document begins with.
pub const PROBLEM: &str = "urn:reperes:problem:";

/// RFC 9457 problem document.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemDocument {
    /// Stable name of the problem: `urn:reperes:problem:invalid-parameters`, `…:unknown-listing`…
    pub r#type: String,
    /// One line in French.
    pub title: String,
    pub status: u16,
    /// More, when there is more to say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The parameters at fault, each with the reason; the first twenty, when there are more.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<InvalidParameter>,
}

/// The API's face of an error.
#[derive(Debug)]
pub struct Problem(pub AppError);

impl<E: Into<AppError>> From<E> for Problem {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        self.0.log();
        let status = self.0.status();
        let title = self.0.to_string();
        let kind = self.0.kind();
        let (errors, detail) = match &self.0 {
            AppError::InvalidParameters(errors) => {
                told(errors, |error| format!("{} : {}", error.name, error.reason))
            }
            _ => (Vec::new(), String::new()),
        };
        let detail = (!detail.is_empty()).then_some(detail);
        let document = ProblemDocument {
            r#type: format!("{PROBLEM}{kind}"),
            title: capitalised(&title),
            status: status.as_u16(),
            detail,
            errors,
        };
        let mut response = (status, Json(document)).into_response();
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json; charset=utf-8"),
        );
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if status == StatusCode::METHOD_NOT_ALLOWED {
            headers.insert(header::ALLOW, HeaderValue::from_static("GET, HEAD, OPTIONS"));
        }
        if status == StatusCode::SERVICE_UNAVAILABLE {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
        }
        response
    }
}

pub(crate) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The pages' face of an error. It is rendered by [`crate::layers`], which knows the site: a
/// response made here only carries the error there.
#[derive(Debug)]
pub struct PageError {
    pub error: AppError,
    /// What was asked, so that the form keeps it.
    pub search: Box<SearchAddress>,
}

impl<E: Into<AppError>> From<E> for PageError {
    fn from(error: E) -> Self {
        Self { error: error.into(), search: Box::default() }
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        self.error.log();
        let mut response = self.error.status().into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

/// The face that fits the address asked.
pub fn respond(error: AppError, is_page: bool) -> Response {
    if is_page { PageError::from(error).into_response() } else { Problem(error).into_response() }
}
