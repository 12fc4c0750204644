//! The words as people meant to write them.

use super::{Form, Reading, Spelt, everyday};
use crate::index::french::{self, FrenchStemmer, Word};
use crate::search::answer::{Interpretation, InterpretationKind};
use crate::search::lexicon::Lexicon;
use crate::search::spelling::{Vocabulary, seams};
use data::french::is_ordinary;
use data::text::fold;

/// Words past so many unknown ones are left as they are: it bounds the work of a request, and
/// nobody misspells that many of a few.
const MOST_CORRECTED: usize = 4;

/// Kinds of street that are nothing else, unlike « cours » and « place ».
pub(super) const STREETS: [&str; 10] =
    ["rue", "avenue", "av", "boulevard", "bd", "impasse", "chemin", "allee", "quai", "faubourg"];

/// Words of a name after the kind of street: « rue du Maréchal de Lattre ».
const STREET_WORDS: usize = 2;

/// Places that are not ours and that people name; some are one letter away from one that is.
const OUTSIDE: [&str; 20] = [
    "colmar",
    "strasbourg",
    "paris",
    "thann",
    "altkirch",
    "cernay",
    "guebwiller",
    "selestat",
    "belfort",
    "montbeliard",
    "besancon",
    "huningue",
    "bartenheim",
    "sierentz",
    "kembs",
    "ensisheim",
    "masevaux",
    "ferrette",
    "dannemarie",
    "rouffach",
];

/// Whether words name a place that is not ours, or are a postcode that is not.
pub(super) fn is_outside(typed: &str) -> bool {
    let postcode = typed.len() == 5 && typed.bytes().all(|digit| digit.is_ascii_digit());
    postcode || OUTSIDE.contains(&fold(typed).as_str())
}

/// Whether the next word is of an address: it names whom the street is called after, and is no
/// other word misspelt.
fn is_in_address(before: &[Word]) -> bool {
    let mut names = 0;
    for word in before.iter().rev().filter(|word| !word.is_stop_word()) {
        if STREETS.contains(&word.folded.as_str()) {
            return true;
        }
        names += 1;
        if names > STREET_WORDS || Lexicon::get().place(std::slice::from_ref(word)).is_some() {
            return false;
        }
    }
    false
}

/// « à la rue », « dans la rue »: how many words, unless a street's name follows.
fn on_the_street(text: &str, words: &[Word]) -> Option<usize> {
    let [first, second, third, rest @ ..] = words else { return None };
    let street = matches!(first.folded.as_str(), "a" | "dans")
        && second.folded == "la"
        && third.folded == "rue";
    let named = rest.first().is_some_and(|next| {
        let elided = text[third.to..next.from].contains(['\'', '’']);
        let of = matches!(next.text.as_str(), "de" | "du" | "des");
        let lexicon = Lexicon::get();
        let one = std::slice::from_ref(next);
        let known = next.is_stop_word()
            || everyday::standing(next) < everyday::Standing::Subject
            || lexicon.place(one).is_some()
            || !lexicon.categories(one).is_empty();
        elided || of || !known
    });
    (street && !named).then_some(3)
}

/// Small words that are as common in other languages.
const OF_SEVERAL: [&str; 8] = ["a", "on", "me", "des", "son", "te", "tu", "par"];

/// Whether the words around this one are French rather than those of another language.
fn is_french(words: &[Word], but: &Word) -> bool {
    let (mut french, mut foreign) = (0, 0);
    for word in words.iter().filter(|word| word.from != but.from) {
        let several = OF_SEVERAL.contains(&word.folded.as_str());
        if Lexicon::get().is_foreign(&word.folded) {
            foreign += 1;
        } else if word.is_stop_word() && !several || is_ordinary(&word.folded) {
            french += 1;
        }
    }
    french > foreign
}

impl Reading {
    /// The words as people meant to write them, each at the place where it was typed.
    pub(super) fn spell(
        &mut self,
        text: &str,
        words: &[Word],
        vocabulary: &Vocabulary,
        verbatim: bool,
        stemmer: &mut FrenchStemmer,
    ) -> tantivy::Result<Vec<Spelt>> {
        let mut spelt: Vec<Spelt> = Vec::with_capacity(words.len());
        let mut left = if verbatim { 0 } else { MOST_CORRECTED };
        let mut at = 0;
        while let Some(word) = words.get(at) {
            if !verbatim && let Some(length) = on_the_street(text, &words[at..]) {
                let (first, last) = (word, &words[at + length - 1]);
                let meant = french::words("sans abri").into_iter();
                let meant = meant.map(|meant| Word { from: first.from, to: last.to, ..meant });
                self.correct(text, meant.collect(), &mut spelt);
                at += length;
                continue;
            }
            let in_address = is_in_address(&words[..at]);
            if left > 0
                && !in_address
                && !is_outside(&word.folded)
                && let Some((meant, length)) = vocabulary.place_with_a_slip(&words[at..])?
            {
                left -= 1;
                at += length;
                self.correct(text, meant, &mut spelt);
                continue;
            }
            at += 1;
            if left > 0
                && !in_address
                && let Some(meant) = vocabulary.with_mute_e(word)?
            {
                self.correct(text, vec![meant], &mut spelt);
                continue;
            }
            if word.is_stop_word() || vocabulary.knows(stemmer, word)? {
                spelt.push(Spelt::new(word.clone(), Form::Known));
                continue;
            }
            // The last word may be unfinished; another one is more likely misspelt than cut short.
            let unfinished = vocabulary.has_beginning(word)?;
            let form = if unfinished { Form::Unfinished } else { Form::Unknown };
            // A word of the language says what it says, even if no listing has it.
            let right = is_ordinary(&word.folded) || OUTSIDE.contains(&word.folded.as_str());
            let stays = left == 0 || in_address || right;
            if stays || unfinished && at == words.len() {
                spelt.push(Spelt::new(word.clone(), form));
                continue;
            }
            left -= 1;
            let next = words.get(at).filter(|_| !word.hyphenated);
            if let Some(whole) = next.and_then(|next| seams::join(word, next)) {
                at += 1;
                self.correct(text, vec![whole], &mut spelt);
                continue;
            }
            let before = spelt.last().filter(|before| before.form != Form::Corrected);
            if let Some(whole) = before.and_then(|before| seams::join(&before.word, word)) {
                spelt.pop();
                self.correct(text, vec![whole], &mut spelt);
                continue;
            }
            if let Some(pieces) = seams::split(word) {
                self.correct(text, pieces, &mut spelt);
                continue;
            }
            match vocabulary.correction(word, is_french(words, word))? {
                Some(meant) => {
                    let meant = Word { from: word.from, to: word.to, ..meant };
                    self.correct(text, vec![meant], &mut spelt);
                }
                None => spelt.push(Spelt::new(word.clone(), form)),
            }
        }
        Ok(spelt)
    }

    fn correct(&mut self, text: &str, meant: Vec<Word>, spelt: &mut Vec<Spelt>) {
        let from = meant.first().map_or(0, |first| first.from);
        let to = meant.last().map_or(from, |last| last.to);
        let typed = &text[from..to];
        let value = meant.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
        self.interpretation.push(Interpretation {
            kind: InterpretationKind::Correction,
            text: typed.to_owned(),
            label: format!("« {typed} » lu comme « {value} »"),
            value,
            span: (from, to),
        });
        spelt.extend(meant.into_iter().map(|word| Spelt::new(word, Form::Corrected)));
    }
}
