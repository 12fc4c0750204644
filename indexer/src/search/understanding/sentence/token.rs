//! Words as the grammar reads them.

use crate::index::french::Word;
use crate::search::reading::everyday;
use crate::search::understanding::keywords;
use data::text::{INVISIBLE, fold};

/// A word, or a run of digits or letters of one: `8ans` is two.
#[derive(Debug)]
pub struct Token {
    /// As the grammar reads it: folded, misspelt keywords corrected.
    pub folded: String,
    pub singular: String,
    pub from: usize,
    pub to: usize,
    /// Rank of its word.
    pub word: usize,
    /// Carries no meaning of its own.
    pub empty: bool,
}

/// As [`Word::singular`].
pub fn singular(folded: &str) -> &str {
    match folded.strip_suffix(['s', 'x']) {
        Some(singular) if singular.len() > 2 => singular,
        _ => folded,
    }
}

/// A word that begins with digits is cut where they end and begin: `18h30`, `8ans`.
pub(super) fn split(text: &str, rank: usize, word: &Word) -> Vec<Token> {
    let typed = &text[word.from..word.to];
    if !typed.starts_with(|c: char| c.is_ascii_digit()) {
        let folded = keywords::corrected(&word.folded);
        return vec![token(folded.to_owned(), word.from, word.to, rank, everyday::is_small(word))];
    }
    let mut tokens = Vec::new();
    let mut from = 0;
    let mut digits = true;
    for (at, c) in typed.char_indices() {
        if c.is_ascii_digit() != digits && !INVISIBLE.contains(&c) {
            digits = !digits;
            tokens.push((from, at));
            from = at;
        }
    }
    tokens.push((from, typed.len()));
    let part = |(from, to): (usize, usize)| {
        token(fold(&typed[from..to]), word.from + from, word.from + to, rank, false)
    };
    tokens.into_iter().map(part).collect()
}

fn token(folded: String, from: usize, to: usize, word: usize, empty: bool) -> Token {
    let singular = singular(&folded).to_owned();
    Token { folded, singular, from, to, word, empty }
}
