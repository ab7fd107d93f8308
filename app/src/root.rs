//! The application's root: routes, and what every page shares.

use crate::discussions::{HubPage, QuestionPage, SpacePage, WholePage};
use crate::pages::AboutPage;
use crate::ui::context::provide_reader;
use crate::ui::{Footer, Header, LiveRegion, NotFoundPage, SkipLink};
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
    view! {
        <SkipLink />
        <Header />
        <main id="main" tabindex="-1">
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
        </main>
        <Footer />
        <LiveRegion />
    }
}
