//! Code lists: the words of a source to our codes.

use crate::source::{CodeList, Matching};
use data::text::fold;

/// The codes of a value, in the order of the list, and the parts that the list does not know.
pub(super) fn codes<'a>(list: &'a CodeList, value: &str) -> (Vec<&'a str>, Vec<String>) {
    let mut found: Vec<&str> = Vec::new();
    let mut unknown = Vec::new();
    let parts: Vec<&str> = match &list.split {
        Some(separator) => value.split(separator.as_str()).collect(),
        None => vec![value],
    };
    for part in parts.into_iter().map(str::trim).filter(|part| !part.is_empty()) {
        let folded = format!(" {} ", fold(part));
        let mut known = false;
        for (words, codes) in &list.values {
            let words = format!(" {} ", fold(words));
            let fits = match list.matching {
                Matching::Exact => folded == words,
                Matching::Starts => folded.starts_with(&words),
                Matching::Contains => folded.contains(&words),
            };
            if fits {
                known = true;
                found.extend(codes.iter().map(String::as_str));
            }
        }
        if !known {
            unknown.push(part.to_owned());
        }
    }
    (found, unknown)
}
