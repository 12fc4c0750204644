//! « hors vacances scolaires », « pas le mercredi », « fermé le lundi », « hors Mulhouse ».
//!
//! No filter says what must not be. What is excluded is set aside and told, so that it is never read
//! as what is wanted.

use super::pattern::Table;
use super::sentence::Sentence;
use super::{accessibility, contact, fee, ignored, language, when};
use crate::search::answer::Interpretation;
use jiff::civil::DateTime;
use std::ops::Range;
use std::sync::LazyLock;

/// Exclude whatever comes next, kinds of places too: « tout sauf la crèche ».
const EXCEPT: [&str; 6] = ["hors", "sauf", "excepte", "hormis", "except", "ausser"];
/// Exclude what else would be a filter or a place, and nothing looked for: « pas de médecin » is
/// what somebody lacks.
const NOT: [&str; 6] = ["pas", "sans", "non", "jamais", "not", "nicht"];
/// Exclude a time.
const CLOSED: [&str; 8] =
    ["ferme", "fermee", "fermes", "fermees", "ferment", "fermer", "closed", "geschlossen"];
/// May stand between these and what is excluded.
const JOINTS: [&str; 16] = [
    "le", "la", "les", "a", "au", "aux", "en", "de", "du", "des", "dans", "sur", "pendant", "on",
    "am", "toute",
];

pub fn read(sentence: &mut Sentence, now: Option<DateTime>) -> Vec<Interpretation> {
    let mut told = Vec::new();
    let mut at = 0;
    while at < sentence.tokens.len() {
        let Some(phrase) = excluded(sentence, at, now) else {
            at += 1;
            continue;
        };
        told.push(ignored::tell(sentence, &phrase, "n'est pas pris en compte"));
        sentence.take(&phrase);
        at = phrase.end;
    }
    told
}

fn excluded(sentence: &Sentence, start: usize, now: Option<DateTime>) -> Option<Range<usize>> {
    let word = sentence.folded(start);
    let before = sentence.singular_before(start);
    let closed = CLOSED.contains(&word);
    // « pas fermé le samedi », « ne ferme pas le midi ».
    let twice = closed && NOT.contains(&before) || NOT.contains(&word) && CLOSED.contains(&before);
    if twice || !sentence.is_free(start) || sentence.names_with(start) {
        return None;
    }
    let is_not = NOT.contains(&word);
    let outgrown = outgrown_at(sentence, start);
    let is_except = EXCEPT.contains(&word) || outgrown.is_some();
    if !closed && !is_except && !is_not {
        return None;
    }
    let time_at = |at: usize| now.and_then(|now| when::end_at(sentence, at, now));
    let end_at = |at: usize| {
        let time = time_at(at);
        if closed {
            // « ferme samedi » may be about a farm.
            let farm = word == "ferme" && !sentence.is_accented(start) && at == start + 1;
            return time.filter(|_| !farm);
        }
        let others = [
            fee::end_at(sentence, at),
            accessibility::end_at(sentence, at),
            contact::end_at(sentence, at),
            language::end_at(sentence, at),
            sentence.commune_at(at).map(|(end, _)| end),
        ];
        let kind = || is_except.then(|| sentence.name_end_at(at)).flatten();
        others.into_iter().flatten().max().max(time).or_else(kind)
    };
    let mut end = first_after(sentence, outgrown.unwrap_or(start + 1), end_at)?;
    if outgrown.is_some() {
        return Some(start..end);
    }
    loop {
        // « samedi matin », « Mulhouse et Illzach ».
        let joined = matches!(sentence.folded(end), "et" | "ou" | "ni");
        let more = if joined { first_after(sentence, end + 1, end_at) } else { time_at(end) };
        match more {
            Some(after) => end = after,
            None => return Some(start..end),
        }
    }
}

/// « trop grand pour la nounou »: the token after « pour ».
fn outgrown_at(sentence: &Sentence, start: usize) -> Option<usize> {
    static OUTGROWN: LazyLock<Table<()>> = LazyLock::new(|| {
        Table::new([("trop grand|grande|vieux|vieille|age|agee|petit|petite|jeune pour", ())])
    });
    OUTGROWN.at(sentence, start).map(|(end, ())| end)
}

/// Where what is excluded ends, small words before it left out.
fn first_after(
    sentence: &Sentence,
    from: usize,
    end_at: impl Fn(usize) -> Option<usize>,
) -> Option<usize> {
    let mut at = from;
    loop {
        if let Some(end) = end_at(at) {
            return Some(end);
        }
        if !JOINTS.contains(&sentence.folded(at)) {
            return None;
        }
        at += 1;
    }
}
