//! The merges and the near-misses are listed in `pairs.json`: real ones from the bundle, and
//! written ones for names that only other files have.

use super::*;
use data::ids::{SourceId, TermCode};
use data::model::{Address, ExternalIdentifier, OpeningHours, Phone, Record};
use data::units::Position;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pairs {
    one_listing: Vec<BTreeSet<String>>,
    apart: Vec<Apart>,
    written: Vec<Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Apart {
    why: String,
    records: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    outcome: String,
    a: Sketch,
    b: Sketch,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sketch {
    name: String,
    #[serde(default)]
    category: Option<String>,
    #[serde(default)]
    street: Option<String>,
    #[serde(default)]
    phone: Option<String>,
    #[serde(default)]
    identifier: Option<String>,
    #[serde(default)]
    at: Option<(f64, f64)>,
    #[serde(default)]
    demo: bool,
}

fn pairs() -> Pairs {
    serde_json::from_str(include_str!("pairs.json")).expect("sound pairs")
}

fn bundle() -> Vec<Record> {
    data::bundle::all().expect("a bundle").into_iter().flat_map(|one| one.records).collect()
}

fn key(record: &Record) -> String {
    format!("{}:{}", record.source, record.native_id)
}

/// A record of the named source in Mulhouse.
fn record(source: &str, sketch: &Sketch) -> Record {
    let identifiers = sketch.identifier.iter().filter_map(|text| {
        let (scheme, value) = text.split_once(' ')?;
        Some(ExternalIdentifier { scheme: scheme.to_owned(), value: value.to_owned() })
    });
    Record {
        source: SourceId::from(source),
        native_id: "1".to_owned(),
        identifiers: identifiers.collect(),
        demo: sketch.demo,
        name: sketch.name.clone(),
        alternate_name: None,
        organization: None,
        description: None,
        categories: sketch.category.iter().map(|code| TermCode::from(code.as_str())).collect(),
        address: Address {
            address_1: sketch.street.clone(),
            insee_code: Some("68224".parse().expect("a code")),
            ..Address::default()
        },
        position: sketch.at.and_then(|(latitude, longitude)| Position::new(latitude, longitude)),
        phones: sketch
            .phone
            .iter()
            .map(|number| Phone { number: number.clone(), description: None })
            .collect(),
        email: None,
        urls: Vec::new(),
        opening_hours: OpeningHours::default(),
        ages: None,
        audiences: Vec::new(),
        fee: None,
        cost_options: Vec::new(),
        access_modes: Vec::new(),
        required_documents: Vec::new(),
        languages: Vec::new(),
        accessibility: Vec::new(),
        service_area: Vec::new(),
        capacity: None,
        attributes: Vec::new(),
        source_updated: None,
        derived: Vec::new(),
    }
}

#[test]
fn the_bundle_has_exactly_the_listed_merges() {
    let records = bundle();
    let records: Vec<&Record> = records.iter().collect();
    let found: BTreeSet<BTreeSet<String>> = resolve(&records)
        .clusters
        .into_iter()
        .filter(|cluster| cluster.len() > 1)
        .map(|cluster| cluster.into_iter().map(|rank| key(records[rank])).collect())
        .collect();
    let expected: BTreeSet<BTreeSet<String>> = pairs().one_listing.into_iter().collect();
    assert_eq!(found, expected);
}

#[test]
fn the_near_misses_of_the_bundle_stay_apart() {
    let records = bundle();
    let records: Vec<&Record> = records.iter().collect();
    let mut cluster_of = BTreeMap::new();
    for (number, cluster) in resolve(&records).clusters.into_iter().enumerate() {
        cluster_of.extend(cluster.into_iter().map(|rank| (key(records[rank]), number)));
    }
    for Apart { why, records } in pairs().apart {
        let clusters: BTreeSet<usize> = records
            .iter()
            .map(|key| *cluster_of.get(key).unwrap_or_else(|| panic!("{key} is not in the bundle")))
            .collect();
        assert_eq!(clusters.len(), records.len(), "{why}: {records:?}");
    }
}

#[test]
fn nothing_in_the_bundle_is_left_in_doubt() {
    let records = bundle();
    let records: Vec<&Record> = records.iter().collect();
    let suspected = resolve(&records).suspected.into_iter().map(|link| {
        format!("{} and {}: {:?}", key(records[link.left]), key(records[link.right]), link.why)
    });
    assert_eq!(suspected.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn written_pairs_come_out_as_listed() {
    for Written { outcome, a, b } in pairs().written {
        let (left, right) = (record("left", &a), record("right", &b));
        let resolution = resolve(&[&left, &right]);
        let found = match (resolution.merged.len(), resolution.suspected.len()) {
            (1, 0) => "merged",
            (0, 1) => "suspected",
            _ => "apart",
        };
        let frequencies = Frequencies::count(&[Profile::read(&left), Profile::read(&right)]);
        let why = compare(&Profile::read(&left), &Profile::read(&right), &frequencies);
        assert_eq!(found, outcome, "{a:?} and {b:?}: {why:?}");
    }
}

#[test]
fn the_order_of_the_records_does_not_matter() {
    let records = bundle();
    let straight: Vec<&Record> = records.iter().collect();
    let reversed: Vec<&Record> = records.iter().rev().collect();
    let named = |records: &[&Record]| -> BTreeSet<BTreeSet<String>> {
        let clusters = resolve(records).clusters.into_iter();
        clusters.map(|cluster| cluster.iter().map(|&rank| key(records[rank])).collect()).collect()
    };
    assert_eq!(named(&straight), named(&reversed));
}

#[test]
fn no_chain_joins_two_places_of_one_organisation() {
    let place = |source: &str, street: Option<&str>, at: Option<(f64, f64)>| {
        let sketch = Sketch {
            name: "Le Relais des Familles".to_owned(),
            category: Some("laep".to_owned()),
            street: street.map(str::to_owned),
            phone: Some("+33389000005".to_owned()),
            identifier: None,
            at,
            demo: false,
        };
        record(source, &sketch)
    };
    // The one without a place resembles both.
    let (a, b, without) = (
        place("a", Some("1 rue du Nord"), Some((47.76, 7.33))),
        place("b", Some("9 rue du Sud"), Some((47.74, 7.33))),
        place("c", None, None),
    );
    let resolution = resolve(&[&a, &b, &without]);
    assert_eq!(resolution.clusters.len(), 2, "{resolution:?}");
    assert_eq!(resolution.suspected.len(), 1, "the other place stays for a person to decide");
}

#[test]
fn many_records_are_resolved_in_little_time() {
    let sketch = |rank: usize| Sketch {
        name: format!("Atelier {rank}x des quartiers"),
        category: Some("ateliers-numeriques".to_owned()),
        street: Some(format!("{} rue {}", rank % 90, rank / 90)),
        phone: Some(format!("+3338{rank:07}")),
        identifier: None,
        at: Some((47.7 + f64::from(u32::try_from(rank % 300).expect("small")) / 3000.0, 7.3)),
        demo: false,
    };
    let records: Vec<Record> = (0..20_000).map(|rank| record("a", &sketch(rank))).collect();
    let records: Vec<&Record> = records.iter().collect();
    let profiles: Vec<Profile> = records.iter().map(|record| Profile::read(record)).collect();
    let pairs = super::block::pairs(&profiles);
    assert!(pairs.len() < 40 * records.len(), "{} pairs", pairs.len());
}
