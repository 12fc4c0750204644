//! What the public API says: shapes only, no logic beyond copying.

use data::ids::{SourceId, TermCode};
use data::model::{AccessMode, Audience, Fee, LicenceStatus, Listing, ListingSummary, Source};
use data::taxonomy::Taxonomy;
use data::units::{InseeCode, Metres};
use indexer::search::{
    Facets, FilterKind, Filters, Hit, Interpretation, Tier, When, Why, WhyPart, Widening,
};
use jiff::civil::Date;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// A page of results in HSDS's envelope, with counts by facet.
#[derive(Debug, Serialize, ToSchema)]
pub struct ServicePage<'a> {
    /// Exact number of results over all pages: the three tiers together.
    pub total_items: u64,
    pub totals: Totals,
    pub total_pages: u64,
    /// From 1.
    pub page_number: u64,
    /// Number of results on this page.
    pub size: u64,
    pub first_page: bool,
    pub last_page: bool,
    pub empty: bool,
    pub contents: Vec<ServiceItem<'a>>,
    pub facets: FacetCounts,
    /// What was recognised in `q`.
    pub interpretation: Vec<InterpretationItem>,
    /// The filters applied: the request's, and those recognised in `q`.
    pub filters: EffectiveFilters,
    /// Results of a wider search, when there are few; neither among `contents` nor counted.
    pub widened: Option<WidenedResults<'a>>,
    /// Who can help when there are few results: the nearest France services, then the CCAS of the
    /// commune, else the nearest. From the middle of Mulhouse when no place is given.
    pub contacts: Vec<ServiceItem<'a>>,
}

/// Exact numbers of results by tier, over all pages.
#[derive(Debug, Serialize, ToSchema)]
pub struct Totals {
    /// All words found but those set aside (`ignored`, `missing`), and every filter says yes.
    pub strict: u64,
    /// All words found, no filter says no, at least one says nothing.
    pub unknown: u64,
    /// Only some of the words found; looked for when there is little else.
    pub partial: u64,
}

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

/// Number of results of each further choice, over all pages. Each kind is counted without the
/// request's own filter of that kind, so that a count is what choosing it alone shows.
#[derive(Debug, Serialize, ToSchema)]
pub struct FacetCounts {
    /// By category code.
    #[schema(value_type = BTreeMap<String, u64>)]
    pub categories: BTreeMap<TermCode, u64>,
    /// By INSEE code.
    #[schema(value_type = BTreeMap<String, u64>)]
    pub communes: BTreeMap<InseeCode, u64>,
    #[schema(value_type = BTreeMap<String, u64>)]
    pub fees: BTreeMap<Fee, u64>,
    #[schema(value_type = BTreeMap<String, u64>)]
    pub audiences: BTreeMap<Audience, u64>,
    /// Each on top of those already asked for.
    pub accessibility: BTreeMap<String, u64>,
    pub languages: BTreeMap<String, u64>,
    #[schema(value_type = BTreeMap<String, u64>)]
    pub access_modes: BTreeMap<AccessMode, u64>,
    pub remote: u64,
    pub vacancy: u64,
    pub open_now: Option<u64>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct InterpretationItem {
    /// `category`, `commune`, `postal-code`, `address`, `nearby`, `age`, `when`, `fee`, `audience`,
    /// `accessibility`, `language`, `remote`, `vacancy`, `access-mode`, `residence`, `correction`,
    /// `ignored` (not required), `missing` (in no listing with the rest, and set aside),
    /// `unanswered` (a filter to which no listing with the words says yes, and given up) or
    /// `overruled` (a filter that a parameter of the request sets otherwise).
    pub kind: &'static str,
    /// As typed, with single spaces.
    pub text: String,
    /// Code of the category, INSEE code, postcode, corrected word, or what the parameter of this
    /// filter would say.
    pub value: String,
    pub label: String,
    /// Where in `q`: bytes of UTF-8, the end excluded. The search without it is `q` without them.
    pub span: (usize, usize),
}

/// Filters as the parameters of the same names write them; those not set are left out.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct EffectiveFilters {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open: Option<String>,
    #[schema(value_type = Vec<String>)]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fee: Vec<Fee>,
    #[schema(value_type = Vec<String>)]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub audience: Vec<Audience>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accessibility: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub language: Vec<String>,
    #[serde(skip_serializing_if = "is_false")]
    pub remote: bool,
    #[serde(skip_serializing_if = "is_false")]
    pub vacancy: bool,
    #[schema(value_type = Vec<String>)]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub access_mode: Vec<AccessMode>,
    #[schema(value_type = Option<String>)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub residence: Option<InseeCode>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature serde asks for")]
fn is_false(flag: &bool) -> bool {
    !*flag
}

/// Results of a wider search.
#[derive(Debug, Serialize, ToSchema)]
pub struct WidenedResults<'a> {
    /// What was changed, in this order.
    pub steps: Vec<WideningStep>,
    /// Exact; those already among the results are left out.
    pub total_items: u64,
    /// The first of them.
    pub contents: Vec<ServiceItem<'a>>,
}

/// One way in which a search was widened.
#[derive(Debug, Serialize, ToSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum WideningStep {
    /// A filter was dropped.
    Without {
        #[schema(value_type = String)]
        filter: FilterKind,
    },
    /// The communes around those asked for.
    Around {
        #[schema(value_type = Vec<String>)]
        communes: Vec<InseeCode>,
    },
    Radius {
        #[schema(value_type = f64)]
        metres: Metres,
    },
    /// Related categories in place of the one asked for.
    Related {
        #[schema(value_type = Vec<String>)]
        categories: Vec<TermCode>,
    },
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

impl From<Facets> for FacetCounts {
    fn from(facets: Facets) -> Self {
        Self {
            categories: facets.categories,
            communes: facets.communes,
            fees: facets.fees,
            audiences: facets.audiences,
            accessibility: facets.accessibility,
            languages: facets.languages,
            access_modes: facets.access_modes,
            remote: facets.remote,
            vacancy: facets.vacancy,
            open_now: facets.open_now,
        }
    }
}

impl From<&Filters> for EffectiveFilters {
    fn from(filters: &Filters) -> Self {
        Self {
            age: filters.age.as_ref().map(ToString::to_string),
            open: filters.when.as_ref().map(When::to_string),
            fee: filters.fees.clone(),
            audience: filters.audiences.clone(),
            accessibility: filters.accessibility.clone(),
            language: filters.languages.clone(),
            remote: filters.remote,
            vacancy: filters.vacancy,
            access_mode: filters.access_modes.clone(),
            residence: filters.residence.clone(),
        }
    }
}

impl From<Widening> for WideningStep {
    fn from(step: Widening) -> Self {
        match step {
            Widening::Without(filter) => Self::Without { filter },
            Widening::Around(communes) => Self::Around { communes },
            Widening::Radius(metres) => Self::Radius { metres },
            Widening::Related(categories) => Self::Related { categories },
        }
    }
}

impl From<Interpretation> for InterpretationItem {
    fn from(found: Interpretation) -> Self {
        Self {
            kind: found.kind.code(),
            text: found.text,
            value: found.value,
            label: found.label,
            span: found.span,
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
