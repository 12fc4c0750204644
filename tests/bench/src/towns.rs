//! Towns: twenty real large ones, and thousands of invented ones, half of them around those.

use crate::chance::{Chance, sums};
use crate::words::{TOWN_FIRSTS, TOWN_LASTS};
use data::units::{InseeCode, Position};
use std::f64::consts::TAU;

const INVENTED: usize = 8_000;

/// A degree of latitude is about as long as so many of longitude, in France.
const STRETCH: f64 = 1.45;

/// Name, latitude, longitude, thousands of inhabitants.
const LARGE: [(&str, f64, f64, f64); 20] = [
    ("Paris", 48.8566, 2.3522, 2_100.0),
    ("Marseille", 43.2965, 5.3698, 870.0),
    ("Lyon", 45.7640, 4.8357, 520.0),
    ("Toulouse", 43.6047, 1.4442, 500.0),
    ("Nice", 43.7102, 7.2620, 340.0),
    ("Nantes", 47.2184, -1.5536, 320.0),
    ("Montpellier", 43.6108, 3.8767, 300.0),
    ("Strasbourg", 48.5734, 7.7521, 290.0),
    ("Bordeaux", 44.8378, -0.5792, 260.0),
    ("Lille", 50.6292, 3.0573, 235.0),
    ("Rennes", 48.1173, -1.6778, 222.0),
    ("Toulon", 43.1242, 5.9280, 180.0),
    ("Reims", 49.2583, 4.0317, 179.0),
    ("Saint-Étienne", 45.4397, 4.3872, 173.0),
    ("Le Havre", 49.4944, 0.1079, 166.0),
    ("Grenoble", 45.1885, 5.7245, 158.0),
    ("Dijon", 47.3220, 5.0415, 159.0),
    ("Angers", 47.4784, -0.5632, 157.0),
    ("Clermont-Ferrand", 45.7772, 3.0870, 147.0),
    ("Brest", 48.3904, -4.4861, 140.0),
];

/// A town, with a code that no commune of the agglomeration has.
#[derive(Debug, Clone)]
pub struct Town {
    pub name: String,
    pub insee: InseeCode,
    pub postal_code: String,
    pub centre: Position,
    /// In degrees of latitude.
    spread: f64,
}

/// All the towns; the more people, the more often one is drawn.
pub struct Towns {
    pub all: Vec<Town>,
    weights: Vec<f64>,
}

impl Towns {
    pub fn new(seed: u64) -> Self {
        let mut chance = Chance::new(seed);
        let mut places: Vec<(String, Position, f64)> = LARGE
            .iter()
            .map(|(name, latitude, longitude, thousands)| {
                let centre = Position { latitude: *latitude, longitude: *longitude };
                ((*name).to_owned(), centre, thousands * 1_000.0)
            })
            .collect();
        let cities = sums(LARGE.iter().map(|(.., thousands)| *thousands));
        for _ in 0..INVENTED {
            let centre = if chance.percent(50) {
                let (_, latitude, longitude, _) = LARGE[chance.weighted(&cities)];
                let (away, angle) = ((chance.normal() * 0.25).abs(), chance.between(0.0, TAU));
                Position {
                    latitude: latitude + away * angle.sin(),
                    longitude: longitude + away * STRETCH * angle.cos(),
                }
            } else {
                Position {
                    latitude: chance.between(42.6, 50.7),
                    longitude: chance.between(-1.5, 7.2),
                }
            };
            let people = 300.0 * (1.0 - chance.share()).powf(-1.0 / 0.9);
            let name = format!("{}-{}", chance.one_of(&TOWN_FIRSTS), chance.one_of(&TOWN_LASTS));
            places.push((name, centre, people.min(120_000.0)));
        }
        let weights = sums(places.iter().map(|(.., people)| people.powf(0.85)));
        let all = places.into_iter().enumerate().filter_map(|(rank, (name, centre, people))| {
            let code = format!("{:05}", 10_000 + rank);
            Some(Town {
                name,
                insee: code.parse().ok()?,
                postal_code: code,
                centre,
                spread: 0.004 + 0.012 * (people / 500_000.0).min(1.0),
            })
        });
        Self { all: all.collect(), weights }
    }

    pub fn draw(&self, chance: &mut Chance) -> usize {
        chance.weighted(&self.weights)
    }
}

impl Town {
    /// Somewhere in the town, to the sixth decimal as open data gives it.
    pub fn somewhere(&self, chance: &mut Chance) -> Position {
        around(self.centre, self.spread, chance)
    }
}

/// Somewhere around a position; `spread` is in degrees of latitude.
pub fn around(centre: Position, spread: f64, chance: &mut Chance) -> Position {
    let rounded = |degrees: f64| (degrees * 1e6).round() / 1e6;
    Position {
        latitude: rounded(centre.latitude + spread * chance.normal()),
        longitude: rounded(centre.longitude + spread * STRETCH * chance.normal()),
    }
}

/// A closed line of 24 to 60 corners around a position, 2 to 5 km away.
pub fn outline(centre: Position, chance: &mut Chance) -> Vec<Position> {
    let corners = 24 + chance.below(37);
    let radius = chance.between(0.015, 0.05);
    #[expect(clippy::cast_precision_loss, reason = "at most 60")]
    let corner = |rank: usize| {
        let angle = TAU * rank as f64 / corners as f64;
        let away = radius * chance.between(0.7, 1.3);
        let rounded = |degrees: f64| (degrees * 1e6).round() / 1e6;
        Position {
            latitude: rounded(centre.latitude + away * angle.sin()),
            longitude: rounded(centre.longitude + STRETCH * away * angle.cos()),
        }
    };
    (0..corners).map(corner).collect()
}
