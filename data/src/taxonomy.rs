//! Our taxonomy for families: what people look for, in the words they use.
//!
//! The terms stand in `data/taxonomy/families.toml`, each mapped to the codes of data·inclusion
//! and médiation numérique where they correspond.

use crate::ids::TermCode;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// A short form and what it stands for: `RPE`, `relais petite enfance`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acronym {
    pub short: String,
    pub long: String,
}

/// A term; a top category is a term without parent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    pub code: TermCode,
    /// French label.
    pub label: String,
    /// One line in plain French.
    pub definition: String,
    /// Everyday words that mean this, as people type them.
    pub synonyms: Vec<String>,
    pub acronyms: Vec<Acronym>,
    pub parent: Option<TermCode>,
    /// Codes of data·inclusion's `thematiques`.
    pub data_inclusion: Vec<String>,
    /// Labels of médiation numérique's `services`.
    pub mediation_numerique: Vec<String>,
    /// A family in danger may be reading: emergency numbers first and a quick exit.
    pub sensitive: bool,
    /// What people say who need this, in whole sentences too. Read in questions only: listings are
    /// not found by single words of it.
    pub said: Vec<String>,
    /// Words that people use who need this, each of which speaks for it in a situation that is told:
    /// « fémur glisser » for an alarm to wear. With spaces between.
    pub heard: String,
    /// The same in the other languages spoken here, by their codes.
    pub translations: BTreeMap<String, Vec<String>>,
    /// Terms that answer the same question: who looks for a childminder asks the relay that knows
    /// them all.
    pub also: Vec<TermCode>,
    /// Terms to look at when this one finds too little.
    pub related: Vec<TermCode>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    category: Vec<FileTerm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileTerm {
    code: TermCode,
    label: String,
    definition: String,
    #[serde(default)]
    synonyms: Vec<String>,
    #[serde(default)]
    acronyms: Vec<Acronym>,
    #[serde(default)]
    data_inclusion: Vec<String>,
    #[serde(default)]
    mediation_numerique: Vec<String>,
    #[serde(default)]
    sensitive: bool,
    #[serde(default)]
    said: Vec<String>,
    #[serde(default)]
    heard: String,
    #[serde(default)]
    translations: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    also: Vec<TermCode>,
    #[serde(default)]
    related: Vec<TermCode>,
    #[serde(default)]
    term: Vec<FileTerm>,
}

/// All terms, in the order of the file: each top category followed by its own.
#[derive(Debug)]
pub struct Taxonomy {
    terms: Vec<Term>,
    by_code: BTreeMap<TermCode, usize>,
}

impl Taxonomy {
    /// The taxonomy for families, from the embedded file.
    ///
    /// # Panics
    /// When the embedded file is broken, which the tests rule out.
    #[expect(clippy::panic, reason = "the file is compiled in and checked by the tests")]
    pub fn families() -> &'static Self {
        static FAMILIES: OnceLock<Taxonomy> = OnceLock::new();
        FAMILIES.get_or_init(|| match Self::parse(include_str!("../taxonomy/families.toml")) {
            Ok(taxonomy) => taxonomy,
            Err(reason) => panic!("taxonomie embarquée : {reason}"),
        })
    }

    /// Reads a taxonomy.
    ///
    /// # Errors
    /// In words, when the TOML is not of the form of `families.toml` or a code is used twice.
    pub fn parse(text: &str) -> Result<Self, String> {
        let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
        let mut terms = Vec::new();
        for mut top in file.category {
            let children = std::mem::take(&mut top.term);
            let parent = top.code.clone();
            terms.push(term(top, None)?);
            for child in children {
                terms.push(term(child, Some(parent.clone()))?);
            }
        }
        let mut by_code = BTreeMap::new();
        for (rank, term) in terms.iter().enumerate() {
            if by_code.insert(term.code.clone(), rank).is_some() {
                return Err(format!("le code « {} » est employé deux fois", term.code));
            }
        }
        for term in &terms {
            let mut named = term.also.iter().chain(&term.related);
            if let Some(code) =
                named.find(|code| !by_code.contains_key(code) || **code == term.code)
            {
                return Err(format!("« {} » renvoie à « {code} »", term.code));
            }
        }
        Ok(Self { terms, by_code })
    }

    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    pub fn get(&self, code: &TermCode) -> Option<&Term> {
        self.by_code.get(code).map(|&rank| &self.terms[rank])
    }

    /// The place of a term among [`terms`](Self::terms).
    pub fn rank(&self, code: &TermCode) -> Option<usize> {
        self.by_code.get(code).copied()
    }

    /// The top categories.
    pub fn top(&self) -> impl Iterator<Item = &Term> {
        self.terms.iter().filter(|term| term.parent.is_none())
    }

    pub fn children<'a>(&'a self, code: &'a TermCode) -> impl Iterator<Item = &'a Term> {
        self.terms.iter().filter(move |term| term.parent.as_ref() == Some(code))
    }

    /// The top category of a term; a top category is its own.
    pub fn top_of(&self, code: &TermCode) -> Option<&Term> {
        let term = self.get(code)?;
        match &term.parent {
            Some(parent) => self.get(parent),
            None => Some(term),
        }
    }

    /// Terms to look at when this one finds too little, the nearest first.
    pub fn related(&self, code: &TermCode) -> &[TermCode] {
        self.get(code).map_or(&[], |term| &term.related)
    }

    /// The term and all that it stands for.
    pub fn with_descendants(&self, code: &TermCode) -> Vec<TermCode> {
        let own = self.get(code).map(|term| term.code.clone());
        own.into_iter().chain(self.children(code).map(|term| term.code.clone())).collect()
    }
}

fn term(file: FileTerm, parent: Option<TermCode>) -> Result<Term, String> {
    if !file.term.is_empty() {
        return Err(format!("« {} » : deux niveaux au plus", file.code));
    }
    Ok(Term {
        code: file.code,
        label: file.label,
        definition: file.definition,
        synonyms: file.synonyms,
        acronyms: file.acronyms,
        parent,
        data_inclusion: file.data_inclusion,
        mediation_numerique: file.mediation_numerique,
        sensitive: file.sensitive,
        said: file.said,
        heard: file.heard,
        translations: file.translations,
        also: file.also,
        related: file.related,
    })
}

#[cfg(test)]
mod content;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn there_are_eight_top_categories_and_about_sixty_terms() {
        let taxonomy = Taxonomy::families();
        assert_eq!(taxonomy.top().count(), 8);
        assert!(taxonomy.terms().len() >= 55, "{}", taxonomy.terms().len());
        for top in taxonomy.top() {
            assert!(taxonomy.children(&top.code).count() >= 3, "{}", top.code);
        }
    }

    #[test]
    fn every_term_has_a_label_a_definition_and_an_ascii_code() {
        for term in Taxonomy::families().terms() {
            assert!(!term.label.is_empty() && term.definition.len() > 10, "{}", term.code);
            assert!(!term.definition.contains('\n'), "{}", term.code);
            let ascii = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            assert!(term.code.as_str().chars().all(ascii), "{}", term.code);
        }
    }

    #[test]
    fn the_acronyms_of_the_field_are_all_known() {
        let known: Vec<String> = Taxonomy::families()
            .terms()
            .iter()
            .flat_map(|term| {
                let acronyms = term.acronyms.iter().map(|acronym| fold(&acronym.short));
                acronyms
                    .chain(term.synonyms.iter().map(|word| fold(word)))
                    .chain([fold(&term.label)])
            })
            .collect();
        for acronym in [
            "rpe",
            "ram",
            "laep",
            "eaje",
            "multi accueil",
            "micro creche",
            "mam",
            "assistante maternelle",
            "alsh",
            "clas",
            "pmi",
            "csc",
            "evs",
            "ccas",
            "clic",
            "ehpad",
            "residence autonomie",
            "ssiad",
            "cij",
            "mission locale",
            "france services",
            "epn",
            "aidants connect",
        ] {
            assert!(known.iter().any(|word| word == acronym), "{acronym}");
        }
    }

    #[test]
    fn a_code_used_twice_is_refused() {
        let twice = r#"
            [[category]]
            code = "a"
            label = "A"
            definition = "A."
            [[category]]
            code = "a"
            label = "B"
            definition = "B."
        "#;
        assert!(Taxonomy::parse(twice).expect_err("twice").contains("deux fois"));
    }

    #[test]
    fn a_reference_to_an_unknown_term_or_to_itself_is_refused() {
        for code in ["b", "a"] {
            let text = format!(
                "[[category]]\ncode = \"a\"\nlabel = \"A\"\ndefinition = \"A.\"\nrelated = [\"{code}\"]"
            );
            assert!(Taxonomy::parse(&text).expect_err(code).contains("renvoie"), "{code}");
        }
    }
}
