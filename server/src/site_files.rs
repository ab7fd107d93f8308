//! Files about the site for machines: robots.txt, sitemap, web app manifest.

use crate::router::Site;
use app::paths;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::Locale;
use domain::pages::Chapter;
use std::fmt::Write as _;
use std::sync::Arc;
use time::OffsetDateTime;

/// What robots may read: pages, but not every arrangement of them.
pub async fn robots(State(site): State<Arc<Site>>) -> Response {
    let text = format!(
        "User-agent: *\nDisallow: /api/\nDisallow: /preferences\nDisallow: /*/go-to\nSitemap: {}/sitemap.xml\n",
        site.base
    );
    ([(CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// Every page in every language (sitemaps.org protocol 0.9, with `hreflang` alternates).
pub async fn sitemap(State(site): State<Arc<Site>>) -> Response {
    let told =
        async { Ok::<_, hub::Error>((site.hub.discussions().sitemap().await?, site.hub.resources().sitemap().await?)) };
    let (spaces, resources) = match told.await {
        Ok(told) => told,
        Err(error) => {
            tracing::error!(%error, "the sitemap could not be made");
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
    };
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    entry(&mut xml, &site.base, paths::hub, None);
    for chapter in Chapter::ALL {
        entry(&mut xml, &site.base, |locale| paths::chapter(locale, chapter), None);
    }
    entry(&mut xml, &site.base, paths::contact, None);
    for (slug, questions, changed) in &spaces {
        entry(&mut xml, &site.base, |locale| paths::space(locale, slug), Some(*changed));
        for number in questions {
            entry(&mut xml, &site.base, |locale| paths::question(locale, slug, *number), Some(*changed));
        }
    }
    entry(&mut xml, &site.base, paths::resources, None);
    for (number, changed) in resources {
        entry(&mut xml, &site.base, |locale| paths::resource(locale, number), Some(changed));
    }
    xml.push_str("</urlset>\n");
    ([(CONTENT_TYPE, "application/xml; charset=utf-8")], xml).into_response()
}

/// One page in its three languages. Addresses are ASCII without `&`, so nothing needs escaping but the base,
/// which an operator has set and the settings have checked.
fn entry(xml: &mut String, base: &str, path: impl Fn(Locale) -> String, changed: Option<OffsetDateTime>) {
    for locale in Locale::ALL {
        let _ = write!(xml, "<url><loc>{base}{}</loc>", path(locale));
        if let Some(changed) = changed {
            let _ = write!(xml, "<lastmod>{}</lastmod>", changed.date());
        }
        for other in Locale::ALL {
            let _ = write!(xml, "<xhtml:link rel=\"alternate\" hreflang=\"{other}\" href=\"{base}{}\"/>", path(other));
        }
        xml.push_str("</url>\n");
    }
}

/// The web app manifest (W3C Web Application Manifest), in the reader's language.
pub async fn manifest(State(site): State<Arc<Site>>, Path(lang): Path<String>) -> Response {
    let Some(locale) = Locale::parse(&lang) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let settings = site.hub.settings().current().await.unwrap_or_default();
    let manifest = serde_json::json!({
        "name": settings.named(locale),
        "short_name": settings.named(locale),
        "description": i18n::discussions::hub_description(locale),
        "lang": locale.tag(),
        "start_url": paths::hub(locale),
        "scope": "/",
        "display": "browser",
        "background_color": "#ffffff",
        "theme_color": "#0a3a43",
        "icons": [
            { "src": "/icon-192.png", "sizes": "192x192", "type": "image/png" },
            { "src": "/icon-512.png", "sizes": "512x512", "type": "image/png" },
            { "src": "/favicon.svg", "sizes": "any", "type": "image/svg+xml" }
        ]
    });
    ([(CONTENT_TYPE, "application/manifest+json"), (CACHE_CONTROL, "public, max-age=86400")], manifest.to_string())
        .into_response()
}
