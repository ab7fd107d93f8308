//! Who takes part: accounts, sessions, mailed links, roles.
//!
//! Tables: `account`, `account_role`, `session`, `mail_link`, `email_change`, and `person` beside discussions.
//! Writes letters to confirm an address, to sign in, to set a password, to change the address, to leave. No answer
//! tells whether an address has an account.

mod actor;
mod add;
mod confirm;
mod data;
mod email;
mod leave;
mod link;
pub(crate) mod own_sql;
mod password;
mod people;
pub(crate) mod people_sql;
mod profile;
mod secret;
mod session;
mod sign_in;
mod sign_up;
pub(crate) mod sql;

pub use actor::{Actor, Spaces};
pub use add::NewMember;
pub use link::Purpose;
pub(crate) use secret::Secret;
pub use session::NewSession;
pub use sign_up::SignUp;

use crate::Hub;
use domain::form::{Why, Wrong};

/// The room's door.
#[derive(Clone, Copy, Debug)]
pub struct Accounts<'a> {
    hub: &'a Hub,
}

impl<'a> Accounts<'a> {
    pub(crate) fn new(hub: &'a Hub) -> Self {
        Self { hub }
    }
}

/// An address for mail as it is compared: no case. What stands before the `@` could differ by case in theory; no
/// provider lets it.
pub fn email_key(email: &str) -> String {
    email.trim().to_lowercase()
}

/// What is wrong with an address for mail, if anything is. Whether mail arrives is found out by sending some.
pub(crate) fn check_email(field: &str, email: &str) -> Option<Wrong> {
    let email = email.trim();
    if email.is_empty() {
        return Some(Wrong::new(field, Why::Required));
    }
    if email.chars().count() > domain::accounts::limits::EMAIL as usize {
        return Some(Wrong::new(field, Why::TooLong { most: domain::accounts::limits::EMAIL }));
    }
    let sound = email.split_once('@').is_some_and(|(user, host)| {
        !user.is_empty()
            && host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
            && !host.contains("..")
            && !host.contains('@')
            && email.chars().all(|char| !char.is_whitespace() && !char.is_control() && !"<>(),;:\\\"[]".contains(char))
    });
    (!sound).then(|| Wrong::new(field, Why::NotAnEmail))
}

/// A name or affiliation in one line without what is not seen.
pub(crate) fn line(text: &str) -> String {
    let shown: String =
        text.chars().map(|char| if char.is_control() { ' ' } else { char }).filter(|char| is_seen(*char)).collect();
    // What holds no letter and no figure would be a name that nobody can read.
    if !shown.chars().any(char::is_alphanumeric) {
        return String::new();
    }
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a character is seen and leaves the order of those around it alone: one that turns the direction of writing,
/// or takes no room, would let a name pass for another's. The two joiners stay: Persian and Hindi are written with them.
fn is_seen(char: char) -> bool {
    !matches!(char, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{3164}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}
