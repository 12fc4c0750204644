//! What the words of a query mean.

use super::answer::{Interpretation, InterpretationKind};
use super::lexicon::{Lexicon, Named, Place};
use super::ranking::weight;
use super::spelling::Vocabulary;
use crate::index::analysis::{SINGULAR, beginning_token, singular_token};
use crate::index::document::whole_name;
use crate::index::french::{self, FrenchStemmer, StreetTypes, Word};
use data::taxonomy::Taxonomy;
use data::territory::{Commune, Territory};

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
    pub fn best_score(&self) -> f32 {
        let words = self.groups.iter().flat_map(|group| &group.words);
        words
            .map(|lookup| match lookup {
                Lookup::Word { .. } => weight::NAME,
                Lookup::Beginning(_) => weight::NAME * weight::BEGINNING,
            })
            .sum()
    }

    pub fn of(text: &str, vocabulary: &Vocabulary) -> tantivy::Result<Self> {
        let mut words = french::words(text);
        words.truncate(MOST_WORDS);
        let mut reading = Self { whole: whole_name(text), ..Self::default() };
        let last = words.last().map(|word| word.to);
        let words = reading.take_places(text, &words);
        let words: Vec<Word> = if reading.places.is_empty() && words.iter().all(is_empty_word) {
            words.into_iter().filter(|word| !word.is_stop_word()).collect()
        } else {
            super::lexicon::content(words)
        };
        if let [word] = words.as_slice() {
            reading.only_word = Some(word.folded.clone());
        }
        let mut stemmer = FrenchStemmer::default();
        let mut read = Vec::with_capacity(words.len());
        for word in words {
            read.extend(reading.spell(text, word, last, vocabulary, &mut stemmer)?);
        }
        reading.group(text, &read);
        Ok(reading)
    }

    /// Takes the names of communes and the postcodes out of the words, the longest first.
    fn take_places(&mut self, text: &str, words: &[Word]) -> Vec<Word> {
        let mut rest = Vec::with_capacity(words.len());
        let mut at = 0;
        while at < words.len() {
            let most = Lexicon::get().longest.min(words.len() - at);
            let named = (1..=most).rev().find_map(|length| {
                Lexicon::get().place(&words[at..at + length]).map(|place| (length, place))
            });
            if let Some((length, place)) = named {
                let typed = &text[words[at].from..words[at + length - 1].to];
                self.add_place(typed, place, &words[at..at + length]);
                at += length;
                continue;
            }
            let word = &words[at];
            let communes = Territory::m2a().by_postal_code(&word.folded);
            if communes.is_empty() {
                rest.push(word.clone());
            } else {
                self.add_postal_code(word, &communes);
            }
            at += 1;
        }
        rest
    }

    fn add_place(&mut self, typed: &str, place: &Place, words: &[Word]) {
        if place.part {
            let mut stemmer = FrenchStemmer::default();
            let content = words.iter().filter(|word| !word.is_stop_word());
            self.liked.extend(content.map(|word| Lookup::whole(word, &mut stemmer)));
        }
        self.interpretation.push(Interpretation {
            kind: InterpretationKind::Commune,
            text: typed.to_owned(),
            value: place.insee.clone(),
            label: place.name.clone(),
            span: (words[0].from, words[words.len() - 1].to),
        });
        self.places.push(place.clone());
    }

    /// The most populous commune of a shared postcode comes first: distances count from there.
    fn add_postal_code(&mut self, word: &Word, communes: &[&Commune]) {
        let code = &word.folded;
        let mut communes = communes.to_vec();
        communes.sort_by_key(|commune| std::cmp::Reverse(commune.population));
        let names: Vec<&str> = communes.iter().map(|commune| commune.name.as_str()).collect();
        self.interpretation.push(Interpretation {
            kind: InterpretationKind::PostalCode,
            text: code.clone(),
            value: code.clone(),
            label: format!("{code} ({})", names.join(", ")),
            span: (word.from, word.to),
        });
        self.places.extend(communes.into_iter().map(Place::of));
    }

    /// The word with the way to look for it; nothing when its correction is the name of a place.
    fn spell(
        &mut self,
        text: &str,
        word: Word,
        last: Option<usize>,
        vocabulary: &Vocabulary,
        stemmer: &mut FrenchStemmer,
    ) -> tantivy::Result<Option<(Word, Lookup)>> {
        if vocabulary.knows(stemmer, &word)? {
            let lookup = Lookup::whole(&word, stemmer);
            return Ok(Some((word, lookup)));
        }
        // The last word may be unfinished; another one is more likely misspelt than cut short.
        let unfinished = vocabulary.has_beginning(&word)?;
        let corrected = match vocabulary.correction(&word)? {
            Some(corrected) if !(unfinished && last == Some(word.to)) => corrected,
            _ if unfinished => {
                let lookup = Lookup::Beginning(beginning_token(&word));
                return Ok(Some((word, lookup)));
            }
            _ => {
                let lookup = Lookup::whole(&word, stemmer);
                return Ok(Some((word, lookup)));
            }
        };
        let typed = &text[word.from..word.to];
        if let Some(place) = Lexicon::get().place(std::slice::from_ref(&corrected)) {
            self.add_place(
                typed,
                place,
                std::slice::from_ref(&Word { from: word.from, to: word.to, ..corrected.clone() }),
            );
            return Ok(None);
        }
        self.interpretation.push(Interpretation {
            kind: InterpretationKind::Correction,
            text: typed.to_owned(),
            value: corrected.text.clone(),
            label: format!("« {typed} » lu comme « {} »", corrected.text),
            span: (word.from, word.to),
        });
        let lookup = Lookup::whole(&corrected, stemmer);
        Ok(Some((Word { from: word.from, to: word.to, ..corrected }, lookup)))
    }

    /// The words as typed, those that were read as others as they were read.
    fn corrected(&self, text: &str, words: &[(Word, Lookup)]) -> String {
        let mut said = String::new();
        let mut end = None;
        for (word, _) in words {
            said.push_str(end.map_or("", |end| &text[end..word.from]));
            let typed = &text[word.from..word.to];
            let correction = self
                .interpretation
                .iter()
                .find(|part| part.kind == InterpretationKind::Correction && part.text == typed);
            said.push_str(correction.map_or(typed, |correction| &correction.value));
            end = Some(word.to);
        }
        said
    }

    /// Puts words that name a category together, the longest names first.
    fn group(&mut self, text: &str, read: &[(Word, Lookup)]) {
        let words: Vec<Word> = read.iter().map(|(word, _)| word.clone()).collect();
        let mut at = 0;
        while at < read.len() {
            let most = Lexicon::get().longest.min(read.len() - at);
            let named = (1..=most).rev().find_map(|length| {
                let ranks = Lexicon::get().categories(&words[at..at + length]);
                (!ranks.is_empty()).then_some((length, ranks))
            });
            let (length, categories) = named.unwrap_or((1, &[]));
            let group = &read[at..at + length];
            let said = self.corrected(text, group);
            self.interpretation.extend(categories.iter().filter_map(|named| {
                let term = Taxonomy::families().terms().get(usize::try_from(named.rank).ok()?)?;
                Some(Interpretation {
                    kind: InterpretationKind::Category,
                    text: said.clone(),
                    value: term.code.to_string(),
                    label: term.label.clone(),
                    span: (words[at].from, words[at + length - 1].to),
                })
            }));
            self.groups.push(Group {
                words: group.iter().map(|(_, lookup)| lookup.clone()).collect(),
                categories: categories.to_vec(),
                defined: if categories.is_empty() {
                    Vec::new()
                } else {
                    Lexicon::get().defined_with(&words[at..at + length])
                },
            });
            at += length;
        }
    }
}

fn is_empty_word(word: &Word) -> bool {
    word.is_stop_word() || word.is_polite()
}
