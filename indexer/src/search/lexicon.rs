//! What is known before any listing is: the ways to name categories and places.

use super::reading::everyday::{self, Standing};
use crate::index::document::{category_rank, category_words};
use crate::index::french::{self, Word, masculine};
use crate::index::schema::commune_number;
use data::taxonomy::Taxonomy;
use data::territory::{Commune, Territory};
use data::units::Position;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// A place that words can name.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Commune as the index knows it.
    pub number: u64,
    pub insee: String,
    pub name: String,
    pub centre: Position,
    /// The name is that of a part of it, which listings may have in their words.
    pub part: bool,
}

impl Place {
    pub fn of(commune: &Commune) -> Self {
        Self {
            number: commune_number(&commune.insee),
            insee: commune.insee.to_string(),
            name: commune.name.clone(),
            centre: commune.centroid,
            part: false,
        }
    }
}

/// Quarters that people name like communes, with the commune they are in. Only names that stand for
/// nothing else.
const QUARTERS: [(&str, &str); 6] = [
    ("Coteaux", "Mulhouse"),
    ("Dornach", "Mulhouse"),
    ("Drouot", "Mulhouse"),
    ("Modenheim", "Illzach"),
    ("Nordfeld", "Mulhouse"),
    ("Rebberg", "Mulhouse"),
];

/// A category that words name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named {
    pub rank: u64,
    /// By a looser word than its label or acronym.
    pub by_synonym: bool,
}

pub struct Lexicon {
    /// Categories that a series of words names, in the singular.
    categories: HashMap<String, Vec<Named>>,
    /// The same for two words and more, in any order, whoever it is about.
    loosely: HashMap<String, Vec<Named>>,
    /// Ranks of the categories below the top ones, with the words of their definitions.
    definitions: Vec<(u64, HashSet<String>)>,
    /// Places by their folded words.
    places: HashMap<String, Place>,
    /// Every word of the above: folded, and as it is written.
    words: HashMap<String, Word>,
    /// In words, of the longest name of a category or place.
    pub longest: usize,
}

impl Lexicon {
    pub fn get() -> &'static Self {
        static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::build);
        &LEXICON
    }

    fn build() -> Self {
        let mut lexicon = Self {
            categories: HashMap::new(),
            loosely: HashMap::new(),
            definitions: Vec::new(),
            places: HashMap::new(),
            words: HashMap::new(),
            longest: 1,
        };
        for term in Taxonomy::families().terms() {
            let Some(rank) = category_rank(&term.code) else { continue };
            for name in category_words(term) {
                let by_synonym = term.synonyms.iter().any(|synonym| synonym == name);
                lexicon.learn_category(name, Named { rank, by_synonym });
            }
            if term.parent.is_some() {
                let words = content(french::words(&term.definition));
                let singulars = words.iter().map(|word| word.singular().to_owned()).collect();
                lexicon.definitions.push((rank, singulars));
            }
        }
        for word in everyday::words().flat_map(french::words) {
            lexicon.learn(&[word]);
        }
        let territory = Territory::m2a();
        for commune in territory.communes() {
            lexicon.learn_place(&commune.name, Place::of(commune));
        }
        let former = territory.former_communes().iter();
        let parts = former.map(|former| (former.name.as_str(), &former.merged_into));
        let quarters = QUARTERS
            .iter()
            .filter_map(|(name, commune)| Some((*name, &territory.by_name(commune)?.insee)));
        for (name, commune) in parts.chain(quarters) {
            let Some(commune) = territory.by_insee(commune) else { continue };
            lexicon.learn_place(name, Place { part: true, ..Place::of(commune) });
        }
        for neighbour in territory.neighbours() {
            let place = Place {
                number: commune_number(&neighbour.insee),
                insee: neighbour.insee.to_string(),
                name: neighbour.name.clone(),
                centre: neighbour.position,
                part: false,
            };
            lexicon.learn_place(&neighbour.name, place);
        }
        lexicon
    }

    fn learn_category(&mut self, name: &str, named: Named) {
        let mut words = french::words(name);
        words.retain(|word| !word.is_stop_word());
        if words.is_empty() {
            return;
        }
        self.learn(&words);
        add(&mut self.categories, category_key(&words), named);
        let telling: Vec<Word> = content(words.clone());
        if telling.len() < 2 {
            return;
        }
        if telling.len() < words.len() {
            add(&mut self.categories, category_key(&telling), named);
        }
        add(&mut self.loosely, loose_key(&telling), named);
    }

    fn learn_place(&mut self, name: &str, place: Place) {
        let words = french::words(name);
        self.learn(&words);
        self.places.entry(place_key(&words)).or_insert(place);
    }

    fn learn(&mut self, words: &[Word]) {
        self.longest = self.longest.max(words.len());
        for word in words.iter().filter(|word| !word.is_stop_word()) {
            self.words.entry(word.folded.clone()).or_insert_with(|| word.clone());
        }
    }

    pub fn categories(&self, words: &[Word]) -> &[Named] {
        self.categories.get(&category_key(words)).map_or(&[], Vec::as_slice)
    }

    /// Categories that the words name in another order, or of others: « garder mon père » is what
    /// « garder ma mère » is.
    pub fn categories_loosely(&self, words: &[Word]) -> &[Named] {
        self.loosely.get(&loose_key(words)).map_or(&[], Vec::as_slice)
    }

    /// Ranks of the categories whose definition has all of the words.
    pub fn defined_with(&self, words: &[Word]) -> Vec<u64> {
        let has_all = |singulars: &HashSet<String>| {
            words.iter().all(|word| singulars.contains(word.singular()))
        };
        let defined = self.definitions.iter().filter(|(_, singulars)| has_all(singulars));
        defined.map(|(rank, _)| *rank).collect()
    }

    pub fn place(&self, words: &[Word]) -> Option<&Place> {
        self.places.get(&place_key(words))
    }

    pub fn word(&self, folded: &str) -> Option<&Word> {
        self.words.get(folded)
    }

    pub fn words(&self) -> impl Iterator<Item = &Word> {
        self.words.values()
    }
}

/// The words that say what is looked for.
fn content(words: Vec<Word>) -> Vec<Word> {
    let tells = |word: &Word| !word.is_stop_word() && everyday::standing(word) > Standing::Everyday;
    words.into_iter().filter(tells).collect()
}

fn add(map: &mut HashMap<String, Vec<Named>>, key: String, named: Named) {
    let known = map.entry(key).or_default();
    if !known.iter().any(|other| other.rank == named.rank) {
        known.push(named);
    }
}

fn category_key(words: &[Word]) -> String {
    words.iter().map(|word| masculine(word.singular())).collect::<Vec<_>>().join(" ")
}

fn loose_key(words: &[Word]) -> String {
    let mut parts: Vec<_> = words.iter().map(|word| kin(&masculine(word.singular()))).collect();
    parts.sort_unstable();
    parts.join(" ")
}

/// Whom it is about makes no difference to what is named.
fn kin(singular: &str) -> String {
    let same = KIN.iter().find(|kin| kin.contains(&singular));
    same.and_then(|kin| kin.first()).map_or_else(|| singular.to_owned(), |&first| first.to_owned())
}

/// In the singular and masculine.
const KIN: [&[&str]; 3] = [
    &["enfant", "fil", "fils", "fille", "garcon", "gamin", "bebe", "petit", "neveu", "petit-fils"],
    &[
        "mere",
        "pere",
        "maman",
        "papa",
        "mamie",
        "papi",
        "papy",
        "pepe",
        "meme",
        "grand-mere",
        "oncle",
        "tante",
    ],
    &["mari", "conjoint", "compagnon", "copain", "epoux", "homme", "ex"],
];

fn place_key(words: &[Word]) -> String {
    words.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ")
}
