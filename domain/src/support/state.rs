//! The way of a request: which step is possible when, and whose it is. No other step is possible.

/// Where a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// It has arrived, and nobody of the team has taken it.
    Received,
    /// The team looks for those who know, and for what is known.
    Matching,
    /// Work on it goes on.
    InProgress,
    /// It was answered.
    Answered,
    /// There is nothing more to do.
    Closed,
    /// Whoever asked has taken it back.
    Withdrawn,
}

impl State {
    /// All of them, in their order.
    pub const ALL: [Self; 6] =
        [Self::Received, Self::Matching, Self::InProgress, Self::Answered, Self::Closed, Self::Withdrawn];

    /// The name in storage and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Matching => "matching",
            Self::InProgress => "in-progress",
            Self::Answered => "answered",
            Self::Closed => "closed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The one of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.code() == code)
    }

    /// Whether something is still to be said or done.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Received | Self::Matching | Self::InProgress | Self::Answered)
    }

    /// Whether it is the team's turn.
    pub const fn waits(self) -> bool {
        matches!(self, Self::Received | Self::Matching | Self::InProgress)
    }
}

/// A step on that way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Somebody of the team takes it, and looks for experts and resources.
    Take,
    /// Work on it begins.
    Start,
    /// It is answered.
    Answer,
    /// Whoever asked writes again after the answer.
    Resume,
    /// There is nothing more to do.
    Close,
    /// Whoever asked takes it back.
    Withdraw,
    /// It goes on after all.
    Reopen,
}

impl Step {
    /// All of them, in their order.
    pub const ALL: [Self; 7] =
        [Self::Take, Self::Start, Self::Answer, Self::Resume, Self::Close, Self::Withdraw, Self::Reopen];

    /// The name in storage and in the log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Take => "take",
            Self::Start => "start",
            Self::Answer => "answer",
            Self::Resume => "resume",
            Self::Close => "close",
            Self::Withdraw => "withdraw",
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
pub enum By {
    /// Whoever has asked, also if they are of the team.
    Requester,
    /// The team.
    Team,
    /// Anybody else.
    Other,
}

impl By {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Requester, Self::Team, Self::Other];
}

impl Step {
    /// Where a step leads from a state when somebody takes it; none where it cannot be taken, or not by them.
    pub const fn from(self, state: State, by: By) -> Option<State> {
        use State as S;
        let to = match (self, state) {
            (Self::Take, S::Received) => S::Matching,
            (Self::Start, S::Matching) | (Self::Resume, S::Answered) | (Self::Reopen, S::Closed) => S::InProgress,
            (Self::Answer, S::Matching | S::InProgress | S::Answered) => S::Answered,
            (Self::Close, S::Answered) => S::Closed,
            // Without an answer only the team closes, and says why; whoever asked withdraws.
            (Self::Close, S::Received | S::Matching | S::InProgress) if matches!(by, By::Team) => S::Closed,
            (Self::Withdraw, S::Received | S::Matching | S::InProgress) => S::Withdrawn,
            _ => return None,
        };
        let may = match self {
            Self::Take | Self::Start | Self::Answer => matches!(by, By::Team),
            Self::Resume | Self::Withdraw => matches!(by, By::Requester),
            Self::Close | Self::Reopen => !matches!(by, By::Other),
        };
        if may { Some(to) } else { None }
    }

    /// Whether the other side must be told something with it.
    pub const fn needs_words(self, state: State, by: By) -> bool {
        match self {
            Self::Answer | Self::Resume | Self::Reopen => true,
            Self::Close => matches!(by, By::Team) && !matches!(state, State::Answered),
            Self::Take | Self::Start | Self::Withdraw => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn steps() -> impl Strategy<Value = Vec<(usize, usize)>> {
        proptest::collection::vec((0..Step::ALL.len(), 0..By::ALL.len()), 0..40)
    }

    proptest! {
        #[test]
        fn whatever_is_tried_a_request_goes_only_its_way(tried in steps()) {
            let mut state = State::Received;
            let (mut taken, mut answered) = (false, false);
            for (step, by) in tried {
                let (step, by) = (Step::ALL[step], By::ALL[by]);
                let Some(to) = step.from(state, by) else { continue };
                prop_assert_ne!(by, By::Other);
                // Nothing is worked on or answered that nobody has taken; nothing goes on that was withdrawn.
                prop_assert_ne!(state, State::Withdrawn);
                // What was closed before anybody took it can be opened again.
                taken |= matches!(step, Step::Take | Step::Reopen);
                answered |= step == Step::Answer;
                if matches!(to, State::Matching | State::Answered) {
                    prop_assert!(taken);
                }
                if to == State::Closed && by == By::Requester {
                    prop_assert!(answered);
                }
                prop_assert_eq!(to == State::Withdrawn, step == Step::Withdraw);
                prop_assert!(to == State::Withdrawn || by != By::Requester || state == State::Answered || state == State::Closed);
                state = to;
            }
        }
    }

    #[test]
    fn every_state_is_reached_and_only_withdrawal_is_final() {
        let on = |state| {
            Step::ALL.into_iter().flat_map(move |step| By::ALL.into_iter().filter_map(move |by| step.from(state, by)))
        };
        let mut reached = vec![State::Received];
        let mut place = 0;
        while let Some(state) = reached.get(place).copied() {
            for to in on(state) {
                if !reached.contains(&to) {
                    reached.push(to);
                }
            }
            assert_eq!(on(state).count() == 0, state == State::Withdrawn, "{state:?}");
            place += 1;
        }
        assert_eq!(reached.len(), State::ALL.len());
    }

    #[test]
    fn names_come_back_as_they_went() {
        assert!(State::ALL.into_iter().all(|state| State::parse(state.code()) == Some(state)));
        assert!(Step::ALL.into_iter().all(|step| Step::parse(step.code()) == Some(step)));
        assert_eq!((State::parse("done"), Step::parse("")), (None, None));
    }
}
