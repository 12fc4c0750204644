//! From parameters to a search: one reading, shared by the API and the pages.

mod polygon;
mod told;
mod wishes;

pub use told::tell;

use crate::error::InvalidParameter;
use crate::parameters::{LONGEST_TEXT, Parameters};
use data::ids::TermCode;
use data::taxonomy::Taxonomy;
use data::territory::Territory;
use data::units::{BoundingBox, InseeCode, Metres, Position};
use indexer::search::{Answer, DemoFilter, InterpretationKind, PAGE_WINDOW, Query, Sort};
use jiff::civil::DateTime;
use std::str::FromStr;

/// Searches around a position, in metres. Below a metre, positions say nothing.
const NARROWEST_RADIUS: f64 = 1.0;
pub const WIDEST_RADIUS: f64 = 100_000.0;
/// Most results on one page.
pub const LARGEST_PAGE: usize = 100;

/// What the API and the pages share. Demo listings are the API's own question.
pub const KNOWN: [&str; 26] = [
    "q",
    "interpret",
    "near",
    "radius",
    "bbox",
    "polygon",
    "commune",
    "category",
    "age",
    "born",
    "on",
    "open",
    "fee",
    "audience",
    "accessibility",
    "language",
    "remote",
    "vacancy",
    "access_mode",
    "residence",
    "unknown",
    "widen",
    "demo",
    "sort",
    "page",
    "per_page",
];

/// Reads a search, from the parameters that the API and the pages share. Faults are collected; what
/// is right is kept.
pub fn read(parameters: &Parameters, now: DateTime, errors: &mut Vec<InvalidParameter>) -> Query {
    let mut query = Query { now: Some(now), ..Query::default() };
    let mut reading = Reading { parameters, errors };
    query.text = reading.one("q", |text| {
        if text.chars().count() > LONGEST_TEXT {
            Err(format!("{LONGEST_TEXT} caractères au plus"))
        } else {
            Ok(text.to_owned())
        }
    });
    query.near = reading.one("near", position);
    query.radius = reading.one("radius", radius);
    query.bbox = reading.one("bbox", bounding_box);
    query.within = reading.one("polygon", polygon::area);
    query.communes = reading.list("commune", commune);
    query.categories = reading.list("category", category);
    query.filters = reading.filters(now);
    query.unknown = reading.unknown();
    query.verbatim = reading.switch("interpret") == Some(false);
    if let Some(sort) = reading.one("sort", sort) {
        query.sort = sort;
    }
    if let Some(per_page) = reading.one("per_page", |text| whole(text, 1, LARGEST_PAGE)) {
        query.per_page = per_page;
    }
    let last = PAGE_WINDOW / query.per_page;
    if let Some(page) = reading.one("page", |text| whole(text, 1, last)) {
        query.page = page;
    }
    // Further pages have results already, and would repeat the wider ones.
    query.widen = reading.switch("widen") != Some(false) && query.page == 1;
    if query.radius.is_some() && query.near.is_none() {
        let near_at_fault = errors.iter().any(|error| error.name == "near");
        if !near_at_fault {
            errors.push(InvalidParameter::new(
                "radius",
                parameters.one("radius").ok().flatten().unwrap_or_default(),
                "demande aussi « near » (une position)",
            ));
        }
    }
    query
}

/// The categories that a search is about: those filtered by, then those read in the words.
pub fn wanted(answer: &Answer, filtered: &[TermCode]) -> Vec<TermCode> {
    let heard = answer
        .interpretation
        .iter()
        .filter(|part| part.kind == InterpretationKind::Category)
        .map(|part| TermCode::new(part.value.clone()));
    filtered.iter().cloned().chain(heard).collect()
}

/// Puts a listing's categories that a search is about first; the order is kept otherwise.
pub fn wanted_first(categories: &mut [TermCode], wanted: &[TermCode]) {
    let taxonomy = Taxonomy::families();
    categories.sort_by_key(|code| {
        let of_wanted_top = || taxonomy.top_of(code).is_some_and(|top| wanted.contains(&top.code));
        !(wanted.contains(code) || of_wanted_top())
    });
}

/// Reads parameters one by one and collects the faults.
pub struct Reading<'a> {
    parameters: &'a Parameters,
    errors: &'a mut Vec<InvalidParameter>,
}

impl<'a> Reading<'a> {
    /// Of an address that knows these parameters; any other is a fault.
    pub fn of(
        parameters: &'a Parameters,
        known: &[&str],
        errors: &'a mut Vec<InvalidParameter>,
    ) -> Self {
        let mut reading = Self { parameters, errors };
        for name in parameters.unknown(known) {
            let reason = match known {
                [] => "paramètre inconnu ; aucun n'est attendu ici".to_owned(),
                known => format!("paramètre inconnu ; connus : {}", known.join(", ")),
            };
            reading.fault(name, "", reason);
        }
        reading
    }

    /// The only value of a parameter, as it is.
    fn alone(&mut self, name: &str) -> Option<&'a str> {
        self.parameters.one(name).unwrap_or_else(|error| {
            if !self.errors.contains(&error) {
                self.errors.push(error);
            }
            None
        })
    }

    pub fn fault(&mut self, name: &str, value: &str, reason: impl Into<String>) {
        self.errors.push(InvalidParameter::new(name, value, reason));
    }

    pub fn one<T>(&mut self, name: &str, parse: impl Fn(&str) -> Result<T, String>) -> Option<T> {
        let value = self.alone(name)?;
        parse(value).map_err(|reason| self.fault(name, value, reason)).ok()
    }

    fn list<T: PartialEq>(
        &mut self,
        name: &str,
        parse: impl Fn(&str) -> Result<T, String>,
    ) -> Vec<T> {
        let mut found = Vec::new();
        for value in self.parameters.list(name) {
            match parse(value) {
                Ok(parsed) if !found.contains(&parsed) => found.push(parsed),
                Ok(_) => {}
                Err(reason) => self.fault(name, value, reason),
            }
        }
        found
    }
}

/// `lat,lon` in decimal degrees.
pub fn position(text: &str) -> Result<Position, String> {
    let expected = "« latitude,longitude » en degrés décimaux est attendu, par exemple 47.75,7.34";
    let numbers = numbers(text).ok_or(expected)?;
    let [latitude, longitude] = numbers[..] else { return Err(expected.to_owned()) };
    let position = Position::new(latitude, longitude).ok_or(expected)?;
    let swapped = Position::new(longitude, latitude);
    let around = Territory::m2a().bounding_box();
    if !around.contains(position) && swapped.is_some_and(|swapped| around.contains(swapped)) {
        return Err(format!("latitude et longitude semblent inversées : {longitude},{latitude} ?"));
    }
    Ok(position)
}

/// `west,south,east,north` in decimal degrees.
pub fn bounding_box(text: &str) -> Result<BoundingBox, String> {
    let expected =
        "« ouest,sud,est,nord » en degrés décimaux est attendu, par exemple 7.2,47.7,7.4,47.8";
    let numbers = numbers(text).ok_or(expected)?;
    let [west, south, east, north] = numbers[..] else { return Err(expected.to_owned()) };
    let frame = BoundingBox::new(west, south, east, north).ok_or(expected)?;
    let swapped = BoundingBox::new(south, west, north, east);
    let around = Territory::m2a().bounding_box();
    if !overlap(around, frame) && swapped.is_some_and(|swapped| overlap(around, swapped)) {
        return Err(format!(
            "latitude et longitude semblent inversées : {south},{west},{north},{east} ?"
        ));
    }
    Ok(frame)
}

fn overlap(one: BoundingBox, other: BoundingBox) -> bool {
    let across = one.west <= other.east && other.west <= one.east;
    across && one.south <= other.north && other.south <= one.north
}

fn numbers(text: &str) -> Option<Vec<f64>> {
    text.split(',')
        .map(|part| part.trim().parse().ok().filter(|number: &f64| number.is_finite()))
        .collect()
}

fn radius(text: &str) -> Result<Metres, String> {
    let (least, most) = (NARROWEST_RADIUS, WIDEST_RADIUS);
    let metres = f64::from_str(text).ok().filter(|metres| (least..=most).contains(metres));
    metres
        .map(Metres)
        .ok_or_else(|| format!("un nombre de mètres entre {least} et {most} est attendu"))
}

/// A commune by INSEE code (old codes too) or by name; neighbouring communes are known as well.
pub fn commune(text: &str) -> Result<InseeCode, String> {
    let territory = Territory::m2a();
    let known = match text.parse::<InseeCode>() {
        Ok(code) => territory.by_insee(&code).map(|commune| commune.insee.clone()).or_else(|| {
            territory.neighbour_by_insee(&code).map(|neighbour| neighbour.insee.clone())
        }),
        Err(_) => territory
            .by_name(text)
            .map(|commune| commune.insee.clone())
            .or_else(|| territory.neighbour_by_name(text).map(|neighbour| neighbour.insee.clone())),
    };
    known.ok_or_else(|| {
        "cette commune n'est ni dans l'agglomération ni voisine ; un nom ou un code INSEE est attendu (liste : /api/v1/communes)".to_owned()
    })
}

fn category(text: &str) -> Result<TermCode, String> {
    let code = TermCode::new(text);
    match Taxonomy::families().get(&code) {
        Some(term) => Ok(term.code.clone()),
        None => Err("cette catégorie n'existe pas (liste : /api/v1/categories)".to_owned()),
    }
}

fn sort(text: &str) -> Result<Sort, String> {
    match text {
        "relevance" => Ok(Sort::Relevance),
        "distance" => Ok(Sort::Distance),
        "name" => Ok(Sort::Name),
        _ => Err("« relevance », « distance » ou « name » est attendu".to_owned()),
    }
}

/// `demo=include|exclude|only`.
pub fn demo(text: &str) -> Result<DemoFilter, String> {
    match text {
        "include" => Ok(DemoFilter::Include),
        "exclude" => Ok(DemoFilter::Exclude),
        "only" => Ok(DemoFilter::Only),
        _ => Err("« include », « exclude » ou « only » est attendu".to_owned()),
    }
}

pub fn whole(text: &str, least: usize, most: usize) -> Result<usize, String> {
    text.parse()
        .ok()
        .filter(|number| (least..=most).contains(number))
        .ok_or_else(|| format!("un nombre entier entre {least} et {most} est attendu"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use data::model::{AccessMode, Audience, Fee};
    use indexer::search::{AgeWish, Filters, UnknownPolicy, When};
    use jiff::civil::datetime;

    const NOW: DateTime = datetime(2026, 11, 24, 10, 30, 0, 0);

    fn read_query(text: &str) -> (Query, Vec<String>) {
        let parameters = Parameters::decode(Some(text)).expect("UTF-8");
        let mut errors = Vec::new();
        let query = read(&parameters, NOW, &mut errors);
        (query, errors.into_iter().map(|error| error.name).collect())
    }

    #[test]
    fn every_filter_is_read() {
        let (query, errors) = read_query(
            "q=biblioth%C3%A8que&near=47.75,7.34&radius=5000&bbox=7,47,8,48&commune=mulhouse,68070&category=bibliotheque&sort=distance&page=2&per_page=50",
        );
        assert!(errors.is_empty(), "{errors:?}");
        assert_eq!(query.text.as_deref(), Some("bibliothèque"));
        assert_eq!(query.radius, Some(Metres(5000.0)));
        let codes: Vec<&str> = query.communes.iter().map(InseeCode::as_str).collect();
        assert_eq!(codes, ["68224", "68056"]);
        assert_eq!((query.page, query.per_page, query.sort), (2, 50, Sort::Distance));
    }

    #[test]
    fn every_wish_is_read() {
        let (query, errors) = read_query(
            "age=8&open=now&fee=free,by-income&audience=families&accessibility=wheelchair,pushchair&language=tr&remote=true&vacancy=false&access_mode=walk-in&access_mode=phone&residence=Illzach&unknown=exclude&interpret=off&widen=off",
        );
        assert!(errors.is_empty(), "{errors:?}");
        let wished = Filters {
            age: Some(AgeWish::years(8)),
            when: Some(When::At(NOW)),
            fees: vec![Fee::Free, Fee::ByIncome],
            audiences: vec![Audience::Families],
            accessibility: vec!["wheelchair".to_owned(), "pushchair".to_owned()],
            languages: vec!["tr".to_owned()],
            remote: true,
            vacancy: false,
            access_modes: vec![AccessMode::WalkIn, AccessMode::Phone],
            residence: "68154".parse().ok(),
        };
        assert_eq!(query.filters, wished);
        assert_eq!(query.unknown, UnknownPolicy::Exclude);
        assert!(query.verbatim && !query.widen);
        let (query, _) = read_query("born=2021-05&on=2027-09-01");
        assert_eq!(query.filters.age, Some(AgeWish { from: 75, to: 76 }));
    }

    #[test]
    fn only_the_first_page_is_widened() {
        assert!(read_query("q=creche").0.widen);
        assert!(!read_query("q=creche&page=2").0.widen);
    }

    #[test]
    fn a_wish_that_means_nothing_is_named() {
        for (query, name) in [
            ("age=vieux", "age"),
            ("age=3&age=4", "age"),
            ("open=demain", "open"),
            ("fee=cher", "fee"),
            ("audience=chats", "audience"),
            ("accessibility=lift", "accessibility"),
            ("language=turc", "language"),
            ("remote=1", "remote"),
            ("vacancy=oui", "vacancy"),
            ("access_mode=pigeon", "access_mode"),
            ("residence=Paris", "residence"),
            ("unknown=maybe", "unknown"),
            ("interpret=false", "interpret"),
            ("widen=0", "widen"),
            ("polygon=POINT(7 47)", "polygon"),
            ("born=mai", "born"),
            ("born=2021-05&age=5", "born"),
            ("born=2021-05&on=demain", "on"),
            ("on=2027-09-01", "on"),
        ] {
            assert_eq!(read_query(query).1, [name], "{query}");
        }
    }

    #[test]
    fn every_fault_is_named_at_once() {
        let (_, errors) = read_query(
            "near=91,7&radius=-1&bbox=8,47,7,48&commune=Atlantide&category=licorne&sort=gauche&page=0&per_page=1000",
        );
        assert_eq!(
            errors,
            ["near", "radius", "bbox", "commune", "category", "sort", "per_page", "page"]
        );
    }

    #[test]
    fn absurd_numbers_are_refused() {
        for query in [
            "near=NaN,7",
            "near=inf,7",
            "near=1,2,3",
            "near=47,7&radius=1e999",
            "near=47,7&radius=0.0001",
            "near=47,7&radius=100001",
            "page=99999999999999999999",
            "per_page=-5",
            "bbox=,,,",
        ] {
            let (_, errors) = read_query(query);
            assert!(!errors.is_empty(), "{query}");
        }
    }

    #[test]
    fn the_narrowest_and_the_widest_radius_are_searched() {
        for radius in ["1", "100000"] {
            let (_, errors) = read_query(&format!("near=47,7&radius={radius}"));
            assert!(errors.is_empty(), "{radius}: {errors:?}");
        }
    }

    #[test]
    fn the_category_that_was_wanted_comes_first() {
        let codes =
            |codes: &[&str]| codes.iter().map(|code| TermCode::from(*code)).collect::<Vec<_>>();
        let mut categories = codes(&["activites-seniors", "ehpad", "bibliotheque"]);
        wanted_first(&mut categories, &codes(&["bibliotheque"]));
        assert_eq!(categories, codes(&["bibliotheque", "activites-seniors", "ehpad"]));
        wanted_first(&mut categories, &codes(&["seniors-aidants"]));
        assert_eq!(categories[2], TermCode::from("bibliotheque"));
    }

    #[test]
    fn a_swapped_position_is_suspected() {
        assert!(position("7.34,47.75").expect_err("swapped").contains("47.75,7.34"));
        assert!(position("48.85,2.35").is_ok());
        let suspected = bounding_box("47.7,7.2,47.8,7.4").expect_err("swapped");
        assert!(suspected.contains("7.2,47.7,7.4,47.8"), "{suspected}");
        assert!(bounding_box("2.2,48.8,2.4,48.9").is_ok());
        assert!(bounding_box("5,5,50,50").is_ok(), "holds the territory either way");
    }

    #[test]
    fn a_radius_needs_a_position() {
        let parameters = Parameters::decode(Some("radius=500")).expect("UTF-8");
        let mut errors = Vec::new();
        read(&parameters, NOW, &mut errors);
        let named: Vec<_> =
            errors.iter().map(|error| (error.name.as_str(), error.value.as_str())).collect();
        assert_eq!(named, [("radius", "500")]);
    }
}
