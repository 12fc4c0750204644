//! `GET /sources`

use super::site::{render, site};
use crate::cache::CachePolicy;
use crate::clock::local;
use crate::error::PageError;
use crate::language::Language;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use data::ids::SourceId;
use web::pages::{SourceLine, SourcesPage};
use web::site::{Frame, SOURCES};

pub async fn show(
    State(state): State<AppState>,
    Language(locale): Language,
) -> Result<Response, PageError> {
    let sources = state.sources().await?;
    let demo = state.settings().demo;
    let activity = state.store().source_activity().await?;
    let of = |id: &SourceId| activity.iter().find(|one| one.source == *id);
    let lines = sources
        .1
        .values()
        .filter(|source| demo || source.id.as_str() != "demo")
        .map(|source| SourceLine {
            source: source.clone(),
            listings: of(&source.id).map_or(0, |one| one.records),
            imported: of(&source.id).and_then(|one| one.imported).map(|at| local(at).date()),
        })
        .collect();
    let page = SourcesPage { frame: Frame::at(&site(state.settings()), SOURCES), sources: lines };
    render(&page, locale, CachePolicy::Revalidate)
}
