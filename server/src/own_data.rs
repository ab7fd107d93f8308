//! `/{lang}/account/data.json`: what the hub knows of whoever asks, as a file.

use crate::router::Site;
use crate::visit;
use app::paths;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use domain::Locale;
use std::sync::Arc;

/// The file; who has not signed in is asked to.
pub async fn own_data(State(site): State<Arc<Site>>, Path(lang): Path<String>, request: Request) -> Response {
    let Some(locale) = Locale::parse(&lang) else { return StatusCode::NOT_FOUND.into_response() };
    let data = match visit::visit(&site, request.headers(), request.extensions()).await {
        Ok(visit) => match &visit.actor {
            Some(actor) => site.hub.accounts().data(actor).await,
            None => return Redirect::to(&paths::sign_in(locale, &paths::data(locale))).into_response(),
        },
        Err(error) => Err(error),
    };
    match data {
        Ok(data) => (
            [
                (CONTENT_TYPE, "application/json"),
                (CONTENT_DISPOSITION, "attachment; filename=\"colloquy.json\""),
                (CACHE_CONTROL, "private, no-store"),
            ],
            data,
        )
            .into_response(),
        Err(error) => {
            tracing::error!(%error, "somebody's data could not be gathered");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}
