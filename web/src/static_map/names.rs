//! Where the names of communes find room.

use super::Mark;
use super::frame::{Frame, Point, SIDE_PIXELS};

/// Size of the letters, in pixels.
pub const LETTERS: f64 = 12.0;

/// Width of a letter of the usual fonts, in parts of their size.
const LETTER: f64 = 0.58;

/// How far from the middle of its commune a name may stand, nearest first.
const TRIED: [f64; 5] = [0.0, -17.0, 17.0, -32.0, 32.0];

/// Height of the scale and the credit, at the bottom.
const FOOT: f64 = 24.0;

/// A name, centred at a point of its base line.
#[derive(Debug, Clone, PartialEq)]
pub struct Name {
    pub text: String,
    pub at: Point,
}

/// A rectangle that is taken.
#[derive(Clone, Copy)]
struct Taken {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Taken {
    fn meets(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// Names where they cover neither a mark nor another name, most wanted first; the others are left out.
pub fn placed<'a>(
    wanted: impl Iterator<Item = (&'a str, Point)>,
    marks: &[Mark],
    frame: &Frame,
) -> Vec<Name> {
    let mut taken: Vec<Taken> = marks
        .iter()
        .map(|Mark { at, symbol }| Taken {
            left: at.x - symbol.rim(),
            right: at.x + symbol.rim(),
            top: at.y - symbol.rim(),
            bottom: at.y + symbol.rim(),
        })
        .collect();
    let bottom = frame.window.top + frame.window.height;
    taken.push(Taken { left: 0.0, right: SIDE_PIXELS, top: bottom - FOOT, bottom });
    let mut names = Vec::new();
    for (text, middle) in wanted {
        let half = width(text) / 2.0;
        let free = TRIED.into_iter().find_map(|aside| {
            let at = Point { x: middle.x, y: middle.y + aside };
            let room = Taken {
                left: at.x - half,
                right: at.x + half,
                top: at.y - LETTERS,
                bottom: at.y + LETTERS / 3.0,
            };
            let corners = [(room.left, room.top), (room.right, room.bottom)];
            let seen = corners.iter().all(|&(x, y)| frame.shows(Point { x, y }));
            (seen && !taken.iter().any(|other| other.meets(room))).then_some((at, room))
        });
        if let Some((at, room)) = free {
            taken.push(room);
            names.push(Name { text: text.to_owned(), at });
        }
    }
    names
}

/// About, since the reader's font is not known.
fn width(text: &str) -> f64 {
    let letters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    f64::from(letters) * LETTERS * LETTER
}
