//! Pages of prose about the hub itself.

mod about;

pub use about::about;
