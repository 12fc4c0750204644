//! How much work searches may be, and where they do it.
//!
//! A search in one place takes less than handing it to another thread is worth, so that it runs where
//! its request is read. One that turns out long is begun again beside, where few run at once: the
//! others are answered meanwhile, and the time limit of a request holds.

use crate::error::AppError;
use indexer::search::Budget;
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
    /// Searches that may wait for one of those to end.
    pub waiting: usize,
}

impl Default for Effort {
    fn default() -> Self {
        let cores = available_parallelism().map_or(1, std::num::NonZero::get);
        // A core is left to the others, where there are two.
        let at_once = (cores / 2).max(1);
        Self {
            // About a millisecond: nearly every search in one place among 300,000 services.
            brief: 250_000,
            // Half a second; a question of 32 words asked everywhere takes a fifth of it there.
            long: 100_000_000,
            at_once,
            // Most take some milliseconds. Those who have given up no longer wait here.
            waiting: 128 * at_once,
        }
    }
}

/// Where long work is done.
pub struct Beside {
    places: Arc<Semaphore>,
    /// Requests that may wait for a place.
    queue: Arc<Semaphore>,
}

impl Beside {
    pub fn new(effort: &Effort) -> Self {
        let [places, queue] =
            [effort.at_once, effort.waiting].map(|many| Arc::new(Semaphore::new(many)));
        Self { places, queue }
    }

    /// Waits for a place and works there, for so many units at most. Who would wait behind too many
    /// is refused at once. Work that nobody waits for any more is not begun, and what was begun finds
    /// its budget spent.
    pub async fn run<T: Send + 'static>(
        &self,
        units: u64,
        work: impl FnOnce(&Budget) -> T + Send + 'static,
    ) -> Result<T, AppError> {
        let places = Arc::clone(&self.places);
        let place = if let Ok(place) = Arc::clone(&places).try_acquire_owned() {
            place
        } else {
            let _waiting = self.queue.try_acquire().map_err(|_| AppError::Busy)?;
            places.acquire_owned().await.map_err(|error| AppError::Internal(error.into()))?
        };
        let waited_for = WaitedFor(Budget::of(units));
        let budget = waited_for.0.clone();
        let working = tokio::task::spawn_blocking(move || {
            let done = work(&budget);
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
        let all = u32::try_from(self.places.available_permits()).expect("few places");
        Arc::clone(&self.places).acquire_many_owned(all).await.expect("places")
    }
}

/// Withdraws the work when the request is gone.
struct WaitedFor(Budget);

impl Drop for WaitedFor {
    fn drop(&mut self) {
        self.0.withdraw();
    }
}
