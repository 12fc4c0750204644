//! What a list of results shows of a listing.

use super::entity::{Listing, ServiceStatus};
use super::parts::{AgeRange, Fee, OpeningHours, ServiceCapacity};
use crate::ids::{ServiceAtLocationId, SourceId, TermCode};
use crate::units::{InseeCode, Position};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One line of a list: read from the index's side column, so kept small.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ListingSummary {
    pub id: ServiceAtLocationId,
    pub name: String,
    pub organization: String,
    pub categories: Vec<TermCode>,
    /// Street line, without postcode and commune.
    pub address: Option<String>,
    pub postal_code: Option<String>,
    pub commune: Option<String>,
    pub insee_code: Option<InseeCode>,
    pub position: Option<Position>,
    pub phone: Option<String>,
    pub opening_hours: OpeningHours,
    pub ages: Option<AgeRange>,
    pub fee: Option<Fee>,
    /// Places free, and when that was said.
    pub capacity: Option<ServiceCapacity>,
    /// Communes whose inhabitants it serves; empty when nothing is said.
    #[serde(default)]
    pub service_area: Vec<InseeCode>,
    /// First source; the listing's page names them all.
    pub source: Option<SourceId>,
    pub updated: Option<Date>,
    pub verified: Option<Date>,
    pub demo: bool,
}

impl From<&Listing> for ListingSummary {
    fn from(listing: &Listing) -> Self {
        let Listing { service_at_location, service, location, organization } = listing;
        Self {
            id: service_at_location.id,
            name: service.name.clone(),
            organization: organization.name.clone(),
            categories: service.categories.clone(),
            address: location.address.address_1.clone(),
            postal_code: location.address.postal_code.clone(),
            commune: location.address.city.clone(),
            insee_code: location.address.insee_code.clone(),
            position: location.position,
            phone: service_at_location.phones.first().map(|phone| phone.number.clone()),
            opening_hours: service_at_location.opening_hours.clone(),
            ages: service.ages,
            fee: service.fee,
            capacity: service.capacity,
            service_area: service.service_area.clone(),
            source: listing.sources().into_iter().next(),
            updated: service_at_location.source_updated,
            verified: service_at_location.verified,
            demo: service_at_location.demo,
        }
    }
}

impl Listing {
    /// Whether the listing belongs in search results.
    pub fn is_searchable(&self) -> bool {
        !matches!(self.service.status, ServiceStatus::Inactive | ServiceStatus::Defunct)
    }
}
