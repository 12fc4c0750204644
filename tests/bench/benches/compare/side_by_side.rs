//! The same searches of one client, asked of each.

use crate::agreement::Agreement;
use crate::facets::Codes;
use crate::ours::{Ours, address, suggestions};
use crate::postgres::Postgres;
use crate::sqlite::Sqlite;
use anyhow::Result;
use bench::engine::Kind;
use bench::measure::Times;
use bench::{Case, MISSPELT, PREFIXES, bar};
use std::net::SocketAddr;
use std::time::Instant;

/// Searches of one kind, or what is typed letter by letter.
const SEARCHES: usize = 400;

/// Places at which PostgreSQL's ways to plan are compared.
const TRIED: usize = 60;

/// One kind, by everybody.
pub struct Line {
    pub label: &'static str,
    pub kind: Option<Kind>,
    pub ours: Times,
    pub postgres: Option<(Times, Option<Agreement>)>,
    pub sqlite: Option<(Times, Option<Agreement>)>,
    /// Results of an average search.
    pub found: u64,
}

const KINDS: [(Kind, bool); 5] = [
    (Kind::NearByDistance, true),
    (Kind::Bounds, false),
    (Kind::Polygon, false),
    (Kind::Open, true),
    (Kind::Misspelt, false),
];

pub async fn measure(
    server: SocketAddr,
    codes: &Codes,
    cases: &[Case],
    mut postgres: Option<&mut Postgres>,
    sqlite: &mut Sqlite,
) -> Result<Vec<Line>> {
    let cases = &cases[..SEARCHES.min(cases.len())];
    let mut ours = Ours::connect(server, codes).await?;
    if let Some(postgres) = postgres.as_deref_mut() {
        postgres.tune(&cases[..TRIED.min(cases.len())]).await?;
    }
    let bar = bar("Side by side", KINDS.len() + 1);
    let mut lines = Vec::new();
    for (kind, same_order) in KINDS {
        lines
            .push(line(kind, same_order, cases, &mut ours, postgres.as_deref_mut(), sqlite).await?);
        bar.inc(1);
    }
    let beginnings = suggestions();
    // An older build has no suggestions.
    if ours.knows(&beginnings[0]).await {
        lines.push(Line {
            label: "suggest",
            kind: None,
            ours: ours.time(&beginnings).await?,
            postgres: match postgres {
                Some(postgres) => Some((begin(postgres).await?, None)),
                None => None,
            },
            sqlite: Some((prefixes(|prefix| sqlite.begin(prefix).map(|_| ()))?, None)),
            found: 0,
        });
    }
    bar.finish_and_clear();
    Ok(lines)
}

async fn line(
    kind: Kind,
    same_order: bool,
    cases: &[Case],
    ours: &mut Ours<'_>,
    postgres: Option<&mut Postgres>,
    sqlite: &mut Sqlite,
) -> Result<Line> {
    let addresses: Vec<String> =
        cases.iter().enumerate().map(|(rank, case)| address(kind, rank, case, true)).collect();
    // A word with an error is another question to a trigram, and SQLite has no answer to it.
    let alike = kind != Kind::Misspelt;
    ours.reconnect().await?;
    let mut answers = Vec::with_capacity(cases.len());
    for address in &addresses {
        answers.push(ours.find(address).await?);
    }
    let found = answers.iter().map(|answer| answer.total).sum::<u64>() / answers.len() as u64;
    let postgres = match postgres {
        None => None,
        Some(postgres) => {
            let mut agreement = Agreement::default();
            for ((rank, case), answer) in cases.iter().enumerate().zip(&answers) {
                let theirs = postgres.find(kind, case, misspelt(rank)).await?;
                agreement.add(answer, &theirs, same_order);
            }
            let mut times = Vec::with_capacity(cases.len());
            for (rank, case) in cases.iter().enumerate() {
                let start = Instant::now();
                postgres.find(kind, case, misspelt(rank)).await?;
                times.push(start.elapsed());
            }
            Some((Times::new(times), alike.then_some(agreement)))
        }
    };
    let sqlite = if alike {
        let mut agreement = Agreement::default();
        for (case, answer) in cases.iter().zip(&answers) {
            agreement.add(answer, &sqlite.find(kind, case)?, same_order);
        }
        let times = Times::of(cases, |case| sqlite.find(kind, case).map(|_| ()))?;
        Some((times, Some(agreement)))
    } else {
        None
    };
    let ours = ours.time(&addresses).await?;
    Ok(Line { label: kind.label(), kind: Some(kind), ours, postgres, sqlite, found })
}

fn misspelt(rank: usize) -> &'static str {
    MISSPELT[rank % MISSPELT.len()]
}

fn typed() -> Vec<&'static str> {
    PREFIXES.iter().copied().cycle().take(SEARCHES).collect()
}

fn prefixes(mut begin: impl FnMut(&str) -> Result<()>) -> Result<Times> {
    Times::of(&typed(), |prefix| begin(prefix))
}

async fn begin(postgres: &mut Postgres) -> Result<Times> {
    let mut times = Vec::new();
    for prefix in typed() {
        let start = Instant::now();
        postgres.begin(prefix).await?;
        times.push(start.elapsed());
    }
    Ok(Times::new(times))
}
