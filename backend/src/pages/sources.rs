//! `GET /sources`

use super::site::{render, site};
use crate::cache::CachePolicy;
use crate::clock::local;
use crate::error::PageError;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use data::ids::SourceId;
use std::collections::BTreeMap;
use web::pages::{SourceLine, SourcesPage};
use web::site::{Frame, SOURCES};

/// Enough to find the last report of every source.
const REPORTS: u32 = 500;

pub async fn show(State(state): State<AppState>) -> Result<Response, PageError> {
    let sources = state.sources().await?;
    let demo = state.settings().demo;
    let mut listings: BTreeMap<SourceId, u64> = BTreeMap::new();
    for record in state.store().records(None).await? {
        if record.gone_since.is_none() {
            *listings.entry(record.record.source).or_default() += 1;
        }
    }
    let reports = state.store().import_reports(REPORTS).await?;
    let lines = sources
        .1
        .values()
        .filter(|source| demo || source.id.as_str() != "demo")
        .map(|source| SourceLine {
            source: source.clone(),
            listings: listings.get(&source.id).copied().unwrap_or(0),
            imported: reports
                .iter()
                .find(|report| report.source == source.id)
                .map(|report| local(report.finished).date()),
        })
        .collect();
    let page = SourcesPage { frame: Frame::at(&site(state.settings()), SOURCES), sources: lines };
    render(&page, CachePolicy::Revalidate)
}
