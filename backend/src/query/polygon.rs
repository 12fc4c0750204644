//! `POLYGON((lon lat,…),(hole…))` and `MULTIPOLYGON(((…)),((…)))`: the two shapes of WKT that are
//! areas, read strictly.

use data::territory::Territory;
use data::units::Position;
use geo::{Coord, GeoNum, Kernel as _, LineString, MultiPolygon, Orientation, Polygon};
use indexer::search::Area;

/// Most corners of all rings together: so many fit in an address, written to the decimetre and encoded in full.
const MOST_CORNERS: usize = 300;

const EXPECTED: &str = "un polygone WKT est attendu, longitude puis latitude, chaque contour fermé : POLYGON((7.2 47.7,7.4 47.7,7.4 47.8,7.2 47.7))";

/// Reads an area of longitudes and latitudes.
pub fn area(text: &str) -> Result<Area, String> {
    let mut rest = Rest(text);
    let name = rest.word();
    let polygons = match name.to_ascii_uppercase().as_str() {
        "POLYGON" => rest.polygon().map(|polygon| vec![polygon]),
        "MULTIPOLYGON" => rest.list(Rest::polygon),
        _ => None,
    };
    let polygons = polygons.filter(|_| rest.is_at_the_end()).ok_or(EXPECTED)?;
    let rings: Vec<&Vec<Coord<f64>>> = polygons.iter().flatten().collect();
    let corners: usize = rings.iter().map(|ring| ring.len()).sum();
    if corners > MOST_CORNERS {
        return Err(format!("{MOST_CORNERS} sommets au plus sont acceptés"));
    }
    if !rings.iter().all(|ring| ring.len() >= 4 && ring.first() == ring.last()) {
        return Err("chaque contour a au moins trois sommets et finit où il commence".to_owned());
    }
    if rings.iter().any(|ring| is_flat(ring)) {
        return Err("chaque contour entoure une surface, et non un point ou un trait".to_owned());
    }
    let inside = |corner: &Coord<f64>| Position::new(corner.y, corner.x).is_some();
    if !rings.iter().all(|ring| ring.iter().all(inside)) {
        return Err("une longitude va de -180 à 180, une latitude de -90 à 90".to_owned());
    }
    let around = Territory::m2a().bounding_box();
    let touches = |place: &dyn Fn(&Coord<f64>) -> Option<Position>| {
        let mut corners = rings.iter().copied().flatten();
        corners.any(|corner| place(corner).is_some_and(|place| around.contains(place)))
    };
    if !touches(&|corner| Position::new(corner.y, corner.x))
        && touches(&|corner| Position::new(corner.x, corner.y))
    {
        return Err(format!("latitude et longitude semblent inversées ; {EXPECTED}"));
    }
    let polygons = polygons.into_iter().map(|rings| {
        let mut rings = rings.into_iter().map(LineString::new);
        let outer = rings.next().unwrap_or_else(|| LineString::new(Vec::new()));
        Polygon::new(outer, rings.collect())
    });
    Ok(Area(MultiPolygon::new(polygons.collect())))
}

/// Whether all corners are on one line.
fn is_flat(ring: &[Coord<f64>]) -> bool {
    let Some((first, rest)) = ring.split_first() else { return true };
    let Some(other) = rest.iter().find(|corner| *corner != first) else { return true };
    let side = |corner: &Coord<f64>| <f64 as GeoNum>::Ker::orient2d(*first, *other, *corner);
    rest.iter().all(|corner| side(corner) == Orientation::Collinear)
}

/// What is still to be read.
struct Rest<'a>(&'a str);

impl Rest<'_> {
    fn word(&mut self) -> String {
        let text = self.0.trim_start();
        let end = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
        let (word, rest) = text.split_at(end);
        self.0 = rest;
        word.to_owned()
    }

    fn takes(&mut self, sign: char) -> bool {
        match self.0.trim_start().strip_prefix(sign) {
            Some(rest) => {
                self.0 = rest;
                true
            }
            None => false,
        }
    }

    fn is_at_the_end(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// One or more of something, in brackets, with commas between.
    fn list<T>(&mut self, read: impl Fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        if !self.takes('(') {
            return None;
        }
        let mut found = vec![read(self)?];
        while self.takes(',') {
            // The limits are told by `area`; here they only bound the work.
            if found.len() > MOST_CORNERS {
                return None;
            }
            found.push(read(self)?);
        }
        self.takes(')').then_some(found)
    }

    /// The outer ring, then the holes.
    fn polygon(&mut self) -> Option<Vec<Vec<Coord<f64>>>> {
        self.list(|rest| rest.list(Self::corner))
    }

    fn corner(&mut self) -> Option<Coord<f64>> {
        let x = self.number()?;
        let y = self.number()?;
        Some(Coord { x, y })
    }

    fn number(&mut self) -> Option<f64> {
        let text = self.0.trim_start();
        let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'e' | 'E');
        let end = text.find(|c: char| !is_part(c)).unwrap_or(text.len());
        let (number, rest) = text.split_at(end);
        self.0 = rest;
        number.parse().ok().filter(|number: &f64| number.is_finite())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_polygon_with_a_hole_and_several_polygons_are_read() {
        let Area(area) = area(
            "POLYGON ((7.2 47.7, 7.4 47.7, 7.4 47.8, 7.2 47.7),(7.3 47.71,7.35 47.71,7.35 47.74,7.3 47.71))",
        )
        .expect("a polygon");
        assert_eq!(area.0.len(), 1);
        assert_eq!(area.0[0].interiors().len(), 1);
        assert_eq!(area.0[0].exterior().0[1], Coord { x: 7.4, y: 47.7 });
        let Area(area) =
            super::area("multipolygon(((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5)))").expect("two");
        assert_eq!(area.0.len(), 2);
    }

    #[test]
    fn what_is_no_area_is_refused() {
        for wrong in [
            "",
            "POLYGON",
            "POLYGON()",
            "POLYGON(())",
            "POLYGON((7 47,8 47,8 48))",
            "POLYGON((7 47,8 47,8 48,7 48))",
            "POLYGON((7 47,8 47,7 47))",
            "POLYGON((7 47,8 47,8 48,7 47)",
            "POLYGON((7 47,8 47,8 48,7 47)) et plus",
            "POLYGON((7 47 3,8 47 3,8 48 3,7 47 3))",
            "POLYGON((7,47,8,47,8,48,7,47))",
            "POLYGON((NaN 47,8 47,8 48,NaN 47))",
            "POLYGON((700 47,8 47,8 48,700 47))",
            "POLYGON((7 97,8 47,8 48,7 97))",
            "POINT(7 47)",
            "CIRCLE((7 47,8 47,8 48,7 47))",
            "POLYGON((é 47))",
            "POLYGON((7 47,7 47,7 47,7 47))",
            "POLYGON((7 47,8 48,7.5 47.5,7 47))",
            "POLYGON((7 47,8 47,8 48,7 47),(7.6 47.2,7.7 47.2,7.8 47.2,7.6 47.2))",
        ] {
            assert!(area(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn latitudes_before_longitudes_are_suspected() {
        let swapped = "POLYGON((47.7 7.2,47.7 7.4,47.8 7.4,47.7 7.2))";
        assert!(area(swapped).expect_err("swapped").contains("inversées"));
        assert!(area("POLYGON((2.2 48.8,2.4 48.8,2.4 48.9,2.2 48.8))").is_ok());
    }

    #[test]
    fn a_ring_that_crosses_itself_is_an_area() {
        assert!(area("POLYGON((7 47,8 48,8 47,7 48,7 47))").is_ok());
    }

    #[test]
    fn too_many_corners_are_refused() {
        let ring = |corners: usize| {
            let middle = vec!["8 47"; corners - 3].join(",");
            format!("(7 47,{middle},8 48,7 47)")
        };
        assert!(area(&format!("POLYGON({})", ring(300))).is_ok());
        assert!(area(&format!("POLYGON({})", ring(301))).expect_err("corners").contains("300"));
        assert!(area(&format!("POLYGON({})", vec![ring(4); 75].join(","))).is_ok());
        assert!(area(&format!("POLYGON({})", vec![ring(4); 76].join(","))).is_err());
        assert!(area(&"POLYGON(".repeat(100_000)).is_err());
    }
}
