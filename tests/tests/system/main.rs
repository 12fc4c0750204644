//! Whole-system tests: one binary, a module per concern.

mod faults;
mod kills;
mod layering;
mod search;
