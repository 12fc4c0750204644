//! How well the words of a question and those of an address go together.
//!
//! Every word of the question is used once at most: by the name, by the commune, as the postcode or
//! as the house number. The quality of a match is the share of the question's words that were used,
//! each weighed by what it says, times how much of the name was asked for.

use super::municipalities::Municipality;
use super::words::{Role, Token, is_suffix, likeness};

/// A word of the question counts as found from this likeness on.
const FOUND: f32 = 0.6;

/// What is left of a match whose words stand in another order, or apart.
const OUT_OF_ORDER: f32 = 0.95;
const APART: f32 = 0.93;

/// What is left when nothing says which commune is meant.
const ANYWHERE: f32 = 0.95;

/// Share of the quality that does not depend on how much of the name was asked for.
const UNASKED: f32 = 0.25;
/// The same for communes, which are often called by a part of their name.
const UNASKED_COMMUNE: f32 = 0.5;

/// The words of a question.
pub struct Asked {
    pub tokens: Vec<Token>,
    /// Which of them no address uses, so that they may be typing errors.
    pub unknown: Vec<bool>,
    /// The last word may be cut short.
    pub unfinished: bool,
}

/// What a match used of the question.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Match {
    /// 0 to 1.
    pub quality: f32,
    /// The same of the words that were used alone.
    pub likeness: f32,
    /// Which words were used, by their rank.
    pub used: Vec<bool>,
    /// The house number asked for, by the rank of its word.
    pub number: Option<usize>,
    /// What follows the house number: `bis`.
    pub suffix: String,
    /// Words that were read as others: their rank, and what as.
    pub corrections: Vec<(usize, String)>,
    /// Whether commune or postcode are among the words.
    pub placed: bool,
    /// Whether each word of the name was asked for.
    pub complete: bool,
    pub postcode: Option<String>,
}

/// Where a street or commune is.
pub struct Ground<'a> {
    /// The commune as it is now, and the one before a merger.
    pub communes: &'a [&'a Municipality],
    pub postcodes: &'a [String],
}

struct Matching<'a> {
    asked: &'a Asked,
    /// How well each word was used.
    share: Vec<f32>,
    found: Match,
}

/// Work of comparing two words, as they are and with typing errors.
const AS_IT_IS: u64 = 2;
const WITH_ERRORS: u64 = 20;

impl Asked {
    /// What comparing the whole question with one word is.
    pub fn work(&self) -> u64 {
        let unknown = self.unknown.iter().filter(|unknown| **unknown).count() as u64;
        self.tokens.len() as u64 * AS_IT_IS + unknown * (WITH_ERRORS - AS_IT_IS)
    }

    /// How alike a word of the question and a known one are.
    fn likeness(&self, rank: usize, known: &Token) -> f32 {
        let typed = &self.tokens[rank];
        match (typed.role, known.role) {
            (Role::Noise | Role::Postcode, _) => 0.0,
            (Role::Number, _) if typed.suffix.is_some() => 0.0,
            _ => {
                let unfinished = self.unfinished && rank + 1 == self.tokens.len();
                likeness(&typed.text, &known.text, self.unknown[rank], unfinished)
            }
        }
    }

    /// Matches a street; nothing when its name is not in the question.
    pub fn street(&self, name: &[Token], ground: &Ground) -> Option<Match> {
        let mut matching = Matching::new(self);
        let (places, asked_for) = matching.take_name(name, 1.0)?;
        matching.take_communes(ground.communes);
        matching.take_postcode(ground.postcodes);
        matching.take_number(&places);
        let order = matching.order(&places);
        let anywhere = if matching.found.placed { 1.0 } else { ANYWHERE };
        let (coverage, likeness) = matching.coverage();
        let quality = coverage * (UNASKED + (1.0 - UNASKED) * asked_for) * order * anywhere;
        Some(Match { quality, likeness: likeness * order, ..matching.found })
    }

    /// Matches a commune by its name, its postcode or both.
    pub fn commune(&self, commune: &Municipality) -> Option<Match> {
        let mut matching = Matching::new(self);
        // The first word of a long name is what people say.
        let named = matching.take_name(&commune.words, 0.35);
        matching.take_postcode(&commune.postcodes);
        let asked_for = match named {
            Some((_, asked_for)) => asked_for,
            None if matching.found.placed => 1.0,
            None => return None,
        };
        matching.found.placed = true;
        let (coverage, likeness) = matching.coverage();
        let quality = coverage * (UNASKED_COMMUNE + (1.0 - UNASKED_COMMUNE) * asked_for);
        Some(Match { quality, likeness, ..matching.found })
    }
}

impl<'a> Matching<'a> {
    fn new(asked: &'a Asked) -> Self {
        let used = vec![false; asked.tokens.len()];
        let found = Match { used, complete: true, ..Match::default() };
        Self { asked, share: vec![0.0; asked.tokens.len()], found }
    }

    /// The unused word that is most like a known one; of several, the first after `after`.
    fn nearest(&self, known: &Token, after: Option<usize>) -> Option<(usize, f32)> {
        let mut best: Option<(usize, f32)> = None;
        for rank in 0..self.asked.tokens.len() {
            if self.found.used[rank] {
                continue;
            }
            let likeness = self.asked.likeness(rank, known);
            let follows = |rank: usize| after.is_none_or(|after| rank > after);
            let better = best.is_none_or(|(other, most)| {
                likeness > most
                    || ((likeness - most).abs() < f32::EPSILON && follows(rank) && !follows(other))
            });
            if likeness >= FOUND && better {
                best = Some((rank, likeness));
            }
        }
        best
    }

    fn use_word(&mut self, rank: usize, likeness: f32, known: &Token) {
        self.found.used[rank] = true;
        self.share[rank] = likeness;
        let typed = &self.asked.tokens[rank].text;
        let read_as_another = self.asked.unknown[rank]
            && likeness < 0.97
            && !(known.text.starts_with(typed.as_str()));
        if read_as_another {
            self.found.corrections.push((rank, known.text.clone()));
        }
    }

    /// Uses the words of a name. Returns the ranks of those that say something, and the share of
    /// the name that was asked for; nothing when none of its words is there. `further` is what the
    /// words after the first weigh.
    fn take_name(&mut self, name: &[Token], further: f32) -> Option<(Vec<usize>, f32)> {
        let only_types = name.iter().all(|token| token.role != Role::Word && !is_number(token));
        let (mut all, mut had, mut says) = (0.0, 0.0, false);
        let mut places: Vec<usize> = Vec::new();
        for (place, known) in name.iter().enumerate() {
            let weight = match known.role {
                Role::Number => 1.0,
                _ => known.weight(),
            } * if place == 0 { 1.0 } else { further };
            all += weight;
            let Some((rank, likeness)) = self.nearest(known, places.last().copied()) else {
                self.found.complete &= known.role == Role::Stop;
                continue;
            };
            had += weight * likeness;
            self.use_word(rank, likeness, known);
            if known.role != Role::Stop {
                places.push(rank);
            }
            says |= only_types || matches!(known.role, Role::Word | Role::Number);
        }
        (says && all > 0.0).then(|| (places, had / all))
    }

    /// Uses the words of the commune's name, of now or before a merger.
    fn take_communes(&mut self, communes: &[&Municipality]) {
        for commune in communes {
            for (place, known) in commune.words.iter().enumerate() {
                if place > 0 && !self.found.placed {
                    break;
                }
                if let Some((rank, likeness)) = self.nearest(known, None) {
                    self.use_word(rank, likeness, known);
                    self.found.placed |= known.role == Role::Word;
                }
            }
        }
    }

    fn take_postcode(&mut self, postcodes: &[String]) {
        for (rank, token) in self.asked.tokens.iter().enumerate() {
            let unfinished = self.asked.unfinished && rank + 1 == self.asked.tokens.len();
            let begun = |code: &&String| {
                let digits = token.role == Role::Number && token.suffix.is_none();
                **code == token.text
                    || (unfinished
                        && digits
                        && token.text.len() > 1
                        && code.starts_with(&token.text))
            };
            if self.found.used[rank] || !matches!(token.role, Role::Postcode | Role::Number) {
                continue;
            }
            if let Some(code) = postcodes.iter().find(begun) {
                self.found.used[rank] = true;
                self.share[rank] = if *code == token.text { 1.0 } else { 0.85 };
                self.found.postcode = Some(code.clone());
                self.found.placed = true;
            }
        }
    }

    /// Uses the house number: the one before the name, else the one after, else the first.
    fn take_number(&mut self, places: &[usize]) {
        let is_free = |rank: &usize| {
            self.asked.tokens.get(*rank).is_some_and(is_number) && !self.found.used[*rank]
        };
        let first = places.iter().min().copied().unwrap_or(0);
        let last = places.iter().max().copied().unwrap_or(0);
        let before = [first.checked_sub(1), first.checked_sub(2)].into_iter().flatten();
        let anywhere = 0..self.asked.tokens.len();
        let Some(mut rank) = before.chain([last + 1]).chain(anywhere).find(is_free) else { return };
        // Of « 12-14 », the first.
        while let Some(first) = rank.checked_sub(1).filter(is_free) {
            rank = first;
        }
        self.found.number = Some(rank);
        self.found.used[rank] = true;
        self.share[rank] = 1.0;
        if let Some(suffix) = &self.asked.tokens[rank].suffix {
            self.found.suffix.clone_from(suffix);
            return;
        }
        let next = self.asked.tokens.get(rank + 1).filter(|token| {
            !self.found.used[rank + 1] && token.role != Role::Noise && is_suffix(&token.text)
        });
        if let Some(next) = next {
            self.found.suffix.clone_from(&next.text);
            self.found.used[rank + 1] = true;
            self.share[rank + 1] = 1.0;
        }
    }

    /// What is left when the words of the name stand in another order, or others between them.
    fn order(&self, places: &[usize]) -> f32 {
        let mut order = 1.0;
        for pair in places.windows(2) {
            let (a, b) = (pair[0], pair[1]);
            if b < a {
                order *= OUT_OF_ORDER;
            }
            let between = a.min(b) + 1..a.max(b);
            let apart = between.filter(|rank| !places.contains(rank));
            let apart = apart.filter(|rank| self.asked.tokens[*rank].role == Role::Word);
            order *= APART.powi(i32::try_from(apart.count().min(2)).unwrap_or(2));
        }
        order
    }

    /// The share of the question that was used, and how well. A second number (« 12-14 ») asks for
    /// nothing more.
    fn coverage(&self) -> (f32, f32) {
        let (mut all, mut used, mut had) = (0.0, 0.0, 0.0);
        for (rank, token) in self.asked.tokens.iter().enumerate() {
            let weight = token.weight();
            if self.found.used[rank] {
                used += weight;
            } else if is_number(token) && self.found.number.is_some() {
                continue;
            }
            all += weight;
            had += weight * self.share[rank];
        }
        let share = |of: f32| if of > 0.0 { had / of } else { 0.0 };
        (share(all), share(used))
    }
}

fn is_number(token: &Token) -> bool {
    token.role == Role::Number
}
