//! Moments of life: what a family may need then, and where that is searched.

/// A moment of life, as home offers it.
#[derive(Debug, PartialEq, Eq)]
pub struct Moment {
    /// The end of its address: `/moments/bebe`.
    pub code: &'static str,
    /// Its text.
    pub key: &'static str,
    pub needs: &'static [Need],
    /// Asks how old somebody is.
    pub age: Option<AgeQuestion>,
    /// Asks for which day.
    pub day: bool,
}

/// One need of that moment.
#[derive(Debug, PartialEq, Eq)]
pub struct Need {
    /// Value of `besoin`.
    pub code: &'static str,
    pub key: &'static str,
    /// Categories of the taxonomy, those that meet the need rather than all that is near it.
    pub categories: &'static [&'static str],
}

/// Ages that are offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgeQuestion {
    pub key: &'static str,
    /// In months: the youngest, and the month before which the oldest ends.
    pub from: u16,
    pub before: u16,
}

const fn need(code: &'static str, key: &'static str, categories: &'static [&'static str]) -> Need {
    Need { code, key, categories }
}

/// How old a child is, between two ages in years.
const fn child(from: u16, before: u16) -> AgeQuestion {
    AgeQuestion { key: "moment-age-child", from: from * 12, before: before * 12 }
}

impl Moment {
    /// In the order of life.
    pub const ALL: [Self; 9] = [
        Self {
            code: "bebe",
            key: "life-baby",
            needs: &[
                need("sante", "need-baby-health", &["grossesse-naissance", "pmi"]),
                need(
                    "garde",
                    "need-baby-care",
                    &["creche", "assistante-maternelle", "relais-petite-enfance"],
                ),
                need("maison", "need-baby-home", &["aide-aux-familles-a-domicile"]),
                need("parents", "need-baby-parents", &["laep", "soutien-parentalite"]),
            ],
            age: None,
            day: false,
        },
        Self {
            code: "travail",
            key: "life-work",
            needs: &[
                need(
                    "petit",
                    "need-work-toddler",
                    &["creche", "assistante-maternelle", "relais-petite-enfance"],
                ),
                need("ecolier", "need-work-pupil", &["periscolaire", "accueil-de-loisirs"]),
                need("horaires", "need-work-hours", &["garde-a-domicile"]),
                need("emploi", "need-work-job", &["emploi", "mission-locale"]),
            ],
            age: Some(child(0, 12)),
            day: false,
        },
        Self {
            code: "maternelle",
            key: "life-school",
            needs: &[
                need("ecole", "need-school-enrol", &["ecole"]),
                need("journee", "need-school-day", &["periscolaire"]),
                need("mercredis", "need-school-free", &["accueil-de-loisirs", "vacances"]),
                need("parler", "need-school-talk", &["soutien-parentalite", "laep"]),
            ],
            age: None,
            day: false,
        },
        Self {
            code: "vacances",
            key: "life-holidays",
            needs: &[
                need("centre", "need-holidays-centre", &["accueil-de-loisirs", "vacances"]),
                need("sport", "need-holidays-sport", &["sport", "piscine"]),
                need("lire", "need-holidays-read", &["ludotheque", "bibliotheque"]),
                need("arts", "need-holidays-arts", &["ecole-de-musique", "musee", "cinema"]),
                need("dehors", "need-holidays-outside", &["aire-de-jeux", "jardin-partage"]),
            ],
            age: Some(child(3, 18)),
            day: true,
        },
        Self {
            code: "ado",
            key: "life-teenager",
            needs: &[
                need("activites", "need-teenager-free", &["accueil-jeunes", "creation-numerique"]),
                need(
                    "avenir",
                    "need-teenager-future",
                    &["orientation-scolaire", "information-jeunesse", "mission-locale"],
                ),
                need("parler", "need-teenager-talk", &["maison-des-adolescents", "sante-mentale"]),
                need("devoirs", "need-teenager-homework", &["aide-aux-devoirs"]),
            ],
            age: Some(child(11, 18)),
            day: false,
        },
        Self {
            code: "solo",
            key: "life-alone",
            needs: &[
                need(
                    "souffler",
                    "need-alone-breathe",
                    &["halte-garderie", "garde-a-domicile", "aide-aux-familles-a-domicile"],
                ),
                need(
                    "droits",
                    "need-alone-rights",
                    &["ccas", "assistante-sociale", "acces-aux-droits", "budget-dettes"],
                ),
                need(
                    "separation",
                    "need-alone-separation",
                    &["mediation-familiale", "espace-rencontre"],
                ),
                need("parler", "need-alone-talk", &["soutien-parentalite", "laep"]),
            ],
            age: None,
            day: false,
        },
        Self {
            code: "parent-age",
            key: "life-ageing",
            needs: &[
                need(
                    "maison",
                    "need-ageing-home",
                    &["aide-a-domicile", "soins-a-domicile", "portage-de-repas", "teleassistance"],
                ),
                need("sortir", "need-ageing-out", &["activites-seniors", "transport-accompagne"]),
                need("vivre", "need-ageing-move", &["residence-autonomie", "ehpad"]),
                need("droits", "need-ageing-inform", &["clic", "ccas"]),
                need(
                    "souffler",
                    "need-ageing-carer",
                    &["aide-aux-aidants", "accueil-de-jour", "repit"],
                ),
            ],
            age: None,
            day: false,
        },
        Self {
            code: "internet",
            key: "life-internet",
            needs: &[
                need(
                    "apprendre",
                    "need-internet-learn",
                    &["espace-numerique", "ateliers-numeriques"],
                ),
                need(
                    "demarche",
                    "need-internet-form",
                    &["demarches-en-ligne", "france-services", "aidants-connect"],
                ),
                need("utiliser", "need-internet-use", &["acces-equipement"]),
                need("acheter", "need-internet-buy", &["materiel-solidaire"]),
            ],
            age: None,
            day: true,
        },
        Self {
            code: "handicap",
            key: "life-disability",
            needs: &[
                need("doutes", "need-disability-early", &["handicap-petite-enfance", "pmi"]),
                need("ecole", "need-disability-school", &["handicap-enfance"]),
                need("droits", "need-disability-rights", &["mdph"]),
                need("souffler", "need-disability-respite", &["repit", "aide-aux-aidants"]),
            ],
            age: Some(child(0, 18)),
            day: false,
        },
    ];

    /// The moment of an address.
    pub fn by_code(code: &str) -> Option<&'static Self> {
        const { &Self::ALL }.iter().find(|moment| moment.code == code)
    }

    pub fn need(&self, code: &str) -> Option<&'static Need> {
        self.needs.iter().find(|need| need.code == code)
    }

    /// The categories of all its needs, each once.
    pub fn categories(&self) -> Vec<&'static str> {
        let mut all: Vec<&str> = Vec::new();
        for code in self.needs.iter().flat_map(|need| need.categories) {
            if !all.contains(code) {
                all.push(code);
            }
        }
        all
    }

    pub fn path(&self) -> String {
        format!("/moments/{}", self.code)
    }
}

impl Need {
    /// The address of its questions.
    pub fn path(&self, moment: &Moment) -> String {
        format!("{}?besoin={}", moment.path(), self.code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Locale;
    use data::ids::TermCode;
    use data::taxonomy::Taxonomy;
    use std::collections::HashSet;

    #[test]
    fn every_need_has_a_text_and_real_categories() {
        let mut codes = HashSet::new();
        for moment in &Moment::ALL {
            assert!(codes.insert(moment.code), "{} twice", moment.code);
            assert_eq!(Moment::by_code(moment.code), Some(moment));
            assert!(!Locale::French.text(moment.key).contains('⟦'), "{}", moment.key);
            assert!((2..=6).contains(&moment.needs.len()), "{}", moment.code);
            let mut needs = HashSet::new();
            for need in moment.needs {
                assert!(needs.insert(need.code), "{}: {} twice", moment.code, need.code);
                assert_eq!(moment.need(need.code), Some(need));
                assert!(!Locale::French.text(need.key).contains('⟦'), "{}", need.key);
                assert!(!need.categories.is_empty());
                for code in need.categories {
                    let term = Taxonomy::families().get(&TermCode::from(*code));
                    assert!(term.is_some(), "{}: {code}", need.key);
                }
            }
        }
    }
}
