//! Filled pages for tests and for the gallery (`cargo run -p web --example gallery`).

mod listing;
mod results;

use super::{
    AboutPage, AccessibilityPage, ApiDocument, ApiEndpoint, ApiPage, ApiParameter, ApiProblem,
    Details, ErrorKind, ErrorPage, HomePage, ListingPage, MomentPage, Page, PrivacyPage,
    ResultsPage, SelectionPage, SourceLine, SourcesPage, Step, Way,
};
use crate::address::SearchAddress;
use crate::components::{Choice, Icon, SearchForm, Tag, choices};
use crate::moments::Moment;
use crate::site::{self, Frame, Site};
use crate::texts::Locale;
use data::ids::SourceId;
use data::model::{LicenceStatus, Source};
use jiff::civil::{DateTime, date, datetime};

const NOW: DateTime = datetime(2025, 6, 11, 11, 0, 0, 0);

pub fn samples(locale: Locale) -> Result<Vec<(&'static str, String)>, askama::Error> {
    let (site, demo) = (Site::sample(), Site { demo: true, ..Site::sample() });
    let results = ResultsPage::sample(&demo);
    Ok(vec![
        ("accueil", HomePage::sample(&site).html(locale)?),
        ("accueil-demo", HomePage::sample(&demo).html(locale)?),
        ("moment", MomentPage::sample(&site).html(locale)?),
        ("moment-questions", MomentPage::questions(&site, locale).html(locale)?),
        ("resultats", results.html(locale)?),
        ("resultats-vides", results.clone().empty().html(locale)?),
        ("resultats-mots-exacts", results.clone().verbatim().html(locale)?),
        ("resultats-au-dela", results.clone().past_the_end().html(locale)?),
        ("resultats-sensibles-vides", results.clone().sensitive().empty().html(locale)?),
        ("resultats-sensibles", results.sensitive().html(locale)?),
        ("fiche", ListingPage::sample(&demo).html(locale)?),
        ("fiche-pauvre", ListingPage::poor_sample(&site).html(locale)?),
        ("selection", SelectionPage::sample(&demo).html(locale)?),
        (
            "selection-vide",
            SelectionPage { cards: Vec::new(), ..SelectionPage::sample(&demo) }.html(locale)?,
        ),
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
        let moments = Moment::ALL.iter();
        let moments = moments.map(|moment| Way { key: moment.key, href: moment.path() });
        Self {
            frame: Frame::at(site, site::HOME),
            form: SearchForm::empty(SearchForm::sample_communes()),
            categories: tags(),
            moments: moments.collect(),
            services: 1_273,
            demo_services: if site.demo { 120 } else { 0 },
            communes: 39,
            updated: Some(date(2025, 4, 2)),
        }
    }
}

impl SelectionPage {
    pub(crate) fn sample(site: &Site) -> Self {
        let results = ResultsPage::sample(site);
        Self {
            frame: Frame::at(site, site::SELECTION).noindex(true),
            cards: results.cards.into_iter().take(2).collect(),
            gone: 1,
            now: NOW,
        }
    }
}

impl MomentPage {
    const HOLIDAYS: &Moment = &Moment::ALL[3];

    pub(crate) fn sample(site: &Site) -> Self {
        let moment = Self::HOLIDAYS;
        let ways = moment.needs.iter().map(|need| Way { key: need.key, href: need.path(moment) });
        let others = Moment::ALL.iter().filter(|other| *other != moment);
        Self {
            frame: Frame::at(site, &moment.path()),
            key: moment.key,
            path: moment.path(),
            step: Step::Need(ways.collect()),
            everything: SearchAddress::of_categories(moment.categories()).href(),
            others: others.map(|other| Way { key: other.key, href: other.path() }).collect(),
        }
    }

    fn questions(site: &Site, locale: Locale) -> Self {
        let (moment, need) = (Self::HOLIDAYS, &Self::HOLIDAYS.needs[1]);
        let details = Details {
            need: need.key,
            categories: need.categories.iter().map(|code| (*code).to_owned()).collect(),
            communes: SearchForm::sample_communes(),
            age: moment.age.map(|question| (question.key, choices::ages(locale, |_, _| true))),
            days: vec![Choice::plain("now".to_owned(), locale.text("moment-when-now"))],
        };
        Self {
            frame: Frame::at(site, &need.path(moment)),
            step: Step::Details(details),
            ..Self::sample(site)
        }
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
            problems: vec![ApiProblem {
                kind: "urn:reperes:problem:unknown-listing".to_owned(),
                status: 404,
                meaning: "Aucune fiche n’a cet identifiant".to_owned(),
            }],
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
