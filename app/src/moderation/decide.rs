//! The form to decide by, with only what can be decided in this state.

use super::page::{ModerationPage, Typed};
use super::words;
use crate::paths;
use crate::ui::{icon, id_of};
use domain::Locale;
use domain::discussions::{Decision, ReplyState};
use domain::moderation::{Case, Reason};
use i18n::moderation as t;
use leptos::prelude::*;

/// The form; none where nothing can be done.
pub fn decide(locale: Locale, case: &Case, page: &ModerationPage) -> Option<impl IntoView + use<>> {
    let state = case.item.state;
    let decisions: Vec<Decision> =
        Decision::ALL.into_iter().filter(|decision| decision.from(state).is_some()).collect();
    if decisions.is_empty() {
        return None;
    }
    let buttons = decisions
        .iter()
        .enumerate()
        .map(|(place, decision)| {
            let class = match (place, decision) {
                (_, Decision::Reject | Decision::Hide) => "btn btn-stop",
                (0, _) => "btn btn-1",
                _ => "btn",
            };
            let key = match decision {
                Decision::Publish => Some("a"),
                Decision::Return => Some("r"),
                Decision::Reject => Some("e"),
                Decision::Hide => None,
            };
            view! {
                <button
                    class=class
                    type="submit"
                    name="do"
                    value=decision.code()
                    data-key=key
                    data-needs=decision.needs_reason().then_some("decide-reason")
                >
                    {words::decision(locale, *decision, state)}
                    {key.map(|key| view! { " " <kbd aria-hidden="true">{key}</kbd> })}
                </button>
            }
        })
        .collect::<Vec<_>>();
    let (typed, wrong) =
        if page.several { (Typed::default(), Vec::new()) } else { (page.typed.clone(), page.wrong.clone()) };
    let versions = versions(locale, case, &typed);
    let save = (state == ReplyState::Published && !case.pairs.is_empty()).then(|| {
        view! {
            <button class="btn" type="submit" name="do" value="versions">
                {t::save_versions(locale)}
            </button>
        }
    });
    Some(view! {
        <form class="decide" method="post" action=paths::moderation(locale) data-act="">
            <input type="hidden" name="reply" value=case.item.id.to_string() />
            <input type="hidden" name="seen" value=case.item.seen.clone() />
            {points(locale, "decide", &page.reasons, &typed)}
            {reason(locale, "decide", typed.reason, &wrong)}
            {versions}
            <div class="form-acts">{buttons} {save}</div>
        </form>
    })
}

/// Which translations readers get. The original is not asked about: without it there is no reply.
fn versions(locale: Locale, case: &Case, typed: &Typed) -> Option<impl IntoView + use<>> {
    let choices = case
        .pairs
        .iter()
        .map(|pair| {
            let tag = pair.lang.to_string();
            let shown = typed.shown.as_ref().map_or(!pair.held, |shown| shown.contains(&tag));
            view! {
                <label class="choice">
                    <input type="checkbox" name="show" value=tag.clone() checked=shown />
                    <span lang=tag>{i18n::endonym(&pair.lang).into_owned()}</span>
                </label>
            }
        })
        .collect::<Vec<_>>();
    (!choices.is_empty()).then(|| {
        view! {
            <fieldset class="versions-to-show" aria-describedby="decide-show-hint">
                <legend>{t::show_versions(locale)}</legend>
                <input type="hidden" name="asked" value="versions" />
                {choices}
                <span class="hint" id="decide-show-hint">
                    {t::show_versions_hint(locale)}
                </span>
            </fieldset>
        }
    })
}

/// The reasons to tick.
pub fn points(locale: Locale, form: &str, reasons: &[Reason], typed: &Typed) -> impl IntoView + use<> {
    let choices = reasons
        .iter()
        .map(|reason| {
            let words = reason.words(locale).to_owned();
            let ticked = typed.points.contains(&words);
            view! {
                <label class="choice">
                    <input type="checkbox" name="point" value=words.clone() checked=ticked />
                    <span>{words}</span>
                </label>
            }
        })
        .collect::<Vec<_>>();
    let hint = id_of(form, "points-hint");
    let described = hint.clone();
    view! {
        <fieldset class="points" aria-describedby=described>
            <legend>{t::reasons(locale)}</legend>
            <span class="hint" id=hint>
                {t::reasons_hint(locale)}
            </span>
            <div class="checks">{choices}</div>
        </fieldset>
    }
}

/// The words to the author.
pub fn reason(locale: Locale, form: &str, typed: String, wrong: &[(String, String)]) -> impl IntoView + use<> {
    let id = id_of(form, "reason");
    let (hint, error) = (format!("{id}-hint"), format!("{id}-wrong"));
    let wrong = wrong.iter().find(|(field, _)| field == "reason").map(|(_, words)| words.clone());
    let invalid = wrong.is_some().then_some("true");
    let described = if wrong.is_some() { format!("{hint} {error}") } else { hint.clone() };
    let wrong = wrong.map(|words| {
        view! {
            <p class="field-error" id=error>
                {icon("i-alert")}
                <span>{words}</span>
            </p>
        }
    });
    view! {
        <div class="field">
            <label for=id.clone()>{t::reason(locale)}</label>
            <span class="hint" id=hint>
                {t::reason_hint(locale)}
            </span>
            <textarea
                class="input"
                id=id
                name="reason"
                rows="3"
                dir="auto"
                aria-describedby=described
                aria-invalid=invalid
            >
                {typed}
            </textarea>
            {wrong}
        </div>
    }
}
