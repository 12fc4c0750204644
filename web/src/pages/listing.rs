//! A listing: one service at one place, all that is known and where it comes from.

use crate::components::{Icon, MapPanel, Tag};
use crate::filters;
use crate::pages::Page;
use crate::site::Frame;
use crate::texts::Locale;
use crate::words;
use crate::words::hours::{Day, Openness};
use askama::Template;
use data::model::{
    AgeRange, Attribute, Fee, Listing, Phone, Provenance, ProvenanceMap, ServiceStatus, Source, Url,
};
use data::taxonomy::Taxonomy;
use jiff::civil::{Date, DateTime};

/// A listing that is no longer offered: shown, and said first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gone {
    /// No source tells of it any more, since this date when known.
    Inactive(Option<Date>),
    Defunct,
    TemporarilyClosed,
}

#[derive(Debug, Clone, PartialEq, Template)]
#[template(path = "pages/listing.html")]
pub struct ListingPage {
    pub frame: Frame,
    pub listing: Listing,
    /// Its categories, most telling first.
    pub categories: Vec<Tag>,
    /// The sources it was made of, most telling first.
    pub sources: Vec<Source>,
    /// The seven days from today; nothing when its hours are not understood.
    pub week: Option<Vec<Day>>,
    pub openness: Option<Openness>,
    /// When the page is made, local time.
    pub now: DateTime,
    /// Names of the communes of `service_area`.
    pub service_area: Vec<String>,
    /// One of its categories touches on danger: emergency numbers and a quick exit.
    pub sensitive: bool,
    /// Nothing when its position is unknown or must stay hidden.
    pub map: Option<MapPanel>,
    /// Where to go back to: the search it was opened from when known, else its commune's.
    pub back: String,
}

impl Page for ListingPage {}

/// A field with its origin, for « D'où viennent ces informations ».
pub(crate) struct Origin<'a> {
    /// Code of the family `field` of the texts.
    pub field: &'a str,
    pub provenance: &'a Provenance,
    pub source: &'a str,
}

impl ListingPage {
    pub(crate) fn name(&self) -> &str {
        &self.listing.service.name
    }

    pub(crate) fn demo(&self) -> bool {
        self.listing.service_at_location.demo
    }

    pub(crate) fn gone(&self) -> Option<Gone> {
        match self.listing.service.status {
            ServiceStatus::Active => None,
            ServiceStatus::Inactive => {
                Some(Gone::Inactive(self.listing.service_at_location.gone_since))
            }
            ServiceStatus::Defunct => Some(Gone::Defunct),
            ServiceStatus::TemporarilyClosed => Some(Gone::TemporarilyClosed),
        }
    }

    pub(crate) fn icon(&self) -> Icon {
        self.categories.first().map(|tag| tag.icon).unwrap_or_default()
    }

    /// The organisation, unless the name says it already.
    pub(crate) fn organization(&self) -> Option<&str> {
        let organization = self.listing.organization.name.as_str();
        let told = organization.trim().is_empty()
            || self.name().to_lowercase().contains(&organization.to_lowercase());
        (!told).then_some(organization)
    }

    pub(crate) fn phones(&self) -> &[Phone] {
        &self.listing.service_at_location.phones
    }

    /// Sites, booking and registration pages; not the page of the source itself.
    pub(crate) fn urls(&self) -> impl Iterator<Item = &Url> {
        let is_web = |url: &&Url| url.url.starts_with("https://") || url.url.starts_with("http://");
        self.listing
            .service
            .urls
            .iter()
            .filter(is_web)
            .filter(|url| url.label.as_deref() != Some("source"))
    }

    pub(crate) fn email(&self) -> Option<&str> {
        self.listing.service.email.as_deref()
    }

    pub(crate) fn can_be_reached(&self) -> bool {
        !self.phones().is_empty() || self.email().is_some() || self.urls().next().is_some()
    }

    pub(crate) fn ages(&self) -> Option<AgeRange> {
        self.listing.service.ages.filter(|ages| ages.minimum.is_some() || ages.maximum.is_some())
    }

    pub(crate) fn fee(&self) -> Option<Fee> {
        self.listing.service.fee
    }

    pub(crate) fn street_lines(&self) -> Vec<String> {
        let address = &self.listing.location.address;
        let town = [address.postal_code.as_deref(), address.city.as_deref()];
        let town = town.into_iter().flatten().collect::<Vec<_>>().join("\u{a0}");
        [address.address_1.clone(), address.address_2.clone(), Some(town)]
            .into_iter()
            .flatten()
            .filter(|line| !line.trim().is_empty())
            .collect()
    }

    pub(crate) fn commune(&self) -> Option<&str> {
        self.listing.location.address.city.as_deref()
    }

    /// « geo:47.75,7.33 », which phones open in their own map.
    pub(crate) fn geo_href(&self) -> Option<String> {
        let position = self.map.as_ref()?.place?;
        Some(format!("geo:{0:.5},{1:.5}?q={0:.5},{1:.5}", position.latitude, position.longitude))
    }

    /// The way there on OpenStreetMap, a plain link that is followed only on a click.
    pub(crate) fn directions_href(&self) -> Option<String> {
        let position = self.map.as_ref()?.place?;
        Some(format!(
            "https://www.openstreetmap.org/directions?to={:.5}%2C{:.5}",
            position.latitude, position.longitude
        ))
    }

    pub(crate) fn original_hours(&self) -> Option<&str> {
        self.listing.service_at_location.opening_hours.original.as_deref()
    }

    pub(crate) fn is_today(&self, day: &Day) -> bool {
        day.date == self.now.date()
    }

    /// Facts that no other place of the page shows, each name once with all its values.
    pub(crate) fn facts(&self) -> Vec<(&str, Vec<String>)> {
        let attributes =
            self.listing.service.attributes.iter().chain(&self.listing.location.attributes);
        let mut facts: Vec<(&str, Vec<String>)> = Vec::new();
        for Attribute { label, value } in attributes {
            let value = match label.as_str() {
                "phone-hours" => words::hours::days_in_words(Locale::French, value),
                _ => words::fact(value),
            };
            match facts.iter_mut().find(|(known, _)| known == label) {
                Some((_, values)) if values.contains(&value) => {}
                Some((_, values)) => values.push(value),
                None => facts.push((label, vec![value])),
            }
        }
        facts
    }

    /// In a few words, what the first category is.
    pub(crate) fn definition(&self) -> Option<&'static str> {
        let code = self.listing.service.categories.first()?;
        Taxonomy::families().get(code).map(|term| term.definition.as_str())
    }

    /// Fields of the four entities with where each comes from. The parts of an address that come
    /// from one place are one line.
    pub(crate) fn origins(&self) -> Vec<Origin<'_>> {
        let Listing { service, service_at_location, location, organization } = &self.listing;
        let entities: [(&ProvenanceMap, &[(&str, &'static str)]); 4] = [
            (&service.provenance, &[]),
            (&service_at_location.provenance, &[]),
            (&location.provenance, &[("name", "place-name")]),
            (&organization.provenance, &[("name", "organization")]),
        ];
        let mut origins: Vec<Origin<'_>> = Vec::new();
        for (map, renamed) in entities {
            for (field, provenance) in map {
                let whole = field.split('.').next().unwrap_or(field);
                let field =
                    renamed.iter().find(|(name, _)| *name == whole).map_or(whole, |(_, name)| name);
                let source = self.sources.iter().find(|source| source.id == provenance.source);
                let source =
                    source.map_or(provenance.source.as_str(), |source| source.title.as_str());
                let said = origins
                    .iter()
                    .any(|known| known.field == field && known.provenance == provenance);
                if !said {
                    origins.push(Origin { field, provenance, source });
                }
            }
        }
        origins
    }
}
