//! The pages in other languages, and moments of life.

use super::{App, TUESDAY};
use axum::http::StatusCode;
use web::Locale;

#[tokio::test]
async fn an_address_says_the_language_of_its_page() {
    let app = App::at(TUESDAY, true).await;
    for locale in Locale::ALL {
        let (tag, prefix) = (locale.tag(), locale.prefix());
        for path in ["/recherche?q=creche%20samedi%20Illzach", "/a-propos", "/moments/vacances"] {
            let page = app.get(&format!("{prefix}{path}")).await;
            assert_eq!(page.status, StatusCode::OK, "{tag} {path}");
            assert_eq!(page.header("content-language"), tag);
            assert!(page.body.contains(&format!("<html lang=\"{tag}\"")), "{tag} {path}");
            assert!(!page.body.contains('⟦'), "{tag} {path}");
        }
    }
}

#[tokio::test]
async fn a_search_in_another_language_finds_the_same_and_says_it_there() {
    let app = App::at(TUESDAY, true).await;
    let query = "/recherche?q=creche%20gratuit%20samedi&ou=Illzach";
    let french = app.get(query).await;
    let english = app.get(&format!("/en{query}")).await;
    let cards = |page: &super::Answer| page.texts(".card__title");
    assert!(!cards(&french).is_empty());
    assert_eq!(cards(&french), cards(&english));
    let (said, others) = (french.texts(".chips .chip"), english.texts(".chips .chip"));
    assert_eq!(said.len(), others.len());
    // The place keeps its name; the category, the price and the day have others.
    let same = said.iter().filter(|chip| others.contains(chip)).count();
    assert_eq!(same, 0, "{said:?} {others:?}");
    for href in english.hrefs(".card__link, .chips .chip, .pagination a, .facet__link") {
        assert!(href.starts_with("/en/"), "{href}");
    }
}

#[tokio::test]
async fn an_unknown_language_is_an_unknown_page() {
    let app = App::at(TUESDAY, false).await;
    assert_eq!(app.get("/xx/recherche").await.status, StatusCode::NOT_FOUND);
    assert_eq!(app.get("/fr/recherche").await.status, StatusCode::NOT_FOUND);
    let page = app.get("/en/nothing").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.body.contains("<html lang=\"en\""));
    let slash = app.get("/en/").await;
    assert_eq!(slash.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(slash.header("location"), "/en");
    assert_eq!(app.get("/en").await.status, StatusCode::OK);
}

#[tokio::test]
async fn every_moment_of_life_ends_in_results() {
    let app = App::at(TUESDAY, true).await;
    let moments = app.get("/").await.hrefs(".moment");
    assert_eq!(moments.len(), 9, "{moments:?}");
    for moment in moments {
        let page = app.get(&moment).await;
        assert_eq!(page.status, StatusCode::OK, "{moment}");
        let needs = page.hrefs(".guide__way");
        assert!(needs.len() >= 2, "{moment}: {needs:?}");
        for need in needs {
            let questions = app.get(&need).await;
            assert_eq!(questions.texts(".guide__form").len(), 1, "{need}");
            let document = scraper::Html::parse_document(&questions.body);
            let fields = scraper::Selector::parse(".guide__form input[type=hidden]").expect("one");
            let fields: Vec<String> = document
                .select(&fields)
                .filter_map(|field| {
                    Some(format!("{}={}", field.attr("name")?, field.attr("value")?))
                })
                .collect();
            // A form sends its empty fields too.
            let results = app.get(&format!("/recherche?{}&ou=&age=&open=", fields.join("&"))).await;
            assert_eq!(results.status, StatusCode::OK, "{need}");
            assert!(!results.texts(".card").is_empty(), "{need}: {fields:?}");
        }
        let everything = page.hrefs(".guide__all");
        assert!(!app.get(&everything[0]).await.texts(".card").is_empty(), "{moment}");
    }
}

#[tokio::test]
async fn an_unknown_moment_or_need_is_an_unknown_page() {
    let app = App::at(TUESDAY, true).await;
    assert_eq!(app.get("/moments/lune").await.status, StatusCode::NOT_FOUND);
    assert_eq!(app.get("/moments/bebe?besoin=lune").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn suggestions_name_categories_in_the_language_asked() {
    let app = App::at(TUESDAY, true).await;
    let first = async |lang: &str| {
        let answer = app.get(&format!("/api/v1/suggest?q=creche{lang}")).await.json();
        let suggestions = answer["suggestions"].as_array().expect("suggestions").clone();
        let category = suggestions.into_iter().find(|one| one["kind"] == "category");
        category.expect("a category")["label"].as_str().expect("a label").to_owned()
    };
    let french = first("").await;
    assert_eq!(french, first("&lang=fr").await);
    assert_ne!(french, first("&lang=en").await);
    let unknown = app.get("/api/v1/suggest?q=creche&lang=xx").await;
    assert_eq!(unknown.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_listing_leads_to_others_of_its_kind() {
    let app = App::at(TUESDAY, true).await;
    let first = app.get("/recherche?category=bibliotheque&ou=Mulhouse").await;
    let listing = first.hrefs(".card__link")[0].clone();
    let page = app.get(&listing).await;
    let others = page.hrefs(".nearby a");
    assert_eq!(others.len(), 3, "{others:?}");
    assert!(!others.contains(&listing));
    for other in others {
        assert_eq!(app.get(&other).await.status, StatusCode::OK);
    }
    let described = page.texts("script[type='application/ld+json']").concat();
    let described: serde_json::Value = serde_json::from_str(&described).expect("JSON");
    assert_eq!(described["name"], page.texts("h1")[0]);
    assert_eq!(described["url"], format!("https://reperes.example{listing}"));
}

#[tokio::test]
async fn a_selection_is_what_its_address_names() {
    let app = App::at(TUESDAY, true).await;
    let results = app.get("/recherche?category=bibliotheque").await;
    let ids: Vec<String> = results.hrefs(".card__link").into_iter().take(3).collect();
    let ids: Vec<&str> = ids.iter().filter_map(|href| href.strip_prefix("/fiche/")).collect();
    let [first, second, third] = ids[..] else { panic!("{ids:?}") };
    let unknown = "00000000-0000-5000-8000-000000000000";
    let page = app
        .get(&format!(
            "/selection?fiche={second}&fiche={first}&fiche={second}&fiche={unknown}&fiche=x"
        ))
        .await;
    assert_eq!(page.status, StatusCode::OK);
    let links = page.hrefs(".card__link");
    assert_eq!(links, [format!("/fiche/{second}"), format!("/fiche/{first}")]);
    assert!(page.texts(".notice")[0].starts_with('2'), "{:?}", page.texts(".notice"));
    let removals = page.hrefs(".selection__remove a");
    assert_eq!(removals[0], format!("/selection?fiche={first}"));
    assert!(page.body.contains("<meta name=\"robots\" content=\"noindex\">"));
    let all: Vec<String> = (0..40).map(|_| format!("fiche={third}")).collect();
    let page = app.get(&format!("/selection?{}", all.join("&"))).await;
    assert_eq!(page.texts(".card").len(), 1);
    let empty = app.get("/selection").await;
    assert!(empty.texts(".card").is_empty() && empty.texts("main").concat().contains("Garder"));
}
