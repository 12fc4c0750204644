//! One log line a request: no query string, no address of a person.

use axum::extract::Request;
use axum::http::HeaderName;
use axum::middleware::Next;
use axum::response::Response;
use std::time::Instant;

/// Enough for any address of ours.
const LONGEST_PATH: usize = 120;

static REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

pub async fn log(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    // The path alone: query strings tell what people look for and where they are.
    let path: String = request.uri().path().chars().take(LONGEST_PATH).collect();
    let id = request
        .headers()
        .get(&REQUEST_ID)
        .and_then(|id| id.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    let response = next.run(request).await;
    let status = response.status().as_u16();
    let ms = started.elapsed().as_secs_f64() * 1000.0;
    tracing::info!(%method, path, status, ms = format!("{ms:.1}"), id, "request");
    response
}
