//! What is new for somebody: the page that tells it, following, and ending the letters. Drawn by the server only.
//!
//! Routes: `/{lang}/notifications`, `/{lang}/unsubscribe`.

pub mod api;
mod follow;
mod page;
