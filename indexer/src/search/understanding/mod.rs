//! Reading a question: « crèche samedi matin Illzach », « centre aéré 8 ans mercredi ».
//!
//! A grammar over our own vocabularies takes out of the text what is a filter (age, time, price,
//! audience, accessibility…) and leaves the rest to be looked for as words. What it takes is told
//! as [`Interpretation`]s, which people see and can take away.
//!
//! Each kind has its file: a table of phrases ([`pattern`]) or a small parser where numbers count.
//! Three rules keep filters from eating what is looked for. A phrase that is part of a longer name
//! of the lexicon stays (« accueil du soir »), unless the name means the same without it (« musée
//! gratuit »). A phrase that is itself the name of a category (« mercredi », « 0-3 ans ») is a filter
//! only beside something else to look for. When in doubt, a word stays a word.

mod accessibility;
mod age;
mod audience;
mod birth;
mod contact;
mod fee;
mod ground;
mod ignored;
mod keywords;
mod language;
mod negation;
mod number;
mod pattern;
mod sentence;
mod when;

use super::answer::{Interpretation, InterpretationKind};
use super::filter::Filters;
use jiff::civil::DateTime;
use pattern::Table;
use sentence::Sentence;
use std::ops::Range;

/// A question as understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Understanding {
    pub filters: Filters,
    pub interpretation: Vec<Interpretation>,
    /// The text with what was understood blanked by spaces, so that places in it stay the same.
    pub rest: String,
}

impl Understanding {
    /// Reads a text; words about time need to know the time.
    pub fn of(text: &str, now: Option<DateTime>) -> Self {
        let sentence = &mut Sentence::of(text);
        let mut filters = Filters::default();
        // What is excluded first: it must not be read as what is wanted.
        let mut told = negation::read(sentence, now);
        told.extend(ground::read_residence(sentence, &mut filters));
        told.extend(ground::read_nearby(sentence));
        told.extend(birth::read(sentence, &mut filters, now));
        // A fee, a way to get in or a language has words that others would take apart.
        told.extend(contact::read(sentence, &mut filters));
        told.extend(accessibility::read(sentence, &mut filters));
        told.extend(language::read(sentence, &mut filters));
        told.extend(fee::read(sentence, &mut filters));
        told.extend(when::read(sentence, &mut filters, now));
        told.extend(age::read(sentence, &mut filters));
        told.extend(audience::read(sentence, &mut filters));
        told.extend(ignored::read(sentence));
        told.sort_by_key(|part| part.span);
        Self { filters, interpretation: told, rest: sentence.rest() }
    }
}

/// Takes out every phrase of a table that is told, from left to right.
fn take<T: Clone>(
    sentence: &mut Sentence,
    table: &Table<T>,
    mut tell: impl FnMut(&Sentence, &Range<usize>, T) -> Option<(InterpretationKind, String, String)>,
) -> Vec<Interpretation> {
    let mut told = Vec::new();
    let mut at = 0;
    while at < sentence.tokens.len() {
        let found = table.at(sentence, at).filter(|(end, _)| sentence.may_take(&(at..*end)));
        let read =
            found.and_then(|(end, meaning)| Some((at..end, tell(sentence, &(at..end), meaning)?)));
        let Some((phrase, (kind, value, label))) = read else {
            at += 1;
            continue;
        };
        told.push(sentence.interpretation(kind, &phrase, value, label));
        sentence.take(&phrase);
        at = phrase.end;
    }
    told
}

#[cfg(test)]
mod tests;
