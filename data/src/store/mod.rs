//! The store: SQL, the truth. The index is made from it and follows its change log.
//!
//! One trait, one module per database. All writes go through [`Store::apply`], which is atomic:
//! either the whole [`Batch`] is kept and logged, or nothing is.

mod batch;
mod database;
mod error;
mod merge;
mod postgres;
mod read;
mod report;
mod session;
mod sqlite;
mod write;

#[cfg(test)]
mod contract;

pub use batch::{
    Applied, Batch, Entity, EntityKind, EntityRef, EntityWrite, RecordWrite, Redirect, import_actor,
};
pub use error::StoreError;
pub use report::{Conflict, DuplicatePair, ImportReport, Outside, Rejection};

use crate::ids::{ServiceAtLocationId, SourceId};
use crate::model::{Listing, Record, Source};
use async_trait::async_trait;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Revision of an entity: 1 when created, one more at each write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Revision(pub i64);

/// Place in the change log. Later changes always have greater numbers, and a number once readable
/// has no lower one appearing after it.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct ChangeSeq(pub i64);

/// One line of the append-only change log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub seq: ChangeSeq,
    pub entity: EntityRef,
    pub revision: Revision,
    pub at: Timestamp,
    /// Who: `import:france-services`, later `user:…`.
    pub actor: String,
}

/// An entity with its revision.
#[derive(Debug, Clone, PartialEq)]
pub struct Stored<T> {
    pub value: T,
    pub revision: Revision,
}

/// A listing with the revision of each of its four entities.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredListing {
    pub listing: Listing,
    pub service_at_location: Revision,
    pub service: Revision,
    pub location: Revision,
    pub organization: Revision,
    /// When the newest of the four was written.
    pub modified: Timestamp,
}

/// A source's latest record of one row.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredRecord {
    pub record: Record,
    /// The listing it was merged into.
    pub listing: ServiceAtLocationId,
    pub first_seen: Timestamp,
    /// Last time an import found it changed (an unchanged row is not written again).
    pub updated: Timestamp,
    /// Set when the source no longer has the row; kept, marked, never deleted.
    pub gone_since: Option<Timestamp>,
}

/// What a look-up by id finds.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    Listing(Box<StoredListing>),
    /// The listing was merged into another one.
    MovedTo(ServiceAtLocationId),
}

/// How many things the store holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    pub organizations: u64,
    pub services: u64,
    pub locations: u64,
    pub listings: u64,
    pub records: u64,
    pub records_gone: u64,
}

/// A source at work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceActivity {
    pub source: SourceId,
    /// Records that the source still has.
    pub records: u64,
    /// When its last import ended.
    pub imported: Option<Timestamp>,
}

/// The contract that SQLite and PostgreSQL both keep; `contract.rs` tests it on both.
#[async_trait]
pub trait Store: Send + Sync + 'static {
    /// Writes all of the batch or nothing, and logs one change per entity written or removed. A removed
    /// entity's change has the revision after its last one; that it is gone is seen by looking it up.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when an entity's revision is not the expected one: read again, decide again.
    /// [`StoreError::InvalidBatch`] when the batch refers to what does not exist, or holds what cannot be kept.
    async fn apply(&self, batch: Batch) -> Result<Applied, StoreError>;

    async fn listing(&self, id: ServiceAtLocationId) -> Result<Option<Found>, StoreError>;

    /// The listings that exist among these ids, in no particular order; merged ones are left out.
    async fn listings(&self, ids: &[ServiceAtLocationId])
    -> Result<Vec<StoredListing>, StoreError>;

    /// Up to `limit` listings in id order after `after`: a cursor over all of them in constant memory.
    async fn listings_after(
        &self,
        after: Option<ServiceAtLocationId>,
        limit: u32,
    ) -> Result<Vec<StoredListing>, StoreError>;

    /// Up to `limit` changes after `seq`, oldest first.
    async fn changes_after(&self, seq: ChangeSeq, limit: u32) -> Result<Vec<Change>, StoreError>;

    /// The newest place of the change log; zero when nothing was ever written.
    async fn last_change(&self) -> Result<ChangeSeq, StoreError>;

    /// The listings that these entities are part of (an organisation touches all of its listings),
    /// each once. A deleted or merged listing that is named itself is returned too.
    async fn listings_touched_by(
        &self,
        entities: &[EntityRef],
    ) -> Result<Vec<ServiceAtLocationId>, StoreError>;

    /// Records of one source, or of all, in (source, native id) order, gone ones included.
    async fn records(&self, source: Option<&SourceId>) -> Result<Vec<StoredRecord>, StoreError>;

    /// Records that were merged into this listing.
    async fn records_of(
        &self,
        listing: ServiceAtLocationId,
    ) -> Result<Vec<StoredRecord>, StoreError>;

    async fn sources(&self) -> Result<Vec<Source>, StoreError>;

    /// Reports of past imports, newest first.
    async fn import_reports(&self, limit: u32) -> Result<Vec<ImportReport>, StoreError>;

    /// What each source holds and when it was last imported, in id order.
    async fn source_activity(&self) -> Result<Vec<SourceActivity>, StoreError>;

    async fn counts(&self) -> Result<Counts, StoreError>;
}

/// Opens the store and brings its schema up to date.
///
/// - `sqlite://path`: an SQLite file, made with its folder when missing. What follows `sqlite://` is the path as it is,
///   without escapes or options.
/// - `sqlite::memory:`: for tests; gone once dropped.
/// - `postgres://user:password@host/database`: PostgreSQL; the database exists already.
pub async fn open(url: &str) -> Result<Arc<dyn Store>, StoreError> {
    if let Some(place) = sqlite::Place::parse(url) {
        let engine = sqlite::Sqlite::open(&place).await?;
        return Ok(Arc::new(database::SqlStore(engine)));
    }
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        let engine = postgres::Postgres::open(url).await?;
        return Ok(Arc::new(database::SqlStore(engine)));
    }
    // Only the scheme: what follows may hold a password.
    let scheme = url.split_once(':').map_or(url, |(scheme, _)| scheme);
    Err(StoreError::UnknownDatabase(scheme.to_owned()))
}
