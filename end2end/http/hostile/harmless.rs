//! Whether an answer is harmless: nothing in it runs but what is ours.

use crate::client::Answer;
use base64::Engine as _;
use scraper::{Html, Selector};
use sha2::Digest as _;

/// Elements that no page of ours has.
const NEVER: &str = "iframe, frame, object, embed, base, applet, style, template, noscript, marquee, video, audio, img:not([src^=\"/files/\"]), math, portal, meta[http-equiv], link[rel=import], foreignObject, animate, svg a, svg script, body ~ *";

/// Attributes that hold addresses.
const ADDRESSES: [&str; 9] =
    ["href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcset", "background"];

/// How the scripts begin that the framework writes the page's data with.
const DATA: [&str; 5] = [
    "__RESOLVED_RESOURCES",
    "__SERIALIZED_ERRORS",
    "__PENDING_RESOURCES",
    "__INCOMPLETE_CHUNKS",
    "__RESOURCE_RESOLVERS",
];

/// Stops the test if there is anything in an answer that could run, lead astray, or say that the server failed.
pub fn check(answer: &Answer, what: &str) {
    assert!(answer.status < 500, "{what}: {}", answer.status);
    for (name, value) in &answer.headers {
        assert!(!name.starts_with("x-injected") && !value.contains("a=b"), "{what}: {name}: {value}");
    }
    if let Some(to) = answer.header("location") {
        let ours = to.starts_with('/') && !to.starts_with("//") && !to.starts_with("/\\");
        assert!(ours, "{what} leads to {to}");
    }
    let policy = answer.header("content-security-policy").unwrap_or_default();
    // What the library for HTTP refuses by itself has no headers of ours, and no body.
    assert!(!policy.is_empty() || answer.body.is_empty(), "{what}: no policy, {}", answer.status);
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{what}: {policy}");
    let kind = answer.header("content-type").unwrap_or_default();
    if kind.starts_with("text/html") {
        page(&answer.text(), policy, what);
    } else if kind.contains("xml") {
        xml(&answer.text(), what);
    } else {
        assert!(
            policy.starts_with("default-src 'none'") || answer.body.is_empty(),
            "{what}: what is no page runs nothing: {kind} {policy}"
        );
    }
}

/// A letter, a list or a page: all of it is ours but the texts.
fn page(html: &str, policy: &str, what: &str) {
    let document = Html::parse_document(html);
    let all = |selector: &str| document.select(&Selector::parse(selector).unwrap()).collect::<Vec<_>>();
    let never = all(NEVER).iter().map(scraper::ElementRef::html).collect::<Vec<_>>();
    assert!(never.is_empty(), "{what}: {never:?}");
    for script in all("script") {
        if let Some(from) = script.attr("src") {
            assert!(from.starts_with("/assets/"), "{what}: a script from {from}");
            continue;
        }
        let inside = script.text().collect::<String>();
        assert!(
            inside.is_empty() || DATA.iter().any(|begin| inside.trim_start().starts_with(begin)),
            "{what}: a script of somebody else: {inside}"
        );
        // Inside of a literal nothing ends the script, whatever reads it.
        assert!(!inside.contains("</") && !inside.contains("<!--"), "{what}: {inside}");
        let hash = base64::engine::general_purpose::STANDARD.encode(sha2::Sha256::digest(inside.as_bytes()));
        assert!(policy.contains(&hash), "{what}: a script that the policy does not name: {inside}");
    }
    let ids: Vec<&str> = all("[id]").iter().filter_map(|element| element.attr("id")).collect();
    for element in all("*") {
        for (name, value) in element.value().attrs() {
            assert!(!name.starts_with("on") && name != "style" && name != "srcdoc", "{what}: {}", element.html());
            if ADDRESSES.contains(&name) {
                address(value, element.value().name(), what);
            }
        }
    }
    for named in ["live", "main", "compose-form"] {
        assert!(ids.iter().filter(|id| **id == named).count() < 2, "{what}: two elements are {named}");
    }
    // No text puts a form or a field of its own on a page of ours; the marks of a case, and what they say, are the hub's.
    let own = ".voice form, .voice input, .voice button, .voice [id], .voice [class]:not(.scroll-x):not(mark):not(.vh), .voice > .vh, .voice :not(mark) > .vh";
    let own = all(own).iter().map(scraper::ElementRef::html).collect::<Vec<_>>();
    assert!(own.is_empty(), "{what}: {own:?}");
}

fn address(value: &str, element: &str, what: &str) {
    let bare: String = value.chars().filter(|char| !char.is_control() && !char.is_whitespace()).collect();
    let bare = bare.to_ascii_lowercase();
    let scheme = bare.split(['/', '?', '#']).next().unwrap_or_default().split_once(':').map(|(scheme, _)| scheme);
    let fine = match scheme {
        None => true,
        Some(scheme) => ["http", "https", "mailto"].contains(&scheme),
    };
    assert!(fine, "{what}: an address that runs: {value:?}");
    assert!(!bare.starts_with("//") && !bare.starts_with("/\\") && !bare.starts_with('\\'), "{what}: {value:?}");
    if element == "form" || element == "button" || element == "script" {
        assert!(bare.starts_with('/'), "{what}: sent to {value:?}");
    }
}

/// XML that every reader of feeds can read: no character that it may not hold, and as many ends as beginnings.
fn xml(text: &str, what: &str) {
    let odd = text
        .chars()
        .find(|char| !matches!(char, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..));
    assert_eq!(odd, None, "{what}: XML may not hold this");
    assert!(!text.contains("<script") && !text.contains("<!DOCTYPE") && !text.contains("<!ENTITY"), "{what}");
    for name in ["entry", "content", "title"] {
        let begins = text.matches(&format!("<{name}>")).count() + text.matches(&format!("<{name} ")).count();
        assert_eq!(begins, text.matches(&format!("</{name}>")).count(), "{what}: {name}");
    }
}
