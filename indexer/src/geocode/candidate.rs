//! What a question about a place is, and what is found.

use data::units::{InseeCode, Metres, Position};
use serde::Serialize;

/// What a candidate is, in the terms of the national address API.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum CandidateKind {
    HouseNumber,
    Street,
    /// A lieu-dit.
    Locality,
    Municipality,
}

impl CandidateKind {
    /// Its name in the API.
    pub fn code(self) -> &'static str {
        match self {
            Self::HouseNumber => "housenumber",
            Self::Street => "street",
            Self::Locality => "locality",
            Self::Municipality => "municipality",
        }
    }

    /// The one of that name.
    pub fn of_code(code: &str) -> Option<Self> {
        [Self::HouseNumber, Self::Street, Self::Locality, Self::Municipality]
            .into_iter()
            .find(|kind| kind.code() == code)
    }
}

/// What candidates must be.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    pub postcode: Option<String>,
    /// Codes of communes before a merger too.
    pub citycode: Option<InseeCode>,
    pub kind: Option<CandidateKind>,
}

/// A question in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    pub text: String,
    pub limit: usize,
    /// Of candidates that are as good, those near here come first.
    pub near: Option<Position>,
    pub filter: Filter,
    /// The last word may be unfinished.
    pub autocomplete: bool,
}

impl Question {
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            limit: 5,
            near: None,
            filter: Filter::default(),
            autocomplete: false,
        }
    }
}

/// A part of the question that was read as something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    pub typed: String,
    pub read: String,
}

/// A place that may be meant.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    pub kind: CandidateKind,
    /// In one line: « 12 bis Rue du Dragon 68100 Mulhouse ».
    pub label: String,
    /// How well it answers, 0 to 1; of a reverse question, how near it is.
    pub score: f64,
    /// As the national base has it.
    pub id: String,
    /// `12bis`
    pub housenumber: Option<String>,
    /// The number asked for, when the street has no such number and this is the nearest.
    pub instead_of: Option<String>,
    /// Of a house number.
    pub street: Option<String>,
    /// Of the place itself: number and street, street, lieu-dit or commune.
    pub name: String,
    pub postcode: Option<String>,
    pub citycode: InseeCode,
    pub city: String,
    /// The commune before a merger.
    pub former_city: Option<String>,
    pub position: Position,
    /// Lambert 93, in metres, when the file gives it.
    pub projected: Option<(f64, f64)>,
    /// How big it is, 0 to 1.
    pub importance: f64,
    pub population: Option<u32>,
    /// From the position asked with.
    pub distance: Option<Metres>,
    pub corrections: Vec<Correction>,
}
