//! `GET /api/v1/categories`.

use crate::cache::CachePolicy;
use crate::error::Problem;
use crate::parameters::NoParameters;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use axum::response::Response;
use data::ids::TermCode;
use data::taxonomy::{Taxonomy, Term};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A category: a top one with its terms, or a term.
#[derive(Debug, Serialize, ToSchema)]
pub struct Category {
    pub code: String,
    /// French.
    pub label: String,
    /// One plain line of French.
    pub definition: String,
    /// Everyday words that mean this.
    pub synonyms: Vec<String>,
    pub acronyms: Vec<AcronymItem>,
    /// Listings in this category.
    pub count: u64,
    /// Codes of data·inclusion's `thematiques`.
    pub data_inclusion: Vec<String>,
    /// Labels of médiation numérique's `services`.
    pub mediation_numerique: Vec<String>,
    /// Terms of a top category; empty on a term.
    #[schema(no_recursion)]
    pub children: Vec<Category>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct AcronymItem {
    pub short: String,
    pub long: String,
}

/// Les catégories
///
/// Huit grandes catégories avec leurs termes, définitions, synonymes et correspondances.
#[utoipa::path(
    get,
    operation_id = "listCategories",
    path = "/api/v1/categories",
    tag = "reference",
    responses((status = 200, description = "Les grandes catégories, chacune avec ses termes", body = [Category]))
)]
pub async fn list(State(state): State<AppState>, _: NoParameters) -> Result<Response, Problem> {
    let everything = state.counts().await?;
    let counts = &everything.facets.categories;
    let taxonomy = Taxonomy::families();
    let categories: Vec<Category> = taxonomy
        .top()
        .map(|top| {
            let children = taxonomy.children(&top.code);
            category(top, children.map(|term| category(term, Vec::new(), counts)).collect(), counts)
        })
        .collect();
    Ok(CachePolicy::Briefly.apply(Json(categories)))
}

fn category(term: &Term, children: Vec<Category>, counts: &BTreeMap<TermCode, u64>) -> Category {
    Category {
        code: term.code.to_string(),
        label: term.label.clone(),
        definition: term.definition.clone(),
        synonyms: term.synonyms.clone(),
        acronyms: term
            .acronyms
            .iter()
            .map(|acronym| AcronymItem { short: acronym.short.clone(), long: acronym.long.clone() })
            .collect(),
        count: counts.get(&term.code).copied().unwrap_or(0),
        data_inclusion: term.data_inclusion.clone(),
        mediation_numerique: term.mediation_numerique.clone(),
        children,
    }
}
