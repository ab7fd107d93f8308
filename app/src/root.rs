//! The application's root: routes, and what every page shares.

use crate::discussions::{HubPage, QuestionPage, SpacePage, WholePage};
use crate::pages::AboutPage;
use crate::paths;
use crate::ui::context::{provide_reader, reader};
use crate::ui::{Footer, Header, LiveRegion, NotFoundPage, SkipLink};
use leptos::either::Either;
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::{ParamSegment, StaticSegment};

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
    let path = reader().path;
    // `/xx` looks like the hub's page in a language, and is no page.
    let known = Memo::new(move |_| path.with(|path| paths::locale_of(path).is_some()));
    view! {
        <SkipLink />
        <Header />
        <main id="main" tabindex="-1">
            {move || if known.get() { Either::Left(pages()) } else { Either::Right(view! { <NotFoundPage /> }) }}
        </main>
        <Footer />
        <LiveRegion />
    }
}

fn pages() -> impl IntoView {
    view! {
        <FlatRoutes fallback=NotFoundPage>
            <Route path=ParamSegment("lang") view=HubPage />
            <Route path=(ParamSegment("lang"), StaticSegment("about")) view=AboutPage />
            <Route path=(ParamSegment("lang"), StaticSegment("spaces"), ParamSegment("slug")) view=SpacePage />
            <Route
                path=(ParamSegment("lang"), StaticSegment("spaces"), ParamSegment("slug"), StaticSegment("all"))
                view=WholePage
            />
            <Route
                path=(
                    ParamSegment("lang"),
                    StaticSegment("spaces"),
                    ParamSegment("slug"),
                    StaticSegment("questions"),
                    ParamSegment("number"),
                )
                view=QuestionPage
            />
        </FlatRoutes>
    }
}
