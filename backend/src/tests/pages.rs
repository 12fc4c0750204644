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
        let inline = scraper::Selector::parse(
            // A description for search engines is no script that runs.
            "script:not([src]):not([type='application/ld+json']), style, [style], [onclick]",
        );
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
async fn who_tells_of_a_danger_finds_its_number_first_and_large() {
    let app = App::at(TUESDAY, true).await;
    for (text, first) in [
        ("je+veux+mourir", "3114"),
        ("je+vais+me+tuer", "3114"),
        ("I+want+to+die", "3114"),
        ("ich+will+sterben", "3114"),
        ("il+va+me+tuer", "17"),
        ("violences", "3919"),
        ("violences+conjugales", "3919"),
        ("femme+battue", "3919"),
        ("viol", "3919"),
        ("mon+p%C3%A8re+me+touche", "119"),
        ("enfant+disparu", "116\u{a0}000"),
        ("cyberharc%C3%A8lement", "3018"),
        ("mon+b%C3%A9b%C3%A9+ne+respire+plus", "15"),
        ("overdose", "15"),
        ("samu", "15"),
        ("pompiers", "18"),
        ("police", "17"),
        ("sos", "112"),
        ("urgence", "112"),
        ("sans+abri", "115"),
        ("115", "115"),
        ("h%C3%A9bergement+urgence", "115"),
    ] {
        let page = app.get(&format!("/recherche?q={text}")).await;
        let large = page.texts(".emergency__number--first");
        let told =
            large.first().is_some_and(|large| large.replace(' ', "\u{a0}").starts_with(first));
        assert!(told, "{text}: {large:?}");
        assert_eq!(page.texts(".quick-exit").len(), 1, "{text}");
        assert!(page.texts(".emergency a").len() > 8, "{text}");
    }
    for innocent in ["tuer+le+temps", "mort+de+rire", "jeunes+pompiers+volontaires", "creche"] {
        let page = app.get(&format!("/recherche?q={innocent}")).await;
        assert!(page.texts(".emergency").is_empty(), "{innocent}");
    }
}

#[tokio::test]
async fn a_listing_that_is_opened_in_danger_still_says_whom_to_call() {
    let app = App::at(TUESDAY, true).await;
    let page = app.get("/recherche?q=mon+mari+me+frappe").await;
    let links = page.hrefs(".card__link");
    assert!(!links.is_empty());
    for link in links {
        let listing = app.get(&link).await;
        assert_eq!(listing.texts(".quick-exit").len(), 1, "{link}");
        assert_eq!(listing.texts(".emergency a[href='tel:3919']").len(), 1, "{link}");
    }
    let page = app.get("/recherche?q=creche").await;
    let link = page.hrefs(".card__link").swap_remove(0);
    for other in ["", "?urgence=0", "?urgence=tel", "?autre=%"] {
        let listing = app.get(&format!("{link}{other}")).await;
        assert_eq!(listing.status, 200, "{other}");
        assert!(listing.texts(".quick-exit").is_empty(), "{other}");
    }
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
