//! The two ways a field is indexed: as stems and singulars, which is how words are found, and as
//! whole words, for beginnings of words and typing errors.

use super::categories::CategoryTexts;
use super::french::{FrenchStemmer, Word, words};
use std::collections::HashMap;
use std::sync::Arc;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// Names under which the two are registered with an index.
pub const STEMS: &str = "french_stems";
pub const WORDS: &str = "french_words";

/// The words that count, each with its place; parts of a hyphenated word (micro-crèche) are
/// followed by the whole (microcrèche) at the place of the first.
fn indexed_words(text: &str) -> Vec<(usize, Word)> {
    let all = words(text);
    let mut wholes = Vec::new();
    let mut start = 0;
    for chain in all.chunk_by(|word, _| word.hyphenated) {
        let alphabetic = |word: &Word| word.folded.chars().all(char::is_alphabetic);
        if (2..=3).contains(&chain.len()) && chain.iter().all(alphabetic) {
            let whole: String = chain.iter().map(|part| part.text.as_str()).collect();
            let (from, to) = (chain[0].from, chain[chain.len() - 1].to);
            wholes.extend(Word::new(&whole, from, to).map(|whole| (start, whole)));
        }
        start += chain.len();
    }
    let counts = |(_, word): &(usize, Word)| !word.is_stop_word() && !word.is_too_long();
    wholes.retain(counts);
    let mut indexed: Vec<(usize, Word)> = all.into_iter().enumerate().filter(counts).collect();
    if !wholes.is_empty() {
        indexed.append(&mut wholes);
        indexed.sort_by_key(|(place, _)| *place);
    }
    indexed
}

fn token(place: usize, word: &Word, text: String) -> Token {
    Token { offset_from: word.from, offset_to: word.to, position: place, text, position_length: 1 }
}

/// What marks a singular among the stems.
pub const SINGULAR: char = '=';

/// How the singular of a word stands among its stems. A stem brings « aidants » to who types
/// « aide »; the singular tells which of the two was typed.
pub fn singular_token(word: &Word) -> String {
    format!("{SINGULAR}{}", word.singular())
}

/// What the singulars of all words with this beginning begin with.
pub fn beginning_token(word: &Word) -> String {
    format!("{SINGULAR}{}", word.folded)
}

/// Both stems of each word, and its singular.
#[derive(Clone, Default)]
pub struct StemTokenizer {
    stemmer: FrenchStemmer,
    known: Known,
}

impl Tokenizer for StemTokenizer {
    type TokenStream<'a> = Tokens;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Tokens {
        let Self { stemmer, known } = self;
        known.tokens(text, || {
            let mut tokens = Vec::new();
            for (place, word) in indexed_words(text) {
                for stem in stemmer.stems(&word) {
                    tokens.push(token(place, &word, stem));
                }
                tokens.push(token(place, &word, singular_token(&word)));
            }
            tokens
        })
    }
}

/// Each word folded and whole, for beginnings of words and typing errors.
#[derive(Clone, Default)]
pub struct WordTokenizer(Known);

impl Tokenizer for WordTokenizer {
    type TokenStream<'a> = Tokens;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Tokens {
        self.0.tokens(text, || {
            let words = indexed_words(text).into_iter();
            words.map(|(place, word)| token(place, &word, word.folded.clone())).collect()
        })
    }
}

/// The tokens of texts read before: the names of communes and the words of categories are in
/// thousands of listings.
#[derive(Clone)]
struct Known {
    short: HashMap<String, Arc<[Token]>>,
    /// Nothing of those not read yet.
    categories: HashMap<&'static str, Option<Arc<[Token]>>>,
}

/// Bytes of a text that may come again.
const SHORT: usize = 100;
/// Texts kept; then we begin anew.
const MOST_KNOWN: usize = 4_096;

impl Default for Known {
    fn default() -> Self {
        let texts = CategoryTexts::all().flat_map(|texts| [&texts.names, &texts.loose]);
        let categories = texts.map(|text| (text.as_str(), None)).collect();
        Self { short: HashMap::new(), categories }
    }
}

impl Known {
    fn tokens(&mut self, text: &str, read: impl FnOnce() -> Vec<Token>) -> Tokens {
        if let Some(known) = self.categories.get_mut(text) {
            return Tokens::new(Arc::clone(known.get_or_insert_with(|| once(read()))));
        }
        if text.len() > SHORT {
            return Tokens::new(read().into());
        }
        if let Some(tokens) = self.short.get(text) {
            return Tokens::new(Arc::clone(tokens));
        }
        if self.short.len() >= MOST_KNOWN {
            self.short.clear();
        }
        let tokens: Arc<[Token]> = read().into();
        self.short.insert(text.to_owned(), Arc::clone(&tokens));
        Tokens::new(tokens)
    }
}

/// Each token once: the index keeps no places, and the same word is in many names of a category.
fn once(mut tokens: Vec<Token>) -> Arc<[Token]> {
    tokens.sort_by(|one, other| one.text.cmp(&other.text));
    tokens.dedup_by(|one, other| one.text == other.text);
    tokens.into()
}

/// A list of tokens, one after the other.
pub struct Tokens {
    all: Arc<[Token]>,
    next: usize,
    current: Token,
}

impl Tokens {
    fn new(all: Arc<[Token]>) -> Self {
        Self { all, next: 0, current: Token::default() }
    }
}

impl TokenStream for Tokens {
    fn advance(&mut self) -> bool {
        let Some(token) = self.all.get(self.next) else { return false };
        self.next += 1;
        let Token { offset_from, offset_to, position, text, position_length } = token;
        self.current.text.clone_from(text);
        self.current.offset_from = *offset_from;
        self.current.offset_to = *offset_to;
        self.current.position = *position;
        self.current.position_length = *position_length;
        true
    }

    fn token(&self) -> &Token {
        &self.current
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.current
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(text: &str) -> Vec<String> {
        let mut tokenizer = StemTokenizer::default();
        let mut stream = tokenizer.token_stream(text);
        let mut stems = Vec::new();
        while stream.advance() {
            let text = &stream.token().text;
            if !text.starts_with('=') {
                stems.push(text.clone());
            }
        }
        stems
    }

    #[test]
    fn accents_and_plurals_share_a_stem() {
        for spelling in ["creche", "crêche", "creches", "CRÈCHES", "crèche"] {
            let shared = stems(spelling).iter().any(|stem| stems("crèche").contains(stem));
            assert!(shared, "{spelling}: {:?} / {:?}", stems(spelling), stems("crèche"));
        }
    }

    #[test]
    fn words_of_one_family_stay_together_with_or_without_accents() {
        for (a, b) in [
            ("numérique", "numeriques"),
            ("bibliothèque", "bibliotheques"),
            ("aînés", "aine"),
            ("médiathèque", "mediatheque"),
            ("activité", "activites"),
        ] {
            assert!(stems(a).iter().any(|stem| stems(b).contains(stem)), "{a} {b}");
        }
    }

    #[test]
    fn stop_words_go_before_accents_do() {
        assert_eq!(stems("à la mer"), stems("mer"));
        assert_eq!(stems("sûr"), ["sur"]);
        assert!(stems("sur").is_empty());
        assert!(!stems("été").is_empty());
    }

    #[test]
    fn what_is_too_long_is_no_word_of_a_listing() {
        assert_eq!(stems(&format!("{} judo", "a".repeat(70))), ["judo"]);
        assert!(stems(&format!("{0}-{0}", "a".repeat(40))).iter().all(|stem| stem.len() <= 40));
    }

    #[test]
    fn a_hyphenated_word_is_found_in_one_piece_too() {
        let found = stems("micro-crèche");
        assert!(stems("microcreche").iter().any(|stem| found.contains(stem)));
        assert!(stems("creche").iter().any(|stem| found.contains(stem)));
        assert_eq!(stems("9-12"), ["9", "12"]);
    }
}
