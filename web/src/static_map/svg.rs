//! A scene as SVG: all of it, or what is laid over a drawn ground.
//!
//! Nothing in it needs another file, a script or a style sheet: an image in a page may have none.

use super::colours::token;
use super::frame::{Point, SIDE_PIXELS};
use super::names::{LETTERS, Name};
use super::{
    Entry, LEGEND_COLUMNS, LEGEND_LINE, LEGEND_ROOM, Layer, SIDE, Scene, Shape, Symbol,
    legend_height, rosette,
};
use crate::words;
use data::units::Metres;
use std::fmt::Write as _;

const SPRITE: &str = include_str!("../../images/icons.svg");

const FONT: &str = "Verdana, 'DejaVu Sans', Geneva, sans-serif";

/// Most pixels of the scale.
const LONGEST_SCALE: f64 = 130.0;

/// Width of a column of the legend; the last one is wider, and has the longest label.
const LEGEND_COLUMN: f64 = 270.0;

/// Side of a drawing in its symbol, in parts of the symbol's radius.
const DRAWING: f64 = 1.3;

impl Scene {
    /// All of it.
    pub fn svg(&self) -> String {
        let mut ground = String::new();
        let mut paths = Vec::new();
        for layer in self.layers() {
            add_layer(&mut ground, &layer, &mut paths);
        }
        self.framed(&ground)
    }

    /// Words, drawings, legend, scale and credit over a square picture of the ground, a PNG in base 64.
    pub fn svg_over(&self, png: &str) -> String {
        let href = format!("data:image/png;base64,{png}");
        self.framed(&format!(r#"<image width="{SIDE}" height="{SIDE}" href="{href}"/>"#))
    }

    fn framed(&self, ground: &str) -> String {
        let window = self.frame.window;
        let height = self.height;
        let mut svg = String::with_capacity(ground.len() + 8 * 1024);
        // Writing to a string can't fail.
        let _ = write!(
            svg,
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{SIDE}" height="{height}" viewBox="0 0 {SIDE} {height}" lang="{}" font-family="{FONT}"><title>{}</title>"#,
            self.locale.tag(),
            escaped(&self.title)
        );
        self.add_definitions(&mut svg);
        let _ = write!(
            svg,
            r#"<rect width="{SIDE}" height="{height}" fill="{}"/><svg width="{SIDE}" height="{}" viewBox="0 {} {SIDE} {}">{ground}"#,
            token("surface"),
            window.height,
            window.top,
            window.height
        );
        self.add_names(&mut svg);
        for mark in &self.marks {
            add_drawing(&mut svg, mark.at, mark.symbol);
        }
        self.add_scale(&mut svg);
        self.add_credit(&mut svg);
        svg.push_str("</svg>");
        let beneath = f64::from(height) - window.height;
        let room = beneath - f64::from(legend_height(self.legend.len()));
        let _ = write!(svg, r#"<g transform="translate(0 {})">"#, window.height + room / 2.0);
        self.add_legend(&mut svg);
        svg.push_str("</g></svg>");
        svg
    }

    /// The outline of symbols, and the drawings that are used.
    fn add_definitions(&self, svg: &mut String) {
        svg.push_str("<defs><path id=\"r\" d=\"");
        add_path(svg, &rosette::outline(Point { x: 0.0, y: 0.0 }, 100.0));
        svg.push_str("\"/>");
        let mut drawn: Vec<&str> = Vec::new();
        let symbols = self.marks.iter().map(|mark| mark.symbol);
        for symbol in symbols.chain(self.legend.iter().map(|entry| entry.symbol)) {
            if let Symbol::Place(icon) | Symbol::Only(icon) = symbol
                && !drawn.contains(&icon.name())
            {
                drawn.push(icon.name());
                svg.push_str(drawing(icon.name()).unwrap_or_default());
            }
        }
        svg.push_str("</defs>");
    }

    fn add_names(&self, svg: &mut String) {
        let (ink, halo) = (token("ink-soft"), token("surface"));
        let _ = write!(
            svg,
            r#"<g font-size="{LETTERS}" text-anchor="middle" fill="{ink}" stroke="{halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">"#
        );
        for Name { text, at } in &self.names {
            let _ =
                write!(svg, r#"<text x="{:.1}" y="{:.1}">{}</text>"#, at.x, at.y, escaped(text));
        }
        svg.push_str("</g>");
    }

    /// A bar of a round length.
    fn add_scale(&self, svg: &mut String) {
        let metres_per_pixel = self.frame.metres_per_pixel();
        let metres = round_length(LONGEST_SCALE * metres_per_pixel);
        let length = metres / metres_per_pixel;
        let bottom = self.frame.window.top + self.frame.window.height;
        let (ink, halo) = (token("ink"), token("surface"));
        let text = words::length(self.locale, Metres(metres));
        let _ = write!(
            svg,
            r#"<g font-size="11" fill="{ink}" stroke-linejoin="round"><path d="M10 {0:.1}v6h{length:.1}v-6" fill="none" stroke="{halo}" stroke-width="5"/><path d="M10 {0:.1}v6h{length:.1}v-6" fill="none" stroke="{ink}" stroke-width="1.5"/><text x="{1:.1}" y="{2:.1}" stroke="{halo}" stroke-width="3" paint-order="stroke">{3}</text></g>"#,
            bottom - 16.0,
            18.0 + length,
            bottom - 8.0,
            escaped(&text)
        );
    }

    fn add_credit(&self, svg: &mut String) {
        let bottom = self.frame.window.top + self.frame.window.height;
        let (ink, halo) = (token("ink-soft"), token("surface"));
        let credit = self.locale.text("map-credit");
        let _ = write!(
            svg,
            r#"<text x="{}" y="{}" text-anchor="end" font-size="10" fill="{ink}" stroke="{halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">{}</text>"#,
            SIDE_PIXELS - 8.0,
            bottom - 8.0,
            escaped(&credit)
        );
    }

    fn add_legend(&self, svg: &mut String) {
        let ink = token("ink");
        let _ = write!(svg, r#"<g font-size="12" fill="{ink}">"#);
        for (line, entries) in (0_u32..).zip(self.legend.chunks(LEGEND_COLUMNS)) {
            let y = f64::from(LEGEND_ROOM / 2 + line * LEGEND_LINE + LEGEND_LINE / 2);
            for (place, Entry { symbol, label }) in (0_u32..).zip(entries) {
                let at = Point { x: 22.0 + f64::from(place) * LEGEND_COLUMN, y };
                let symbol = match *symbol {
                    Symbol::Only(icon) => Symbol::Place(icon),
                    other => other,
                };
                let (_, colour) = symbol.tint();
                let _ = write!(svg, r#"<g fill="{colour}">"#);
                add_rosette(svg, at, 11.0);
                svg.push_str("</g>");
                add_scaled_drawing(svg, at, symbol, 11.0);
                let _ = write!(
                    svg,
                    r#"<text x="{:.1}" y="{:.1}">{}</text>"#,
                    at.x + 19.0,
                    at.y + 4.5,
                    escaped(label)
                );
            }
        }
        svg.push_str("</g>");
    }
}

/// Areas, outlines or rosettes; `paths` are those written before, since communes are filled and drawn
/// around along the same ones.
fn add_layer(svg: &mut String, layer: &Layer, paths: &mut Vec<String>) {
    let colour = &layer.colour;
    let (mut path, mut rosettes, mut stroke) = (String::new(), String::new(), None);
    for shape in &layer.shapes {
        match shape {
            Shape::Area(ring) => add_path(&mut path, ring),
            Shape::Outline(ring, width) => {
                stroke = Some(width);
                add_path(&mut path, ring);
            }
            Shape::Rosette(at, radius) => add_rosette(&mut rosettes, *at, *radius),
        }
    }
    if path.is_empty() {
        let _ = write!(svg, r#"<g fill="{colour}">{rosettes}</g>"#);
        return;
    }
    let known = paths.iter().position(|known| *known == path);
    let id = known.unwrap_or_else(|| {
        let _ = write!(svg, r#"<defs><path id="p{}" d="{path}"/></defs>"#, paths.len());
        paths.push(path);
        paths.len() - 1
    });
    let _ = match stroke {
        Some(width) => write!(
            svg,
            r##"<use href="#p{id}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linejoin="round"/>"##
        ),
        None => write!(svg, r##"<use href="#p{id}" fill="{colour}"/>"##),
    };
}

/// A closed ring in steps of tenths of a pixel, which do not add up to an error.
fn add_path(path: &mut String, ring: &[Point]) {
    let tenths = |Point { x, y }: &Point| ((x * 10.0).round(), (y * 10.0).round());
    let Some(mut last) = ring.first().map(tenths) else { return };
    let _ = write!(path, "M{} {}l", last.0 / 10.0, last.1 / 10.0);
    for next in ring.iter().skip(1).map(tenths) {
        let (x, y) = ((next.0 - last.0) / 10.0, (next.1 - last.1) / 10.0);
        // A minus sign parts numbers as well as a space.
        let space = if x < 0.0 || path.ends_with('l') { "" } else { " " };
        let _ = write!(path, "{space}{x}{}{y}", if y < 0.0 { "" } else { " " });
        last = next;
    }
    path.push('z');
}

fn add_rosette(svg: &mut String, at: Point, radius: f64) {
    let _ = write!(
        svg,
        r##"<use href="#r" transform="translate({:.1} {:.1}) scale({:.2})"/>"##,
        at.x,
        at.y,
        radius / 100.0
    );
}

fn add_drawing(svg: &mut String, at: Point, symbol: Symbol) {
    add_scaled_drawing(svg, at, symbol, symbol.radius());
}

/// The drawing of a category, or a number, in the white of the paper.
fn add_scaled_drawing(svg: &mut String, at: Point, symbol: Symbol, radius: f64) {
    let white = token("surface");
    match symbol {
        Symbol::Place(icon) | Symbol::Only(icon) => {
            let side = radius * DRAWING;
            let _ = write!(
                svg,
                r##"<use href="#{}" x="{:.1}" y="{:.1}" width="{side:.1}" height="{side:.1}" color="{white}"/>"##,
                icon.name(),
                at.x - side / 2.0,
                at.y - side / 2.0
            );
        }
        Symbol::Several(count) => {
            let size = if count < 100 { radius * 0.9 } else { radius * 0.7 };
            let _ = write!(
                svg,
                r#"<text x="{:.1}" y="{:.1}" text-anchor="middle" font-size="{size:.1}" font-weight="700" fill="{white}">{count}</text>"#,
                at.x,
                at.y + size * 0.36
            );
        }
    }
}

/// A drawing of the sprite, as it is written there.
fn drawing(name: &str) -> Option<&'static str> {
    let start = SPRITE.find(&format!("<symbol id=\"{name}\""))?;
    let end = SPRITE[start..].find("</symbol>")?;
    SPRITE.get(start..start + end + "</symbol>".len())
}

/// The longest of 1, 2 or 5 and zeros that is no more.
fn round_length(most: f64) -> f64 {
    let unit = 10_f64.powf(most.max(1.0).log10().floor());
    [5.0, 2.0].into_iter().map(|times| times * unit).find(|length| *length <= most).unwrap_or(unit)
}

/// Text between tags.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
