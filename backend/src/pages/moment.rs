//! `GET /moments/{moment}`

use super::site::{communes, render, site};
use crate::cache::CachePolicy;
use crate::error::{AppError, PageError};
use crate::language::Language;
use crate::parameters::Parameters;
use crate::state::AppState;
use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use data::ids::TermCode;
use jiff::civil::Date;
use std::collections::BTreeMap;
use web::Locale;
use web::address::SearchAddress;
use web::components::choices;
use web::moments::{AgeQuestion, Moment, Need};
use web::pages::{Details, MomentPage, Step, Way};
use web::site::Frame;

/// The need that was chosen.
const NEED: &str = "besoin";

/// The first step, or with `besoin` the second.
pub async fn show(
    State(state): State<AppState>,
    Language(locale): Language,
    Path(code): Path<String>,
    RawQuery(raw): RawQuery,
) -> Result<Response, PageError> {
    let moment = Moment::by_code(&code).ok_or(AppError::UnknownAddress)?;
    let parameters = Parameters::decode(raw.as_deref())?;
    let chosen = parameters.one(NEED).ok().flatten();
    let everything = state.counts().await?;
    let counts = &everything.facets.categories;
    let (path, step) = if let Some(code) = chosen {
        let need = moment.need(code).ok_or(AppError::UnknownAddress)?;
        let details = details(moment, need, state.local_now().date(), locale);
        (need.path(moment), Step::Details(details))
    } else {
        let needs = moment.needs.iter().filter(|need| leads_somewhere(need, counts));
        let ways = needs.map(|need| Way { key: need.key, href: need.path(moment) });
        (moment.path(), Step::Need(ways.collect()))
    };
    let others = offered(counts).filter(|other| other.code != moment.code);
    let page = MomentPage {
        frame: Frame::at(&site(state.settings()), &path),
        key: moment.key,
        path: moment.path(),
        step,
        everything: SearchAddress::of_categories(moment.categories()).href(),
        others: others.map(|other| Way { key: other.key, href: other.path() }).collect(),
    };
    render(&page, locale, CachePolicy::Revalidate)
}

/// The moments of which some need can be met.
pub fn offered(counts: &BTreeMap<TermCode, u64>) -> impl Iterator<Item = &'static Moment> {
    let all: &'static [Moment] = const { &Moment::ALL };
    all.iter().filter(|moment| moment.needs.iter().any(|need| leads_somewhere(need, counts)))
}

/// Whether there is any listing for it, here and now.
fn leads_somewhere(need: &Need, counts: &BTreeMap<TermCode, u64>) -> bool {
    let count = |code: &&str| counts.get(&TermCode::from(*code)).copied().unwrap_or(0);
    need.categories.iter().any(|code| count(code) > 0)
}

fn details(moment: &Moment, need: &Need, today: Date, locale: Locale) -> Details {
    let asked = |question: AgeQuestion| {
        let is_asked = |from: u16, to: u16| from >= question.from && to < question.before;
        (question.key, choices::ages(locale, is_asked))
    };
    Details {
        need: need.key,
        categories: need.categories.iter().map(|code| (*code).to_owned()).collect(),
        communes: communes(),
        age: moment.age.map(asked),
        days: if moment.day { choices::days(locale, today) } else { Vec::new() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_need_that_no_listing_meets_is_not_offered() {
        assert_eq!(offered(&BTreeMap::new()).count(), 0);
        let counts = BTreeMap::from([(TermCode::from("piscine"), 3)]);
        let moments: Vec<_> = offered(&counts).map(|moment| moment.code).collect();
        assert_eq!(moments, ["vacances"]);
    }

    #[test]
    fn only_ages_that_fit_the_moment_are_offered() {
        for moment in &Moment::ALL {
            let details = details(moment, &moment.needs[0], date(2026, 11, 24), Locale::French);
            if let Some((_, ages)) = details.age {
                assert!((3..=20).contains(&ages.len()), "{}: {ages:?}", moment.code);
            }
        }
    }
}
