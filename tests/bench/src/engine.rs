//! The engine in this process: one search at a time, on one core.

use crate::measure::Times;
use crate::queries::{Case, MISSPELT};
use crate::{Generator, bar, cases, edit, fill};
use anyhow::{Context, Result};
use data::store::Store;
use indexer::index::SearchIndex;
use indexer::search::{Answer, Area, DemoFilter, Filters, Query, Sort, When};
use jiff::civil::{DateTime, date};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

const EDITS: usize = 100;

/// An ordinary Wednesday morning.
pub fn morning() -> DateTime {
    date(2026, 11, 25).at(10, 15, 0, 0)
}

/// A store and the index of it.
pub struct Engine {
    pub store: Arc<dyn Store>,
    pub index: SearchIndex,
    pub services: usize,
    pub filled: Duration,
    pub built: Duration,
}

impl Engine {
    /// Makes both in a folder, the store only when it is not there.
    pub async fn make(folder: &Path, generator: &Generator, services: usize) -> Result<Self> {
        let url = format!("sqlite://{}", folder.join("reperes.sqlite3").display());
        let store = data::store::open(&url).await?;
        let start = Instant::now();
        if store.counts().await?.listings == 0 {
            fill(store.as_ref(), generator, services).await?;
        }
        let filled = start.elapsed();
        let (index, _) = SearchIndex::open(&folder.join("index"))?;
        let bar = bar("Building the index", services);
        let start = Instant::now();
        index.rebuild(store.as_ref(), &mut |progress| bar.set_position(progress.done)).await?;
        let built = start.elapsed();
        bar.finish_and_clear();
        Ok(Self { store, index, services, filled, built })
    }

    /// Edits services one after the other: how long until each is found as it is now.
    pub async fn edits(&self, generator: &Generator) -> Result<Times> {
        let mut times = Vec::with_capacity(EDITS);
        for edited in 0..EDITS {
            let rank = edited * (self.services / EDITS).max(1);
            let mut listing = generator.listing(rank);
            let stored = self.store.listings(&[listing.id()]).await?;
            let revision = stored.first().context("a service that was written")?.service;
            listing.service.description = Some(format!("Modification numéro {edited}."));
            let start = Instant::now();
            edit(self.store.as_ref(), &listing, revision).await?;
            self.index.follow(self.store.as_ref()).await?;
            times.push(start.elapsed());
        }
        Ok(Times::new(times))
    }
}

/// A kind of search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Near,
    NearByDistance,
    Bounds,
    Polygon,
    Open,
    Misspelt,
    Text,
    Nothing,
}

impl Kind {
    pub const ALL: [Self; 8] = [
        Self::Near,
        Self::NearByDistance,
        Self::Bounds,
        Self::Polygon,
        Self::Open,
        Self::Misspelt,
        Self::Text,
        Self::Nothing,
    ];

    /// Whether only what lies somewhere is looked at.
    pub fn is_placed(self) -> bool {
        !matches!(self, Self::Text | Self::Nothing)
    }

    pub fn label(self) -> &'static str {
        match self {
            Self::Near => "text + 5 km",
            Self::NearByDistance => "text + 5 km, by distance",
            Self::Bounds => "text + bounding box",
            Self::Polygon => "text + polygon",
            Self::Open => "text + 5 km + open at a time",
            Self::Misspelt => "misspelt text + 5 km",
            Self::Text => "text, everywhere",
            Self::Nothing => "everything, by distance",
        }
    }

    pub fn query(self, rank: usize, case: &Case) -> Query {
        let text = Query {
            text: Some(case.text.to_owned()),
            near: Some(case.near),
            demo: DemoFilter::Exclude,
            ..Query::default()
        };
        let near = Query { radius: Some(case.radius), ..text.clone() };
        match self {
            Self::Near => near,
            Self::NearByDistance => Query { sort: Sort::Distance, ..near },
            Self::Bounds => Query { bbox: Some(case.bounds), ..text },
            Self::Polygon => Query { within: Some(area(case)), ..text },
            Self::Open => {
                let filters = Filters { when: Some(When::At(morning())), ..Filters::default() };
                Query { filters, ..near }
            }
            Self::Misspelt => {
                Query { text: Some(MISSPELT[rank % MISSPELT.len()].to_owned()), ..near }
            }
            Self::Text => text,
            Self::Nothing => Query { text: None, sort: Sort::Distance, ..text },
        }
    }
}

fn area(case: &Case) -> Area {
    let corners: Vec<(f64, f64)> =
        case.outline.iter().map(|corner| (corner.longitude, corner.latitude)).collect();
    let polygon = geo::Polygon::new(geo::LineString::from(corners), Vec::new());
    Area(geo::MultiPolygon(vec![polygon]))
}

/// How long searches of one kind take.
pub struct Measured {
    pub kind: Kind,
    pub times: Times,
    /// Results of an average search.
    pub found: u64,
}

/// Measures all kinds of searches.
pub fn measure(
    index: &SearchIndex,
    generator: &Generator,
    searches: usize,
) -> Result<Vec<Measured>> {
    let cases = cases(generator, searches);
    let measure = |kind: Kind| {
        // The two that look at everything are long.
        let few = matches!(kind, Kind::Text | Kind::Nothing);
        let queries: Vec<Query> = cases
            .iter()
            .enumerate()
            .take(if few { searches / 10 } else { searches })
            .map(|(rank, case)| kind.query(rank, case))
            .collect();
        let mut found = 0;
        let times = Times::of(&queries, |query| {
            let Answer { total, .. } = index.search(query)?;
            found += total;
            anyhow::Ok(())
        })?;
        let runs = queries.len() + queries.len() / 10;
        Ok(Measured { kind, times, found: found / runs.max(1) as u64 })
    };
    Kind::ALL.into_iter().map(measure).collect()
}
