//! Filters as the parameters of the API write them, read and written in one place: addresses of
//! pages, API parameters and the values of interpretations are the same texts.

mod age;
mod codes;
mod when;

pub use codes::{ACCESS_MODES, ACCESSIBILITY, AUDIENCES, FEES};

use super::filter::{AgeWish, FilterKind, Filters, When};
use data::territory::Territory;
use data::units::InseeCode;
use jiff::civil::DateTime;

/// A filter's text is not of the form it must have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{expected}")]
pub struct InvalidFilter {
    /// In French, for people: what would be right.
    pub expected: String,
}

impl InvalidFilter {
    fn new(expected: impl Into<String>) -> Self {
        Self { expected: expected.into() }
    }
}

impl FilterKind {
    /// All that a query's [`Filters`] hold, in the order in which pages show them.
    pub const FILTERS: [Self; 10] = [
        Self::Age,
        Self::When,
        Self::Fee,
        Self::Audience,
        Self::Accessibility,
        Self::Language,
        Self::Remote,
        Self::Vacancy,
        Self::AccessMode,
        Self::Residence,
    ];

    /// The API's parameter; the place has several of its own (`near`, `bbox`, `commune`…).
    pub fn parameter(self) -> Option<&'static str> {
        Some(match self {
            Self::Age => "age",
            Self::When => "open",
            Self::Fee => "fee",
            Self::Audience => "audience",
            Self::Accessibility => "accessibility",
            Self::Language => "language",
            Self::Remote => "remote",
            Self::Vacancy => "vacancy",
            Self::AccessMode => "access_mode",
            Self::Residence => "residence",
            Self::Place => return None,
        })
    }

    /// The filter that a parameter sets.
    pub fn of_parameter(name: &str) -> Option<Self> {
        Self::FILTERS.into_iter().find(|kind| kind.parameter() == Some(name))
    }
}

impl Filters {
    /// Adds what a parameter says. Lists are separated by commas; a value already there counts once.
    ///
    /// | filter | text |
    /// |---|---|
    /// | age | `6m`, `8y`, `3y-6y`, `36m-71m`, `36m-` |
    /// | open | `now`, `2026-11-28T10:30`, `2026-11-28T08:00/12:00`, `2026-11-28`, `2026-12-19/2027-01-03`; several stretches with commas |
    /// | fee, audience, accessibility, access mode | the codes of the model |
    /// | language | `tr`, `de,gsw` |
    /// | remote, vacancy | `true` or `false` |
    /// | residence | INSEE code or name of a commune |
    ///
    /// # Errors
    /// In French, when the text is not of that form, or when there is a `now` and no time is known.
    pub fn read(
        &mut self,
        kind: FilterKind,
        text: &str,
        now: Option<DateTime>,
    ) -> Result<(), InvalidFilter> {
        let text = text.trim();
        match kind {
            FilterKind::Age => self.age = Some(text.parse()?),
            FilterKind::When => self.when = Some(When::read(text, now)?),
            FilterKind::Fee => add(&mut self.fees, codes::list(&FEES, text)?),
            FilterKind::Audience => add(&mut self.audiences, codes::list(&AUDIENCES, text)?),
            FilterKind::Accessibility => {
                add(&mut self.accessibility, codes::accessibility(text)?);
            }
            FilterKind::Language => add(&mut self.languages, codes::languages(text)?),
            FilterKind::Remote => self.remote = switch(text)?,
            FilterKind::Vacancy => self.vacancy = switch(text)?,
            FilterKind::AccessMode => {
                add(&mut self.access_modes, codes::list(&ACCESS_MODES, text)?);
            }
            FilterKind::Residence => self.residence = Some(commune(text)?),
            FilterKind::Place => return Err(InvalidFilter::new("un lieu n'est pas un filtre")),
        }
        Ok(())
    }

    /// The value of one filter as its parameter writes it; nothing when it is not set.
    pub fn text(&self, kind: FilterKind) -> Option<String> {
        let list = |codes: Vec<&str>| (!codes.is_empty()).then(|| codes.join(","));
        let switch = |on: bool| on.then(|| "true".to_owned());
        match kind {
            FilterKind::Age => self.age.as_ref().map(AgeWish::to_string),
            FilterKind::When => self.when.as_ref().map(When::to_string),
            FilterKind::Fee => list(codes::written(&FEES, &self.fees)),
            FilterKind::Audience => list(codes::written(&AUDIENCES, &self.audiences)),
            FilterKind::Accessibility => {
                list(self.accessibility.iter().map(String::as_str).collect())
            }
            FilterKind::Language => list(self.languages.iter().map(String::as_str).collect()),
            FilterKind::Remote => switch(self.remote),
            FilterKind::Vacancy => switch(self.vacancy),
            FilterKind::AccessMode => list(codes::written(&ACCESS_MODES, &self.access_modes)),
            FilterKind::Residence => self.residence.as_ref().map(InseeCode::to_string),
            FilterKind::Place => None,
        }
    }

    /// The filters that are set, as parameters with their values.
    pub fn parameters(&self) -> Vec<(&'static str, String)> {
        let set = FilterKind::FILTERS.into_iter();
        set.filter_map(|kind| Some((kind.parameter()?, self.text(kind)?))).collect()
    }
}

fn add<T: PartialEq>(values: &mut Vec<T>, more: Vec<T>) {
    for value in more {
        if !values.contains(&value) {
            values.push(value);
        }
    }
}

fn switch(text: &str) -> Result<bool, InvalidFilter> {
    match text {
        "true" => Ok(true),
        "false" => Ok(false),
        _ => Err(InvalidFilter::new("« true » ou « false » est attendu")),
    }
}

/// A commune of the territory or one that touches it, by INSEE code (old ones too) or by name.
fn commune(text: &str) -> Result<InseeCode, InvalidFilter> {
    let territory = Territory::m2a();
    let (inside, outside) = match text.parse::<InseeCode>() {
        Ok(code) => (territory.by_insee(&code), territory.neighbour_by_insee(&code)),
        Err(_) => (territory.by_name(text), territory.neighbour_by_name(text)),
    };
    let known = inside.map(|commune| &commune.insee).or(outside.map(|commune| &commune.insee));
    known.cloned().ok_or_else(|| {
        InvalidFilter::new(
            "cette commune n'est ni dans l'agglomération ni voisine ; un nom ou un code INSEE est attendu",
        )
    })
}

#[cfg(test)]
mod tests;
