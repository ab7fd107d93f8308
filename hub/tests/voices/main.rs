//! Whose voice it is: mandates, support by name, questions that participants propose.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

#[path = "../discussions/make.rs"]
#[expect(dead_code, reason = "shared with the tests of discussions")]
mod make;

#[path = "../taking_part/people.rs"]
#[expect(dead_code, reason = "shared with the tests of taking part")]
mod people;

mod endorse;
mod mandates;
mod propose;
