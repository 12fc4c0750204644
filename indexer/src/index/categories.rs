//! The words of categories, which thousands of listings share.

use data::ids::TermCode;
use data::taxonomy::{Taxonomy, Term as Category};
use std::collections::HashMap;
use std::sync::LazyLock;

/// What is indexed of a listing for each of its categories.
pub struct CategoryTexts {
    /// Label, acronyms and synonyms of one word.
    pub names: String,
    /// Synonyms of several words, of which one alone says little.
    pub loose: String,
}

impl CategoryTexts {
    /// Those of a term of the taxonomy.
    pub fn of(code: &TermCode) -> Option<&'static Self> {
        ALL.get(code)
    }

    pub fn all() -> impl Iterator<Item = &'static Self> {
        ALL.values()
    }

    fn new(term: &Category) -> Self {
        let is_loose = |words: &&str| term.label != *words && words.contains(' ');
        let (loose, names): (Vec<&str>, Vec<&str>) = category_words(term).partition(is_loose);
        Self { names: names.join(SEPARATOR), loose: loose.join(SEPARATOR) }
    }
}

/// Between ways to name a category, so that no word is made of two.
const SEPARATOR: &str = " ; ";

static ALL: LazyLock<HashMap<&'static TermCode, CategoryTexts>> = LazyLock::new(|| {
    let terms = Taxonomy::families().terms().iter();
    terms.map(|term| (&term.code, CategoryTexts::new(term))).collect()
});

/// All the ways to name a category.
pub fn category_words(term: &Category) -> impl Iterator<Item = &str> {
    let acronyms = term.acronyms.iter().flat_map(|acronym| [&acronym.short, &acronym.long]);
    std::iter::once(&term.label).chain(&term.synonyms).chain(acronyms).map(String::as_str)
}
