//! The four HSDS entities that the store keeps, each with its children nested as HSDS's JSON nests them.

use super::parts::{
    AccessMode, Accessibility, Address, AgeRange, Attribute, Audience, CostOption,
    ExternalIdentifier, Fee, OpeningHours, Phone, ProvenanceMap, RequiredDocument, ServiceCapacity,
    Url, is_false,
};
use crate::ids::{LocationId, OrganizationId, ServiceAtLocationId, ServiceId, TermCode};
use crate::units::{InseeCode, Position};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// HSDS `organization`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Organization {
    pub id: OrganizationId,
    pub name: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<ExternalIdentifier>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub demo: bool,
    #[serde(default, skip_serializing_if = "ProvenanceMap::is_empty")]
    pub provenance: ProvenanceMap,
}

/// HSDS `service.status`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ServiceStatus {
    #[default]
    Active,
    /// No source tells of it any more; kept, marked, out of search results.
    Inactive,
    Defunct,
    TemporarilyClosed,
}

/// HSDS `service`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Service {
    pub id: ServiceId,
    pub organization_id: OrganizationId,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternate_name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(default)]
    pub status: ServiceStatus,
    /// Terms of our taxonomy, most telling first.
    pub categories: Vec<TermCode>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub urls: Vec<Url>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ages: Option<AgeRange>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub audiences: Vec<Audience>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fee: Option<Fee>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cost_options: Vec<CostOption>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub access_modes: Vec<AccessMode>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub required_documents: Vec<RequiredDocument>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub service_area: Vec<InseeCode>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<ServiceCapacity>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<Attribute>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub demo: bool,
    #[serde(default, skip_serializing_if = "ProvenanceMap::is_empty")]
    pub provenance: ProvenanceMap,
}

/// HSDS `location`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Location {
    pub id: LocationId,
    #[serde(default)]
    pub address: Address,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accessibility: Vec<Accessibility>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<Attribute>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub demo: bool,
    #[serde(default, skip_serializing_if = "ProvenanceMap::is_empty")]
    pub provenance: ProvenanceMap,
}

/// HSDS `service_at_location`: what a family finds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ServiceAtLocation {
    pub id: ServiceAtLocationId,
    pub service_id: ServiceId,
    pub location_id: LocationId,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Phone>,
    #[serde(default)]
    pub opening_hours: OpeningHours,
    /// Every identifier under which a source or register knows this listing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<ExternalIdentifier>,
    /// The oldest of the dates that the sources of these facts give: no fact here is older. Nothing
    /// when one of them gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_updated: Option<Date>,
    /// When a person last confirmed the listing (HSDS `assured_date`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified: Option<Date>,
    /// Who confirmed it: a role or organisation, never a person's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_by: Option<String>,
    /// When it was last written here by an import.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ingested: Option<Timestamp>,
    /// Since when no source tells of it any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gone_since: Option<Date>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub demo: bool,
    #[serde(default, skip_serializing_if = "ProvenanceMap::is_empty")]
    pub provenance: ProvenanceMap,
}

/// A service at a location with all it refers to: what is indexed, shown and served.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Listing {
    pub service_at_location: ServiceAtLocation,
    pub service: Service,
    pub location: Location,
    pub organization: Organization,
}

impl Listing {
    pub fn id(&self) -> ServiceAtLocationId {
        self.service_at_location.id
    }

    /// Sources this listing was made of, most telling first, each once.
    pub fn sources(&self) -> Vec<crate::ids::SourceId> {
        let mut found: Vec<crate::ids::SourceId> = Vec::new();
        let maps = [
            &self.service.provenance,
            &self.service_at_location.provenance,
            &self.location.provenance,
            &self.organization.provenance,
        ];
        // `name` tells whose listing it is first; the other fields follow in alphabetical order.
        let first = self.service.provenance.get("name");
        for provenance in first.into_iter().chain(maps.into_iter().flat_map(|map| map.values())) {
            for source in std::iter::once(&provenance.source).chain(&provenance.also) {
                if !found.contains(source) {
                    found.push(source.clone());
                }
            }
        }
        found
    }
}
