//! The way to follow a space or a question, and to go on where one stopped.

use crate::paths;
use crate::ui::icon;
use domain::Locale;
use domain::discussions::ReplyNumber;
use i18n::notifications as t;
use leptos::prelude::*;
use time::OffsetDateTime;

/// The form to follow, or to cease to.
/// Where it stands among others of its kind (`listed`), it goes back there and says no more than the button does.
pub fn form(locale: Locale, slug: &str, question: Option<u32>, follows: bool, listed: bool) -> impl IntoView + use<> {
    let (state, does) = match question {
        Some(_) => (t::follows_question(locale), t::follow_question(locale)),
        None => (t::follows_space(locale), t::follow_space(locale)),
    };
    let label = if follows { t::unfollow(locale) } else { does };
    let state = (follows && !listed)
        .then(|| view! { <span class="follow-state">{icon("i-check")} <span>{state}</span></span> });
    view! {
        <form class="follow" method="post" action=paths::notifications(locale) data-act="">
            <input type="hidden" name="space" value=slug.to_owned() />
            <input type="hidden" name="question" value=question.map(|number| number.to_string()).unwrap_or_default() />
            {listed.then(|| view! { <input type="hidden" name="listed" value="1" /> })}
            {state}
            <button class="act" type="submit" name="do" value=if follows { "unfollow" } else { "follow" }>
                {(!follows).then(|| icon("i-bell"))}
                {label}
            </button>
        </form>
    }
}

/// What is new since the visit before, and the way to the first of it.
pub fn since(
    locale: Locale,
    slug: &str,
    before: OffsetDateTime,
    count: usize,
    first: Option<&ReplyNumber>,
) -> impl IntoView + use<> {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let words = t::since(locale, count, &i18n::date(locale, before.date()));
    let link = first.map(|number| {
        view! {
            " "
            <a href=paths::reply(locale, slug, number)>{t::go_on(locale)}</a>
        }
    });
    (count > 0).then(|| view! { <p class="since">{words}"." {link}</p> })
}
