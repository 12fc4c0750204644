//! What was understood of a request.

use data::model::{AccessMode, Audience, Fee};
use data::units::InseeCode;
use indexer::search::{Filters, Interpretation, When};
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Debug, Serialize, ToSchema)]
pub struct InterpretationItem {
    /// `category`, `commune`, `postal-code`, `address`, `nearby`, `age`, `when`, `fee`, `audience`,
    /// `accessibility`, `language`, `remote`, `vacancy`, `access-mode`, `residence`, `correction`,
    /// `ignored` (not required), `missing` (in no listing with the rest, and set aside),
    /// `outside` (a place beyond what the directory covers), `unanswered` (a filter to which no listing
    /// of the kind that is named says yes, and set aside: those shown may be of other kinds) or
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
