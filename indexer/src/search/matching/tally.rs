//! Counting what each further click would give.
//!
//! What a listing says is counted by value and not by option, so that one listing is a few
//! additions; which options a value says yes to is worked out once, at the end.

use super::{Demands, Part, Parts, verdicts};
use crate::index::facts::{
    ACCESS_MODES, AUDIENCE_CODES, FEES, Facts, NOTHING, SegmentFacts, access_bit,
};
use crate::index::schema::commune_code;
use crate::search::answer;
use crate::search::filter::{FilterKind, UnknownPolicy, Verdict};
use data::taxonomy::Taxonomy;
use std::collections::BTreeMap;

/// Terms that a set of bits can hold; a test of the facts checks that the taxonomy fits.
const TERMS: usize = 128;
/// Different [`Facts::access`].
const ACCESS: usize = 512;

/// Counts of a segment, by what listings say.
pub struct Tally {
    terms: [u32; TERMS],
    covered: Places,
    fees: [u32; FEES.len() + 1],
    /// Those for everyone are counted as that alone.
    audiences: [u32; AUDIENCE_CODES.len()],
    audiences_unsaid: u32,
    access: Box<[u32]>,
    /// One place more than there are values, for nothing.
    languages: Vec<u32>,
    accessibility: Vec<u32>,
    remote: Count,
    vacancy: Count,
    open_now: Count,
}

/// Of one option.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    yes: u32,
    unknown: u32,
}

impl Count {
    fn add(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::Yes => self.yes += 1,
            Verdict::Unknown => self.unknown += 1,
            Verdict::No => {}
        }
    }
}

impl Tally {
    pub fn new(facts: &SegmentFacts) -> Self {
        Self {
            terms: [0; TERMS],
            covered: Places { values: facts.covered.len(), ..Places::default() },
            fees: [0; FEES.len() + 1],
            audiences: [0; AUDIENCE_CODES.len()],
            audiences_unsaid: 0,
            access: vec![0; ACCESS].into(),
            languages: vec![0; facts.languages.len() + 1],
            accessibility: vec![0; facts.accessibility.len() + 1],
            remote: Count::default(),
            vacancy: Count::default(),
            open_now: Count::default(),
        }
    }

    /// Counts a listing where it fails nothing, or nothing else.
    pub fn add(
        &mut self,
        facts: &Facts,
        failed: Parts,
        remote: Verdict,
        open_now: Option<Verdict>,
        today: Option<u16>,
    ) {
        let of = |kind| failed.at_most(Part::Filter(kind));
        if failed.at_most(Part::Category) {
            for (half, bits) in facts.terms.into_iter().enumerate() {
                each_bit(bits, |bit| self.terms[half * 64 + bit] += 1);
            }
        }
        if failed.at_most(Part::Commune) {
            self.covered.add(facts.covered);
        }
        if of(FilterKind::Fee) {
            self.fees[facts.fee()] += 1;
        }
        if of(FilterKind::Audience) {
            match facts.audiences() {
                0 => self.audiences_unsaid += 1,
                told if told & 1 != 0 => self.audiences[0] += 1,
                told => each_bit(u64::from(told), |bit| self.audiences[bit] += 1),
            }
        }
        if of(FilterKind::AccessMode) {
            self.access[usize::from(facts.access())] += 1;
        }
        if of(FilterKind::Language) {
            *place(&mut self.languages, facts.languages) += 1;
        }
        if of(FilterKind::Accessibility) {
            *place(&mut self.accessibility, facts.accessibility) += 1;
        }
        if of(FilterKind::Remote) {
            self.remote.add(remote);
        }
        if of(FilterKind::Vacancy) {
            self.vacancy.add(verdicts::vacancy(facts, today));
        }
        if let Some(verdict) = open_now
            && of(FilterKind::When)
        {
            self.open_now.add(verdict);
        }
    }
}

/// Counts by place among many values, of which a search in one place meets few.
#[derive(Debug, Default)]
struct Places {
    values: usize,
    /// The places met, while they are few.
    met: Vec<u32>,
    /// The count of each place, from then on.
    counts: Vec<u32>,
}

/// So many times more values than places met make these few.
const FEW: usize = 16;

impl Places {
    fn add(&mut self, place: u32) {
        if let Some(count) = self.counts.get_mut(place as usize) {
            *count += 1;
            return;
        }
        self.met.push(place);
        if self.met.len() * FEW > self.values {
            self.counts.resize(self.values, 0);
            for place in self.met.drain(..) {
                self.counts[place as usize] += 1;
            }
        }
    }

    /// The places met, with how often each was.
    fn counts(&self) -> Vec<(u32, u64)> {
        let mut met = self.met.clone();
        met.sort_unstable();
        let runs = met.chunk_by(|one, next| one == next).map(|run| (run[0], run.len() as u64));
        let counted = (0..).zip(&self.counts).filter(|(_, count)| **count > 0);
        runs.chain(counted.map(|(place, count)| (place, u64::from(*count)))).collect()
    }
}

fn each_bit(mut bits: u64, mut visit: impl FnMut(usize)) {
    while bits != 0 {
        visit(bits.trailing_zeros() as usize);
        bits &= bits - 1;
    }
}

/// The last place is that of nothing. Never empty.
fn place(counts: &mut [u32], value: u32) -> &mut u32 {
    let last = counts.len() - 1;
    &mut counts[if value == NOTHING { last } else { value as usize }]
}

/// Counts of all segments.
pub struct Sums {
    terms: [u64; TERMS],
    communes: Options<u64>,
    fees: [u64; FEES.len() + 1],
    audiences: [u64; AUDIENCE_CODES.len()],
    audiences_unsaid: u64,
    access: Box<[u64]>,
    languages: Options<String>,
    accessibility: Options<String>,
    remote: Sum,
    vacancy: Sum,
    open_now: Sum,
}

/// How many listings say yes to each option, and how many say nothing about any.
struct Options<K> {
    yes: BTreeMap<K, u64>,
    unsaid: u64,
    all: u64,
}

impl<K> Default for Options<K> {
    fn default() -> Self {
        Self { yes: BTreeMap::new(), unsaid: 0, all: 0 }
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    yes: u64,
    unknown: u64,
}

impl Sum {
    fn add(&mut self, count: Count) {
        self.yes += u64::from(count.yes);
        self.unknown += u64::from(count.unknown);
    }

    fn say(&mut self, verdict: Verdict, count: u64) {
        match verdict {
            Verdict::Yes => self.yes += count,
            Verdict::Unknown => self.unknown += count,
            Verdict::No => {}
        }
    }

    /// What a click shows.
    fn all(self, policy: UnknownPolicy) -> u64 {
        self.yes + if policy == UnknownPolicy::Keep { self.unknown } else { 0 }
    }

    /// The same, when that is more than listings which say nothing.
    fn shown(self, policy: UnknownPolicy) -> Option<u64> {
        (self.yes > 0).then(|| self.all(policy))
    }
}

impl Default for Sums {
    fn default() -> Self {
        Self {
            terms: [0; TERMS],
            communes: Options::default(),
            fees: [0; FEES.len() + 1],
            audiences: [0; AUDIENCE_CODES.len()],
            audiences_unsaid: 0,
            access: vec![0; ACCESS].into(),
            languages: Options::default(),
            accessibility: Options::default(),
            remote: Sum::default(),
            vacancy: Sum::default(),
            open_now: Sum::default(),
        }
    }
}

impl Sums {
    pub fn add(&mut self, facts: &SegmentFacts, tally: &Tally, demands: &Demands) {
        add_all(&mut self.terms, &tally.terms);
        add_all(&mut self.fees, &tally.fees);
        add_all(&mut self.audiences, &tally.audiences);
        add_all(&mut self.access, &tally.access);
        self.audiences_unsaid += u64::from(tally.audiences_unsaid);
        self.remote.add(tally.remote);
        self.vacancy.add(tally.vacancy);
        self.open_now.add(tally.open_now);

        for (place, count) in tally.covered.counts() {
            let Some(covered) = facts.covered.get(place as usize) else { continue };
            let area = facts.area(*covered);
            if covered.home == 0 && area.is_empty() {
                self.communes.unsaid += count;
            }
            for commune in area {
                *self.communes.yes.entry(*commune).or_default() += count;
            }
            if covered.home != 0 && !area.contains(&covered.home) {
                *self.communes.yes.entry(covered.home).or_default() += count;
            }
        }
        let unsaid = |counts: &[u32]| counts.last().map_or(0, |count| u64::from(*count));
        self.languages.unsaid += unsaid(&tally.languages);
        for (told, count) in counted(&facts.languages, &tally.languages) {
            for code in told {
                add(&mut self.languages.yes, code, count);
            }
        }
        let asked = &demands.filters.accessibility;
        self.accessibility.all += tally.accessibility.iter().map(|c| u64::from(*c)).sum::<u64>();
        for (told, count) in counted(&facts.accessibility, &tally.accessibility) {
            if verdicts::accessibility(told, asked) == Verdict::Yes {
                for code in told {
                    add(&mut self.accessibility.yes, code, count);
                }
            }
        }
    }
}

fn add_all(sums: &mut [u64], counts: &[u32]) {
    for (sum, count) in sums.iter_mut().zip(counts) {
        *sum += u64::from(*count);
    }
}

fn add(sums: &mut BTreeMap<String, u64>, code: &str, count: u64) {
    match sums.get_mut(code) {
        Some(sum) => *sum += count,
        None => drop(sums.insert(code.to_owned(), count)),
    }
}

/// The values that were counted at all.
fn counted<'a, T>(values: &'a [T], counts: &'a [u32]) -> impl Iterator<Item = (&'a T, u64)> {
    let both = values.iter().zip(counts).filter(|(_, count)| **count > 0);
    both.map(|(value, count)| (value, u64::from(*count)))
}

/// What each click would show.
pub fn facets(sums: &Sums, demands: &Demands) -> answer::Facets {
    let policy = demands.unknown;
    let terms = Taxonomy::families().terms().iter().zip(sums.terms);
    let of = |yes, unknown| Sum { yes, unknown }.shown(policy);
    let fees = FEES.into_iter().enumerate().filter_map(|(option, fee)| {
        let mut sum = Sum::default();
        for (told, count) in sums.fees.into_iter().enumerate() {
            sum.say(verdicts::fee(told, 2 << option), count);
        }
        Some((fee, sum.shown(policy)?))
    });
    let audiences = AUDIENCE_CODES.into_iter().enumerate().filter_map(|(option, audience)| {
        let named = if option == 0 { 0 } else { sums.audiences[option] };
        Some((audience, of(sums.audiences[0] + named, sums.audiences_unsaid)?))
    });
    let access = (0..).zip(sums.access.iter().copied()).filter(|(_, count)| *count > 0);
    let access: Vec<(u16, u64)> = access.collect();
    let access_modes = ACCESS_MODES.into_iter().filter_map(|mode| {
        let mut sum = Sum::default();
        for (access, count) in &access {
            sum.say(verdicts::access_mode(*access, access_bit(mode)), *count);
        }
        Some((mode, sum.shown(policy)?))
    });
    let communes = sums.communes.yes.iter().filter_map(|(commune, yes)| {
        Some((commune_code(*commune)?, of(*yes, sums.communes.unsaid)?))
    });
    let languages = sums.languages.yes.iter();
    let accessibility = sums.accessibility.yes.iter();
    // A listing that does not tell of a code is kept, whatever else it tells.
    let untold = |yes| sums.accessibility.all - yes;
    answer::Facets {
        categories: terms
            .filter(|(_, count)| *count > 0)
            .map(|(term, count)| (term.code.clone(), count))
            .collect(),
        communes: communes.collect(),
        fees: fees.collect(),
        audiences: audiences.collect(),
        accessibility: accessibility
            .filter_map(|(code, yes)| Some((code.clone(), of(*yes, untold(*yes))?)))
            .collect(),
        languages: languages
            .filter_map(|(code, yes)| Some((code.clone(), of(*yes, sums.languages.unsaid)?)))
            .collect(),
        access_modes: access_modes.collect(),
        remote: sums.remote.all(policy),
        vacancy: sums.vacancy.all(policy),
        open_now: demands.now.is_some().then(|| sums.open_now.all(policy)),
    }
}
