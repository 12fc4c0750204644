//! Everything people read, by key, from the Fluent files of `locales/`.

mod locale;

pub use locale::Locale;

use data::taxonomy::Term;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// The texts as they are written, for tests and for translators.
const SITE: [&str; Locale::ALL.len()] = [
    include_str!("../locales/fr.ftl"),
    include_str!("../locales/de.ftl"),
    include_str!("../locales/en.ftl"),
    include_str!("../locales/tr.ftl"),
    include_str!("../locales/ar.ftl"),
    include_str!("../locales/it.ftl"),
];

/// Labels and definitions of the categories. In French they are those of the taxonomy.
const CATEGORIES: [&str; Locale::ALL.len()] = [
    "",
    include_str!("../locales/categories/de.ftl"),
    include_str!("../locales/categories/en.ftl"),
    include_str!("../locales/categories/tr.ftl"),
    include_str!("../locales/categories/ar.ftl"),
    include_str!("../locales/categories/it.ftl"),
];

static BUNDLES: [LazyLock<FluentBundle<FluentResource>>; Locale::ALL.len()] = [
    LazyLock::new(|| bundle(Locale::French)),
    LazyLock::new(|| bundle(Locale::German)),
    LazyLock::new(|| bundle(Locale::English)),
    LazyLock::new(|| bundle(Locale::Turkish)),
    LazyLock::new(|| bundle(Locale::Arabic)),
    LazyLock::new(|| bundle(Locale::Italian)),
];

fn bundle(locale: Locale) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // The invisible marks around values are for mixed writing directions; they would break
    // addresses and tests where there is one direction only.
    bundle.set_use_isolating(locale.is_right_to_left());
    bundle.set_formatter(Some(locale.numbers()));
    for source in [SITE[locale as usize], CATEGORIES[locale as usize]] {
        // A line that Fluent can't read is left out here; a test says which.
        let read = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(read, _)| read);
        bundle.add_resource_overriding(read);
    }
    bundle
}

impl Locale {
    fn bundle(self) -> &'static FluentBundle<FluentResource> {
        &BUNDLES[self as usize]
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

    /// What a category is called.
    pub fn category(self, term: &Term) -> String {
        self.text_of_code("category", term.code.as_str()).unwrap_or_else(|| term.label.clone())
    }

    /// What a category is, in one plain line.
    pub fn definition(self, term: &Term) -> String {
        let bundle = self.bundle();
        let message = bundle.get_message(&format!("category-{}", term.code));
        let definition = message.and_then(|message| message.get_attribute("definition"));
        definition.map_or_else(
            || term.definition.clone(),
            |definition| {
                bundle.format_pattern(definition.value(), None, &mut Vec::new()).into_owned()
            },
        )
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
