//! French as people type it: which words a text holds, and under which forms they are indexed.
//!
//! Stemming before folding misses accented words typed without accents, folding before stemming
//! tears apart words of one family; both stems stand at one position, at index and query time.
//! Stop words go before folding, so that « sur » is one and « sûr » is not.

use data::text::{INVISIBLE, fold};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;
use tantivy::tokenizer::{Language, RawTokenizer, Stemmer, TextAnalyzer, TokenStream};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What stands before an apostrophe without being a word.
const ELISIONS: [&str; 14] =
    ["c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu"];

/// Words without meaning of their own. « été » and « est » are left out: they are also a season
/// and a side of town.
const STOP_WORDS: [&str; 58] = [
    "a", "à", "au", "aux", "avec", "ce", "ces", "cet", "cette", "chez", "dans", "de", "des", "du",
    "elle", "elles", "en", "et", "eux", "il", "ils", "je", "la", "là", "le", "les", "leur",
    "leurs", "lui", "ma", "me", "mes", "moi", "mon", "ne", "nos", "notre", "nous", "on", "ou",
    "où", "par", "pas", "pour", "qui", "que", "sa", "se", "ses", "son", "sur", "te", "tu", "un",
    "une", "vos", "votre", "vous",
];

/// Bytes of the longest of them.
const LONGEST_STOP_WORD: usize = 5;

/// Kinds of street: nearly every address has one, so it tells nothing there.
const STREET_TYPES: [&str; 19] = [
    "allée",
    "av",
    "avenue",
    "bd",
    "boulevard",
    "chemin",
    "cours",
    "esplanade",
    "faubourg",
    "impasse",
    "passage",
    "place",
    "promenade",
    "quai",
    "route",
    "rue",
    "ruelle",
    "sentier",
    "square",
];

/// The kinds of street as words are looked for.
pub struct StreetTypes {
    singulars: HashSet<String>,
    stems: HashSet<String>,
}

impl StreetTypes {
    pub fn get() -> &'static Self {
        static TYPES: LazyLock<StreetTypes> = LazyLock::new(|| {
            let all: Vec<Word> = STREET_TYPES.into_iter().flat_map(words).collect();
            let mut stemmer = FrenchStemmer::default();
            StreetTypes {
                singulars: all.iter().map(|word| word.singular().to_owned()).collect(),
                stems: all.iter().flat_map(|word| stemmer.stems(word)).collect(),
            }
        });
        &TYPES
    }

    pub fn has_singular(&self, singular: &str) -> bool {
        self.singulars.contains(singular)
    }

    pub fn has_stem(&self, stem: &str) -> bool {
        self.stems.contains(stem)
    }

    pub fn has_beginning(&self, beginning: &str) -> bool {
        self.singulars.iter().any(|singular| singular.starts_with(beginning))
    }
}

/// Longer runs of letters, in bytes, are no words of listings.
const LONGEST_WORD: usize = 60;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// In lower case, with its accents.
    pub text: String,
    /// Without them.
    pub folded: String,
    /// Bytes of the text it was read from.
    pub from: usize,
    pub to: usize,
    /// A hyphen alone separates it from the next word.
    pub hyphenated: bool,
}

impl Word {
    pub fn new(text: &str, from: usize, to: usize) -> Option<Self> {
        let folded = fold(text);
        let (text, folded) = match folded.as_str() {
            "" => return None,
            "st" => ("saint".to_owned(), "saint".to_owned()),
            "ste" => ("sainte".to_owned(), "sainte".to_owned()),
            _ if text.is_ascii() => (text.to_ascii_lowercase(), folded),
            _ => {
                let visible = text.nfc().filter(|c| !INVISIBLE.contains(c));
                (visible.flat_map(char::to_lowercase).collect(), without_article(folded))
            }
        };
        let (text, folded) = match folded.char_indices().find(|(at, _)| *at > LONGEST_WORD) {
            // Enough of it to be found too long.
            Some((end, _)) => (folded[..end].to_owned(), folded[..end].to_owned()),
            None => (text, folded),
        };
        Some(Self { text, folded, from, to, hyphenated: false })
    }

    /// Whether no listing has it, for its length.
    pub fn is_too_long(&self) -> bool {
        self.folded.len() > LONGEST_WORD
    }

    pub fn is_stop_word(&self) -> bool {
        self.text.len() <= LONGEST_STOP_WORD && STOP_WORDS.contains(&self.text.as_str())
    }

    /// The folded word without the mark of the plural.
    pub fn singular(&self) -> &str {
        let folded = self.folded.as_str();
        match folded.strip_suffix(['s', 'x']) {
            Some(singular) if singular.len() > 2 => singular,
            _ => folded,
        }
    }
}

/// Arabic writes the article and some prepositions as part of the word.
fn without_article(folded: String) -> String {
    let bare = ["وال", "بال", "لل", "ال"].iter().find_map(|article| folded.strip_prefix(article));
    match bare {
        Some(bare) if bare.chars().count() > 2 => bare.to_owned(),
        _ => folded,
    }
}

/// Feminine endings, with the masculine ones.
const FEMININE: [(&str, &str); 11] = [
    ("atrice", "ateur"),
    ("trice", "teur"),
    ("euse", "eur"),
    ("iere", "ier"),
    ("ienne", "ien"),
    ("elle", "el"),
    ("ale", "al"),
    ("au", "al"),
    ("ante", "ant"),
    ("ive", "if"),
    ("ee", "e"),
];

/// A folded word as it is in the masculine, so far as its ending tells. Made to compare words with,
/// not to be read: « journée » becomes « journe ».
pub fn masculine(folded: &str) -> String {
    let ending = FEMININE
        .iter()
        .find(|(feminine, _)| folded.strip_suffix(feminine).is_some_and(|stem| stem.len() > 2));
    match ending {
        Some((feminine, masculine)) => {
            format!("{}{masculine}", &folded[..folded.len() - feminine.len()])
        }
        None => folded.to_owned(),
    }
}

/// The words of a text, stop words included. Elided articles are dropped, letters with dots
/// (E.H.P.A.D.) become one word.
pub fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut letters: Option<(String, usize, usize)> = None;
    for (from, to) in runs(text) {
        let run = &text[from..to];
        let next = text[to..].chars().next();
        let seen = run.chars().filter(|c| !is_combining_mark(*c) && !INVISIBLE.contains(c));
        let single = seen.count() == 1;
        if single && (next == Some('.') || letters.as_ref().is_some_and(|(_, _, end)| *end == from))
        {
            let end = if next == Some('.') { to + 1 } else { to };
            match &mut letters {
                Some((acronym, _, until)) if *until == from => {
                    acronym.push_str(run);
                    *until = end;
                }
                _ => {
                    finish(&mut words, letters.take());
                    letters = Some((run.to_owned(), from, end));
                }
            }
            continue;
        }
        finish(&mut words, letters.take());
        let elided = next.is_some_and(is_apostrophe) && ELISIONS.contains(&fold(run).as_str());
        if elided {
            continue;
        }
        if let Some(mut word) = Word::new(run, from, to) {
            let mut after = text[to..].chars();
            word.hyphenated =
                after.next().is_some_and(|c| matches!(c, '-' | '\u{2010}' | '\u{2011}'))
                    && after.next().is_some_and(char::is_alphanumeric);
            words.push(word);
        }
    }
    finish(&mut words, letters);
    words
}

fn finish(words: &mut Vec<Word>, letters: Option<(String, usize, usize)>) {
    if let Some((acronym, from, to)) = letters {
        words.extend(Word::new(&acronym, from, to));
    }
}

/// Where runs of letters and digits begin and end.
fn runs(text: &str) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().filter(|(_, c)| !INVISIBLE.contains(c)) {
        let part = (c.is_alphanumeric() || is_combining_mark(c)) && !is_apostrophe(c);
        match (start, part) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                runs.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    runs.extend(start.map(|from| (from, text.len())));
    runs
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}

/// Words whose stems are remembered: the same few thousand come back all the time.
const REMEMBERED: usize = 5_000;

/// Stems words.
#[derive(Clone)]
pub struct FrenchStemmer {
    analyzer: TextAnalyzer,
    remembered: HashMap<String, String>,
}

impl Default for FrenchStemmer {
    fn default() -> Self {
        let stemmer = Stemmer::new(Language::French);
        let analyzer = TextAnalyzer::builder(RawTokenizer::default()).filter(stemmer).build();
        Self { analyzer, remembered: HashMap::new() }
    }
}

impl FrenchStemmer {
    fn stem(&mut self, word: &str) -> String {
        if let Some(stem) = self.remembered.get(word) {
            return stem.clone();
        }
        let meant = ["trice", "euse"].iter().any(|ending| word.ends_with(ending));
        let meant = if meant { masculine(word) } else { word.to_owned() };
        let mut stream = self.analyzer.token_stream(&meant);
        let stem = if stream.advance() { stream.token().text.clone() } else { word.to_owned() };
        drop(stream);
        if self.remembered.len() < REMEMBERED {
            self.remembered.insert(word.to_owned(), stem.clone());
        }
        stem
    }

    /// Both stems, once when they are the same.
    pub fn stems(&mut self, word: &Word) -> Vec<String> {
        let folded_first = self.stem(&word.folded);
        let stemmed_first = fold(&self.stem(&word.text));
        if stemmed_first == folded_first || stemmed_first.is_empty() {
            vec![folded_first]
        } else {
            vec![folded_first, stemmed_first]
        }
    }
}

/// All that the analysis depends on, so that an index made with other settings is noticed.
pub fn settings() -> String {
    format!("{ELISIONS:?}{STOP_WORDS:?}{FEMININE:?}{LONGEST_WORD}{INVISIBLE:?}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn no_stop_word_is_longer_than_the_longest() {
        assert_eq!(STOP_WORDS.iter().map(|word| word.len()).max(), Some(LONGEST_STOP_WORD));
    }

    #[test]
    fn elided_articles_are_dropped_and_real_apostrophes_split() {
        assert_eq!(folded("l'école d’Illzach qu'il"), ["ecole", "illzach", "il"]);
        assert_eq!(folded("Grand'Rue, aujourd'hui"), ["grand", "rue", "aujourd", "hui"]);
    }

    #[test]
    fn letters_with_dots_are_one_acronym() {
        assert_eq!(folded("E.H.P.A.D. Les Lilas"), ["ehpad", "les", "lilas"]);
        assert_eq!(folded("un C.S.C"), ["un", "csc"]);
        assert_eq!(folded("rue R. Schuman"), ["rue", "r", "schuman"]);
        assert_eq!(folded("salle A, salle B"), ["salle", "a", "salle", "b"]);
    }

    #[test]
    fn the_plural_does_not_count() {
        for (plural, singular) in
            [("crèches", "creche"), ("jeux", "jeu"), ("bus", "bus"), ("CCAS", "cca")]
        {
            assert_eq!(words(plural)[0].singular(), singular);
        }
    }

    #[test]
    fn decomposed_accents_read_like_composed_ones() {
        assert_eq!(words("cre\u{300}che")[0].text, "crèche");
        assert_eq!(folded("cre\u{300}che"), ["creche"]);
    }

    #[test]
    fn what_is_not_seen_does_not_part_words() {
        let words = words("la cr\u{e8}\u{ad}che\u{200b} ici");
        assert_eq!(words[1].text, "crèche");
        assert_eq!((words[1].from, &*words[2].folded), (3, "ici"));
        assert_eq!(folded("E\u{200b}.H.P.A.D."), ["ehpad"]);
    }

    #[test]
    fn a_word_is_cut_where_it_is_found_too_long() {
        for text in ["a".repeat(200_000), "é".repeat(61), "ب".repeat(31)] {
            let found = words(&text);
            assert!(found[0].is_too_long() && found[0].folded.len() < 70, "{found:?}");
            assert_eq!((found.len(), found[0].to), (1, text.len()));
        }
        assert!(!words(&"a".repeat(60))[0].is_too_long());
    }

    #[test]
    fn arabic_articles_do_not_count() {
        assert_eq!(folded("الحضانة للأطفال"), ["حضانه", "اطفال"]);
        assert_eq!(folded("الى"), ["الي"]);
    }

    #[test]
    fn the_feminine_is_found_with_the_masculine() {
        let mut stemmer = FrenchStemmer::default();
        for (feminine, other) in [
            ("directrice", "directeur"),
            ("assistante", "assistant"),
            ("gardienne", "gardien"),
            ("éducatrice", "educateur"),
            ("infirmière", "infirmier"),
            ("animatrices", "animateur"),
            ("coiffeuse", "coiffeur"),
        ] {
            let (a, b) = (words(feminine), words(other));
            let stems = stemmer.stems(&a[0]);
            assert!(stemmer.stems(&b[0]).iter().any(|stem| stems.contains(stem)), "{feminine}");
        }
    }

    #[test]
    fn saint_is_found_under_its_short_form() {
        assert_eq!(folded("St-Louis, Ste Marie"), ["saint", "louis", "sainte", "marie"]);
    }
}
