//! Sudden deaths: what was acknowledged is kept, nothing is half-written, the index opens again.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use tests::{Server, binary};

/// Rows that each further import adds.
const STEP: usize = 60;

/// A word that no other row has, so that no two rows look alike: `bakedufi`…
fn word(number: usize) -> String {
    let syllables =
        ["ba", "ke", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo"];
    let mut rest = number.wrapping_mul(2_654_435_761) % 537_824 + 38_416;
    let mut word = String::new();
    while rest > 0 {
        word.push_str(syllables[rest % syllables.len()]);
        rest /= syllables.len();
    }
    word
}

/// A file of France services with this many places in Mulhouse.
fn write_rows(folder: &Path, count: usize) -> PathBuf {
    let mut text = String::from(
        "id_fs,insee_dep,lib_fs,adresse,complement_adresse,insee_com,code_postal,lib_com,latitude,longitude,mail,telephone,h_lundi,h_mardi,h_mercredi,h_jeudi,h_vendredi,h_samedi,commentaire,itinerance,format_fs,groupe,labellisation\n",
    );
    for number in 0..count {
        let name = word(number);
        let latitude = 47.735 + f64::from(u32::try_from(number % 40).expect("small")) * 0.0007;
        let longitude = 7.310 + f64::from(u32::try_from(number / 40).expect("small")) * 0.0007;
        writeln!(
            text,
            "9{number:05},68,{name},{number} rue {name},,68224,68200,Mulhouse,{latitude:.5},{longitude:.5},,,09:00 - 12:00,,,,,,,Non,Site principal,,Espace labellisé 01/01/2020"
        )
        .expect("text");
    }
    let path = folder.join(format!("france-services-{count}.csv"));
    std::fs::write(&path, text).expect("written");
    path
}

fn is_found(server: &Server, number: usize) -> bool {
    let address = format!("/api/v1/services?q={}&per_page=5", word(number));
    let answer = server.get(&address).json();
    answer["contents"]
        .as_array()
        .expect("contents")
        .iter()
        .any(|item| item["name"].as_str().unwrap_or_default().to_lowercase() == word(number))
}

#[test]
fn twenty_sudden_deaths_during_imports_lose_nothing_acknowledged() {
    let dir = tempfile::tempdir().expect("a directory");
    let files = tempfile::tempdir().expect("a directory");
    let mut acknowledged = 0;
    let mut reached = 0;
    for round in 1..=20_usize {
        let server = Server::start_in(dir.path(), &[]);
        // What the last round left is whole: all of its rows, or none of them.
        if reached > acknowledged {
            let news: Vec<bool> =
                (acknowledged..reached).step_by(7).map(|row| is_found(&server, row)).collect();
            assert!(
                news.iter().all(|found| *found == news[0]),
                "round {round}: half-written: {news:?}"
            );
            if news[0] {
                acknowledged = reached;
            }
        }
        for row in (0..acknowledged).step_by(STEP / 3) {
            assert!(is_found(&server, row), "round {round}: row {row} of {acknowledged} was lost");
        }

        reached = acknowledged + STEP;
        let file = write_rows(files.path(), reached);
        let mut import = Command::new(binary("indexer"))
            .args(["import", "france-services", "--from"])
            .arg(&file)
            // The places of the bundle are not in this file.
            .arg("--allow-loss")
            .env("REPERES_DATA_DIR", dir.path())
            .env_remove("REPERES_DATABASE")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the importer starts");
        // Each round dies at another moment, from before the first write to after the last.
        std::thread::sleep(Duration::from_millis(17 * round as u64));
        server.kill();
        if round.is_multiple_of(3) {
            import.kill().expect("killed");
        }
        if import.wait().expect("ended").success() {
            acknowledged = reached;
        }
    }
    let server = Server::start_in(dir.path(), &[]);
    for row in (0..acknowledged).step_by(11) {
        assert!(is_found(&server, row), "row {row} of {acknowledged} was lost");
    }
    assert!(acknowledged >= 5 * STEP, "too few imports came through: {acknowledged} rows");
    server.finish();
}

#[test]
fn a_first_start_that_dies_is_finished_by_the_next() {
    let whole = Server::start(&["--demo"]);
    let total = whole.get("/api/v1/services").json()["total_items"].clone();
    whole.finish();
    for round in 0..6 {
        let dir = tempfile::tempdir().expect("a directory");
        let mut child = Command::new(binary("backend"))
            .args(["serve", "--demo", "--listen", "127.0.0.1:0", "--data-dir"])
            .arg(dir.path())
            .env_remove("REPERES_DATABASE")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the server starts");
        std::thread::sleep(Duration::from_millis(60 * round));
        child.kill().expect("killed");
        child.wait().expect("ended");
        let server = Server::start_in(dir.path(), &["--demo"]);
        assert_eq!(server.get("/api/v1/services").json()["total_items"], total, "round {round}");
    }
}
