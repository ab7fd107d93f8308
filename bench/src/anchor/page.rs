//! The page as a template: what stands around the replies, and the replies in their threads.

use super::date::{day, moment};
use super::reply::{Reply, chips, language};
use sqlx::FromRow;
use std::fmt::Write as _;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

/// The icons that pages refer to.
const SPRITE: &str = include_str!("../../../style/icons.svg");
const HEADER: &str = include_str!("header.html");
const FOOTER: &str = include_str!("footer.html");

/// A row of a space.
#[derive(Debug, FromRow)]
pub struct Space {
    pub id: Uuid,
    slug: String,
    ink: String,
    opens: Option<String>,
    closes: Option<String>,
    title: String,
    purpose: String,
}

/// A row of a question.
#[derive(Debug, FromRow)]
pub struct Question {
    pub id: Uuid,
    pub number: i64,
    asked_at: i64,
    name: String,
    title: String,
    html: String,
    replies: i64,
    languages: i64,
    marks: String,
}

/// The questions of a space, and which of them is asked for.
#[derive(Debug)]
pub struct Asked {
    pub questions: Vec<Question>,
    pub at: usize,
}

/// Everything that is read for a page.
#[derive(Debug)]
pub struct Page {
    pub space: Space,
    pub titles: Vec<(String, String)>,
    pub facilitators: Vec<(String, String)>,
    pub asked: Asked,
    pub written: Vec<String>,
    pub replies: Vec<Reply>,
}

/// Escapes text for an element or a quoted attribute.
pub fn escape(html: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"']) {
        html.push_str(&rest[..at]);
        html.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        });
        rest = &rest[at + 1..];
    }
    html.push_str(rest);
}

/// Writes the page.
pub fn write(page: &Page) -> String {
    let Page { space, asked, replies, .. } = page;
    let question = &asked.questions[asked.at];
    let mut html = String::with_capacity(512 << 10);
    let base = format!("/en/spaces/{}/questions/{}", space.slug, question.number);
    head(&mut html, page, question, &base);
    html.push_str("<body>");
    html.push_str(HEADER);
    let _ = write!(html, "<main id=\"main\" tabindex=\"-1\"><div data-ink=\"{}\">", space.ink);
    band(&mut html, page, question);
    html.push_str("<div class=\"wrap\"><div class=\"cols\">");
    aside(&mut html, page, question);
    let _ = write!(
        html,
        "<div class=\"stream\"><section class=\"question\" id=\"q{0}\" aria-labelledby=\"q{0}-h\">",
        question.number
    );
    heading(&mut html, question, &base);
    tools(&mut html, page, question, &base);
    threads(&mut html, replies);
    let _ = write!(
        html,
        "<form class=\"goto\" action=\"/en/spaces/{}/go-to\"><label for=\"goto\">Go to a reply by its number</label>\
         <input id=\"goto\" name=\"number\" placeholder=\"For example 1.2\"><button class=\"btn\">Go</button></form></section>\
         <nav class=\"more neighbours\" aria-label=\"Questions\">",
        space.slug
    );
    if asked.at + 1 < asked.questions.len() {
        let next = question.number + 1;
        let _ = write!(
            html,
            "<a class=\"btn\" href=\"/en/spaces/{}/questions/{next}\" rel=\"next\">Next question</a>",
            space.slug
        );
    }
    html.push_str("</nav></div></div></div></div></main>");
    html.push_str(FOOTER);
    html.push_str(SPRITE);
    html.push_str("</body></html>");
    html
}

fn head(html: &mut String, page: &Page, question: &Question, base: &str) {
    let rest = &base[3..];
    let mut title = format!("Question {}: ", question.number);
    escape(&mut title, &question.title);
    title.push_str(" – ");
    escape(&mut title, &page.space.title);
    let mut purpose = String::new();
    escape(&mut purpose, &page.space.purpose);
    let _ = write!(
        html,
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width,initial-scale=1\"><title>{title} – Colloquy</title><meta name=\"description\" \
         content=\"{purpose}\"><link rel=\"canonical\" href=\"{base}\"><link rel=\"alternate\" hreflang=\"en\" href=\"/en{rest}\">\
         <link rel=\"alternate\" hreflang=\"fr\" href=\"/fr{rest}\"><link rel=\"alternate\" hreflang=\"es\" href=\"/es{rest}\">\
         <link rel=\"alternate\" type=\"application/atom+xml\" href=\"/feeds/en/spaces/{0}.atom\">\
         <meta property=\"og:title\" content=\"{title}\"><meta property=\"og:description\" content=\"{purpose}\">\
         <meta property=\"og:url\" content=\"{base}\"><link rel=\"stylesheet\" href=\"/assets/style.css\"></head>",
        page.space.slug
    );
}

fn band(html: &mut String, page: &Page, question: &Question) {
    let space = &page.space;
    let home = format!("/en/spaces/{}", space.slug);
    let mut title = String::new();
    escape(&mut title, &space.title);
    let _ = write!(
        html,
        "<div class=\"band\"><div class=\"wrap\"><nav class=\"crumbs\" aria-label=\"You are here\"><ol><li><a href=\"/en\">\
         Discussions</a></li><li><a href=\"{home}\" lang=\"en\" dir=\"auto\">{title}</a></li><li aria-current=\"page\">\
         Question {}</li></ol></nav><div class=\"band-top\"><div><h1 lang=\"en\" dir=\"auto\">{title}</h1>\
         <p class=\"band-sub\" lang=\"en\" dir=\"auto\">",
        question.number
    );
    escape(html, &space.purpose);
    html.push_str("</p></div><nav class=\"band-titles\" aria-label=\"This space in other languages\">");
    for (lang, title) in &page.titles {
        let _ =
            write!(html, "<a href=\"/{lang}/spaces/{}\" lang=\"{lang}\" hreflang=\"{lang}\" dir=\"auto\">", space.slug);
        escape(html, title);
        html.push_str("</a>");
    }
    let _ = write!(
        html,
        "</nav></div><div class=\"band-row\"><span class=\"state\">Open for replies</span> <span>until {}</span></div>\
         <nav class=\"subnav\" aria-label=\"This space\"><ul><li><a href=\"{home}\" aria-current=\"true\">Discussion</a></li>\
         <li><a href=\"{home}/whole\">Whole space on one page</a></li></ul></nav></div></div>",
        space.closes.as_deref().unwrap_or_default(),
    );
}

/// The questions, dates and facilitators, once for wide and once for narrow screens as the hub has them.
fn aside(html: &mut String, page: &Page, current: &Question) {
    html.push_str("<div class=\"aside\"><div class=\"aside-in\">");
    for class in ["wide", "narrow"] {
        let _ = write!(html, "<div class=\"{class}\"><h2>Questions</h2><ol class=\"toc\">");
        for question in &page.asked.questions {
            let mark = if question.number == current.number { " aria-current=\"page\"" } else { "" };
            let _ = write!(
                html,
                "<li><a href=\"/en/spaces/{}/questions/{1}\"{mark}><span class=\"n\">{1}</span><span lang=\"en\" dir=\"auto\">",
                page.space.slug, question.number
            );
            escape(html, &question.title);
            let _ = write!(
                html,
                "</span><span class=\"c\" aria-hidden=\"true\">{0}</span><span class=\"vh\">, {0} replies</span></a></li>",
                question.replies
            );
        }
        html.push_str("</ol><h2>Dates</h2><dl class=\"dates\">");
        for (date, words) in [(&page.space.opens, "Opened"), (&page.space.closes, "Closes")] {
            if let Some(date) = date {
                let _ =
                    write!(html, "<div><dt><time datetime=\"{date}\">{date}</time></dt><dd>{words} {date}</dd></div>");
            }
        }
        html.push_str("</dl>");
        if class == "wide" {
            html.push_str("<h2>Facilitators</h2><ul class=\"people\">");
            for (name, affiliation) in &page.facilitators {
                html.push_str("<li><bdi>");
                escape(html, name);
                html.push_str("</bdi><small>");
                escape(html, affiliation);
                html.push_str("</small></li>");
            }
            html.push_str("</ul>");
        }
        let _ = write!(
            html,
            "<h2>Who wrote this version</h2><ul class=\"legend\"><li>Original, as the participant wrote it</li>\
             <li>Version by the same author</li><li>Translation by a named person</li><li>Machine translation</li></ul>\
             <a class=\"act\" href=\"/feeds/en/spaces/{}.atom\">Atom feed of this space</a></div>",
            page.space.slug
        );
    }
    html.push_str("</div></div>");
}

fn heading(html: &mut String, question: &Question, base: &str) {
    let number = question.number;
    let _ = write!(
        html,
        "<div class=\"railed q-head\"><div class=\"q-side\"><p class=\"q-num\"><span>Question</span>{number}</p>"
    );
    let label = format!("Language versions of question {number}");
    chips(html, "versions in-rail", &label, &format!("?v={number}:"), "", "en", &question.marks);
    let _ = write!(
        html,
        "</div><div><h2 id=\"q{number}-h\" lang=\"en\" dir=\"auto\"><span class=\"vh\">Question {number}. </span>"
    );
    escape(html, &question.title);
    let _ = write!(
        html,
        "</h2><div class=\"q-body\"><div class=\"voice\" lang=\"en\">{}</div></div><p class=\"q-by\">Asked by <b><bdi>",
        question.html
    );
    escape(html, &question.name);
    let asked = moment(question.asked_at).date();
    let _ = write!(
        html,
        "</bdi></b> <time datetime=\"{asked}\">on {}</time></p><div class=\"q-act\"><a class=\"act\" href=\"{base}\">\
         Link to this question</a></div></div></div><h2 class=\"vh\">Replies to question {number}</h2>",
        day(asked)
    );
}

fn tools(html: &mut String, page: &Page, question: &Question, base: &str) {
    let _ = write!(
        html,
        "<form class=\"tools\" method=\"get\" action=\"{base}\" aria-label=\"Arrange replies to question {}\">\
         <span class=\"count\">{} replies in {} languages</span>",
        question.number, question.replies, question.languages
    );
    pick(html, "Read in", "read", &[("", "English first"), ("original", "Originals only")], &[]);
    pick(html, "Show", "only", &[("", "All replies"), ("available", "Those in English")], &page.written);
    pick(html, "Sort", "sort", &[("", "Oldest first"), ("newest", "Newest first")], &[]);
    html.push_str("<button class=\"btn apply\">Apply</button></form>");
}

fn pick(html: &mut String, label: &str, name: &str, options: &[(&str, &str)], written: &[String]) {
    let _ = write!(html, "<label class=\"pick\"><span>{label}</span><span class=\"sel\"><select name=\"{name}\">");
    for (value, words) in options {
        let _ = write!(html, "<option value=\"{value}\">{words}</option>");
    }
    for lang in written {
        let _ = write!(html, "<option value=\"written-{lang}\">Written in {}</option>", language(lang));
    }
    html.push_str("</select><svg class=\"i\" aria-hidden=\"true\"><use href=\"#i-down\"/></svg></span></label>");
}

/// The threads; what is deeper than three levels stands at the third.
fn threads(html: &mut String, replies: &[Reply]) {
    let today = today();
    let mut level = 0;
    for (nth, reply) in replies.iter().enumerate() {
        let depth = reply.depth().min(3);
        while level >= depth {
            html.push_str(if level == 1 { "</div></article>" } else { "</div></article></li></ol>" });
            level -= 1;
        }
        if depth > 1 {
            let parent = reply.number.rsplit_once('.').map_or("", |(parent, _)| parent);
            let _ = write!(html, "<ol class=\"thread\" aria-label=\"Answers to {parent}\"><li>");
        }
        let answered = (reply.depth() > 3)
            .then(|| {
                let parent = reply.number.rsplit_once('.')?.0;
                replies[..nth].iter().rev().find(|each| each.number == parent)
            })
            .flatten();
        reply.write(html, today, answered);
        level = depth;
    }
    while level > 0 {
        html.push_str(if level == 1 { "</div></article>" } else { "</div></article></li></ol>" });
        level -= 1;
    }
}

#[expect(clippy::disallowed_methods, reason = "the anchor stands alone: it has no hub to ask")]
fn today() -> Date {
    OffsetDateTime::now_utc().date()
}
