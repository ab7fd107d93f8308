//! The same HTML with marks on some places of the text.

use super::{OPTIONS, SANITISER, written};
use domain::{Html, LangTag};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Parser, Tag};
use std::ops::Range;

/// Where a mark begins and ends, until the sanitiser has done its work. Nobody writes them: Unicode keeps them for
/// programs' own use, and what comes from outside loses them.
const BEGINS: char = '\u{fdd0}';
const ENDS: char = '\u{fdef}';
/// As many bytes as those, so that places stay.
const INSTEAD: char = '\u{fffd}';

/// Renders a text as [`super::render`] does, and puts `<mark class="…">` around what stands at `places`: those are
/// bytes of the source, in order, none over another, each with its class. What of a place is not text, as the address
/// of a link with a name, gets no mark.
pub fn render_marked(source: &str, lang: &LangTag, places: &[(Range<usize>, &'static str)]) -> Html {
    let source = foreign(source);
    let mut events = Vec::new();
    let mut classes = Vec::new();
    for (event, at) in Parser::new_ext(&source, OPTIONS).into_offset_iter() {
        let found = places.iter().filter(|(place, _)| place.start < at.end && at.start < place.end);
        match event {
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                let is_source = source.get(at.clone()) == Some(&*text);
                let mut out = String::with_capacity(text.len());
                let mut from = 0;
                for (place, class) in found {
                    // What does not stand in the source as it reads is marked whole.
                    let (start, end) = if is_source {
                        (place.start.saturating_sub(at.start), place.end.min(at.end) - at.start)
                    } else {
                        (0, text.len())
                    };
                    let (Some(before), Some(inside)) = (text.get(from..start), text.get(start..end)) else { continue };
                    out.push_str(&foreign(before));
                    out.push(BEGINS);
                    out.push_str(&foreign(inside));
                    out.push(ENDS);
                    classes.push(*class);
                    from = end;
                }
                out.push_str(&foreign(text.get(from..).unwrap_or_default()));
                events.push(Event::Text(CowStr::from(out)));
            }
            Event::Code(code) => {
                let class = found.map(|(_, class)| *class).next();
                classes.extend(class);
                let sign = |sign: char| class.map(|_| Event::Text(CowStr::from(sign.to_string())));
                events.extend(sign(BEGINS));
                events.push(Event::Code(CowStr::from(foreign(&code))));
                events.extend(sign(ENDS));
            }
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let dest_url = CowStr::from(foreign(&dest_url));
                events.push(Event::Start(Tag::Link { link_type, dest_url, title, id }));
            }
            Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
                let dest_url = CowStr::from(foreign(&dest_url));
                events.push(Event::Start(Tag::Image { link_type, dest_url, title, id }));
            }
            other => events.push(other),
        }
    }
    let clean = written(events.into_iter(), lang, &source, &SANITISER, HeadingLevel::H3);
    let mut classes = classes.into_iter();
    let mut out = String::with_capacity(clean.len());
    for c in clean.chars() {
        match c {
            BEGINS => out.extend(["<mark class=\"", classes.next().unwrap_or_default(), "\">"]),
            ENDS => out.push_str("</mark>"),
            c => out.push(c),
        }
    }
    Html(out)
}

fn foreign(text: &str) -> String {
    text.replace([BEGINS, ENDS], INSTEAD.encode_utf8(&mut [0; 4]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::render;
    use proptest::prelude::*;

    fn marked(source: &str, what: &[&str]) -> String {
        let places: Vec<_> = what
            .iter()
            .map(|what| {
                let at = source.find(what).unwrap();
                (at..at + what.len(), "telephone")
            })
            .collect();
        render_marked(source, &LangTag::parse("en").unwrap(), &places).0
    }

    #[test]
    fn a_place_is_marked_wherever_it_stands() {
        let mark = "<mark class=\"telephone\">555 0142</mark>";
        for (source, wanted) in [
            ("Call 555 0142, or not.", format!("<p>Call {mark}, or not.</p>")),
            ("- **Call 555 0142**", format!("<ul>\n<li><strong>Call {mark}</strong></li>\n</ul>")),
            (
                "[Call 555 0142](https://a.org)",
                format!("<p><a href=\"https://a.org\" rel=\"nofollow ugc noopener\">Call {mark}</a></p>"),
            ),
            ("`555 0142`", "<p><mark class=\"telephone\"><code>555 0142</code></mark></p>".to_owned()),
            ("    555 0142", format!("<pre><code>{mark}\n</code></pre>").replace("\n</code></pre>", "</code></pre>")),
            ("<b>555 0142</b>", format!("<p>&lt;b&gt;{mark}&lt;/b&gt;</p>")),
        ] {
            assert_eq!(marked(source, &["555 0142"]), wanted, "{source}");
        }
        assert_eq!(marked("1 or 2", &["1", "2"]).matches("<mark").count(), 2);
    }

    #[test]
    fn what_markdown_parts_is_marked_in_parts() {
        assert_eq!(
            marked("Ask a\\_b@c.org now", &["a\\_b@c.org"]),
            "<p>Ask <mark class=\"telephone\">a</mark><mark class=\"telephone\">_b@c.org</mark> now</p>"
        );
        assert_eq!(marked("[here](https://a.org/x)", &["https://a.org/x"]).matches("<mark").count(), 0);
    }

    #[test]
    fn nobody_brings_marks_along() {
        for source in [
            "a \u{fdd0}b\u{fdef}",
            "&#xFDD0;b&#xFDEF;",
            "[a](https://x.org/\u{fdd0}&#xFDD0;)",
            "`\u{fdef}`",
            "<mark>a</mark>",
        ] {
            let html = marked(source, &[]);
            assert!(!html.contains("<mark") && !html.contains("</mark"), "{html}");
        }
    }

    proptest! {
        #[test]
        fn marks_change_nothing_else(source in "(a|1|[*][*]|_|`|- |\n|\n\n|> |&amp;|[(]|\\[|\\]|\\\\|é|<b>|https://a.org| ){0,20}", from in 0..40_usize, length in 1..20_usize) {
            let lang = LangTag::parse("en").unwrap();
            let end = (from + length).min(source.len());
            let places: Vec<_> = (from < end && source.is_char_boundary(from) && source.is_char_boundary(end))
                .then_some((from..end, "x")).into_iter().collect();
            let html = render_marked(&source, &lang, &places).0;
            let without = html.replace("<mark class=\"x\">", "").replace("</mark>", "");
            prop_assert_eq!(without, render(&source, &lang).0);
        }
    }
}
