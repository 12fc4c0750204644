//! What the tests of the shapes share.

use crate::index::cell::{self, Region};
use data::units::Position;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

pub fn anywhere() -> impl Strategy<Value = Position> {
    prop_oneof![(47.6f64..47.9, 7.1f64..7.6), (-90.0f64..=90.0, -180.0f64..=180.0),]
        .prop_map(|(latitude, longitude)| Position { latitude, longitude })
}

/// What is in no range is outside, and what is in a range that is within for sure is inside.
pub fn check_cover<R: Region>(
    region: &R,
    positions: impl IntoIterator<Item = Position>,
    contains: impl Fn(Position) -> bool,
) -> Result<(), TestCaseError> {
    let ranges = cell::cover(region);
    prop_assert!(ranges.len() <= 48);
    prop_assert!(ranges.is_sorted_by(|one, next| one.last < next.first));
    for position in positions {
        let code = cell::of(position);
        match ranges.iter().find(|range| (range.first..=range.last).contains(&code)) {
            Some(range) => prop_assert!(!range.within || contains(position), "{position:?}"),
            None => prop_assert!(!contains(position), "{position:?} is left out"),
        }
    }
    Ok(())
}
