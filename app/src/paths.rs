//! Addresses of pages, in one place.

use crate::platform::Failure;
use domain::discussions::{QuestionAsk, ReplyNumber};
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

/// What waits for moderators.
pub fn moderation(locale: Locale) -> String {
    format!("/{locale}/moderation")
}

/// A case before moderators.
pub fn case(locale: Locale, reply: domain::id::ReplyId) -> String {
    format!("/{locale}/moderation?reply={reply}")
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
    /// One's own page.
    Account,
    /// What waits for moderators.
    Moderation {
        /// The query, from behind its `?`.
        query: String,
    },
    /// No page of ours.
    Nowhere,
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
            ["sign-up"] => Self::SignUp { query },
            ["sign-in"] => Self::SignIn { query },
            ["password"] => Self::Password { query },
            ["account"] => Self::Account,
            ["moderation"] => Self::Moderation { query },
            ["spaces", slug] => Self::Space { slug: slug.to_owned(), query },
            ["spaces", slug, "all"] => Self::Whole { slug: slug.to_owned() },
            ["spaces", slug, "questions", number] => match number.parse() {
                Ok(number) if !number_is_odd(parts[4]) => Self::Question { slug: slug.to_owned(), number, query },
                _ => Self::Nowhere,
            },
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
    Self::Space { .. } => "/{lang}/spaces/{slug}",
    Self::Whole { .. } => "/{lang}/spaces/{slug}/all",
    Self::Question { .. } => "/{lang}/spaces/{slug}/questions/{number}",
    Self::SignUp { .. } => "/{lang}/sign-up",
    Self::SignIn { .. } => "/{lang}/sign-in",
    Self::Password { .. } => "/{lang}/password",
    Self::Account => "/{lang}/account",
    Self::Moderation { .. } => "/{lang}/moderation",
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
        assert_eq!(
            Place::of("/es/spaces/x/questions/2", "sort=newest"),
            Place::Question { slug: "x".into(), number: 2, query: "sort=newest".into() }
        );
        assert_eq!(at("/en/spaces/x/all"), Place::Whole { slug: "x".into() });
        for nowhere in
            ["/", "/xx", "/en/spaces", "/en/spaces/x/questions/02", "/en/spaces/x/questions/z", "/en/about/x"]
        {
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
