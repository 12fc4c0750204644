//! Dirty French listings in, normalised facts out: pure functions, no I/O, no panic.
//!
//! | module | in | out |
//! |---|---|---|
//! | [`encoding`] | `decode(bytes)`, `delimiter(text)`, `damaged_words(text)`, `whole_number(text)` | text, delimiter, words to report, `68200.0` → `68200` |
//! | [`address`] | `address(&RawAddress)`, `postal_code(code, city)`, `city(text)`, `street(text)`, `department(text)` | [`data::model::Address`] with what was cut and why |
//! | [`phone`] | `phones(cell)`, `phone(text)`, `is_mobile(number)`, `looks_private(phone, all)` | [`data::model::Phone`]s in E.164 and what was refused |
//! | [`email`] | `emails(cell, organisation)`, `is_personal(email)` | shared mailboxes; personal ones counted, never returned |
//! | [`url`] | `urls(cell)`, `url(text)` | absolute http(s) URLs and what was refused |
//! | [`fee`] | `fee(prose)`, `amount(text)` | [`data::model::Fee`], prices, a condition in our own words |
//! | [`name`] | `name(text)` | readable case, clean spaces and quotes |
//! | [`hours`] | `from_prose(text)`, `from_weekdays(cells)` | `ProseHours`: OSM `opening_hours` when all was understood, else the original |
//!
//! What cannot be understood comes back as a value to report (`refused`, `original`), in French
//! where people read it. All functions give the same result when applied to their own result.

pub mod address;
pub mod email;
pub mod encoding;
pub mod fee;
pub mod hours;
pub mod name;
pub mod phone;
pub mod url;

/// One space between words, none at the ends; no-break spaces and line ends count as spaces,
/// zero-width characters and byte-order marks as nothing.
pub(crate) fn squeeze(text: &str) -> String {
    let visible: String = text
        .chars()
        .filter(|c| !matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}'))
        .filter(|c| !turns_text(*c))
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Marks that change the direction of what follows: they could make a name read as another one.
pub(crate) fn turns_text(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether a text is written in capitals throughout, with at least two letters.
pub(crate) fn is_all_caps(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() >= 2 && !text.chars().any(char::is_lowercase)
}

/// First letter in upper case, the rest as it is; a letter whose capital is two (`ß`) stays.
pub(crate) fn first_letter_up(text: &str) -> String {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return String::new() };
    let mut upper = first.to_uppercase();
    let capital = upper.next().filter(|_| upper.next().is_none()).unwrap_or(first);
    format!("{capital}{}", chars.as_str())
}

/// First letter in upper case, the rest in lower case: `MULHOUSE` → `Mulhouse`.
pub(crate) fn capitalised(word: &str) -> String {
    first_letter_up(&word.to_lowercase())
}
