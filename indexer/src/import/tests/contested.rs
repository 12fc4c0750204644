//! Somebody else writes meanwhile.

use super::*;
use async_trait::async_trait;
use data::ids::SourceId;
use data::store::{Applied, Change, ChangeSeq, Counts, EntityRef, SourceActivity, StoredRecord};
use std::sync::atomic::{AtomicU32, Ordering};

/// A store in which somebody else writes between a run's reading and its writing, so many times.
struct Contested {
    inner: Arc<dyn Store>,
    left: AtomicU32,
}

#[async_trait]
impl Store for Contested {
    async fn apply(&self, batch: Batch) -> Result<Applied, StoreError> {
        let meddle = self
            .left
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1))
            .is_ok();
        if meddle {
            for stored in self.inner.listings_after(None, 9).await? {
                let mut other = Batch::new("user:essai", at(1));
                let entity = Entity::Service(Box::new(stored.listing.service));
                other.entities.push(EntityWrite { entity, expected: Some(stored.service) });
                self.inner.apply(other).await?;
            }
        }
        self.inner.apply(batch).await
    }

    async fn listing(&self, id: ServiceAtLocationId) -> Result<Option<Found>, StoreError> {
        self.inner.listing(id).await
    }

    async fn listings(
        &self,
        ids: &[ServiceAtLocationId],
    ) -> Result<Vec<StoredListing>, StoreError> {
        self.inner.listings(ids).await
    }

    async fn listings_after(
        &self,
        after: Option<ServiceAtLocationId>,
        limit: u32,
    ) -> Result<Vec<StoredListing>, StoreError> {
        self.inner.listings_after(after, limit).await
    }

    async fn changes_after(&self, seq: ChangeSeq, limit: u32) -> Result<Vec<Change>, StoreError> {
        self.inner.changes_after(seq, limit).await
    }

    async fn last_change(&self) -> Result<ChangeSeq, StoreError> {
        self.inner.last_change().await
    }

    async fn listings_touched_by(
        &self,
        entities: &[EntityRef],
    ) -> Result<Vec<ServiceAtLocationId>, StoreError> {
        self.inner.listings_touched_by(entities).await
    }

    async fn records(&self, source: Option<&SourceId>) -> Result<Vec<StoredRecord>, StoreError> {
        self.inner.records(source).await
    }

    async fn records_of(&self, id: ServiceAtLocationId) -> Result<Vec<StoredRecord>, StoreError> {
        self.inner.records_of(id).await
    }

    async fn sources(&self) -> Result<Vec<Source>, StoreError> {
        self.inner.sources().await
    }

    async fn import_reports(&self, limit: u32) -> Result<Vec<ImportReport>, StoreError> {
        self.inner.import_reports(limit).await
    }

    async fn source_activity(&self) -> Result<Vec<SourceActivity>, StoreError> {
        self.inner.source_activity().await
    }

    async fn counts(&self) -> Result<Counts, StoreError> {
        self.inner.counts().await
    }
}

async fn contested(times: u32, base: &Base) -> (Contested, Source, Reading) {
    let store = Arc::clone(&base.store);
    let files = source("a", 1);
    let mut one = record("a", "1", "Bibliothèque Nord", "1 rue A");
    let clock = || at(1);
    let first = rows(vec![one.clone()]);
    run(&*store, &files, &first, Options::default(), &clock, &()).await.expect("imported");
    one.name = "Bibliothèque Sud".to_owned();
    (Contested { inner: store, left: AtomicU32::new(times) }, files, rows(vec![one]))
}

#[tokio::test]
async fn a_run_starts_again_when_somebody_else_wrote_the_listing() {
    let base = base().await;
    let (store, files, reading) = contested(2, &base).await;
    let clock = || at(2);
    let run = run(&store, &files, &reading, Options::default(), &clock, &()).await;
    assert_eq!(run.expect("imported at the third try").report.updated, 1);
    assert_eq!(store.import_reports(9).await.expect("reports").len(), 2);
}

#[tokio::test]
async fn a_run_gives_up_when_it_never_gets_a_turn() {
    let base = base().await;
    let (store, files, reading) = contested(1000, &base).await;
    let clock = || at(2);
    let run = run(&store, &files, &reading, Options::default(), &clock, &()).await;
    assert!(matches!(run.expect_err("no turn"), ImportError::Busy(_)));
    assert_eq!(store.import_reports(9).await.expect("reports").len(), 1);
}
