//! `/{lang}/moderation/log.csv` and `.json`: the log as a file, for those who may read it, filtered as their page is.

use crate::router::Site;
use crate::visit;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use domain::Fault;
use std::sync::Arc;

/// The most entries of a file; whoever needs older ones asks for the days before.
const MOST: u32 = 50_000;

/// The file.
pub async fn export(State(site): State<Arc<Site>>, request: Request) -> Response {
    let parts = request.into_parts().0;
    let json = parts.uri.path().rsplit('.').next() == Some("json");
    match written(&site, &parts, json).await {
        Ok(text) => {
            let (kind, name) = if json {
                ("application/json", "attachment; filename=\"log.json\"")
            } else {
                ("text/csv; charset=utf-8", "attachment; filename=\"log.csv\"")
            };
            let headers = [(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, name), (CACHE_CONTROL, "private, no-store")];
            (headers, text).into_response()
        }
        Err(hub::Error::Fault(Fault::NotFound)) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "the log could not be written out");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

async fn written(site: &Site, parts: &Parts, json: bool) -> Result<String, hub::Error> {
    let visit = visit::visit(site, &parts.headers, &parts.extensions).await?;
    let actor = visit.actor.ok_or(Fault::NotFound)?;
    let ask = app::moderation::api::log::ask(parts.uri.query().unwrap_or_default());
    let entries = site.hub.moderation().log(&actor, &ask, MOST).await?;
    if json { hub::moderation::log_json(&entries) } else { hub::moderation::log_csv(&entries) }
}
