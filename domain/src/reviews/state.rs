//! The way of a review, from the invitation to what was sent, and when its reviewer is reminded.

use time::{Duration, OffsetDateTime};

/// Where a review is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReviewState {
    /// Somebody was asked, and has not answered.
    Invited,
    /// They have said yes, and read.
    Accepted,
    /// They have sent what they think.
    Sent,
    /// They have said no, or a conflict of interest does.
    Declined,
    /// An editor needs it no more.
    Cancelled,
}

impl ReviewState {
    /// All of them, in their order.
    pub const ALL: [Self; 5] = [Self::Invited, Self::Accepted, Self::Sent, Self::Declined, Self::Cancelled];

    /// The name in storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Accepted => "accepted",
            Self::Sent => "sent",
            Self::Declined => "declined",
            Self::Cancelled => "cancelled",
        }
    }

    /// The one of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.code() == code)
    }
}

/// A step on that way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReviewStep {
    /// The reviewer says yes.
    Accept,
    /// The reviewer says no, or can no longer.
    Decline,
    /// The reviewer sends what they think.
    Send,
    /// An editor needs it no more.
    Cancel,
    /// An editor asks the reviewer to look at it again.
    Again,
}

impl ReviewStep {
    /// All of them, in their order.
    pub const ALL: [Self; 5] = [Self::Accept, Self::Decline, Self::Send, Self::Cancel, Self::Again];

    /// The name in forms and in the log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Decline => "decline",
            Self::Send => "send",
            Self::Cancel => "cancel",
            Self::Again => "again",
        }
    }

    /// The one of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.code() == code)
    }
}

impl ReviewStep {
    /// Where a step leads from a state; `reviewer` says whether the reviewer takes it, else an editor does. None where it
    /// cannot be taken, or not by them.
    pub const fn from(self, state: ReviewState, reviewer: bool) -> Option<ReviewState> {
        use ReviewState as S;
        match (self, state, reviewer) {
            (Self::Accept, S::Invited, true) | (Self::Again, S::Sent, false) => Some(S::Accepted),
            (Self::Decline, S::Invited | S::Accepted, true) => Some(S::Declined),
            (Self::Send, S::Accepted, true) => Some(S::Sent),
            (Self::Cancel, S::Invited | S::Accepted, false) => Some(S::Cancelled),
            _ => None,
        }
    }
}

impl ReviewState {
    /// Whether something is still awaited of the reviewer.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Invited | Self::Accepted)
    }
}

/// When a reviewer is next to be reminded who was reminded so often since they last answered: twice before and once after
/// they should have reviewed, once before and once after they should have answered. None when it was enough.
pub fn next_reminder(
    state: ReviewState,
    answer_by: OffsetDateTime,
    due_at: OffsetDateTime,
    reminded: usize,
) -> Option<OffsetDateTime> {
    let (moment, days): (_, &[i64]) = match state {
        ReviewState::Invited => (answer_by, &[-2, 1]),
        ReviewState::Accepted => (due_at, &[-7, -1, 2]),
        _ => return None,
    };
    days.get(reminded).map(|days| moment + Duration::days(*days))
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn a_review_is_sent_by_its_reviewer_alone_and_only_once_accepted() {
        for state in ReviewState::ALL {
            for step in ReviewStep::ALL {
                let (reviewer, editor) = (step.from(state, true), step.from(state, false));
                assert!(reviewer.is_none() || editor.is_none());
                if reviewer == Some(ReviewState::Sent) || editor == Some(ReviewState::Sent) {
                    assert_eq!((state, step, editor), (ReviewState::Accepted, ReviewStep::Send, None));
                }
            }
        }
    }

    #[test]
    fn reminders_end() {
        let (answer, due) = (datetime!(2026-01-08 0:00 UTC), datetime!(2026-01-29 0:00 UTC));
        let at = |state, reminded| next_reminder(state, answer, due, reminded);
        assert_eq!(at(ReviewState::Invited, 0), Some(datetime!(2026-01-06 0:00 UTC)));
        assert_eq!(at(ReviewState::Accepted, 2), Some(datetime!(2026-01-31 0:00 UTC)));
        assert_eq!((at(ReviewState::Invited, 2), at(ReviewState::Sent, 0)), (None, None));
    }
}
