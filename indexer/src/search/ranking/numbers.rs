//! The numbers of the formula, read from `indexer/ranking.toml` or from a file like it.

use serde::Deserialize;
use std::ops::RangeInclusive;
use std::sync::{Arc, OnceLock};

/// What a score may be made of: none of the numbers is above.
const MOST: f32 = 1_000.0;

/// All numbers; the file says what each means.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RankingNumbers {
    pub words: Words,
    pub parts: Parts,
    pub distance: Distance,
    pub place: Place,
    pub freshness: Freshness,
    pub diversity: Diversity,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Words {
    pub name: f32,
    pub category_named: f32,
    pub category: f32,
    pub organization: f32,
    pub commune: f32,
    pub related: f32,
    pub description: f32,
    pub address: f32,
    pub whole_name: f32,
    pub initials: f32,
    pub part: f32,
    pub aside: f32,
    pub told: f32,
    pub place_alone: f32,
    pub synonym: f32,
    pub answering: f32,
    pub near: f32,
    pub top: f32,
    pub defined: f32,
    pub incidental: f32,
    pub family: f32,
    pub street_type: f32,
    pub beginning: f32,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Parts {
    pub text: f32,
    pub proximity: f32,
    pub service_area: f32,
    pub elsewhere: f32,
    pub freshness: f32,
    pub completeness: f32,
    pub named_commune: f32,
    pub demo: f32,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Distance {
    pub neighbours: usize,
    pub half_least: f32,
    pub half_most: f32,
    pub unknown: f32,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Place {
    pub serving: f32,
    pub mention: f32,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Freshness {
    pub half_life_days: u16,
    pub unverified: f32,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Diversity {
    pub block: usize,
    pub most: usize,
    pub reach: usize,
}

impl RankingNumbers {
    /// Those that are compiled in.
    ///
    /// # Panics
    /// When the embedded file is broken, which the tests rule out.
    #[expect(clippy::panic, reason = "the file is compiled in and checked by the tests")]
    pub fn embedded() -> &'static Arc<Self> {
        static EMBEDDED: OnceLock<Arc<RankingNumbers>> = OnceLock::new();
        EMBEDDED.get_or_init(|| match Self::parse(include_str!("../../../ranking.toml")) {
            Ok(numbers) => Arc::new(numbers),
            Err(reason) => panic!("classement embarqué : {reason}"),
        })
    }

    /// Reads a file of the form of `ranking.toml`.
    ///
    /// # Errors
    /// On one line, in French: what is not TOML, not known, missing, or out of its range.
    pub fn parse(text: &str) -> Result<Self, String> {
        let numbers: Self = toml::from_str(text).map_err(|error| {
            let line = error.span().map(|span| 1 + text[..span.start].matches('\n').count());
            let at = line.map(|line| format!("ligne {line} : ")).unwrap_or_default();
            format!("{at}{}", error.message())
        })?;
        numbers.check()?;
        Ok(numbers)
    }

    fn check(&self) -> Result<(), String> {
        let Self { words, parts, distance, place, freshness, diversity } = self;
        let share = 0.0..=1.0;
        let weight = 0.0..=MOST;
        // A text's score is divided by that of a name, and metres by the half distance.
        let divisor = 0.001..=MOST;
        within("words.name", words.name, &divisor)?;
        within("words.beginning", words.beginning, &(0.001..=1.0))?;
        for (name, value) in [
            ("category-named", words.category_named),
            ("category", words.category),
            ("organization", words.organization),
            ("commune", words.commune),
            ("related", words.related),
            ("description", words.description),
            ("address", words.address),
            ("whole-name", words.whole_name),
            ("initials", words.initials),
            ("part", words.part),
            ("place-alone", words.place_alone),
        ] {
            within(&format!("words.{name}"), value, &weight)?;
        }
        for (name, value) in [
            ("text", parts.text),
            ("proximity", parts.proximity),
            ("service-area", parts.service_area),
            ("elsewhere", parts.elsewhere),
            ("freshness", parts.freshness),
            ("completeness", parts.completeness),
            ("named-commune", parts.named_commune),
            ("demo", parts.demo),
        ] {
            within(&format!("parts.{name}"), value, &weight)?;
        }
        for (name, value) in [
            ("words.synonym", words.synonym),
            ("words.answering", words.answering),
            ("words.near", words.near),
            ("words.top", words.top),
            ("words.defined", words.defined),
            ("words.incidental", words.incidental),
            ("words.family", words.family),
            ("words.street-type", words.street_type),
            ("distance.unknown", distance.unknown),
            ("place.serving", place.serving),
            ("place.mention", place.mention),
            ("freshness.unverified", freshness.unverified),
        ] {
            within(name, value, &share)?;
        }
        within("distance.half-least", distance.half_least, &(1.0..=100_000.0))?;
        within("distance.half-most", distance.half_most, &(distance.half_least..=100_000.0))?;
        within("distance.neighbours", distance.neighbours, &(1..=100))?;
        within("freshness.half-life-days", freshness.half_life_days, &(1..=10_000))?;
        within("diversity.block", diversity.block, &(1..=100))?;
        within("diversity.most", diversity.most, &(1..=diversity.block))?;
        within("diversity.reach", diversity.reach, &(0..=1_000))
    }
}

/// What is not a number is in no range.
fn within<N>(name: &str, value: N, range: &RangeInclusive<N>) -> Result<(), String>
where
    N: PartialOrd + Copy + std::fmt::Display,
{
    if range.contains(&value) {
        Ok(())
    } else {
        Err(format!("{name} vaut {value}, de {} à {} attendu", range.start(), range.end()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = include_str!("../../../ranking.toml");

    fn complaint(before: &str, after: &str) -> String {
        assert!(FILE.contains(before), "{before}");
        RankingNumbers::parse(&FILE.replace(before, after)).expect_err(after)
    }

    #[test]
    fn the_embedded_numbers_can_be_read() {
        assert_eq!(RankingNumbers::parse(FILE).as_ref(), Ok(&**RankingNumbers::embedded()));
    }

    #[test]
    fn a_named_commune_comes_before_all_that_the_other_parts_can_give() {
        let RankingNumbers { words, parts, place, .. } = &**RankingNumbers::embedded();
        let text = 1.0 + (words.whole_name + words.initials + words.part) / words.name;
        let others = text * parts.text
            + parts.proximity
            + parts.service_area
            + parts.freshness
            + parts.completeness;
        let least = place.serving.min(1.0 - place.serving) * parts.named_commune;
        assert!(least - parts.elsewhere - parts.demo > others);
    }

    #[test]
    fn a_wrong_file_is_refused_on_one_line_that_says_where() {
        for (before, after, expected) in [
            ("most = 3", "most = 30", "diversity.most vaut 30"),
            ("serving = 0.5", "serving = 1.5", "place.serving vaut 1.5"),
            ("half-least = 800.0", "half-least = 9000.0", "distance.half-most vaut 8000"),
            ("demo = 0.02", "demo = nan", "parts.demo vaut NaN"),
            ("name = 4.0", "name = 0.0", "words.name vaut 0"),
            ("neighbours = 5", "neighbours = -1", "ligne"),
            ("neighbours = 5", "neighbors = 5", "neighbors"),
            ("neighbours = 5\n", "\n", "neighbours"),
            ("[place]", "[place", "ligne"),
        ] {
            let said = complaint(before, after);
            assert!(said.contains(expected) && !said.contains('\n'), "{after}: {said}");
        }
    }
}
