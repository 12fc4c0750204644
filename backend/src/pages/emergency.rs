//! When a page says first whom to call.

use data::danger::{Danger, Dangers};
use data::ids::TermCode;
use data::taxonomy::Taxonomy;
use indexer::search::dangers;
use web::components::Emergency;

/// For the danger that the words tell of, else for the categories that the search is about.
pub fn of_search(text: Option<&str>, wanted: &[TermCode]) -> Option<Emergency> {
    let told = text.map(dangers).unwrap_or_default();
    if told.is_empty() { of_categories(wanted) } else { Some(Emergency::of(&told)) }
}

/// For categories of which one is sensitive: the numbers of the first one that is about a danger.
pub fn of_categories(codes: &[TermCode]) -> Option<Emergency> {
    let taxonomy = Taxonomy::families();
    let is_sensitive = |code: &TermCode| taxonomy.get(code).is_some_and(|term| term.sensitive);
    codes.iter().any(is_sensitive).then(|| {
        let about = codes.iter().find_map(|code| Dangers::get().of_category(code));
        Emergency::of(about.as_slice())
    })
}

/// For who comes from a page on which this number came first; nothing for any other number.
pub fn of_number(number: &str) -> Option<Emergency> {
    let dangers = Dangers::get();
    let begins = |numbers: &[String]| numbers.first().is_some_and(|first| first == number);
    let kind: Option<&Danger> = dangers.kinds.iter().find(|danger| begins(&danger.numbers));
    (kind.is_some() || begins(&dangers.numbers)).then(|| Emergency::of(kind.as_slice()))
}
