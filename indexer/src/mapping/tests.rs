use super::*;
use crate::connector;
use crate::source::parse;
use data::model::{AccessMode, Audience, Fee};

const DEFINITION: &str = r#"
title = "Essai"
owner = "Personne"
licence = "Licence Ouverte 2.0"
licence_status = "declared"
updated = "2024-05-01"
cadence = "yearly"
precedence = 1
private_home = { when = { "type" = ["Rien"] }, unless = { "nom" = ["Poste"] } }
[file]
connector = "csv"
pattern = "essai.csv"
delimiter = ";"
[identifier]
scheme = "essai"
column = "id"
as = "integer"
[constants]
categories = ["bibliotheque"]
audiences = ["everyone"]
[fields]
name = { columns = ["usage", "nom"], as = "name" }
address_1 = { column = "rue" }
postal_code = { column = "cp" }
city = { column = "ville" }
insee_code = { column = "insee" }
position = { column = "geo" }
phones = { column = "tel" }
email = { column = "mail" }
urls = [{ column = "site", label = "source" }]
opening_hours = { column = "horaires", as = "prose-hours" }
ages = { column = "public", as = "ages" }
fee = { columns = ["tarif", "tarif2"], as = "fee" }
source_updated = { column = "maj", as = "date" }
[[codes]]
column = "public"
to = "audiences"
match = "contains"
unknown = "ignore"
values = { "Seniors" = ["seniors"] }
[[codes]]
column = "type"
to = "categories"
unless = { "public" = ["réservé aux élèves"] }
values = { "Ludothèque" = ["ludotheque"], "Rien" = [] }
[[costs]]
column = "prix"
option = "Repas"
per = "day"
[[attributes]]
label = "surface-m2"
column = "m2"
as = "integer"
[[attributes]]
label = "equipment"
column = "outils"
split = ","
omit = ["aucun"]
"#;

const COLUMNS: [&str; 21] = [
    "id", "usage", "nom", "rue", "cp", "ville", "insee", "geo", "tel", "mail", "site", "horaires",
    "public", "tarif", "tarif2", "maj", "type", "prix", "m2", "outils", "inconnue",
];

/// Maps rows given as `column=value` pairs; each starts as a sound library of Mulhouse.
fn read(rows: &[&[(&str, &str)]]) -> Reading {
    let definition = parse("essai", DEFINITION).expect("sound");
    let mut text = COLUMNS.join(";") + "\n";
    for (number, row) in rows.iter().enumerate() {
        let cells = COLUMNS.iter().map(|column| {
            let given = row.iter().find(|(name, _)| name == column).map(|(_, value)| *value);
            let number = (number + 1).to_string();
            let value = given.map_or_else(
                || match *column {
                    "id" => number,
                    "nom" => "Bibliothèque Nord".to_owned(),
                    "insee" => "68224".to_owned(),
                    _ => String::new(),
                },
                str::to_owned,
            );
            format!("\"{}\"", value.replace('"', "\"\""))
        });
        text += &cells.collect::<Vec<_>>().join(";");
        text.push('\n');
    }
    map(&definition, connector::read(&definition, text.as_bytes()).expect("readable"))
}

/// The record of one row with these values.
fn one(row: &[(&str, &str)]) -> Record {
    let mut reading = read(&[row]);
    assert_eq!(reading.accepted.len(), 1, "{reading:?}");
    reading.accepted.remove(0).record
}

/// What is said of one row: `column: reason`, with `!` when the row is lost.
fn said(row: &[(&str, &str)]) -> Vec<String> {
    let say = |rejection: Rejection| {
        let mark = if rejection.row_kept { "" } else { "!" };
        format!("{mark}{}: {}", rejection.column.unwrap_or_default(), rejection.reason)
    };
    read(&[row]).rejections.into_iter().map(say).collect()
}

#[test]
fn a_row_becomes_a_record_of_its_facts() {
    let record = one(&[
        ("id", "12.0"),
        ("usage", "MEDIATHEQUE DU NORD"),
        ("rue", "10, RUE DE L'ARSENAL"),
        ("cp", "68052"),
        ("ville", "MULHOUSE CEDEX"),
        ("geo", "47.75, 7.33"),
        ("tel", "03 89 60 45 43"),
        ("mail", "contact@exemple.fr"),
        ("site", "www.exemple.fr"),
        ("horaires", "Lundi au vendredi de 10h à 12h et de 14h à 17h"),
        ("public", "Seniors, à partir de 60 ans"),
        ("tarif", "Gratuit"),
        ("tarif2", "Payant"),
        ("maj", "21/01/2019"),
        ("type", "Ludothèque"),
        ("prix", "1 742,50 €"),
        ("m2", "139.0"),
        ("outils", "Ordinateur, aucun, imprimante"),
        ("inconnue", "Une phrase que personne ne reprend."),
    ]);
    assert_eq!(record.native_id, "12");
    assert_eq!(record.identifiers[0].scheme, "essai");
    assert_eq!(record.name, "Médiathèque du Nord");
    assert_eq!(record.address.address_1.as_deref(), Some("10 rue de l'Arsenal"));
    assert_eq!(record.address.city.as_deref(), Some("Mulhouse"));
    assert_eq!(record.phones[0].number, "+33389604543");
    assert_eq!(record.email.as_deref(), Some("contact@exemple.fr"));
    assert_eq!(record.urls[0].label.as_deref(), Some("source"));
    assert_eq!(record.opening_hours.osm.as_deref(), Some("Mo-Fr 10:00-12:00,14:00-17:00"));
    assert_eq!(record.opening_hours.original, None);
    assert_eq!(record.ages.and_then(|ages| ages.minimum), Some(720));
    assert_eq!(record.audiences, [Audience::Everyone, Audience::Seniors]);
    assert_eq!(record.fee, Some(Fee::FreeUnderConditions), "free for one use, paid for another");
    let codes: Vec<&str> = record.categories.iter().map(data::ids::TermCode::as_str).collect();
    assert_eq!(codes, ["ludotheque", "bibliotheque"], "the row's own before the source's");
    assert_eq!(record.cost_options[0].amount, Some(1742.5));
    let facts: Vec<&str> = record.attributes.iter().map(|fact| fact.value.as_str()).collect();
    assert_eq!(facts, ["139", "Ordinateur", "imprimante"]);
    assert_eq!(record.source_updated, Some(jiff::civil::date(2019, 1, 21)));
    assert_eq!(record.derived, ["ages", "opening_hours"]);
    let json = serde_json::to_string(&record).expect("json");
    assert!(!json.contains("phrase"), "{json}");
}

#[test]
fn what_is_only_for_some_gives_no_code() {
    let of = |public| one(&[("type", "Ludothèque"), ("public", public)]).categories.len();
    assert_eq!(of("Tout public"), 2);
    assert_eq!(of("Accès réservé aux Élèves du collège"), 1);
}

#[test]
fn a_listing_is_free_only_when_all_its_uses_are() {
    for (fees, expected) in [
        (["Gratuit", "Gratuit"], Some(Fee::Free)),
        (["Gratuit", ""], Some(Fee::Free)),
        (["Gratuit", "Se renseigner"], None),
        (["Se renseigner", "Payant"], None),
        (["Payant", "Gratuit"], Some(Fee::FreeUnderConditions)),
        (["Gratuit", "selon quotient familial"], Some(Fee::FreeUnderConditions)),
        (["Gratuit", "Gratuit pour les adhérents"], Some(Fee::FreeUnderConditions)),
        (["Payant", "selon quotient familial"], Some(Fee::Paid)),
        (["Payant", ""], Some(Fee::Paid)),
    ] {
        assert_eq!(one(&[("tarif", fees[0]), ("tarif2", fees[1])]).fee, expected, "{fees:?}");
    }
}

#[test]
fn the_date_of_the_source_stands_for_a_row_without_one() {
    assert_eq!(one(&[]).source_updated, Some(jiff::civil::date(2024, 5, 1)));
}

#[test]
fn a_wrong_value_costs_that_value_only() {
    for (row, expected) in [
        (("tel", "03 89"), "tel: "),
        (("mail", "pas une adresse"), "mail: n'est pas une adresse électronique"),
        (("site", "exemple"), "site: "),
        (("geo", "là-bas"), "geo: position illisible"),
        (("geo", "7.33,47.75"), "geo: latitude et longitude semblent inversées"),
        (("prix", "cher"), "prix: prix illisible"),
        (("m2", "grand"), "m2: valeur illisible"),
        (("maj", "hier"), "maj: date illisible"),
        (("type", "Donjon"), "type: valeur inconnue de la liste de codes"),
        (("cp", "68"), "cp: "),
        (("nom", "CSC BARBAN?GRE"), "nom: caractère perdu"),
    ] {
        let said = said(&[row]);
        assert_eq!(said.len(), 1, "{row:?}: {said:?}");
        assert!(said[0].starts_with(expected), "{row:?}: {said:?}");
        assert_eq!(one(&[row]).native_id, "1");
    }
}

#[test]
fn a_wrong_insee_code_leaves_the_position_to_decide() {
    let row = [("insee", "Mulhouse"), ("geo", "47.75,7.33")];
    assert!(said(&row)[0].starts_with("insee: "));
    let record = one(&row);
    assert_eq!(record.address.insee_code.expect("located").as_str(), "68224");
    assert!(record.derived.contains(&"address.insee_code".to_owned()));
    assert!(record.derived.contains(&"address.city".to_owned()));
}

#[test]
fn personal_mailboxes_and_spare_mobiles_are_not_carried_even_in_reports() {
    let row = [("mail", "jeanne.martin@gmail.com"), ("tel", "03 89 60 45 43 - 06 12 34 56 78")];
    let reading = read(&[&row]);
    let shown = format!("{reading:?}");
    assert!(!shown.contains("martin") && !shown.contains("612345678"), "{shown}");
    assert!(!shown.contains("06 12"), "{shown}");
    assert_eq!(reading.rejections.len(), 2);
    assert!(reading.rejections.iter().all(|rejection| rejection.row_kept));
    let record = &reading.accepted[0].record;
    assert_eq!((record.email.as_deref(), record.phones.len()), (None, 1));
}

#[test]
fn of_what_may_be_a_home_the_commune_alone_is_kept() {
    let at = |name, kind, phone| {
        let row = [
            ("nom", name),
            ("type", kind),
            ("tel", phone),
            ("rue", "10 rue A"),
            ("cp", "68100"),
            ("geo", "47.75,7.33"),
        ];
        let record = one(&row);
        (record.address.address_1.is_some(), record.position.is_some(), record.address.city)
    };
    let mulhouse = Some("Mulhouse".to_owned());
    assert_eq!(at("Aide", "Rien", "06 12 34 56 78"), (false, false, mulhouse.clone()));
    for (name, kind, phone) in [
        ("La Poste", "Rien", "06 12 34 56 78"),
        ("Aide", "Ludothèque", "06 12 34 56 78"),
        ("Aide", "Rien", "03 89 60 45 43 - 06 12 34 56 78"),
        ("Aide", "Rien", ""),
    ] {
        assert_eq!(at(name, kind, phone), (true, true, mulhouse.clone()), "{name} {kind} {phone}");
    }
}

#[test]
fn a_row_without_name_identifier_or_place_is_lost_with_the_reason() {
    assert_eq!(said(&[("nom", "")]), ["!usage, nom: le nom manque"]);
    assert_eq!(said(&[("nom", "--")]), ["!usage, nom: le nom manque"]);
    assert_eq!(said(&[("id", "")]), ["!id: l'identifiant manque"]);
    assert_eq!(said(&[("insee", "")]), ["!: ni code INSEE, ni position, ni commune"]);
    assert!(said(&[("insee", ""), ("ville", "Hombourg"), ("cp", "57920")])[0].contains("57920"));
    assert!(said(&[("nom", "x".repeat(400).as_str())])[0].contains("300"));
}

#[test]
fn rows_outside_are_told_with_what_decided() {
    let reading = read(&[
        &[("insee", "68063")],
        &[("insee", ""), ("geo", "47.9055,7.2145")],
        &[("insee", ""), ("ville", "Colmar")],
        &[("insee", "68070")],
    ]);
    let told: Vec<&str> = reading.outside.iter().map(|out| out.decided_by.as_str()).collect();
    assert_eq!(told, ["insee", "polygon", "commune"]);
    assert_eq!(reading.accepted.len(), 1, "Didenheim is part of Brunstatt-Didenheim");
    let address = &reading.accepted[0].record.address;
    assert_eq!(address.insee_code.as_ref().expect("located").as_str(), "68056");
    assert_eq!(reading.read(), 4);
}

#[test]
fn a_row_given_twice_counts_once() {
    let reading = read(&[&[("id", "7")], &[("id", "7")], &[("id", "7"), ("nom", "Autre")]]);
    assert_eq!(reading.accepted.len(), 1);
    let reasons: Vec<&str> =
        reading.rejections.iter().map(|rejection| rejection.reason.as_str()).collect();
    assert_eq!(reasons, ["répète la ligne 2", "identifiant « 7 » déjà pris par la ligne 2"]);
    assert_eq!(reading.read(), 3);
}

#[test]
fn words_about_appointments_become_access_modes() {
    let record = one(&[("horaires", "Accueil sur rendez-vous")]);
    assert_eq!(record.access_modes, [AccessMode::Appointment]);
    assert_eq!(record.opening_hours.osm, None);
}

#[test]
fn prose_is_left_out_and_said() {
    let long = "mot ".repeat(60);
    assert_eq!(said(&[("rue", &long)]), ["rue: texte trop long pour être un fait"]);
    assert_eq!(said(&[("outils", &long)]), ["outils: texte trop long pour être un fait"]);
}

#[test]
fn a_code_that_no_list_has_costs_itself_only_when_the_rest_is_in_the_territory() {
    for code in ["6822", "68999"] {
        for rest in [("geo", "47.75,7.33"), ("ville", "Mulhouse")] {
            let row = [("insee", code), rest];
            assert_eq!(said(&row).len(), 1, "{code} {rest:?}");
            assert!(said(&row)[0].starts_with("insee: "), "{code} {rest:?}");
            let address = one(&row).address;
            assert_eq!(address.insee_code.expect("located").as_str(), "68224");
        }
    }
    assert!(said(&[("insee", "6822")]).iter().any(|said| said.starts_with('!')));
}

#[test]
fn a_row_refused_or_contradicting_itself_still_counts_as_being_in_the_file() {
    let reading = read(&[
        &[("id", "1"), ("nom", "")],
        &[("id", "2"), ("insee", "")],
        &[("id", "3"), ("insee", "68063"), ("geo", "47.75,7.33")],
        &[("id", "4"), ("insee", "68063")],
    ]);
    assert_eq!(reading.doubtful.iter().collect::<Vec<_>>(), ["1", "2", "3"]);
    assert_eq!((reading.outside.len(), reading.rejected(), reading.read()), (2, 2, 4));
    let remark = &reading.rejections[2];
    assert!(remark.row_kept && remark.reason.contains("68063"), "{remark:?}");
}

#[test]
fn a_row_of_the_wrong_width_still_counts_as_being_in_the_file() {
    let definition = parse("essai", DEFINITION).expect("sound");
    let text = COLUMNS.join(";") + "\n7;;Bibliothèque Nord\n";
    let table = connector::read(&definition, text.as_bytes()).expect("readable");
    let reading = map(&definition, table);
    assert_eq!(reading.rejected(), 1);
    assert!(reading.doubtful.contains("7"));
}
