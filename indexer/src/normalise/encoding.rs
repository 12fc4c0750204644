//! Bytes to text, and what the bytes' history did to it.

use super::squeeze;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// Text of a file, with how it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    pub text: String,
    /// WHATWG name, e.g. `UTF-8`, `windows-1252`, `UTF-16LE`.
    pub encoding: &'static str,
    pub had_byte_order_mark: bool,
    /// Words that an earlier conversion broke, each once, to report; the text keeps them.
    pub damaged: Vec<String>,
}

/// Decodes by byte-order mark, else as UTF-8, else as Windows-1252 (which reads any bytes).
pub fn decode(bytes: &[u8]) -> Decoded {
    let (encoding, skip) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, length),
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, 0),
        None => (WINDOWS_1252, 0),
    };
    let (text, _) = encoding.decode_without_bom_handling(&bytes[skip..]);
    let text = text.into_owned();
    let damaged = damaged_words(&text);
    Decoded { text, encoding: encoding.name(), had_byte_order_mark: skip > 0, damaged }
}

/// Words with a `?` or `\u{FFFD}` in place of a letter (`BARBAN?GRE`), or with UTF-8 read as
/// Windows-1252 (`MÃ©diathÃ¨que`), each once, in order. Addresses of the web are left out.
pub fn damaged_words(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    // Cells and words end at spaces, quotes and delimiters.
    let words =
        text.split(|c: char| c.is_whitespace() || matches!(c, ';' | ',' | '"' | '|' | '(' | ')'));
    for word in words.filter(|word| is_damaged(word)) {
        if !found.iter().any(|known| known == word) {
            found.push(word.to_owned());
        }
    }
    found
}

fn is_damaged(word: &str) -> bool {
    if word.contains('\u{FFFD}') || repair(word).is_some() {
        return true;
    }
    let is_web_address =
        word.contains("://") || word.contains("www.") || word.contains(['/', '=', '@']);
    !is_web_address && has_question_mark_inside(word)
}

fn has_question_mark_inside(word: &str) -> bool {
    let chars: Vec<char> = word.chars().collect();
    chars
        .windows(3)
        .any(|three| three[1] == '?' && three[0].is_alphabetic() && three[2].is_alphabetic())
}

/// Undoes UTF-8 read as Windows-1252: `MÃ©diathÃ¨que` → `Médiathèque`; `None` when that is not
/// what happened.
pub fn repair(text: &str) -> Option<String> {
    if !text.contains(['Ã', 'Â', 'Å', 'â']) {
        return None;
    }
    let (bytes, _, unmappable) = WINDOWS_1252.encode(text);
    if unmappable {
        return None;
    }
    let repaired = std::str::from_utf8(&bytes).ok()?;
    (repaired != text).then(|| repaired.to_owned())
}

/// The delimiter of a CSV text, from its header line: the one that splits it into most columns
/// outside quotes; `,` when none occurs.
pub fn delimiter(text: &str) -> u8 {
    let header = text.trim_start_matches('\u{FEFF}').lines().find(|line| !line.trim().is_empty());
    let outside_quotes: String = header.unwrap_or_default().split('"').step_by(2).collect();
    let count = |delimiter: u8| outside_quotes.bytes().filter(|byte| *byte == delimiter).count();
    let mut best = b',';
    for candidate in *b";\t|" {
        if count(candidate) > count(best) {
            best = candidate;
        }
    }
    best
}

/// A code that passed through a spreadsheet as a number: `68200.0`, `68 200`, ` 68200` → `68200`;
/// anything else is only trimmed.
pub fn whole_number(text: &str) -> String {
    let text = squeeze(text);
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let whole = match digits.split_once(['.', ',']) {
        Some((whole, fraction)) if !fraction.is_empty() && fraction.bytes().all(|b| b == b'0') => {
            whole
        }
        _ => digits.as_str(),
    };
    let is_number = !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { whole.to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_byte_order_mark_is_read_and_removed() {
        let read = decode(b"\xEF\xBB\xBFnom;\xC3\xA9cole");
        assert_eq!((read.text.as_str(), read.had_byte_order_mark), ("nom;école", true));
        let read = decode(b"\xFF\xFEn\0o\0m\0");
        assert_eq!((read.text.as_str(), read.encoding), ("nom", "UTF-16LE"));
    }

    #[test]
    fn what_is_not_utf_8_is_windows_1252() {
        let read = decode(b"M\xE9diath\xE8que \x96 5\x80");
        assert_eq!((read.text.as_str(), read.encoding), ("Médiathèque – 5€", "windows-1252"));
        assert_eq!(decode("Médiathèque".as_bytes()).encoding, "UTF-8");
        assert!(decode(b"").text.is_empty());
    }

    #[test]
    fn broken_words_are_told() {
        let read =
            decode("id;CSC LE BOAT BARBAN?GRE;ok ?;MÃ©diathÃ¨que;https://x.fr/a?b=c".as_bytes());
        assert_eq!(read.damaged, ["BARBAN?GRE", "MÃ©diathÃ¨que"]);
        assert_eq!(damaged_words("caf\u{FFFD}, caf\u{FFFD}"), ["caf\u{FFFD}"]);
        assert!(damaged_words("Âge, pâte, forêt, Ångström : vraiment ?").is_empty());
    }

    #[test]
    fn double_encoding_is_undone() {
        assert_eq!(repair("MÃ©diathÃ¨que dâ€™Illzach").as_deref(), Some("Médiathèque d’Illzach"));
        assert_eq!(repair("Médiathèque"), None);
        assert_eq!(repair("Âge"), None);
    }

    #[test]
    fn the_header_tells_the_delimiter() {
        assert_eq!(delimiter("a;b;c,d\n1,2,3,4,5"), b';');
        assert_eq!(delimiter("\u{FEFF}a,b\n"), b',');
        assert_eq!(delimiter("\n\"x;y;z\"\tb\tc"), b'\t');
        assert_eq!(delimiter("a|b"), b'|');
        assert_eq!(delimiter("seule"), b',');
        assert_eq!(delimiter(""), b',');
    }

    #[test]
    fn numbers_come_back_from_the_spreadsheet() {
        for (dirty, clean) in [
            ("68200.0", "68200"),
            (" 68 200 ", "68200"),
            ("2933,00", "2933"),
            ("2A004", "2A004"),
            ("47.76", "47.76"),
            ("", ""),
        ] {
            assert_eq!(whole_number(dirty), clean, "{dirty}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_decode(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let read = decode(&bytes);
            delimiter(&read.text);
        }

        #[test]
        fn a_clean_number_stays(text in "\\PC*") {
            let once = whole_number(&text);
            prop_assert_eq!(whole_number(&once), once);
        }
    }
}
