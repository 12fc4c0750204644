//! Names reduced to the words that tell one place from another.

use data::ids::TermCode;
use data::territory::Territory;
use data::text::fold;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// Words of which names are made whatever they name; they tell nothing apart.
const EMPTY: &[&str] = &[
    "a",
    "au",
    "aux",
    "d",
    "de",
    "des",
    "du",
    "en",
    "et",
    "l",
    "la",
    "le",
    "les",
    "par",
    "pour",
    "sur",
    "un",
    "une",
    "68",
    "haut",
    "rhin",
    "alsace",
    "m2a",
    "agglomeration",
    "commune",
    "ville",
    "site",
    "antenne",
    "permanence",
    "principal",
    "annexe",
    "relais",
    "bus",
    "itinerant",
    "itinerante",
    "communal",
    "communale",
    "municipal",
    "municipale",
    "classee",
    "classe",
    "intercommunale",
    "public",
    "publique",
    "prive",
    "privee",
    "association",
    "asso",
    "espace",
    "numerique",
    "maison",
    "centre",
    "lieu",
    "point",
    "accueil",
    "structure",
    "etablissement",
    "residence",
    "institution",
];

/// Words that say what kind of place it is; they count as kind, not as name. Several words are
/// written joined by a space, longest first.
const KINDS: &[(&str, &[&str])] = &[
    ("centre socio culturel", &["centre-social"]),
    ("centre socioculturel", &["centre-social"]),
    ("centre social", &["centre-social"]),
    ("csc", &["centre-social"]),
    ("espace de vie sociale", &["espace-vie-sociale"]),
    ("evs", &["espace-vie-sociale"]),
    ("maison france services", &["france-services"]),
    ("france services", &["france-services"]),
    ("france service", &["france-services"]),
    ("mfs", &["france-services"]),
    ("bibliotheque ludotheque", &["bibliotheque", "ludotheque"]),
    ("bibliotheque", &["bibliotheque"]),
    ("mediatheque", &["bibliotheque"]),
    ("point lecture", &["bibliotheque"]),
    ("ludotheque", &["ludotheque"]),
    ("musee", &["musee"]),
    ("ecomusee", &["musee"]),
    ("cinema", &["cinema"]),
    ("college", &["college"]),
    ("ehpad", &["ehpad"]),
    ("residence autonomie", &["residence-autonomie"]),
    ("centre communal d action sociale", &["ccas"]),
    ("ccas", &["ccas"]),
    ("relais petite enfance", &["relais-petite-enfance"]),
    ("multi accueil", &["multi-accueil"]),
    ("micro creche", &["micro-creche"]),
    ("creche", &["creche"]),
    ("mission locale", &["mission-locale"]),
    ("piscine", &["piscine"]),
];

/// Categories that say what a place is, and not merely what one can do there. Two places whose
/// kinds are known and different are different places, even at one address.
const ESTABLISHMENTS: &[&str] = &[
    "bibliotheque",
    "ludotheque",
    "musee",
    "cinema",
    "college",
    "ecole",
    "ehpad",
    "residence-autonomie",
    "france-services",
    "centre-social",
    "espace-vie-sociale",
    "ccas",
    "creche",
    "multi-accueil",
    "micro-creche",
    "halte-garderie",
    "creche-familiale",
    "maison-assistantes-maternelles",
    "relais-petite-enfance",
    "laep",
    "pmi",
    "mission-locale",
    "information-jeunesse",
    "maison-des-adolescents",
    "clic",
    "mdph",
    "piscine",
    "ecole-de-musique",
    "planning-familial",
    "centre-de-sante",
    "periscolaire",
    "accueil-de-loisirs",
];

/// A name, reduced.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Name {
    /// Everything, folded.
    pub folded: String,
    /// The words that tell it apart, in order, each once.
    pub telling: Vec<String>,
    /// What kind of place the name says it is.
    pub kinds: BTreeSet<&'static str>,
}

impl Name {
    pub fn read(name: &str) -> Self {
        let folded = separate_digits(&fold(name));
        let mut rest = format!(" {folded} ");
        let mut kinds = BTreeSet::new();
        for (words, codes) in KINDS {
            // Plurals are the same word.
            for form in [format!(" {words} "), format!(" {words}s ")] {
                if rest.contains(&form) {
                    kinds.extend(codes.iter().copied());
                    rest = rest.replace(&form, " ");
                }
            }
        }
        for commune in commune_names() {
            let form = format!(" {commune} ");
            if rest.contains(&form) {
                rest = rest.replace(&form, " ");
            }
        }
        let mut telling: Vec<String> = Vec::new();
        for word in rest.split_whitespace() {
            if !EMPTY.contains(&word) && !telling.iter().any(|known| known == word) {
                telling.push(word.to_owned());
            }
        }
        Self { folded, telling, kinds }
    }

    /// 0 to 1: how much the telling words agree; nothing when a name has none.
    pub fn similarity(&self, other: &Self) -> Option<f64> {
        if self.telling.is_empty() || other.telling.is_empty() {
            return None;
        }
        let (short, long) =
            if self.telling.len() <= other.telling.len() { (self, other) } else { (other, self) };
        let shared = short
            .telling
            .iter()
            .filter(|word| {
                long.telling.iter().any(|candidate| same_word(word, candidate)) || long.spells(word)
            })
            .count();
        let acronym =
            short.telling.len() == 1 && shared == 1 && !long.telling.contains(&short.telling[0]);
        if acronym && long.spells(&short.telling[0]) {
            return Some(0.9);
        }
        #[expect(clippy::cast_precision_loss, reason = "names have a few words")]
        let (shared, least, all) = (
            shared as f64,
            short.telling.len() as f64,
            (short.telling.len() + long.telling.len() - shared) as f64,
        );
        Some(0.6 * shared / least + 0.4 * shared / all)
    }

    /// Whether the word is the initials of words of this name that follow each other
    /// (`cidff`, centre d'information sur les droits des femmes et des familles).
    fn spells(&self, word: &str) -> bool {
        const LINKS: &[&str] = &[
            "d", "de", "des", "du", "l", "la", "le", "les", "et", "sur", "a", "au", "aux", "en",
            "pour",
        ];
        if word.len() < 3 || !word.chars().all(char::is_alphabetic) {
            return false;
        }
        let initials: String = self
            .folded
            .split(' ')
            .filter(|part| !LINKS.contains(part))
            .filter_map(|part| part.chars().next())
            .collect();
        initials.contains(word)
    }
}

/// Equal, or one letter apart in words long enough for it to be a typing error.
fn same_word(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().min(b.len()) < 5 || a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    let head = short.iter().zip(long.iter()).take_while(|(x, y)| x == y).count();
    let skip = usize::from(short.len() == long.len());
    short[(head + skip).min(short.len())..] == long[head + 1..]
}

/// `cidff68` is `cidff 68`.
fn separate_digits(folded: &str) -> String {
    let mut text = String::with_capacity(folded.len() + 4);
    let mut before: Option<char> = None;
    for c in folded.chars() {
        if let Some(before) = before
            && before.is_alphabetic()
            && c.is_ascii_digit()
        {
            text.push(' ');
        }
        text.push(c);
        before = Some(c);
    }
    text
}

/// `1a` is `1 a` too.
fn separate_digits_both(folded: &str) -> String {
    let mut text = String::with_capacity(folded.len() + 4);
    let mut before: Option<char> = None;
    for c in separate_digits(folded).chars() {
        if before.is_some_and(|before| before.is_ascii_digit()) && c.is_alphabetic() {
            text.push(' ');
        }
        text.push(c);
        before = Some(c);
    }
    text
}

fn commune_names() -> &'static [String] {
    static NAMES: OnceLock<Vec<String>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let communes = Territory::m2a().communes().iter();
        let mut names: Vec<String> = communes.map(|commune| fold(&commune.name)).collect();
        // Longest first, so that a name inside another one does not cut it.
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        names
    })
}

/// The categories that say what kind of place it is.
pub(super) fn establishment_kinds(categories: &[TermCode]) -> BTreeSet<&'static str> {
    ESTABLISHMENTS
        .iter()
        .copied()
        .filter(|kind| categories.iter().any(|code| code.as_str() == *kind))
        .collect()
}

/// A street line reduced to number and words: `10, Grand'Rue`, `10 grand rue` and `10 GRAND'RUE BP 3`
/// are one.
pub(super) fn street_key(line: &str) -> Option<String> {
    const LINKS: &[&str] = &["d", "de", "des", "du", "l", "la", "le", "les"];
    // `1A rue` and `1 A rue` are one.
    let folded = separate_digits_both(&fold(line));
    let mut words: Vec<&str> = Vec::new();
    for word in folded.split(' ') {
        if word == "bp" || word == "cs" {
            break;
        }
        words.push(match word {
            "av" | "ave" => "avenue",
            "bd" | "bld" | "blvd" => "boulevard",
            "r" => "rue",
            "pl" => "place",
            "dr" => "docteur",
            "st" => "saint",
            "ste" => "sainte",
            "gal" => "general",
            "mal" => "marechal",
            other if LINKS.contains(&other) => continue,
            other => other,
        });
    }
    let key = words.join(" ");
    (!key.is_empty()).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn telling(name: &str) -> String {
        Name::read(name).telling.join(" ")
    }

    #[test]
    fn a_name_keeps_only_the_words_that_tell_it_apart() {
        assert_eq!(telling("Bibliothèque des Coteaux"), "coteaux");
        assert_eq!(telling("Bibliotheque Coteaux - Mulhouse"), "coteaux");
        assert_eq!(
            telling("Maison France services - CSC Lavoisier-Brustlein"),
            "lavoisier brustlein"
        );
        assert_eq!(telling("Médiathèque de Wittenheim"), "");
        assert_eq!(telling("APPONA 68"), "appona");
        assert_eq!(telling("CIDFF68"), "cidff");
    }

    #[test]
    fn the_kind_is_read_from_the_name() {
        let kinds = Name::read("Maison France services - CSC Lavoisier-Brustlein").kinds;
        assert_eq!(kinds.into_iter().collect::<Vec<_>>(), ["centre-social", "france-services"]);
        assert!(Name::read("Étude notariale").kinds.is_empty());
    }

    #[test]
    fn initials_stand_for_the_words() {
        let short = Name::read("CIDFF");
        let long = Name::read("Centre d'information sur les droits des femmes et des familles");
        assert!(short.similarity(&long).expect("both tell") >= 0.9);
    }

    #[test]
    fn one_wrong_letter_is_forgiven_in_long_words_only() {
        assert!(same_word("wagner", "vagner"));
        assert!(same_word("lavoisier", "lavosier"));
        assert!(!same_word("paix", "pax"));
        assert!(!same_word("drouot", "dornach"));
    }

    #[test]
    fn a_street_is_the_same_with_or_without_comma_box_and_links() {
        let key = street_key("19 Grand'Rue BP1109");
        assert_eq!(key, street_key("19, Grand'rue"));
        assert_eq!(street_key("7 bd de l'Europe"), street_key("7 boulevard de l’Europe"));
        assert_eq!(street_key("  "), None);
    }
}
