//! The search without one part of its words, and with all others.
//!
//! Words lean on one another: « mercredi » beside « centre de loisirs » is a day, and alone the name
//! of a kind of place. Where the words that are left are not read as they were, what would be lost
//! is carried by the parameters of the address, in place of its words.

use indexer::search::{FilterKind, Filters, Interpretation, InterpretationKind};
use std::collections::BTreeSet;
use web::address::{SearchAddress, Wish};

/// What was read in the words of a search.
pub struct Removal<'a, R> {
    pub search: &'a SearchAddress,
    pub interpretation: &'a [Interpretation],
    /// Those that the search applies.
    pub filters: &'a Filters,
    /// Reads other words as the search would.
    pub read: R,
}

type Span = (usize, usize);

impl<R: Fn(&str) -> Vec<Interpretation>> Removal<'_, R> {
    /// The search without the parts at one place of its words.
    pub fn of(&self, removed: Span) -> SearchAddress {
        let text = self.search.text.as_deref().unwrap_or_default();
        let others: Vec<&Interpretation> = self
            .interpretation
            .iter()
            .filter(|part| is_shown(part.kind) && part.span != removed)
            .collect();
        let mut gone = BTreeSet::from([removed]);
        let mut carried: Vec<&Interpretation> = Vec::new();
        loop {
            let heard = (self.read)(&blank(text, &gone));
            let is_heard = |part: &Interpretation| heard.iter().any(|other| same(other, part));
            let is_new = |part: &&Interpretation| {
                is_shown(part.kind) && !self.interpretation.iter().any(|other| same(other, part))
            };
            let new: Vec<Span> = heard.iter().filter(is_new).map(|part| part.span).collect();
            let not_carried = || others.iter().filter(|part| !carried.contains(part));
            let lost = not_carried().filter(|part| !is_heard(part));
            let mut lost: Vec<Sort> = lost.filter_map(|part| Sort::of(part.kind)).collect();
            if lost.is_empty() {
                // What is read twice would ask for more than before; the fewest words are taken.
                let twice =
                    not_carried().filter(|part| new.iter().any(|span| overlap(*span, part.span)));
                lost.extend(twice.filter_map(|part| Sort::of(part.kind)).next_back());
            }
            // What one parameter holds goes into it together.
            let more = others
                .iter()
                .filter(|part| Sort::of(part.kind).is_some_and(|sort| lost.contains(&sort)));
            let before = (carried.len(), gone.len());
            for part in more {
                if !carried.contains(part) {
                    carried.push(part);
                    gone.insert(part.span);
                }
            }
            // Everyday words must not begin to mean something.
            let ignored =
                self.interpretation.iter().filter(|part| part.kind == InterpretationKind::Ignored);
            let awake = ignored.filter(|part| new.iter().any(|span| overlap(*span, part.span)));
            gone.extend(awake.map(|part| part.span));
            if (carried.len(), gone.len()) == before {
                break;
            }
        }
        self.search.with(|search| {
            search.text = without(search.text.take(), &gone);
            for part in &carried {
                self.carry(part, removed, search);
            }
        })
    }

    fn carry(&self, part: &Interpretation, removed: Span, search: &mut SearchAddress) {
        match Sort::of(part.kind) {
            Some(Sort::Category) => {
                let code = part.value.as_str().into();
                if !search.categories.contains(&code) {
                    search.categories.push(code);
                }
            }
            Some(Sort::Filter(kind)) => {
                let Some(parameter) = kind.parameter() else { return };
                if search.wished(parameter).next().is_some() {
                    return;
                }
                let of_kind = |span: Span| {
                    let parts = self.interpretation.iter();
                    parts
                        .filter(move |part| part.span == span)
                        .any(|part| part.kind.filter() == Some(kind))
                };
                // Several parts make one filter; without one of them, it is what the others say.
                let whole = (!of_kind(removed)).then(|| self.filters.text(kind)).flatten();
                let value = whole.unwrap_or_else(|| {
                    let parts = self
                        .interpretation
                        .iter()
                        .filter(|other| other.kind == part.kind && other.span != removed);
                    parts.map(|part| part.value.as_str()).collect::<Vec<_>>().join(",")
                });
                search.wishes.push(Wish { parameter, value, label: part.label.clone() });
            }
            None => {}
        }
    }
}

/// What a parameter can say.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Category,
    Filter(FilterKind),
}

impl Sort {
    fn of(kind: InterpretationKind) -> Option<Self> {
        match kind {
            InterpretationKind::Category => Some(Self::Category),
            kind => kind.filter().map(Self::Filter),
        }
    }
}

/// Whether it is a part that people see and can take away.
pub fn is_shown(kind: InterpretationKind) -> bool {
    use InterpretationKind as Kind;
    !matches!(
        kind,
        Kind::Correction
            | Kind::Ignored
            | Kind::Missing
            | Kind::Outside
            | Kind::Unanswered
            | Kind::Overruled
    )
}

/// What was given up or overruled is not new when it is read again as what it is.
fn same(one: &Interpretation, other: &Interpretation) -> bool {
    let same_kind = one.kind == other.kind || !is_shown(one.kind) || !is_shown(other.kind);
    same_kind && one.value == other.value
}

fn overlap(one: Span, other: Span) -> bool {
    one.0 < other.1 && other.0 < one.1
}

/// The words with spaces in place of some, so that all others stay where they are.
fn blank(text: &str, gone: &BTreeSet<Span>) -> String {
    let mut left = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        if gone.iter().any(|span| (span.0..span.1).contains(&at)) {
            left.extend(std::iter::repeat_n(' ', letter.len_utf8()));
        } else {
            left.push(letter);
        }
    }
    left
}

/// The words without some; nothing when no word is left.
fn without(text: Option<String>, gone: &BTreeSet<Span>) -> Option<String> {
    let left = blank(&text?, gone);
    let left = left.split_whitespace().collect::<Vec<_>>().join(" ");
    left.contains(char::is_alphanumeric).then_some(left)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_left_is_no_text_and_a_wrong_span_changes_nothing() {
        let text = || Some("été ?".to_owned());
        let without = |text, span| without(text, &BTreeSet::from([span]));
        assert_eq!(without(text(), (0, 5)), None);
        assert_eq!(without(text(), (9, 99)), text());
        assert_eq!(without(None, (0, 1)), None);
    }
}
