//! Long searches keep nobody waiting but who asked for them.

use super::{App, TUESDAY};
use crate::effort::{Beside, Effort};
use axum::http::StatusCode;
use indexer::search::Budget;
use std::time::Duration;
use tokio::sync::oneshot;

/// Longer than anything here takes; only a guard.
const GUARD: Duration = Duration::from_secs(20);

/// Looks at every listing.
const LONG: &str = "/api/v1/services?sort=name&widen=off";
/// Looks a few terms up.
const SHORT: &str = "/api/v1/services?q=ludotheque&interpret=off&widen=off";

/// Enough for the short one only.
async fn app() -> App {
    let effort = Effort { brief: 4_000, at_once: 2, ..Effort::default() };
    App::with_effort(TUESDAY, true, effort).await
}

#[tokio::test]
async fn an_answer_is_the_same_wherever_it_was_worked_out() {
    let usual = App::at(TUESDAY, true).await;
    let beside = App::with_effort(TUESDAY, true, Effort { brief: 0, ..Effort::default() }).await;
    for app in [&usual, &beside] {
        app.import_streets();
    }
    for path in [
        LONG,
        SHORT,
        "/api/v1/services?q=creche%20judo",
        "/api/v1/services?q=creche%2012%20rue%20du%20dragon%20imaginaire%20mulhouse",
        "/api/v1/geocode?q=12%20rue%20du%20dragon",
        "/api/v1/suggest?q=rue%20du%20dragon",
        "/",
        "/recherche?q=licorne",
        "/recherche?q=creche&ou=rue%20du%20dragon",
    ] {
        let (usual, beside) = (usual.get(path).await, beside.get(path).await);
        assert_eq!((usual.status, usual.body), (beside.status, beside.body), "{path}");
    }
}

#[tokio::test]
async fn a_long_search_waits_for_its_turn_and_a_short_one_does_not() {
    let app = app().await;
    app.get(SHORT).await;
    let places = app.state.beside().fill().await;
    let mut long = std::pin::pin!(app.get(LONG));
    let short = tokio::select! {
        biased;
        _ = &mut long => panic!("there was no place"),
        short = app.get(SHORT) => short,
    };
    assert_eq!(short.status, StatusCode::OK);
    drop(places);
    assert_eq!(long.await.status, StatusCode::OK);
}

#[tokio::test]
async fn finding_addresses_waits_for_its_turn_too() {
    let app = App::with_effort(TUESDAY, true, Effort { brief: 100, ..Effort::default() }).await;
    app.import_streets();
    for path in [
        "/api/v1/geocode?q=rue%20du%20dragon",
        "/api/v1/suggest?q=rue%20du%20dragon",
        "/recherche?ou=rue%20du%20dragon",
        "/api/v1/services?q=12%20rue%20du%20dragon%20mulhouse",
    ] {
        let places = app.state.beside().fill().await;
        let mut long = std::pin::pin!(app.get(path));
        tokio::select! {
            biased;
            _ = &mut long => panic!("{path}: there was no place"),
            alive = app.get("/healthz") => assert_eq!(alive.status, StatusCode::OK),
        }
        drop(places);
        assert_eq!(long.await.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn who_would_wait_behind_too_many_is_refused_at_once() {
    let effort = Effort { brief: 0, at_once: 1, waiting: 1, ..Effort::default() };
    let app = App::with_effort(TUESDAY, true, effort).await;
    let places = app.state.beside().fill().await;
    let mut first = std::pin::pin!(app.get(LONG));
    let second = tokio::select! {
        biased;
        _ = &mut first => panic!("there was no place"),
        second = app.get(LONG) => second,
    };
    assert_eq!(second.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(second.json()["type"], "urn:reperes:problem:busy");
    assert_eq!(second.header("retry-after"), "5");
    drop(places);
    assert_eq!(first.await.status, StatusCode::OK);
    assert_eq!(app.get(LONG).await.status, StatusCode::OK, "the queue is empty again");
}

#[tokio::test]
async fn work_ends_when_its_request_is_gone() {
    let (begun, has_begun) = oneshot::channel();
    let (ended, has_ended) = oneshot::channel();
    let beside = Beside::new(&Effort::default());
    let request = tokio::spawn(async move {
        let work = move |budget: &Budget| {
            begun.send(()).expect("waited for");
            while budget.left() > 0 {
                std::thread::yield_now();
            }
            ended.send(()).expect("waited for");
        };
        beside.run(u64::MAX, work).await
    });
    has_begun.await.expect("begun");
    request.abort();
    tokio::time::timeout(GUARD, has_ended).await.expect("in time").expect("ended");
}

#[tokio::test]
async fn a_search_whose_turn_does_not_come_ends_with_its_request() {
    let app = app().await;
    let _places = app.state.beside().fill().await;
    tokio::time::pause();
    let answer = app.get(LONG).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.json()["type"], "urn:reperes:problem:timeout");
}

#[tokio::test]
async fn a_search_that_is_too_much_work_is_refused_and_says_why() {
    let effort = Effort { brief: 0, long: 0, ..Effort::default() };
    let app = App::with_effort(TUESDAY, true, effort).await;
    let answer = app.get("/api/v1/services?q=creche").await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert_eq!(answer.json()["errors"][0]["name"], "q");
    assert_eq!(app.get("/recherche?q=creche").await.status, StatusCode::BAD_REQUEST);
}
