//! The cells of a segment's documents, to be looked up.

/// A landmark every so many cells: two or three cache lines lie between two of them.
const STEP: usize = 32;

/// Cells in order, the place of each being the number of its document.
///
/// A shape is a few dozen ranges of cells, whose ends are looked up from left to right. The landmarks
/// fit in the cache of a core where all the cells do not.
pub struct Cells {
    all: Box<[u64]>,
    landmarks: Box<[u64]>,
}

impl Cells {
    /// They must be in order.
    pub fn new(all: Vec<u64>) -> Self {
        Self { landmarks: all.iter().step_by(STEP).copied().collect(), all: all.into() }
    }

    /// The first place from `from` on whose cell is not less than `wanted`.
    pub fn first_at_least(&self, from: usize, wanted: u64) -> usize {
        // Many a range is empty.
        if self.all.get(from).is_none_or(|cell| *cell >= wanted) {
            return from;
        }
        // What is looked for is nearby more often than not.
        let (mut low, mut step) = (from / STEP, 1);
        while self.landmarks.get(low + step).is_some_and(|cell| *cell < wanted) {
            low += step;
            step *= 2;
        }
        let high = self.landmarks.len().min(low + step);
        let before = low + self.landmarks[low..high].partition_point(|cell| *cell < wanted);
        let low = (before.saturating_sub(1) * STEP).max(from);
        let high = self.all.len().min(before * STEP);
        low + self.all[low..high].partition_point(|cell| *cell < wanted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn cells_are_found_from_anywhere(
            mut all in prop::collection::vec(0_u64..60, 0..400),
            from in 0_usize..420,
            wanted in 0_u64..62,
        ) {
            all.sort_unstable();
            let from = from.min(all.len());
            let expected = from + all[from..].partition_point(|cell| *cell < wanted);
            prop_assert_eq!(Cells::new(all).first_at_least(from, wanted), expected);
        }
    }
}
