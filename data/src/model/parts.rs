//! Parts shared by organisations, services and locations, named as HSDS 3.1 names them.

use crate::ids::SourceId;
use crate::units::InseeCode;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An identifier of this thing in somebody's register.
///
/// Becomes HSDS `organization_identifier` (official registers) or `location.external_identifier`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ExternalIdentifier {
    /// Register, in kebab case: `siret`, `rna`, `uai`, `finess`, `museofile`, `france-services`…
    pub scheme: String,
    pub value: String,
}

/// HSDS `address`, with the commune's INSEE code.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address_1: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address_2: Option<String>,
    /// Name of the commune as published by INSEE once located, else as the source writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// Five digits, never a CEDEX code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub insee_code: Option<InseeCode>,
}

/// HSDS `phone`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// E.164 (`+33389604543`), or the short number as dialled (`3949`).
    pub number: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// HSDS `url`. `label` says what it is for: `source`, `rdv`, `inscription`, or nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Url {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    pub url: String,
}

/// Opening hours: OSM's `opening_hours` when understood, the source's words when not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpeningHours {
    /// Valid OSM `opening_hours`, e.g. `Mo-Fr 09:00-12:00,14:00-17:00; PH off`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub osm: Option<String>,
    /// The words of the source, kept only when `osm` could not be made from all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<String>,
}

/// Ages served, in months, both ends included; a missing end is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgeRange {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maximum: Option<u16>,
}

/// Whether one pays (médiation numérique's `frais_a_charge`, data·inclusion's `frais`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fee {
    Free,
    /// Free for some or for some uses, paid otherwise.
    FreeUnderConditions,
    Paid,
    /// The price follows the family's income (quotient familial).
    ByIncome,
}

/// HSDS `cost_option`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CostOption {
    /// What is priced, e.g. `Chambre simple, par mois`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub option: Option<String>,
    /// In units of `currency`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<f64>,
    /// ISO 4217, `EUR`.
    pub currency: String,
    /// What the amount buys: `hour`, `day`, `month`, `year`, `session`, `copy`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<String>,
}

/// HSDS `service_capacity`: places in all and places free, with the date they were said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceCapacity {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maximum: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated: Option<Date>,
}

/// HSDS `required_document`: a paper to bring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequiredDocument {
    pub document: String,
}

/// HSDS `accessibility`: one fact about access.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accessibility {
    /// Code: `wheelchair`, `hearing-loop`, `sign-language`, `adapted-toilets`, `parking`, `pushchair`…
    pub description: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A fact of a source that no field above holds, kept as it is (HSDS `attribute`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Attribute {
    /// Name in kebab case, e.g. `surface-m2`, `equipment`.
    pub label: String,
    pub value: String,
}

/// How one gets in touch (data·inclusion `modes_mobilisation`, médiation numérique `modalites_acces`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AccessMode {
    /// Come without an appointment.
    WalkIn,
    Appointment,
    Registration,
    Phone,
    Email,
    Online,
    /// Through a professional's referral.
    Referral,
}

/// For whom, beyond ages (data·inclusion `publics`, in our own codes).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    Everyone,
    Families,
    FutureParents,
    Children,
    YoungPeople,
    Students,
    Seniors,
    Carers,
    Disabled,
    JobSeekers,
    Newcomers,
    Women,
    Professionals,
    Members,
}

/// Where a field's value comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    pub source: SourceId,
    /// Other sources that a part of the value comes from (a second telephone), in merge order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<SourceId>,
    /// Date the source gives for its data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_updated: Option<Date>,
    /// True when computed from another field (a commune from a position, hours from prose).
    #[serde(default, skip_serializing_if = "is_false")]
    pub derived: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_by: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_at: Option<Date>,
}

/// Provenance by field name, for the fields of one entity.
pub type ProvenanceMap = BTreeMap<String, Provenance>;

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature serde asks for")]
pub(crate) fn is_false(flag: &bool) -> bool {
    !*flag
}
