//! The only file that knows what differs between the server and the browser, and between Leptos versions.

use codee::{Decoder, Encoder, string::JsonSerdeCodec};
use domain::{Fault, html};
use http::StatusCode;
use leptos::prelude::*;
use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

/// A fault on its way through a server function.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Failure(pub Fault);

impl FromServerFnError for Failure {
    type Encoder = JsonEncoding;

    /// What the framework could not do is no business of the reader's: they learn that it failed.
    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) => Self(Fault::BadRequest),
            // On the server it is what was asked that cannot be read; in the browser, what came back.
            #[cfg(feature = "ssr")]
            ServerFnErrorErr::Deserialization(_) => Self(Fault::BadRequest),
            _ => Self(Fault::Unavailable { ticket: String::new() }),
        }
    }

    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.0.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Self(fault)
    }
}

/// Carries a page's data from the server to the browser without the markup of its texts: the document
/// holds that already, and hydration leaves it where it is.
#[derive(Debug)]
pub struct WithoutMarkup;

impl<T: Serialize> Encoder<T> for WithoutMarkup {
    type Error = serde_json::Error;
    type Encoded = String;

    fn encode(value: &T) -> Result<String, serde_json::Error> {
        html::leaving_markup_out(|| <JsonSerdeCodec as Encoder<T>>::encode(value))
    }
}

impl<T: for<'de> Deserialize<'de>> Decoder<T> for WithoutMarkup {
    type Error = serde_json::Error;
    type Encoded = str;

    fn decode(text: &str) -> Result<T, serde_json::Error> {
        // As bytes, as server functions read it: reading text as well would put every reader into the client twice.
        serde_json::from_slice(text.as_bytes())
    }
}

/// How a reader wants pages to look, as their cookies say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// `light` or `dark`; `None` follows the system.
    pub theme: Option<&'static str>,
    /// No fonts, and no scripts until asked.
    pub low_data: bool,
}

impl Preferences {
    /// Those of the reader of this page.
    #[cfg(not(feature = "hydrate"))]
    pub fn current() -> Self {
        use_context().unwrap_or_default()
    }

    /// Those of the reader of this page, as the server wrote them into the document.
    #[cfg(feature = "hydrate")]
    pub fn current() -> Self {
        let root = document().document_element();
        let theme = match root.as_ref().and_then(|root| root.get_attribute("data-theme")).as_deref() {
            Some("light") => Some("light"),
            Some("dark") => Some("dark"),
            _ => None,
        };
        Self { theme, low_data: root.is_some_and(|root| root.has_attribute("data-low-data")) }
    }
}

/// What the hub is called beside the product's name, or nothing.
#[cfg(not(feature = "hydrate"))]
pub fn hub_name(locale: domain::Locale) -> String {
    use_context::<std::sync::Arc<domain::settings::Settings>>()
        .map_or_else(String::new, |settings| settings.name.get(locale).to_owned())
}

/// The same, as the server wrote it into the document.
#[cfg(feature = "hydrate")]
pub fn hub_name(locale: domain::Locale) -> String {
    let root = document().document_element();
    root.and_then(|root| root.get_attribute(&format!("data-hub-{locale}"))).unwrap_or_default()
}

/// Who has signed in, as the server has found.
#[derive(Clone, Debug, Default)]
pub struct CurrentViewer(pub Option<domain::accounts::Viewer>);

/// Who has signed in.
#[cfg(not(feature = "hydrate"))]
pub fn viewer() -> Option<domain::accounts::Viewer> {
    use_context::<CurrentViewer>().unwrap_or_default().0
}

/// Who has signed in, as the server wrote it into the document.
#[cfg(feature = "hydrate")]
pub fn viewer() -> Option<domain::accounts::Viewer> {
    serde_json::from_slice(document().document_element()?.get_attribute("data-viewer")?.as_bytes()).ok()
}

/// A page that is there already: the answer to a form that was sent without a script.
#[cfg(feature = "ssr")]
pub fn given() -> Option<crate::root::Answered> {
    use_context::<crate::api::Given>().map(|given| given.0)
}

/// In the browser there is none.
#[cfg(not(feature = "ssr"))]
pub const fn given() -> Option<crate::root::Answered> {
    None
}

/// What stands in the document's head and changes from page to page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The title, without the product's name.
    pub title: String,
    /// One sentence for search engines and previews; plain text.
    pub description: String,
    /// Path of the page that this one is a view of, without a language, such as `/spaces/x`; `None` when
    /// there is no such page, so that search engines keep away.
    pub canonical: Option<String>,
    /// Path of a feed, if the page has one.
    pub feed: Option<String>,
}

/// Where the server finds the head that a page has set.
#[derive(Clone, Debug, Default)]
pub struct HeadSlot(pub std::sync::Arc<std::sync::Mutex<Head>>);

/// Sets the head of the document.
#[cfg(not(feature = "hydrate"))]
pub fn set_head(_locale: domain::Locale, head: Head) {
    if let Some(slot) = use_context::<HeadSlot>()
        && let Ok(mut held) = slot.0.lock()
    {
        *held = head;
    }
}

/// Sets the head of the document.
#[cfg(feature = "hydrate")]
pub fn set_head(locale: domain::Locale, head: Head) {
    crate::ui::head::apply(locale, head);
}

/// Sets the status of the answer.
#[cfg(feature = "ssr")]
pub fn set_status(fault: &Fault) {
    if let Some(options) = use_context::<leptos_axum::ResponseOptions>()
        && let Ok(status) = axum::http::StatusCode::from_u16(fault.status())
    {
        options.set_status(status);
    }
}

/// In the browser the answer has long come.
#[cfg(not(feature = "ssr"))]
pub const fn set_status(_fault: &Fault) {}

/// The language for an address that names none, as the server has negotiated it.
#[derive(Clone, Copy, Debug, Default)]
pub struct FallbackLocale(pub domain::Locale);

/// The language for an address that names none.
pub fn fallback_locale() -> domain::Locale {
    #[cfg(feature = "hydrate")]
    let tag = document().document_element().and_then(|root| root.get_attribute("lang")).unwrap_or_default();
    #[cfg(feature = "hydrate")]
    return domain::Locale::parse(&tag).unwrap_or_default();
    #[cfg(not(feature = "hydrate"))]
    use_context::<FallbackLocale>().unwrap_or_default().0
}

/// Tells the router that the page it goes to has come, so that the address may change; in the browser only.
pub fn arrived() {
    #[cfg(feature = "hydrate")]
    if let Some(location) = use_context::<leptos_router::location::BrowserUrl>() {
        leptos_router::location::LocationProvider::ready_to_complete(&location);
    }
}

/// A part of a page that is made of `of` and nothing else; it has one root element. The server writes it once for all
/// readers who are shown the same.
#[cfg(feature = "ssr")]
pub fn part<T: std::hash::Hash>(of: T, view: impl FnOnce(T) -> AnyView) -> AnyView {
    let low_data = Preferences::current().low_data;
    let markup = crate::ui::fragments::fragment((low_data, of), |(_, of)| view(of).to_html());
    leptos::tachys::html::InertElement::new(markup.to_string()).into_any()
}

/// A part of a page.
#[cfg(not(feature = "ssr"))]
pub fn part<T>(of: T, view: impl FnOnce(T) -> AnyView) -> AnyView {
    view(of)
}
