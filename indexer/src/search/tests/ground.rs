//! Radii and boxes give exactly what a look at every listing would give.

use super::{Fixture, all_ids};
use crate::samples::{listing, record};
use crate::search::{Area, DemoFilter, Query, Sort, UnknownPolicy};
use data::ids::ServiceAtLocationId;
use data::model::Listing;
use data::store::ChangeSeq;
use data::units::{BoundingBox, Metres, Position};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Anywhere, and often near Mulhouse, at the same spot or without position.
fn place() -> impl Strategy<Value = Option<Position>> {
    prop_oneof![
        1 => Just(None),
        1 => Just(Some(Position { latitude: 47.75, longitude: 7.34 })),
        6 => (47.6f64..47.9, 7.1f64..7.6).prop_map(|(lat, lon)| Position::new(lat, lon)),
        2 => (-90.0f64..=90.0, -180.0f64..=180.0).prop_map(|(lat, lon)| Position::new(lat, lon)),
    ]
}

fn at(rank: usize, position: Option<Position>) -> Listing {
    let mut record = record(&format!("Lieu {rank}"), &["creche"], "Mulhouse");
    record.position = position;
    listing(&record)
}

fn query() -> Query {
    let unknown = UnknownPolicy::Exclude;
    Query { demo: DemoFilter::Include, unknown, per_page: 100, ..Query::default() }
}

fn expected(
    listings: &[Listing],
    inside: impl Fn(Position) -> bool,
) -> BTreeSet<ServiceAtLocationId> {
    let held = listings.iter().filter(|listing| listing.location.position.is_some_and(&inside));
    held.map(Listing::id).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn shapes_hold_what_a_naive_scan_holds(
        places in prop::collection::vec(place(), 1..60),
        moved in prop::collection::vec((any::<prop::sample::Index>(), place()), 0..20),
        removed in prop::collection::vec(any::<prop::sample::Index>(), 0..10),
        circles in prop::collection::vec((place(), 0.0f64..40_000.0), 1..12),
        boxes in prop::collection::vec((place(), place()), 1..8),
    ) {
        let mut listings: Vec<Listing> =
            places.iter().enumerate().map(|(rank, place)| at(rank, *place)).collect();
        let half = listings.len() / 2;
        let fixture = Fixture::new(&listings[..half]);
        let generation = fixture.index.generation();
        generation.replace(&[], &listings[half..]).expect("added");
        generation.commit(ChangeSeq(2), None).expect("a second segment");
        for (index, place) in moved {
            let rank = index.index(listings.len());
            listings[rank] = at(rank, place);
            generation.replace(&[listings[rank].id()], &listings[rank..=rank]).expect("moved");
        }
        generation.commit(ChangeSeq(3), None).expect("a third segment");
        let gone: BTreeSet<ServiceAtLocationId> =
            removed.iter().map(|index| listings[index.index(listings.len())].id()).collect();
        generation.replace(&gone.iter().copied().collect::<Vec<_>>(), &[]).expect("removed");
        generation.commit(ChangeSeq(4), None).expect("deletes");
        listings.retain(|listing| !gone.contains(&listing.id()));

        for (centre, radius) in circles {
            let Some(centre) = centre else { continue };
            let mut before = 0;
            for radius in [radius / 10.0, radius, radius * 3.0, radius * 500.0] {
                let radius = Metres(radius);
                let asked = Query { near: Some(centre), radius: Some(radius), ..query() };
                let answer = fixture.search(&asked);
                let inside = expected(&listings, |position| centre.distance_to(position) <= radius);
                prop_assert_eq!(answer.total, inside.len() as u64);
                prop_assert_eq!(all_ids(&answer), inside);
                prop_assert!(answer.total >= before, "a wider radius never finds fewer");
                before = answer.total;
                let words = Query { text: Some("lieu".to_owned()), sort: Sort::Name, ..asked };
                prop_assert_eq!(fixture.search(&words).total, answer.total);
            }
        }
        for corners in boxes {
            let (Some(a), Some(b)) = corners else { continue };
            let bounds = BoundingBox::new(
                a.longitude.min(b.longitude),
                a.latitude.min(b.latitude),
                a.longitude.max(b.longitude),
                a.latitude.max(b.latitude),
            ).expect("a box");
            let answer = fixture.search(&Query { bbox: Some(bounds), ..query() });
            let inside = expected(&listings, |position| bounds.contains(position));
            prop_assert_eq!(answer.total, inside.len() as u64);
            prop_assert_eq!(all_ids(&answer), inside);
        }
        prop_assert_eq!(fixture.search(&query()).total, listings.len() as u64);
    }
}

#[test]
fn a_polygon_finds_what_lies_in_it_and_nothing_of_its_hole() {
    let listings: Vec<Listing> = [(47.75, 7.34), (47.755, 7.34), (47.765, 7.34), (47.9, 7.34)]
        .iter()
        .enumerate()
        .map(|(rank, (latitude, longitude))| at(rank, Position::new(*latitude, *longitude)))
        .chain([at(9, None)])
        .collect();
    let fixture = Fixture::new(&listings);
    let square = |half: f64| {
        geo::Rect::new((7.34 - half, 47.75 - half), (7.34 + half, 47.75 + half)).to_polygon()
    };
    let hole = square(0.01).exterior().clone();
    let area = Area(geo::Polygon::new(square(0.02).exterior().clone(), vec![hole]).into());
    let found = fixture.search(&Query { within: Some(area), ..query() });
    assert_eq!(all_ids(&found), BTreeSet::from([listings[2].id()]));
    let empty = Query { within: Some(Area(geo::MultiPolygon::new(Vec::new()))), ..query() };
    let refused = fixture.index.search(&empty).expect_err("an empty polygon");
    assert!(refused.is_invalid_query());
    assert_eq!(refused.to_string(), "le polygone est vide");
}
