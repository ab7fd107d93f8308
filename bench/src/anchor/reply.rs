//! A reply as a template.

use super::date::{ago, day, moment, time};
use super::page::escape;
use sqlx::FromRow;
use std::fmt::Write as _;
use time::Date;

/// A row of what is read.
#[derive(Debug, FromRow)]
pub struct Reply {
    pub number: String,
    posted_at: i64,
    name: String,
    affiliation: String,
    country: Option<String>,
    stakeholder_group: Option<String>,
    lang: String,
    html: String,
    origin: String,
    engine: Option<String>,
    made_at: i64,
    outdated: Option<bool>,
    edited: bool,
    changed_at: i64,
    maker: Option<String>,
    accepter: Option<String>,
    checker: Option<String>,
    checked_at: Option<i64>,
    original: String,
    marks: String,
}

/// A language's own name.
fn endonym(tag: &str) -> &str {
    match tag {
        "en" => "English",
        "fr" => "Français",
        "es" => "Español",
        other => other,
    }
}

/// A language's name in English.
pub fn language(tag: &str) -> &str {
    match tag {
        "en" => "English",
        "fr" => "French",
        "es" => "Spanish",
        other => other,
    }
}

fn group(code: &str) -> &str {
    match code {
        "government" => "Government",
        "civil_society" => "Civil society",
        "international_organisation" => "International organisation",
        "academia" => "Academia",
        "private_sector" => "Private sector",
        "migrant_or_community_group" => "Migrant or community group",
        _ => "Other",
    }
}

/// How the mark of an origin looks, and its words.
fn origin(code: &str) -> (&'static str, &'static str) {
    match code {
        "original" => ("pm pm-o", "original"),
        "author" => ("pm pm-a", "by the author"),
        "person" => ("pm pm-t", "translation"),
        _ => ("pm pm-m", "machine"),
    }
}

/// The bar of versions from marks `lang:origin` or `lang:origin:outdated`; nothing for a single one.
pub fn chips(html: &mut String, class: &str, label: &str, link: &str, anchor: &str, shown: &str, marks: &str) {
    if !marks.contains(' ') {
        return;
    }
    let mut marks: Vec<&str> = marks.split(' ').collect();
    marks.sort_by_key(|mark| (!mark.contains(":original"), *mark));
    let _ = write!(html, "<div class=\"{class}\"><ul role=\"list\" aria-label=\"{label}\">");
    for mark in marks {
        let mut parts = mark.split(':');
        let (lang, by) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let outdated = parts.next() == Some("1");
        let current = if lang == shown { " aria-current=\"true\"" } else { "" };
        let (icon, words) = origin(by);
        let _ = write!(
            html,
            "<li><a class=\"v\" href=\"{link}{lang}{anchor}\" hreflang=\"{lang}\"{current}>\
             <span class=\"v-l\" lang=\"{lang}\">{}</span><span class=\"v-p {icon}\">{words}",
            endonym(lang)
        );
        if outdated {
            html.push_str("<span class=\"vh\">, the original has changed since</span>");
        }
        html.push_str("</span></a></li>");
    }
    html.push_str("</ul></div>");
}

impl Reply {
    /// How deep it stands: 1 for a reply to the question.
    pub fn depth(&self) -> usize {
        self.number.matches('.').count()
    }

    /// Writes the reply up to where its answers begin.
    pub fn write(&self, html: &mut String, today: Date, answered: Option<&Self>) {
        let number = &self.number;
        let top = self.depth() == 1;
        let (class, heading) = if top { ("reply railed", "h3") } else { ("", "h4") };
        let _ = write!(
            html,
            "<article class=\"{class}\" id=\"reply-{number}\"><header class=\"who\"><div class=\"{}\"><{heading} class=\"who-n\"><bdi>",
            if top { "who-top" } else { "line" },
        );
        escape(html, &self.name);
        let _ = write!(
            html,
            "</bdi></{heading}><a class=\"ref\" href=\"?at={number}#reply-{number}\"><span class=\"vh\">Link to reply </span>\
             {number}</a></div><div class=\"who-m\"><p dir=\"auto\">"
        );
        escape(html, &self.affiliation);
        if let Some(country) = &self.country {
            html.push_str(", ");
            html.push_str(i18n::country_name(i18n::Locale::En, country).unwrap_or(country));
        }
        html.push_str("</p>");
        if let Some(code) = &self.stakeholder_group {
            let _ = write!(html, "<p class=\"kind\">{}</p>", group(code));
        }
        let (posted, ago) = (time(self.posted_at), ago(self.posted_at, today));
        let _ = write!(html, "<p class=\"who-d\">{posted} <span class=\"rel\">{ago}</span></p></div>");
        if let Some(answered) = answered {
            let _ = write!(
                html,
                "<p class=\"in-answer\">In answer to <a href=\"?at={0}#reply-{0}\"><bdi>",
                answered.number
            );
            escape(html, &answered.name);
            let _ = write!(html, "</bdi>, {}</a></p>", answered.number);
        }
        html.push_str("</header><div>");
        let link = format!("?v={number}:");
        let anchor = format!("#reply-{number}");
        chips(html, "versions", "Language versions of this reply", &link, &anchor, &self.lang, &self.marks);
        html.push_str("<div class=\"said\">");
        self.provenance(html);
        let _ = write!(html, "<div class=\"voice\" lang=\"{}\">{}</div></div>", self.lang, self.html);
        if self.edited {
            let _ = write!(html, "<p class=\"edited\">Edited {}</p>", day(moment(self.changed_at).date()));
        }
    }

    fn provenance(&self, html: &mut String) {
        let from = language(&self.original);
        let made = day(moment(self.made_at).date());
        let mut line = String::new();
        match self.origin.as_str() {
            "original" if !self.marks.contains(' ') => {}
            "original" if self.lang == "en" => line.push_str("Original in English"),
            "original" => {
                let _ = write!(line, "Written in {from}. There is no English version yet.");
            }
            "author" => {
                let _ = write!(line, "Translated by the author from {from}");
            }
            "person" => {
                let _ = write!(line, "Translated from {from} by <bdi>");
                escape(&mut line, self.maker.as_deref().unwrap_or_default());
                line.push_str("</bdi>, ");
                match &self.accepter {
                    Some(name) => {
                        line.push_str("accepted by <bdi>");
                        escape(&mut line, name);
                        line.push_str("</bdi>");
                    }
                    None => line.push_str("not yet accepted by the author"),
                }
            }
            _ => {
                let engine = self.engine.as_deref().unwrap_or_default();
                let _ = write!(line, "Machine translation from {from} by {engine}, {made}, ");
                match (&self.checker, self.checked_at) {
                    (Some(name), Some(at)) => {
                        let _ = write!(line, "checked on {} by <bdi>", day(moment(at).date()));
                        escape(&mut line, name);
                        line.push_str("</bdi>");
                    }
                    _ => line.push_str("not checked"),
                }
            }
        }
        if !line.is_empty() {
            let class = if self.origin == "machine" { "prov mt" } else { "prov" };
            let (icon, _) = origin(&self.origin);
            let _ = write!(html, "<p class=\"{class} {icon}\"><span>{line}</span></p>");
        }
        if self.outdated == Some(true) {
            html.push_str(
                "<p class=\"outdated\"><svg class=\"i\" aria-hidden=\"true\"><use href=\"#i-alert\"/></svg> \
                 <span>The original has changed since</span></p>",
            );
        }
    }
}
