//! Newtypes for units, so that metres are never mistaken for kilometres nor years for months.

use serde::{Deserialize, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// A distance in metres.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Metres(pub f64);

/// An age in whole months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AgeInMonths(pub u16);

/// WGS84 position in decimal degrees.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Position {
    pub latitude: f64,
    pub longitude: f64,
}

/// Mean radius of the Earth in metres (IUGG), as used by every distance we show.
pub const EARTH_RADIUS: f64 = 6_371_008.8;

impl Position {
    /// A position, or `None` when not finite or outside ±90 / ±180 degrees.
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let valid = latitude.is_finite()
            && longitude.is_finite()
            && latitude.abs() <= 90.0
            && longitude.abs() <= 180.0;
        valid.then_some(Self { latitude, longitude })
    }

    /// Great-circle (haversine) distance.
    pub fn distance_to(self, other: Self) -> Metres {
        let (lat1, lat2) = (self.latitude.to_radians(), other.latitude.to_radians());
        let half_lat = (lat2 - lat1) / 2.0;
        let half_lon = (other.longitude - self.longitude).to_radians() / 2.0;
        let h = half_lat.sin().powi(2) + lat1.cos() * lat2.cos() * half_lon.sin().powi(2);
        Metres(2.0 * EARTH_RADIUS * h.sqrt().min(1.0).asin())
    }
}

/// A rectangle in WGS84 degrees; `west <= east` and `south <= north`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct BoundingBox {
    pub west: f64,
    pub south: f64,
    pub east: f64,
    pub north: f64,
}

impl BoundingBox {
    /// A box, or `None` when a corner is not a position or the corners are crossed.
    pub fn new(west: f64, south: f64, east: f64, north: f64) -> Option<Self> {
        Position::new(south, west)?;
        Position::new(north, east)?;
        (west <= east && south <= north).then_some(Self { west, south, east, north })
    }

    pub fn contains(&self, position: Position) -> bool {
        (self.west..=self.east).contains(&position.longitude)
            && (self.south..=self.north).contains(&position.latitude)
    }
}

/// Official code of a commune (INSEE COG): five characters, `68224`, `2A004`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct InseeCode([u8; 5]);

/// The text is not an INSEE commune code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("« {0} » n'est pas un code commune INSEE (5 caractères, par exemple 68224)")]
pub struct InvalidInseeCode(pub String);

impl InseeCode {
    pub fn as_str(&self) -> &str {
        // Digits and capitals: checked when it was read.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Debug for InseeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "InseeCode({})", self.as_str())
    }
}

impl Serialize for InseeCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl FromStr for InseeCode {
    type Err = InvalidInseeCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let invalid = || InvalidInseeCode(text.to_owned());
        let bytes: [u8; 5] = text.as_bytes().try_into().map_err(|_| invalid())?;
        let valid = bytes[0].is_ascii_digit()
            && (bytes[1].is_ascii_digit() || matches!(&bytes[..2], b"2A" | b"2B"))
            && bytes[2..].iter().all(u8::is_ascii_digit);
        valid.then_some(Self(bytes)).ok_or_else(invalid)
    }
}

impl TryFrom<String> for InseeCode {
    type Error = InvalidInseeCode;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<InseeCode> for String {
    fn from(code: InseeCode) -> Self {
        code.as_str().to_owned()
    }
}

impl fmt::Display for InseeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_outside_the_globe_is_refused() {
        assert_eq!(Position::new(91.0, 0.0), None);
        assert_eq!(Position::new(0.0, f64::NAN), None);
        assert!(Position::new(47.75, 7.34).is_some());
    }

    #[test]
    fn one_degree_of_latitude_is_about_111_km() {
        let a = Position { latitude: 47.0, longitude: 7.0 };
        let b = Position { latitude: 48.0, longitude: 7.0 };
        assert!((a.distance_to(b).0 - 111_195.0).abs() < 10.0);
    }

    #[test]
    fn insee_codes_keep_corsica_and_refuse_the_rest() {
        assert!("68224".parse::<InseeCode>().is_ok());
        assert!("2A004".parse::<InseeCode>().is_ok());
        for wrong in ["", "6822", "682244", "ABCDE", "6é24", "68 24"] {
            assert!(wrong.parse::<InseeCode>().is_err(), "{wrong}");
        }
    }
}
