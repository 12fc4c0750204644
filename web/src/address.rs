//! A search as the address of its page: the links of chips, facets and pages are variations of it.

use crate::site;
use data::ids::TermCode;
use data::units::{BoundingBox, InseeCode, Metres, Position};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::fmt::Write as _;

/// In which order results come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    #[default]
    Relevance,
    Distance,
    Name,
}

impl Sort {
    /// Value of the `sort` parameter.
    pub fn code(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Distance => "distance",
            Self::Name => "name",
        }
    }
}

/// One thing wished of a service: an age, an opening, a price… as its parameter writes it, and in
/// words. A filter with several values is several wishes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// `age`, `open`, `fee`…
    pub parameter: &'static str,
    pub value: String,
    /// « 8 ans », « ouvert maintenant », « gratuit ».
    pub label: String,
}

/// What is asked, as it is written in the address. Parameter names are the public API's; `ou` is
/// the place in the person's own words, which only pages have.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SearchAddress {
    /// `q`
    pub text: Option<String>,
    /// `ou`: « Kingersheim », « 68200 ».
    pub place: Option<String>,
    /// `near=lat,lon`; rounded to about 100 m when written.
    pub near: Option<Position>,
    /// `radius`, in metres.
    pub radius: Option<Metres>,
    /// `bbox=west,south,east,north`
    pub bbox: Option<BoundingBox>,
    /// `commune`, once per value.
    pub communes: Vec<InseeCode>,
    /// `category`, once per value.
    pub categories: Vec<TermCode>,
    /// `polygon`, in WKT.
    pub polygon: Option<String>,
    pub wishes: Vec<Wish>,
    /// `unknown=exclude`: only what is certain.
    pub certain: bool,
    /// `interpret=off`: the words as they are.
    pub verbatim: bool,
    pub sort: Sort,
    /// From 1.
    pub page: usize,
}

const KEPT: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b',').remove(b'~');

impl SearchAddress {
    /// The page of results.
    pub fn href(&self) -> String {
        self.write(site::SEARCH, true)
    }

    /// The same results as a GeoJSON document, all pages together.
    pub fn geojson(&self) -> String {
        self.write(site::GEOJSON, false)
    }

    /// The same results as a picture, all pages together.
    pub fn picture(&self) -> String {
        self.write(site::PICTURE, false)
    }

    /// A search for one category, as home's tiles and life events link to.
    pub fn of_categories<'a>(codes: impl IntoIterator<Item = &'a str>) -> Self {
        let categories = codes.into_iter().map(TermCode::from).collect();
        Self { categories, ..Self::default() }
    }

    /// The same search from its first page, changed.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut changed = self.clone();
        changed.page = 1;
        change(&mut changed);
        changed
    }

    /// Only the words: every filter and place taken away.
    #[must_use]
    pub fn without_filters(&self) -> Self {
        Self { text: self.text.clone(), ..Self::default() }
    }

    /// The values wished under a parameter.
    pub fn wished<'a>(&'a self, parameter: &'a str) -> impl Iterator<Item = &'a Wish> {
        self.wishes.iter().filter(move |wish| wish.parameter == parameter)
    }

    /// Whether anything narrows the results beside the words.
    pub fn is_filtered(&self) -> bool {
        self.radius.is_some()
            || self.bbox.is_some()
            || self.polygon.is_some()
            || self.certain
            || !self.wishes.is_empty()
            || self.place.is_some()
            || self.near.is_some()
            || !self.communes.is_empty()
            || !self.categories.is_empty()
    }

    /// The parameters that a form must carry along beside its own fields: places and subjects. The
    /// map's frame is left to the panel of filters: new words are looked for everywhere.
    pub fn hidden_fields(&self) -> Vec<(&'static str, String)> {
        let mut fields = Vec::new();
        let mut add = |name, value: Option<String>| fields.extend(value.map(|value| (name, value)));
        add("near", self.near.map(near));
        add("radius", self.radius.map(|radius| format!("{:.0}", radius.0)));
        add("polygon", self.polygon.clone());
        for commune in &self.communes {
            add("commune", Some(commune.to_string()));
        }
        for category in &self.categories {
            add("category", Some(category.to_string()));
        }
        add("sort", (self.sort != Sort::default()).then(|| self.sort.code().to_owned()));
        fields
    }

    /// What the panel of filters shows, for forms without one.
    pub fn hidden_wishes(&self) -> Vec<(&'static str, String)> {
        let mut fields: Vec<_> =
            self.wishes.iter().map(|wish| (wish.parameter, wish.value.clone())).collect();
        fields.extend(self.certain.then(|| ("unknown", "exclude".to_owned())));
        fields.extend(self.verbatim.then(|| ("interpret", "off".to_owned())));
        fields
    }

    /// Value of the `bbox` parameter.
    pub fn frame(&self) -> Option<String> {
        self.bbox.map(|bbox| {
            format!("{:.4},{:.4},{:.4},{:.4}", bbox.west, bbox.south, bbox.east, bbox.north)
        })
    }

    fn write(&self, path: &str, page_of_ours: bool) -> String {
        let mut pairs: Vec<(&str, String)> = Vec::new();
        pairs.extend(self.text.as_ref().map(|text| ("q", text.clone())));
        // Only pages know places by their words; the API takes positions.
        if page_of_ours && let Some(place) = &self.place {
            pairs.push(("ou", place.clone()));
        }
        pairs.extend(self.near.map(|position| ("near", near(position))));
        pairs.extend(self.radius.map(|radius| ("radius", format!("{:.0}", radius.0))));
        pairs.extend(self.frame().map(|frame| ("bbox", frame)));
        pairs.extend(self.polygon.as_ref().map(|polygon| ("polygon", polygon.clone())));
        pairs.extend(self.communes.iter().map(|code| ("commune", code.to_string())));
        pairs.extend(self.categories.iter().map(|code| ("category", code.to_string())));
        pairs.extend(self.hidden_wishes());
        if page_of_ours {
            if self.sort != Sort::default() {
                pairs.push(("sort", self.sort.code().to_owned()));
            }
            if self.page > 1 {
                pairs.push(("page", self.page.to_string()));
            }
        }
        let mut address = path.to_owned();
        for (place, (name, value)) in pairs.iter().enumerate() {
            let mark = if place == 0 { '?' } else { '&' };
            // Writing to a string can't fail.
            let _ = write!(address, "{mark}{name}={}", utf8_percent_encode(value, KEPT));
        }
        address
    }
}

/// Three decimals: about 100 m, so that a shared address does not tell a home.
fn near(position: Position) -> String {
    format!("{:.3},{:.3}", position.latitude, position.longitude)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn search() -> SearchAddress {
        SearchAddress {
            text: Some("crèche & garde".to_owned()),
            near: Position::new(47.750_449, 7.339_12),
            categories: vec!["creche".into()],
            page: 3,
            ..SearchAddress::default()
        }
    }

    #[test]
    fn an_address_keeps_the_words_and_rounds_the_position() {
        assert_eq!(
            search().href(),
            "/recherche?q=cr%C3%A8che%20%26%20garde&near=47.750,7.339&category=creche&page=3"
        );
    }

    #[test]
    fn the_map_asks_for_all_pages_around_the_same_position() {
        let mut search = search();
        search.place = Some("Mulhouse".to_owned());
        assert_eq!(
            search.geojson(),
            "/api/v1/services.geojson?q=cr%C3%A8che%20%26%20garde&near=47.750,7.339&category=creche"
        );
    }

    #[test]
    fn wishes_are_part_of_every_address_of_the_search() {
        let mut search = search();
        search.wishes = [("age", "8y"), ("fee", "free"), ("fee", "by-income")]
            .map(|(parameter, value)| Wish {
                parameter,
                value: value.to_owned(),
                label: String::new(),
            })
            .to_vec();
        search.certain = true;
        search.verbatim = true;
        let wished = "&age=8y&fee=free&fee=by-income&unknown=exclude&interpret=off";
        assert!(search.href().contains(wished), "{}", search.href());
        assert!(search.geojson().ends_with(wished), "{}", search.geojson());
        assert_eq!(search.hidden_wishes().len(), 5);
        assert!(search.is_filtered());
        assert!(!search.without_filters().is_filtered());
    }

    #[test]
    fn without_filters_only_the_words_remain() {
        assert_eq!(search().without_filters().href(), "/recherche?q=cr%C3%A8che%20%26%20garde");
        assert!(search().is_filtered());
        assert!(!search().without_filters().is_filtered());
    }
}
