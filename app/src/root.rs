//! The application's root: what every page shares, and the page that the address asks for.

use crate::discussions;
use crate::platform::{Head, arrived, set_head};
use crate::ui::context::{provide_reader, reader};
use crate::ui::{Footer, Header, LiveRegion, SkipLink, fault_view};
use domain::accounts::Viewer;
use domain::discussions::{QuestionPage, SpacePage};
use domain::{Fault, Html, Locale};
use leptos::prelude::*;
use leptos_router::components::Router;
use serde::{Deserialize, Serialize};

/// What a reader asks for: a page in a language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Key {
    /// The interface's language.
    pub locale: Locale,
    /// The path of the page.
    pub path: String,
    /// Its query, from behind the `?`.
    pub query: String,
}

/// A page, and who reads it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answered {
    /// Who has signed in, if anyone has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub viewer: Option<Viewer>,
    /// The page.
    pub page: Page,
    /// The foot below it, for a script that may show it in another language than before.
    #[serde(default, skip_serializing_if = "Html::is_empty")]
    pub foot: Html,
}

/// What a page is made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Page {
    /// A space.
    Space(Box<SpacePage>),
    /// A question.
    Question(Box<QuestionPage>),
    /// A page that is drawn by the server: the browser's half need not know how.
    Drawn(Drawn),
}

/// A page as the server has drawn it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drawn {
    /// Its title.
    pub title: String,
    /// One sentence on it.
    pub description: String,
    /// Path of the page that search engines keep, without a language; none for a page that is nobody else's business.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub canonical: Option<String>,
    /// What stands in it. Made by views of ours, which escape what is not.
    pub html: Html,
}

#[cfg(feature = "ssr")]
impl Page {
    /// A page that is drawn here and now.
    pub fn drawn(head: Head, view: impl IntoView) -> Self {
        let Head { title, description, canonical, .. } = head;
        Self::Drawn(Drawn { title, description, canonical, html: Html(view.into_view().to_html()) })
    }
}

/// Everything inside `<body>`.
#[component]
pub fn App() -> impl IntoView {
    view! {
        <Router>
            <Frame />
        </Router>
    }
}

/// What stands around every page. Apart from [`App`], because it asks the router where it is.
#[component]
fn Frame() -> impl IntoView {
    provide_reader();
    let reader = reader();
    let key =
        Memo::new(move |_| Key { locale: reader.locale.get(), path: reader.path.get(), query: reader.query.get() });
    view! {
        <SkipLink />
        <Header />
        <main id="main" tabindex="-1">
            {crate::ui::page(key, show)}
        </main>
        <Footer />
        <LiveRegion />
    }
}

/// A page that is drawn already.
fn draw(locale: Locale, drawn: Drawn) -> impl IntoView {
    let Drawn { title, description, canonical, html } = drawn;
    set_head(locale, Head { title, description, canonical, feed: None });
    view! { <div data-drawn="" inner_html=html.0></div> }
}

/// The page for what was asked and answered. It has one root element.
fn show(key: &Key, answer: Result<Page, Fault>) -> AnyView {
    let locale = key.locale;
    let view = match answer {
        Ok(Page::Space(space)) => discussions::space(locale, *space).into_any(),
        Ok(Page::Question(question)) => discussions::question(locale, &key.query, *question).into_any(),
        Ok(Page::Drawn(drawn)) => draw(locale, drawn).into_any(),
        Err(fault) => fault_view(locale, &fault).into_any(),
    };
    arrived();
    view
}
