//! Values in words, for people.

mod age;
mod code;
mod date;
mod fee;
pub mod hours;
mod number;
mod phone;

pub use age::ages;
pub use code::{access, audience};
pub use date::{day, month_day, time, weekday, weekday_and_day};
pub use fee::{fee, price};
pub use number::{distance, integer, number};
pub use phone::{phone, phone_href};

use crate::texts::Locale;

/// The text of a code of a family (`language`, `accessibility`…), else the code itself made readable:
/// `surface-m2` becomes « Surface m2 ».
pub fn code(locale: Locale, family: &str, code: &str) -> String {
    locale.text_of_code(family, code).unwrap_or_else(|| {
        let mut letters = code.replace(['-', '_'], " ").chars().collect::<Vec<_>>();
        if let Some(first) = letters.first_mut() {
            *first = first.to_uppercase().next().unwrap_or(*first);
        }
        letters.into_iter().collect()
    })
}

/// « Illzach, Kingersheim et Mulhouse ».
pub fn list(locale: Locale, parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => {
            let ends = [("before", before.join(", ").into()), ("last", last.as_str().into())];
            locale.text_with("list-end", &ends)
        }
    }
}
