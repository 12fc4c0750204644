//! The geocoder over a generated file of streets that exist nowhere.

mod ban;
mod importing;
mod limits;
mod questions;
mod reversing;

use super::*;
use data::units::Position;
use tempfile::TempDir;

/// A geocoder with the sample's addresses.
struct Sample {
    geocoder: Geocoder,
    folder: TempDir,
}

impl Sample {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let file = ban::sample().save(folder.path());
        let dir = folder.path().join("addresses");
        import(&file, &dir, Options::default(), &mut |_| ()).expect("imported");
        Self { geocoder: Geocoder::open(&dir), folder }
    }

    fn ask(&self, question: &Question) -> Vec<Candidate> {
        self.geocoder.search(question).expect("an answer")
    }

    fn all(&self, text: &str) -> Vec<Candidate> {
        self.ask(&Question::new(text))
    }

    fn first(&self, text: &str) -> Candidate {
        let found = self.all(text);
        found.into_iter().next().unwrap_or_else(|| panic!("nothing for {text}"))
    }
}

/// Communes only.
fn without_file() -> (Geocoder, TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    (Geocoder::open(&folder.path().join("addresses")), folder)
}
