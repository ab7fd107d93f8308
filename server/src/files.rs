//! `/files/{id}/{name}`: a file beside a reply or of a resource, for those who may read that; `?link=` is what stands in
//! the letter by which somebody comes, `?small` asks for a small picture. Whatever it holds, a browser only shows or saves
//! it: nothing in it runs.

use crate::pages;
use crate::router::Site;
use crate::visit;
use app::paths;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH,
};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Response, StatusCode};
use domain::Fault;
use domain::files::Attachment;
use domain::id::AttachmentId;
use hub::attachments::Comes;
use std::sync::Arc;
use uuid::Uuid;

/// Nothing is loaded, nothing runs, nothing is sent (W3C Content Security Policy, section 6.3.2).
const POLICY: &str = "default-src 'none'; sandbox; frame-ancestors 'none'";

/// The file. To others there is no such page, as if it had never been.
pub async fn file(
    State(site): State<Arc<Site>>,
    Path((id, name)): Path<(String, String)>,
    request: Request,
) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let found = match Uuid::parse_str(&id) {
        Ok(id) => look(&site, AttachmentId(id), &name, &parts).await,
        Err(_) => Err(Fault::NotFound.into()),
    };
    match found {
        Ok(response) => response,
        Err(hub::Error::Fault(Fault::NotFound)) => pages::page(State(site), Request::from_parts(parts, body)).await,
        Err(error) => {
            tracing::error!(%error, "a file could not be read");
            let mut response = Response::new(Body::empty());
            *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
            response
        }
    }
}

async fn look(site: &Site, id: AttachmentId, name: &str, asked: &Parts) -> Result<Response<Body>, hub::Error> {
    let visit = visit::visit(site, &asked.headers, &asked.extensions).await?;
    let attachments = site.hub.attachments();
    let asked_for = |name: &str| paths::pairs(asked.uri.query().unwrap_or_default()).find(|(key, _)| key == name);
    let link = asked_for("link").map(|(_, link)| link).unwrap_or_default();
    let small = asked_for("small").is_some();
    let file = attachments.read(Comes { actor: visit.actor.as_ref(), link: &link }, id).await?;
    if name != file.name {
        return Err(Fault::NotFound.into());
    }
    // Its bytes never change; whether they may be read is asked every time.
    let etag = if small { format!("\"{id}-small\"") } else { format!("\"{id}\"") };
    let seen = asked.headers.get(IF_NONE_MATCH).and_then(|seen| seen.to_str().ok());
    let unchanged = seen.is_some_and(|seen| seen.split(',').any(|each| each.trim().trim_start_matches("W/") == etag));
    let mut response = if unchanged {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        response
    } else {
        let bytes = if small { attachments.small(&file).await? } else { attachments.bytes(&file).await? };
        Response::new(Body::from(bytes))
    };
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(file.kind.media_type()));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    if let Ok(disposition) = HeaderValue::from_str(&disposition(&file)) {
        headers.insert(CONTENT_DISPOSITION, disposition);
    }
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        headers.insert(ETAG, etag);
    }
    Ok(response)
}

/// Pictures are shown; a document is saved, under its name (RFC 6266).
fn disposition(file: &Attachment) -> String {
    let how = if file.measures.is_some() { "inline" } else { "attachment" };
    format!("{how}; filename*=UTF-8''{}", paths::escaped(&file.name))
}
