//! Comparing French names regardless of how they were typed.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case, without accents; ligatures spelled out; every run of anything that is neither a
/// letter nor a digit becomes one space. `"L'Hôpital-du-Cœur "` gives `"l hopital du coeur"`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            c if c.is_alphanumeric() => folded.push(c),
            _ if folded.ends_with(' ') || folded.is_empty() => {}
            _ => folded.push(' '),
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_case_ligatures_and_punctuation_do_not_count() {
        assert_eq!(fold("  L'Hôpital-du-Cœur "), "l hopital du coeur");
        assert_eq!(fold("ÉCOLE  N°3"), "ecole n 3");
        assert_eq!(fold("--"), "");
    }
}
