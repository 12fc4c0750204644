//! `docs/benchmarks.md`.

use crate::agreement::Agreement;
use crate::side_by_side::Line;
use crate::throughput::Compared;
use anyhow::Result;
use bench::engine::{Kind, Measured};
use bench::measure::{Times, milliseconds, ratio};
use std::fmt::Write as _;
use std::process::Command;
use std::time::Duration;

/// All that was measured.
pub struct Figures {
    pub services: usize,
    pub built: Duration,
    pub bytes: u64,
    /// With a tenth of the services.
    pub small: Vec<Measured>,
    pub in_process: Vec<Measured>,
    /// Version, when it was measured.
    pub postgres: Option<String>,
    pub sqlite: String,
    pub side_by_side: Vec<Line>,
    pub throughput: Vec<Compared>,
    pub edits: Times,
    /// In megabytes: all, and what is not pages of files.
    pub memory: (u64, u64),
}

impl Figures {
    /// How many times faster than the better peer, at p50.
    fn faster(&self, kind: Kind) -> Option<f64> {
        let line = self.side_by_side.iter().find(|line| line.kind == Some(kind))?;
        let peers = [&line.postgres, &line.sqlite].into_iter().flatten();
        peers.map(|(times, _)| ratio(times.p50(), line.ours.p50())).min_by(f64::total_cmp)
    }

    fn measured(&self, kind: Kind) -> Option<&Measured> {
        self.in_process.iter().find(|one| one.kind == kind)
    }

    /// The most that any kind bounded to a place grew with ten times the services.
    fn growth(&self) -> f64 {
        let grown =
            |(small, large): (&Measured, &Measured)| ratio(large.times.p50(), small.times.p50());
        let placed = |(_, large): &(&Measured, &Measured)| large.kind.is_placed();
        self.small.iter().zip(&self.in_process).filter(placed).map(grown).fold(0.0, f64::max)
    }
}

/// The page.
pub fn write(figures: &Figures) -> Result<String> {
    let mut page = String::new();
    head(&mut page, figures)?;
    targets(&mut page, figures)?;
    side_by_side(&mut page, figures)?;
    throughput(&mut page, figures)?;
    in_process(&mut page, figures)?;
    page.push_str(METHOD);
    Ok(page)
}

fn head(page: &mut String, figures: &Figures) -> Result<()> {
    let Figures { services, .. } = figures;
    writeln!(page, "# Benchmarks\n")?;
    writeln!(
        page,
        "One run of `make bench` on {services} generated services. Everything below was measured \
         in that run, on the same machine, with the same searches.\n"
    )?;
    let postgres = figures.postgres.as_deref().unwrap_or("not measured");
    for (name, value) in [
        ("Machine", machine()),
        ("Commit", commit()),
        ("PostgreSQL", postgres.to_owned()),
        ("SQLite", figures.sqlite.clone()),
    ] {
        writeln!(page, "- {name}: {value}")?;
    }
    writeln!(page)?;
    Ok(())
}

fn targets(page: &mut String, figures: &Figures) -> Result<()> {
    writeln!(page, "## Targets\n\n| | target | measured | |\n|---|---|---|---|")?;
    let mut row = |what: &str, target: &str, measured: String, met: bool| {
        writeln!(
            page,
            "| {what} | {target} | {measured} | {} |",
            if met { "met" } else { "missed" }
        )
    };
    for (kind, least) in [(Kind::NearByDistance, 20.0), (Kind::Polygon, 20.0), (Kind::Bounds, 6.0)]
    {
        if let Some(times) = figures.faster(kind) {
            let what = format!("{}, against the better peer at p50", kind.label());
            row(&what, &format!("≥ {least} ×"), format!("{times:.1} ×"), times >= least)?;
        }
    }
    if let Some(near) = figures.measured(Kind::Near) {
        let p99 = near.times.p99();
        row(
            "text + 5 km + facets + exact total in process, p99",
            "< 1 ms",
            milliseconds(p99),
            p99 < Duration::from_millis(1),
        )?;
    }
    if let Some(at_sixteen) = figures.throughput.iter().find(|one| one.alike.connections == 16) {
        let share = at_sixteen.share();
        row(
            "search at 16 connections, share of the ceiling with the same layers",
            "≥ 15 %",
            format!("{:.1} %", share * 100.0),
            share >= 0.15,
        )?;
    }
    if let Some(suggest) = figures.side_by_side.iter().find(|line| line.kind.is_none()) {
        let p99 = suggest.ours.p99();
        row("suggest, p99", "< 5 ms", milliseconds(p99), p99 < Duration::from_millis(5))?;
    }
    let growth = figures.growth();
    row(
        "p50 from a tenth to all services, worst kind",
        "< 2.5 ×",
        format!("{growth:.2} ×"),
        growth < 2.5,
    )?;
    let (memory, own) = figures.memory;
    row(
        "memory of the server",
        "< 400 MB",
        format!("{memory} MB ({own} MB its own, the rest pages of the index)"),
        memory < 400,
    )?;
    let built = figures.built;
    row(
        "full rebuild",
        "< 30 s",
        format!("{:.1} s", built.as_secs_f64()),
        built < Duration::from_secs(30),
    )?;
    let worst = figures.edits.worst();
    row(
        "an edit is found while 16 clients search, worst of 20",
        "< 1 s",
        milliseconds(worst),
        worst < Duration::from_secs(1),
    )?;
    writeln!(page)?;
    Ok(())
}

fn side_by_side(page: &mut String, figures: &Figures) -> Result<()> {
    writeln!(page, "## Side by side\n")?;
    writeln!(
        page,
        "One client. Twenty rows, the exact total and the facets of the filter panel. Ours over HTTP, \
         PostgreSQL over a Unix socket, SQLite in the process of the bench.\n"
    )?;
    writeln!(
        page,
        "| | found | Repères p50 | p99 | PostgreSQL p50 | p99 | × p50 | SQLite p50 | p99 | × p50 |"
    )?;
    writeln!(page, "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|")?;
    for line in &figures.side_by_side {
        let peer = |peer: &Option<(Times, Option<Agreement>)>| match peer {
            Some((times, _)) => format!(
                "{} | {} | {:.1}",
                milliseconds(times.p50()),
                milliseconds(times.p99()),
                ratio(times.p50(), line.ours.p50())
            ),
            None => "– | – | –".to_owned(),
        };
        let found = if line.kind.is_some() { line.found.to_string() } else { String::new() };
        writeln!(
            page,
            "| {} | {found} | {} | {} | {} | {} |",
            line.label,
            milliseconds(line.ours.p50()),
            milliseconds(line.ours.p99()),
            peer(&line.postgres),
            peer(&line.sqlite)
        )?;
    }
    writeln!(
        page,
        "\nSearches with the same total, the same facets, and the same twenty first in the same order where all sort by distance:\n"
    )?;
    writeln!(page, "| | PostgreSQL | SQLite |\n|---|---|---|")?;
    for line in &figures.side_by_side {
        let said = |peer: &Option<(Times, Option<Agreement>)>| match peer {
            Some((_, Some(agreement))) => agreement.to_string(),
            _ => "–".to_owned(),
        };
        if line.kind.is_some() {
            writeln!(
                page,
                "| {} | {} | {} |",
                line.label,
                said(&line.postgres),
                said(&line.sqlite)
            )?;
        }
    }
    writeln!(page)?;
    Ok(())
}

fn throughput(page: &mut String, figures: &Figures) -> Result<()> {
    writeln!(page, "## Answers a second\n")?;
    writeln!(
        page,
        "Six thousand different searches (by distance, bounding box and polygon in turn), no cache; client and \
         server share the cores. The ceiling is a handler that returns ready bytes of the same \
         length: behind the layers of every answer, and behind none.\n"
    )?;
    writeln!(
        page,
        "| connections | search | p50 | p99 | as the API gives it by itself | ceiling, same layers | ceiling, no layer | share | bytes |"
    )?;
    writeln!(page, "|--:|--:|--:|--:|--:|--:|--:|--:|--:|")?;
    for one in &figures.throughput {
        writeln!(
            page,
            "| {} | {:.0} | {} | {} | {:.0} | {:.0} | {:.0} | {:.1} % ({:.1} % of no layer) | {} |",
            one.alike.connections,
            one.alike.per_second,
            milliseconds(one.alike.times.p50()),
            milliseconds(one.alike.times.p99()),
            one.by_default.per_second,
            one.layered.per_second,
            one.bare.per_second,
            one.share() * 100.0,
            one.alike.per_second / one.bare.per_second * 100.0,
            one.alike.body
        )?;
    }
    writeln!(page)?;
    Ok(())
}

fn in_process(page: &mut String, figures: &Figures) -> Result<()> {
    writeln!(
        page,
        "## The engine alone\n\nIn one process, on one core, one search after the other; twenty rows, the exact total, all facets.\n"
    )?;
    writeln!(
        page,
        "| | found | p50 | p99 | p50 with a tenth | growth |\n|---|--:|--:|--:|--:|--:|"
    )?;
    for (small, large) in figures.small.iter().zip(&figures.in_process) {
        writeln!(
            page,
            "| {} | {} | {} | {} | {} | {:.2} |",
            large.kind.label(),
            large.found,
            milliseconds(large.times.p50()),
            milliseconds(large.times.p99()),
            milliseconds(small.times.p50()),
            ratio(large.times.p50(), small.times.p50())
        )?;
    }
    let mega = figures.bytes / 1_000_000;
    writeln!(
        page,
        "\nThe index takes {mega} MB on disk. An edit is found after {} (p50).\n",
        milliseconds(figures.edits.p50())
    )?;
    Ok(())
}

fn machine() -> String {
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let after = |text: &str, name: &str| {
        let line = text.lines().find(|line| line.starts_with(name))?;
        Some(line.split(':').nth(1)?.trim().to_owned())
    };
    let processor = after(&read("/proc/cpuinfo"), "model name").unwrap_or_default();
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let memory = after(&read("/proc/meminfo"), "MemTotal").unwrap_or_default();
    let kernel = read("/proc/sys/kernel/osrelease");
    format!("{cores} cores of {processor}, {memory}, Linux {}", kernel.trim())
}

fn commit() -> String {
    let git = |arguments: &[&str]| {
        let output = Command::new("git").args(arguments).output().ok()?;
        Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    let head = git(&["rev-parse", "--short", "HEAD"]).unwrap_or_default();
    let changed = git(&["status", "--porcelain", "--untracked-files=no"]);
    if changed.is_some_and(|changed| !changed.is_empty()) {
        format!("{head}, changed")
    } else {
        head
    }
}

const METHOD: &str = "\
## How

- The services are generated (`tests/bench/src`), the same at each run: most lie in and around twenty large towns, the rest
  in eight thousand small ones; each is of one category, has a name, two to four sentences, an address, and hours,
  ages, price, audience as often as services tell them.
- The peers are told which services each text finds at ours, as one token of their full text index: all look for the same
  services, and the peers read one list of documents where we read synonyms, stems and categories. What lies where, the
  order, the total and the facets are theirs.
- PostgreSQL: a narrow table clustered along a space-filling curve, GiST on geography and geometry, GIN on the text and on trigrams,
  `VACUUM ANALYZE`, prepared statements in the fastest of three `plan_cache_mode`s, found by trying, 2 GB of shared buffers,
  `random_page_cost = 1.1`, no JIT; rows of the page from a second table; one round trip a search.
- SQLite: FTS5, an R*Tree that holds the exact position beside its rectangles, distance and point in polygon as Rust functions,
  prepared statements, all in memory maps.
- A misspelt word is a trigram look-up on names in PostgreSQL, another question than ours; `suggest` is there and in SQLite ten
  names that begin so, where ours ranks categories, listings, organisations, communes and addresses.
- All count the same facets: category, commune, price, audience, accessibility, language, way to get in touch, each option of
  which is a number in one column of arrays (PostgreSQL) or in one clustered table (SQLite). Ours also count what is open
  now, free places and what can be had from home, with a clock that the peers do not keep.
";
