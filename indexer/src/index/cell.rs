//! Cells: positions as one number, so that an index sorted by it holds neighbours side by side.
//!
//! A cell is the Morton code (bits of longitude and latitude interleaved) of a position on a grid
//! of 2³¹ × 2³¹. A shape is covered by at most [`MAX_CELLS`] squares of the quadtree, each of which
//! is one range of codes. The cover is a superset; the exact test comes after.

use data::units::{BoundingBox, Position};
use std::collections::VecDeque;

/// First cell of what has no position. Greater than every code, so that it lies in no cover.
pub const NO_POSITION: u64 = 1 << (2 * BITS);

/// A finer cover has more ranges to look up, a coarser one more candidates to test.
const MAX_CELLS: usize = 48;

const BITS: u32 = 31;

/// Added around a square, in degrees (about 0.1 mm): more than rounding can take away.
const MARGIN: f64 = 1e-9;

/// The cell of a position.
pub fn of(position: Position) -> u64 {
    interleave(column(position.longitude), row(position.latitude))
}

/// The cell of what has no position: those that serve the same communes lie side by side.
///
/// Two areas may share a cell; nothing depends on their lying apart.
pub fn unlocated(communes: impl IntoIterator<Item = u64>) -> u64 {
    const PRIME: u64 = 0x0000_0100_0000_01B3;
    let hash =
        communes.into_iter().fold(0, |hash: u64, commune| (hash ^ commune).wrapping_mul(PRIME));
    NO_POSITION | (hash >> 2)
}

/// A part of the ground that can tell how a square stands to it.
pub trait Region {
    /// What a square hands down to its quarters: for a polygon, the sides that cross it.
    type Inherited;

    /// What the whole globe hands down.
    fn globe(&self) -> Self::Inherited;

    /// A rectangle that holds all of it, when one is easily told: the search for squares begins there.
    fn around(&self) -> Option<BoundingBox>;

    /// How a square stands to the region. May say [`Meeting::Across`] where it is not sure.
    fn meeting(
        &self,
        square: &BoundingBox,
        inherited: &Self::Inherited,
    ) -> Meeting<Self::Inherited>;
}

/// How a square stands to a region.
pub enum Meeting<I> {
    /// Nothing of the square is in the region.
    Apart,
    /// All of the square is.
    Within,
    Across(I),
}

/// Codes that follow one another, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    pub first: u64,
    pub last: u64,
    /// Whether all that has these codes is in the region; else some of it may be.
    pub within: bool,
}

/// The codes of a region, sorted and apart: at most [`MAX_CELLS`] ranges that hold every position
/// of it.
pub fn cover<R: Region>(region: &R) -> Vec<Range> {
    let mut kept = Vec::with_capacity(MAX_CELLS);
    let mut queue = VecDeque::with_capacity(MAX_CELLS);
    let start = region.around().map_or(Cell::GLOBE, |around| Cell::that_holds(&around));
    match region.meeting(&start.bounds(), &region.globe()) {
        Meeting::Apart => {}
        Meeting::Within => kept.push(start.codes(true)),
        Meeting::Across(inherited) => queue.push_back((start, inherited)),
    }
    while let Some((cell, inherited)) = queue.pop_front() {
        if cell.level == BITS {
            kept.push(cell.codes(false));
            continue;
        }
        let met = cell.children().map(|quarter| region.meeting(&quarter.bounds(), &inherited));
        let apart = met.iter().filter(|meeting| matches!(meeting, Meeting::Apart)).count();
        if kept.len() + queue.len() + met.len() - apart > MAX_CELLS {
            kept.push(cell.codes(false));
            continue;
        }
        for (meeting, quarter) in met.into_iter().zip(cell.children()) {
            match meeting {
                Meeting::Apart => {}
                Meeting::Within => kept.push(quarter.codes(true)),
                Meeting::Across(inherited) => queue.push_back((quarter, inherited)),
            }
        }
    }
    joined(kept)
}

/// Sorted, with ranges of the same kind that touch joined.
fn joined(mut ranges: Vec<Range>) -> Vec<Range> {
    ranges.sort_unstable_by_key(|range| range.first);
    ranges.dedup_by(|next, previous| {
        let touch = previous.within == next.within && next.first == previous.last + 1;
        if touch {
            previous.last = next.last;
        }
        touch
    });
    ranges
}

/// A rectangle meets a square as intervals do.
impl Region for BoundingBox {
    type Inherited = ();

    fn globe(&self) {}

    fn around(&self) -> Option<BoundingBox> {
        Some(*self)
    }

    fn meeting(&self, square: &BoundingBox, (): &()) -> Meeting<()> {
        let apart = square.east < self.west
            || self.east < square.west
            || square.north < self.south
            || self.north < square.south;
        let within = self.west <= square.west
            && square.east <= self.east
            && self.south <= square.south
            && square.north <= self.north;
        match (apart, within) {
            (true, _) => Meeting::Apart,
            (false, true) => Meeting::Within,
            (false, false) => Meeting::Across(()),
        }
    }
}

fn column(longitude: f64) -> u32 {
    quantised((longitude + 180.0) / 360.0)
}

fn row(latitude: f64) -> u32 {
    quantised((latitude + 90.0) / 180.0)
}

/// Monotonic, so that what lies between two degrees lies between their numbers.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast from float saturates, and the result is cut to 31 bits"
)]
fn quantised(share: f64) -> u32 {
    ((share * f64::from(1u32 << BITS)) as u32).min((1u32 << BITS) - 1)
}

fn interleave(x: u32, y: u32) -> u64 {
    spread(x) | (spread(y) << 1)
}

/// Puts a zero between the bits of a number.
fn spread(bits: u32) -> u64 {
    let mut spread = u64::from(bits);
    for (shift, mask) in [
        (16, 0x0000_FFFF_0000_FFFF),
        (8, 0x00FF_00FF_00FF_00FF),
        (4, 0x0F0F_0F0F_0F0F_0F0F),
        (2, 0x3333_3333_3333_3333),
        (1, 0x5555_5555_5555_5555),
    ] {
        spread = (spread | (spread << shift)) & mask;
    }
    spread
}

/// A square of the quadtree: the `x`th and `y`th of those of its level.
struct Cell {
    level: u32,
    x: u32,
    y: u32,
}

impl Cell {
    const GLOBE: Self = Self { level: 0, x: 0, y: 0 };

    /// The smallest square that holds every position of a rectangle.
    fn that_holds(bounds: &BoundingBox) -> Self {
        let (west, east) = (column(bounds.west), column(bounds.east));
        let (south, north) = (row(bounds.south), row(bounds.north));
        let apart = u32::BITS - ((west ^ east) | (south ^ north)).leading_zeros();
        Self { level: BITS - apart, x: west >> apart, y: south >> apart }
    }

    fn children(&self) -> [Cell; 4] {
        let child = |dx, dy| Cell { level: self.level + 1, x: self.x * 2 + dx, y: self.y * 2 + dy };
        [child(0, 0), child(1, 0), child(0, 1), child(1, 1)]
    }

    /// Every position whose code is one of the cell's lies in it.
    fn bounds(&self) -> BoundingBox {
        let cells = f64::from(1u32 << self.level);
        let degrees = |from: f64, span: f64, rank: u32| span * (f64::from(rank) / cells) + from;
        BoundingBox {
            west: degrees(-180.0, 360.0, self.x) - MARGIN,
            south: degrees(-90.0, 180.0, self.y) - MARGIN,
            east: degrees(-180.0, 360.0, self.x + 1) + MARGIN,
            north: degrees(-90.0, 180.0, self.y + 1) + MARGIN,
        }
    }

    fn codes(&self, within: bool) -> Range {
        let shift = 2 * (BITS - self.level);
        let first = interleave(self.x, self.y) << shift;
        Range { first, last: first | ((1u64 << shift) - 1), within }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::Circle;
    use data::units::Metres;
    use proptest::prelude::*;

    fn position() -> impl Strategy<Value = Position> {
        (-90.0..=90.0, -180.0..=180.0)
            .prop_map(|(latitude, longitude)| Position { latitude, longitude })
    }

    fn range_of(ranges: &[Range], position: Position) -> Option<Range> {
        let cell = of(position);
        ranges.iter().find(|range| (range.first..=range.last).contains(&cell)).copied()
    }

    fn boxed(a: Position, b: Position) -> BoundingBox {
        BoundingBox {
            west: a.longitude.min(b.longitude),
            south: a.latitude.min(b.latitude),
            east: a.longitude.max(b.longitude),
            north: a.latitude.max(b.latitude),
        }
    }

    #[test]
    fn no_position_of_the_globe_has_the_cell_of_what_has_none() {
        let corner = Position { latitude: 90.0, longitude: 180.0 };
        assert!(of(corner) < NO_POSITION);
        let globe = BoundingBox { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };
        let ranges = cover(&globe);
        assert!(ranges.iter().all(|range| range.last < NO_POSITION));
        assert!(range_of(&ranges, corner).is_some());
    }

    #[test]
    fn what_has_no_position_lies_in_no_cover_and_beside_what_serves_the_same_communes() {
        let areas = [vec![], vec![7], vec![7, 9], vec![u64::MAX]];
        let cells = areas.map(unlocated);
        let globe = BoundingBox { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };
        let pole = Position { latitude: 90.0, longitude: 180.0 };
        // Wide enough to hold the globe.
        let circles =
            [1.0, 5_000.0, 30_000_000.0].map(|radius| cover(&Circle::new(pole, Metres(radius))));
        for ranges in circles.into_iter().chain([cover(&globe)]) {
            assert!(range_of(&ranges, pole).is_some());
            let covered = |cell: &u64| ranges.iter().any(|it| (it.first..=it.last).contains(cell));
            assert!(!cells.iter().any(covered), "{ranges:?}");
        }
        let mut sorted = cells.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), cells.len(), "other areas have other cells");
    }

    #[test]
    fn ranges_of_one_kind_that_touch_become_one() {
        let range = |first, last, within| Range { first, last, within };
        let ranges = vec![
            range(8, 9, false),
            range(0, 3, false),
            range(4, 7, false),
            range(10, 11, true),
            range(20, 30, true),
        ];
        let expected = [range(0, 9, false), range(10, 11, true), range(20, 30, true)];
        assert_eq!(joined(ranges), expected);
    }

    #[test]
    fn a_point_is_covered_by_next_to_nothing() {
        let point = Position { latitude: 47.7486, longitude: 7.3392 };
        let ranges = cover(&boxed(point, point));
        assert!(range_of(&ranges, point).is_some());
        let codes: u64 = ranges.iter().map(|range| range.last - range.first + 1).sum();
        assert!(codes <= 4, "{ranges:?}");
    }

    proptest! {
        #[test]
        fn a_cover_holds_all_that_lies_in_the_box_and_knows_what_does_for_sure(
            a in position(),
            b in position(),
            inside in (0.0..=1.0, 0.0..=1.0),
            anywhere in position(),
        ) {
            let bounds = boxed(a, b);
            let inside = Position {
                latitude: bounds.south + (bounds.north - bounds.south) * inside.0,
                longitude: bounds.west + (bounds.east - bounds.west) * inside.1,
            };
            let ranges = cover(&bounds);
            prop_assert!(ranges.len() <= MAX_CELLS);
            prop_assert!(ranges.is_sorted_by(|one, next| one.last < next.first));
            for position in [inside, anywhere, a, b] {
                match range_of(&ranges, position) {
                    Some(range) => prop_assert!(!range.within || bounds.contains(position)),
                    None => prop_assert!(!bounds.contains(position)),
                }
            }
        }
    }
}
