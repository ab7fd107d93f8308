//! Files: as readers find them beside replies and resources, and as they are put there. Drawn by the server only.

pub mod api;
mod view;

pub use view::{Along, Of, about, along, beside, errors, of_resource, settled};
