//! A listing: one service at one place, all that is known and where it comes from.

mod structured_data;

use crate::components::{Emergency, Icon, MapPanel, Tag};
use crate::filters;
use crate::pages::Page;
use crate::site::Frame;
use crate::texts::Locale;
use crate::words;
use crate::words::hours::{Day, Openness, old_year};
use askama::Template;
use data::model::{
    AgeRange, Attribute, Fee, Listing, Phone, Provenance, ProvenanceMap, ServiceStatus, Source, Url,
};
use data::taxonomy::{Taxonomy, Term};
use data::units::Metres;
use jiff::civil::{Date, DateTime};

/// A listing that is no longer offered: shown, and said first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gone {
    /// No source tells of it any more, since this date when known.
    Inactive(Option<Date>),
    Defunct,
    TemporarilyClosed,
}

/// The like services of its commune. Where the listing was opened from is not known here; the
/// page's script makes it the way back to the results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Back {
    pub href: String,
    /// Name of the commune that the link is limited to.
    pub commune: Option<String>,
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
    /// One of its categories, or the search that led to it, touches on danger: emergency numbers and a
    /// quick exit.
    pub emergency: Option<Emergency>,
    /// Nothing when its position is unknown or must stay hidden.
    pub map: Option<MapPanel>,
    pub back: Back,
    /// The nearest others of its first category.
    pub nearby: Vec<Nearby>,
}

/// Another listing, as a link.
#[derive(Debug, Clone, PartialEq)]
pub struct Nearby {
    pub name: String,
    pub href: String,
    pub commune: Option<String>,
    pub distance: Option<Metres>,
    pub demo: bool,
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

    /// The year of its hours, when they are too old to be believed.
    pub(crate) fn old_hours(&self) -> Option<i16> {
        let known = &self.listing.service_at_location;
        old_year(known.source_updated, known.verified, self.now.date())
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

    /// Nobody to call first: one may as well go, if there is an address and hours. Not to a
    /// fictitious place.
    pub(crate) fn can_be_visited(&self) -> bool {
        let has_hours = self.week.is_some() || self.original_hours().is_some();
        self.has_street() && has_hours && !self.demo()
    }

    /// It serves communes but has no place of its own.
    pub(crate) fn comes_to_people(&self) -> bool {
        let placed = !self.address_lines().is_empty() || self.listing.location.position.is_some();
        !placed && !self.service_area.is_empty()
    }

    pub(crate) fn has_street(&self) -> bool {
        let address = &self.listing.location.address;
        let mut lines = [&address.address_1, &address.address_2].into_iter().flatten();
        lines.any(|line| !line.trim().is_empty())
    }

    pub(crate) fn address_lines(&self) -> Vec<String> {
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
                _ => words::fact(Locale::French, value),
            };
            match facts.iter_mut().find(|(known, _)| known == label) {
                Some((_, values)) if values.contains(&value) => {}
                Some((_, values)) => values.push(value),
                None => facts.push((label, vec![value])),
            }
        }
        facts
    }

    pub(crate) fn subjects(&self) -> Vec<String> {
        self.categories.iter().map(|tag| tag.label.clone()).collect()
    }

    /// A price depends on the degree of autonomy (« GIR »).
    pub(crate) fn names_gir(&self) -> bool {
        let options = self.listing.service.cost_options.iter();
        options.filter_map(|cost| cost.option.as_deref()).any(|option| option.contains("GIR"))
    }

    /// Its only category, of which the definition tells what it is; of several, none tells the whole.
    pub(crate) fn only_category(&self) -> Option<&'static Term> {
        let [code] = self.listing.service.categories.as_slice() else { return None };
        Taxonomy::families().get(code)
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
