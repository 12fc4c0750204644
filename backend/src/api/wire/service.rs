//! Services, in a list and in full.

use data::ids::{SourceId, TermCode};
use data::model::{LicenceStatus, Listing, ListingSummary, Source};
use data::taxonomy::Taxonomy;
use data::units::{InseeCode, Metres};
use indexer::search::{FilterKind, Hit, Tier, Why, WhyPart};
use jiff::civil::Date;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// A service at a location, as listed. What comes from code lists and sources is borrowed: a page
/// repeats it twenty times.
#[derive(Debug, Serialize, ToSchema)]
pub struct ServiceItem<'a> {
    pub id: Uuid,
    pub name: String,
    pub organization: String,
    /// Those that the search is about first.
    pub categories: Vec<CategoryRef>,
    /// Street line, without postcode and commune.
    pub address: Option<String>,
    pub postal_code: Option<String>,
    pub commune: Option<String>,
    #[schema(value_type = Option<String>)]
    pub insee_code: Option<InseeCode>,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    /// From `near`, or from the place recognised in `q`, in metres; `null` without either.
    pub distance_m: Option<u64>,
    pub opening_hours: OpeningHoursItem,
    /// E.164, or a short number.
    pub phone: Option<String>,
    pub source: Option<SourceRef<'a>>,
    /// Licence of the first source.
    pub licence: Option<&'a str>,
    /// Date that the source gives (ISO 8601).
    #[schema(value_type = Option<String>)]
    pub updated: Option<Date>,
    /// Date of the last check by a person; `null` when nobody has checked yet.
    #[schema(value_type = Option<String>)]
    pub verified: Option<Date>,
    /// True for a fictitious listing (demo mode only).
    pub demo: bool,
    /// In answers to a search: `strict`, `unknown` or `partial`, in this order.
    #[schema(value_type = Option<String>)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier: Option<Tier>,
    /// In answers to a search: the filters about which the listing says nothing.
    #[schema(value_type = Option<Vec<String>>)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unknown: Option<Vec<FilterKind>>,
    /// In answers to a search: why it stands where it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<WhyItem>,
}

/// The parts of a score.
#[derive(Debug, Serialize, ToSchema)]
pub struct WhyItem {
    /// Comparable within one answer and one tier only.
    pub score: f32,
    pub parts: Vec<WhyPartItem>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct WhyPartItem {
    pub name: &'static str,
    pub value: f32,
    pub weight: f32,
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
    #[schema(value_type = String)]
    pub code: TermCode,
    pub label: Cow<'static, str>,
    /// Code of its top category, which gives its colour and icon on the map.
    pub top: Cow<'static, str>,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SourceRef<'a> {
    pub id: &'a str,
    pub title: &'a str,
    pub owner: &'a str,
    pub licence: &'a str,
    /// `declared` by the catalogue, or `confirmed` by the owner.
    pub licence_status: &'static str,
    pub url: Option<&'a str>,
    /// Date of the data.
    #[schema(value_type = Option<String>)]
    pub updated: Option<Date>,
}

/// Sources by id, for naming licences.
pub type Sources = BTreeMap<SourceId, Source>;

impl<'a> ServiceItem<'a> {
    pub fn new(summary: ListingSummary, distance: Option<Metres>, sources: &'a Sources) -> Self {
        let source = summary.source.as_ref().and_then(|id| sources.get(id));
        Self {
            id: summary.id.0,
            name: summary.name,
            organization: summary.organization,
            categories: categories(summary.categories),
            address: summary.address,
            postal_code: summary.postal_code,
            commune: summary.commune,
            insee_code: summary.insee_code,
            latitude: summary.position.map(|position| position.latitude),
            longitude: summary.position.map(|position| position.longitude),
            distance_m: distance.map(whole_metres),
            opening_hours: OpeningHoursItem {
                osm: summary.opening_hours.osm,
                original: summary.opening_hours.original,
            },
            phone: summary.phone,
            licence: source.map(|source| source.licence.as_str()),
            source: source.map(SourceRef::from),
            updated: summary.updated,
            verified: summary.verified,
            demo: summary.demo,
            tier: None,
            unknown: None,
            why: None,
        }
    }

    pub fn from_hit(hit: Hit, sources: &'a Sources) -> Self {
        Self {
            tier: Some(hit.tier),
            unknown: Some(hit.unknown),
            why: Some(WhyItem::new(hit.score, hit.why)),
            ..Self::new(hit.summary, hit.distance, sources)
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a distance on Earth is positive and far below 2^53"
)]
pub fn whole_metres(distance: Metres) -> u64 {
    distance.0.round() as u64
}

impl WhyItem {
    fn new(score: f32, why: Why) -> Self {
        let part = |WhyPart { name, value, weight }| WhyPartItem { name, value, weight };
        Self { score, parts: why.parts.into_iter().map(part).collect() }
    }
}

/// A code that the taxonomy does not have stands for itself.
fn categories(codes: Vec<TermCode>) -> Vec<CategoryRef> {
    let taxonomy = Taxonomy::families();
    let named = |code: TermCode| {
        let itself = || Cow::Owned(code.to_string());
        CategoryRef {
            label: taxonomy.get(&code).map_or_else(itself, |term| Cow::from(&term.label)),
            top: taxonomy.top_of(&code).map_or_else(itself, |term| Cow::from(term.code.as_str())),
            code,
        }
    };
    codes.into_iter().map(named).collect()
}

impl<'a> From<&'a Source> for SourceRef<'a> {
    fn from(source: &'a Source) -> Self {
        Self {
            id: source.id.as_str(),
            title: &source.title,
            owner: &source.owner,
            licence: &source.licence,
            licence_status: match source.licence_status {
                LicenceStatus::Declared => "declared",
                LicenceStatus::Confirmed => "confirmed",
            },
            url: source.url.as_deref(),
            updated: source.updated,
        }
    }
}

/// A listing in full: HSDS's four entities as we keep them, with their sources named.
#[derive(Debug, Serialize, ToSchema)]
pub struct ServiceDetail<'a> {
    /// The same fields as in a list.
    #[serde(flatten)]
    pub item: ServiceItem<'a>,
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
    pub sources: Vec<SourceRef<'a>>,
}

impl<'a> ServiceDetail<'a> {
    pub fn new(
        listing: &Listing,
        sources: &'a Sources,
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
