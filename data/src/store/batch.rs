//! What one atomic write holds.

use super::report::ImportReport;
use super::{ChangeSeq, Revision};
use crate::ids::{LocationId, OrganizationId, ServiceAtLocationId, ServiceId, SourceId};
use crate::model::{Location, Organization, Record, Service, ServiceAtLocation, Source};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

/// Which of the four entities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntityKind {
    Organization,
    Service,
    Location,
    ServiceAtLocation,
}

impl EntityKind {
    /// HSDS's name, also the name of the table.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Organization => "organization",
            Self::Service => "service",
            Self::Location => "location",
            Self::ServiceAtLocation => "service_at_location",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        [Self::Organization, Self::Service, Self::Location, Self::ServiceAtLocation]
            .into_iter()
            .find(|kind| kind.as_str() == text)
    }
}

/// Names one entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntityRef {
    pub kind: EntityKind,
    pub id: Uuid,
}

impl fmt::Display for EntityRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind.as_str(), self.id)
    }
}

macro_rules! entity_ref_from {
    ($($id:ty => $kind:ident),*) => {$(
        impl From<$id> for EntityRef {
            fn from(id: $id) -> Self {
                Self { kind: EntityKind::$kind, id: id.0 }
            }
        }
    )*};
}
entity_ref_from!(
    OrganizationId => Organization,
    ServiceId => Service,
    LocationId => Location,
    ServiceAtLocationId => ServiceAtLocation
);

/// One of the four entities.
#[derive(Debug, Clone, PartialEq)]
pub enum Entity {
    Organization(Organization),
    Service(Box<Service>),
    Location(Location),
    ServiceAtLocation(Box<ServiceAtLocation>),
}

impl Entity {
    pub fn entity_ref(&self) -> EntityRef {
        match self {
            Self::Organization(organization) => organization.id.into(),
            Self::Service(service) => service.id.into(),
            Self::Location(location) => location.id.into(),
            Self::ServiceAtLocation(listing) => listing.id.into(),
        }
    }
}

/// Creates or replaces one entity.
#[derive(Debug, Clone, PartialEq)]
pub struct EntityWrite {
    pub entity: Entity,
    /// The revision that the writer read; `None` when it must not exist yet.
    pub expected: Option<Revision>,
}

/// Creates or replaces a source's record of one row, or marks it gone. Its source is in the store or in the batch.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordWrite {
    pub record: Record,
    /// The listing it belongs to; must exist once the batch is applied.
    pub listing: ServiceAtLocationId,
    pub gone_since: Option<Timestamp>,
}

/// `from` was merged into `to`: `from` is deleted, its address leads to `to`, and records that still
/// belong to it move along. `to` exists once the batch's entities are written, or was itself merged into
/// one that does; no address leads to another that leads further. Writing `from` again later undoes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Redirect {
    pub from: ServiceAtLocationId,
    pub to: ServiceAtLocationId,
}

/// Everything that one import or one edit writes, in the order in which it is applied:
/// sources, entities, records, redirects, orphans, report. Entities may come in any order; an entity written twice has
/// its second `expected` one higher than the first write left it.
#[derive(Debug, Clone)]
pub struct Batch {
    pub actor: String,
    pub at: Timestamp,
    pub sources: Vec<Source>,
    pub entities: Vec<EntityWrite>,
    pub records: Vec<RecordWrite>,
    pub redirects: Vec<Redirect>,
    /// Services, locations and organisations that no listing refers to any more are removed, wherever they
    /// come from; each removal is logged.
    pub remove_orphans: bool,
    pub report: Option<ImportReport>,
}

impl Batch {
    pub fn new(actor: impl Into<String>, at: Timestamp) -> Self {
        Self {
            actor: actor.into(),
            at,
            sources: Vec::new(),
            entities: Vec::new(),
            records: Vec::new(),
            redirects: Vec::new(),
            remove_orphans: false,
            report: None,
        }
    }
}

/// What a batch did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Applied {
    /// The newest change of the batch, or the newest of the log when it wrote no entity.
    pub last_change: ChangeSeq,
    /// Entities created or replaced; removals are not counted.
    pub written: usize,
}

/// For error messages and actors of imports.
pub fn import_actor(source: &SourceId) -> String {
    format!("import:{source}")
}
