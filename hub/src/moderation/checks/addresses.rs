//! E-mail addresses, and where links lead.

use super::overlap;
use ammonia::Url;
use linkify::{LinkFinder, LinkKind};
use pulldown_cmark::{Event, Options, Parser, Tag};
use std::ops::Range;

/// A link, or an address that reads like one.
pub(super) struct Link {
    pub place: Range<usize>,
    /// The site, unless the address is malformed.
    pub host: Option<String>,
    /// Not part of a link that is counted already, as its name or as its definition.
    pub counts: bool,
}

/// The places of e-mail addresses.
pub(super) fn emails(markdown: &str) -> Vec<Range<usize>> {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Email]);
    // An underscore at an address's end closes Markdown's emphasis; to linkify it spoils the host.
    let mut signs = markdown.chars().peekable();
    let mut text = String::with_capacity(markdown.len());
    while let Some(c) = signs.next() {
        let closes = c == '_' && !signs.peek().is_some_and(|next| next.is_alphanumeric());
        text.push(if closes { ' ' } else { c });
    }
    let mut emails: Vec<Range<usize>> = Vec::new();
    for link in finder.links(&text) {
        let after = emails.last().map_or(0, |last| last.end);
        emails.extend(bare(markdown, link.start()..link.end(), after));
    }
    emails
}

/// An e-mail address without Markdown's signs, some of which it might begin with by its own rules. It begins `after`
/// the one before it.
fn bare(markdown: &str, place: Range<usize>, after: usize) -> Option<Range<usize>> {
    let mut start = place.start;
    let local = |c: char| c.is_alphanumeric() || "._+-\\".contains(c);
    if markdown[..start].ends_with('\\') && markdown[start..].starts_with('_') {
        // An escaped underscore is in the middle of it.
        start = after + markdown[after..start].trim_end_matches(local).len();
    }
    let address = markdown[start..place.end].trim_start_matches(|c: char| !c.is_alphanumeric());
    (!address.starts_with('@')).then(|| place.end - address.len()..place.end)
}

/// Every link to the web: Markdown's own, and addresses in the text.
pub(super) fn links(markdown: &str) -> Vec<Link> {
    let parser = Parser::new_ext(markdown, Options::ENABLE_TABLES);
    let mut known: Vec<Range<usize>> = parser.reference_definitions().iter().map(|(_, def)| def.span.clone()).collect();
    let mut links = Vec::new();
    for (event, place) in parser.into_offset_iter() {
        let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event else { continue };
        if crate::markdown::mention::person(&dest_url).is_some() {
            // An id is no number of anybody's.
            links.push(Link { place: address(markdown, &place, &dest_url), host: None, counts: false });
        } else if is_web(&dest_url) {
            links.push(Link { place: address(markdown, &place, &dest_url), host: host(&dest_url), counts: true });
            known.push(place);
        }
    }
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]).url_must_have_scheme(false);
    for found in finder.links(markdown).filter(|found| reads_like_a_link(found.as_str())) {
        let place = found.start()..found.end();
        let counts = !known.iter().any(|known| overlap(known, &place));
        let with_scheme =
            if is_web(found.as_str()) { found.as_str().to_owned() } else { format!("https://{}", found.as_str()) };
        links.push(Link { place, host: host(&with_scheme), counts });
    }
    links.sort_by_key(|link| link.place.start);
    links
}

/// Where in a link its address stands, so that what is in its name is still looked at; nowhere in `[name][reference]`.
fn address(markdown: &str, place: &Range<usize>, dest: &str) -> Range<usize> {
    let at = markdown[place.clone()].rfind(dest).map(|at| place.start + at);
    at.map_or(place.start..place.start, |at| at..at + dest.len())
}

fn is_web(address: &str) -> bool {
    let scheme = address.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    scheme.is_some_and(|scheme| ["http", "https", "ftp"].contains(&scheme.as_str()))
}

fn host(address: &str) -> Option<String> {
    Url::parse(address).ok()?.host_str().map(str::to_owned)
}

/// Without a scheme, "guide.Les" is two sentences, and "exemple.fr" may be a name as well.
fn reads_like_a_link(found: &str) -> bool {
    let named = |host: &str| {
        let end = host.rsplit('.').next().unwrap_or_default();
        end.len() > 1 && end.bytes().all(|b| b.is_ascii_lowercase())
    };
    is_web(found)
        || found.get(..4).is_some_and(|www| www.eq_ignore_ascii_case("www."))
        || found.split_once('/').is_some_and(|(host, path)| !found.contains("://") && !path.is_empty() && named(host))
}
