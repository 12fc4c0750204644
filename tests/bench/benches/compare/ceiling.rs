//! The most that this machine can serve: ready bytes, behind the same layers as every answer of
//! the product (`/layered`), and behind none (`/bare`).

use anyhow::Result;
use axum::Router;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use backend::cache::CachePolicy;
use backend::clock::SystemClock;
use backend::config::{Basemap, Limits};
use backend::state::{AppState, Settings};
use backend::{layers, listener};
use indexer::geocode::Geocoder;
use indexer::index::SearchIndex;
use std::path::Path;
use std::sync::Arc;
use tokio::net::TcpListener;

/// Serves the bytes of a file until it is killed.
pub async fn serve(body: &Path) -> Result<()> {
    tracing_subscriber::fmt()
        .with_env_filter("info")
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .init();
    let body: &'static [u8] = std::fs::read(body)?.leak();
    let store = data::store::open("sqlite::memory:").await?;
    let folder = tempfile::tempdir()?;
    let (index, _) = SearchIndex::open(folder.path())?;
    let geocoder = Geocoder::open(&folder.path().join("addresses"));
    let settings = Settings {
        public_url: "http://localhost".to_owned(),
        demo: false,
        basemap: Basemap::default(),
    };
    let state = AppState::new(store, index, geocoder, Arc::new(SystemClock), settings);
    let layered = move || async move { CachePolicy::Briefly.apply(json(body)) };
    let bare = move || async move { json(body) };
    let limits = Limits::default();
    let app = layers::apply(Router::new().route("/layered", get(layered)), &state, limits)
        .merge(Router::new().route("/bare", get(bare)));
    let socket = TcpListener::bind("127.0.0.1:0").await?;
    tracing::info!("http://{}", socket.local_addr()?);
    listener::serve(socket, app, limits, std::future::pending()).await;
    Ok(())
}

fn json(body: &'static [u8]) -> Response {
    ([(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))], body).into_response()
}
