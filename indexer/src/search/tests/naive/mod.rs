//! Every search gives what a look at every listing gives: same listings, tiers, totals and counts,
//! over random data, edits and shapes.

mod verdicts;
mod world;

use super::Fixture;
use crate::search::{Facets, FilterKind, Query, Tier, UnknownPolicy, Verdict, When};
use data::ids::ServiceAtLocationId;
use data::model::{AccessMode, Audience, Fee, Listing};
use data::store::ChangeSeq;
use std::collections::BTreeMap;
use verdicts::Part;
use world::Chance;

const WORLDS: u64 = 25;
const QUERIES: u64 = 400;

/// One search in so many has all of its counts clicked.
const CLICKED: u64 = 100;

type Found = BTreeMap<ServiceAtLocationId, (Tier, Vec<FilterKind>)>;

/// Listings that may be shown for the words, each with what it says of all that is asked.
fn judged<'a>(
    listings: &'a BTreeMap<ServiceAtLocationId, Listing>,
    query: &Query,
) -> Vec<(&'a Listing, Vec<(Part, Verdict)>)> {
    let shown = listings.values().filter(|listing| {
        let text = query.text.as_ref();
        listing.is_searchable()
            && query.demo.lets_through(listing.service_at_location.demo)
            && text.is_none_or(|word| listing.service.name.split(' ').any(|name| name == word))
    });
    let exclude = query.unknown == UnknownPolicy::Exclude;
    let strictly = |(part, verdict)| match verdict {
        Verdict::Unknown if exclude => (part, Verdict::No),
        verdict => (part, verdict),
    };
    shown
        .map(|listing| (listing, verdicts::all(listing, query).into_iter().map(strictly).collect()))
        .collect()
}

fn found(judged: &[(&Listing, Vec<(Part, Verdict)>)]) -> Found {
    let passing = judged
        .iter()
        .filter(|(_, verdicts)| verdicts.iter().all(|(_, verdict)| *verdict != Verdict::No));
    passing
        .map(|(listing, verdicts)| {
            let unknown = verdicts.iter().filter(|(_, verdict)| *verdict == Verdict::Unknown);
            let mut kinds: Vec<FilterKind> = unknown
                .filter_map(|(part, _)| match part {
                    Part::Filter(kind) => Some(*kind),
                    Part::Commune => Some(FilterKind::Place),
                    Part::Category => None,
                })
                .collect();
            kinds.sort();
            kinds.dedup();
            let tier = if kinds.is_empty() { Tier::Strict } else { Tier::Unknown };
            (listing.id(), (tier, kinds))
        })
        .collect()
}

/// What a click on an option shows: of those that pass all but the part, how many say yes to the
/// option or nothing about it.
fn count(
    judged: &[(&Listing, Vec<(Part, Verdict)>)],
    part: Part,
    policy: UnknownPolicy,
    option: impl Fn(&Listing) -> Verdict,
) -> Count {
    let (mut yes, mut unknown) = (0, 0);
    for (listing, verdicts) in judged {
        if verdicts.iter().all(|(other, verdict)| *other == part || *verdict != Verdict::No) {
            match option(listing) {
                Verdict::Yes => yes += 1,
                Verdict::Unknown => unknown += 1,
                Verdict::No => {}
            }
        }
    }
    let kept = if policy == UnknownPolicy::Keep { unknown } else { 0 };
    Count { yes, all: yes + kept }
}

/// What a click shows, and how much of it says yes.
struct Count {
    yes: u64,
    all: u64,
}

impl Count {
    fn shown(self) -> Option<u64> {
        (self.yes > 0).then_some(self.all)
    }
}

fn counts<K: Ord + Clone>(options: &[K], count: impl Fn(&K) -> Count) -> BTreeMap<K, u64> {
    options.iter().filter_map(|option| Some((option.clone(), count(option).shown()?))).collect()
}

fn options<K: Ord>(
    judged: &[(&Listing, Vec<(Part, Verdict)>)],
    of: impl Fn(&Listing) -> Vec<K>,
) -> Vec<K> {
    let mut all: Vec<K> = judged.iter().flat_map(|(listing, _)| of(listing)).collect();
    all.sort();
    all.dedup();
    all
}

const FEES: [Fee; 4] = [Fee::Free, Fee::FreeUnderConditions, Fee::Paid, Fee::ByIncome];

const AUDIENCES: [Audience; 14] = [
    Audience::Everyone,
    Audience::Families,
    Audience::FutureParents,
    Audience::Children,
    Audience::YoungPeople,
    Audience::Students,
    Audience::Seniors,
    Audience::Carers,
    Audience::Disabled,
    Audience::JobSeekers,
    Audience::Newcomers,
    Audience::Women,
    Audience::Professionals,
    Audience::Members,
];

const ACCESS_MODES: [AccessMode; 7] = [
    AccessMode::WalkIn,
    AccessMode::Appointment,
    AccessMode::Registration,
    AccessMode::Phone,
    AccessMode::Email,
    AccessMode::Online,
    AccessMode::Referral,
];

fn facets(judged: &[(&Listing, Vec<(Part, Verdict)>)], query: &Query) -> Facets {
    let policy = query.unknown;
    let of = |kind, option: &dyn Fn(&Listing) -> Verdict| {
        count(judged, Part::Filter(kind), policy, option)
    };
    let homes = |listing: &Listing| {
        let home = listing.location.address.insee_code.iter();
        home.chain(&listing.service.service_area).cloned().collect()
    };
    let told = |listing: &Listing| {
        let facts = listing.location.accessibility.iter();
        facts.map(|fact| fact.description.clone()).collect()
    };
    Facets {
        categories: counts(
            &options(judged, |listing| verdicts::terms(listing).into_iter().collect()),
            |code| {
                count(judged, Part::Category, policy, |listing| {
                    if verdicts::terms(listing).contains(code) { Verdict::Yes } else { Verdict::No }
                })
            },
        ),
        communes: counts(&options(judged, homes), |code| {
            let wanted = [code.clone()];
            count(judged, Part::Commune, policy, |listing| verdicts::communes(listing, &wanted))
        }),
        fees: counts(&FEES, |fee| of(FilterKind::Fee, &|listing| verdicts::fee(listing, &[*fee]))),
        audiences: counts(&AUDIENCES, |code| {
            of(FilterKind::Audience, &|listing| verdicts::audience(listing, &[*code]))
        }),
        accessibility: counts(&options(judged, told), |code| {
            let needed = [&query.filters.accessibility[..], std::slice::from_ref(code)].concat();
            of(FilterKind::Accessibility, &|listing| verdicts::accessibility(listing, &needed))
        }),
        languages: counts(&options(judged, |listing| listing.service.languages.clone()), |code| {
            let wished = [code.clone()];
            of(FilterKind::Language, &|listing| verdicts::language(listing, &wished))
        }),
        access_modes: counts(&ACCESS_MODES, |mode| {
            of(FilterKind::AccessMode, &|listing| verdicts::access_mode(listing, &[*mode]))
        }),
        remote: of(FilterKind::Remote, &verdicts::remote).all,
        vacancy: of(FilterKind::Vacancy, &|listing| verdicts::vacancy(listing, query.now)).all,
        open_now: query.now.map(|now| {
            let at = When::At(now);
            of(FilterKind::When, &|listing| verdicts::when(listing, &at)).all
        }),
    }
}

/// The searches that a click on each of the counts makes, with the count.
fn clicks(query: &Query, facets: &Facets) -> Vec<(Query, u64)> {
    let mut clicks = Vec::new();
    let mut click = |change: &dyn Fn(&mut Query), count: u64| {
        let mut clicked = query.clone();
        change(&mut clicked);
        clicks.push((clicked, count));
    };
    for (code, count) in &facets.categories {
        click(&|query| query.categories = vec![code.clone()], *count);
    }
    for (code, count) in &facets.communes {
        click(&|query| query.communes = vec![code.clone()], *count);
    }
    for (fee, count) in &facets.fees {
        click(&|query| query.filters.fees = vec![*fee], *count);
    }
    for (code, count) in &facets.audiences {
        click(&|query| query.filters.audiences = vec![*code], *count);
    }
    for (code, count) in &facets.accessibility {
        click(&|query| query.filters.accessibility.push(code.clone()), *count);
    }
    for (code, count) in &facets.languages {
        click(&|query| query.filters.languages = vec![code.clone()], *count);
    }
    for (mode, count) in &facets.access_modes {
        click(&|query| query.filters.access_modes = vec![*mode], *count);
    }
    if facets.remote > 0 {
        click(&|query| query.filters.remote = true, facets.remote);
    }
    if facets.vacancy > 0 {
        click(&|query| query.filters.vacancy = true, facets.vacancy);
    }
    if let (Some(now), Some(open @ 1..)) = (query.now, facets.open_now) {
        click(&|query| query.filters.when = Some(When::At(now)), open);
    }
    clicks
}

/// Some listings, then edits by several commits, which leave segments and merge them.
fn world(chance: &mut Chance) -> (Fixture, BTreeMap<ServiceAtLocationId, Listing>) {
    let first: Vec<Listing> = (0..28).map(|rank| chance.listing(rank)).collect();
    let fixture = Fixture::new(&first);
    let generation = fixture.index.generation();
    let mut kept: BTreeMap<_, _> =
        first.into_iter().map(|listing| (listing.id(), listing)).collect();
    for commit in 0..chance.below(12) {
        for _ in 0..=chance.below(4) {
            let rank = chance.below(38);
            let listing = chance.listing(rank);
            let id = listing.id();
            if chance.one_in(4) {
                generation.replace(&[id], &[]).expect("removed");
                kept.remove(&id);
            } else {
                generation.replace(&[id], std::slice::from_ref(&listing)).expect("replaced");
                kept.insert(id, listing);
            }
        }
        let seq = ChangeSeq(2 + i64::try_from(commit).expect("few"));
        generation.commit(seq, None).expect("a commit");
    }
    (fixture, kept)
}

#[test]
fn ten_thousand_searches_give_what_a_naive_scan_gives() {
    for seed in 1..=WORLDS {
        let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let (fixture, listings) = world(&mut chance);
        for case in 0..QUERIES {
            let query = chance.query();
            let answer = fixture.search(&query);
            let judged = judged(&listings, &query);
            let expected = found(&judged);
            let context = || format!("world {seed}, case {case}: {query:#?}");
            let given: Found = answer
                .hits
                .iter()
                .filter(|hit| hit.tier != Tier::Partial)
                .map(|hit| (hit.summary.id, (hit.tier, hit.unknown.clone())))
                .collect();
            assert_eq!(given, expected, "{}", context());
            let strict = expected.values().filter(|(tier, _)| *tier == Tier::Strict).count();
            assert_eq!(answer.total, expected.len() as u64, "{}", context());
            assert_eq!(answer.strict, strict as u64, "{}", context());
            assert_eq!(answer.facets, facets(&judged, &query), "{}", context());
            if let Some(radius) = query.radius {
                let wider = data::units::Metres(radius.0 * 2.5);
                let wider = fixture.search(&Query { radius: Some(wider), ..query.clone() });
                assert!(wider.strict >= answer.strict, "{}", context());
            }
            if case % CLICKED == 0 {
                for (clicked, count) in clicks(&query, &answer.facets) {
                    assert_eq!(fixture.search(&clicked).total, count, "{clicked:#?}");
                }
            }
        }
    }
}
