//! What an import did, row by row where it matters.

use crate::ids::{ServiceAtLocationId, SourceId};
use crate::units::InseeCode;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A row, or a value of a row, that was not kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejection {
    /// Line of the file where the row begins, or its rank in a JSON array; both count from 1.
    pub row: u64,
    /// Name of the row, when it could be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Column of the source, when the fault is in one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The value, cut to 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Why, in French, for the owner of the file.
    pub reason: String,
    /// What was kept all the same: nothing (the row is rejected) or the rest of the row.
    pub row_kept: bool,
}

/// A row outside the territory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outside {
    pub row: u64,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub insee_code: Option<InseeCode>,
    /// How it was decided: `insee`, `polygon`, `commune`.
    pub decided_by: String,
}

/// Two records that look alike: merged, or left for a person to decide.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DuplicatePair {
    /// `source:native id`.
    pub left: String,
    pub right: String,
    pub left_name: String,
    pub right_name: String,
    /// 0 to 1.
    pub score: f64,
    /// The signals, in words.
    pub why: Vec<String>,
    /// The listing they were merged into; nothing when only suspected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<ServiceAtLocationId>,
}

/// Two records of one listing that contradict each other; the first is taken, unless a person
/// verified the field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    pub listing: ServiceAtLocationId,
    pub name: String,
    /// Name of the model's field.
    pub field: String,
    /// `source:native id`.
    pub shown: String,
    pub shown_value: String,
    pub other: String,
    pub other_value: String,
}

/// One run of an import of one source. Every row read is in exactly one of accepted (of which
/// added, updated or unchanged), outside and rejected.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ImportReport {
    pub source: SourceId,
    pub started: Timestamp,
    pub finished: Timestamp,
    pub read: u64,
    pub accepted: u64,
    pub added: u64,
    pub updated: u64,
    pub unchanged: u64,
    /// Records that the source no longer has, marked by this run.
    pub gone: u64,
    pub outside: Vec<Outside>,
    /// Whole rows that were refused (`row_kept` false).
    pub rejected: u64,
    pub rejections: Vec<Rejection>,
    /// Rows of the same source or others that were merged or look alike.
    pub duplicates: Vec<DuplicatePair>,
    /// Opening hours that differ between the records of a listing that has a row of this source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<Conflict>,
}
