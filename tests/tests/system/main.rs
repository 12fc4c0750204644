//! Whole-system tests: one binary, a module per concern.

mod edits;
mod faults;
mod kills;
mod layering;
mod search;
