//! Path parameters, checked before anything is looked up.

use crate::error::AppError;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use data::ids::ServiceAtLocationId;

/// The one parameter of a path; an id that cannot be one is an unknown listing, not a server fault.
#[derive(Debug, Clone, Copy)]
pub struct Path<T>(pub T);

impl<S: Send + Sync> FromRequestParts<S> for Path<ServiceAtLocationId> {
    type Rejection = PathRejection;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        let is_page = !parts.uri.path().starts_with("/api/");
        let parameters = RawPathParams::from_request_parts(parts, state).await.ok();
        let id = parameters
            .as_ref()
            .and_then(|parameters| parameters.iter().next())
            .and_then(|(_, value)| value.parse().ok());
        id.map(Self).ok_or(PathRejection { is_page })
    }
}

/// The path holds no id.
#[derive(Debug)]
pub struct PathRejection {
    is_page: bool,
}

impl axum::response::IntoResponse for PathRejection {
    fn into_response(self) -> axum::response::Response {
        crate::error::respond(AppError::UnknownListing, self.is_page)
    }
}
