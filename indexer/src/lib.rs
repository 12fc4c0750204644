//! How listings get in and are found: sources, normalising, duplicates, the tantivy index and search.
//!
//! No HTTP server here, and no tantivy type leaves this crate.

pub mod bundle;
pub mod connector;
pub mod geocode;
pub mod import;
pub mod index;
pub mod mapping;
pub mod merge;
pub mod normalise;
pub mod resolve;
#[cfg(test)]
mod samples;
pub mod search;
pub mod source;
