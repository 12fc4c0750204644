//! `GET /api/v1/suggest`: what may be meant, while one types.

use crate::cache::CachePolicy;
use crate::error::{AppError, Problem, ProblemDocument};
use crate::parameters::{LONGEST_TEXT, Parameters};
use crate::query::{self, Reading};
use crate::state::AppState;
use axum::Json;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use data::ids::TermCode;
use data::taxonomy::Taxonomy;
use data::territory::Territory;
use indexer::search::{Suggest, Suggestion, SuggestionKind};
use serde::Serialize;
use utoipa::ToSchema;
use web::Locale;
use web::address::SearchAddress;

/// Suggestions of an answer, when the request does not say.
const USUAL: usize = 8;

/// Most suggestions of one answer.
const MOST: usize = 20;

/// Suggestions, the likeliest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct Suggestions {
    pub suggestions: Vec<SuggestionItem>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SuggestionItem {
    /// `category`, `listing`, `organization`, `commune`, `postal-code` or `address`.
    #[schema(value_type = String)]
    pub kind: &'static str,
    pub label: String,
    /// What tells it from others: the commune of a listing, the synonym that was typed…
    pub detail: Option<String>,
    /// Code of the category, id of the listing, name of the organisation, INSEE code, postcode, or
    /// position `lat,lon`.
    pub value: String,
    /// The page that shows it, as a path of this site.
    pub href: String,
    /// True for a fictitious listing (demo mode only).
    pub demo: bool,
}

/// Suggérer en cours de frappe
///
/// Catégories, fiches, organismes, communes, codes postaux et adresses en une liste. Sans texte, la liste est vide.
#[utoipa::path(
    get,
    operation_id = "suggest",
    path = "/api/v1/suggest",
    tag = "services",
    params(
        ("q" = Option<String>, Query, description = "Le début de ce qu'on tape, 300 caractères au plus", example = "bibl"),
        ("near" = Option<String>, Query, description = "Position `latitude,longitude` : le plus proche d'abord", example = "47.7495,7.3398"),
        ("lang" = Option<String>, Query, description = "Langue des catégories, l'une de celles des pages ; `fr` par défaut", example = "en"),
        ("limit" = Option<u64>, Query, minimum = 1, maximum = 20, description = "De 1 à 20 ; 8 par défaut", example = 8),
    ),
    responses(
        (status = 200, description = "Les suggestions, la plus probable d'abord", body = Suggestions),
        (status = 304, description = "Inchangé depuis l'`ETag` de `If-None-Match`"),
        (status = 400, description = "Des paramètres fautifs, chacun nommé", body = ProblemDocument, content_type = "application/problem+json"),
    )
)]
pub async fn list(
    State(state): State<AppState>,
    RawQuery(raw): RawQuery,
) -> Result<Response, Problem> {
    let (asked, locale) = read(raw.as_deref())?;
    let found = state.suggest(asked).await?.into_iter();
    let suggestions = found.map(|found| item(found, locale)).collect();
    Ok(CachePolicy::Briefly.apply(Json(Suggestions { suggestions })))
}

fn read(raw: Option<&str>) -> Result<(Suggest, Locale), AppError> {
    let parameters = Parameters::decode(raw)?;
    let mut errors = Vec::new();
    let mut reading = Reading::of(&parameters, &["q", "near", "lang", "limit"], &mut errors);
    let text = reading.one("q", |text| match text.chars().count() {
        0..=LONGEST_TEXT => Ok(text.to_owned()),
        _ => Err(format!("{LONGEST_TEXT} caractères au plus")),
    });
    let locale = reading.one("lang", |text| {
        let known = Locale::ALL.into_iter().find(|locale| locale.tag() == text);
        known.ok_or_else(|| format!("l'une de {}", Locale::ALL.map(Locale::tag).join(", ")))
    });
    let asked = Suggest {
        text: text.unwrap_or_default(),
        near: reading.one("near", query::position),
        limit: reading.one("limit", |text| query::whole(text, 1, MOST)).unwrap_or(USUAL),
        demo: true,
    };
    if errors.is_empty() {
        Ok((asked, locale.unwrap_or_default()))
    } else {
        Err(AppError::InvalidParameters(errors))
    }
}

fn item(found: Suggestion, locale: Locale) -> SuggestionItem {
    let href = href(&found);
    let Suggestion { kind, mut label, detail, value, demo, .. } = found;
    let term = Taxonomy::families().get(&TermCode::from(value.as_str()));
    if let Some(term) = term.filter(|_| kind == SuggestionKind::Category) {
        label = locale.category(term);
    }
    SuggestionItem { kind: kind.code(), label, detail, value, href, demo }
}

/// What choosing it leads to.
fn href(found: &Suggestion) -> String {
    let place = |place: String| SearchAddress { place: Some(place), ..SearchAddress::default() };
    let search = match found.kind {
        SuggestionKind::Listing => return format!("/fiche/{}", found.value),
        SuggestionKind::Category => SearchAddress::of_categories([found.value.as_str()]),
        SuggestionKind::Organization => {
            SearchAddress { text: Some(found.value.clone()), ..SearchAddress::default() }
        }
        SuggestionKind::Commune => {
            let code = found.value.parse().ok();
            let commune = code.and_then(|code| Territory::m2a().by_insee(&code));
            match commune.filter(|commune| commune.name == found.label) {
                Some(commune) => SearchAddress {
                    communes: vec![commune.insee.clone()],
                    ..SearchAddress::default()
                },
                // Around a neighbour, or a part of a commune.
                None => place(found.label.clone()),
            }
        }
        SuggestionKind::PostalCode => place(found.value.clone()),
        SuggestionKind::Address => {
            let parts = std::iter::once(found.label.as_str()).chain(found.detail.as_deref());
            place(parts.collect::<Vec<_>>().join(" "))
        }
    };
    search.href()
}
