//! The words of ordinary French, of which `data/french/README.md` says where they come from.

use std::sync::LazyLock;

/// Shorter words are not in the list.
pub const SHORTEST: usize = 4;

/// Whether people use the word, [folded](crate::text::fold), in French.
pub fn is_ordinary(folded: &str) -> bool {
    static WORDS: LazyLock<Vec<&str>> =
        LazyLock::new(|| include_str!("../french/words.txt").lines().collect());
    WORDS.binary_search(&folded).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn words_of_every_day_are_ordinary_and_misspelt_or_foreign_ones_are_not() {
        for word in ["respire", "touché", "mourir", "écoles", "cœurs", "étouffe"] {
            assert!(is_ordinary(&fold(word)), "{word}");
        }
        for word in ["respite", "biblioteque", "kantine", "nourisson", "garderi", "Kinderkrippe"] {
            assert!(!is_ordinary(&fold(word)), "{word}");
        }
    }

    #[test]
    fn the_list_is_sorted_folded_and_has_no_word_twice() {
        let words: Vec<&str> = include_str!("../french/words.txt").lines().collect();
        assert!(words.is_sorted_by(|one, next| one < next));
        assert!(words.iter().all(|word| fold(word) == *word && word.len() >= SHORTEST));
    }
}
