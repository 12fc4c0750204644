//! From a position to an address.

use super::ban::at;
use super::*;

fn reverse(sample: &Sample, position: Position, filter: &Filter) -> Vec<Candidate> {
    sample.geocoder.reverse(position, 5, filter).expect("an answer")
}

#[test]
fn the_nearest_house_comes_first() {
    let sample = Sample::new();
    let here = at(47.750_02, 7.340_1);
    let found = reverse(&sample, here, &Filter::default());
    assert_eq!(found[0].label, "1 Rue du Dragon Imaginaire 68100 Mulhouse");
    assert_eq!(found.len(), 5);
    let distances: Vec<f64> = found.iter().map(|one| one.distance.expect("a distance").0).collect();
    assert!(distances.is_sorted() && distances[0] < 20.0, "{distances:?}");
    assert!(found[0].score > 0.9 && found[0].score > found[4].score);
}

#[test]
fn a_street_is_as_near_as_its_nearest_house() {
    let sample = Sample::new();
    let filter = Filter { kind: Some(CandidateKind::Street), ..Filter::default() };
    let found = reverse(&sample, at(47.750_0, 7.340_0), &filter);
    assert_eq!(found[0].name, "Rue du Dragon Imaginaire");
    assert!(found[0].distance.expect("a distance").0 < 1.0);
    assert!(found[0].position.latitude > 47.7505, "its own position is its middle");
}

#[test]
fn far_from_any_house_it_is_the_commune() {
    let sample = Sample::new();
    let forest = at(47.7300, 7.3900);
    let found = reverse(&sample, forest, &Filter::default());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kind, CandidateKind::Municipality);
    let (geocoder, _folder) = without_file();
    let mulhouse = geocoder.reverse(at(47.75, 7.34), 1, &Filter::default()).expect("an answer");
    assert_eq!(mulhouse[0].label, "Mulhouse");
    let cernay = geocoder.reverse(at(47.80, 7.17), 1, &Filter::default()).expect("an answer");
    assert_eq!(cernay[0].label, "Cernay");
    for far in [at(48.85, 2.35), at(-90.0, -180.0), at(90.0, 180.0)] {
        assert!(geocoder.reverse(far, 1, &Filter::default()).expect("an answer").is_empty());
        assert!(reverse(&sample, far, &Filter::default()).is_empty());
    }
}
