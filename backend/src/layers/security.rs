//! Headers that keep pages ours: no third party, no inline script, no framing.

use crate::config::Basemap;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// The Content-Security-Policy, made once.
#[derive(Debug, Clone)]
pub struct Policy(HeaderValue);

impl Policy {
    /// Everything from here and nothing inline; a configured map style adds its own origin.
    pub fn new(basemap: &Basemap) -> Self {
        let origin = basemap.style_origin().map(|origin| format!(" {origin}")).unwrap_or_default();
        let text = format!(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:{origin}; \
             font-src 'self'; connect-src 'self'{origin}; worker-src 'self'; manifest-src 'self'; \
             base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        );
        Self(HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static("default-src 'self'")))
    }
}

/// Puts the headers on every answer.
pub async fn headers(State(policy): State<Policy>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, policy.0);
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    // Addresses hold what people search for: no other site learns it. Our own pages may, so that a
    // listing leads back to the results that it was opened from.
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(
        header::HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("geolocation=(self), camera=(), microphone=()"),
    );
    response
}
