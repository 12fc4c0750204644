//! « maintenant », « samedi matin », « mardi à 18h », « vacances de février », « jours fériés ».
//!
//! Expressions of time are found one by one (`days`, `hours`), those side by side are read together,
//! and all of a question's make one filter: days crossed with hours.

mod days;
mod hours;
mod moment;

pub use days::{month, named_holidays};

use super::pattern::Table;
use super::sentence::{Sentence, Standing};
use crate::search::answer::{Interpretation, InterpretationKind};
use crate::search::filter::Filters;
use days::Days;
use hours::Hours;
use jiff::civil::DateTime;
use std::ops::Range;
use std::sync::LazyLock;

/// One expression of time.
#[derive(Debug, Clone, PartialEq)]
enum Atom {
    Now,
    Days(Days),
    Hours(Hours),
    /// « ce soir ».
    Today(Hours),
}

impl Atom {
    /// The morning and the evening of a schoolchild.
    fn around_school(&mut self) {
        if let Self::Hours(hours) | Self::Today(hours) = self {
            *hours = match *hours {
                Hours::MORNING => Hours::BEFORE_SCHOOL,
                Hours::EVENING => Hours::AFTER_SCHOOL,
                other => other,
            };
        }
    }

    /// One day is meant and no habit: « ouvert samedi », « samedi à 18h ».
    fn once(&mut self) {
        if let Self::Days(days) = self
            && let Days::Every(weekday) = *days
        {
            *days = Days::Weekday(weekday);
        }
    }
}

static NOW: LazyLock<Table<()>> = LazyLock::new(|| {
    Table::new([
        ("maintenant|actuellement", ()),
        ("en ce moment", ()),
        ("tout de suite", ()),
        ("now|jetzt|simdi", ()),
        ("en? ce? instant", ()),
        ("الآن", ()),
    ])
});

/// Goes with a time, and says nothing alone.
pub const OPEN: [&str; 12] = [
    "ouvert",
    "ouverte",
    "ouvre",
    "ouvrent",
    "open",
    "offen",
    "geoffnet",
    "acik",
    "açik",
    "مفتوح",
    "horaire",
    "permanence",
];

/// Streets bear the names of days: « rue du 14 juillet ».
const STREETS: [&str; 17] = [
    "rue",
    "avenue",
    "boulevard",
    "quai",
    "impasse",
    "allee",
    "square",
    "faubourg",
    "arret",
    "salle",
    "stade",
    "college",
    "residence",
    "cite",
    "quartier",
    "association",
    "place",
];

/// Before what somebody does with a part of the day, which is not when one wants to come.
const POSSESSIVES: [&str; 9] = ["ma", "mes", "ta", "tes", "sa", "ses", "son", "nos", "leurs"];

pub fn words() -> impl Iterator<Item = &'static String> {
    NOW.words().chain(days::words()).chain(hours::words())
}

pub fn read(
    sentence: &mut Sentence,
    filters: &mut Filters,
    now: Option<DateTime>,
) -> Vec<Interpretation> {
    let Some(now) = now else { return Vec::new() };
    if has_other_hours(sentence) {
        return Vec::new();
    }
    let mut phrases: Vec<Range<usize>> = Vec::new();
    let mut atoms = Vec::new();
    for group in groups(&expressions(sentence, now), sentence) {
        let whole = group[0].0.start..group[group.len() - 1].0.end;
        let parts_stand = group.len() == 1 || sentence.standing(&whole) != Standing::Overlaps;
        let as_one = may_take(sentence, &whole) && parts_stand || keeps_its_day(sentence, &group);
        let accepted: Vec<&[(Range<usize>, Atom)]> = if as_one {
            vec![group.as_slice()]
        } else {
            let single = group.chunks(1);
            single.filter(|atom| may_take(sentence, &atom[0].0)).collect()
        };
        for part in accepted {
            phrases.push(part[0].0.start..part[part.len() - 1].0.end);
            atoms.extend(part.iter().map(|(_, atom)| atom.clone()));
        }
    }
    // « périscolaire le soir » is over when the evening of others begins.
    if sentence.is_about(&["periscolaire", "aide-aux-devoirs"]) {
        atoms.iter_mut().for_each(Atom::around_school);
    }
    // « tous les soirs après l'école ».
    if atoms.contains(&Atom::Hours(Hours::AFTER_SCHOOL)) {
        atoms.retain(|atom| *atom != Atom::Hours(Hours::EVENING));
    }
    let opening = phrases.iter().any(|phrase| is_about_opening(sentence, phrase));
    if opening || atoms.iter().any(|atom| matches!(atom, Atom::Hours(Hours { exact: true, .. }))) {
        atoms.iter_mut().for_each(Atom::once);
    }
    let Some((when, label)) = moment::resolve(&atoms, now) else { return Vec::new() };
    let value = when.to_string();
    filters.when = Some(when);
    let mut told = Vec::new();
    for phrase in phrases {
        let phrase = with_open(sentence, phrase);
        let kind = InterpretationKind::When;
        told.push(sentence.interpretation(kind, &phrase, value.clone(), label.clone()));
        if matches!(sentence.standing(&phrase), Standing::Overlaps | Standing::Says) {
            sentence.take_beside_names(&phrase);
        } else if sentence.has_subject_beside(&phrase) {
            sentence.take(&phrase);
        } else {
            // « vacances de février »: what one does then is looked for.
            let holidays = phrase.clone().find(|&token| sentence.folded(token) == "vacances");
            let cut = holidays.unwrap_or(phrase.end);
            sentence.take(&(phrase.start..cut));
            sentence.take(&((cut + 1).min(phrase.end)..phrase.end));
        }
    }
    told
}

/// What comes to one's home, or gives a bed, is there at other hours than its office: « baby-sitting
/// samedi soir », « aide à domicile le week-end ».
fn has_other_hours(sentence: &Sentence) -> bool {
    const AT_HOME: [&str; 9] = [
        "hebergement-urgence",
        "garde-a-domicile",
        "aide-aux-familles-a-domicile",
        "aide-a-domicile",
        "soins-a-domicile",
        "portage-de-repas",
        "teleassistance",
        "transport-accompagne",
        "repit",
    ];
    let is_open = |token: usize| {
        OPEN.contains(&sentence.tokens[token].singular.as_str())
            || NOW.at(sentence, token).is_some()
    };
    sentence.is_about(&AT_HOME) && !(0..sentence.tokens.len()).any(is_open)
}

/// « colonie de vacances » is what it is in the holidays or not.
fn may_take(sentence: &Sentence, phrase: &Range<usize>) -> bool {
    match sentence.standing(phrase) {
        Standing::Redundant => false,
        // What is named stays, the rest says when: « stage vacances de février ».
        Standing::Overlaps | Standing::Says => true,
        _ => sentence.may_take(phrase),
    }
}

fn expressions(sentence: &Sentence, now: DateTime) -> Vec<(Range<usize>, Atom)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < sentence.tokens.len() {
        match expression(sentence, at, now) {
            Some((end, atom)) => {
                if !is_street(sentence, at) && !is_the_need(sentence, &(at..end), &atom) {
                    found.push((at..end, atom));
                }
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// Whether it is days alone that are words of a name, with hours beside: « garde mercredi
/// après-midi ».
fn keeps_its_day(sentence: &Sentence, group: &[(Range<usize>, Atom)]) -> bool {
    let mut apart = 0;
    let named_are_days = group.iter().all(|(phrase, atom)| {
        let takes = may_take(sentence, phrase);
        apart += usize::from(takes);
        takes || matches!(atom, Atom::Days(Days::Every(_) | Days::Each(_) | Days::Weekday(_)))
    });
    named_are_days && apart > 0
}

/// The token after an expression of time that begins with a token.
pub fn end_at(sentence: &Sentence, at: usize, now: DateTime) -> Option<usize> {
    let named = named_holidays(sentence, at).map(|(end, _)| end);
    expression(sentence, at, now).map(|(end, _)| end).max(named)
}

/// The longest expression that begins with a token; days before hours.
fn expression(sentence: &Sentence, at: usize, now: DateTime) -> Option<(usize, Atom)> {
    let days = days::at(sentence, at, now.date()).map(|(end, days)| (end, Atom::Days(days)));
    // « mon ado passe ses nuits sur son téléphone », « bébé pleure toutes les nuits ».
    let lived = POSSESSIVES.contains(&sentence.singular_before(at))
        || is_each(sentence, at) && sentence.only_tells();
    let hours = hours::at(sentence, at).filter(|_| !lived).map(|(end, hours)| {
        let here = matches!(sentence.singular_before(at), "ce" | "cet" | "cette");
        let today = here || matches!(sentence.folded(at), "tonight");
        (end, if today { Atom::Today(hours) } else { Atom::Hours(hours) })
    });
    let open_now = NOW.at(sentence, at).map(|(end, ())| (end, Atom::Now));
    [days, hours, open_now]
        .into_iter()
        .flatten()
        .reduce(|best, other| if other.0 > best.0 { other } else { best })
}

/// « toutes les nuits », « toute la nuit », « chaque nuit »: whether the words before say so.
fn is_each(sentence: &Sentence, at: usize) -> bool {
    let before = |count: usize| at.checked_sub(count).map_or("", |at| sentence.folded(at));
    let each = match sentence.folded(at) {
        "toute" => "toute",
        _ if matches!(before(1), "les" | "la") => before(2),
        _ => before(1),
    };
    matches!(each, "chaque" | "tous" | "toutes" | "toute")
}

/// « qui peut garder mon fils après l'école »: who says nothing else is looking for just that.
fn is_the_need(sentence: &Sentence, phrase: &Range<usize>, atom: &Atom) -> bool {
    let around_school = [Hours::BEFORE_SCHOOL, Hours::AFTER_SCHOOL].map(Atom::Hours);
    around_school.contains(atom) && !sentence.is_told_by_a_word(phrase)
}

fn is_street(sentence: &Sentence, at: usize) -> bool {
    let linked = matches!(sentence.singular_before(at), "du" | "de" | "des" | "le");
    linked && STREETS.contains(&sentence.content_before(at))
}

/// Expressions with nothing but empty words between.
fn groups(found: &[(Range<usize>, Atom)], sentence: &Sentence) -> Vec<Vec<(Range<usize>, Atom)>> {
    let mut groups: Vec<Vec<(Range<usize>, Atom)>> = Vec::new();
    for (phrase, atom) in found {
        let joined = groups.last().and_then(|group| group.last()).is_some_and(|(last, _)| {
            (last.end..phrase.start).all(|token| is_joint(sentence, token))
        });
        match groups.last_mut() {
            Some(group) if joined => group.push((phrase.clone(), atom.clone())),
            _ => groups.push(vec![(phrase.clone(), atom.clone())]),
        }
    }
    groups
}

fn is_joint(sentence: &Sentence, token: usize) -> bool {
    let this = &sentence.tokens[token];
    sentence.is_free(token) && (this.empty || OPEN.contains(&this.singular.as_str()))
}

/// Whether « ouvert » stands beside.
fn is_about_opening(sentence: &Sentence, phrase: &Range<usize>) -> bool {
    let whole = with_open(sentence, phrase.clone());
    let mut beside = whole.filter(|token| !phrase.contains(token));
    beside.any(|token| {
        let said = sentence.tokens[token].singular.as_str();
        OPEN.contains(&said) && !matches!(said, "horaire" | "permanence")
    })
}

/// With « ouvert » before or after.
fn with_open(sentence: &Sentence, phrase: Range<usize>) -> Range<usize> {
    let is_open = |token: usize| {
        sentence.is_free(token) && OPEN.contains(&sentence.tokens[token].singular.as_str())
    };
    let mut start = phrase.start;
    while start > 0 && is_joint(sentence, start - 1) {
        start -= 1;
    }
    let mut end = phrase.end;
    while end < sentence.tokens.len() && is_joint(sentence, end) {
        end += 1;
    }
    let first = (start..phrase.start).find(|&token| is_open(token)).unwrap_or(phrase.start);
    let last = (phrase.end..end).rev().find(|&token| is_open(token));
    first..last.map_or(phrase.end, |last| last + 1)
}
