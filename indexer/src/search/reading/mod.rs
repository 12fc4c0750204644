//! What the words of a query mean.

pub mod everyday;
mod grouping;
mod places;

pub use grouping::name_at;

use super::answer::{Interpretation, InterpretationKind};
use super::lexicon::{Named, Place};
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
    /// The categories that they name, each of which is as good as the words.
    pub categories: Vec<Named>,
    /// When they name categories, those whose definition has the words.
    pub defined: Vec<u64>,
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
        let words = self.groups.iter().flat_map(|group| &group.words);
        words
            .map(|lookup| match lookup {
                Lookup::Word { .. } => worth.name,
                Lookup::Beginning(_) => worth.name * worth.beginning,
            })
            .sum()
    }

    /// Reads a text; verbatim, no word is read as another one nor set aside.
    pub fn of(text: &str, vocabulary: &Vocabulary, verbatim: bool) -> tantivy::Result<Self> {
        let mut words = french::words(text);
        words.truncate(MOST_WORDS);
        let mut reading = Self { whole: whole_name(text), ..Self::default() };
        let mut stemmer = FrenchStemmer::default();
        let spelt = reading.spell(text, words, vocabulary, verbatim, &mut stemmer)?;
        let spelt = reading.take_places(text, &spelt);
        let content: Vec<Spelt> =
            spelt.into_iter().filter(|spelt| !spelt.word.is_stop_word()).collect();
        if let [only] = content.as_slice() {
            reading.only_word = Some(only.word.folded.clone());
        }
        reading.group(text, &content, verbatim, &mut stemmer);
        Ok(reading)
    }

    /// The words as people meant to write them, each at the place where it was typed.
    fn spell(
        &mut self,
        text: &str,
        words: Vec<Word>,
        vocabulary: &Vocabulary,
        verbatim: bool,
        stemmer: &mut FrenchStemmer,
    ) -> tantivy::Result<Vec<Spelt>> {
        let last = words.last().map(|word| word.to);
        let mut spelt = Vec::with_capacity(words.len());
        for word in words {
            if word.is_stop_word() || vocabulary.knows(stemmer, &word)? {
                spelt.push(Spelt::right(word));
                continue;
            }
            // The last word may be unfinished; another one is more likely misspelt than cut short.
            let unfinished = vocabulary.has_beginning(&word)?;
            let may_correct = !(verbatim || unfinished && last == Some(word.to));
            let correction = if may_correct { vocabulary.correction(&word)? } else { None };
            spelt.push(match correction {
                Some(correction) => {
                    self.tell_correction(&text[word.from..word.to], &word, &correction);
                    let word = Word { from: word.from, to: word.to, ..correction };
                    Spelt { corrected: true, ..Spelt::right(word) }
                }
                None => Spelt { unfinished, ..Spelt::right(word) },
            });
        }
        Ok(spelt)
    }

    fn tell_correction(&mut self, typed: &str, word: &Word, correction: &Word) {
        self.interpretation.push(Interpretation {
            kind: InterpretationKind::Correction,
            text: typed.to_owned(),
            value: correction.text.clone(),
            label: format!("« {typed} » lu comme « {} »", correction.text),
            span: (word.from, word.to),
        });
    }
}

/// A word as it was read.
#[derive(Debug, Clone)]
struct Spelt {
    word: Word,
    /// It was typed otherwise.
    corrected: bool,
    /// Known words begin so.
    unfinished: bool,
}

impl Spelt {
    fn right(word: Word) -> Self {
        Self { word, corrected: false, unfinished: false }
    }

    fn lookup(&self, stemmer: &mut FrenchStemmer) -> Lookup {
        if self.unfinished {
            Lookup::Beginning(beginning_token(&self.word))
        } else {
            Lookup::whole(&self.word, stemmer)
        }
    }
}
