//! Never a dead end: when results are few, a wider search beside them, and somebody to call.
//!
//! The query is widened one step after the other until enough is found. A step that brings nothing
//! is undone, so that what was asked changes as little as possible; when no step brings anything by
//! itself, they are taken together. What is found so comes apart from the results, and is not
//! counted with them.

use super::answer::{Answer, Hit, Interpretation, Tier, Widened, Widening};
use super::budget::Budget;
use super::filter::FilterKind;
use super::query::{Query, Sort};
use super::run::SearchError;
use super::understanding::Understanding;
use crate::index::SearchIndex;
use data::ids::{ServiceAtLocationId, TermCode};
use data::taxonomy::{Taxonomy, Term};
use data::territory::Territory;
use data::units::{InseeCode, Metres, Position};
use std::collections::BTreeSet;

/// With fewer results, the search is widened until it brings as many more.
const FEW: u64 = 5;
/// Enough to see all of few results.
const FEW_SHOWN: usize = 5;
/// Results of the wider search that are shown.
const SHOWN: usize = 20;
/// Widest circle.
const WIDEST: Metres = Metres(30_000.0);
/// Results among which one to call is chosen.
const NEAREST: usize = 5;

/// Filters in the order in which they are given up: first what may be different on another day or is
/// seldom told by listings (hours, places, access, languages), then what one could do with at a
/// pinch, last the age: what does not take the child is of no use. Where one must live is not given
/// up at all.
pub const LEAST_CERTAIN: [FilterKind; 9] = [
    FilterKind::When,
    FilterKind::Vacancy,
    FilterKind::Accessibility,
    FilterKind::Language,
    FilterKind::Fee,
    FilterKind::Audience,
    FilterKind::AccessMode,
    FilterKind::Remote,
    FilterKind::Age,
];

const FRANCE_SERVICES: &str = "france-services";
const CCAS: &str = "ccas";

/// Completes an answer with a wider search and contacts, when the query wants them and results are few.
/// The wider search goes as far as the budget; contacts are always given.
pub fn complete(
    index: &SearchIndex,
    query: &Query,
    mut answer: Answer,
    budget: &Budget,
) -> Result<Answer, SearchError> {
    if !query.widen || answer.total >= FEW {
        return Ok(answer);
    }
    answer.contacts = contacts(index, query, &answer)?;
    if let Some(mut known) = budget.within(known(index, query, &answer, budget))? {
        // Whom to call is not found a second time.
        known.extend(answer.contacts.iter().map(|hit| hit.summary.id));
        answer.widened = Wide { index, query, answer: &answer, known, budget }.widened()?;
    }
    Ok(answer)
}

struct Wide<'a> {
    index: &'a SearchIndex,
    query: &'a Query,
    answer: &'a Answer,
    /// What was found as asked, and whom to call.
    known: Vec<ServiceAtLocationId>,
    budget: &'a Budget,
}

impl Wide<'_> {
    fn widened(&self) -> Result<Option<Widened>, SearchError> {
        let asked = self.as_understood();
        for undo_useless in [true, false] {
            let (wide, steps, more) = self.walk(&asked, undo_useless)?;
            if more > 0 {
                return self.finish(&wide, steps).map(Some);
            }
        }
        Ok(None)
    }

    /// The query with what was read in its words as filters, so that each can be dropped.
    fn as_understood(&self) -> Query {
        let mut asked =
            Query { filters: self.answer.filters.clone(), page: 1, ..self.query.clone() };
        let read = self.answer.interpretation.iter().any(Interpretation::is_filter);
        if let Some(text) = self.query.text.as_deref().filter(|_| read) {
            asked.text = Some(Understanding::of(text, self.query.now).rest);
        }
        asked
    }

    fn walk(
        &self,
        asked: &Query,
        undo_useless: bool,
    ) -> Result<(Query, Vec<Widening>, u64), SearchError> {
        let (mut wide, mut steps, mut more) = (asked.clone(), Vec::new(), 0);
        for step in self.steps(asked) {
            if more >= FEW {
                break;
            }
            let next = self.applied(&step, &wide);
            let others = self.budget.within(self.others(&next, 1, self.budget))?;
            let Some((_, found)) = others else { break };
            if found > more || !undo_useless {
                (wide, more) = (next, found);
                // A wider circle takes the place of a wide one.
                let same = |other: &Widening| {
                    !matches!(other, Widening::Without(_))
                        && std::mem::discriminant(other) == std::mem::discriminant(&step)
                };
                steps.retain(|other| !same(other));
                steps.push(step);
            }
        }
        Ok((wide, steps, more))
    }

    fn steps(&self, asked: &Query) -> Vec<Widening> {
        let set = asked.filters.kinds();
        let dropped = LEAST_CERTAIN.into_iter().filter(|kind| set.contains(kind));
        let mut steps: Vec<Widening> = dropped.map(Widening::Without).collect();
        let around = around(&asked.communes);
        if !around.is_empty() {
            let further: Vec<InseeCode> = asked.communes.iter().chain(&around).cloned().collect();
            let further = [around.clone(), self::around(&further)].concat();
            steps.extend([around, further].map(Widening::Around));
        }
        if let Some(radius) = asked.radius {
            let wider =
                [radius.0 * 2.0, radius.0 * 4.0, WIDEST.0].map(|radius| radius.min(WIDEST.0));
            let wider = wider.into_iter().filter(|wider| *wider > radius.0);
            steps.extend(wider.map(|radius| Widening::Radius(Metres(radius))));
        }
        if asked.bbox.is_some() || asked.within.is_some() {
            steps.push(Widening::Without(FilterKind::Place));
        }
        steps.extend(related(&self.categories()).into_iter().map(Widening::Related));
        steps
    }

    /// The categories asked for, else those named in the words.
    fn categories(&self) -> Vec<TermCode> {
        if !self.query.categories.is_empty() {
            return self.query.categories.clone();
        }
        let named = self.answer.interpretation.iter().filter(|part| part.is_category());
        named.map(|part| TermCode::new(part.value.clone())).collect()
    }

    fn applied(&self, step: &Widening, query: &Query) -> Query {
        let mut wide = query.clone();
        match step {
            Widening::Without(FilterKind::Place) => {
                wide.bbox = None;
                wide.within = None;
            }
            Widening::Without(kind) => wide.filters = wide.filters.without(*kind),
            Widening::Around(more) => wide.communes = [&self.query.communes[..], more].concat(),
            Widening::Radius(radius) => wide.radius = Some(*radius),
            Widening::Related(more) => {
                wide.categories = [&self.categories()[..], more].concat();
                if self.query.categories.is_empty() {
                    wide.text = wide.text.map(|text| self.without_categories(&text));
                }
            }
        }
        wide
    }

    /// The words without those that name categories; the others stay where they are.
    fn without_categories(&self, text: &str) -> String {
        let named = self.answer.interpretation.iter().filter(|part| part.is_category());
        let named: Vec<(usize, usize)> = named.map(|part| part.span).collect();
        let blank = |at: usize| named.iter().any(|(from, to)| (*from..*to).contains(&at));
        let mut kept = String::with_capacity(text.len());
        for (at, letter) in text.char_indices() {
            if blank(at) {
                kept.extend(std::iter::repeat_n(' ', letter.len_utf8()));
            } else {
                kept.push(letter);
            }
        }
        kept
    }

    fn finish(&self, wide: &Query, steps: Vec<Widening>) -> Result<Widened, SearchError> {
        // It was done within the budget a moment ago.
        let (hits, total) = self.others(wide, SHOWN, &Budget::unlimited())?;
        Ok(Widened { steps, total, hits })
    }

    /// The first results of a wider search that were not found as asked, and how many there are.
    fn others(
        &self,
        wide: &Query,
        shown: usize,
        budget: &Budget,
    ) -> Result<(Vec<Hit>, u64), SearchError> {
        let wide = Query { per_page: shown, ..wide.clone() };
        let Answer { total, hits, .. } = self.index.search_others(&wide, &self.known, budget)?;
        Ok((hits, total))
    }
}

/// What was found as asked, on other pages too, and all that is shown.
fn known(
    index: &SearchIndex,
    query: &Query,
    answer: &Answer,
    budget: &Budget,
) -> Result<Vec<ServiceAtLocationId>, SearchError> {
    let ids = |hits: &[Hit]| hits.iter().map(|hit| hit.summary.id).collect::<Vec<_>>();
    let whole = answer.hits.iter().filter(|hit| hit.tier != Tier::Partial).count();
    let mut known = ids(&answer.hits);
    if (whole as u64) < answer.total {
        let all = Query { page: 1, per_page: FEW_SHOWN, ..query.clone() };
        known.extend(ids(&index.search_as_asked(&all, budget)?.hits));
    }
    Ok(known)
}

/// The communes that touch these.
fn around(communes: &[InseeCode]) -> Vec<InseeCode> {
    let territory = Territory::m2a();
    let touching = communes.iter().flat_map(|code| territory.touching(code));
    let around: BTreeSet<&InseeCode> = touching.map(|commune| &commune.insee).collect();
    around.into_iter().filter(|code| !communes.contains(code)).cloned().collect()
}

/// Categories near these: first those of the same theme, then all under the same top. A family in
/// danger is not sent elsewhere.
fn related(categories: &[TermCode]) -> Vec<Vec<TermCode>> {
    let taxonomy = Taxonomy::families();
    let terms: Vec<&Term> = categories.iter().filter_map(|code| taxonomy.get(code)).collect();
    if terms.iter().any(|term| term.sensitive) {
        return Vec::new();
    }
    let below = terms.iter().filter(|term| term.parent.is_some());
    let tops: BTreeSet<TermCode> = below.clone().filter_map(|term| term.parent.clone()).collect();
    let mut same_theme: Vec<TermCode> = Vec::new();
    for term in below {
        let siblings = taxonomy.terms().iter().filter(|other| other.parent == term.parent);
        let themes = &term.data_inclusion;
        let near = siblings.filter(|other| other.data_inclusion.iter().any(|c| themes.contains(c)));
        for other in near {
            if !categories.contains(&other.code) && !same_theme.contains(&other.code) {
                same_theme.push(other.code.clone());
            }
        }
    }
    let steps = [same_theme, tops.into_iter().collect()];
    steps.into_iter().filter(|step| !step.is_empty()).collect()
}

/// Who to call: the nearest France services, and the CCAS of the commune or the nearest.
fn contacts(index: &SearchIndex, query: &Query, answer: &Answer) -> Result<Vec<Hit>, SearchError> {
    let residence = answer.filters.residence.as_ref().or(query.communes.first());
    let centre = answer.centre.or_else(|| residence.and_then(position)).or_else(largest);
    let commune = match (residence, centre) {
        (Some(code), _) => Some(code.clone()),
        (None, Some(centre)) => {
            Territory::m2a().locate(centre).map(|commune| commune.insee.clone())
        }
        (None, None) => None,
    };
    let nearest = |code: &str, communes: Vec<InseeCode>| -> Result<Option<Hit>, SearchError> {
        let call = Query {
            categories: vec![TermCode::new(code)],
            near: centre,
            communes,
            now: query.now,
            demo: query.demo,
            sort: if centre.is_some() { Sort::Distance } else { Sort::Relevance },
            per_page: NEAREST,
            ..Query::default()
        };
        let found = index.search_in_categories(&call)?.hits;
        let with_phone = found.iter().position(|hit| hit.summary.phone.is_some());
        Ok(found.into_iter().nth(with_phone.unwrap_or(0)))
    };
    let france_services = nearest(FRANCE_SERVICES, Vec::new())?;
    let ccas = match nearest(CCAS, commune.into_iter().collect())? {
        Some(own) => Some(own),
        None => nearest(CCAS, Vec::new())?,
    };
    let mut contacts: Vec<Hit> = Vec::new();
    for contact in france_services.into_iter().chain(ccas) {
        let id = contact.summary.id;
        if !answer.hits.iter().chain(&contacts).any(|hit| hit.summary.id == id) {
            contacts.push(contact);
        }
    }
    Ok(contacts)
}

fn position(code: &InseeCode) -> Option<Position> {
    let territory = Territory::m2a();
    let inside = territory.by_insee(code).map(|commune| commune.centroid);
    inside.or_else(|| territory.neighbour_by_insee(code).map(|neighbour| neighbour.position))
}

/// Where most people live.
fn largest() -> Option<Position> {
    let communes = Territory::m2a().communes().iter();
    communes.max_by_key(|commune| commune.population).map(|commune| commune.centroid)
}
