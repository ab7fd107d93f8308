//! An edit of a published reply that waits: what would change, and the form to decide by.

use super::page::ModerationPage;
use crate::paths;
use crate::ui::{icon, id_of};
use domain::Locale;
use domain::discussions::Change;
use domain::moderation::Case;
use i18n::moderation as t;
use leptos::prelude::*;

/// The edit; nothing if none waits.
pub fn edit(locale: Locale, case: &Case, page: &ModerationPage) -> Option<impl IntoView + use<>> {
    let waiting = case.edit.clone()?;
    let sent = t::edit_sent(locale, &i18n::date_time(locale, waiting.at));
    let versions = waiting
        .versions
        .into_iter()
        .map(|(lang, changes)| {
            let text = changes.into_iter().map(|change| match change {
                Change::Same(text) => view! { {text} }.into_any(),
                Change::New(text) => view! { <ins>{text}</ins> }.into_any(),
                Change::Gone(text) => view! { <del>{text}</del> }.into_any(),
            });
            let text = text.collect::<Vec<_>>();
            view! {
                <h4 lang=lang.to_string()>{i18n::endonym(&lang).into_owned()}</h4>
                <div class="voice as-typed" lang=lang.to_string() dir="auto">
                    {text}
                </div>
            }
        })
        .collect::<Vec<_>>();
    let id = id_of("decide", "edit-reason");
    let wrong = page.wrong.iter().find(|(field, _)| field == "edit-reason").map(|(_, words)| words.clone());
    let described = wrong.is_some().then(|| format!("{id}-wrong"));
    let invalid = wrong.is_some().then_some("true");
    let wrong = wrong.map(|words| {
        view! {
            <p class="field-error" id=format!("{id}-wrong")>
                {icon("i-alert")}
                <span>{words}</span>
            </p>
        }
    });
    Some(view! {
        <section class="revision" aria-labelledby="edit-h">
            <h3 id="edit-h">{t::edit_waits(locale)}</h3>
            <p>{sent}</p>
            {versions}
            <form class="decide" method="post" action=paths::moderation(locale) data-act="">
                <input type="hidden" name="reply" value=case.item.id.to_string() />
                <input type="hidden" name="seen" value=case.item.seen.clone() />
                <div class="field">
                    <label for=id.clone()>{t::edit_reason(locale)}</label>
                    <textarea
                        class="input"
                        id=id
                        name="edit-reason"
                        rows="2"
                        dir="auto"
                        aria-describedby=described
                        aria-invalid=invalid
                    >
                        {page.typed.edit_reason.clone()}
                    </textarea>
                    {wrong}
                </div>
                <div class="form-acts">
                    <button class="btn btn-1" type="submit" name="do" value="edit-publish">
                        {t::edit_publish(locale)}
                    </button>
                    <button class="btn btn-stop" type="submit" name="do" value="edit-reject">
                        {t::edit_reject(locale)}
                    </button>
                </div>
            </form>
        </section>
    })
}
