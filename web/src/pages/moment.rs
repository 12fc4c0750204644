//! A moment of life: first the need, then two questions that anyone may pass over.

use crate::components::{Choice, CommuneOption};
use crate::filters;
use crate::pages::Page;
use crate::site::Frame;
use askama::Template;

/// A link with its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// Key of its text.
    pub key: &'static str,
    pub href: String,
}

/// Which question the page asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// What is needed, each as a link to its questions.
    Need(Vec<Way>),
    /// Where, how old, when: a form that ends in the search.
    Details(Details),
}

/// The second step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// Key of the need.
    pub need: &'static str,
    /// The categories searched.
    pub categories: Vec<String>,
    pub communes: Vec<CommuneOption>,
    /// Key of the question and the ages to choose from.
    pub age: Option<(&'static str, Vec<Choice>)>,
    /// The days to choose from.
    pub days: Vec<Choice>,
}

#[derive(Debug, Clone, PartialEq, Template)]
#[template(path = "pages/moment.html")]
pub struct MomentPage {
    pub frame: Frame,
    /// Key of the moment.
    pub key: &'static str,
    /// Its first page.
    pub path: String,
    pub step: Step,
    /// The search for all that the moment may need.
    pub everything: String,
    /// The other moments.
    pub others: Vec<Way>,
}

impl Page for MomentPage {}
