//! The hub around the discussions: topics, what is found by words, resources and their review.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

#[path = "../discussions/make.rs"]
#[expect(dead_code, reason = "shared with the tests of discussions")]
mod make;

#[path = "../taking_part/people.rs"]
#[expect(dead_code, reason = "shared with the tests of taking part")]
mod people;

mod contact;
mod experts;
mod finding;
mod health;
mod pages;
mod repository;
mod resource_files;
mod reviewing;
mod roster;
mod settings;
mod suggesting;
mod support;
mod support_letters;
mod talks;
mod topics;
mod ways;
