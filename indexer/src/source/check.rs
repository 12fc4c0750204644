//! What TOML's types cannot say: which transforms fit which field, which codes exist.

use super::definition::{
    CodeField, CodeList, Column, Definition, File, Identifier, Transform, Words,
};
use data::model::{AccessMode, Audience, Fee};
use data::taxonomy::Taxonomy;
use data::text::fold;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;

use Transform as T;

/// Lists every fault as `key: what is wrong`, in French.
pub(super) fn faults(definition: &Definition) -> Vec<String> {
    let mut faults = Vec::new();
    let mut say = |key: &str, what: String| faults.push(format!("{key} : {what}"));

    let id_ok = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if definition.id.is_empty() || !definition.id.chars().all(id_ok) {
        say("nom du fichier", "attendu des minuscules, chiffres et tirets".to_owned());
    }
    for (key, text) in [
        ("title", &definition.title),
        ("owner", &definition.owner),
        ("licence", &definition.licence),
    ] {
        if text.trim().is_empty() {
            say(key, "ne peut pas être vide".to_owned());
        }
    }
    if definition.file.pattern().is_empty() || definition.file.pattern().contains('/') {
        say("file.pattern", "attendu un nom de fichier, sans dossier".to_owned());
    }
    if let File::Csv { encoding, .. } = &definition.file
        && encoding != "auto"
        && encoding_rs::Encoding::for_label(encoding.as_bytes()).is_none()
    {
        say("file.encoding", format!("« {encoding} » n'est pas un encodage connu"));
    }
    identifier(&definition.identifier, &mut say);
    words(&definition.private_home.when, "private_home.when", &mut say);
    words(&definition.private_home.unless, "private_home.unless", &mut say);
    fields(definition, &mut say);
    for code in &definition.constants.categories {
        if Taxonomy::families().get(code).is_none() {
            say("constants.categories", format!("« {code} » n'est pas dans la taxonomie"));
        }
    }
    for (rank, list) in definition.codes.iter().enumerate() {
        code_list(list, &format!("codes[{rank}]"), &mut say);
    }
    for (rank, cost) in definition.costs.iter().enumerate() {
        let known = ["hour", "day", "month", "year", "session", "copy"];
        if let Some(per) = cost.per.as_deref().filter(|per| !known.contains(per)) {
            say(&format!("costs[{rank}].per"), format!("« {per} » ; attendu {}", known.join(", ")));
        }
    }
    let mut labels = BTreeSet::new();
    for (rank, attribute) in definition.attributes.iter().enumerate() {
        let key = format!("attributes[{rank}]");
        if !labels.insert(&attribute.label) {
            say(&format!("{key}.label"), format!("« {} » figure deux fois", attribute.label));
        }
        let allowed = [T::Text, T::Integer, T::Number, T::Date];
        transform(attribute.transform, &allowed, &key, &mut say);
    }
    faults
}

fn identifier(identifier: &Identifier, say: &mut impl FnMut(&str, String)) {
    match (&identifier.column, identifier.derive.is_empty()) {
        (Some(_), false) => say("identifier", "« column » ou « derive », pas les deux".to_owned()),
        (None, true) => say("identifier", "« column » ou « derive » manque".to_owned()),
        (Some(_), true) if identifier.scheme.is_none() => {
            say("identifier.scheme", "manque : de quel registre est la colonne ?".to_owned());
        }
        _ => {}
    }
    transform(identifier.transform, &[T::Text, T::Integer], "identifier", say);
}

fn fields(definition: &Definition, say: &mut impl FnMut(&str, String)) {
    let fields = &definition.fields;
    let one = |column: &Option<Column>| column.clone().into_iter().collect::<Vec<_>>();
    let specs: [(&str, Vec<Column>, &[Transform]); 16] = [
        ("name", vec![fields.name.clone()], &[T::Text, T::Name]),
        ("alternate_name", one(&fields.alternate_name), &[T::Text, T::Name]),
        ("organization", one(&fields.organization), &[T::Text, T::Name]),
        ("address_1", one(&fields.address_1), &[T::Text]),
        ("address_2", one(&fields.address_2), &[T::Text]),
        ("postal_code", one(&fields.postal_code), &[T::PostalCode]),
        ("city", one(&fields.city), &[T::Text]),
        ("insee_code", one(&fields.insee_code), &[T::Insee]),
        ("position", one(&fields.position), &[T::LatLon]),
        ("phones", one(&fields.phones), &[T::Phone]),
        ("email", one(&fields.email), &[T::Email]),
        ("urls", fields.urls.clone(), &[T::Url]),
        ("opening_hours", one(&fields.opening_hours), &[T::ProseHours, T::WeekdayHours]),
        ("ages", one(&fields.ages), &[T::Ages]),
        ("fee", one(&fields.fee), &[T::Fee]),
        ("source_updated", one(&fields.source_updated), &[T::Date]),
    ];
    for (name, columns, allowed) in specs {
        let key = format!("fields.{name}");
        for column in columns {
            if column.names().next().is_none() || column.names().any(str::is_empty) {
                say(&key, "« column » ou « columns » manque ou est vide".to_owned());
            }
            transform(column.transform, allowed, &key, say);
            if column.label.is_some() && name != "urls" {
                say(&key, "« label » ne vaut que pour « urls »".to_owned());
            }
            if !column.by_appointment.0.is_empty() && name != "opening_hours" {
                say(&key, "« by_appointment » ne vaut que pour « opening_hours »".to_owned());
            }
            words(&column.by_appointment, &format!("{key}.by_appointment"), say);
            let count = column.names().count();
            match (name, column.transform) {
                ("opening_hours", None) => {
                    say(&key, "« as » manque : prose-hours ou weekday-hours".to_owned());
                }
                ("opening_hours", Some(T::WeekdayHours)) if !(5..=7).contains(&count) => say(
                    &key,
                    format!("weekday-hours veut 5 à 7 colonnes, lundi d'abord ; {count} données"),
                ),
                ("position", _) if count > 2 => {
                    say(&key, format!("lat-lon veut une ou deux colonnes ; {count} données"));
                }
                _ => {}
            }
        }
    }
    if fields.insee_code.is_none() && fields.position.is_none() && fields.city.is_none() {
        say("fields", "rien pour situer une ligne : insee_code, position ou city".to_owned());
    }
}

fn transform(
    given: Option<Transform>,
    allowed: &[Transform],
    key: &str,
    say: &mut impl FnMut(&str, String),
) {
    if let Some(given) = given.filter(|given| !allowed.contains(given)) {
        let names: Vec<&str> = allowed.iter().map(|transform| transform.as_str()).collect();
        say(
            &format!("{key}.as"),
            format!("« {} » ne va pas ici ; attendu {}", given.as_str(), names.join(" ou ")),
        );
    }
}

fn code_list(list: &CodeList, key: &str, say: &mut impl FnMut(&str, String)) {
    if list.split.as_deref() == Some("") {
        say(&format!("{key}.split"), "ne peut pas être vide".to_owned());
    }
    words(&list.unless, &format!("{key}.unless"), say);
    for (value, codes) in &list.values {
        for code in codes {
            let known = match list.to {
                CodeField::Categories => Taxonomy::families().get(&code.as_str().into()).is_some(),
                CodeField::Audiences => parse_code::<Audience>(code).is_some(),
                CodeField::AccessModes => parse_code::<AccessMode>(code).is_some(),
                CodeField::Fee => parse_code::<Fee>(code).is_some(),
                CodeField::Accessibility => !code.is_empty(),
            };
            if !known {
                say(&format!("{key}.values.\"{value}\""), format!("code « {code} » inconnu"));
            }
        }
    }
}

fn words(words: &Words, key: &str, say: &mut impl FnMut(&str, String)) {
    for (column, words) in &words.0 {
        if words.is_empty() || words.iter().any(|words| fold(words).is_empty()) {
            say(&format!("{key}.\"{column}\""), "des mots manquent".to_owned());
        }
    }
}

/// A code of one of the model's enumerations.
pub(crate) fn parse_code<T: DeserializeOwned>(code: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(code.to_owned())).ok()
}
