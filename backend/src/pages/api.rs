//! `GET /api`: the documentation of the public API, made from its OpenAPI description.

use super::site::{render, site};
use crate::cache::CachePolicy;
use crate::error::{AppError, PROBLEM, PageError, capitalised};
use crate::language::Language;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use serde_json::Value;
use web::pages::{ApiDocument, ApiEndpoint, ApiPage, ApiParameter, ApiProblem};
use web::site::{API, Frame};

pub async fn show(
    State(state): State<AppState>,
    Language(locale): Language,
) -> Result<Response, PageError> {
    let document = serde_json::to_value(state.description())
        .map_err(|error| AppError::Internal(error.into()))?;
    let page = ApiPage {
        frame: Frame::at(&site(state.settings()), API),
        endpoints: endpoints(&document),
        problems: AppError::all()
            .iter()
            .map(|error| ApiProblem {
                kind: format!("{PROBLEM}{}", error.kind()),
                status: error.status().as_u16(),
                meaning: capitalised(&error.to_string()),
            })
            .collect(),
        documents: vec![ApiDocument {
            label: "OpenAPI 3.1 (JSON)".to_owned(),
            href: "/api/v1/openapi.json".to_owned(),
        }],
    };
    render(&page, locale, CachePolicy::Hourly)
}

fn endpoints(document: &Value) -> Vec<ApiEndpoint> {
    let paths = document["paths"].as_object().into_iter().flatten();
    paths
        .filter_map(|(path, item)| {
            let operation = item.get("get")?;
            Some(ApiEndpoint {
                method: "GET".to_owned(),
                path: path.clone(),
                summary: text(&operation["summary"]),
                parameters: parameters(operation),
                example: example(path, operation),
            })
        })
        .collect()
}

fn parameters(operation: &Value) -> Vec<ApiParameter> {
    let listed = operation["parameters"].as_array().into_iter().flatten();
    listed
        .map(|parameter| ApiParameter {
            name: text(&parameter["name"]),
            kind: kind(&parameter["schema"]["type"]),
            // Markdown's marks of code mean nothing to readers of the page.
            description: text(&parameter["description"]).replace('`', ""),
            required: parameter["required"].as_bool().unwrap_or(false),
        })
        .collect()
}

/// `["string", "null"]` or `"string"`.
fn kind(value: &Value) -> String {
    let one = match value {
        Value::Array(kinds) => kinds.iter().find(|kind| *kind != "null").map(text),
        other => Some(text(other)),
    };
    match one.as_deref() {
        Some("number") => "nombre".to_owned(),
        Some("integer") => "nombre entier".to_owned(),
        Some("boolean") => "true ou false".to_owned(),
        _ => "texte".to_owned(),
    }
}

/// The address with its first two examples, when nothing must be filled in.
fn example(path: &str, operation: &Value) -> Option<String> {
    if path.contains('{') {
        return None;
    }
    let listed = operation["parameters"].as_array().into_iter().flatten();
    let pairs: Vec<String> = listed
        .filter_map(|parameter| {
            let example = parameter.get("example")?;
            let value = example.as_str().map_or_else(|| example.to_string(), str::to_owned);
            let value =
                percent_encoding::utf8_percent_encode(&value, percent_encoding::NON_ALPHANUMERIC);
            Some(format!("{}={value}", text(&parameter["name"])))
        })
        .take(2)
        .collect();
    if pairs.is_empty() {
        Some(path.to_owned())
    } else {
        Some(format!("{path}?{}", pairs.join("&")))
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
