//! Addresses of one's own pages, and of people.

use super::escaped;
use domain::Locale;

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

/// The bodies one speaks for.
pub fn mandates(locale: Locale) -> String {
    format!("/{locale}/account/mandates")
}

/// What is new for one.
pub fn notifications(locale: Locale) -> String {
    format!("/{locale}/notifications")
}

/// Where letters on what is new are ended.
#[cfg(feature = "ssr")]
pub fn unsubscribe(locale: Locale) -> String {
    format!("/{locale}/unsubscribe")
}

/// What one has sent.
pub fn contributions(locale: Locale) -> String {
    format!("/{locale}/contributions")
}
