//! The languages of the pages: how each is named, addressed and counted in.

use crate::words;
use fluent_bundle::FluentValue;

/// A language of the pages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    #[default]
    French,
    German,
    English,
    Turkish,
    Arabic,
    Italian,
}

impl Locale {
    /// In the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::French, Self::German, Self::English, Self::Turkish, Self::Arabic, Self::Italian];

    /// Language tag for `lang` and `hreflang`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::German => "de",
            Self::English => "en",
            Self::Turkish => "tr",
            Self::Arabic => "ar",
            Self::Italian => "it",
        }
    }

    /// Its own name for itself, as those who read it look for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::French => "Français",
            Self::German => "Deutsch",
            Self::English => "English",
            Self::Turkish => "Türkçe",
            Self::Arabic => "العربية",
            Self::Italian => "Italiano",
        }
    }

    /// What the addresses of its pages begin with; French, the language of the place, has none.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::French => "",
            Self::German => "/de",
            Self::English => "/en",
            Self::Turkish => "/tr",
            Self::Arabic => "/ar",
            Self::Italian => "/it",
        }
    }

    /// The language of an address.
    pub fn of_path(path: &str) -> Self {
        let first = path.strip_prefix('/').and_then(|rest| rest.split(['/', '?', '#']).next());
        let is_named = |locale: &&Self| **locale != Self::French && Some(locale.tag()) == first;
        Self::ALL.iter().find(is_named).copied().unwrap_or_default()
    }

    /// A path of the site (`/recherche?q=…`) in this language. Files and the API have none.
    pub fn path(self, path: &str) -> String {
        let has_language =
            path.starts_with('/') && !path.starts_with("/assets/") && !path.starts_with("/api/");
        match path {
            _ if !has_language => path.to_owned(),
            // « /de » rather than « /de/ ».
            "/" if self != Self::French => self.prefix().to_owned(),
            _ if path.starts_with("/#") && self != Self::French => {
                format!("{}{}", self.prefix(), &path[1..])
            }
            _ => format!("{}{path}", self.prefix()),
        }
    }

    pub fn is_right_to_left(self) -> bool {
        self == Self::Arabic
    }

    /// Whether someone whose language it is has read the texts.
    pub fn is_reviewed(self) -> bool {
        self == Self::French
    }

    /// Between thousands, and before decimals. Arabic is written with the digits of the Maghreb.
    pub(crate) fn separators(self) -> (char, char) {
        match self {
            // Narrow no-break space.
            Self::French => ('\u{202f}', ','),
            Self::English => (',', '.'),
            Self::German | Self::Turkish | Self::Arabic | Self::Italian => ('.', ','),
        }
    }

    /// How Fluent writes the numbers of its texts.
    pub(super) fn numbers<M>(self) -> fn(&FluentValue<'_>, &M) -> Option<String> {
        match self {
            Self::French => |value, _| number(Self::French, value),
            Self::German => |value, _| number(Self::German, value),
            Self::English => |value, _| number(Self::English, value),
            Self::Turkish => |value, _| number(Self::Turkish, value),
            Self::Arabic => |value, _| number(Self::Arabic, value),
            Self::Italian => |value, _| number(Self::Italian, value),
        }
    }
}

fn number(locale: Locale, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(words::number(locale, number.value)),
        _ => None,
    }
}
