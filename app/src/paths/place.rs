//! Which page is at an address.

use super::text::locale_of;
use domain::pages::Chapter;

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
