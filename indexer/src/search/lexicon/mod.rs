//! What is known before any listing is: the ways to name categories and places.

mod kin;
mod places;

use super::reading::everyday::{self, Standing};
use super::spelling::sound::sound;
use crate::index::categories::category_words;
use crate::index::document::category_rank;
use crate::index::french::{self, Word, masculine};
use crate::index::schema::commune_number;
use data::ids::TermCode;
use data::taxonomy::{Taxonomy, Term};
use data::territory::{Commune, Territory};
use data::units::Position;
use kin::{KIN, NEAREST_KIN, kin_of, loose_key};
use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;
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

/// A category that words name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named {
    pub rank: u64,
    pub by: By,
    /// How many words name it.
    pub words: usize,
    /// It is a top category, and stands for all of its terms.
    pub wide: bool,
}

impl Named {
    pub fn code(&self) -> Option<&'static str> {
        let term = Taxonomy::families().terms().get(usize::try_from(self.rank).ok()?)?;
        Some(term.code.as_str())
    }
}

/// How words name a category, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// Its label or an acronym.
    Label,
    /// Any other way to say it, in any language.
    Synonym,
    /// They tell a situation in which it helps.
    Said,
    /// They name another category to which it answers as well.
    Answering,
    /// They tell a situation in which one near it helps.
    Near,
}

impl Named {
    fn term(&self) -> Option<&'static Term> {
        Taxonomy::families().terms().get(usize::try_from(self.rank).ok()?)
    }
}

impl By {
    /// Whether it is what the words mean, and not one that answers for it.
    pub fn is_meant(self) -> bool {
        self < Self::Answering
    }
}

pub struct Lexicon {
    /// Categories that a series of words names, in the singular.
    categories: HashMap<String, Vec<Named>>,
    /// The same for two words and more, in any order, whoever of one age it is about.
    loosely: HashMap<String, Vec<Named>>,
    /// The same, whoever of a family it is about.
    loosest: HashMap<String, Vec<Named>>,
    /// Ranks of the categories below the top ones, with the words of their definitions.
    definitions: Vec<(u64, HashSet<String>)>,
    /// Places by their folded words.
    places: HashMap<String, Place>,
    /// Every word of the above: folded, and as it is written.
    words: HashMap<String, Word>,
    /// Those that only names in other languages have.
    foreign: HashSet<String>,
    /// The folded words by how many letters they have.
    by_length: Vec<Vec<String>>,
    by_sound: HashMap<String, Vec<String>>,
    /// Names of categories of several words, folded, without the spaces.
    without_spaces: HashMap<String, Vec<Word>>,
    /// What short words stand for, by their singular: « foot », « biblio », « psy ».
    long_forms: HashMap<String, Vec<Word>>,
    /// In words, of the longest name of a category or place.
    pub longest: usize,
}

/// Letters of the shortest short form, and those that it leaves out.
const SHORTEST: usize = 3;
const SHORTENED: usize = 3;

/// Languages whose letters with two dots are often typed with an e.
const UMLAUTS: [&str; 2] = ["de", "gsw"];

/// « Bücherei » as « Buecherei »; nothing when there is no difference.
fn without_umlauts(word: &str) -> Option<String> {
    let spelt = word.replace(['ä', 'Ä'], "ae").replace(['ö', 'Ö'], "oe").replace(['ü', 'Ü'], "ue");
    (spelt != word).then_some(spelt)
}

/// What those who live there are called: « Mulhousiens », « Rixheimoise »; nothing for a name of
/// several words.
fn inhabitants(commune: &str) -> Vec<String> {
    let (stem, endings) = match commune.strip_suffix('e') {
        _ if commune.contains(|c: char| !c.is_alphabetic()) => return Vec::new(),
        Some(stem) => (stem, ["ien", "iens", "ienne", "iennes"].as_slice()),
        None => (commune, ["ois", "oise", "oises"].as_slice()),
    };
    endings.iter().map(|ending| format!("{stem}{ending}")).collect()
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
            loosest: HashMap::new(),
            definitions: Vec::new(),
            places: HashMap::new(),
            words: HashMap::new(),
            foreign: HashSet::new(),
            by_length: Vec::new(),
            by_sound: HashMap::new(),
            without_spaces: HashMap::new(),
            long_forms: HashMap::new(),
            longest: 1,
        };
        for term in Taxonomy::families().terms() {
            let Some(rank) = category_rank(&term.code) else { continue };
            lexicon.learn_names(term, rank);
            lexicon.learn_short_forms(term);
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
        for commune in territory.communes() {
            for inhabitant in inhabitants(&commune.name) {
                lexicon.learn_place(&inhabitant, Place { part: true, ..Place::of(commune) });
            }
        }
        for quarter in territory.quarters() {
            let Some(commune) = territory.by_insee(&quarter.commune) else { continue };
            let place = Place { centre: quarter.position, part: true, ..Place::of(commune) };
            lexicon.learn_place(&quarter.name, place);
        }
        for former in territory.former_communes() {
            let Some(commune) = territory.by_insee(&former.merged_into) else { continue };
            lexicon.learn_place(&former.name, Place { part: true, ..Place::of(commune) });
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
        for term in Taxonomy::families().terms() {
            if let Some(rank) = category_rank(&term.code) {
                lexicon.learn_translations(term, rank);
            }
        }
        lexicon.add_answering();
        lexicon.sort_words();
        lexicon
    }

    fn learn_names(&mut self, term: &Term, rank: u64) {
        let wide = term.parent.is_none();
        let named = Named { rank, by: By::Synonym, words: 0, wide };
        for name in category_words(term) {
            let is_synonym = term.synonyms.iter().any(|synonym| synonym == name);
            let by = if is_synonym { By::Synonym } else { By::Label };
            self.learn_category(name, Named { by, ..named });
        }
        for said in &term.said {
            self.learn_category(said, Named { by: By::Said, ..named });
        }
    }

    /// After all French names, so that a word of both is French.
    fn learn_translations(&mut self, term: &Term, rank: u64) {
        let wide = term.parent.is_none();
        let named = Named { rank, by: By::Synonym, words: 0, wide };
        for word in term.translations.values().flatten().flat_map(|name| french::words(name)) {
            if !self.words.contains_key(&word.folded) {
                self.foreign.insert(word.folded);
            }
        }
        for translation in term.translations.values().flatten() {
            self.learn_category(translation, named);
        }
        for name in term.translations.iter().filter(|(code, _)| UMLAUTS.contains(&code.as_str())) {
            for word in name.1 {
                if let Some(spelt) = without_umlauts(word) {
                    self.learn_category(&spelt, named);
                }
            }
        }
    }

    /// Of two words that a category is told with, one that begins the other is short for it.
    fn learn_short_forms(&mut self, term: &Term) {
        let names = term.synonyms.iter().chain(&term.said).chain([&term.label]);
        let words: Vec<Word> = names
            .filter_map(|name| <[Word; 1]>::try_from(french::words(name)).ok())
            .map(|[word]| word)
            .filter(|word| everyday::standing(word) == Standing::Subject)
            .collect();
        for short in &words {
            let beginning = short.singular();
            let is_long = |long: &&Word| {
                let rest = long.folded.strip_prefix(beginning);
                rest.is_some_and(|rest| rest.len() >= SHORTENED)
            };
            let long: Vec<Word> = words.iter().filter(is_long).cloned().collect();
            if beginning.len() >= SHORTEST && !long.is_empty() {
                self.long_forms.entry(beginning.to_owned()).or_default().extend(long);
            }
        }
    }

    fn add_answering(&mut self) {
        let loose = self.loosely.values_mut().chain(self.loosest.values_mut());
        self.categories.values_mut().chain(loose).for_each(add_answering);
    }

    fn sort_words(&mut self) {
        for folded in self.words.keys() {
            let length = folded.chars().count();
            if self.by_length.len() <= length {
                self.by_length.resize(length + 1, Vec::new());
            }
            self.by_length[length].push(folded.clone());
            if let Some(sound) = sound(folded) {
                self.by_sound.entry(sound).or_default().push(folded.clone());
            }
        }
    }

    fn learn_category(&mut self, name: &str, named: Named) {
        let mut words = french::words(name);
        words.retain(|word| !word.is_stop_word());
        if words.is_empty() {
            return;
        }
        self.learn(&words);
        let all = french::words(name);
        if all.len() > 1 {
            let whole = all.iter().map(|word| word.folded.as_str()).collect();
            self.without_spaces.entry(whole).or_insert(all);
        }
        let count = words.len();
        add(&mut self.categories, category_key(&words), Named { words: count, ..named });
        let telling: Vec<Word> = content(words);
        // Two words that are left of many mean too much: « chercher son enfant à l'école ».
        if telling.len() > 2 || telling.len() == 2 && count == 2 {
            let named = Named { words: telling.len(), ..named };
            add(&mut self.loosely, loose_key(&telling, &NEAREST_KIN), named);
            add(&mut self.loosest, loose_key(&telling, &KIN), named);
        }
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
    /// « garder ma mère » is. Who is nearest counts first: « garder mon fils » is « garder mon
    /// enfant », and not « garder le bébé ».
    pub fn categories_loosely(&self, words: &[Word]) -> &[Named] {
        let nearest = self.loosely.get(&loose_key(words, &NEAREST_KIN));
        let of_family = || words.iter().any(|word| kin_of(word, &KIN).is_some());
        let named = nearest
            .or_else(|| of_family().then(|| self.loosest.get(&loose_key(words, &KIN))).flatten());
        named.map_or(&[], Vec::as_slice)
    }

    /// Ranks of the categories whose definition has all of the words.
    pub fn defined_with(&self, words: &[Word]) -> Vec<u64> {
        let has_all = |singulars: &HashSet<String>| {
            words.iter().all(|word| singulars.contains(word.singular()))
        };
        let defined = self.definitions.iter().filter(|(_, singulars)| has_all(singulars));
        defined.map(|(rank, _)| *rank).collect()
    }

    /// What a word is short for, when it is.
    pub fn long_forms(&self, word: &Word) -> &[Word] {
        self.long_forms.get(word.singular()).map_or(&[], Vec::as_slice)
    }

    pub fn place(&self, words: &[Word]) -> Option<&Place> {
        self.places.get(&place_key(words))
    }

    pub fn word(&self, folded: &str) -> Option<&Word> {
        self.words.get(folded)
    }

    /// Whether it is a word of another language, and of no French name.
    pub fn is_foreign(&self, folded: &str) -> bool {
        self.foreign.contains(folded)
    }

    /// Folded words with so many letters.
    pub fn words_of_length(&self, lengths: RangeInclusive<usize>) -> impl Iterator<Item = &String> {
        lengths.filter_map(|length| self.by_length.get(length)).flatten()
    }

    /// Folded words that sound like this one.
    pub fn words_sounding_like(&self, folded: &str) -> &[String] {
        let alike = sound(folded).and_then(|sound| self.by_sound.get(&sound));
        alike.map_or(&[], Vec::as_slice)
    }

    /// The name of a category of several words that was written without the spaces.
    pub fn name_without_spaces(&self, folded: &str) -> Option<&[Word]> {
        self.without_spaces.get(folded).map(Vec::as_slice)
    }
}

/// The words that say what is looked for.
fn content(words: Vec<Word>) -> Vec<Word> {
    let tells = |word: &Word| !word.is_stop_word() && everyday::standing(word) > Standing::Everyday;
    words.into_iter().filter(tells).collect()
}

/// What names a term names the terms that answer for it too, more weakly.
pub fn add_answering(named: &mut Vec<Named>) {
    let meant = named.clone();
    let also = meant.iter().filter_map(Named::term).flat_map(|term| &term.also);
    add_all(named, By::Answering, also);
}

/// What tells a situation tells of the terms near those that it is about.
pub fn add_near(named: &mut Vec<Named>) {
    let told: Vec<Named> =
        named.iter().filter(|one| one.by == By::Said && !one.wide).copied().collect();
    let near = told.iter().filter_map(Named::term).flat_map(|term| term.related.iter().take(NEAR));
    let is_wide =
        |code: &TermCode| Taxonomy::families().get(code).is_none_or(|term| term.parent.is_none());
    add_all(named, By::Near, near.filter(|code| !is_wide(code)));
}

fn add_all<'t>(named: &mut Vec<Named>, by: By, codes: impl Iterator<Item = &'t TermCode>) {
    let words = named.iter().map(|one| one.words).max().unwrap_or(1);
    for rank in codes.filter_map(category_rank) {
        if !named.iter().any(|known| known.rank == rank) {
            named.push(Named { rank, by, words, wide: false });
        }
    }
}

/// Most terms near one that a situation is about.
const NEAR: usize = 4;

fn add(map: &mut HashMap<String, Vec<Named>>, key: String, named: Named) {
    let known = map.entry(key).or_default();
    match known.iter_mut().find(|other| other.rank == named.rank) {
        Some(other) => other.by = other.by.min(named.by),
        None => known.push(named),
    }
}

fn category_key(words: &[Word]) -> String {
    words.iter().map(|word| masculine(word.singular())).collect::<Vec<_>>().join(" ")
}

fn place_key(words: &[Word]) -> String {
    words.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ")
}
