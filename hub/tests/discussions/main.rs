//! Consultations, in and out, on both databases.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod choice;
mod demo;
mod export;
mod hostile;
mod import_archive;
mod import_page;
mod make;
mod question;
mod round_trip;
mod space;
mod upkeep;
