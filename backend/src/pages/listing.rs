//! `GET /fiche/{id}`

use super::cards::{icon, openness, tag};
use super::emergency;
use super::site::{render, site};
use crate::cache::CachePolicy;
use crate::error::{AppError, PageError};
use crate::language::Language;
use crate::parameters::Parameters;
use crate::paths::Path;
use crate::state::AppState;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use data::calendar::Calendar;
use data::hours::{self, DayHours};
use data::ids::ServiceAtLocationId;
use data::model::Listing;
use data::store::Found;
use data::taxonomy::Taxonomy;
use data::territory::Territory;
use indexer::search::{DemoFilter, Query, Sort};
use web::address::SearchAddress;
use web::components::MapPanel;
use web::pages::{Back, DANGER, ListingPage, Nearby};
use web::site::{Frame, listing};
use web::words::hours::{Day, Range};

pub async fn show(
    State(state): State<AppState>,
    Path(id): Path<ServiceAtLocationId>,
    Language(locale): Language,
    RawQuery(raw): RawQuery,
) -> Result<Response, PageError> {
    let stored = match state.listing(id).await? {
        Some(Found::Listing(stored)) => stored,
        Some(Found::MovedTo(other)) => {
            return Ok(Redirect::permanent(&locale.path(&listing(other))).into_response());
        }
        None => return Err(AppError::UnknownListing.into()),
    };
    let parameters = Parameters::decode(raw.as_deref()).unwrap_or_default();
    let came_from = parameters.one(DANGER).ok().flatten().and_then(emergency::of_number);
    let found = stored.listing;
    let sources = state.sources().await?;
    let site = site(state.settings());
    let now = state.local_now();
    let taxonomy = Taxonomy::families();
    let territory = Territory::m2a();

    let terms: Vec<_> =
        found.service.categories.iter().filter_map(|code| taxonomy.get(code)).collect();
    let hours = &found.service_at_location.opening_hours;
    let week = hours::week(hours, now.date(), Calendar::alsace_moselle());
    let first = found.service.categories.first();
    let place_icon = first.map(icon).unwrap_or_default();
    let commune =
        found.location.address.insee_code.as_ref().and_then(|code| territory.by_insee(code));
    let like = SearchAddress {
        communes: commune.map(|commune| commune.insee.clone()).into_iter().collect(),
        categories: first.cloned().into_iter().collect(),
        ..SearchAddress::default()
    };
    let page = ListingPage {
        frame: Frame::at(&site, &listing(id)).noindex(found.service_at_location.demo),
        categories: terms.iter().map(|term| tag(term, locale)).collect(),
        sources: found.sources().iter().filter_map(|id| sources.1.get(id)).cloned().collect(),
        week: week.map(|days| days.into_iter().map(day).collect()),
        openness: openness(hours, now),
        now,
        service_area: found
            .service
            .service_area
            .iter()
            .filter_map(|code| territory.by_insee(code))
            .map(|commune| commune.name.clone())
            .collect(),
        emergency: emergency::of_categories(&found.service.categories).or(came_from),
        map: found.location.position.map(|place| MapPanel::of_place(&site, id, place, place_icon)),
        nearby: nearby(&state, &found).await?,
        back: Back { href: like.href(), commune: commune.map(|commune| commune.name.clone()) },
        listing: found,
    };
    render(&page, locale, CachePolicy::Revalidate)
}

/// Others that are shown.
const NEARBY: usize = 3;

/// The nearest others of its first category, from its place or its commune.
async fn nearby(state: &AppState, found: &Listing) -> Result<Vec<Nearby>, AppError> {
    let commune = found.location.address.insee_code.as_ref();
    let commune = commune.and_then(|code| Territory::m2a().by_insee(code));
    let position = found.location.position.or(commune.map(|commune| commune.centroid));
    let (Some(position), Some(category)) = (position, found.service.categories.first()) else {
        return Ok(Vec::new());
    };
    let query = Query {
        demo: DemoFilter::Include,
        categories: vec![category.clone()],
        near: Some(position),
        sort: Sort::Distance,
        // The nearest of all is itself.
        per_page: NEARBY + 1,
        ..Query::default()
    };
    let hits = state.search(&query).await?.hits.into_iter();
    let others = hits.filter(|hit| hit.summary.id != found.id()).take(NEARBY);
    Ok(others
        .map(|hit| Nearby {
            href: listing(hit.summary.id),
            name: hit.summary.name,
            commune: hit.summary.commune,
            distance: hit.distance,
            demo: hit.summary.demo,
        })
        .collect())
}

fn day(hours: DayHours) -> Day {
    Day {
        date: hours.date,
        ranges: hours
            .ranges
            .into_iter()
            .map(|range| Range {
                from: range.opens,
                to: range.closes,
                by_appointment: range.by_appointment,
            })
            .collect(),
        holiday: hours.holiday,
        school_holiday: hours.school_holiday.is_some(),
        certain: hours.certain,
    }
}
