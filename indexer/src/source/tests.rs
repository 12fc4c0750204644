use super::*;

const SOUND: &str = r#"
title = "Essai"
owner = "Personne"
licence = "Licence Ouverte 2.0"
licence_status = "declared"
cadence = "yearly"
precedence = 1
[file]
connector = "csv"
pattern = "essai-*.csv"
[identifier]
scheme = "essai"
column = "id"
[fields]
name = { column = "nom" }
city = { column = "ville" }
"#;

/// Replaces `from` by `to` in a sound definition and expects the message to hold every part.
fn check(from: &str, to: &str, parts: &[&str]) {
    let text = SOUND.replace(from, to);
    assert_ne!(text, SOUND, "{from} is not in the sound definition");
    let message = parse("essai", &text).expect_err("a fault").to_string();
    for part in parts.iter().chain(&["essai.toml"]) {
        assert!(message.contains(part), "« {part} » is not in: {message}");
    }
}

#[test]
fn the_seven_sources_are_sound() {
    let catalogue = Catalogue::embedded().expect("sound sources");
    let names: Vec<&str> =
        catalogue.definitions().iter().map(|definition| definition.id.as_str()).collect();
    assert_eq!(
        names,
        [
            "bibliotheques",
            "cinemas",
            "colleges",
            "ehpad",
            "france-services",
            "mediation-numerique-mulhouse",
            "musees",
        ]
    );
    for definition in catalogue.definitions() {
        assert_eq!(definition.licence_status, data::model::LicenceStatus::Declared);
        assert!(definition.updated.is_some());
    }
}

#[test]
fn a_misspelt_key_is_named_with_its_line() {
    check("precedence = 1", "precedense = 1", &["precedense", "line 7"]);
    check("name = { column", "name = { colum", &["colum"]);
}

#[test]
fn a_missing_key_is_named() {
    check("owner = \"Personne\"", "", &["owner"]);
    check("name = { column = \"nom\" }", "", &["name"]);
}

#[test]
fn values_that_fit_no_code_are_named_with_their_key() {
    check(
        "[fields]",
        "[constants]\ncategories = [\"sorcellerie\"]\n[fields]",
        &["constants.categories", "sorcellerie"],
    );
    check(
        "[fields]",
        "[[codes]]\ncolumn = \"x\"\nto = \"audiences\"\nvalues = { \"Y\" = [\"martiens\"] }\n[fields]",
        &["codes[0].values.\"Y\"", "martiens"],
    );
    check(
        "[fields]",
        "[[codes]]\ncolumn = \"x\"\nto = \"audiences\"\nunless = { \"z\" = [\"-\"] }\nvalues = {}\n[fields]",
        &["codes[0].unless.\"z\"", "des mots manquent"],
    );
    check("\"yearly\"", "\"jamais\"", &["cadence", "jamais"]);
}

#[test]
fn a_transform_that_does_not_fit_its_field_is_refused() {
    check(
        "name = { column = \"nom\" }",
        "name = { column = \"nom\", as = \"price\" }",
        &["fields.name.as", "price", "text ou name"],
    );
    check("name =", "opening_hours = { column = \"h\" }\nname =", &["fields.opening_hours"]);
    check(
        "name =",
        "opening_hours = { columns = [\"a\", \"b\"], as = \"weekday-hours\" }\nname =",
        &["fields.opening_hours", "5 à 7"],
    );
}

#[test]
fn a_source_that_cannot_situate_or_recognise_its_rows_is_refused() {
    check("city = { column = \"ville\" }", "", &["situer"]);
    check("column = \"id\"", "", &["identifier"]);
    check("scheme = \"essai\"", "", &["identifier.scheme"]);
    check("column = \"id\"", "column = \"id\"\nderive = [\"nom\"]", &["pas les deux"]);
}

#[test]
fn an_unknown_source_is_answered_with_the_known_ones() {
    let catalogue = Catalogue::embedded().expect("sound sources");
    let message = catalogue.get("crèches").expect_err("unknown").to_string();
    assert!(message.contains("crèches") && message.contains("musees"), "{message}");
}

#[test]
fn a_folder_of_sources_replaces_those_of_the_program() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("essai.toml"), SOUND).expect("written");
    std::fs::write(folder.path().join("README.md"), "pas une source").expect("written");
    let catalogue = Catalogue::folder(folder.path()).expect("sound");
    assert_eq!(catalogue.get("essai").expect("there").title, "Essai");
    let error = Catalogue::folder(&folder.path().join("absent")).expect_err("no folder");
    assert!(error.to_string().contains("absent"), "{error}");
}

#[test]
fn every_column_that_is_read_is_known() {
    let definition = parse("essai", SOUND).expect("sound");
    let columns: Vec<String> = definition.columns().into_iter().collect();
    assert_eq!(columns, ["id", "nom", "ville"]);
}
