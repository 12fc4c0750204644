//! What the words of a query mean.

pub mod everyday;
mod grouping;
mod places;
mod relaxed;
mod situation;
mod spell;
mod topics;

pub use grouping::name_at;

use super::answer::{Interpretation, InterpretationKind};
use super::lexicon::{Lexicon, Named, Place, add_near};
use super::ranking::Words;
use super::spelling::Vocabulary;
use crate::index::analysis::{SINGULAR, beginning_token, singular_token};
use crate::index::document::whole_name;
use crate::index::french::{self, FrenchStemmer, StreetTypes, Word};

/// Words past this one are not read: nobody types that many, and it bounds the work of a request.
const MOST_WORDS: usize = 32;

/// How one word is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lookup {
    /// A word, what it is short for (« foot ») or, for less, another one of its family.
    Word { singular: String, long: Vec<String>, stems: Vec<String> },
    /// Words that begin so, as [`beginning_token`] writes them.
    Beginning(String),
}

impl Lookup {
    fn whole(word: &Word, stemmer: &mut FrenchStemmer) -> Self {
        let long = Lexicon::get().long_forms(word);
        Self::Word {
            singular: singular_token(word),
            long: long.iter().map(singular_token).collect(),
            stems: stemmer.stems(word),
        }
    }

    /// Whether it is a kind of street.
    pub fn is_street_type(&self) -> bool {
        let types = StreetTypes::get();
        match self {
            Self::Word { singular, .. } => types.has_singular(bare(singular)),
            Self::Beginning(beginning) => types.has_beginning(bare(beginning)),
        }
    }

    /// Whether it may find a kind of street: « placement » is of the family of « place ».
    pub fn finds_street_type(&self) -> bool {
        match self {
            Self::Word { stems, .. } => stems.iter().any(|stem| StreetTypes::get().has_stem(stem)),
            Self::Beginning(_) => self.is_street_type(),
        }
    }
}

fn bare(token: &str) -> &str {
    token.strip_prefix(SINGULAR).unwrap_or(token)
}

/// Words that belong together; every group must match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub words: Vec<Lookup>,
    /// The categories that they name, each of which is as good as the words that name it.
    pub categories: Vec<Named>,
    /// How many of the words belong together: all of them, unless several needs were joined.
    most_words: usize,
    /// When they name categories, those whose definition has the words.
    pub defined: Vec<u64>,
    /// It names a kind of place, and so what is looked for by itself.
    need: bool,
    /// Listings have the words, or they are adverbs.
    tells_little: bool,
    /// The words were read as others.
    guessed: bool,
    /// Bytes of the text.
    pub span: (usize, usize),
}

impl Group {
    /// Whether it names a kind of place more narrowly than a top category does.
    pub fn names_term(&self) -> bool {
        self.terms().next().is_some()
    }

    /// Ranks of the kinds of place that it names more narrowly than a top category does.
    pub fn terms(&self) -> impl Iterator<Item = u64> {
        let named = self.categories.iter().filter(|it| !it.wide && it.by.is_meant());
        named.map(|named| named.rank)
    }
}

/// A text as understood.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Reading {
    pub groups: Vec<Group>,
    /// Named in the text, first one first.
    pub places: Vec<Place>,
    /// Words that are liked and not required: the names of parts of communes.
    pub liked: Vec<Lookup>,
    /// What is said in passing, neither required nor liked much: « bébé » in « nounou bébé ».
    pub aside: Vec<Group>,
    /// The text as a name.
    pub whole: String,
    /// The one word beside places, when there is one.
    pub only_word: Option<String>,
    pub interpretation: Vec<Interpretation>,
    /// No small word ties the others together: « judo crèche ».
    bare: bool,
    /// Known words that no listing has together with the rest: bytes of the text.
    given_up: Vec<(usize, usize)>,
    /// The categories are what the whole text is about.
    situation: bool,
    /// All that was said, as it was meant.
    said: Vec<Word>,
}

impl Reading {
    /// Whether the text says nothing but what kind of thing is looked for, and perhaps where.
    pub fn is_category(&self) -> bool {
        self.groups.iter().all(|group| !group.categories.is_empty())
    }

    /// Whether listings differ by the words they have.
    pub fn has_words(&self) -> bool {
        !self.groups.is_empty() || !self.liked.is_empty()
    }

    /// Text score of a listing that has every word in its name.
    pub fn best_score(&self, worth: &Words) -> f32 {
        let of_word = |lookup: &Lookup| match lookup {
            Lookup::Word { .. } => worth.name,
            Lookup::Beginning(_) => worth.name * worth.beginning,
        };
        // Of several needs, that which takes the most words to say.
        let of_group = |group: &Group| match u16::try_from(group.most_words) {
            Ok(words) if self.situation => f32::from(words) * worth.name,
            _ => group.words.iter().take(group.most_words).map(of_word).sum(),
        };
        self.groups.iter().map(of_group).sum()
    }

    /// The kinds of place that answer as well as each other, by rank, when there are several: what is
    /// shown first should be of each.
    pub fn wishes(&self) -> Vec<u64> {
        let [group] = self.groups.as_slice() else { return Vec::new() };
        let named = || group.categories.iter().filter(|it| !it.wide && it.by.is_meant());
        let most = if self.is_situation() { named().map(|it| it.words).max() } else { None };
        let alike = named().filter(|it| most.is_none_or(|most| it.words == most));
        let wishes: Vec<u64> = alike.map(|named| named.rank).collect();
        if wishes.len() < 2 { Vec::new() } else { wishes }
    }

    /// Reads what filters leave of a text; verbatim, no word is read as another one nor set aside.
    pub fn of(
        whole: &str,
        text: &str,
        vocabulary: &Vocabulary,
        verbatim: bool,
    ) -> tantivy::Result<Self> {
        let mut words = french::words(text);
        let unread = words.split_off(words.len().min(MOST_WORDS));
        let mut reading = Self { whole: whole_name(text), ..Self::default() };
        if let (Some(first), Some(last)) = (unread.first(), unread.last()) {
            reading.tell_aside(text, (first.from, last.to));
        }
        let mut said = french::words(whole);
        said.truncate(MOST_WORDS);
        let manner = match verbatim {
            true => Manner::Verbatim,
            false if !words.iter().any(is_personal) && !said.iter().any(says_i_am) => {
                Manner::Keywords
            }
            false if words.len() < SHORTEST_SENTENCE => Manner::Told,
            false => Manner::Sentence,
        };
        let mut stemmer = FrenchStemmer::default();
        let spelt = reading.spell(text, &words, vocabulary, verbatim, &mut stemmer)?;
        if !verbatim {
            reading.said = as_meant(said, &spelt, &mut stemmer);
        }
        let spelt = reading.take_places(text, &spelt);
        let content = content(text, spelt);
        if let [only] = content.as_slice() {
            reading.only_word = Some(only.word.folded.clone());
        }
        reading.group(text, &content, manner, &mut stemmer);
        reading.bare = !reading.is_tied(text, &words);
        if reading.tells_a_situation(manner)
            && let Some(about) = reading.by_topics(text, &mut stemmer)
        {
            return Ok(about);
        }
        reading.look_around();
        Ok(reading)
    }

    /// One need alone is met by what is near it too; beside another, what is near either is neither.
    fn look_around(&mut self) {
        if let [group] = self.groups.as_mut_slice() {
            add_near(&mut group.categories);
        }
    }

    /// Whether small words stand between two groups: « une crèche avec du judo ». Those before a place
    /// or before a filter, which is blank here, belong to it: « judo à Mulhouse crèche ».
    fn is_tied(&self, text: &str, words: &[Word]) -> bool {
        let within = |(from, to): (usize, usize), word: &Word| (from..to).contains(&word.from);
        let is_place = |word: &Word| {
            let mut places = self.interpretation.iter().filter(|part| {
                matches!(part.kind, InterpretationKind::Commune | InterpretationKind::PostalCode)
            });
            places.any(|place| within(place.span, word))
        };
        let mut after_group = false;
        let mut small = false;
        let mut end = 0;
        for word in words {
            let filter = text[end..word.from].contains(BLANKED);
            end = word.to;
            if filter || is_place(word) {
                small = false;
            }
            if self.groups.iter().any(|group| within(group.span, word)) {
                if after_group && small {
                    return true;
                }
                (after_group, small) = (true, false);
            } else if !is_place(word) {
                small |= everyday::is_small(word);
            }
        }
        false
    }
}

/// What is left of a filter: itself and the spaces around it.
const BLANKED: &str = "   ";

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    Keywords,
    /// Its writer speaks of themselves: « problème avec ma box internet ».
    Told,
    /// The same at length.
    Sentence,
    /// As its writer insists.
    Verbatim,
}

/// Fewer words are keywords even when people speak of themselves.
const SHORTEST_SENTENCE: usize = 6;

/// Who says « je » or « notre » tells a need and lists no keywords.
fn is_personal(word: &Word) -> bool {
    const PERSONAL: [&str; 21] = [
        "je", "me", "moi", "mon", "ma", "mes", "nous", "notre", "nos", "on", "qui", "où", "suis",
        "ai", "peux", "i", "il", "elle", "ils", "elles", "ne",
    ];
    PERSONAL.contains(&word.text.as_str())
}

/// « je suis enceinte » is told though it is read as a filter, unlike « près de chez moi ».
fn says_i_am(word: &Word) -> bool {
    matches!(word.text.as_str(), "je" | "suis")
}

/// A word as it was read.
#[derive(Debug, Clone)]
struct Spelt {
    word: Word,
    form: Form,
    /// « ou » or « et » or the like stands before it.
    joint: Joint,
}

/// What ties a word to the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    None,
    /// « crèche ou nounou ».
    Or,
    /// « du foot et de la danse », « cantine + étude ».
    And,
}

/// What was found out about a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Some listing, category or place has it.
    Known,
    /// It was typed otherwise.
    Corrected,
    /// Known words begin so.
    Unfinished,
    Unknown,
}

impl Spelt {
    fn new(word: Word, form: Form) -> Self {
        Self { word, form, joint: Joint::None }
    }

    fn lookup(&self, stemmer: &mut FrenchStemmer) -> Lookup {
        match self.form {
            Form::Unfinished => Lookup::Beginning(beginning_token(&self.word)),
            _ => Lookup::whole(&self.word, stemmer),
        }
    }
}

/// Every word of the whole text, filters included: who works at night says so in a filter. Those that
/// were read as others are so here, unless situations are told with them as they stand.
fn as_meant(mut said: Vec<Word>, spelt: &[Spelt], stemmer: &mut FrenchStemmer) -> Vec<Word> {
    for word in &mut said {
        let corrected = |it: &&Spelt| it.form == Form::Corrected && it.word.from == word.from;
        if let Some(meant) = spelt.iter().find(corrected)
            && !topics::knows(word, stemmer)
        {
            *word = meant.word.clone();
        }
    }
    said
}

/// The words that mean something by themselves.
fn content(text: &str, spelt: Vec<Spelt>) -> Vec<Spelt> {
    let mut content: Vec<Spelt> = Vec::with_capacity(spelt.len());
    let mut joint = Joint::None;
    let mut end = 0;
    for one in spelt {
        let gap = text.get(end..one.word.from).unwrap_or_default();
        end = one.word.to;
        if gap.contains(LISTING) {
            joint = Joint::And;
        }
        if one.word.is_stop_word() {
            match one.word.text.as_str() {
                "ou" => joint = Joint::Or,
                "et" => joint = Joint::And,
                // « de la danse et du foot »
                "a" | "de" | "du" | "des" | "le" | "la" | "les" | "un" | "une" | "pour" => {}
                _ => joint = Joint::None,
            }
        } else {
            let goes_on = THEN.contains(&one.word.folded.as_str());
            content.push(Spelt { joint, ..one });
            joint = if goes_on { Joint::And } else { Joint::None };
        }
    }
    content
}

/// « pesée de bébé puis vaccins »
const THEN: [&str; 4] = ["puis", "ensuite", "ainsi", "aussi"];

/// Stand between the things of a list.
const LISTING: [char; 6] = [',', ';', '+', '/', '&', ':'];
