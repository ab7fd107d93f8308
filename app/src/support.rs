//! Requests for support. Routes: `/{lang}/support`, `/support/ask`, `/support/request?id=…` (whoever asked),
//! `/support/desk` (the team; one request by `?id=…`). All drawn by the server; forms are data.

mod about;
pub mod api;
mod ask;
mod case;
mod desk;
mod line;
mod own;
mod suggested;
mod words;
