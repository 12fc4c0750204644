//! French words about money.

use super::squeeze;
use data::model::{CostOption, Fee};
use data::text::fold;

/// What a text says about money, in our own words.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FeeFacts {
    pub fee: Option<Fee>,
    /// Prices named in the text.
    pub costs: Vec<CostOption>,
    /// For whom or against what it is free or reduced: `adhérents`, `apprenants`…
    pub condition: Option<String>,
    /// The text, when it says nothing that was understood (`Se renseigner` is understood: unknown).
    pub original_kept: Option<String>,
}

/// Reads fee prose: `Gratuit pour les adhérents`, `Payant`, `0,20€ la copie`, `selon quotient familial`.
pub fn fee(prose: &str) -> FeeFacts {
    let prose = squeeze(prose);
    let folded = fold(&prose);
    let says = |stems: &[&str]| {
        folded.split(' ').any(|word| stems.iter().any(|stem| word.starts_with(stem)))
    };
    let costs = costs(&prose);
    let condition = condition(&folded);
    let by_income = folded.contains("quotient")
        || folded.contains("revenu")
        || folded.contains("ressources")
        || folded.split(' ').any(|word| word == "qf");
    let never_free = folded.contains("non gratuit") || folded.contains("pas gratuit");
    let costless = !never_free
        && (says(&["gratuit"]) || folded.contains("acces libre") || folded.contains("sans frais"));
    let not_paid = folded.contains("non payant") || folded.contains("pas payant");
    let priced = costs.iter().any(|cost| cost.amount.is_some_and(|amount| amount > 0.0));
    let zero = !costs.is_empty() && !priced;
    let paid = !not_paid
        && (never_free
            || priced
            || says(&[
                "payant",
                "cotisation",
                "adhesion",
                "tarif",
                "participation",
                "contribution",
            ]));
    let fee = match (by_income, costless || zero || not_paid, paid) {
        (true, ..) => Some(Fee::ByIncome),
        (false, true, true) => Some(Fee::FreeUnderConditions),
        (false, true, false) if condition.is_some() => Some(Fee::FreeUnderConditions),
        (false, true, false) => Some(Fee::Free),
        (false, false, true) => Some(Fee::Paid),
        (false, false, false) => None,
    };
    let unknown_said =
        ["se renseigner", "nous consulter", "nous contacter", "inconnu", "non renseigne"];
    let understood =
        fee.is_some() || folded.is_empty() || unknown_said.iter().any(|said| folded.contains(said));
    FeeFacts { fee, costs, condition, original_kept: (!understood).then_some(prose) }
}

/// Who it is free for, or what is asked in return.
fn condition(folded: &str) -> Option<String> {
    const CONDITIONS: [(&str, &str); 14] = [
        ("adherent", "adhérents"),
        ("apprenant", "apprenants"),
        ("membre", "membres"),
        ("habitant", "habitants"),
        ("etudiant", "étudiants"),
        ("eleve", "élèves"),
        ("demandeurs d emploi", "demandeurs d'emploi"),
        ("beneficiaire", "bénéficiaires"),
        ("moins de 18", "moins de 18 ans"),
        ("moins de 26", "moins de 26 ans"),
        ("enfant", "enfants"),
        ("en echange", "en échange d'un service"),
        ("echange reciproque", "en échange d'un service"),
        ("sous condition", "sous conditions"),
    ];
    let found = CONDITIONS.iter().find(|(sign, _)| folded.contains(sign));
    found.map(|(_, words)| (*words).to_owned())
}

/// Every amount in euros, with what it buys when that is said.
fn costs(prose: &str) -> Vec<CostOption> {
    let spaced = prose.replace('€', " € ");
    let words: Vec<&str> = spaced.split(' ').filter(|word| !word.is_empty()).collect();
    let mut found = Vec::new();
    for (rank, word) in words.iter().enumerate() {
        let is_euro = *word == "€" || matches!(fold(word).as_str(), "euro" | "euros" | "eur");
        if !is_euro {
            continue;
        }
        // `1 742 €` has a space within the number; `0 € 20` is not read.
        let mut start = rank;
        while start > 0 && is_digits_group(words[start - 1], start < rank) {
            start -= 1;
        }
        if let Some(amount) = amount(&words[start..rank].concat()) {
            let after =
                fold(&words[rank + 1..].iter().take(4).copied().collect::<Vec<_>>().join(" "));
            let before = fold(
                &words[..start].iter().rev().take(3).rev().copied().collect::<Vec<_>>().join(" "),
            );
            found.push(CostOption {
                option: option(&before, &after).map(str::to_owned),
                amount: Some(amount),
                currency: "EUR".to_owned(),
                per: per(&after).map(str::to_owned),
            });
        }
    }
    found
}

/// The last group may have decimals; groups before it are whole thousands.
fn is_digits_group(word: &str, is_leading: bool) -> bool {
    let starts_with_digit = word.starts_with(|c: char| c.is_ascii_digit());
    let whole = word.bytes().all(|byte| byte.is_ascii_digit());
    if is_leading {
        whole && word.len() <= 3
    } else {
        starts_with_digit && word.bytes().all(|byte| byte.is_ascii_digit() || b",.".contains(&byte))
    }
}

fn per(after: &str) -> Option<&'static str> {
    const UNITS: [(&str, &str); 17] = [
        ("copie", "copy"),
        ("page", "copy"),
        ("impression", "copy"),
        ("heure", "hour"),
        ("h", "hour"),
        ("demi journee", "session"),
        ("jour", "day"),
        ("journee", "day"),
        ("semaine", "week"),
        ("mois", "month"),
        ("mensuel", "month"),
        ("trimestre", "quarter"),
        ("annee", "year"),
        ("an", "year"),
        ("seance", "session"),
        ("atelier", "session"),
        ("cours", "session"),
    ];
    let padded = format!(" {after} ");
    UNITS.iter().find(|(word, _)| padded.contains(&format!(" {word} "))).map(|(_, unit)| *unit)
}

fn option(before: &str, after: &str) -> Option<&'static str> {
    const OPTIONS: [(&str, &str); 5] = [
        ("adhesion", "Adhésion"),
        ("cotisation", "Cotisation"),
        ("inscription", "Inscription"),
        ("copie", "Copie"),
        ("impression", "Impression"),
    ];
    let found = OPTIONS.iter().find(|(word, _)| before.contains(word));
    found.or_else(|| OPTIONS.iter().find(|(word, _)| after.contains(word))).map(|(_, label)| *label)
}

/// An amount in euros: `1 742€`, `0,20 €`, `1.742,50`, `12 euros`; `None` when it is none.
pub fn amount(text: &str) -> Option<f64> {
    let digits: String = squeeze(text)
        .to_lowercase()
        .replace("euros", "")
        .replace("euro", "")
        .replace("eur", "")
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '€')
        .collect();
    let separators: Vec<(usize, char)> =
        digits.char_indices().filter(|(_, c)| matches!(c, ',' | '.')).collect();
    // The last separator is the decimal one unless three digits follow (`1.742`).
    let decimal = separators.last().filter(|(at, _)| digits.len() - at - 1 != 3).map(|(at, _)| *at);
    let plain: String = digits
        .char_indices()
        .filter_map(|(at, c)| match c {
            ',' | '.' if Some(at) == decimal => Some('.'),
            ',' | '.' => None,
            c => Some(c),
        })
        .collect();
    let sound = plain.len() <= 12
        && plain.starts_with(|c: char| c.is_ascii_digit())
        && plain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    sound.then(|| plain.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(prose: &str, expected: Option<Fee>, condition: Option<&str>) {
        let facts = fee(prose);
        assert_eq!((facts.fee, facts.condition.as_deref()), (expected, condition), "{prose}");
    }

    #[test]
    fn fee_prose_becomes_a_code() {
        check("Gratuit", Some(Fee::Free), None);
        check("Gratuit pour les adhérents", Some(Fee::FreeUnderConditions), Some("adhérents"));
        check("Gratuit pour nos apprenants", Some(Fee::FreeUnderConditions), Some("apprenants"));
        check(
            "Gratuit, en échange réciproque de savoir",
            Some(Fee::FreeUnderConditions),
            Some("en échange d'un service"),
        );
        check("Payant", Some(Fee::Paid), None);
        check("Payant - Agréé service à la personne https://x.fr/tarifs", Some(Fee::Paid), None);
        check("Contribution financière", Some(Fee::Paid), None);
        check("Gratuit ou payant selon les ateliers", Some(Fee::FreeUnderConditions), None);
        check("selon quotient familial", Some(Fee::ByIncome), None);
        check("Tarif selon QF", Some(Fee::ByIncome), None);
        check("Pas gratuit", Some(Fee::Paid), None);
        check("0 €", Some(Fee::Free), None);
        check("adhésion 5€", Some(Fee::Paid), None);
    }

    #[test]
    fn unknown_prices_stay_unknown() {
        check("Se renseigner", None, None);
        assert_eq!(fee("Se renseigner").original_kept, None);
        assert_eq!(fee("").original_kept, None);
        assert_eq!(fee("Voir sur place").original_kept.as_deref(), Some("Voir sur place"));
    }

    #[test]
    fn prices_are_read_with_what_they_buy() {
        let copy = &fee("0,20€ la copie").costs[0];
        assert_eq!((copy.amount, copy.per.as_deref()), (Some(0.2), Some("copy")));
        let member = &fee("Adhésion 5 € par an").costs[0];
        assert_eq!((member.amount, member.per.as_deref()), (Some(5.0), Some("year")));
        assert_eq!(member.option.as_deref(), Some("Adhésion"));
        assert_eq!(fee("Forfait de 1 742 € par mois").costs[0].amount, Some(1742.0));
        assert_eq!(fee("2 séances à 10 euros").costs[0].amount, Some(10.0));
    }

    #[test]
    fn amounts_are_read_as_the_french_write_them() {
        for (text, expected) in [
            ("1 742€", 1742.0),
            ("1\u{202f}742 €", 1742.0),
            ("646€", 646.0),
            ("0,20€", 0.2),
            ("1.742,50 €", 1742.5),
            ("1,742", 1742.0),
            ("12 euros", 12.0),
            ("12.5", 12.5),
        ] {
            assert_eq!(amount(text), Some(expected), "{text}");
        }
        for text in ["", "€", "gratuit", "-5€", "5-10 €", "1e9", "1,2,3.4.5€x"] {
            assert_eq!(amount(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "[0-9 ,.€a-z]{0,40}|\\PC*") {
            fee(&text);
            amount(&text);
        }
    }
}
