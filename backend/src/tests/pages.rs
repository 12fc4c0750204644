//! The pages.

use super::{App, GOOD_FRIDAY, TUESDAY};
use crate::config::Limits;
use crate::layers;
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum::routing::get;
use tower::ServiceExt as _;

/// The page of the library Grand'Rue, made of three records of two sources.
async fn library(app: &App) -> String {
    let list = app.get("/api/v1/services?q=bibliotheque%20grand%20rue&per_page=1").await.json();
    format!("/fiche/{}", list["contents"][0]["id"].as_str().expect("an id"))
}

/// The page of a France services, open on weekdays.
async fn france_services(app: &App) -> String {
    let list =
        app.get("/api/v1/services?q=france%20services&category=france-services").await.json();
    let open = list["contents"].as_array().expect("contents").iter().find(|item| {
        item["opening_hours"]["osm"]
            .as_str()
            .is_some_and(|hours| hours.contains("Tu") || hours.contains("Mo-"))
    });
    format!("/fiche/{}", open.expect("one with hours")["id"].as_str().expect("an id"))
}

#[tokio::test]
async fn a_listing_says_who_says_what() {
    let app = App::at(TUESDAY, false).await;
    let page = app.get(&library(&app).await).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.texts("h1")[0].contains("Grand"), "{:?}", page.texts("h1"));
    assert!(page.body.contains("Licence Ouverte"));
    assert!(page.body.contains("tel:+33"));
    assert_eq!(page.header("cache-control"), "no-cache");
}

#[tokio::test]
async fn open_is_never_claimed_on_a_public_holiday() {
    let tuesday = App::at(TUESDAY, false).await;
    let page = tuesday.get(&france_services(&tuesday).await).await;
    let said = page.texts(".listing__open").concat();
    assert!(said.starts_with("Ouvert"), "{said}");

    let holiday = App::at(GOOD_FRIDAY, false).await;
    let page = holiday.get(&france_services(&holiday).await).await;
    let said = page.texts(".listing__open").concat();
    assert!(!said.starts_with("Ouvert"), "{said}");
    assert!(page.texts(".week").concat().contains("Vendredi saint"));
}

#[tokio::test]
async fn a_postcode_of_several_communes_asks_which() {
    let app = App::at(TUESDAY, true).await;
    let page = app.get("/recherche?q=creche&ou=68440").await;
    let choices = page.texts(".notice__choices a");
    assert_eq!(choices.len(), 6, "{choices:?}");
    assert!(!page.texts(".card").is_empty(), "results are shown meanwhile");
}

#[tokio::test]
async fn an_error_keeps_what_was_typed() {
    let app = App::at(TUESDAY, false).await;
    let page = app.get("/recherche?q=ludotheque&ou=Illzach&near=partout").await;
    assert_eq!(page.status, StatusCode::BAD_REQUEST);
    assert!(page.body.contains("value=\"ludotheque\""));
    assert!(page.body.contains("value=\"Illzach\""));
}

#[tokio::test]
async fn pages_hold_no_inline_script_nor_style_and_set_no_cookie() {
    let app = App::at(TUESDAY, true).await;
    let listing = library(&app).await;
    for path in
        ["/", "/recherche?q=aide", &listing, "/sources", "/api", "/vie-privee", "/nulle-part"]
    {
        let page = app.get(path).await;
        let policy = page.header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
        assert_eq!(page.header("set-cookie"), "", "{path}");
        let scripts = scraper::Html::parse_document(&page.body);
        let inline = scraper::Selector::parse("script:not([src]), style, [style], [onclick]");
        assert_eq!(scripts.select(&inline.expect("a selector")).count(), 0, "{path}");
    }
}

#[tokio::test]
async fn words_of_people_are_never_markup() {
    let app = App::at(TUESDAY, true).await;
    let nasty = "%3Cscript%3Ealert(1)%3C/script%3E%22%3E%27";
    for path in [
        format!("/recherche?q={nasty}"),
        format!("/recherche?ou={nasty}"),
        format!("/recherche?near={nasty}&q={nasty}"),
    ] {
        let page = app.get(&path).await;
        assert!(!page.body.contains("<script>alert"), "{path}");
        assert!(!page.body.contains("\">'"), "{path}");
    }
}

#[tokio::test]
async fn each_asset_named_by_a_page_is_served_for_ever() {
    let app = App::at(TUESDAY, false).await;
    let home = app.get("/").await;
    let page = scraper::Html::parse_document(&home.body);
    let linked = scraper::Selector::parse("link[href^='/assets/'], script[src^='/assets/']");
    let mut count = 0;
    for element in page.select(&linked.expect("a selector")) {
        let address = element.value().attr("href").or_else(|| element.value().attr("src"));
        let asset = app.get(address.expect("an address")).await;
        // Fonts are not text: only their status matters here.
        assert_eq!(asset.status, StatusCode::OK, "{address:?}");
        assert!(asset.header("cache-control").contains("immutable"));
        count += 1;
    }
    assert!(count >= 3);
}

#[tokio::test]
async fn the_day_and_the_time_of_the_panel_are_one_wish() {
    let app = App::at(TUESDAY, true).await;
    let page = app.get("/recherche?q=creche&open=2026-11-28&heure=08:00/12:00").await;
    assert_eq!(page.status, StatusCode::OK);
    let chips = page.texts(".chip").join(" | ").replace('\u{a0}', " ");
    assert!(chips.contains("ouvert samedi 28 novembre, 8 h à 12 h"), "{chips}");
    assert!(page.body.contains("open=2026-11-28T08%3A00%2F12%3A00"), "the map asks the same");
    // Without a day, the time says nothing; « maintenant » has its own.
    for address in ["/recherche?q=creche&heure=08:00", "/recherche?q=creche&open=now&heure=08:00"] {
        assert_eq!(app.get(address).await.status, StatusCode::OK, "{address}");
    }
    let wrong = app.get("/recherche?q=creche&open=2026-11-28&heure=midi").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert!(wrong.body.contains("un moment est attendu"));
}

#[tokio::test]
async fn an_error_keeps_the_filters_that_were_right() {
    let app = App::at(TUESDAY, false).await;
    let page = app.get("/recherche?q=ludotheque&fee=free&age=vieux&unknown=exclude").await;
    assert_eq!(page.status, StatusCode::BAD_REQUEST);
    for kept in ["name=\"fee\" value=\"free\"", "name=\"unknown\" value=\"exclude\""] {
        assert!(page.body.contains(kept), "{kept}");
    }
}

#[tokio::test]
async fn only_the_panel_keeps_the_frame_of_the_map() {
    let app = App::at(TUESDAY, true).await;
    let page = app.get("/recherche?q=creche&bbox=7.2,47.7,7.4,47.8").await;
    assert!(page.body.contains("name=\"bbox\" value=\"7.2000,47.7000,7.4000,47.8000\""));
    assert!(!page.body.contains("type=\"hidden\" name=\"bbox\""));
}

#[tokio::test]
async fn results_come_tier_after_tier_and_the_total_counts_two() {
    let app = App::at(TUESDAY, true).await;
    let answer = app.get("/api/v1/services?q=bibliotheque&age=8y&per_page=100").await.json();
    let (strict, unknown) = (&answer["totals"]["strict"], &answer["totals"]["unknown"]);
    assert!(unknown.as_u64() > Some(0), "{}", answer["totals"]);
    let page = app.get("/recherche?q=bibliotheque&age=8y").await;
    let total = strict.as_u64().zip(unknown.as_u64()).map(|(strict, unknown)| strict + unknown);
    let said = page.texts(".results__total strong").concat();
    assert!(total.is_some_and(|total| said.starts_with(&total.to_string())), "{said}");
    assert_eq!(page.texts(".results__tier").len(), 1);
    let strict = strict.as_u64().and_then(|strict| usize::try_from(strict).ok());
    let labelled = page.texts(".card__unknown").len();
    let shown = page.texts(".results__list .cards .card").len();
    assert_eq!(Some(labelled), strict.map(|strict| shown.saturating_sub(strict)));
}

#[tokio::test]
async fn a_wider_search_claims_no_filter_that_it_dropped() {
    let app = App::at(TUESDAY, true).await;
    let page = app.get("/recherche?q=EHPAD&fee=free").await;
    let steps = page.texts(".widened__steps").concat();
    assert!(steps.contains("gratuit") || steps.contains("Gratuit"), "{steps}");
    assert!(!page.texts(".widened .card").is_empty());
    let claimed = page.texts(".widened .card__reasons li");
    assert!(!claimed.iter().any(|reason| reason.contains("ratuit")), "{claimed:?}");
}

#[tokio::test]
async fn a_filter_dropped_is_called_as_its_chip() {
    let app = App::at(TUESDAY, true).await;
    let page = app.get("/recherche?q=m%C3%A9decin+samedi+matin+Illzach").await;
    let chips = page.texts(".results__understood .chip");
    let steps = page.texts(".widened__steps").concat();
    let said = steps.split(['«', '»']).nth(1).expect("a filter").trim();
    assert!(chips.iter().any(|chip| chip.ends_with(said)), "{said}: {chips:?}");
}

#[tokio::test]
async fn what_the_panel_overrules_is_no_chip_but_is_told() {
    let app = App::at(TUESDAY, true).await;
    for (query, typed) in [
        ("q=cr%C3%A8che+2+ans&age=6y", "2 ans"),
        ("q=cr%C3%A8che+samedi&open=2026-11-25&heure=08:00", "samedi"),
        ("q=cr%C3%A8che+gratuite&fee=paid", "gratuite"),
    ] {
        let page = app.get(&format!("/recherche?{query}")).await;
        let understood = page.texts(".results__understood .chip");
        assert_eq!(understood.len(), 1, "{query}: {understood:?}");
        let told = page.texts(".results__read").concat();
        assert!(told.contains("pas tenu compte") && told.contains(typed), "{query}: {told}");
    }
    let page = app.get("/recherche?q=cr%C3%A8che+2+ans&age=2y").await;
    assert_eq!(page.texts(".results__understood .chip").len(), 2, "both say the same");
}

#[tokio::test]
async fn a_place_that_is_not_known_is_no_filter() {
    let app = App::at(TUESDAY, true).await;
    let unknown = app.get("/recherche?q=creche&ou=Paris").await;
    let chips = unknown.texts(".chips .chip").concat();
    assert!(!chips.contains("Paris"), "{chips}");
    assert!(unknown.body.contains("value=\"Paris\""), "the form keeps it");
    for (typed, name) in
        [("Ilzach", "Illzach"), ("%C3%A0+Wittenheim", "Wittenheim"), ("Les+Coteaux", "Coteaux")]
    {
        let page = app.get(&format!("/recherche?q=creche&ou={typed}")).await;
        let chips = page.texts(".chips .chip").concat();
        assert!(chips.contains(&format!("près de {name}")), "{typed}: {chips}");
    }
}

#[tokio::test]
async fn no_distance_is_told_without_a_place() {
    let app = App::at(TUESDAY, true).await;
    let page = app.get("/recherche?q=EHPAD&fee=free").await;
    assert!(!page.texts(".helper").is_empty());
    let told = page.texts(".helper__where, .card__distance");
    assert!(!told.iter().any(|told| told.starts_with("à ")), "{told:?}");
    let page = app.get("/recherche?q=EHPAD&fee=free&ou=Illzach").await;
    let told = page.texts(".helper__where, .card__distance");
    assert!(told.iter().any(|told| told.starts_with("à ")), "{told:?}");
}

#[tokio::test]
async fn who_thinks_of_suicide_finds_its_number_first() {
    let app = App::at(TUESDAY, true).await;
    let first = |page: &super::Answer| page.texts(".emergency a").first().cloned();
    let page = app.get("/recherche?q=je+veux+mourir").await;
    assert!(first(&page).is_some_and(|first| first.starts_with("3114")));
    assert_eq!(page.texts(".emergency__number--first").len(), 1);
    assert_eq!(page.texts(".emergency a[href='tel:3114']").len(), 1);
    let page = app.get("/recherche?q=violences").await;
    assert!(first(&page).is_some_and(|first| first.starts_with("119")));
}

#[tokio::test]
async fn a_page_that_breaks_is_a_page() {
    async fn broken() -> &'static str {
        std::panic::panic_any("cassé")
    }
    let app = App::at(TUESDAY, false).await;
    let broken_ones = Router::new().route("/casse", get(broken)).route("/api/casse", get(broken));
    let router = layers::apply(broken_ones, &app.state, Limits::default());
    for (path, kind) in [
        ("/casse", "text/html; charset=utf-8"),
        ("/api/casse", "application/problem+json; charset=utf-8"),
    ] {
        let request = Request::get(path).body(Body::empty()).expect("a request");
        let answer = router.clone().oneshot(request).await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR, "{path}");
        assert_eq!(answer.headers()["content-type"], kind, "{path}");
    }
}
