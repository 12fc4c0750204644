use super::*;

fn insee(code: &str) -> InseeCode {
    code.parse().expect("a valid code")
}

#[test]
fn the_territory_has_39_communes_and_25_neighbours() {
    let territory = Territory::m2a();
    assert_eq!(territory.communes().len(), 39);
    assert_eq!(territory.neighbours().len(), 25);
    let population: u32 = territory.communes().iter().map(|commune| commune.population).sum();
    assert_eq!(population, 272_677);
}

#[test]
fn every_centroid_lies_in_its_own_commune() {
    for commune in Territory::m2a().communes() {
        let found = Territory::m2a().locate(commune.centroid).map(|found| &found.insee);
        assert_eq!(found, Some(&commune.insee), "{}", commune.name);
    }
}

#[test]
fn every_quarter_lies_in_its_commune() {
    for quarter in Territory::m2a().quarters() {
        let found = Territory::m2a().locate(quarter.position).map(|found| &found.insee);
        assert_eq!(found, Some(&quarter.commune), "{}", quarter.name);
    }
}

#[test]
fn neighbours_and_far_places_are_outside() {
    let territory = Territory::m2a();
    for neighbour in territory.neighbours() {
        assert!(territory.locate(neighbour.position).is_none(), "{}", neighbour.name);
        assert!(territory.by_insee(&neighbour.insee).is_none());
    }
    assert!(territory.locate(Position { latitude: 48.8566, longitude: 2.3522 }).is_none());
}

#[test]
fn the_spatial_index_agrees_with_a_plain_scan() {
    let territory = Territory::m2a();
    let area = territory.bounding_box();
    for row in 0..60 {
        for column in 0..60 {
            let position = Position {
                latitude: area.south + (area.north - area.south) * f64::from(row) / 59.0,
                longitude: area.west + (area.east - area.west) * f64::from(column) / 59.0,
            };
            let point = Point::new(position.longitude, position.latitude);
            let scanned =
                territory.communes().iter().find(|commune| commune.boundary.intersects(&point));
            assert_eq!(
                territory.locate(position).map(|commune| &commune.insee),
                scanned.map(|commune| &commune.insee)
            );
        }
    }
}

#[test]
fn names_are_found_in_any_spelling() {
    let territory = Territory::m2a();
    for (typed, expected) in [
        ("MULHOUSE", "68224"),
        (" mulhouse ", "68224"),
        ("Brunstatt Didenheim", "68056"),
        ("didenheim", "68056"),
        ("bourtzwiller", "68224"),
        ("CHALAMPE", "68064"),
        ("illzach", "68154"),
    ] {
        let found = territory.by_name(typed).map(|commune| commune.insee.as_str());
        assert_eq!(found, Some(expected), "{typed}");
    }
    assert_eq!(name_key("St-Amarin"), name_key("SAINT AMARIN"));
    assert!(territory.by_name("Colmar").is_none());
}

#[test]
fn merged_communes_are_found_by_their_old_code() {
    let found = Territory::m2a().by_insee(&insee("68070")).expect("Didenheim");
    assert_eq!(found.insee, insee("68056"));
}

#[test]
fn a_postcode_gives_all_of_its_communes() {
    let territory = Territory::m2a();
    assert_eq!(territory.by_postal_code("68440").len(), 6);
    assert_eq!(territory.by_postal_code("68100").len(), 1);
    assert_eq!(territory.by_postal_code(" 68200 ").len(), 1);
    assert!(territory.by_postal_code("75001").is_empty());
}

#[test]
fn communes_that_share_a_border_touch_each_other() {
    let territory = Territory::m2a();
    let names = |code: &str| -> Vec<&str> {
        territory.touching(&insee(code)).iter().map(|commune| commune.name.as_str()).collect()
    };
    assert_eq!(
        names("68195"),
        ["Morschwiller-le-Bas", "Mulhouse", "Pfastatt", "Reiningue", "Wittelsheim"]
    );
    // A commune merged since stands for the one it is part of.
    assert_eq!(names("68070"), names("68056"));
    assert!(names("68063").is_empty());
    for commune in territory.communes() {
        let around = territory.touching(&commune.insee);
        assert!(!around.is_empty(), "{}", commune.name);
        for other in around {
            let back = territory.touching(&other.insee);
            assert!(back.iter().any(|touching| touching.insee == commune.insee));
            assert!(commune.boundary.intersects(&other.boundary));
        }
    }
}
