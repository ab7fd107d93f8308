//! What a reader has chosen for this browser: appearance and low data, kept in cookies. The forms that set
//! them work without a script.

use app::platform::Preferences;
use axum::extract::Form;
use axum::http::header::{HOST, REFERER, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use cookie::Cookie;
use serde::Deserialize;

/// The value of a cookie of this request.
pub fn cookie_value<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get_all(axum::http::header::COOKIE).iter().find_map(|line| {
        line.to_str().ok()?.split(';').find_map(|pair| {
            let (key, value) = pair.trim().split_once('=')?;
            (key == name).then_some(value)
        })
    })
}

/// What the request says about how its reader wants pages to look. A choice beats the browser's hint.
pub fn of(headers: &HeaderMap) -> Preferences {
    let theme = match cookie_value(headers, "theme") {
        Some("light") => Some("light"),
        Some("dark") => Some("dark"),
        _ => None,
    };
    let hinted = headers.get("save-data").is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"on"));
    let low_data = match cookie_value(headers, "low-data") {
        Some("on") => true,
        Some("off") => false,
        _ => hinted,
    };
    Preferences { theme, low_data }
}

/// One of the forms in the footer, or the offer to load the interactive page.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Choice {
    theme: Option<String>,
    low_data: Option<String>,
}

/// Remembers a choice and goes back to the page it was made on.
pub async fn choose(headers: HeaderMap, Form(choice): Form<Choice>) -> Response {
    let mut cookies = Vec::new();
    match choice.theme.as_deref() {
        Some(theme @ ("light" | "dark")) => cookies.push(kept("theme", theme)),
        Some("system") => cookies.push(dropped("theme")),
        Some(_) => return StatusCode::BAD_REQUEST.into_response(),
        None => {}
    }
    match choice.low_data.as_deref() {
        Some(value @ ("on" | "off")) => cookies.push(kept("low-data", value)),
        Some(_) => return StatusCode::BAD_REQUEST.into_response(),
        None => {}
    }
    let mut response = Redirect::to(&back(&headers)).into_response();
    for cookie in cookies {
        if let Ok(value) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(SET_COOKIE, value);
        }
    }
    response
}

fn kept(name: &'static str, value: &str) -> String {
    Cookie::build((name, value))
        .path("/")
        .max_age(cookie::time::Duration::days(365))
        .same_site(cookie::SameSite::Lax)
        .to_string()
}

fn dropped(name: &'static str) -> String {
    Cookie::build((name, ""))
        .path("/")
        .max_age(cookie::time::Duration::ZERO)
        .same_site(cookie::SameSite::Lax)
        .to_string()
}

/// The page of this very host that the request came from; never another host's.
fn back(headers: &HeaderMap) -> String {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    text(REFERER)
        .and_then(|referer| referer.parse::<Uri>().ok())
        .filter(|referer| referer.authority().map(axum::http::uri::Authority::as_str) == text(HOST))
        .and_then(|referer| referer.path_and_query().map(ToString::to_string))
        .filter(|path| path.starts_with('/') && !crate::pages::is_another_hosts(path))
        .unwrap_or_else(|| "/".to_owned())
}
