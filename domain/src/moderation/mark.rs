//! What a marked place in a text before a moderator is: the class of its `<mark>`.

/// A telephone number.
pub const TELEPHONE: &str = "telephone";
/// An e-mail address.
pub const EMAIL: &str = "email";
/// The number of a document, an account or a card.
pub const IDENTITY: &str = "identity";
/// An address of the web.
pub const LINK: &str = "link";
