//! Ages and days as choices of a form.

use super::Choice;
use crate::texts::Locale;
use crate::words;
use jiff::civil::{Date, Weekday};

/// Ages that families ask for; by month below a year, then by year of life.
const AGES: [(u16, u16); 22] = [
    (0, 5),
    (6, 11),
    (12, 23),
    (24, 35),
    (36, 47),
    (48, 59),
    (60, 71),
    (72, 83),
    (84, 95),
    (96, 107),
    (108, 119),
    (120, 131),
    (132, 143),
    (144, 155),
    (156, 167),
    (168, 179),
    (180, 191),
    (192, 203),
    (204, 215),
    (216, 311),
    (720, u16::MAX),
    (900, u16::MAX),
];

/// The ages whose first and last month are asked for.
pub fn ages(locale: Locale, is_asked: impl Fn(u16, u16) -> bool) -> Vec<Choice> {
    let asked = AGES.into_iter().filter(|(from, to)| is_asked(*from, *to));
    asked
        .map(|(from, to)| Choice::plain(age_value(from, to), words::wish::age(locale, from, to)))
        .collect()
}

/// As the parameter writes it.
fn age_value(from: u16, to: u16) -> String {
    let years = from.is_multiple_of(12) && to % 12 == 11;
    match to {
        u16::MAX => format!("{}y-", from / 12),
        _ if years && from / 12 == to / 12 => format!("{}y", from / 12),
        _ if years => format!("{}y-{}y", from / 12, to / 12),
        _ => format!("{from}m-{to}m"),
    }
}

/// Now, and the next Wednesday and Saturday, today included: the days without school.
pub fn days(locale: Locale, today: Date) -> Vec<Choice> {
    let next = |weekday: Weekday| {
        let days = today.weekday().until(weekday);
        today.checked_add(jiff::Span::new().days(days)).unwrap_or(today)
    };
    let mut choices = vec![Choice::plain("now".to_owned(), locale.text("moment-when-now"))];
    for (weekday, key) in
        [(Weekday::Wednesday, "moment-when-wednesday"), (Weekday::Saturday, "moment-when-saturday")]
    {
        let date = next(weekday);
        let day = words::month_day(locale, date);
        choices.push(Choice::plain(date.to_string(), format!("{} ({day})", locale.text(key))));
    }
    choices
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_days_without_school_are_the_next_ones() {
        let on = |date| {
            let days = days(Locale::French, date).into_iter();
            days.map(|choice| choice.value).collect::<Vec<_>>()
        };
        assert_eq!(on(date(2026, 11, 24)), ["now", "2026-11-25", "2026-11-28"]);
        assert_eq!(on(date(2026, 11, 25)), ["now", "2026-11-25", "2026-11-28"]);
        assert_eq!(on(date(2026, 11, 29)), ["now", "2026-12-02", "2026-12-05"]);
    }
}
