//! How a panel is made up, and when enough have read to decide.

use super::{Recommendation, ReviewerKind};

/// Who learns who the others are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Blind {
    /// The sender is told who has reviewed, and reviewers who has suggested.
    Open,
    /// The sender is not told who has reviewed.
    Single,
    /// Nor are reviewers told who has suggested.
    Double,
}

impl Blind {
    /// All of them, in their order.
    pub const ALL: [Self; 3] = [Self::Open, Self::Single, Self::Double];

    /// The name in storage and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Single => "single",
            Self::Double => "double",
        }
    }

    /// The one of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.code() == code)
    }
}

/// How a panel is made up, and how long its members have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Panel {
    /// How many of the hub's own people must have read.
    pub internal: u32,
    /// How many others.
    pub external: u32,
    /// Who learns who the others are.
    pub blind: Blind,
    /// Days to answer an invitation.
    pub answer_days: u32,
    /// Days to review, from the invitation on.
    pub review_days: u32,
}

impl Default for Panel {
    fn default() -> Self {
        Self { internal: 1, external: 2, blind: Blind::Single, answer_days: 7, review_days: 28 }
    }
}

/// What is still missing for a decision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// So many of the hub's own people.
    pub internal: u32,
    /// So many others.
    pub external: u32,
    /// The reviewers disagree, and nobody more has read: an editor must settle it, or ask one more.
    pub disagree: bool,
}

impl Missing {
    /// Whether enough have read.
    pub const fn is_complete(self) -> bool {
        self.internal == 0 && self.external == 0
    }
}

impl Panel {
    /// What is missing when these have sent their reviews.
    pub fn missing(&self, sent: &[(ReviewerKind, Recommendation)]) -> Missing {
        let count =
            |kind: ReviewerKind| u32::try_from(sent.iter().filter(|(of, _)| *of == kind).count()).unwrap_or(u32::MAX);
        let further = count(ReviewerKind::Additional);
        Missing {
            internal: self.internal.saturating_sub(count(ReviewerKind::Internal)),
            external: self.external.saturating_sub(count(ReviewerKind::External)),
            disagree: further == 0 && disagree(sent),
        }
    }
}

/// Whether some would take it in and others would not.
fn disagree(sent: &[(ReviewerKind, Recommendation)]) -> bool {
    let against = sent.iter().filter(|(_, said)| *said == Recommendation::Decline).count();
    against > 0 && against < sent.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panel_is_complete_when_enough_of_each_have_read() {
        use Recommendation::{Changes, Decline, Include};
        let panel = Panel::default();
        let missing = panel.missing(&[(ReviewerKind::External, Include)]);
        assert_eq!((missing.internal, missing.external, missing.disagree), (1, 1, false));
        let three =
            [(ReviewerKind::External, Include), (ReviewerKind::Internal, Changes), (ReviewerKind::External, Include)];
        assert!(panel.missing(&three).is_complete() && !panel.missing(&three).disagree);
        let split =
            [(ReviewerKind::External, Include), (ReviewerKind::Internal, Decline), (ReviewerKind::External, Include)];
        assert!(panel.missing(&split).disagree);
        let settled = [split.as_slice(), &[(ReviewerKind::Additional, Include)]].concat();
        assert_eq!(panel.missing(&settled), Missing::default());
        let against =
            [(ReviewerKind::External, Decline), (ReviewerKind::Internal, Decline), (ReviewerKind::External, Decline)];
        assert_eq!(panel.missing(&against), Missing::default());
    }
}
