//! Wishes read in the words that no listing answers: « piscine pas chère » where every pool has its
//! price, « musée ouvert dimanche » where none tells its hours.
//!
//! Words that no listing has are set aside and said to be missing; so are wishes that were made in
//! words. What listings merely do not tell is not held against them any more, and a wish to which
//! all say no is dropped. Whom they do not take they still do not: neither an age nor where one lives
//! is ever dropped. Filters that a request sets itself are never touched.

use super::answer::{Interpretation, InterpretationKind, Tier};
use super::collector::Candidate;
use super::filter::{FilterKind, Filters};
use super::lexicon::By;
use super::reading::{Group, Reading};
use super::widen::LEAST_CERTAIN;
use crate::index::snapshot::Snapshot;

/// What is not demanded any more.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unanswered {
    /// Nobody tells: it is enough that none says no.
    pub untold: Vec<FilterKind>,
    /// All say no.
    pub dropped: Vec<FilterKind>,
}

/// How many listings anywhere have the words and say no to none of the filters.
#[derive(Debug, Clone, Copy)]
pub struct Found {
    /// Of those that answer, how many say yes to all but what need not be told.
    pub strict: u64,
    /// How many there are of the very kind that is named.
    pub total: u64,
}

impl Found {
    fn is_answer(self) -> bool {
        self.strict > 0 && self.total > 0
    }
}

impl Unanswered {
    /// What to give up of wishes, asking for as little as possible; nothing when they are answered,
    /// or nothing helps.
    ///
    /// # Errors
    /// When listings cannot be asked.
    pub fn of<E>(
        wishes: &Filters,
        ask: impl Fn(&Filters, &[FilterKind]) -> Result<Found, E>,
    ) -> Result<Option<Self>, E> {
        let kinds = wishes.kinds();
        let mut given_up = Self::default();
        let found = |given_up: &Self| {
            let asked =
                given_up.dropped.iter().fold(wishes.clone(), |wishes, kind| wishes.without(*kind));
            ask(&asked, &given_up.untold).map(Found::is_answer)
        };
        if found(&given_up)? {
            return Ok(None);
        }
        for kind in &kinds {
            let others = kinds.iter().filter(|other| *other != kind);
            let alone = others.fold(wishes.clone(), |wishes, other| wishes.without(*other));
            match ask(&alone, &[])? {
                alone if alone.is_answer() => {}
                Found { total: 1.., .. } => given_up.untold.push(*kind),
                _ if may_be_dropped(*kind) => given_up.dropped.push(*kind),
                _ => return Ok(None),
            }
        }
        // Each is answered by some listing, and none answers all.
        let mut left = LEAST_CERTAIN.into_iter().filter(|kind| kinds.contains(kind));
        while !found(&given_up)? {
            let Some(kind) = left.next() else { return Ok(None) };
            if given_up.dropped.contains(&kind) {
                continue;
            }
            if !given_up.untold.contains(&kind) {
                given_up.untold.push(kind);
                if found(&given_up)? {
                    break;
                }
            }
            if may_be_dropped(kind) {
                given_up.untold.retain(|other| *other != kind);
                given_up.dropped.push(kind);
            }
        }
        Ok(Some(given_up))
    }

    fn has(&self, kind: FilterKind) -> bool {
        self.untold.contains(&kind) || self.dropped.contains(&kind)
    }

    /// The filters without what was given up.
    pub fn left_of(&self, filters: &Filters) -> Filters {
        let given_up = self.untold.iter().chain(&self.dropped);
        given_up.fold(filters.clone(), |filters, kind| filters.without(*kind))
    }

    /// Says of what was read as these filters that it is not answered.
    pub fn tell(&self, interpretation: &mut [Interpretation]) {
        for part in interpretation {
            if part.kind.filter().is_some_and(|kind| self.has(kind)) {
                part.kind = InterpretationKind::Unanswered;
                part.label = format!("aucune fiche de ce genre ne répond à « {} »", part.text);
            }
        }
    }
}

/// What does not take the child is of no use, nor what does not serve where one lives.
fn may_be_dropped(kind: FilterKind) -> bool {
    !matches!(kind, FilterKind::Age | FilterKind::Residence)
}

/// The kinds of place that words name, as bits by rank; nothing when they name none, or a theme.
pub struct Wanted {
    pub meant: Option<[u64; 2]>,
    /// With those that answer for them.
    pub answering: Option<[u64; 2]>,
}

impl Wanted {
    pub fn of(reading: &Reading) -> Self {
        let groups = &reading.groups;
        // « s'ennuie » names activities for seniors, and all of them: any will do.
        let wide = groups.iter().flat_map(|group| &group.categories).any(|named| named.wide);
        let meant = bits(groups.iter().flat_map(Group::terms)).filter(|_| !wide);
        let named = groups
            .iter()
            .flat_map(|group| &group.categories)
            .filter(|named| !named.wide && named.by != By::Near);
        let answering = meant.and_then(|_| bits(named.map(|named| named.rank)));
        Self { meant, answering }
    }

    /// Whether something that answers says yes to every filter, and not only what mentions it; and
    /// whether something of the very kind that is named says no to none.
    pub fn are_answered(&self, snapshot: &Snapshot, found: &[Candidate]) -> bool {
        let is_strict = |found: &Candidate| found.tier() == Tier::Strict;
        let (Some(meant), Some(answering)) = (self.meant, self.answering) else {
            return found.iter().any(is_strict);
        };
        let has = |found: &Candidate, bits: [u64; 2]| {
            let terms = snapshot.segments[found.segment as usize].of(found.document).terms;
            (terms[0] & bits[0] | terms[1] & bits[1]) != 0
        };
        found.iter().any(|found| has(found, meant))
            && found.iter().any(|found| is_strict(found) && has(found, answering))
    }
}

fn bits(ranks: impl Iterator<Item = u64>) -> Option<[u64; 2]> {
    let mut bits = [0; 2];
    for rank in ranks.filter_map(|rank| usize::try_from(rank).ok()) {
        bits[rank / 64] |= 1 << (rank % 64);
    }
    (bits != [0; 2]).then_some(bits)
}
