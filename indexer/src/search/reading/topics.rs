//! What a question is about when it tells a situation and names nothing.
//!
//! « papi est encore tombé dans l'escalier »: no phrase of the taxonomy is in there, but its words
//! are those of a few categories. Each word speaks for the categories that are said with it, the
//! more the fewer these are; a whole phrase speaks for its category once more.

use super::everyday::{self, Standing};
use crate::index::categories::category_words;
use crate::index::document::category_rank;
use crate::index::french::{self, FrenchStemmer, Word};
use data::taxonomy::{Taxonomy, Term};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::RangeInclusive;
use std::sync::LazyLock;

/// What a question seems to be about.
#[derive(Debug, Clone, PartialEq)]
pub struct Topic {
    /// Of the category.
    pub rank: u64,
    /// It is a top category.
    pub wide: bool,
    pub score: f32,
    /// How many of the telling words speak for it.
    pub words: usize,
    /// The same in hundredths.
    pub covered: usize,
    /// Bytes of the text: the word that says it best.
    pub span: (usize, usize),
}

/// What a label, a synonym, a phrase of a situation and a definition say, by the word.
const LABEL: f32 = 2.0;
const SYNONYM: f32 = 1.5;
const SAID: f32 = 1.0;
/// A word that is heard from those who need it.
const HEARD: f32 = 1.5;
/// Whom it is about says less than what it is about.
const KIN: f32 = 0.7;
/// Share of its words that a whole phrase adds.
const PHRASE: f32 = 0.6;

/// Whoever is meant, it is the same situation.
const KINS: [&[&str]; 5] = [
    &["enfant", "fil", "fils", "fille", "garcon", "gamin", "gamine", "gosse", "petit", "petite"],
    &["bebe", "bb", "nourrisson"],
    &["mere", "pere", "maman", "papa"],
    &["mamie", "papi", "papy", "pepe", "meme", "oma", "opa"],
    &["mari", "conjoint", "compagnon", "copain", "epoux", "homme", "ex", "femme"],
];

/// Ages, in years, of those who are called seniors.
const ELDERS: RangeInclusive<u8> = 65..=110;

/// Say how old somebody is, and how long it takes.
const MEASURES: [&str; 5] = ["an", "ans", "mois", "semaine", "heure"];

struct Topics {
    /// Categories by word, with how much it speaks for each.
    words: HashMap<String, Vec<(u64, f32)>>,
    /// Phrases by one of their words.
    phrases: HashMap<String, Vec<Phrase>>,
    wide: HashSet<u64>,
    /// The word for those who are old.
    elder: String,
}

struct Phrase {
    rank: u64,
    words: Vec<String>,
    worth: f32,
}

/// What a word stands for in a situation, when it tells anything.
fn feature(word: &Word, stemmer: &mut FrenchStemmer) -> Option<String> {
    let singular = word.singular();
    let is_number = word.folded.bytes().all(|byte| byte.is_ascii_digit());
    if word.is_stop_word() || is_number || MEASURES.contains(&singular) {
        return None;
    }
    let kin = KINS.iter().find(|kin| kin.contains(&singular)).and_then(|kin| kin.first());
    // Several « copains » are friends.
    if let Some(first) = kin.filter(|_| word.folded != "copains") {
        return Some(format!("@{first}"));
    }
    if everyday::standing(word) == Standing::Everyday {
        return None;
    }
    stemmer.stems(word).into_iter().next()
}

fn features(text: &str, stemmer: &mut FrenchStemmer) -> Vec<String> {
    let mut features: Vec<String> = Vec::new();
    for word in french::words(text) {
        features.extend(feature(&word, stemmer).filter(|it| !features.contains(it)));
    }
    features
}

/// All that is said of a category, with what each word of it is worth.
fn sayings(term: &Term) -> impl Iterator<Item = (&str, f32)> {
    let names = category_words(term).map(|name| {
        let is_synonym = term.synonyms.iter().any(|synonym| synonym == name);
        (name, if is_synonym { SYNONYM } else { LABEL })
    });
    let said = term.said.iter().chain(term.translations.values().flatten());
    names.chain(said.map(|said| (said.as_str(), SAID)))
}

impl Topics {
    fn get() -> &'static Self {
        static TOPICS: LazyLock<Topics> = LazyLock::new(Topics::build);
        &TOPICS
    }

    fn build() -> Self {
        let stemmer = &mut FrenchStemmer::default();
        let mut counts: HashMap<String, BTreeMap<u64, f32>> = HashMap::new();
        let mut phrases: Vec<(u64, Vec<String>)> = Vec::new();
        let mut wide = HashSet::new();
        let terms = Taxonomy::families().terms();
        for term in terms {
            let Some(rank) = category_rank(&term.code) else { continue };
            if term.parent.is_none() {
                wide.insert(rank);
            }
            let mut count = |words: &[String], worth: f32| {
                for word in words {
                    let of_word = counts.entry(word.clone()).or_default();
                    *of_word.entry(rank).or_default() += worth;
                }
            };
            for (saying, worth) in sayings(term) {
                let words = features(saying, stemmer);
                count(&words, worth);
                if !words.is_empty() {
                    phrases.push((rank, words));
                }
            }
            if term.parent.is_some() {
                count(&features(&term.definition, stemmer), SAID);
            }
            count(&features(&term.heard, stemmer), HEARD);
        }
        #[expect(clippy::cast_precision_loss, reason = "there are few categories")]
        let rarity = |word: &String| {
            let all = terms.len() as f32;
            let own = if word.starts_with('@') { KIN } else { 1.0 };
            counts.get(word).map_or(0.0, |of_word| own * (all / of_word.len() as f32).ln())
        };
        let elder = features("senior", stemmer).pop().unwrap_or_default();
        let mut topics = Self { words: HashMap::new(), phrases: HashMap::new(), wide, elder };
        for (rank, words) in phrases {
            let worth = PHRASE * words.iter().map(rarity).sum::<f32>();
            let Some(first) = words.first() else { continue };
            let phrase = Phrase { rank, worth, words: words.clone() };
            topics.phrases.entry(first.clone()).or_default().push(phrase);
        }
        for (word, of_word) in &counts {
            let rarity = rarity(word);
            let share = |(rank, count): (&u64, &f32)| (*rank, rarity * count / (count + 1.0));
            topics.words.insert(word.clone(), of_word.iter().map(share).collect());
        }
        topics
    }
}

/// Whether some category is said with the word.
pub fn knows(word: &Word, stemmer: &mut FrenchStemmer) -> bool {
    feature(word, stemmer).is_some_and(|feature| Topics::get().words.contains_key(&feature))
}

/// What the words speak for, the most likely first. Those that are blank in the text were taken as
/// filters: they speak only beside others.
pub fn of(words: &[Word], text: &str, stemmer: &mut FrenchStemmer) -> Vec<Topic> {
    let topics = Topics::get();
    let mut told: Vec<(String, &Word)> = Vec::new();
    for word in words {
        if let Some(feature) = feature(word, stemmer)
            && !told.iter().any(|(known, _)| *known == feature)
        {
            told.push((feature, word));
        }
    }
    // « quand on a 75 ans » is as good as « quand on est senior ».
    let elder = words.windows(2).find(|pair| is_age_of_an_elder(pair));
    if let Some([years, _]) = elder
        && !told.iter().any(|(known, _)| *known == topics.elder)
    {
        told.push((topics.elder.clone(), years));
    }
    let is_left =
        |word: &Word| text.get(word.from..word.to).is_some_and(|it| !it.trim().is_empty());
    let mut evidence: BTreeMap<u64, Evidence> = BTreeMap::new();
    for (feature, word) in &told {
        for (rank, worth) in topics.words.get(feature).into_iter().flatten() {
            let of_rank = evidence.entry(*rank).or_default();
            of_rank.words += worth;
            of_rank.count += 1;
            if is_left(word) && *worth > of_rank.best.0 {
                of_rank.best = (*worth, (word.from, word.to));
            }
        }
    }
    let has = |word: &String| told.iter().any(|(feature, _)| feature == word);
    let begun = told.iter().filter_map(|(feature, _)| topics.phrases.get(feature)).flatten();
    for phrase in begun.filter(|phrase| phrase.words.iter().all(has)) {
        if let Some(of_rank) = evidence.get_mut(&phrase.rank) {
            of_rank.phrase = of_rank.phrase.max(phrase.worth);
        }
    }
    let mut found: Vec<Topic> = evidence
        .into_iter()
        .filter(|(_, it)| it.best.0 > 0.0)
        .map(|(rank, it)| Topic {
            rank,
            wide: topics.wide.contains(&rank),
            score: it.words + it.phrase,
            words: it.count,
            covered: 100 * it.count / told.len().max(1),
            span: it.best.1,
        })
        .collect();
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.rank.cmp(&b.rank)));
    found
}

/// « 75 ans »
fn is_age_of_an_elder(pair: &[Word]) -> bool {
    let [years, unit] = pair else { return false };
    unit.singular() == "ans" && years.folded.parse().is_ok_and(|years| ELDERS.contains(&years))
}

/// What speaks for a category.
#[derive(Default)]
struct Evidence {
    words: f32,
    phrase: f32,
    count: usize,
    /// What the best word is worth, and where it stands.
    best: (f32, (usize, usize)),
}
