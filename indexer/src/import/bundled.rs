//! What the program brings along: the bundle and the demo listings.

use super::{Clock, ImportError, Options, Progress, Run, run};
use crate::bundle::reading;
use data::bundle::BundleError;
use data::demo::DemoError;
use data::ids::SourceId;
use data::model::{LicenceStatus, Record, Source};
use data::store::{ImportReport, Store, StoreError};
use std::collections::BTreeSet;

/// Why what the program brings along could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum BundledError {
    #[error(transparent)]
    Bundle(#[from] BundleError),
    #[error(transparent)]
    Demo(#[from] DemoError),
    #[error(transparent)]
    Import(#[from] ImportError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Loads what the store lacks of the bundle, and of the demo listings when asked: what each start
/// of the server does. A source that the store knows is left as it is, since a later import may
/// have brought newer rows; a first start that died half-way is finished by the next.
///
/// # Errors
/// When the store cannot be written.
pub async fn fill(
    store: &dyn Store,
    with_demo: bool,
    clock: Clock<'_>,
    progress: &dyn Progress,
) -> Result<Vec<ImportReport>, BundledError> {
    let known: BTreeSet<SourceId> =
        store.sources().await?.into_iter().map(|source| source.id).collect();
    let mut reports = Vec::new();
    for one in data::bundle::all()? {
        if !known.contains(&one.source.id) {
            progress.step(&one.source.title);
            reports.push(load(store, &one.source, one.records, clock, progress).await?.report);
        }
    }
    if with_demo && !known.contains(&demo_source().id) {
        reports.push(demo(store, clock, progress).await?.report);
    }
    Ok(reports)
}

async fn load(
    store: &dyn Store,
    source: &Source,
    records: Vec<Record>,
    clock: Clock<'_>,
    progress: &dyn Progress,
) -> Result<Run, BundledError> {
    Ok(run(store, source, &reading(records), Options::default(), clock, progress).await?)
}

/// Loads the bundle, source by source.
///
/// # Errors
/// When the store cannot be written.
pub async fn bundle(
    store: &dyn Store,
    clock: Clock<'_>,
    progress: &dyn Progress,
) -> Result<Vec<Run>, BundledError> {
    let mut runs = Vec::new();
    for one in data::bundle::all()? {
        progress.step(&one.source.title);
        runs.push(load(store, &one.source, one.records, clock, progress).await?);
    }
    Ok(runs)
}

/// Loads the fictitious listings.
///
/// # Errors
/// When the store cannot be written.
pub async fn demo(
    store: &dyn Store,
    clock: Clock<'_>,
    progress: &dyn Progress,
) -> Result<Run, BundledError> {
    progress.step("fiches de démonstration");
    load(store, &demo_source(), data::demo::records()?, clock, progress).await
}

/// The source of the fictitious listings.
pub fn demo_source() -> Source {
    Source {
        id: "demo".into(),
        title: "Fiches de démonstration (fictives)".to_owned(),
        owner: "Repères".to_owned(),
        licence: "CC0-1.0".to_owned(),
        licence_status: LicenceStatus::Confirmed,
        url: None,
        updated: None,
        precedence: 0,
    }
}
