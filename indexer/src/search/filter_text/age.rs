//! `6m`, `8y`, `3y-6y`, `36m-71m`, `36m-`.

use super::super::filter::AgeWish;
use super::InvalidFilter;
use std::fmt;
use std::str::FromStr;

/// No one is older, in years.
const OLDEST: u16 = 130;

impl FromStr for AgeWish {
    type Err = InvalidFilter;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let read = match text.split_once('-') {
            None => age(text),
            Some((from, "")) => age(from).map(|from| Self { from: from.from, to: u16::MAX }),
            Some((from, to)) => {
                age(from).zip(age(to)).map(|(from, to)| Self { from: from.from, to: to.to })
            }
        };
        read.filter(|wish| wish.from <= wish.to).ok_or_else(|| {
            InvalidFilter::new(
                "un âge est attendu, en mois ou en années : 6m, 8y, 3y-6y, 36m-71m, 60y-",
            )
        })
    }
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
            _ if from == to => write!(f, "{from}m"),
            (true, _) if to == u16::MAX => write!(f, "{}y-", from / 12),
            (false, _) if to == u16::MAX => write!(f, "{from}m-"),
            (true, true) if from / 12 == to / 12 => write!(f, "{}y", from / 12),
            (true, true) => write!(f, "{}y-{}y", from / 12, to / 12),
            _ => write!(f, "{from}m-{to}m"),
        }
    }
}
