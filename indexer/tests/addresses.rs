//! `indexer import-addresses`, with the real binary and streets that exist nowhere.

use std::path::Path;
use std::process::{Command, Output};

const HEADING: &str = "id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;code_insee_ancienne_commune;nom_ancienne_commune;x;y;lon;lat;type_position;alias;nom_ld;libelle_acheminement;nom_afnor;source_position;source_nom_voie;certification_commune;cad_parcelles";

fn row(number: &str, street: &str, city: (&str, &str), lat: &str, lon: &str) -> String {
    let (code, name) = city;
    format!(
        "{code}_0001_{number};;{number};;{street};68100;{code};{name};;;;;{lon};{lat};;;;;;;;1;"
    )
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_indexer"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("REPERES_DATABASE")
        .env_remove("REPERES_DATA_DIR")
        .output()
        .expect("the binary runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

fn ok(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    let error = text(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {error}");
    assert_eq!(error, "", "{arguments:?}");
    text(&output.stdout)
}

#[test]
fn addresses_are_imported_told_of_and_replaced_only_by_good_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let mulhouse = ("68224", "Mulhouse");
    let rows = [
        HEADING.to_owned(),
        row("1", "Rue du Dragon Imaginaire", mulhouse, "47.75", "7.34"),
        row("2", "Rue du Dragon Imaginaire", mulhouse, "47.7501", "7.34"),
        row("trois", "Rue du Dragon Imaginaire", mulhouse, "47.7502", "7.34"),
        row("1", "Rue du Centaure", ("68066", "Colmar"), "48.08", "7.35"),
    ];
    std::fs::write(folder.join("adresses.csv"), rows.join("\n")).expect("written");
    let report = ok(folder, &["import-addresses", "adresses.csv", "--data-dir", "var"]);
    let line = report.lines().nth(1).expect("a line");
    let cells: Vec<&str> = line.split_whitespace().collect();
    assert_eq!(cells, ["adresses.csv", "4", "2", "1", "0", "1", "1", "0", "1"], "{report}");
    assert!(
        report
            .contains("ligne 4 (Rue du Dragon Imaginaire), numero = « trois » : un nombre entier"),
        "{report}"
    );
    let json = ok(folder, &["import-addresses", "adresses.csv", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["counts"]["addresses"], 2);
    assert_eq!(json["rejections"][0]["column"], "numero");

    let output = run(folder, &["import-addresses", "nulle-part.csv"]);
    assert_eq!(output.status.code(), Some(1));
    std::fs::write(folder.join("autre.csv"), "nom,ville\nA,B\n").expect("written");
    let output = run(folder, &["import-addresses", "autre.csv"]);
    assert_eq!(output.status.code(), Some(1));
    let error = text(&output.stderr);
    assert_eq!(error.trim().lines().count(), 1, "{error}");
    assert!(error.contains("https://adresse.data.gouv.fr/"), "{error}");

    ok(folder, &["import", "bundle"]);
    let status = ok(folder, &["status"]);
    assert!(status.contains("Adresses : 2 numéros dans 1 voies de 1 communes"), "{status}");
}

#[test]
fn the_help_says_where_the_file_is_to_be_had() {
    let folder = tempfile::tempdir().expect("a folder");
    let help = ok(folder.path(), &["import-addresses", "--help"]);
    for part in [
        "https://adresse.data.gouv.fr/data/ban/adresses/latest/csv/",
        "Licence Ouverte 2.0",
        "adresses-68.csv.gz",
        "--all",
    ] {
        assert!(help.contains(part), "{part}: {help}");
    }
}
