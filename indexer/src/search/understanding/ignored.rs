//! What is understood and no listing can answer: when one begins (« à la rentrée »), holidays whose
//! dates are not fixed yet (« stage toussaint » a year before), sums (« moins de 100 euros »).

use super::birth;
use super::number;
use super::pattern::Table;
use super::sentence::{Sentence, Standing};
use super::when;
use crate::search::answer::{Interpretation, InterpretationKind};
use std::ops::Range;
use std::sync::LazyLock;

static AT_MOST: LazyLock<Table<()>> = LazyLock::new(|| {
    Table::new([("pas? moins|plus de", ()), ("a|pour|jusqu a?", ()), ("maximum|environ de?", ())])
});

/// What goes on after a sum: « 450 euros maxi », « 5 € de l'heure ».
static AFTER_SUM: LazyLock<Table<()>> = LazyLock::new(|| {
    Table::new([
        (
            "par|de|le|la mois|jour|semaine|heure|an|seance|enfant|personne|nuit maxi|max|maximum?",
            (),
        ),
        ("mois|jour|heure|an maxi|max|maximum?", ()),
        ("maxi|max|maximum|environ", ()),
    ])
});

/// What one would like to be told, and no listing is found by.
static ASKED: LazyLock<Table<()>> = LazyLock::new(|| {
    Table::new([
        ("a? partir de quel age", ()),
        ("jusqu a? quel age", ()),
        ("a quelle heure", ()),
        ("combien ca|cela? coute|coutent|coutera", ()),
        ("combien est ce que? ca|cela? coute", ()),
        ("quel est? le|les? prix|tarif|cout de?", ()),
    ])
});

pub fn read(sentence: &mut Sentence) -> Vec<Interpretation> {
    let mut told = Vec::new();
    for start in 0..sentence.tokens.len() {
        let begins = birth::start_at(sentence, start).map(|(end, _, _)| start..end);
        let asked = || ASKED.at(sentence, start).map(|(end, ())| start..end);
        let sum = sum(sentence, start);
        // « 5 euros la séance » is about no cinema.
        let is_sum = begins.is_none() && sum.is_some();
        let phrase = begins.or(sum).or_else(|| season(sentence, start)).or_else(asked);
        let Some(phrase) = phrase else { continue };
        let kept = match sentence.standing(&phrase) {
            Standing::Apart => false,
            Standing::IsName => !is_sum,
            _ => true,
        };
        let beside = sentence.has_subject_beside(&phrase) || sentence.has_name_beside(&phrase);
        if kept || !beside {
            continue;
        }
        told.push(tell(sentence, &phrase, "n'est pas exigé"));
        sentence.take(&phrase);
    }
    told
}

/// A phrase that is set aside, and in what way.
pub fn tell(sentence: &Sentence, phrase: &Range<usize>, how: &str) -> Interpretation {
    let (kind, typed, label) = told(sentence, phrase, how);
    sentence.interpretation(kind, phrase, typed, label)
}

/// The same, for a table of phrases.
pub fn told(
    sentence: &Sentence,
    phrase: &Range<usize>,
    how: &str,
) -> (InterpretationKind, String, String) {
    let (from, to) = sentence.span(phrase);
    let typed = sentence.text[from..to].to_owned();
    let label = format!("« {typed} » {how}");
    (InterpretationKind::Ignored, typed, label)
}

/// The season of holidays, without « vacances », which says what is looked for.
fn season(sentence: &Sentence, start: usize) -> Option<Range<usize>> {
    let (end, _) =
        when::named_holidays(sentence, start).filter(|(_, season)| !season.is_empty())?;
    let after = (start..end).rev().find(|&token| sentence.folded(token) == "vacances");
    let from = after.map_or(start, |holidays| holidays + 1);
    (from < end).then_some(from..end)
}

/// The token after a sum of any size: « 60 », « cent », « 1 500 », « 1.500,50 ».
fn amount(sentence: &Sentence, at: usize) -> Option<usize> {
    let digits = |token: usize, most: usize| {
        let typed = sentence.folded(token);
        sentence.is_free(token)
            && (1..=most).contains(&typed.len())
            && typed.bytes().all(|digit| digit.is_ascii_digit())
    };
    if !digits(at, MOST_DIGITS) {
        return number::at(sentence, at).map(|(end, _)| end);
    }
    let mut end = at + 1;
    let whole = |token: usize| digits(token, 3) && sentence.folded(token).len() == 3;
    while digits(at, 3)
        && whole(end)
        && matches!(sentence.gap(end - 1), " " | "\u{a0}" | "\u{202f}" | ".")
    {
        end += 1;
    }
    let cents = matches!(sentence.gap(end - 1), "," | ".") && digits(end, 2);
    Some(end + usize::from(cents))
}

/// Longer numbers are no sums of money.
const MOST_DIGITS: usize = 7;

/// « à 60 euros », « pas plus de 100 € ».
fn sum(sentence: &Sentence, start: usize) -> Option<Range<usize>> {
    let at = AT_MOST.at(sentence, start).map_or(start, |(at, ())| at);
    let end = amount(sentence, at)?;
    let in_words = matches!(sentence.folded(end), "euro" | "euros" | "eur");
    if !in_words && !sentence.gap(end - 1).trim_start().starts_with('€') {
        return None;
    }
    let end = end + usize::from(in_words);
    let after = AFTER_SUM.at(sentence, end).map_or(end, |(after, ())| after);
    Some(start..after)
}
