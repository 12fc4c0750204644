//! Listings for tests.

use data::ids::{LocationId, OrganizationId, ServiceAtLocationId, ServiceId, TermCode};
use data::model::{
    Listing, Location, Organization, ProvenanceMap, Record, Service, ServiceAtLocation,
    ServiceStatus,
};
use data::territory::Territory;
use data::units::{InseeCode, Position};

pub fn insee(code: &str) -> InseeCode {
    code.parse().expect("an INSEE code")
}

pub fn position(latitude: f64, longitude: f64) -> Position {
    Position { latitude, longitude }
}

/// A record with a name, categories and a commune, at the commune's centroid.
pub fn record(name: &str, categories: &[&str], commune: &str) -> Record {
    let commune = Territory::m2a().by_name(commune).expect("a commune");
    serde_json::from_value(serde_json::json!({
        "source": "samples",
        "native_id": format!("{name} {}", commune.name),
        "name": name,
        "categories": categories,
        "address": {
            "city": commune.name,
            "postal_code": commune.postal_codes[0],
            "insee_code": commune.insee,
        },
        "position": commune.centroid,
    }))
    .expect("a record")
}

/// The listing that a record alone makes.
pub fn listing(record: &Record) -> Listing {
    let source = record.source.as_str();
    let runs = record.organization.as_ref().unwrap_or(&record.name);
    let organization = Organization {
        id: OrganizationId::derived(source, runs),
        name: runs.clone(),
        identifiers: Vec::new(),
        demo: record.demo,
        provenance: ProvenanceMap::new(),
    };
    let location = Location {
        id: LocationId::derived(source, &record.native_id),
        address: record.address.clone(),
        position: record.position,
        accessibility: record.accessibility.clone(),
        attributes: Vec::new(),
        demo: record.demo,
        provenance: ProvenanceMap::new(),
    };
    let service = Service {
        id: ServiceId::derived(source, &record.native_id),
        organization_id: organization.id,
        name: record.name.clone(),
        alternate_name: record.alternate_name.clone(),
        description: record.description.clone(),
        status: ServiceStatus::Active,
        categories: record.categories.clone(),
        email: record.email.clone(),
        urls: record.urls.clone(),
        ages: record.ages,
        audiences: record.audiences.clone(),
        fee: record.fee,
        cost_options: record.cost_options.clone(),
        access_modes: record.access_modes.clone(),
        required_documents: record.required_documents.clone(),
        languages: record.languages.clone(),
        service_area: record.service_area.clone(),
        capacity: record.capacity,
        attributes: Vec::new(),
        demo: record.demo,
        provenance: ProvenanceMap::new(),
    };
    let service_at_location = ServiceAtLocation {
        id: ServiceAtLocationId::derived(source, &record.native_id),
        service_id: service.id,
        location_id: location.id,
        phones: record.phones.clone(),
        opening_hours: record.opening_hours.clone(),
        identifiers: Vec::new(),
        source_updated: record.source_updated,
        verified: None,
        verified_by: None,
        ingested: None,
        gone_since: None,
        demo: record.demo,
        provenance: ProvenanceMap::new(),
    };
    Listing { service_at_location, service, location, organization }
}

pub fn categories(codes: &[&str]) -> Vec<TermCode> {
    codes.iter().copied().map(TermCode::from).collect()
}
