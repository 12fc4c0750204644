//! What the public API says: shapes only, no logic beyond copying.

use data::ids::{SourceId, TermCode};
use data::model::{LicenceStatus, Listing, ListingSummary, Source};
use data::taxonomy::Taxonomy;
use indexer::search::{Facets, Hit, Interpretation};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// A page of results in HSDS's envelope, with counts by facet.
#[derive(Debug, Serialize, ToSchema)]
pub struct ServicePage {
    /// Exact number of results over all pages.
    pub total_items: u64,
    pub total_pages: u64,
    /// From 1.
    pub page_number: u64,
    /// Number of results on this page.
    pub size: u64,
    pub first_page: bool,
    pub last_page: bool,
    pub empty: bool,
    pub contents: Vec<ServiceItem>,
    pub facets: FacetCounts,
    /// What was recognised in `q`.
    pub interpretation: Vec<InterpretationItem>,
}

/// A service at a location, as listed.
#[derive(Debug, Serialize, ToSchema)]
pub struct ServiceItem {
    pub id: Uuid,
    pub name: String,
    pub organization: String,
    /// Those that the search is about first.
    pub categories: Vec<CategoryRef>,
    /// Street line, without postcode and commune.
    pub address: Option<String>,
    pub postal_code: Option<String>,
    pub commune: Option<String>,
    pub insee_code: Option<String>,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    /// From `near`, or from the commune recognised in `q`; in metres.
    pub distance_m: Option<u64>,
    pub opening_hours: OpeningHoursItem,
    /// E.164, or a short number.
    pub phone: Option<String>,
    pub source: Option<SourceRef>,
    /// Licence of the first source.
    pub licence: Option<String>,
    /// Date that the source gives (ISO 8601).
    pub updated: Option<String>,
    /// Date of the last check by a person; `null` when nobody has checked yet.
    pub verified: Option<String>,
    /// True for a fictitious listing (demo mode only).
    pub demo: bool,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct OpeningHoursItem {
    /// OpenStreetMap's `opening_hours`.
    pub osm: Option<String>,
    /// The source's words, when they could not be turned into `osm`.
    pub original: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct CategoryRef {
    pub code: String,
    pub label: String,
    /// Code of its top category, which gives its colour and icon on the map.
    pub top: String,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SourceRef {
    pub id: String,
    pub title: String,
    pub owner: String,
    pub licence: String,
    /// `declared` by the catalogue, or `confirmed` by the owner.
    pub licence_status: String,
    pub url: Option<String>,
    /// Date of the data.
    pub updated: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct FacetCounts {
    /// By category code; counted without the request's own category filter.
    pub categories: BTreeMap<String, u64>,
    /// By INSEE code; counted without the request's own commune filter.
    pub communes: BTreeMap<String, u64>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct InterpretationItem {
    /// `category`, `commune`, `postal-code` or `correction`.
    pub kind: String,
    /// As typed.
    pub text: String,
    /// Code of the category, INSEE code, postcode, or corrected word.
    pub value: String,
    pub label: String,
}

/// Sources by id, for naming licences.
pub type Sources = BTreeMap<SourceId, Source>;

impl ServiceItem {
    pub fn new(summary: ListingSummary, distance: Option<f64>, sources: &Sources) -> Self {
        let source = summary.source.as_ref().and_then(|id| sources.get(id));
        Self {
            id: summary.id.0,
            name: summary.name,
            organization: summary.organization,
            categories: categories(&summary.categories),
            address: summary.address,
            postal_code: summary.postal_code,
            commune: summary.commune,
            insee_code: summary.insee_code.map(String::from),
            latitude: summary.position.map(|position| position.latitude),
            longitude: summary.position.map(|position| position.longitude),
            distance_m: distance.map(whole_metres),
            opening_hours: OpeningHoursItem {
                osm: summary.opening_hours.osm,
                original: summary.opening_hours.original,
            },
            phone: summary.phone,
            licence: source.map(|source| source.licence.clone()),
            source: source.map(SourceRef::from),
            updated: summary.updated.map(|date| date.to_string()),
            verified: summary.verified.map(|date| date.to_string()),
            demo: summary.demo,
        }
    }

    pub fn from_hit(hit: Hit, sources: &Sources) -> Self {
        Self::new(hit.summary, hit.distance.map(|distance| distance.0), sources)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a distance on Earth is positive and far below 2^53"
)]
fn whole_metres(metres: f64) -> u64 {
    metres.round() as u64
}

pub fn categories(codes: &[TermCode]) -> Vec<CategoryRef> {
    let taxonomy = Taxonomy::families();
    codes
        .iter()
        .map(|code| CategoryRef {
            code: code.to_string(),
            label: taxonomy.get(code).map_or_else(|| code.to_string(), |term| term.label.clone()),
            top: taxonomy
                .top_of(code)
                .map_or_else(|| code.to_string(), |term| term.code.to_string()),
        })
        .collect()
}

impl From<&Source> for SourceRef {
    fn from(source: &Source) -> Self {
        let licence_status = match source.licence_status {
            LicenceStatus::Declared => "declared",
            LicenceStatus::Confirmed => "confirmed",
        };
        Self {
            id: source.id.to_string(),
            title: source.title.clone(),
            owner: source.owner.clone(),
            licence: source.licence.clone(),
            licence_status: licence_status.to_owned(),
            url: source.url.clone(),
            updated: source.updated.map(|date| date.to_string()),
        }
    }
}

impl From<Facets> for FacetCounts {
    fn from(facets: Facets) -> Self {
        let Facets { categories, communes, .. } = facets;
        Self {
            categories: categories.into_iter().map(|(code, n)| (code.0, n)).collect(),
            communes: communes.into_iter().map(|(code, n)| (code.into(), n)).collect(),
        }
    }
}

impl From<Interpretation> for InterpretationItem {
    fn from(found: Interpretation) -> Self {
        Self {
            kind: found.kind.code().to_owned(),
            text: found.text,
            value: found.value,
            label: found.label,
        }
    }
}

/// A listing in full: HSDS's four entities as we keep them, with their sources named.
#[derive(Debug, Serialize, ToSchema)]
pub struct ServiceDetail {
    /// The same fields as in a list.
    #[serde(flatten)]
    pub item: ServiceItem,
    /// Address of the listing's page.
    pub page: String,
    /// HSDS `service`, with our additions.
    #[schema(value_type = Object)]
    pub service: serde_json::Value,
    /// HSDS `location`, with our additions.
    #[schema(value_type = Object)]
    pub location: serde_json::Value,
    /// HSDS `service_at_location`, with our additions.
    #[schema(value_type = Object)]
    pub service_at_location: serde_json::Value,
    /// HSDS `organization`, with our additions.
    #[schema(value_type = Object)]
    pub organization_detail: serde_json::Value,
    /// Every source, each with its licence.
    pub sources: Vec<SourceRef>,
}

impl ServiceDetail {
    pub fn new(
        listing: &Listing,
        sources: &Sources,
        public_url: &str,
    ) -> Result<Self, serde_json::Error> {
        let id = listing.id();
        let named = listing.sources();
        Ok(Self {
            item: ServiceItem::new(ListingSummary::from(listing), None, sources),
            page: format!("{public_url}/fiche/{id}"),
            service: serde_json::to_value(&listing.service)?,
            location: serde_json::to_value(&listing.location)?,
            service_at_location: serde_json::to_value(&listing.service_at_location)?,
            organization_detail: serde_json::to_value(&listing.organization)?,
            sources: named.iter().filter_map(|id| sources.get(id)).map(SourceRef::from).collect(),
        })
    }
}
