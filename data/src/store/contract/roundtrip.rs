//! Entities with any content come back as they were.

use super::Fixture;
use super::samples::{batch, creations, found, listing, record, record_write, source};
use crate::model::{
    AccessMode, Address, AgeRange, Attribute, Audience, CostOption, ExternalIdentifier, Fee,
    Listing, OpeningHours, Phone, Provenance, Record, RequiredDocument, ServiceCapacity,
    ServiceStatus, Url,
};
use crate::store::{Batch, Counts};
use crate::units::Position;
use jiff::Timestamp;
use jiff::civil::Date;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

super::contract!(entities_and_records_of_any_content_come_back_as_they_were);

async fn entities_and_records_of_any_content_come_back_as_they_were(store: &Fixture) {
    let mut runner = TestRunner::deterministic();
    let samples: Vec<(Listing, Record)> = (0..200)
        .map(|number| sample(number).new_tree(&mut runner).expect("a sample").current())
        .collect();
    let entities = samples.iter().flat_map(|(listing, _)| creations(listing)).collect();
    let records = samples
        .iter()
        .map(|(listing, record)| record_write(record.clone(), listing.id()))
        .collect();
    store.apply(Batch { entities, records, sources: vec![source("s")], ..batch() }).await.unwrap();
    for (listing, record) in &samples {
        let stored = found(&**store, listing.id()).await.unwrap();
        assert_eq!(stored.listing, *listing);
        let records = store.records_of(listing.id()).await.unwrap();
        assert_eq!(records[0].record, *record);
    }
    let all = u64::try_from(samples.len()).unwrap();
    let Counts { listings, records, .. } = store.counts().await.unwrap();
    assert_eq!((listings, records), (all, all));
}

/// Any characters, the zero included.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![".*", any::<Vec<char>>().prop_map(|chars| chars.into_iter().collect())]
}

fn date() -> impl Strategy<Value = Date> {
    (1900_i16..2200, 1_i8..13, 1_i8..29)
        .prop_map(|(year, month, day)| Date::constant(year, month, day))
}

fn time() -> impl Strategy<Value = Timestamp> {
    (0_i64..7_000_000_000, 0_i32..1_000_000_000)
        .prop_map(|(second, nanosecond)| Timestamp::new(second, nanosecond).expect("in range"))
}

fn position() -> impl Strategy<Value = Position> {
    (-90.0..90.0, -180.0..180.0).prop_map(|(latitude, longitude)| Position { latitude, longitude })
}

fn hours() -> impl Strategy<Value = OpeningHours> {
    (proptest::option::of(text()), proptest::option::of(text()))
        .prop_map(|(osm, original)| OpeningHours { osm, original })
}

fn provenance() -> impl Strategy<Value = Provenance> {
    (text(), any::<bool>(), proptest::option::of(date())).prop_map(|(by, derived, day)| {
        Provenance {
            source: "s".into(),
            also: Vec::new(),
            source_updated: day,
            derived,
            verified_by: Some(by),
            verified_at: day,
        }
    })
}

fn sample(number: usize) -> impl Strategy<Value = (Listing, Record)> {
    let texts = (text(), text(), text(), text());
    let facts =
        (position(), hours(), provenance(), any::<f64>().prop_filter("JSON", |n| n.is_finite()));
    let times = (date(), time(), any::<(bool, u16, u32)>());
    (texts, facts, times).prop_map(move |(texts, facts, times)| {
        let (name, one, two, three) = texts;
        let (position, hours, provenance, amount) = facts;
        let (day, time, (demo, months, places)) = times;
        let mut listing = listing(&format!("{number}"));
        let identifier = ExternalIdentifier { scheme: one.clone(), value: two.clone() };
        let attribute = Attribute { label: three.clone(), value: one.clone() };
        let url = Url { label: Some(two.clone()), url: three.clone() };
        let phone = Phone { number: three.clone(), description: Some(one.clone()) };
        let address = Address { address_1: Some(two.clone()), ..Address::default() };

        listing.organization.name.clone_from(&name);
        listing.organization.identifiers.push(identifier.clone());
        listing.organization.demo = demo;

        listing.location.address = address.clone();
        listing.location.position = Some(position);
        listing.location.attributes.push(attribute.clone());
        listing.location.provenance.insert(one.clone(), provenance.clone());

        let service = &mut listing.service;
        service.name.clone_from(&name);
        service.status = ServiceStatus::TemporarilyClosed;
        service.urls.push(url.clone());
        service.ages = Some(AgeRange { minimum: Some(months), maximum: None });
        service.audiences.push(Audience::FutureParents);
        service.fee = Some(Fee::FreeUnderConditions);
        service.cost_options.push(CostOption {
            option: Some(one.clone()),
            amount: Some(amount),
            currency: "EUR".to_owned(),
            per: None,
        });
        service.access_modes.push(AccessMode::WalkIn);
        service.required_documents.push(RequiredDocument { document: two.clone() });
        service.capacity =
            Some(ServiceCapacity { maximum: Some(places), available: None, updated: Some(day) });
        service.provenance.insert(two, provenance);

        let place = &mut listing.service_at_location;
        place.phones.push(phone.clone());
        place.opening_hours = hours.clone();
        place.identifiers.push(identifier.clone());
        place.ingested = Some(time);
        place.gone_since = Some(day);
        place.verified_by = Some(three);

        let mut record = record("s", &format!("{number}"));
        record.name = name;
        record.demo = demo;
        record.identifiers.push(identifier);
        record.address = address;
        record.position = Some(position);
        record.phones.push(phone);
        record.urls.push(url);
        record.opening_hours = hours;
        record.attributes.push(attribute);
        record.source_updated = Some(day);
        record.description = Some(one);
        (listing, record)
    })
}
