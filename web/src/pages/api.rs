//! The documentation of the public API, for people; made from the OpenAPI document.

use crate::filters;
use crate::pages::Page;
use crate::site::Frame;
use askama::Template;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiParameter {
    pub name: String,
    /// `text`, `number`, `lat,lon`…
    pub kind: String,
    pub description: String,
    pub required: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiEndpoint {
    /// `GET`
    pub method: String,
    /// `/api/v1/services/{id}`
    pub path: String,
    pub summary: String,
    pub parameters: Vec<ApiParameter>,
    /// A link to try it, when it can be followed as it is.
    pub example: Option<String>,
}

/// What an error's `type` means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiProblem {
    /// `urn:reperes:problem:unknown-listing`
    pub kind: String,
    pub status: u16,
    pub meaning: String,
}

/// A document to download: label and address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiDocument {
    pub label: String,
    pub href: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "pages/api.html")]
pub struct ApiPage {
    pub frame: Frame,
    pub endpoints: Vec<ApiEndpoint>,
    pub problems: Vec<ApiProblem>,
    pub documents: Vec<ApiDocument>,
}

impl Page for ApiPage {}
