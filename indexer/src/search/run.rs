//! Searching.

use super::answer::{Answer, Hit, Interpretation};
use super::budget::Budget;
use super::clause::{self, Ground, Making};
use super::collector::{Collected, Results};
use super::filter::{FilterKind, Filters, UnknownPolicy, When};
use super::geo::{InvalidArea, Shape};
use super::lexicon::Lexicon;
use super::matching::{self, Circle, Demands};
use super::page::{Order, Ranked};
use super::query::{DemoFilter, PAGE_WINDOW, Query, Sort};
use super::ranking::{Asked, Ranking};
use super::reading::Reading;
use super::spelling::Vocabulary;
use super::unanswered::{Found, Unanswered, Wanted};
use super::understanding::Understanding;
use super::widen;
use crate::geocode::GeocodeError;
use crate::index::document::{category_rank, whole_name};
use crate::index::facts::day_number;
use crate::index::french;
use crate::index::row;
use crate::index::schema::{Fields, commune_number};
use crate::index::snapshot::Snapshot;
use crate::index::{SearchIndex, timetable};
use data::ids::{ServiceAtLocationId, TermCode};
use data::model::ListingSummary;
use data::territory::Territory;
use data::units::{Metres, Position};
use std::sync::Arc;
use tantivy::DocId;
use tantivy::Term;

/// Most results of one answer; the map asks for many at once.
const MOST_PER_PAGE: usize = 1_000;

/// With fewer results, what has some of the words only is shown after them.
const FEW: u64 = 5;

/// Most days of the slots asked for: a year, and what is left of it.
const MOST_DAYS: i64 = 400;

/// What cannot be searched.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    #[error("les pages se comptent à partir de 1")]
    PageZero,
    #[error("une page montre de 1 à {MOST_PER_PAGE} résultats, pas {0}")]
    PerPage(usize),
    #[error("les résultats au-delà du {PAGE_WINDOW}e ne sont pas servis ; précisez la recherche")]
    PageTooFar,
    #[error("le rayon doit être un nombre positif de mètres, pas {}", .0.0)]
    Radius(Metres),
    #[error("un rayon demande une position")]
    RadiusWithoutPosition,
    #[error(transparent)]
    Area(#[from] InvalidArea),
    #[error("trier par distance demande une position")]
    DistanceWithoutPosition,
    #[error("une recherche porte sur {MOST_DAYS} jours au plus")]
    TooManyDays,
    #[error("catégorie inconnue : « {0} »")]
    UnknownCategory(TermCode),
    /// The budget was spent before the results were all found.
    #[error("cette recherche demande trop de travail ; avec moins de mots, elle aboutit")]
    TooMuchWork,
    /// The index could not be read.
    #[error("moteur de recherche : {0}")]
    Engine(Box<dyn std::error::Error + Send + Sync>),
}

impl SearchError {
    /// Whether the query is at fault, and not the index.
    pub fn is_invalid_query(&self) -> bool {
        !matches!(self, Self::Engine(_))
    }
}

impl From<tantivy::TantivyError> for SearchError {
    fn from(error: tantivy::TantivyError) -> Self {
        Self::Engine(error.into())
    }
}

impl From<GeocodeError> for SearchError {
    fn from(error: GeocodeError) -> Self {
        match error {
            GeocodeError::TooMuchWork => Self::TooMuchWork,
            GeocodeError::Index(_) => Self::Engine(error.into()),
        }
    }
}

impl SearchIndex {
    /// Answers a search from one snapshot of the index.
    ///
    /// The words are plain text: nothing in them is syntax. Every word must be found somewhere in a
    /// listing, names of places excepted, which order results and leave none out.
    ///
    /// # Errors
    /// When the query asks for what cannot be given, see [`SearchError`].
    pub fn search(&self, query: &Query) -> Result<Answer, SearchError> {
        self.search_within(query, &Budget::unlimited())
    }

    /// The same for no more than some work. The results, their total and their counts are always
    /// whole; what comes beside them is left out once the budget is spent, unless it gives all up.
    ///
    /// # Errors
    /// [`SearchError::TooMuchWork`] when the budget does not go so far, else as [`search`](Self::search).
    pub fn search_within(&self, query: &Query, budget: &Budget) -> Result<Answer, SearchError> {
        widen::complete(self, query, self.search_as_asked(query, budget)?, budget)
    }

    /// The same, never widened.
    pub(super) fn search_as_asked(
        &self,
        query: &Query,
        budget: &Budget,
    ) -> Result<Answer, SearchError> {
        self.answer(query, &Part::of(budget))
    }

    /// The results that have all words and are not among these; its facets mean nothing.
    pub(super) fn search_others(
        &self,
        query: &Query,
        known: &[ServiceAtLocationId],
        budget: &Budget,
    ) -> Result<Answer, SearchError> {
        self.answer(query, &Part { except: known.into(), whole: true, ..Part::of(budget) })
    }

    /// The same for those who look at the results alone: other categories are not even counted.
    pub(super) fn search_in_categories(&self, query: &Query) -> Result<Answer, SearchError> {
        self.answer(query, &Part { only_categories: true, ..Part::of(&Budget::unlimited()) })
    }

    /// What a search recognises in its words, before it looks for anything.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn read(&self, query: &Query) -> Result<Vec<Interpretation>, SearchError> {
        let generation = self.generation();
        let snapshot = generation.snapshot();
        let vocabulary = Vocabulary::new(&snapshot, &generation.fields, query.demo);
        let text = query.text.as_deref().unwrap_or_default();
        let (understood, reading) = read(query, text, &vocabulary, &generation.fields)?;
        Ok(told(understood, reading))
    }

    #[expect(clippy::too_many_lines, reason = "one search, step after step")]
    fn answer(&self, query: &Query, part: &Part) -> Result<Answer, SearchError> {
        let keep = window(query)?;
        let categories = categories(&query.categories)?;
        let generation = self.generation();
        let snapshot = generation.snapshot();
        let fields = &generation.fields;

        let text = query.text.as_deref().unwrap_or_default();
        let vocabulary = Vocabulary::new(&snapshot, fields, query.demo);
        let (mut understood, mut reading) = read(query, text, &vocabulary, fields)?;
        let mut filters = query.filters.or(&understood.filters);
        check_days(&filters)?;
        let centre = query.near.or_else(|| reading.places.first().map(|place| place.centre));
        if query.sort == Sort::Distance && centre.is_none() {
            return Err(SearchError::DistanceWithoutPosition);
        }
        let residence = residence(query, &reading);
        let ground = Ground {
            snapshot: Arc::clone(&snapshot),
            categories: if part.only_categories { ranks(&query.categories) } else { Vec::new() },
            circle: circle(query.radius, centre)?,
            commune: residence,
            bounds: query.bbox.map(Shape::Box),
            area: query.within.as_ref().map(Shape::polygons).transpose()?,
        };
        let numbers = self.ranking_numbers();
        let asked = Asked {
            sort: query.sort,
            has_words: reading.has_words(),
            best_text: reading.best_score(&numbers.words),
            centre,
            residence,
            places: reading.places.iter().map(|place| place.number).collect(),
            today: query.now.map(|now| day_number(now.date())),
            wishes: Vec::new(),
        };
        let mut ranking = Ranking::new(numbers, asked);
        let scored = ranking.is_by_score();
        let demanding = |filters: &Filters, untold: &[FilterKind]| {
            let mut demands = Demands::new(filters, query.unknown, query.demo, query.now);
            demands.categories = categories;
            demands.wants_communes(&query.communes);
            demands.circle = ground.circle.as_ref().map(|_| Circle { commune: residence });
            demands.accept_untold(untold);
            Results {
                snapshot: Arc::clone(&snapshot),
                demands: Arc::new(demands),
                scored,
                some_of: None,
                except: Arc::clone(&part.except),
                budget: part.budget.clone(),
            }
        };
        let mut results = demanding(&filters, &[]);
        let made = Making { fields, worth: &numbers.words, budget: part.budget };
        let run = |reading: &Reading, results: &Results| {
            let clause = clause::query(&made, reading, &ground, centre.is_some());
            collect(clause.as_ref(), results)
        };
        let mut collected = run(&reading, &results)?;
        while collected.candidates.is_empty()
            && !query.verbatim
            && let Some(relaxed) = reading.relaxed(&understood.rest, &vocabulary)?
            && is_nowhere(&snapshot, query.demo, part.budget, |ground| {
                clause::query(&made, &reading, ground, false)
            })?
        {
            reading = relaxed;
            collected = run(&reading, &results)?;
        }
        let words = |ground: &Ground| clause::query(&made, &reading, ground, false);
        let read = &understood.filters;
        let given_up = give_up(&snapshot, query, read, &reading, &collected, part.budget, words)?;
        if let Some(given_up) = given_up {
            let demanded =
                given_up.dropped.iter().fold(filters.clone(), |it, kind| it.without(*kind));
            results = demanding(&demanded, &given_up.untold);
            collected = run(&reading, &results)?;
            given_up.tell(&mut understood.interpretation);
            filters = given_up.left_of(&filters);
        }
        let Collected { mut candidates, strict, sums } = collected;
        let total = candidates.len() as u64;
        let facets = matching::facets(&sums, &results.demands);
        if total < FEW && reading.groups.len() > 1 && !part.whole {
            let some_of = u16::try_from(reading.groups.len()).ok();
            let some = Results { scored: true, some_of, ..results };
            let clause = clause::some_groups(&made, &reading, &ground);
            let partial = part.budget.within(collect(clause.as_ref(), &some))?;
            candidates.extend(partial.unwrap_or_default().candidates);
        }

        ranking.asked.wishes = reading.wishes();
        let mut order = Order::new(&snapshot, ranking, &candidates);
        let first = order.first(&candidates, keep)?;
        let page = first.iter().skip(keep - query.per_page);
        let hits =
            page.map(|ranked| hit(&snapshot, ranked, &mut order)).collect::<Result<_, _>>()?;
        let interpretation = told(understood, reading);
        Ok(Answer {
            total,
            strict,
            partial: candidates.len() as u64 - total,
            hits,
            facets,
            interpretation,
            filters,
            ..Answer::empty(centre)
        })
    }
}

/// Reads the words: filters out of them, then places and categories in the rest.
fn read(
    query: &Query,
    text: &str,
    vocabulary: &Vocabulary,
    fields: &Fields,
) -> Result<(Understanding, Reading), SearchError> {
    let understood = if query.verbatim || is_a_name(vocabulary, fields, text)? {
        Understanding { rest: text.to_owned(), ..Understanding::default() }
    } else {
        Understanding::of(text, query.now)
    };
    let reading = Reading::of(text, &understood.rest, vocabulary, query.verbatim)?;
    Ok((understood, reading))
}

fn told(understood: Understanding, reading: Reading) -> Vec<Interpretation> {
    let mut interpretation = understood.interpretation;
    interpretation.extend(reading.interpretation);
    interpretation.sort_by_key(|part| part.span);
    interpretation
}

/// All that there is to collect, or nothing.
fn collect(
    clause: &dyn tantivy::query::Query,
    results: &Results,
) -> Result<Collected, SearchError> {
    let collected = results.snapshot.searcher.search(clause, results)?;
    if results.budget.is_spent() { Err(SearchError::TooMuchWork) } else { Ok(collected) }
}

/// The part of an answer that is wanted.
struct Part<'a> {
    only_categories: bool,
    /// Without what has some of the words only.
    whole: bool,
    except: Arc<[ServiceAtLocationId]>,
    budget: &'a Budget,
}

impl<'a> Part<'a> {
    /// All of it.
    fn of(budget: &'a Budget) -> Self {
        Self { only_categories: false, whole: false, except: Arc::default(), budget }
    }
}

/// The terms asked for, as bits by rank.
fn categories(codes: &[TermCode]) -> Result<Option<[u64; 2]>, SearchError> {
    let mut bits = [0; 2];
    for code in codes {
        let rank = category_rank(code).and_then(|rank| usize::try_from(rank).ok());
        let rank = rank.ok_or_else(|| SearchError::UnknownCategory(code.clone()))?;
        bits[rank / 64] |= 1 << (rank % 64);
    }
    Ok((!codes.is_empty()).then_some(bits))
}

fn ranks(codes: &[TermCode]) -> Vec<u64> {
    codes.iter().filter_map(category_rank).collect()
}

/// Whether the text is the whole name of a category, or of a listing that may be shown: nothing in
/// « wifi gratuit » or in « Les Mercredis du Rebberg » is then a wish.
fn is_a_name(vocabulary: &Vocabulary, fields: &Fields, text: &str) -> Result<bool, SearchError> {
    let name = whole_name(text);
    if name.is_empty() {
        return Ok(false);
    }
    if !Lexicon::get().categories(&french::words(text)).is_empty() {
        return Ok(true);
    }
    Ok(vocabulary.is_shown(&Term::from_field_text(fields.whole_name, &name))?)
}

/// Whether no listing at all has the words, whatever the filters and the place: otherwise a wider
/// circle could find fewer, the words being read more strictly there.
fn is_nowhere(
    snapshot: &Arc<Snapshot>,
    demo: DemoFilter,
    budget: &Budget,
    words: impl Fn(&Ground) -> Box<dyn tantivy::query::Query>,
) -> Result<bool, SearchError> {
    let all = Demands::new(&Filters::default(), UnknownPolicy::Keep, demo, None);
    Ok(anywhere(snapshot, all, budget, words)?.total == 0)
}

/// What to give up of the wishes read in the words, when nothing answers them.
fn give_up(
    snapshot: &Arc<Snapshot>,
    query: &Query,
    read: &Filters,
    reading: &Reading,
    collected: &Collected,
    budget: &Budget,
    words: impl Fn(&Ground) -> Box<dyn tantivy::query::Query>,
) -> Result<Option<Unanswered>, SearchError> {
    // Who wants to be shown nothing unsure is not shown what says no either.
    if query.unknown == UnknownPolicy::Exclude {
        return Ok(None);
    }
    let own = query.filters.kinds().into_iter();
    let wishes = own.fold(read.clone(), |read, kind| read.without(kind));
    let wanted = Wanted::of(reading);
    if wishes.is_empty() || wanted.are_answered(snapshot, &collected.candidates) {
        return Ok(None);
    }
    Unanswered::of(&wishes, |wishes, untold| {
        let among = |categories| {
            let mut demands = Demands::new(wishes, UnknownPolicy::Keep, query.demo, query.now);
            demands.categories = categories;
            demands.accept_untold(untold);
            anywhere(snapshot, demands, budget, &words)
        };
        let strict = among(wanted.answering)?.strict;
        Ok(Found { strict, total: among(wanted.meant)?.total })
    })
}

/// How many listings have the words, whatever the place.
fn anywhere(
    snapshot: &Arc<Snapshot>,
    demands: Demands,
    budget: &Budget,
    words: impl Fn(&Ground) -> Box<dyn tantivy::query::Query>,
) -> Result<Found, SearchError> {
    let words = words(&Ground::anywhere(Arc::clone(snapshot)));
    let anywhere = Results {
        snapshot: Arc::clone(snapshot),
        demands: Arc::new(demands),
        scored: false,
        some_of: None,
        except: Arc::default(),
        budget: budget.clone(),
    };
    let found = collect(words.as_ref(), &anywhere)?;
    Ok(Found { strict: found.strict, total: found.candidates.len() as u64 })
}

fn check_days(filters: &Filters) -> Result<(), SearchError> {
    match &filters.when {
        Some(When::Within(slots)) if timetable::days_of(slots) > MOST_DAYS => {
            Err(SearchError::TooManyDays)
        }
        _ => Ok(()),
    }
}

/// Results from the first to the last of the page.
fn window(query: &Query) -> Result<usize, SearchError> {
    if query.page == 0 {
        return Err(SearchError::PageZero);
    }
    if !(1..=MOST_PER_PAGE).contains(&query.per_page) {
        return Err(SearchError::PerPage(query.per_page));
    }
    let keep = query.page.checked_mul(query.per_page).ok_or(SearchError::PageTooFar)?;
    if keep > PAGE_WINDOW { Err(SearchError::PageTooFar) } else { Ok(keep) }
}

fn circle(radius: Option<Metres>, centre: Option<Position>) -> Result<Option<Shape>, SearchError> {
    let Some(radius) = radius else { return Ok(None) };
    if !radius.0.is_finite() || radius.0 < 0.0 {
        return Err(SearchError::Radius(radius));
    }
    let centre = centre.ok_or(SearchError::RadiusWithoutPosition)?;
    Ok(Some(Shape::circle(centre, radius)))
}

/// The commune where one is: at `near`, else the one named in the words.
fn residence(query: &Query, reading: &Reading) -> Option<u64> {
    match query.near {
        Some(near) => Territory::m2a().locate(near).map(|commune| commune_number(&commune.insee)),
        None => reading.places.first().map(|place| place.number),
    }
}

fn hit(snapshot: &Snapshot, ranked: &Ranked, order: &mut Order) -> Result<Hit, SearchError> {
    Ok(Hit {
        summary: summary(snapshot, ranked.candidate.segment, ranked.candidate.document)?,
        distance: order.distance(ranked),
        score: order.score(ranked),
        tier: ranked.candidate.tier(),
        unknown: ranked.candidate.unknown(),
        why: order.why(ranked),
    })
}

pub fn summary(
    snapshot: &Snapshot,
    segment: u32,
    document: DocId,
) -> Result<ListingSummary, SearchError> {
    let facts = &snapshot.segments[segment as usize];
    row::last(&facts.rows.get_document_bytes(document)?).ok_or_else(missing)
}

fn missing() -> SearchError {
    SearchError::Engine("résumé absent de l'index".into())
}
