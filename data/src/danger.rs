//! Which words tell of a danger, and whom to call: `data/danger/dangers.toml`.

use crate::ids::TermCode;
use serde::Deserialize;
use std::sync::OnceLock;
use toml::de::Error;

/// A kind of danger.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Danger {
    pub code: String,
    /// Whom to call, the first ones first.
    pub numbers: Vec<String>,
    /// How many of them are shown large.
    pub large: usize,
    /// Categories that are about it.
    #[serde(default)]
    pub categories: Vec<TermCode>,
    /// One a line, as `data/danger/README.md` explains.
    pub phrases: String,
    /// The same, when nothing else is said.
    #[serde(default)]
    pub alone: String,
}

/// All kinds, in the order in which their numbers are shown.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dangers {
    /// Shown whatever the danger is, after its own.
    pub numbers: Vec<String>,
    /// Words that say nothing beside an `alone` phrase.
    pub small: String,
    /// Phrases that only sound like a danger.
    pub innocent: String,
    #[serde(rename = "danger")]
    pub kinds: Vec<Danger>,
}

impl Dangers {
    /// The dangers of the embedded file.
    ///
    /// # Panics
    /// When the embedded file is broken, which the tests rule out.
    #[expect(clippy::panic, reason = "the file is compiled in and checked by the tests")]
    pub fn get() -> &'static Self {
        static DANGERS: OnceLock<Dangers> = OnceLock::new();
        DANGERS.get_or_init(|| match Self::parse(include_str!("../danger/dangers.toml")) {
            Ok(dangers) => dangers,
            Err(error) => panic!("danger/dangers.toml: {error}"),
        })
    }

    fn parse(text: &str) -> Result<Self, Error> {
        toml::from_str(text)
    }

    /// The kind that a category is about.
    pub fn of_category(&self, code: &TermCode) -> Option<&Danger> {
        self.kinds.iter().find(|kind| kind.categories.contains(code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::taxonomy::Taxonomy;
    use std::collections::HashSet;

    #[test]
    fn every_kind_has_its_numbers_and_words() {
        let mut codes = HashSet::new();
        for kind in &Dangers::get().kinds {
            assert!(codes.insert(&kind.code), "{} twice", kind.code);
            assert!((1..=kind.numbers.len()).contains(&kind.large), "{}", kind.code);
            assert!(kind.phrases.lines().any(|line| !line.is_empty()), "{}", kind.code);
            let numbers: HashSet<&String> = kind.numbers.iter().collect();
            assert_eq!(numbers.len(), kind.numbers.len(), "{}", kind.code);
            let is_number = |number: &String| number.bytes().all(|byte| byte.is_ascii_digit());
            assert!(kind.numbers.iter().all(is_number), "{}", kind.code);
        }
    }

    #[test]
    fn the_categories_of_a_danger_are_sensitive() {
        for kind in &Dangers::get().kinds {
            for code in &kind.categories {
                let term = Taxonomy::families().get(code);
                assert!(term.is_some_and(|term| term.sensitive), "{code}");
            }
        }
        let couple = Dangers::get().of_category(&"violences-familiales".into());
        assert_eq!(couple.map(|kind| kind.numbers[0].as_str()), Some("3919"));
    }
}
