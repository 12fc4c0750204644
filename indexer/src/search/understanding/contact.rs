//! How one gets there and in: « en visio », « sans rendez-vous », « places disponibles ».

use super::pattern::Table;
use super::sentence::Sentence;
use super::take;
use super::{ground, ignored};
use crate::search::answer::{Interpretation, InterpretationKind};
use crate::search::filter::Filters;
use data::model::AccessMode;
use std::sync::LazyLock;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Contact {
    Remote,
    Vacancy,
    /// Takes one in when a category is named beside: « nounou disponible ».
    Available,
    Mode(AccessMode),
}

static TABLE: LazyLock<Table<Contact>> = LazyLock::new(|| {
    use AccessMode::{Appointment, Email, Referral, Registration, WalkIn};
    use Contact::{Available, Mode, Remote, Vacancy};
    Table::new([
        ("a distance", Remote),
        ("en? visio conference?", Remote),
        ("par|au telephone", Remote),
        ("en ligne", Remote),
        ("sans se? deplacer", Remote),
        ("online|remote", Remote),
        ("telefonisch", Remote),
        ("avec? de|des|la? place disponible|libre|restante|vacante", Vacancy),
        ("il? reste de|des la? place", Vacancy),
        ("avec de|des? la|une? place", Vacancy),
        ("qui? a|ont|ayant encore? de|des la? place", Vacancy),
        ("de la place", Vacancy),
        (
            "qui? prend|prennent|accepte|acceptent encore de|des|un|une? nouveau|nouvelle? enfant|bebe|patient|inscription|eleve|monde|adherent?",
            Vacancy,
        ),
        (
            "qui? prend|prennent|accepte|acceptent de|des|un nouveau|nouvelle enfant|bebe|patient|inscription|eleve|adherent",
            Vacancy,
        ),
        ("freie? platz|platze", Vacancy),
        ("disponible", Available),
        ("sans rendezvous", Mode(WalkIn)),
        ("sans rendez vou", Mode(WalkIn)),
        ("sans inscription", Mode(WalkIn)),
        ("ohne termin", Mode(WalkIn)),
        ("walk in", Mode(WalkIn)),
        ("without appointment", Mode(WalkIn)),
        ("sur|avec rendezvous", Mode(Appointment)),
        ("sur|avec rendez vou", Mode(Appointment)),
        ("sur|avec inscription", Mode(Registration)),
        ("par email|mail|courriel|mel", Mode(Email)),
        ("par e mail", Mode(Email)),
        ("sur orientation", Mode(Referral)),
    ])
});

/// « inscription en ligne » is a step, « aide pour payer en ligne » what is looked for.
const STEPS: [&str; 22] = [
    "caf",
    "rsa",
    "permi",
    "rendez",
    "declarer",
    "impot",
    "remplir",
    "prendre",
    "inscription",
    "inscrire",
    "demarche",
    "dossier",
    "demande",
    "payer",
    "paiement",
    "formulaire",
    "papier",
    "declaration",
    "achat",
    "acheter",
    "service",
    "procedure",
];

pub fn words() -> impl Iterator<Item = &'static String> {
    TABLE.words().filter(|word| !SUBJECTS.contains(&word.as_str()))
}

/// Words of the table that are also looked for.
const SUBJECTS: [&str; 12] = [
    "enfant",
    "bebe",
    "patient",
    "inscription",
    "eleve",
    "adherent",
    "telephone",
    "monde",
    "place",
    "mail",
    "email",
    "orientation",
];

/// Where a phrase of the table ends that begins with a token.
pub fn end_at(sentence: &Sentence, at: usize) -> Option<usize> {
    TABLE.at(sentence, at).map(|(end, _)| end)
}

pub fn read(sentence: &mut Sentence, filters: &mut Filters) -> Vec<Interpretation> {
    take(sentence, &TABLE, |sentence, phrase, contact| match contact {
        Contact::Remote => {
            let distance = sentence.folded(phrase.end - 1) == "distance";
            let of = ground::OF.contains(&sentence.folded(phrase.end));
            // « à distance de la gare ».
            if distance && (of || sentence.elides(phrase.end)) {
                return None;
            }
            let before = &sentence.tokens[..phrase.start];
            if before.iter().any(|token| STEPS.contains(&token.singular.as_str())) {
                // The step has a name without it.
                let apart = sentence.has_name_beside(phrase);
                return apart.then(|| ignored::told(sentence, phrase, "n'est pas exigé"));
            }
            filters.remote = true;
            Some((InterpretationKind::Remote, "true".to_owned(), "À distance".to_owned()))
        }
        Contact::Vacancy if matches!(sentence.content_before(phrase.start), "rue" | "avenue") => {
            None
        }
        Contact::Available if !sentence.has_name_beside(phrase) => None,
        Contact::Vacancy | Contact::Available => {
            filters.vacancy = true;
            let label = "A des places disponibles".to_owned();
            Some((InterpretationKind::Vacancy, "true".to_owned(), label))
        }
        Contact::Mode(mode) => {
            if !filters.access_modes.contains(&mode) {
                filters.access_modes.push(mode);
            }
            let (code, label) = described(mode);
            Some((InterpretationKind::AccessMode, code.to_owned(), label.to_owned()))
        }
    })
}

fn described(mode: AccessMode) -> (&'static str, &'static str) {
    match mode {
        AccessMode::WalkIn => ("walk-in", "Sans rendez-vous"),
        AccessMode::Appointment => ("appointment", "Sur rendez-vous"),
        AccessMode::Registration => ("registration", "Sur inscription"),
        AccessMode::Phone => ("phone", "Par téléphone"),
        AccessMode::Email => ("email", "Par courriel"),
        AccessMode::Online => ("online", "En ligne"),
        AccessMode::Referral => ("referral", "Orienté par un professionnel"),
    }
}
