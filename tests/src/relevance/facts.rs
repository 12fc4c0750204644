//! What the server says of each of its listings, for judging them.

use crate::Server;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A listing's facts, as the public API gives them.
#[derive(Debug, Clone, Default)]
pub struct Listing {
    pub id: String,
    pub name: String,
    pub categories: BTreeSet<String>,
    /// Street line and further line.
    pub address: String,
    pub postcode: Option<String>,
    pub insee_code: Option<String>,
    pub commune: Option<String>,
    pub position: Option<(f64, f64)>,
    /// INSEE codes.
    pub service_area: BTreeSet<String>,
    pub audiences: BTreeSet<String>,
    pub languages: BTreeSet<String>,
    pub accessibility: BTreeSet<String>,
    pub fee: Option<String>,
    /// In months; nothing when neither end is told.
    pub ages: Option<(u64, u64)>,
    pub hours: Option<String>,
    /// Places left.
    pub vacancies: Option<u64>,
}

/// All listings and the communes that judgments may name.
#[derive(Debug, Default)]
pub struct Directory {
    pub listings: Vec<Listing>,
    /// Centre and INSEE code by name.
    pub communes: BTreeMap<String, (String, (f64, f64))>,
}

impl Directory {
    /// Reads everything that the server has.
    pub fn of(server: &Server) -> Self {
        let mut listings = Vec::new();
        for page in 1.. {
            let answer = server
                .get(&format!("/api/v1/services?sort=name&per_page=100&page={page}&demo=include"))
                .json();
            for item in elements(&answer["contents"]) {
                let id = text(&item["id"]).unwrap_or_default();
                listings.push(Listing::of(&server.get(&format!("/api/v1/services/{id}")).json()));
            }
            if answer["last_page"] != Value::Bool(false) {
                break;
            }
        }
        let answer = server.get("/api/v1/communes").json();
        let communes = ["communes", "neighbours"]
            .iter()
            .flat_map(|group| elements(&answer[*group]))
            .filter_map(|commune| {
                let centre = (commune["latitude"].as_f64()?, commune["longitude"].as_f64()?);
                Some((text(&commune["name"])?, (text(&commune["insee_code"])?, centre)))
            })
            .collect();
        Self { listings, communes }
    }
}

impl Listing {
    fn of(detail: &Value) -> Self {
        let service = &detail["service"];
        let address = &detail["location"]["address"];
        let ages = &service["ages"];
        let ends = (ages["minimum"].as_u64(), ages["maximum"].as_u64());
        let lines = [text(&address["address_1"]), text(&address["address_2"])];
        Self {
            id: text(&detail["id"]).unwrap_or_default(),
            name: text(&detail["name"]).unwrap_or_default(),
            categories: elements(&detail["categories"])
                .filter_map(|category| text(&category["code"]))
                .collect(),
            address: lines.into_iter().flatten().collect::<Vec<_>>().join(", "),
            postcode: text(&detail["postal_code"]),
            insee_code: text(&detail["insee_code"]),
            commune: text(&detail["commune"]),
            position: detail["latitude"].as_f64().zip(detail["longitude"].as_f64()),
            service_area: texts(&service["service_area"]),
            audiences: texts(&service["audiences"]),
            languages: texts(&service["languages"]),
            accessibility: elements(&detail["location"]["accessibility"])
                .filter_map(|need| text(&need["description"]))
                .collect(),
            fee: text(&service["fee"]),
            ages: (ends != (None, None)).then(|| (ends.0.unwrap_or(0), ends.1.unwrap_or(u64::MAX))),
            hours: text(&detail["opening_hours"]["osm"]),
            vacancies: service["capacity"]["available"].as_u64(),
        }
    }
}

fn elements(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn texts(value: &Value) -> BTreeSet<String> {
    elements(value).filter_map(text).collect()
}
