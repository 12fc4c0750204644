//! Words that nothing contains: beginnings of words and typing errors.

use super::clause::searched_fields;
use super::lexicon::Lexicon;
use crate::index::analysis::singular_token;
use crate::index::french::{self, FrenchStemmer, Word};
use crate::index::schema::Fields;
use std::collections::BTreeMap;
use tantivy::query::FuzzyTermQuery;
use tantivy::{Searcher, Term};

/// From this length on a word may have one error, from the next two.
const ONE_ERROR: usize = 6;
/// From this length on already when a category or a place was meant: « crche ». Any other word so
/// short is often another word of the language, rightly spelt, that no listing happens to use.
const ONE_ERROR_IN_LEXICON: usize = 5;
const TWO_ERRORS: usize = 9;

/// Longer words are not corrected: their automaton would be large.
const LONGEST: usize = 30;

/// Shorter beginnings would match nearly everything.
const SHORTEST_BEGINNING: usize = 3;

/// The words of the index and of the lexicon.
pub struct Vocabulary<'a> {
    searcher: &'a Searcher,
    fields: &'a Fields,
}

impl<'a> Vocabulary<'a> {
    pub fn new(searcher: &'a Searcher, fields: &'a Fields) -> Self {
        Self { searcher, fields }
    }

    /// Whether some listing, category or place uses the word, in any of its forms.
    pub fn knows(&self, stemmer: &mut FrenchStemmer, word: &Word) -> tantivy::Result<bool> {
        if Lexicon::get().word(&word.folded).is_some() {
            return Ok(true);
        }
        for stem in stemmer.stems(word) {
            for field in searched_fields(self.fields) {
                if self.searcher.doc_freq(&Term::from_field_text(field, &stem))? > 0 {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Whether some listing uses a word that begins so.
    pub fn has_beginning(&self, word: &Word) -> tantivy::Result<bool> {
        if word.folded.chars().count() < SHORTEST_BEGINNING {
            return Ok(false);
        }
        for reader in self.searcher.segment_readers() {
            let index = reader.inverted_index(self.fields.words)?;
            let mut terms = index.terms().range().ge(word.folded.as_bytes()).into_stream()?;
            if terms.advance() && terms.key().starts_with(word.folded.as_bytes()) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The known word that was most likely meant: fewest errors, same first letter, most used,
    /// above all in names.
    pub fn correction(&self, word: &Word) -> tantivy::Result<Option<Word>> {
        let length = word.folded.chars().count();
        let errors = match length {
            _ if length > LONGEST || !word.folded.chars().all(char::is_alphabetic) => {
                return Ok(None);
            }
            _ if length >= TWO_ERRORS => 2,
            _ if length >= ONE_ERROR_IN_LEXICON => 1,
            _ => return Ok(None),
        };
        let mut candidates: BTreeMap<String, u64> = BTreeMap::new();
        let query = FuzzyTermQuery::new(
            Term::from_field_text(self.fields.words, &word.folded),
            errors,
            true,
        );
        let readers = self.searcher.segment_readers();
        for reader in readers.iter().take_while(|_| length >= ONE_ERROR) {
            let index = reader.inverted_index(self.fields.words)?;
            let mut terms = index.terms().search(query.automaton()?).into_stream()?;
            while terms.advance() {
                if let Ok(term) = std::str::from_utf8(terms.key()) {
                    *candidates.entry(term.to_owned()).or_default() +=
                        u64::from(terms.value().doc_freq);
                }
            }
        }
        for known in Lexicon::get().words() {
            if distance(&known.folded, &word.folded, usize::from(errors)).is_some() {
                *candidates.entry(known.folded.clone()).or_default() += 1;
            }
        }
        let first = word.folded.chars().next();
        let mut best = None;
        for (candidate, uses) in candidates {
            if length < ONE_ERROR && candidate.chars().next() != first {
                continue;
            }
            let Some(errors) = distance(&candidate, &word.folded, usize::from(errors)) else {
                continue;
            };
            let Some(known) = written(&candidate) else { continue };
            let in_names = Term::from_field_text(self.fields.name, &singular_token(&known));
            let uses = uses + self.searcher.doc_freq(&in_names)?;
            let likely = (errors, candidate.chars().next() != first, u64::MAX - uses, candidate);
            if best.as_ref().is_none_or(|(better, _)| likely < *better) {
                best = Some((likely, known));
            }
        }
        Ok(best.map(|(_, known)| known))
    }
}

/// The word as people write it, with its accents where we know them.
fn written(folded: &str) -> Option<Word> {
    let known = Lexicon::get().word(folded).cloned();
    known.or_else(|| french::words(folded).into_iter().next())
}

/// Letters added, left out, replaced or swapped with the next one between two words, when no more
/// than `most`.
pub(crate) fn distance(a: &str, b: &str, most: usize) -> Option<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (i, &left) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, &right) in b.iter().enumerate() {
            let replaced = above[j] + usize::from(left != right);
            let mut least = replaced.min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && left == b[j - 1] && a[i - 1] == right {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().filter(|errors| *errors <= most)
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn typing_errors_are_counted() {
        assert_eq!(distance("creche", "creche", 1), Some(0));
        assert_eq!(distance("crehce", "creche", 1), Some(1));
        assert_eq!(distance("crche", "creche", 1), Some(1));
        assert_eq!(distance("creeche", "creche", 1), Some(1));
        assert_eq!(distance("breche", "creche", 1), Some(1));
        assert_eq!(distance("bibloiteque", "bibliotheque", 2), Some(2));
        assert_eq!(distance("creche", "caf", 2), None);
        assert_eq!(distance("", "ab", 2), Some(2));
    }
}
