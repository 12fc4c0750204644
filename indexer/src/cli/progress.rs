//! Progress on the terminal; nothing when the output goes elsewhere.

use indexer::import::Progress;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal as _;
use std::time::Duration;

/// A line that says which source and which step, and how many sources are done.
pub struct Bar(ProgressBar);

impl Bar {
    pub fn new(sources: usize) -> Self {
        if !std::io::stderr().is_terminal() {
            return Self(ProgressBar::hidden());
        }
        let bar = ProgressBar::new(sources as u64);
        if let Ok(style) =
            ProgressStyle::with_template("{spinner} {prefix} [{bar:20}] {pos}/{len} {msg}")
        {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(100));
        Self(bar)
    }

    pub fn source(&self, name: &str) {
        self.0.set_prefix(name.to_owned());
    }

    pub fn done(&self) {
        self.0.inc(1);
    }

    pub fn finish(&self) {
        self.0.finish_and_clear();
    }
}

/// How much of a file is read.
pub struct Bytes(ProgressBar);

impl Bytes {
    pub fn new() -> Self {
        if !std::io::stderr().is_terminal() {
            return Self(ProgressBar::hidden());
        }
        let bar = ProgressBar::new(0);
        if let Ok(style) =
            ProgressStyle::with_template("{spinner} [{bar:30}] {bytes} sur {total_bytes}")
        {
            bar.set_style(style);
        }
        Self(bar)
    }

    pub fn at(&self, done: u64, total: u64) {
        self.0.set_length(total);
        self.0.set_position(done);
    }

    pub fn finish(&self) {
        self.0.finish_and_clear();
    }
}

impl Progress for Bar {
    fn step(&self, label: &str) {
        self.0.set_message(label.to_owned());
    }
}
