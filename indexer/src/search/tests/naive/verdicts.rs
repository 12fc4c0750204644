//! What a listing says of each filter, read from the listing itself, one listing after the other.

use crate::search::{FilterKind, Filters, Query, Slot, Verdict, When};
use data::calendar::Calendar;
use data::hours::{OpeningStatus, status};
use data::ids::TermCode;
use data::model::{AccessMode, Audience, Fee, Listing, ServiceStatus};
use data::taxonomy::Taxonomy;
use data::territory::Territory;
use data::units::InseeCode;
use geo::{Intersects, Point};
use jiff::ToSpan;
use jiff::civil::DateTime;
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

/// A filter, or the plain demands that have a facet of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Filter(FilterKind),
    Commune,
    Category,
}

fn yes_if(condition: bool) -> Verdict {
    if condition { Verdict::Yes } else { Verdict::No }
}

thread_local! {
    /// Reading hours is slow, and the same are asked for again and again.
    static KNOWN: RefCell<HashMap<(String, DateTime), Verdict>> = RefCell::default();
}

fn open_at(listing: &Listing, moment: DateTime) -> Verdict {
    let hours = &listing.service_at_location.opening_hours;
    let Some(osm) = &hours.osm else { return Verdict::Unknown };
    let decide = || match status(hours, moment, Calendar::alsace_moselle()) {
        OpeningStatus::Open { .. } => Verdict::Yes,
        OpeningStatus::Closed { .. } => Verdict::No,
        OpeningStatus::ByAppointment { .. } | OpeningStatus::Unknown => Verdict::Unknown,
    };
    KNOWN.with_borrow_mut(|known| *known.entry((osm.clone(), moment)).or_insert_with(decide))
}

fn open_within(listing: &Listing, slots: &[Slot]) -> Verdict {
    let minutes = slots.iter().flat_map(|slot| {
        std::iter::successors(Some(slot.from), |minute| minute.checked_add(1.minute()).ok())
            .take_while(|minute| *minute < slot.to)
    });
    let verdicts = minutes.map(|minute| open_at(listing, minute));
    let none = if listing.service_at_location.opening_hours.osm.is_none() {
        Verdict::Unknown
    } else {
        Verdict::No
    };
    verdicts.fold(none, Verdict::min)
}

pub fn when(listing: &Listing, when: &When) -> Verdict {
    if listing.service.status == ServiceStatus::TemporarilyClosed {
        return Verdict::No;
    }
    match when {
        When::At(moment) => open_at(listing, *moment),
        When::Within(slots) => open_within(listing, slots),
    }
}

pub fn fee(listing: &Listing, wished: &[Fee]) -> Verdict {
    match listing.service.fee {
        None => Verdict::Unknown,
        Some(fee) if wished.contains(&fee) => Verdict::Yes,
        Some(Fee::FreeUnderConditions) if wished.contains(&Fee::Free) => Verdict::Unknown,
        Some(_) => Verdict::No,
    }
}

pub fn audience(listing: &Listing, wished: &[Audience]) -> Verdict {
    let told = &listing.service.audiences;
    if told.is_empty() {
        return Verdict::Unknown;
    }
    yes_if(told.iter().any(|code| *code == Audience::Everyone || wished.contains(code)))
}

pub fn accessibility(listing: &Listing, needed: &[String]) -> Verdict {
    let told =
        |code: &String| listing.location.accessibility.iter().any(|fact| fact.description == *code);
    if needed.iter().all(told) { Verdict::Yes } else { Verdict::Unknown }
}

pub fn language(listing: &Listing, wished: &[String]) -> Verdict {
    let told = &listing.service.languages;
    if told.is_empty() {
        return Verdict::Unknown;
    }
    yes_if(wished.iter().any(|code| told.contains(code)))
}

pub fn remote(listing: &Listing) -> Verdict {
    let Listing { service, location, service_at_location: here, .. } = listing;
    let reached = service.access_modes.contains(&AccessMode::Online) || !here.phones.is_empty();
    let somewhere = location.position.is_some()
        || (location.address.insee_code.is_some() && service.service_area.is_empty());
    if reached && !somewhere { Verdict::Yes } else { Verdict::Unknown }
}

pub fn vacancy(listing: &Listing, now: Option<DateTime>) -> Verdict {
    let Some(capacity) = listing.service.capacity else { return Verdict::Unknown };
    let Some(available) = capacity.available else { return Verdict::Unknown };
    let Some(updated) = capacity.updated else { return Verdict::Unknown };
    if let Some(now) = now
        && updated.checked_add(90.days()).is_ok_and(|limit| limit < now.date())
    {
        return Verdict::Unknown;
    }
    yes_if(available > 0)
}

pub fn access_mode(listing: &Listing, wished: &[AccessMode]) -> Verdict {
    let modes = &listing.service.access_modes;
    let reachable = |mode: &AccessMode| match mode {
        AccessMode::Phone => !listing.service_at_location.phones.is_empty(),
        AccessMode::Email => listing.service.email.is_some(),
        _ => false,
    };
    if wished.iter().any(|mode| modes.contains(mode) || reachable(mode)) {
        return Verdict::Yes;
    }
    if modes.is_empty() { Verdict::Unknown } else { Verdict::No }
}

pub fn communes(listing: &Listing, wanted: &[InseeCode]) -> Verdict {
    let home = &listing.location.address.insee_code;
    let area = &listing.service.service_area;
    if home.is_none() && area.is_empty() {
        return Verdict::Unknown;
    }
    yes_if(wanted.iter().any(|code| home.as_ref() == Some(code) || area.contains(code)))
}

fn residence(listing: &Listing, commune: &InseeCode) -> Verdict {
    let area = &listing.service.service_area;
    if !area.is_empty() {
        return yes_if(area.contains(commune));
    }
    if listing.location.address.insee_code.as_ref() == Some(commune) {
        Verdict::Yes
    } else {
        Verdict::Unknown
    }
}

/// Circle, rectangle and polygon.
fn place(listing: &Listing, query: &Query) -> Verdict {
    let position = listing.location.position;
    let mut verdict = Verdict::Yes;
    if let (Some(centre), Some(radius)) = (query.near, query.radius) {
        verdict = verdict.max(match position {
            Some(position) => yes_if(centre.distance_to(position) <= radius),
            None if listing.service.service_area.is_empty() => Verdict::Unknown,
            None => {
                let commune = Territory::m2a().locate(centre);
                let area = &listing.service.service_area;
                yes_if(commune.is_some_and(|commune| area.contains(&commune.insee)))
            }
        });
    }
    if let Some(bounds) = query.bbox {
        verdict = verdict.max(yes_if(position.is_some_and(|position| bounds.contains(position))));
    }
    if let Some(area) = &query.within {
        let inside = position.is_some_and(|position| {
            area.0.intersects(&Point::new(position.longitude, position.latitude))
        });
        verdict = verdict.max(yes_if(inside));
    }
    verdict
}

/// Terms of a listing and the categories they are in.
pub fn terms(listing: &Listing) -> BTreeSet<TermCode> {
    let known = listing.service.categories.iter().filter_map(|code| Taxonomy::families().get(code));
    known.flat_map(|term| std::iter::once(term.code.clone()).chain(term.parent.clone())).collect()
}

/// What the listing says of all that is asked.
pub fn all(listing: &Listing, query: &Query) -> Vec<(Part, Verdict)> {
    let filters: &Filters = &query.filters;
    let mut verdicts = Vec::new();
    let mut say = |kind, verdict| verdicts.push((Part::Filter(kind), verdict));
    if let Some(wish) = filters.age {
        let ages = listing.service.ages.unwrap_or_default();
        say(
            FilterKind::Age,
            match (ages.minimum, ages.maximum) {
                (None, None) => Verdict::Unknown,
                (from, to) => {
                    yes_if(from.unwrap_or(0) <= wish.to && wish.from <= to.unwrap_or(u16::MAX))
                }
            },
        );
    }
    if let Some(wish) = &filters.when {
        say(FilterKind::When, when(listing, wish));
    }
    if !filters.fees.is_empty() {
        say(FilterKind::Fee, fee(listing, &filters.fees));
    }
    if !filters.audiences.is_empty() {
        say(FilterKind::Audience, audience(listing, &filters.audiences));
    }
    if !filters.accessibility.is_empty() {
        say(FilterKind::Accessibility, accessibility(listing, &filters.accessibility));
    }
    if !filters.languages.is_empty() {
        say(FilterKind::Language, language(listing, &filters.languages));
    }
    if filters.remote {
        say(FilterKind::Remote, remote(listing));
    }
    if filters.vacancy {
        say(FilterKind::Vacancy, vacancy(listing, query.now));
    }
    if !filters.access_modes.is_empty() {
        say(FilterKind::AccessMode, access_mode(listing, &filters.access_modes));
    }
    if let Some(commune) = &filters.residence {
        say(FilterKind::Residence, residence(listing, commune));
    }
    say(FilterKind::Place, place(listing, query));
    if !query.communes.is_empty() {
        verdicts.push((Part::Commune, communes(listing, &query.communes)));
    }
    if !query.categories.is_empty() {
        let terms = terms(listing);
        let has = query.categories.iter().any(|code| terms.contains(code));
        verdicts.push((Part::Category, yes_if(has)));
    }
    verdicts
}
