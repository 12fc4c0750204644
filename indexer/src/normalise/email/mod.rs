//! E-mail addresses: shared mailboxes are kept, those of persons are dropped.

mod words;

use super::squeeze;
use data::territory::Territory;
use data::text::fold;
use words::{FIRST_NAMES, SHARED_STEMS, SHARED_WORDS, WEBMAILS};

/// What a cell holds. Personal addresses are counted and never returned, not even to a report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Emails {
    /// In lower case, each once.
    pub shared: Vec<String>,
    pub personal: usize,
    /// Pieces that look like an address and are none.
    pub refused: Vec<String>,
}

/// Reads a cell of one or several addresses. `organisation` is the listing's name: a mailbox
/// named after it is shared wherever it is hosted (`cdafal68@hotmail.com` of CDAFAL68).
pub fn emails(cell: &str, organisation: &str) -> Emails {
    let mut found = Emails::default();
    let cell = squeeze(cell);
    let pieces = cell.split(|c: char| c.is_whitespace() || ";,/|<>()\"".contains(c));
    for piece in pieces.filter(|piece| piece.contains('@')) {
        let piece = piece.trim_start_matches("mailto:").trim_matches(['.', ':', '\'', '-']);
        let Some(email) = email(piece) else {
            found.refused.push(piece.to_owned());
            continue;
        };
        if is_personal(&email) && !is_named_after(&email, organisation) {
            found.personal += 1;
        } else if !found.shared.contains(&email) {
            found.shared.push(email);
        }
    }
    if found == Emails::default() && !cell.is_empty() {
        found.refused.push(cell);
    }
    found
}

/// The address in lower case when its syntax is sound (the common subset of RFC 5321: no quotes,
/// no address literals, ASCII).
pub fn email(text: &str) -> Option<String> {
    let email = text.trim().to_ascii_lowercase();
    let (local, domain) = email.split_once('@')?;
    let local_is_sound = (1..=64).contains(&local.len())
        && local.split('.').all(|part| !part.is_empty())
        && local.bytes().all(|b| b.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&b));
    let labels: Vec<&str> = domain.split('.').collect();
    let domain_is_sound = domain.len() <= 253
        && labels.len() >= 2
        && labels.iter().all(|label| is_label(label))
        && labels
            .last()
            .is_some_and(|top| top.len() >= 2 && !top.bytes().any(|b| b.is_ascii_digit()));
    (local_is_sound && domain_is_sound).then_some(email)
}

fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// Whether an address looks like a person's.
///
/// - A word for a role, a place or a kind of organisation (`contact`, `mairie`, `csc`, a commune)
///   makes it shared.
/// - At a free webmail, everything else is a person's.
/// - Elsewhere, `prenom.nom`, `p.nom`, `prenom_nom` and a lone first name are a person's.
///
/// On doubt the answer is yes: an address too few is better than a person's too many.
pub fn is_personal(email: &str) -> bool {
    let email = email.to_lowercase();
    let (local, domain) = email.split_once('@').unwrap_or((&email, ""));
    let words: Vec<&str> =
        local.split(['.', '_', '-', '+']).filter(|word| !word.is_empty()).collect();
    let named = words.iter().any(|word| is_first_name(word));
    // `france-services.gouv.fr` only hosts counters, named after their place.
    if domain.ends_with("france-services.gouv.fr") {
        return false;
    }
    if words.iter().any(|word| is_shared_word(word)) || is_commune(&words) {
        return false;
    }
    if WEBMAILS.contains(&domain) {
        return true;
    }
    let dotted: Vec<&str> = local.split(['.', '_']).filter(|word| !word.is_empty()).collect();
    let of_letters = |word: &str| word.chars().all(|c| c.is_ascii_alphabetic() || c == '-');
    let is_name_pair = dotted.len() >= 2 && dotted.iter().all(|word| of_letters(word));
    is_name_pair || named
}

fn is_shared_word(word: &str) -> bool {
    let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
    SHARED_WORDS.binary_search(&letters).is_ok()
        || SHARED_STEMS.iter().any(|stem| letters.starts_with(stem))
}

fn is_commune(words: &[&str]) -> bool {
    let territory = Territory::m2a();
    words.iter().any(|word| territory.by_name(word).is_some())
        || territory.by_name(&words.join(" ")).is_some()
}

/// The local part holds a word of the organisation's name, or its initials.
fn is_named_after(email: &str, organisation: &str) -> bool {
    let local: String = email.split('@').next().map(fold).unwrap_or_default().replace(' ', "");
    let name = fold(organisation);
    let words: Vec<&str> =
        name.split(' ').filter(|word| word.len() >= 4 && !is_first_name(word)).collect();
    let initials: String = name.split(' ').filter_map(|word| word.chars().next()).collect();
    words.iter().any(|word| local.contains(word))
        || (initials.len() >= 4 && local.starts_with(&initials))
}

pub(crate) fn is_first_name(word: &str) -> bool {
    FIRST_NAMES.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn word_lists_are_sorted_for_the_search() {
        assert!(SHARED_WORDS.is_sorted());
        assert!(FIRST_NAMES.is_sorted());
    }

    #[test]
    fn shared_mailboxes_are_kept() {
        for email in [
            "info@lerezo.fr",
            "contact@cidff68.fr",
            "mairie@soultz68.fr",
            "accueil.siege@m2a-habitat.fr",
            "franceservices-mulhouse-coteaux@face-alsace.org",
            "lavoisier-brustlein@france-services.gouv.fr",
            "mulhouse@france-service.gouv.fr",
            "france.services@ville-saint-amarin.fr",
            "pref-france-services@haut-rhin.gouv.fr",
            "bibliotheque.coteaux@mulhouse-alsace.fr",
            "ce.0681127f@ac-strasbourg.fr",
            "cyber-projets@etik.com",
            "dd.68@apf.asso.fr",
            "hebergements.mulhouse@crous-strasbourg.fr",
            "en@semaphore.asso.fr",
            "secretariat@cscillzach.fr",
            "reussite-educative@mulhouse.fr",
            "contact.atelier68@reseau-canope.fr",
            "accueilmtl@apa.asso.fr",
            "permanences-franceservices-m2a@face-alsace.org",
            "creche.lespetitslutins@gmail.com",
            "mediatheque.kembs@orange.fr",
        ] {
            assert!(!is_personal(email), "{email}");
        }
    }

    #[test]
    fn mailboxes_of_persons_are_dropped() {
        for email in [
            "prenom.nom@ville.fr",
            "p.nom@ville.fr",
            "prenom_nom@association.org",
            "jean-pierre.nom@ville.fr",
            "marie@creation.fr",
            "Marie-Nom@ville.fr",
            "pnom68@gmail.com",
            "nom.prenom@wanadoo.fr",
        ] {
            assert!(is_personal(email), "{email}");
        }
    }

    #[test]
    fn a_webmail_named_after_the_organisation_is_shared() {
        let cell = "cdafalx68@hotmail.com et lesamisdulivre@gmail.com";
        assert_eq!(emails(cell, "Les Amis du Livre").shared, ["lesamisdulivre@gmail.com"]);
        assert_eq!(emails(cell, "Les Amis du Livre").personal, 1);
        assert_eq!(emails("nom.marie@gmail.com", "Centre Marie").personal, 1);
    }

    #[test]
    fn a_cell_is_cut_cleaned_and_checked() {
        let found =
            emails(" Info@LeRezo.fr ; mailto:contact@a.fr, contact@a.fr ; contact@a", "Le Rezo");
        assert_eq!(found.shared, ["info@lerezo.fr", "contact@a.fr"]);
        assert_eq!(found.refused, ["contact@a"]);
        assert_eq!(emails("voir le site", "").refused, ["voir le site"]);
        assert_eq!(emails("", ""), Emails::default());
        for broken in
            ["@a.fr", "a@", "a..b@a.fr", "a@-a.fr", "a b@a.fr", "a@a.f", "é@a.fr", "a@a@a.fr"]
        {
            assert_eq!(email(broken), None, "{broken}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic_and_results_are_stable(text in "[a-z.@ -]{0,30}|\\PC*", name in "\\PC{0,20}") {
            for shared in emails(&text, &name).shared {
                prop_assert_eq!(emails(&shared, &name).shared, [shared]);
            }
        }
    }
}
