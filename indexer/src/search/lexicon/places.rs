//! Names of places that were typed with one slip.

use super::Lexicon;
use crate::index::french::Word;
use crate::search::spelling::Errors;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Shorter names are one letter away from too many words.
const SHORTEST: usize = 5;

/// Names of places by what a slip leaves as it is: how many words they have, and their first letter.
type Names = HashMap<(usize, char), Vec<&'static str>>;

fn names() -> &'static Names {
    static NAMES: LazyLock<Names> = LazyLock::new(|| {
        let mut names = Names::new();
        for name in Lexicon::get().places.keys() {
            if let Some(first) = name.chars().next() {
                let words = name.split(' ').count();
                names.entry((words, first)).or_default().push(name);
            }
        }
        names
    });
    &NAMES
}

impl Lexicon {
    /// The name of a place that the words begin with, but for one slip after the first letter or a
    /// swap of the first two: the place as it is written, and how many words it takes. Nothing when
    /// they name a place as they stand, or when two places are as near.
    pub fn place_with_a_slip(&self, words: &[Word]) -> Option<(Vec<Word>, usize)> {
        let most = self.longest.min(words.len());
        (1..=most).rev().find_map(|count| {
            let typed = &words[..count];
            let name = near(&super::place_key(typed))?;
            let (from, to) = (typed[0].from, typed[count - 1].to);
            let meant = name.split(' ').filter_map(|word| {
                let known = self.word(word).cloned().or_else(|| Word::new(word, from, to))?;
                Some(Word { from, to, ..known })
            });
            Some((meant.collect(), count))
        })
    }
}

/// The one name that is one slip away.
fn near(typed: &str) -> Option<&'static str> {
    if typed.chars().count() < SHORTEST || Lexicon::get().places.contains_key(typed) {
        return None;
    }
    let words = typed.split(' ').count();
    let mut letters = typed.chars();
    let (first, second) = (letters.next()?, letters.next()?);
    let begun = |first: char| names().get(&(words, first)).into_iter().flatten().copied();
    let swapped = begun(second).filter(|name| name.chars().nth(1) == Some(first));
    let mut errors = Errors::of(typed);
    let mut near = begun(first).chain(swapped).filter(|name| errors.against(name, 1).is_some());
    let found = near.next()?;
    near.all(|other| other == found).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::french;
    use data::territory::Territory;

    fn read(typed: &str) -> Option<String> {
        let (meant, count) = Lexicon::get().place_with_a_slip(&french::words(typed))?;
        (count == french::words(typed).len()).then(|| super::super::place_key(&meant))
    }

    #[test]
    fn every_commune_is_known_with_a_letter_left_out_swapped_or_doubled() {
        let mut lost = Vec::new();
        for commune in Territory::m2a().communes() {
            let name = super::super::place_key(&french::words(&commune.name));
            let letters: Vec<char> = name.chars().collect();
            let mut swapped = letters.clone();
            swapped.swap(0, 1);
            let doubled: Vec<char> = [&letters[..3], &letters[2..]].concat();
            for slip in [&letters[..letters.len() - 1], &swapped, &doubled] {
                let typed: String = slip.iter().collect();
                let other = Lexicon::get().places.contains_key(&typed);
                if !other && read(&typed).as_deref() != Some(&name) {
                    lost.push(format!("{typed}: {:?}", read(&typed)));
                }
            }
        }
        assert!(lost.is_empty(), "{lost:#?}");
    }

    #[test]
    fn a_name_as_it_stands_and_what_is_farther_are_left_alone() {
        for typed in ["Illzach", "Mulhouse", "Thann", "illz", "crèche", "Wittelheim Nord"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
