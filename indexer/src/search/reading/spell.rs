//! The words as people meant to write them.

use super::{Form, Reading, Spelt};
use crate::index::french::{FrenchStemmer, Word};
use crate::search::answer::{Interpretation, InterpretationKind};
use crate::search::spelling::{Vocabulary, seams};

/// Words past so many unknown ones are left as they are: it bounds the work of a request, and
/// nobody misspells that many of a few.
const MOST_CORRECTED: usize = 4;

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
            at += 1;
            if left > 0
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
            if left == 0 || unfinished && at == words.len() {
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
            match vocabulary.correction(word)? {
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
