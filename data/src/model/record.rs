//! A record: the normalised facts of one row of one source, before it is matched with others.
//!
//! The bundled data set (`data/bundle/*.jsonl`) and the demo listings (`data/demo/*.jsonl`) are
//! records, one JSON object a line; the store keeps each source's latest record beside the entities
//! that were made of it, so that a merge can always be explained and undone.

use super::parts::{
    AccessMode, Accessibility, Address, AgeRange, Attribute, Audience, CostOption,
    ExternalIdentifier, Fee, OpeningHours, Phone, RequiredDocument, ServiceCapacity, Url, is_false,
};
use crate::ids::{SourceId, TermCode};
use crate::units::{InseeCode, Position};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One service at one location, as one source tells it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    pub source: SourceId,
    /// Identifier of the row inside its source; stable from one publication to the next.
    pub native_id: String,
    /// Identifiers in public registers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<ExternalIdentifier>,
    /// Fictitious; exists only in demo mode.
    #[serde(default, skip_serializing_if = "is_false")]
    pub demo: bool,
    /// What families read first: the name of the service at this place.
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternate_name: Option<String>,
    /// Who runs it, when the source tells it apart from the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// Our own words only; sentences of sources are not carried over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    pub categories: Vec<TermCode>,
    #[serde(default)]
    pub address: Address,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Phone>,
    /// A shared mailbox, never a person's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub urls: Vec<Url>,
    #[serde(default)]
    pub opening_hours: OpeningHours,
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
    /// ISO 639-1 codes of the languages spoken beside French.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accessibility: Vec<Accessibility>,
    /// Communes of residence served; empty when the source does not say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub service_area: Vec<InseeCode>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<ServiceCapacity>,
    /// Facts that no field above holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<Attribute>,
    /// Date the source gives for this row, else for its file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_updated: Option<Date>,
    /// Names of the fields that were computed and not said by the source (`insee_code` from a
    /// position, `opening_hours` from prose); they become `Provenance::derived`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub derived: Vec<String>,
}
