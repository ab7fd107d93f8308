//! What the hub noticed in a text: what, and what it may mean.

use crate::ui::icon;
use domain::moderation::Finding;
use domain::moderation::mark::{EMAIL, IDENTITY, LINK, TELEPHONE};
use domain::{Html, LangTag, Locale};
use i18n::moderation as t;
use leptos::prelude::*;

/// The list; none when nothing was noticed.
pub fn findings(locale: Locale, findings: &[Finding]) -> Option<impl IntoView + use<>> {
    let lines = findings.iter().map(|finding| line(locale, finding)).collect::<Vec<_>>();
    (!lines.is_empty()).then(|| view! { <ul class="findings" role="list">{lines}</ul> })
}

/// A text whose marks say in words what they are for, to those who do not see them. Nobody but the hub writes marks:
/// what participants write loses its tags.
pub fn marked(locale: Locale, text: Html) -> String {
    let words = [
        (TELEPHONE, t::mark_telephone(locale)),
        (EMAIL, t::mark_email(locale)),
        (IDENTITY, t::mark_identity(locale)),
        (LINK, t::mark_link(locale)),
    ];
    words.into_iter().fold(text.0, |text, (what, words)| {
        let mark = format!("<mark class=\"{what}\">");
        let said = format!("{mark}<span class=\"vh\" lang=\"{}\">{words} </span>", locale.tag());
        text.replace(&mark, &said)
    })
}

fn line(locale: Locale, finding: &Finding) -> impl IntoView + use<> {
    let name = |lang: &LangTag| i18n::language_name(locale, lang).into_owned();
    let (class, what, so) = match finding {
        Finding::Telephone { text, .. } => ("warn", t::found_telephone(locale, text), t::found_personal(locale)),
        Finding::Email { text, .. } => ("warn", t::found_email(locale, text), t::found_personal(locale)),
        Finding::Identity { text, .. } => ("bad", t::found_identity(locale, text), t::found_personal(locale)),
        Finding::Short { lang, missing: 0 } => {
            ("warn", t::found_shorter(locale, &name(lang)), t::found_short_so(locale))
        }
        Finding::Short { lang, missing } => {
            ("warn", t::found_short(locale, (*missing).into(), &name(lang)), t::found_short_so(locale))
        }
        Finding::Links { count, hosts, .. } => {
            ("ok", t::found_links(locale, (*count).into(), &hosts.join(", ")), t::found_links_so(locale))
        }
        Finding::OtherLanguage { lang, found } => {
            ("warn", t::found_language(locale, &name(lang), &name(found)), t::found_language_so(locale))
        }
    };
    let mark = if class == "ok" { "i-info" } else { "i-alert" };
    view! {
        <li class=class>
            {icon(mark)} <span>
                <b>{what}</b>
                " "
                {so}
            </span>
        </li>
    }
}
