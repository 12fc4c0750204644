//! JSON files: an array of flat objects, at the root or somewhere inside.

use super::{MAX_FIELD, ReadError, Row, Table, clean, lost};
use data::store::Rejection;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

pub(super) fn read(bytes: &[u8], path: &str) -> Result<Table, ReadError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ReadError::Empty);
    }
    let document: Value = serde_json::from_slice(bytes)?;
    let mut place = &document;
    for key in path.split('.').filter(|key| !key.is_empty()) {
        place = place.get(key).ok_or_else(|| ReadError::NoArray(path.to_owned()))?;
    }
    let Value::Array(items) = place else { return Err(ReadError::NoArray(path.to_owned())) };

    let mut table = Table::default();
    for (number, item) in (1..).zip(items) {
        let Value::Object(object) = item else {
            let reason = format!("attendu un objet, trouvé {}", kind(item));
            table.faults.push(lost(number, reason));
            continue;
        };
        let mut values = BTreeMap::new();
        let before = table.faults.len();
        flatten(number, "", object, &mut values, &mut table);
        if values.is_empty() {
            table.faults.truncate(before);
            table.faults.push(lost(number, "ligne vide"));
        } else {
            table.rows.push(Row { number, values });
        }
    }
    Ok(table)
}

/// The values of an object; those of an object inside it are named `outer.inner`.
fn flatten(
    number: u64,
    prefix: &str,
    object: &Map<String, Value>,
    values: &mut BTreeMap<String, String>,
    table: &mut Table,
) {
    for (key, value) in object {
        let column = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
        if let Value::Object(inner) = value {
            flatten(number, &column, inner, values, table);
            continue;
        }
        table.columns.insert(column.clone());
        match text(value) {
            Ok(text) if text.is_empty() => {}
            Ok(text) => {
                values.insert(column, text);
            }
            Err(reason) => table.faults.push(Rejection {
                column: Some(column),
                row_kept: true,
                ..lost(number, reason)
            }),
        }
    }
}

/// A value as text; a list of plain values is joined by `;`.
fn text(value: &Value) -> Result<String, String> {
    let text = match value {
        Value::Null => String::new(),
        Value::Bool(flag) => if *flag { "Oui" } else { "Non" }.to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => clean(text),
        Value::Array(items) if items.iter().all(|item| !item.is_array() && !item.is_object()) => {
            let parts: Result<Vec<String>, String> = items.iter().map(text).collect();
            parts?.join(";")
        }
        Value::Array(_) | Value::Object(_) => {
            return Err(format!("attendu une valeur simple, trouvé {}", kind(value)));
        }
    };
    if text.len() > MAX_FIELD {
        return Err(format!("valeur de plus de {} Mo", MAX_FIELD / (1024 * 1024)));
    }
    Ok(text)
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "rien (null)",
        Value::Bool(_) => "vrai ou faux",
        Value::Number(_) => "un nombre",
        Value::String(_) => "un texte",
        Value::Array(_) => "une liste",
        Value::Object(_) => "un objet",
    }
}
