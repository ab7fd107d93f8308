//! `/{lang}/search`: one search for all that is public. Drawn by the server only.

pub mod api;
mod page;
