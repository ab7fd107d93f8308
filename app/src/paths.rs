//! Addresses of pages, in one place.

#[cfg(feature = "ssr")]
mod admin;

#[cfg(feature = "ssr")]
pub use admin::{
    admin, admin_history, admin_page, admin_pages, admin_settings, admin_topic, admin_topics, chapter, contact, health,
    inbox, message,
};

use crate::platform::Failure;
use domain::discussions::{QuestionAsk, ReplyNumber};
use domain::pages::Chapter;
use domain::{LangTag, Locale};

/// The list of spaces.
pub fn hub(locale: Locale) -> String {
    format!("/{locale}")
}

/// What this hub is.
pub fn about(locale: Locale) -> String {
    format!("/{locale}/about")
}

/// To sign up.
pub fn sign_up(locale: Locale) -> String {
    format!("/{locale}/sign-up")
}

/// To sign in, and go back to a path of ours then.
pub fn sign_in(locale: Locale, back: &str) -> String {
    if back.is_empty() { format!("/{locale}/sign-in") } else { format!("/{locale}/sign-in?back={}", escaped(back)) }
}

/// To set a password.
pub fn password(locale: Locale) -> String {
    format!("/{locale}/password")
}

/// One's own page.
pub fn account(locale: Locale) -> String {
    format!("/{locale}/account")
}

/// How one signs in: sessions, password, address.
pub fn security(locale: Locale) -> String {
    format!("/{locale}/account/security")
}

/// A passkey of one's own.
pub fn passkey(locale: Locale, passkey: domain::id::PasskeyId) -> String {
    format!("/{locale}/account/security?passkey={passkey}")
}

/// What the hub knows of one, and leaving.
pub fn data(locale: Locale) -> String {
    format!("/{locale}/account/data")
}

/// What the hub knows of one, as a file.
pub fn data_file(locale: Locale) -> String {
    format!("/{locale}/account/data.json")
}

/// Where the links of a change of address lead.
pub fn email_change(locale: Locale) -> String {
    format!("/{locale}/account/email")
}

/// Where the link to delete an account leads.
pub fn leave(locale: Locale) -> String {
    format!("/{locale}/account/leave")
}

/// Everybody with an account, for administrators.
pub fn people(locale: Locale) -> String {
    format!("/{locale}/people")
}

/// Somebody with an account, for administrators.
pub fn person(locale: Locale, person: domain::id::PersonId) -> String {
    format!("/{locale}/people?person={person}")
}

/// What waits for moderators.
pub fn moderation(locale: Locale) -> String {
    format!("/{locale}/moderation")
}

/// A case before moderators.
pub fn case(locale: Locale, reply: domain::id::ReplyId) -> String {
    format!("/{locale}/moderation?reply={reply}")
}

/// The bodies one speaks for.
pub fn mandates(locale: Locale) -> String {
    format!("/{locale}/account/mandates")
}

/// Who may speak for which body, for moderators.
pub fn mandate_queue(locale: Locale) -> String {
    format!("/{locale}/moderation/mandates")
}

/// Questions that participants propose, for moderators.
pub fn proposals(locale: Locale) -> String {
    format!("/{locale}/moderation/proposals")
}

/// A proposed question before moderators.
pub fn proposal(locale: Locale, id: domain::id::ProposalId) -> String {
    format!("/{locale}/moderation/proposals?proposal={id}")
}

/// To propose a question.
pub fn propose(locale: Locale, slug: &str) -> String {
    format!("/{locale}/spaces/{slug}/propose")
}

/// What is new for one.
pub fn notifications(locale: Locale) -> String {
    format!("/{locale}/notifications")
}

/// To search all that is public, for these words.
pub fn search(locale: Locale, words: &str) -> String {
    if words.is_empty() { format!("/{locale}/search") } else { format!("/{locale}/search?q={}", escaped(words)) }
}

/// The list of resources.
pub fn resources(locale: Locale) -> String {
    format!("/{locale}/resources")
}

/// The list of resources, with what is asked of it.
pub fn resources_asked(locale: Locale, ask: &domain::resources::ResourceAsk) -> String {
    format!("/{locale}/resources{}", ask.query(escaped))
}

/// A resource.
pub fn resource(locale: Locale, number: u32) -> String {
    format!("/{locale}/resources/{number}")
}

/// The Atom feed of new resources.
pub fn resource_feed(locale: Locale) -> String {
    format!("/feeds/{locale}/resources.atom")
}

/// A citation of a resource as a file: `bib`, `ris` or `json`.
pub fn citation(locale: Locale, number: u32, kind: &str) -> String {
    format!("/{locale}/resources/{number}/cite.{kind}")
}

/// To suggest a resource.
pub fn suggest(locale: Locale) -> String {
    format!("/{locale}/resources/suggest")
}

/// What one has suggested.
pub fn suggestions(locale: Locale) -> String {
    format!("/{locale}/resources/suggestions")
}

/// Where letters on what is new are ended.
#[cfg(feature = "ssr")]
pub fn unsubscribe(locale: Locale) -> String {
    format!("/{locale}/unsubscribe")
}

/// The directory of experts.
pub fn experts(locale: Locale) -> String {
    format!("/{locale}/experts")
}

/// An expert.
#[cfg(feature = "ssr")]
pub fn expert(locale: Locale, number: u32) -> String {
    format!("/{locale}/experts/{number}")
}

/// What one knows and offers.
#[cfg(feature = "ssr")]
pub fn own_expertise(locale: Locale) -> String {
    format!("/{locale}/account/expert")
}

/// What one writes with experts, or with those who ask.
#[cfg(feature = "ssr")]
pub fn messages(locale: Locale) -> String {
    format!("/{locale}/account/messages")
}

/// What one was asked to review.
#[cfg(feature = "ssr")]
pub fn reviews(locale: Locale) -> String {
    format!("/{locale}/reviews")
}

/// One review, for its reviewer.
#[cfg(feature = "ssr")]
pub fn review(locale: Locale, id: &str) -> String {
    format!("/{locale}/reviews/{id}")
}

/// Where editors see to suggestions and reviews.
#[cfg(feature = "ssr")]
pub fn review_desk(locale: Locale) -> String {
    format!("/{locale}/reviews/desk")
}

/// What administrators settle for reviews.
#[cfg(feature = "ssr")]
pub fn review_settings(locale: Locale) -> String {
    format!("/{locale}/reviews/settings")
}

/// One's seat on the roster of those who review.
#[cfg(feature = "ssr")]
pub fn roster(locale: Locale) -> String {
    format!("/{locale}/reviews/roster")
}

/// Who is on the roster and applies to it, for administrators.
#[cfg(feature = "ssr")]
pub fn roster_desk(locale: Locale) -> String {
    format!("/{locale}/admin/roster")
}

/// Support: what it is, and one's own requests.
#[cfg(feature = "ssr")]
pub fn support(locale: Locale) -> String {
    format!("/{locale}/support")
}

/// To ask for support.
#[cfg(feature = "ssr")]
pub fn support_ask(locale: Locale) -> String {
    format!("/{locale}/support/ask")
}

/// A request of one's own.
#[cfg(feature = "ssr")]
pub fn support_request(locale: Locale, id: domain::id::RequestId) -> String {
    format!("/{locale}/support/request?id={id}")
}

/// Requests, for the team.
#[cfg(feature = "ssr")]
pub fn support_desk(locale: Locale) -> String {
    format!("/{locale}/support/desk")
}

/// A request, for the team.
#[cfg(feature = "ssr")]
pub fn support_case(locale: Locale, id: domain::id::RequestId) -> String {
    format!("/{locale}/support/desk?id={id}")
}

/// What one has sent.
pub fn contributions(locale: Locale) -> String {
    format!("/{locale}/contributions")
}

/// To take back a reply of one's own.
pub fn withdraw(locale: Locale, reply: domain::id::ReplyId) -> String {
    format!("/{locale}/contributions?withdraw={reply}")
}

/// To edit a reply of one's own.
pub fn edit(locale: Locale, slug: &str, question: u32, reply: domain::id::ReplyId) -> String {
    format!("/{locale}/spaces/{slug}/questions/{question}?edit={reply}#compose")
}

/// To correct what somebody else has made of a reply of one's own.
pub fn correct(
    locale: Locale,
    slug: &str,
    question: u32,
    reply: domain::id::ReplyId,
    lang: &domain::LangTag,
) -> String {
    format!("/{locale}/spaces/{slug}/questions/{question}?edit={reply}&version={lang}#compose")
}

/// What a reply said before it was edited.
pub fn history(locale: Locale, slug: &str, number: &ReplyNumber) -> String {
    format!("/{locale}/spaces/{slug}/questions/{}/history?reply={number}", number.question())
}

/// One shelf of the moderators' page.
pub fn shelf(locale: Locale, shelf: &str) -> String {
    format!("/{locale}/moderation?show={shelf}")
}

/// What moderators and others with a role have done.
pub fn log(locale: Locale) -> String {
    format!("/{locale}/moderation/log")
}

/// What facilitators settle for a space.
pub fn manage(locale: Locale, slug: &str) -> String {
    format!("/{locale}/spaces/{slug}/manage")
}

/// To report a reply.
pub fn report(locale: Locale, slug: &str, number: &ReplyNumber) -> String {
    format!("/{locale}/spaces/{slug}/questions/{}/report?reply={number}", number.question())
}

/// A path of this hub, as it came from elsewhere; empty when it is another's. Two slashes at the start, or one
/// backwards, would be another host.
pub fn ours(path: &str) -> String {
    let sound = path.starts_with('/')
        && !path.starts_with("//")
        && path.len() <= 512
        && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if sound && locale_of(path.split(['?', '#']).next().unwrap_or_default()).is_some() {
        path.to_owned()
    } else {
        String::new()
    }
}

/// A path without the language that it begins with.
pub fn without_locale(path: &str) -> String {
    path.trim_start_matches('/').split_once('/').map_or_else(String::new, |(_, rest)| format!("/{rest}"))
}

/// Percent-encoding of everything that is not unreserved (RFC 3986, section 2.3).
pub fn escaped(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            // Writing to a `String` cannot fail.
            let _ = std::fmt::Write::write_fmt(&mut out, format_args!("%{byte:02X}"));
        }
        out
    })
}

/// A file beside a reply.
pub fn file(file: &domain::files::Attachment) -> String {
    format!("/files/{}/{}", file.id, escaped(&file.name))
}

/// A space: introduction and questions.
pub fn space(locale: Locale, slug: &str) -> String {
    format!("/{locale}/spaces/{slug}")
}

/// A space with all that was said, on one page.
pub fn whole(locale: Locale, slug: &str) -> String {
    format!("/{locale}/spaces/{slug}/all")
}

/// A question and its replies.
pub fn question(locale: Locale, slug: &str, number: u32) -> String {
    format!("/{locale}/spaces/{slug}/questions/{number}")
}

/// The permanent link to a reply: the page that holds it, and its place there.
pub fn reply(locale: Locale, slug: &str, number: &ReplyNumber) -> String {
    format!("/{locale}/spaces/{slug}/questions/{}?at={number}#reply-{number}", number.question())
}

/// Where the form "Go to a reply" goes without a script.
pub fn go_to(locale: Locale, slug: &str) -> String {
    format!("/{locale}/spaces/{slug}/go-to")
}

/// A space's page with its text in another version.
pub fn space_version(locale: Locale, slug: &str, lang: &LangTag) -> String {
    format!("/{locale}/spaces/{slug}?v={lang}")
}

/// The Atom feed of a space.
pub fn feed(locale: Locale, slug: &str) -> String {
    format!("/feeds/{locale}/spaces/{slug}.atom")
}

/// The same page in another interface language. The path begins with a language, as every page's does.
pub fn in_locale(locale: Locale, path: &str) -> String {
    let rest = path.trim_start_matches('/').split_once('/').map_or("", |(_, rest)| rest);
    if rest.is_empty() { format!("/{locale}") } else { format!("/{locale}/{rest}") }
}

/// A page by what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The list of spaces.
    Hub,
    /// What this hub is.
    About,
    /// Another page on the hub itself.
    Chapter(Chapter),
    /// To write to the team.
    Contact {
        /// The query, from behind its `?`.
        query: String,
    },
    /// What people have written to the team.
    Inbox {
        /// The query, from behind its `?`.
        query: String,
    },
    /// What administrators settle for the whole hub.
    Admin {
        /// At which desk.
        desk: Desk,
        /// The query, from behind its `?`.
        query: String,
    },
    /// A space, its own text perhaps in a version that was asked for.
    Space {
        /// The space.
        slug: String,
        /// The query, from behind its `?`.
        query: String,
    },
    /// A space with all that was said.
    Whole {
        /// The space.
        slug: String,
    },
    /// A question.
    Question {
        /// The space.
        slug: String,
        /// Its number.
        number: u32,
        /// The query, from behind its `?`.
        query: String,
    },
    /// To sign up, or to confirm that with the link that was mailed.
    SignUp {
        /// The query, from behind its `?`.
        query: String,
    },
    /// To sign in.
    SignIn {
        /// The query, from behind its `?`.
        query: String,
    },
    /// To set a password.
    Password {
        /// The query, from behind its `?`.
        query: String,
    },
    /// What one has sent.
    Contributions {
        /// The query, from behind its `?`.
        query: String,
    },
    /// What a reply said before it was edited.
    History {
        /// The space.
        slug: String,
        /// The query, from behind its `?`.
        query: String,
    },
    /// What one says of oneself.
    Account {
        /// The query, from behind its `?`.
        query: String,
    },
    /// How one signs in.
    Security {
        /// The query, from behind its `?`.
        query: String,
    },
    /// What the hub knows of one, and leaving.
    Data,
    /// A link of a change of address.
    EmailChange {
        /// The query, from behind its `?`.
        query: String,
    },
    /// A link to delete an account.
    Leave {
        /// The query, from behind its `?`.
        query: String,
    },
    /// People, for administrators.
    People {
        /// The query, from behind its `?`.
        query: String,
    },
    /// What waits for moderators.
    Moderation {
        /// The query, from behind its `?`.
        query: String,
    },
    /// What was done, for those who facilitate.
    Log {
        /// The query, from behind its `?`.
        query: String,
    },
    /// What facilitators settle for a space.
    Manage {
        /// The space.
        slug: String,
        /// The query, from behind its `?`.
        query: String,
    },
    /// To report a reply.
    Report {
        /// The space.
        slug: String,
        /// The query, from behind its `?`.
        query: String,
    },
    /// What is new for one.
    Notifications {
        /// The query, from behind its `?`.
        query: String,
    },
    /// To end letters by the link in them.
    Unsubscribe {
        /// The query, from behind its `?`.
        query: String,
    },
    /// The bodies one speaks for.
    Mandates {
        /// The query, from behind its `?`.
        query: String,
    },
    /// Who may speak for which body, for moderators.
    MandateQueue {
        /// The query, from behind its `?`.
        query: String,
    },
    /// To propose a question.
    Propose {
        /// The space.
        slug: String,
        /// The query, from behind its `?`.
        query: String,
    },
    /// Questions that participants propose, for moderators.
    Proposals {
        /// The query, from behind its `?`.
        query: String,
    },
    /// What is found by words.
    Search {
        /// The query, from behind its `?`.
        query: String,
    },
    /// The list of resources.
    Resources {
        /// The query, from behind its `?`.
        query: String,
    },
    /// A resource.
    Resource {
        /// Its number.
        number: u32,
        /// The query, from behind its `?`.
        query: String,
    },
    /// The directory of experts.
    Experts {
        /// The query, from behind its `?`.
        query: String,
    },
    /// An expert.
    Expert {
        /// Their number.
        number: u32,
        /// The query, from behind its `?`.
        query: String,
    },
    /// To suggest a resource.
    Suggest {
        /// The query, from behind its `?`.
        query: String,
    },
    /// What one has suggested.
    Suggestions {
        /// The query, from behind its `?`.
        query: String,
    },
    /// What one knows and offers.
    OwnExpertise {
        /// The query, from behind its `?`.
        query: String,
    },
    /// What one writes with experts.
    Messages {
        /// The query, from behind its `?`.
        query: String,
    },
    /// What one was asked to review.
    Reviews {
        /// The query, from behind its `?`.
        query: String,
    },
    /// One review, for its reviewer.
    Review {
        /// Its id, as it was asked for.
        id: String,
        /// The query, from behind its `?`.
        query: String,
    },
    /// Where editors see to suggestions and reviews.
    ReviewDesk {
        /// The query, from behind its `?`.
        query: String,
    },
    /// What administrators settle for reviews.
    ReviewSettings {
        /// The query, from behind its `?`.
        query: String,
    },
    /// One's seat on the roster.
    Roster {
        /// The query, from behind its `?`.
        query: String,
    },
    /// The roster, for administrators.
    RosterDesk {
        /// The query, from behind its `?`.
        query: String,
    },
    /// What support is, and one's own requests.
    Support,
    /// To ask for support.
    SupportAsk,
    /// A request of one's own.
    SupportRequest {
        /// The query, from behind its `?`.
        query: String,
    },
    /// Requests, for the team.
    SupportDesk {
        /// The query, from behind its `?`.
        query: String,
    },
    /// No page of ours.
    Nowhere,
}

/// A desk of the administration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Desk {
    /// All of them.
    Overview,
    /// The pages on the hub itself.
    Pages,
    /// One of them, to be changed.
    Page(Chapter),
    /// What it said before.
    History(Chapter),
    /// What holds for the whole hub.
    Settings,
    /// The taxonomy.
    Topics,
    /// How the hub fares.
    Health,
}

impl Desk {
    fn of(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            [] => Self::Overview,
            ["pages"] => Self::Pages,
            ["settings"] => Self::Settings,
            ["topics"] => Self::Topics,
            ["health"] => Self::Health,
            ["pages", code] => Self::Page(Chapter::parse(code)?),
            ["pages", code, "history"] => Self::History(Chapter::parse(code)?),
            _ => return None,
        })
    }
}

impl Place {
    /// What is at an address.
    pub fn of(path: &str, query: &str) -> Self {
        let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
        if locale_of(path).is_none() {
            return Self::Nowhere;
        }
        let query = query.trim_start_matches('?').to_owned();
        match parts[1..] {
            [] => Self::Hub,
            ["about"] => Self::About,
            ["about", code] => match Chapter::parse(code).filter(|chapter| *chapter != Chapter::About) {
                Some(chapter) => Self::Chapter(chapter),
                None => Self::Nowhere,
            },
            ["contact"] => Self::Contact { query },
            ["contact", "inbox"] => Self::Inbox { query },
            ["admin", "roster"] => Self::RosterDesk { query },
            ["admin", ref rest @ ..] => match Desk::of(rest) {
                Some(desk) => Self::Admin { desk, query },
                None => Self::Nowhere,
            },
            ["sign-up"] => Self::SignUp { query },
            ["sign-in"] => Self::SignIn { query },
            ["password"] => Self::Password { query },
            ["contributions"] => Self::Contributions { query },
            ["notifications"] => Self::Notifications { query },
            ["unsubscribe"] => Self::Unsubscribe { query },
            ["account"] => Self::Account { query },
            ["account", "security"] => Self::Security { query },
            ["account", "data"] => Self::Data,
            ["account", "email"] => Self::EmailChange { query },
            ["account", "leave"] => Self::Leave { query },
            ["people"] => Self::People { query },
            ["search"] => Self::Search { query },
            ["resources"] => Self::Resources { query },
            ["resources", "suggest"] => Self::Suggest { query },
            ["resources", "suggestions"] => Self::Suggestions { query },
            ["resources", number] => match number.parse() {
                Ok(parsed) if !number_is_odd(number) => Self::Resource { number: parsed, query },
                _ => Self::Nowhere,
            },
            ["moderation"] => Self::Moderation { query },
            ["moderation", "log"] => Self::Log { query },
            ["spaces", slug, "manage"] => Self::Manage { slug: slug.to_owned(), query },
            ["spaces", slug, "questions", _, "report"] => Self::Report { slug: slug.to_owned(), query },
            ["account", "mandates"] => Self::Mandates { query },
            ["moderation", "mandates"] => Self::MandateQueue { query },
            ["moderation", "proposals"] => Self::Proposals { query },
            ["spaces", slug, "propose"] => Self::Propose { slug: slug.to_owned(), query },
            ["experts"] => Self::Experts { query },
            ["experts", number] => match number.parse() {
                Ok(number) if !number_is_odd(parts[2]) => Self::Expert { number, query },
                _ => Self::Nowhere,
            },
            ["account", "expert"] => Self::OwnExpertise { query },
            ["account", "messages"] => Self::Messages { query },
            ["reviews"] => Self::Reviews { query },
            ["reviews", "roster"] => Self::Roster { query },
            ["reviews", "desk"] => Self::ReviewDesk { query },
            ["reviews", "settings"] => Self::ReviewSettings { query },
            ["reviews", id] => Self::Review { id: id.to_owned(), query },
            ["support"] => Self::Support,
            ["support", "ask"] => Self::SupportAsk,
            ["support", "request"] => Self::SupportRequest { query },
            ["support", "desk"] => Self::SupportDesk { query },
            ["spaces", slug] => Self::Space { slug: slug.to_owned(), query },
            ["spaces", slug, "all"] => Self::Whole { slug: slug.to_owned() },
            ["spaces", slug, "questions", number] => match number.parse() {
                Ok(number) if !number_is_odd(parts[4]) => Self::Question { slug: slug.to_owned(), number, query },
                _ => Self::Nowhere,
            },
            ["spaces", slug, "questions", _, "history"] => Self::History { slug: slug.to_owned(), query },
            _ => Self::Nowhere,
        }
    }
}

/// Ties each page to its address, so that none can be added without one. For those who hold addresses against
/// `docs/permissions.md`.
#[cfg(feature = "ssr")]
macro_rules! patterns {
    ($($page:pat => $pattern:literal,)*) => {
        impl Place {
            /// The address of every page, with names for what differs.
            pub const PATTERNS: &[&str] = &[$($pattern),*];

            /// The one of this page; none if it is none.
            pub const fn pattern(&self) -> Option<&'static str> {
                match self {
                    $($page => Some($pattern),)*
                    Self::Nowhere => None,
                }
            }
        }
    };
}

#[cfg(feature = "ssr")]
patterns! {
    Self::Hub => "/{lang}",
    Self::About => "/{lang}/about",
    Self::Chapter(_) => "/{lang}/about/{page}",
    Self::Contact { .. } => "/{lang}/contact",
    Self::Inbox { .. } => "/{lang}/contact/inbox",
    Self::Admin { desk: Desk::Overview, .. } => "/{lang}/admin",
    Self::Admin { desk: Desk::Pages, .. } => "/{lang}/admin/pages",
    Self::Admin { desk: Desk::Page(_), .. } => "/{lang}/admin/pages/{page}",
    Self::Admin { desk: Desk::History(_), .. } => "/{lang}/admin/pages/{page}/history",
    Self::Admin { desk: Desk::Settings, .. } => "/{lang}/admin/settings",
    Self::Admin { desk: Desk::Topics, .. } => "/{lang}/admin/topics",
    Self::Admin { desk: Desk::Health, .. } => "/{lang}/admin/health",
    Self::Space { .. } => "/{lang}/spaces/{slug}",
    Self::Whole { .. } => "/{lang}/spaces/{slug}/all",
    Self::Question { .. } => "/{lang}/spaces/{slug}/questions/{number}",
    Self::SignUp { .. } => "/{lang}/sign-up",
    Self::SignIn { .. } => "/{lang}/sign-in",
    Self::Password { .. } => "/{lang}/password",
    Self::Account { .. } => "/{lang}/account",
    Self::Security { .. } => "/{lang}/account/security",
    Self::Data => "/{lang}/account/data",
    Self::EmailChange { .. } => "/{lang}/account/email",
    Self::Leave { .. } => "/{lang}/account/leave",
    Self::Mandates { .. } => "/{lang}/account/mandates",
    Self::Contributions { .. } => "/{lang}/contributions",
    Self::Notifications { .. } => "/{lang}/notifications",
    Self::Unsubscribe { .. } => "/{lang}/unsubscribe",
    Self::History { .. } => "/{lang}/spaces/{slug}/questions/{number}/history",
    Self::Report { .. } => "/{lang}/spaces/{slug}/questions/{number}/report",
    Self::Propose { .. } => "/{lang}/spaces/{slug}/propose",
    Self::Manage { .. } => "/{lang}/spaces/{slug}/manage",
    Self::Search { .. } => "/{lang}/search",
    Self::Resources { .. } => "/{lang}/resources",
    Self::Resource { .. } => "/{lang}/resources/{number}",
    Self::Suggest { .. } => "/{lang}/resources/suggest",
    Self::Suggestions { .. } => "/{lang}/resources/suggestions",
    Self::Moderation { .. } => "/{lang}/moderation",
    Self::Log { .. } => "/{lang}/moderation/log",
    Self::MandateQueue { .. } => "/{lang}/moderation/mandates",
    Self::Proposals { .. } => "/{lang}/moderation/proposals",
    Self::People { .. } => "/{lang}/people",
    Self::Experts { .. } => "/{lang}/experts",
    Self::Expert { .. } => "/{lang}/experts/{number}",
    Self::OwnExpertise { .. } => "/{lang}/account/expert",
    Self::Messages { .. } => "/{lang}/account/messages",
    Self::Reviews { .. } => "/{lang}/reviews",
    Self::Review { .. } => "/{lang}/reviews/{id}",
    Self::ReviewDesk { .. } => "/{lang}/reviews/desk",
    Self::ReviewSettings { .. } => "/{lang}/reviews/settings",
    Self::Roster { .. } => "/{lang}/reviews/roster",
    Self::RosterDesk { .. } => "/{lang}/admin/roster",
    Self::Support => "/{lang}/support",
    Self::SupportAsk => "/{lang}/support/ask",
    Self::SupportRequest { .. } => "/{lang}/support/request",
    Self::SupportDesk { .. } => "/{lang}/support/desk",
}

/// Whether a number is written in a way that is not its own, such as `01` or `+1`: one page, one address.
fn number_is_odd(text: &str) -> bool {
    text.starts_with(['0', '+'])
}

/// The interface language of a path, if it begins with one.
pub fn locale_of(path: &str) -> Option<Locale> {
    path.trim_start_matches('/').split('/').next().and_then(Locale::parse)
}

/// The pairs of a query. Values of ours need little of percent-encoding; what is not ours is passed over.
pub fn pairs(query: &str) -> impl Iterator<Item = (String, String)> {
    query.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(name), decoded(value))
    })
}

/// Percent-decoding (RFC 3986, section 2.1) with `+` for a blank, as forms send it.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let hex: Vec<u8> = rest.by_ref().take(2).collect();
                std::str::from_utf8(&hex).ok().and_then(|hex| u8::from_str_radix(hex, 16).ok()).unwrap_or(b'?')
            }
            byte => byte,
        });
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What a query asks of a question's page.
pub fn ask(query: &str) -> Result<QuestionAsk, Failure> {
    let pairs: Vec<_> = pairs(query).collect();
    QuestionAsk::parse(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()))).map_err(Failure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_switch_keeps_the_page() {
        assert_eq!(in_locale(Locale::Fr, "/en"), "/fr");
        assert_eq!(in_locale(Locale::Fr, "/en/"), "/fr");
        assert_eq!(in_locale(Locale::Es, "/en/spaces/x/questions/2"), "/es/spaces/x/questions/2");
    }

    #[test]
    fn an_address_tells_its_page() {
        let at = |path| Place::of(path, "");
        assert_eq!(at("/en"), Place::Hub);
        assert_eq!(at("/fr/about"), Place::About);
        assert_eq!(at("/fr/about/privacy"), Place::Chapter(Chapter::Privacy));
        let page = Desk::History(Chapter::About);
        assert_eq!(at("/fr/admin/pages/about/history"), Place::Admin { desk: page, query: String::new() });
        assert_eq!(
            Place::of("/es/spaces/x/questions/2", "sort=newest"),
            Place::Question { slug: "x".into(), number: 2, query: "sort=newest".into() }
        );
        assert_eq!(at("/en/spaces/x/all"), Place::Whole { slug: "x".into() });
        assert_eq!(at("/en/spaces/x/manage"), Place::Manage { slug: "x".into(), query: String::new() });
        assert_eq!(at("/fr/moderation/log"), Place::Log { query: String::new() });
        assert_eq!(
            Place::of("/en/spaces/x/questions/2/report", "reply=2.1"),
            Place::Report { slug: "x".into(), query: "reply=2.1".into() }
        );
        assert_eq!(at("/en/account/mandates"), Place::Mandates { query: String::new() });
        assert_eq!(at("/en/spaces/x/propose"), Place::Propose { slug: "x".into(), query: String::new() });
        for nowhere in [
            "/",
            "/xx",
            "/en/spaces",
            "/en/spaces/x/questions/02",
            "/en/spaces/x/questions/z",
            "/en/about/x",
            "/en/about/about",
        ] {
            assert_eq!(at(nowhere), Place::Nowhere, "{nowhere}");
        }
    }

    #[test]
    fn a_path_tells_its_language() {
        assert_eq!(locale_of("/fr/about"), Some(Locale::Fr));
        assert_eq!(locale_of("/about"), None);
        assert_eq!(locale_of("/"), None);
    }
}
