//! One result of a list.

use super::Icon;
use crate::words::hours::{Openness, old_year};
use data::model::ListingSummary;
use data::territory::Territory;
use data::units::Metres;
use jiff::civil::DateTime;

/// A result as a list shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    pub summary: ListingSummary,
    /// Label of its first category.
    pub category: String,
    pub icon: Icon,
    pub distance: Option<Metres>,
    /// Nothing when its hours are not known.
    pub openness: Option<Openness>,
    /// When the page is made, local time; openness is told from there.
    pub now: DateTime,
    /// Name of its source, for people.
    pub source: Option<String>,
    /// Its commune lies outside the agglomeration.
    pub outside: bool,
}

impl Card {
    pub(crate) fn href(&self) -> String {
        crate::site::listing(self.summary.id)
    }

    pub(crate) fn ages(&self) -> Option<data::model::AgeRange> {
        self.summary.ages.filter(|ages| ages.minimum.is_some() || ages.maximum.is_some())
    }

    /// The year of its hours, when they are too old to be believed.
    pub(crate) fn old_hours(&self) -> Option<i16> {
        old_year(self.summary.updated, self.summary.verified, self.now.date())
    }

    /// The organisation, unless the name says it already.
    pub(crate) fn organization(&self) -> Option<&str> {
        let (name, organization) = (&self.summary.name, &self.summary.organization);
        let told = organization.trim().is_empty()
            || name.to_lowercase().contains(&organization.to_lowercase());
        (!told).then_some(organization.as_str())
    }

    /// Names of the communes that it serves, when it has no place of its own: it comes to people.
    pub(crate) fn area(&self) -> Vec<String> {
        if self.address().is_some() || self.summary.position.is_some() {
            return Vec::new();
        }
        let communes = self.summary.service_area.iter();
        communes
            .filter_map(|code| Territory::m2a().by_insee(code))
            .map(|commune| commune.name.clone())
            .collect()
    }

    /// « 12 rue de la Paix, 68200 Mulhouse », from what is known.
    pub(crate) fn address(&self) -> Option<String> {
        let town = [self.summary.postal_code.as_deref(), self.summary.commune.as_deref()];
        let town = town.into_iter().flatten().collect::<Vec<_>>().join("\u{a0}");
        let lines = [self.summary.address.clone(), (!town.is_empty()).then_some(town)];
        let lines = lines.into_iter().flatten().collect::<Vec<_>>();
        (!lines.is_empty()).then(|| lines.join(", "))
    }
}
