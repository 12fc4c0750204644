//! « à la rentrée », « pour septembre 2027 »: when one begins, which no listing says.

use super::birth;
use super::sentence::{Sentence, Standing};
use crate::search::answer::{Interpretation, InterpretationKind};

pub fn read(sentence: &mut Sentence) -> Vec<Interpretation> {
    let mut told = Vec::new();
    for start in 0..sentence.tokens.len() {
        let Some((end, _, _)) = birth::start_at(sentence, start) else { continue };
        let phrase = start..end;
        let kept = sentence.standing(&phrase) != Standing::Apart;
        if kept || !sentence.has_subject_beside(&phrase) {
            continue;
        }
        let (from, to) = sentence.span(&phrase);
        let typed = sentence.text[from..to].to_owned();
        let label = format!("« {typed} » n'est pas exigé");
        told.push(sentence.interpretation(InterpretationKind::Ignored, &phrase, typed, label));
        sentence.take(&phrase);
    }
    told
}
