//! Keys and texts agree, whatever a template or a function asks for.

use super::*;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Families whose codes come from the data, so that no file names each key.
const FAMILIES: [&str; 9] = [
    "accessibility-",
    "attribute-",
    "emergency-",
    "field-",
    "language-",
    "missing-",
    "per-",
    "unknown-",
    "url-",
];

fn files(directory: &Path, extension: &str, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, extension, found);
        } else if path.extension().is_some_and(|found| found == extension) {
            let source = fs::read_to_string(&path).unwrap();
            let tests = path.ends_with("tests.rs");
            let code = source.split("#[cfg(test)]").next().unwrap_or_default();
            let kept = if tests { String::new() } else { code.to_owned() };
            found.push((path.display().to_string(), kept));
        }
    }
}

fn keys() -> BTreeSet<String> {
    FRENCH
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key.to_owned())
        .collect()
}

fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    files(&root.join("templates"), "html", &mut found);
    files(&root.join("src"), "rs", &mut found);
    assert!(found.len() > 30);
    found
}

#[test]
fn every_line_of_the_french_texts_is_read() {
    if let Err((_, errors)) = FluentResource::try_new(FRENCH.to_owned()) {
        panic!("{errors:?}");
    }
    let read = keys();
    let lines =
        FRENCH.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())).count();
    assert_eq!(read.len(), lines, "a key is written twice");
    for key in read {
        assert!(FRENCH_BUNDLE.has_message(&key), "{key}");
    }
}

#[test]
fn every_key_that_is_asked_for_has_a_text() {
    let keys = keys();
    let mut asked = 0;
    for (file, source) in sources() {
        let quoted = source.match_indices('"').filter_map(|(start, _)| {
            let rest = &source[start + 1..];
            let (word, after) = rest.split_once('"')?;
            let before = &source[..start];
            let filtered =
                ["|t ", "|t}", "|with", "|count"].iter().any(|filter| after.starts_with(filter));
            let called = before.ends_with(".text(") || before.ends_with(".text_with(");
            (filtered || called).then_some(word)
        });
        for key in quoted {
            asked += 1;
            assert!(keys.contains(key), "{file} asks for {key}");
        }
    }
    assert!(asked > 200, "{asked}");
}

#[test]
fn every_text_is_asked_for() {
    let sources = sources();
    for key in keys() {
        let quoted = format!("\"{key}\"");
        let in_family = FAMILIES.iter().any(|family| key.starts_with(family));
        assert!(
            in_family || sources.iter().any(|(_, source)| source.contains(&quoted)),
            "{key} is not used"
        );
    }
}

#[test]
fn texts_use_french_typography() {
    for line in FRENCH.lines().filter(|line| !line.starts_with('#')) {
        assert!(!line.contains('\''), "straight apostrophe: {line}");
        for sign in [" :", " ;", " ?", " !", "« ", " »"] {
            assert!(!line.contains(sign), "breaking space: {line}");
        }
    }
}

#[test]
fn plurals_follow_french_rules() {
    let said = |count: u64| Locale::French.text_with("results-total", &[("count", count.into())]);
    assert_eq!(said(0), "Aucun service trouvé");
    assert_eq!(said(1), "1 service trouvé");
    assert_eq!(said(1234), "1\u{202f}234 services trouvés");
}
