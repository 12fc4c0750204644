//! `GET /assets/…`: files of `web`, embedded, named by their hash.

use crate::cache::CachePolicy;
use crate::error::{AppError, PageError};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};

pub async fn show(request: Request) -> Result<Response, PageError> {
    let name = request.uri().path().strip_prefix(web::assets::PREFIX);
    let asset = name.and_then(web::assets::get).ok_or(AppError::UnknownAddress)?;
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.content_type));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    let bytes = match asset.brotli {
        Some(compressed) if accepts_brotli(request.headers()) => {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
            compressed
        }
        _ => asset.bytes,
    };
    Ok(CachePolicy::Forever.apply((headers, bytes).into_response()))
}

/// Browsers ask for this address by themselves.
pub async fn favicon() -> Response {
    Redirect::permanent(&web::assets::asset_url("favicon.svg")).into_response()
}

fn accepts_brotli(headers: &HeaderMap) -> bool {
    let Some(accepted) = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok())
    else {
        return false;
    };
    accepted.split(',').any(|one| {
        let mut parts = one.split(';').map(str::trim);
        let refused = |quality: &str| {
            quality.strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()).is_some_and(|q| q <= 0.0)
        };
        parts.next() == Some("br") && !parts.next().is_some_and(refused)
    })
}
