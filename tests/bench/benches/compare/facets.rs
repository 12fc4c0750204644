//! What the filter panel counts, as numbers that all can count.

use anyhow::{Context, Result};
use data::model::{AccessMode, Audience, Listing};
use data::taxonomy::Taxonomy;
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How many results have each code.
pub type Counts = BTreeMap<i32, u64>;

/// A number for each option of each facet, `fees:free` say. The three that depend on the hour and
/// the day (open now, free places, from home) are left out: the peers keep no clock.
#[derive(Default)]
pub struct Codes(HashMap<String, i32>);

const AUDIENCES: [Audience; 14] = [
    Audience::Everyone,
    Audience::Families,
    Audience::FutureParents,
    Audience::Children,
    Audience::YoungPeople,
    Audience::Students,
    Audience::Seniors,
    Audience::Carers,
    Audience::Disabled,
    Audience::JobSeekers,
    Audience::Newcomers,
    Audience::Women,
    Audience::Professionals,
    Audience::Members,
];

impl Codes {
    /// All that a listing counts for.
    pub fn of(&mut self, listing: &Listing) -> Result<BTreeSet<i32>> {
        let Listing { service_at_location: here, service, location, .. } = listing;
        let mut codes = BTreeSet::new();
        let mut add = |facet: &str, option: &str| codes.insert(self.code(facet, option));
        for code in &service.categories {
            add("categories", code.as_str());
            let term = Taxonomy::families().get(code).context("a category")?;
            if let Some(top) = &term.parent {
                add("categories", top.as_str());
            }
        }
        for commune in location.address.insee_code.iter().chain(&service.service_area) {
            add("communes", commune.as_str());
        }
        if let Some(fee) = service.fee {
            add("fees", &name(fee)?);
        }
        let all = service.audiences.contains(&Audience::Everyone);
        for audience in if all { &AUDIENCES[..] } else { &service.audiences } {
            add("audiences", &name(audience)?);
        }
        for accessibility in &location.accessibility {
            add("accessibility", &accessibility.description);
        }
        for language in &service.languages {
            add("languages", language);
        }
        // A number can be called and an address written to.
        let phone = (!here.phones.is_empty()).then_some(AccessMode::Phone);
        let email = service.email.is_some().then_some(AccessMode::Email);
        for mode in service.access_modes.iter().copied().chain(phone).chain(email) {
            add("access_modes", &name(mode)?);
        }
        Ok(codes)
    }

    fn code(&mut self, facet: &str, option: &str) -> i32 {
        let next = i32::try_from(self.0.len()).unwrap_or(i32::MAX);
        *self.0.entry(format!("{facet}:{option}")).or_insert(next)
    }

    /// Those of our answer. An option that no listing has has the number -1, and agrees with nothing.
    pub fn read(&self, facets: &Value) -> Result<Counts> {
        let mut counts = Counts::new();
        for facet in [
            "categories",
            "communes",
            "fees",
            "audiences",
            "accessibility",
            "languages",
            "access_modes",
        ] {
            for (option, count) in facets[facet].as_object().with_context(|| facet.to_owned())? {
                let code = self.0.get(&format!("{facet}:{option}")).copied().unwrap_or(-1);
                counts.insert(code, count.as_u64().context("a count")?);
            }
        }
        Ok(counts)
    }
}

/// As the API writes it.
fn name(code: impl Serialize) -> Result<String> {
    let name = serde_json::to_value(code)?;
    Ok(name.as_str().context("a code is a text")?.to_owned())
}
