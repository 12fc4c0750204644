//! Pages of plain text.

use super::site::{render, site};
use crate::cache::CachePolicy;
use crate::error::PageError;
use crate::language::Language;
use crate::state::AppState;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use web::pages::{AboutPage, AccessibilityPage, PrivacyPage};
use web::site::{ABOUT, ACCESSIBILITY, Frame, PRIVACY};

/// `GET /a-propos`
pub async fn about(
    State(state): State<AppState>,
    Language(locale): Language,
) -> Result<Response, PageError> {
    let frame = Frame::at(&site(state.settings()), ABOUT);
    render(&AboutPage { frame }, locale, CachePolicy::Revalidate)
}

/// `GET /accessibilite`
pub async fn accessibility(
    State(state): State<AppState>,
    Language(locale): Language,
) -> Result<Response, PageError> {
    let frame = Frame::at(&site(state.settings()), ACCESSIBILITY);
    render(&AccessibilityPage { frame }, locale, CachePolicy::Revalidate)
}

/// `GET /vie-privee`
pub async fn privacy(
    State(state): State<AppState>,
    Language(locale): Language,
) -> Result<Response, PageError> {
    let frame = Frame::at(&site(state.settings()), PRIVACY);
    render(&PrivacyPage { frame }, locale, CachePolicy::Revalidate)
}

/// `GET /robots.txt`: result pages are endless, listings are not.
pub async fn robots() -> Response {
    let text = "User-agent: *\nDisallow: /recherche\nDisallow: /*/recherche\nDisallow: /api/\n";
    let content_type = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    CachePolicy::Hourly.apply((content_type, text).into_response())
}
