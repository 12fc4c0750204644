//! Searches, the same at every run.

use crate::Generator;
use crate::chance::Chance;
use crate::towns::{around, outline};
pub use crate::words::WANTED;
use data::units::{BoundingBox, Metres, Position};

const SEED: u64 = 7;

/// Words with an error each.
pub const MISSPELT: [&str; 12] = [
    "bibliotequ",
    "ludotheqe",
    "crecche",
    "vacination",
    "psycologique",
    "informatiqe",
    "dentairs",
    "emplois solidair",
    "logemnt",
    "alimantaire",
    "aide au devoir",
    "couturre",
];

/// Beginnings, as one types.
pub const PREFIXES: [&str; 16] = [
    "cr", "crè", "bib", "bibliot", "ludo", "mai", "cent", "ass", "aide", "aide al", "villen",
    "saint-m", "éco", "jean", "hal", "pmi",
];

/// One search around one place.
#[derive(Debug, Clone)]
pub struct Case {
    /// Place of its text among those [`WANTED`].
    pub word: usize,
    pub text: &'static str,
    pub near: Position,
    pub radius: Metres,
    pub bounds: BoundingBox,
    /// Corners, the first one not repeated.
    pub outline: Vec<Position>,
}

/// So many searches, in places drawn as services are.
pub fn cases(generator: &Generator, count: usize) -> Vec<Case> {
    let towns = &generator.towns;
    let mut chance = Chance::new(SEED);
    let mut case = || {
        let centre = towns.all[towns.draw(&mut chance)].centre;
        let near = around(centre, 0.01, &mut chance);
        let half = [0.03, 0.06, 0.12][chance.below(3)];
        let rounded = |degrees: f64| (degrees * 1e6).round() / 1e6;
        let word = chance.below(WANTED.len());
        Case {
            word,
            text: WANTED[word],
            near,
            radius: Metres(5_000.0),
            bounds: BoundingBox {
                west: rounded(near.longitude - 1.4 * half),
                south: rounded(near.latitude - half),
                east: rounded(near.longitude + 1.4 * half),
                north: rounded(near.latitude + half),
            },
            outline: outline(near, &mut chance),
        }
    };
    (0..count).map(|_| case()).collect()
}
