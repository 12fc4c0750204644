//! How much work searches may be, and where they do it.
//!
//! A search in one place takes less than handing it to another thread is worth, so that it runs where
//! its request is read. One that turns out long is begun again beside, where few run at once: the
//! others are answered meanwhile, and the time limit of a request holds.

use crate::error::AppError;
use std::panic::resume_unwind;
use std::sync::Arc;
use std::thread::available_parallelism;
use tokio::sync::Semaphore;

/// Numbers of a server; work is counted in units of [`Budget`](indexer::search::Budget).
#[derive(Debug, Clone, Copy)]
pub struct Effort {
    /// What a search may do where its request is read.
    pub brief: u64,
    /// What a search may do beside.
    pub long: u64,
    /// Searches beside at once.
    pub at_once: usize,
}

impl Default for Effort {
    fn default() -> Self {
        let cores = available_parallelism().map_or(1, std::num::NonZero::get);
        Self {
            // About a millisecond: nearly every search in one place among 300,000 services.
            brief: 250_000,
            // Half a second; a question of 32 words asked everywhere takes a fifth of it there.
            long: 100_000_000,
            // A core is left to the others, where there are two.
            at_once: (cores / 2).max(1),
        }
    }
}

/// Where long work is done.
pub struct Beside(Arc<Semaphore>);

impl Beside {
    pub fn new(at_once: usize) -> Self {
        Self(Arc::new(Semaphore::new(at_once)))
    }

    /// Waits for a place and works there. Work that nobody waits for any more is not begun, and what
    /// was begun is ended.
    pub async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, AppError> {
        let place = Arc::clone(&self.0).acquire_owned().await;
        let place = place.map_err(|error| AppError::Internal(error.into()))?;
        let working = tokio::task::spawn_blocking(move || {
            let done = work();
            drop(place);
            done
        });
        working.await.map_err(|error| match error.try_into_panic() {
            Ok(panic) => resume_unwind(panic),
            Err(error) => AppError::Internal(error.into()),
        })
    }

    /// Takes all places, so that nothing is done beside until they are given back.
    #[cfg(test)]
    pub(crate) async fn fill(&self) -> tokio::sync::OwnedSemaphorePermit {
        let all = u32::try_from(self.0.available_permits()).expect("few places");
        Arc::clone(&self.0).acquire_many_owned(all).await.expect("places")
    }
}
