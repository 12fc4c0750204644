//! Pages of plain text: the project, accessibility, privacy.

use crate::filters;
use crate::pages::Page;
use crate::site::Frame;
use askama::Template;

#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "pages/about.html")]
pub struct AboutPage {
    pub frame: Frame,
}

#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "pages/accessibility.html")]
pub struct AccessibilityPage {
    pub frame: Frame,
}

#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "pages/privacy.html")]
pub struct PrivacyPage {
    pub frame: Frame,
}

impl Page for AboutPage {}
impl Page for AccessibilityPage {}
impl Page for PrivacyPage {}
