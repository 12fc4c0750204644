//! Ages in prose.

use data::model::AgeRange;
use data::text::fold;

/// Ages said in a text: `7-17 ans`, `de 3 à 12 ans`, `à partir de 60 ans`, `moins de 6 ans`,
/// `10 semaines à 4 ans` no (weeks are no months). Nothing when the text says none, or says that
/// everybody is welcome.
pub(super) fn ages(text: &str) -> Option<AgeRange> {
    let folded = fold(text);
    if folded.contains("tout public") {
        return None;
    }
    let words: Vec<&str> = folded.split(' ').collect();
    let unit = |word: &str| match word {
        "an" | "ans" => Some(12),
        "mois" => Some(1),
        _ => None,
    };
    for (at, word) in words.iter().enumerate() {
        let Some(months) = unit(word) else { continue };
        let number = |back: usize| -> Option<u16> {
            words[at.checked_sub(back)?].parse::<u16>().ok().filter(|years| *years <= 120)
        };
        let Some(last) = number(1) else { continue };
        // `7 17 ans` (folded from 7-17), `3 a 12 ans`, `3 mois a 4 ans`.
        let first = number(2).map(|first| first * months).or_else(|| {
            if words.get(at.checked_sub(2)?) != Some(&"a") {
                return None;
            }
            number(3).map(|first| first * months).or_else(|| {
                let months = unit(words.get(at.checked_sub(3)?)?)?;
                number(4).map(|first| first * months)
            })
        });
        let end = last * months + months - 1;
        let before = words[..at - 1].join(" ");
        let and_more = words.get(at + 1..at + 3) == Some(&["et", "plus"]);
        if first.is_some_and(|first| first > end) {
            continue;
        }
        let range = match first {
            Some(first) => (Some(first), Some(end)),
            None if before.ends_with("a partir de") || before.ends_with("plus de") || and_more => {
                (Some(last * months), None)
            }
            None if before.ends_with("moins de") => (None, Some((last * months).saturating_sub(1))),
            None if before.ends_with("jusqu a") || before.ends_with("jusque") => (None, Some(end)),
            None => continue,
        };
        return Some(AgeRange { minimum: range.0, maximum: range.1 });
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, minimum: Option<u16>, maximum: Option<u16>) {
        let found = ages(text).unwrap_or_default();
        assert_eq!((found.minimum, found.maximum), (minimum, maximum), "{text}");
    }

    #[test]
    fn ages_are_read_in_months_with_the_last_year_whole() {
        check("8-15 ans", Some(96), Some(191));
        check("De 3 à 12 ans", Some(36), Some(155));
        check("3 mois à 4 ans", Some(3), Some(59));
        check("à partir de 60 ans", Some(720), None);
        check("60 ans et plus", Some(720), None);
        check("moins de 6 ans", None, Some(71));
    }

    #[test]
    fn what_says_no_age_gives_none() {
        for text in
            ["Tout public", "7-17 ans Et tout public", "Seniors", "15-8 ans", "ans", "999 ans", ""]
        {
            check(text, None, None);
        }
    }
}
