//! Things to write.

use crate::ids::{LocationId, OrganizationId, ServiceAtLocationId, ServiceId};
use crate::model::{
    Address, Listing, Location, OpeningHours, Organization, ProvenanceMap, Record, Service,
    ServiceAtLocation, Source,
};
use crate::store::{
    Batch, Entity, EntityWrite, Found, RecordWrite, Revision, Store, StoredListing,
};
use jiff::Timestamp;
use serde_json::json;

pub(super) fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_750_000_000 + seconds).expect("a time of this century")
}

pub(super) fn batch() -> Batch {
    Batch::new("import:essai", at(0))
}

/// An organisation with one service at one place, all named after `name`.
pub(super) fn listing(name: &str) -> Listing {
    let organization = organization(name);
    let location = location(name);
    let service = service(name, organization.id);
    Listing {
        service_at_location: service_at_location(name, service.id, location.id),
        service,
        location,
        organization,
    }
}

pub(super) fn organization(name: &str) -> Organization {
    Organization {
        id: OrganizationId::derived("essai", name),
        name: name.to_owned(),
        identifiers: Vec::new(),
        demo: false,
        provenance: ProvenanceMap::new(),
    }
}

pub(super) fn location(name: &str) -> Location {
    Location {
        id: LocationId::derived("essai-lieu", name),
        address: Address { city: Some("Mulhouse".to_owned()), ..Address::default() },
        position: crate::units::Position::new(47.75, 7.34),
        accessibility: Vec::new(),
        attributes: Vec::new(),
        demo: false,
        provenance: ProvenanceMap::new(),
    }
}

pub(super) fn service(name: &str, organization_id: OrganizationId) -> Service {
    let id = ServiceId::derived("essai-service", name);
    serde_json::from_value(
        json!({ "id": id, "organization_id": organization_id, "name": name, "categories": ["creche"] }),
    )
    .expect("a service")
}

pub(super) fn service_at_location(
    name: &str,
    service_id: ServiceId,
    location_id: LocationId,
) -> ServiceAtLocation {
    ServiceAtLocation {
        id: ServiceAtLocationId::derived("essai-fiche", name),
        service_id,
        location_id,
        phones: Vec::new(),
        opening_hours: OpeningHours::default(),
        identifiers: Vec::new(),
        source_updated: None,
        verified: None,
        verified_by: None,
        ingested: None,
        gone_since: None,
        demo: false,
        provenance: ProvenanceMap::new(),
    }
}

pub(super) fn create(entity: Entity) -> EntityWrite {
    EntityWrite { entity, expected: None }
}

/// The four entities of a listing, none of which exists yet; in the order that references forbid.
pub(super) fn creations(listing: &Listing) -> Vec<EntityWrite> {
    writes(listing, None)
}

pub(super) fn writes(listing: &Listing, expected: Option<Revision>) -> Vec<EntityWrite> {
    let Listing { service_at_location, service, location, organization } = listing.clone();
    [
        Entity::ServiceAtLocation(Box::new(service_at_location)),
        Entity::Location(location),
        Entity::Service(Box::new(service)),
        Entity::Organization(organization),
    ]
    .into_iter()
    .map(|entity| EntityWrite { entity, expected })
    .collect()
}

/// Writes new listings of these names, and gives them back.
pub(super) async fn fill(store: &dyn Store, names: &[&str]) -> Vec<Listing> {
    let listings: Vec<Listing> = names.iter().map(|name| listing(name)).collect();
    let entities = listings.iter().flat_map(creations).collect();
    store.apply(Batch { entities, ..batch() }).await.expect("new listings are written");
    listings
}

pub(super) async fn found(store: &dyn Store, id: ServiceAtLocationId) -> Option<StoredListing> {
    match store.listing(id).await.expect("a look-up") {
        Some(Found::Listing(listing)) => Some(*listing),
        Some(Found::MovedTo(_)) | None => None,
    }
}

pub(super) fn source(id: &str) -> Source {
    serde_json::from_value(json!({
        "id": id, "title": "Source d'essai", "owner": "Repères", "licence": "Licence Ouverte 2.0",
        "licence_status": "declared", "precedence": 10,
    }))
    .expect("a source")
}

pub(super) fn record(source: &str, native_id: &str) -> Record {
    serde_json::from_value(json!({
        "source": source, "native_id": native_id, "name": "Crèche d'essai", "categories": ["creche"],
    }))
    .expect("a record")
}

pub(super) fn record_write(record: Record, listing: ServiceAtLocationId) -> RecordWrite {
    RecordWrite { record, listing, gone_since: None }
}
