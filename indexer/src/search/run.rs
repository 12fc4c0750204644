//! Searching.

use super::answer::{Answer, Facets, Hit, Tier, Why};
use super::clause::{self, Ground};
use super::collector::{Collected, Found, Results};
use super::geo::{InvalidArea, Shape};
use super::query::{PAGE_WINDOW, Query, Sort};
use super::ranking::Ranking;
use super::reading::Reading;
use super::spelling::Vocabulary;
use super::understanding::Understanding;
use crate::index::SearchIndex;
use crate::index::document::category_rank;
use crate::index::schema::{column, commune_code, commune_number};
use data::ids::TermCode;
use data::model::ListingSummary;
use data::taxonomy::Taxonomy;
use data::territory::Territory;
use data::units::{Metres, Position};
use std::collections::HashMap;
use tantivy::Searcher;

/// Most results of one answer; the map asks for many at once.
const MOST_PER_PAGE: usize = 1_000;

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
    #[error("catégorie inconnue : « {0} »")]
    UnknownCategory(TermCode),
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

impl SearchIndex {
    /// Answers a search from one snapshot of the index.
    ///
    /// The words are plain text: nothing in them is syntax. Every word must be found somewhere in a
    /// listing, names of places excepted, which order results and leave none out.
    ///
    /// # Errors
    /// When the query asks for what cannot be given, see [`SearchError`].
    pub fn search(&self, query: &Query) -> Result<Answer, SearchError> {
        let keep = window(query)?;
        let categories = query
            .categories
            .iter()
            .map(|code| {
                category_rank(code).ok_or_else(|| SearchError::UnknownCategory(code.clone()))
            })
            .collect::<Result<Vec<u64>, _>>()?;
        let generation = self.generation();
        let searcher = generation.searcher();
        let fields = &generation.fields;

        let understood = match &query.text {
            Some(text) => Understanding::of(text, query.now),
            None => Understanding::default(),
        };
        let reading = match &query.text {
            Some(_) => {
                let vocabulary = Vocabulary::new(&searcher, fields);
                Reading::of(&understood.rest, &vocabulary, query.verbatim)?
            }
            None => Reading::default(),
        };
        let centre = query.near.or_else(|| reading.places.first().map(|place| place.centre));
        if query.sort == Sort::Distance && centre.is_none() {
            return Err(SearchError::DistanceWithoutPosition);
        }
        let residence = residence(query, &reading);
        let ground = Ground {
            circle: circle(query.radius, centre)?,
            residence,
            bounds: query.bbox.map(Shape::Box),
            area: query.within.as_ref().map(Shape::polygons).transpose()?,
        };
        let places = reading.places.iter().map(|place| place.number).collect();
        let results = Results {
            ranking: Ranking::new(
                query.sort,
                reading.has_words(),
                reading.best_score(),
                centre,
                residence,
                places,
            ),
            categories,
            communes: query.communes.iter().map(commune_number).collect(),
            keep,
        };
        let clause = clause::query(fields, &reading, &ground, query.demo, centre.is_some());
        let collected = searcher.search(clause.as_ref(), &results)?;

        let page = collected.first.iter().skip(keep - query.per_page);
        let hits = Summaries::new(&searcher).hits(page, &results.ranking)?;
        let Collected { total, categories, communes, .. } = collected;
        let mut interpretation = understood.interpretation;
        interpretation.extend(reading.interpretation);
        interpretation.sort_by_key(|part| part.span);
        Ok(Answer {
            total,
            strict: total,
            hits,
            facets: facets(&categories, communes),
            interpretation,
            filters: query.filters.clone(),
            ..Answer::empty(centre)
        })
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

fn facets(categories: &[u64], communes: impl IntoIterator<Item = (u64, u64)>) -> Facets {
    let terms = Taxonomy::families().terms();
    let counted = terms.iter().zip(categories).filter(|(_, count)| **count > 0);
    Facets {
        categories: counted.map(|(term, count)| (term.code.clone(), *count)).collect(),
        communes: communes
            .into_iter()
            .filter_map(|(number, count)| Some((commune_code(number)?, count)))
            .collect(),
        ..Facets::default()
    }
}

/// Reads summaries from their column, opened once a segment.
struct Summaries<'a> {
    searcher: &'a Searcher,
    columns: HashMap<u32, tantivy::columnar::BytesColumn>,
}

impl<'a> Summaries<'a> {
    fn new(searcher: &'a Searcher) -> Self {
        Self { searcher, columns: HashMap::new() }
    }

    fn hits<'f>(
        &mut self,
        found: impl Iterator<Item = &'f Found>,
        ranking: &Ranking,
    ) -> Result<Vec<Hit>, SearchError> {
        found
            .map(|found| {
                Ok(Hit {
                    summary: self.read(found)?,
                    distance: found.distance,
                    score: ranking.score(found.rank),
                    tier: Tier::Strict,
                    unknown: Vec::new(),
                    why: Why::default(),
                })
            })
            .collect()
    }

    fn read(&mut self, found: &Found) -> Result<ListingSummary, SearchError> {
        let segment = found.address.segment_ord;
        if !self.columns.contains_key(&segment) {
            let reader = self.searcher.segment_reader(segment);
            let column = reader.fast_fields().bytes(column::SUMMARY)?;
            self.columns.insert(segment, column.ok_or_else(missing)?);
        }
        let column = self.columns.get(&segment).ok_or_else(missing)?;
        let ordinal = column.ords().first(found.address.doc_id).ok_or_else(missing)?;
        let mut bytes = Vec::new();
        let read = column.ord_to_bytes(ordinal, &mut bytes);
        if !read.map_err(|error| SearchError::Engine(error.into()))? {
            return Err(missing());
        }
        serde_json::from_slice(&bytes).map_err(|error| SearchError::Engine(error.into()))
    }
}

fn missing() -> SearchError {
    SearchError::Engine("résumé absent de l'index".into())
}
