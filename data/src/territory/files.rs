//! Reads the embedded files of `data/territory/`.

use super::{
    BOUNDARIES_GEOJSON, Commune, FormerCommune, Neighbour, Quarter, TerritoryError, bounding_box,
};
use crate::units::{InseeCode, Position};
use geo::MultiPolygon;
use geojson::GeoJson;
use jiff::civil::Date;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

fn rows<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<Vec<T>, TerritoryError> {
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .map_err(|error| TerritoryError { file, reason: error.to_string() })
}

fn position(file: &'static str, lat: f64, lon: f64) -> Result<Position, TerritoryError> {
    Position::new(lat, lon)
        .ok_or_else(|| TerritoryError { file, reason: format!("position {lat}, {lon} impossible") })
}

pub(super) fn communes() -> Result<Vec<Commune>, TerritoryError> {
    #[derive(Deserialize)]
    struct Row {
        insee: InseeCode,
        name: String,
        siren: String,
        postal_codes: String,
        population: u32,
        latitude: f64,
        longitude: f64,
    }
    const FILE: &str = "communes.csv";
    let mut boundaries = boundaries()?;
    let mut communes = Vec::new();
    for row in rows::<Row>(FILE, include_str!("../../territory/communes.csv"))? {
        let missing = || TerritoryError {
            file: "communes.geojson",
            reason: format!("pas de contour pour {}", row.insee),
        };
        let boundary = boundaries.remove(&row.insee).ok_or_else(missing)?;
        let bounding_box = bounding_box(&boundary).ok_or_else(missing)?;
        communes.push(Commune {
            centroid: position(FILE, row.latitude, row.longitude)?,
            postal_codes: row.postal_codes.split(' ').map(str::to_owned).collect(),
            insee: row.insee,
            name: row.name,
            siren: row.siren,
            population: row.population,
            boundary,
            bounding_box,
        });
    }
    communes.sort_by(|a, b| a.insee.cmp(&b.insee));
    Ok(communes)
}

fn boundaries() -> Result<BTreeMap<InseeCode, MultiPolygon>, TerritoryError> {
    let error = |reason: String| TerritoryError { file: "communes.geojson", reason };
    let parsed: GeoJson =
        BOUNDARIES_GEOJSON.parse().map_err(|fault: geojson::Error| error(fault.to_string()))?;
    let GeoJson::FeatureCollection(collection) = parsed else {
        return Err(error("une FeatureCollection est attendue".to_owned()));
    };
    let mut found = BTreeMap::new();
    for feature in collection.features {
        let code: InseeCode = feature
            .property("insee")
            .and_then(|value| value.as_str())
            .and_then(|text| text.parse().ok())
            .ok_or_else(|| error("contour sans code INSEE".to_owned()))?;
        let geometry =
            feature.geometry.ok_or_else(|| error(format!("contour vide pour {code}")))?;
        let geometry = geo::Geometry::<f64>::try_from(geometry)
            .map_err(|fault| error(format!("{code} : {fault}")))?;
        let boundary = match geometry {
            geo::Geometry::Polygon(polygon) => MultiPolygon::from(polygon),
            geo::Geometry::MultiPolygon(polygons) => polygons,
            _ => return Err(error(format!("{code} : un polygone est attendu"))),
        };
        found.insert(code, boundary);
    }
    Ok(found)
}

pub(super) fn former_communes() -> Result<Vec<FormerCommune>, TerritoryError> {
    #[derive(Deserialize)]
    struct Row {
        insee: InseeCode,
        name: String,
        merged_into: InseeCode,
        date: Date,
    }
    let text = include_str!("../../territory/former-communes.csv");
    let rows = rows::<Row>("former-communes.csv", text)?;
    Ok(rows
        .into_iter()
        .map(|Row { insee, name, merged_into, date }| FormerCommune {
            insee,
            name,
            merged_into,
            date,
        })
        .collect())
}

pub(super) fn quarters() -> Result<Vec<Quarter>, TerritoryError> {
    #[derive(Deserialize)]
    struct Row {
        name: String,
        commune: InseeCode,
        latitude: f64,
        longitude: f64,
    }
    const FILE: &str = "quarters.csv";
    rows::<Row>(FILE, include_str!("../../territory/quarters.csv"))?
        .into_iter()
        .map(|Row { name, commune, latitude, longitude }| {
            Ok(Quarter { name, commune, position: position(FILE, latitude, longitude)? })
        })
        .collect()
}

pub(super) fn neighbours() -> Result<Vec<Neighbour>, TerritoryError> {
    #[derive(Deserialize)]
    struct Row {
        insee: InseeCode,
        name: String,
        latitude: f64,
        longitude: f64,
    }
    const FILE: &str = "neighbours.csv";
    rows::<Row>(FILE, include_str!("../../territory/neighbours.csv"))?
        .into_iter()
        .map(|Row { insee, name, latitude, longitude }| {
            Ok(Neighbour { insee, name, position: position(FILE, latitude, longitude)? })
        })
        .collect()
}
