//! Handlers in process: the bundle in memory, an index in a temporary directory, a clock that
//! stands still.

mod api;
mod effort;
mod geocode;
mod languages;
mod listener;
mod pages;
mod pictures;
mod removal;
mod results;
mod suggest;

use crate::clock::FixedClock;
use crate::config::{Basemap, Limits};
use crate::effort::Effort;
use crate::router::router;
use crate::state::{AppState, Settings};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use indexer::geocode::Geocoder;
use indexer::index::SearchIndex;
use jiff::Timestamp;
use std::sync::Arc;
use tempfile::TempDir;
use tower::ServiceExt;

/// A Tuesday in term time, 10:30 in Mulhouse.
pub const TUESDAY: &str = "2026-11-24T09:30:00Z";
/// Good Friday, a public holiday here and nowhere else in France, 10:30 in Mulhouse.
pub const GOOD_FRIDAY: &str = "2027-03-26T09:30:00Z";

/// The application without a socket.
pub struct App {
    router: Router,
    pub state: AppState,
    folder: TempDir,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).expect("JSON")
    }

    /// Where the links lead that a selector finds.
    pub fn hrefs(&self, selector: &str) -> Vec<String> {
        let page = scraper::Html::parse_document(&self.body);
        let selector = scraper::Selector::parse(selector).expect("a selector");
        page.select(&selector).filter_map(|one| one.attr("href").map(str::to_owned)).collect()
    }

    /// Squeezed texts of what a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let page = scraper::Html::parse_document(&self.body);
        let selector = scraper::Selector::parse(selector).expect("a selector");
        page.select(&selector)
            .map(|one| {
                one.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
            })
            .collect()
    }
}

impl App {
    pub async fn at(time: &str, demo: bool) -> Self {
        Self::with_effort(time, demo, Effort::default()).await
    }

    pub async fn with_effort(time: &str, demo: bool, effort: Effort) -> Self {
        let now: Timestamp = time.parse().expect("a time");
        let store = data::store::open("sqlite::memory:").await.expect("a store");
        indexer::import::fill(store.as_ref(), demo, &|| now, &()).await.expect("filled");
        let folder = tempfile::tempdir().expect("a folder");
        let (index, _) = SearchIndex::open(&folder.path().join("index")).expect("an index");
        index.follow(store.as_ref()).await.expect("indexed");
        let settings = Settings {
            public_url: "https://reperes.example".to_owned(),
            demo,
            basemap: Basemap::default(),
        };
        let geocoder = Geocoder::open(&folder.path().join("addresses"));
        let clock = Arc::new(FixedClock(now));
        let state = AppState::with_effort(store, index, geocoder, clock, settings, effort);
        Self { router: router(&state, Limits::default()), state, folder }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).expect("a request")).await
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a body");
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: parts.status, headers: parts.headers, body }
    }
}
