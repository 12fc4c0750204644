//! Generated services and searches, the same at every run: what `make bench` measures on.
//!
//! Services lie as France's do: most of them in and around large towns, the rest in thousands of
//! small ones. They are invented, and only ever in a store that a bench makes for itself.

mod chance;
pub mod engine;
pub mod found;
mod hours;
pub mod http;
mod listings;
pub mod measure;
mod queries;
mod store;
mod towns;
mod words;

pub use chance::Chance;
pub use listings::Generator;
pub use queries::{Case, MISSPELT, PREFIXES, WANTED, cases};
pub use store::{bar, edit, fill};

use std::path::{Path, PathBuf};

/// Services unless `BENCH_SERVICES` says otherwise.
pub const SERVICES: usize = 300_000;

/// Where the stores are made: in the folder `BENCH_KEEP`, to be used again, else in this one.
pub fn kept(temporary: &Path) -> PathBuf {
    std::env::var_os("BENCH_KEEP").map_or(temporary.to_owned(), PathBuf::from)
}

/// How many services to measure on.
pub fn services() -> usize {
    std::env::var("BENCH_SERVICES").ok().and_then(|said| said.parse().ok()).unwrap_or(SERVICES)
}
