//! The layering of ARCHITECTURE.md, read from `cargo metadata`.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// Direct dependencies of each crate of the workspace, tests' ones left out.
fn dependencies() -> BTreeMap<String, BTreeSet<String>> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(tests::root())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let name = |value: &Value| value["name"].as_str().unwrap_or_default().to_owned();
    packages
        .iter()
        .map(|package| {
            let direct = package["dependencies"].as_array().expect("dependencies");
            let kept = direct.iter().filter(|dependency| dependency["kind"] != "dev");
            (name(package), kept.map(name).collect())
        })
        .collect()
}

#[test]
fn each_crate_depends_only_on_the_layers_beneath_it() {
    let allowed: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("data", &[] as &[&str]),
        ("indexer", &["data"]),
        ("web", &["data"]),
        ("backend", &["data", "indexer", "web"]),
        ("tests", &[]),
        // Measures all of them, and is never shipped.
        ("bench", &["data", "indexer"]),
    ]);
    let found = dependencies();
    assert_eq!(
        found.keys().map(String::as_str).collect::<Vec<_>>(),
        allowed.keys().copied().collect::<Vec<_>>()
    );
    for (crate_name, dependencies) in &found {
        let ours: Vec<&str> = dependencies
            .iter()
            .map(String::as_str)
            .filter(|name| allowed.contains_key(name))
            .collect();
        assert_eq!(ours, allowed[crate_name.as_str()], "{crate_name}");
    }
}

#[test]
fn each_library_stays_in_its_layer() {
    for (library, home) in [
        ("tantivy", "indexer"),
        ("sqlx", "data"),
        ("axum", "backend"),
        ("tower-http", "backend"),
        ("askama", "web"),
        ("fluent-bundle", "web"),
    ] {
        let users: Vec<String> = dependencies()
            .into_iter()
            .filter(|(_, dependencies)| dependencies.contains(library))
            .map(|(name, _)| name)
            .collect();
        assert_eq!(users, [home], "{library}");
    }
}
