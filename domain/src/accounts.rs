//! People: who speaks, for whom, from where. Imported people exist without an account.

use crate::id::{PasskeyId, PersonId, SpaceId};
use crate::{LangTag, Locale};
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
    /// Runs the repository: screens what is suggested, has it reviewed, decides.
    Editor,
    /// Answers those who ask the hub for help.
    Support,
    /// Runs the hub.
    Administrator,
}

impl Role {
    /// All of them, from the one that may least.
    pub const ALL: [Self; 6] =
        [Self::Participant, Self::Reviewer, Self::Facilitator, Self::Editor, Self::Support, Self::Administrator];

    /// The name in storage and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Participant => "participant",
            Self::Reviewer => "reviewer",
            Self::Facilitator => "facilitator",
            Self::Editor => "editor",
            Self::Support => "support",
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
    /// How many notifications they have not yet seen.
    #[serde(default)]
    pub unread: u32,
}

/// Whose mailed link it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailedLink {
    /// Where it was mailed to.
    pub email: String,
    /// To whom.
    pub name: String,
}

/// The name under which the words of somebody stand who has left. A name that is shown is put in the reader's language.
pub const FORMER: &str = "Former participant";

/// The name in storage of whoever has sent what came from another hub.
pub const ELSEWHERE: &str = "Another repository";

/// What a person says of themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Display name.
    pub name: String,
    /// The body they belong to; may be empty.
    pub affiliation: String,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// The kind of body.
    pub group: Option<StakeholderGroup>,
    /// The languages they read, in order.
    pub languages: Vec<LangTag>,
    /// The language the hub writes to them in.
    pub locale: Locale,
}

/// A change of address for mail, as whoever follows one of its links sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmailChange {
    /// Whose.
    pub name: String,
    /// The address that it is.
    pub old: String,
    /// The address that it is to be, or, when the change can be taken back, that it has become.
    pub new: String,
    /// Which of the links was followed.
    pub side: Side,
    /// Whether this side has agreed already.
    pub agreed: bool,
}

/// Where a link of a change of address was mailed to, and what for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// To the old address, to agree or to stop it.
    Old,
    /// To the new address, to agree.
    New,
    /// To the old address, to take the change back.
    Undo,
}

/// What became of a change of address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// The other address has yet to agree.
    Waits,
    /// The account has the new address.
    Done,
    /// It was stopped.
    Stopped,
    /// The account has the old address again, and everybody is signed out.
    Undone,
}

/// What becomes of a person's published replies when they leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// They stay, without a name.
    Keep,
    /// They go.
    Remove,
}

/// Somebody with an account, as administrators see them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub id: PersonId,
    /// Display name.
    pub name: String,
    /// The body they belong to; may be empty.
    pub affiliation: String,
    /// Address for mail.
    pub email: String,
    /// Since when there is an account.
    pub since: OffsetDateTime,
    /// Whether the address is confirmed.
    pub confirmed: bool,
    /// Whether they may not sign in.
    pub suspended: bool,
    /// Whether they have yet to sign in for the first time and have no password to do so.
    pub locked_out: bool,
    /// What they may do beyond taking part.
    pub roles: Vec<Role>,
    /// The spaces that name them as facilitator.
    pub spaces: Vec<SpaceId>,
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

/// A passkey in the list of one's passkeys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasskeyLine {
    /// Which.
    pub id: PasskeyId,
    /// What the person calls it.
    pub name: String,
    /// When it was added.
    pub since: OffsetDateTime,
    /// When it was last used to sign in, if it was.
    pub used: Option<OffsetDateTime>,
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
    /// The name of a passkey.
    pub const PASSKEY_NAME: u32 = 60;
    /// How many passkeys a person may have.
    pub const PASSKEYS: u32 = 20;
}
