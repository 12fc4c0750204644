//! How Repères is served: public API, pages and operations.

pub mod api;
mod cache;
pub mod clock;
pub mod config;
mod error;
mod health;
mod layers;
mod listener;
mod pages;
mod parameters;
mod paths;
mod query;
pub mod router;
pub mod startup;
pub mod state;

#[cfg(test)]
mod tests;
