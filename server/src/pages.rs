//! Pages: rendered by the application, put into a document, kept as long as nothing has changed.

mod cache;
mod document;
mod form;
mod last;
mod render;

pub use cache::{Cache, Kept};
pub use document::escape;
pub use form::{FIELDS_LIMIT, FORM_LIMIT};

use crate::assets::Coding;
use crate::preferences;
use crate::router::Site;
use crate::visit;
use app::api::Outcome;
use app::paths::Place;
use app::platform::Failure;
use app::platform::Preferences;
use app::root::Answered;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH,
    LOCATION, SET_COOKIE, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode};
use domain::form::Fields;
use domain::{Fault, Html, Locale};
use std::sync::Arc;

/// What makes one reader's page differ from another's.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// Path and query.
    pub address: String,
    /// The language, negotiated where the address names none.
    pub locale: Locale,
    /// `light`, `dark`, or as the system has it.
    pub theme: Option<&'static str>,
    /// Without fonts and scripts.
    pub low_data: bool,
}

impl Key {
    fn of(request: &Request, locale: Locale) -> Self {
        let Preferences { theme, low_data } = preferences::of(request.headers());
        let uri = request.uri();
        let address = uri.path_and_query().map_or_else(|| uri.path().to_owned(), |whole| whole.as_str().to_owned());
        Self { address, locale, theme, low_data }
    }

    /// The preferences in it.
    pub fn preferences(&self) -> Preferences {
        Preferences { theme: self.theme, low_data: self.low_data }
    }
}

/// Serves every page. Addresses without a language, and those with a slash too many, are sent on.
pub async fn page(State(site): State<Arc<Site>>, request: Request) -> Response<Body> {
    let headers = request.headers();
    let path = request.uri().path();
    let asked = negotiated(&site, headers, path).await;
    if let Some(elsewhere) = elsewhere(path, request.uri().query(), asked) {
        return elsewhere;
    }
    let locale = app::paths::locale_of(path).unwrap_or(asked);
    let remembered = preferences::cookie_value(headers, "lang").and_then(Locale::parse);
    let coding = Coding::of(headers);
    let seen = headers.get(IF_NONE_MATCH).cloned();
    let key = Key::of(&request, locale);

    if visit::has_session(&site, headers) || holds_secret(&request) || holds_key(&request) {
        return private(&site, key, request, None).await;
    }

    // Taken before the page is made: if something changes meanwhile, the page is made anew next time.
    let stamp = match site.hub.stamp().await {
        Ok(stamp) => Some(stamp),
        Err(error) => {
            tracing::error!(%error, "the change stamp could not be read");
            None
        }
    };
    let today = site.hub.today();
    let kept = match stamp.and_then(|stamp| site.cache.get(&key, stamp, today)) {
        Some(kept) => {
            if coding == Coding::Brotli {
                site.cache.tighten(&kept);
            }
            kept
        }
        None => {
            let visit = match visit::visit(&site, request.headers(), request.extensions()).await {
                Ok(visit) => visit,
                Err(error) => return unavailable(&key, request.headers(), &error),
            };
            let kept = Arc::new(render::page(&site, &key, visit, None, request).await);
            if let Some(stamp) = stamp
                && kept.status == StatusCode::OK
            {
                site.cache.put(key, stamp, today, Arc::clone(&kept));
            }
            kept
        }
    };
    let mut response = answer(&kept, coding, seen.as_ref());
    // The switch of languages is remembered by the address it leads to.
    if remembered != Some(locale) && (remembered.is_some() || asked != locale) {
        let cookie = format!("lang={locale}; Path=/; Max-Age=31536000; SameSite=Lax");
        if let Ok(cookie) = HeaderValue::from_str(&cookie) {
            response.headers_mut().insert(SET_COOKIE, cookie);
        }
    }
    response
}

/// Whether the address holds what was mailed to one person alone. What it shows is kept nowhere.
fn holds_secret(request: &Request) -> bool {
    app::paths::pairs(request.uri().query().unwrap_or_default()).any(|(name, _)| name == "link")
}

/// Whether a form of the page carries what makes it one of its kind, so that two readers must not get the same.
fn holds_key(request: &Request) -> bool {
    let uri = request.uri();
    matches!(Place::of(uri.path(), uri.query().unwrap_or_default()), Place::Contact { .. } | Place::Suggest { .. })
}

/// A page for somebody who has signed in, or an answer to a form: made for them alone, and kept nowhere.
async fn private(site: &Site, key: Key, request: Request, given: Option<Box<Answered>>) -> Response<Body> {
    let visit = match visit::visit(site, request.headers(), request.extensions()).await {
        Ok(visit) => visit,
        Err(error) => return unavailable(&key, request.headers(), &error),
    };
    let coding = Coding::of(request.headers());
    let kept = render::page(site, &key, visit, given.map(|given| *given), request).await;
    let mut response = answer(&kept, coding, None);
    let headers = response.headers_mut();
    headers.remove(ETAG);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response
}

/// What a form asks for that was sent without a script.
pub async fn post(State(site): State<Arc<Site>>, request: Request) -> Response<Body> {
    let path = request.uri().path().to_owned();
    let Some(locale) = app::paths::locale_of(&path) else { return bare(StatusCode::NOT_FOUND) };
    let visit = visit::visit(&site, request.headers(), request.extensions()).await;
    let (parts, body) = request.into_parts();
    let sent = Request::from_parts(parts.clone(), body);
    let place = Place::of(&path, sent.uri().query().unwrap_or_default());
    // Whoever suggests something need not have signed in.
    let has_signed_in = visit.as_ref().is_ok_and(|visit| visit.actor.is_some());
    let takes_file = has_signed_in || matches!(place, Place::Suggest { .. } | Place::Suggestions { .. });
    let form::Form { fields, upload } = match form::read(sent, takes_file).await {
        Ok(form) => form,
        Err(status) => return bare(status),
    };
    let request = Request::from_parts(parts, Body::empty());
    let wants_part = request.headers().contains_key("x-part");
    let key = Key::of(&request, locale);
    // A browser sends an empty file where none was chosen.
    let had_file = upload.as_ref().is_some_and(|upload| !upload.bytes.is_empty());
    let visit = match visit {
        Ok(visit) => visit,
        Err(error) => {
            tracing::error!(ticket = ticket(request.headers()), %error, "it could not be told who sends a form");
            return unsaved(&key, &request, &fields, had_file);
        }
    };
    let typed = fields.clone();
    let acted = Box::pin(app::api::act_alone(site.hub.clone(), visit, locale, place, fields, upload)).await;
    let (mut response, carried) = match acted {
        Ok(mut done) => {
            let carried: Vec<_> = done.headers().collect();
            let part = done.take_part();
            let response = match done.outcome {
                _ if wants_part => part_alone(part),
                Outcome::GoTo { to } => redirect(StatusCode::SEE_OTHER, &to),
                Outcome::Show { page, status } => {
                    let mut response = private(&site, key, request, Some(page)).await;
                    if response.status() == StatusCode::OK {
                        *response.status_mut() = StatusCode::from_u16(status).unwrap_or_default();
                    }
                    response
                }
            };
            (response, carried)
        }
        Err(Failure(Fault::Unavailable { .. })) if !wants_part => {
            tracing::error!(ticket = ticket(request.headers()), "a form could not be taken");
            return unsaved(&key, &request, &typed, had_file);
        }
        Err(Failure(fault)) => {
            let status = StatusCode::from_u16(fault.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            let mut response = private(&site, key, request, None).await;
            *response.status_mut() = status;
            (response, Vec::new())
        }
    };
    for (name, value) in carried {
        response.headers_mut().append(name, value);
    }
    response
}

/// The part of a page that a script has asked for, such as a form's files. What is wrong stands in it. Who must sign in
/// first gets none.
fn part_alone(part: Option<Html>) -> Response<Body> {
    let Some(part) = part else { return bare(StatusCode::UNAUTHORIZED) };
    let mut response = Response::new(Body::from(part.0));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response
}

fn bare(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

/// The request's id, by which the log is searched.
fn ticket(headers: &HeaderMap) -> &str {
    headers.get("x-request-id").and_then(|id| id.to_str().ok()).unwrap_or_default()
}

fn unavailable(key: &Key, headers: &HeaderMap, error: &hub::Error) -> Response<Body> {
    let ticket = ticket(headers);
    tracing::error!(ticket, %error, "it could not be told who asks");
    for_now(&last::failed(key, ticket), headers)
}

/// The answer to a form that could not be taken: nothing of it is lost.
fn unsaved(key: &Key, request: &Request, typed: &Fields, had_file: bool) -> Response<Body> {
    let headers = request.headers();
    for_now(&last::unsaved(key, typed, had_file, ticket(headers)), headers)
}

/// An answer that nobody keeps.
fn for_now(page: &Kept, headers: &HeaderMap) -> Response<Body> {
    let mut response = answer(page, Coding::of(headers), None);
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response
}

/// The reader's language, as cookie and browser say. Of those who say nothing, an address that has none asks the hub.
async fn negotiated(site: &Site, headers: &HeaderMap, path: &str) -> Locale {
    let accepted = headers.get(axum::http::header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let said = i18n::negotiate(accepted, preferences::cookie_value(headers, "lang"));
    if let (None, None) = (said, app::paths::locale_of(path)) {
        return site.hub.settings().current().await.map_or_else(|_| Locale::default(), |settings| settings.language);
    }
    said.unwrap_or_default()
}

/// What pages begin with that a language stands before.
const KNOWN: [&str; 14] = [
    "about",
    "account",
    "admin",
    "contact",
    "experts",
    "moderation",
    "password",
    "resources",
    "reviews",
    "search",
    "sign-in",
    "sign-up",
    "spaces",
    "support",
];

/// Where an address leads that is not quite a page's: to the negotiated language, or to the address without the
/// slash at its end.
fn elsewhere(path: &str, query: Option<&str>, locale: Locale) -> Option<Response<Body>> {
    let query = query.map_or_else(String::new, |query| format!("?{query}"));
    if path == "/" {
        return Some(redirect(StatusCode::FOUND, &format!("/{locale}{query}")));
    }
    if path.len() > 1 && path.ends_with('/') && !is_another_hosts(path) {
        return Some(redirect(StatusCode::PERMANENT_REDIRECT, &format!("{}{query}", path.trim_end_matches('/'))));
    }
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    let known = KNOWN.contains(&first) && !is_another_hosts(path);
    known.then(|| redirect(StatusCode::FOUND, &format!("/{locale}{path}{query}")))
}

/// Whether a browser would take a path for another host's address: two slashes do that, and it reads a backslash as one.
pub fn is_another_hosts(path: &str) -> bool {
    path.starts_with("//") || path.starts_with("/\\")
}

fn redirect(status: StatusCode, to: &str) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    match HeaderValue::from_str(to) {
        Ok(to) => headers.insert(LOCATION, to),
        Err(_) => headers.insert(LOCATION, HeaderValue::from_static("/")),
    };
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(VARY, HeaderValue::from_static("Accept-Language, Cookie"));
    response
}

fn answer(kept: &Kept, coding: Coding, seen: Option<&HeaderValue>) -> Response<Body> {
    let unchanged = kept.status == StatusCode::OK
        && seen
            .and_then(|seen| seen.to_str().ok())
            .is_some_and(|seen| seen.split(',').any(|each| each.trim() == kept.etag || each.trim() == "*"));
    let mut response = if unchanged {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        response
    } else {
        let mut response = Response::new(Body::from(kept.body(coding)));
        *response.status_mut() = kept.status;
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        if let Some(name) = coding.name() {
            response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        response
    };
    let headers = response.headers_mut();
    headers.insert(VARY, HeaderValue::from_static("Accept-Encoding, Accept-Language, Cookie, Save-Data"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    headers.insert(CONTENT_SECURITY_POLICY, kept.policy.clone());
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(kept.locale.tag()));
    if kept.status == StatusCode::OK
        && let Ok(etag) = HeaderValue::from_str(&kept.etag)
    {
        headers.insert(ETAG, etag);
    }
    response
}
