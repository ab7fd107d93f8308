//! Topics: the taxonomy by which resources, experts and requests are sorted. Administrators keep it.

use crate::Trilingual;
use crate::id::TopicId;

/// A topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its id.
    pub id: TopicId,
    /// Its part of addresses, such as `objective-7`: small letters, digits, hyphens.
    pub code: String,
    /// What it is called.
    pub title: Trilingual,
    /// Whether nothing new is sorted under it.
    pub retired: bool,
}

/// How long a topic's title may be, in characters.
pub const MOST_CHARACTERS: u32 = 80;

/// How long a code may be.
pub const LONGEST_CODE: usize = 40;

/// Whether a text can be a topic's part of addresses.
pub fn is_code(text: &str) -> bool {
    let sound = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=LONGEST_CODE).contains(&text.len())
        && text.bytes().all(sound)
        && !text.starts_with('-')
        && !text.ends_with('-')
}
