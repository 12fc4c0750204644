//! Cache policies and ETags.
//!
//! Every answer to a read says how long it may be kept; what may be kept carries a weak ETag of
//! its bytes, so that a phone on a bad network downloads nothing twice.

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::hash::{DefaultHasher, Hasher};

/// How long an answer may be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CachePolicy {
    /// Asked again each time, answered by 304 when nothing changed: pages that say "open now".
    Revalidate,
    /// Kept for half a minute: search answers.
    Briefly,
    /// Kept for an hour: code lists.
    Hourly,
    /// Never changes: assets with a hash in their name.
    Forever,
}

impl CachePolicy {
    fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Revalidate => "no-cache",
            Self::Briefly => "public, max-age=30",
            Self::Hourly => "public, max-age=3600",
            Self::Forever => "public, max-age=31536000, immutable",
        })
    }

    /// Puts the policy on a response.
    pub fn apply(self, response: impl IntoResponse) -> Response {
        let mut response = response.into_response();
        response.headers_mut().insert(header::CACHE_CONTROL, self.header());
        response
    }
}

/// Largest body that gets an ETag; greater ones are files, which have their own.
const LARGEST_TAGGED: usize = 8 * 1024 * 1024;

/// Adds an ETag to successful reads and answers 304 when the client has the same already.
pub async fn conditional(request: Request, next: Next) -> Response {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let response = next.run(request).await;
    if !is_read
        || response.status() != StatusCode::OK
        || response.headers().contains_key(header::ETAG)
    {
        return response;
    }
    if !response.headers().contains_key(header::CACHE_CONTROL) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let bytes = match to_bytes(body, LARGEST_TAGGED).await {
        Ok(bytes) => bytes,
        Err(error) => {
            tracing::error!(%error, "answer too large to be tagged");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    let tag = tag(&bytes);
    let matches = known
        .as_ref()
        .and_then(|known| known.to_str().ok())
        .is_some_and(|known| known.split(',').any(|one| is_same(one.trim(), &tag)));
    if let Ok(value) = HeaderValue::from_str(&tag) {
        parts.headers.insert(header::ETAG, value);
    }
    if matches {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_TYPE);
        parts.headers.remove(header::CONTENT_LENGTH);
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, Body::from(bytes))
}

/// Weak comparison (RFC 9110, 8.8.3.2).
fn is_same(known: &str, tag: &str) -> bool {
    known == "*" || opaque(known) == opaque(tag)
}

fn opaque(tag: &str) -> &str {
    tag.strip_prefix("W/").unwrap_or(tag)
}

/// Weak, because compression changes the bytes on the wire. The hasher's keys are fixed, so that
/// two nodes running the same binary agree.
fn tag(bytes: &Bytes) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    format!("W/\"{:016x}\"", hasher.finish())
}
