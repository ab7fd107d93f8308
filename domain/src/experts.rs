//! People who know something well: what they know and how they help, the directory of those who want to be found, and
//! the roster of those who review what is suggested.

mod directory;
mod profile;
mod roster;
mod talk;

pub use directory::{Ask, Card, Count, Counts, Expert, Found, PAGE, Place, sift};
pub use profile::{Availability, Biography, Expertise, Gender, Help, Interests, Level, Listing, Own, Spoken, limits};
pub use roster::{
    Application, Balance, By, History, Member, Membership, NOTICE, REMINDERS, Seat, State, Step, after_term, is_near,
};
pub use talk::{Talk, TalkHead, Told};
