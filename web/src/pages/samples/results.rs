//! A page of results, with cards of every kind.

use super::NOW;
use crate::address::SearchAddress;
use crate::components::{Card, Icon, MapPanel, Pagination, SearchForm};
use crate::pages::{Chip, Facet, Heard, PlaceNotice, ResultsPage};
use crate::site::{Frame, Site};
use crate::words::hours::Openness;
use data::ids::ServiceAtLocationId;
use data::model::{AgeRange, Fee, ListingSummary, OpeningHours};
use data::units::{Metres, Position};
use jiff::civil::{date, datetime};

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
                    service_area: Vec::new(),
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
                    "Huningue",
                    "68330",
                )
            },
            "Aide avec internet",
            Icon::Numerique,
        );
        digital.outside = true;
        digital.distance = Some(Metres(24_600.0));
        let mut home = card(
            ListingSummary {
                address: None,
                postal_code: None,
                commune: None,
                position: None,
                service_area: ["68154", "68224"]
                    .into_iter()
                    .filter_map(|code| code.parse().ok())
                    .collect(),
                phone: None,
                updated: None,
                ages: Some(AgeRange { minimum: Some(720), maximum: None }),
                ..summary(
                    "Service de soins infirmiers à domicile",
                    "Association d’aide",
                    "",
                    "",
                    "",
                )
            },
            "Soins à domicile",
            Icon::Seniors,
        );
        home.source = None;
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
            href: search.with(|search| search.categories = vec![label.into()]).href(),
            active,
        };
        Self {
            frame: Frame::at(site, &search.href()).noindex(true),
            form: SearchForm::of(&search, SearchForm::sample_communes()),
            heard: vec![Heard { text: "crèche".to_owned(), labels: vec!["Crèche".to_owned()] }],
            place_notice: Some(PlaceNotice::Several {
                text: "68440".to_owned(),
                choices: vec![
                    ("Habsheim".to_owned(), "/recherche?commune=68118".to_owned()),
                    ("Eschentzwiller".to_owned(), "/recherche?commune=68084".to_owned()),
                ],
            }),
            chips: vec![
                chip("Petite enfance", search.with(|search| search.categories = Vec::new()).href()),
                chip("Autour de moi", search.with(|search| search.near = None).href()),
            ],
            categories: vec![facet("Petite enfance", 86, true), facet("Parents", 22, false)],
            communes: vec![facet("Mulhouse", 57, false), facet("Illzach", 1, false)],
            total: 86,
            per_page: 20,
            instead: Vec::new(),
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

    pub(crate) fn past_the_end(mut self) -> Self {
        self.cards.clear();
        self.place_notice =
            Some(PlaceNotice::Read { text: "Ilzach".to_owned(), name: "Illzach".to_owned() });
        self.search.page = 9;
        self
    }

    pub(crate) fn sensitive(mut self) -> Self {
        self.sensitive = true;
        self.place_notice = Some(PlaceNotice::Outside { name: "Huningue".to_owned() });
        self.chips.clear();
        self
    }
}
