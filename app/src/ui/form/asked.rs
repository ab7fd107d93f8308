//! A form: its fields, its buttons, what is wrong in it, what is kept of it.

use super::field::field;
use domain::form::{Button, Field, Form, Kind};
use domain::{Html, Locale};
use leptos::prelude::*;

/// What is to be mended in a form: where, and in words.
pub fn errors_of(locale: Locale, form: &Form) -> Vec<(String, String)> {
    let mut errors = Vec::new();
    for each in &form.fields {
        wrong_in(locale, &form.id, "", each, &mut errors);
    }
    errors
}

/// What is to be mended in a field, and in those that it groups. These are called by their group too, as several groups
/// may ask the same.
fn wrong_in(locale: Locale, form: &str, group: &str, field: &Field, errors: &mut Vec<(String, String)>) {
    if let Kind::Part { wrong, .. } = &field.kind {
        errors.extend(wrong.iter().cloned());
    } else if let Some(wrong) = field.wrong.as_deref() {
        let label = if group.is_empty() || field.label.starts_with(group) {
            field.label.clone()
        } else {
            format!("{group} · {}", field.label)
        };
        // A question has its mark; no colon comes behind it.
        let words = if label.ends_with('?') {
            format!("{label} {wrong}")
        } else {
            i18n::forms::error_line(locale, &label, wrong)
        };
        errors.push((id_of(form, &field.name), words));
    }
    if let Kind::Group { fields } = &field.kind {
        for each in fields {
            wrong_in(locale, form, &field.label, each, errors);
        }
    }
}

/// A form by itself.
pub fn form(locale: Locale, form: Form) -> impl IntoView {
    let files = form.all().any(|field| matches!(field.kind, Kind::File { .. } | Kind::Part { .. }));
    let keep = form.all().find_map(|field| match &field.kind {
        Kind::Keep { place, base, viewer, fresh } => Some((place.clone(), *base, viewer.clone(), *fresh)),
        _ => None,
    });
    let wrong = form.all().any(|field| field.wrong.is_some());
    let enctype = files.then_some("multipart/form-data");
    let Form { id, action, fields, buttons } = form;
    // The key Enter presses a form's first button, which is not to be one on the way.
    let on_the_way = fields.iter().any(|field| matches!(field.kind, Kind::Deed { .. }));
    let default = buttons.first().filter(|_| on_the_way).map(|button| {
        view! {
            <button class="vh" type="submit" name="do" value=button.deed.clone() tabindex="-1" aria-hidden="true">
                {button.label.clone()}
            </button>
        }
    });
    let fields = fields.into_iter().map(|each| field(locale, &id, each)).collect::<Vec<_>>();
    let kept = keep.as_ref().map(|(_, base, viewer, _)| kept(locale, *base, viewer));
    let fresh = keep.as_ref().and_then(|(.., fresh)| (*fresh && !wrong).then_some(""));
    let (place, viewer) = keep.map(|(place, _, viewer, _)| (place, viewer)).unzip();
    view! {
        <form
            class="form"
            id=id
            method="post"
            action=action
            enctype=enctype
            novalidate=""
            data-act=""
            data-keep=place
            data-viewer=viewer
            data-fresh=fresh
        >
            {default}
            {fields}
            <div class="form-acts">{acts(buttons)}</div>
            {kept}
        </form>
    }
}

/// Deeds that take something back: their buttons never stand out, not even alone.
const QUIET: [&str; 14] = [
    "decline",
    "end",
    "withdraw",
    "withdraw-application",
    "leave-roster",
    "leave",
    "sign-out",
    "remove-profile",
    "remove-member",
    "unverify",
    "give-up",
    "cancel",
    "logo-remove",
    "retire-criterion",
];

/// What becomes of what is typed: `frontend/keep.js` keeps it and says so. Without it who has signed in does so by hand.
fn kept(locale: Locale, base: Option<u32>, viewer: &str) -> impl IntoView + use<> {
    use i18n::forms as t;
    let by_hand = (!viewer.is_empty()).then(|| {
        view! {
            <button class="act" type="submit" name="do" value="keep" data-by-hand="">
                {t::keep(locale)}
            </button>
        }
    });
    let discard = base.map(|base| {
        view! {
            <button class="act" type="submit" name="do" value="discard" hidden=base == 0>
                {t::discard(locale)}
            </button>
        }
    });
    view! {
        <div
            class="kept"
            data-kept=t::kept(locale)
            data-here=t::kept_here(locale)
            data-back=t::kept_back(locale)
            data-other=t::kept_other(locale)
            data-failed=t::not_kept(locale)
        >
            <p class="kept-said" role="status"></p>
            {by_hand}
            {discard}
        </div>
    }
}

/// Tells the device that what it has kept of a form at a place was sent.
pub fn sent_from(place: &'static str) -> Html {
    Html(view! { <span hidden="" data-sent-from=place></span> }.to_html())
}

/// Whether a deed takes something back. Of several things of one kind, each of which could be the one, none stands out either.
fn is_quiet(deed: &str) -> bool {
    QUIET.contains(&deed) || ["close ", "open ", "unbar "].iter().any(|name| deed.starts_with(name))
}

/// The buttons of a form, the first of them the one that it is for.
pub fn acts(buttons: Vec<Button>) -> impl IntoView {
    buttons
        .into_iter()
        .enumerate()
        .map(|(place, button)| {
            let class = if place == 0 && !is_quiet(&button.deed) { "btn btn-1" } else { "btn" };
            let name = (!button.deed.is_empty()).then_some("do");
            let value = (!button.deed.is_empty()).then_some(button.deed);
            view! {
                <button class=class type="submit" name=name value=value>
                    {button.label}
                </button>
            }
        })
        .collect::<Vec<_>>()
}

/// The id of a field's control.
pub fn id_of(form: &str, name: &str) -> String {
    format!("{form}-{name}")
}
