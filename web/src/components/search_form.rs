//! The search box: what, and where.

use crate::address::SearchAddress;

/// A commune offered while the place is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommuneOption {
    pub name: String,
    pub postal_code: String,
}

/// The form of home and of the results.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchForm {
    pub what: String,
    pub place: String,
    /// What the form carries along without showing it: position and filters.
    pub hidden: Vec<(&'static str, String)>,
    pub communes: Vec<CommuneOption>,
}

impl SearchForm {
    /// An empty form.
    pub fn empty(communes: Vec<CommuneOption>) -> Self {
        Self { what: String::new(), place: String::new(), hidden: Vec::new(), communes }
    }

    /// A form that shows the search it led to and carries all of it along, but for the page and the
    /// map's frame.
    pub fn of(search: &SearchAddress, communes: Vec<CommuneOption>) -> Self {
        let mut form = Self::beside_filters(search, communes);
        form.hidden.extend(search.hidden_wishes());
        form
    }

    /// The same on a page whose panel of filters is part of the form.
    pub fn beside_filters(search: &SearchAddress, communes: Vec<CommuneOption>) -> Self {
        Self {
            what: search.text.clone().unwrap_or_default(),
            place: search.place.clone().unwrap_or_default(),
            hidden: search.hidden_fields(),
            communes,
        }
    }

    /// Communes as the data list shows them, each once.
    pub fn sample_communes() -> Vec<CommuneOption> {
        [
            ("Illzach", "68110"),
            ("Kingersheim", "68260"),
            ("Mulhouse", "68100"),
            ("Wittenheim", "68270"),
        ]
        .map(|(name, postal_code)| CommuneOption {
            name: name.to_owned(),
            postal_code: postal_code.to_owned(),
        })
        .to_vec()
    }
}
