//! What another process writes is found by a server that runs.

use std::fs;
use std::time::{Duration, Instant};
use tests::{Server, indexer};

const HEADER: &str = "id_fs,insee_dep,lib_fs,adresse,complement_adresse,insee_com,code_postal,lib_com,latitude,longitude,mail,telephone,h_lundi,h_mardi,h_mercredi,h_jeudi,h_vendredi,h_samedi,commentaire,itinerance,format_fs,groupe,labellisation\n";
const ROW: &str = "90001,68,Zanzibulle,1 rue de la Sinne,,68224,68100,Mulhouse,47.7450,7.3370,,,09:00 - 12:00,,,,,,,Non,Site principal,,Espace labellisé 01/01/2020\n";

fn total(server: &Server) -> u64 {
    server.get("/api/v1/services?q=zanzibulle").json()["total_items"].as_u64().expect("a total")
}

/// Waits until a search finds so many; the follower looks every 200 ms, the limit is only a guard.
fn until(server: &Server, expected: u64) -> Duration {
    let started = Instant::now();
    while total(server) != expected {
        assert!(started.elapsed() < Duration::from_secs(20), "{expected} expected");
        std::thread::sleep(Duration::from_millis(20));
    }
    started.elapsed()
}

#[test]
fn an_import_is_found_by_a_running_server_and_a_row_that_is_gone_is_marked() {
    let dir = tempfile::tempdir().expect("a directory");
    let server = Server::start_in(dir.path(), &[]);
    assert_eq!(total(&server), 0);

    let file = dir.path().join("france-services.csv");
    let path = file.to_str().expect("a path");
    fs::write(&file, format!("{HEADER}{ROW}")).expect("written");
    let import =
        indexer(dir.path(), &["import", "france-services", "--from", path, "--allow-loss"]);
    assert!(import.status.success(), "{}", String::from_utf8_lossy(&import.stderr));
    let waited = until(&server, 1);
    eprintln!("visible after {waited:?}");
    let found = server.get("/api/v1/services?q=zanzibulle").json();
    let page = format!("/fiche/{}", found["contents"][0]["id"].as_str().expect("an id"));

    // The row leaves its source: out of the results, but its page remains and says so.
    fs::write(
        &file,
        HEADER.to_owned() + &ROW.replace("90001", "90002").replace("Zanzibulle", "Autre lieu"),
    )
    .expect("written");
    let import =
        indexer(dir.path(), &["import", "france-services", "--from", path, "--allow-loss"]);
    assert!(import.status.success(), "{}", String::from_utf8_lossy(&import.stderr));
    until(&server, 0);
    let answer = server.get(&page);
    assert_eq!(answer.status, 200);
    assert!(answer.body.contains("Zanzibulle"));
    assert!(!answer.texts(".notice").is_empty(), "the page says that it is gone");

    // And comes back.
    fs::write(&file, format!("{HEADER}{ROW}")).expect("written");
    let import =
        indexer(dir.path(), &["import", "france-services", "--from", path, "--allow-loss"]);
    assert!(import.status.success());
    until(&server, 1);
    server.finish();
}

#[test]
fn a_server_that_cannot_start_says_why_in_one_line() {
    let running = Server::start(&[]);
    let address = running.address.trim_start_matches("http://").to_owned();
    let dir = tempfile::tempdir().expect("a directory");
    let foreign = dir.path().join("reperes.sqlite3");
    fs::write(&foreign, "this is no database, it is a letter to somebody else").expect("written");
    let data_dir = dir.path().to_str().expect("a path");
    for (arguments, expected) in [
        (vec!["serve", "--listen", &address, "--data-dir", data_dir], "écouter"),
        (vec!["serve", "--listen", "127.0.0.1:0", "--data-dir", data_dir], "base SQLite"),
        (vec!["serve", "--listen", "127.0.0.1:0", "--database", "mysql://x"], "non reconnue"),
        (
            vec!["serve", "--listen", "127.0.0.1:0", "--map-pmtiles", "/nowhere.pmtiles"],
            "fond de carte",
        ),
    ] {
        let output = std::process::Command::new(tests::binary("backend"))
            .args(&arguments)
            .current_dir(dir.path())
            .env_remove("REPERES_DATABASE")
            .env_remove("REPERES_DATA_DIR")
            .output()
            .expect("it runs");
        assert!(!output.status.success(), "{arguments:?}");
        let said = String::from_utf8_lossy(&output.stderr);
        let last = said.lines().last().unwrap_or_default();
        assert!(last.starts_with("backend : ") && last.contains(expected), "{arguments:?}: {said}");
        assert!(!said.contains("panicked"), "{said}");
    }
    assert_eq!(
        fs::read_to_string(&foreign).expect("still there").len(),
        52,
        "nothing was overwritten"
    );
    running.finish();
}
