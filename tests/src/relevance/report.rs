//! Puts the queries of one half to a server, and writes down how it answered.

use super::facts::Directory;
use super::judgments::{Class, Half, Judged, Query};
use super::measure::{Figures, Score};
use crate::Server;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::{self, Write};

/// The time that the judgments hold at, a Tuesday.
pub const NOW: &str = "2026-11-24T10:00:00+01:00";
/// Below this nDCG, a query is worth a look.
const POOR: f64 = 0.8;

/// A result and its tier.
#[derive(Debug, Clone)]
pub struct Ranked {
    pub id: String,
    pub name: String,
    pub strict: bool,
}

/// One query, answered.
#[derive(Debug, Clone)]
pub struct Outcome {
    pub query: Query,
    pub judged: Judged,
    /// Strict, then unknown; what has some of the words only is left out.
    pub found: Vec<Ranked>,
}

impl Outcome {
    /// Strict results alone.
    pub fn strict(&self) -> Score {
        let strict = self.found.iter().filter(|ranked| ranked.strict);
        Score::of(&strict.map(|ranked| ranked.id.clone()).collect::<Vec<_>>(), &self.judged)
    }

    /// Those that say nothing about a filter too.
    pub fn with_unknown(&self) -> Score {
        let all = self.found.iter().map(|ranked| ranked.id.clone());
        Score::of(&all.collect::<Vec<_>>(), &self.judged)
    }
}

/// A half, answered.
#[derive(Debug)]
pub struct Results {
    pub half: Half,
    pub outcomes: Vec<Outcome>,
    directory: Directory,
}

impl Results {
    /// Starts the server with the bundled and the demo listings, and asks it everything.
    pub fn of(half: Half, directory: Directory, server: &Server) -> Result<Self, String> {
        let outcomes = half
            .read()?
            .into_iter()
            .map(|query| {
                let judged = query.judge(&directory)?;
                let found = ask(server, &query)?;
                Ok(Outcome { query, judged, found })
            })
            .collect::<Result<_, String>>()?;
        Ok(Self { half, outcomes, directory })
    }

    pub fn strict(&self) -> Figures {
        self.figures(None, Outcome::strict)
    }

    pub fn with_unknown(&self) -> Figures {
        self.figures(None, Outcome::with_unknown)
    }

    fn figures(&self, class: Option<Class>, score: fn(&Outcome) -> Score) -> Figures {
        let kept = self.outcomes.iter().filter(|one| class.is_none_or(|it| one.query.class == it));
        Figures::of(&kept.map(score).collect::<Vec<_>>())
    }

    /// The queries answered poorly: what came, and what should have come before.
    pub fn poor(&self) -> String {
        let mut text = String::new();
        for outcome in &self.outcomes {
            let score = outcome.strict();
            if score.ndcg < POOR || score.empty {
                self.describe(outcome, score, &mut text).unwrap_or_default();
            }
        }
        text
    }

    fn describe(&self, outcome: &Outcome, score: Score, text: &mut String) -> fmt::Result {
        let Outcome { query, judged, found } = outcome;
        writeln!(
            text,
            "\n« {} » {:?} : nDCG {:.2}, recall {:.2}, with unknown {:.2}",
            query.q,
            query.class,
            score.ndcg,
            score.recall,
            outcome.with_unknown().ndcg
        )?;
        for ranked in found.iter().take(10) {
            let grade = judged.get(&ranked.id).copied().unwrap_or(0);
            let tier = if ranked.strict { ' ' } else { '?' };
            writeln!(text, "  {grade}{tier} {}", ranked.name)?;
        }
        let shown: BTreeSet<&str> = found.iter().take(10).map(|one| one.id.as_str()).collect();
        let missing = self.directory.listings.iter().filter(|listing| {
            judged.get(&listing.id).is_some_and(|grade| *grade >= 2)
                && !shown.contains(listing.id.as_str())
        });
        let mut missing: Vec<_> =
            missing.map(|listing| (judged[&listing.id], listing.name.as_str())).collect();
        missing.sort_unstable_by(|a, b| b.cmp(a));
        for (grade, name) in missing.iter().take(5) {
            writeln!(text, "  missing: {grade} {name}")?;
        }
        Ok(())
    }
}

/// The table: a line per class, then all.
impl fmt::Display for Results {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<13} {:>4}   strict alone            with unknown", self.half.name(), "n")?;
        let heads = "nDCG@10 rec@20  empty";
        writeln!(f, "{:<13} {:>4}   {heads}   {heads}", "", "")?;
        let classes: BTreeSet<Class> = self.outcomes.iter().map(|one| one.query.class).collect();
        let rows =
            classes.into_iter().map(|class| (format!("{class:?}").to_lowercase(), Some(class)));
        for (name, class) in rows.chain([("all".to_owned(), None)]) {
            let strict = self.figures(class, Outcome::strict);
            let both = self.figures(class, Outcome::with_unknown);
            write!(f, "{name:<13} {:>4}", strict.queries)?;
            for figures in [strict, both] {
                let Figures { ndcg, recall, empty, .. } = figures;
                write!(f, "   {ndcg:>7.3} {recall:>6.3} {:>5.1}%", empty * 100.0)?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

/// The first page of a query's answer.
fn ask(server: &Server, query: &Query) -> Result<Vec<Ranked>, String> {
    let mut address = format!("/api/v1/services?per_page=20&demo=include&q={}", encoded(&query.q));
    if let Some((latitude, longitude)) = query.near {
        write!(address, "&near={latitude},{longitude}").map_err(|error| error.to_string())?;
    }
    let answer = server.get(&address);
    if answer.status != 200 {
        return Err(format!("« {} » : {}", query.q, answer.body));
    }
    let ranked = |item: &Value| {
        let text = |name: &str| item[name].as_str().unwrap_or_default().to_owned();
        let strict = match text("tier").as_str() {
            "strict" => true,
            "unknown" => false,
            "partial" => return None,
            other => return Some(Err(format!("« {} » : a result of tier « {other} »", query.q))),
        };
        Some(Ok(Ranked { id: text("id"), name: text("name"), strict }))
    };
    answer.json()["contents"].as_array().into_iter().flatten().filter_map(ranked).collect()
}

/// Percent-encoded for a query string.
fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut encoded, byte| {
        if byte.is_ascii_alphanumeric() {
            encoded.push(byte.into());
        } else {
            write!(encoded, "%{byte:02X}").unwrap_or_default();
        }
        encoded
    })
}
