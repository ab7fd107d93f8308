//! People: who speaks, for whom, from where. Imported people exist without an account.

use serde::{Deserialize, Serialize};

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
}
