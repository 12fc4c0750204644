//! A question as tokens, with the names of categories and places that stand in it.

mod names;
mod token;

pub use names::Standing;
pub use token::{Token, singular};

use super::keywords;
use crate::index::french::{self, Word};
use crate::search::answer::{Interpretation, InterpretationKind};
use crate::search::reading::everyday;
use names::Name;
use std::ops::Range;

/// Words past this one are not read.
const MOST_WORDS: usize = 32;

pub struct Sentence<'a> {
    pub text: &'a str,
    pub tokens: Vec<Token>,
    words: Vec<Word>,
    names: Vec<Name>,
    /// Ranks of the words that name places, postcodes included.
    places: Vec<bool>,
    taken: Vec<bool>,
}

impl<'a> Sentence<'a> {
    pub fn of(text: &'a str) -> Self {
        let mut words = french::words(text);
        words.truncate(MOST_WORDS);
        let tokens: Vec<Token> = words
            .iter()
            .enumerate()
            .flat_map(|(rank, word)| token::split(text, rank, word))
            .collect();
        let taken = vec![false; tokens.len()];
        let places = vec![false; words.len()];
        let mut sentence = Self { text, tokens, words, names: Vec::new(), places, taken };
        sentence.find_places();
        sentence.find_categories();
        sentence
    }

    pub fn is_free(&self, token: usize) -> bool {
        self.taken.get(token) == Some(&false)
    }

    pub fn is_place(&self, token: usize) -> bool {
        self.places[self.tokens[token].word]
    }

    /// Whether a token was typed with an accent.
    pub fn is_accented(&self, token: usize) -> bool {
        let Token { from, to, .. } = &self.tokens[token];
        !self.text[*from..*to].is_ascii()
    }

    pub fn folded(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |token| token.folded.as_str())
    }

    /// The token before that means something.
    pub fn content_before(&self, token: usize) -> &str {
        let before = self.tokens[..token].iter().rev().find(|token| !token.empty);
        before.map_or("", |token| token.singular.as_str())
    }

    /// Whether a word of what is looked for comes right at a token.
    pub fn continues(&self, token: usize) -> bool {
        token < self.tokens.len() && self.is_subject(token)
    }

    /// The token right before.
    pub fn singular_before(&self, token: usize) -> &str {
        let before = token.checked_sub(1).and_then(|before| self.tokens.get(before));
        before.map_or("", |token| token.singular.as_str())
    }

    /// Whether an elided word (« d' », « jusqu' ») stands right before a token.
    pub fn elides(&self, token: usize) -> bool {
        self.elided(token).is_some()
    }

    /// The elided word right before a token, as typed.
    pub fn elided(&self, token: usize) -> Option<&str> {
        let before = self.text.get(..self.tokens.get(token)?.from)?;
        let before = before.strip_suffix(['\'', '’', '‘', 'ʼ', '`', '´'])?;
        let start = before.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |at| at + 1);
        before.get(start..).or(Some(before))
    }

    /// The text between a token and the next, or the end.
    pub fn gap(&self, token: usize) -> &str {
        let Some(this) = self.tokens.get(token) else { return "" };
        let end = self.tokens.get(token + 1).map_or(self.text.len(), |next| next.from);
        self.text.get(this.to..end).unwrap_or_default()
    }

    /// Whether something is looked for beside a phrase: a word that is neither a place nor one of
    /// the grammar's.
    pub fn has_subject_beside(&self, phrase: &Range<usize>) -> bool {
        (0..self.tokens.len()).any(|token| !phrase.contains(&token) && self.is_subject(token))
    }

    fn is_subject(&self, token: usize) -> bool {
        let Token { singular, word, empty, .. } = &self.tokens[token];
        self.is_free(token)
            && !empty
            && !self.is_place(token)
            && everyday::standing(&self.words[*word]) > everyday::Standing::Person
            && !singular.starts_with(|c: char| c.is_ascii_digit())
            && !keywords::is_filter_word(singular)
    }

    /// Whether something beside a phrase says by itself what is looked for: « piscine », « centre
    /// social », and neither « aide » nor « activités ».
    pub fn is_told_beside(&self, phrase: &Range<usize>) -> bool {
        self.is_told_by_a_word(phrase)
            || self.names_without(phrase).any(|name| name.words.len() > 1)
    }

    /// The same, when one word does: « garder mon fils » is no such thing.
    pub fn is_told_by_a_word(&self, beside: &Range<usize>) -> bool {
        let told = |word: &Word| everyday::standing(word) == everyday::Standing::Subject;
        let mut beside = (0..self.tokens.len()).filter(|token| !beside.contains(token));
        beside.any(|token| self.is_subject(token) && told(&self.words[self.tokens[token].word]))
    }

    /// Words of what is looked for, without their plurals.
    pub fn subject(&self, beside: &Range<usize>) -> Vec<&str> {
        let beside = (0..self.tokens.len()).filter(|token| !beside.contains(token));
        let subject = beside.filter(|&token| self.is_subject(token));
        subject.map(|token| self.tokens[token].singular.as_str()).collect()
    }

    /// Whether a phrase may be taken out, for kinds that may also stand alone.
    pub fn may_take(&self, phrase: &Range<usize>) -> bool {
        match self.standing(phrase) {
            Standing::Apart | Standing::Redundant => true,
            Standing::IsName => self.has_subject_beside(phrase),
            Standing::Says | Standing::Overlaps | Standing::InName => false,
        }
    }

    /// Takes the words of a phrase that are in no name.
    pub fn take_beside_names(&mut self, phrase: &Range<usize>) {
        let named = |word: usize| self.names.iter().any(|name| name.words.contains(&word));
        let beside: Vec<usize> =
            phrase.clone().filter(|&token| !named(self.tokens[token].word)).collect();
        for token in beside {
            self.taken[token] = true;
        }
    }

    pub fn take(&mut self, phrase: &Range<usize>) {
        for taken in &mut self.taken[phrase.clone()] {
            *taken = true;
        }
    }

    /// Bytes of the text.
    pub fn span(&self, phrase: &Range<usize>) -> (usize, usize) {
        let tokens = &self.tokens[phrase.clone()];
        let from = tokens.first().map_or(0, |token| token.from);
        (from, tokens.last().map_or(from, |token| token.to))
    }

    pub fn interpretation(
        &self,
        kind: InterpretationKind,
        phrase: &Range<usize>,
        value: String,
        label: String,
    ) -> Interpretation {
        let span = self.span(phrase);
        Interpretation { kind, text: self.text[span.0..span.1].to_owned(), value, label, span }
    }

    /// The text with what was taken blanked, byte for byte; what stands between two tokens taken
    /// goes with them.
    pub fn rest(&self) -> String {
        let taken = |token: usize| self.taken[token].then(|| self.tokens[token].from);
        let blanks: Vec<Range<usize>> = (0..self.tokens.len())
            .filter_map(|token| {
                let to = match self.tokens.get(token + 1) {
                    Some(next) if self.taken[token + 1] => next.from,
                    _ => self.tokens[token].to,
                };
                Some(taken(token)?..to)
            })
            .collect();
        let mut rest = String::with_capacity(self.text.len());
        let mut blanks = blanks.iter().peekable();
        for (at, c) in self.text.char_indices() {
            while blanks.next_if(|blank| blank.end <= at).is_some() {}
            if blanks.peek().is_some_and(|blank| blank.contains(&at)) {
                rest.extend(std::iter::repeat_n(' ', c.len_utf8()));
            } else {
                rest.push(c);
            }
        }
        rest
    }
}
