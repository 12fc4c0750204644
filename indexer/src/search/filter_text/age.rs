//! `6m`, `8y`, `3y-6y`, `36m-71m`, `36m-`; `3y,7y` for two people, both of whom must be taken.

use super::super::filter::AgeWish;
use super::InvalidFilter;
use std::fmt;
use std::str::FromStr;

/// No one is older, in years.
const OLDEST: u16 = 130;

impl FromStr for AgeWish {
    type Err = InvalidFilter;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Some((young, old)) = text.split_once(',') {
            let both = age(young).zip(age(old)).map(|(young, old)| young.and(old));
            return both.ok_or_else(invalid);
        }
        let read = match text.split_once('-') {
            None => age(text),
            Some((from, "")) => age(from).map(|from| Self { from: from.from, to: u16::MAX }),
            Some((from, to)) => {
                age(from).zip(age(to)).map(|(from, to)| Self { from: from.from, to: to.to })
            }
        };
        read.filter(|wish| wish.from <= wish.to).ok_or_else(invalid)
    }
}

fn invalid() -> InvalidFilter {
    InvalidFilter::new(
        "un âge est attendu, en mois ou en années : 6m, 8y, 3y-6y, 36m-71m, 60y-, ou 3y,7y pour deux enfants",
    )
}

fn age(text: &str) -> Option<AgeWish> {
    let (number, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    if !number.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let number: u16 = number.parse().ok()?;
    match unit {
        "m" if number <= OLDEST * 12 => Some(AgeWish::months(number)),
        "y" if number <= OLDEST => Some(AgeWish::years(number)),
        _ => None,
    }
}

/// Whole years are written as years; `36m-71m` is then `3y-5y`.
impl fmt::Display for AgeWish {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { from, to } = *self;
        match (from.is_multiple_of(12), to % 12 == 11) {
            (_, true) if from > to => write!(f, "{}y,{}", to / 12, beginning(from)),
            (_, false) if from > to => write!(f, "{to}m,{}", beginning(from)),
            _ if from == to => write!(f, "{from}m"),
            (true, _) if to == u16::MAX => write!(f, "{}y-", from / 12),
            (false, _) if to == u16::MAX => write!(f, "{from}m-"),
            (true, true) if from / 12 == to / 12 => write!(f, "{}y", from / 12),
            (true, true) => write!(f, "{}y-{}y", from / 12, to / 12),
            _ => write!(f, "{from}m-{to}m"),
        }
    }
}

fn beginning(months: u16) -> String {
    if months.is_multiple_of(12) { format!("{}y", months / 12) } else { format!("{months}m") }
}
