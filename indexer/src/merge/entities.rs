//! Field by field.

use super::rank::{Ranked, is_outpost};
use data::hours::BY_APPOINTMENT;
use data::ids::{LocationId, OrganizationId, ServiceAtLocationId, ServiceId};
use data::model::{
    Address, Attribute, ExternalIdentifier, Location, Provenance, ProvenanceMap, Record, Service,
    ServiceAtLocation, ServiceStatus,
};
use data::text::fold;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// A listing without its organisation, which other listings may share.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    pub service_at_location: ServiceAtLocation,
    pub service: Service,
    pub location: Location,
}

/// Ids that a listing's entities have or get.
#[derive(Debug, Clone, Copy)]
pub struct Ids {
    pub listing: ServiceAtLocationId,
    pub service: ServiceId,
    pub location: LocationId,
    pub organization: OrganizationId,
}

impl Ids {
    /// Those of a new listing.
    pub fn derived(listing: ServiceAtLocationId, organization: OrganizationId) -> Self {
        let value = listing.to_string();
        Self {
            listing,
            service: ServiceId::derived("service", &value),
            location: LocationId::derived("location", &value),
            organization,
        }
    }
}

/// Collects values and where each comes from.
struct Fields<'a> {
    records: &'a [Ranked<'a>],
    provenance: ProvenanceMap,
    dates: Dates,
}

/// Dates of the records that supply a field; the oldest first, and before it the absence of one.
type Dates = BTreeSet<Option<Date>>;

impl<'a> Fields<'a> {
    fn new(records: &'a [Ranked<'a>]) -> Self {
        Self { records, provenance: ProvenanceMap::new(), dates: Dates::new() }
    }

    fn says(&mut self, field: &str, record: &Record) {
        self.dates.insert(record.source_updated);
        if let Some(known) = self.provenance.get_mut(field) {
            let Provenance { source, also, .. } = known;
            if *source != record.source && !also.contains(&record.source) {
                also.push(record.source.clone());
            }
            return;
        }
        let provenance = Provenance {
            source: record.source.clone(),
            also: Vec::new(),
            source_updated: record.source_updated,
            derived: record.derived.iter().any(|name| name == field),
            verified_by: None,
            verified_at: None,
        };
        self.provenance.insert(field.to_owned(), provenance);
    }

    /// The first value there is.
    fn first<T>(&mut self, field: &str, get: impl Fn(&'a Record) -> Option<T>) -> Option<T> {
        let (value, record) =
            self.records.iter().find_map(|ranked| Some((get(ranked.record)?, ranked.record)))?;
        self.says(field, record);
        Some(value)
    }

    /// The first list that is not empty.
    fn first_list<T: Clone + 'a>(
        &mut self,
        field: &str,
        get: impl Fn(&'a Record) -> &'a Vec<T>,
    ) -> Vec<T> {
        self.first(field, |record| Some(get(record)).filter(|list| !list.is_empty()))
            .cloned()
            .unwrap_or_default()
    }

    /// All values, each once; two are one when `same` says so.
    fn united<T: Clone + 'a>(
        &mut self,
        field: &str,
        get: impl Fn(&'a Record) -> &'a Vec<T>,
        same: impl Fn(&T, &T) -> bool,
    ) -> Vec<T> {
        let mut all: Vec<T> = Vec::new();
        let records = self.records;
        for Ranked { record, .. } in records {
            for value in get(record) {
                if !all.iter().any(|known| same(known, value)) {
                    all.push(value.clone());
                    self.says(field, record);
                }
            }
        }
        all
    }
}

/// Makes the entities of a cluster of ranked records. Nothing is said here of what people verified.
pub fn merge(records: &[Ranked<'_>], ids: Ids) -> Merged {
    let (service, mut dates) = service(records, ids);
    let (location, of_location) = location(records, ids);
    let (mut service_at_location, of_listing) = service_at_location(records, ids);
    dates.extend(of_location.into_iter().chain(of_listing));
    service_at_location.source_updated = dates.into_iter().next().flatten();
    Merged { service_at_location, service, location }
}

fn service(records: &[Ranked<'_>], ids: Ids) -> (Service, Dates) {
    let mut fields = Fields::new(records);
    let of_its_own = |record: &Record| (!is_outpost(record)).then(|| record.name.clone());
    let name = fields
        .first("name", of_its_own)
        .or_else(|| fields.first("name", |record| Some(record.name.clone())))
        .unwrap_or_default();
    let other_name = |record: &Record| {
        let names = [Some(&record.name), record.alternate_name.as_ref()];
        names.into_iter().flatten().find(|other| fold(other) != fold(&name)).cloned()
    };
    let service = Service {
        id: ids.service,
        organization_id: ids.organization,
        alternate_name: fields.first("alternate_name", other_name),
        description: fields.first("description", |record| record.description.clone()),
        status: ServiceStatus::Active,
        categories: fields.united("categories", |record| &record.categories, PartialEq::eq),
        email: fields.first("email", |record| record.email.clone()),
        urls: fields.united("urls", |record| &record.urls, |a, b| bare(&a.url) == bare(&b.url)),
        ages: fields.first("ages", |record| record.ages),
        audiences: fields.united("audiences", |record| &record.audiences, PartialEq::eq),
        fee: fields.first("fee", |record| record.fee),
        cost_options: fields.first_list("cost_options", |record| &record.cost_options),
        access_modes: fields.united("access_modes", |record| &record.access_modes, PartialEq::eq),
        required_documents: fields.united(
            "required_documents",
            |record| &record.required_documents,
            PartialEq::eq,
        ),
        languages: fields.united("languages", |record| &record.languages, PartialEq::eq),
        service_area: fields.first_list("service_area", |record| &record.service_area),
        capacity: fields.first("capacity", |record| record.capacity),
        attributes: attributes(&mut fields),
        demo: records.iter().any(|ranked| ranked.record.demo),
        provenance: fields.provenance,
        name,
    };
    (service, fields.dates)
}

/// Attributes of the first record that has the label: two surfaces of one library would be a
/// contradiction, two lists of equipment a muddle.
fn attributes(fields: &mut Fields<'_>) -> Vec<Attribute> {
    let mut all: Vec<Attribute> = Vec::new();
    let records = fields.records;
    for Ranked { record, .. } in records {
        let known: Vec<String> = all.iter().map(|attribute| attribute.label.clone()).collect();
        let new = record.attributes.iter().filter(|attribute| !known.contains(&attribute.label));
        let before = all.len();
        all.extend(new.cloned());
        if all.len() > before {
            fields.says("attributes", record);
        }
    }
    all
}

fn location(records: &[Ranked<'_>], ids: Ids) -> (Location, Dates) {
    let mut fields = Fields::new(records);
    // Street, complement and postcode come from one record, lest two half addresses make a false one.
    let street = fields.first("address.address_1", |record| {
        record.address.address_1.as_ref().map(|line| (line.clone(), record))
    });
    let (address_1, postal_code, address_2) = if let Some((line, record)) = street {
        if record.address.address_2.is_some() {
            fields.says("address.address_2", record);
        }
        let postal_code = record.address.postal_code.clone();
        if postal_code.is_some() {
            fields.says("address.postal_code", record);
        }
        (Some(line), postal_code, record.address.address_2.clone())
    } else {
        let line = fields.first("address.address_2", |record| record.address.address_2.clone());
        (None, None, line)
    };
    let postal_code = postal_code.or_else(|| {
        fields.first("address.postal_code", |record| record.address.postal_code.clone())
    });
    let address = Address {
        address_1,
        address_2,
        city: fields.first("address.city", |record| record.address.city.clone()),
        postal_code,
        insee_code: fields.first("address.insee_code", |record| record.address.insee_code.clone()),
    };
    let location = Location {
        id: ids.location,
        address,
        position: fields.first("position", |record| record.position),
        accessibility: fields.united(
            "accessibility",
            |record| &record.accessibility,
            |a, b| a.description == b.description,
        ),
        attributes: Vec::new(),
        demo: records.iter().any(|ranked| ranked.record.demo),
        provenance: fields.provenance,
    };
    (location, fields.dates)
}

fn service_at_location(records: &[Ranked<'_>], ids: Ids) -> (ServiceAtLocation, Dates) {
    let mut fields = Fields::new(records);
    // Hours that tell what is by appointment before hours that do not, lest an open door be claimed
    // wrongly; understood hours before words that no machine reads.
    let of = |record: &Record, said: fn(&str) -> bool| {
        record.opening_hours.osm.as_deref().is_some_and(said).then(|| record.opening_hours.clone())
    };
    let telling = |osm: &str| osm.contains(BY_APPOINTMENT);
    let opening_hours = fields
        .first("opening_hours", |record| of(record, telling))
        .or_else(|| fields.first("opening_hours", |record| of(record, |_| true)))
        .or_else(|| {
            fields.first("opening_hours", |record| {
                record.opening_hours.original.is_some().then(|| record.opening_hours.clone())
            })
        })
        .unwrap_or_default();
    let mut identifiers: Vec<ExternalIdentifier> = Vec::new();
    for Ranked { record, .. } in records {
        let own = ExternalIdentifier {
            scheme: record.source.as_str().to_owned(),
            value: record.native_id.clone(),
        };
        let registered = record.identifiers.iter().any(|id| id.value == record.native_id);
        let own = (!registered).then_some(own);
        for id in record.identifiers.iter().cloned().chain(own) {
            if !identifiers.contains(&id) {
                identifiers.push(id);
            }
        }
    }
    let service_at_location = ServiceAtLocation {
        id: ids.listing,
        service_id: ids.service,
        location_id: ids.location,
        phones: fields.united("phones", |record| &record.phones, |a, b| a.number == b.number),
        opening_hours,
        identifiers,
        source_updated: None,
        verified: None,
        verified_by: None,
        ingested: None,
        gone_since: None,
        demo: records.iter().any(|ranked| ranked.record.demo),
        provenance: fields.provenance,
    };
    (service_at_location, fields.dates)
}

/// An address of the web without what does not tell it apart.
fn bare(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/')
}
