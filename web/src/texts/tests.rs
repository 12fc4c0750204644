//! Keys and texts agree, whatever a template or a function asks for.

use super::*;
use data::taxonomy::Taxonomy;
use std::collections::{BTreeMap, BTreeSet};
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

const FRENCH: &str = SITE[Locale::French as usize];

/// Each message as it is written, by its key.
fn messages(source: &str) -> BTreeMap<String, String> {
    let mut messages: BTreeMap<String, String> = BTreeMap::new();
    let mut last = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            let (key, text) = line.split_once(" =").unwrap_or_else(|| panic!("{line}"));
            assert!(messages.insert(key.to_owned(), text.to_owned()).is_none(), "{key} twice");
            last = key.to_owned();
        } else if let Some(message) = messages.get_mut(&last) {
            message.push_str(line);
        }
    }
    messages
}

fn keys() -> BTreeSet<String> {
    messages(FRENCH).into_keys().collect()
}

/// The variables that a text speaks of.
fn variables(text: &str) -> BTreeSet<&str> {
    let is_end = |c: char| !c.is_ascii_alphanumeric() && c != '_';
    text.split('$').skip(1).map(|rest| rest.split(is_end).next().unwrap_or_default()).collect()
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
fn every_line_is_read() {
    for (source, locale) in SITE.iter().chain(&CATEGORIES).zip(Locale::ALL.iter().cycle()) {
        if let Err((_, errors)) = FluentResource::try_new((*source).to_owned()) {
            panic!("{locale:?}: {errors:?}");
        }
        for key in messages(source).keys() {
            assert!(locale.bundle().has_message(key), "{locale:?}: {key}");
        }
    }
}

#[test]
fn every_language_has_the_same_texts() {
    let french = messages(FRENCH);
    for locale in Locale::ALL {
        let texts = messages(SITE[locale as usize]);
        for (key, text) in &french {
            let translated = texts.get(key).unwrap_or_else(|| panic!("{locale:?} lacks {key}"));
            assert_eq!(variables(text), variables(translated), "{locale:?}: {key}");
        }
        let unknown: Vec<_> = texts.keys().filter(|key| !french.contains_key(*key)).collect();
        assert!(unknown.is_empty(), "{locale:?} has texts that French lacks: {unknown:?}");
    }
}

#[test]
fn every_category_is_named_in_every_language() {
    let terms = Taxonomy::families().terms();
    for locale in Locale::ALL.into_iter().filter(|locale| *locale != Locale::French) {
        let texts = messages(CATEGORIES[locale as usize]);
        assert_eq!(texts.len(), terms.len(), "{locale:?}");
        for term in terms {
            let text = texts.get(&format!("category-{}", term.code));
            let text = text.unwrap_or_else(|| panic!("{locale:?} lacks {}", term.code));
            assert!(text.contains(".definition ="), "{locale:?}: {}", term.code);
            assert_ne!(locale.definition(term), term.definition, "{locale:?}: {}", term.code);
        }
    }
}

#[test]
fn every_form_of_a_plural_is_written() {
    for locale in Locale::ALL {
        let forms: &[&str] = match locale.tag() {
            "ar" => &["zero", "one", "two", "few", "many", "other"],
            _ => &["one", "other"],
        };
        let texts = messages(SITE[locale as usize]);
        // What is no plural in French tells other cases apart: « a mezzanotte ».
        let is_plural = |key: &str| messages(FRENCH).get(key).is_some_and(|it| it.contains("->"));
        for (key, text) in texts.iter().filter(|(key, _)| is_plural(key)) {
            let has = |form: &str| text.contains(&format!("[{form}]"));
            // « Aucun » is the case of zero.
            let has = |form: &&&str| has(form) || **form == "zero" && has("0");
            let lacking: Vec<_> = forms.iter().filter(|form| !has(form)).collect();
            assert!(lacking.is_empty(), "{locale:?}: {key} lacks {lacking:?}");
        }
    }
}

#[test]
fn an_address_says_its_language() {
    for locale in Locale::ALL {
        for path in ["/", "/recherche?q=a", "/fiche/1"] {
            assert_eq!(Locale::of_path(&locale.path(path)), locale, "{path}");
        }
        assert_eq!(locale.path("/assets/a.css"), "/assets/a.css");
        assert_eq!(locale.path("/api/v1/services"), "/api/v1/services");
        assert_eq!(locale.path("geo:1,2"), "geo:1,2");
    }
    assert_eq!(Locale::English.path("/"), "/en");
    assert_eq!(Locale::English.path("/#categories"), "/en#categories");
    assert_eq!(Locale::of_path("/demande"), Locale::French);
    assert_eq!(Locale::of_path("/fr/"), Locale::French);
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
