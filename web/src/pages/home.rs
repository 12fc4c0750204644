//! Home: one search box, the categories, the moments of life.

use crate::components::{SearchForm, Tag};
use crate::filters;
use crate::pages::Page;
use crate::site::Frame;
use askama::Template;
use jiff::civil::Date;

/// A moment of life as a link to a ready-made search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LifeEvent {
    pub label: String,
    pub href: String,
}

impl LifeEvent {
    /// The moments that home offers, in the order of life: Fluent keys and the categories searched,
    /// which are those that a family needs at that moment rather than all that is near the subject.
    pub const ALL: [(&'static str, &'static [&'static str]); 9] = [
        ("life-baby", &["grossesse-naissance", "pmi", "creche", "relais-petite-enfance", "laep"]),
        (
            "life-work",
            &[
                "creche",
                "assistante-maternelle",
                "relais-petite-enfance",
                "periscolaire",
                "accueil-de-loisirs",
            ],
        ),
        ("life-school", &["ecole", "periscolaire", "accueil-de-loisirs", "soutien-parentalite"]),
        (
            "life-holidays",
            &["accueil-de-loisirs", "vacances", "ludotheque", "bibliotheque", "piscine"],
        ),
        (
            "life-teenager",
            &[
                "accueil-jeunes",
                "information-jeunesse",
                "maison-des-adolescents",
                "mission-locale",
                "aide-aux-devoirs",
            ],
        ),
        (
            "life-alone",
            &[
                "soutien-parentalite",
                "aide-aux-familles-a-domicile",
                "mediation-familiale",
                "laep",
                "ccas",
            ],
        ),
        ("life-ageing", &["seniors-aidants"]),
        (
            "life-internet",
            &[
                "espace-numerique",
                "ateliers-numeriques",
                "demarches-en-ligne",
                "acces-equipement",
                "france-services",
            ],
        ),
        ("life-disability", &["handicap-petite-enfance", "handicap-enfance", "mdph", "repit"]),
    ];
}

#[derive(Debug, Clone, PartialEq, Template)]
#[template(path = "pages/home.html")]
pub struct HomePage {
    pub frame: Frame,
    pub form: SearchForm,
    /// The eight top categories.
    pub categories: Vec<Tag>,
    /// Only those that lead to results.
    pub life_events: Vec<LifeEvent>,
    pub services: u64,
    /// How many of them are fictitious.
    pub demo_services: u64,
    pub communes: u64,
    /// The newest date of the data.
    pub updated: Option<Date>,
}

impl Page for HomePage {}

#[cfg(test)]
mod tests {
    use super::*;
    use data::ids::TermCode;
    use data::taxonomy::Taxonomy;

    #[test]
    fn every_moment_of_life_has_a_text_and_real_categories() {
        for (key, codes) in LifeEvent::ALL {
            assert!(!crate::Locale::French.text(key).contains('⟦'), "{key}");
            for code in codes {
                assert!(
                    Taxonomy::families().get(&TermCode::from(*code)).is_some(),
                    "{key}: {code}"
                );
            }
        }
    }
}
