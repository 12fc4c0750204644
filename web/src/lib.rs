//! What people see: typed view structs, templates, texts, styles, scripts and their embedded assets.
//!
//! A page is a struct of [`pages`] that the server fills and renders with [`Page::html`]. Nothing
//! here knows HTTP, SQL or the index.

pub mod address;
pub mod assets;
pub mod components;
mod filters;
pub mod moments;
pub mod pages;
pub mod site;
pub mod static_map;
pub mod texts;
pub mod words;

pub use pages::Page;
pub use texts::Locale;
