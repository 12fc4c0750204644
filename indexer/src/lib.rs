//! How listings get in and are found: sources, normalising, duplicates, the tantivy index and search.
//!
//! No HTTP server here, and no tantivy type leaves this crate.

pub mod index;
pub mod normalise;
#[cfg(test)]
mod samples;
pub mod search;
