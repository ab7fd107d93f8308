//! Draws a page of forms from its data: labels above, hints, errors at their fields and in a list on top. Works by
//! links and posts; with a script the same form is sent without a page load. Drawn by the server only.

use super::{error_list, icon};
use crate::root::{Drawn, Page};
use domain::form::{Button, Field, Form, FormPage, Kind, Notice, Part, Passkey, Row};
use domain::{Html, Locale};
use leptos::prelude::*;

/// The page.
pub fn form_page(locale: Locale, page: FormPage) -> Page {
    let (title, description) = (page.title.clone(), page.lead.clone());
    Page::Drawn(Drawn { title, description, canonical: None, html: Html(view(locale, page).to_html()) })
}

fn view(locale: Locale, page: FormPage) -> impl IntoView + use<> {
    let forms = page.parts.iter().filter_map(|part| part.form.as_ref());
    let errors = forms.flat_map(|form| errors_of(locale, form)).collect();
    let lead = (!page.lead.is_empty()).then(|| view! { <p class="lead">{page.lead}</p> });
    let title_dir = (!page.title_lang.is_empty()).then_some("auto");
    let title_lang = (!page.title_lang.is_empty()).then_some(page.title_lang);
    let links = page.links.into_iter().map(|(words, href)| view! { <li><a href=href>{words}</a></li> });
    let links = links.collect::<Vec<_>>();
    view! {
        <div class="wrap form-page">
            <h1 lang=title_lang dir=title_dir>
                {page.title}
            </h1>
            {nav(locale, page.nav)}
            {page.notice.map(notice)}
            {error_list(locale, errors)}
            {lead}
            {page.parts.into_iter().map(|each| part(locale, each)).collect::<Vec<_>>()}
            {(!links.is_empty()).then(|| view! { <ul class="form-links">{links}</ul> })}
        </div>
    }
}

/// What is to be mended in a form: where, and in words.
pub fn errors_of(locale: Locale, form: &Form) -> Vec<(String, String)> {
    let wrong = |field: &Field| {
        if let Kind::Part { wrong, .. } = &field.kind {
            return wrong.clone();
        }
        let words = field.wrong.as_deref().map(|wrong| i18n::forms::error_line(locale, &field.label, wrong));
        words.map(|words| (id_of(&form.id, &field.name), words)).into_iter().collect()
    };
    form.all().flat_map(wrong).collect()
}

/// The pages that belong together with this one.
pub fn nav(locale: Locale, nav: Vec<(String, String, bool)>) -> Option<impl IntoView> {
    let several = !nav.is_empty();
    let links = nav.into_iter().map(|(words, href, current)| {
        view! {
            <li>
                <a href=href aria-current=current.then_some("page")>
                    {words}
                </a>
            </li>
        }
    });
    let links = links.collect::<Vec<_>>();
    several.then(|| {
        view! {
            <nav class="page-nav" aria-label=i18n::own::nav(locale)>
                <ul role="list">{links}</ul>
            </nav>
        }
    })
}

fn rows(rows: Vec<Row>) -> Option<impl IntoView> {
    let any = !rows.is_empty();
    let rows = rows.into_iter().map(|row| {
        view! {
            <li>
                <a href=row.href>
                    <bdi>{row.name}</bdi>
                </a>
                <span>{row.about}</span>
            </li>
        }
    });
    let rows = rows.collect::<Vec<_>>();
    any.then(|| {
        view! {
            <ul class="rows" role="list">
                {rows}
            </ul>
        }
    })
}

/// What was done, or is awaited.
pub fn notice(notice: Notice) -> impl IntoView {
    let (class, mark) = if notice.good { ("notice good", "i-check") } else { ("notice wait", "i-clock") };
    view! {
        <p class=class role="status" tabindex="-1" data-aim="">
            {icon(mark)}
            <span>{notice.words}</span>
        </p>
    }
}

fn part(locale: Locale, part: Part) -> impl IntoView {
    let heading = (!part.heading.is_empty()).then(|| view! { <h2>{part.heading}</h2> });
    let words = (!part.words.is_empty()).then(|| view! { <p>{part.words}</p> });
    let facts = part.facts.into_iter().map(|(name, value)| {
        view! {
            <dt>{name}</dt>
            <dd>
                <bdi>{value}</bdi>
            </dd>
        }
    });
    let facts = facts.collect::<Vec<_>>();
    let drawn = (!part.drawn.is_empty()).then(|| view! { <div inner_html=part.drawn.0></div> });
    let file = part.file.map(|(words, href)| {
        view! {
            <p>
                <a class="btn" href=href download="" rel="external">
                    {words}
                </a>
            </p>
        }
    });
    let inside = view! {
        {heading}
        {words}
        {(!facts.is_empty()).then(|| view! { <dl class="facts">{facts}</dl> })}
        {drawn}
        {rows(part.rows)}
        {file}
        {part.form.map(|each| form(locale, each))}
    };
    match part.passkey {
        None => view! { <section class="form-part">{inside}</section> }.into_any(),
        Some(passkey) => with_passkey(passkey, inside, part.otherwise).into_any(),
    }
}

/// A part that `frontend/passkeys.js` shows where it can fill in its form, and what stands there otherwise.
fn with_passkey(passkey: Passkey, inside: impl IntoView, otherwise: String) -> impl IntoView {
    let Passkey { origin, options, failed, known } = passkey;
    let otherwise = (!otherwise.is_empty()).then(|| view! { <p class="no-passkey">{otherwise}</p> });
    view! {
        <pass-key class="form-part" data-origin=origin data-options=options data-failed=failed data-known=known>
            {inside}
        </pass-key>
        {otherwise}
    }
}

/// A form by itself.
pub fn form(locale: Locale, form: Form) -> impl IntoView {
    let files = form.all().any(|field| matches!(field.kind, Kind::File { .. } | Kind::Part { .. }));
    let keep = form.all().find_map(|field| match &field.kind {
        Kind::Keep { place, base, viewer, fresh } => Some((place.clone(), *base, viewer.clone(), *fresh)),
        _ => None,
    });
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
    let fresh = keep.as_ref().and_then(|(.., fresh)| fresh.then_some(""));
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

/// What becomes of what is typed: `frontend/keep.js` keeps it and says so. Without it who has signed in does so by hand.
fn kept(locale: Locale, base: u32, viewer: &str) -> impl IntoView + use<> {
    use i18n::forms as t;
    let by_hand = (!viewer.is_empty()).then(|| {
        view! {
            <button class="act" type="submit" name="do" value="keep" data-by-hand="">
                {t::keep(locale)}
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
            <button class="act" type="submit" name="do" value="discard" hidden=base == 0>
                {t::discard(locale)}
            </button>
        </div>
    }
}

/// Tells the device that what it has kept of a form at a place was sent.
pub fn sent_from(place: &'static str) -> Html {
    Html(view! { <span hidden="" data-sent-from=place></span> }.to_html())
}

/// The buttons of a form, the first of them the one that it is for.
pub fn acts(buttons: Vec<Button>) -> impl IntoView {
    buttons
        .into_iter()
        .enumerate()
        .map(|(place, button)| {
            let class = if place == 0 { "btn btn-1" } else { "btn" };
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

/// Everything that is said of a field beside its label.
struct Said {
    id: String,
    describedby: Option<String>,
    invalid: Option<&'static str>,
}

fn field(locale: Locale, form: &str, field: Field) -> AnyView {
    let id = id_of(form, &field.name);
    if field.kind == Kind::Hidden {
        let value = field.value().to_owned();
        return view! { <input type="hidden" name=field.name value=value /> }.into_any();
    }
    if let Kind::Part { html, .. } = field.kind {
        return view! { <div class="field" inner_html=html.0></div> }.into_any();
    }
    if let Kind::Keep { base, .. } = field.kind {
        return view! { <input type="hidden" name="base" value=base.to_string() data-base="" /> }.into_any();
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
