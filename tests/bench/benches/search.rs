//! How fast the engine is by itself, and how it grows: `cargo bench -p bench --bench search`.
//!
//! `BENCH_SERVICES=30000` for a quick look; `BENCH_KEEP=folder` keeps the stores for the next run.

#![expect(clippy::print_stdout, reason = "a bench prints its measures")]

use anyhow::Result;
use bench::engine::{Engine, measure};
use bench::measure::{milliseconds, ratio};
use bench::{Generator, kept, services};

/// That of the product.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SEARCHES: usize = 2_000;

fn main() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(run(services()))
}

async fn run(services: usize) -> Result<()> {
    let generator = Generator::default();
    let temporary = tempfile::tempdir()?;
    let folder = kept(temporary.path());
    let mut tenth = None;
    for services in [services / 10, services] {
        let engine = Engine::make(&folder.join(services.to_string()), &generator, services).await?;
        let stats = engine.index.stats();
        println!(
            "{services} services: store filled in {:.1?}, index built in {:.1?}, {} MB, {} segment(s)",
            engine.filled,
            engine.built,
            stats.bytes / 1_000_000,
            stats.segments
        );
        let measured = measure(&engine.index, &generator, SEARCHES)?;
        for one in &measured {
            println!("  {:36} {}, {} found", one.kind.label(), one.times, one.found);
        }
        println!("  {:36} {}", "edit visible", engine.edits(&generator).await?);
        let stats = engine.index.stats();
        println!(
            "  then, with {} segments and {} deleted documents:",
            stats.segments, stats.deleted
        );
        for one in measure(&engine.index, &generator, SEARCHES)? {
            println!("  {:36} {}, {} found", one.kind.label(), one.times, one.found);
        }
        let Some(before) = tenth.replace(measured) else { continue };
        for (small, large) in before.iter().zip(tenth.iter().flatten()) {
            println!(
                "  {:36} × {:.2} from {} to {}",
                large.kind.label(),
                ratio(large.times.p50(), small.times.p50()),
                milliseconds(small.times.p50()),
                milliseconds(large.times.p50())
            );
        }
    }
    Ok(())
}
