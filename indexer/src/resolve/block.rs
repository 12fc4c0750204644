//! Which pairs are worth comparing: those that share something rare, so that 300,000 records do
//! not make 45 billion pairs.

use super::evidence::Profile;
use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// A key that more records than this share tells nothing, and is left out.
const CROWD: usize = 60;

/// Side of a cell in degrees of latitude, about 330 m: the distance within which two positions may
/// be one place.
const CELL: f64 = 0.003;

/// Candidate pairs, each once, in order.
pub(super) fn pairs(profiles: &[Profile]) -> BTreeSet<(usize, usize)> {
    // Hashes stand for the keys to save memory: two keys with one hash only add a comparison.
    let mut blocks: HashMap<u64, Vec<usize>> = HashMap::new();
    for (rank, profile) in profiles.iter().enumerate() {
        for key in keys(profile) {
            let members = blocks.entry(hash(&key)).or_default();
            // One more than a crowd is enough to know it.
            if members.len() <= CROWD {
                members.push(rank);
            }
        }
    }
    let mut pairs = BTreeSet::new();
    for members in blocks.values().filter(|members| members.len() <= CROWD) {
        for (at, &left) in members.iter().enumerate() {
            for &right in &members[at + 1..] {
                if left != right {
                    pairs.insert((left.min(right), left.max(right)));
                }
            }
        }
    }
    pairs
}

fn hash(key: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}

fn keys(profile: &Profile) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    keys.extend(profile.phones.iter().map(|phone| format!("phone {phone}")));
    keys.extend(profile.email.iter().map(|email| format!("email {email}")));
    keys.extend(profile.identifiers.iter().map(|(scheme, value)| format!("id {scheme} {value}")));
    let commune = profile.commune.as_deref().unwrap_or("?");
    if let Some(street) = &profile.street {
        keys.insert(format!("street {commune} {street}"));
    }
    // A site and a name together; a site alone may be a whole network's.
    keys.extend(profile.hosts.iter().map(|host| format!("host {commune} {host}")));
    let mut words: BTreeSet<&str> = profile
        .aliases
        .iter()
        .chain([&profile.name])
        .flat_map(|name| name.telling.iter().map(String::as_str))
        .collect();
    if words.is_empty() {
        words.extend(&profile.kinds);
    }
    for word in words {
        // A prefix, so that one wrong letter further on does not part the pair.
        let word: String = word.chars().take(5).collect();
        keys.insert(format!("word {commune} {word}"));
        if let Some(position) = profile.position {
            // Each record stands in the four cells around its nearest corner: any two within
            // half a cell share one.
            #[expect(clippy::cast_possible_truncation, reason = "degrees over 0.003 fit")]
            let cell = |degrees: f64| (degrees / CELL).round() as i64;
            let (row, column) = (cell(position.latitude), cell(position.longitude));
            for (row, column) in
                [(row, column), (row - 1, column), (row, column - 1), (row - 1, column - 1)]
            {
                keys.insert(format!("cell {row} {column} {word}"));
            }
        }
    }
    keys
}
