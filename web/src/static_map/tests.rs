//! Pictures of places.

use super::*;
use data::units::BoundingBox;

fn place(latitude: f64, longitude: f64, icon: Icon) -> Place {
    Place { position: Position { latitude, longitude }, icon }
}

/// A place in the middle of each commune, of each kind in turn.
pub fn everywhere() -> Vec<Place> {
    let kinds: Vec<Icon> = Taxonomy::families().top().map(|top| Icon::of_top(&top.code)).collect();
    Territory::m2a()
        .communes()
        .iter()
        .zip(kinds.iter().cycle())
        .map(|(commune, icon)| Place { position: commune.centroid, icon: *icon })
        .collect()
}

fn results(places: &[Place]) -> Scene {
    Scene::of_results(places, None, Locale::French)
}

#[test]
fn every_place_is_shown_alone_or_counted() {
    let places = everywhere();
    let scene = results(&places);
    let shown: usize = scene
        .marks
        .iter()
        .map(|mark| match mark.symbol {
            Symbol::Several(count) => count,
            Symbol::Place(_) | Symbol::Only(_) => 1,
        })
        .sum();
    assert_eq!(shown, 39);
    assert_eq!(scene.communes.len(), 39);
    for (rank, mark) in scene.marks.iter().enumerate() {
        assert!(scene.frame.shows(mark.at));
        for other in &scene.marks[..rank] {
            let apart = mark.at.distance(other.at);
            assert!(apart >= mark.symbol.rim() + other.symbol.rim(), "{apart}");
        }
    }
}

#[test]
fn neighbours_at_one_address_are_one_symbol() {
    let places = [
        place(47.75, 7.33, Icon::Seniors),
        place(47.75, 7.33, Icon::Numerique),
        place(47.80, 7.33, Icon::Seniors),
    ];
    let symbols: Vec<Symbol> = results(&places).marks.iter().map(|mark| mark.symbol).collect();
    assert_eq!(symbols, [Symbol::Several(2), Symbol::Place(Icon::Seniors)]);
}

#[test]
fn the_legend_names_what_there_is() {
    let labels = |places: &[Place]| -> Vec<String> {
        results(places).legend.into_iter().map(|entry| entry.label).collect()
    };
    let one = [place(47.75, 7.33, Icon::Seniors)];
    assert_eq!(labels(&one).len(), 1);
    let two = [place(47.75, 7.33, Icon::Other), place(47.75, 7.33, Icon::Seniors)];
    assert_eq!(labels(&two)[1..], ["Autres services", "Plusieurs services proches"]);
    assert!(labels(&[]).is_empty());
}

#[test]
fn the_searched_rectangle_is_what_is_shown() {
    let searched = BoundingBox::new(7.30, 47.72, 7.36, 47.76).expect("a box");
    let places = [place(47.74, 7.33, Icon::Seniors), place(47.90, 7.33, Icon::Seniors)];
    let scene = Scene::of_results(&places, Some(searched), Locale::French);
    assert_eq!(scene.marks.len(), 1, "the other one is outside");
    for (latitude, longitude) in [(47.721, 7.301), (47.759, 7.359)] {
        assert!(scene.frame.shows(scene.frame.point(Position { latitude, longitude })));
    }
    let middle = scene.frame.point(Position { latitude: 47.74, longitude: 7.33 });
    assert!((middle.x - 300.0).abs() < 0.5 && (middle.y - 300.0).abs() < 0.5, "{middle:?}");
}

#[test]
fn distances_are_true_to_scale() {
    let here = Position { latitude: 47.75, longitude: 7.33 };
    let there = Position { latitude: 47.75, longitude: 7.36 };
    let scene = Scene::of_listing(Place { position: here, icon: Icon::Other }, Locale::French);
    let pixels = scene.frame.point(here).distance(scene.frame.point(there));
    let metres = pixels * scene.frame.metres_per_pixel();
    let true_metres = here.distance_to(there).0;
    assert!((metres / true_metres - 1.0).abs() < 0.01, "{metres} {true_metres}");
    assert!((scene.frame.metres_per_pixel() - 10_000.0 / 600.0).abs() < 0.01);
}

/// Elements of an SVG that a selector finds.
fn count(svg: &str, selector: &str) -> usize {
    let selector = scraper::Selector::parse(selector).expect("a selector");
    scraper::Html::parse_fragment(svg).select(&selector).count()
}

#[test]
fn the_plain_picture_is_whole_and_needs_nothing_else() {
    let svg = results(&everywhere()).svg();
    let of_page = [" style=", "<style", "<script", "http://", "https://", "url("];
    let namespace = "xmlns=\"http://www.w3.org/2000/svg\"";
    let rest = svg.replace(namespace, "");
    assert!(svg.contains(namespace));
    assert!(of_page.iter().all(|outside| !rest.contains(outside)), "{svg}");
    // What is used is there.
    for used in rest.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(rest.contains(&format!("id=\"{used}\"")), "{used}");
    }
    assert!(svg.contains("IGN Admin Express, Licence Ouverte"));
    assert!(svg.contains(">Petite enfance</text>"));
    assert!(count(&svg, "text") > 20);
    assert!(svg.len() < 40_000, "{}", svg.len());
}

#[test]
fn over_a_drawn_ground_only_words_and_drawings_are_left() {
    let scene = results(&everywhere());
    let (plain, over) = (scene.svg(), scene.svg_over("AAAA"));
    assert_eq!(count(&over, "image"), 1);
    assert!(over.contains("data:image/png;base64,AAAA"));
    assert_eq!(count(&plain, "text"), count(&over, "text"));
    assert!(count(&plain, "use") > count(&over, "use"));
    assert!(over.len() < plain.len());
}

#[test]
fn words_of_people_are_never_markup() {
    let mut scene = results(&[]);
    scene.title = "<script>&".to_owned();
    assert!(scene.svg().contains("<title>&lt;script&gt;&amp;</title>"));
}

#[test]
fn the_ground_has_a_layer_for_each_colour_and_nothing_else() {
    let scene = results(&everywhere());
    let ground = scene.ground().expect("a tile");
    let names: Vec<&str> = ground.layers.iter().map(|(name, _)| *name).collect();
    assert_eq!(names[..5], ["outside", "communes", "slivers", "borders", "rims"]);
    assert!(names.contains(&"petite-enfance"), "{names:?}");
    for (name, colour) in &ground.layers {
        assert!(colour.len() == 7 && colour.starts_with('#'), "{name}: {colour}");
        let bytes = name.as_bytes();
        assert!(ground.tile.windows(bytes.len()).any(|window| window == bytes), "{name}");
    }
    assert!(ground.tile.len() < 200_000, "{}", ground.tile.len());
    assert_eq!(scene.ground().expect("a tile"), ground, "the same scene is the same tile");
}

#[test]
fn no_two_names_cover_one_another() {
    let scene = results(&everywhere());
    assert!(scene.names.iter().any(|name| name.text == "Mulhouse"));
    for (rank, name) in scene.names.iter().enumerate() {
        for other in &scene.names[..rank] {
            let beside = (name.at.y - other.at.y).abs() >= 12.0;
            let apart = (name.at.x - other.at.x).abs() >= 30.0;
            assert!(beside || apart, "{name:?} {other:?}");
        }
    }
}
