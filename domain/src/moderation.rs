//! Moderation: what waits, what is found in it, and what is to be known before it is decided.

mod case;
mod finding;
mod log;
pub mod mark;
mod reason;
mod report;

pub use case::{Case, CasePair, LogLine, QueueItem, WaitingEdit};
pub use finding::Finding;
pub use log::{LogAsk, LogEntry, Subject};
pub use reason::{MOST_REASONS, Reason};
pub use report::{MOST_REPORT, Report, ReportReason};
