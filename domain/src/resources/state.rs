//! The way of a resource from its suggestion into the repository: which step is possible when, and whose it is. The table
//! that people read is in `docs/permissions.md`; no other step is possible.

/// Where it is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ResourceState {
    /// A visitor has sent it and not yet confirmed their address.
    Unconfirmed,
    /// It was suggested, and awaits screening.
    Submitted,
    /// It fits, and reviewers are to be found.
    Screened,
    /// Reviewers have it.
    InReview,
    /// It will be included once its sender has changed something.
    ChangesAsked,
    /// It is in the repository.
    Included,
    /// It was declined.
    Declined,
    /// Its sender has withdrawn it.
    Withdrawn,
    /// It was in the repository, and is kept as a record.
    Retired,
}

impl ResourceState {
    /// All of them, in their order.
    pub const ALL: [Self; 9] = [
        Self::Unconfirmed,
        Self::Submitted,
        Self::Screened,
        Self::InReview,
        Self::ChangesAsked,
        Self::Included,
        Self::Declined,
        Self::Withdrawn,
        Self::Retired,
    ];

    /// The name in storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unconfirmed => "unconfirmed",
            Self::Submitted => "submitted",
            Self::Screened => "screened",
            Self::InReview => "in-review",
            Self::ChangesAsked => "changes-asked",
            Self::Included => "included",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
            Self::Retired => "retired",
        }
    }

    /// The one of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.code() == code)
    }
}

/// A step on that way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// A visitor confirms their address.
    Confirm,
    /// It fits: reviewers are to be found.
    Screen,
    /// The first reviewer is invited.
    Start,
    /// It is taken into the repository.
    Include,
    /// It is to be changed first.
    AskChanges,
    /// It is not taken.
    Decline,
    /// Its sender has changed it.
    Resubmit,
    /// Its sender takes it back.
    Withdraw,
    /// What is told of it is changed, and it stays where it is.
    Revise,
    /// It is taken out of the repository, and kept as a record.
    Retire,
    /// It is put back into the repository.
    Restore,
    /// A decision against it is taken back.
    Reopen,
}

impl Step {
    /// All of them, in their order.
    pub const ALL: [Self; 12] = [
        Self::Confirm,
        Self::Screen,
        Self::Start,
        Self::Include,
        Self::AskChanges,
        Self::Decline,
        Self::Resubmit,
        Self::Withdraw,
        Self::Revise,
        Self::Retire,
        Self::Restore,
        Self::Reopen,
    ];

    /// The name in forms and in the log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Screen => "screen",
            Self::Start => "start",
            Self::Include => "include",
            Self::AskChanges => "ask-changes",
            Self::Decline => "decline",
            Self::Resubmit => "resubmit",
            Self::Withdraw => "withdraw",
            Self::Revise => "revise",
            Self::Retire => "retire",
            Self::Restore => "restore",
            Self::Reopen => "reopen",
        }
    }

    /// The one of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.code() == code)
    }
}

/// Who takes a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Taker {
    /// Whoever suggested it.
    Sender,
    /// An editor of the repository, who has not suggested it.
    Editor,
    /// Anybody else.
    Other,
}

impl Taker {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Sender, Self::Editor, Self::Other];
}

impl Step {
    /// Where a step leads from a state when somebody takes it; none where it cannot be taken, or not by them.
    #[expect(clippy::match_same_arms, reason = "a line a step")]
    pub const fn from(self, state: ResourceState, taker: Taker) -> Option<ResourceState> {
        use ResourceState as S;
        let to = match (self, state) {
            (Self::Confirm, S::Unconfirmed) => S::Submitted,
            (Self::Screen, S::Submitted) => S::Screened,
            (Self::Start, S::Screened) => S::InReview,
            (Self::Include, S::InReview) => S::Included,
            (Self::AskChanges, S::InReview) => S::ChangesAsked,
            // What plainly does not fit need not be reviewed.
            (Self::Decline, S::Submitted | S::Screened | S::InReview) => S::Declined,
            (Self::Resubmit, S::ChangesAsked) => S::InReview,
            (Self::Withdraw, S::Submitted | S::Screened | S::InReview | S::ChangesAsked | S::Included | S::Retired) => {
                S::Withdrawn
            }
            (Self::Revise, S::Included) => S::Included,
            (Self::Retire, S::Included) => S::Retired,
            (Self::Restore, S::Retired) => S::Included,
            (Self::Reopen, S::Declined) => S::Screened,
            _ => return None,
        };
        let may = match self {
            Self::Confirm | Self::Resubmit | Self::Withdraw => matches!(taker, Taker::Sender),
            _ => matches!(taker, Taker::Editor),
        };
        if may { Some(to) } else { None }
    }

    /// Whether the sender must be told why.
    pub const fn needs_words(self) -> bool {
        matches!(self, Self::AskChanges | Self::Decline | Self::Retire)
    }
}

impl ResourceState {
    /// Whether everybody may read it.
    pub const fn is_public(self) -> bool {
        matches!(self, Self::Included)
    }

    /// Whether its sender may change what is told of it.
    pub const fn is_open_to_sender(self) -> bool {
        matches!(self, Self::Submitted | Self::ChangesAsked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn only_editors_decide_and_only_senders_take_back() {
        for state in ResourceState::ALL {
            for step in Step::ALL {
                assert_eq!(step.from(state, Taker::Other), None);
                let (sender, editor) = (step.from(state, Taker::Sender), step.from(state, Taker::Editor));
                assert!(sender.is_none() || editor.is_none(), "{step:?} of {state:?} is two people's");
            }
        }
    }

    #[test]
    fn nothing_is_included_that_was_not_in_review() {
        for state in ResourceState::ALL {
            let included =
                Step::ALL.into_iter().filter(|step| step.from(state, Taker::Editor) == Some(ResourceState::Included));
            let steps: Vec<Step> = included.collect();
            match state {
                ResourceState::InReview => assert_eq!(steps, [Step::Include]),
                ResourceState::Included => assert_eq!(steps, [Step::Revise]),
                ResourceState::Retired => assert_eq!(steps, [Step::Restore]),
                _ => assert_eq!(steps, []),
            }
        }
    }

    #[test]
    fn every_state_is_reached_and_only_withdrawal_is_final() {
        let mut reached = BTreeSet::from([ResourceState::Unconfirmed]);
        loop {
            let next: BTreeSet<_> = reached
                .iter()
                .flat_map(|state| {
                    Step::ALL.into_iter().flat_map(|step| Taker::ALL.map(|taker| step.from(*state, taker)))
                })
                .flatten()
                .chain(reached.iter().copied())
                .collect();
            if next == reached {
                break;
            }
            reached = next;
        }
        assert_eq!(reached.len(), ResourceState::ALL.len());
        for state in ResourceState::ALL {
            let on =
                Step::ALL.into_iter().any(|step| Taker::ALL.iter().any(|taker| step.from(state, *taker).is_some()));
            assert_eq!(on, state != ResourceState::Withdrawn, "{state:?}");
        }
    }
}
