//! Lists of codes.

use super::InvalidFilter;
use data::model::{AccessMode, Audience, Fee};

pub const FEES: [(Fee, &str); 4] = [
    (Fee::Free, "free"),
    (Fee::FreeUnderConditions, "free-under-conditions"),
    (Fee::ByIncome, "by-income"),
    (Fee::Paid, "paid"),
];

pub const AUDIENCES: [(Audience, &str); 14] = [
    (Audience::Everyone, "everyone"),
    (Audience::Families, "families"),
    (Audience::FutureParents, "future-parents"),
    (Audience::Children, "children"),
    (Audience::YoungPeople, "young-people"),
    (Audience::Students, "students"),
    (Audience::Seniors, "seniors"),
    (Audience::Carers, "carers"),
    (Audience::Disabled, "disabled"),
    (Audience::JobSeekers, "job-seekers"),
    (Audience::Newcomers, "newcomers"),
    (Audience::Women, "women"),
    (Audience::Professionals, "professionals"),
    (Audience::Members, "members"),
];

pub const ACCESS_MODES: [(AccessMode, &str); 7] = [
    (AccessMode::WalkIn, "walk-in"),
    (AccessMode::Appointment, "appointment"),
    (AccessMode::Registration, "registration"),
    (AccessMode::Phone, "phone"),
    (AccessMode::Email, "email"),
    (AccessMode::Online, "online"),
    (AccessMode::Referral, "referral"),
];

/// Codes of [`data::model::Accessibility`].
pub const ACCESSIBILITY: [&str; 6] =
    ["wheelchair", "pushchair", "parking", "adapted-toilets", "hearing-loop", "sign-language"];

pub fn list<T: Copy>(known: &[(T, &str)], text: &str) -> Result<Vec<T>, InvalidFilter> {
    each(text, |code| {
        let found = known.iter().find(|(_, name)| *name == code);
        found
            .map(|(value, _)| *value)
            .ok_or_else(|| unknown(code, known.iter().map(|known| known.1)))
    })
}

pub fn written<T: PartialEq>(known: &[(T, &'static str)], values: &[T]) -> Vec<&'static str> {
    let code = |value: &T| known.iter().find(|(known, _)| known == value).map(|(_, code)| *code);
    values.iter().filter_map(code).collect()
}

pub fn accessibility(text: &str) -> Result<Vec<String>, InvalidFilter> {
    each(text, |code| {
        let known = ACCESSIBILITY.contains(&code);
        known.then(|| code.to_owned()).ok_or_else(|| unknown(code, ACCESSIBILITY))
    })
}

/// ISO 639: two letters, or three for the languages that have no shorter code (`gsw`).
pub fn languages(text: &str) -> Result<Vec<String>, InvalidFilter> {
    each(text, |code| {
        let valid = matches!(code.len(), 2..=3) && code.bytes().all(|c| c.is_ascii_lowercase());
        valid.then(|| code.to_owned()).ok_or_else(|| {
            InvalidFilter::new("un code de langue est attendu (tr, de, gsw…), ou plusieurs")
        })
    })
}

fn each<T>(
    text: &str,
    read: impl Fn(&str) -> Result<T, InvalidFilter>,
) -> Result<Vec<T>, InvalidFilter> {
    text.split(',').map(str::trim).filter(|code| !code.is_empty()).map(read).collect()
}

fn unknown<'a>(code: &str, known: impl IntoIterator<Item = &'a str>) -> InvalidFilter {
    let known: Vec<&str> = known.into_iter().collect();
    InvalidFilter::new(format!("« {code} » est inconnu ; connus : {}", known.join(", ")))
}
