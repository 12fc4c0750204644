//! What has no position: found by the communes it serves.

use std::collections::HashMap;
use std::ops::Range;
use tantivy::DocId;

/// Runs of documents without a position that serve the same communes, by these communes.
#[derive(Debug, Default)]
pub struct Unlocated {
    runs: Vec<Range<DocId>>,
    /// Places in the runs, in order.
    serving: HashMap<u64, Vec<u32>>,
    /// Of the runs that tell no commune, likewise.
    untold: Vec<u32>,
}

impl Unlocated {
    /// A document with the area it serves; those of one area must follow one another to be one run.
    pub fn add(&mut self, document: DocId, area: &[u64], is_next_of_area: bool) {
        match self.runs.last_mut() {
            Some(run) if is_next_of_area && run.end == document => run.end += 1,
            _ => {
                let place = u32::try_from(self.runs.len()).unwrap_or(u32::MAX);
                self.runs.push(document..document + 1);
                if area.is_empty() {
                    self.untold.push(place);
                }
                for commune in area {
                    self.serving.entry(*commune).or_default().push(place);
                }
            }
        }
    }

    /// In order, the runs that serve the commune, and those that do not tell whom they serve.
    pub fn that_may_serve(&self, commune: Option<u64>) -> Vec<Range<DocId>> {
        let serving = commune.and_then(|commune| self.serving.get(&commune));
        let mut places: Vec<u32> = serving.into_iter().flatten().copied().collect();
        places.extend(&self.untold);
        places.sort_unstable();
        places.into_iter().map(|place| self.runs[place as usize].clone()).collect()
    }
}
