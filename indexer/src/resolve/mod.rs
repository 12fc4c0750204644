//! Which records tell of the same service at the same place.
//!
//! No single signal decides: four organisations share one address, one organisation has several.
//! Name, place, telephone, site, mailbox, identifiers and kind each add to or take from a score
//! between 0 and 1, and every score can be explained.

mod block;
mod cluster;
mod evidence;
mod succession;
mod words;

pub use cluster::{Cluster, Link, Resolution, resolve};
pub use evidence::{Evidence, Frequencies, MERGE, Profile, SUSPECT, compare, site};

pub use succession::successions;

#[cfg(test)]
mod tests;
