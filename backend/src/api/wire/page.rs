//! A page of results and what is counted beside them.

use super::service::ServiceItem;
use super::understood::{EffectiveFilters, InterpretationItem};
use data::ids::TermCode;
use data::model::{AccessMode, Audience, Fee};
use data::units::{InseeCode, Metres};
use indexer::search::{Facets, FilterKind, Widening};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

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
    /// All words found but those set aside (`ignored`, `missing`), and yes to everything in `filters`.
    /// What `interpretation` says to be `unanswered` is not in `filters` and not demanded.
    pub strict: u64,
    /// All words found, no filter says no, at least one says nothing.
    pub unknown: u64,
    /// Only some of the words found; looked for when there is little else.
    pub partial: u64,
}

/// Number of results of each further choice, over all pages. Each kind is counted without the
/// request's own filter of that kind: a count is `totals.strict` + `totals.unknown` of the request
/// with that one value for the kind. `partial` results are in no count, so that `total_items` may be more.
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
