//! Spaces, questions, replies and their language versions, as readers see them.

mod ask;
mod change;
pub mod markers;
mod number;
mod own;
mod post;
mod text;
mod thread;
mod view;

pub use ask::{Only, QuestionAsk, Sort, choose};
pub use change::Change;
pub use number::{NotANumber, ReplyNumber};
pub use own::{Composer, Contribution, Noted, OwnReply, OwnTranslation, Typed};
pub use post::{Decision, Draft, MOST_CHARACTERS, MOST_VERSIONS, Publication, ReplyState, Versions};
pub use text::{By, Checked, Shown, Text, VersionMark};
pub use thread::{LEVELS, Thread, threads};
pub use view::{
    Gone, Lately, QuestionPage, QuestionSummary, Reply, SpaceCard, SpaceHead, SpacePage, SpaceState, WholeSpace,
};
