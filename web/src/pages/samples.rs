//! Filled pages for tests and for the gallery (`cargo run -p web --example gallery`).

use super::{
    AboutPage, AccessibilityPage, ApiDocument, ApiEndpoint, ApiPage, ApiParameter, Chip, ErrorKind,
    ErrorPage, Facet, Heard, HomePage, LifeEvent, ListingPage, Page, PlaceNotice, PrivacyPage,
    ResultsPage, SourceLine, SourcesPage,
};
use crate::address::SearchAddress;
use crate::components::{Card, Icon, MapPanel, Pagination, SearchForm, Tag};
use crate::site::{self, Frame, Site};
use crate::texts::Locale;
use crate::words::hours::{Day, Openness};
use data::ids::{LocationId, OrganizationId, ServiceAtLocationId, ServiceId, SourceId};
use data::model::{
    AccessMode, Accessibility, Address, AgeRange, Attribute, Audience, CostOption, Fee,
    LicenceStatus, Listing, ListingSummary, Location, OpeningHours, Organization, Phone,
    Provenance, ProvenanceMap, RequiredDocument, Service, ServiceAtLocation, ServiceCapacity,
    ServiceStatus, Source, Url,
};
use data::units::{InseeCode, Metres, Position};
use jiff::civil::{DateTime, date, datetime, time};

const NOW: DateTime = datetime(2025, 6, 11, 11, 0, 0, 0);

/// (name of the file, document) for every page, in several states each.
pub fn samples(locale: Locale) -> Result<Vec<(&'static str, String)>, askama::Error> {
    let (site, demo) = (Site::sample(), Site { demo: true, ..Site::sample() });
    let results = ResultsPage::sample(&demo);
    Ok(vec![
        ("accueil", HomePage::sample(&site).html(locale)?),
        ("accueil-demo", HomePage::sample(&demo).html(locale)?),
        ("resultats", results.html(locale)?),
        ("resultats-vides", results.clone().empty().html(locale)?),
        ("resultats-sensibles", results.sensitive().html(locale)?),
        ("fiche", ListingPage::sample(&demo).html(locale)?),
        ("fiche-pauvre", ListingPage::poor_sample(&site).html(locale)?),
        ("a-propos", AboutPage { frame: Frame::at(&site, site::ABOUT) }.html(locale)?),
        ("sources", SourcesPage::sample(&site).html(locale)?),
        (
            "accessibilite",
            AccessibilityPage { frame: Frame::at(&site, site::ACCESSIBILITY) }.html(locale)?,
        ),
        ("vie-privee", PrivacyPage { frame: Frame::at(&site, site::PRIVACY) }.html(locale)?),
        ("api", ApiPage::sample(&site).html(locale)?),
        ("erreur-page", ErrorPage::sample(&site, ErrorKind::PageNotFound).html(locale)?),
        ("erreur-fiche", ErrorPage::sample(&site, ErrorKind::ListingNotFound).html(locale)?),
        ("erreur-demande", ErrorPage::sample(&site, ErrorKind::BadRequest).html(locale)?),
        ("erreur-occupe", ErrorPage::sample(&site, ErrorKind::Unavailable).html(locale)?),
        ("erreur-interne", ErrorPage::sample(&site, ErrorKind::Internal).html(locale)?),
    ])
}

fn tags() -> Vec<Tag> {
    [
        ("petite-enfance", "Petite enfance", "Faire garder son enfant avant l’école."),
        (
            "enfance-periscolaire",
            "Enfance et périscolaire",
            "Avant et après l’école, les mercredis et les vacances.",
        ),
        ("jeunesse", "Jeunesse", "S’informer, se former, s’engager de 11 à 25 ans."),
        ("parentalite", "Parents", "Parler, être aidé, se retrouver entre parents."),
        ("seniors-aidants", "Seniors et aidants", "Bien vieillir, chez soi ou ailleurs."),
        (
            "numerique-droits",
            "Internet et démarches",
            "Être aidé avec un ordinateur ou un dossier.",
        ),
        (
            "quartier-sport-culture",
            "Quartier, sport et culture",
            "Sortir, lire, bouger, rencontrer.",
        ),
        (
            "handicap-sante",
            "Handicap et santé",
            "Être soigné, accompagné, faire valoir ses droits.",
        ),
    ]
    .into_iter()
    .zip([86, 64, 31, 22, 41, 58, 73, 18])
    .map(|((code, label, definition), count)| {
        let code = code.into();
        Tag {
            icon: Icon::of_top(&code),
            href: SearchAddress::of_categories([code.as_str()]).href(),
            label: label.to_owned(),
            definition: Some(definition.to_owned()),
            count: Some(count),
            code,
        }
    })
    .collect()
}

impl HomePage {
    pub(crate) fn sample(site: &Site) -> Self {
        let life_events = LifeEvent::ALL
            .into_iter()
            .map(|(key, codes)| LifeEvent {
                label: Locale::French.text(key),
                href: SearchAddress::of_categories(codes.iter().copied()).href(),
            })
            .collect();
        Self {
            frame: Frame::at(site, site::HOME),
            form: SearchForm::empty(SearchForm::sample_communes()),
            categories: tags(),
            life_events,
            services: 1_273,
            demo_services: if site.demo { 120 } else { 0 },
            communes: 39,
            updated: Some(date(2025, 4, 2)),
        }
    }
}

impl Card {
    #[expect(clippy::too_many_lines, reason = "a sample is a list of facts")]
    pub(crate) fn samples() -> Vec<Self> {
        let summary =
            |name: &str, organization: &str, address: &str, commune: &str, postal_code: &str| {
                ListingSummary {
                    id: ServiceAtLocationId::derived("sample", name),
                    name: name.to_owned(),
                    organization: organization.to_owned(),
                    categories: Vec::new(),
                    address: Some(address.to_owned()),
                    postal_code: Some(postal_code.to_owned()),
                    commune: Some(commune.to_owned()),
                    insee_code: None,
                    position: Position::new(47.75, 7.34),
                    phone: Some("+33389000000".to_owned()),
                    opening_hours: OpeningHours::default(),
                    ages: None,
                    fee: None,
                    source: Some("demo".into()),
                    updated: Some(date(2025, 4, 2)),
                    verified: None,
                    demo: false,
                }
            };
        let card = |summary, category: &str, icon| Self {
            summary,
            category: category.to_owned(),
            icon,
            distance: None,
            openness: None,
            now: NOW,
            source: Some("Fiches d’exemple".to_owned()),
            outside: false,
        };
        let mut nursery = card(
            ListingSummary {
                ages: Some(AgeRange { minimum: Some(2), maximum: Some(48) }),
                fee: Some(Fee::ByIncome),
                demo: true,
                ..summary(
                    "Multi-accueil Les Mésanges",
                    "Association Premiers Pas",
                    "4 rue des Tilleuls",
                    "Mulhouse",
                    "68100",
                )
            },
            "Crèche",
            Icon::PetiteEnfance,
        );
        nursery.distance = Some(Metres(412.0));
        nursery.openness =
            Some(Openness::Open { until: Some(datetime(2025, 6, 11, 18, 30, 0, 0)) });
        let mut library = card(
            ListingSummary {
                fee: Some(Fee::FreeUnderConditions),
                verified: Some(date(2025, 5, 12)),
                ..summary(
                    "Médiathèque",
                    "Ville de Kingersheim",
                    "27 rue de Hirschau",
                    "Kingersheim",
                    "68260",
                )
            },
            "Bibliothèque",
            Icon::Quartier,
        );
        library.source = Some("Adresses des bibliothèques publiques".to_owned());
        library.distance = Some(Metres(4_320.0));
        library.openness =
            Some(Openness::Closed { opens: Some(datetime(2025, 6, 11, 14, 0, 0, 0)) });
        let mut digital = card(
            ListingSummary {
                fee: Some(Fee::Free),
                phone: None,
                ..summary(
                    "Cyber-espace du centre socio-culturel de la Porte-du-Miroir",
                    "",
                    "3 rue Saint-Michel",
                    "Mulhouse",
                    "68100",
                )
            },
            "Aide avec internet",
            Icon::Numerique,
        );
        digital.distance = Some(Metres(30.0));
        let mut home = card(
            ListingSummary {
                address: None,
                phone: None,
                updated: None,
                ages: Some(AgeRange { minimum: Some(720), maximum: None }),
                ..summary(
                    "Service de soins infirmiers à domicile",
                    "Association d’aide",
                    "",
                    "Huningue",
                    "68330",
                )
            },
            "Soins à domicile",
            Icon::Seniors,
        );
        home.source = None;
        home.outside = true;
        home.distance = Some(Metres(24_600.0));
        vec![nursery, digital, library, home]
    }
}

impl ResultsPage {
    pub(crate) fn sample(site: &Site) -> Self {
        let search = SearchAddress {
            text: Some("crèche".to_owned()),
            near: Position::new(47.7496, 7.3398),
            categories: vec!["petite-enfance".into()],
            page: 2,
            ..SearchAddress::default()
        };
        let chip = |label: &str, href| Chip { label: label.to_owned(), href };
        let facet = |label: &str, count, active| Facet {
            label: label.to_owned(),
            count,
            href: search.toggling_category(&label.into()).href(),
            active,
        };
        Self {
            frame: Frame::at(site, &search.href()).noindex(true),
            form: SearchForm::of(&search, SearchForm::sample_communes()),
            heard: vec![Heard { text: "crèche".to_owned(), label: "Crèche".to_owned() }],
            place_notice: Some(PlaceNotice::Several {
                text: "68440".to_owned(),
                choices: vec![
                    ("Habsheim".to_owned(), "/recherche?commune=68118".to_owned()),
                    ("Eschentzwiller".to_owned(), "/recherche?commune=68084".to_owned()),
                ],
            }),
            chips: vec![
                chip("Petite enfance", search.toggling_category(&"petite-enfance".into()).href()),
                chip("Autour de moi", search.with(|search| search.near = None).href()),
            ],
            categories: vec![facet("Petite enfance", 86, true), facet("Parents", 22, false)],
            communes: vec![facet("Mulhouse", 57, false), facet("Illzach", 1, false)],
            total: 86,
            per_page: 20,
            cards: Card::samples(),
            pagination: Pagination::new(&search, 5),
            can_sort_by_distance: true,
            sensitive: false,
            map: MapPanel::of_results(site, &search, search.near),
            search,
        }
    }

    pub(crate) fn empty(mut self) -> Self {
        self.cards.clear();
        self.total = 0;
        self.pagination = Pagination::default();
        self.place_notice = Some(PlaceNotice::Unknown { text: "Trifouillis".to_owned() });
        self
    }

    pub(crate) fn sensitive(mut self) -> Self {
        self.sensitive = true;
        self.place_notice = Some(PlaceNotice::Outside { name: "Huningue".to_owned() });
        self.chips.clear();
        self
    }
}

fn provenance(source: &str) -> Provenance {
    Provenance {
        source: source.into(),
        source_updated: Some(date(2025, 4, 2)),
        derived: false,
        verified_by: None,
        verified_at: None,
    }
}

fn source() -> Source {
    Source {
        id: SourceId::new("demo"),
        title: "Fiches d’exemple".to_owned(),
        owner: "Repères".to_owned(),
        licence: "Licence Ouverte 2.0".to_owned(),
        licence_status: LicenceStatus::Declared,
        url: Some("https://reperes.example/demo".to_owned()),
        updated: Some(date(2025, 4, 2)),
        precedence: 1,
    }
}

impl ListingPage {
    pub(crate) fn sample(site: &Site) -> Self {
        let listing = listing();
        let id = listing.id();
        let map = listing
            .location
            .position
            .map(|place| MapPanel::of_place(site, place, Icon::PetiteEnfance));
        let day = |day: i8, ranges| Day {
            date: date(2025, 6, day),
            ranges,
            holiday: (day == 12).then(|| "jour de fête".to_owned()),
            school_holiday: day == 13,
            by_appointment: day == 14,
            certain: day != 12,
        };
        let hours =
            vec![(time(7, 30, 0, 0), time(12, 0, 0, 0)), (time(13, 30, 0, 0), time(18, 30, 0, 0))];
        Self {
            frame: Frame::at(site, &site::listing(id)).noindex(true),
            categories: tags().into_iter().take(2).collect(),
            sources: vec![source()],
            week: Some(
                (11..18)
                    .map(|number| {
                        day(number, if number % 5 == 0 { Vec::new() } else { hours.clone() })
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
            sensitive: false,
            map,
            back: "/recherche?q=cr%C3%A8che".to_owned(),
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
        page.sensitive = true;
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

impl SourcesPage {
    pub(crate) fn sample(site: &Site) -> Self {
        let confirmed = Source {
            title: "Bibliothèques publiques".to_owned(),
            licence_status: LicenceStatus::Confirmed,
            url: None,
            updated: None,
            ..source()
        };
        Self {
            frame: Frame::at(site, site::SOURCES),
            sources: vec![
                SourceLine { source: source(), listings: 120, imported: Some(date(2025, 6, 10)) },
                SourceLine { source: confirmed, listings: 1, imported: None },
            ],
        }
    }
}

impl ApiPage {
    pub(crate) fn sample(site: &Site) -> Self {
        let parameter = |name: &str, kind: &str, description: &str, required| ApiParameter {
            name: name.to_owned(),
            kind: kind.to_owned(),
            description: description.to_owned(),
            required,
        };
        let endpoint = |path: &str, summary: &str, parameters, example: Option<&str>| ApiEndpoint {
            method: "GET".to_owned(),
            path: path.to_owned(),
            summary: summary.to_owned(),
            parameters,
            example: example.map(str::to_owned),
        };
        Self {
            frame: Frame::at(site, site::API),
            endpoints: vec![
                endpoint(
                    "/api/v1/services",
                    "Cherche des services.",
                    vec![
                        parameter("q", "texte", "Les mots.", false),
                        parameter("near", "lat,lon", "D’où compter les distances.", true),
                    ],
                    Some("/api/v1/services?q=creche"),
                ),
                endpoint("/api/v1/communes", "Les communes.", Vec::new(), None),
            ],
            documents: vec![ApiDocument {
                label: "OpenAPI 3.1".to_owned(),
                href: "/api/openapi.json".to_owned(),
            }],
        }
    }
}

impl ErrorPage {
    pub(crate) fn sample(site: &Site, kind: ErrorKind) -> Self {
        Self {
            frame: Frame::nowhere(site),
            kind,
            detail: (kind == ErrorKind::BadRequest)
                .then(|| "« near » attend une latitude et une longitude.".to_owned()),
            form: SearchForm::empty(SearchForm::sample_communes()),
        }
    }
}
