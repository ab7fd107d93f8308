//! The document around a page: head, sprite, start script.

use super::Key;
use crate::assets;
use crate::router::Site;
use app::platform::Head;
use domain::Locale;
use domain::accounts::Viewer;
use domain::settings::{Logo, Settings};
use std::fmt::Write as _;

/// The icons that pages refer to.
const SPRITE: &str = include_str!("../../../style/icons.svg");
/// Those of pages where one writes.
const MORE: &str = include_str!("../../../style/icons-taking-part.svg");

/// What a document is made of.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// The site.
    pub site: &'a Site,
    /// Whose page it is.
    pub key: &'a Key,
    /// What the page says of itself.
    pub head: &'a Head,
    /// The content of `<body>`.
    pub content: &'a str,
    /// The scripts with the page's data.
    pub data: &'a str,
    /// Who has signed in, if anyone has.
    pub viewer: Option<&'a Viewer>,
    /// What administrators have settled.
    pub settings: &'a Settings,
}

/// Writes the document.
pub fn write(frame: &Frame<'_>) -> String {
    let Frame { site, key, head, content, data, viewer, settings } = *frame;
    // Whoever saves data and only reads does without what writing needs.
    let writes = !key.low_data || viewer.is_some() || head.canonical.is_none();
    let around = around(&key.address);
    let locale = key.locale;
    let mut html = String::with_capacity(content.len() + data.len() + SPRITE.len() + 4096);
    html.push_str("<!DOCTYPE html><html");
    attribute(&mut html, "lang", locale.tag());
    if let Some(theme) = key.theme {
        attribute(&mut html, "data-theme", theme);
    }
    if key.low_data {
        html.push_str(" data-low-data");
    }
    if let Some(viewer) = viewer.and_then(|viewer| serde_json::to_string(viewer).ok()) {
        attribute(&mut html, "data-viewer", &viewer);
    }
    // The client writes it into each page that it shows, in whichever language.
    for locale in Locale::ALL.into_iter().filter(|locale| !settings.name.get(*locale).is_empty()) {
        attribute(&mut html, &format!("data-hub-{locale}"), settings.name.get(locale));
    }
    html.push_str("><head><meta charset=\"utf-8\">");
    html.push_str("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
    html.push_str("<meta name=\"color-scheme\" content=\"light dark\"><title>");
    escape(&mut html, &head.title);
    html.push_str(" – ");
    escape(&mut html, &settings.suffix(locale));
    html.push_str("</title>");
    meta(&mut html, "name", "description", &head.description);
    addresses(&mut html, &site.base, locale, head, settings);
    html.push_str("<link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\">");
    // Other icons and what makes an app of the site are fetched too: not by whoever saves data.
    if !key.low_data {
        html.push_str("<link rel=\"icon\" href=\"/favicon.ico\" sizes=\"32x32\">");
        html.push_str("<link rel=\"apple-touch-icon\" href=\"/apple-touch-icon.png\">");
        let _ = write!(html, "<link rel=\"manifest\" href=\"/{locale}/manifest.webmanifest\">");
        for font in ["fonts/literata-latin-wght-normal.woff2", "fonts/public-sans-latin-wght-normal.woff2"] {
            if let Some(href) = assets::href(font) {
                let _ =
                    write!(html, "<link rel=\"preload\" href=\"{href}\" as=\"font\" type=\"font/woff2\" crossorigin>");
            }
        }
    }
    if !key.low_data
        && let Some(href) = assets::href("fonts.css")
    {
        let _ = write!(html, "<link rel=\"stylesheet\" href=\"{href}\">");
    }
    if let Some(href) = assets::href("style.css") {
        let _ = write!(html, "<link rel=\"stylesheet\" href=\"{href}\">");
    }
    if (writes || around)
        && let Some(href) = assets::href("taking-part.css")
    {
        let _ = write!(html, "<link rel=\"stylesheet\" href=\"{href}\">");
    }
    if let Some(href) = assets::href("around.css") {
        if around {
            let _ = write!(html, "<link rel=\"stylesheet\" href=\"{href}\">");
        } else if !key.low_data {
            // The start script makes a style sheet of it when the page is idle.
            let _ = write!(html, "<link rel=\"prefetch\" as=\"style\" href=\"{href}\" data-sheet>");
        }
    }
    if let Some(href) = crate::look::address(settings) {
        let _ = write!(html, "<link rel=\"stylesheet\" href=\"{href}\">");
    }
    let scripts = [
        ("start.js", !key.low_data),
        ("passkeys.js", content.contains("<pass-key")),
        ("keep.js", content.contains(" data-keep=")),
    ];
    for href in scripts.into_iter().filter(|(_, named)| *named).filter_map(|(name, _)| assets::href(name)) {
        let _ = write!(html, "<script type=\"module\" src=\"{href}\"></script>");
    }
    html.push_str("</head><body>");
    html.push_str(content);
    if key.low_data {
        offer(&mut html, locale);
    }
    match &settings.logo {
        None => html.push_str(SPRITE.trim()),
        Some(logo) => html.push_str(&with_sign(SPRITE.trim(), logo)),
    }
    if writes || around {
        html.push_str(MORE.trim());
    }
    html.push_str(data);
    html.push_str("</body></html>");
    html
}

/// Whether a page stands around the discussions: it is no space and no part of one.
fn around(address: &str) -> bool {
    let path = address.split('?').next().unwrap_or_default();
    let mut parts = path.trim_matches('/').split('/').skip(1);
    match (parts.next(), parts.nth(1)) {
        (Some("spaces"), last) => !matches!(last, None | Some("questions" | "all")),
        _ => true,
    }
}

/// The icons with another sign in the place of the product's.
fn with_sign(sprite: &str, logo: &Logo) -> String {
    let Some((before, rest)) = sprite.split_once("<symbol id=\"mark\"") else { return sprite.to_owned() };
    let after = rest.split_once("</symbol>").map_or("", |(_, after)| after);
    let (width, height) = (logo.width, logo.height);
    let sign = format!("<image href=\"/logo/{}\" width=\"{width}\" height=\"{height}\"/>", logo.file);
    format!("{before}<symbol id=\"mark\" viewBox=\"0 0 {width} {height}\">{sign}</symbol>{after}")
}

/// Where this page is, in every language; or, if there is no such page, that nobody should note it.
fn addresses(html: &mut String, base: &str, locale: Locale, head: &Head, settings: &Settings) {
    let Some(rest) = &head.canonical else {
        html.push_str("<meta name=\"robots\" content=\"noindex\">");
        return;
    };
    link(html, "canonical", None, &format!("{base}/{locale}{rest}"));
    for other in Locale::ALL {
        link(html, "alternate", Some(other.tag()), &format!("{base}/{other}{rest}"));
    }
    link(html, "alternate", Some("x-default"), &format!("{base}/{}{rest}", settings.language));
    if let Some(feed) = &head.feed {
        html.push_str("<link rel=\"alternate\" type=\"application/atom+xml\"");
        attribute(html, "href", &format!("{base}{feed}"));
        html.push('>');
    }
    meta(html, "property", "og:type", "website");
    meta(html, "property", "og:site_name", settings.named(locale));
    meta(html, "property", "og:title", &head.title);
    meta(html, "property", "og:description", &head.description);
    meta(html, "property", "og:url", &format!("{base}/{locale}{rest}"));
    meta(html, "property", "og:image", &format!("{base}/icon-512.png"));
    meta(html, "property", "og:locale", og_locale(locale));
    for other in Locale::ALL.into_iter().filter(|other| *other != locale) {
        meta(html, "property", "og:locale:alternate", og_locale(other));
    }
}

/// Open Graph wants a territory; these are the ones its consumers know.
const fn og_locale(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "en_GB",
        Locale::Fr => "fr_FR",
        Locale::Es => "es_ES",
    }
}

/// The line of a low-data page that offers the interactive one.
fn offer(html: &mut String, locale: Locale) {
    html.push_str("<form class=\"lowdata\" method=\"post\" action=\"/preferences\"");
    attribute(html, "aria-label", i18n::site::interactive_load(locale));
    html.push_str("><p>");
    html.push_str(i18n::site::interactive_offer(locale));
    html.push_str("</p><button class=\"btn\" name=\"low-data\" value=\"off\">");
    html.push_str(i18n::site::interactive_load(locale));
    html.push_str("</button></form>");
}

fn link(html: &mut String, rel: &str, lang: Option<&str>, href: &str) {
    html.push_str("<link");
    attribute(html, "rel", rel);
    if let Some(lang) = lang {
        attribute(html, "hreflang", lang);
    }
    attribute(html, "href", href);
    html.push('>');
}

fn meta(html: &mut String, kind: &str, name: &str, content: &str) {
    html.push_str("<meta");
    attribute(html, kind, name);
    attribute(html, "content", content);
    html.push('>');
}

/// Writes an attribute into an element that is open.
pub fn attribute(html: &mut String, name: &str, value: &str) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    escape(html, value);
    html.push('"');
}

/// Escapes text for an element or a quoted attribute (HTML, section 13.3).
pub fn escape(html: &mut String, text: &str) {
    for char in text.chars() {
        match char {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            char => html.push(char),
        }
    }
}
