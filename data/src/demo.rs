//! Fictitious listings for childcare, parenting, youth and what else has no open data yet.
//!
//! They exist only in demo mode: whoever loads them marks them on every page and in every answer,
//! and leaves them out of exports, feeds and HSDS. `data/demo/README.md` says how they are written.

use crate::model::Record;

const FILES: [(&str, &str); 8] = [
    ("petite-enfance", include_str!("../demo/petite-enfance.jsonl")),
    ("enfance-periscolaire", include_str!("../demo/enfance-periscolaire.jsonl")),
    ("jeunesse", include_str!("../demo/jeunesse.jsonl")),
    ("parentalite", include_str!("../demo/parentalite.jsonl")),
    ("seniors-aidants", include_str!("../demo/seniors-aidants.jsonl")),
    ("numerique-droits", include_str!("../demo/numerique-droits.jsonl")),
    ("quartier-sport-culture", include_str!("../demo/quartier-sport-culture.jsonl")),
    ("handicap-sante", include_str!("../demo/handicap-sante.jsonl")),
];

/// A line of an embedded file is not a record; found by the tests, never at run time.
#[derive(Debug, thiserror::Error)]
#[error("fiche de démonstration illisible, {file}.jsonl ligne {line} : {reason}")]
pub struct DemoError {
    pub file: &'static str,
    /// Counted from 1.
    pub line: usize,
    pub reason: serde_json::Error,
}

/// All demo listings, in the order of the files.
///
/// # Errors
/// When a line of an embedded file is not a record.
pub fn records() -> Result<Vec<Record>, DemoError> {
    let mut all = Vec::new();
    for (file, text) in FILES {
        all.append(&mut parse(file, text)?);
    }
    Ok(all)
}

fn parse(file: &'static str, text: &str) -> Result<Vec<Record>, DemoError> {
    text.lines()
        .enumerate()
        .map(|(rank, line)| {
            serde_json::from_str(line).map_err(|reason| DemoError { file, line: rank + 1, reason })
        })
        .collect()
}

#[cfg(test)]
mod tests;
