//! The executable as readers, robots and operators meet it: over HTTP, on a database of its own, and on the
//! command line. `script/build` makes it first.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at once")]

mod about;
mod accounts;
mod administration;
mod assets;
mod bucket;
mod cache;
mod client;
mod command_line;
mod contact;
mod contributions;
mod database;
mod executable;
mod files;
mod gate;
mod hostile;
mod mentions;
mod moderation;
mod notifications;
mod pages;
mod passkeys;
mod permissions;
mod preferences;
mod resource_files;
mod support;
mod table;
mod taking_part;
mod voices;
mod world;
