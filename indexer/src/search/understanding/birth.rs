//! « né en 2021 », « née le 3 mars 2025 », with the date at which the age counts: « à la rentrée ».

use super::age;
use super::pattern::Table;
use super::sentence::Sentence;
use super::when::month;
use crate::search::answer::{Interpretation, InterpretationKind};
use crate::search::filter::{AgeWish, Filters};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use std::ops::Range;
use std::sync::LazyLock;

static BORN: LazyLock<Table<()>> = LazyLock::new(|| {
    Table::new([
        ("est? ne|nee|nes|nees en|le|au?", ()),
        ("date? de? naissance le?", ()),
        ("born in|on?", ()),
        ("geboren am|im?", ()),
    ])
});

static START_OF_SCHOOL: LazyLock<Table<()>> = LazyLock::new(|| {
    Table::new([
        ("pour|a|des|en? la? rentree scolaire? prochaine?", ()),
        ("pour|a|des|en? la? prochaine rentree", ()),
    ])
});

static IN_MONTH: LazyLock<Table<()>> =
    LazyLock::new(|| Table::new([("en|pour|des", ()), ("a partir de", ()), ("au mois de", ())]));

pub fn read(
    sentence: &mut Sentence,
    filters: &mut Filters,
    now: Option<DateTime>,
) -> Vec<Interpretation> {
    let Some(today) = now.map(DateTime::date) else { return Vec::new() };
    let mut told = Vec::new();
    for start in 0..sentence.tokens.len() {
        let Some((at, ())) = BORN.at(sentence, start) else { continue };
        let Some((end, first, last)) = birth(sentence, at, today) else { continue };
        let born = start..end;
        let reference = reference(sentence, &born, today);
        let date = reference.as_ref().map_or(today, |(_, date)| *date);
        let Some(wish) = age_between(first, last, date) else { continue };
        let phrase = age::with_person(sentence, born);
        told.push(tell(sentence, &phrase, wish));
        sentence.take(&phrase);
        if let Some((phrase, _)) = reference {
            told.push(tell(sentence, &phrase, wish));
            sentence.take(&phrase);
        }
        age::add(filters, wish);
    }
    told
}

fn tell(sentence: &Sentence, phrase: &Range<usize>, wish: AgeWish) -> Interpretation {
    sentence.interpretation(InterpretationKind::Age, phrase, wish.to_string(), age::label(wish))
}

/// First and last day on which somebody so described may be born.
fn birth(sentence: &Sentence, at: usize, today: Date) -> Option<(usize, Date, Date)> {
    let year = |token: usize| {
        let year: i16 = sentence.folded(token).parse().ok()?;
        (1900..=today.year()).contains(&year).then_some(year)
    };
    if let Some(year) = year(at) {
        return Some((at + 1, Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?));
    }
    let day: Option<i8> = sentence.folded(at).parse().ok();
    let mut next = at + usize::from(day.is_some());
    next += usize::from(day == Some(1) && sentence.folded(next) == "er");
    let month = match (day, sentence.gap(at)) {
        (Some(_), "/" | ".") => sentence.folded(next).parse().ok(),
        _ => month(sentence.folded(next)),
    }?;
    let said = year(next + 1);
    // « né en mai »: the last one.
    let this_year = i16::from(month > today.month());
    let year = said.unwrap_or(today.year() - this_year);
    let first = Date::new(year, month, day.unwrap_or(1)).ok()?;
    let last = if day.is_some() { first } else { first.last_of_month() };
    Some((next + 1 + usize::from(said.is_some()), first, last))
}

/// When the age counts: the next start of the school year, or a month to come.
fn reference(
    sentence: &Sentence,
    born: &Range<usize>,
    today: Date,
) -> Option<(Range<usize>, Date)> {
    (0..sentence.tokens.len()).filter(|start| !born.contains(start)).find_map(|start| {
        let (end, month, year) = start_at(sentence, start)?;
        Some((start..end, first_of(month, year, today)?))
    })
}

/// « à la rentrée », « pour septembre 2027 »: the token after it, the month and the year.
pub fn start_at(sentence: &Sentence, start: usize) -> Option<(usize, i8, Option<i16>)> {
    let year = |token: usize| {
        let year = sentence.folded(token).parse().ok();
        year.filter(|year| (2020..=2099).contains(year))
    };
    let (at, month) = if let Some((end, ())) = START_OF_SCHOOL.at(sentence, start) {
        (end, 9)
    } else {
        let (at, ()) = IN_MONTH.at(sentence, start)?;
        (at + 1, month(sentence.folded(at))?)
    };
    let year = year(at);
    Some((at + usize::from(year.is_some()), month, year))
}

/// First day of a month: of a year, else the next to come.
fn first_of(month: i8, year: Option<i16>, today: Date) -> Option<Date> {
    let date = Date::new(year.unwrap_or(today.year()), month, 1).ok()?;
    if date >= today {
        Some(date)
    } else {
        year.is_none().then(|| date.checked_add(1.year()).ok())?
    }
}

fn age_between(first: Date, last: Date, at: Date) -> Option<AgeWish> {
    let months = |born: Date| {
        let whole = (i32::from(at.year()) - i32::from(born.year())) * 12
            + i32::from(at.month() - born.month());
        whole - i32::from(at.day() < born.day())
    };
    let to = u16::try_from(months(first)).ok()?;
    Some(AgeWish { from: u16::try_from(months(last)).unwrap_or(0), to })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn an_age_is_told_for_any_year_that_may_be_typed() {
        let today = date(2026, 11, 24);
        let born = |year| age_between(date(year, 1, 1), date(year, 12, 31), today);
        assert_eq!(born(2021), Some(AgeWish { from: 58, to: 70 }));
        assert_eq!(born(9_998), None);
        assert_eq!(born(-2_000).map(|age| age.to), Some(48_322));
    }
}
