//! Filters that never lie: what a listing says about each is yes, no, or nothing.

use data::model::{AccessMode, Audience, Fee};
use data::units::InseeCode;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// What a listing says about a filter. The order is that of results: yes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    Yes,
    /// Nothing is said: the listing is kept, after the others, and labelled.
    Unknown,
    No,
}

/// What becomes of listings that say nothing about a filter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnknownPolicy {
    /// After those that say yes.
    #[default]
    Keep,
    Exclude,
}

/// The filters by name, for labels and counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FilterKind {
    Age,
    When,
    Fee,
    Audience,
    Accessibility,
    Language,
    Remote,
    Vacancy,
    AccessMode,
    Residence,
    /// The circle, rectangle, polygon or communes asked for.
    Place,
}

/// Ages of which one must be served, in months, both ends included: 6 months is 6 to 6, 8 years 96 to
/// 107.
///
/// Of several people all must be: the youngest is at most `to`, the oldest at least `from`. Three and
/// seven years are `to` 47 and `from` 84. Either way a listing does when it takes someone of at most
/// `to` and someone of at least `from`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgeWish {
    pub from: u16,
    pub to: u16,
}

impl AgeWish {
    pub fn months(months: u16) -> Self {
        Self { from: months, to: months }
    }

    /// What takes both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { from: self.from.max(other.from), to: self.to.min(other.to) }
    }

    /// All of a year of life.
    pub fn years(years: u16) -> Self {
        let from = years.saturating_mul(12);
        Self { from, to: from.saturating_add(11) }
    }
}

/// A stretch of civil time in Mulhouse; `from` included, `to` excluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    pub from: DateTime,
    pub to: DateTime,
}

/// When it must be open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    /// At this very minute, « maintenant » included.
    At(DateTime),
    /// At some minute of one of these: « samedi matin » is the next Saturday's 8 to 12,
    /// « vacances » the days of the next holidays.
    Within(Vec<Slot>),
}

/// What must be true of a listing. Filters add up (AND), the values of one are alternatives (OR).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filters {
    pub age: Option<AgeWish>,
    pub when: Option<When>,
    pub fees: Vec<Fee>,
    pub audiences: Vec<Audience>,
    /// Codes of [`data::model::Accessibility`]: `wheelchair`, `sign-language`… All of them are needed.
    pub accessibility: Vec<String>,
    /// Two-letter codes.
    pub languages: Vec<String>,
    /// Can be had without going there.
    pub remote: bool,
    /// Takes new requests.
    pub vacancy: bool,
    pub access_modes: Vec<AccessMode>,
    /// Serves the inhabitants of this commune.
    pub residence: Option<InseeCode>,
}

impl Filters {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The filters that are set.
    pub fn kinds(&self) -> Vec<FilterKind> {
        let set = [
            (FilterKind::Age, self.age.is_some()),
            (FilterKind::When, self.when.is_some()),
            (FilterKind::Fee, !self.fees.is_empty()),
            (FilterKind::Audience, !self.audiences.is_empty()),
            (FilterKind::Accessibility, !self.accessibility.is_empty()),
            (FilterKind::Language, !self.languages.is_empty()),
            (FilterKind::Remote, self.remote),
            (FilterKind::Vacancy, self.vacancy),
            (FilterKind::AccessMode, !self.access_modes.is_empty()),
            (FilterKind::Residence, self.residence.is_some()),
        ];
        set.into_iter().filter(|(_, is_set)| *is_set).map(|(kind, _)| kind).collect()
    }

    /// Whether one filter of these asks for all that the other's asks for: values of a list are among
    /// these, an age is theirs or a narrower one.
    pub fn ask_for(&self, other: &Self, kind: FilterKind) -> bool {
        fn among<T: PartialEq>(values: &[T], of: &[T]) -> bool {
            values.iter().all(|value| of.contains(value))
        }
        match kind {
            FilterKind::Age => match (self.age, other.age) {
                (Some(own), Some(age)) => own.and(age) == own,
                (own, age) => own.is_some() || age.is_none(),
            },
            FilterKind::When => match (&self.when, &other.when) {
                (Some(When::Within(own)), Some(When::Within(slots))) => among(slots, own),
                (own, when) => own == when,
            },
            FilterKind::Fee => among(&other.fees, &self.fees),
            FilterKind::Audience => among(&other.audiences, &self.audiences),
            FilterKind::Accessibility => among(&other.accessibility, &self.accessibility),
            FilterKind::Language => among(&other.languages, &self.languages),
            FilterKind::Remote => self.remote == other.remote,
            FilterKind::Vacancy => self.vacancy == other.vacancy,
            FilterKind::AccessMode => among(&other.access_modes, &self.access_modes),
            FilterKind::Residence => self.residence == other.residence,
            FilterKind::Place => true,
        }
    }

    /// These, and of the others what these leave open.
    #[must_use]
    pub fn or(&self, others: &Self) -> Self {
        fn first<T: Clone>(own: &[T], other: &[T]) -> Vec<T> {
            if own.is_empty() { other.to_vec() } else { own.to_vec() }
        }
        Self {
            age: self.age.or(others.age),
            when: self.when.clone().or_else(|| others.when.clone()),
            fees: first(&self.fees, &others.fees),
            audiences: first(&self.audiences, &others.audiences),
            accessibility: first(&self.accessibility, &others.accessibility),
            languages: first(&self.languages, &others.languages),
            remote: self.remote || others.remote,
            vacancy: self.vacancy || others.vacancy,
            access_modes: first(&self.access_modes, &others.access_modes),
            residence: self.residence.clone().or_else(|| others.residence.clone()),
        }
    }

    /// The same without one of them.
    #[must_use]
    pub fn without(&self, kind: FilterKind) -> Self {
        let mut rest = self.clone();
        match kind {
            FilterKind::Age => rest.age = None,
            FilterKind::When => rest.when = None,
            FilterKind::Fee => rest.fees.clear(),
            FilterKind::Audience => rest.audiences.clear(),
            FilterKind::Accessibility => rest.accessibility.clear(),
            FilterKind::Language => rest.languages.clear(),
            FilterKind::Remote => rest.remote = false,
            FilterKind::Vacancy => rest.vacancy = false,
            FilterKind::AccessMode => rest.access_modes.clear(),
            FilterKind::Residence => rest.residence = None,
            FilterKind::Place => {}
        }
        rest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_that_is_set_is_named_and_can_be_taken_away() {
        let filters = Filters {
            age: Some(AgeWish::years(8)),
            fees: vec![Fee::Free],
            remote: true,
            ..Filters::default()
        };
        assert_eq!(filters.kinds(), [FilterKind::Age, FilterKind::Fee, FilterKind::Remote]);
        let rest = filters.kinds().into_iter().fold(filters, |filters, kind| filters.without(kind));
        assert!(rest.is_empty());
    }

    #[test]
    fn filters_of_its_own_win_over_those_of_others_kind_by_kind() {
        let own = Filters { fees: vec![Fee::Paid], ..Filters::default() };
        let others = Filters { fees: vec![Fee::Free], vacancy: true, ..Filters::default() };
        let both = Filters { fees: vec![Fee::Paid], vacancy: true, ..Filters::default() };
        assert_eq!(own.or(&others), both);
        assert_eq!(Filters::default().or(&both), both);
    }

    #[test]
    fn a_year_of_life_has_twelve_months() {
        assert_eq!(AgeWish::years(8), AgeWish { from: 96, to: 107 });
        assert_eq!(AgeWish::months(6), AgeWish { from: 6, to: 6 });
    }
}
