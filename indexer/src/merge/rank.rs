//! Which record speaks first.

use data::ids::ServiceAtLocationId;
use data::model::Record;
use data::text::fold;
use jiff::civil::Date;
use std::cmp::Reverse;

/// A record with the precedence of its source.
#[derive(Debug, Clone, Copy)]
pub struct Ranked<'a> {
    pub record: &'a Record,
    pub precedence: i32,
}

/// Sorts the records of a cluster, the one that speaks first in front.
pub fn rank(records: &mut [Ranked<'_>]) {
    let names: Vec<String> = records.iter().map(|ranked| bare_name(ranked.record)).collect();
    let agreeing = |record: &Record| {
        let name = bare_name(record);
        names.iter().filter(|other| **other == name).count()
    };
    records.sort_by_cached_key(|Ranked { record, precedence }| {
        (
            Reverse(*precedence),
            Reverse(record.source_updated.unwrap_or(Date::ZERO)),
            Reverse(agreeing(record)),
            (record.source.clone(), record.native_id.clone()),
        )
    });
}

/// Whether a record tells of a bus or an outpost: it does not name the place that it belongs to.
pub(super) fn is_outpost(record: &Record) -> bool {
    record.attributes.iter().any(|attribute| match attribute.label.as_str() {
        "itinerant" => fold(&attribute.value) != "non",
        "format" => fold(&attribute.value).contains("antenne"),
        _ => false,
    })
}

/// A name without the commune that some sources append to it.
fn bare_name(record: &Record) -> String {
    let name = fold(&record.name);
    match record.address.city.as_deref().map(fold) {
        Some(city) if name.len() > city.len() => {
            name.strip_suffix(&city).map_or(name.as_str(), str::trim_end).to_owned()
        }
        _ => name,
    }
}

/// The id of the listing that a record founds.
pub fn derived_listing_id(record: &Record) -> ServiceAtLocationId {
    let register = record.identifiers.iter().find(|id| id.value == record.native_id);
    let scheme = register.map_or(record.source.as_str(), |id| id.scheme.as_str());
    ServiceAtLocationId::derived(scheme, &record.native_id)
}
