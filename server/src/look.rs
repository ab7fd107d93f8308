//! What a hub looks like of its own: the style sheet of its colours, and its sign. Their names say what they hold, so both
//! may be kept for ever.

use crate::assets::hex;
use crate::router::Site;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{Response, StatusCode};
use axum::response::IntoResponse as _;
use domain::settings::Settings;
use sha2::{Digest as _, Sha256};
use std::sync::Arc;

const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// The address of a hub's colours; none where they are the product's.
pub fn address(settings: &Settings) -> Option<String> {
    let style = settings.look.style();
    (!style.is_empty()).then(|| format!("/look/{}", name(&style)))
}

fn name(style: &str) -> String {
    format!("{}.css", hex(&Sha256::digest(style.as_bytes())[..8]))
}

/// The style sheet, under its name of now.
pub async fn style(State(site): State<Arc<Site>>, Path(file): Path<String>) -> Response<Body> {
    match site.hub.settings().current().await {
        Ok(settings) => {
            let style = settings.look.style();
            if style.is_empty() || file != name(&style) {
                return StatusCode::NOT_FOUND.into_response();
            }
            ([(CONTENT_TYPE, "text/css; charset=utf-8"), (CACHE_CONTROL, FOR_EVER)], style).into_response()
        }
        Err(error) => failed(&error),
    }
}

/// The sign.
pub async fn sign(State(site): State<Arc<Site>>, Path(file): Path<String>) -> Response<Body> {
    match site.hub.settings().logo(&file).await {
        Ok(Some((kind, bytes))) => {
            ([(CONTENT_TYPE, kind.media_type()), (CACHE_CONTROL, FOR_EVER)], bytes).into_response()
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => failed(&error),
    }
}

fn failed(error: &hub::Error) -> Response<Body> {
    tracing::error!(%error, "what the hub looks like could not be read");
    StatusCode::SERVICE_UNAVAILABLE.into_response()
}
