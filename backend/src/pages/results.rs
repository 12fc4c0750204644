//! `GET /recherche`

use super::cards::Cards;
use super::emergency;
use super::removal::Removal;
use super::site::{communes, render, site};
use super::understood::understood;
use super::{place, wishes};
use crate::cache::CachePolicy;
use crate::error::{AppError, PageError};
use crate::language::Language;
use crate::parameters::{LONGEST_TEXT, Parameters};
use crate::query;
use crate::state::AppState;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use data::ids::TermCode;
use data::taxonomy::Taxonomy;
use data::territory::Territory;
use data::units::InseeCode;
use indexer::search::{DemoFilter, Query, UnknownPolicy};
use jiff::civil::{Date, DateTime};
use std::collections::BTreeMap;
use web::Locale;
use web::address::{SearchAddress, Sort};
use web::components::{FilterPanel, MapPanel, Pagination, SearchForm};
use web::pages::{Chip, Facet, ResultsPage};
use web::site::Frame;

/// Results on one page.
const PER_PAGE: usize = 20;

pub async fn show(
    State(state): State<AppState>,
    Language(locale): Language,
    RawQuery(raw): RawQuery,
) -> Result<Response, PageError> {
    let parameters = Parameters::decode(raw.as_deref())?;
    let now = state.local_now();
    let (query, mut search) = read(&parameters, now, locale)?;
    let place = place::find(&search, &state).await?;
    let mut query = Query { demo: DemoFilter::Include, per_page: PER_PAGE, ..query };
    if place.position.is_none() && query.near.is_none() {
        // A radius around a place that is not known would be refused; the page says so instead.
        query.radius = None;
        search.radius = None;
    }
    if let Some(position) = place.position {
        query.near = Some(position);
        search.near = None;
    }
    let answer = match state.search(&query).await {
        // An order that needs a place is forgotten with the place.
        Err(AppError::InvalidParameters(_)) if query.sort == indexer::search::Sort::Distance => {
            query.sort = indexer::search::Sort::Relevance;
            search.sort = Sort::Relevance;
            state.search(&query).await?
        }
        other => other?,
    };
    let sources = state.sources().await?;
    let site = site(state.settings());

    let found = usize::try_from(answer.total + answer.partial).unwrap_or(usize::MAX);
    let pages = found.div_ceil(PER_PAGE).min(indexer::search::PAGE_WINDOW / PER_PAGE);
    let mapped = SearchAddress { place: None, near: query.near.or(search.near), ..search.clone() };
    let mut map = MapPanel::of_results(&site, &mapped, answer.centre);
    map.search = Some(search.with(without_frame).href());
    let budget = state.brief();
    let removal = Removal {
        search: &search,
        interpretation: &answer.interpretation,
        filters: &answer.filters,
        read: |text: &str| {
            let read = state.read(&Query { text: Some(text.to_owned()), ..query.clone() }, &budget);
            read.unwrap_or_default()
        },
    };
    let understood = understood(&removal, now, locale);
    let cards = Cards::new(&query, &answer, now, &sources.1, locale);
    let page = ResultsPage {
        frame: Frame::at(&site, &search.href()).noindex(true),
        now,
        form: SearchForm::beside_filters(&search, communes()),
        understood,
        chips: Chip::all(&search, place.name.as_deref(), locale),
        place_notice: place.notice,
        categories: category_facets(&answer.facets.categories, &search, locale),
        communes: commune_facets(&answer.facets.communes, &search),
        panel: FilterPanel::new(&search, &wishes::counts(&answer.facets, locale), now, locale),
        total: answer.total,
        uncertain: answer.total.saturating_sub(answer.strict),
        partial: answer.partial,
        per_page: PER_PAGE,
        pagination: Pagination::new(&search, pages),
        can_sort_by_distance: answer.centre.is_some(),
        emergency: emergency::of_search(&query, &answer),
        map,
        widened: answer.widened.map(|widened| cards.widened(widened)),
        contacts: cards.all(answer.contacts),
        cards: cards.all(answer.hits),
        search,
    };
    render(&page, locale, CachePolicy::Revalidate)
}

/// « Chercher dans cette zone » draws another frame.
fn without_frame(search: &mut SearchAddress) {
    search.bbox = None;
    search.polygon = None;
}

/// Reads the search; an error keeps what was right, so that the form shows it.
pub(super) fn read(
    parameters: &Parameters,
    now: DateTime,
    locale: Locale,
) -> Result<(Query, SearchAddress), PageError> {
    let mut errors = Vec::new();
    let parameters = &with_hour(parameters);
    let query = query::read(parameters, now, &mut errors);
    let place = match parameters.one("ou") {
        Ok(place) => place.map(|place| place.chars().take(LONGEST_TEXT).collect()),
        Err(error) => {
            errors.push(error);
            None
        }
    };
    let search = SearchAddress {
        text: query.text.clone(),
        place,
        near: query.near,
        radius: query.radius,
        bbox: query.bbox,
        communes: query.communes.clone(),
        categories: query.categories.clone(),
        polygon: query
            .within
            .is_some()
            .then(|| parameters.one("polygon").ok().flatten())
            .flatten()
            .map(str::to_owned),
        wishes: wishes::wishes(&query.filters, now, locale),
        certain: query.unknown == UnknownPolicy::Exclude,
        verbatim: query.verbatim,
        sort: match query.sort {
            indexer::search::Sort::Relevance => Sort::Relevance,
            indexer::search::Sort::Distance => Sort::Distance,
            indexer::search::Sort::Name => Sort::Name,
        },
        page: query.page,
    };
    // A radius around a place in words is as good as around a position.
    if search.place.is_some() {
        errors.retain(|error| error.name != "radius" || query.radius.is_none());
    }
    if errors.is_empty() {
        Ok((query, search))
    } else {
        Err(PageError { error: AppError::InvalidParameters(errors), search: Box::new(search) })
    }
}

/// The panel has a field for the day and one for the time, which only pages know: `heure`.
fn with_hour(parameters: &Parameters) -> Parameters {
    let is_day = |text: &&str| text.len() == 10 && text.parse::<Date>().is_ok();
    let day = parameters.one("open").ok().flatten().filter(is_day);
    let hour = parameters.one("heure").ok().flatten();
    match (day, hour) {
        (Some(day), Some(hour)) => parameters.with("open", format!("{day}T{hour}")),
        _ => parameters.clone(),
    }
}

/// The top categories, each followed by its terms when it or one of them is chosen. A click
/// replaces the category, so that its count is what the click shows.
fn category_facets(
    counts: &BTreeMap<TermCode, u64>,
    search: &SearchAddress,
    locale: Locale,
) -> Vec<Facet> {
    let taxonomy = Taxonomy::families();
    let chosen_top: Vec<&TermCode> = search
        .categories
        .iter()
        .filter_map(|code| taxonomy.top_of(code))
        .map(|top| &top.code)
        .collect();
    let shown = taxonomy
        .terms()
        .iter()
        .filter(|term| term.parent.as_ref().is_none_or(|parent| chosen_top.contains(&parent)));
    shown
        .filter_map(|term| {
            let active = search.categories.contains(&term.code);
            let count = counts.get(&term.code).copied().unwrap_or(0);
            let href = search.with(|search| {
                search.categories = if active { Vec::new() } else { vec![term.code.clone()] };
            });
            let facet = Facet { label: locale.category(term), count, href: href.href(), active };
            (count > 0 || active).then_some(facet)
        })
        .collect()
}

/// Communes with results, most first.
fn commune_facets(counts: &BTreeMap<InseeCode, u64>, search: &SearchAddress) -> Vec<Facet> {
    let mut facets: Vec<Facet> = Territory::m2a()
        .communes()
        .iter()
        .filter_map(|commune| {
            let active = search.communes.contains(&commune.insee);
            let count = counts.get(&commune.insee).copied().unwrap_or(0);
            let href = search.with(|search| {
                search.communes = if active { Vec::new() } else { vec![commune.insee.clone()] };
            });
            let facet = Facet { label: commune.name.clone(), count, href: href.href(), active };
            (count > 0 || active).then_some(facet)
        })
        .collect();
    facets.sort_by(|a, b| b.active.cmp(&a.active).then(b.count.cmp(&a.count)));
    facets
}
