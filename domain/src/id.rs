//! Newtype ids, so that a reply's id can never be taken for a question's.

use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

ids! {
    /// A person, with or without an account.
    PersonId,
    /// A space.
    SpaceId,
    /// A question.
    QuestionId,
    /// A reply.
    ReplyId,
    /// A text: the set of language versions of one thing.
    TextId,
    /// One language version of a text.
    VersionId,
    /// That somebody speaks for a body.
    MandateId,
    /// A question that a participant proposes.
    ProposalId,
    /// A file beside a reply.
    AttachmentId,
    /// A passkey.
    PasskeyId,
    /// A topic of the taxonomy.
    TopicId,
    /// A resource of the repository.
    ResourceId,
    /// What reviewers judge by.
    CriterionId,
    /// A review of a resource.
    ReviewId,
    /// A seat on the roster of those who review.
    SeatId,
    /// A conversation with an expert.
    TalkId,
    /// A request for support.
    RequestId,
    /// A page on the hub itself.
    PageId,
    /// A message to the team.
    MessageId,
}
