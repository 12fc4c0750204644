//! Whom to call in danger, before anything else.

use crate::words;
use data::danger::{Danger, Dangers};

/// Most numbers shown large: a person in danger does not choose among many.
const MOST_LARGE: usize = 3;
/// Enough where they are told again, below results that are none.
const FEW: usize = 4;

/// The numbers of a page where words or categories touch on danger.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Emergency {
    pub(crate) large: Vec<&'static str>,
    pub(crate) others: Vec<&'static str>,
}

impl Emergency {
    /// For these dangers, the most pressing first; those of all dangers follow. For none, only these.
    pub fn of(dangers: &[&'static Danger]) -> Self {
        let mut large: Vec<&'static str> = Vec::new();
        let mut others: Vec<&'static str> = Vec::new();
        let own_large = dangers.iter().flat_map(|it| it.numbers.iter().take(it.large));
        for number in own_large {
            if large.len() < MOST_LARGE && !large.contains(&number.as_str()) {
                large.push(number);
            }
        }
        let own = dangers.iter().flat_map(|danger| &danger.numbers);
        for number in own.chain(&Dangers::get().numbers) {
            if !large.contains(&number.as_str()) && !others.contains(&number.as_str()) {
                others.push(number);
            }
        }
        Self { large, others }
    }

    /// The number that matters most, by which a listing knows from which danger one comes to it.
    pub fn first(&self) -> Option<&'static str> {
        self.large.first().or(self.others.first()).copied()
    }

    pub(crate) fn few(&self) -> impl Iterator<Item = &'static str> {
        self.large.iter().chain(&self.others).take(FEW).copied()
    }
}

/// Where a link to the number leads: to a call, but for the one that takes none.
pub(crate) fn href(number: &str) -> String {
    match number {
        "114" => "sms:114".to_owned(),
        _ => words::phone_href(number),
    }
}

/// The number as it is written: short ones are known as they stand.
pub(crate) fn written(number: &str) -> String {
    match number.len() {
        6 => format!("{}\u{a0}{}", &number[..3], &number[3..]),
        10 => words::phone(&format!("+33{}", &number[1..])),
        _ => number.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(codes: &[&str]) -> Emergency {
        let kinds = &Dangers::get().kinds;
        let told = codes.iter().map(|code| kinds.iter().find(|kind| kind.code == *code).unwrap());
        Emergency::of(&told.collect::<Vec<_>>())
    }

    #[test]
    fn the_numbers_of_the_danger_come_first_and_none_twice() {
        assert_eq!(of(&["couple"]).large, ["3919", "17"]);
        assert_eq!(of(&["roof"]).large, ["115"]);
        assert_eq!(of(&["medical", "child"]).large, ["15", "119"]);
        assert_eq!(of(&[]).first(), Some("119"));
        let all = of(&["threat", "suicide", "couple"]);
        let mut numbers = [all.large.clone(), all.others.clone()].concat();
        numbers.sort_unstable();
        let count = numbers.len();
        numbers.dedup();
        assert_eq!(numbers.len(), count);
        assert!(numbers.contains(&"112") && all.large.len() == MOST_LARGE);
    }

    #[test]
    fn numbers_are_written_as_they_are_known() {
        assert_eq!(written("3114"), "3114");
        assert_eq!(written("116000"), "116\u{a0}000");
        assert_eq!(written("0383225050"), "03\u{a0}83\u{a0}22\u{a0}50\u{a0}50");
        assert_eq!(href("114"), "sms:114");
        assert_eq!(href("116000"), "tel:116000");
    }
}
