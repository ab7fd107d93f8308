//! `/{lang}/spaces/{slug}/people.json?q=…`: whom somebody who writes there may mention. Names that stand in the space
//! anyway, and nothing else of anybody.

use crate::router::Site;
use crate::visit;
use app::api::What;
use axum::Json;
use axum::extract::{Path, Query, Request, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, RETRY_AFTER};
use axum::response::{IntoResponse, Response};
use domain::{Fault, Locale};
use i18n::composer as t;
use serde::Deserialize;
use std::sync::Arc;

/// A name is no longer than that.
const LONGEST: usize = 80;

/// What is asked for.
#[derive(Debug, Deserialize)]
pub struct Typed {
    #[serde(default)]
    q: String,
}

/// The people whose names begin as is typed, with what to say of them; to others there is no such address.
pub async fn people(
    State(site): State<Arc<Site>>,
    Path((lang, slug)): Path<(String, String)>,
    Query(typed): Query<Typed>,
    request: Request,
) -> Response {
    let Some(locale) = Locale::parse(&lang) else { return StatusCode::NOT_FOUND.into_response() };
    let (parts, _) = request.into_parts();
    let found = async {
        let visit = visit::visit(&site, &parts.headers, &parts.extensions).await?;
        let actor = visit.actor.as_ref().ok_or(Fault::NotFound)?;
        if let Err(seconds) = visit.gate.pass(What::People, Some(actor.person), None) {
            return Ok(Err(seconds));
        }
        let typed: String = typed.q.chars().take(LONGEST).collect();
        site.hub.discussions().to_mention(actor, &slug, &typed).await.map(Ok)
    };
    let people = match found.await {
        Ok(Ok(people)) => people,
        Ok(Err(seconds)) => {
            return (StatusCode::TOO_MANY_REQUESTS, [(RETRY_AFTER, seconds.to_string())]).into_response();
        }
        Err(hub::Error::Fault(Fault::NotFound)) => return StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "people could not be looked for");
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
    };
    let said = t::people_found(locale, i64::try_from(people.len()).unwrap_or(i64::MAX));
    let people: Vec<_> = people
        .iter()
        .map(|each| serde_json::json!({ "name": each.name, "about": each.affiliation, "text": each.text }))
        .collect();
    let told = serde_json::json!({ "label": t::people(locale), "said": said, "people": people });
    ([(CACHE_CONTROL, "private, no-store")], Json(told)).into_response()
}
