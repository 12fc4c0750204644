//! The store on any database that is an [`Engine`].

use super::session::Engine;
use super::{
    Applied, Batch, Change, ChangeSeq, Counts, EntityRef, Found, ImportReport, SourceActivity,
    Store, StoreError, StoredListing, StoredRecord, read, write,
};
use crate::ids::{ServiceAtLocationId, SourceId};
use crate::model::Source;
use async_trait::async_trait;

pub(super) struct SqlStore<E>(pub(super) E);

#[async_trait]
impl<E: Engine> Store for SqlStore<E> {
    async fn apply(&self, batch: Batch) -> Result<Applied, StoreError> {
        let mut transaction = self.0.write().await?;
        let applied = write::apply(&mut *transaction, batch).await?;
        transaction.commit().await?;
        Ok(applied)
    }

    async fn listing(&self, id: ServiceAtLocationId) -> Result<Option<Found>, StoreError> {
        read::listing(&mut *self.0.read().await?, id).await
    }

    async fn listings(
        &self,
        ids: &[ServiceAtLocationId],
    ) -> Result<Vec<StoredListing>, StoreError> {
        read::listings(&mut *self.0.read().await?, ids).await
    }

    async fn listings_after(
        &self,
        after: Option<ServiceAtLocationId>,
        limit: u32,
    ) -> Result<Vec<StoredListing>, StoreError> {
        read::listings_after(&mut *self.0.read().await?, after, limit).await
    }

    async fn changes_after(&self, seq: ChangeSeq, limit: u32) -> Result<Vec<Change>, StoreError> {
        read::changes_after(&mut *self.0.read().await?, seq, limit).await
    }

    async fn last_change(&self) -> Result<ChangeSeq, StoreError> {
        read::last_change(&mut *self.0.read().await?).await
    }

    async fn listings_touched_by(
        &self,
        entities: &[EntityRef],
    ) -> Result<Vec<ServiceAtLocationId>, StoreError> {
        read::listings_touched_by(&mut *self.0.read().await?, entities).await
    }

    async fn records(&self, source: Option<&SourceId>) -> Result<Vec<StoredRecord>, StoreError> {
        read::records(&mut *self.0.read().await?, source).await
    }

    async fn records_of(
        &self,
        listing: ServiceAtLocationId,
    ) -> Result<Vec<StoredRecord>, StoreError> {
        read::records_of(&mut *self.0.read().await?, listing).await
    }

    async fn sources(&self) -> Result<Vec<Source>, StoreError> {
        read::sources(&mut *self.0.read().await?).await
    }

    async fn import_reports(&self, limit: u32) -> Result<Vec<ImportReport>, StoreError> {
        read::import_reports(&mut *self.0.read().await?, limit).await
    }

    async fn source_activity(&self) -> Result<Vec<SourceActivity>, StoreError> {
        read::source_activity(&mut *self.0.read().await?).await
    }

    async fn counts(&self) -> Result<Counts, StoreError> {
        read::counts(&mut *self.0.read().await?).await
    }
}
