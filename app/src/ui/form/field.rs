//! A field of a form.

use super::asked::id_of;
use crate::ui::icon;
use domain::Locale;
use domain::form::{Field, Kind};
use leptos::prelude::*;

/// Everything that is said of a field beside its label.
struct Said {
    id: String,
    describedby: Option<String>,
    invalid: Option<&'static str>,
}

pub fn field(locale: Locale, form: &str, field: Field) -> AnyView {
    let id = id_of(form, &field.name);
    if field.kind == Kind::Hidden {
        let value = field.value().to_owned();
        return view! { <input type="hidden" name=field.name value=value /> }.into_any();
    }
    if let Kind::Part { html, .. } = field.kind {
        return view! { <div class="field" inner_html=html.0></div> }.into_any();
    }
    if let Kind::Keep { base, .. } = field.kind {
        let base = base.map(|base| view! { <input type="hidden" name="base" value=base.to_string() data-base="" /> });
        return base.into_any();
    }
    if field.kind == Kind::Heading {
        return view! {
            <div class="field-heading">
                <h2>{field.label}</h2>
                {(!field.hint.is_empty()).then(|| view! { <p>{field.hint}</p> })}
            </div>
        }
        .into_any();
    }
    if let Kind::Deed { deed } = field.kind {
        return view! {
            <div class="field">
                <button class="btn" type="submit" name="do" value=deed>
                    {field.label}
                </button>
                {(!field.hint.is_empty()).then(|| view! { <span class="hint">{field.hint}</span> })}
            </div>
        }
        .into_any();
    }
    if field.kind == Kind::Username {
        let value = field.value().to_owned();
        return view! {
            <input type="text" name=field.name autocomplete="username" value=value readonly="" hidden="" />
        }
        .into_any();
    }
    if let Kind::Group { fields } = field.kind {
        let hint = (!field.hint.is_empty()).then(|| view! { <p class="hint">{field.hint}</p> });
        let fields = fields.into_iter().map(|each| self::field(locale, form, each)).collect::<Vec<_>>();
        return view! {
            <fieldset class="group">
                <legend>{field.label}</legend>
                {hint}
                {fields}
            </fieldset>
        }
        .into_any();
    }
    let mut describing = Vec::new();
    if !field.hint.is_empty() {
        describing.push(format!("{id}-hint"));
    }
    if field.wrong.is_some() {
        describing.push(format!("{id}-wrong"));
    }
    let said = Said {
        describedby: (!describing.is_empty()).then(|| describing.join(" ")),
        invalid: field.wrong.is_some().then_some("true"),
        id: id.clone(),
    };
    let hint = (!field.hint.is_empty())
        .then(|| view! { <span class="hint" id=format!("{id}-hint")>{field.hint.clone()}</span> });
    let wrong = field.wrong.clone().map(|words| {
        view! {
            <p class="field-error" id=format!("{id}-wrong")>
                {icon("i-alert")}
                <span>{words}</span>
            </p>
        }
    });
    let label = view! {
        {field.label.clone()}
        {field.optional.then(|| view! { <span class="optional">" " {i18n::forms::optional(locale)}</span> })}
    };
    match &field.kind {
        Kind::Radios { choices } | Kind::Checks { choices } => {
            let kind = if matches!(field.kind, Kind::Radios { .. }) { "radio" } else { "checkbox" };
            let choices = choices
                .iter()
                .enumerate()
                .map(|(place, (value, words))| {
                    // The first carries the field's id, so that the list of errors leads there.
                    let id = if place == 0 { id.clone() } else { format!("{id}-{place}") };
                    view! {
                        <label class="choice">
                            <input
                                type=kind
                                id=id
                                name=field.name.clone()
                                value=value.clone()
                                checked=field.values.contains(value)
                            />
                            <span>{words.clone()}</span>
                        </label>
                    }
                })
                .collect::<Vec<_>>();
            let class = if choices.len() > MANY { "field columns" } else { "field" };
            view! {
                <fieldset class=class aria-describedby=said.describedby>
                    <legend>{label}</legend>
                    {hint}
                    <div class="checks">{choices}</div>
                    {wrong}
                </fieldset>
            }
            .into_any()
        }
        Kind::Several { choices, least } => {
            let several = several(locale, &field, &id, choices, *least);
            view! {
                <fieldset class="field" aria-describedby=said.describedby>
                    <legend>{label}</legend>
                    {hint}
                    <div class="several">{several}</div>
                    {wrong}
                </fieldset>
            }
            .into_any()
        }
        _ => {
            let control = control(&field, said);
            view! {
                <div class="field">
                    <label for=id>{label}</label>
                    {hint}
                    {control}
                    {wrong}
                </div>
            }
            .into_any()
        }
    }
}

/// More choices than that stand in columns.
const MANY: usize = 12;

/// Some of many: a list for each that is chosen, and for one more.
fn several(
    locale: Locale,
    field: &Field,
    id: &str,
    choices: &[(String, String)],
    least: usize,
) -> impl IntoView + use<> {
    let count = least.max(field.values.len() + 1);
    let list = |place: usize| {
        let chosen = field.values.get(place).cloned().unwrap_or_default();
        let id = if place == 0 { id.to_owned() } else { format!("{id}-{place}") };
        let label = i18n::forms::nth(locale, &field.label, i64::try_from(place + 1).unwrap_or_default());
        let choices = choices
            .iter()
            .map(|(value, words)| {
                view! {
                    <option value=value.clone() selected=*value == chosen>
                        {words.clone()}
                    </option>
                }
            })
            .collect::<Vec<_>>();
        view! {
            <select class="input" id=id name=field.name.clone() aria-label=label>
                {choices}
            </select>
        }
    };
    (0..count).map(list).collect::<Vec<_>>()
}

fn control(field: &Field, said: Said) -> AnyView {
    let Said { id, describedby, invalid } = said;
    let name = field.name.clone();
    let value = field.value().to_owned();
    let complete = (!field.autocomplete.is_empty()).then(|| field.autocomplete.clone());
    let required = (!field.optional).then_some("true");
    let lang = (!field.lang.is_empty()).then(|| field.lang.clone());
    match &field.kind {
        Kind::Area => view! {
            <textarea
                class="input"
                id=id
                name=name
                rows="5"
                dir="auto"
                lang=lang
                aria-required=required
                aria-describedby=describedby
                aria-invalid=invalid
            >
                {value}
            </textarea>
        }
        .into_any(),
        Kind::Select { choices } => {
            let choices = choices
                .iter()
                .map(|(each, words)| {
                    view! {
                        <option value=each.clone() selected=*each == value>
                            {words.clone()}
                        </option>
                    }
                })
                .collect::<Vec<_>>();
            view! {
                <select
                    class="input"
                    id=id
                    name=name
                    autocomplete=complete
                    aria-required=required
                    aria-describedby=describedby
                    aria-invalid=invalid
                >
                    {choices}
                </select>
            }
            .into_any()
        }
        Kind::File { accept } => view! {
            <input
                class="input"
                type="file"
                id=id
                name=name
                accept=accept.clone()
                aria-required=required
                aria-describedby=describedby
                aria-invalid=invalid
            />
        }
        .into_any(),
        kind => {
            let kind = match kind {
                Kind::Email => "email",
                Kind::Password => "password",
                Kind::Day => "date",
                _ => "text",
            };
            view! {
                <input
                    class="input"
                    type=kind
                    id=id
                    name=name
                    value=value
                    dir="auto"
                    lang=lang
                    autocomplete=complete
                    aria-required=required
                    aria-describedby=describedby
                    aria-invalid=invalid
                />
            }
            .into_any()
        }
    }
}
