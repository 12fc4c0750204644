//! The real binary, as people run it.

use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

const HEADING: &str = "id_fs,insee_dep,lib_fs,adresse,complement_adresse,insee_com,code_postal,lib_com,latitude,longitude,mail,telephone,h_lundi,h_mardi,h_mercredi,h_jeudi,h_vendredi,h_samedi,commentaire,itinerance,format_fs,groupe,labellisation\n";

struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_indexer"))
            .args(arguments)
            .current_dir(self.0.path())
            .env_remove("REPERES_DATABASE")
            .env_remove("REPERES_DATA_DIR")
            .output()
            .expect("the binary runs")
    }

    /// Expects success and a silent stderr; returns stdout.
    fn ok(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let error = text(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {error}");
        assert_eq!(error, "", "{arguments:?}");
        text(&output.stdout)
    }

    /// Expects failure with one line on stderr; returns it.
    fn refused(&self, arguments: &[&str], code: i32) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        let error = text(&output.stderr);
        assert_eq!(error.trim().lines().count(), 1, "{error}");
        assert!(error.starts_with("indexer : "), "{error}");
        error
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.0.path().join(name), text).expect("written");
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// The cells of a table's line that begins with a word.
fn line<'a>(table: &'a str, first: &str) -> Vec<&'a str> {
    let line = table.lines().find(|line| line.starts_with(first));
    line.expect("a line of the table").split_whitespace().collect()
}

#[test]
fn the_bundle_is_imported_and_again_unchanged() {
    let place = Place::new();
    let first = place.ok(&["import", "bundle"]);
    assert_eq!(line(&first, "total"), ["total", "153", "153", "153", "0", "0", "0", "0", "0"]);
    assert!(first.contains("doublons réunis"), "{first}");
    let again = place.ok(&["import", "bundle"]);
    assert_eq!(line(&again, "total"), ["total", "153", "153", "0", "0", "153", "0", "0", "0"]);

    let status = place.ok(&["status"]);
    assert!(status.starts_with("140 fiches, "), "{status}");
    assert_eq!(line(&status, "ehpad")[..3], ["ehpad", "19", "0"]);
    let json: serde_json::Value =
        serde_json::from_str(&place.ok(&["status", "--json"])).expect("json");
    assert_eq!(json["counts"]["listings"], 140);

    let doctor = place.ok(&["doctor"]);
    assert!(doctor.contains("licence reste à confirmer"), "{doctor}");
    assert!(doctor.contains("3 fiches sans position"), "{doctor}");
    let overdue = status.matches("une version plus récente devrait exister").count();
    let told = format!("{overdue} sources dont une version plus récente devrait exister");
    assert!(overdue > 1 && doctor.contains(&told), "{status}{doctor}");
    let rebuilt = place.ok(&["rebuild"]);
    assert!(rebuilt.contains("140 fiches lues"), "{rebuilt}");
    assert!(place.ok(&["doctor"]).contains("l'index est à jour"));
}

#[test]
fn demo_listings_are_a_source_of_their_own() {
    let place = Place::new();
    place.ok(&["import", "demo"]);
    let json: serde_json::Value =
        serde_json::from_str(&place.ok(&["status", "--json"])).expect("json");
    assert_eq!(json["sources"][0]["source"], "demo");
    let listings = &json["counts"]["listings"];
    assert_eq!(&json["demo"], listings);
    let status = place.ok(&["status"]);
    assert!(
        status.starts_with(&format!("{listings} fiches (dont {listings} fictives)")),
        "{status}"
    );
}

#[test]
fn a_file_is_imported_with_the_fate_of_each_row() {
    let place = Place::new();
    let row = |id: &str, name: &str, insee: &str, phone: &str| {
        format!("{id},68,{name},1 Rue A,,{insee},68100,X,,,,{phone},,,,,,,,Non,,,\n")
    };
    let file = HEADING.to_owned()
        + &row("1", "France services A", "68224", "03 89 00 00 00")
        + &row("2", "France services B", "68063", "")
        + &row("3", "", "68224", "")
        + &row("4", "France services C", "68376", "bientôt")
        + "5,trop,court\n";
    place.write("france-services-2026.csv", &file);
    let report = place.ok(&["import", "france-services", "--from", ".", "--details"]);
    let counts = line(&report, "france-services  ");
    assert_eq!(counts[1..], ["5", "2", "2", "0", "0", "1", "2", "0"], "{report}");
    for part in [
        "ligne 2  France services A → fiche ",
        "ligne 3  France services B → hors du territoire, d'après le code INSEE 68063",
        "ligne 4   → rejetée : le nom manque",
        "telephone = « bientôt »",
        "ligne 6   → rejetée : 3 colonnes au lieu de 23",
    ] {
        assert!(report.contains(part), "« {part} » is not in {report}");
    }
    let json =
        place.ok(&["import", "france-services", "--from", "france-services-2026.csv", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("json");
    assert_eq!((&json[0]["read"], &json[0]["unchanged"]), (&5.into(), &2.into()));
}

fn france_services(names: &[&str]) -> String {
    let row =
        |name: &&str| format!("{name},68,{name},1 Rue {name},,68224,68100,X,,,,,,,,,,,,Non,,,\n");
    HEADING.to_owned() + &names.iter().map(row).collect::<String>()
}

#[test]
fn of_all_sources_one_that_fails_stops_only_itself() {
    let place = Place::new();
    place.write("france-services-2026.csv", &france_services(&["Alpha", "Beta"]));
    let output = place.run(&["import", "all", "--from", "."]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(line(&text(&output.stdout), "france-services")[1..4], ["2", "2", "2"]);
    let error = text(&output.stderr);
    assert!(error.lines().all(|line| line.starts_with("indexer : source « ")), "{error}");
    assert!(error.contains("source « musees » : aucun fichier"), "{error}");
    assert!(!error.contains("france-services"), "{error}");
    let error = place.refused(&["import", "all"], 1);
    assert!(error.contains("--from"), "{error}");
}

#[test]
fn rows_that_disappeared_are_named_and_a_cut_file_is_refused() {
    let place = Place::new();
    let import = ["import", "france-services", "--from", "."];
    place.write("france-services-2026.csv", &france_services(&["Alpha", "Beta", "Gamma"]));
    place.ok(&import);
    place.write("france-services-2026.csv", &france_services(&["Alpha"]));
    let error = place.refused(&import, 1);
    assert!(error.contains("que 1 des 3") && error.contains("--allow-loss"), "{error}");
    let report = place.ok(&[&import[..], &["--allow-loss", "--details"]].concat());
    assert!(report.contains("disparue  Beta (Beta), fiche "), "{report}");
    assert!(report.contains("disparue  Gamma (Gamma), fiche "), "{report}");
    place.write("france-services-2026.csv", &france_services(&[]));
    assert!(place.refused(&import, 1).contains("plus aucune des 1"));
}

#[test]
fn a_new_portal_is_a_new_toml_file() {
    let place = Place::new();
    std::fs::create_dir(place.0.path().join("mine")).expect("a folder");
    place.write(
        "mine/piscines.toml",
        r#"
        title = "Piscines"
        owner = "Essai"
        licence = "Licence Ouverte 2.0"
        licence_status = "declared"
        cadence = "yearly"
        precedence = 10
        [file]
        connector = "json"
        pattern = "piscines.json"
        records = "data.items"
        [identifier]
        derive = ["nom"]
        [constants]
        categories = ["piscine"]
        [fields]
        name = { column = "nom" }
        position = { columns = ["geo.lat", "geo.lon"] }
        "#,
    );
    place.write(
        "piscines.json",
        r#"{"data":{"items":[{"nom":"Piscine du Nord","geo":{"lat":47.75,"lon":7.33}}]}}"#,
    );
    let report = place.ok(&["import", "piscines", "--sources", "mine", "--from", "."]);
    assert_eq!(line(&report, "piscines")[1..3], ["1", "1"]);
    place.write("mine/piscines.toml", "titel = 3");
    let output = place.run(&["import", "piscines", "--sources", "mine", "--from", "."]);
    assert!(!output.status.success());
    let error = text(&output.stderr);
    assert!(error.contains("piscines.toml") && error.contains("titel"), "{error}");
}

#[test]
fn mistakes_are_answered_in_one_helpful_line() {
    let place = Place::new();
    for (arguments, code, part) in [
        (vec!["import", "creches"], 1, "connues : bibliotheques"),
        (vec!["import", "musees"], 1, "--from"),
        (vec!["import", "musees", "--from", "."], 1, "musees-museofile-*.csv"),
        (vec!["import", "musees", "--from", "absent"], 1, "absent"),
        (vec!["import"], 2, "SOURCE"),
        (vec!["status"], 1, "indexer import bundle"),
        (vec!["doctor"], 1, "indexer import bundle"),
        (vec!["rebuild"], 1, "indexer import bundle"),
        (vec!["importer"], 2, "commande « importer » inconnue"),
        (vec!["status", "--vite"], 2, "--vite"),
        (vec!["import", "bundle", "--database", "mysql://x"], 1, "sqlite://"),
        (vec!["bundle", "--from", ".", "--to", "."], 1, "source « bibliotheques »"),
    ] {
        let error = place.refused(&arguments, code);
        assert!(error.contains(part), "{arguments:?}: {error}");
    }
    assert!(
        !Path::new(&place.0.path().join("var/reperes.sqlite3")).exists(),
        "nothing was written"
    );
}

#[test]
fn the_help_teaches() {
    let place = Place::new();
    let help = place.ok(&["--help"]);
    for part in ["Utilisation", "import", "status", "doctor", "rebuild", "Premiers pas"] {
        assert!(help.contains(part), "{help}");
    }
    assert!(place.ok(&["import", "--help"]).contains("Exemples"));
}
