//! Distances for scoring, and how densely results lie around.

use data::units::{Metres, Position};

/// Metres in a degree of latitude, on the sphere that distances are measured on.
const DEGREE: f64 = 111_195.0;

/// A flat map around a centre: within a thousandth of the distance on the sphere as far as a day's
/// drive, and many times cheaper.
#[derive(Debug, Clone, Copy)]
pub struct Plane {
    centre: Position,
    cosine: f64,
    sine: f64,
}

impl Plane {
    pub fn new(centre: Position) -> Self {
        let (sine, cosine) = centre.latitude.to_radians().sin_cos();
        Self { centre, cosine, sine }
    }

    #[expect(clippy::cast_possible_truncation, reason = "metres, for scoring")]
    pub fn metres(&self, position: Position) -> f32 {
        let north = position.latitude - self.centre.latitude;
        let east = position.longitude - self.centre.longitude;
        // A degree of longitude at the latitude halfway.
        let width = self.cosine - self.sine * (north / 2.0).to_radians();
        (DEGREE * north.hypot(east * width)) as f32
    }
}

/// Distance of the `rank`th nearest of some, or of the last one when they are fewer.
pub fn nearest(distances: impl Iterator<Item = f32>, rank: usize) -> Option<Metres> {
    let mut first: Vec<f32> = Vec::with_capacity(rank + 1);
    for distance in distances {
        if first.len() == rank && first.last().is_some_and(|last| distance >= *last) {
            continue;
        }
        let place = first.partition_point(|kept| *kept <= distance);
        first.insert(place, distance);
        first.truncate(rank);
    }
    first.last().map(|distance| Metres(f64::from(*distance)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_flat_map_measures_like_the_sphere() {
        let centre = Position { latitude: 47.75, longitude: 7.34 };
        for (latitude, longitude) in
            [(47.751, 7.341), (47.9, 7.0), (47.6, 7.8), (48.58, 7.75), (48.85, 2.35), (47.75, 7.34)]
        {
            let there = Position { latitude, longitude };
            let exact = centre.distance_to(there).0;
            let flat = f64::from(Plane::new(centre).metres(there));
            assert!((exact - flat).abs() <= 0.002 * exact, "{exact} {flat}");
        }
    }

    proptest! {
        #[test]
        fn the_nth_nearest_is_the_nth_of_the_sorted_ones(
            distances in prop::collection::vec(0.0_f32..50_000.0, 0..40),
            rank in 1_usize..12,
        ) {
            let mut sorted = distances.clone();
            sorted.sort_by(f32::total_cmp);
            let expected = sorted.get(rank - 1).or(sorted.last());
            let found = nearest(distances.into_iter(), rank);
            prop_assert_eq!(found, expected.map(|distance| Metres(f64::from(*distance))));
        }
    }
}
