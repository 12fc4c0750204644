//! Where the listings come from, and under which licences.

use crate::filters;
use crate::pages::Page;
use crate::site::Frame;
use askama::Template;
use data::model::{LicenceStatus, Source};
use jiff::civil::Date;

/// A source with what it brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceLine {
    pub source: Source,
    /// Listings that it is part of.
    pub listings: u64,
    /// When it was last imported here.
    pub imported: Option<Date>,
}

impl SourceLine {
    pub(crate) fn is_confirmed(&self) -> bool {
        self.source.licence_status == LicenceStatus::Confirmed
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "pages/sources.html")]
pub struct SourcesPage {
    pub frame: Frame,
    pub sources: Vec<SourceLine>,
}

impl Page for SourcesPage {}
