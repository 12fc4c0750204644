//! Home: one search box, the categories, the moments of life.

use crate::components::{SearchForm, Tag};
use crate::filters;
use crate::pages::Page;
use crate::site::Frame;
use askama::Template;
use jiff::civil::Date;

/// A moment of life as a link to a ready-made search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LifeEvent {
    pub label: String,
    pub href: String,
}

impl LifeEvent {
    /// The moments that home offers, in the order of life: Fluent keys and the categories searched.
    pub const ALL: [(&'static str, &'static [&'static str]); 9] = [
        ("life-baby", &["petite-enfance"]),
        ("life-work", &["petite-enfance", "enfance-periscolaire"]),
        ("life-school", &["enfance-periscolaire", "parentalite"]),
        ("life-holidays", &["enfance-periscolaire"]),
        ("life-teenager", &["jeunesse"]),
        ("life-alone", &["parentalite"]),
        ("life-ageing", &["seniors-aidants"]),
        ("life-internet", &["numerique-droits"]),
        ("life-disability", &["handicap-sante"]),
    ];
}

#[derive(Debug, Clone, PartialEq, Template)]
#[template(path = "pages/home.html")]
pub struct HomePage {
    pub frame: Frame,
    pub form: SearchForm,
    /// The eight top categories.
    pub categories: Vec<Tag>,
    /// Only those that lead to results.
    pub life_events: Vec<LifeEvent>,
    pub services: u64,
    /// How many of them are fictitious.
    pub demo_services: u64,
    pub communes: u64,
    /// The newest date of the data.
    pub updated: Option<Date>,
}

impl Page for HomePage {}
