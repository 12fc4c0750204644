//! Wishes read in the words that no listing answers: « piscine pas chère » where every pool has its
//! price, « musée ouvert dimanche » where none tells its hours.
//!
//! Words that no listing has are set aside and said to be missing; so are wishes that were made in
//! words. What listings merely do not tell is not held against them any more, and a wish to which
//! all say no is dropped. Whom they do not take they still do not: neither an age nor where one lives
//! is ever dropped. Filters that a request sets itself are never touched.

use super::answer::{Interpretation, InterpretationKind};
use super::filter::{FilterKind, Filters};
use super::widen::LEAST_CERTAIN;

/// What is not demanded any more.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unanswered {
    /// Nobody tells: it is enough that none says no.
    pub untold: Vec<FilterKind>,
    /// All say no.
    pub dropped: Vec<FilterKind>,
}

/// What the listings anywhere say that have the words and say no to no wish.
#[derive(Debug, Clone, Default)]
pub struct Said {
    pub found: bool,
    /// Some say yes to all.
    pub strict: bool,
    /// None of them says yes or no to these.
    pub untold: Vec<FilterKind>,
}

impl Unanswered {
    /// What to give up of wishes, asking for as little as possible; nothing when some listing says
    /// yes to each, or nothing helps.
    ///
    /// # Errors
    /// When listings cannot be asked.
    pub fn of<E>(
        wishes: &Filters,
        ask: impl Fn(&Filters) -> Result<Said, E>,
    ) -> Result<Option<Self>, E> {
        let asking = |dropped: &[FilterKind]| {
            ask(&dropped.iter().fold(wishes.clone(), |wishes, kind| wishes.without(*kind)))
        };
        let kinds = wishes.kinds();
        let mut dropped = Vec::new();
        let mut said = asking(&dropped)?;
        let mut left = LEAST_CERTAIN.into_iter().filter(|kind| kinds.contains(kind));
        while !said.found {
            let Some(kind) = left.find(|kind| may_be_dropped(*kind)) else { return Ok(None) };
            dropped.push(kind);
            said = asking(&dropped)?;
        }
        // What was dropped in vain is demanded again, so that all say no to each of the others.
        for kind in dropped.clone() {
            let fewer: Vec<FilterKind> =
                dropped.iter().copied().filter(|other| *other != kind).collect();
            let with_it = asking(&fewer)?;
            if with_it.found {
                (dropped, said) = (fewer, with_it);
            }
        }
        let untold = if said.strict { Vec::new() } else { said.untold };
        let given_up = Self { untold, dropped };
        Ok((given_up != Self::default()).then_some(given_up))
    }

    /// The filters without what was given up.
    pub fn left_of(&self, filters: &Filters) -> Filters {
        let given_up = self.untold.iter().chain(&self.dropped);
        given_up.fold(filters.clone(), |filters, kind| filters.without(*kind))
    }

    /// Says of what was read as these filters that it is not answered.
    pub fn tell(&self, interpretation: &mut [Interpretation]) {
        for part in interpretation {
            let Some(kind) = part.kind.filter() else { continue };
            if self.untold.contains(&kind) {
                part.kind = InterpretationKind::Untold;
                part.label = format!("« {} » : aucune fiche ne le dit", part.text);
            } else if self.dropped.contains(&kind) {
                part.kind = InterpretationKind::Unanswered;
                part.label = format!("« {} » : toutes les fiches disent non", part.text);
            }
        }
    }
}

/// What does not take the child is of no use, nor what does not serve where one lives.
fn may_be_dropped(kind: FilterKind) -> bool {
    !matches!(kind, FilterKind::Age | FilterKind::Residence)
}
