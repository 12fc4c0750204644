//! Queries and what they should find.

use super::facts::{Directory, Listing};
use crate::root;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// One of the files of queries: two halves by each of two authors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// For tuning.
    Tuning,
    /// Set aside, scored at the end.
    HeldOut,
    /// Of the second author.
    SecondTuning,
    SecondHeldOut,
}

impl Half {
    pub const ALL: [Self; 4] =
        [Self::Tuning, Self::HeldOut, Self::SecondTuning, Self::SecondHeldOut];

    pub fn name(self) -> &'static str {
        match self {
            Self::Tuning => "tuning",
            Self::HeldOut => "held-out",
            Self::SecondTuning => "second-tuning",
            Self::SecondHeldOut => "second-held-out",
        }
    }

    /// The half called so.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|half| half.name() == name)
    }

    /// Whether its queries are never shown, lest one tune with them.
    pub fn is_set_aside(self) -> bool {
        matches!(self, Self::HeldOut | Self::SecondHeldOut)
    }

    /// The queries of `tests/relevance/NAME.toml`.
    pub fn read(self) -> Result<Vec<Query>, String> {
        let path = root().join("tests/relevance").join(self.name()).with_extension("toml");
        let content = std::fs::read_to_string(&path)
            .map_err(|error| format!("{}: {error}", path.display()))?;
        let file: File =
            toml::from_str(&content).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(file.query)
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    query: Vec<Query>,
}

/// What somebody asks.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Query {
    pub q: String,
    /// What kind of question it is; figures are given for each.
    pub class: Class,
    /// Where the kilometres of the rules are counted from: a commune's centre or a position.
    from: Option<Origin>,
    /// The position sent along; kilometres are counted from there as well.
    pub near: Option<(f64, f64)>,
    judged: Vec<Rule>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    Plain,
    Misspelt,
    Vague,
    Intent,
    Acronym,
    Language,
    Place,
    Age,
    When,
    Price,
    Audience,
    Name,
    Professional,
    Sentence,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum Origin {
    Commune(String),
    Position(f64, f64),
}

/// A grade for the listings of which all that it says is true.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    /// 3 exactly that, 2 good, 1 acceptable, 0 not at all.
    grade: u8,
    /// The listing's name, to the letter.
    #[serde(default)]
    name: Texts,
    #[serde(default)]
    category: Texts,
    /// A second category, needed as well.
    #[serde(default)]
    also: Texts,
    #[serde(default)]
    commune: Texts,
    /// Names of communes that it says to serve.
    #[serde(default)]
    serves: Texts,
    #[serde(default)]
    quarter: Texts,
    #[serde(default)]
    postcode: Texts,
    /// In the street line, whatever the case.
    #[serde(default)]
    address: Texts,
    /// No farther than this.
    km: Option<f64>,
    /// Months; the listing says that it serves them.
    age: Option<u64>,
    #[serde(default)]
    fee: Texts,
    #[serde(default)]
    audience: Texts,
    #[serde(default)]
    language: Texts,
    #[serde(default)]
    accessibility: Texts,
    /// It says that places are left.
    #[serde(default)]
    vacancy: bool,
    /// About these, the listing says nothing.
    #[serde(default)]
    silent: Vec<Fact>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Fact {
    Age,
    Hours,
    Language,
    Vacancy,
}

/// One text, or several as alternatives; none asks for nothing.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "OneOrMany")]
struct Texts(Vec<String>);

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

impl From<OneOrMany> for Texts {
    fn from(texts: OneOrMany) -> Self {
        match texts {
            OneOrMany::One(text) => Self(vec![text]),
            OneOrMany::Many(texts) => Self(texts),
        }
    }
}

impl Texts {
    fn allow(&self, test: impl Fn(&str) -> bool) -> bool {
        self.0.is_empty() || self.0.iter().any(|text| test(text))
    }

    fn allow_one_of(&self, values: &BTreeSet<String>) -> bool {
        self.allow(|text| values.contains(text))
    }

    fn allow_value(&self, value: Option<&String>) -> bool {
        self.allow(|text| value.is_some_and(|value| value == text))
    }
}

/// Grades by listing id; those not there are 0.
pub type Judged = BTreeMap<String, u8>;

impl Query {
    /// The grades of all listings. The first rule that fits a listing decides.
    ///
    /// Whatever the rules name must be there, and something must be worth finding: a judgment that
    /// has lost its listing would otherwise pass unseen.
    pub fn judge(&self, directory: &Directory) -> Result<Judged, String> {
        let fault = |what: String| format!("« {} » : {what}", self.q);
        let origin = self.origin(directory).map_err(fault)?;
        let mut judged = Judged::new();
        for rule in &self.judged {
            rule.check(directory, origin).map_err(fault)?;
            for listing in &directory.listings {
                if rule.fits(listing, directory, origin) {
                    judged.entry(listing.id.clone()).or_insert(rule.grade);
                }
            }
        }
        judged.retain(|_, grade| *grade > 0);
        if judged.values().any(|grade| *grade >= 2) {
            Ok(judged)
        } else {
            Err(fault("nothing is worth finding".to_owned()))
        }
    }

    fn origin(&self, directory: &Directory) -> Result<Option<(f64, f64)>, String> {
        match (&self.from, self.near) {
            (Some(Origin::Commune(name)), _) => match directory.communes.get(name) {
                Some((_, centre)) => Ok(Some(*centre)),
                None => Err(format!("no commune is called {name}")),
            },
            (Some(Origin::Position(latitude, longitude)), _) => Ok(Some((*latitude, *longitude))),
            (None, near) => Ok(near),
        }
    }
}

impl Rule {
    fn check(&self, directory: &Directory, origin: Option<(f64, f64)>) -> Result<(), String> {
        if self.grade > 3 {
            return Err(format!("{} is no grade", self.grade));
        }
        if self.km.is_some() && origin.is_none() {
            return Err("kilometres from nowhere".to_owned());
        }
        let listings = &directory.listings;
        for name in &self.name.0 {
            if !listings.iter().any(|listing| listing.name == *name) {
                return Err(format!("no listing is called {name}"));
            }
        }
        for code in self.category.0.iter().chain(&self.also.0) {
            if !listings.iter().any(|listing| listing.categories.contains(code)) {
                return Err(format!("no listing has the category {code}"));
            }
        }
        for name in self.commune.0.iter().chain(&self.serves.0) {
            if !directory.communes.contains_key(name) {
                return Err(format!("no commune is called {name}"));
            }
        }
        // Distances and facts may leave a rule without any listing, but not all rules at once.
        if self.km.is_none() && !listings.iter().any(|one| self.fits(one, directory, origin)) {
            return Err(format!("no listing fits {self:?}"));
        }
        Ok(())
    }

    fn fits(&self, listing: &Listing, directory: &Directory, origin: Option<(f64, f64)>) -> bool {
        let serves = |name: &str| {
            let code = directory.communes.get(name).map(|(code, _)| code);
            code.is_some_and(|code| listing.service_area.contains(code))
        };
        let street = listing.address.to_lowercase();
        self.name.allow(|name| listing.name == name)
            && self.category.allow_one_of(&listing.categories)
            && self.also.allow_one_of(&listing.categories)
            && self.commune.allow_value(listing.commune.as_ref())
            && self.serves.allow(serves)
            && self.quarter.allow(|name| listing.address.ends_with(&format!("Quartier {name}")))
            && self.postcode.allow_value(listing.postcode.as_ref())
            && self.address.allow(|part| street.contains(part))
            && self.km.is_none_or(|km| {
                listing.position.zip(origin).is_some_and(|(a, b)| kilometres(a, b) <= km)
            })
            && self
                .age
                .is_none_or(|age| listing.ages.is_some_and(|(from, to)| (from..=to).contains(&age)))
            && self.fee.allow_value(listing.fee.as_ref())
            && self.audience.allow_one_of(&listing.audiences)
            && self.language.allow_one_of(&listing.languages)
            && self.accessibility.allow_one_of(&listing.accessibility)
            && (!self.vacancy || listing.vacancies.is_some_and(|places| places > 0))
            && self.silent.iter().all(|fact| match fact {
                Fact::Age => listing.ages.is_none(),
                Fact::Hours => listing.hours.is_none(),
                Fact::Language => listing.languages.is_empty(),
                Fact::Vacancy => listing.vacancies.is_none(),
            })
    }
}

/// Over the few kilometres of an agglomeration, a flat map will do.
fn kilometres(from: (f64, f64), to: (f64, f64)) -> f64 {
    let north = (to.0 - from.0) * 111.2;
    let east = (to.1 - from.1) * 111.2 * from.0.to_radians().cos();
    north.hypot(east)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listing(name: &str, category: &str, latitude: f64) -> Listing {
        Listing {
            id: name.to_owned(),
            name: name.to_owned(),
            categories: BTreeSet::from([category.to_owned()]),
            position: Some((latitude, 7.0)),
            ..Listing::default()
        }
    }

    fn directory() -> Directory {
        let listings = vec![
            listing("Le Nid", "creche", 47.0),
            listing("La Ruche", "creche", 47.1),
            listing("Le Livre", "bibliotheque", 47.0),
        ];
        let centre = ("68001".to_owned(), (47.0, 7.0));
        Directory { listings, communes: BTreeMap::from([("Ici".to_owned(), centre)]) }
    }

    fn judge(rules: &str) -> Result<Judged, String> {
        let query =
            format!("q = \"crèche\"\nclass = \"plain\"\nfrom = \"Ici\"\njudged = [{rules}]");
        toml::from_str::<Query>(&query).map_err(|error| error.to_string())?.judge(&directory())
    }

    #[test]
    fn the_first_rule_that_fits_decides() {
        let judged = judge(
            "{ grade = 0, name = \"Le Livre\" }, { grade = 3, category = \"creche\", km = 1 },
             { grade = 1, km = 20 }",
        );
        let expected = Judged::from([("Le Nid".to_owned(), 3), ("La Ruche".to_owned(), 1)]);
        assert_eq!(judged, Ok(expected));
    }

    #[test]
    fn a_judgment_that_points_nowhere_is_refused() {
        for (rules, complaint) in [
            ("{ grade = 3, name = \"Le Nid d'hier\" }", "no listing is called"),
            ("{ grade = 3, category = \"creches\" }", "no listing has the category"),
            ("{ grade = 3, commune = \"Ailleurs\" }", "no commune is called"),
            ("{ grade = 3, category = \"creche\", language = \"de\" }", "no listing fits"),
            ("{ grade = 4, name = \"Le Nid\" }", "is no grade"),
            ("{ grade = 1, name = \"Le Nid\" }", "nothing is worth finding"),
            ("{ grade = 3, nom = \"Le Nid\" }", "unknown field"),
        ] {
            let said = judge(rules).expect_err(rules);
            assert!(said.contains(complaint), "{rules}: {said}");
        }
    }
}
