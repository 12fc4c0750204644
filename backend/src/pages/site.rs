//! What all pages share: the site, the form's communes, rendering, and errors.

use crate::cache::CachePolicy;
use crate::error::{AppError, PageError, capitalised, told};
use crate::state::Settings;
use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse, Response};
use data::territory::Territory;
use std::sync::OnceLock;
use web::address::SearchAddress;
use web::components::{CommuneOption, SearchForm};
use web::pages::{ErrorKind, ErrorPage};
use web::site::{Frame, Site};
use web::{Locale, Page};

/// Where the operator's PMTiles file is served.
pub const PMTILES: &str = "/tuiles/fond.pmtiles";

/// The site as pages know it.
pub fn site(settings: &Settings) -> Site {
    Site {
        public_url: settings.public_url.clone(),
        demo: settings.demo,
        map_style: settings.basemap.map_style.clone(),
        map_pmtiles: settings.basemap.map_pmtiles.as_ref().map(|_| PMTILES.to_owned()),
    }
}

/// The communes that the form offers.
pub fn communes() -> Vec<CommuneOption> {
    static OPTIONS: OnceLock<Vec<CommuneOption>> = OnceLock::new();
    let options = OPTIONS.get_or_init(|| {
        let mut options: Vec<CommuneOption> = Territory::m2a()
            .communes()
            .iter()
            .map(|commune| CommuneOption {
                name: commune.name.clone(),
                postal_code: commune.postal_codes.join(", "),
            })
            .collect();
        options.sort_by_key(|option| data::text::fold(&option.name));
        options
    });
    options.clone()
}

/// Renders a page in a language, under a cache policy.
pub fn render(
    page: &impl Page,
    locale: Locale,
    policy: CachePolicy,
) -> Result<Response, PageError> {
    let html = page.html(locale).map_err(|error| AppError::Internal(error.into()))?;
    let mut response = policy.apply(Html(html));
    let language = HeaderValue::from_static(locale.tag());
    response.headers_mut().insert(header::CONTENT_LANGUAGE, language);
    Ok(response)
}

/// The page of an error; the form keeps what was typed.
pub fn render_error(
    error: &AppError,
    settings: &Settings,
    search: &SearchAddress,
    locale: Locale,
) -> Response {
    let kind = match error {
        AppError::InvalidParameters(_)
        | AppError::MethodNotAllowed
        | AppError::AddressTooLong
        | AppError::BodyTooLarge => ErrorKind::BadRequest,
        AppError::UnknownListing => ErrorKind::ListingNotFound,
        AppError::UnknownAddress => ErrorKind::PageNotFound,
        AppError::Timeout | AppError::Busy | AppError::NotReady => ErrorKind::Unavailable,
        AppError::Internal(_) => ErrorKind::Internal,
    };
    let detail = match error {
        AppError::InvalidParameters(errors) => {
            Some(told(errors, |error| format!("« {} » : {}", error.value, error.reason)).1)
        }
        AppError::MethodNotAllowed | AppError::AddressTooLong | AppError::BodyTooLarge => {
            Some(capitalised(&error.to_string()))
        }
        _ => None,
    };
    let page = ErrorPage {
        frame: Frame::nowhere(&site(settings)),
        kind,
        detail,
        form: SearchForm::of(search, communes()),
    };
    match page.html(locale) {
        Ok(html) => {
            let mut response = (error.status(), Html(html)).into_response();
            let no_store = HeaderValue::from_static("no-store");
            response.headers_mut().insert(header::CACHE_CONTROL, no_store);
            response
        }
        Err(fault) => {
            tracing::error!(%fault, "the error page cannot be rendered");
            error.status().into_response()
        }
    }
}
