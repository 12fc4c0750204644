//! Words written in two pieces, and words that lack the space between them.

use crate::index::french::Word;
use crate::search::lexicon::Lexicon;
use crate::search::reading::everyday::{Standing, standing};

/// Shorter pieces are in too many words.
const SHORTEST_PIECE: usize = 4;
/// What stands beside an article without a space must be long enough to be sure.
const SHORTEST_BESIDE_ARTICLE: usize = 5;

/// The known word that two pieces make: « perisco laire ».
pub fn join(first: &Word, second: &Word) -> Option<Word> {
    let whole = format!("{}{}", first.folded, second.folded);
    let known = Lexicon::get().word(&whole)?;
    Some(Word { from: first.from, to: second.to, ..known.clone() })
}

/// The known words that stand in one without spaces: « assistantematernelle », « aideaux ».
pub fn split(word: &Word) -> Option<Vec<Word>> {
    let at = |known: &Word| Word { from: word.from, to: word.to, ..known.clone() };
    if let Some(name) = Lexicon::get().name_without_spaces(&word.folded) {
        return Some(name.iter().map(at).collect());
    }
    let splits = word.folded.char_indices().skip(1).map(|(middle, _)| middle);
    splits
        .filter_map(|middle| pieces(word, middle))
        .max_by_key(|(_, least)| *least)
        .map(|((first, second), _)| vec![at(&first), at(&second)])
}

/// The two words before and after, with the length of the shorter one.
fn pieces(word: &Word, middle: usize) -> Option<((Word, Word), usize)> {
    let (first, second) = word.folded.split_at(middle);
    let least = first.chars().count().min(second.chars().count());
    let (one, other) = (Piece::of(first)?, Piece::of(second)?);
    let sure = match (one.article, other.article) {
        (false, false) => least >= SHORTEST_PIECE,
        (true, false) => second.chars().count() >= SHORTEST_BESIDE_ARTICLE,
        (false, true) => first.chars().count() >= SHORTEST_BESIDE_ARTICLE - 1,
        (true, true) => false,
    };
    // « maisson » is no « mais son ».
    let tells = |piece: &Piece| !piece.article && standing(&piece.word) > Standing::Everyday;
    (sure && (tells(&one) || tells(&other))).then_some(((one.word, other.word), least))
}

struct Piece {
    word: Word,
    article: bool,
}

impl Piece {
    fn of(folded: &str) -> Option<Self> {
        let plain = Word::new(folded, 0, 0)?;
        let article = plain.is_stop_word() && folded.len() > 1;
        let word = if article { plain } else { Lexicon::get().word(folded)?.clone() };
        Some(Self { word, article })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::french::words;

    fn apart(text: &str) -> Vec<String> {
        let found = split(&words(text)[0]).unwrap_or_default();
        found.into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn words_that_lack_a_space_are_told_apart() {
        assert_eq!(apart("assistantematernelle"), ["assistante", "maternelle"]);
        assert_eq!(apart("assistantmaternelle"), ["assistant", "maternelle"]);
        assert_eq!(apart("aideaux"), ["aide", "aux"]);
        assert_eq!(apart("lacreche"), ["la", "creche"]);
        assert_eq!(apart("maisonderetraite"), ["maison", "de", "retraite"]);
        for whole in ["Schlumpf", "ramdam", "piscinne", "maisson", "é", "x"] {
            assert!(apart(whole).is_empty(), "{whole}: {:?}", apart(whole));
        }
    }

    #[test]
    fn two_pieces_of_a_known_word_are_one() {
        let pieces = words("perisco laire");
        let whole = join(&pieces[0], &pieces[1]).expect("one word");
        assert_eq!((whole.text.as_str(), whole.from, whole.to), ("périscolaire", 0, 13));
        let others = words("crèche poterie");
        assert!(join(&others[0], &others[1]).is_none());
    }
}
