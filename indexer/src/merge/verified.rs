//! What a person verified stays, whatever the sources say.

use data::model::ProvenanceMap;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Copies from `stored` into `fresh` every field whose provenance names who verified it, and that
/// provenance. Field names are those of the entity; `address.city` is a field inside another.
///
/// # Errors
/// When an entity is not what its JSON says, which would be a fault of the model.
pub fn keep_verified<T: Serialize + DeserializeOwned>(
    fresh: T,
    stored: &T,
    provenance: &ProvenanceMap,
) -> Result<T, serde_json::Error> {
    let mut verified =
        provenance.iter().filter(|(_, field)| field.verified_by.is_some()).peekable();
    if verified.peek().is_none() {
        return Ok(fresh);
    }
    let mut json = serde_json::to_value(fresh)?;
    let old = serde_json::to_value(stored)?;
    for (field, said) in verified {
        copy(&mut json, &old, field);
        // An emptied field lives on as verified: that a person removed it is also knowledge.
        json["provenance"][field.as_str()] = serde_json::to_value(said)?;
    }
    serde_json::from_value(json)
}

fn copy(to: &mut Value, from: &Value, path: &str) {
    let (head, rest) = path.split_once('.').map_or((path, None), |(head, rest)| (head, Some(rest)));
    let Value::Object(object) = to else { return };
    match (rest, from.get(head)) {
        (None, Some(value)) => {
            object.insert(head.to_owned(), value.clone());
        }
        (None, None) => {
            object.remove(head);
        }
        (Some(rest), from) => {
            let inner = object.entry(head).or_insert_with(|| Value::Object(serde_json::Map::new()));
            copy(inner, from.unwrap_or(&Value::Null), rest);
        }
    }
}
