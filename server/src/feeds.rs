//! `/feeds/{lang}/spaces/{slug}.atom`: the newest replies of a space, each in the reader's language if there is
//! a version in it (RFC 4287).

use crate::router::Site;
use app::own::Former as _;
use app::paths;
use atom_syndication::{Content, Entry, Feed, FixedDateTime, Generator, Link, Person, Text, TextType};
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::accounts::Speaker;
use domain::discussions::Reply;
use domain::{Fault, LangTag, Locale};
use sha2::{Digest as _, Sha256};
use std::sync::Arc;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// The feed of a space in a language.
pub async fn space(
    State(site): State<Arc<Site>>,
    Path((lang, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let (Some(locale), Some(slug)) = (Locale::parse(&lang), file.strip_suffix(".atom")) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut feed = match site.hub.discussions().feed(slug, locale).await {
        Ok(feed) => feed,
        Err(hub::Error::Fault(Fault::NotFound)) => return StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "a feed could not be made");
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
    };
    feed.replies.iter_mut().for_each(|reply| reply.former(locale));
    let head = &feed.head;
    let page = format!("{}{}", site.base, paths::space(locale, slug));
    let own = format!("{}{}", site.base, paths::feed(locale, slug));
    let updated = feed.replies.iter().map(|reply| reply.posted_at.max(reply.text.shown.changed_at)).max();
    let atom = Feed {
        title: plain(i18n::discussions::feed_title(locale, &head.text.shown.title)),
        id: format!("urn:uuid:{}", head.id),
        updated: stamp(updated.unwrap_or(OffsetDateTime::UNIX_EPOCH)),
        lang: Some(locale.tag().to_owned()),
        subtitle: Some(plain(head.text.shown.purpose.clone())),
        generator: Some(Generator { value: i18n::site::product_name(locale).to_owned(), ..Generator::default() }),
        links: vec![link("self", &own, "application/atom+xml"), link("alternate", &page, "text/html")],
        entries: feed.replies.iter().map(|reply| entry(&site.base, locale, slug, reply)).collect(),
        ..Feed::default()
    };
    finished(&atom, &headers)
}

/// A feed as it is sent; to a reader who has it already, that it is as it was.
pub(crate) fn finished(atom: &Feed, headers: &HeaderMap) -> Response {
    let xml: String = atom.to_string().chars().filter(|char| may_be_in_xml(*char)).collect();
    let etag = format!("\"{}\"", crate::assets::hex(&Sha256::digest(xml.as_bytes())[..16]));
    if headers.get(IF_NONE_MATCH).is_some_and(|seen| seen.as_bytes() == etag.as_bytes()) {
        return (StatusCode::NOT_MODIFIED, [(ETAG, etag)]).into_response();
    }
    ([(CONTENT_TYPE, "application/atom+xml; charset=utf-8"), (CACHE_CONTROL, "no-cache"), (ETAG, etag.as_str())], xml)
        .into_response()
}

/// Who speaks: the body first, the person second.
fn named(locale: Locale, speaker: &Speaker) -> String {
    let state = speaker.for_state.as_deref().and_then(|code| i18n::country_name(locale, code));
    match state.unwrap_or(&speaker.speaks_for) {
        "" => speaker.name.clone(),
        body => format!("{body} ({})", speaker.name),
    }
}

fn entry(base: &str, locale: Locale, slug: &str, reply: &Reply) -> Entry {
    let number = reply.number.to_string();
    let shown = &reply.text.shown;
    let author = named(locale, &reply.author);
    Entry {
        title: plain(i18n::discussions::feed_entry(locale, &number, &author)),
        id: format!("urn:uuid:{}", reply.id),
        updated: stamp(reply.posted_at.max(shown.changed_at)),
        published: Some(stamp(reply.posted_at)),
        authors: vec![Person { name: author, ..Person::default() }],
        links: vec![link("alternate", &format!("{base}{}", paths::reply(locale, slug, &reply.number)), "text/html")],
        content: Some(content(&shown.lang, shown.html.as_str())),
        ..Entry::default()
    }
}

/// Words in a language.
pub(crate) fn content(lang: &LangTag, html: &str) -> Content {
    Content {
        lang: Some(lang.to_string()),
        value: Some(html.to_owned()),
        content_type: Some("html".to_owned()),
        ..Content::default()
    }
}

/// Whether XML may hold a character (XML 1.0, section 2.2). One that it may not would make the whole feed unreadable.
const fn may_be_in_xml(char: char) -> bool {
    matches!(char, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}

pub(crate) fn plain(value: String) -> Text {
    Text { value, r#type: TextType::Text, ..Text::default() }
}

pub(crate) fn link(rel: &str, href: &str, mime_type: &str) -> Link {
    Link { rel: rel.to_owned(), href: href.to_owned(), mime_type: Some(mime_type.to_owned()), ..Link::default() }
}

/// The library speaks chrono's times; the way there is the text that both know.
pub(crate) fn stamp(at: OffsetDateTime) -> FixedDateTime {
    at.format(&Rfc3339).ok().and_then(|text| text.parse().ok()).unwrap_or_default()
}
