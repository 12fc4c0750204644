//! Words that nothing contains: beginnings of words and typing errors.

mod distance;
pub mod seams;
pub mod sound;

pub use distance::Errors;
pub(crate) use distance::distance;

use super::clause::searched_fields;
use super::lexicon::Lexicon;
use super::query::DemoFilter;
use super::reading::Lookup;
use crate::index::analysis::singular_token;
use crate::index::facts::SegmentFacts;
use crate::index::french::{self, FrenchStemmer, Word};
use crate::index::schema::Fields;
use crate::index::snapshot::Snapshot;
use data::french::is_ordinary;
use std::collections::BTreeMap;
use std::sync::Arc;
use tantivy::postings::TermInfo;
use tantivy::query::FuzzyTermQuery;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, InvertedIndexReader, SegmentReader, TERMINATED, Term};

/// From this length on a word may have one error, from the next two.
const ONE_ERROR: usize = 6;
/// From this length on already when a category or a place was meant: « crche ». Any other word so
/// short is often another word of the language, rightly spelt, that no listing happens to use.
const ONE_ERROR_IN_LEXICON: usize = 5;
const TWO_ERRORS: usize = 9;

/// Shorter words are not corrected, not even by their sound.
const SHORTEST: usize = 4;

/// Longer words are not corrected: their automaton would be large.
const LONGEST: usize = 30;

/// Shorter beginnings would match nearly everything.
const SHORTEST_BEGINNING: usize = 3;

/// The words of the lexicon and of the listings that may be shown: one that deleted or fictitious
/// listings alone use is no word, for it would find nothing.
pub struct Vocabulary<'a> {
    snapshot: &'a Snapshot,
    fields: &'a Fields,
    demo: DemoFilter,
}

impl<'a> Vocabulary<'a> {
    pub fn new(snapshot: &'a Snapshot, fields: &'a Fields, demo: DemoFilter) -> Self {
        Self { snapshot, fields, demo }
    }

    /// Whether some listing, category or place uses the word, in any of its forms.
    pub fn knows(&self, stemmer: &mut FrenchStemmer, word: &Word) -> tantivy::Result<bool> {
        if Lexicon::get().word(&word.folded).is_some() {
            return Ok(true);
        }
        self.uses_any(&stemmer.stems(word))
    }

    /// The name of a category or a place that lacks its mute e: « garderi » is no word, though it has
    /// the stem of one.
    pub fn with_mute_e(&self, word: &Word) -> tantivy::Result<Option<Word>> {
        let lexicon = Lexicon::get();
        if word.folded.len() < ONE_ERROR_IN_LEXICON
            || lexicon.word(&word.folded).is_some()
            || is_ordinary(&word.folded)
        {
            return Ok(None);
        }
        let Some(whole) = lexicon.word(&format!("{}e", word.folded)) else { return Ok(None) };
        let used = self.has(word)?;
        Ok((!used).then(|| Word { from: word.from, to: word.to, ..whole.clone() }))
    }

    /// Whether some listing has the word as it is typed, and not only one of its family.
    fn has(&self, word: &Word) -> tantivy::Result<bool> {
        self.is_shown(&Term::from_field_text(self.fields.words, &word.folded))
    }

    /// The name of a place that the words begin with, but for one slip, and how many words it takes:
    /// « illzac » is not the beginning of some word, though listings have words that begin so. What
    /// is a word by itself is no slip.
    pub fn place_with_a_slip(&self, words: &[Word]) -> tantivy::Result<Option<(Vec<Word>, usize)>> {
        let lexicon = Lexicon::get();
        let Some((meant, count)) = lexicon.place_with_a_slip(words) else { return Ok(None) };
        if let [word] = &words[..count]
            && (lexicon.word(&word.folded).is_some()
                || is_ordinary(&word.folded)
                || self.has(word)?)
        {
            return Ok(None);
        }
        Ok(Some((meant, count)))
    }

    /// Whether some listing has what is looked for.
    pub fn is_used(&self, lookup: &Lookup) -> tantivy::Result<bool> {
        match lookup {
            Lookup::Word { stems, .. } => self.uses_any(stems),
            Lookup::Beginning(_) => Ok(true),
        }
    }

    /// About how many listings have what is looked for; a word that is not finished is the least sure.
    pub fn uses(&self, lookup: &Lookup) -> tantivy::Result<u64> {
        let Lookup::Word { stems, .. } = lookup else { return Ok(0) };
        let mut uses = 0;
        for stem in stems {
            for field in searched_fields(self.fields) {
                let term = Term::from_field_text(field, stem);
                uses = self.snapshot.searcher.doc_freq(&term)?.max(uses);
            }
        }
        Ok(uses)
    }

    fn uses_any(&self, stems: &[String]) -> tantivy::Result<bool> {
        for stem in stems {
            for field in searched_fields(self.fields) {
                if self.is_shown(&Term::from_field_text(field, stem))? {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Whether a listing that may be shown has the term.
    pub fn is_shown(&self, term: &Term) -> tantivy::Result<bool> {
        for segment in self.segments() {
            let index = segment.reader.inverted_index(term.field())?;
            if let Some(info) = index.get_term_info(term)?
                && segment.shows(&index, &info, self.demo)?
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn segments(&self) -> impl Iterator<Item = Segment<'a>> + use<'a> {
        let readers = self.snapshot.searcher.segment_readers().iter();
        readers.zip(&self.snapshot.segments).map(|(reader, facts)| Segment { reader, facts })
    }

    /// Whether some listing uses a word that begins so.
    pub fn has_beginning(&self, word: &Word) -> tantivy::Result<bool> {
        if word.folded.chars().count() < SHORTEST_BEGINNING {
            return Ok(false);
        }
        let beginning = word.folded.as_bytes();
        for segment in self.segments() {
            let index = segment.reader.inverted_index(self.fields.words)?;
            let mut terms = index.terms().range().ge(beginning).into_stream()?;
            while terms.advance() && terms.key().starts_with(beginning) {
                if segment.shows(&index, terms.value(), self.demo)? {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// The known word that was most likely meant: fewest errors, same sound, same first letter, most
    /// used, above all in names. Beside French words it is none of another language.
    pub fn correction(&self, word: &Word, in_french: bool) -> tantivy::Result<Option<Word>> {
        let length = word.folded.chars().count();
        if !(SHORTEST..=LONGEST).contains(&length) || !word.folded.chars().all(char::is_alphabetic)
        {
            return Ok(None);
        }
        let errors = match length {
            _ if length >= TWO_ERRORS => 2,
            _ if length >= ONE_ERROR_IN_LEXICON => 1,
            _ => 0,
        };
        let mut candidates: BTreeMap<String, u64> = BTreeMap::new();
        if length >= ONE_ERROR {
            self.add_used_words(word, errors, &mut candidates)?;
        }
        let lexicon = Lexicon::get();
        let most = usize::from(errors);
        let lengths = length.saturating_sub(most)..=length + most;
        let mut table = Errors::of(&word.folded);
        for known in lexicon.words_of_length(lengths) {
            if most > 0 && table.against(known, most).is_some() {
                *candidates.entry(known.clone()).or_default() += 1;
            }
        }
        let alike = lexicon.words_sounding_like(&word.folded);
        for known in alike {
            *candidates.entry(known.clone()).or_default() += 1;
        }
        let first = word.folded.chars().next();
        let mut best = None;
        for (candidate, uses) in candidates {
            if in_french && lexicon.is_foreign(&candidate) {
                continue;
            }
            let other_first = candidate.chars().next() != first;
            let sounds_alike = alike.contains(&candidate);
            // It may take many letters to write a sound, and none of them is a slip.
            let most = if sounds_alike { LONGEST } else { most };
            let Some(letters) = table.against(&candidate, most) else { continue };
            let errors = if sounds_alike { 1 } else { letters };
            if length < ONE_ERROR && other_first && !sounds_alike {
                continue;
            }
            let Some(known) = written(&candidate) else { continue };
            let in_names = Term::from_field_text(self.fields.name, &singular_token(&known));
            let uses = uses + self.snapshot.searcher.doc_freq(&in_names)?;
            let likely = (errors, !sounds_alike, letters, other_first, u64::MAX - uses, candidate);
            if best.as_ref().is_none_or(|(better, _)| likely < *better) {
                best = Some((likely, known));
            }
        }
        Ok(best.map(|(_, known)| known))
    }

    /// Words of listings within so many errors, with how many use each.
    fn add_used_words(
        &self,
        word: &Word,
        errors: u8,
        candidates: &mut BTreeMap<String, u64>,
    ) -> tantivy::Result<()> {
        let term = Term::from_field_text(self.fields.words, &word.folded);
        let query = FuzzyTermQuery::new(term, errors, true);
        for segment in self.segments() {
            let index = segment.reader.inverted_index(self.fields.words)?;
            let mut terms = index.terms().search(query.automaton()?).into_stream()?;
            while terms.advance() {
                if let Ok(term) = std::str::from_utf8(terms.key())
                    && segment.shows(&index, terms.value(), self.demo)?
                {
                    *candidates.entry(term.to_owned()).or_default() +=
                        u64::from(terms.value().doc_freq);
                }
            }
        }
        Ok(())
    }
}

/// A segment of the index, with what its listings are.
struct Segment<'a> {
    reader: &'a SegmentReader,
    facts: &'a Arc<SegmentFacts>,
}

impl Segment<'_> {
    /// Whether a listing that may be shown has the term; the first one is enough.
    fn shows(
        &self,
        index: &InvertedIndexReader,
        term: &TermInfo,
        demo: DemoFilter,
    ) -> tantivy::Result<bool> {
        let mut postings = index.read_postings_from_terminfo(term, IndexRecordOption::Basic)?;
        while postings.doc() != TERMINATED {
            let document = postings.doc();
            let alive = self.reader.alive_bitset().is_none_or(|alive| alive.is_alive(document));
            if alive && demo.lets_through(self.facts.of(document).is_demo()) {
                return Ok(true);
            }
            postings.advance();
        }
        Ok(false)
    }
}

/// The word as people write it, with its accents where we know them.
fn written(folded: &str) -> Option<Word> {
    let known = Lexicon::get().word(folded).cloned();
    known.or_else(|| french::words(folded).into_iter().next())
}
