//! From a listing to the columns of its facts.

use super::{
    ACCESS, AUDIENCES, Bits, CAPACITY_UPDATED, CLOSED, COMPLETENESS, DEMO, FEE, FEES, HAS_AGES,
    HAS_EMAIL, HAS_PHONE, NO_DAY, OLDEST, SOURCE_UPDATED, VACANCY, VERIFIED, YOUNGEST, access_bit,
    audience_bit, day_number, sets,
};
use crate::index::schema::{Fields, commune_number};
use data::model::{Listing, ServiceStatus};
use data::text::fold;
use data::units::InseeCode;
use jiff::civil::Date;
use std::collections::BTreeSet;
use tantivy::TantivyDocument;

/// Adds to a document what [`SegmentFacts`](super::SegmentFacts) will read of it.
pub fn add(
    document: &mut TantivyDocument,
    fields: &Fields,
    listing: &Listing,
    ranks: &BTreeSet<u64>,
) {
    let Listing { service_at_location: here, service, location, organization } = listing;
    let terms = ranks.iter().fold(0u128, |bits, rank| bits | 1 << rank);
    let (terms_high, terms_low) = halves(terms);
    document.add_u64(fields.terms_high, terms_high);
    document.add_u64(fields.terms_low, terms_low);
    let home = location.address.insee_code.as_ref().map_or(0, commune_number);
    document.add_u64(fields.commune_code, home);
    let values = [
        (fields.served, sets::write(service.service_area.iter().map(InseeCode::as_str))),
        (fields.languages, sets::write(service.languages.iter().map(String::as_str))),
        (
            fields.accessibility,
            sets::write(location.accessibility.iter().map(|fact| fact.description.as_str())),
        ),
        (fields.hours, here.opening_hours.osm.clone()),
    ];
    for (field, value) in values {
        if let Some(value) = value {
            document.add_text(field, value);
        }
    }
    document.add_u64(fields.traits, traits(listing));
    document.add_u64(fields.limits, limits(listing));
    document.add_u64(fields.organization_id, organization.id.0.as_u64_pair().0);

    let name = fold(&service.name);
    let (name_high, name_low) = halves(beginning(&name));
    document.add_u64(fields.name_high, name_high);
    document.add_u64(fields.name_low, name_low);
    document.add_text(fields.sort_name, name);
    let (id_high, id_low) = listing.id().0.as_u64_pair();
    document.add_u64(fields.id_high, id_high);
    document.add_u64(fields.id_low, id_low);
}

fn traits(listing: &Listing) -> u64 {
    let Listing { service_at_location: here, service, .. } = listing;
    let mut word = 0;
    let audiences = service.audiences.iter().fold(0, |bits, code| bits | audience_bit(*code));
    let mut access = service.access_modes.iter().fold(0, |bits, code| bits | access_bit(*code));
    if !here.phones.is_empty() {
        access |= HAS_PHONE;
    }
    if service.email.is_some() {
        access |= HAS_EMAIL;
    }
    let fee = service.fee.and_then(|fee| FEES.iter().position(|known| *known == fee));
    let vacancy = service.capacity.and_then(|capacity| capacity.available);
    let ages = service.ages.is_some_and(|ages| ages.minimum.is_some() || ages.maximum.is_some());
    let numbers: [(Bits, u64); 9] = [
        (AUDIENCES, u64::from(audiences)),
        (ACCESS, u64::from(access)),
        (FEE, fee.map_or(0, |place| place as u64 + 1)),
        (VACANCY, vacancy.map_or(0, |free| if free > 0 { 2 } else { 1 })),
        (DEMO, u64::from(here.demo)),
        (CLOSED, u64::from(service.status == ServiceStatus::TemporarilyClosed)),
        (HAS_AGES, u64::from(ages)),
        (COMPLETENESS, completeness(listing)),
        (SOURCE_UPDATED, day(here.source_updated)),
    ];
    for (place, number) in numbers {
        place.write(&mut word, number);
    }
    word
}

fn limits(listing: &Listing) -> u64 {
    let ages = listing.service.ages.unwrap_or_default();
    let mut word = 0;
    YOUNGEST.write(&mut word, u64::from(ages.minimum.unwrap_or(0)));
    OLDEST.write(&mut word, u64::from(ages.maximum.unwrap_or(u16::MAX)));
    let capacity = listing.service.capacity.and_then(|capacity| capacity.updated);
    CAPACITY_UPDATED.write(&mut word, day(capacity));
    VERIFIED.write(&mut word, day(listing.service_at_location.verified));
    word
}

fn day(date: Option<Date>) -> u64 {
    u64::from(date.map_or(NO_DAY, day_number))
}

/// How much a listing tells of what families ask, in hundredths.
fn completeness(listing: &Listing) -> u64 {
    let Listing { service_at_location: here, service, location, .. } = listing;
    let told = [
        here.opening_hours.osm.is_some(),
        !here.phones.is_empty(),
        service.email.is_some() || !service.urls.is_empty(),
        service.description.is_some(),
        location.address.address_1.is_some(),
    ];
    let complete = told.iter().filter(|told| **told).count() as u64;
    100 * complete / told.len() as u64
}

/// The first sixteen bytes, so that numbers are in the order of the names.
fn beginning(name: &str) -> u128 {
    let bytes = name.bytes().chain(std::iter::repeat(0)).take(16);
    bytes.fold(0, |number, byte| number << 8 | u128::from(byte))
}

#[expect(clippy::cast_possible_truncation, reason = "each half is cut on purpose")]
fn halves(whole: u128) -> (u64, u64) {
    ((whole >> 64) as u64, whole as u64)
}
