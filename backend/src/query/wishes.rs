//! What a listing answers by yes, no, or nothing: age, opening, price… and how the words are taken.

use super::Reading;
use indexer::search::{AgeWish, FilterKind, Filters, UnknownPolicy};
use jiff::civil::{Date, DateTime};

/// Nobody is older, in months.
const OLDEST: i32 = 130 * 12;

impl Reading<'_> {
    /// Every filter, by the names that [`FilterKind::parameter`] gives.
    pub(super) fn filters(&mut self, now: DateTime) -> Filters {
        let mut filters = Filters::default();
        for kind in FilterKind::FILTERS {
            let Some(name) = kind.parameter() else { continue };
            // Several values of one filter are alternatives; an age, a moment and a home are one.
            let values = match kind {
                FilterKind::Age
                | FilterKind::When
                | FilterKind::Remote
                | FilterKind::Vacancy
                | FilterKind::Residence => self.alone(name).into_iter().collect(),
                _ => self.parameters.list(name),
            };
            for value in values {
                let read = match kind {
                    FilterKind::Age => filters.read(kind, &with_unit(value), Some(now)),
                    _ => filters.read(kind, value, Some(now)),
                };
                if let Err(error) = read {
                    self.fault(name, value, error.to_string());
                }
            }
        }
        if let Some(age) = self.age_of_birth(now.date()) {
            filters.age = Some(age);
        }
        filters
    }

    /// `born`, a month, with `on`, the day at which the age counts.
    fn age_of_birth(&mut self, today: Date) -> Option<AgeWish> {
        let born = self.alone("born");
        if let (None, Some(on)) = (born, self.alone("on")) {
            self.fault("on", on, "demande aussi « born » (le mois de naissance)");
        }
        let born = born?;
        let day = |text: &str| {
            let day = if text.len() == 10 { text.parse().ok() } else { None };
            day.ok_or_else(|| "une date est attendue, par exemple 2027-09-01".to_owned())
        };
        let on = self.one("on", day).unwrap_or(today);
        if self.alone("age").is_some() {
            self.fault("born", born, "« age » et « born » ne vont pas ensemble");
            return None;
        }
        match age(born, on) {
            Ok(age) => Some(age),
            Err(reason) => {
                self.fault("born", born, reason);
                None
            }
        }
    }

    pub(super) fn unknown(&mut self) -> UnknownPolicy {
        let read = |text: &str| match text {
            "keep" => Ok(UnknownPolicy::Keep),
            "exclude" => Ok(UnknownPolicy::Exclude),
            _ => Err("« keep » ou « exclude » est attendu".to_owned()),
        };
        self.one("unknown", read).unwrap_or_default()
    }

    /// `on` or `off`; nothing when it is not said.
    pub(super) fn switch(&mut self, name: &str) -> Option<bool> {
        self.one(name, |text| match text {
            "on" => Ok(true),
            "off" => Ok(false),
            _ => Err("« on » ou « off » est attendu".to_owned()),
        })
    }
}

/// « 8 » alone is eight years.
fn with_unit(age: &str) -> String {
    let is_number = age.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { format!("{age}y") } else { age.to_owned() }
}

/// The ages that a child born in a month may have on a day: the day of birth is not asked for.
fn age(born: &str, on: Date) -> Result<AgeWish, String> {
    let expected = "un mois de naissance est attendu, par exemple 2021-05";
    let first: Date = match born.len() {
        7 => format!("{born}-01").parse().map_err(|_| expected)?,
        _ => return Err(expected.to_owned()),
    };
    if first > on {
        return Err("la naissance vient après le jour où l'âge est compté (« on »)".to_owned());
    }
    let eldest = months_between(first, on);
    let youngest = months_between(first.last_of_month(), on);
    if eldest > OLDEST {
        return Err("personne n'a plus de 130 ans".to_owned());
    }
    let months = |months: i32| u16::try_from(months.max(0)).unwrap_or(u16::MAX);
    Ok(AgeWish { from: months(youngest), to: months(eldest) })
}

/// Whole months from one day to another, negative when none has passed.
fn months_between(from: Date, to: Date) -> i32 {
    let years = i32::from(to.year()) - i32::from(from.year());
    let months = i32::from(to.month()) - i32::from(from.month());
    years * 12 + months - i32::from(to.day() < from.day())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_month_of_birth_gives_the_ages_at_a_day() {
        let age = |born, on| age(born, on).map(|wish| (wish.from, wish.to));
        assert_eq!(age("2021-05", date(2026, 11, 24)), Ok((65, 66)));
        assert_eq!(age("2021-05", date(2026, 5, 31)), Ok((60, 60)));
        assert_eq!(age("2021-05", date(2027, 9, 1)), Ok((75, 76)));
        assert_eq!(age("2026-11", date(2026, 11, 24)), Ok((0, 0)));
        // A place is looked for before the birth.
        assert_eq!(age("2027-02", date(2027, 9, 1)), Ok((6, 7)));
    }

    #[test]
    fn a_birth_that_cannot_be_is_refused() {
        let today = date(2026, 11, 24);
        for born in ["2026-12", "2021", "2021-13", "2021-05-02", "05/2021", "1800-01", "né en mai"]
        {
            assert!(age(born, today).is_err(), "{born}");
        }
    }
}
