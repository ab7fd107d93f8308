//! Names of what resources are sorted by.

use domain::discussions::Text;
use domain::resources::{Breadth, ResourceKind, ResourceSort, Scope, ScopeGroup};
use domain::topic::Topic;
use domain::{LangTag, Locale, Region};
use i18n::resources as t;

/// What it is.
pub fn kind(locale: Locale, kind: ResourceKind) -> &'static str {
    match kind {
        ResourceKind::PolicyBrief => t::kind_policy_brief(locale),
        ResourceKind::JournalArticle => t::kind_journal_article(locale),
        ResourceKind::Report => t::kind_report(locale),
        ResourceKind::Guidance => t::kind_guidance(locale),
        ResourceKind::Practice => t::kind_practice(locale),
        ResourceKind::Initiative => t::kind_initiative(locale),
        ResourceKind::Portal => t::kind_portal(locale),
        ResourceKind::DataSet => t::kind_data_set(locale),
        ResourceKind::Infographic => t::kind_infographic(locale),
        ResourceKind::Video => t::kind_video(locale),
        ResourceKind::Other => t::kind_other(locale),
    }
}

/// How far it reaches.
pub fn scope(locale: Locale, scope: Scope) -> &'static str {
    match scope {
        Scope::Global => t::scope_global(locale),
        Scope::InterRegional => t::scope_inter_regional(locale),
        Scope::Regional => t::scope_regional(locale),
        Scope::National => t::scope_national(locale),
        Scope::Local => t::scope_local(locale),
    }
}

/// A heading of the list.
pub fn group(locale: Locale, group: ScopeGroup) -> &'static str {
    match group {
        ScopeGroup::Global => t::group_global(locale),
        ScopeGroup::Regional => t::group_regional(locale),
        ScopeGroup::National => t::group_national(locale),
    }
}

/// The sign of a reach: rings, the fewer of them drawn through the smaller it is.
pub const fn glyph(group: ScopeGroup) -> &'static str {
    match group {
        ScopeGroup::Global => "#sc-1",
        ScopeGroup::Regional => "#sc-2",
        ScopeGroup::National => "#sc-3",
    }
}

/// How much it covers.
pub fn breadth(locale: Locale, breadth: Breadth) -> &'static str {
    match breadth {
        Breadth::Comprehensive => t::breadth_comprehensive(locale),
        Breadth::Thematic => t::breadth_thematic(locale),
        Breadth::SingleIssue => t::breadth_single_issue(locale),
    }
}

/// An order.
pub fn sort(locale: Locale, sort: ResourceSort) -> &'static str {
    match sort {
        ResourceSort::Broadest => t::order_broadest(locale),
        ResourceSort::Newest => t::order_newest(locale),
        ResourceSort::Best => t::order_best(locale),
    }
}

/// What a value of a filter is called. Languages call themselves.
pub fn value(locale: Locale, topics: &[Topic], name: &str, value: &str) -> String {
    let known = match name {
        "type" => ResourceKind::parse(value).map(|each| kind(locale, each).to_owned()),
        "scope" => Scope::parse(value).map(|each| scope(locale, each).to_owned()),
        "breadth" => Breadth::parse(value).map(|each| breadth(locale, each).to_owned()),
        "topic" => topics.iter().find(|topic| topic.code == value).map(|topic| topic.title.get(locale).to_owned()),
        "region" => Region::parse(value).map(|region| crate::ui::region_name(locale, region).to_owned()),
        "country" => i18n::country_name(locale, value).map(str::to_owned),
        "lang" => LangTag::parse(value).ok().map(|lang| i18n::endonym(&lang).into_owned()),
        "from" => Some(t::year_from_chip(locale, value)),
        "to" => Some(t::year_to_chip(locale, value)),
        _ => None,
    };
    known.unwrap_or_else(|| value.to_owned())
}

/// The first words of a summary, in one line.
pub fn plain(text: &Text) -> String {
    let html = &text.shown.html.0;
    let mut plain = String::with_capacity(html.len());
    let mut inside = false;
    for char in html.chars() {
        match char {
            '<' => inside = true,
            '>' if inside => {
                inside = false;
                plain.push(' ');
            }
            _ if inside => {}
            char => plain.push(char),
        }
    }
    let plain = plain.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    let plain = plain.replace("&nbsp;", "\u{a0}").replace("&amp;", "&");
    plain.split([' ', '\n', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// At most so many characters, ended between words.
pub fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let head: String = text.chars().take(most).collect();
    let end = head.rfind(' ').unwrap_or(head.len());
    format!("{}…", &head[..end])
}
