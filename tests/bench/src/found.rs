//! Which services our engine finds by each of the texts.
//!
//! The peers are given these as one token each, so that all look for the same services: the peers
//! have one posting list to read where we expand synonyms, stems and categories.

use crate::{WANTED, bar};
use anyhow::{Result, bail};
use data::ids::ServiceAtLocationId;
use data::units::BoundingBox;
use indexer::index::SearchIndex;
use indexer::search::{PAGE_WINDOW, Query, Sort, UnknownPolicy};
use std::collections::HashMap;

const PER_PAGE: usize = 1_000;

/// All of France that has services.
const EVERYWHERE: BoundingBox =
    BoundingBox { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };

/// For each service with a position, the texts that find it: bit `n` for the `n`th of [`WANTED`].
pub type Found = HashMap<ServiceAtLocationId, u32>;

/// Asks for all the results of each text.
pub fn found(index: &SearchIndex) -> Result<Found> {
    let bar = bar("What each text finds", WANTED.len());
    let mut found = Found::new();
    for (word, text) in WANTED.iter().enumerate() {
        let query = Query {
            text: Some((*text).to_owned()),
            unknown: UnknownPolicy::Exclude,
            sort: Sort::Name,
            per_page: PER_PAGE,
            ..Query::default()
        };
        for bounds in cut(index, &query, EVERYWHERE)? {
            for page in 1.. {
                let answer = index.search(&Query { page, bbox: Some(bounds), ..query.clone() })?;
                for hit in &answer.hits {
                    *found.entry(hit.summary.id).or_default() |= 1 << word;
                }
                if answer.strict <= (page * PER_PAGE) as u64 {
                    break;
                }
            }
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(found)
}

/// Boxes with few enough results to be read to the end.
fn cut(index: &SearchIndex, query: &Query, bounds: BoundingBox) -> Result<Vec<BoundingBox>> {
    let asked = Query { bbox: Some(bounds), per_page: 1, ..query.clone() };
    if index.search(&asked)?.strict <= PAGE_WINDOW as u64 {
        return Ok(vec![bounds]);
    }
    let BoundingBox { west, south, east, north } = bounds;
    if east - west < 1e-6 {
        bail!("too many services at one place");
    }
    // What lies on the line is found twice, and counted once.
    let (longitude, latitude) = (f64::midpoint(west, east), f64::midpoint(south, north));
    let mut boxes = Vec::new();
    for (west, east) in [(west, longitude), (longitude, east)] {
        for (south, north) in [(south, latitude), (latitude, north)] {
            boxes.extend(cut(index, query, BoundingBox { west, south, east, north })?);
        }
    }
    Ok(boxes)
}
