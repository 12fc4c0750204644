//! Whether a text tells of a danger, whatever the listings have: who writes « il va me tuer » needs
//! a number before any search.
//!
//! The phrases stand in `data/danger/dangers.toml`, whose README tells how they are written.

use super::lexicon::Lexicon;
use super::spelling::distance;
use super::spelling::sound::sound;
use crate::index::french::Word;
use data::danger::{Danger, Dangers};
use data::french::is_ordinary;
use data::text::fold;
use std::sync::LazyLock;

/// Words past this one are not heard: it bounds the work of a request.
const MOST_WORDS: usize = 64;
/// Other words that may stand between two of a phrase.
const GAP: usize = 2;
/// From so many letters on, what sounds like a word is heard as it, and what is one slip away.
const SOUNDED: usize = 6;
const SLIPPED: usize = 7;

/// The dangers that the words tell of, in the order in which their numbers are shown.
pub fn dangers(text: &str) -> Vec<&'static Danger> {
    static HEARD: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(Dangers::get()));
    HEARD.told(text)
}

struct Phrases {
    kinds: Vec<(&'static Danger, Vec<Phrase>, Vec<Phrase>)>,
    innocent: Vec<Phrase>,
    small: Vec<&'static str>,
}

impl Phrases {
    fn of(dangers: &'static Dangers) -> Self {
        let phrases = |lines: &str| lines.lines().filter_map(Phrase::read).collect::<Vec<_>>();
        let kinds = dangers.kinds.iter();
        Self {
            kinds: kinds.map(|it| (it, phrases(&it.phrases), phrases(&it.alone))).collect(),
            innocent: phrases(&dangers.innocent),
            small: dangers.small.split_whitespace().collect(),
        }
    }

    fn told(&self, text: &str) -> Vec<&'static Danger> {
        let folded = fold(text);
        let mut words: Vec<Heard> =
            folded.split_whitespace().take(MOST_WORDS).map(Heard::new).collect();
        for phrase in &self.innocent {
            for start in 0..words.len() {
                if let Some(end) = phrase.ends(&words, start, 0) {
                    words[start..end].iter_mut().for_each(Heard::forget);
                }
            }
        }
        let telling: Vec<Heard> = words.iter().filter(|it| self.tells(it)).cloned().collect();
        let told = |(_, phrases, alone): &&(_, Vec<Phrase>, Vec<Phrase>)| {
            let somewhere = |phrase: &Phrase| phrase.is_in(&words);
            // « 18 » alone has no word that tells more than « le ».
            let whole = |phrase: &Phrase| phrase.is_all_of(&telling) || phrase.is_all_of(&words);
            phrases.iter().any(somewhere) || alone.iter().any(whole)
        };
        self.kinds.iter().filter(told).map(|(danger, ..)| *danger).collect()
    }

    /// Neither a small word nor a place.
    fn tells(&self, word: &Heard) -> bool {
        let is_place =
            || Word::new(&word.text, 0, 0).is_some_and(|it| Lexicon::get().place(&[it]).is_some());
        !self.small.contains(&word.text.as_str()) && !is_place()
    }
}

/// A word of the text.
#[derive(Debug, Clone)]
struct Heard {
    text: String,
    /// Of a word that is not rightly spelt.
    sound: Option<String>,
    slipped: bool,
}

impl Heard {
    fn new(text: &str) -> Self {
        let slipped = !is_ordinary(text);
        let sound = slipped.then(|| sound(text)).flatten();
        Self { text: text.to_owned(), sound, slipped }
    }

    /// It stays where it is, and is none of any phrase.
    fn forget(&mut self) {
        *self = Self { text: String::new(), sound: None, slipped: false };
    }
}

struct Phrase(Vec<Item>);

/// One word of a phrase, in any of these ways.
struct Item {
    ways: Vec<Way>,
    /// It follows the word before at once.
    follows: bool,
}

struct Way {
    letters: String,
    beginning: bool,
    sound: Option<String>,
}

impl Phrase {
    fn read(line: &str) -> Option<Self> {
        let items: Vec<Item> = line.split_whitespace().map(Item::read).collect();
        (!items.is_empty()).then_some(Self(items))
    }

    fn is_in(&self, words: &[Heard]) -> bool {
        (0..words.len()).any(|start| self.ends(words, start, GAP).is_some())
    }

    fn is_all_of(&self, words: &[Heard]) -> bool {
        !words.is_empty() && self.ends(words, 0, 0) == Some(words.len())
    }

    /// Where the phrase ends that begins at a word.
    fn ends(&self, words: &[Heard], start: usize, gap: usize) -> Option<usize> {
        let (first, rest) = self.0.split_first()?;
        first.is(words.get(start)?).then_some(())?;
        ends(rest, words, start + 1, gap)
    }
}

fn ends(items: &[Item], words: &[Heard], from: usize, gap: usize) -> Option<usize> {
    let Some((item, rest)) = items.split_first() else { return Some(from) };
    let gap_before = if item.follows { 0 } else { gap };
    (from..=from + gap_before)
        .filter(|at| words.get(*at).is_some_and(|word| item.is(word)))
        .find_map(|at| ends(rest, words, at + 1, gap))
}

impl Item {
    fn read(written: &str) -> Self {
        let ways = written.trim_start_matches('+').split('|').map(Way::read).collect();
        Self { ways, follows: written.starts_with('+') }
    }

    fn is(&self, word: &Heard) -> bool {
        self.ways.iter().any(|way| way.is(word))
    }
}

impl Way {
    fn read(written: &str) -> Self {
        let letters = fold(written);
        let sound = (letters.chars().count() >= SOUNDED).then(|| sound(&letters)).flatten();
        Self { letters, beginning: written.ends_with('*'), sound }
    }

    fn is(&self, word: &Heard) -> bool {
        let text = word.text.as_str();
        if text == self.letters || self.beginning && text.starts_with(&self.letters) {
            return true;
        }
        let sounds = match (&self.sound, &word.sound) {
            (Some(own), Some(heard)) if self.beginning => heard.starts_with(own),
            (Some(own), Some(heard)) => own == heard,
            _ => false,
        };
        sounds || word.slipped && self.is_one_slip_from(text)
    }

    fn is_one_slip_from(&self, text: &str) -> bool {
        !self.beginning
            && self.letters.chars().count() >= SLIPPED
            && text.chars().next() == self.letters.chars().next()
            && distance(text, &self.letters, 1).is_some()
    }
}

#[cfg(test)]
mod tests;
