//! Communes, postcodes and addresses.

use super::{Suggest, Suggestion, SuggestionKind};
use crate::geocode::{Candidate, CandidateKind, Geocoder, Question};
use crate::search::{Budget, SearchError};
use data::territory::Territory;

/// Candidates asked for.
const MOST: usize = 12;

/// A place that answers less well is not meant.
const LEAST: f64 = 0.6;

/// What an address is worth beside a commune or a category of the same words.
const ADDRESS: f64 = 0.85;

pub fn find(
    asked: &Suggest,
    geocoder: &Geocoder,
    budget: &Budget,
) -> Result<Vec<Suggestion>, SearchError> {
    let text = asked.text.trim();
    if text.len() >= 2 && text.len() <= 5 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(postcodes(text));
    }
    let question = Question {
        near: asked.near,
        limit: MOST,
        autocomplete: asked.text.ends_with(char::is_alphanumeric),
        ..Question::new(text)
    };
    let found = geocoder.search_within(&question, budget)?;
    let good = found.into_iter().filter(|candidate| candidate.score >= LEAST);
    Ok(good.map(suggestion).collect())
}

fn suggestion(found: Candidate) -> Suggestion {
    let Candidate { kind, score, position, .. } = found;
    if kind != CandidateKind::Municipality {
        return Suggestion {
            kind: SuggestionKind::Address,
            label: found.name,
            detail: Some([found.postcode.as_deref().unwrap_or_default(), &found.city].join(" ")),
            value: format!("{:.5},{:.5}", position.latitude, position.longitude),
            demo: false,
            score: score * ADDRESS,
        };
    }
    let is_former = found.name != found.city;
    Suggestion {
        kind: SuggestionKind::Commune,
        label: found.name,
        detail: if is_former { Some(found.city) } else { found.postcode },
        value: found.citycode.to_string(),
        demo: false,
        score,
    }
}

/// The postcodes that begin so, each with its communes.
fn postcodes(digits: &str) -> Vec<Suggestion> {
    let territory = Territory::m2a();
    let mut codes: Vec<&String> =
        territory.communes().iter().flat_map(|commune| &commune.postal_codes).collect();
    codes.sort_unstable();
    codes.dedup();
    let begun = codes.into_iter().filter(|code| code.starts_with(digits));
    begun
        .map(|code| {
            let mut communes = territory.by_postal_code(code);
            communes.sort_by_key(|commune| std::cmp::Reverse(commune.population));
            let people: u32 = communes.iter().map(|commune| commune.population).sum();
            let names: Vec<&str> = communes.iter().map(|commune| commune.name.as_str()).collect();
            Suggestion {
                kind: SuggestionKind::PostalCode,
                label: code.clone(),
                detail: Some(names.join(", ")),
                value: code.clone(),
                demo: false,
                // Of those that begin so, where most people live.
                score: 0.9 + f64::from(people.min(1_000_000)) / 1e7,
            }
        })
        .collect()
}
