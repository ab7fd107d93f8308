//! Everything of the executable but its `main`, so that tests and benchmarks can use the parts.

pub mod assets;
pub mod cli;
pub mod config;
pub mod demo;
pub mod feeds;
pub mod files;
pub mod go_to;
pub mod limits;
pub mod live;
pub mod log;
pub mod look;
pub mod mail;
mod memory;
pub mod mentions;
pub mod own_data;
pub mod pages;
pub mod passkeys;
pub mod preferences;
pub mod resources;
pub mod router;
pub mod security;
pub mod serve;
pub mod site_files;
pub mod store;
pub mod visit;
pub mod web;
