//! A question as tokens, with the names of categories and places that stand in it.

use super::keywords;
use crate::index::french::{self, Word};
use crate::search::answer::{Interpretation, InterpretationKind};
use crate::search::lexicon::{By, Lexicon, Named};
use crate::search::reading::{everyday, name_at};
use data::taxonomy::Taxonomy;
use data::text::fold;
use data::units::InseeCode;
use std::ops::Range;

/// Words past this one are not read.
const MOST_WORDS: usize = 32;

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

/// A name of the lexicon that stands in the text.
struct Name {
    /// Ranks of its words.
    words: Vec<usize>,
    /// Of the categories it names; none for a place.
    categories: Vec<u64>,
    /// Those that only answer for another one left out.
    meant: Vec<u64>,
    /// It only says for whom: « personne handicapée ».
    for_whom: bool,
}

pub struct Sentence<'a> {
    pub text: &'a str,
    pub tokens: Vec<Token>,
    words: Vec<Word>,
    names: Vec<Name>,
    /// Ranks of the words that name places, postcodes included.
    places: Vec<bool>,
    taken: Vec<bool>,
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
    /// Some words of it end a name: « stage vacances de février ».
    Overlaps,
    /// Words of a longer name: « accueil du soir ».
    InName,
}

impl<'a> Sentence<'a> {
    pub fn of(text: &'a str) -> Self {
        let mut words = french::words(text);
        words.truncate(MOST_WORDS);
        let tokens: Vec<Token> =
            words.iter().enumerate().flat_map(|(rank, word)| split(text, rank, word)).collect();
        let taken = vec![false; tokens.len()];
        let places = vec![false; words.len()];
        let mut sentence = Self { text, tokens, words, names: Vec::new(), places, taken };
        sentence.find_places();
        sentence.find_categories();
        sentence
    }

    fn find_places(&mut self) {
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
                let name =
                    Name { words, categories: Vec::new(), meant: Vec::new(), for_whom: false };
                self.names.push(name);
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
    fn find_categories(&mut self) {
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
            let meant = named.iter().filter(|named| named.by != By::Answering);
            let meant = meant.map(|named| named.rank).collect();
            self.names.push(Name { words, categories: ranks(named), meant, for_whom });
        }
    }

    fn categories(&self, words: &[usize]) -> Vec<u64> {
        let words: Vec<Word> = words.iter().map(|&rank| self.words[rank].clone()).collect();
        ranks(Lexicon::get().categories(&words))
    }

    pub fn is_free(&self, token: usize) -> bool {
        self.taken.get(token) == Some(&false)
    }

    pub fn is_place(&self, token: usize) -> bool {
        self.places[self.tokens[token].word]
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
        let told = |word: &Word| everyday::standing(word) == everyday::Standing::Subject;
        let mut beside = (0..self.tokens.len()).filter(|token| !phrase.contains(token));
        beside.any(|token| self.is_subject(token) && told(&self.words[self.tokens[token].word]))
            || self.names_without(phrase).any(|name| name.words.len() > 1)
    }

    fn names_without(&self, phrase: &Range<usize>) -> impl Iterator<Item = &Name> {
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

    /// Whether a phrase stands right after the name of a category, and nothing that is looked for
    /// after it.
    pub fn follows_name(&self, phrase: &Range<usize>) -> bool {
        let Some(before) = phrase.start.checked_sub(1) else { return false };
        let last = self.tokens[before].word;
        self.names_without(phrase).any(|name| name.words.last() == Some(&last))
            && !self.continues(phrase.end)
    }

    /// Words of what is looked for, without their plurals.
    pub fn subject(&self, beside: &Range<usize>) -> Vec<&str> {
        let beside = (0..self.tokens.len()).filter(|token| !beside.contains(token));
        let subject = beside.filter(|&token| self.is_subject(token));
        subject.map(|token| self.tokens[token].singular.as_str()).collect()
    }

    /// Whether a category is named beside a phrase.
    pub fn has_name_beside(&self, phrase: &Range<usize>) -> bool {
        self.names_without(phrase).next().is_some()
    }

    /// Whether a phrase may be taken out, for kinds that may also stand alone.
    pub fn may_take(&self, phrase: &Range<usize>) -> bool {
        match self.standing(phrase) {
            Standing::Apart | Standing::Redundant => true,
            Standing::IsName => self.has_subject_beside(phrase),
            Standing::Overlaps | Standing::InName => false,
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

fn ranks(named: &[Named]) -> Vec<u64> {
    let mut ranks: Vec<u64> = named.iter().map(|named| named.rank).collect();
    ranks.sort_unstable();
    ranks
}

/// As [`Word::singular`].
pub fn singular(folded: &str) -> &str {
    match folded.strip_suffix(['s', 'x']) {
        Some(singular) if singular.len() > 2 => singular,
        _ => folded,
    }
}

/// A word that begins with digits is cut where they end and begin: `18h30`, `8ans`.
fn split(text: &str, rank: usize, word: &Word) -> Vec<Token> {
    let typed = &text[word.from..word.to];
    if !typed.starts_with(|c: char| c.is_ascii_digit()) {
        let folded = keywords::corrected(&word.folded);
        return vec![token(folded.to_owned(), word.from, word.to, rank, everyday::is_small(word))];
    }
    let mut tokens = Vec::new();
    let mut from = 0;
    let mut digits = true;
    for (at, c) in typed.char_indices() {
        if c.is_ascii_digit() != digits {
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
