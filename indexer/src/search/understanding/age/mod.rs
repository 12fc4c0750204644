//! « 8 ans », « 3 à 6 ans », « bébé 6 mois », « moins de 3 ans », « CM2 ».

mod classes;
mod label;

pub use label::label;

use super::ignored;
use super::number;
use super::pattern::Table;
use super::sentence::{Sentence, Standing};
use crate::search::answer::{Interpretation, InterpretationKind};
use crate::search::filter::{AgeWish, Filters};
use std::ops::Range;
use std::sync::LazyLock;

/// A measure of age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Years,
    Months,
    Weeks,
}

static UNITS: LazyLock<Table<Unit>> = LazyLock::new(|| {
    Table::new([
        ("an|ans|annee", Unit::Years),
        ("mois", Unit::Months),
        ("semaine", Unit::Weeks),
        ("jahr|jahre|jahren|jahrig|jahrige|jahriges", Unit::Years),
        ("monat|monate|monaten", Unit::Months),
        ("woche|wochen", Unit::Weeks),
        ("year|years|yr|yrs|yo old?", Unit::Years),
        ("month old?", Unit::Months),
        ("week old?", Unit::Weeks),
        ("yas|yasinda|yasindaki", Unit::Years),
        ("aylik|aylık", Unit::Months),
        ("anni|anno|anos", Unit::Years),
        ("mesi", Unit::Months),
        ("سنوات|سنة|سنين|عاما", Unit::Years),
        ("اشهر|شهر|شهرا", Unit::Months),
    ])
});

/// What stands before an age and changes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    Under,
    UpTo,
    Over,
    /// « dès 3 ans » is asked for a child of 3.
    From,
}

static BOUNDS: LazyLock<Table<Bound>> = LazyLock::new(|| {
    Table::new([
        ("moins de?", Bound::Under),
        ("under|unter|below", Bound::Under),
        ("jusque|jusqu a?", Bound::UpTo),
        ("plus de", Bound::Over),
        ("over|uber", Bound::Over),
        ("a? partir de", Bound::From),
        ("des les?", Bound::From),
        ("ab|from", Bound::From),
    ])
});

static OR_MORE: LazyLock<Table<()>> = LazyLock::new(|| {
    Table::new([("et|ou plus", ()), ("et au dela", ()), ("or|and over|more|older", ())])
});

/// Who has the age: taken with it when something else is looked for.
static PERSONS: LazyLock<Table<()>> = LazyLock::new(|| {
    Table::new([
        ("bebe|enfant|fils|fille|garcon|petit|petite|gamin|gamine", ()),
        ("petit|petite|jeune fille|garcon|enfant|bebe", ()),
        ("jumeau|jumeaux|jumelle|triple|poupon|bambin|nourrisson|loulou|minot", ()),
        ("bout de? chou", ()),
        ("deux|trois|quatre enfant|fils|fille|garcon|jumeau|jumeaux", ()),
        ("personne|mere|pere|maman|papa|mamie|papi|tante|oncle|mari|femme|conjoint", ()),
        ("grand mere|pere|mari", ()),
        ("baby|child|kid|kind|cocuk|bebek|bambino", ()),
    ])
});

/// What a place does with whom it takes.
const TAKES: [&str; 10] = [
    "garde",
    "gardent",
    "prend",
    "prennent",
    "accueille",
    "accueillent",
    "accepte",
    "acceptent",
    "recoit",
    "accueil",
];
/// Words between that and the age: « qui garde les petits jusqu'à ».
const MOST_BETWEEN: usize = 4;

/// Before a duration, and not an age.
const DURATIONS: [&str; 16] = [
    "enceinte",
    "accouche",
    "depui",
    "pendant",
    "dan",
    "duree",
    "contrat",
    "cdd",
    "tou",
    "toute",
    "durant",
    "apre",
    "avant",
    "stage",
    "formation",
    "bail",
];
/// From here on one is old, in months.
const OLD: u16 = 60 * 12;
/// Oldest, in years.
const OLDEST: u16 = 120;

pub fn words() -> impl Iterator<Item = &'static String> {
    UNITS.words().chain(OR_MORE.words()).chain(BOUNDS.words()).chain(classes::words())
}

pub fn read(sentence: &mut Sentence, filters: &mut Filters) -> Vec<Interpretation> {
    let mut told = Vec::new();
    let mut at = 0;
    while at < sentence.tokens.len() {
        let found = age(sentence, at).or_else(|| classes::at(sentence, at));
        let Some((phrase, wish)) = found.filter(|(phrase, _)| sentence.may_take(phrase)) else {
            at += 1;
            continue;
        };
        let phrase = with_person(sentence, phrase);
        at = phrase.end;
        if is_said_by_kind(sentence, wish) {
            told.push(ignored::tell(sentence, &phrase, "n'est pas exigé"));
        } else {
            let (kind, value) = (InterpretationKind::Age, wish.to_string());
            told.push(sentence.interpretation(kind, &phrase, value, label(wish)));
            add(filters, wish);
        }
        sentence.take(&phrase);
    }
    told
}

/// What is for the old, or for pupils of an age, says so by what it is, and no age: « aide à domicile,
/// mère 85 ans », « collège 11 ans ».
fn is_said_by_kind(sentence: &Sentence, wish: AgeWish) -> bool {
    let pupil = AgeWish::years(10).from <= wish.from && wish.to <= AgeWish::years(16).to;
    wish.from >= OLD && sentence.is_about(&["seniors-aidants"])
        || pupil && sentence.is_about(&["college"])
}

/// Several children are one wish: what takes all of them.
pub fn add(filters: &mut Filters, wish: AgeWish) {
    filters.age = Some(filters.age.map_or(wish, |other| other.and(wish)));
}

fn age(sentence: &Sentence, start: usize) -> Option<(Range<usize>, AgeWish)> {
    let (at, bound) = match BOUNDS.at(sentence, start) {
        Some((at, bound)) => (at, Some(bound)),
        None if sentence.folded(start) == "a" && sentence.elided(start) == Some("jusqu") => {
            (start + 1, Some(Bound::UpTo))
        }
        None => (start, None),
    };
    let before = [sentence.content_before(start), sentence.singular_before(start)];
    if bound.is_none() && before.iter().any(|before| DURATIONS.contains(before)) {
        return None;
    }
    if bound.is_none()
        && let Some((end, wish)) = range(sentence, start)
    {
        return Some((start..end, wish));
    }
    let (end, wish) = single(sentence, at).filter(|(end, _)| !is_rate(sentence, *end))?;
    let (end, over) = match OR_MORE.at(sentence, end) {
        Some((after, ())) => (after, true),
        None => (end, false),
    };
    let wish = match bound {
        // « qui garde jusqu'à 6 ans »: up to that birthday, and not any child below.
        Some(Bound::UpTo) if is_taking(sentence, start) => {
            AgeWish::months(wish.from.checked_sub(1)?)
        }
        Some(Bound::Under) => AgeWish { from: 0, to: wish.from.checked_sub(1)? },
        Some(Bound::UpTo) => AgeWish { from: 0, to: wish.to },
        Some(Bound::Over) => AgeWish { from: wish.from, to: u16::MAX },
        _ if over => AgeWish { from: wish.from, to: u16::MAX },
        Some(Bound::From) | None => wish,
    };
    Some((start..end, wish))
}

/// « 2 jours par semaine »: how often, and not how old.
fn is_rate(sentence: &Sentence, after: usize) -> bool {
    matches!(sentence.folded(after), "par" | "pro" | "per")
        && matches!(
            sentence.folded(after + 1),
            "jour" | "semaine" | "mois" | "an" | "woche" | "week"
        )
}

/// Whether it is said whom a place takes.
fn is_taking(sentence: &Sentence, at: usize) -> bool {
    let before = &sentence.tokens[at.saturating_sub(MOST_BETWEEN)..at];
    before.iter().any(|token| TAKES.contains(&token.singular.as_str()))
}

/// Whether an age without a word before it begins with a token.
pub fn begins_at(sentence: &Sentence, token: usize) -> bool {
    range(sentence, token).is_some() || single(sentence, token).is_some()
}

/// « 3 à 6 ans », « 6 mois à 3 ans », « 0-3 ans », « entre 3 et 6 ans ».
fn range(sentence: &Sentence, start: usize) -> Option<(usize, AgeWish)> {
    let lead = matches!(sentence.folded(start), "entre" | "de" | "between" | "von");
    let at = if lead { start + 1 } else { start };
    let (after, first) = number::at(sentence, at)?;
    let unit = UNITS.at(sentence, after);
    let joint = unit.map_or(after, |(after, _)| after);
    let (second, between) = match sentence.folded(joint) {
        "a" | "et" | "ou" | "bis" | "to" | "und" | "and" => (joint + 1, true),
        _ => (joint, matches!(sentence.gap(joint - 1).trim(), "-" | "–" | "/" | "‑")),
    };
    let (end, last) = number::at(sentence, second).filter(|_| between)?;
    let (end, last_unit) = UNITS.at(sentence, end)?;
    let first = ages(first, unit.map_or(last_unit, |(_, unit)| unit))?;
    let last = ages(last, last_unit)?;
    // « Entre 3 et 6 ans » is a stretch, « 3 et 6 ans » are two.
    let are_two = matches!(sentence.folded(joint), "et" | "und" | "and")
        && !matches!(sentence.folded(start), "entre" | "between");
    let wish = if are_two { first.and(last) } else { AgeWish { from: first.from, to: last.to } };
    (first.from <= last.from).then_some((end, wish))
}

/// « 8 ans », « 2 ans et demi », « 2,5 ans », « 2 ans et 3 mois ».
fn single(sentence: &Sentence, at: usize) -> Option<(usize, AgeWish)> {
    let (after, count) = number::at(sentence, at)?;
    if is_half(sentence, at) {
        return None;
    }
    if matches!(sentence.gap(after - 1), "," | ".") && sentence.folded(after) == "5" {
        let (end, unit) = UNITS.at(sentence, after + 1)?;
        let whole = ages(count, unit).filter(|_| unit == Unit::Years)?;
        return Some((end, AgeWish::months(whole.from + 6)));
    }
    if matches!(sentence.folded(after), "jour" | "jours") && is_newborn(sentence, at) {
        return Some((after + 1, AgeWish::months(count / 30)));
    }
    let (end, unit) = UNITS.at(sentence, after)?;
    if unit == Unit::Weeks && count == 1 {
        // « partir une semaine ».
        return None;
    }
    let wish = ages(count, unit)?;
    let and = end + usize::from(sentence.folded(end) == "et");
    if unit != Unit::Years {
        // Half a month does not count.
        let half = matches!(sentence.folded(and), "demi" | "demie" | "½");
        return Some((if half { and + 1 } else { end }, wish));
    }
    match sentence.folded(and) {
        "demi" | "demie" | "½" => return Some((and + 1, AgeWish::months(wish.from + 6))),
        "1" if sentence.gap(and) == "/" && sentence.folded(and + 1) == "2" => {
            return Some((and + 2, AgeWish::months(wish.from + 6)));
        }
        _ => {}
    }
    let months = number::at(sentence, and).filter(|(_, months)| *months < 12);
    if let Some((after, months)) = months
        && let Some((end, Unit::Months)) = UNITS.at(sentence, after)
    {
        return Some((end, AgeWish::months(wish.from + months)));
    }
    Some((end, wish))
}

/// Whether a baby is named before a token: days count for no one else.
fn is_newborn(sentence: &Sentence, at: usize) -> bool {
    let mut before = sentence.tokens[..at].iter().rev();
    let last = before.find(|token| !matches!(token.folded.as_str(), "de" | "a" | "age" | "agee"));
    last.is_some_and(|token| {
        matches!(token.singular.as_str(), "bebe" | "nourrisson" | "ne" | "nee")
    })
}

/// Whether a token is what « 2,5 » has after its comma.
fn is_half(sentence: &Sentence, token: usize) -> bool {
    sentence.folded(token) == "5"
        && token.checked_sub(1).is_some_and(|whole| {
            matches!(sentence.gap(whole), "," | ".")
                && sentence.folded(whole).starts_with(|c: char| c.is_ascii_digit())
        })
}

/// A number of units as an age, when somebody could have it.
fn ages(count: u16, unit: Unit) -> Option<AgeWish> {
    match unit {
        Unit::Years if count <= OLDEST => Some(AgeWish::years(count)),
        Unit::Months if count <= 72 => Some(AgeWish::months(count)),
        // Ten weeks are two months: what takes babies from ten weeks says so in months.
        Unit::Weeks if count <= 52 => Some(AgeWish::months(count * 7 / 30)),
        _ => None,
    }
}

/// The phrase with who has the age before it, when something else is looked for.
pub fn with_person(sentence: &Sentence, phrase: Range<usize>) -> Range<usize> {
    let joined = |token: usize| {
        matches!(sentence.folded(token), "de" | "age" | "agee" | "ages" | "a" | "qui")
    };
    let mut start = phrase.start;
    while start > 0 && sentence.is_free(start - 1) && joined(start - 1) {
        start -= 1;
    }
    let aged = (start..phrase.start).find(|&token| sentence.folded(token).starts_with("age"));
    let person = (1..=3).rev().filter_map(|length| start.checked_sub(length)).find(|&from| {
        let whole = from..phrase.end;
        PERSONS.at(sentence, from).is_some_and(|(end, ())| end == start)
            && !matches!(
                sentence.standing(&whole),
                Standing::InName | Standing::Says | Standing::Overlaps
            )
            && sentence.has_subject_beside(&whole)
    });
    person.or(aged).map_or(phrase.clone(), |from| from..phrase.end)
}
