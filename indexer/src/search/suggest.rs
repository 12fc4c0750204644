//! Suggestions while one types: categories, communes, listings, organisations and addresses in one
//! list.

mod categories;
mod listings;
mod places;

use super::budget::Budget;
use super::run::SearchError;
use crate::geocode::Geocoder;
use crate::index::SearchIndex;
use data::units::Position;
use std::collections::HashSet;

/// What is being typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggest {
    pub text: String,
    /// Of suggestions that are as good, those near here come first.
    pub near: Option<Position>,
    pub limit: usize,
    /// Whether demo listings are among them.
    pub demo: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SuggestionKind {
    Category,
    Commune,
    PostalCode,
    Listing,
    Organization,
    Address,
}

impl SuggestionKind {
    /// The name it has in the API.
    pub fn code(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::Commune => "commune",
            Self::PostalCode => "postal-code",
            Self::Listing => "listing",
            Self::Organization => "organization",
            Self::Address => "address",
        }
    }

    /// How many of one kind may stand among `limit` while others wait.
    fn share(self, limit: usize) -> usize {
        match self {
            Self::Category | Self::Listing => limit.div_ceil(2),
            Self::Commune | Self::PostalCode | Self::Address => limit.div_ceil(3),
            Self::Organization => limit.div_ceil(4),
        }
    }
}

/// One suggestion.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    pub kind: SuggestionKind,
    pub label: String,
    /// What tells it from others: the commune of a listing, the word that stands for a category.
    pub detail: Option<String>,
    /// Code of the category, id of the listing, INSEE code, postcode, name of the organisation,
    /// position `lat,lon` of the address.
    pub value: String,
    pub demo: bool,
    /// 0 to 1.
    score: f64,
}

impl SearchIndex {
    /// What the words so far may become, the likeliest first.
    ///
    /// # Errors
    /// When an index cannot be read.
    pub fn suggest(
        &self,
        asked: &Suggest,
        geocoder: &Geocoder,
    ) -> Result<Vec<Suggestion>, SearchError> {
        self.suggest_within(asked, geocoder, &Budget::unlimited())
    }

    /// The same for no more than some work.
    ///
    /// # Errors
    /// [`SearchError::TooMuchWork`] when the budget does not go so far, else as
    /// [`suggest`](Self::suggest).
    pub fn suggest_within(
        &self,
        asked: &Suggest,
        geocoder: &Geocoder,
        budget: &Budget,
    ) -> Result<Vec<Suggestion>, SearchError> {
        if asked.limit == 0 || !asked.text.chars().any(char::is_alphanumeric) {
            return Ok(Vec::new());
        }
        let mut found = categories::find(&asked.text);
        found.extend(places::find(asked, geocoder, budget)?);
        let generation = self.generation();
        // What has the words as they are makes typing errors unlikely.
        let tolerant = found.is_empty();
        let snapshot = generation.snapshot();
        found.extend(listings::find(&snapshot, &generation.fields, asked, tolerant, budget)?);
        Ok(balanced(found, asked.limit))
    }
}

/// The best ones, no kind taking all places while others wait.
fn balanced(mut found: Vec<Suggestion>, limit: usize) -> Vec<Suggestion> {
    found.sort_by(|a, b| {
        let by_score = b.score.total_cmp(&a.score);
        by_score.then_with(|| a.kind.cmp(&b.kind)).then_with(|| a.label.cmp(&b.label))
    });
    let mut seen = HashSet::new();
    found.retain(|one| seen.insert((one.kind, one.label.clone(), one.detail.clone())));
    let mut kept: Vec<(usize, Suggestion)> = Vec::new();
    let mut waiting: Vec<(usize, Suggestion)> = Vec::new();
    for (place, one) in found.into_iter().enumerate() {
        let of_kind = kept.iter().filter(|(_, kept)| kept.kind == one.kind).count();
        let fits = of_kind < one.kind.share(limit);
        if fits { &mut kept } else { &mut waiting }.push((place, one));
    }
    kept.truncate(limit);
    let room = limit - kept.len();
    kept.extend(waiting.into_iter().take(room));
    kept.sort_by_key(|(place, _)| *place);
    kept.into_iter().map(|(_, one)| one).collect()
}
