use super::*;
use crate::source::parse;

fn definition(file: &str) -> Definition {
    let text = format!(
        r#"
        title = "Essai"
        owner = "Personne"
        licence = "Licence Ouverte 2.0"
        licence_status = "declared"
        cadence = "yearly"
        precedence = 1
        [file]
        {file}
        [identifier]
        scheme = "essai"
        column = "id"
        [fields]
        name = {{ column = "nom" }}
        city = {{ column = "ville" }}
        "#
    );
    parse("essai", &text).expect("a sound definition")
}

fn csv() -> Definition {
    definition("connector = \"csv\"\npattern = \"essai-*.csv\"")
}

fn json(records: &str) -> Definition {
    definition(&format!("connector = \"json\"\npattern = \"x.json\"\nrecords = \"{records}\""))
}

/// Rows as `number:name`, faults as `number!reason`.
fn check(definition: &Definition, bytes: &[u8], expected: &[&str]) {
    let table = read(definition, bytes).expect("readable");
    let rows = table
        .rows
        .iter()
        .map(|row| format!("{}:{}", row.number, row.get("nom").unwrap_or_default()));
    let faults = table.faults.iter().map(|fault| format!("{}!{}", fault.row, fault.reason));
    assert_eq!(rows.chain(faults).collect::<Vec<_>>(), expected);
}

fn refused(definition: &Definition, bytes: &[u8], part: &str) {
    let message = read(definition, bytes).expect_err("unreadable").to_string();
    assert!(message.contains(part), "{message}");
}

#[test]
fn rows_are_numbered_as_an_editor_numbers_lines() {
    check(&csv(), b"id;nom;ville\r\n1;A;X\r\n\r\n2;B;Y\r\n", &["2:A", "4:B"]);
    check(&csv(), b"id,nom,ville\n1,\"A\nA\",X\n2,B,Y\n", &["2:A\nA", "4:B"]);
}

#[test]
fn encodings_marks_and_delimiters_are_found_out() {
    check(&csv(), "\u{FEFF}id;nom;ville\n1;é;X".as_bytes(), &["2:é"]);
    check(&csv(), b"id\tnom\tville\n1\t\xE9\tX", &["2:é"]);
    check(&csv(), "id|nom|ville\n1|é|X".as_bytes(), &["2:é"]);
}

#[test]
fn an_encoding_that_is_given_is_used() {
    let given = definition(
        "connector = \"csv\"\npattern = \"x\"\nencoding = \"iso-8859-2\"\ndelimiter = \";\"",
    );
    check(&given, b"id;nom;ville\n1;\xB3;X", &["2:ł"]);
}

#[test]
fn a_row_of_the_wrong_width_costs_that_row_only() {
    check(
        &csv(),
        b"id,nom,ville\n1,A\n2,B,Y,Z\n3,C,Y\n , ,\n",
        &["4:C", "2!2 colonnes au lieu de 3", "3!4 colonnes au lieu de 3", "5!ligne vide"],
    );
}

#[test]
fn a_huge_value_costs_its_row() {
    let mut bytes = b"id,nom,ville\n1,".to_vec();
    bytes.extend(std::iter::repeat_n(b'x', MAX_FIELD + 1));
    bytes.extend(b",X\n2,B,Y\n");
    check(&csv(), &bytes, &["3:B", "2!valeur de plus de 1 Mo"]);
    let huge = "x".repeat(MAX_FIELD + 1);
    let text = format!(
        "[{{\"id\":1,\"nom\":\"A\",\"ville\":\"{huge}\"}},{{\"id\":2,\"nom\":\"B\",\"ville\":\"Y\"}}]"
    );
    check(&json(""), text.as_bytes(), &["1:A", "2:B", "1!valeur de plus de 1 Mo"]);
}

#[test]
fn a_file_that_is_not_the_source_s_is_refused_with_what_is_missing() {
    refused(&csv(), b"id,nom\n1,A", "ville");
    refused(&csv(), b"", "vide");
    refused(&csv(), b" \n ", "vide");
    refused(&csv(), b"id,nom,nom,ville\n1,A,B,C", "deux fois");
    refused(&json(""), b"{\"id\":1}", "liste");
    refused(&json("a.b"), b"{\"a\":{}}", "a.b");
    refused(&json(""), b"[{\"id\":1", "JSON");
    refused(&json(""), b"", "vide");
    refused(&json(""), b"[{\"id\":1}]", "nom");
}

#[test]
fn json_lists_are_found_where_they_are_and_objects_inside_flattened() {
    let text = "\u{FEFF}{\"a\":{\"b\":[{\"id\":1,\"nom\":\"A\",\"ville\":{\"nom\":\"X\"},\"t\":[1,\"z\",null]}]}}";
    let mut definition = json("a.b");
    definition.fields.city = Some(crate::source::Column {
        column: Some("ville.nom".to_owned()),
        columns: Vec::new(),
        transform: None,
        label: None,
        by_appointment: crate::source::Words::default(),
    });
    let table = read(&definition, text.as_bytes()).expect("readable");
    assert_eq!(table.rows[0].get("ville.nom"), Some("X"));
    assert_eq!(table.rows[0].get("t"), Some("1;z;"));
}

#[test]
fn json_that_is_no_object_or_nests_lists_is_said() {
    check(&json(""), b"[3,{\"id\":true,\"nom\":\"A\",\"ville\":[[1]]},{},{\"id\":1,\"nom\":\"B\",\"ville\":\"X\"}]", &[
        "2:A",
        "4:B",
        "1!attendu un objet, trouv\u{e9} un nombre",
        "2!attendu une valeur simple, trouv\u{e9} une liste",
        "3!ligne vide",
    ]);
}

#[test]
fn the_newest_file_of_the_pattern_is_found() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["essai-2023.csv", "essai-2024.csv", "autre.csv", "essai-2025.txt"] {
        std::fs::write(folder.path().join(name), "x").expect("written");
    }
    let found = find(&csv(), folder.path()).expect("found");
    assert!(found.ends_with("essai-2024.csv"), "{found:?}");
    let file = folder.path().join("autre.csv");
    assert_eq!(find(&csv(), &file).expect("a file is itself"), file);
    let none = tempfile::tempdir().expect("a folder");
    let message = find(&csv(), none.path()).expect_err("nothing").to_string();
    assert!(message.contains("essai-*.csv"), "{message}");
    assert!(find(&csv(), &none.path().join("absent")).is_err());
}

#[test]
fn a_pattern_s_star_stands_for_anything() {
    for (name, pattern, expected) in [
        ("a.csv", "a.csv", true),
        ("a.csv", "b.csv", false),
        ("a-2024.csv", "a-*.csv", true),
        ("a-2024.csv.bak", "a-*.csv", false),
        ("a-1-b-2.csv", "a-*-b-*.csv", true),
        ("aa", "a*a", true),
        ("a", "a*a", false),
    ] {
        assert_eq!(fits(name, pattern), expected, "{name} {pattern}");
    }
}
