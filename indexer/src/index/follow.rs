//! Building the index from the store, and following the store's change log.

use super::error::IndexError;
use super::merging::Pace;
use super::{Generation, SearchIndex, generation};
use data::ids::ServiceAtLocationId;
use data::model::Listing;
use data::store::{Change, ChangeSeq, EntityRef, Store};
use std::collections::BTreeSet;
use std::sync::{Arc, PoisonError};
use std::time::Duration;
use tokio::sync::Notify;
use tokio::task::JoinHandle;

/// Listings read from the store at once.
const LISTINGS: u32 = 500;

/// Changes read from the log at once.
const CHANGES: u32 = 2_000;

/// How long a change written by another process waits at most before it is looked for.
const POLL: Duration = Duration::from_millis(200);

/// Without changes for so long (or so many wake-ups), there is time to merge what is left.
const QUIET: Duration = Duration::from_secs(10);

/// Waits after errors double up to this.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// After so many errors of the index in a row, it is made anew.
const PATIENCE: u32 = 3;

/// How far a rebuild is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub done: u64,
    pub total: u64,
}

impl SearchIndex {
    /// Makes a new index from the store, and takes it into use in the place of the present one,
    /// which answers until then. Returns how many listings were read.
    pub async fn rebuild(
        &self,
        store: &dyn Store,
        progress: &mut (dyn FnMut(Progress) + Send),
    ) -> Result<u64, IndexError> {
        let _turn = self.inner.turn.lock().await;
        self.rebuild_in_turn(store, progress).await
    }

    /// Applies what changed in the store since the last commit; builds the index when it is empty
    /// or of another store. Returns how many listings were looked at.
    pub async fn follow(&self, store: &dyn Store) -> Result<usize, IndexError> {
        let _turn = self.inner.turn.lock().await;
        let newest = store.last_change().await?;
        let generation = self.generation();
        let mut seq = match generation.seq() {
            Some(seq) if seq <= newest && mark(store, seq).await? == generation.mark() => seq,
            other => {
                if other.is_some() {
                    tracing::warn!("the index is of another store: it is made anew");
                }
                let read = self.rebuild_in_turn(store, &mut |_| ()).await?;
                return Ok(usize::try_from(read).unwrap_or(usize::MAX));
            }
        };
        let mut touched = 0;
        loop {
            let changes = store.changes_after(seq, CHANGES).await?;
            let Some(last) = changes.last() else { return Ok(touched) };
            seq = last.seq;
            let entities: BTreeSet<EntityRef> =
                changes.iter().map(|change| change.entity).collect();
            let entities: Vec<EntityRef> = entities.into_iter().collect();
            let ids = store.listings_touched_by(&entities).await?;
            for ids in ids.chunks(LISTINGS as usize) {
                let stored = store.listings(ids).await?;
                let listings = stored.into_iter().map(|stored| stored.listing).collect();
                stage(Arc::clone(&generation), ids.to_vec(), listings).await?;
            }
            touched += ids.len();
            commit(&generation, seq, Some(mark_of(last))).await?;
        }
    }

    /// Begins to merge what edits have left, for when nothing else is going on. Returns at once.
    ///
    /// # Errors
    /// When the index cannot be read or written.
    pub async fn tidy(&self) -> Result<(), IndexError> {
        let generation = self.generation();
        blocking(move || generation.start_merges(Pace::AtRest)).await
    }

    async fn rebuild_in_turn(
        &self,
        store: &dyn Store,
        progress: &mut (dyn FnMut(Progress) + Send),
    ) -> Result<u64, IndexError> {
        // Read first: what is written while we read is applied again by the next `follow`.
        let seq = store.last_change().await?;
        let total = store.counts().await?.listings;
        let dir = self.inner.dir.clone();
        let old = self.generation();
        // What an earlier attempt that failed has left, a full disk say.
        generation::remove_others(&dir, old.number)?;
        let number =
            generation::generations(&dir)?.into_iter().max().unwrap_or(0).max(old.number) + 1;
        let new = Arc::new(blocking(move || Generation::create(&dir, number)).await?);
        new.begin_build();

        let mut done = 0;
        let mut after = None;
        let mut staged = None;
        loop {
            // The next page is read while documents are made of this one.
            let page = store.listings_after(after, LISTINGS).await?;
            if let Some(staged) = staged.take() {
                finished(staged).await?;
            }
            let Some(last) = page.last() else { break };
            after = Some(last.listing.id());
            done += page.len() as u64;
            let listings = page.into_iter().map(|stored| stored.listing).collect();
            staged = Some(tokio::spawn(stage(Arc::clone(&new), Vec::new(), listings)));
            progress(Progress { done, total: total.max(done) });
        }
        let mark = mark(store, seq).await?;
        let inner = Arc::clone(&self.inner);
        blocking(move || {
            new.end_build(seq, mark)?;
            generation::point_to(&inner.dir, new.number)?;
            let kept = new.number;
            *inner.generation.write().unwrap_or_else(PoisonError::into_inner) = new;
            old.retire();
            generation::remove_others(&inner.dir, kept)
        })
        .await?;
        tracing::info!(listings = done, "the index was built");
        Ok(done)
    }
}

async fn stage(
    generation: Arc<Generation>,
    ids: Vec<ServiceAtLocationId>,
    listings: Vec<Listing>,
) -> Result<(), IndexError> {
    blocking(move || generation.replace(&ids, &listings)).await
}

async fn commit(
    generation: &Arc<Generation>,
    seq: ChangeSeq,
    mark: Option<String>,
) -> Result<(), IndexError> {
    let generation = Arc::clone(generation);
    blocking(move || generation.commit(seq, mark)).await
}

/// What the change log says at a place. The log is append-only, so that in the same store it says
/// the same for ever; in another one, or in a backup that was restored and written since, it does not.
async fn mark(store: &dyn Store, seq: ChangeSeq) -> Result<Option<String>, IndexError> {
    let before = ChangeSeq(seq.0.saturating_sub(1));
    let changes = store.changes_after(before, 1).await?;
    Ok(changes.first().filter(|change| change.seq == seq).map(mark_of))
}

fn mark_of(change: &Change) -> String {
    format!("{} {} {}", change.entity, change.revision.0, change.at)
}

/// Away from the threads that serve requests.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, IndexError> + Send + 'static,
) -> Result<T, IndexError> {
    finished(tokio::task::spawn_blocking(work)).await
}

async fn finished<T>(task: JoinHandle<Result<T, IndexError>>) -> Result<T, IndexError> {
    task.await.map_err(IndexError::engine)?
}

/// A task that keeps the index up to date until it is stopped.
pub struct Follower {
    task: JoinHandle<()>,
    stop: Arc<Notify>,
}

impl Follower {
    /// Looks for changes five times a second, and at once when `written` is notified (by those
    /// who write the store in this process).
    pub fn spawn(store: Arc<dyn Store>, index: SearchIndex, written: Arc<Notify>) -> Self {
        let stop = Arc::new(Notify::new());
        let stopped = Arc::clone(&stop);
        let task = tokio::spawn(async move {
            let mut errors = 0;
            let mut quiet = Duration::ZERO;
            loop {
                let wait = match step(store.as_ref(), &index, errors).await {
                    Ok(changed) => {
                        errors = 0;
                        quiet = if changed { Duration::ZERO } else { quiet + POLL };
                        if quiet == QUIET
                            && let Err(error) = index.tidy().await
                        {
                            tracing::warn!(%error, "the index could not be tidied");
                        }
                        POLL
                    }
                    Err(error) => {
                        errors += 1;
                        tracing::warn!(%error, errors, "the index could not follow the store");
                        LONGEST_WAIT.min(POLL * 2u32.saturating_pow(errors.min(16)))
                    }
                };
                tokio::select! {
                    () = tokio::time::sleep(wait) => {}
                    () = written.notified() => {}
                    () = stopped.notified() => break,
                }
            }
        });
        Self { task, stop }
    }

    /// Ends the task after what it is doing, if anything.
    pub async fn stop(self) {
        self.stop.notify_one();
        if let Err(error) = self.task.await {
            tracing::warn!(%error, "the task that follows the store had failed");
        }
    }
}

/// Whether there was something to follow.
async fn step(store: &dyn Store, index: &SearchIndex, errors: u32) -> Result<bool, IndexError> {
    if index.last_change() == Some(store.last_change().await?) {
        return Ok(false);
    }
    if errors >= PATIENCE {
        index.rebuild(store, &mut |_| ()).await?;
    } else {
        index.follow(store).await?;
    }
    Ok(true)
}
