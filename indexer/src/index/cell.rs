//! Cells: positions as one number, so that an index sorted by it holds neighbours side by side.
//!
//! A cell is the Morton code (bits of longitude and latitude interleaved) of a position on a grid
//! of 2³¹ × 2³¹. A shape is covered by at most [`MAX_CELLS`] squares of the quadtree, each of which
//! is one range of codes. The cover is a superset; the exact test comes after.

use data::units::{BoundingBox, EARTH_RADIUS, Metres, Position};
use std::collections::VecDeque;

/// Cell of what has no position. Greater than every code, so that it lies in no cover.
pub const NO_POSITION: u64 = u64::MAX;

/// A finer cover has more ranges to look up, a coarser one more candidates to test.
const MAX_CELLS: usize = 48;

const BITS: u32 = 31;

/// Added around a circle's box, in degrees (about 10 cm): more than rounding can take away.
const MARGIN: f64 = 1e-6;

/// The cell of a position.
pub fn of(position: Position) -> u64 {
    interleave(column(position.longitude), row(position.latitude))
}

/// Ranges of codes (both ends included), sorted and apart, that hold every position of the box.
pub fn cover(bounds: &BoundingBox) -> Vec<(u64, u64)> {
    let wanted = Square {
        west: column(bounds.west),
        east: column(bounds.east),
        south: row(bounds.south),
        north: row(bounds.north),
    };
    let mut kept = Vec::new();
    let mut queue = VecDeque::from([Cell { level: 0, x: 0, y: 0 }]);
    while let Some(cell) = queue.pop_front() {
        if cell.level == BITS || wanted.contains(&cell.square()) {
            kept.push(cell.codes());
            continue;
        }
        let children: Vec<Cell> =
            cell.children().into_iter().filter(|child| wanted.meets(&child.square())).collect();
        if kept.len() + queue.len() + children.len() > MAX_CELLS {
            kept.push(cell.codes());
        } else {
            queue.extend(children);
        }
    }
    merged(kept)
}

/// Boxes that together hold a circle; two when it crosses the antimeridian.
pub fn around(centre: Position, radius: Metres) -> Vec<BoundingBox> {
    let angle = radius.0 / EARTH_RADIUS;
    let half_height = angle.to_degrees() + MARGIN;
    let south = (centre.latitude - half_height).max(-90.0);
    let north = (centre.latitude + half_height).min(90.0);
    let reaches_pole = south <= -90.0 || north >= 90.0;
    let sine = angle.sin() / centre.latitude.to_radians().cos();
    let half_width = if reaches_pole || angle >= std::f64::consts::FRAC_PI_2 || sine >= 1.0 {
        180.0
    } else {
        sine.asin().to_degrees() + MARGIN
    };
    let (west, east) = (centre.longitude - half_width, centre.longitude + half_width);
    let spans = if half_width >= 180.0 {
        vec![(-180.0, 180.0)]
    } else if west < -180.0 {
        vec![(west + 360.0, 180.0), (-180.0, east)]
    } else if east > 180.0 {
        vec![(west, 180.0), (-180.0, east - 360.0)]
    } else {
        vec![(west, east)]
    };
    spans.into_iter().map(|(west, east)| BoundingBox { west, south, east, north }).collect()
}

/// Sorted, with ranges that touch or overlap joined.
pub fn merged(mut ranges: Vec<(u64, u64)>) -> Vec<(u64, u64)> {
    ranges.sort_unstable();
    let mut joined: Vec<(u64, u64)> = Vec::with_capacity(ranges.len());
    for (first, last) in ranges {
        match joined.last_mut() {
            Some(previous) if first <= previous.1.saturating_add(1) => {
                previous.1 = previous.1.max(last);
            }
            _ => joined.push((first, last)),
        }
    }
    joined
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
    fn children(&self) -> [Cell; 4] {
        let child = |dx, dy| Cell { level: self.level + 1, x: self.x * 2 + dx, y: self.y * 2 + dy };
        [child(0, 0), child(1, 0), child(0, 1), child(1, 1)]
    }

    fn square(&self) -> Square {
        let shift = BITS - self.level;
        let last = (1u32 << shift) - 1;
        let (west, south) = (self.x << shift, self.y << shift);
        Square { west, east: west | last, south, north: south | last }
    }

    fn codes(&self) -> (u64, u64) {
        let shift = 2 * (BITS - self.level);
        let first = interleave(self.x, self.y) << shift;
        (first, first | ((1u64 << shift) - 1))
    }
}

/// A rectangle of the grid, all sides included.
struct Square {
    west: u32,
    east: u32,
    south: u32,
    north: u32,
}

impl Square {
    fn contains(&self, other: &Square) -> bool {
        self.west <= other.west
            && other.east <= self.east
            && self.south <= other.south
            && other.north <= self.north
    }

    fn meets(&self, other: &Square) -> bool {
        self.west <= other.east
            && other.west <= self.east
            && self.south <= other.north
            && other.south <= self.north
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn position() -> impl Strategy<Value = Position> {
        (-90.0..=90.0, -180.0..=180.0)
            .prop_map(|(latitude, longitude)| Position { latitude, longitude })
    }

    fn holds(ranges: &[(u64, u64)], cell: u64) -> bool {
        ranges.iter().any(|(first, last)| (*first..=*last).contains(&cell))
    }

    #[test]
    fn no_position_of_the_globe_has_the_cell_of_what_has_none() {
        let corner = Position { latitude: 90.0, longitude: 180.0 };
        assert!(of(corner) < NO_POSITION);
        let globe = BoundingBox { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };
        assert!(!holds(&cover(&globe), NO_POSITION));
        assert!(holds(&cover(&globe), of(corner)));
    }

    #[test]
    fn ranges_that_touch_become_one() {
        assert_eq!(merged(vec![(8, 9), (0, 3), (4, 7), (20, 30), (22, 25)]), [(0, 9), (20, 30)]);
    }

    #[test]
    fn five_kilometres_around_mulhouse_are_few_ranges_and_little_more_than_the_circle() {
        let mulhouse = Position { latitude: 47.7486, longitude: 7.3392 };
        let boxes = around(mulhouse, Metres(5_000.0));
        let ranges = cover(&boxes[0]);
        assert!(ranges.len() <= MAX_CELLS);
        let far = Position { latitude: 48.08, longitude: 7.36 };
        assert!(!holds(&ranges, of(far)), "Colmar is 36 km away");
    }

    proptest! {
        #[test]
        fn a_cover_holds_all_that_lies_in_the_box(a in position(), b in position(), within in (0.0..=1.0, 0.0..=1.0)) {
            let bounds = BoundingBox {
                west: a.longitude.min(b.longitude),
                south: a.latitude.min(b.latitude),
                east: a.longitude.max(b.longitude),
                north: a.latitude.max(b.latitude),
            };
            let inside = Position {
                latitude: bounds.south + (bounds.north - bounds.south) * within.0,
                longitude: bounds.west + (bounds.east - bounds.west) * within.1,
            };
            prop_assume!(bounds.contains(inside));
            let ranges = cover(&bounds);
            prop_assert!(ranges.len() <= MAX_CELLS);
            prop_assert!(holds(&ranges, of(inside)));
        }

        #[test]
        fn the_boxes_around_a_circle_hold_all_that_lies_in_it(centre in position(), other in position(), radius in 0.0..21e6) {
            let radius = Metres(radius);
            prop_assume!(centre.distance_to(other) <= radius);
            prop_assert!(around(centre, radius).iter().any(|bounds| bounds.contains(other)));
        }

        #[test]
        fn near_points_of_a_small_circle_are_held(centre in position(), angle in 0.0..std::f64::consts::TAU, radius in 1.0f64..20_000.0, share in 0.0f64..1.0) {
            let reach = (radius * share / EARTH_RADIUS).to_degrees();
            let longitude = centre.longitude + reach * angle.cos() / centre.latitude.to_radians().cos().max(1e-3);
            let Some(other) = Position::new(centre.latitude + reach * angle.sin(), longitude) else { return Ok(()) };
            prop_assume!(centre.distance_to(other) <= Metres(radius));
            let boxes = around(centre, Metres(radius));
            let ranges = merged(boxes.iter().flat_map(cover).collect());
            prop_assert!(holds(&ranges, of(other)));
        }
    }
}
