//! What Repères keeps: the HSDS model, code lists, the territory, interchange formats and the store.
//!
//! Depends on no other crate of the workspace.

pub mod bundle;
pub mod calendar;
pub mod danger;
pub mod demo;
pub mod french;
pub mod hours;
pub mod ids;
pub mod model;
pub mod store;
pub mod taxonomy;
pub mod territory;
pub mod text;
pub mod units;
