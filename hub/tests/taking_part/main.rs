//! Taking part: from signing up to a reply that everybody reads, and what nobody else gets to know on the way.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

#[path = "../discussions/make.rs"]
mod make;

mod account;
mod administrators;
mod email;
mod files;
mod leave;
mod mail;
mod mentions;
mod moderating;
mod news;
mod own_words;
mod passkeys;
mod people;
mod post;
mod profile;
mod ruling;
mod translations;
