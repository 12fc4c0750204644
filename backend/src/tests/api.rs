//! The public API.

use super::{App, TUESDAY};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use data::ids::ServiceAtLocationId;
use data::store::{Batch, Redirect};
use serde_json::Value;

#[tokio::test]
async fn every_documented_address_answers_and_every_parameter_is_known() {
    let app = App::at(TUESDAY, true).await;
    let document = app.get("/api/v1/openapi.json").await.json();
    assert!(document["openapi"].as_str().is_some_and(|version| version.starts_with("3.1")));
    let first = app.get("/api/v1/services?per_page=1").await.json();
    let id = first["contents"][0]["id"].as_str().expect("an id").to_owned();
    let mut operations = Vec::new();
    for (path, item) in document["paths"].as_object().expect("paths") {
        operations.push(item["get"]["operationId"].as_str().expect("an operation id").to_owned());
        let address = path.replace("{id}", &id);
        let parameters = item["get"]["parameters"].as_array().cloned().unwrap_or_default();
        let query = || parameters.iter().filter(|parameter| parameter["in"] == "query");
        let needed = query().filter(|parameter| parameter["required"] == true).map(|parameter| {
            let name = parameter["name"].as_str().expect("a name");
            let example = parameter["example"].to_string().replace('"', "").replace(' ', "%20");
            format!("&{name}={example}")
        });
        let address = format!("{address}?{}", needed.collect::<String>());
        assert_eq!(app.get(&address).await.status, StatusCode::OK, "{address}");
        for parameter in query() {
            let name = parameter["name"].as_str().expect("a name");
            let example = match &parameter["example"] {
                Value::String(text) => text.replace(' ', "%20"),
                // The values of an enumeration need no example.
                Value::Null => match name {
                    "sort" => "distance".to_owned(),
                    "type" => "municipality".to_owned(),
                    "interpret" | "widen" => "off".to_owned(),
                    _ => "exclude".to_owned(),
                },
                other => other.to_string(),
            };
            let with = match name {
                "radius" | "sort" => "&near=47.75,7.34",
                "on" => "&born=2021-05",
                "lat" => "&lon=7.3398",
                "lon" => "&lat=47.7495",
                _ => "",
            };
            let answer = app.get(&format!("{address}&{name}={example}{with}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{address} {name}: {}", answer.body);
        }
    }
    let count = operations.len();
    operations.sort();
    operations.dedup();
    assert_eq!(operations.len(), count, "operation ids are unique");
}

#[tokio::test]
async fn an_unchanged_answer_is_not_sent_twice() {
    let app = App::at(TUESDAY, false).await;
    for path in ["/api/v1/services?q=musee", "/", "/api/v1/communes.geojson"] {
        let first = app.get(path).await;
        let tag = first.header("etag").to_owned();
        assert!(tag.starts_with("W/\""), "{path}: {tag}");
        // Compared weakly: what a proxy made of the tag is the same one.
        for known in [tag.as_str(), tag.trim_start_matches("W/"), "\"x\", *"] {
            let again = Request::get(path).header("if-none-match", known).body(Body::empty());
            let again = app.send(again.expect("a request")).await;
            assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{path}");
            assert_eq!(again.header("etag"), tag);
            assert!(again.body.is_empty());
        }
        let other = Request::get(path).header("if-none-match", "W/\"0\"").body(Body::empty());
        assert_eq!(app.send(other.expect("a request")).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn any_site_may_read_even_errors() {
    let app = App::at(TUESDAY, false).await;
    for path in ["/api/v1/services", "/api/v1/services?page=x", "/api/v1/nothing"] {
        let request = Request::get(path).header("origin", "https://elsewhere.example");
        let answer = app.send(request.body(Body::empty()).expect("a request")).await;
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
    }
}

#[tokio::test]
async fn a_faulty_request_gets_a_problem_document() {
    let app = App::at(TUESDAY, false).await;
    let answer = app.get("/api/v1/services?commune=Atlantide&page=0").await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert_eq!(answer.header("content-type"), "application/problem+json; charset=utf-8");
    let problem = answer.json();
    assert_eq!(problem["type"], "urn:reperes:problem:invalid-parameters");
    assert_eq!(problem["status"], 400);
    let named: Vec<&str> = problem["errors"]
        .as_array()
        .expect("errors")
        .iter()
        .filter_map(|error| error["name"].as_str())
        .collect();
    assert_eq!(named, ["commune", "page"]);
}

#[tokio::test]
async fn only_reading_is_answered() {
    let app = App::at(TUESDAY, false).await;
    for method in [Method::POST, Method::PUT, Method::DELETE, Method::PATCH] {
        for path in ["/api/v1/services", "/recherche"] {
            let request = Request::builder().method(method.clone()).uri(path);
            let answer = app.send(request.body(Body::empty()).expect("a request")).await;
            assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
        }
    }
}

#[tokio::test]
async fn a_merged_listing_leads_to_the_other() {
    let app = App::at(TUESDAY, false).await;
    let list = app.get("/api/v1/services?per_page=2").await.json();
    let id = |place: usize| -> ServiceAtLocationId {
        list["contents"][place]["id"].as_str().expect("an id").parse().expect("a UUID")
    };
    let (from, to) = (id(0), id(1));
    let mut batch = Batch::new("test", TUESDAY.parse().expect("a time"));
    batch.redirects.push(Redirect { from, to });
    app.state.store().apply(batch).await.expect("applied");
    let answer = app.get(&format!("/api/v1/services/{from}")).await;
    assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(answer.header("location"), format!("/api/v1/services/{to}"));
    let page = app.get(&format!("/fiche/{from}")).await;
    assert_eq!(page.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(page.header("location"), format!("/fiche/{to}"));
}

#[tokio::test]
async fn a_neighbouring_commune_is_known() {
    let app = App::at(TUESDAY, false).await;
    let answer = app.get("/api/v1/services?commune=Cernay").await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let communes = app.get("/api/v1/communes").await.json();
    assert_eq!(communes["communes"].as_array().map(Vec::len), Some(39));
    assert_eq!(communes["neighbours"].as_array().map(Vec::len), Some(25));
}

#[tokio::test]
async fn an_answer_says_how_certain_it_is_and_what_was_understood() {
    let app = App::at(TUESDAY, true).await;
    let answer =
        app.get("/api/v1/services?q=creche&age=6m&open=2026-11-28T08:00/12:00&fee=by-income").await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let page = answer.json();
    let count = |name: &str| page["totals"][name].as_u64().expect("a count");
    let total = count("strict") + count("unknown") + count("partial");
    assert_eq!(page["total_items"].as_u64(), Some(total));
    let filters = &page["filters"];
    assert_eq!(filters["age"], "6m");
    assert_eq!(filters["open"], "2026-11-28T08:00/12:00");
    assert_eq!(filters["fee"], serde_json::json!(["by-income"]));
    assert!(filters.get("remote").is_none(), "{filters}");
    for item in page["contents"].as_array().expect("contents") {
        assert!(matches!(item["tier"].as_str(), Some("strict" | "unknown" | "partial")), "{item}");
        assert!(item["unknown"].is_array() && item["why"]["parts"].is_array(), "{item}");
    }
    let heard = &page["interpretation"][0];
    assert_eq!((&heard["kind"], &heard["text"]), (&"category".into(), &"creche".into()));
    assert_eq!(heard["span"], serde_json::json!([0, 6]));
    assert!(page.as_object().expect("a page").contains_key("widened"));
    assert!(page["contacts"].is_array());
}

#[tokio::test]
async fn a_listing_and_a_map_do_not_repeat_what_a_search_found() {
    let app = App::at(TUESDAY, true).await;
    let map = app.get("/api/v1/services.geojson?q=creche&age=6m&per_page=1").await.json();
    let feature = &map["features"][0];
    assert!(feature["properties"]["name"].is_string(), "{feature}");
    assert!(feature["properties"].get("why").is_none(), "{feature}");
    let id = feature["id"].as_str().expect("an id");
    let listing = app.get(&format!("/api/v1/services/{id}")).await.json();
    assert!(listing["name"].is_string() && listing.get("tier").is_none(), "{listing}");
}

#[tokio::test]
async fn what_is_too_large_is_refused_with_a_problem_document() {
    let app = App::at(TUESDAY, true).await;
    let body = Body::from(vec![b'x'; 100_000]);
    let request = Request::post("/api/v1/services")
        .header("content-length", 100_000)
        .body(body)
        .expect("a request");
    let answer = app.send(request).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(answer.header("content-type"), "application/problem+json; charset=utf-8");
}

#[tokio::test]
async fn a_percent_sign_without_a_byte_is_a_fault() {
    let app = App::at(TUESDAY, false).await;
    let answer = app.get("/api/v1/services?q=50%").await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert_eq!(answer.header("content-type"), "application/problem+json; charset=utf-8");
    assert_eq!(answer.json()["errors"][0]["name"], "q");
}

#[tokio::test]
async fn a_polygon_of_as_many_corners_as_may_be_fits_in_an_address() {
    let app = App::at(TUESDAY, false).await;
    let corner = |rank: u32| {
        let angle = f64::from(rank) * std::f64::consts::TAU / 299.0;
        format!("{:.6}%20{:.6}", 7.34 + 0.05 * angle.cos(), 47.75 + 0.05 * angle.sin())
    };
    let corners: Vec<String> = (0..299).chain([0]).map(corner).collect();
    let path = format!("/api/v1/services?polygon=POLYGON(({}))", corners.join("%2C"));
    let answer = app.get(&path).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    assert!(answer.json()["total_items"].as_u64().is_some_and(|total| total > 10));
}

#[tokio::test]
async fn words_that_a_parameter_overrules_are_told_as_such() {
    let app = App::at(TUESDAY, true).await;
    let page = app.get("/api/v1/services?q=cr%C3%A8che%20gratuite&fee=paid").await.json();
    let parts = page["interpretation"].as_array().expect("an interpretation");
    let overruled = parts.iter().find(|part| part["kind"] == "overruled");
    assert_eq!(overruled.map(|part| &part["text"]), Some(&"gratuite".into()), "{parts:?}");
    assert!(!parts.iter().any(|part| part["kind"] == "fee"), "{parts:?}");
    assert_eq!(page["filters"]["fee"], serde_json::json!(["paid"]));
}

#[tokio::test]
async fn what_was_taken_out_of_a_part_leaves_no_room_in_its_text() {
    let app = App::at(TUESDAY, true).await;
    let page = app.get("/api/v1/services?q=avocat%20gratuit%20divorce").await.json();
    let parts = page["interpretation"].as_array().expect("an interpretation");
    assert!(!parts.is_empty());
    for part in parts {
        assert!(!part["text"].as_str().expect("a text").contains("  "), "{part}");
    }
}

#[tokio::test]
async fn contacts_have_a_distance_only_from_a_place() {
    let app = App::at(TUESDAY, true).await;
    let contacts = |page: Value| page["contacts"].as_array().cloned().expect("contacts");
    let nowhere = contacts(app.get("/api/v1/services?q=zzyzx").await.json());
    assert!(!nowhere.is_empty());
    assert!(nowhere.iter().all(|contact| contact["distance_m"].is_null()), "{nowhere:?}");
    let somewhere = contacts(app.get("/api/v1/services?q=zzyzx&near=47.75,7.34").await.json());
    assert!(somewhere.iter().any(|contact| contact["distance_m"].is_u64()), "{somewhere:?}");
}

#[tokio::test]
async fn faults_are_told_once_and_no_more_than_twenty() {
    let app = App::at(TUESDAY, false).await;
    let same = "a,".repeat(3_900);
    let others: Vec<String> = (0..1_500).map(|rank| format!("n{rank}")).collect();
    let unknown: Vec<String> = (0..1_000).map(|rank| format!("u{rank}=")).collect();
    for (query, most) in [
        (format!("commune={same}"), 1),
        (format!("category={}", others.join(",")), 20),
        (unknown.join("&"), 20),
    ] {
        let answer = app.get(&format!("/api/v1/services?{query}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert!(answer.body.len() < 40_000, "{}", answer.body.len());
        let json = answer.json();
        assert_eq!(json["errors"].as_array().map(Vec::len), Some(most));
        let others = json["detail"].as_str().expect("a detail").contains(" ; et ");
        assert_eq!(others, most == 20, "{}", json["detail"]);
        let page = app.get(&format!("/recherche?{query}")).await;
        assert!(page.body.len() < 200_000, "{}", page.body.len());
    }
}

#[tokio::test]
async fn an_address_without_parameters_refuses_any() {
    let app = App::at(TUESDAY, false).await;
    for name in ["categories", "communes", "communes.geojson", "openapi.json"] {
        let path = format!("/api/v1/{name}");
        assert_eq!(app.get(&path).await.status, StatusCode::OK, "{name}");
        let answer = app.get(&format!("{path}?q=creche")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{name}");
        assert_eq!(answer.json()["errors"][0]["name"], "q");
    }
}

#[tokio::test]
async fn an_address_that_is_none_is_none_for_any_method() {
    let app = App::at(TUESDAY, false).await;
    for method in [Method::GET, Method::POST, Method::DELETE] {
        let request = Request::builder().method(method).uri("/api/v1/licornes");
        let answer = app.send(request.body(Body::empty()).expect("a request")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert_eq!(answer.json()["type"], "urn:reperes:problem:unknown-address");
    }
}
