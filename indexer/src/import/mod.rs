//! One run of one source: its rows against what the store has, written in one transaction.
//!
//! Importing the same rows twice writes nothing but the run's report. A row gone from its source
//! is marked; its listing is marked too once no source tells of it any more.

mod account;
mod assign;
mod bundled;
mod plan;
mod reading;
mod write;

pub use account::{Fate, Outcome, Vanished};
pub use bundled::{BundledError, bundle, demo, demo_source, fill};
pub use reading::{Accepted, Reading};

use data::ids::SourceId;
use data::model::Source;
use data::store::{ImportReport, Store, StoreError};
use jiff::Timestamp;
use plan::Plan;

/// Tells the time; injected, so that tests and reports agree.
pub type Clock<'a> = &'a (dyn Fn() -> Timestamp + Send + Sync);

/// Follows a run.
pub trait Progress: Send + Sync {
    /// A step begins, in French for people.
    fn step(&self, label: &str);
}

/// Nobody watches.
impl Progress for () {
    fn step(&self, _: &str) {}
}

/// Choices of the person who starts the run.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Lets a file in which most known rows, or all, are missing mark them as gone.
    pub allow_loss: bool,
}

/// Why a run wrote nothing.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(
        "« {source_id} » : le fichier ne contient plus {} des {before} lignes connues ; \
         s'il est bien complet, recommencez avec --allow-loss",
        if *now == 0 { "aucune".to_owned() } else { format!("que {now}") }
    )]
    TooManyGone { source_id: SourceId, before: u64, now: u64 },
    #[error("fiche illisible : {0}")]
    Entity(#[from] serde_json::Error),
    #[error("une autre écriture a eu lieu à chacune des {0} tentatives ; recommencez")]
    Busy(u32),
}

/// What a run did: the stored report, and for each row what became of it.
#[derive(Debug, Clone)]
pub struct Run {
    pub report: ImportReport,
    pub fates: Vec<Fate>,
    /// Rows that this run marked as gone.
    pub gone: Vec<Vanished>,
}

/// How often a run starts again when somebody else wrote the same listing meanwhile.
const ATTEMPTS: u32 = 5;

/// Of fewer known rows than this, all but one may vanish without asking.
const SMALL: u64 = 3;

/// Whether so many known rows are missing that the file may be cut short.
fn is_loss(before: u64, kept: u64) -> bool {
    before > 0 && (kept == 0 || (before >= SMALL && kept * 2 < before))
}

/// Imports the rows of one source.
///
/// # Errors
/// Nothing is written then.
pub async fn run(
    store: &dyn Store,
    source: &Source,
    reading: &Reading,
    options: Options,
    clock: Clock<'_>,
    progress: &dyn Progress,
) -> Result<Run, ImportError> {
    let started = clock();
    let mut refused = None;
    for _ in 0..ATTEMPTS {
        progress.step("lecture de la base");
        let stored = store.records(None).await?;
        let sources = store.sources().await?;
        progress.step("rapprochement");
        let plan = Plan::new(source, &sources, reading, &stored);
        let (before, kept) = plan.known_rows();
        if !options.allow_loss && is_loss(before, kept) {
            return Err(ImportError::TooManyGone {
                source_id: source.id.clone(),
                before,
                now: kept,
            });
        }
        progress.step("fusion");
        let (batch, run) = plan.batch(store, started, clock()).await?;
        progress.step("écriture");
        match store.apply(batch).await {
            Ok(_) => return Ok(run),
            Err(StoreError::Conflict { .. }) => {}
            // A listing that this run counts on was merged away meanwhile: look again.
            Err(error @ StoreError::InvalidBatch(_)) => refused = Some(error),
            Err(error) => return Err(error.into()),
        }
    }
    Err(refused.map_or(ImportError::Busy(ATTEMPTS), ImportError::Store))
}

#[cfg(test)]
mod tests;
