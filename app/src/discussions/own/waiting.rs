//! A reply of one's own that others do not see, where it will stand.

use crate::paths;
use crate::ui::{Moment, icon};
use domain::discussions::{OwnReply, ReplyState};
use domain::{Html, Locale};
use i18n::composer as t;
use leptos::prelude::*;

/// The reply, what becomes of it, and what its author can do.
pub fn own_reply(locale: Locale, slug: &str, question: u32, own: OwnReply, files: Html) -> impl IntoView + use<> {
    let posted = Moment { at: own.posted_at, day_only: false };
    let (class, mark, says) = match own.state {
        ReplyState::Returned => ("reply railed awaiting returned", "i-alert", t::returned(locale)),
        ReplyState::Rejected => ("reply railed awaiting rejected", "i-info", t::rejected(locale)),
        _ => ("reply railed awaiting", "i-clock", t::awaiting(locale)),
    };
    let answers = own.answers.map(|number| {
        view! { <p>{i18n::discussions::in_answer_to(locale)} " " {number.to_string()}</p> }
    });
    let lang = own.text.shown.lang.to_string();
    let change = matches!(own.state, ReplyState::Pending | ReplyState::Returned)
        .then(|| view! { <a class="act" href=paths::edit(locale, slug, question, own.id)>{icon("i-edit")} {t::edit(locale)}</a> });
    let withdraw = paths::withdraw(locale, own.id);
    let langs = own.text.versions.iter().map(|mark| i18n::endonym(&mark.lang).into_owned());
    let langs = langs.collect::<Vec<_>>().join(", ");
    let reason =
        (!own.reason.is_empty()).then(|| view! { <blockquote class="reason" dir="auto">{own.reason}</blockquote> });
    view! {
        <article class=class id=format!("own-{}", own.id)>
            <header class="who">
                <h3 class="who-n">{t::your_reply(locale)}</h3>
                <div class="who-m">
                    {answers}
                    <p class="who-d">{posted.view(locale)}</p>
                    <p>{langs}</p>
                </div>
            </header>
            <div>
                <p class="awaiting-mark">{icon(mark)} <span>{says}</span></p>
                {reason}
                <div class="voice" lang=lang dir="auto" inner_html=own.text.shown.html.0></div>
                <div class="beside" inner_html=files.0></div>
                <p class="act-row">
                    {change} <a class="act" href=withdraw>
                        {t::withdraw(locale)}
                    </a>
                </p>
            </div>
        </article>
    }
}
