//! What the words of a query mean.

pub mod everyday;
mod grouping;
mod places;
mod relaxed;
mod spell;

pub use grouping::name_at;

use super::answer::{Interpretation, InterpretationKind};
use super::lexicon::{By, Named, Place};
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
    /// A word or, for less, another one of its family.
    Word { singular: String, stems: Vec<String> },
    /// Words that begin so, as [`beginning_token`] writes them.
    Beginning(String),
}

impl Lookup {
    fn whole(word: &Word, stemmer: &mut FrenchStemmer) -> Self {
        Self::Word { singular: singular_token(word), stems: stemmer.stems(word) }
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
        let named = self.categories.iter().filter(|it| !it.wide && it.by != By::Answering);
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
        let words = self.groups.iter().flat_map(|group| group.words.iter().take(group.most_words));
        words.map(of_word).sum()
    }

    /// Reads a text; verbatim, no word is read as another one nor set aside.
    pub fn of(text: &str, vocabulary: &Vocabulary, verbatim: bool) -> tantivy::Result<Self> {
        let mut words = french::words(text);
        let unread = words.split_off(words.len().min(MOST_WORDS));
        let mut reading = Self { whole: whole_name(text), ..Self::default() };
        if let (Some(first), Some(last)) = (unread.first(), unread.last()) {
            reading.tell_aside(text, (first.from, last.to));
        }
        let manner = match verbatim {
            true => Manner::Verbatim,
            false if !words.iter().any(is_personal) => Manner::Keywords,
            false if words.len() < SHORTEST_SENTENCE => Manner::Told,
            false => Manner::Sentence,
        };
        let mut stemmer = FrenchStemmer::default();
        let spelt = reading.spell(text, &words, vocabulary, verbatim, &mut stemmer)?;
        let spelt = reading.take_places(text, &spelt);
        let content = content(spelt);
        if let [only] = content.as_slice() {
            reading.only_word = Some(only.word.folded.clone());
        }
        reading.group(text, &content, manner, &mut stemmer);
        reading.bare = !reading.is_tied(text, &words);
        Ok(reading)
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
    const PERSONAL: [&str; 16] = [
        "je", "me", "moi", "mon", "ma", "mes", "nous", "notre", "nos", "on", "qui", "où", "suis",
        "ai", "peux", "i",
    ];
    PERSONAL.contains(&word.text.as_str())
}

/// A word as it was read.
#[derive(Debug, Clone)]
struct Spelt {
    word: Word,
    form: Form,
    /// « ou » stands before it.
    alternative: bool,
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
        Self { word, form, alternative: false }
    }

    fn lookup(&self, stemmer: &mut FrenchStemmer) -> Lookup {
        match self.form {
            Form::Unfinished => Lookup::Beginning(beginning_token(&self.word)),
            _ => Lookup::whole(&self.word, stemmer),
        }
    }
}

/// The words that mean something by themselves.
fn content(spelt: Vec<Spelt>) -> Vec<Spelt> {
    let mut content: Vec<Spelt> = Vec::with_capacity(spelt.len());
    let mut alternative = false;
    for one in spelt {
        if one.word.is_stop_word() {
            alternative = one.word.text == "ou";
        } else {
            content.push(Spelt { alternative, ..one });
            alternative = false;
        }
    }
    content
}
