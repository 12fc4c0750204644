//! The demands of a search on the listings of one segment.

use super::tally::Tally;
use super::{Demands, Part, Parts, verdicts};
use crate::index::facts::{Covered, Facts, NOTHING, SegmentFacts};
use crate::index::timetable::{Timetable, Verdicts};
use crate::search::filter::{FilterKind, UnknownPolicy, Verdict};
use std::sync::Arc;

/// Judges the listings of a segment one after the other, and counts them.
pub struct SegmentMatching {
    demands: Arc<Demands>,
    pub facts: Arc<SegmentFacts>,
    judged: Judged,
    tally: Tally,
}

/// Verdicts on the values of the segment, each given once.
struct Judged {
    when: Memo,
    now: Option<Arc<Verdicts>>,
    languages: Memo,
    accessibility: Memo,
    communes: Memo,
    residence: Memo,
    circle: Memo,
}

impl SegmentMatching {
    pub fn new(demands: Arc<Demands>, facts: Arc<SegmentFacts>) -> Self {
        let tally = Tally::new(&facts);
        let now = demands.now.as_ref();
        let judged = Judged {
            when: Memo::new(&facts.hours),
            now: now.map(|now| facts.present.about(now, facts.hours.len())),
            languages: Memo::new(&facts.languages),
            accessibility: Memo::new(&facts.accessibility),
            communes: Memo::new(&facts.covered),
            residence: Memo::new(&facts.covered),
            circle: Memo::new(&facts.covered),
        };
        Self { demands, facts, judged, tally }
    }

    /// What the listing says nothing about, when it passes; counts it either way.
    pub fn judge(&mut self, facts: &Facts) -> Option<Parts> {
        if !self.demands.demo.lets_through(facts.is_demo()) {
            return None;
        }
        let (mut failed, mut unknown) = self.judged.all(facts, &self.demands, &self.facts);
        unknown.0 &= !self.demands.untold.0;
        if self.demands.unknown == UnknownPolicy::Exclude {
            failed.0 |= unknown.0;
        }
        if failed.are_several() {
            return None;
        }
        let now = self.judged.now.as_ref();
        let open_now = now.map(|now| open(facts, &self.facts, |hours| now.of(facts.hours, hours)));
        let remote = remote(facts, &self.facts);
        self.tally.add(facts, failed, remote, open_now, self.demands.today);
        failed.is_empty().then_some(unknown)
    }

    pub fn finish(self) -> (Arc<SegmentFacts>, Tally) {
        (self.facts, self.tally)
    }
}

impl Judged {
    /// What the listing fails, and what it says nothing about.
    fn all(&mut self, facts: &Facts, demands: &Demands, of: &SegmentFacts) -> (Parts, Parts) {
        let (mut failed, mut unknown) = (Parts::default(), Parts::default());
        let mut say = |part, verdict| match verdict {
            Verdict::Yes => {}
            Verdict::Unknown => unknown.add(part),
            Verdict::No => failed.add(part),
        };
        let filters = &demands.filters;
        if let Some(categories) = demands.categories {
            let has = facts.terms[0] & categories[0] | facts.terms[1] & categories[1];
            say(Part::Category, if has == 0 { Verdict::No } else { Verdict::Yes });
        }
        if !demands.communes.is_empty() {
            let verdict = self.communes.of(facts.covered, || {
                let (home, area) = covered(facts, of);
                verdicts::communes(home, area, &demands.communes)
            });
            say(Part::Commune, verdict);
        }
        if let Some(circle) = demands.circle
            && facts.is_unlocated()
        {
            let verdict = self
                .circle
                .of(facts.covered, || verdicts::comes_to(covered(facts, of).1, circle.commune));
            say(Part::Filter(FilterKind::Place), verdict);
        }
        if let Some(residence) = demands.residence {
            let verdict = self.residence.of(facts.covered, || {
                let (home, area) = covered(facts, of);
                verdicts::residence(home, area, residence)
            });
            say(Part::Filter(FilterKind::Residence), verdict);
        }
        if let Some(wish) = filters.age {
            say(Part::Filter(FilterKind::Age), verdicts::age(facts, wish));
        }
        if demands.fees != 0 {
            say(Part::Filter(FilterKind::Fee), verdicts::fee(facts.fee(), demands.fees));
        }
        if demands.audiences != 0 {
            let verdict = verdicts::audience(facts.audiences(), demands.audiences);
            say(Part::Filter(FilterKind::Audience), verdict);
        }
        if demands.access != 0 {
            let verdict = verdicts::access_mode(facts.access(), demands.access);
            say(Part::Filter(FilterKind::AccessMode), verdict);
        }
        if filters.remote {
            say(Part::Filter(FilterKind::Remote), remote(facts, of));
        }
        if filters.vacancy {
            say(Part::Filter(FilterKind::Vacancy), verdicts::vacancy(facts, demands.today));
        }
        if !filters.languages.is_empty() {
            let told = |place| of.languages.get(place as usize).map_or(&[][..], |told| told);
            let verdict = self.languages.of(facts.languages, || {
                verdicts::language(told(facts.languages), &filters.languages)
            });
            say(Part::Filter(FilterKind::Language), verdict);
        }
        if !filters.accessibility.is_empty() {
            let told = |place| of.accessibility.get(place as usize).map_or(&[][..], |told| told);
            let verdict = self.accessibility.of(facts.accessibility, || {
                verdicts::accessibility(told(facts.accessibility), &filters.accessibility)
            });
            say(Part::Filter(FilterKind::Accessibility), verdict);
        }
        if let Some(when) = &demands.when {
            say(
                Part::Filter(FilterKind::When),
                open(facts, of, |hours| self.when.of(facts.hours, || when.verdict(hours))),
            );
        }
        (failed, unknown)
    }
}

fn open(facts: &Facts, of: &SegmentFacts, verdict: impl FnOnce(&Timetable) -> Verdict) -> Verdict {
    if facts.is_temporarily_closed() {
        return Verdict::No;
    }
    let hours = of.hours.get(facts.hours as usize);
    hours.map_or(Verdict::Unknown, |hours| verdict(hours))
}

fn remote(facts: &Facts, of: &SegmentFacts) -> Verdict {
    // What has a position is told at once: most do.
    let (home, area) = if facts.is_unlocated() { covered(facts, of) } else { (0, &[][..]) };
    verdicts::remote(facts, home, area)
}

fn covered<'a>(facts: &Facts, of: &'a SegmentFacts) -> (u64, &'a [u64]) {
    let covered: Covered = of.covered[facts.covered as usize];
    (covered.home, of.area(covered))
}

/// What was decided about each value of a segment. Makes room for them when it is first asked:
/// most searches ask about few kinds of values.
struct Memo {
    values: usize,
    kept: Vec<u8>,
}

impl Memo {
    fn new<T>(values: &[T]) -> Self {
        Self { values: values.len(), kept: Vec::new() }
    }

    fn of(&mut self, place: u32, decide: impl FnOnce() -> Verdict) -> Verdict {
        if place == NOTHING {
            return decide();
        }
        if self.kept.is_empty() {
            self.kept.resize(self.values, 0);
        }
        let Some(kept) = self.kept.get_mut(place as usize) else { return decide() };
        match *kept {
            1 => Verdict::Yes,
            2 => Verdict::Unknown,
            3 => Verdict::No,
            _ => {
                let verdict = decide();
                *kept = match verdict {
                    Verdict::Yes => 1,
                    Verdict::Unknown => 2,
                    Verdict::No => 3,
                };
                verdict
            }
        }
    }
}
