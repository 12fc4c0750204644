//! What every request passes through.

mod security;
mod trace;

use crate::config::Limits;
use crate::error::{AppError, PageError, respond};
use crate::state::AppState;
use crate::{cache, pages};
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, Method, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use tower::util::MapRequestLayer;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::cors::{Any, CorsLayer};
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::timeout::TimeoutLayer;
use web::Locale;

/// Wraps the routes.
pub fn apply(routes: Router<AppState>, state: &AppState, limits: Limits) -> Router {
    let request_id = HeaderName::from_static("x-request-id");
    let policy = security::Policy::new(&state.settings().basemap);
    // `Router::layer` wraps what is there already: the last one is the outermost.
    routes
        .layer(from_fn(cache::conditional))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            limits.request_timeout,
        ))
        .layer(RequestBodyLimitLayer::new(limits.body_bytes))
        .layer(from_fn(with_our_face))
        .layer(from_fn_with_state(limits.uri_bytes, bounded_address))
        .layer(from_fn_with_state(state.clone(), error_pages))
        // Level 4 of Brotli costs a third of its default for about the same size.
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(4)))
        .layer(cors())
        .layer(from_fn_with_state(policy, security::headers))
        .layer(PropagateRequestIdLayer::new(request_id.clone()))
        .layer(from_fn(trace::log))
        .layer(SetRequestIdLayer::new(request_id.clone(), MakeRequestUuid))
        // Ours alone: a client's own would put its words into our log.
        .layer(MapRequestLayer::new(move |mut request: Request| {
            request.headers_mut().remove(&request_id);
            request
        }))
        .with_state(state.clone())
}

/// Anyone may read the API from any page; nothing here depends on who asks.
fn cors() -> CorsLayer {
    CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::HEAD, Method::OPTIONS])
        .allow_headers(Any)
        .expose_headers([header::ETAG, HeaderName::from_static("x-request-id")])
}

async fn bounded_address(
    axum::extract::State(most): axum::extract::State<usize>,
    request: Request,
    next: Next,
) -> Response {
    let length = request.uri().path_and_query().map_or(0, |part| part.as_str().len());
    if length > most {
        return respond(AppError::AddressTooLong, !is_api(&request));
    }
    next.run(request).await
}

/// Gives errors of the layers beneath our own face: they answer empty ones, or in plain English.
async fn with_our_face(request: Request, next: Next) -> Response {
    let is_page = !is_api(&request);
    let mut response = next.run(request).await;
    if let Some(Panicked(said)) = response.extensions_mut().remove() {
        return respond(AppError::Internal(anyhow::anyhow!("panic: {said}")), is_page);
    }
    let bare = response.headers().get(header::CONTENT_TYPE);
    let bare = bare.is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"))
        && response.extensions().get::<Arc<PageError>>().is_none();
    match response.status() {
        StatusCode::SERVICE_UNAVAILABLE if bare => respond(AppError::Timeout, is_page),
        StatusCode::PAYLOAD_TOO_LARGE if bare => respond(AppError::BodyTooLarge, is_page),
        _ => response,
    }
}

/// Renders the page of an error that a handler or a layer beneath carried here.
async fn error_pages(
    axum::extract::State(state): axum::extract::State<AppState>,
    request: Request,
    next: Next,
) -> Response {
    let locale = Locale::of_path(request.uri().path());
    let response = next.run(request).await;
    match response.extensions().get::<Arc<PageError>>() {
        Some(carried) => {
            pages::render_error(&carried.error, state.settings(), &carried.search, locale)
        }
        None => response,
    }
}

fn is_api(request: &Request) -> bool {
    request.uri().path().starts_with("/api/")
}

/// What a panic said; the path is not known where it is caught.
#[derive(Clone)]
struct Panicked(String);

#[expect(clippy::needless_pass_by_value, reason = "the signature CatchPanicLayer asks for")]
fn panicked(payload: Box<dyn std::any::Any + Send>) -> Response {
    let said = payload
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| payload.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "panic".to_owned());
    let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
    response.extensions_mut().insert(Panicked(said));
    response
}
