use super::super::tests::check_cover;
use super::*;
use geo::Polygon;
use geo::coordinate_position::{CoordPos, coord_pos_relative_to_ring};
use proptest::prelude::*;

/// The definition of [`Area`], ring by ring.
fn naively(area: &Area, point: Coord) -> bool {
    area.0.iter().any(|polygon| match coord_pos_relative_to_ring(point, polygon.exterior()) {
        CoordPos::Outside => false,
        CoordPos::OnBoundary => true,
        CoordPos::Inside => polygon
            .interiors()
            .iter()
            .all(|hole| coord_pos_relative_to_ring(point, hole) != CoordPos::Inside),
    })
}

fn at(point: Coord) -> Position {
    Position { latitude: point.y, longitude: point.x }
}

fn ring(points: &[(f64, f64)]) -> LineString {
    LineString::from(points.to_vec())
}

/// Of round numbers, so that points often lie on sides, at corners and level with them.
fn grid() -> impl Strategy<Value = Coord> {
    (0..=12, 0..=12)
        .prop_map(|(x, y)| Coord { x: f64::from(x) * 0.25, y: 46.0 + f64::from(y) * 0.25 })
}

fn anything() -> impl Strategy<Value = Coord> {
    (0.0f64..3.0, 46.0f64..49.0).prop_map(|(x, y)| Coord { x, y })
}

/// Rings as they come: crossing themselves and each other, with holes outside of what they pierce.
fn area() -> impl Strategy<Value = Area> {
    let line =
        prop_oneof![prop::collection::vec(grid(), 3..9), prop::collection::vec(anything(), 3..30),];
    let line = line.prop_map(LineString::new);
    let polygon = (line.clone(), prop::collection::vec(line, 0..3))
        .prop_map(|(outer, holes)| Polygon::new(outer, holes));
    prop::collection::vec(polygon, 1..4).prop_map(|polygons| Area(MultiPolygon::new(polygons)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn polygons_hold_what_their_definition_says(
        area in area(),
        points in prop::collection::vec(prop_oneof![grid(), anything()], 40),
        shares in prop::collection::vec(0.0f64..=1.0, 4),
    ) {
        // Rings of three points that come back to the first are too short.
        let Ok(polygons) = Polygons::new(&area) else { return Ok(()) };
        let sides = area.0.iter().flat_map(|polygon| polygon.exterior().lines());
        let near = sides.flat_map(|side| {
            let between = |share: &f64| side.start + (side.end - side.start) * *share;
            shares.iter().map(between).chain([side.start]).collect::<Vec<_>>()
        });
        let points: Vec<Coord> = points.into_iter().chain(near).collect();
        for point in &points {
            prop_assert_eq!(polygons.contains(at(*point)), naively(&area, *point), "{:?}", point);
        }
        check_cover(&polygons, points.into_iter().map(at), |position| {
            naively(&area, Coord { x: position.longitude, y: position.latitude })
        })?;
    }
}

#[test]
fn what_is_on_a_side_is_inside_and_what_is_in_a_hole_is_not() {
    let outer = ring(&[(7.0, 47.0), (8.0, 47.0), (8.0, 48.0), (7.0, 48.0), (7.0, 47.0)]);
    let hole = ring(&[(7.4, 47.4), (7.6, 47.4), (7.6, 47.6), (7.4, 47.6), (7.4, 47.4)]);
    let area = Area(Polygon::new(outer, vec![hole]).into());
    let polygons = Polygons::new(&area).expect("an area");
    let held = |x: f64, y: f64| polygons.contains(at(Coord { x, y }));
    assert!(held(7.2, 47.5));
    for (x, y) in [(7.0, 47.0), (8.0, 48.0), (7.5, 48.0), (7.0, 47.5), (7.4, 47.4), (7.5, 47.6)] {
        assert!(held(x, y), "{x} {y} is on a side");
    }
    for (x, y) in [(7.5, 47.5), (6.9, 47.5), (7.5, 48.1)] {
        assert!(!held(x, y), "{x} {y}");
    }
}

#[test]
fn some_of_the_cells_of_a_commune_are_inside_for_sure_and_the_rest_is_near_its_border() {
    let commune = data::territory::Territory::m2a().by_name("Mulhouse").expect("Mulhouse");
    let polygons = Polygons::new(&Area(commune.boundary.clone())).expect("an area");
    let ranges = crate::index::cell::cover(&polygons);
    let codes = |kept: &dyn Fn(&crate::index::cell::Range) -> bool| -> u64 {
        ranges.iter().filter(|range| kept(range)).map(|range| range.last - range.first + 1).sum()
    };
    let (all, within) = (codes(&|_| true), codes(&|range| range.within));
    let boxed = crate::index::cell::cover(&commune.bounding_box);
    let boxed: u64 = boxed.iter().map(|range| range.last - range.first + 1).sum();
    assert!(within * 5 > all, "{within} of {all} are inside");
    assert!(all < boxed, "{all} are fewer than the {boxed} of the box around");
}

#[test]
fn what_cannot_be_searched_in_is_refused_with_a_reason() {
    let refused = |outer: LineString| {
        let area = Area(Polygon::new(outer, Vec::new()).into());
        Polygons::new(&area).expect_err("refused").to_string()
    };
    assert!(refused(ring(&[(7.0, 47.0), (8.0, 47.0)])).contains("pas 3"));
    assert!(refused(ring(&[])).contains("pas 0"));
    assert!(refused(ring(&[(7.0, 47.0), (8.0, 47.0), (7.0, f64::NAN)])).contains("globe"));
    assert!(refused(ring(&[(7.0, 47.0), (8.0, 47.0), (190.0, 48.0)])).contains("globe"));
    let turning = (0..5_001).map(|rank| {
        let angle = f64::from(rank) / 5_001.0 * std::f64::consts::TAU;
        (7.0 + angle.cos(), 47.0 + angle.sin())
    });
    assert!(refused(ring(&turning.collect::<Vec<_>>())).contains("5000 points au plus"));
    let empty = Polygons::new(&Area(MultiPolygon::new(Vec::new())));
    assert_eq!(empty.expect_err("refused"), InvalidArea::Empty);
}
