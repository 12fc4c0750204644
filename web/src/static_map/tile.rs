//! A scene as one vector tile, all of it filled polygons: what our renderer can draw.

use super::frame::{Point, SIDE_PIXELS};
use super::{Layer, Scene, Shape, rosette};
use mvt::{GeomEncoder, GeomType, Tile};

/// Units of a side of the tile.
const EXTENT: u16 = 4096;

/// A scene without its words and drawings, for a renderer of vector tiles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// Names of the tile's layers with their colours (`#rrggbb`), from the ground up.
    pub layers: Vec<(&'static str, String)>,
    /// The tile, in the encoding of Mapbox Vector Tiles 2.1.
    pub tile: Vec<u8>,
}

impl Scene {
    /// What a renderer draws beneath [`svg_over`](Self::svg_over).
    ///
    /// # Errors
    /// When a position is beyond all pixels.
    pub fn ground(&self) -> Result<Ground, mvt::Error> {
        let mut tile = Tile::new(u32::from(EXTENT));
        let mut layers = Vec::new();
        for Layer { name, colour, shapes } in self.layers() {
            let mut layer = tile.create_layer(name);
            for polygon in shapes.iter().flat_map(polygons) {
                let mut encoder = GeomEncoder::<f64>::new(GeomType::Polygon);
                for Point { x, y } in polygon {
                    let units = f64::from(EXTENT) / SIDE_PIXELS;
                    encoder.add_point(x * units, y * units)?;
                }
                layer = layer.into_feature(encoder.encode()?).into_layer();
            }
            tile.add_layer(layer)?;
            layers.push((name, colour));
        }
        Ok(Ground { layers, tile: tile.to_bytes()? })
    }
}

/// A shape as rings, each to be filled.
fn polygons(shape: &Shape) -> Vec<Vec<Point>> {
    match shape {
        Shape::Area(ring) => vec![ring.clone()],
        Shape::Outline(ring, width) => strokes(ring, *width),
        Shape::Rosette(centre, radius) => vec![rosette::outline(*centre, *radius)],
    }
}

/// A rectangle for each side of a ring, a little longer than it so that they meet at the corners.
fn strokes(ring: &[Point], width: f64) -> Vec<Vec<Point>> {
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .filter_map(|(&from, &to)| {
            let length = from.distance(to);
            if length == 0.0 {
                return None;
            }
            let (along, across) = (
                Point {
                    x: (to.x - from.x) / length * width / 2.0,
                    y: (to.y - from.y) / length * width / 2.0,
                },
                Point {
                    x: (from.y - to.y) / length * width / 2.0,
                    y: (to.x - from.x) / length * width / 2.0,
                },
            );
            let corner = |end: Point, onward: f64, aside: f64| Point {
                x: end.x + onward * along.x + aside * across.x,
                y: end.y + onward * along.y + aside * across.y,
            };
            Some(vec![
                corner(from, -1.0, -1.0),
                corner(to, 1.0, -1.0),
                corner(to, 1.0, 1.0),
                corner(from, -1.0, 1.0),
            ])
        })
        .collect()
}
