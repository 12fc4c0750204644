//! Query strings: decoded strictly, so that a fault is named instead of guessed around.

use crate::error::{AppError, InvalidParameter, Problem};
use crate::query::Reading;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use percent_encoding::percent_decode;

/// Longest text that one may search for, in characters.
pub const LONGEST_TEXT: usize = 300;

/// What an address without parameters asks for: a query string with any is a fault.
pub struct NoParameters;

impl<S: Sync> FromRequestParts<S> for NoParameters {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Problem> {
        let parameters = Parameters::decode(parts.uri.query())?;
        let mut errors = Vec::new();
        Reading::of(&parameters, &[], &mut errors);
        if errors.is_empty() { Ok(Self) } else { Err(AppError::InvalidParameters(errors).into()) }
    }
}

/// A decoded query string, in the order received.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// Decodes `a=1&b=deux%20mots`; a `+` is a space.
    ///
    /// # Errors
    /// [`AppError::InvalidParameters`] when a `%` stands for no byte, or the bytes are not UTF-8.
    pub fn decode(query: Option<&str>) -> Result<Self, AppError> {
        let mut pairs = Vec::new();
        let mut errors = Vec::new();
        for part in query.unwrap_or_default().split('&').filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            match decode_part(name).and_then(|name| Ok((name, decode_part(value)?))) {
                Ok(pair) => pairs.push(pair),
                Err(reason) => errors.push(InvalidParameter::new(name, value, reason)),
            }
        }
        if errors.is_empty() { Ok(Self(pairs)) } else { Err(AppError::InvalidParameters(errors)) }
    }

    /// Values of a parameter given several times, or once with commas; blank ones left out.
    pub fn list(&self, name: &str) -> Vec<&str> {
        self.0
            .iter()
            .filter(|(key, _)| key == name)
            .flat_map(|(_, value)| value.split(','))
            .map(str::trim)
            .filter(|value| !value.is_empty())
            .collect()
    }

    /// The only value of a parameter; blank counts as absent.
    ///
    /// # Errors
    /// When it is given several times with different values.
    pub fn one(&self, name: &str) -> Result<Option<&str>, InvalidParameter> {
        let mut values = self
            .0
            .iter()
            .filter(|(key, value)| key == name && !value.trim().is_empty())
            .map(|(_, value)| value.trim());
        let first = values.next();
        match values.find(|other| Some(*other) != first) {
            Some(other) => Err(InvalidParameter::new(name, other, "n'est attendu qu'une fois")),
            None => Ok(first),
        }
    }

    /// All but one parameter.
    pub fn without(&self, name: &str) -> Self {
        Self(self.0.iter().filter(|(key, _)| key != name).cloned().collect())
    }

    /// The same with one parameter replaced.
    pub fn with(&self, name: &str, value: String) -> Self {
        let mut changed = self.without(name);
        changed.0.push((name.to_owned(), value));
        changed
    }

    /// Names that are not among the known ones.
    pub fn unknown<'a>(&'a self, known: &[&str]) -> Vec<&'a str> {
        let mut names: Vec<&str> = self
            .0
            .iter()
            .map(|(name, _)| name.as_str())
            .filter(|name| !known.contains(name))
            .collect();
        names.dedup();
        names
    }
}

fn decode_part(text: &str) -> Result<String, &'static str> {
    if !text.split('%').skip(1).all(begins_with_a_byte) {
        return Err("« % » est suivi de deux chiffres hexadécimaux, et s'écrit lui-même « %25 »");
    }
    let spaced = text.replace('+', " ");
    let decoded = percent_decode(spaced.as_bytes()).decode_utf8();
    // A NUL is never typed; it upsets databases and terminals.
    match decoded {
        Ok(decoded) if !decoded.contains('\0') => Ok(decoded.into_owned()),
        _ => Err("le texte doit être encodé en UTF-8"),
    }
}

fn begins_with_a_byte(after_percent: &str) -> bool {
    let digits = after_percent.as_bytes().get(..2);
    digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plus_signs_and_percent_signs_are_decoded() {
        let parameters = Parameters::decode(Some("q=cr%C3%A8che+bio&near=&q=")).expect("UTF-8");
        assert_eq!(parameters.one("q"), Ok(Some("crèche bio")));
        assert_eq!(parameters.one("near"), Ok(None));
    }

    #[test]
    fn broken_utf_8_is_named() {
        let error = Parameters::decode(Some("q=%FF%FE")).expect_err("broken");
        let AppError::InvalidParameters(errors) = error else { panic!("{error:?}") };
        assert_eq!(errors[0].name, "q");
        assert!(Parameters::decode(Some("q=a%00b")).is_err());
    }

    #[test]
    fn a_percent_sign_stands_for_a_byte() {
        for wrong in ["q=50%", "q=50%2", "q=50%zz", "q=%%25", "%=1", "q=%+1", "q=%é"] {
            let error = Parameters::decode(Some(wrong)).expect_err(wrong);
            let AppError::InvalidParameters(errors) = error else { panic!("{error:?}") };
            assert!(errors[0].reason.contains("%25"), "{wrong}");
        }
        let parameters = Parameters::decode(Some("q=50%25%2b")).expect("two bytes");
        assert_eq!(parameters.one("q"), Ok(Some("50%+")));
    }

    #[test]
    fn a_parameter_repeated_with_another_value_is_refused() {
        let parameters = Parameters::decode(Some("page=1&page=2")).expect("UTF-8");
        assert!(parameters.one("page").is_err());
    }

    #[test]
    fn lists_are_given_by_commas_or_repetition() {
        let parameters = Parameters::decode(Some("c=a,b&c=c,")).expect("UTF-8");
        assert_eq!(parameters.list("c"), ["a", "b", "c"]);
        assert_eq!(parameters.unknown(&["d"]), ["c"]);
    }
}
