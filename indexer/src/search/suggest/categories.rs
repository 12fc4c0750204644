//! Categories by label, synonym, acronym or translation.

use super::{Suggestion, SuggestionKind};
use crate::geocode::words::likeness;
use crate::index::french::{self, Word};
use data::ids::TermCode;
use data::taxonomy::Taxonomy;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a name that is not the label is worth.
const SYNONYM: f32 = 0.93;

/// A category that is matched less well is not meant.
const LEAST: f32 = 0.55;

/// A name of a category.
struct Name {
    text: String,
    /// Folded, without articles.
    words: Vec<String>,
    /// Rank of the category.
    term: usize,
    is_label: bool,
}

fn names() -> &'static [Name] {
    static NAMES: LazyLock<Vec<Name>> = LazyLock::new(|| {
        let mut names = Vec::new();
        for (rank, term) in Taxonomy::families().terms().iter().enumerate() {
            let acronyms = term.acronyms.iter();
            let acronyms = acronyms.flat_map(|acronym| [&acronym.short, &acronym.long]);
            let translations = term.translations.values().flatten();
            let all = std::iter::once(&term.label)
                .chain(acronyms)
                .chain(&term.synonyms)
                .chain(translations);
            for (place, text) in all.enumerate() {
                names.push(Name {
                    text: text.clone(),
                    words: content(text),
                    term: rank,
                    is_label: place == 0,
                });
            }
        }
        names
    });
    &NAMES
}

/// Words that say something; all of them when none does.
pub fn content(text: &str) -> Vec<String> {
    let words = french::words(text);
    let telling: Vec<&Word> = words.iter().filter(|word| !word.is_stop_word()).collect();
    let kept = if telling.is_empty() { words.iter().collect() } else { telling };
    kept.into_iter().map(|word| word.folded.clone()).collect()
}

/// The categories that the words may become; words are allowed typing errors only when nothing has
/// them as they are.
pub fn find(text: &str) -> Vec<Suggestion> {
    let typed = content(text);
    let unfinished = text.ends_with(char::is_alphanumeric);
    let found = matching(&typed, unfinished, false);
    if found.is_empty() { matching(&typed, unfinished, true) } else { found }
}

fn matching(typed: &[String], unfinished: bool, tolerant: bool) -> Vec<Suggestion> {
    let mut best: HashMap<usize, (f32, &Name)> = HashMap::new();
    for name in names() {
        let score = matched(typed, name, unfinished, tolerant);
        if score < LEAST {
            continue;
        }
        let known = best.entry(name.term).or_insert((score, name));
        if score > known.0 {
            *known = (score, name);
        }
    }
    best.into_values().filter_map(|(score, name)| suggestion(name, score)).collect()
}

/// How well the words match a name: each of them has to, and the more of the name they are the
/// better.
fn matched(typed: &[String], name: &Name, unfinished: bool, tolerant: bool) -> f32 {
    let mut used = vec![false; name.words.len()];
    let (mut sum, mut in_order) = (0.0, true);
    for (rank, word) in typed.iter().enumerate() {
        let cut = unfinished && rank + 1 == typed.len();
        let mut best = (0.0, 0);
        for (place, known) in name.words.iter().enumerate().filter(|(place, _)| !used[*place]) {
            let like = likeness(word, known, tolerant, cut);
            if like > best.0 {
                best = (like, place);
            }
        }
        if best.0 < 0.7 {
            return 0.0;
        }
        used[best.1] = true;
        in_order &= best.1 == rank;
        sum += best.0;
    }
    #[expect(clippy::cast_precision_loss, reason = "names have few words")]
    let share = |count: usize| count as f32;
    let like = sum / share(typed.len().max(1));
    let of_name = share(typed.len()) / share(name.words.len().max(1));
    let order = if in_order { 1.0 } else { 0.9 };
    let kind = if name.is_label { 1.0 } else { SYNONYM };
    like * order * kind * (0.75 + 0.25 * of_name.min(1.0))
}

fn suggestion(name: &Name, score: f32) -> Option<Suggestion> {
    let taxonomy = Taxonomy::families();
    let term = taxonomy.terms().get(name.term)?;
    let parent = |code: &TermCode| taxonomy.get(code).map(|parent| parent.label.clone());
    let detail =
        if name.is_label { term.parent.as_ref().and_then(parent) } else { Some(name.text.clone()) };
    Some(Suggestion {
        kind: SuggestionKind::Category,
        label: term.label.clone(),
        detail,
        value: term.code.to_string(),
        demo: false,
        score: f64::from(score),
    })
}
