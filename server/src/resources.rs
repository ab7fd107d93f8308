//! Resources for machines: the feed of new ones, the list for who harvests them, citations.

use crate::feeds::{content, finished, link, plain, stamp};
use crate::router::Site;
use app::paths;
use app::resources::words;
use atom_syndication::{Entry, Feed, Generator};
use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::resources::{Citation, Resource};
use domain::{Fault, Locale};
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use time::OffsetDateTime;

/// So many stand in the feed.
const IN_FEED: u32 = 50;

/// So many stand on a page of the list for harvesters.
const AT_ONCE: u32 = 200;

/// `/feeds/{lang}/resources.atom`: the newest resources, each in the reader's language if it is told of in it (RFC 4287).
pub async fn feed(State(site): State<Arc<Site>>, Path(lang): Path<String>, headers: HeaderMap) -> Response {
    let Some(locale) = Locale::parse(&lang) else { return StatusCode::NOT_FOUND.into_response() };
    let newest = match site.hub.resources().newest(locale, IN_FEED).await {
        Ok(newest) => newest,
        Err(error) => return failed(&error),
    };
    let own = format!("{}{}", site.base, paths::resource_feed(locale));
    let page = format!("{}{}", site.base, paths::resources(locale));
    let updated = newest.iter().map(|each| each.changed_at.max(each.included_at)).max();
    let atom = Feed {
        title: plain(i18n::resources::title(locale).to_owned()),
        id: own.clone(),
        updated: stamp(updated.unwrap_or(OffsetDateTime::UNIX_EPOCH)),
        lang: Some(locale.tag().to_owned()),
        subtitle: Some(plain(i18n::resources::lead(locale).to_owned())),
        generator: Some(Generator { value: i18n::site::product_name(locale).to_owned(), ..Generator::default() }),
        links: vec![link("self", &own, "application/atom+xml"), link("alternate", &page, "text/html")],
        entries: newest.iter().map(|each| entry(&site.base, locale, each)).collect(),
        ..Feed::default()
    };
    finished(&atom, &headers)
}

fn entry(base: &str, locale: Locale, resource: &Resource) -> Entry {
    let shown = &resource.text.shown;
    let number = resource.number.unwrap_or_default();
    Entry {
        title: plain(shown.title.clone()),
        id: format!("urn:uuid:{}", resource.id),
        updated: stamp(resource.changed_at.max(resource.included_at)),
        published: Some(stamp(resource.included_at)),
        links: vec![link("alternate", &format!("{base}{}", paths::resource(locale, number)), "text/html")],
        content: Some(content(&shown.lang, shown.html.as_str())),
        ..Entry::default()
    }
}

/// Where a harvester goes on.
#[derive(Debug, Deserialize)]
pub struct After {
    #[serde(default)]
    after: u32,
}

/// `/feeds/resources.json`: every resource in all its versions, by number; `next` is where to go on.
pub async fn harvest(State(site): State<Arc<Site>>, Query(After { after }): Query<After>) -> Response {
    match site.hub.resources().export(after, AT_ONCE).await {
        Ok(mut archive) => {
            for file in archive.resources.iter_mut().flat_map(|resource| &mut resource.files) {
                file.address = format!("{}{}", site.base, paths::file_named(file.id, &file.name));
            }
            ([(CACHE_CONTROL, "no-cache")], axum::Json(archive)).into_response()
        }
        Err(error) => failed(&error),
    }
}

/// `/{lang}/resources/{number}/cite.{bib,ris,json}`.
pub async fn cite(
    State(site): State<Arc<Site>>,
    Path((lang, number, file)): Path<(String, String, String)>,
) -> Response {
    let kind = file.strip_prefix("cite.").filter(|kind| matches!(*kind, "bib" | "ris" | "json"));
    let (Some(locale), Ok(number), Some(kind)) = (Locale::parse(&lang), number.parse::<u32>(), kind) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let resource = match site.hub.resources().included(number, locale, None).await {
        Ok(resource) => resource,
        Err(hub::Error::Fault(Fault::NotFound)) => return StatusCode::NOT_FOUND.into_response(),
        Err(error) => return failed(&error),
    };
    let key = format!("resource{number}");
    let summary = words::plain(&resource.text);
    let here = format!("{}{}", site.base, paths::resource(locale, number));
    let citation = Citation {
        key: &key,
        kind: resource.kind,
        title: &resource.text.shown.title,
        authors: &resource.authors,
        organisation: &resource.organisation,
        year: resource.year,
        link: if resource.link.is_empty() { &here } else { &resource.link },
        doi: &resource.doi,
        isbn: &resource.isbn,
        lang: resource.languages.first().map_or("", |lang| lang.as_str()),
        summary: &summary,
    };
    let (media, text) = match kind {
        "bib" => ("application/x-bibtex; charset=utf-8", citation.bibtex()),
        "ris" => ("application/x-research-info-systems; charset=utf-8", citation.ris()),
        _ => ("application/vnd.citationstyles.csl+json", csl(&citation)),
    };
    let name = format!("attachment; filename=\"{key}.{kind}\"");
    ([(CONTENT_TYPE, media.to_owned()), (CONTENT_DISPOSITION, name), (CACHE_CONTROL, "no-cache".to_owned())], text)
        .into_response()
}

/// A list of one item in CSL-JSON.
fn csl(citation: &Citation<'_>) -> String {
    let authors: Vec<_> = citation
        .csl_authors()
        .into_iter()
        .map(|(family, given)| match given {
            Some(given) => json!({ "family": family, "given": given }),
            None => json!({ "literal": family }),
        })
        .collect();
    let mut item = json!({
        "id": citation.key,
        "type": citation.csl_type(),
        "title": citation.title,
        "author": authors,
        "publisher": citation.organisation,
        "URL": citation.link,
        "DOI": citation.doi,
        "ISBN": citation.isbn,
        "language": citation.lang,
        "abstract": citation.summary,
    });
    if let Some(fields) = item.as_object_mut() {
        fields.retain(|_, value| value != "" && value.as_array().is_none_or(|list| !list.is_empty()));
        if let Some(year) = citation.year {
            fields.insert("issued".to_owned(), json!({ "date-parts": [[year]] }));
        }
    }
    format!("{:#}\n", serde_json::Value::Array(vec![item]))
}

fn failed(error: &hub::Error) -> Response {
    tracing::error!(%error, "resources could not be told of");
    StatusCode::SERVICE_UNAVAILABLE.into_response()
}
