//! `GET /`

use super::cards::tag;
use super::moment;
use super::site::{communes, render, site};
use crate::cache::CachePolicy;
use crate::error::PageError;
use crate::language::Language;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use data::taxonomy::Taxonomy;
use data::territory::Territory;
use web::components::SearchForm;
use web::pages::{HomePage, Way};
use web::site::{Frame, HOME};

pub async fn show(
    State(state): State<AppState>,
    Language(locale): Language,
) -> Result<Response, PageError> {
    let everything = state.counts().await?;
    let demo_services = state.demo_services().await?;
    let sources = state.sources().await?;
    let counts = &everything.facets.categories;

    let categories = Taxonomy::families()
        .top()
        .map(|top| {
            let mut tag = tag(top, locale);
            tag.definition = Some(locale.definition(top));
            tag.count = Some(counts.get(&top.code).copied().unwrap_or(0));
            tag
        })
        .collect();
    let moments =
        moment::offered(counts).map(|moment| Way { key: moment.key, href: moment.path() });
    let moments = moments.collect();
    let page = HomePage {
        frame: Frame::at(&site(state.settings()), HOME),
        form: SearchForm::empty(communes()),
        categories,
        moments,
        services: everything.total,
        demo_services,
        communes: Territory::m2a().communes().len() as u64,
        updated: sources.1.values().filter_map(|source| source.updated).max(),
    };
    render(&page, locale, CachePolicy::Revalidate)
}
