//! A text in its language versions: the bar of versions, whose version is shown, and the words themselves.
//! A version is swapped in place; without a script each is a link.

use super::api;
use crate::paths;
use crate::ui::{announce, icon, mark_class};
use domain::discussions::{By, QuestionAsk, Text, VersionMark};
use domain::{LangTag, Locale};
use leptos::prelude::*;
use std::sync::Arc;

/// Which text this is, and how to link to its versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    slug: Arc<str>,
    /// `1` a question, `1.2` a reply, empty the space.
    number: String,
    /// What the reader asked of the question's page, which every link keeps.
    ask: Option<Arc<QuestionAsk>>,
    /// Whether that page is the one that is shown: then a link need not repeat its path.
    here: bool,
}

impl Place {
    /// A space's own text.
    pub fn space(slug: &str) -> Self {
        Self { slug: slug.into(), number: String::new(), ask: None, here: false }
    }

    /// A question's or reply's text; `here` on the question's own page.
    pub fn numbered(slug: &Arc<str>, number: String, ask: &Arc<QuestionAsk>, here: bool) -> Self {
        Self { slug: Arc::clone(slug), number, ask: Some(Arc::clone(ask)), here }
    }

    fn anchor(&self) -> String {
        if self.number.contains('.') { format!("#reply-{}", self.number) } else { String::new() }
    }

    fn link(&self, locale: Locale, lang: &LangTag) -> String {
        let Some(ask) = &self.ask else {
            return paths::space_version(locale, &self.slug, lang);
        };
        let mut link = if self.here {
            String::new()
        } else {
            let question = self.number.split('.').next().and_then(|number| number.parse().ok()).unwrap_or_default();
            paths::question(locale, &self.slug, question)
        };
        link.push_str(&ask.with_version(&self.number, lang).query());
        link.push_str(&self.anchor());
        link
    }

    fn label(&self, locale: Locale) -> String {
        if self.number.is_empty() {
            i18n::discussions::versions_of_space(locale).to_owned()
        } else if self.number.contains('.') {
            i18n::discussions::versions_of_reply(locale).to_owned()
        } else {
            i18n::discussions::versions_of_question(locale, &self.number)
        }
    }
}

/// The version that is shown of a text. Changes in place when the reader picks another.
pub type Current = RwSignal<Arc<Text>>;

/// A text with its bar of versions.
pub fn words(locale: Locale, place: &Place, text: Text, class: &'static str) -> impl IntoView + use<> {
    let current: Current = RwSignal::new(Arc::new(text));
    view! {
        {bar(locale, place, current, "versions")}
        <div class="said">{body(locale, current, class)}</div>
    }
}

/// The bar of versions; nothing when there is only one.
pub fn bar(locale: Locale, place: &Place, current: Current, class: &'static str) -> impl IntoView + use<> {
    let several = current.with_untracked(|text| text.versions.len() > 1);
    several.then(|| {
        let label = place.label(locale);
        let chips = current.with_untracked(|text| {
            text.versions.iter().map(|mark| chip(locale, place, mark, current)).collect::<Vec<_>>()
        });
        view! {
            <div class=class>
                <ul role="list" aria-label=label>
                    {chips}
                </ul>
            </div>
        }
    })
}

fn chip(locale: Locale, place: &Place, mark: &VersionMark, current: Current) -> impl IntoView + use<> {
    let lang = mark.lang.clone();
    let tag = lang.to_string();
    let words = match mark.by {
        By::Original => i18n::discussions::mark_original(locale),
        By::Author => i18n::discussions::mark_author(locale),
        By::Person { .. } => i18n::discussions::mark_translation(locale),
        By::Machine { .. } => i18n::discussions::mark_machine(locale),
    };
    let is_shown = {
        let lang = lang.clone();
        move || current.with(|text| text.shown.lang == lang).then_some("true")
    };
    let link = place.link(locale, &lang);
    let place = place.clone();
    view! {
        <li>
            <a
                class="v"
                href=link
                hreflang=tag.clone()
                aria-current=is_shown
                on:click=move |event| {
                    if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
                        return;
                    }
                    event.prevent_default();
                    swap(locale, place.clone(), lang.clone(), current);
                }
            >
                <span class="v-l" lang=tag.clone()>
                    {i18n::endonym(&mark.lang)}
                </span>
                <span class=format!("v-p {}", mark_class(&mark.by))>
                    {words}
                    {mark
                        .outdated
                        .then(|| view! { <span class="vh">{i18n::discussions::mark_outdated(locale)}</span> })}
                </span>
            </a>
        </li>
    }
}

/// Fetches a version and puts it where the shown one stands; says so. If that fails, the link is followed.
fn swap(locale: Locale, place: Place, lang: LangTag, current: Current) {
    leptos::task::spawn_local(async move {
        match api::read_version(place.slug.to_string(), place.number.clone(), lang.clone(), Some(locale)).await {
            Ok(text) => {
                // The reader may have left the page meanwhile.
                if current.try_set(Arc::new(text)).is_none() {
                    announce(i18n::discussions::now_shown(locale, &i18n::endonym(&lang)));
                }
            }
            Err(_) => {
                let _ = window().location().set_href(&place.link(locale, &lang));
            }
        }
    });
}

/// The words of the version that is shown, with what is to be said about it.
pub fn body(locale: Locale, current: Current, class: &'static str) -> impl IntoView {
    move || {
        let text = current.get();
        let shown = &text.shown;
        let tag = shown.lang.to_string();
        let rtl = Some(i18n::direction(&shown.lang)).filter(|direction| *direction == "rtl");
        let machine = text.mark().and_then(|mark| match &mark.by {
            By::Machine { engine, at, checked } => Some((engine.clone(), *at, checked.clone())),
            _ => None,
        });
        let (engine, at, checked) = machine.map_or((None, None, None), |(engine, at, checked)| {
            (Some(engine), Some(at.date().to_string()), checked.map(|checked| checked.by))
        });
        view! {
            {provenance(locale, &text)}
            <div
                class=class
                lang=tag
                dir=rtl
                data-engine=engine
                data-translated=at
                data-checked-by=checked
                inner_html=shown.html.as_str().to_owned()
            ></div>
        }
    }
}

/// What the reader must know about the shown version: whose it is, and whether the original has moved on.
pub fn provenance(locale: Locale, text: &Text) -> impl IntoView + use<> {
    let mark = text.mark().cloned();
    let original = text.original().map_or_else(|| text.shown.lang.clone(), |mark| mark.lang.clone());
    let from = i18n::language_name(locale, &original).to_string();
    let alone = text.versions.len() == 1;
    let line = mark.as_ref().and_then(|mark| match &mark.by {
        By::Original if !alone => None,
        By::Original if locale.reads(&mark.lang) => {
            Some(view! { <span>{i18n::discussions::original_in(locale, &from)}</span> }.into_any())
        }
        By::Original => Some(view! { <span>{i18n::discussions::written_in_only(locale, &from)}</span> }.into_any()),
        By::Author => Some(view! { <span>{i18n::discussions::translated_by_author(locale, &from)}</span> }.into_any()),
        By::Person { name, accepted_by } => Some(person(locale, &from, name, accepted_by.as_deref()).into_any()),
        By::Machine { engine, at, checked } => Some(
            match checked {
                None => view! {
                    <span>
                        {i18n::discussions::machine_unchecked(locale, &from, engine, &i18n::date(locale, at.date()))}
                    </span>
                }
                .into_any(),
                Some(checked) => view! {
                    <span>
                        {i18n::discussions::machine_checked(
                            locale,
                            &from,
                            engine,
                            &i18n::date(locale, at.date()),
                            &i18n::date(locale, checked.at.date()),
                        )} " " <bdi>{checked.by.clone()}</bdi>
                    </span>
                }
                .into_any(),
            }
            .into_any(),
        ),
    });
    let class = match mark.as_ref().map(|mark| &mark.by) {
        Some(by @ By::Machine { .. }) => format!("prov mt {}", mark_class(by)),
        Some(by) => format!("prov {}", mark_class(by)),
        None => "prov".to_owned(),
    };
    let outdated = mark.as_ref().is_some_and(|mark| mark.outdated);
    view! {
        {line.map(|line| view! { <p class=class>{line}</p> })}
        {outdated
            .then(|| {
                view! {
                    <p class="outdated">{icon("i-alert")} <span>{i18n::discussions::outdated(locale)}</span></p>
                }
            })}
    }
}

fn person(locale: Locale, from: &str, name: &str, accepted_by: Option<&str>) -> impl IntoView + use<> {
    let accepted = match accepted_by {
        Some(by) => view! {
            {i18n::discussions::accepted_by(locale)}
            " "
            <bdi>{by.to_owned()}</bdi>
        }
        .into_any(),
        None => i18n::discussions::not_accepted(locale).into_any(),
    };
    view! {
        <span>
            {i18n::discussions::translated_by(locale, from)} " " <bdi>{name.to_owned()}</bdi> ", " {accepted}
        </span>
    }
}
