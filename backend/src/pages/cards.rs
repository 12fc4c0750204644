//! From what the core found to what a page shows.

use super::reasons::Reasons;
use super::wishes::{commune_name, wishes};
use crate::api::wire::Sources;
use crate::query::{wanted, wanted_first};
use data::calendar::Calendar;
use data::hours::{self, OpeningStatus};
use data::ids::TermCode;
use data::model::{ListingSummary, OpeningHours};
use data::taxonomy::{Taxonomy, Term};
use data::territory::Territory;
use data::units::InseeCode;
use indexer::search::{self, Answer, FilterKind, Hit, Query, Widening};
use jiff::civil::DateTime;
use web::Locale;
use web::address::SearchAddress;
use web::components::{Card, Icon, Tag, Tier};
use web::pages::{Widened, WideningStep};
use web::words::hours::Openness;

/// What all cards of one answer share.
pub struct Cards<'a> {
    /// The categories that the search is about: of a listing's categories, its card shows that one.
    pub wanted: Vec<TermCode>,
    reasons: Reasons,
    now: DateTime,
    asks_for_places: bool,
    sources: &'a Sources,
    locale: Locale,
}

impl<'a> Cards<'a> {
    pub fn new(
        query: &Query,
        answer: &Answer,
        now: DateTime,
        sources: &'a Sources,
        locale: Locale,
    ) -> Self {
        Self {
            wanted: wanted(answer, &query.categories),
            reasons: Reasons::new(query, answer, wishes(&answer.filters, now, locale), locale),
            now,
            asks_for_places: answer.filters.vacancy,
            sources,
            locale,
        }
    }

    pub fn all(&self, hits: Vec<Hit>) -> Vec<Card> {
        hits.into_iter().map(|hit| self.card(hit, &self.reasons)).collect()
    }

    fn card(&self, mut hit: Hit, reasons: &Reasons) -> Card {
        wanted_first(&mut hit.summary.categories, &self.wanted);
        Card {
            reasons: reasons.of(&hit, &self.wanted),
            distance: hit.distance,
            tier: match hit.tier {
                search::Tier::Strict => Tier::Strict,
                search::Tier::Unknown => Tier::Unknown,
                search::Tier::Partial => Tier::Partial,
            },
            asks_for_places: self.asks_for_places,
            unknown: hit.unknown.iter().map(|kind| code(*kind)).collect(),
            ..card(hit.summary, self.sources, self.now, self.locale)
        }
    }

    /// The results of a wider search, and what was widened.
    pub fn widened(&self, widened: search::Widened) -> Widened {
        let dropped: Vec<FilterKind> = widened
            .steps
            .iter()
            .filter_map(|step| match step {
                Widening::Without(kind) => Some(*kind),
                Widening::Around(_) | Widening::Radius(_) | Widening::Related(_) => None,
            })
            .collect();
        let reasons = self.reasons.without(&dropped);
        let cards = widened.hits.into_iter().map(|hit| self.card(hit, &reasons)).collect();
        let steps = widened.steps.into_iter().filter_map(|step| match step {
            Widening::Without(FilterKind::Place) => Some(WideningStep::WithoutPlace),
            Widening::Without(kind) => {
                let labels = self.reasons.labels(kind);
                (!labels.is_empty()).then_some(WideningStep::Without(labels))
            }
            Widening::Around(communes) => {
                Some(WideningStep::Around(communes.iter().map(commune_name).collect()))
            }
            Widening::Radius(radius) => Some(WideningStep::Radius(radius)),
            Widening::Related(terms) => {
                let label =
                    |code| Taxonomy::families().get(code).map(|term| self.locale.category(term));
                Some(WideningStep::Related(terms.iter().filter_map(label).collect()))
            }
        });
        Widened { steps: steps.collect(), total: widened.total, cards }
    }
}

/// What a card says of a listing, whatever was searched.
pub fn card(summary: ListingSummary, sources: &Sources, now: DateTime, locale: Locale) -> Card {
    let first = summary.categories.first();
    let term = first.and_then(|code| Taxonomy::families().get(code));
    let source = summary.source.as_ref().and_then(|id| sources.get(id));
    let is_outside = |code: &InseeCode| Territory::m2a().by_insee(code).is_none();
    Card {
        category: term.map(|term| locale.category(term)).unwrap_or_default(),
        icon: first.map(icon).unwrap_or_default(),
        distance: None,
        openness: openness(&summary.opening_hours, now),
        now,
        source: source.map(|source| source.title.clone()),
        outside: summary.insee_code.as_ref().is_some_and(is_outside),
        tier: Tier::Strict,
        unknown: Vec::new(),
        reasons: Vec::new(),
        asks_for_places: false,
        summary,
    }
}

/// The end of the keys of its texts.
fn code(kind: FilterKind) -> &'static str {
    match kind {
        FilterKind::Age => "age",
        FilterKind::When => "when",
        FilterKind::Fee => "fee",
        FilterKind::Audience => "audience",
        FilterKind::Accessibility => "accessibility",
        FilterKind::Language => "language",
        FilterKind::Remote => "remote",
        FilterKind::Vacancy => "vacancy",
        FilterKind::AccessMode => "access-mode",
        FilterKind::Residence => "residence",
        FilterKind::Place => "place",
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
pub fn tag(term: &Term, locale: Locale) -> Tag {
    Tag {
        code: term.code.clone(),
        label: locale.category(term),
        definition: None,
        icon: icon(&term.code),
        href: SearchAddress::of_categories([term.code.as_str()]).href(),
        count: None,
    }
}
