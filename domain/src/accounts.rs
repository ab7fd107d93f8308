//! People: who speaks, for whom, from where. Imported people exist without an account.

use crate::id::PersonId;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// The kind of body a person speaks from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StakeholderGroup {
    /// A State, at any level.
    Government,
    /// Associations, unions, non-governmental organisations.
    CivilSociety,
    /// Bodies made by States.
    InternationalOrganisation,
    /// Universities and research.
    Academia,
    /// Companies and their associations.
    PrivateSector,
    /// People who speak for themselves and their neighbours.
    MigrantOrCommunityGroup,
    /// None of these.
    Other,
}

impl StakeholderGroup {
    /// All of them, in the order of forms and lists.
    pub const ALL: [Self; 7] = [
        Self::Government,
        Self::CivilSociety,
        Self::InternationalOrganisation,
        Self::Academia,
        Self::PrivateSector,
        Self::MigrantOrCommunityGroup,
        Self::Other,
    ];

    /// The name in storage and exports.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Government => "government",
            Self::CivilSociety => "civil_society",
            Self::InternationalOrganisation => "international_organisation",
            Self::Academia => "academia",
            Self::PrivateSector => "private_sector",
            Self::MigrantOrCommunityGroup => "migrant_or_community_group",
            Self::Other => "other",
        }
    }

    /// The group of a stored code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.code() == code)
    }
}

/// A person as readers see them beside their words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// The display name, as they write it.
    pub name: String,
    /// The body they belong to; empty when unknown.
    pub affiliation: String,
    /// ISO 3166-1 alpha-2, when known.
    pub country: Option<String>,
    /// The country's name in the reader's language; filled where the page's data are gathered.
    pub place: Option<String>,
    /// The kind of body, when known.
    pub group: Option<StakeholderGroup>,
    /// The body they speak for, by its name; empty when they speak for themselves. A State's name is filled where
    /// the page's data are gathered.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub speaks_for: String,
    /// The code of the State they speak for, if it is one.
    #[serde(skip)]
    pub for_state: Option<String>,
}

impl Speaker {
    /// The same, on behalf of a body.
    #[must_use]
    pub fn on_behalf_of(mut self, body: Option<&crate::voices::Body>) -> Self {
        use crate::voices::Body;
        match body {
            None => {}
            Some(Body::State { country }) => {
                self.speaks_for.clone_from(country);
                self.for_state = Some(country.clone());
            }
            Some(Body::Organisation { name }) => self.speaks_for.clone_from(name),
        }
        self
    }
}

/// What a person may do beyond taking part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Reads, replies.
    Participant,
    /// Reviews submissions.
    Reviewer,
    /// Runs spaces: all of them, or those that name them.
    Facilitator,
    /// Runs the hub.
    Administrator,
}

impl Role {
    /// All of them, from the one that may least.
    pub const ALL: [Self; 4] = [Self::Participant, Self::Reviewer, Self::Facilitator, Self::Administrator];

    /// The name in storage and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Participant => "participant",
            Self::Reviewer => "reviewer",
            Self::Facilitator => "facilitator",
            Self::Administrator => "administrator",
        }
    }

    /// The role of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// Who reads a page, as the page itself needs to know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Viewer {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Whether they moderate anything.
    pub moderates: bool,
}

/// Whose mailed link it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailedLink {
    /// Where it was mailed to.
    pub email: String,
    /// To whom.
    pub name: String,
}

/// A session in the list of one's sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionLine {
    /// When it began.
    pub since: OffsetDateTime,
    /// When it was last seen, to the hour.
    pub seen: OffsetDateTime,
    /// The browser's own name for itself.
    pub agent: String,
    /// Whether it is this one.
    pub this: bool,
}

/// Limits of what accounts hold, in characters.
pub mod limits {
    /// An address for mail (RFC 5321, section 4.5.3.1.3).
    pub const EMAIL: u32 = 254;
    /// A display name.
    pub const NAME: u32 = 120;
    /// An affiliation.
    pub const AFFILIATION: u32 = 160;
    /// The shortest password (NIST SP 800-63B, section 3.1.1.2, asks for 8 at least, and recommends more).
    pub const PASSWORD_LEAST: u32 = 10;
    /// The longest password: hashing must not become an attack.
    pub const PASSWORD_MOST: u32 = 200;
}
