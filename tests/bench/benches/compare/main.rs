//! `make bench`: Repères over HTTP beside PostgreSQL with `PostGIS` and SQLite with FTS5 and R*Tree,
//! on the same services and searches, in one run. Writes `docs/benchmarks.md`.
//!
//! `BENCH_SERVICES=30000` for a quick look, which writes nothing; `BENCH_KEEP=folder` keeps the
//! store for the next run.

#![expect(clippy::print_stdout, reason = "a bench prints its measures")]

mod agreement;
mod ceiling;
mod edits;
mod facets;
mod ours;
mod peers;
mod postgres;
mod report;
mod server;
mod side_by_side;
mod sqlite;
mod throughput;

use anyhow::{Context, Result};
use bench::engine::{Engine, Measured, measure};
use bench::found::found;
use bench::{Generator, SERVICES, cases, kept, services};
use report::Figures;
use server::{Server, binary};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// That of the product.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Searches in this process, of each kind.
const SEARCHES: usize = 2_000;

fn main() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() == Some("ceiling") {
        let body = PathBuf::from(arguments.next().context("a file")?);
        return runtime.block_on(ceiling::serve(&body));
    }
    runtime.block_on(run(services()))
}

async fn run(services: usize) -> Result<()> {
    let temporary = tempfile::tempdir()?;
    let folder = kept(temporary.path());
    let generator = Generator::default();
    let small = engine(&folder, &generator, services / 10).await?;
    let small = measure(&small.index, &generator, SEARCHES)?;
    let own = engine(&folder, &generator, services).await?;
    let in_process = measure(&own.index, &generator, SEARCHES)?;
    print(&in_process);
    let (built, bytes) = (own.built, own.index.stats().bytes);
    let (rows, codes) = peers::rows(&generator, services, &found(&own.index)?)?;
    let store = own.store;
    drop(own.index);

    let mut sqlite = sqlite::Sqlite::fill(&temporary.path().join("peer.sqlite3"), &rows)?;
    let mut postgres = match std::env::var("REPERES_TEST_POSTGRES") {
        Ok(url) => Some(postgres::Postgres::fill(&url, &rows).await?),
        Err(_) => None,
    };
    drop(rows);

    let mut command = Command::new(binary("backend")?);
    command.args(["serve", "--listen", "127.0.0.1:0", "--data-dir"]).arg(data(&folder, services));
    let server = Server::start(&mut command, &temporary.path().join("server.log"))?;
    let cases = cases(&generator, SEARCHES);
    let side_by_side =
        side_by_side::measure(server.address, &codes, &cases, postgres.as_mut(), &mut sqlite)
            .await?;
    let throughput = throughput::measure(&server, &cases, temporary.path()).await?;
    let edits = edits::measure(&server, store.as_ref(), &generator, &cases).await?;
    let memory = server.memory()?;

    let figures = Figures {
        services,
        built,
        bytes,
        small,
        in_process,
        postgres: postgres.map(|it| format!("{}, plan_cache_mode {}", it.version, it.plans)),
        sqlite: sqlite::Sqlite::version(),
        side_by_side,
        throughput,
        edits,
        memory,
    };
    let text = report::write(&figures)?;
    println!("{text}");
    if services == SERVICES {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/benchmarks.md");
        std::fs::write(file, text)?;
    }
    Ok(())
}

fn data(folder: &Path, services: usize) -> PathBuf {
    folder.join(services.to_string())
}

async fn engine(folder: &Path, generator: &Generator, services: usize) -> Result<Engine> {
    let engine = Engine::make(&data(folder, services), generator, services).await?;
    println!(
        "{services} services: filled in {:.1?}, indexed in {:.1?}",
        engine.filled, engine.built
    );
    Ok(engine)
}

fn print(measured: &[Measured]) {
    for one in measured {
        println!("  {:36} {}, {} found", one.kind.label(), one.times, one.found);
    }
}

/// Long enough to be steady, short enough to be run often.
const ROUND: Duration = Duration::from_secs(2);
