//! The site over HTTP, with the real router on a real port and a real database: what readers, robots and
//! operators rely on.

#[path = "http/client.rs"]
mod client;

#[path = "http/assets.rs"]
mod assets;
#[path = "http/cache.rs"]
mod cache;
#[path = "http/command_line.rs"]
mod command_line;
#[path = "http/gate.rs"]
mod gate;
#[path = "http/pages.rs"]
mod pages;
#[path = "http/preferences.rs"]
mod preferences;
