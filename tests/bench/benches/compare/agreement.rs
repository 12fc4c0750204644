//! Whether all found the same.

use crate::peers::Answer;
use serde_json::Value;
use std::fmt;

/// Of so many searches, how many had the same total, facets and first twenty.
#[derive(Debug, Clone, Copy, Default)]
pub struct Agreement {
    pub asked: usize,
    pub totals: usize,
    pub facets: usize,
    /// Nothing where the order is each engine's own.
    pub first: Option<usize>,
}

impl Agreement {
    pub fn add(&mut self, ours: &Answer, theirs: &Answer, same_order: bool) {
        self.asked += 1;
        self.totals += usize::from(ours.total == theirs.total);
        self.facets += usize::from(ours.facets == theirs.facets);
        if same_order {
            let ids = theirs.first.iter().filter_map(|row| {
                let row: Value = serde_json::from_str(row).ok()?;
                Some(row["id"].as_str()?.to_owned())
            });
            let same = ids.eq(ours.first.iter().cloned());
            *self.first.get_or_insert(0) += usize::from(same);
        }
    }

    pub fn is_whole(&self) -> bool {
        self.totals == self.asked
            && self.facets == self.asked
            && self.first.is_none_or(|first| first == self.asked)
    }
}

impl fmt::Display for Agreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_whole() {
            return write!(f, "all {}", self.asked);
        }
        write!(f, "of {}: totals {}, facets {}", self.asked, self.totals, self.facets)?;
        match self.first {
            Some(first) => write!(f, ", first rows {first}"),
            None => Ok(()),
        }
    }
}
