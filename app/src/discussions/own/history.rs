//! `/{lang}/spaces/{slug}/questions/{number}/history?reply=…`: what a published reply said before it was edited.

use crate::discussions::api::Revision;
use crate::paths;
use crate::root::{Drawn, Page};
use crate::ui::Moment;
use domain::discussions::ReplyNumber;
use domain::{Html, Locale};
use i18n::contributions as t;
use leptos::prelude::*;

/// The page.
pub fn page(locale: Locale, slug: &str, number: &ReplyNumber, revisions: Vec<Revision>) -> Page {
    let title = t::history(locale, &number.to_string());
    let html = Html(view(locale, slug, number, revisions).to_html());
    Page::Drawn(Drawn { title, description: t::history_lead(locale).to_owned(), canonical: None, html })
}

fn view(locale: Locale, slug: &str, number: &ReplyNumber, revisions: Vec<Revision>) -> impl IntoView + use<> {
    let back = paths::reply(locale, slug, number);
    let revisions = revisions.into_iter().map(|each| revision(locale, each)).collect::<Vec<_>>();
    view! {
        <div class="wrap">
            <div class="page-top">
                <h1>{t::history(locale, &number.to_string())}</h1>
                <p>{t::history_lead(locale)}</p>
                <p>
                    <a href=back>{t::back_to_reply(locale)}</a>
                </p>
            </div>
            {revisions}
        </div>
    }
}

fn revision(locale: Locale, each: Revision) -> impl IntoView {
    let Revision { lang, number, at, changes } = each;
    let name = i18n::endonym(&lang).into_owned();
    let lang = lang.to_string();
    let text = crate::ui::changes(changes, number == 1);
    view! {
        <section class="revision">
            <h2>
                <span lang=lang.clone()>{name}</span>
                " · "
                {t::revision(locale, number.into())}
            </h2>
            <p class="who-d">{Moment { at, day_only: false }.view(locale)}</p>
            <div class="voice as-typed" lang=lang dir="auto">
                {text}
            </div>
        </section>
    }
}
