//! The results of a search, as a list and on a map.

use crate::address::{SearchAddress, Sort};
use crate::components::{Card, Emergency, FilterPanel, MapPanel, Pagination, SearchForm, Tier};
use crate::filters;
use crate::pages::Page;
use crate::site::Frame;
use crate::texts::Locale;
use crate::words;
use askama::Template;
use data::taxonomy::Taxonomy;
use data::territory::Territory;
use data::units::Metres;
use jiff::civil::DateTime;

/// A word that was read as another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    pub typed: String,
    pub read: String,
}

/// What was understood from the words, and the ways back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Understood {
    /// Each leads to the search without these words.
    pub parts: Vec<Chip>,
    pub corrections: Vec<Correction>,
    /// Words that no listing has with the others, as typed; they were set aside.
    pub missing: Vec<String>,
    /// Wishes to which no listing says yes, as typed; they were given up.
    pub unanswered: Vec<String>,
    /// Places beyond what the directory covers, as typed.
    pub outside: Vec<String>,
    /// Words that mean something and were not taken into account, as typed.
    pub set_aside: Vec<String>,
    /// The search for the words as they are; nothing when nothing was read in them.
    pub exact: Option<String>,
    /// When the words were taken as they are: the search that reads them.
    pub read_again: Option<String>,
}

impl Understood {
    /// The words that were read as others, as typed.
    pub(crate) fn typed(&self) -> String {
        let typed: Vec<&str> = self.corrections.iter().map(|one| one.typed.as_str()).collect();
        typed.join(" ")
    }
}

/// Results of a wider search, apart from the others.
#[derive(Debug, Clone, PartialEq)]
pub struct Widened {
    /// What was changed, in words.
    pub steps: Vec<WideningStep>,
    pub total: u64,
    pub cards: Vec<Card>,
}

/// One way in which a search was widened.
#[derive(Debug, Clone, PartialEq)]
pub enum WideningStep {
    /// Words of the filters dropped.
    Without(Vec<String>),
    WithoutPlace,
    /// Names of the communes around.
    Around(Vec<String>),
    Radius(Metres),
    /// Labels of the related categories.
    Related(Vec<String>),
}

impl WideningStep {
    fn words(&self, locale: Locale) -> String {
        /// More names than that are not read.
        const NAMED: usize = 3;
        let with = |key: &str, value: String| locale.text_with(key, &[("value", value.into())]);
        match self {
            Self::Without(labels) => with("widened-without", words::list(locale, labels)),
            Self::WithoutPlace => locale.text("widened-without-place"),
            Self::Around(names) if names.is_empty() || names.len() > NAMED => {
                locale.text("widened-around")
            }
            Self::Around(names) => with("widened-around-named", words::list(locale, names)),
            Self::Radius(radius) => with("widened-radius", words::length(locale, *radius)),
            Self::Related(labels) if labels.is_empty() || labels.len() > NAMED => {
                locale.text("widened-related-many")
            }
            Self::Related(labels) => with("widened-related", words::either(locale, labels)),
        }
    }
}

impl Widened {
    /// « Sans le filtre « gratuit », et dans les communes voisines ».
    pub(crate) fn words(&self, locale: Locale) -> String {
        let steps: Vec<String> = self.steps.iter().map(|step| step.words(locale)).collect();
        let said = words::list(locale, &steps);
        let mut letters = said.chars();
        letters
            .next()
            .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }
}

/// Results of one tier, on this page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Group<'a> {
    pub tier: Tier,
    /// Rank of the first.
    pub start: usize,
    pub cards: &'a [Card],
}

impl Group<'_> {
    /// What its listings do not say: « l’âge accepté ou le prix ».
    pub(crate) fn missing(&self, locale: Locale) -> String {
        let mut seen: Vec<&str> = Vec::new();
        for code in self.cards.iter().flat_map(|card| &card.unknown) {
            if !seen.contains(code) {
                seen.push(code);
            }
        }
        let said: Vec<String> =
            seen.iter().filter_map(|code| locale.text_of_code("missing", code)).collect();
        words::either(locale, &said)
    }
}

/// What is to be said about the place that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceNotice {
    /// Nothing of that name; results are for the whole agglomeration.
    Unknown { text: String },
    /// Its commune is known, its street is not; results are those around the commune.
    UnknownStreet { text: String, name: String },
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
    /// The filters of a search, each with the address of the search without it. The place in the
    /// person's own words is told by the name under which it was found, if it was.
    pub fn all(search: &SearchAddress, place: Option<&str>, locale: Locale) -> Vec<Self> {
        let mut chips = Vec::new();
        let mut add = |label: String, removal: &dyn Fn(&mut SearchAddress)| {
            chips.push(Self { label, href: search.with(removal).href() });
        };
        let text_of =
            |key: &str, value: &str| locale.text_with(key, &[("value", value.to_owned().into())]);
        if let Some(place) = place {
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
        if search.polygon.is_some() {
            add(locale.text("chip-polygon"), &|search| search.polygon = None);
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
            let label = term.map_or_else(|| code.to_string(), |term| locale.category(term));
            add(label, &|search| search.categories.retain(|other| other != code));
        }
        for wish in &search.wishes {
            add(wish.label.clone(), &|search| search.wishes.retain(|other| other != wish));
        }
        if search.certain {
            add(locale.text("chip-certain"), &|search| search.certain = false);
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

/// Tells a listing from which danger one comes to it, by the number to call.
pub const DANGER: &str = "urgence";

#[derive(Debug, Clone, PartialEq, Template)]
#[template(path = "pages/results.html")]
pub struct ResultsPage {
    pub frame: Frame,
    pub form: SearchForm,
    pub search: SearchAddress,
    /// When the page is made, local time; a printed page says so.
    pub now: DateTime,
    pub understood: Understood,
    pub place_notice: Option<PlaceNotice>,
    pub chips: Vec<Chip>,
    pub categories: Vec<Facet>,
    pub communes: Vec<Facet>,
    pub panel: FilterPanel,
    /// Strict and unknown tiers.
    pub total: u64,
    /// Of those, the ones that say nothing about some filter.
    pub uncertain: u64,
    /// Results with some of the words only, after the others.
    pub partial: u64,
    pub per_page: usize,
    /// Tier after tier.
    pub cards: Vec<Card>,
    pub widened: Option<Widened>,
    /// Who can help.
    pub contacts: Vec<Card>,
    pub pagination: Pagination,
    /// A position is known, so that one can sort by distance.
    pub can_sort_by_distance: bool,
    /// The words or categories touch on danger: emergency numbers come first, with a quick exit.
    pub emergency: Option<Emergency>,
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
                .map_or_else(|| locale.text("results-title-chosen"), |term| locale.category(term)),
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

    /// The cards tier by tier.
    pub(crate) fn groups(&self) -> Vec<Group<'_>> {
        let mut start = self.search.page.saturating_sub(1) * self.per_page + 1;
        let tiers = self.cards.chunk_by(|one, next| one.tier == next.tier);
        tiers
            .filter_map(|cards| {
                let group = Group { tier: cards.first()?.tier, start, cards };
                start += cards.len();
                Some(group)
            })
            .collect()
    }

    /// A map without places shows nothing, unless its frame is what was searched.
    pub(crate) fn has_map(&self) -> bool {
        self.total + self.partial > 0 || self.search.bbox.is_some()
    }

    pub(crate) fn is_past_the_end(&self) -> bool {
        self.total + self.partial > 0 && self.cards.is_empty()
    }

    pub(crate) fn first_page(&self) -> String {
        self.search.with(|search| search.page = 1).href()
    }

    pub(crate) fn last_page(&self) -> u64 {
        u64::try_from(self.pagination.pages).unwrap_or(u64::MAX)
    }

    /// The listing, which goes on to show whom to call.
    pub(crate) fn card_href(&self, card: &Card) -> String {
        let danger = self.emergency.as_ref().and_then(Emergency::first);
        match danger {
            Some(number) => format!("{}?{DANGER}={number}", card.href()),
            None => card.href(),
        }
    }

    pub(crate) fn everywhere(&self) -> Option<String> {
        self.search.is_filtered().then(|| self.search.without_filters().href())
    }
}
