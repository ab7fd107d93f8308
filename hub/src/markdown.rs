//! Markdown to sanitised HTML.

mod marked;
pub(crate) mod mention;

pub use marked::render_marked;

use crate::typography;
use ammonia::{Builder, UrlRelative};
use domain::{Html, LangTag};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, TextMergeStream, html};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::sync::LazyLock;

/// Renders CommonMark with tables. Headings start at level 3, because a page has the ones above; raw HTML is
/// shown as the text that it is; pictures become links. What comes out is sanitised whatever went in.
pub fn render(source: &str, lang: &LangTag) -> Html {
    Html(written(Parser::new_ext(source, OPTIONS), lang, source, &SANITISER, HeadingLevel::H3))
}

/// The same for a page on the hub itself: its headings start at level 2 and can be led to, and links may lead to pages
/// of the hub by an address without a language.
pub fn page(source: &str, lang: &LangTag) -> Html {
    Html(anchored(&written(Parser::new_ext(source, OPTIONS), lang, source, &PAGES, HeadingLevel::H2)))
}

/// What is understood beyond CommonMark.
const OPTIONS: Options = Options::ENABLE_TABLES;

/// The HTML of what a parser, or somebody between it and here, has read in a source.
fn written<'a>(
    events: impl Iterator<Item = Event<'a>>,
    lang: &LangTag,
    source: &str,
    sanitiser: &Builder<'_>,
    top: HeadingLevel,
) -> String {
    let french = typography::applies(lang);
    let mentions = mention::may_mention(source);
    let mut in_mention = false;
    let mut in_code = false;
    let mut nest = Nest::default();
    let events = events.map(|event| if mentions { own(event) } else { event });
    let parser = TextMergeStream::new(events.filter(|event| nest.keeps(event)));
    let events = parser.map(|event| match event {
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            Event::Start(Tag::Heading { level: level.max(top), id, classes, attrs })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(level.max(top))),
        Event::Start(Tag::Link { dest_url, .. }) if mentions && mention::person(&dest_url).is_some() => {
            in_mention = true;
            Event::Text(CowStr::from(mention::begins()))
        }
        Event::End(TagEnd::Link) if in_mention => {
            in_mention = false;
            Event::Text(CowStr::from(mention::ends()))
        }
        Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
            Event::Start(Tag::Link { link_type, dest_url, title, id })
        }
        Event::End(TagEnd::Image) => Event::End(TagEnd::Link),
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        Event::Start(Tag::CodeBlock(kind)) => {
            in_code = true;
            Event::Start(Tag::CodeBlock(kind))
        }
        Event::End(TagEnd::CodeBlock) => {
            in_code = false;
            Event::End(TagEnd::CodeBlock)
        }
        Event::Text(text) if french && !in_code => Event::Text(CowStr::from(typography::french(&text))),
        event => event,
    });
    let mut out = String::with_capacity(source.len() * 5 / 4);
    html::push_html(&mut out, events);
    let clean = sanitiser.clean(&out).to_string();
    // A wide table scrolls by itself, so that the page need not. The sanitiser lets no `<div>` through, so
    // these are ours.
    let boxed = clean
        .replace("<table>", "<div class=\"scroll-x\" tabindex=\"0\"><table>")
        .replace("</table>", "</table></div>");
    let boxed = if mentions { mention::shown(&boxed) } else { boxed };
    boxed.trim_end().to_owned()
}

/// What somebody has written, without the signs that mentions are made by here.
fn own(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
            Event::Text(CowStr::from(mention::foreign(&text)))
        }
        Event::Code(code) => Event::Code(CowStr::from(mention::foreign(&code))),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let dest_url = CowStr::from(mention::foreign(&dest_url));
            Event::Start(Tag::Link { link_type, dest_url, title, id })
        }
        Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
            let dest_url = CowStr::from(mention::foreign(&dest_url));
            Event::Start(Tag::Image { link_type, dest_url, title, id })
        }
        other => other,
    }
}

/// Gives the headings of a page names by which they can be led to, each its own.
fn anchored(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + 512);
    let mut names = HashSet::new();
    let mut parts = html.split("<h2>");
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let heading = part.split("</h2>").next().unwrap_or_default();
        let plain = crate::search::folded(&heading.split('<').map(after_tag).collect::<String>());
        let words = plain.split(|char: char| !char.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        let name = words.take(8).collect::<Vec<_>>().join("-");
        let mut own = name.clone();
        for turn in 2.. {
            if !own.is_empty() && names.insert(own.clone()) {
                break;
            }
            own = format!("{name}-{turn}");
        }
        // Writing to a `String` cannot fail.
        let _ = write!(out, "<h2 id=\"{own}\">{part}");
    }
    out
}

/// What stands behind a tag of which the beginning was cut off.
fn after_tag(text: &str) -> &str {
    text.split_once('>').map_or(text, |(_, after)| after)
}

/// So deep may quotations and lists stand in each other. What stands deeper stands there too: nobody can tell by
/// sight, and a page of thousands would take its reader, and the sanitiser, longer by the square.
const DEEPEST: usize = 16;

/// Which quotations and lists are kept, from the outermost to where the text is.
#[derive(Default)]
struct Nest(usize);

impl Nest {
    /// Whether the beginning or the end of something is kept.
    fn keeps(&mut self, event: &Event<'_>) -> bool {
        match event {
            Event::Start(Tag::BlockQuote(_) | Tag::List(_)) => {
                self.0 += 1;
                self.0 <= DEEPEST
            }
            Event::End(TagEnd::BlockQuote(_) | TagEnd::List(_)) => {
                self.0 -= 1;
                self.0 < DEEPEST
            }
            // The items of a list that is not kept are those of the last one that is.
            Event::Start(Tag::Item) | Event::End(TagEnd::Item) => self.0 <= DEEPEST,
            _ => true,
        }
    }
}

/// The words of a text without its marks, in one line.
pub fn words(source: &str) -> String {
    let mut words = String::new();
    for event in Parser::new_ext(source, Options::ENABLE_TABLES) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            // What is emphasised or linked is part of its sentence.
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image) => {}
            Event::SoftBreak | Event::HardBreak | Event::End(_) => words.push(' '),
            _ => {}
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text without markup, for a title or a sentence: blanks joined, French spaces put in.
pub fn plain(text: &str, lang: &LangTag) -> String {
    let joined = text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    if typography::applies(lang) { typography::french(&joined) } else { joined }
}

static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(sanitiser);

/// Pages on the hub itself are written by its administrators.
static PAGES: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = sanitiser();
    builder.add_tags(["h2"]).link_rel(Some("noopener")).url_relative(UrlRelative::Custom(Box::new(ours)));
    builder
});

/// A link to a page of the hub, or to a place on the same page. Two slashes, or one backwards, would be another host.
fn ours(url: &str) -> Option<Cow<'_, str>> {
    let sound = url.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\') && !url.starts_with("//");
    (sound && url.starts_with(['/', '#'])).then_some(Cow::Borrowed(url))
}

fn sanitiser() -> Builder<'static> {
    let tags = [
        "a",
        "blockquote",
        "br",
        "code",
        "em",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "strong",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ];
    let mut builder = Builder::empty();
    builder
        .tags(HashSet::from(tags))
        .tag_attributes(HashMap::from([("a", HashSet::from(["href"])), ("ol", HashSet::from(["start"]))]))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(UrlRelative::Deny)
        .link_rel(Some("nofollow ugc noopener"));
    builder
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(source: &str) -> String {
        render(source, &LangTag::parse("en").unwrap()).0
    }

    #[test]
    fn what_people_write_is_kept() {
        assert_eq!(html("One\n\nTwo *em* **strong**"), "<p>One</p>\n<p>Two <em>em</em> <strong>strong</strong></p>");
        assert_eq!(html("- a\n- b"), "<ul>\n<li>a</li>\n<li>b</li>\n</ul>");
        assert_eq!(html("> said"), "<blockquote>\n<p>said</p>\n</blockquote>");
        assert_eq!(
            html("[site](https://example.org/?a=1&b=2)"),
            "<p><a href=\"https://example.org/?a=1&amp;b=2\" rel=\"nofollow ugc noopener\">site</a></p>"
        );
        assert!(html("| a | b |\n|---|---|\n| 1 | 2 |").starts_with("<div class=\"scroll-x\" tabindex=\"0\"><table>"));
    }

    #[test]
    fn headings_start_below_the_pages_own() {
        assert_eq!(html("# A\n## B\n### C\n#### D"), "<h3>A</h3>\n<h3>B</h3>\n<h3>C</h3>\n<h4>D</h4>");
    }

    #[test]
    fn nothing_runs_and_nothing_is_loaded() {
        for hostile in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "a <b onmouseover=alert(1)>b</b>",
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt&#58;alert(1))",
            "[x](data:text/html;base64,PHNjcmlwdD4=)",
            "![x](https://example.org/pixel.png)",
            "![x](javascript:alert(1))",
            "<iframe src=https://example.org></iframe>",
            "<svg><script>alert(1)</script></svg>",
            "<style>*{display:none}</style>",
            "<a href='vbscript:x'>x</a>",
            "[x](//example.org/relative)",
            "<div class=scroll-x><table>",
            "</div></main><form action=https://example.org>",
            "```html\n<script>alert(1)</script>\n```",
        ] {
            let out = html(hostile);
            for never in [
                "<script",
                "<img",
                "<iframe",
                "<svg",
                "<style",
                "<form",
                "<div",
                "<b ",
                "javascript:alert(1)\"",
                "href=\"data",
                "href=\"vb",
                "href=\"//",
            ] {
                assert!(!out.contains(never), "{hostile:?} gave {out:?}");
            }
        }
    }

    #[test]
    fn a_page_of_the_hub_has_headings_to_lead_to_and_links_to_other_pages() {
        let page = |source: &str| super::page(source, &LangTag::parse("fr").unwrap()).0;
        assert_eq!(
            page("# Où l’on écrit ?\n\n## Où *l’on* écrit ?\n\n### Plus\n\n## ?"),
            "<h2 id=\"ou-l-on-ecrit\">Où l’on écrit\u{202f}?</h2>\n\
             <h2 id=\"ou-l-on-ecrit-2\">Où <em>l’on</em> écrit\u{202f}?</h2>\n<h3>Plus</h3>\n<h2 id=\"-2\">?</h2>"
        );
        assert_eq!(page("[a](/contact)"), "<p><a href=\"/contact\" rel=\"noopener\">a</a></p>");
        assert_eq!(page("[a](#cookies)"), "<p><a href=\"#cookies\" rel=\"noopener\">a</a></p>");
        for elsewhere in ["//example.org", "\\\\example.org", "javascript:alert(1)", "contact", "/\u{2f}x y"] {
            let out = page(&format!("[x](<{elsewhere}>)"));
            assert!(!out.contains("href="), "{elsewhere} gave {out}");
        }
        assert!(page("[x](</\\example.org>)").contains("href=\"/%5Cexample.org\""));
    }

    #[test]
    fn what_is_nested_without_end_ends() {
        let quoted = html(&format!("{}x", ">".repeat(9_999)));
        assert_eq!((quoted.matches("<blockquote>").count(), quoted.matches("</blockquote>").count()), (16, 16));
        let listed = html(&format!("{}x", "- ".repeat(9_000)));
        assert_eq!((listed.matches("<ul>").count(), listed.matches("</ul>").count()), (16, 16));
        assert_eq!(listed.matches("<li>").count(), listed.matches("</li>").count());
        assert!(listed.contains('x') && quoted.contains('x'));
        assert_eq!(html("> - a\n>   - b\n> - c").matches("<li>").count(), 3);
    }

    #[test]
    fn raw_html_is_shown_as_typed() {
        assert_eq!(html("a <b>b</b>"), "<p>a &lt;b&gt;b&lt;/b&gt;</p>");
    }

    #[test]
    fn french_gets_its_spaces_except_in_code_and_addresses() {
        let fr = |source| render(source, &LangTag::parse("fr-CA").unwrap()).0;
        assert_eq!(fr("Vraiment ?"), "<p>Vraiment\u{202f}?</p>");
        assert_eq!(fr("`a ?`"), "<p><code>a ?</code></p>");
        assert!(fr("[https://example.org/?q=1](https://example.org/?q=1)").contains(">https://example.org/?q=1<"));
    }

    #[test]
    fn a_mention_is_a_name_and_no_link() {
        let id = "01900000-0000-7000-8000-00000000dead";
        assert_eq!(
            html(&format!("Ask [@Ana \\[2\\] & Co](mention:{id}).")),
            "<p>Ask <span class=\"mention\">@<bdi>Ana [2] &amp; Co</bdi></span>.</p>"
        );
        assert!(html(&format!("[@<script>](mention:{id})")).contains("@<bdi>&lt;script&gt;</bdi>"));
        for other in [
            format!("[@A](mention:{}) \u{fdd1}x\u{fdd2} `\u{fdd1}`", id.to_uppercase()),
            "[@A](mention:) &#xFDD1;".to_owned(),
            "[x](https://a.org/\u{fdd1}mention:)".to_owned(),
            "<span class=\"mention\">@x</span> mention:".to_owned(),
        ] {
            assert!(!html(&other).contains("<span"), "{}", html(&other));
        }
        let nested = html(&format!("[a **b** [@C](mention:{id})](https://a.org)"));
        assert_eq!(nested.matches("<span").count(), nested.matches("</span>").count());
    }
}
