//! A street or lieu-dit as it is kept: one document, its house numbers packed in a column.

use data::units::{InseeCode, Position};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use tantivy::schema::{BytesOptions, FAST, Field, INDEXED, STORED, STRING, Schema};

/// Raised whenever what is kept changes in a way that the schema does not tell.
const VERSION: u32 = 1;

/// Postcodes of a street: more than any has, and few enough to look through one by one.
pub const MOST_POSTCODES: usize = 32;

/// Column of the packed house numbers.
pub const NUMBERS: &str = "numbers";

/// All that is known of a street but its house numbers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Street {
    /// A lieu-dit, which addresses are said to be in.
    pub locality: bool,
    pub id: String,
    pub name: String,
    pub citycode: InseeCode,
    pub city: String,
    /// Name of the commune that the place was in before a merger.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub former_city: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub former_citycode: Option<InseeCode>,
    /// The one with most house numbers first; a long street may have several.
    pub postcodes: Vec<String>,
    /// Of the house number nearest to the middle, so that it lies on the street.
    pub position: Position,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub projected: Option<(f64, f64)>,
    pub numbers: u32,
}

/// The fields by name.
#[derive(Debug, Clone, Copy)]
pub struct Fields {
    /// Each word of the name.
    pub word: Field,
    pub citycode: Field,
    pub postcode: Field,
    /// Squares of ground that house numbers lie in.
    pub square: Field,
    /// [`Street`] as JSON.
    pub street: Field,
    pub numbers: Field,
}

impl Fields {
    pub fn schema() -> (Schema, Self) {
        let mut schema = Schema::builder();
        let fields = Self {
            word: schema.add_text_field("word", STRING),
            citycode: schema.add_text_field("citycode", STRING),
            postcode: schema.add_text_field("postcode", STRING),
            square: schema.add_u64_field("square", INDEXED),
            street: schema.add_bytes_field("street", STORED),
            numbers: schema.add_bytes_field(NUMBERS, BytesOptions::from(FAST)),
        };
        (schema.build(), fields)
    }
}

/// Changes whenever addresses imported before must be imported again.
pub fn fingerprint() -> String {
    let mut hash = Sha256::new();
    hash.update(VERSION.to_le_bytes());
    hash.update(tantivy::version_string());
    hash.update(serde_json::to_string(&Fields::schema().0).unwrap_or_default());
    let bytes: [u8; 32] = hash.finalize().into();
    bytes[..8].iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

/// Height and width of a square in degrees, about 450 m each in Alsace.
const SQUARE: (f64, f64) = (0.004, 0.006);

fn row_and_column(position: Position) -> (u32, u32) {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "positive, and at most 60,000"
    )]
    let whole = |degrees: f64, side: f64| (degrees / side) as u32;
    (whole(position.latitude + 90.0, SQUARE.0), whole(position.longitude + 180.0, SQUARE.1))
}

/// The square that a position lies in.
pub fn square(position: Position) -> u64 {
    let (row, column) = row_and_column(position);
    u64::from(row) << 32 | u64::from(column)
}

/// The square that a position lies in, and the eight around it.
pub fn squares_around(position: Position) -> Vec<u64> {
    let (row, column) = row_and_column(position);
    let around = |at: u32| at.saturating_sub(1)..=at.saturating_add(1);
    around(row)
        .flat_map(|row| around(column).map(move |column| u64::from(row) << 32 | u64::from(column)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geocode::REACH;

    #[test]
    fn whatever_lies_within_reach_is_in_the_squares_around() {
        let here = Position { latitude: 47.7495, longitude: 7.3398 };
        let around = squares_around(here);
        assert_eq!(around.len(), 9);
        for direction in 0..72 {
            let angle = f64::from(direction) * 5.0_f64.to_radians();
            let metre = 1.0 / 111_195.0;
            let there = Position {
                latitude: here.latitude + angle.sin() * REACH.0 * metre,
                longitude: here.longitude
                    + angle.cos() * REACH.0 * metre / here.latitude.to_radians().cos(),
            };
            assert!((here.distance_to(there).0 - REACH.0).abs() < 1.0);
            assert!(around.contains(&square(there)), "{direction}");
        }
    }
}
