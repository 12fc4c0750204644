//! A page of results, with cards of every kind.

use super::NOW;
use crate::address::{SearchAddress, Wish};
use crate::components::{
    Card, Choice, Counts, Emergency, FilterPanel, Icon, MapPanel, Pagination, Reason, SearchForm,
    Tier,
};
use crate::pages::{
    Chip, Correction, Facet, PlaceNotice, ResultsPage, Understood, Widened, WideningStep,
};
use crate::site::{Frame, Site};
use crate::texts::Locale;
use crate::words::hours::Openness;
use data::danger::Dangers;
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
                    capacity: None,
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
            tier: Tier::Strict,
            unknown: Vec::new(),
            reasons: Vec::new(),
            asks_for_places: false,
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
        nursery.reasons = vec![
            Reason::Name("Multi-accueil".to_owned()),
            Reason::Category("Crèche".to_owned()),
            Reason::Distance(Metres(412.0)),
            Reason::Commune("Mulhouse".to_owned()),
            Reason::Wishes(vec!["6 mois".to_owned(), "ouvert maintenant".to_owned()]),
            Reason::Complete,
        ];
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
        library.tier = Tier::Unknown;
        library.unknown = vec!["age"];
        library.reasons = vec![Reason::Verified(date(2025, 5, 12))];
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
        digital.tier = Tier::Unknown;
        digital.unknown = vec!["age", "when"];
        digital.reasons = vec![Reason::Words];
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
        home.tier = Tier::Partial;
        home.reasons = vec![Reason::Serves("Mulhouse".to_owned())];
        vec![nursery, digital, library, home]
    }
}

impl ResultsPage {
    pub(crate) fn sample(site: &Site) -> Self {
        let search = SearchAddress {
            text: Some("crèche".to_owned()),
            near: Position::new(47.7496, 7.3398),
            categories: vec!["petite-enfance".into()],
            wishes: [("age", "6m", "6 mois"), ("open", "now", "ouvert maintenant")]
                .map(|(parameter, value, label)| Wish {
                    parameter,
                    value: value.to_owned(),
                    label: label.to_owned(),
                })
                .to_vec(),
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
            now: NOW,
            form: SearchForm::beside_filters(&search, SearchForm::sample_communes()),
            understood: Understood {
                parts: vec![
                    chip("Crèche", "/recherche?q=samedi".to_owned()),
                    chip("samedi 28 novembre", "/recherche?q=creshe".to_owned()),
                ],
                corrections: vec![Correction {
                    typed: "creshe".to_owned(),
                    read: "crèche".to_owned(),
                }],
                missing: vec!["zumba".to_owned()],
                unanswered: vec!["ouvert dimanche".to_owned()],
                outside: vec!["Colmar".to_owned()],
                set_aside: vec!["82 ans".to_owned(), "moins de 30 euros".to_owned()],
                exact: Some(search.with(|search| search.verbatim = true).href()),
                read_again: None,
            },
            place_notice: Some(PlaceNotice::Several {
                text: "68440".to_owned(),
                choices: vec![
                    ("Habsheim".to_owned(), "/recherche?commune=68118".to_owned()),
                    ("Eschentzwiller".to_owned(), "/recherche?commune=68084".to_owned()),
                ],
            }),
            chips: Chip::all(&search, search.place.as_deref(), Locale::French),
            categories: vec![facet("Petite enfance", 86, true), facet("Parents", 22, false)],
            communes: vec![facet("Mulhouse", 57, false), facet("Illzach", 1, false)],
            panel: FilterPanel::new(&search, &counts(), NOW, Locale::French),
            total: 86,
            uncertain: 12,
            partial: 1,
            per_page: 20,
            widened: None,
            contacts: Vec::new(),
            cards: Card::samples(),
            pagination: Pagination::new(&search, 5),
            can_sort_by_distance: true,
            emergency: None,
            map: MapPanel::of_results(site, &search, search.near),
            search,
        }
    }

    pub(crate) fn empty(mut self) -> Self {
        let mut wider = std::mem::take(&mut self.cards);
        wider.truncate(1);
        wider[0].tier = Tier::Strict;
        self.contacts = Card::samples().into_iter().skip(2).take(1).collect();
        self.widened = Some(Widened {
            steps: vec![
                WideningStep::Without(vec!["ouvert maintenant".to_owned()]),
                WideningStep::Around(vec!["Illzach".to_owned(), "Kingersheim".to_owned()]),
            ],
            total: 7,
            cards: wider,
        });
        (self.total, self.uncertain, self.partial) = (0, 0, 0);
        self.pagination = Pagination::default();
        self.place_notice = Some(PlaceNotice::Unknown { text: "Trifouillis".to_owned() });
        self
    }

    /// Words taken as they are, without anything to add.
    pub(crate) fn verbatim(mut self) -> Self {
        let read_again = Some(self.search.with(|search| search.verbatim = false).href());
        self.search.verbatim = true;
        self.understood = Understood { read_again, ..Understood::default() };
        self.empty()
    }

    pub(crate) fn past_the_end(mut self) -> Self {
        self.cards.clear();
        self.place_notice =
            Some(PlaceNotice::Read { text: "Ilzach".to_owned(), name: "Illzach".to_owned() });
        self.search.page = 9;
        self
    }

    pub(crate) fn sensitive(mut self) -> Self {
        let suicide = Dangers::get().of_category(&"sante-mentale".into());
        self.emergency = Some(Emergency::of(suicide.as_slice()));
        self.place_notice = Some(PlaceNotice::Outside { name: "Huningue".to_owned() });
        self.chips.clear();
        self
    }
}

fn counts() -> Counts {
    let choice = |value, label: &str, count| Choice::counted(value, label.to_owned(), count);
    Counts {
        fees: vec![choice("free", "Gratuit", 12), choice("by-income", "Selon vos revenus", 31)],
        audiences: vec![choice("families", "Familles", 40)],
        accessibility: vec![choice("wheelchair", "Accessible en fauteuil roulant", 9)],
        languages: vec![choice("tr", "turc", 3)],
        access_modes: vec![choice("walk-in", "Sans rendez-vous", 22)],
        remote: 2,
        vacancy: 5,
        open_now: Some(17),
    }
}
