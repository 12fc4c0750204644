//! Opening hours as services tell them: a few hundred different ones.

use crate::chance::Chance;

const DAYS: [&str; 10] = [
    "Mo-Fr",
    "Mo-Fr",
    "Mo-Fr",
    "Tu-Sa",
    "Mo,Tu,Th,Fr",
    "Mo-Th",
    "Tu,We,Fr",
    "We,Sa",
    "Mo,We,Fr",
    "Tu-Fr",
];

const WHOLE_DAYS: [&str; 6] =
    ["07:30-18:30", "08:00-18:00", "09:00-17:00", "10:00-18:00", "07:00-19:00", "09:00-16:30"];

const MORNINGS: [&str; 5] =
    ["08:00-12:00", "08:30-12:00", "09:00-12:00", "09:00-12:30", "08:30-11:30"];

const AFTERNOONS: [&str; 5] =
    ["13:30-17:00", "14:00-17:30", "14:00-18:00", "13:00-17:00", "13:30-16:30"];

const LAST_DAYS: [&str; 6] = [
    "Sa 09:00-12:00",
    "Sa 10:00-17:00",
    "We 09:00-19:00",
    "Th 14:00-20:00",
    "Fr 08:00-12:00",
    "Su 14:00-18:00",
];

/// One of the different hours.
pub fn draw(chance: &mut Chance) -> String {
    // Common ones are common: half of all services share a dozen.
    let common = chance.percent(50);
    let choice =
        |chance: &mut Chance, all: usize| chance.below(if common { all.min(3) } else { all });
    let days = DAYS[choice(chance, DAYS.len())];
    let mut said = if chance.percent(if common { 100 } else { 60 }) {
        let morning = MORNINGS[choice(chance, MORNINGS.len())];
        format!("{days} {morning},{}", AFTERNOONS[choice(chance, AFTERNOONS.len())])
    } else {
        format!("{days} {}", WHOLE_DAYS[choice(chance, WHOLE_DAYS.len())])
    };
    if !common && chance.percent(20) {
        said = format!("{said}; {}", LAST_DAYS[chance.below(LAST_DAYS.len())]);
    }
    if common || chance.percent(70) {
        said.push_str("; PH off");
    }
    if !common && chance.percent(4) {
        said.push_str("; SH off");
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn hours_are_valid_and_of_a_few_hundred_kinds() {
        let mut chance = Chance::new(5);
        let kinds: BTreeSet<String> = (0..20_000).map(|_| draw(&mut chance)).collect();
        for hours in &kinds {
            data::hours::validate(hours).expect(hours);
        }
        assert!((200..2_000).contains(&kinds.len()), "{}", kinds.len());
    }
}
