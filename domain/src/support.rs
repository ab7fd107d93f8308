//! Requests for support: what is asked, by whom each step is taken, what both sides see of it.

mod state;
mod view;

pub use state::{By, State, Step};
pub use view::{
    Entry, Feedback, FromTeam, NewRequest, Own, Pointer, RequestHead, Suggested, Summary, Task, Work, is_late, limits,
};
