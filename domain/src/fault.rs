//! Every way a request can fail, as a code with a status. The sentences are in the interface's texts.

use serde::{Deserialize, Serialize};

/// Why a request was not answered. No free text: what a reader sees is translated where it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum Fault {
    /// There is no such thing, or not for this reader.
    #[error("not found")]
    NotFound,
    /// The request itself cannot be read.
    #[error("bad request")]
    BadRequest,
    /// Something of ours failed; the ticket finds it in the log.
    #[error("unavailable, ticket {ticket}")]
    Unavailable {
        /// The request's id, as the log has it.
        ticket: String,
    },
}

impl Fault {
    /// The HTTP status (RFC 9110, section 15).
    pub const fn status(&self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::BadRequest => 400,
            Self::Unavailable { .. } => 500,
        }
    }
}
