//! Long searches keep nobody waiting but who asked for them.

use super::{App, TUESDAY};
use crate::effort::Effort;
use axum::http::StatusCode;

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
    for path in [LONG, SHORT, "/api/v1/services?q=creche%20judo", "/", "/recherche?q=licorne"] {
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
