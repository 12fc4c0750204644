//! One result of a list.

use super::Icon;
use crate::texts::Locale;
use crate::words;
use crate::words::hours::{Openness, old_year};
use data::model::ListingSummary;
use data::territory::Territory;
use data::units::Metres;
use jiff::civil::{Date, DateTime};

/// How well a result answers; the order is that of results.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// It has all words, and says yes to every filter.
    #[default]
    Strict,
    /// It says nothing about some filter.
    Unknown,
    /// It has some of the words only.
    Partial,
}

/// Why a result is shown where it is.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// Words of the search that its name has.
    Name(String),
    /// The category that was wanted.
    Category(String),
    /// The words are elsewhere in the listing.
    Words,
    Distance(Metres),
    /// It lies in the commune that was named.
    Commune(String),
    /// It serves the commune where one is.
    Serves(String),
    /// It says yes to these filters.
    Wishes(Vec<String>),
    Verified(Date),
    /// Most of what one needs to know is told.
    Complete,
}

impl Reason {
    pub(crate) fn words(&self, locale: Locale, today: Date) -> String {
        let with =
            |key: &str, value: &str| locale.text_with(key, &[("value", value.to_owned().into())]);
        match self {
            Self::Name(words) => with("why-name", words),
            Self::Category(label) => with("why-category", label),
            Self::Words => locale.text("why-words"),
            Self::Distance(distance) => words::distance(locale, *distance),
            Self::Commune(name) => with("why-commune", name),
            Self::Serves(name) => with("why-serves", name),
            Self::Wishes(labels) => with("why-wishes", &words::list(locale, labels)),
            Self::Verified(date) => with("why-verified", &words::ago(locale, *date, today)),
            Self::Complete => locale.text("why-complete"),
        }
    }
}

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
    pub tier: Tier,
    /// The filters about which it says nothing, by the codes of the API: `age`, `when`…
    pub unknown: Vec<&'static str>,
    pub reasons: Vec<Reason>,
    /// One looks for what has places left.
    pub asks_for_places: bool,
}

impl Card {
    pub(crate) fn href(&self) -> String {
        crate::site::listing(self.summary.id)
    }

    pub(crate) fn ages(&self) -> Option<data::model::AgeRange> {
        self.summary.ages.filter(|ages| ages.minimum.is_some() || ages.maximum.is_some())
    }

    /// How many places are free, and when that was said, where that is what one looks for.
    pub(crate) fn places(&self) -> Option<(u32, Option<Date>)> {
        let capacity = self.summary.capacity.filter(|_| self.asks_for_places)?;
        Some((capacity.available?, capacity.updated))
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
