//! Which part of the world is shown: a square of Web Mercator, of which a band may be seen.

use super::SIDE;
use data::territory::Territory;
use data::units::{BoundingBox, Position};
use std::f64::consts::PI;

/// [`SIDE`], to calculate with.
pub(super) const SIDE_PIXELS: f64 = 600.0;

/// Length of the equator, in metres, on the sphere of Web Mercator.
const EQUATOR: f64 = 40_075_016.686;

/// Room around places for their whole symbols, in pixels.
const ROOM: f64 = 44.0;

/// No place is looked at more closely, in metres: there would be nothing else to see.
const CLOSEST: f64 = 5_000.0;

/// Width around one place, in metres: its commune and the next ones.
const AROUND: f64 = 10_000.0;

/// Points of an outline that are nearer to the last one are left out, in pixels.
const FINEST: f64 = 0.7;

/// A point of the picture, in pixels from its left and the top of its square.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

impl Point {
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// The corners of the square.
pub fn whole() -> Vec<Point> {
    let corners = [(0.0, 0.0), (SIDE_PIXELS, 0.0), (SIDE_PIXELS, SIDE_PIXELS), (0.0, SIDE_PIXELS)];
    corners.map(|(x, y)| Point { x, y }).to_vec()
}

/// The band of the square that is seen: all of its width, and its middle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    pub top: f64,
    pub height: f64,
}

impl Window {
    pub fn of_height(height: u32) -> Self {
        let height = f64::from(height.min(SIDE));
        Self { top: (SIDE_PIXELS - height) / 2.0, height }
    }
}

/// A square of the world, in which the whole world is 1 wide.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    west: f64,
    north: f64,
    span: f64,
    pub(super) window: Window,
}

/// Web Mercator: 0 to 1 from west to east, and from north to south.
fn world(latitude: f64, longitude: f64) -> (f64, f64) {
    let latitude = latitude.clamp(-85.0, 85.0).to_radians();
    (longitude / 360.0 + 0.5, 0.5 - latitude.tan().asinh() / (2.0 * PI))
}

impl Frame {
    /// What lies around one place.
    pub fn around(place: Position, window: Window) -> Self {
        let centre = world(place.latitude, place.longitude);
        Self::centred(centre, span_of(AROUND, place.latitude), window)
    }

    /// All positions with room around them; nothing without any.
    pub fn of_positions(positions: impl Iterator<Item = Position>, window: Window) -> Option<Self> {
        let bounds = positions.fold(None, |bounds: Option<BoundingBox>, position| {
            let Position { latitude, longitude } = position;
            let BoundingBox { west, south, east, north } = bounds.unwrap_or(BoundingBox {
                west: longitude,
                south: latitude,
                east: longitude,
                north: latitude,
            });
            Some(BoundingBox {
                west: west.min(longitude),
                south: south.min(latitude),
                east: east.max(longitude),
                north: north.max(latitude),
            })
        })?;
        let closest = span_of(CLOSEST, f64::midpoint(bounds.south, bounds.north));
        Some(Self::fitted(bounds, window, ROOM, closest))
    }

    /// A rectangle, whole.
    pub fn of_box(bounds: BoundingBox, window: Window) -> Self {
        let closest = span_of(100.0, f64::midpoint(bounds.south, bounds.north));
        Self::fitted(bounds, window, 0.0, closest)
    }

    /// All communes.
    pub fn of_territory(window: Window) -> Self {
        let corners = Territory::m2a().communes().iter().flat_map(|commune| {
            let BoundingBox { west, south, east, north } = commune.bounding_box;
            [
                Position { latitude: south, longitude: west },
                Position { latitude: north, longitude: east },
            ]
        });
        // There are communes; around Mulhouse if there were none.
        Self::of_positions(corners, window)
            .unwrap_or_else(|| Self::around(Position { latitude: 47.75, longitude: 7.34 }, window))
    }

    fn fitted(bounds: BoundingBox, window: Window, room: f64, closest: f64) -> Self {
        let (west, north) = world(bounds.north, bounds.west);
        let (east, south) = world(bounds.south, bounds.east);
        // A pixel must be so much of the world that width and height are seen whole.
        let pixel = ((east - west) / (SIDE_PIXELS - 2.0 * room))
            .max((south - north) / (window.height - 2.0 * room));
        let centre = (f64::midpoint(west, east), f64::midpoint(north, south));
        Self::centred(centre, (pixel * SIDE_PIXELS).max(closest), window)
    }

    fn centred((x, y): (f64, f64), span: f64, window: Window) -> Self {
        Self { west: x - span / 2.0, north: y - span / 2.0, span, window }
    }

    pub fn point(&self, position: Position) -> Point {
        self.pixels(world(position.latitude, position.longitude))
    }

    fn pixels(&self, (x, y): (f64, f64)) -> Point {
        let scale = SIDE_PIXELS / self.span;
        Point { x: (x - self.west) * scale, y: (y - self.north) * scale }
    }

    /// A closed ring of (longitude, latitude), without its first point, which is its last, and without
    /// what is too fine to see.
    pub(super) fn ring(&self, ring: impl Iterator<Item = (f64, f64)>) -> Vec<Point> {
        let mut points: Vec<Point> = Vec::new();
        for (longitude, latitude) in ring.skip(1) {
            let point = self.pixels(world(latitude, longitude));
            if points.last().is_none_or(|last| last.distance(point) >= FINEST) {
                points.push(point);
            }
        }
        points
    }

    /// Whether some of a rectangle may be in the square.
    pub(super) fn meets(&self, bounds: BoundingBox) -> bool {
        let (west, north) = world(bounds.north, bounds.west);
        let (east, south) = world(bounds.south, bounds.east);
        east > self.west
            && west < self.west + self.span
            && south > self.north
            && north < self.north + self.span
    }

    /// Whether a point is in the band that is seen.
    pub(super) fn shows(&self, point: Point) -> bool {
        let Window { top, height } = self.window;
        (0.0..=SIDE_PIXELS).contains(&point.x) && (top..=top + height).contains(&point.y)
    }

    /// Metres of a pixel, in the middle.
    pub(super) fn metres_per_pixel(&self) -> f64 {
        let middle = self.north + self.span / 2.0;
        let latitude = ((0.5 - middle) * 2.0 * PI).sinh().atan();
        self.span * EQUATOR * latitude.cos() / SIDE_PIXELS
    }
}

/// The part of the world that so many metres are at a latitude.
fn span_of(metres: f64, latitude: f64) -> f64 {
    metres / (EQUATOR * latitude.to_radians().cos())
}
