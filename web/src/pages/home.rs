//! Home: one search box, the categories, the moments of life.

use crate::components::{SearchForm, Tag};
use crate::filters;
use crate::pages::{Page, Way};
use crate::site::Frame;
use askama::Template;
use jiff::civil::Date;

#[derive(Debug, Clone, PartialEq, Template)]
#[template(path = "pages/home.html")]
pub struct HomePage {
    pub frame: Frame,
    pub form: SearchForm,
    /// The eight top categories.
    pub categories: Vec<Tag>,
    /// The moments of life that lead to results.
    pub moments: Vec<Way>,
    pub services: u64,
    /// How many of them are fictitious.
    pub demo_services: u64,
    pub communes: u64,
    /// The newest date of the data.
    pub updated: Option<Date>,
}

impl Page for HomePage {}
