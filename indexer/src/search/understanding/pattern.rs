//! Phrases as tables write them.
//!
//! A pattern is words with spaces between; `|` separates alternatives, a `?` at the end makes a word
//! optional: `qui? prend|prennent encore`. Accents, case and plurals do not count.

use super::sentence::{Sentence, singular};
use data::text::fold;
use std::collections::HashMap;

struct Element {
    alternatives: Vec<String>,
    optional: bool,
}

/// Patterns with what they mean.
pub struct Table<T> {
    rows: Vec<(Vec<Element>, T)>,
    /// Rows by the words that may begin them.
    by_first: HashMap<String, Vec<usize>>,
}

impl<T: Clone> Table<T> {
    pub fn new<'a>(rows: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        let mut table = Self { rows: Vec::new(), by_first: HashMap::new() };
        for (pattern, value) in rows {
            let elements: Vec<Element> = pattern.split_whitespace().map(Element::read).collect();
            let required = elements.iter().position(|element| !element.optional);
            for element in &elements[..=required.unwrap_or(elements.len() - 1)] {
                for word in &element.alternatives {
                    let rows = table.by_first.entry(word.clone()).or_default();
                    rows.push(table.rows.len());
                }
            }
            table.rows.push((elements, value));
        }
        table
    }

    /// The longest phrase that begins with a token: the token after it, and what it means.
    pub fn at(&self, sentence: &Sentence, from: usize) -> Option<(usize, T)> {
        let first = &sentence.tokens.get(from)?.singular;
        let rows = self.by_first.get(first)?.iter();
        let found = rows.filter_map(|&row| {
            let (elements, value) = &self.rows[row];
            let end = matched(elements, sentence, from)?;
            (end > from).then_some((end, value))
        });
        // The first of equally long ones, as the table has them.
        let longest = found.reduce(|best, other| if other.0 > best.0 { other } else { best });
        longest.map(|(end, value)| (end, value.clone()))
    }

    /// Every word of the table.
    pub fn words(&self) -> impl Iterator<Item = &String> {
        let elements = self.rows.iter().flat_map(|(elements, _)| elements);
        elements.flat_map(|element| &element.alternatives)
    }
}

impl Element {
    fn read(written: &str) -> Self {
        let (words, optional) = match written.strip_suffix('?') {
            Some(words) => (words, true),
            None => (written, false),
        };
        let alternatives = words.split('|').map(|word| singular(&fold(word)).to_owned()).collect();
        Self { alternatives, optional }
    }
}

/// Where the longest match of the elements ends.
fn matched(elements: &[Element], sentence: &Sentence, at: usize) -> Option<usize> {
    let Some((element, rest)) = elements.split_first() else { return Some(at) };
    let here = sentence
        .tokens
        .get(at)
        .filter(|token| sentence.is_free(at) && element.alternatives.contains(&token.singular));
    let with = here.and_then(|_| matched(rest, sentence, at + 1));
    let without = if element.optional { matched(rest, sentence, at) } else { None };
    with.max(without)
}
