//! `/{lang}/admin`: where administrators go from here, and what waits where.

use crate::platform::Head;
use crate::root::Page;
use domain::Locale;
use i18n::admin as t;
use leptos::prelude::*;

/// One of the places.
#[derive(Clone, Debug)]
pub struct Line {
    title: &'static str,
    href: String,
    about: &'static str,
    count: Option<String>,
}

impl Line {
    /// A place: its title, its address, what it is for.
    pub fn new(title: &'static str, href: String, about: &'static str) -> Self {
        Self { title, href, about, count: None }
    }

    /// The same with what waits there.
    pub fn count(mut self, words: Option<String>) -> Self {
        self.count = words;
        self
    }
}

/// The page.
pub fn page(locale: Locale, lines: Vec<Line>) -> Page {
    let head = Head { title: t::title(locale).to_owned(), description: t::lead(locale).to_owned(), ..Head::default() };
    Page::drawn(head, view(locale, lines))
}

fn view(locale: Locale, lines: Vec<Line>) -> impl IntoView {
    let lines = lines.into_iter().map(|line| {
        view! {
            <li>
                <a href=line.href>{line.title}</a>
                <span>{line.about}</span>
                {line.count.map(|words| view! { <span class="desk-count">{words}</span> })}
            </li>
        }
    });
    let lines = lines.collect::<Vec<_>>();
    view! {
        <div class="wrap form-page">
            <h1>{t::title(locale)}</h1>
            <p class="lead">{t::lead(locale)}</p>
            <ul class="rows desks" role="list">
                {lines}
            </ul>
        </div>
    }
}
