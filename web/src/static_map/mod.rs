//! The map as a picture: without script, on paper, wherever no map can be moved.
//!
//! A [`Scene`] is what there is to see, in pixels of a square. It is written as SVG as a whole, or as
//! one vector tile ([`Scene::ground`]) that a renderer draws and that [`Scene::svg_over`] lays words,
//! symbols, legend, scale and credit over. Both show the same; in the light colours only, for paper.

mod colours;
mod frame;
mod names;
mod rosette;
mod svg;
mod tile;

pub use frame::{Frame, Window};
pub use tile::Ground;

use crate::components::Icon;
use crate::texts::Locale;
use colours::{mixed, token};
use data::taxonomy::Taxonomy;
use data::territory::Territory;
use data::units::Position;
use frame::Point;
use names::Name;

/// Side of the square that is drawn, in pixels.
pub const SIDE: u32 = 600;

/// Height of the picture of a listing, and of a list of results with its legend.
pub const LISTING_HEIGHT: u32 = 360;
pub const RESULTS_HEIGHT: u32 = SIDE;

/// Places whose symbols would touch are one symbol with their number.
const TOGETHER: f64 = 36.0;

/// A line of the legend, and the room around all of them.
const LEGEND_LINE: u32 = 26;
const LEGEND_ROOM: u32 = 16;
const LEGEND_COLUMNS: usize = 2;

/// A place to show.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    pub position: Position,
    pub icon: Icon,
}

/// What stands at a point of the map.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Symbol {
    Place(Icon),
    /// The place that the picture is about.
    Only(Icon),
    /// So many places near to one another.
    Several(usize),
}

impl Symbol {
    fn radius(self) -> f64 {
        match self {
            Self::Place(_) => 13.0,
            Self::Several(_) => 15.0,
            Self::Only(_) => 19.0,
        }
    }

    /// White around it.
    fn rim(self) -> f64 {
        self.radius() + 2.0
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Mark {
    at: Point,
    symbol: Symbol,
}

/// A line of the legend.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    symbol: Symbol,
    label: String,
}

/// What there is to see.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    locale: Locale,
    /// What it is, for who opens it alone.
    title: String,
    /// Pixels from top to bottom, legend included.
    height: u32,
    frame: Frame,
    /// Rings of the communes that are in the frame.
    communes: Vec<Vec<Point>>,
    marks: Vec<Mark>,
    names: Vec<Name>,
    legend: Vec<Entry>,
}

/// Shapes of one colour.
#[derive(Debug, Clone, PartialEq)]
struct Layer {
    name: &'static str,
    colour: String,
    shapes: Vec<Shape>,
}

#[derive(Debug, Clone, PartialEq)]
enum Shape {
    Area(Vec<Point>),
    /// Closed, of a width.
    Outline(Vec<Point>, f64),
    Rosette(Point, f64),
}

impl Scene {
    /// One place and what lies around it.
    pub fn of_listing(place: Place, locale: Locale) -> Self {
        let frame = Frame::around(place.position, Window::of_height(LISTING_HEIGHT));
        let mark = Mark { at: frame.point(place.position), symbol: Symbol::Only(place.icon) };
        let title = locale.text("map-picture-place");
        Self::new(locale, title, LISTING_HEIGHT, frame, vec![mark], Vec::new())
    }

    /// The places of a search, within the rectangle that was searched or else around all of them.
    pub fn of_results(
        places: &[Place],
        searched: Option<data::units::BoundingBox>,
        locale: Locale,
    ) -> Self {
        let legend = legend(places, locale);
        // Whether there will be numbers, one more entry, is not known before the frame is.
        let window = Window::of_height(RESULTS_HEIGHT - legend_height(legend.len() + 1));
        let frame = match searched {
            Some(searched) => Frame::of_box(searched, window),
            None => Frame::of_positions(places.iter().map(|place| place.position), window)
                .unwrap_or_else(|| Frame::of_territory(window)),
        };
        let marks = together(places, &frame);
        let several = marks.iter().find(|mark| matches!(mark.symbol, Symbol::Several(_)));
        let several = several
            .map(|mark| Entry { symbol: mark.symbol, label: locale.text("map-picture-several") });
        let legend = legend.into_iter().chain(several).collect();
        Self::new(locale, locale.text("map-label"), RESULTS_HEIGHT, frame, marks, legend)
    }

    fn new(
        locale: Locale,
        title: String,
        height: u32,
        frame: Frame,
        marks: Vec<Mark>,
        legend: Vec<Entry>,
    ) -> Self {
        let mut seen: Vec<_> = Territory::m2a()
            .communes()
            .iter()
            .filter(|commune| frame.meets(commune.bounding_box))
            .collect();
        let rings = seen.iter().flat_map(|commune| &commune.boundary).flat_map(|polygon| {
            // None of ours lies in another: what is inside of a ring is drawn over it.
            std::iter::once(polygon.exterior()).chain(polygon.interiors())
        });
        let communes =
            rings.map(|ring| frame.ring(ring.0.iter().map(|point| (point.x, point.y)))).collect();
        seen.sort_by_key(|commune| std::cmp::Reverse(commune.population));
        let wanted =
            seen.iter().map(|commune| (commune.name.as_str(), frame.point(commune.centroid)));
        let names = names::placed(wanted, &marks, &frame);
        Self { locale, title, height, frame, communes, marks, names, legend }
    }

    /// From the ground up.
    fn layers(&self) -> Vec<Layer> {
        let outlines = |width: f64| {
            self.communes.iter().map(|ring| Shape::Outline(ring.clone(), width)).collect()
        };
        let areas = self.communes.iter().cloned().map(Shape::Area).collect();
        let surface = || token("surface").to_owned();
        let mut layers = vec![
            Layer {
                name: "outside",
                colour: token("ecru-deep").to_owned(),
                shapes: vec![Shape::Area(frame::whole())],
            },
            Layer { name: "communes", colour: surface(), shapes: areas },
            // Hides the slivers that simplified boundaries leave between neighbours.
            Layer { name: "slivers", colour: surface(), shapes: outlines(4.0) },
            Layer {
                name: "borders",
                colour: mixed("line-strong", "surface", 55),
                shapes: outlines(1.2),
            },
            Layer {
                name: "rims",
                colour: surface(),
                shapes: self
                    .marks
                    .iter()
                    .map(|mark| Shape::Rosette(mark.at, mark.symbol.rim()))
                    .collect(),
            },
        ];
        for mark in &self.marks {
            let (name, colour) = mark.symbol.tint();
            let shape = Shape::Rosette(mark.at, mark.symbol.radius());
            match layers.iter_mut().find(|layer| layer.name == name) {
                Some(layer) => layer.shapes.push(shape),
                None => layers.push(Layer { name, colour: colour.to_owned(), shapes: vec![shape] }),
            }
        }
        layers.retain(|layer| !layer.shapes.is_empty());
        layers
    }
}

impl Symbol {
    /// Name of its layer, and its colour.
    fn tint(self) -> (&'static str, &'static str) {
        match self {
            Self::Place(icon) | Self::Only(icon) => (icon.name(), token(icon.name())),
            Self::Several(_) => ("several", token("link")),
        }
    }
}

/// Pixels that so many entries take.
fn legend_height(entries: usize) -> u32 {
    let lines = u32::try_from(entries.div_ceil(LEGEND_COLUMNS)).unwrap_or_default();
    if lines == 0 { 0 } else { lines * LEGEND_LINE + LEGEND_ROOM }
}

/// The kinds of places there are, in the order of the taxonomy.
fn legend(places: &[Place], locale: Locale) -> Vec<Entry> {
    let tops = Taxonomy::families().top();
    let known = tops.map(|top| (Icon::of_top(&top.code), locale.category(top)));
    let other = (Icon::Other, locale.text("map-picture-other"));
    known
        .chain([other])
        .filter(|(icon, _)| places.iter().any(|place| place.icon == *icon))
        .map(|(icon, label)| Entry { symbol: Symbol::Place(icon), label })
        .collect()
}

/// The places that are in the frame; those too near to a former one are counted with it.
fn together(places: &[Place], frame: &Frame) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for place in places {
        let at = frame.point(place.position);
        if !frame.shows(at) {
            continue;
        }
        match marks.iter_mut().find(|mark| mark.at.distance(at) < TOGETHER) {
            Some(mark) => {
                mark.symbol = Symbol::Several(match mark.symbol {
                    Symbol::Several(count) => count + 1,
                    Symbol::Place(_) | Symbol::Only(_) => 2,
                });
            }
            None => marks.push(Mark { at, symbol: Symbol::Place(place.icon) }),
        }
    }
    marks
}

#[cfg(test)]
mod tests;
