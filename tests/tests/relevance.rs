//! Searches answer what families ask no worse than they did.

use serde::Deserialize;
use std::collections::BTreeSet;
use std::process::Command;
use tests::relevance::{Directory, Figures, Half, NOW, Results};
use tests::{Server, binary, root};

/// `tests/relevance/floor.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Floors {
    tuning: Floor,
    held_out: Floor,
    second_tuning: Floor,
    second_held_out: Floor,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Floor {
    /// Of strict results alone, at least.
    ndcg: f64,
    recall: f64,
    /// Of queries without strict results, at most.
    empty: f64,
    /// With those that say nothing about a filter.
    ndcg_with_unknown: f64,
    empty_with_unknown: f64,
}

fn check(half: Half, floor: impl Fn(Floors) -> Floor) {
    let text = std::fs::read_to_string(root().join("tests/relevance/floor.toml")).expect("floors");
    let floor = floor(toml::from_str(&text).expect("floors"));
    let server = Server::start(&["--demo", "--now", NOW]);
    let results = Results::of(half, Directory::of(&server), &server).expect("judgments hold");
    let Figures { ndcg, recall, empty, .. } = results.strict();
    let both = results.with_unknown();
    let kept = ndcg >= floor.ndcg
        && recall >= floor.recall
        && empty <= floor.empty
        && both.ndcg >= floor.ndcg_with_unknown
        && both.empty <= floor.empty_with_unknown;
    // Query by query for the tuning halves only: nobody should tune with what is set aside.
    let details = if half.is_set_aside() { String::new() } else { results.poor() };
    assert!(kept, "below {floor:?}\n{details}\n{results}");
    server.finish();
}

#[test]
fn every_judgment_still_points_at_a_listing() {
    let server = Server::start(&["--demo", "--now", NOW]);
    let directory = Directory::of(&server);
    let queries: Vec<_> =
        Half::ALL.into_iter().flat_map(|half| half.read().expect("queries")).collect();
    let faults: Vec<String> =
        queries.iter().filter_map(|query| query.judge(&directory).err()).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let distinct: BTreeSet<_> =
        queries.iter().map(|query| (&query.q, query.near.is_some())).collect();
    assert_eq!(distinct.len(), queries.len(), "a query is there twice");
    server.finish();
}

#[test]
fn the_tuning_half_stays_above_its_floor() {
    check(Half::Tuning, |floors| floors.tuning);
}

#[test]
fn the_held_out_half_stays_above_its_floor() {
    check(Half::HeldOut, |floors| floors.held_out);
}

#[test]
fn the_second_tuning_half_stays_above_its_floor() {
    check(Half::SecondTuning, |floors| floors.second_tuning);
}

#[test]
fn the_second_held_out_half_stays_above_its_floor() {
    check(Half::SecondHeldOut, |floors| floors.second_held_out);
}

#[test]
fn the_parts_of_a_result_add_up_to_its_score() {
    let server = Server::start(&["--demo", "--now", NOW]);
    let words = ["cr%C3%A8che%20illzach", "aide%20informatique", "relais%20petite%20enfance"];
    for address in words.map(|words| format!("/api/v1/services?q={words}&near=47.7495,7.3398")) {
        let answer = server.get(&address).json();
        let contents = answer["contents"].as_array().expect("contents");
        assert!(!contents.is_empty(), "{address}");
        for item in contents {
            let number = |value: &serde_json::Value| value.as_f64().expect("a number");
            let parts = item["why"]["parts"].as_array().expect("parts").iter();
            let sum: f64 = parts.map(|part| number(&part["value"]) * number(&part["weight"])).sum();
            assert!((sum - number(&item["why"]["score"])).abs() < 1e-3, "{item}");
        }
    }
    server.finish();
}

#[test]
fn a_wrong_file_of_numbers_is_refused_on_one_line() {
    let dir = tempfile::tempdir().expect("a directory");
    let file = dir.path().join("ranking.toml");
    let numbers = std::fs::read_to_string(root().join("indexer/ranking.toml")).expect("numbers");
    std::fs::write(&file, numbers.replace("most = 3", "most = -3")).expect("written");
    let output = Command::new(binary("backend"))
        .args(["serve", "--listen", "127.0.0.1:0", "--data-dir"])
        .arg(dir.path())
        .arg("--ranking")
        .arg(&file)
        .output()
        .expect("it runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success());
    assert!(said.contains("ranking.toml") && said.contains("ligne"), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
}
