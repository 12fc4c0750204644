//! What families and programs find, over HTTP.

use serde_json::Value;
use tests::Server;

fn names(answer: &Value) -> Vec<String> {
    let contents = answer["contents"].as_array().expect("contents");
    contents.iter().map(|item| item["name"].as_str().unwrap_or_default().to_owned()).collect()
}

fn codes(item: &Value) -> Vec<&str> {
    let categories = item["categories"].as_array().expect("categories");
    categories.iter().filter_map(|category| category["code"].as_str()).collect()
}

/// Codes of a top category and of its terms.
fn family(server: &Server, top: &str) -> Vec<String> {
    let categories = server.get("/api/v1/categories").json();
    let top = categories
        .as_array()
        .expect("categories")
        .iter()
        .find(|category| category["code"] == top)
        .expect("a top category");
    let children = top["children"].as_array().expect("children").iter();
    children
        .chain([top])
        .filter_map(|category| category["code"].as_str().map(str::to_owned))
        .collect()
}

#[test]
fn childcare_is_found_in_every_spelling() {
    let server = Server::start(&["--demo"]);
    let childcare = family(&server, "petite-enfance");
    for words in ["creche", "cr%C3%AAche", "creches", "cr%C3%A8che", "garde%20bebe"] {
        let answer = server.get(&format!("/api/v1/services?q={words}")).json();
        assert!(answer["total_items"].as_u64() > Some(0), "{words}");
        let first = &answer["contents"][0];
        let is_childcare = codes(first).iter().any(|code| childcare.iter().any(|one| one == code));
        assert!(is_childcare, "{words}: {first}");
    }
    server.finish();
}

#[test]
fn kingersheims_library_comes_first() {
    let server = Server::start(&[]);
    let answer = server.get("/api/v1/services?q=bibliotheque%20kingersheim").json();
    let first = &answer["contents"][0];
    assert_eq!(first["commune"], "Kingersheim", "{:?}", names(&answer));
    assert!(codes(first).contains(&"bibliotheque"));
    server.finish();
}

#[test]
fn help_with_a_computer_is_digital_inclusion() {
    let server = Server::start(&[]);
    let digital = family(&server, "numerique-droits");
    for words in ["aide%20ordinateur", "cours%20d%27informatique"] {
        let answer = server.get(&format!("/api/v1/services?q={words}")).json();
        let contents = answer["contents"].as_array().expect("contents");
        assert!(contents.len() >= 3, "{words}");
        for item in contents.iter().take(3) {
            let found = codes(item).iter().any(|code| digital.iter().any(|one| one == code));
            assert!(found, "{words}: {item}");
        }
    }
    server.finish();
}

#[test]
fn a_search_near_wittenheim_orders_by_distance() {
    let server = Server::start(&["--demo"]);
    let answer = server
        .get("/api/v1/services?near=47.8070,7.3370&radius=8000&sort=distance&per_page=100")
        .json();
    let distances: Vec<u64> = answer["contents"]
        .as_array()
        .expect("contents")
        .iter()
        .filter_map(|item| item["distance_m"].as_u64())
        .collect();
    assert!(distances.len() > 10);
    assert!(distances.is_sorted(), "{distances:?}");
    assert!(distances.iter().all(|metres| *metres <= 8000));
    assert_eq!(answer["contents"][0]["commune"], "Wittenheim");
    server.finish();
}

#[test]
fn a_wider_radius_never_finds_fewer() {
    let server = Server::start(&["--demo"]);
    let mut before = 0;
    for radius in [100, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000] {
        let address = format!("/api/v1/services?near=47.7495,7.3398&radius={radius}");
        let total = server.get(&address).json()["total_items"].as_u64().expect("total");
        assert!(total >= before, "{radius} m: {total} < {before}");
        before = total;
    }
    assert!(before > 150);
    server.finish();
}

#[test]
fn facet_counts_equal_the_filtered_totals() {
    let server = Server::start(&["--demo"]);
    for base in ["q=aide", "near=47.75,7.34&radius=5000", "bbox=7.2,47.7,7.4,47.8"] {
        let answer = server.get(&format!("/api/v1/services?{base}")).json();
        for (facet, parameter) in [("categories", "category"), ("communes", "commune")] {
            let counts = answer["facets"][facet].as_object().expect("counts");
            assert!(!counts.is_empty(), "{base} {facet}");
            for (value, count) in counts {
                let address = format!("/api/v1/services?{base}&{parameter}={value}");
                let total = &server.get(&address).json()["total_items"];
                assert_eq!(total, count, "{address}");
            }
        }
    }
    server.finish();
}

#[test]
fn all_pages_together_hold_every_result_once() {
    let server = Server::start(&["--demo"]);
    let first = server.get("/api/v1/services?per_page=37").json();
    let pages = first["total_pages"].as_u64().expect("pages");
    let mut ids = Vec::new();
    for page in 1..=pages {
        let answer = server.get(&format!("/api/v1/services?per_page=37&page={page}")).json();
        assert_eq!(answer["first_page"], page == 1);
        assert_eq!(answer["last_page"], page == pages);
        let contents = answer["contents"].as_array().expect("contents").clone();
        assert_eq!(answer["size"].as_u64(), Some(contents.len() as u64));
        ids.extend(contents.iter().map(|item| item["id"].as_str().unwrap_or_default().to_owned()));
    }
    assert_eq!(Some(ids.len() as u64), first["total_items"].as_u64());
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count);
    let beyond = server.get(&format!("/api/v1/services?per_page=37&page={}", pages + 1)).json();
    assert_eq!(beyond["empty"], true);
    server.finish();
}

#[test]
fn demo_listings_exist_only_in_demo_mode() {
    let dir = tempfile::tempdir().expect("a directory");
    let with = Server::start_in(dir.path(), &["--demo"]);
    let only = with.get("/api/v1/services?demo=only&per_page=100").json();
    let demo_total = only["total_items"].as_u64().expect("total");
    assert!(demo_total >= 100, "{demo_total}");
    let contents = only["contents"].as_array().expect("contents");
    assert!(contents.iter().all(|item| item["demo"] == true));
    let page = format!("/fiche/{}", contents[0]["id"].as_str().expect("id"));
    assert_eq!(with.get(&page).status, 200);
    assert_eq!(with.get(&page).attributes("meta[name=robots]", "content"), ["noindex"]);
    assert!(!with.get("/recherche").texts(".badge--demo").is_empty());
    assert!(!with.get("/recherche").texts(".demo-banner").is_empty());
    let real = with.get("/api/v1/services?demo=exclude").json()["total_items"].clone();
    with.finish();

    // The same directory, which holds them, without demo mode.
    let without = Server::start_in(dir.path(), &[]);
    assert_eq!(without.get("/api/v1/services").json()["total_items"], real);
    assert_eq!(without.get("/api/v1/services?demo=include").json()["total_items"], real);
    assert_eq!(without.get("/api/v1/services?demo=only").json()["total_items"], 0);
    assert_eq!(without.get(&page).status, 404);
    assert_eq!(without.get(&page.replace("/fiche/", "/api/v1/services/")).status, 404);
    let results = without.get("/recherche");
    assert!(!results.texts(".card").is_empty());
    assert!(results.texts(".badge--demo, .demo-banner").is_empty());
    without.finish();
}

#[test]
fn a_listing_names_its_sources_and_licences() {
    let server = Server::start(&[]);
    let list = server.get("/api/v1/services?q=france%20services").json();
    let item = &list["contents"][0];
    for field in [
        "id",
        "name",
        "organization",
        "categories",
        "address",
        "commune",
        "latitude",
        "longitude",
        "distance_m",
        "opening_hours",
        "source",
        "licence",
        "updated",
        "verified",
        "demo",
    ] {
        assert!(item.get(field).is_some(), "{field}");
    }
    assert!(item["licence"].as_str().expect("licence").contains("Licence Ouverte"));
    let id = item["id"].as_str().expect("id");
    let detail = server.get(&format!("/api/v1/services/{id}")).json();
    assert_eq!(detail["name"], item["name"]);
    assert!(!detail["sources"].as_array().expect("sources").is_empty());
    assert!(detail["service"]["provenance"]["name"]["source"].is_string());
    server.finish();
}

#[test]
fn the_same_results_come_as_geojson() {
    let server = Server::start(&["--demo"]);
    let list = server.get("/api/v1/services?q=aide").json();
    let answer = server.get("/api/v1/services.geojson?q=aide");
    assert_eq!(answer.header("content-type"), Some("application/geo+json; charset=utf-8"));
    let map = answer.json();
    assert_eq!(map["total_items"], list["total_items"]);
    let features = map["features"].as_array().expect("features");
    assert_eq!(Some(features.len() as u64), list["total_items"].as_u64());
    let first = &features[0];
    assert_eq!(first["id"], list["contents"][0]["id"]);
    assert_eq!(first["properties"]["name"], list["contents"][0]["name"]);
    server.finish();
}
