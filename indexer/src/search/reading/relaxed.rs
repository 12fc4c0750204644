//! What a question asks for when nothing has all of it.

use super::{Group, Reading};
use crate::index::french::FrenchStemmer;
use crate::search::answer::InterpretationKind;
use crate::search::spelling::Vocabulary;

/// Once so many words were given up, the others are together: it bounds the work of a request.
const MOST_ONE_BY_ONE: usize = 4;

impl Reading {
    /// The next reading to try when no listing anywhere has every group of words.
    ///
    /// A word that no listing has at all finds nothing with anything: once a kind of place is named,
    /// it is set aside first and said to be missing. Then go words that were only guessed, then known
    /// words, one after the other, the rarest first, until some listing has what is left: « un endroit
    /// calme pour réviser ». Who names two kinds of place that are never one wants either: « j'ai
    /// besoin d'une crèche et d'un périscolaire ». But bare keywords all count, save one beside the
    /// kind of place: « judo crèche » is both or nothing.
    ///
    /// When no kind of place is named, or only as where it happens, the words may still tell a situation.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn relaxed(&self, text: &str, vocabulary: &Vocabulary) -> tantivy::Result<Option<Self>> {
        if !self.groups.iter().any(Group::names_place) {
            return Ok(self.by_sure_topics(text));
        }
        if self.groups.len() < 2 {
            return Ok(None);
        }
        if let Some(about) = self.beside_its_setting(text, &mut FrenchStemmer::default()) {
            return Ok(Some(about));
        }
        let mut relaxed = self.clone();
        relaxed.groups.clear();
        for group in &self.groups {
            if group.is_unheard(vocabulary)? {
                relaxed.tell_missing(text, group.span);
            } else {
                relaxed.groups.push(group.clone());
            }
        }
        if relaxed.groups.len() < self.groups.len() {
            relaxed.look_around();
            return Ok(Some(relaxed));
        }
        for guess in relaxed.groups.extract_if(.., |group| group.is_guess()).collect::<Vec<_>>() {
            relaxed.give_up(text, guess.span);
        }
        if relaxed.groups.len() < self.groups.len() {
            relaxed.look_around();
            return Ok(Some(relaxed));
        }
        let all_name = self.groups.iter().all(Group::names_category);
        let keywords = self.bare && self.groups.iter().all(|group| group.words.len() == 1);
        if keywords && (all_name || self.groups.len() > 2) {
            return Ok(None);
        }
        if all_name {
            return Ok(self.either());
        }
        let mut known = Vec::new();
        for (rank, group) in self.groups.iter().enumerate() {
            if !group.names_category() {
                known.push((group.uses(vocabulary)?, rank));
            }
        }
        known.sort_unstable();
        if self.given_up.len() < MOST_ONE_BY_ONE {
            known.truncate(1);
        }
        relaxed.groups.clear();
        for (rank, group) in self.groups.iter().enumerate() {
            if known.iter().any(|(_, given_up)| *given_up == rank) {
                relaxed.give_up(text, group.span);
                relaxed.aside.push(group.clone());
            } else {
                relaxed.groups.push(group.clone());
            }
        }
        relaxed.look_around();
        Ok(Some(relaxed))
    }

    /// Says that words are missing with the rest. Of several some listing may have one, so that they
    /// are told together.
    fn give_up(&mut self, text: &str, span: (usize, usize)) {
        self.tell_missing(text, span);
        self.given_up.push(span);
        if self.given_up.len() < 2 {
            return;
        }
        self.given_up.sort_unstable();
        let typed = self.given_up.iter().map(|(from, to)| format!("« {} »", &text[*from..*to]));
        let all = typed.collect::<Vec<_>>().join(", ");
        let label = format!("aucune fiche n'a à la fois {all} et le reste");
        for part in &mut self.interpretation {
            if part.kind == InterpretationKind::Missing && self.given_up.contains(&part.span) {
                part.label.clone_from(&label);
            }
        }
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

    /// Whether no listing has any of its words.
    fn is_unheard(&self, vocabulary: &Vocabulary) -> tantivy::Result<bool> {
        if self.names_category() {
            return Ok(false);
        }
        for lookup in &self.words {
            if vocabulary.is_used(lookup)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether its words were typed otherwise, and name nothing.
    fn is_guess(&self) -> bool {
        self.guessed && !self.names_category()
    }

    /// About how many listings have its rarest word.
    fn uses(&self, vocabulary: &Vocabulary) -> tantivy::Result<u64> {
        let mut least = u64::MAX;
        for lookup in &self.words {
            least = least.min(vocabulary.uses(lookup)?);
        }
        Ok(least)
    }

    /// Whether it says which kind of place, and not only for whom: « bébé ».
    fn names_place(&self) -> bool {
        self.need || self.names_term() || self.names_category() && self.words.len() > 1
    }
}
