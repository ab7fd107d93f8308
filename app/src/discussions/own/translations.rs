//! What others and machines have made of a reply, before its author: to be accepted, corrected, withdrawn.

use crate::own::Former as _;
use crate::paths;
use crate::ui::icon;
use domain::Locale;
use domain::accounts::Speaker;
use domain::discussions::OwnTranslation;
use domain::id::ReplyId;
use i18n::contributions as t;
use leptos::prelude::*;

/// The list; none when nobody has made any.
pub fn list(
    locale: Locale,
    slug: &str,
    question: u32,
    reply: ReplyId,
    translations: Vec<OwnTranslation>,
) -> Option<impl IntoView + use<>> {
    let rows = translations.into_iter().map(|each| row(locale, slug, question, reply, each)).collect::<Vec<_>>();
    let heading = format!("made-{reply}");
    (!rows.is_empty()).then(|| {
        view! {
            <section class="translations" aria-labelledby=heading.clone()>
                <h2 id=heading.clone()>{t::translations(locale)}</h2>
                <ul role="list">{rows}</ul>
            </section>
        }
    })
}

fn row(locale: Locale, slug: &str, question: u32, reply: ReplyId, each: OwnTranslation) -> impl IntoView + use<> {
    let OwnTranslation { lang, by_machine, maker, revision, outdated, settled, html, withdrawn_at } = each;
    let name = i18n::endonym(&lang).into_owned();
    let (class, by) = if by_machine {
        ("pm pm-m", t::by_machine(locale, &maker))
    } else {
        ("pm pm-p", t::by_person(locale, &called(locale, maker)))
    };
    let withdrawn = withdrawn_at.is_some();
    let stands = if withdrawn {
        Some(t::version_withdrawn(locale).to_owned())
    } else if outdated {
        Some(t::outdated(locale).to_owned())
    } else {
        settled.clone().map(|by| t::accepted_by(locale, &called(locale, by)))
    };
    let stands = stands.map(|stands| view! { " · " {stands} });
    let of = {
        let name = name.clone();
        let tag = lang.to_string();
        move || view! { <span class="vh">" " <span lang=tag.clone()>{name.clone()}</span></span> }
    };
    let accept = (!withdrawn && !outdated && settled.is_none()).then(|| {
        view! {
            <button class="btn" type="submit" name="do" value="accept">
                {t::accept(locale)}
                {of()}
            </button>
        }
    });
    let deed = if withdrawn { "restore-version" } else { "withdraw-version" };
    let says = if withdrawn { t::restore_version(locale) } else { t::withdraw_version(locale) };
    let correct = paths::correct(locale, slug, question, reply, &lang);
    view! {
        <li>
            <p class=class>
                <b lang=lang.to_string()>{name}</b>
                " "
                {by}
                {stands}
            </p>
            <details>
                <summary>{icon("i-down")} <span>{t::read_it(locale)} {of()}</span></summary>
                <div class="voice" lang=lang.to_string() dir="auto" inner_html=html.0></div>
            </details>
            <form class="act-row" method="post" action=paths::contributions(locale) data-act="">
                <input type="hidden" name="reply" value=reply.to_string() />
                <input type="hidden" name="lang" value=lang.to_string() />
                <input type="hidden" name="revision" value=revision.to_string() />
                {accept}
                <a class="act" href=correct>
                    {icon("i-edit")}
                    {t::correct(locale)}
                    {of()}
                </a>
                <button class="act" type="submit" name="do" value=deed>
                    {says}
                    {of()}
                </button>
            </form>
        </li>
    }
}

/// A name, or what somebody is called who has left.
fn called(locale: Locale, name: String) -> String {
    let mut person = Speaker { name, ..Speaker::default() };
    person.former(locale);
    person.name
}
