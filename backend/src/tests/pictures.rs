//! The map as a picture.

use super::{App, TUESDAY};
use axum::http::StatusCode;

#[tokio::test]
async fn the_pictures_of_pages_are_served_and_show_the_same_places() {
    let app = App::at(TUESDAY, true).await;
    for prefix in ["", "/en"] {
        let results = app.get(&format!("{prefix}/recherche?q=bibliotheque&ou=Illzach")).await;
        let listing = app.get(&results.hrefs(".card__link")[0]).await;
        for page in [&results, &listing] {
            let document = scraper::Html::parse_document(&page.body);
            let selector = scraper::Selector::parse("img.map-picture").expect("a selector");
            let pictures: Vec<_> = document.select(&selector).collect();
            assert_eq!(pictures.len(), 1);
            let address = pictures[0].attr("src").expect("an address");
            assert!(address.starts_with(&format!("{prefix}/carte/")), "{address}");
            let picture = app.get(address).await;
            assert_eq!(picture.status, StatusCode::OK, "{address}");
            assert_eq!(picture.header("content-type"), "image/svg+xml");
            assert_eq!(picture.header("x-robots-tag"), "noindex");
            assert!(!picture.header("etag").is_empty());
            assert!(picture.body.starts_with("<svg") && picture.body.contains("IGN"));
            // Styles and scripts would be refused by the policy of all answers.
            assert!(!picture.body.contains("style=") && !picture.body.contains("<style"));
        }
    }
    let none = app.get("/carte/recherche.svg?q=zzzzzz&interpret=off").await;
    assert_eq!(none.status, StatusCode::OK);
}

#[tokio::test]
async fn an_unknown_place_has_no_picture() {
    let app = App::at(TUESDAY, false).await;
    for path in [
        "/carte/fiche/x.svg",
        "/carte/fiche/00000000-0000-5000-8000-000000000000.svg",
        "/carte/fiche/00000000-0000-5000-8000-000000000000",
    ] {
        assert_eq!(app.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let bad = app.get("/carte/recherche.svg?near=x").await;
    assert_eq!(bad.status, StatusCode::BAD_REQUEST);
}
