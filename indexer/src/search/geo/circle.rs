//! Circles on the sphere.

use crate::index::cell::{Meeting, Region};
use data::units::{BoundingBox, EARTH_RADIUS, Metres, Position};
use std::f64::consts::FRAC_PI_2;

/// What rounding and the polynomials below may be wrong by, as a share of the threshold: far more
/// than they are. What comes closer is measured as distances are.
const DOUBT: f64 = 1e-6;

/// The same for circles of next to no radius.
const SMALLEST_DOUBT: f64 = 1e-24;

/// Radii for which polynomials will do, in metres, and latitudes, in degrees.
const QUICK_RADII: std::ops::RangeInclusive<f64> = 1.0..=500_000.0;
const QUICK_LATITUDE: f64 = 80.0;

/// Differences of angle for which they do, in radians.
const QUICK_ANGLE: f64 = 0.2;

/// All that lies within a distance of a position, as [`Position::distance_to`] measures it.
///
/// With `h = sin²(Δφ/2) + cos φ₁ cos φ₂ sin²(Δλ/2)`, the distance is `2R asin √h`, so that a
/// position is inside when its `h` is not above that of the radius: no root and no arc sine.
#[derive(Debug, Clone, Copy)]
pub struct Circle {
    centre: Position,
    radius: Metres,
    sine: f64,
    cosine: f64,
    /// `h` below which a position is inside for sure, and above which it is outside.
    surely_inside: f64,
    surely_outside: f64,
    /// Whether the polynomials will do.
    quick: bool,
    /// A rectangle around it, when one is easily told.
    around: Option<BoundingBox>,
}

impl Circle {
    /// The radius must be a finite number that is not negative.
    pub fn new(centre: Position, radius: Metres) -> Self {
        let threshold = (radius.0 / EARTH_RADIUS / 2.0).min(FRAC_PI_2).sin().powi(2);
        let doubt = threshold * DOUBT + SMALLEST_DOUBT;
        let (sine, cosine) = centre.latitude.to_radians().sin_cos();
        let quick = QUICK_RADII.contains(&radius.0) && centre.latitude.abs() <= QUICK_LATITUDE;
        Self {
            centre,
            radius,
            sine,
            cosine,
            surely_inside: threshold - doubt,
            surely_outside: threshold + doubt,
            quick,
            around: if quick { around(centre, radius, cosine) } else { None },
        }
    }

    /// The same as `centre.distance_to(position) <= radius`, mostly without trigonometry.
    pub fn contains(&self, position: Position) -> bool {
        if self.quick {
            let north = (position.latitude - self.centre.latitude).to_radians();
            let east = (position.longitude - self.centre.longitude).to_radians();
            if north.abs() <= QUICK_ANGLE && east.abs() <= QUICK_ANGLE {
                let h = self.quick_h(north, east);
                if h < self.surely_inside {
                    return true;
                }
                if h > self.surely_outside {
                    return false;
                }
            }
        }
        self.centre.distance_to(position) <= self.radius
    }

    /// `h` of what lies so far north and east, from the first terms of the sines and cosines.
    fn quick_h(&self, north: f64, east: f64) -> f64 {
        let cosine = self.cosine_to(north);
        let (half_north, half_east) = (small_sine(north / 2.0), small_sine(east / 2.0));
        half_north * half_north + self.cosine * cosine * half_east * half_east
    }

    /// The cosine of a latitude that lies so far north, likewise.
    fn cosine_to(&self, north: f64) -> f64 {
        self.cosine * small_cosine(north) - self.sine * small_sine(north)
    }
}

/// A rectangle that surely holds a circle which is neither large nor near a pole, unless it goes
/// over the line where longitudes begin again.
fn around(centre: Position, radius: Metres, cosine: f64) -> Option<BoundingBox> {
    let reach = radius.0 / EARTH_RADIUS;
    let height = reach.to_degrees() * (1.0 + DOUBT);
    let width = (reach.sin() / cosine).asin().to_degrees() * (1.0 + DOUBT);
    let bounds = BoundingBox {
        west: centre.longitude - width,
        south: centre.latitude - height,
        east: centre.longitude + width,
        north: centre.latitude + height,
    };
    (bounds.west > -180.0 && bounds.east < 180.0).then_some(bounds)
}

/// Right to 3·10⁻⁹ up to [`QUICK_ANGLE`].
fn small_sine(angle: f64) -> f64 {
    let square = angle * angle;
    angle * (1.0 - square / 6.0 * (1.0 - square / 20.0))
}

/// Right to 10⁻¹⁰ up to [`QUICK_ANGLE`].
fn small_cosine(angle: f64) -> f64 {
    let square = angle * angle;
    1.0 - square / 2.0 * (1.0 - square / 12.0 * (1.0 - square / 30.0))
}

/// A square's least and greatest `h` are bounded by taking each factor at its least and greatest.
impl Region for Circle {
    type Inherited = ();

    fn globe(&self) {}

    fn around(&self) -> Option<BoundingBox> {
        self.around
    }

    fn meeting(&self, square: &BoundingBox, (): &()) -> Meeting<()> {
        if let Some(around) = &self.around {
            match around.meeting(square, &()) {
                Meeting::Apart => return Meeting::Apart,
                // Too large to be within, and soon cut up.
                _ if square.north - square.south > around.north - around.south => {
                    return Meeting::Across(());
                }
                _ => {}
            }
        }
        let north = Span::of_latitudes(square, self.centre.latitude);
        let east = Span::of_longitudes(square, self.centre.longitude);
        let near = north.greatest.max(east.greatest).to_radians() <= QUICK_ANGLE;
        let quick = self.quick && near;
        let cosine_at = |latitude: f64| {
            if quick {
                self.cosine_to((latitude - self.centre.latitude).to_radians())
            } else {
                latitude.clamp(-90.0, 90.0).to_radians().cos()
            }
        };
        let (south_side, north_side) = (cosine_at(square.south), cosine_at(square.north));
        let on_equator = square.south <= 0.0 && 0.0 <= square.north;
        let widest = if on_equator { 1.0 } else { south_side.max(north_side) };
        let h = |north: f64, cosine: f64, east: f64| {
            let half_sine = |degrees: f64| {
                let half = (degrees / 2.0).to_radians();
                if quick { small_sine(half) } else { half.sin() }
            };
            half_sine(north).powi(2) + self.cosine * cosine * half_sine(east).powi(2)
        };
        if h(north.least, south_side.min(north_side), east.least) > self.surely_outside {
            Meeting::Apart
        } else if h(north.greatest, widest, east.greatest) < self.surely_inside {
            Meeting::Within
        } else {
            Meeting::Across(())
        }
    }
}

/// How far from a centre a side goes, in degrees, all the way round at most.
struct Span {
    least: f64,
    greatest: f64,
}

impl Span {
    fn of_latitudes(square: &BoundingBox, centre: f64) -> Self {
        let (south, north) = (square.south - centre, square.north - centre);
        let least = if south <= 0.0 && 0.0 <= north { 0.0 } else { south.abs().min(north.abs()) };
        Self { least, greatest: south.abs().max(north.abs()) }
    }

    fn of_longitudes(square: &BoundingBox, centre: f64) -> Self {
        let (west, east) = (square.west - centre, square.east - centre);
        let holds = |angle: f64| west <= angle && angle <= east;
        let apart = |angle: f64| ((angle + 180.0).rem_euclid(360.0) - 180.0).abs();
        let least = if [-360.0, 0.0, 360.0].into_iter().any(holds) {
            0.0
        } else {
            apart(west).min(apart(east))
        };
        let greatest = if [-180.0, 180.0].into_iter().any(holds) {
            180.0
        } else {
            apart(west).max(apart(east))
        };
        Self { least, greatest }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{anywhere, check_cover};
    use super::*;
    use proptest::prelude::*;

    /// Around the centre, from it outwards, in shares of the radius.
    fn at(centre: Position, radius: f64, share: f64, angle: f64) -> Option<Position> {
        let reach = (radius * share / EARTH_RADIUS).to_degrees();
        let narrowing = centre.latitude.to_radians().cos().max(1e-3);
        let longitude = centre.longitude + reach * angle.sin() / narrowing;
        Position::new(centre.latitude + reach * angle.cos(), longitude)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1_000))]

        #[test]
        fn a_circle_holds_exactly_what_is_not_farther_than_its_radius(
            centre in anywhere(),
            metres in prop_oneof![0.0f64..10.0, 10.0f64..20_000.0, 2e4f64..2.1e7],
            share in prop_oneof![0.0f64..2.0, 0.999_999f64..1.000_001],
            angle in 0.0..std::f64::consts::TAU,
            elsewhere in anywhere(),
        ) {
            let circle = Circle::new(centre, Metres(metres));
            for other in [at(centre, metres, share, angle), Some(elsewhere)].into_iter().flatten() {
                let distance = centre.distance_to(other);
                prop_assert_eq!(circle.contains(other), distance.0 <= metres);
                // And with the border passing exactly there.
                prop_assert!(Circle::new(centre, distance).contains(other));
                let less = Circle::new(centre, Metres(distance.0.next_down().max(0.0)));
                prop_assert_eq!(less.contains(other), distance.0 == 0.0);
            }
        }

        #[test]
        fn the_cover_of_a_circle_holds_it_and_knows_what_is_inside_for_sure(
            centre in anywhere(),
            metres in prop_oneof![0.0f64..10.0, 10.0f64..20_000.0, 2e4f64..2.1e7],
            shares in prop::collection::vec((0.0f64..1.2, 0.0..std::f64::consts::TAU), 8),
            elsewhere in anywhere(),
        ) {
            let circle = Circle::new(centre, Metres(metres));
            let around = shares.into_iter().filter_map(|(share, angle)| at(centre, metres, share, angle));
            let positions = around.chain([centre, elsewhere]);
            check_cover(&circle, positions, |position| circle.contains(position))?;
        }
    }

    #[test]
    fn five_kilometres_around_mulhouse_are_little_more_than_the_circle() {
        let mulhouse = Position { latitude: 47.7486, longitude: 7.3392 };
        let ranges = crate::index::cell::cover(&Circle::new(mulhouse, Metres(5_000.0)));
        let codes = |within: Option<bool>| -> f64 {
            let kept = ranges.iter().filter(|range| within.is_none_or(|kind| range.within == kind));
            #[expect(clippy::cast_precision_loss, reason = "a share is asked for")]
            kept.map(|range| (range.last - range.first + 1) as f64).sum()
        };
        let cell = 360.0f64.to_radians() * 180.0f64.to_radians() / 62.0f64.exp2();
        let area = |codes: f64| codes * cell * EARTH_RADIUS.powi(2) * 47.75f64.to_radians().cos();
        let circle = std::f64::consts::PI * 25e6;
        assert!(area(codes(None)) < 1.5 * circle, "{} km²", area(codes(None)) / 1e6);
        assert!(area(codes(Some(true))) > 0.4 * circle, "{} km²", area(codes(Some(true))) / 1e6);
    }
}
