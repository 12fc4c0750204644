//! What is found.

use super::filter::{FilterKind, Filters};
use super::lexicon::{By, Lexicon};
use crate::index::french;
use data::ids::TermCode;
use data::model::{AccessMode, Audience, Fee, ListingSummary};
use data::units::{InseeCode, Metres, Position};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How well a result answers. Results come tier after tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tier {
    /// All words, and every filter says yes.
    Strict,
    /// All words, no filter says no, and at least one is unknown.
    Unknown,
    /// Some words only.
    Partial,
}

/// One result.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    pub summary: ListingSummary,
    /// From the query's position (or the one found in the words); nothing without either.
    pub distance: Option<Metres>,
    /// Blended score; comparable only within one answer and one tier.
    pub score: f32,
    pub tier: Tier,
    /// The filters about which the listing says nothing.
    pub unknown: Vec<FilterKind>,
    pub why: Why,
}

/// Why a result stands where it does: the parts whose values times weights, added up, are its score,
/// as [`ranking`](super::ranking) explains. None in a list by name or distance.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Why {
    pub parts: Vec<WhyPart>,
}

/// One part of a score.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WhyPart {
    /// `text`, `proximity`, `service-area`, `elsewhere`, `freshness`, `completeness`, `named-commune`
    /// or `demo`.
    pub name: &'static str,
    /// From 0 to 1; that of the text is more when a whole name was typed.
    pub value: f32,
    /// What the formula multiplies it with; negative when it counts against the result.
    pub weight: f32,
}

/// How many results each further click would give, over the whole answer and not only the page.
/// Each dimension is counted without the query's own filter of that dimension, so that one can
/// change it; a count is what the click then shows (listings that say nothing included, unless the
/// query excludes them; those that have some of the words only left out). An option to which no
/// listing says yes is not among those of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facets {
    /// Terms and their top categories.
    pub categories: BTreeMap<TermCode, u64>,
    pub communes: BTreeMap<InseeCode, u64>,
    pub fees: BTreeMap<Fee, u64>,
    pub audiences: BTreeMap<Audience, u64>,
    /// Each code is counted on top of those already asked for.
    pub accessibility: BTreeMap<String, u64>,
    pub languages: BTreeMap<String, u64>,
    pub access_modes: BTreeMap<AccessMode, u64>,
    pub remote: u64,
    pub vacancy: u64,
    /// Open at the query's `now`; nothing without it.
    pub open_now: Option<u64>,
}

/// What kind of thing was recognised in the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InterpretationKind {
    Category,
    Commune,
    PostalCode,
    /// A street or house number.
    Address,
    /// « près de chez moi »: the position asked with.
    Nearby,
    Age,
    When,
    Fee,
    Audience,
    Accessibility,
    Language,
    Remote,
    Vacancy,
    AccessMode,
    /// « pour les habitants de… »
    Residence,
    /// A word that was read as another one (typing error).
    Correction,
    /// Everyday words that are not required.
    Ignored,
    /// Words that no listing has with the others, and that were therefore set aside.
    Missing,
    /// A place beyond what the directory covers, set aside.
    Outside,
    /// A filter to which no listing with the words says yes, and that was therefore given up.
    Unanswered,
    /// A filter of which the query says something else itself.
    Overruled,
}

impl InterpretationKind {
    /// The filter that it is read as.
    pub fn filter(self) -> Option<FilterKind> {
        Some(match self {
            Self::Age => FilterKind::Age,
            Self::When => FilterKind::When,
            Self::Fee => FilterKind::Fee,
            Self::Audience => FilterKind::Audience,
            Self::Accessibility => FilterKind::Accessibility,
            Self::Language => FilterKind::Language,
            Self::Remote => FilterKind::Remote,
            Self::Vacancy => FilterKind::Vacancy,
            Self::AccessMode => FilterKind::AccessMode,
            Self::Residence => FilterKind::Residence,
            Self::Category
            | Self::Commune
            | Self::PostalCode
            | Self::Address
            | Self::Nearby
            | Self::Correction
            | Self::Ignored
            | Self::Missing
            | Self::Outside
            | Self::Unanswered
            | Self::Overruled => return None,
        })
    }

    /// The name it has in the API.
    pub fn code(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::Commune => "commune",
            Self::PostalCode => "postal-code",
            Self::Address => "address",
            Self::Nearby => "nearby",
            Self::Age => "age",
            Self::When => "when",
            Self::Fee => "fee",
            Self::Audience => "audience",
            Self::Accessibility => "accessibility",
            Self::Language => "language",
            Self::Remote => "remote",
            Self::Vacancy => "vacancy",
            Self::AccessMode => "access-mode",
            Self::Residence => "residence",
            Self::Correction => "correction",
            Self::Ignored => "ignored",
            Self::Missing => "missing",
            Self::Outside => "outside",
            Self::Unanswered => "unanswered",
            Self::Overruled => "overruled",
        }
    }
}

/// A part of the words that was recognised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interpretation {
    pub kind: InterpretationKind,
    /// As typed.
    pub text: String,
    /// Code of the category, INSEE code of the commune, the postcode, the corrected word, or the
    /// value as the API's parameter of that name writes it.
    pub value: String,
    /// For people, in French.
    pub label: String,
    /// Bytes of the query's text, the end excluded.
    pub span: (usize, usize),
}

impl Interpretation {
    /// Whether it was read as a filter and is no longer looked for as words.
    pub fn is_filter(&self) -> bool {
        matches!(self.kind, InterpretationKind::Nearby | InterpretationKind::Unanswered)
            || self.kind.filter().is_some()
    }

    /// Whether the words are what the category is called, in any language.
    pub fn is_called(&self) -> bool {
        self.is_named_by(|by| by != By::Said)
    }

    /// Whether the words are a whole phrase of those who need the category. Single words of a
    /// situation only speak for it (« deuil »).
    pub fn is_said(&self) -> bool {
        self.text.contains(' ') && self.is_named_by(|by| by == By::Said)
    }

    fn is_named_by(&self, is_asked: impl Fn(By) -> bool) -> bool {
        let (lexicon, words) = (Lexicon::get(), french::words(&self.text));
        let named = lexicon.categories(&words).iter().chain(lexicon.categories_loosely(&words));
        let mut named = named.filter(|one| one.code() == Some(self.value.as_str()));
        self.is_category() && named.any(|one| is_asked(one.by))
    }

    pub fn is_category(&self) -> bool {
        self.kind == InterpretationKind::Category
    }
}

/// One way in which a search was widened.
#[derive(Debug, Clone, PartialEq)]
pub enum Widening {
    /// A filter was dropped.
    Without(FilterKind),
    /// The communes around those asked for.
    Around(Vec<InseeCode>),
    Radius(Metres),
    /// Related categories in place of the one asked for.
    Related(Vec<TermCode>),
}

/// Results of a wider search: after the others, never among them nor counted with them.
#[derive(Debug, Clone, PartialEq)]
pub struct Widened {
    /// What was changed, in the order in which it was.
    pub steps: Vec<Widening>,
    /// Exact, those already among the results left out.
    pub total: u64,
    pub hits: Vec<Hit>,
}

/// The answer to a search.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Results of the strict and unknown tiers; exact.
    pub total: u64,
    /// Results of the strict tier; exact.
    pub strict: u64,
    /// Results that have some of the words only and come after the `total` ones; looked for only
    /// when those are few.
    pub partial: u64,
    pub hits: Vec<Hit>,
    pub facets: Facets,
    pub interpretation: Vec<Interpretation>,
    /// The filters applied: the query's, and those read in the words.
    pub filters: Filters,
    /// The position that distances are counted from: the query's, else the commune's found in the words.
    pub centre: Option<Position>,
    /// When the query asks for it and results are few.
    pub widened: Option<Widened>,
    /// Who to call when results are few: the nearest France services and CCAS.
    pub contacts: Vec<Hit>,
}

impl Answer {
    /// Nothing found.
    pub fn empty(centre: Option<Position>) -> Self {
        Self {
            total: 0,
            strict: 0,
            partial: 0,
            hits: Vec::new(),
            facets: Facets::default(),
            interpretation: Vec::new(),
            filters: Filters::default(),
            centre,
            widened: None,
            contacts: Vec::new(),
        }
    }
}
