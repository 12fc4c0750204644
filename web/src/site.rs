//! What every page knows of the site it belongs to, and the addresses of its pages.

use crate::texts::Locale;
use data::ids::ServiceAtLocationId;

/// Settings of the server that pages show or use; made once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// Configured public address without a final slash, e.g. `https://reperes.example`; never
    /// taken from a request.
    pub public_url: String,
    /// Fictitious listings are among the real ones.
    pub demo: bool,
    /// A MapLibre style for a full basemap, instead of our own drawing of the communes.
    pub map_style: Option<String>,
    /// A `PMTiles` file for a full basemap (Protomaps schema).
    pub map_pmtiles: Option<String>,
}

/// What one page tells its layout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    pub site: Site,
    /// Path and query of the page's one true address in French, e.g. `/fiche/6d0…`; errors have none.
    pub canonical: Option<String>,
    /// Asks search engines not to keep the page.
    pub noindex: bool,
}

impl Frame {
    /// A page that search engines may keep, at `path`.
    pub fn at(site: &Site, path: &str) -> Self {
        Self { site: site.clone(), canonical: Some(path.to_owned()), noindex: false }
    }

    /// A page without an address of its own: an error.
    pub fn nowhere(site: &Site) -> Self {
        Self { site: site.clone(), canonical: None, noindex: true }
    }

    #[must_use]
    pub fn noindex(mut self, noindex: bool) -> Self {
        self.noindex = noindex;
        self
    }

    /// The page's address in a language.
    pub(crate) fn public_url(&self, locale: Locale) -> Option<String> {
        let path = self.canonical.as_ref()?;
        Some(format!("{}{}", self.site.public_url, locale.path(path)))
    }

    /// The same page in French, which is the one that holds.
    pub(crate) fn french_path(&self) -> &str {
        self.canonical.as_deref().unwrap_or(HOME)
    }

    /// The same page in each language: path and language. From an error one comes home.
    pub(crate) fn translations(&self) -> impl Iterator<Item = (Locale, String)> {
        let path = self.french_path();
        Locale::ALL.into_iter().map(|locale| (locale, locale.path(path)))
    }
}

pub const HOME: &str = "/";
pub const SEARCH: &str = "/recherche";
pub const SELECTION: &str = "/selection";
pub const ABOUT: &str = "/a-propos";
pub const SOURCES: &str = "/sources";
pub const ACCESSIBILITY: &str = "/accessibilite";
pub const PRIVACY: &str = "/vie-privee";
pub const API: &str = "/api";
/// What the search's pages draw on the map; takes the same parameters as the search.
pub const GEOJSON: &str = "/api/v1/services.geojson";

/// A search's places as a picture; takes the same parameters as the search.
pub const PICTURE: &str = "/carte/recherche.svg";

/// The place of a listing as a picture.
pub fn listing_picture(id: ServiceAtLocationId) -> String {
    format!("/carte/fiche/{id}.svg")
}

/// The address of a listing's page.
pub fn listing(id: ServiceAtLocationId) -> String {
    format!("/fiche/{id}")
}

impl Site {
    /// A site for tests and for the gallery.
    pub fn sample() -> Self {
        Self {
            public_url: "https://reperes.example".to_owned(),
            demo: false,
            map_style: None,
            map_pmtiles: None,
        }
    }
}
