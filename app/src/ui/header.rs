//! The head of every page: the product, where to go, and in which language.

use super::context::reader;
use super::{icon, language_links};
use crate::paths;
use domain::Locale;
use leptos::prelude::*;

/// The first thing a keyboard meets.
#[component]
pub fn SkipLink() -> impl IntoView {
    let locale = reader().locale;
    view! {
        <a class="skip" href="#main" rel="external">
            {move || i18n::site::skip_to_content(locale.get())}
        </a>
    }
}

/// The site's header.
#[component]
pub fn Header() -> impl IntoView {
    let reader = reader();
    let locale = reader.locale;
    let unread = move || {
        let unread = reader.viewer.with(|viewer| viewer.as_ref().map_or(0, |viewer| viewer.unread));
        (unread > 0).then_some(unread)
    };
    view! {
        <header class="site">
            <div class="wrap site-bar">
                <a class="brand" href=move || paths::hub(locale.get())>
                    <svg aria-hidden="true">
                        <use href="#mark" />
                    </svg>
                    <span class="brand-t">
                        <span class="brand-n">{move || i18n::site::product_name(locale.get())}</span>
                        <span class="brand-h" dir="auto">
                            {move || crate::platform::hub_name(locale.get())}
                        </span>
                    </span>
                </a>
                <nav class="site-nav" aria-label=move || i18n::site::main_navigation(locale.get())>
                    <ul>{main_links()}</ul>
                </nav>
                <div class="site-tools">
                    <a class="find" href=move || paths::search(locale.get(), "")>
                        {icon("i-search")}
                        <span class="vh">{move || i18n::site::search(locale.get())}</span>
                    </a>
                    <nav class="langs" aria-label=move || i18n::site::site_language(locale.get())>
                        <ul>{language_links()}</ul>
                    </nav>
                    <details class="menu only-narrow">
                        <summary aria-label=move || {
                            i18n::site::site_language_is(locale.get(), locale.get().endonym())
                        }>
                            <span aria-hidden="true">{move || locale.get().tag().to_uppercase()}</span>
                            {icon("i-down")}
                        </summary>
                        <div class="menu-pop">
                            <ul>{language_links()}</ul>
                        </div>
                    </details>
                    {account_link()} <details class="menu only-narrow">
                        <summary>
                            {icon("i-menu")}
                            <span>{move || i18n::site::menu(locale.get())}</span>
                            {move || unread().map(|unread| badge(locale, unread))}
                        </summary>
                        <div class="menu-pop">
                            <nav aria-label=move || i18n::site::main_menu(locale.get())>
                                <ul>{main_links()}</ul>
                            </nav>
                            {account_link()}
                        </div>
                    </details>
                </div>
            </div>
        </header>
    }
}

/// To one's own page, or to sign in and come back here.
fn account_link() -> impl IntoView {
    let reader = reader();
    let locale = reader.locale;
    let moderates = move || reader.viewer.with(|viewer| viewer.as_ref().is_some_and(|viewer| viewer.moderates));
    view! {
        {move || {
            moderates()
                .then(|| {
                    view! {
                        <a class="me" href=move || paths::moderation(locale.get())>
                            {icon("i-list")}
                            <span>{move || i18n::moderation::title(locale.get())}</span>
                        </a>
                    }
                })
        }}
        {move || {
            reader.viewer.with(|viewer| viewer.as_ref().map(|viewer| viewer.unread)).map(|unread| bell(locale, unread))
        }}
        {move || match reader.viewer.get() {
            Some(viewer) => view! {
                <a class="me" href=move || paths::account(locale.get())>
                    {icon("i-user")}
                    <bdi>{viewer.name}</bdi>
                </a>
            }
            .into_any(),
            None => view! {
                <a class="me" href=move || paths::sign_in(locale.get(), "")>
                    {move || i18n::accounts::sign_in(locale.get())}
                </a>
            }
            .into_any(),
        }}
    }
}

/// To what is new, with how much of it is unread.
fn bell(locale: Memo<Locale>, unread: u32) -> impl IntoView {
    view! {
        <a class="me bell" href=move || paths::notifications(locale.get())>
            {icon("i-bell")}
            <span>{move || i18n::notifications::title(locale.get())}</span>
            {(unread > 0).then(|| badge(locale, unread))}
        </a>
    }
}

fn badge(locale: Memo<Locale>, unread: u32) -> impl IntoView {
    view! {
        <b class="badge" aria-hidden="true">
            {unread}
        </b>
        <span class="vh">", " {move || i18n::notifications::unread(locale.get(), unread.into())}</span>
    }
}

type Label = fn(Locale) -> &'static str;
type Address = fn(Locale) -> String;

fn main_links() -> impl IntoView {
    let reader = reader();
    let locale = reader.locale;
    // Of what none of these rooms holds, no link here is the current one.
    let place = Memo::new(move |_| {
        reader.path.with(|path| match path.trim_matches('/').split('/').nth(1) {
            None | Some("spaces") => Some(0),
            Some("resources") => Some(1),
            Some("experts") => Some(2),
            Some("support") => Some(3),
            Some("about") => Some(4),
            Some(_) => None,
        })
    });
    let links: [(Label, Address); 5] = [
        (i18n::site::discussions, paths::hub),
        (i18n::site::resources, paths::resources),
        (i18n::site::experts, paths::experts),
        (i18n::site::support, paths::support),
        (i18n::site::about, paths::about),
    ];
    links
        .into_iter()
        .enumerate()
        .map(|(nth, (label, address))| {
            view! {
                <li>
                    <a
                        href=move || address(locale.get())
                        aria-current=move || {
                            (place.get() == Some(nth))
                                .then(|| if reader.path.get() == address(locale.get()) { "page" } else { "true" })
                        }
                    >
                        {move || label(locale.get())}
                    </a>
                </li>
            }
        })
        .collect_view()
}
