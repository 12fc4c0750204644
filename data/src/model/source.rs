//! Where facts come from, and under which licence.

use crate::ids::SourceId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// How sure the licence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LicenceStatus {
    /// Said by the catalogue where the file was found.
    Declared,
    /// Confirmed by the owner.
    Confirmed,
}

/// A source of listings, as its TOML file describes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    pub id: SourceId,
    /// Name for people, in French.
    pub title: String,
    pub owner: String,
    /// SPDX-like short name, e.g. `Licence Ouverte 2.0`.
    pub licence: String,
    pub licence_status: LicenceStatus,
    /// Page where the owner publishes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Date of the data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated: Option<Date>,
    /// Higher wins when two sources disagree on a field.
    pub precedence: i32,
}
