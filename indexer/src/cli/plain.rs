//! What files say, shown without obeying it.

use std::io::{self, Write};

/// Writes text with its control characters spelt out, lines and tabulators excepted: a cell of a file
/// does not move the cursor, nor colour what follows.
pub struct Plain<W>(pub W);

impl<W: Write> Write for Plain<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(bytes);
        let mut from = 0;
        let is_obeyed = |c: &char| c.is_control() && !matches!(c, '\n' | '\t');
        for (at, c) in text.char_indices().filter(|(_, c)| is_obeyed(c)) {
            write!(self.0, "{}{}", &text[from..at], c.escape_unicode())?;
            from = at + c.len_utf8();
        }
        self.0.write_all(&text.as_bytes()[from..])?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// An error with its causes, each once: some tell theirs themselves.
pub fn with_causes(error: &anyhow::Error) -> String {
    error.chain().map(ToString::to_string).fold(String::new(), |told, cause| {
        if told.is_empty() {
            cause
        } else if told.ends_with(&cause) {
            told
        } else {
            format!("{told} : {cause}")
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::Context as _;

    #[test]
    fn a_terminal_obeys_nothing_that_a_file_says() {
        let mut plain = Plain(Vec::new());
        let cell = "\u{1b}[2Jrue\rde\u{9b}31m l’Été";
        writeln!(plain, "ligne 2\t({cell})").expect("written");
        let told = String::from_utf8(plain.0).expect("UTF-8");
        assert_eq!(told, "ligne 2\t(\\u{1b}[2Jrue\\u{d}de\\u{9b}31m l’Été)\n");
    }

    #[test]
    fn a_cause_is_told_once() {
        #[derive(Debug, thiserror::Error)]
        #[error("/etc illisible : {source}")]
        struct Unreadable {
            source: io::Error,
        }
        let error = || Unreadable { source: io::Error::other("c'est un dossier") };
        let told = with_causes(&error().into());
        assert_eq!(told, "/etc illisible : c'est un dossier");
        let within = Err::<(), _>(error()).context("import").expect_err("an error");
        assert_eq!(with_causes(&within), format!("import : {told}"));
    }
}
