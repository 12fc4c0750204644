//! What a listing says about each filter: yes, no, or nothing.

use super::super::filter::{AgeWish, Verdict};
use crate::index::facts::{Facts, HAS_EMAIL, HAS_PHONE, Vacancy, access_bit, audience_bit};
use data::model::{AccessMode, Audience};

/// Days after which what is said about free places is not believed any more: a term. Places are given
/// anew with each one, so that who was told of a free one in the last must ask.
const BELIEVED_DAYS: u16 = 90;

fn yes_if(condition: bool) -> Verdict {
    if condition { Verdict::Yes } else { Verdict::No }
}

pub fn age(facts: &Facts, wish: AgeWish) -> Verdict {
    let Some((youngest, oldest)) = facts.ages() else { return Verdict::Unknown };
    yes_if(youngest <= wish.to && wish.from <= oldest)
}

/// `wished` and `told` are bits and a place as [`Facts::fee`] has them. What is free under
/// conditions may be free.
pub fn fee(told: usize, wished: u8) -> Verdict {
    const FREE: u8 = 1 << 1;
    const FREE_UNDER_CONDITIONS: usize = 2;
    match told {
        0 => Verdict::Unknown,
        told if wished & 1 << told != 0 => Verdict::Yes,
        FREE_UNDER_CONDITIONS if wished & FREE != 0 => Verdict::Unknown,
        _ => Verdict::No,
    }
}

pub fn audience(told: u16, wished: u16) -> Verdict {
    if told == 0 {
        return Verdict::Unknown;
    }
    yes_if(told & (wished | audience_bit(Audience::Everyone)) != 0)
}

/// A fact that is not told is not a no.
pub fn accessibility(told: &[String], needed: &[String]) -> Verdict {
    if needed.iter().all(|code| told.contains(code)) { Verdict::Yes } else { Verdict::Unknown }
}

pub fn language(told: &[String], wished: &[String]) -> Verdict {
    if told.is_empty() {
        return Verdict::Unknown;
    }
    yes_if(wished.iter().any(|code| told.contains(code)))
}

/// What has no place of its own, or comes to those it serves, and can be reached from home. That one
/// registers online says nothing of the service itself.
pub fn remote(facts: &Facts, home: u64, area: &[u64]) -> Verdict {
    let from_home = facts.access() & (access_bit(AccessMode::Online) | HAS_PHONE) != 0;
    let comes = facts.is_unlocated() && (home == 0 || !area.is_empty());
    if comes && from_home { Verdict::Yes } else { Verdict::Unknown }
}

/// `today` as [`day_number`](crate::index::facts::day_number) counts, when it is known. What nobody
/// dated may be as old as one likes.
pub fn vacancy(facts: &Facts, today: Option<u16>) -> Verdict {
    let too_old = |updated| today.is_some_and(|day| day.saturating_sub(updated) > BELIEVED_DAYS);
    match facts.vacancy() {
        Vacancy::Unsaid => Verdict::Unknown,
        _ if facts.capacity_updated().is_none_or(too_old) => Verdict::Unknown,
        Vacancy::Free => Verdict::Yes,
        Vacancy::Full => Verdict::No,
    }
}

/// `access` and `wished` are bits as [`Facts::access`] has them. A number can be called and an
/// address written to, whatever is said of the ways to get in touch.
pub fn access_mode(access: u16, wished: u16) -> Verdict {
    let reachable = |has, mode| if access & has == 0 { 0 } else { access_bit(mode) };
    let ways = modes(access)
        | reachable(HAS_PHONE, AccessMode::Phone)
        | reachable(HAS_EMAIL, AccessMode::Email);
    if ways & wished != 0 {
        return Verdict::Yes;
    }
    if modes(access) == 0 { Verdict::Unknown } else { Verdict::No }
}

fn modes(access: u16) -> u16 {
    access & !(HAS_PHONE | HAS_EMAIL)
}

/// Serves the inhabitants of a commune; without an area, those of its own.
pub fn residence(home: u64, area: &[u64], commune: u64) -> Verdict {
    if area.is_empty() {
        return if home == commune { Verdict::Yes } else { Verdict::Unknown };
    }
    yes_if(area.contains(&commune))
}

/// Lies in one of the communes or serves it.
pub fn communes(home: u64, area: &[u64], wanted: &[u64]) -> Verdict {
    if home == 0 && area.is_empty() {
        return Verdict::Unknown;
    }
    yes_if(wanted.iter().any(|commune| home == *commune || area.contains(commune)))
}

/// Of what has no position, in a circle around a place in a commune.
pub(super) fn comes_to(area: &[u64], commune: Option<u64>) -> Verdict {
    if area.is_empty() {
        return Verdict::Unknown;
    }
    yes_if(commune.is_some_and(|commune| area.contains(&commune)))
}
