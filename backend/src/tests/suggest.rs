//! Suggestions while one types.

use super::{App, TUESDAY};
use axum::http::StatusCode;
use serde_json::Value;

async fn suggested(app: &App, query: &str) -> Vec<Value> {
    let answer = app.get(&format!("/api/v1/suggest?{query}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.json()["suggestions"].as_array().expect("a list").clone()
}

fn kinds<'a>(found: &'a [Value], kind: &str) -> Vec<&'a Value> {
    found.iter().filter(|one| one["kind"] == kind).collect()
}

#[tokio::test]
async fn a_beginning_suggests_a_category_and_listings_that_lead_somewhere() {
    let app = App::at(TUESDAY, false).await;
    let found = suggested(&app, "q=bibl").await;
    assert_eq!(found[0]["kind"], "category");
    assert_eq!(found[0]["value"], "bibliotheque");
    assert_eq!(found[0]["href"], "/recherche?category=bibliotheque");
    let listings = kinds(&found, "listing");
    assert!(!listings.is_empty() && found.len() <= 8);
    assert!(listings[0]["detail"].is_string());
    for one in &found {
        let href = one["href"].as_str().expect("an address");
        assert_eq!(app.get(href).await.status, StatusCode::OK, "{href}");
        assert_eq!(one["demo"], false);
    }
}

#[tokio::test]
async fn places_are_suggested_by_name_postcode_and_address() {
    let app = App::at(TUESDAY, false).await;
    app.import_streets();
    let found = suggested(&app, "q=illz").await;
    let commune = kinds(&found, "commune")[0];
    assert_eq!((&commune["label"], &commune["value"]), (&"Illzach".into(), &"68154".into()));
    assert_eq!(commune["href"], "/recherche?commune=68154");
    let found = suggested(&app, "q=didenh").await;
    assert_eq!(kinds(&found, "commune")[0]["href"], "/recherche?ou=Didenheim");
    let found = suggested(&app, "q=684").await;
    assert!(found.iter().all(|one| one["kind"] == "postal-code"), "{found:?}");
    assert!(found.iter().any(|one| one["label"] == "68440"));
    let found = suggested(&app, "q=12+rue+du+drag").await;
    let address = kinds(&found, "address")[0];
    assert_eq!(address["label"], "12 Rue du Dragon Imaginaire");
    let href = address["href"].as_str().expect("an address");
    let page = app.get(href).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.texts(".notice").is_empty(), "{:?}", page.texts(".notice"));
}

#[tokio::test]
async fn fictitious_listings_are_suggested_only_in_demo_mode_and_marked() {
    let real = App::at(TUESDAY, false).await;
    let demo = App::at(TUESDAY, true).await;
    let mut fictitious = 0;
    for text in ["cr", "accueil", "maison", "relais", "ludo", "c"] {
        let query = format!("q={text}&limit=20");
        assert!(suggested(&real, &query).await.iter().all(|one| one["demo"] == false), "{text}");
        let found = suggested(&demo, &query).await;
        fictitious += found.iter().filter(|one| one["demo"] == true).count();
    }
    assert!(fictitious > 0);
}

#[tokio::test]
async fn nothing_typed_suggests_nothing_and_faults_are_named() {
    let app = App::at(TUESDAY, false).await;
    for query in ["", "q=", "q=+", "q=%21%21"] {
        assert!(suggested(&app, query).await.is_empty(), "{query}");
    }
    let answer = app.get("/api/v1/suggest?q=a&limit=21&near=x&langue=fr").await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    let problem = answer.json();
    let errors = problem["errors"].as_array().expect("errors");
    let names: Vec<&str> = errors.iter().filter_map(|error| error["name"].as_str()).collect();
    assert_eq!(names, ["langue", "near", "limit"]);
}
