//! When a page says first whom to call.

use data::danger::{Danger, Dangers};
use data::ids::TermCode;
use data::taxonomy::Taxonomy;
use indexer::search::{Answer, Interpretation, Query, dangers};
use web::components::Emergency;

/// For the danger that the words tell of, else for the categories that are filtered by or named. A
/// category that single words only speak for is no danger: « peur du noir », « deuil ».
pub fn of_search(query: &Query, answer: &Answer) -> Option<Emergency> {
    let told = query.text.as_deref().map(dangers).unwrap_or_default();
    if !told.is_empty() {
        return Some(Emergency::of(&told));
    }
    let parts = &answer.interpretation;
    let is_sensitive =
        |part: &Interpretation| of_categories(&[part.value.as_str().into()]).is_some();
    // « ne mange plus » is said of the canteen too.
    let is_clear = |part: &Interpretation| {
        let mut same = parts.iter().filter(|other| other.span == part.span && other.is_category());
        same.all(is_sensitive)
    };
    let named = parts.iter().filter(|part| part.is_called() || part.is_said() && is_clear(part));
    let named = named.map(|part| TermCode::new(part.value.clone()));
    of_categories(&query.categories.iter().cloned().chain(named).collect::<Vec<_>>())
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
