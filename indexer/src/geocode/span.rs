//! An address in the midst of other words: « crèche près du 12 rue du Dragon Mulhouse samedi ».

use super::candidate::{Candidate, CandidateKind, Question};
use super::search::{Found, find};
use super::words::{Role, Token, is_suffix, tokens};
use super::{GeocodeError, Geocoder};
use crate::search::Budget;
use std::ops::Range;

/// A match of the words of the address alone must be this good.
const SURE: f32 = 0.85;

/// Matches that differ by no more than this are as good.
const AS_GOOD: f32 = 0.01;

/// In words, from the kind of street to the commune.
const LONGEST: usize = 12;

/// Kinds of street that an address is looked for at: those with a number just before them first.
const MOST_TRIES: usize = 2;

impl Geocoder {
    /// The address in a text, and the bytes it stands in; only one that can hardly be anything
    /// else: a house number and a kind of street, the whole name, and one commune only.
    ///
    /// # Errors
    /// [`GeocodeError::TooMuchWork`] when the budget does not go so far, or when the index of
    /// addresses cannot be read.
    pub fn address_in(
        &self,
        text: &str,
        budget: &Budget,
    ) -> Result<Option<(Range<usize>, Candidate)>, GeocodeError> {
        let book = self.book();
        if book.addresses.is_none() {
            return Ok(None);
        }
        let words = tokens(text);
        let mut places: Vec<Place> =
            (0..words.len()).filter_map(|at| Place::at(&words, at)).collect();
        places.sort_by_key(|place| !place.numbered);
        for Place { from, to, .. } in places.into_iter().take(MOST_TRIES) {
            let question = Question::new(&text[from..to]);
            let found = find(&book, &question, 0.0, budget)?;
            let mut sure = found.iter().filter_map(|found| sure(found, &question.text));
            let Some((span, first)) = sure.next() else { continue };
            let as_good =
                |(_, other): (_, &Found)| other.matched.quality >= first.matched.quality - AS_GOOD;
            if !sure.any(as_good) {
                let span = from + span.start..from + span.end;
                return Ok(Some((span, first.candidate.clone())));
            }
        }
        Ok(None)
    }
}

/// Where an address may stand in a text, in bytes.
struct Place {
    from: usize,
    to: usize,
    /// Whether a house number stands just before the kind of street.
    numbered: bool,
}

impl Place {
    /// Around a kind of street; none where no house number is near.
    fn at(words: &[Token], rank: usize) -> Option<Self> {
        if words[rank].role != Role::Type {
            return None;
        }
        // From the house number before the kind of street, with a « bis » between perhaps.
        let before = |back: usize| rank.checked_sub(back).map(|rank| &words[rank]);
        let suffixed = before(1).filter(|word| is_suffix(&word.text)).and_then(|_| before(2));
        let mut number = before(1).into_iter().chain(suffixed);
        let number = number.rfind(|word| word.role == Role::Number);
        let around = &words[rank..words.len().min(rank + LONGEST)];
        let numbered = number.is_some();
        if !numbered && around.iter().all(|word| word.role != Role::Number) {
            return None;
        }
        let from = number.map_or(words[rank].from, |number| number.from);
        Some(Self { from, to: around.last()?.to, numbered })
    }
}

/// Where in the text a candidate stands, when there is no doubt.
fn sure<'a>(found: &'a Found, text: &str) -> Option<(Range<usize>, &'a Found)> {
    let Found { candidate, matched } = found;
    let words = tokens(text);
    let used = || (0..words.len()).filter(|rank| matched.used[*rank]);
    let (first, last) = (used().min()?, used().max()?);
    let mut inside = words[first..=last].iter().zip(&matched.used[first..=last]);
    let between =
        |(word, used): (&Token, &bool)| *used || matches!(word.role, Role::Stop | Role::Noise);
    let has_type = used().any(|rank| words[rank].role == Role::Type);
    let certain = candidate.kind == CandidateKind::HouseNumber
        && has_type
        && matched.complete
        && matched.likeness >= SURE
        && inside.all(between);
    certain.then(|| (words[first].from..words[last].to, found))
}
