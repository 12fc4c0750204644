//! What handlers share.

use crate::api::openapi;
use crate::api::wire::Sources;
use crate::clock::Clock;
use crate::config::Basemap;
use crate::effort::{Beside, Effort};
use crate::error::AppError;
use crate::query;
use data::ids::ServiceAtLocationId;
use data::store::{ChangeSeq, Found, Store, StoredListing};
use indexer::geocode::{Candidate, Geocoder, Question};
use indexer::index::SearchIndex;
use indexer::search::{
    Answer, Budget, Counts, DemoFilter, Interpretation, InterpretationKind, Query, SearchError,
    Suggest, Suggestion,
};
use jiff::civil::DateTime;
use std::sync::{Arc, OnceLock, RwLock};
use utoipa::openapi::OpenApi;

/// Shared by every handler; cheap to clone.
#[derive(Clone)]
pub struct AppState(Arc<Inner>);

struct Inner {
    store: Arc<dyn Store>,
    index: SearchIndex,
    geocoder: Geocoder,
    clock: Arc<dyn Clock>,
    settings: Settings,
    effort: Effort,
    beside: Beside,
    sources: RwLock<Arc<(ChangeSeq, Sources)>>,
    description: OnceLock<OpenApi>,
}

/// What the operator chose.
#[derive(Debug, Clone)]
pub struct Settings {
    pub public_url: String,
    /// Demo listings exist only when true.
    pub demo: bool,
    pub basemap: Basemap,
}

impl AppState {
    pub fn new(
        store: Arc<dyn Store>,
        index: SearchIndex,
        geocoder: Geocoder,
        clock: Arc<dyn Clock>,
        settings: Settings,
    ) -> Self {
        Self::with_effort(store, index, geocoder, clock, settings, Effort::default())
    }

    /// The same with other numbers of work.
    pub fn with_effort(
        store: Arc<dyn Store>,
        index: SearchIndex,
        geocoder: Geocoder,
        clock: Arc<dyn Clock>,
        settings: Settings,
        effort: Effort,
    ) -> Self {
        let beside = Beside::new(&effort);
        let sources = RwLock::new(Arc::new((ChangeSeq(-1), Sources::new())));
        Self(Arc::new(Inner {
            store,
            index,
            geocoder,
            clock,
            settings,
            effort,
            beside,
            sources,
            description: OnceLock::new(),
        }))
    }

    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// The description of the API, made once.
    pub fn description(&self) -> &OpenApi {
        let inner = &self.0;
        inner.description.get_or_init(|| openapi::description(&inner.settings.public_url))
    }

    pub fn store(&self) -> &Arc<dyn Store> {
        &self.0.store
    }

    pub fn index(&self) -> &SearchIndex {
        &self.0.index
    }

    pub fn geocoder(&self) -> &Geocoder {
        &self.0.geocoder
    }

    /// Date and time in Europe/Paris.
    pub fn local_now(&self) -> DateTime {
        crate::clock::local(self.0.clock.now())
    }

    /// Searches; demo listings never show unless the server runs in demo mode.
    pub async fn search(&self, query: &Query) -> Result<Answer, AppError> {
        let mut query = query.clone();
        if !self.0.settings.demo {
            // « only » would mean « nothing »: no listing is both demo and existing here.
            if query.demo == DemoFilter::Only {
                return Ok(Answer::empty(query.near));
            }
            query.demo = DemoFilter::Exclude;
        }
        self.work(move |inner, budget| inner.search(&query, budget)).await
    }

    /// What a search recognises in its words, before it looks for anything. Within one budget for all
    /// that a page reads, see [`brief`](Self::brief).
    pub fn read(&self, query: &Query, budget: &Budget) -> Result<Vec<Interpretation>, AppError> {
        let mut query = query.clone();
        if !self.0.settings.demo {
            query.demo = DemoFilter::Exclude;
        }
        let taken = self.0.take_address(&query, budget)?;
        let (query, address) = taken.map_or((query, None), |(rest, address)| (rest, Some(address)));
        let mut read = self.0.index.read(&query)?;
        read.extend(address);
        Ok(read)
    }

    /// What may be done where a request is read.
    pub fn brief(&self) -> Budget {
        Budget::giving_up(self.0.effort.brief)
    }

    /// Does here what is brief, and begins again beside what turns out to be long.
    async fn work<T: Send + 'static, E: Into<SearchError> + Send + 'static>(
        &self,
        work: impl Fn(&Inner, &Budget) -> Result<T, E> + Send + 'static,
    ) -> Result<T, AppError> {
        match work(&self.0, &self.brief()).map_err(E::into) {
            Err(SearchError::TooMuchWork) => {}
            other => return other.map_err(AppError::from),
        }
        let inner = Arc::clone(&self.0);
        let long = self.0.effort.long;
        let done = self.0.beside.run(long, move |budget| work(&inner, budget)).await?;
        done.map_err(|error| error.into().into())
    }

    /// Where long searches are worked out.
    #[cfg(test)]
    pub fn beside(&self) -> &Beside {
        &self.0.beside
    }

    /// How much there is of everything that exists here.
    pub async fn counts(&self) -> Result<Arc<Counts>, AppError> {
        let all = if self.0.settings.demo { DemoFilter::Include } else { DemoFilter::Exclude };
        self.counts_of(all).await
    }

    /// How many of the listings that exist here are demo ones.
    pub async fn demo_services(&self) -> Result<u64, AppError> {
        if self.0.settings.demo { Ok(self.counts_of(DemoFilter::Only).await?.total) } else { Ok(0) }
    }

    async fn counts_of(&self, demo: DemoFilter) -> Result<Arc<Counts>, AppError> {
        if let Some(known) = self.0.index.known_counts(demo) {
            return Ok(known);
        }
        let index = self.0.index.clone();
        let counting = move |_: &Budget| index.counts(demo);
        self.0.beside.run(u64::MAX, counting).await?.map_err(AppError::from)
    }

    /// What words may become; demo listings never, unless the server runs in demo mode.
    pub async fn suggest(&self, asked: Suggest) -> Result<Vec<Suggestion>, AppError> {
        let asked = Suggest { demo: asked.demo && self.0.settings.demo, ..asked };
        self.work(move |inner, budget| inner.index.suggest_within(&asked, &inner.geocoder, budget))
            .await
    }

    /// The places that words may mean, the best first.
    pub async fn geocode(&self, question: Question) -> Result<Vec<Candidate>, AppError> {
        self.work(move |inner, budget| inner.geocoder.search_within(&question, budget)).await
    }

    /// A listing by id; `None` when it does not exist here (a demo one without demo mode included).
    pub async fn listing(&self, id: ServiceAtLocationId) -> Result<Option<Found>, AppError> {
        let found = self.0.store.listing(id).await?;
        Ok(found.filter(|found| match found {
            Found::Listing(stored) => self.shows(stored),
            Found::MovedTo(_) => true,
        }))
    }

    fn shows(&self, stored: &StoredListing) -> bool {
        self.0.settings.demo || !stored.listing.service_at_location.demo
    }

    /// The sources by id, read again when the index has followed a change of the store: a search
    /// asks the store nothing.
    pub async fn sources(&self) -> Result<Arc<(ChangeSeq, Sources)>, AppError> {
        let newest = self.0.index.last_change().unwrap_or_default();
        let known = match self.0.sources.read() {
            Ok(guard) => Arc::clone(&guard),
            Err(poisoned) => Arc::clone(&poisoned.into_inner()),
        };
        if known.0 == newest {
            return Ok(known);
        }
        let sources = self.0.store.sources().await?;
        let by_id = sources.into_iter().map(|source| (source.id.clone(), source)).collect();
        let fresh = Arc::new((newest, by_id));
        match self.0.sources.write() {
            Ok(mut guard) => *guard = Arc::clone(&fresh),
            Err(poisoned) => *poisoned.into_inner() = Arc::clone(&fresh),
        }
        Ok(fresh)
    }
}

impl Inner {
    fn search(&self, query: &Query, budget: &Budget) -> Result<Answer, SearchError> {
        let Some((query, address)) = self.take_address(query, budget)? else {
            let mut answer = self.index.search_within(query, budget)?;
            query::tell(&mut answer, query);
            return Ok(answer);
        };
        let mut answer = self.index.search_within(&query, budget)?;
        answer.interpretation.push(address);
        answer.interpretation.sort_by_key(|part| part.span);
        query::tell(&mut answer, &query);
        Ok(answer)
    }

    /// Takes a street and its number out of the words: distances then count from there, unless a
    /// position is asked for already.
    fn take_address(
        &self,
        query: &Query,
        budget: &Budget,
    ) -> Result<Option<(Query, Interpretation)>, SearchError> {
        let Some(text) = query.text.as_deref().filter(|_| !query.verbatim) else { return Ok(None) };
        let Some((span, found)) = self.geocoder.address_in(text, budget)? else { return Ok(None) };
        let mut rest = text.to_owned();
        rest.replace_range(span.clone(), &" ".repeat(span.len()));
        let near = query.near.or(Some(found.position));
        let address = Interpretation {
            kind: InterpretationKind::Address,
            text: text[span.clone()].to_owned(),
            value: format!("{:.5},{:.5}", found.position.latitude, found.position.longitude),
            label: found.label,
            span: (span.start, span.end),
        };
        Ok(Some((Query { text: Some(rest), near, ..query.clone() }, address)))
    }
}
