//! What the program brings along: the bundle and the demo listings.

use super::{Clock, ImportError, Options, Progress, Run, run};
use crate::bundle::reading;
use data::bundle::BundleError;
use data::demo::DemoError;
use data::model::{LicenceStatus, Source};
use data::store::{ImportReport, Store};

/// Why what the program brings along could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum BundledError {
    #[error(transparent)]
    Bundle(#[from] BundleError),
    #[error(transparent)]
    Demo(#[from] DemoError),
    #[error(transparent)]
    Import(#[from] ImportError),
}

/// Loads the bundle, and the demo listings when asked: what a first start does on an empty store.
///
/// # Errors
/// When the store cannot be written.
pub async fn bundled(
    store: &dyn Store,
    with_demo: bool,
    clock: Clock<'_>,
    progress: &dyn Progress,
) -> Result<Vec<ImportReport>, BundledError> {
    let mut reports = Vec::new();
    for run in bundle(store, clock, progress).await? {
        reports.push(run.report);
    }
    if with_demo {
        reports.push(demo(store, clock, progress).await?.report);
    }
    Ok(reports)
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
        let rows = reading(one.records);
        let options = Options::default();
        runs.push(run(store, &one.source, &rows, options, clock, progress).await?);
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
    let rows = reading(data::demo::records()?);
    progress.step("fiches de démonstration");
    Ok(run(store, &demo_source(), &rows, Options::default(), clock, progress).await?)
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
