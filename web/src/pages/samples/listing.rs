//! A listing of which much is known, and one of which hardly anything is.

use super::{NOW, source, tags};
use crate::components::{Emergency, Icon, MapPanel};
use crate::pages::{Back, ListingPage, Nearby};
use crate::site::{self, Frame, Site};
use crate::words::hours::{Day, Openness, Range};
use data::ids::{LocationId, OrganizationId, ServiceAtLocationId, ServiceId};
use data::model::{
    AccessMode, Accessibility, Address, AgeRange, Attribute, Audience, CostOption, Fee, Listing,
    Location, OpeningHours, Organization, Phone, Provenance, ProvenanceMap, RequiredDocument,
    Service, ServiceAtLocation, ServiceCapacity, ServiceStatus, Url,
};
use data::units::{InseeCode, Metres, Position};
use jiff::civil::{date, datetime, time};

impl ListingPage {
    pub(crate) fn sample(site: &Site) -> Self {
        let listing = listing();
        let id = listing.id();
        let map = listing
            .location
            .position
            .map(|place| MapPanel::of_place(site, id, place, Icon::PetiteEnfance));
        let day = |day: i8, ranges| Day {
            date: date(2025, 6, day),
            ranges,
            holiday: (day == 12).then(|| "jour de fête".to_owned()),
            school_holiday: day == 13,
            certain: day != 12,
        };
        let hours = |number| {
            let range = |from, to| Range { from, to, by_appointment: false };
            let afternoon = range(time(13, 30, 0, 0), time(18, 30, 0, 0));
            vec![
                range(time(7, 30, 0, 0), time(12, 0, 0, 0)),
                Range { by_appointment: number == 14, ..afternoon },
            ]
        };
        Self {
            frame: Frame::at(site, &site::listing(id)).noindex(true),
            categories: tags().into_iter().take(2).collect(),
            sources: vec![source()],
            week: Some(
                (11..18)
                    .map(|number| {
                        day(number, if number % 5 == 0 { Vec::new() } else { hours(number) })
                    })
                    .collect(),
            ),
            openness: Some(Openness::Open { until: Some(datetime(2025, 6, 11, 12, 0, 0, 0)) }),
            now: NOW,
            service_area: vec![
                "Illzach".to_owned(),
                "Kingersheim".to_owned(),
                "Mulhouse".to_owned(),
            ],
            emergency: None,
            map,
            back: Back {
                href: "/recherche?commune=68224".to_owned(),
                commune: Some("Mulhouse".to_owned()),
            },
            nearby: vec![Nearby {
                name: "Multi-accueil Les Hirondelles".to_owned(),
                href: site::listing(ServiceAtLocationId::derived("sample", "other")),
                commune: Some("Illzach".to_owned()),
                distance: Some(Metres(1_250.0)),
                demo: false,
            }],
            listing,
        }
    }

    /// Hardly anything is known, and it may be gone.
    pub(crate) fn poor_sample(site: &Site) -> Self {
        let mut page = Self::sample(site);
        let Listing { service, service_at_location, location, .. } = &mut page.listing;
        *service = Service {
            id: service.id,
            organization_id: service.organization_id,
            name: "Permanence d’écoute".to_owned(),
            alternate_name: None,
            description: None,
            status: ServiceStatus::Inactive,
            categories: Vec::new(),
            email: None,
            urls: Vec::new(),
            ages: None,
            audiences: Vec::new(),
            fee: None,
            cost_options: Vec::new(),
            access_modes: Vec::new(),
            required_documents: Vec::new(),
            languages: Vec::new(),
            service_area: Vec::new(),
            capacity: None,
            attributes: Vec::new(),
            demo: false,
            provenance: ProvenanceMap::new(),
        };
        service_at_location.phones.clear();
        service_at_location.demo = false;
        service_at_location.opening_hours = OpeningHours {
            osm: None,
            original: Some("Le mardi semaine paire, voir affiche".to_owned()),
        };
        service_at_location.gone_since = Some(date(2025, 3, 1));
        service_at_location.source_updated = None;
        service_at_location.verified = None;
        location.address = Address::default();
        location.accessibility.clear();
        page.service_area.clear();
        page.week = None;
        page.openness = None;
        page.map = None;
        page.nearby.clear();
        page.emergency = Some(Emergency::of(&[]));
        page
    }
}

#[expect(clippy::too_many_lines, reason = "a sample is a list of facts")]
fn listing() -> Listing {
    let (organization_id, service_id, location_id) = (
        OrganizationId::derived("sample", "o"),
        ServiceId::derived("sample", "s"),
        LocationId::derived("sample", "l"),
    );
    let mulhouse: Option<InseeCode> = "68224".parse().ok();
    Listing {
        organization: Organization {
            id: organization_id,
            name: "Association Premiers Pas".to_owned(),
            identifiers: Vec::new(),
            demo: true,
            provenance: ProvenanceMap::new(),
        },
        service: Service {
            id: service_id,
            organization_id,
            name: "Multi-accueil Les Mésanges".to_owned(),
            alternate_name: Some("Crèche des Mésanges".to_owned()),
            description: Some(
                "Accueil de jour, régulier ou de quelques heures, avec un jardin.".to_owned(),
            ),
            status: ServiceStatus::Active,
            categories: vec!["creche".into()],
            email: Some("accueil@mesanges.example".to_owned()),
            urls: vec![
                Url { label: None, url: "https://www.mesanges.example/infos".to_owned() },
                Url {
                    label: Some("inscription".to_owned()),
                    url: "https://mesanges.example/i".to_owned(),
                },
                Url { label: Some("source".to_owned()), url: "https://source.example".to_owned() },
            ],
            ages: Some(AgeRange { minimum: Some(2), maximum: Some(48) }),
            audiences: vec![Audience::Families],
            fee: Some(Fee::ByIncome),
            cost_options: vec![
                CostOption {
                    option: Some("Heure d’accueil".to_owned()),
                    amount: Some(1.5),
                    currency: "EUR".to_owned(),
                    per: Some("hour".to_owned()),
                },
                CostOption { option: None, amount: None, currency: "EUR".to_owned(), per: None },
            ],
            access_modes: vec![AccessMode::Registration, AccessMode::Phone],
            required_documents: vec![RequiredDocument { document: "Carnet de santé".to_owned() }],
            languages: vec!["de".to_owned(), "tr".to_owned(), "xx".to_owned()],
            service_area: mulhouse.iter().cloned().collect(),
            capacity: Some(ServiceCapacity {
                maximum: Some(40),
                available: Some(2),
                updated: Some(date(2025, 5, 20)),
            }),
            attributes: vec![Attribute {
                label: "equipment".to_owned(),
                value: "jardin".to_owned(),
            }],
            demo: true,
            provenance: [("name", "demo"), ("ages", "demo")]
                .map(|(field, source)| (field.to_owned(), provenance(source)))
                .into(),
        },
        location: Location {
            id: location_id,
            address: Address {
                address_1: Some("4 rue des Tilleuls".to_owned()),
                address_2: Some("Bâtiment B".to_owned()),
                city: Some("Mulhouse".to_owned()),
                postal_code: Some("68100".to_owned()),
                insee_code: mulhouse,
            },
            position: Position::new(47.7508, 7.3359),
            accessibility: vec![Accessibility {
                description: "wheelchair".to_owned(),
                details: Some("rampe à gauche".to_owned()),
                url: None,
            }],
            attributes: Vec::new(),
            demo: true,
            provenance: [(
                "position".to_owned(),
                Provenance { derived: true, ..provenance("demo") },
            )]
            .into(),
        },
        service_at_location: ServiceAtLocation {
            id: ServiceAtLocationId::derived("sample", "sal"),
            service_id,
            location_id,
            phones: vec![
                Phone { number: "+33389000000".to_owned(), description: None },
                Phone { number: "3949".to_owned(), description: Some("accueil".to_owned()) },
            ],
            opening_hours: OpeningHours {
                osm: Some("Mo-Fr 07:30-18:30".to_owned()),
                original: None,
            },
            identifiers: Vec::new(),
            source_updated: Some(date(2025, 4, 2)),
            verified: Some(date(2025, 5, 12)),
            verified_by: Some("la commune".to_owned()),
            ingested: None,
            gone_since: None,
            demo: true,
            provenance: [(
                "phones".to_owned(),
                Provenance {
                    verified_by: Some("la commune".to_owned()),
                    verified_at: Some(date(2025, 5, 12)),
                    ..provenance("demo")
                },
            )]
            .into(),
        },
    }
}

fn provenance(source: &str) -> Provenance {
    Provenance {
        source: source.into(),
        also: Vec::new(),
        source_updated: Some(date(2025, 4, 2)),
        derived: false,
        verified_by: None,
        verified_at: None,
    }
}
