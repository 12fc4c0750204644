//! From what the core found to what a page shows.

use crate::api::wire::Sources;
use crate::query::wanted_first;
use data::calendar::Calendar;
use data::hours::{self, OpeningStatus};
use data::ids::TermCode;
use data::model::OpeningHours;
use data::taxonomy::{Taxonomy, Term};
use data::territory::Territory;
use indexer::search::Hit;
use jiff::civil::DateTime;
use web::address::SearchAddress;
use web::components::{Card, Icon, Tag};
use web::words::hours::Openness;

/// A result of a search; of its categories, it shows the one that was wanted.
pub fn card(mut hit: Hit, wanted: &[TermCode], now: DateTime, sources: &Sources) -> Card {
    wanted_first(&mut hit.summary.categories, wanted);
    let taxonomy = Taxonomy::families();
    let first = hit.summary.categories.first();
    let source = hit.summary.source.as_ref().and_then(|id| sources.get(id));
    let territory = Territory::m2a();
    Card {
        category: first
            .and_then(|code| taxonomy.get(code))
            .map(|term| term.label.clone())
            .unwrap_or_default(),
        icon: first.map(icon).unwrap_or_default(),
        distance: hit.distance,
        openness: openness(&hit.summary.opening_hours, now),
        now,
        source: source.map(|source| source.title.clone()),
        outside: hit
            .summary
            .insee_code
            .as_ref()
            .is_some_and(|code| territory.by_insee(code).is_none()),
        summary: hit.summary,
    }
}

/// Whether it is open now; nothing when the hours do not tell for sure.
pub fn openness(hours: &OpeningHours, now: DateTime) -> Option<Openness> {
    match hours::status(hours, now, Calendar::alsace_moselle()) {
        OpeningStatus::Open { until } => Some(Openness::Open { until }),
        OpeningStatus::ByAppointment { until } => Some(Openness::ByAppointment { until }),
        OpeningStatus::Closed { opens } => Some(Openness::Closed { opens }),
        OpeningStatus::Unknown => None,
    }
}

/// The icon of a term: that of its top category.
pub fn icon(code: &TermCode) -> Icon {
    Taxonomy::families().top_of(code).map(|top| Icon::of_top(&top.code)).unwrap_or_default()
}

/// A category as a link to its results.
pub fn tag(term: &Term) -> Tag {
    Tag {
        code: term.code.clone(),
        label: term.label.clone(),
        definition: None,
        icon: icon(&term.code),
        href: SearchAddress::of_categories([term.code.as_str()]).href(),
        count: None,
    }
}
