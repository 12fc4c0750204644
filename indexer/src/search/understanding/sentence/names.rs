//! The names of categories and places that stand in a question.

use super::Sentence;
use crate::index::french::Word;
use crate::search::lexicon::{By, Lexicon, Named};
use crate::search::reading::{everyday, name_at};
use data::taxonomy::Taxonomy;
use data::units::InseeCode;
use std::ops::Range;

/// A name of the lexicon that stands in the text.
pub(super) struct Name {
    /// Ranks of its words.
    pub(super) words: Vec<usize>,
    /// Of the categories it names; none for a place.
    categories: Vec<u64>,
    /// Those that only answer for another one left out.
    meant: Vec<u64>,
    /// It only says for whom: « personne handicapée ».
    for_whom: bool,
    /// It is what a category is called, and no situation.
    called: bool,
}

/// How a phrase stands to the names around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// No name is torn apart.
    Apart,
    /// The phrase is itself the name of a category: « mercredi », « 0-3 ans ».
    IsName,
    /// Words of a longer name that means the same without them: « musée gratuit ».
    Redundant,
    /// The name says nothing but that beside everyday words: « quoi faire dimanche ».
    Says,
    /// Some words of it end a name: « stage vacances de février ».
    Overlaps,
    /// Words of a longer name: « accueil du soir ».
    InName,
}

impl Sentence<'_> {
    pub(super) fn find_places(&mut self) {
        let mut at = 0;
        while at < self.words.len() {
            let length = self.place_at(at).map_or(0, |(length, _)| length);
            let postcode = self.words[at].folded.len() == 5
                && self.words[at].folded.bytes().all(|digit| digit.is_ascii_digit());
            for place in &mut self.places[at..at + length.max(usize::from(postcode))] {
                *place = true;
            }
            if length > 0 {
                let words = (at..at + length).collect();
                let (categories, meant) = (Vec::new(), Vec::new());
                self.names.push(Name { words, categories, meant, for_whom: false, called: true });
            }
            at += length.max(1);
        }
    }

    /// Length in words and code of the longest name of a place that begins here.
    fn place_at(&self, at: usize) -> Option<(usize, InseeCode)> {
        let lexicon = Lexicon::get();
        let most = lexicon.longest.min(self.words.len() - at);
        (1..=most).rev().find_map(|length| {
            let place = lexicon.place(&self.words[at..at + length])?;
            Some((length, place.insee.parse().ok()?))
        })
    }

    /// The commune named from a token on: the token after it, and its code.
    pub fn commune_at(&self, token: usize) -> Option<(usize, InseeCode)> {
        let word = self.tokens.get(token)?.word;
        let (length, insee) = self.place_at(word)?;
        let end = self.tokens.iter().position(|token| token.word >= word + length);
        Some((end.unwrap_or(self.tokens.len()), insee))
    }

    /// The names of categories, the longest first from left to right, as the words are read later.
    pub(super) fn find_categories(&mut self) {
        let content: Vec<usize> = (0..self.words.len())
            .filter(|&rank| !self.places[rank] && !self.words[rank].is_stop_word())
            .collect();
        let words: Vec<Word> = content.iter().map(|&rank| self.words[rank].clone()).collect();
        let everyday: Vec<bool> = words.iter().map(everyday::is_small).collect();
        let mut at = 0;
        while at < content.len() {
            let Some((said, named)) = name_at(&words, &everyday, at) else {
                at += 1;
                continue;
            };
            at = said.last().map_or(at, |last| *last) + 1;
            let own: Vec<Word> = said.iter().map(|&place| words[place].clone()).collect();
            let for_whom = everyday::standing_of_name(&own) <= everyday::Standing::Audience;
            let words = said.into_iter().map(|place| content[place]).collect();
            let meant = named.iter().filter(|named| named.by.is_meant());
            let meant = meant.map(|named| named.rank).collect();
            let called = named.iter().any(|named| named.by <= By::Synonym);
            self.names.push(Name { words, categories: ranks(named), meant, for_whom, called });
        }
    }

    fn categories(&self, words: &[usize]) -> Vec<u64> {
        let words: Vec<Word> = words.iter().map(|&rank| self.words[rank].clone()).collect();
        ranks(Lexicon::get().categories(&words))
    }

    /// How a phrase stands to the names around it.
    pub fn standing(&self, phrase: &Range<usize>) -> Standing {
        let words: Vec<usize> =
            self.tokens[phrase.clone()].iter().map(|token| token.word).collect();
        let content: Vec<usize> =
            words.iter().copied().filter(|&rank| !everyday::is_small(&self.words[rank])).collect();
        let mut standing = Standing::Apart;
        for name in &self.names {
            let inside = name.words.iter().filter(|rank| words.contains(rank)).count();
            if inside == 0 {
                continue;
            }
            let rest: Vec<usize> =
                name.words.iter().copied().filter(|rank| !words.contains(rank)).collect();
            if name.categories.is_empty() {
                return Standing::InName;
            }
            if rest.is_empty() {
                if content.iter().all(|rank| name.words.contains(rank)) {
                    standing = Standing::IsName;
                }
                continue;
            }
            let telling =
                |rank: &usize| everyday::standing(&self.words[*rank]) > everyday::Standing::Person;
            if !rest.iter().any(telling) && content.iter().all(|rank| name.words.contains(rank)) {
                standing = Standing::Says;
                continue;
            }
            let left = self.categories(&rest);
            let overlaps = content.iter().any(|rank| !name.words.contains(rank));
            match (overlaps, left.is_empty()) {
                // « centre de loisirs vacances de février ».
                (true, false) => {}
                (false, false) if left == name.categories => standing = Standing::Redundant,
                (true, true) => standing = Standing::Overlaps,
                _ => return Standing::InName,
            }
        }
        standing
    }

    pub(super) fn names_without(&self, phrase: &Range<usize>) -> impl Iterator<Item = &Name> {
        let words: Vec<usize> =
            self.tokens[phrase.clone()].iter().map(|token| token.word).collect();
        let apart = move |name: &&Name| !name.words.iter().any(|word| words.contains(word));
        self.names.iter().filter(|name| !name.categories.is_empty()).filter(apart)
    }

    /// Whether categories are named, and every one of them has a code (or one above it) among these;
    /// those that only say for whom count when nothing else is named.
    pub fn is_about(&self, codes: &[&str]) -> bool {
        let terms = Taxonomy::families().terms();
        let among = |rank: &u64| {
            let term = usize::try_from(*rank).ok().and_then(|rank| terms.get(rank));
            term.is_some_and(|term| {
                let above = term.parent.as_ref().map(ToString::to_string);
                codes
                    .iter()
                    .any(|code| term.code.to_string() == *code || above.as_deref() == Some(*code))
            })
        };
        // « aide à domicile personne handicapée » is about the aide.
        let what = self.names.iter().any(|name| !name.for_whom && !name.meant.is_empty());
        let names = self.names.iter().filter(|name| !(what && name.for_whom));
        let mut meant = names.flat_map(|name| &name.meant).peekable();
        meant.peek().is_some() && meant.all(among)
    }

    /// Whether a situation is told, and nothing named by what it is called.
    pub fn only_tells(&self) -> bool {
        let mut names = self.names.iter().filter(|name| !name.categories.is_empty()).peekable();
        names.peek().is_some() && names.all(|name| !name.called)
    }

    /// Whether a phrase stands right after the name of a category, and nothing that is looked for
    /// after it.
    pub fn follows_name(&self, phrase: &Range<usize>) -> bool {
        let Some(before) = phrase.start.checked_sub(1) else { return false };
        let last = self.tokens[before].word;
        self.names_without(phrase).any(|name| name.words.last() == Some(&last))
            && !self.continues(phrase.end)
    }

    /// Whether a token is a word of the name of a category.
    pub fn names_with(&self, token: usize) -> bool {
        let word = self.tokens[token].word;
        let mut named = self.names.iter().filter(|name| !name.categories.is_empty());
        named.any(|name| name.words.contains(&word))
    }

    /// The token after the name of a category that begins with a token.
    pub fn name_end_at(&self, token: usize) -> Option<usize> {
        let first = self.tokens.get(token)?.word;
        let mut named = self.names.iter().filter(|name| !name.categories.is_empty());
        let name = named.find(|name| name.words.first() == Some(&first))?;
        let last = *name.words.last()?;
        let end = self.tokens.iter().position(|token| token.word > last);
        Some(end.unwrap_or(self.tokens.len()))
    }

    /// Whether a category is named beside a phrase.
    pub fn has_name_beside(&self, phrase: &Range<usize>) -> bool {
        self.names_without(phrase).next().is_some()
    }
}

fn ranks(named: &[Named]) -> Vec<u64> {
    let mut ranks: Vec<u64> = named.iter().map(|named| named.rank).collect();
    ranks.sort_unstable();
    ranks
}
