//! Rows that took the place of others in the same source: a source without identifiers of its own
//! gives a renamed row a new key.

use super::evidence::{Frequencies, Profile, SUSPECT, compare};
use data::model::Record;
use std::collections::BTreeSet;

/// Positions that differ by less are written alike, in metres.
const SAME_POINT: f64 = 5.0;

/// Pairs of a record that is gone and the new one that continues it, each at most once, as ranks.
/// They are of one source, at the same point or in the same street with a contact in common, and
/// as like as what a person would be asked about. `known` tells which contacts many places share.
pub fn successions(gone: &[&Record], new: &[&Record], known: &[&Record]) -> Vec<(usize, usize)> {
    if gone.is_empty() || new.is_empty() {
        return Vec::new();
    }
    let profiles = |records: &[&Record]| -> Vec<Profile> {
        records.iter().map(|record| Profile::read(record)).collect()
    };
    let (gone, new) = (profiles(gone), profiles(new));
    let frequencies = Frequencies::count(&profiles(known));
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (old, left) in gone.iter().enumerate() {
        for (young, right) in new.iter().enumerate() {
            if left.source == right.source && is_same_place(left, right) {
                let score = compare(left, right, &frequencies).score;
                if score >= SUSPECT {
                    pairs.push((score, old, young));
                }
            }
        }
    }
    // Surest first; ties by key, so that the order of the rows does not matter.
    pairs.sort_by(|a, b| {
        let keys = |&(_, old, young): &(f64, usize, usize)| (&gone[old].key, &new[young].key);
        b.0.total_cmp(&a.0).then_with(|| keys(a).cmp(&keys(b)))
    });
    let (mut left, mut right) = (BTreeSet::new(), BTreeSet::new());
    pairs.retain(|&(_, old, young)| {
        let free = !left.contains(&old) && !right.contains(&young);
        free && left.insert(old) && right.insert(young)
    });
    pairs.into_iter().map(|(_, old, young)| (old, young)).collect()
}

fn is_same_place(a: &Profile, b: &Profile) -> bool {
    let same_point = match (a.position, b.position) {
        (Some(left), Some(right)) => left.distance_to(right).0 <= SAME_POINT,
        _ => false,
    };
    let same_street = a.street.is_some() && a.street == b.street && a.commune == b.commune;
    let contact = a.phones.iter().any(|phone| b.phones.contains(phone))
        || a.hosts.iter().any(|host| b.hosts.contains(host))
        || (a.email.is_some() && a.email == b.email);
    same_point || (same_street && contact)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn record(source: &str, name: &str, street: &str, phone: &str, at: Option<f64>) -> Record {
        let phones = if phone.is_empty() { json!([]) } else { json!([{ "number": phone }]) };
        let position = at.map(|latitude| json!({ "latitude": latitude, "longitude": 7.33 }));
        serde_json::from_value(json!({
            "source": source,
            "native_id": name,
            "name": name,
            "categories": ["ehpad"],
            "address": { "address_1": street, "city": "Mulhouse", "insee_code": "68224" },
            "phones": phones,
            "position": position,
        }))
        .expect("a record")
    }

    fn check(old: &Record, new: &Record, expected: bool) {
        let found = successions(&[old], &[new], &[new]);
        assert_eq!(found.len(), usize::from(expected), "{} and {}", old.name, new.name);
    }

    #[test]
    fn a_row_with_another_name_at_the_same_place_continues_the_old_one() {
        let phone = "+33389000001";
        let old = record("a", "EHPAD Les Violettes", "1 rue A", phone, Some(47.75));
        let close = "Résidence les Violettes de Mulhouse";
        check(&old, &record("a", close, "1 rue A", phone, Some(47.75)), true);
        check(&old, &record("a", close, "1 rue A", phone, None), true);
        check(&old, &record("a", close, "1 rue A", "", Some(47.75)), true);
    }

    #[test]
    fn another_source_place_or_name_does_not() {
        let phone = "+33389000001";
        let old = record("a", "EHPAD Les Violettes", "1 rue A", phone, Some(47.75));
        check(&old, &record("b", "Les Violettes", "1 rue A", phone, Some(47.75)), false);
        check(&old, &record("a", "Les Violettes", "9 rue Z", phone, Some(47.76)), false);
        check(&old, &record("a", "Les Violettes", "1 rue A", "", None), false);
        check(&old, &record("a", "Maison Gutenberg", "1 rue A", "", Some(47.75)), false);
    }

    #[test]
    fn each_row_continues_one_at_most_and_the_likest() {
        let phone = "+33389000001";
        let old = record("a", "EHPAD Les Violettes", "1 rue A", phone, Some(47.75));
        let near = record("a", "EHPAD Violettes", "1 rue A", phone, Some(47.75));
        let far = record("a", "EHPAD Violettes et Jasmin blanc", "1 rue A", "", Some(47.75));
        assert_eq!(successions(&[&old], &[&far, &near], &[&far, &near]), [(0, 1)]);
    }
}
