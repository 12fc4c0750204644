//! The model: HSDS 3.1's entities with the additions that `ARCHITECTURE.md` lists.

mod entity;
mod parts;
mod record;
mod source;
mod summary;

pub use entity::{Listing, Location, Organization, Service, ServiceAtLocation, ServiceStatus};
pub use parts::{
    AccessMode, Accessibility, Address, AgeRange, Attribute, Audience, CostOption,
    ExternalIdentifier, Fee, OpeningHours, Phone, Provenance, ProvenanceMap, RequiredDocument,
    ServiceCapacity, Url,
};
pub use record::Record;
pub use source::{LicenceStatus, Source};
pub use summary::ListingSummary;
