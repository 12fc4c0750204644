//! The results of a search, as a list and on a map.

use crate::address::{SearchAddress, Sort};
use crate::components::{Card, MapPanel, Pagination, SearchForm, Tag};
use crate::filters;
use crate::pages::Page;
use crate::site::Frame;
use crate::texts::Locale;
use crate::words;
use askama::Template;
use data::taxonomy::Taxonomy;
use data::territory::Territory;

/// A part of the words that was understood: « bébé » read as the category « Crèche ».
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    pub text: String,
    /// Several when the words name several categories.
    pub labels: Vec<String>,
}

/// What is to be said about the place that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceNotice {
    /// Nothing of that name; results are for the whole agglomeration.
    Unknown { text: String },
    /// Read as another name, or as the nearest house number.
    Read { text: String, name: String },
    /// A place outside the agglomeration; results go on around it.
    Outside { name: String },
    /// A postcode of several communes, a street of several: each as (name, address of its search).
    Several { text: String, choices: Vec<(String, String)> },
}

/// An active filter; its link takes it away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    pub label: String,
    pub href: String,
}

impl Chip {
    /// The filters of a search, each with the address of the search without it.
    pub fn all(search: &SearchAddress, locale: Locale) -> Vec<Self> {
        let mut chips = Vec::new();
        let mut add = |label: String, removal: &dyn Fn(&mut SearchAddress)| {
            chips.push(Self { label, href: search.with(removal).href() });
        };
        let text_of =
            |key: &str, value: &str| locale.text_with(key, &[("value", value.to_owned().into())]);
        if let Some(text) = &search.text {
            add(text_of("chip-text", text), &|search| search.text = None);
        }
        if let Some(place) = &search.place {
            add(text_of("chip-place", place), &|search| {
                search.place = None;
                forget_position(search);
            });
        } else if search.near.is_some() {
            add(locale.text("chip-near"), &|search| {
                search.near = None;
                forget_position(search);
            });
        }
        if let Some(radius) = search.radius {
            let distance = words::length(locale, radius);
            add(text_of("chip-radius", &distance), &|search| search.radius = None);
        }
        if search.bbox.is_some() {
            add(locale.text("chip-zone"), &|search| search.bbox = None);
        }
        for code in &search.communes {
            let territory = Territory::m2a();
            let name = territory
                .by_insee(code)
                .map(|commune| commune.name.as_str())
                .or_else(|| territory.neighbour_by_insee(code).map(|one| one.name.as_str()));
            let label = name.unwrap_or(code.as_str()).to_owned();
            add(label, &|search| search.communes.retain(|other| other != code));
        }
        for code in &search.categories {
            let term = Taxonomy::families().get(code);
            let label = term.map_or(code.as_str(), |term| term.label.as_str()).to_owned();
            add(label, &|search| search.categories.retain(|other| other != code));
        }
        chips
    }
}

/// Without a position there is neither a radius nor an order by distance.
fn forget_position(search: &mut SearchAddress) {
    search.radius = None;
    if search.sort == Sort::Distance {
        search.sort = Sort::default();
    }
}

/// A value that narrows the results; its count is what a click shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    pub label: String,
    pub count: u64,
    pub href: String,
    pub active: bool,
}

#[derive(Debug, Clone, PartialEq, Template)]
#[template(path = "pages/results.html")]
pub struct ResultsPage {
    pub frame: Frame,
    pub form: SearchForm,
    pub search: SearchAddress,
    pub heard: Vec<Heard>,
    pub place_notice: Option<PlaceNotice>,
    pub chips: Vec<Chip>,
    pub categories: Vec<Facet>,
    pub communes: Vec<Facet>,
    pub total: u64,
    pub per_page: usize,
    pub cards: Vec<Card>,
    /// When nothing was found: the subjects that were understood, each as a search of its own.
    pub instead: Vec<Tag>,
    pub pagination: Pagination,
    /// A position is known, so that one can sort by distance.
    pub can_sort_by_distance: bool,
    /// The words or categories touch on danger: emergency numbers come first, with a quick exit.
    pub sensitive: bool,
    pub map: MapPanel,
}

impl Page for ResultsPage {}

impl ResultsPage {
    /// (Fluent key, address, whether it is the present one).
    pub(crate) fn sorts(&self) -> Vec<(&'static str, String, bool)> {
        let offered = [
            (Sort::Relevance, "sort-relevance"),
            (Sort::Distance, "sort-distance"),
            (Sort::Name, "sort-name"),
        ];
        offered
            .into_iter()
            .filter(|(sort, _)| *sort != Sort::Distance || self.can_sort_by_distance)
            .map(|(sort, key)| {
                let address = self.search.with(|search| search.sort = sort).href();
                (key, address, sort == self.search.sort)
            })
            .collect()
    }

    /// What the page is about: the words, else the one category, with the place.
    pub(crate) fn heading(&self, locale: Locale) -> String {
        let value = |text: &str| text.to_owned().into();
        let subject = match (&self.search.text, self.search.categories.as_slice()) {
            (Some(text), _) => locale.text_with("results-title-for", &[("value", value(text))]),
            (None, [code]) => Taxonomy::families()
                .get(code)
                .map_or_else(|| locale.text("results-title-chosen"), |term| term.label.clone()),
            (None, [_, ..]) => locale.text("results-title-chosen"),
            (None, []) => locale.text("results-title"),
        };
        match &self.search.place {
            Some(place) => {
                let parts = [("first", subject.into()), ("second", value(place))];
                locale.text_with("results-title-place", &parts)
            }
            None => subject,
        }
    }

    pub(crate) fn first_rank(&self) -> usize {
        self.search.page.saturating_sub(1) * self.per_page + 1
    }

    /// A map without places shows nothing, unless its frame is what was searched.
    pub(crate) fn has_map(&self) -> bool {
        self.total > 0 || self.search.bbox.is_some()
    }

    pub(crate) fn is_past_the_end(&self) -> bool {
        self.total > 0 && self.cards.is_empty()
    }

    pub(crate) fn first_page(&self) -> String {
        self.search.with(|search| search.page = 1).href()
    }

    pub(crate) fn last_page(&self) -> u64 {
        u64::try_from(self.pagination.pages).unwrap_or(u64::MAX)
    }

    pub(crate) fn widened(&self) -> Option<String> {
        self.search.is_filtered().then(|| self.search.without_filters().href())
    }
}
