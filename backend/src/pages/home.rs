//! `GET /`

use super::cards::tag;
use super::site::{communes, render, site};
use crate::cache::CachePolicy;
use crate::error::PageError;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use data::ids::TermCode;
use data::taxonomy::Taxonomy;
use data::territory::Territory;
use web::Locale;
use web::address::SearchAddress;
use web::components::SearchForm;
use web::pages::{HomePage, LifeEvent};
use web::site::{Frame, HOME};

pub async fn show(State(state): State<AppState>) -> Result<Response, PageError> {
    let everything = state.counts().await?;
    let demo_services = state.demo_services().await?;
    let sources = state.sources().await?;
    let counts = &everything.facets.categories;

    let categories = Taxonomy::families()
        .top()
        .map(|top| {
            let mut tag = tag(top);
            tag.definition = Some(top.definition.clone());
            tag.count = Some(counts.get(&top.code).copied().unwrap_or(0));
            tag
        })
        .collect();
    let leads_somewhere = |codes: &[&str]| {
        codes.iter().any(|code| counts.get(&TermCode::from(*code)).is_some_and(|count| *count > 0))
    };
    let life_events = LifeEvent::ALL
        .iter()
        .filter(|(_, codes)| leads_somewhere(codes))
        .map(|(key, codes)| LifeEvent {
            label: Locale::French.text(key),
            href: SearchAddress::of_categories(codes.iter().copied()).href(),
        })
        .collect();
    let page = HomePage {
        frame: Frame::at(&site(state.settings()), HOME),
        form: SearchForm::empty(communes()),
        categories,
        life_events,
        services: everything.total,
        demo_services,
        communes: Territory::m2a().communes().len() as u64,
        updated: sources.1.values().filter_map(|source| source.updated).max(),
    };
    render(&page, CachePolicy::Revalidate)
}
