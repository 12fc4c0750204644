//! Sets of codes as one value each, so that equal sets are one value of a column.

use crate::index::schema::commune_number;
use data::units::InseeCode;
use std::collections::BTreeSet;

/// Nothing for the empty set, which says nothing.
pub fn write<'a>(codes: impl Iterator<Item = &'a str>) -> Option<String> {
    let codes: BTreeSet<&str> = codes.collect();
    if codes.is_empty() { None } else { serde_json::to_string(&codes).ok() }
}

/// Sorted.
pub fn read(value: &str) -> Box<[String]> {
    serde_json::from_str(value).unwrap_or_default()
}

/// Communes as numbers, sorted.
pub fn read_communes(value: &str) -> Box<[u64]> {
    let codes: Vec<InseeCode> = serde_json::from_str(value).unwrap_or_default();
    codes.iter().map(commune_number).collect()
}
