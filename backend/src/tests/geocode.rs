//! Addresses: the API and « Où ? ». The streets exist nowhere.

use super::{App, TUESDAY};
use axum::http::StatusCode;
use indexer::geocode::{Options, import};
use serde_json::Value;
use std::fmt::Write as _;

const HEADING: &str = "id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;x;y;lon;lat\n";

/// Streets: name, INSEE code, commune, postcode, latitude, longitude.
const STREETS: [(&str, &str, &str, &str, f64, f64); 4] = [
    ("Rue du Dragon Imaginaire", "68224", "Mulhouse", "68100", 47.7500, 7.3400),
    ("Rue du Dragon Imaginaire", "68154", "Illzach", "68110", 47.7800, 7.3500),
    ("Impasse du Général Chimère", "68278", "Rixheim", "68170", 47.7480, 7.4000),
    ("Rue du Kobold", "68063", "Cernay", "68700", 47.7950, 7.1780),
];

impl App {
    /// Imports the streets, as an operator does while the server runs.
    pub fn import_streets(&self) {
        let mut text = HEADING.to_owned();
        for (rank, (name, code, city, postcode, latitude, longitude)) in
            STREETS.into_iter().enumerate()
        {
            for number in 1..=20 {
                let latitude = latitude + f64::from(number) * 0.000_1;
                writeln!(
                    text,
                    "{code}_000{rank}_{number:05};{number};;{name};{postcode};{code};{city};1020000.5;6750000.5;{longitude};{latitude:.6}"
                )
                .expect("written");
            }
        }
        let file = self.folder.path().join("adresses.csv");
        std::fs::write(&file, text).expect("written");
        let dir = self.folder.path().join("addresses");
        import(&file, &dir, Options::default(), &mut |_| ()).expect("imported");
        assert!(self.state.geocoder().refresh());
    }
}

fn properties(answer: &Value) -> Vec<&Value> {
    let features = answer["features"].as_array().expect("features");
    features.iter().map(|feature| &feature["properties"]).collect()
}

#[tokio::test]
async fn a_commune_is_found_without_any_import_as_the_national_api_would() {
    let app = App::at(TUESDAY, false).await;
    let answer = app.get("/api/v1/geocode?q=Ilzach&autocomplete=0").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), "application/geo+json; charset=utf-8");
    assert_eq!(answer.header("cache-control"), "public, max-age=30");
    let json = answer.json();
    assert_eq!(json["type"], "FeatureCollection");
    assert_eq!(json["query"], "Ilzach");
    let first = properties(&json)[0];
    assert_eq!(first["label"], "Illzach");
    assert_eq!(first["type"], "municipality");
    assert_eq!(first["citycode"], "68154");
    assert_eq!(first["postcode"], "68110");
    assert_eq!(first["context"], "68, Haut-Rhin, Grand Est");
    assert_eq!(first["corrections"][0]["read"], "Illzach");
    assert!(first.get("x").is_none() && first.get("housenumber").is_none());
    assert_eq!(json["features"][0]["geometry"]["type"], "Point");
}

#[tokio::test]
async fn an_imported_address_is_found_and_found_back() {
    let app = App::at(TUESDAY, false).await;
    app.import_streets();
    let json = app.get("/api/v1/geocode?q=12+r.+du+dragon+imaginaire+68100&limit=1").await.json();
    let found = properties(&json);
    assert_eq!(found.len(), 1);
    let first = found[0];
    assert_eq!(first["label"], "12 Rue du Dragon Imaginaire 68100 Mulhouse");
    for (name, value) in [
        ("housenumber", "12"),
        ("street", "Rue du Dragon Imaginaire"),
        ("name", "12 Rue du Dragon Imaginaire"),
        ("type", "housenumber"),
        ("city", "Mulhouse"),
        ("id", "68224_0000_00012"),
    ] {
        assert_eq!(first[name], value, "{name}");
    }
    assert_eq!(first["x"], 1_020_000.5);
    let point = &json["features"][0]["geometry"]["coordinates"];
    let (lon, lat) = (&point[0], &point[1]);
    let back = app.get(&format!("/api/v1/reverse?lat={lat}&lon={lon}")).await.json();
    let back = properties(&back);
    assert_eq!(back.len(), 1);
    assert_eq!(back[0]["label"], first["label"]);
    assert_eq!(back[0]["distance"], 0);

    let illzach = "/api/v1/geocode?q=rue+du+dragon+imaginaire&citycode=68154&type=street";
    let json = app.get(illzach).await.json();
    assert_eq!(properties(&json)[0]["street"], "Rue du Dragon Imaginaire");
    assert_eq!(properties(&json)[0]["city"], "Illzach");
}

#[tokio::test]
async fn a_faulty_question_about_a_place_is_named() {
    let app = App::at(TUESDAY, false).await;
    for (path, names) in [
        ("/api/v1/geocode", &["q"][..]),
        ("/api/v1/geocode?q=+", &["q"]),
        ("/api/v1/geocode?q=a&limit=21&lat=47&type=x", &["limit", "lon", "type"]),
        ("/api/v1/geocode?q=a&postcode=681&citycode=x&lang=fr", &["lang", "postcode", "citycode"]),
        ("/api/v1/geocode?q=a&lat=7.34&lon=47.75", &["lon"]),
        ("/api/v1/geocode?q=a&autocomplete=2", &["autocomplete"]),
        ("/api/v1/reverse", &["lat", "lon"]),
        ("/api/v1/reverse?lat=nord&lon=7.34", &["lat"]),
        ("/api/v1/reverse?lat=91&lon=7.34", &["lon"]),
    ] {
        let answer = app.get(path).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}");
        assert_eq!(answer.header("content-type"), "application/problem+json; charset=utf-8");
        let problem = answer.json();
        let errors = problem["errors"].as_array().expect("errors");
        let found: Vec<&str> = errors.iter().filter_map(|error| error["name"].as_str()).collect();
        assert_eq!(found, names, "{path}");
    }
}

#[tokio::test]
async fn an_address_among_the_words_is_where_distances_count_from() {
    let app = App::at(TUESDAY, false).await;
    app.import_streets();
    let asked = "q=biblioth%C3%A8que+12+rue+du+dragon+imaginaire+Mulhouse";
    let json = app.get(&format!("/api/v1/services?{asked}")).await.json();
    let parts = json["interpretation"].as_array().expect("parts");
    let address = parts.iter().find(|part| part["kind"] == "address").expect("an address");
    assert_eq!(address["label"], "12 Rue du Dragon Imaginaire 68100 Mulhouse");
    assert_eq!(address["span"][0], 14);
    assert!(json["total_items"].as_u64() > Some(0));
    assert!(json["contents"][0]["distance_m"].as_u64().is_some_and(|metres| metres < 20_000));

    let plain = app.get(&format!("/api/v1/services?{asked}&interpret=off")).await.json();
    assert!(
        plain["interpretation"]
            .as_array()
            .expect("parts")
            .iter()
            .all(|part| part["kind"] != "address")
    );
    let page = app.get(&format!("/recherche?{asked}")).await;
    assert!(page.body.contains("12 Rue du Dragon Imaginaire"));
}

#[tokio::test]
async fn where_one_is_may_be_an_address_misspelt() {
    let app = App::at(TUESDAY, false).await;
    app.import_streets();
    let page = app.get("/recherche?q=bibliotheque&ou=12+rue+du+dargon+imaginaire+mulhouse").await;
    assert_eq!(page.status, StatusCode::OK);
    let notice = page.texts(".notice").join(" ");
    assert!(notice.contains("12 Rue du Dragon Imaginaire 68100 Mulhouse"), "{notice}");
    assert!(page.body.contains("value=\"12 rue du dargon imaginaire mulhouse\""), "kept as typed");

    let page = app.get("/recherche?ou=Ilzach").await;
    assert!(page.texts(".notice").join(" ").contains("lu comme Illzach."));
    let right = app.get("/recherche?ou=Illzach").await;
    assert!(right.texts(".notice").is_empty());

    let both = app.get("/recherche?ou=rue+du+dragon+imaginaire").await;
    let choices = both.texts(".notice__choices a");
    assert_eq!(
        choices,
        ["Rue du Dragon Imaginaire 68100 Mulhouse", "Rue du Dragon Imaginaire 68110 Illzach",]
    );
    let outside = app.get("/recherche?ou=3+rue+du+kobold+cernay").await;
    assert!(outside.texts(".notice").join(" ").contains("hors de l’agglomération"));
}
