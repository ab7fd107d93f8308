//! Has the application write a page.

use super::document::{self, Frame};
use super::last::failed;
use super::{Kept, Key};
use crate::assets::hex;
use crate::router::Site;
use crate::security;
use app::api::{Given, Visit};
use app::platform::{CurrentViewer, FallbackLocale, Head, HeadSlot};
use app::root::Answered;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::HOST;
use axum::http::uri::Parts;
use axum::http::{HeaderValue, StatusCode, Uri};
use http_body_util::BodyExt as _;
use leptos::prelude::provide_context;
use sha2::{Digest as _, Sha256};
use std::borrow::Cow;
use std::sync::Arc;

/// The page for a key, whatever its status; `given` is what it shows, if that is known already.
pub async fn page(site: &Site, key: &Key, visit: Visit, given: Option<Answered>, request: Request) -> Kept {
    // Never closed, so always given.
    let _turn = site.making.acquire().await;
    let slot = HeadSlot::default();
    let viewer = visit.actor.as_ref().map(hub::accounts::Actor::viewer);
    let settings = Arc::clone(&visit.settings);
    let provide = {
        let (hub, slot, preferences, locale) = (site.hub.clone(), slot.clone(), key.preferences(), key.locale);
        let viewer = CurrentViewer(viewer.clone());
        move || {
            provide_context(Arc::clone(&visit.settings));
            provide_context(visit.clone());
            provide_context(viewer.clone());
            if let Some(given) = &given {
                provide_context(Given(given.clone()));
            }
            provide_context(hub.clone());
            provide_context(slot.clone());
            provide_context(preferences.clone());
            provide_context(FallbackLocale(locale));
        }
    };
    let render = leptos_axum::render_app_async_with_context(provide, || leptos::view! { <app::App /> });
    let response = render(without_host(request)).await;
    let status = response.status();
    let body = match response.into_body().collect().await {
        Ok(body) => String::from_utf8(body.to_bytes().into()),
        Err(error) => {
            tracing::error!(%error, "a page could not be rendered");
            return failed(key, "");
        }
    };
    let Ok(body) = body else {
        tracing::error!("a page is not UTF-8");
        return failed(key, "");
    };
    let head = slot.0.lock().map_or_else(|_| Head::default(), |head| head.clone());
    // The data for the browser stand after the last element. Texts hold no script: the sanitiser saw to it.
    let (content, data) = body.split_at(body.find("<script").unwrap_or(body.len()));
    let data = if key.low_data { String::new() } else { without_nonce(data) };
    // Nothing in the browser takes a low-data page over: it needs none of the marks and empty places left for that.
    let content = if key.low_data { bare(content).into() } else { Cow::Borrowed(content) };
    let content = &content;
    let viewer = viewer.as_ref();
    let html = document::write(&Frame { site, key, head: &head, content, data: &data, viewer, settings: &settings });
    finish(status, key, html, &inline_scripts(&data))
}

/// A page's content without what is only there for a client to take it over. No text has any of it: `<` is escaped there.
fn bare(content: &str) -> String {
    let empty = [
        "<!>",
        "<div class=\"beside\"></div>",
        "<div class=\"own\"></div>",
        "<div class=\"support\"></div>",
        "<div class=\"news\"></div>",
    ];
    empty.iter().fold(with_short_links(content), |content, each| content.replace(each, ""))
}

/// A page's content with fewer words in its links: the version that is shown does not lead to itself (a place where a link
/// would be is one without an address: HTML, section 4.5.1), and each reply is reached by its number, said once.
fn with_short_links(content: &str) -> String {
    const SHOWN: &str = " aria-current=\"true\" class=\"v\"";
    let mut parts = content.split("<a href=\"?");
    let mut whole = String::with_capacity(content.len());
    whole.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let link = part.split_once('>').map_or("", |(link, _)| link);
        let reply = link.strip_prefix("at=").and_then(|rest| rest.split_once("#reply-"));
        let rest = if link.starts_with("v=") && link.ends_with(SHOWN) {
            whole.push_str("<a");
            whole.push_str(SHOWN);
            &part[link.len()..]
        } else if let Some((number, rest)) = reply.filter(|(number, rest)| rest.starts_with(number)) {
            whole.push_str("<a href=\"../go-to?reply=");
            whole.push_str(number);
            &part[link.len() - rest.len() + number.len()..]
        } else {
            whole.push_str("<a href=\"?");
            part
        };
        whole.push_str(rest);
    }
    whole
}

/// The request with nothing but a path for its address. The framework would write the host before the path and read that
/// again: a host of `x/en/about?` would have another page rendered than the one that is kept, and some stop it altogether.
fn without_host(request: Request) -> Request {
    let (mut head, _) = request.into_parts();
    let mut address = Parts::default();
    address.path_and_query = head.uri.path_and_query().cloned();
    head.uri = Uri::from_parts(address).unwrap_or_default();
    head.headers.remove(HOST);
    Request::from_parts(head, Body::empty())
}

/// A page as it is kept and sent.
pub fn finish(status: StatusCode, key: &Key, html: String, scripts: &[&str]) -> Kept {
    // Weak, because one tag stands for the page in every coding (RFC 9110, section 8.8.3).
    let etag = format!("W/\"{}\"", hex(&Sha256::digest(html.as_bytes())[..16]));
    let policy = HeaderValue::from_str(&security::policy(scripts))
        .unwrap_or_else(|_| HeaderValue::from_static("default-src 'none'"));
    Kept::new(status, key.locale, etag, policy, html)
}

/// The scripts without the nonce that the framework puts on each: they are allowed by their hashes.
fn without_nonce(data: &str) -> String {
    let nonce = data.strip_prefix("<script").and_then(|rest| rest.split_once('>')).map_or("", |(nonce, _)| nonce);
    if nonce.is_empty() { data.to_owned() } else { data.replace(nonce, "") }
}

/// What stands between `<script>` and `</script>`, each.
fn inline_scripts(html: &str) -> Vec<&str> {
    html.split("<script>").skip(1).filter_map(|rest| rest.split_once("</script>").map(|(inside, _)| inside)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_nonce_is_left() {
        let data = "<script nonce=\"x\">a</script><script nonce=\"x\">b</script>";
        assert_eq!(without_nonce(data), "<script>a</script><script>b</script>");
        assert_eq!(without_nonce("<script>a</script>"), "<script>a</script>");
        assert_eq!(without_nonce(""), "");
    }

    #[test]
    fn links_of_a_low_data_page_are_short_and_lead_to_the_same() {
        let chips = "<a href=\"?v=1.2:en#reply-1.2\" hreflang=\"en\" aria-current=\"true\" class=\"v\">English</a>\
            <a href=\"?v=1.2:fr#reply-1.2\" hreflang=\"fr\" class=\"v\">Français</a>\
            <a href=\"?at=1.2.1#reply-1.2.1\" class=\"ref\">1.2.1</a><a href=\"?page=2\">2</a>";
        let left = "<a aria-current=\"true\" class=\"v\">English</a>\
            <a href=\"?v=1.2:fr#reply-1.2\" hreflang=\"fr\" class=\"v\">Français</a>\
            <a href=\"../go-to?reply=1.2.1\" class=\"ref\">1.2.1</a><a href=\"?page=2\">2</a>";
        assert_eq!(with_short_links(chips), left);
        assert_eq!(with_short_links("no links"), "no links");
    }

    #[test]
    fn every_inline_script_is_found() {
        assert_eq!(inline_scripts("<script>a=1</script><script>b</script>"), ["a=1", "b"]);
        assert_eq!(inline_scripts(""), [""; 0]);
    }
}
