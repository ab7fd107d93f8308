//! The two server functions that every page lives by: it is read, and it is acted on. A form that is sent without a
//! script takes the same way, through `server::pages`.

#![expect(missing_docs, reason = "the server macro makes a struct of every function's arguments")]

use crate::platform::Failure;
use crate::root::Answered;
use domain::Locale;
use domain::form::Fields;
use leptos::prelude::*;
use leptos::server_fn::codec::{GetUrl, Json};
use serde::{Deserialize, Serialize};

/// What came of a form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It is done; this is where to go on.
    GoTo {
        /// A path of ours, with query and place.
        to: String,
    },
    /// A page to show at the address of the form: something is to be mended, or there is something to be said.
    Show {
        /// The page.
        page: Box<Answered>,
        /// The status of the answer.
        status: u16,
    },
}

/// What the page at an address is made of. The language is the page's own, also where the address names none.
#[server(prefix = "/api", endpoint = "read", input = GetUrl, output = Json)]
pub async fn read(locale: Locale, path: String, query: String) -> Result<Answered, Failure> {
    border::read(locale, crate::paths::Place::of(&path, &query)).await
}

/// Does what a form of the page at an address asks for.
#[server(prefix = "/api", endpoint = "act", input = Json, output = Json)]
pub async fn act(locale: Locale, path: String, query: String, fields: Fields) -> Result<Outcome, Failure> {
    let done = Box::pin(border::act(locale, crate::paths::Place::of(&path, &query), fields)).await?;
    if let Some(headers) = use_context::<leptos_axum::ResponseOptions>() {
        for (name, value) in done.headers() {
            headers.append_header(name, value);
        }
    }
    Ok(done.outcome)
}

#[cfg(feature = "ssr")]
pub use border::{AskedByScript, Done, Gate, Given, Upload, Visit, Web, What, act_alone};

/// The border between what people see and the hub: who asks, and what a failure may tell them.
#[cfg(feature = "ssr")]
pub(crate) mod border {
    use super::Outcome;
    use crate::paths::{Desk, Place};
    use crate::platform::{Failure, Preferences};
    use crate::root::{Answered, Page};
    use crate::{
        accounts, admin, contact, discussions, experts, moderation, notifications, own, pages, people, resources,
        reviews, search, support, voices,
    };
    use axum::http::header::{RETRY_AFTER, SET_COOKIE};
    use axum::http::{HeaderName, HeaderValue};
    use domain::form::Fields;
    use domain::id::PersonId;
    use domain::resources::Cited;
    use domain::settings::Settings;
    use domain::{Fault, Html, Locale};
    use hub::accounts::Actor;
    use leptos::prelude::use_context;
    use std::fmt::Debug;
    use std::future::Future;
    use std::pin::Pin;
    use std::sync::Arc;

    /// What is limited.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum What {
        /// Signing in.
        SignIn,
        /// Signing up.
        SignUp,
        /// Asking for a mail.
        Mail,
        /// Posting.
        Post,
        /// Writing to the team.
        Contact,
        /// Putting a file beside a reply.
        File,
        /// Having the hub read a page elsewhere.
        Fetch,
        /// Looking for people to mention.
        People,
        /// Asking for something that a passkey signs.
        Passkey,
    }

    /// Reads pages of others, for what they tell of the works on them. Within strict limits: public addresses only, so
    /// many bytes, so much time.
    pub trait Web: Debug + Send + Sync {
        /// What a page tells; `None` when it cannot be read.
        fn cited<'a>(&'a self, address: &'a str) -> Pin<Box<dyn Future<Output = Option<Cited>> + Send + 'a>>;
    }

    /// Keeps people from doing too much too fast.
    pub trait Gate: Debug + Send + Sync {
        /// Whether somebody may; else after how many seconds.
        fn pass(&self, what: What, person: Option<PersonId>, email: Option<&str>) -> Result<(), u32>;
    }

    /// Who asks.
    #[derive(Clone, Debug)]
    pub struct Visit {
        /// Who has signed in, if anyone has.
        pub actor: Option<Actor>,
        /// What the session's cookie holds; may be empty.
        pub session: String,
        /// How the session's cookie begins: its name and `=`.
        pub cookie: &'static str,
        /// Whether it may travel encrypted only.
        pub secure: bool,
        /// The browser's own name for itself.
        pub agent: String,
        /// The hub's public address, without a slash at its end.
        pub base: String,
        /// Where passkeys are taken, as browsers write it; none where there can be none.
        pub passkeys: Option<String>,
        /// What administrators have settled.
        pub settings: Arc<Settings>,
        /// Limits for where the request comes from.
        pub gate: Arc<dyn Gate>,
        /// Reads pages of others.
        pub web: Arc<dyn Web>,
        /// What was typed before signing in, to be put in again.
        pub typed: Option<Fields>,
    }

    /// A page that is there already, so that it need not be read.
    #[derive(Clone, Debug)]
    pub struct Given(pub Answered);

    /// What becomes of a session.
    #[derive(Clone, Debug)]
    pub enum Session {
        /// It is as it was.
        Stays,
        /// One begins.
        Begins(hub::accounts::NewSession),
        /// It is over.
        Ends,
    }

    /// What came of a form, for whoever carries it to the browser.
    #[derive(Clone, Debug)]
    pub struct Done {
        /// What to show or where to go.
        pub outcome: Outcome,
        /// The session's cookie, if it changes.
        cookie: Option<String>,
        /// After how many seconds to try again.
        retry_after: Option<u32>,
        /// What a script gets that has asked for a part of the page.
        part: Option<Html>,
    }

    impl Done {
        /// To go on elsewhere.
        pub fn go_to(to: impl Into<String>) -> Self {
            Self { outcome: Outcome::GoTo { to: to.into() }, cookie: None, retry_after: None, part: None }
        }

        /// To show a page.
        pub fn show(visit: &Visit, page: Page, status: u16) -> Self {
            let viewer = visit.actor.as_ref().map(Actor::viewer);
            let page = Box::new(Answered { viewer, page, foot: Html::default() });
            Self { outcome: Outcome::Show { page, status }, cookie: None, retry_after: None, part: None }
        }

        /// The same, and what becomes of the session.
        pub fn with(mut self, visit: &Visit, session: &Session) -> Self {
            let secure = if visit.secure { "; Secure" } else { "" };
            let cookie = |value: &str, age: i64| {
                format!("{}{value}; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax{secure}", visit.cookie)
            };
            self.cookie = match session {
                Session::Stays => None,
                Session::Begins(new) => Some(cookie(&new.secret, new.lasts.whole_seconds())),
                Session::Ends => Some(cookie("", 0)),
            };
            self
        }

        /// The same, to be tried again after so many seconds.
        pub fn retry_after(mut self, seconds: u32) -> Self {
            self.retry_after = Some(seconds);
            self
        }

        /// The same, with the part that a script may have asked for.
        pub fn part(mut self, part: Html) -> Self {
            self.part = Some(part);
            self
        }

        /// The part.
        pub fn take_part(&mut self) -> Option<Html> {
            self.part.take()
        }

        /// Headers of the answer.
        pub fn headers(&self) -> impl Iterator<Item = (HeaderName, HeaderValue)> {
            let cookie = self.cookie.as_deref().and_then(|cookie| HeaderValue::from_str(cookie).ok());
            let retry = self.retry_after.map(HeaderValue::from);
            [cookie.map(|value| (SET_COOKIE, value)), retry.map(|value| (RETRY_AFTER, value))].into_iter().flatten()
        }
    }

    /// The request's id, by which the log is searched.
    fn ticket() -> String {
        use_context::<axum::http::request::Parts>()
            .and_then(|parts| parts.headers.get("x-request-id")?.to_str().ok().map(str::to_owned))
            .unwrap_or_default()
    }

    pub fn hub() -> Result<hub::Hub, Failure> {
        use_context::<hub::Hub>().ok_or_else(|| Failure(Fault::Unavailable { ticket: ticket() }))
    }

    pub fn visit() -> Result<Visit, Failure> {
        use_context::<Visit>().ok_or_else(|| Failure(Fault::Unavailable { ticket: ticket() }))
    }

    /// A fault travels on as it is. Anything else is logged, and the reader gets its ticket.
    pub fn cross<T>(result: Result<T, hub::Error>) -> Result<T, Failure> {
        result.map_err(|error| match error {
            hub::Error::Fault(fault) => Failure(fault),
            // What is wrong with a form is told where the form is shown; elsewhere there was none.
            hub::Error::Wrong(_) => Failure(Fault::BadRequest),
            error => {
                let ticket = ticket();
                tracing::error!(ticket, %error, "a request could not be answered");
                Failure(Fault::Unavailable { ticket })
            }
        })
    }

    /// The same, with what is wrong with the form apart.
    pub fn cross_form<T>(result: Result<T, hub::Error>) -> Result<Result<T, Vec<domain::form::Wrong>>, Failure> {
        match result {
            Err(hub::Error::Wrong(wrong)) => Ok(Err(wrong)),
            other => cross(other).map(Ok),
        }
    }

    /// That a script asks, and not the server itself for a document.
    #[derive(Clone, Copy, Debug)]
    pub struct AskedByScript;

    /// What there is at an address, for who asks.
    pub async fn read(locale: Locale, at: Place) -> Result<Answered, Failure> {
        let visit = visit()?;
        let hub = hub()?;
        let page = page(&hub, &visit, locale, at).await?;
        let mut viewer = visit.actor.as_ref().map(Actor::viewer);
        let asked_by_script = use_context::<AskedByScript>().is_some();
        // A document tells of how it was before it was read; a page that a script asks for, of how it is now.
        if let Some(viewer) = viewer.as_mut().filter(|_| asked_by_script) {
            viewer.unread = cross(hub.notifications().unread(viewer.id).await)?;
        }
        let foot = || crate::ui::footer::foot(locale, &visit.settings, &Preferences::current());
        let foot = if asked_by_script { foot() } else { Html::default() };
        Ok(Answered { viewer, page, foot })
    }

    /// What a page is made of.
    pub async fn page(hub: &hub::Hub, visit: &Visit, locale: Locale, at: Place) -> Result<Page, Failure> {
        Ok(match at {
            Place::Search { query } => search::api::read(hub, locale, &query).await?,
            Place::Contact { .. } | Place::Inbox { .. } => contact::api::read(hub, visit, locale, &at).await?,
            Place::Admin { desk: Desk::Overview | Desk::Settings | Desk::Topics | Desk::Health, .. } => {
                admin::api::read(hub, visit, locale, &at).await?
            }
            Place::About
            | Place::Chapter(_)
            | Place::Admin { desk: Desk::Pages | Desk::Page(_) | Desk::History(_), .. } => {
                pages::api::read(hub, visit, locale, &at).await?
            }
            Place::Nowhere => return Err(Failure(Fault::NotFound)),
            Place::Hub | Place::Space { .. } | Place::Question { .. } | Place::Whole { .. } => {
                Box::pin(discussions::api::read(hub, visit, locale, at)).await?
            }
            Place::SignUp { .. } | Place::SignIn { .. } | Place::Password { .. } => {
                crate::ui::form_page(locale, accounts::api::read(hub, visit, locale, &at).await?)
            }
            Place::Account { .. }
            | Place::Security { .. }
            | Place::Data
            | Place::EmailChange { .. }
            | Place::Leave { .. } => crate::ui::form_page(locale, own::api::read(hub, visit, locale, &at).await?),
            Place::People { .. } => crate::ui::form_page(locale, people::api::read(hub, visit, locale, &at).await?),
            Place::Mandates { .. } | Place::MandateQueue { .. } | Place::Propose { .. } | Place::Proposals { .. } => {
                voices::api::read(hub, visit, locale, &at).await?
            }
            Place::Experts { .. }
            | Place::Expert { .. }
            | Place::OwnExpertise { .. }
            | Place::Messages { .. }
            | Place::Roster { .. }
            | Place::RosterDesk { .. } => Box::pin(experts::api::read(hub, visit, locale, &at)).await?,
            Place::Support | Place::SupportAsk | Place::SupportRequest { .. } | Place::SupportDesk { .. } => {
                Box::pin(support::api::read(hub, visit, locale, &at)).await?
            }
            Place::Notifications { .. } | Place::Unsubscribe { .. } => {
                notifications::api::read(hub, visit, locale, &at).await?
            }
            Place::Resources { .. } | Place::Resource { .. } | Place::Suggest { .. } | Place::Suggestions { .. } => {
                resources::api::read(hub, visit, locale, &at).await?
            }
            Place::Reviews { .. } | Place::Review { .. } | Place::ReviewDesk { .. } | Place::ReviewSettings { .. } => {
                Box::pin(reviews::api::read(hub, visit, locale, &at)).await?
            }
            Place::Contributions { .. } | Place::History { .. } => {
                discussions::api::own::read(hub, visit, locale, &at).await?
            }
            Place::Moderation { .. } | Place::Log { .. } | Place::Manage { .. } | Place::Report { .. } => {
                moderation::api::read(hub, visit, locale, &at).await?
            }
        })
    }

    /// A file that a form sent.
    #[derive(Clone, Debug)]
    pub struct Upload {
        /// Its name on the device that it comes from.
        pub name: String,
        /// What it holds; one byte too many when it was longer than any may be.
        pub bytes: Vec<u8>,
    }

    /// Does what a form asks for that came without a script, or with a file, which no script of ours sends otherwise.
    pub async fn act_alone(
        hub: hub::Hub,
        visit: Visit,
        locale: Locale,
        at: Place,
        fields: Fields,
        upload: Option<Upload>,
    ) -> Result<Done, Failure> {
        deed(&hub, &visit, locale, &at, &fields, upload).await
    }

    /// Does what a form asks for.
    pub async fn act(locale: Locale, at: Place, fields: Fields) -> Result<Done, Failure> {
        deed(&hub()?, &visit()?, locale, &at, &fields, None).await
    }

    async fn deed(
        hub: &hub::Hub,
        visit: &Visit,
        locale: Locale,
        at: &Place,
        fields: &Fields,
        upload: Option<Upload>,
    ) -> Result<Done, Failure> {
        let fields = &fields.storable();
        match at {
            Place::Question { .. } => discussions::api::writing::act(hub, visit, locale, at, fields, upload).await,
            Place::SignUp { .. } | Place::SignIn { .. } | Place::Password { .. } => {
                accounts::api::act(hub, visit, locale, at, fields).await
            }
            Place::Account { .. }
            | Place::Security { .. }
            | Place::Data
            | Place::EmailChange { .. }
            | Place::Leave { .. } => own::api::act(hub, visit, locale, at, fields).await,
            Place::People { .. } => people::api::act(hub, visit, locale, at, fields).await,
            Place::Expert { .. }
            | Place::OwnExpertise { .. }
            | Place::Messages { .. }
            | Place::Roster { .. }
            | Place::RosterDesk { .. } => Box::pin(experts::api::act(hub, visit, locale, at, fields, upload)).await,
            Place::SupportAsk | Place::SupportRequest { .. } | Place::SupportDesk { .. } => {
                Box::pin(support::api::act(hub, visit, locale, at, fields)).await
            }
            Place::Notifications { .. } | Place::Unsubscribe { .. } => {
                notifications::api::act(hub, visit, locale, at, fields).await
            }
            Place::Contributions { .. } => discussions::api::own::act(hub, visit, locale, fields).await,
            Place::Contact { .. } | Place::Inbox { .. } => contact::api::act(hub, visit, locale, at, fields).await,
            Place::Admin { desk: Desk::Settings | Desk::Topics, .. } => {
                admin::api::act(hub, visit, locale, at, fields, upload).await
            }
            Place::Admin { desk: Desk::Page(_) | Desk::History(_), .. } => {
                pages::api::act(hub, visit, locale, at, fields).await
            }
            Place::Moderation { .. } | Place::Manage { .. } | Place::Report { .. } => {
                moderation::api::act(hub, visit, locale, at, fields).await
            }
            Place::Mandates { .. } | Place::MandateQueue { .. } | Place::Propose { .. } | Place::Proposals { .. } => {
                voices::api::act(hub, visit, locale, at, fields).await
            }
            Place::Review { .. } | Place::ReviewDesk { .. } | Place::ReviewSettings { .. } => {
                Box::pin(reviews::api::act(hub, visit, locale, at, fields, upload)).await
            }
            Place::Suggest { .. } | Place::Suggestions { .. } => {
                Box::pin(resources::api::act(hub, visit, locale, at, fields, upload)).await
            }
            _ => Err(Failure(Fault::NotFound)),
        }
    }
}
