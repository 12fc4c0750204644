//! Phone numbers.

/// « 03 89 60 45 43 » of `+33389604543`; foreign and short numbers are kept, grouped where known.
pub fn phone(number: &str) -> String {
    if let Some(national) = number.strip_prefix("+33")
        && national.len() == 9
        && national.bytes().all(|digit| digit.is_ascii_digit())
    {
        return pairs(&format!("0{national}"));
    }
    if number.len() == 4 && number.starts_with('3') && number.bytes().all(|d| d.is_ascii_digit()) {
        return pairs(number);
    }
    number.to_owned()
}

/// The target of a link that calls: `tel:+33389604543`.
pub fn phone_href(number: &str) -> String {
    let dialled: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    format!("tel:{dialled}")
}

fn pairs(digits: &str) -> String {
    let mut grouped = String::with_capacity(digits.len() * 3 / 2);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && place.is_multiple_of(2) {
            grouped.push('\u{a0}');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_numbers_are_read_in_pairs() {
        assert_eq!(phone("+33389604543").replace('\u{a0}', " "), "03 89 60 45 43");
        assert_eq!(phone("3949").replace('\u{a0}', " "), "39 49");
        assert_eq!(phone("119"), "119");
        assert_eq!(phone("+41612672727"), "+41612672727");
        assert_eq!(phone("+33é"), "+33é");
    }

    #[test]
    fn a_call_link_has_digits_only() {
        assert_eq!(phone_href("+33 3 89 60 45 43"), "tel:+33389604543");
        assert_eq!(phone_href("3919"), "tel:3919");
    }
}
