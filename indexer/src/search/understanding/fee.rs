//! « gratuit », « petit budget », « selon revenus ».

use super::pattern::Table;
use super::sentence::Sentence;
use super::take;
use crate::search::answer::{Interpretation, InterpretationKind};
use crate::search::filter::{FilterKind, Filters};
use data::model::Fee;
use std::sync::LazyLock;

/// What people wish to pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Price {
    Nothing,
    /// What costs little to whoever has little.
    Little,
    ByIncome,
}

impl Price {
    fn fees(self) -> &'static [Fee] {
        match self {
            Self::Nothing => &[Fee::Free],
            Self::Little => &[Fee::Free, Fee::FreeUnderConditions, Fee::ByIncome],
            Self::ByIncome => &[Fee::ByIncome],
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Nothing => "Gratuit",
            Self::Little => "Gratuit ou selon vos revenus",
            Self::ByIncome => "Selon vos revenus",
        }
    }
}

static TABLE: LazyLock<Table<Price>> = LazyLock::new(|| {
    let nothing = [
        "gratuit|gratuite|gratuitement|gratos",
        "a? titre gratuit",
        "entree gratuite|libre",
        "sans rien? payer|depenser",
        "sans depenser de? argent",
        "sans frais",
        "gratis|gratuito|gratuita",
        "kostenlos|kostenlose|kostenfrei|umsonst",
        "free of? charge?",
        "for free",
        "ucretsiz|bedava",
        "مجاني|مجانا|مجانية|بالمجان",
    ];
    let little = [
        "pas trop? cher|chere",
        "peu cher|chere",
        "moins cher|chere",
        "bon marche",
        "petit budget",
        "petit prix",
        "a? petit tarif",
        "a? bas prix",
        "abordable",
        "tarif|prix social|solidaire|reduit|preferentiel|modique|doux",
        "a? moindre cout|frais|prix",
        "petit|faible|modeste revenu|ressource|salaire|moyen",
        "peu de revenu|ressource|argent|moyen",
        "sans trop? depenser",
        "sans se ruiner",
        "sans avance de frais",
        "sans que ca|cela nous|me? coute un? bras|cher",
        "gunstig|gunstige|billig",
        "cheap|affordable",
        "ucuz",
    ];
    let income = [
        "selon|suivant le|les|mes|vos|nos|son|ses? revenu|ressource",
        "en? fonction de|des mes|vos|nos|ses? revenu|ressource",
        "selon|suivant ce on|je|nous gagne|gagnons|gagner",
        "selon|suivant mes|nos|ses|les|le? moyen|salaire",
        "en? fonction de|des mes|nos|ses|les|le? moyen|salaire",
        "selon le? quotient familial?",
        "avec? le? quotient familial",
        "au? quotient familial",
        "tarif au? quotient familial?",
        "tarif selon|suivant le|les? revenu|ressource",
    ];
    let rows = nothing.map(|row| (row, Price::Nothing)).into_iter();
    let rows = rows.chain(little.map(|row| (row, Price::Little)));
    Table::new(rows.chain(income.map(|row| (row, Price::ByIncome))))
});

/// Words that make the contrary of it.
const NOT: [&str; 3] = ["pas", "non", "jamais"];

pub fn words() -> impl Iterator<Item = &'static String> {
    TABLE.words()
}

/// Where a phrase of the table ends that begins with a token.
pub fn end_at(sentence: &Sentence, at: usize) -> Option<usize> {
    TABLE.at(sentence, at).map(|(end, _)| end)
}

pub fn read(sentence: &mut Sentence, filters: &mut Filters) -> Vec<Interpretation> {
    take(sentence, &TABLE, |sentence, phrase, price| {
        let before = phrase.start.checked_sub(1).map_or("", |before| sentence.folded(before));
        if NOT.contains(&before) && price == Price::Nothing {
            return None;
        }
        let wish = Filters { fees: price.fees().to_vec(), ..Filters::default() };
        for fee in price.fees() {
            if !filters.fees.contains(fee) {
                filters.fees.push(*fee);
            }
        }
        let value = wish.text(FilterKind::Fee).unwrap_or_default();
        Some((InterpretationKind::Fee, value, price.label().to_owned()))
    })
}
