//! Errors, always with a way back.

use crate::components::SearchForm;
use crate::filters;
use crate::pages::Page;
use crate::site::Frame;
use askama::Template;

/// What went wrong, in the words of the person who meets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// A page that does not exist.
    PageNotFound,
    /// A listing that does not exist or no longer does.
    ListingNotFound,
    /// A request that can't be understood.
    BadRequest,
    /// Too much asked at once, or the server is starting or stopping.
    Unavailable,
    /// A fault of ours.
    Internal,
}

#[derive(Debug, Clone, PartialEq, Template)]
#[template(path = "pages/error.html")]
pub struct ErrorPage {
    pub frame: Frame,
    pub kind: ErrorKind,
    /// What was not understood, in French, when it helps the person.
    pub detail: Option<String>,
    pub form: SearchForm,
}

impl Page for ErrorPage {}

impl ErrorPage {
    pub(crate) fn title_key(&self) -> &'static str {
        match self.kind {
            ErrorKind::PageNotFound => "error-page-title",
            ErrorKind::ListingNotFound => "error-listing-title",
            ErrorKind::BadRequest => "error-request-title",
            ErrorKind::Unavailable => "error-unavailable-title",
            ErrorKind::Internal => "error-internal-title",
        }
    }

    pub(crate) fn help_key(&self) -> &'static str {
        match self.kind {
            ErrorKind::PageNotFound => "error-page-help",
            ErrorKind::ListingNotFound => "error-listing-help",
            ErrorKind::BadRequest => "error-request-help",
            ErrorKind::Unavailable => "error-unavailable-help",
            ErrorKind::Internal => "error-internal-help",
        }
    }
}
