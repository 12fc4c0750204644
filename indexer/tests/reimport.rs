//! The committed bundle is what the owners' files give.

use indexer::bundle::{Mapped, files, read_all};
use indexer::source::Catalogue;
use std::io::Write as _;
use std::path::PathBuf;

/// The owners' files: beside the repository, or where `REPERES_SHARED` says. Their absence is said
/// where the test harness does not swallow it.
fn shared() -> Option<PathBuf> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    let folder = std::env::var_os("REPERES_SHARED").map_or(beside, PathBuf::from);
    if folder.is_dir() {
        return Some(folder);
    }
    assert!(std::env::var_os("CI").is_none(), "CI compares the bundle: ../shared/data is missing");
    let said = "\nSAUTÉ : fichiers d'origine absents (../shared/data ou REPERES_SHARED), \
                le jeu de données n'est pas refait\n";
    std::io::stderr().write_all(said.as_bytes()).expect("stderr");
    None
}

#[test]
fn importing_the_owners_files_gives_the_bundle_to_the_byte() {
    let Some(folder) = shared() else { return };
    let catalogue = Catalogue::embedded().expect("sound sources");
    let mapped = read_all(&catalogue, &folder).expect("readable");
    let fresh = files(&mapped).expect("written");
    let bundled: Vec<(String, &str)> = data::bundle::files().collect();
    assert_eq!(fresh.len(), bundled.len());
    for (name, text) in bundled {
        let (_, found) = fresh.iter().find(|(found, _)| *found == name).expect("a file");
        let differing = found.lines().zip(text.lines()).find(|(a, b)| a != b);
        assert!(found == text, "{name} differs, run `make bundle`: {differing:#?}");
    }
}

#[test]
fn every_row_of_the_owners_files_is_accounted_for_as_the_readme_says() {
    let Some(folder) = shared() else { return };
    let readme = include_str!("../../data/bundle/README.md");
    let catalogue = Catalogue::embedded().expect("sound sources");
    let mut total = [0; 4];
    for Mapped { definition, reading } in read_all(&catalogue, &folder).expect("readable") {
        let counts = [
            reading.read(),
            reading.accepted.len() as u64,
            reading.outside.len() as u64,
            reading.rejected(),
        ];
        assert_eq!(counts[0], counts[1] + counts[2] + counts[3], "{}", definition.id);
        for (sum, count) in total.iter_mut().zip(counts) {
            *sum += count;
        }
        let [read, kept, outside, rejected] = counts;
        let line = format!("| {} | {read} | {kept} | {outside} | {rejected} |", definition.id);
        assert!(readme.contains(&line), "not in data/bundle/README.md: {line}");
    }
    assert_eq!(total, [313, 153, 160, 0]);
}
