//! Values in words, for people.

mod age;
mod code;
mod date;
mod fee;
pub mod hours;
mod number;
mod phone;
pub mod wish;

pub use age::ages;
pub use code::{access, audience};
pub use date::{ago, day, month_day, time, weekday, weekday_and_day};
pub use fee::{fee, price};
pub use number::{distance, integer, length, number};
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

/// A value kept from a source, made readable: « 17.5 » becomes « 17,5 », « HORS CONTRAT » is not shouted.
pub fn fact(locale: Locale, value: &str) -> String {
    if value.contains('.')
        && value.len() < 16
        && value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && let Ok(parsed) = value.parse::<f64>()
    {
        return number(locale, parsed);
    }
    let shouted = value.chars().any(char::is_whitespace) || matches!(value, "OUI" | "NON");
    if shouted && !value.chars().any(char::is_lowercase) {
        value.to_lowercase()
    } else {
        value.to_owned()
    }
}

/// « 82 ans », « moins de 30 euros ».
pub fn quoted(locale: Locale, parts: &[String]) -> String {
    let quote = |part: &String| locale.text_with("quoted", &[("value", part.as_str().into())]);
    let quoted: Vec<String> = parts.iter().map(quote).collect();
    quoted.join(&locale.text("list-comma"))
}

/// « Illzach, Kingersheim et Mulhouse ».
pub fn list(locale: Locale, parts: &[String]) -> String {
    joined(locale, parts, "list-end")
}

/// « Illzach, Kingersheim ou Mulhouse ».
pub fn either(locale: Locale, parts: &[String]) -> String {
    joined(locale, parts, "list-either")
}

/// Where the writing runs from right to left, each name keeps its own direction: marked by the
/// invisible signs that Fluent puts around values.
fn apart(locale: Locale, parts: &[String]) -> Vec<String> {
    if !locale.is_right_to_left() {
        return parts.to_vec();
    }
    parts.iter().map(|part| format!("\u{2068}{part}\u{2069}")).collect()
}

fn joined(locale: Locale, parts: &[String], last_two: &str) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => {
            let ends = [
                ("before", apart(locale, before).join(&locale.text("list-comma")).into()),
                ("last", last.as_str().into()),
            ];
            locale.text_with(last_two, &ends)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fact_of_a_source_is_made_readable() {
        assert_eq!(fact(Locale::French, "17.5"), "17,5");
        assert_eq!(fact(Locale::French, "17"), "17");
        assert_eq!(fact(Locale::French, "OUI"), "oui");
        assert_eq!(fact(Locale::French, "HORS CONTRAT"), "hors contrat");
        assert_eq!(fact(Locale::French, "Musée de France"), "Musée de France");
        assert_eq!(fact(Locale::French, "UAI"), "UAI");
        assert_eq!(fact(Locale::French, "1.2.3"), "1.2.3");
    }

    #[test]
    fn an_unknown_code_is_shown_as_words() {
        assert_eq!(code(Locale::French, "language", "de"), "allemand");
        assert_eq!(code(Locale::French, "language", "xx"), "Xx");
        assert_eq!(code(Locale::French, "attribute", "salle-de-jeux"), "Salle de jeux");
        assert_eq!(code(Locale::French, "attribute", "pas une clé !"), "Pas une clé !");
        assert_eq!(code(Locale::French, "attribute", ""), "");
    }
}
