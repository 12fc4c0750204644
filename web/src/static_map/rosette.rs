//! The eight-lobed outline of all our symbols (`images/lobes.svg`), as points.

use super::frame::Point;
use std::f64::consts::{FRAC_PI_4, FRAC_PI_8};

/// Eight discs around the centre, in parts of the whole radius.
const LOBE: f64 = 12.5 / 39.5;
const AWAY: f64 = 27.0 / 39.5;

/// Points of a lobe: on forty pixels, no corner is seen.
const STEPS: u32 = 6;

/// The outline around a centre.
pub fn outline(centre: Point, radius: f64) -> Vec<Point> {
    let mut points = Vec::new();
    for lobe in 0..8 {
        let middle = FRAC_PI_8 + f64::from(lobe) * FRAC_PI_4;
        for step in 0..STEPS {
            let aside = (f64::from(step) / f64::from(STEPS) - 0.5) * FRAC_PI_4;
            // Where the ray from the centre leaves the disc.
            let (sine, cosine) = aside.sin_cos();
            let reach = AWAY * cosine + (LOBE * LOBE - AWAY * AWAY * sine * sine).sqrt();
            let (sine, cosine) = (middle + aside).sin_cos();
            points.push(Point {
                x: centre.x + radius * reach * cosine,
                y: centre.y + radius * reach * sine,
            });
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_has_eight_lobes_and_stays_in_its_circle() {
        let centre = Point { x: 100.0, y: 50.0 };
        let reach: Vec<f64> =
            outline(centre, 20.0).into_iter().map(|point| point.distance(centre)).collect();
        assert!(reach.iter().all(|reach| (16.0..=20.01).contains(reach)), "{reach:?}");
        let tips = reach.iter().filter(|reach| **reach > 19.99).count();
        assert_eq!(tips, 8);
    }
}
