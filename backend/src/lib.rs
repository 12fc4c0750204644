//! How Repères is served: public API, pages and operations.

pub mod api;
pub mod cache;
pub mod clock;
pub mod config;
pub mod effort;
mod error;
mod health;
mod language;
pub mod layers;
pub mod listener;
mod pages;
mod parameters;
mod paths;
mod query;
pub mod router;
pub mod startup;
pub mod state;

#[cfg(test)]
mod tests;
