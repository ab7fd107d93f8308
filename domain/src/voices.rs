//! Whose voice it is: bodies that people speak for, support by name, questions that participants propose.

use crate::LangTag;
use crate::accounts::Speaker;
use crate::id::{MandateId, PersonId, ProposalId, QuestionId, ReplyId};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// Limits of what is kept, in characters.
pub mod limits {
    /// The name of an organisation.
    pub const BODY: u32 = 160;
    /// What somebody says of their mandate, and what they are told of it.
    pub const WORDS: u32 = 2_000;
    /// The title of a proposed question.
    pub const TITLE: u32 = 200;
}

/// A body that somebody speaks for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Body {
    /// A State.
    State {
        /// ISO 3166-1 alpha-2.
        country: String,
    },
    /// Any other.
    Organisation {
        /// Its name, as it writes it.
        name: String,
    },
}

impl Body {
    /// The body in two texts, the State's code and the organisation's name; one of them is empty.
    pub fn columns(body: Option<&Self>) -> (&str, &str) {
        match body {
            None => ("", ""),
            Some(Self::State { country }) => (country, ""),
            Some(Self::Organisation { name }) => ("", name),
        }
    }

    /// The body of two such texts; none when both are empty.
    pub fn of_columns(country: String, name: String) -> Option<Self> {
        if !country.is_empty() {
            Some(Self::State { country })
        } else if name.is_empty() {
            None
        } else {
            Some(Self::Organisation { name })
        }
    }

    /// The value of a field of a form.
    pub fn code(body: Option<&Self>) -> String {
        match body {
            None => String::new(),
            Some(Self::State { country }) => format!("state:{country}"),
            Some(Self::Organisation { name }) => format!("organisation:{name}"),
        }
    }

    /// The body of such a value; `Ok(None)` is oneself.
    pub fn parse(code: &str) -> Result<Option<Self>, crate::Fault> {
        match code.split_once(':') {
            None if code.is_empty() => Ok(None),
            Some(("state", country)) if !country.is_empty() => Ok(Some(Self::State { country: country.to_owned() })),
            Some(("organisation", name)) if !name.is_empty() => Ok(Some(Self::Organisation { name: name.to_owned() })),
            _ => Err(crate::Fault::BadRequest),
        }
    }

    /// Whether it can be one: a code of two capital letters, or a name in one line without blanks around it.
    pub fn is_sound(&self) -> bool {
        match self {
            Self::State { country } => country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_uppercase()),
            Self::Organisation { name } => {
                !name.is_empty()
                    && name.trim() == name
                    && name.chars().count() <= limits::BODY as usize
                    && !name.chars().any(char::is_control)
            }
        }
    }
}

/// Somebody who supports a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endorser {
    /// The reply.
    pub reply: ReplyId,
    /// Who.
    pub person: PersonId,
    /// How they are named.
    pub speaker: Speaker,
    /// On whose behalf; none for themselves.
    pub body: Option<Body>,
    /// When.
    pub at: OffsetDateTime,
    /// Whether the reply's original has been edited since.
    pub before_edit: bool,
}

/// Where a mandate is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MandateState {
    /// It awaits confirmation.
    Asked,
    /// The person speaks for the body.
    Confirmed,
    /// It was declined.
    Declined,
    /// It is over: given up by the person, or withdrawn by a facilitator.
    Withdrawn,
}

impl MandateState {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Asked, Self::Confirmed, Self::Declined, Self::Withdrawn];

    /// The name in storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Confirmed => "confirmed",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state of a stored code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// What a facilitator can do about a mandate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The person speaks for the body.
    Confirm,
    /// They do not.
    Decline,
    /// They do no longer. What they said stays as it was said.
    Withdraw,
}

impl Verdict {
    /// All of them, in the order of buttons.
    pub const ALL: [Self; 3] = [Self::Confirm, Self::Decline, Self::Withdraw];

    /// The name in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Decline => "decline",
            Self::Withdraw => "withdraw",
        }
    }

    /// The verdict of a name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.code() == code)
    }

    /// What becomes of a mandate in a state; none where it makes no sense.
    pub const fn from(self, state: MandateState) -> Option<MandateState> {
        match (self, state) {
            (Self::Confirm, MandateState::Asked) => Some(MandateState::Confirmed),
            (Self::Decline, MandateState::Asked) => Some(MandateState::Declined),
            (Self::Withdraw, MandateState::Confirmed) => Some(MandateState::Withdrawn),
            _ => None,
        }
    }

    /// Whether the person must be told why.
    pub const fn needs_reason(self) -> bool {
        !matches!(self, Self::Confirm)
    }
}

/// That somebody speaks for a body, or asks to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mandate {
    /// Its id.
    pub id: MandateId,
    /// Whose.
    pub person: PersonId,
    /// How that person is named.
    pub speaker: Speaker,
    /// The body.
    pub body: Body,
    /// What the person says of it.
    pub words: String,
    /// Where it is on its way.
    pub state: MandateState,
    /// When it was asked for.
    pub asked_at: OffsetDateTime,
    /// What the person was told; may be empty.
    pub reason: String,
}

/// Where a proposed question is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposalState {
    /// It awaits review.
    Pending,
    /// It has become a question.
    Accepted,
    /// It was declined.
    Declined,
}

impl ProposalState {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Pending, Self::Accepted, Self::Declined];

    /// The name in storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
        }
    }

    /// The state of a stored code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// A question in one language, as it is typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Titled {
    /// The language.
    pub lang: LangTag,
    /// The question.
    pub title: String,
    /// What is behind it, in Markdown; may be empty.
    pub text: String,
}

/// A question that a participant proposes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Its id; that of the question, once it is one.
    pub id: ProposalId,
    /// The space's part of the address.
    pub slug: String,
    /// The space's title.
    pub space: String,
    /// The languages the space is held in.
    pub languages: Vec<LangTag>,
    /// Who proposes it.
    pub speaker: Speaker,
    /// Its versions, the original first.
    pub versions: Vec<Titled>,
    /// Where it is on its way.
    pub state: ProposalState,
    /// When it was sent.
    pub made_at: OffsetDateTime,
    /// Why it was declined.
    pub reason: String,
    /// The question's number, once it is one.
    pub number: Option<u32>,
}

impl From<ProposalId> for QuestionId {
    fn from(id: ProposalId) -> Self {
        Self(id.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_comes_back_from_a_form_and_from_storage() {
        let bodies = [
            None,
            Some(Body::State { country: "KE".to_owned() }),
            Some(Body::Organisation { name: "AU: Commission".to_owned() }),
        ];
        for body in bodies {
            assert_eq!(Body::parse(&Body::code(body.as_ref())), Ok(body.clone()));
            let (country, name) = Body::columns(body.as_ref());
            assert_eq!(Body::of_columns(country.to_owned(), name.to_owned()), body);
        }
        for wrong in ["KE", "state:", "organisation:", "person:x"] {
            assert!(Body::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_mandate_is_decided_on_once() {
        assert_eq!(Verdict::Confirm.from(MandateState::Asked), Some(MandateState::Confirmed));
        assert_eq!(Verdict::Withdraw.from(MandateState::Confirmed), Some(MandateState::Withdrawn));
        for over in [MandateState::Declined, MandateState::Withdrawn] {
            assert!(Verdict::ALL.iter().all(|verdict| verdict.from(over).is_none()));
        }
    }
}
