//! From the records of one cluster to the four entities of a listing.
//!
//! # Precedence
//! Field by field: what a person verified stays; then the source of higher precedence; then the
//! newer record; then the one whose name more records of the cluster share; then the lower
//! `source:native id`. Empty never beats non-empty, hours that tell appointments apart go before
//! others, and a bus or an outpost names the listing last. Categories, telephones, sites,
//! audiences, access modes, languages, accessibility and attributes are united in that order.
//!
//! # Dates
//! A listing is as old as its oldest fact: its date is the oldest among the records that supply at
//! least one of its fields, and none when one of those has no date. A record of which nothing was
//! taken does not count. Each field's provenance has the date of its own record.
//!
//! # Provenance
//! A field names the source it was taken from. A united one also names the others that added a
//! value to it, not those that only repeat what was there.
//!
//! # Ids
//! A listing keeps the id that the store has, also when its row comes back under another key; when
//! its records part, the id goes with the one that spoke first. A new one derives it from its first record: from the
//! register identifier when the record's native id is one (`uai:0681127F`), else from
//! `source:native id`. Its service and location derive theirs from the listing's id. An
//! organisation derives its id from its SIRET, else from its folded name.

mod entities;
mod organizations;
mod rank;
mod verified;

pub use entities::{Ids, Merged, merge};
pub use organizations::{OrganizationDraft, OrganizationKeys};
pub use rank::{Ranked, derived_listing_id, rank};
pub use verified::keep_verified;

#[cfg(test)]
mod tests;
