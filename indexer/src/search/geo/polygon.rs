//! Polygons with holes, prepared so that a position is looked at beside a few sides only.

use crate::index::cell::{Meeting, Region};
use data::units::{BoundingBox, Position};
use geo::{Coord, GeoNum, Kernel, LineString, MultiPolygon, Orientation};

/// Polygons on the ground, holes included, in degrees (x is the longitude).
///
/// A ring holds what it winds around, and its sides. A polygon holds what its outer ring holds,
/// less the inside of its holes: the sides of a hole belong to the polygon. What one of the
/// polygons holds is in the area. Sides are straight in degrees.
#[derive(Debug, Clone, PartialEq)]
pub struct Area(pub MultiPolygon<f64>);

/// Most points of all rings together.
const MOST_POINTS: usize = 5_000;

/// Fewest points of a ring, the last of which is the first again.
const FEWEST_POINTS: usize = 4;

/// Stripes of latitude at most; how many a side adds.
const MOST_STRIPES: usize = 512;
const STRIPES_PER_SIDE: usize = 4;

/// Work that a side adds to covering the area: squares are divided until there are some dozens.
const COVERING: u64 = 64;

/// What cannot be searched in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvalidArea {
    #[error("le polygone est vide")]
    Empty,
    #[error(
        "un contour de polygone a au moins {FEWEST_POINTS} points, le dernier répétant le premier, \
         pas {0}"
    )]
    RingTooShort(usize),
    #[error(
        "un polygone n'a que des points du globe : longitude de -180 à 180, latitude de -90 à 90"
    )]
    OffTheGlobe,
    #[error("un polygone a {MOST_POINTS} points au plus, pas {0}")]
    TooManyPoints(usize),
}

/// A side of a ring, from its southern to its northern end.
#[derive(Debug, Clone, Copy)]
struct Side {
    south: Coord,
    north: Coord,
    west: f64,
    east: f64,
    /// 1 when the ring runs along it northwards, −1 southwards.
    direction: i32,
    ring: u32,
}

/// Which polygon a ring is of, and as what.
#[derive(Debug, Clone, Copy)]
struct Ring {
    polygon: u32,
    is_hole: bool,
}

/// Where a position is to a ring.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Outside,
    Inside,
    OnSide,
}

/// An area, its sides sorted into stripes of latitude.
#[derive(Debug)]
pub struct Polygons {
    sides: Vec<Side>,
    rings: Vec<Ring>,
    bounds: BoundingBox,
    /// Ranks of the sides that touch each stripe, in the order of the sides.
    stripes: Vec<Vec<u32>>,
    stripes_per_degree: f64,
    preparing: u64,
}

impl Polygons {
    /// # Errors
    /// When the area is empty, too large or not on the globe, see [`InvalidArea`].
    pub fn new(area: &Area) -> Result<Self, InvalidArea> {
        validate(area)?;
        let (mut sides, mut rings) = (Vec::new(), Vec::new());
        for (polygon, of) in (0..).zip(&area.0) {
            let holes = of.interiors().iter().map(|hole| (hole, true));
            for (line, is_hole) in std::iter::once((of.exterior(), false)).chain(holes) {
                let ring = u32::try_from(rings.len()).unwrap_or(u32::MAX);
                rings.push(Ring { polygon, is_hole });
                sides.extend(line.lines().map(|line| Side::new(line.start, line.end, ring)));
            }
        }
        let least = |value: fn(&Side) -> f64| sides.iter().map(value).fold(f64::INFINITY, f64::min);
        let greatest =
            |value: fn(&Side) -> f64| sides.iter().map(value).fold(f64::NEG_INFINITY, f64::max);
        let bounds = BoundingBox {
            west: least(|side| side.west),
            south: least(|side| side.south.y),
            east: greatest(|side| side.east),
            north: greatest(|side| side.north.y),
        };
        let count = (sides.len() * STRIPES_PER_SIDE).min(MOST_STRIPES);
        #[expect(clippy::cast_precision_loss, reason = "a few hundred")]
        let stripes_per_degree =
            count as f64 / (bounds.north - bounds.south).max(f64::MIN_POSITIVE);
        let mut polygons = Self {
            sides,
            rings,
            bounds,
            stripes: vec![Vec::new(); count],
            stripes_per_degree,
            preparing: 0,
        };
        for (rank, side) in (0..).zip(&polygons.sides) {
            let touched = polygons.stripe(side.south.y)..=polygons.stripe(side.north.y);
            polygons.stripes[touched].iter_mut().for_each(|stripe| stripe.push(rank));
        }
        let ranks: usize = polygons.stripes.iter().map(Vec::len).sum();
        polygons.preparing = polygons.sides.len() as u64 * COVERING + ranks as u64;
        Ok(polygons)
    }

    /// Work of laying it out and covering it with squares, in the units of
    /// [`Budget`](crate::search::Budget).
    pub fn preparing(&self) -> u64 {
        self.preparing
    }

    /// Work of telling whether it contains a position: the sides that are looked at.
    pub fn testing(&self, position: Position) -> u64 {
        if !self.bounds.contains(position) {
            return 1;
        }
        1 + self.stripes[self.stripe(position.latitude)].len() as u64
    }

    /// The stripe of a latitude of the area. Monotonic, so that a side touches the stripe of each of
    /// its points.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a cast from float saturates, and the result is one of the stripes"
    )]
    fn stripe(&self, latitude: f64) -> usize {
        let rank = (latitude - self.bounds.south) * self.stripes_per_degree;
        (rank as usize).min(self.stripes.len() - 1)
    }

    pub fn contains(&self, position: Position) -> bool {
        if !self.bounds.contains(position) {
            return false;
        }
        let point = Coord { x: position.longitude, y: position.latitude };
        let near = &self.stripes[self.stripe(point.y)];
        let mut near = near.iter().map(|rank| &self.sides[*rank as usize]).peekable();
        // Sides come ring by ring, the outer one of each polygon first.
        let mut holding = None;
        while let Some(ring) = near.peek().map(|side| side.ring) {
            let of_ring = std::iter::from_fn(|| near.next_if(|side| side.ring == ring));
            let place = place_in_ring(of_ring, point);
            let Ring { polygon, is_hole } = self.rings[ring as usize];
            if holding.is_some_and(|held| held != polygon) {
                return true;
            }
            match (is_hole, place) {
                (false, Place::Inside) => holding = Some(polygon),
                (false, Place::OnSide) => return true,
                (true, Place::Inside) => holding = None,
                (false, Place::Outside) | (true, Place::Outside | Place::OnSide) => {}
            }
        }
        holding.is_some()
    }
}

impl Side {
    fn new(start: Coord, end: Coord, ring: u32) -> Self {
        let northwards = start.y <= end.y;
        let (south, north) = if northwards { (start, end) } else { (end, start) };
        Self {
            south,
            north,
            west: start.x.min(end.x),
            east: start.x.max(end.x),
            direction: if northwards { 1 } else { -1 },
            ring,
        }
    }

    /// Whether some of the side may lie in the square.
    fn may_cross(&self, square: &BoundingBox) -> bool {
        if self.east < square.west
            || square.east < self.west
            || self.north.y < square.south
            || square.north < self.south.y
        {
            return false;
        }
        // All four corners on one side of the line, by more than rounding can be wrong.
        let (dx, dy) = (self.north.x - self.south.x, self.north.y - self.south.y);
        let offsets = |x: f64, y: f64| (dx * (y - self.south.y), dy * (x - self.south.x));
        let corners = [
            offsets(square.west, square.south),
            offsets(square.west, square.north),
            offsets(square.east, square.south),
            offsets(square.east, square.north),
        ];
        let doubt = |(a, b): (f64, f64)| 1e-15 * (a.abs() + b.abs());
        let left = |corner: &(f64, f64)| corner.0 - corner.1 > doubt(*corner);
        let right = |corner: &(f64, f64)| corner.1 - corner.0 > doubt(*corner);
        !corners.iter().all(left) && !corners.iter().all(right)
    }
}

/// Counts how often the ring winds around the point: its sides to the east, those that run north
/// less those that run south.
fn place_in_ring<'a>(sides: impl Iterator<Item = &'a Side>, point: Coord) -> Place {
    let mut place = Place::Outside;
    let mut winding = 0;
    for side in sides {
        if point.y < side.south.y || side.north.y < point.y || side.east < point.x {
            continue;
        }
        if side.west <= point.x {
            match orientation(side, point) {
                Orientation::Collinear => place = Place::OnSide,
                Orientation::Clockwise => continue,
                Orientation::CounterClockwise => {}
            }
        }
        // Of two sides that meet, one has the point where they do.
        if point.y < side.north.y {
            winding += side.direction;
        }
    }
    if winding != 0 && place == Place::Outside { Place::Inside } else { place }
}

/// Counterclockwise when the point lies west of the side.
fn orientation(side: &Side, point: Coord) -> Orientation {
    let left = (side.south.x - point.x) * (side.north.y - point.y);
    let right = (side.south.y - point.y) * (side.north.x - point.x);
    let (determinant, doubt) = (left - right, 1e-15 * (left.abs() + right.abs()));
    if determinant > doubt {
        Orientation::CounterClockwise
    } else if determinant < -doubt {
        Orientation::Clockwise
    } else {
        <f64 as GeoNum>::Ker::orient2d(side.south, side.north, point)
    }
}

/// A square that no side crosses lies as its middle does.
impl Region for Polygons {
    /// Ranks of the sides that may cross the square.
    type Inherited = Vec<u32>;

    fn globe(&self) -> Vec<u32> {
        (0..).zip(&self.sides).map(|(rank, _)| rank).collect()
    }

    fn around(&self) -> Option<BoundingBox> {
        Some(self.bounds)
    }

    fn meeting(&self, square: &BoundingBox, inherited: &Vec<u32>) -> Meeting<Vec<u32>> {
        let crosses = |rank: &u32| self.sides[*rank as usize].may_cross(square);
        let crossing: Vec<u32> = inherited.iter().copied().filter(crosses).collect();
        let middle = Position {
            latitude: f64::midpoint(square.south, square.north),
            longitude: f64::midpoint(square.west, square.east),
        };
        if !crossing.is_empty() {
            Meeting::Across(crossing)
        } else if self.contains(middle) {
            Meeting::Within
        } else {
            Meeting::Apart
        }
    }
}

fn validate(Area(polygons): &Area) -> Result<(), InvalidArea> {
    let rings =
        || polygons.iter().flat_map(|of| std::iter::once(of.exterior()).chain(of.interiors()));
    let points: usize = rings().map(|ring| ring.0.len()).sum();
    let short = |ring: &&LineString| ring.0.len() < FEWEST_POINTS;
    let on_globe = |point: &Coord| Position::new(point.y, point.x).is_some();
    if rings().next().is_none() {
        Err(InvalidArea::Empty)
    } else if points > MOST_POINTS {
        Err(InvalidArea::TooManyPoints(points))
    } else if let Some(ring) = rings().find(short) {
        Err(InvalidArea::RingTooShort(ring.0.len()))
    } else if rings().all(|ring| ring.0.iter().all(on_globe)) {
        Ok(())
    } else {
        Err(InvalidArea::OffTheGlobe)
    }
}

#[cfg(test)]
mod tests;
