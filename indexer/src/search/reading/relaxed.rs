//! What a question asks for when nothing has all of it.

use super::{Group, Reading};
use crate::search::spelling::Vocabulary;

impl Reading {
    /// The next reading to try when no listing anywhere has every group of words.
    ///
    /// A word that no listing has at all finds nothing with anything: once a kind of place is named,
    /// it is set aside and said to be missing. So are known words that no listing has with the rest,
    /// the kind of place being what is meant: « un endroit calme pour réviser ». Who names two kinds of
    /// place that are never one wants either: « j'ai besoin d'une crèche et d'un périscolaire ». But
    /// bare keywords all count, save one beside the kind of place: « judo crèche » is both or nothing.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn relaxed(&self, text: &str, vocabulary: &Vocabulary) -> tantivy::Result<Option<Self>> {
        if self.groups.len() < 2 || !self.groups.iter().any(Group::names_place) {
            return Ok(None);
        }
        let found = self.without_unheard(text, vocabulary)?;
        if found.groups.len() < self.groups.len() {
            return Ok(Some(found));
        }
        let all_name = self.groups.iter().all(Group::names_category);
        let keywords = self.bare && self.groups.iter().all(|group| group.words.len() == 1);
        if keywords && (all_name || self.groups.len() > 2) {
            return Ok(None);
        }
        Ok(if all_name { self.either() } else { Some(self.by_names(text)) })
    }

    fn without_unheard(&self, text: &str, vocabulary: &Vocabulary) -> tantivy::Result<Self> {
        let mut relaxed = self.clone();
        relaxed.groups.clear();
        for group in &self.groups {
            if group.is_unheard(vocabulary)? {
                relaxed.tell_missing(text, group.span);
            } else {
                relaxed.groups.push(group.clone());
            }
        }
        Ok(relaxed)
    }

    fn by_names(&self, text: &str) -> Self {
        let mut relaxed = self.clone();
        let groups = std::mem::take(&mut relaxed.groups);
        for group in groups {
            if group.names_category() {
                relaxed.groups.push(group);
            } else {
                relaxed.tell_missing(text, group.span);
                relaxed.aside.push(group);
            }
        }
        relaxed
    }

    /// Any of the categories, and the more of them the better.
    fn either(&self) -> Option<Self> {
        let mut relaxed = self.clone();
        relaxed.aside.extend(self.groups.iter().cloned());
        let mut groups = std::mem::take(&mut relaxed.groups).into_iter();
        let mut any = groups.next()?;
        groups.for_each(|group| any.join(group));
        relaxed.groups.push(any);
        Some(relaxed)
    }
}

impl Group {
    pub(super) fn names_category(&self) -> bool {
        !self.categories.is_empty()
    }

    /// Whether no listing has its words as they were typed.
    fn is_unheard(&self, vocabulary: &Vocabulary) -> tantivy::Result<bool> {
        if self.names_category() {
            return Ok(false);
        }
        for lookup in &self.words {
            if !self.guessed && vocabulary.is_used(lookup)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether it says which kind of place, and not only for whom: « bébé ».
    fn names_place(&self) -> bool {
        self.need || self.names_term() || self.names_category() && self.words.len() > 1
    }
}
