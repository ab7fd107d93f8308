//! Arranging replies: which to read, in which language, in which order; pages; going to one by its number.
//! Each is a form or a link that works without a script.

use crate::paths;
use crate::ui::{icon, paging};
use domain::discussions::{Only, QuestionAsk, ReplyNumber, Sort};
use domain::{LangTag, Locale};
use leptos::prelude::*;
use leptos::web_sys;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

/// The form above the replies.
pub fn tools(
    locale: Locale,
    slug: &str,
    number: u32,
    ask: &QuestionAsk,
    count: String,
    written: &[LangTag],
) -> impl IntoView + use<> {
    let here = paths::question(locale, slug, number);
    let written = written
        .iter()
        .map(|lang| {
            let name = i18n::language_name(locale, lang);
            view! {
                <option
                    value=format!("written-{lang}")
                    selected=matches!(&ask.only, Only::Written(chosen) if chosen == lang)
                >
                    {i18n::discussions::show_written(locale, &name)}
                </option>
            }
        })
        .collect_view();
    let rearrange = rearrange(here.clone());
    let on_change = rearrange.clone();
    view! {
        <form class="tools" method="get" action=here aria-label=i18n::discussions::arrange(locale, number.into()) on:change=on_change on:submit=move |event| rearrange(event.into())>
            <span class="count">{count}</span>
            <label class="pick">
                <span>{i18n::discussions::read_in(locale)}</span>
                <span class="sel">
                    <select name="read">
                        <option value="" selected=!ask.originals>
                            {i18n::discussions::read_mine(locale)}
                        </option>
                        <option value="original" selected=ask.originals>
                            {i18n::discussions::read_originals(locale)}
                        </option>
                    </select>
                    {icon("i-down")}
                </span>
            </label>
            <label class="pick">
                <span>{i18n::discussions::show(locale)}</span>
                <span class="sel">
                    <select name="only">
                        <option value="" selected=ask.only == Only::All>
                            {i18n::discussions::show_all(locale)}
                        </option>
                        <option value="available" selected=ask.only == Only::Available>
                            {i18n::discussions::show_available(locale)}
                        </option>
                        {written}
                    </select>
                    {icon("i-down")}
                </span>
            </label>
            <label class="pick">
                <span>{i18n::discussions::sort(locale)}</span>
                <span class="sel">
                    <select name="sort">
                        <option value="" selected=ask.sort == Sort::Oldest>
                            {i18n::discussions::sort_oldest(locale)}
                        </option>
                        <option value="newest" selected=ask.sort == Sort::Newest>
                            {i18n::discussions::sort_newest(locale)}
                        </option>
                    </select>
                    {icon("i-down")}
                </span>
            </label>
            <button class="btn apply">{i18n::site::apply(locale)}</button>
        </form>
    }
}

/// What the form does once the client has taken over: the same, without a page load.
fn rearrange(here: String) -> impl Fn(web_sys::Event) + Clone + 'static {
    let navigate = use_navigate();
    move |event| {
        event.prevent_default();
        let asked = QuestionAsk::parse(fields(&event).iter().map(|(name, value)| (name.as_str(), value.as_str())));
        if let Ok(ask) = asked {
            let stay = NavigateOptions { scroll: false, ..NavigateOptions::default() };
            navigate(&format!("{here}{}", ask.query()), stay);
        }
    }
}

/// The form's fields.
#[cfg(feature = "hydrate")]
fn fields(event: &web_sys::Event) -> Vec<(String, String)> {
    use wasm_bindgen::JsCast;
    let Some(form) = event.current_target().and_then(|target| target.dyn_into::<web_sys::HtmlFormElement>().ok())
    else {
        return Vec::new();
    };
    let Ok(data) = web_sys::FormData::new_with_form(&form) else {
        return Vec::new();
    };
    ["read", "only", "sort", "reply"]
        .into_iter()
        .filter_map(|name| Some((name.to_owned(), data.get(name).as_string()?)))
        .collect()
}

/// The server renders the form and never sends it.
#[cfg(not(feature = "hydrate"))]
fn fields(_event: &web_sys::Event) -> Vec<(String, String)> {
    Vec::new()
}

/// Links to the other pages of replies.
pub fn pages(locale: Locale, slug: &str, number: u32, ask: &QuestionAsk, page: u32, pages: u32) -> Option<AnyView> {
    let here = paths::question(locale, slug, number);
    paging(locale, page, pages, &|page| format!("{here}{}", QuestionAsk { page, at: None, ..ask.clone() }.query()))
}

/// The form that goes to a reply by its number. `typed` is what was asked for in vain, if anything.
pub fn go_to(locale: Locale, slug: &str, number: u32, typed: Option<String>) -> impl IntoView + use<> {
    let wrong = RwSignal::new(typed.clone());
    let navigate = use_navigate();
    let space = slug.to_owned();
    let go = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let event: &web_sys::Event = event.as_ref();
        let typed =
            fields(event).into_iter().find(|(name, _)| name == "reply").map(|(_, value)| value).unwrap_or_default();
        let Ok(reply) = typed.trim().parse::<ReplyNumber>() else {
            wrong.set(Some(typed));
            return;
        };
        let (space, navigate) = (space.clone(), navigate.clone());
        leptos::task::spawn_local(async move {
            // Asked first, so that a number that leads nowhere keeps the reader and their typing here.
            let lang = LangTag::parse(locale.tag()).ok();
            let found = match lang {
                Some(lang) => super::api::read_version(space.clone(), reply.to_string(), lang, None).await,
                None => return,
            };
            match found {
                Err(crate::platform::Failure(domain::Fault::NotFound)) => {
                    let _ = wrong.try_set(Some(reply.to_string()));
                }
                _ => navigate(&paths::reply(locale, &space, &reply), NavigateOptions::default()),
            }
        });
    };
    let message = move || {
        wrong.get().map(|typed| {
            let words = if typed.trim().parse::<ReplyNumber>().is_ok() {
                i18n::discussions::go_to_unknown(locale, typed.trim())
            } else {
                i18n::discussions::go_to_not_a_number(locale, typed.trim())
            };
            view! {
                <p class="field-error" id="go-to-error">
                    {icon("i-alert")}
                    {words}
                </p>
            }
        })
    };
    view! {
        <form class="goto" id="go-to" method="get" action=paths::go_to(locale, slug) on:submit=go>
            <label for="go-to-reply">{i18n::discussions::go_to(locale)}</label>
            <span class="hint" id="go-to-hint">
                {i18n::discussions::go_to_hint(locale)}
            </span>
            <input type="hidden" name="question" value=number />
            <span class="goto-row">
                <input
                    class="input short"
                    id="go-to-reply"
                    name="reply"
                    inputmode="decimal"
                    autocomplete="off"
                    maxlength="40"
                    required=true
                    value=typed
                    aria-describedby="go-to-hint go-to-error"
                    aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                />
                <button class="btn">{i18n::discussions::go_to_button(locale)}</button>
            </span>
            {message}
        </form>
    }
}
