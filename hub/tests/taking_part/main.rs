//! Taking part: from signing up to a reply that everybody reads, and what nobody else gets to know on the way.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

#[path = "../discussions/make.rs"]
#[expect(dead_code, reason = "shared with the tests of discussions")]
mod make;

mod account;
mod mail;
mod moderating;
mod people;
mod post;
mod ruling;
