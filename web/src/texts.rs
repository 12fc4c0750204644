//! Everything people read, by key, from the Fluent files of `locales/`.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// The French texts as they are written, for tests and for translators.
pub const FRENCH: &str = include_str!("../locales/fr.ftl");

static FRENCH_BUNDLE: LazyLock<FluentBundle<FluentResource>> =
    LazyLock::new(|| bundle(Locale::French, FRENCH));

/// A language of the pages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Locale {
    #[default]
    French,
}

fn bundle(locale: Locale, source: &str) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
    // A line that Fluent can't read is left out here; a test says which.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(read, _)| read);
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // The invisible marks around values are for mixed writing directions; they would break
    // addresses and tests here.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(number));
    bundle.add_resource_overriding(resource);
    bundle
}

/// Writes numbers as the French do: a comma, and narrow spaces between thousands.
fn number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(crate::words::number(number.value)),
        _ => None,
    }
}

impl Locale {
    /// Language tag for `<html lang>`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::French => "fr",
        }
    }

    fn bundle(self) -> &'static FluentBundle<FluentResource> {
        match self {
            Self::French => &FRENCH_BUNDLE,
        }
    }

    /// The text of a key.
    pub fn text(self, key: &str) -> String {
        self.format(key, None).unwrap_or_else(|| missing(key))
    }

    /// The text of a key, with values for its variables.
    pub fn text_with<'a>(self, key: &str, values: &[(&'a str, FluentValue<'a>)]) -> String {
        let args: FluentArgs<'_> =
            values.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
        self.format(key, Some(&args)).unwrap_or_else(|| missing(key))
    }

    /// The text of a key made from a code, when there is one for this code.
    pub fn text_of_code(self, family: &str, code: &str) -> Option<String> {
        self.format(&format!("{family}-{code}"), None)
    }

    fn format(self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let bundle = self.bundle();
        let pattern = bundle.get_message(key)?.value()?;
        Some(bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned())
    }
}

/// What is shown for a key without text: visible to testers, harmless to readers.
fn missing(key: &str) -> String {
    format!("⟦{key}⟧")
}

#[cfg(test)]
mod tests;
