//! What letters say, without words. Links and paths begin with `/`; the hub's address is put before them.

use domain::LangTag;
use domain::voices::Body;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// One of the new replies that a letter names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsLine {
    /// Who has written it.
    pub author: String,
    /// Whether it answers one of the reader's.
    pub is_answer: bool,
    /// Whether it mentions the reader.
    #[serde(default)]
    pub mentions: bool,
    /// The title of the space.
    pub space: String,
    /// The number of the question.
    pub question: u32,
    /// Where it is read.
    pub path: String,
}

/// What a letter on a review says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReviewNews {
    /// To the reviewer: would they review.
    Invited,
    /// To the reviewer: would they look at it again.
    Again,
    /// To the reviewer: there is more time.
    Extended,
    /// To the reviewer: it is due soon.
    Reminder,
    /// To the reviewer: it is late.
    Late,
    /// To the reviewer: it is needed no more.
    Cancelled,
    /// To the reviewer: thanks.
    Thanks,
    /// To the editor: the reviewer reads it.
    Accepted,
    /// To the editor: the reviewer has said no.
    Declined,
    /// To the editor: the reviewer has a conflict of interest.
    Conflict,
    /// To the editor: the review has come.
    Arrived,
    /// To the editor: the review is late.
    IsLate,
}

impl ReviewNews {
    /// Whether the reader is asked for something, by a link that lets them do it.
    pub const fn asks(self) -> bool {
        matches!(self, Self::Invited | Self::Again | Self::Extended | Self::Reminder | Self::Late)
    }
}

/// A letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields of all kinds are the same few, and say what they are")]
pub enum Letter {
    /// To confirm a new account.
    Confirm { name: String, link: String },
    /// Somebody has signed up with an address that has an account.
    AlreadyMember { name: String, link: String },
    /// To sign in once.
    SignIn { name: String, link: String },
    /// To set a password.
    Password { name: String, link: String },
    /// To the old address of an account that is to have another one: to agree, or to stop it.
    EmailOld { name: String, address: String, link: String },
    /// To the new address of an account: to agree.
    EmailNew { name: String, link: String },
    /// To an address that has an account, and was given as the new one of another account.
    EmailTaken { name: String, link: String },
    /// To the old address of an account that has another one now: to take that back.
    EmailChanged { name: String, address: String, link: String },
    /// To delete an account.
    Leave { name: String, link: String },
    /// An account was deleted.
    Left { name: String, link: String },
    /// A passkey was added to the account.
    PasskeyAdded { name: String, passkey: String, path: String },
    /// A passkey was removed from the account.
    PasskeyRemoved { name: String, passkey: String, path: String },
    /// A reply was published.
    Published { name: String, space: String, question: u32, number: String, path: String },
    /// A facilitator asks for changes.
    Returned { name: String, space: String, question: u32, reason: String, path: String },
    /// A reply was declined, or hidden.
    Rejected { name: String, space: String, question: u32, reason: String, path: String },
    /// An edit of a published reply was published.
    EditPublished { name: String, space: String, question: u32, number: String, path: String },
    /// An edit of a published reply was declined; the reply stays as it was.
    EditRejected { name: String, space: String, question: u32, number: String, reason: String, path: String },
    /// Which versions of a published reply are held; none of them any more when there are none.
    Versions { name: String, space: String, question: u32, number: String, held: Vec<LangTag>, path: String },
    /// A person may speak for a body.
    MandateConfirmed { name: String, body: Body, path: String },
    /// A person may not speak for a body.
    MandateDeclined { name: String, body: Body, reason: String, path: String },
    /// A person may speak for a body no longer.
    MandateWithdrawn { name: String, body: Body, reason: String, path: String },
    /// Replies that are new: some of them, how many more there are, where all are, where to end these letters.
    News { name: String, lines: Vec<NewsLine>, more: u32, path: String, unsubscribe: String },
    /// A proposed question is open.
    ProposalAccepted { name: String, space: String, question: u32, path: String },
    /// A proposed question was declined.
    ProposalDeclined { name: String, space: String, reason: String, path: String },
    /// A visitor has suggested a resource: to confirm their address.
    SuggestionConfirm { name: String, title: String, link: String },
    /// A resource was suggested.
    SuggestionReceived { name: String, title: String, path: String },
    /// A resource was included.
    ResourceIncluded { name: String, title: String, words: String, path: String },
    /// A resource is to be changed before it is included.
    ResourceChanges { name: String, title: String, words: String, path: String },
    /// A resource was declined.
    ResourceDeclined { name: String, title: String, words: String, path: String },
    /// A resource was taken out of the repository.
    ResourceRetired { name: String, title: String, words: String, path: String },
    /// An application to the roster was accepted.
    RosterAccepted {
        name: String,
        #[serde(with = "time::serde::rfc3339")]
        until: OffsetDateTime,
        reason: String,
        path: String,
    },
    /// An application to the roster was declined.
    RosterDeclined { name: String, reason: String, path: String },
    /// Administrators have ended a membership.
    RosterRemoved { name: String, reason: String, path: String },
    /// A membership ends soon; the link renews it.
    RosterEnding {
        name: String,
        #[serde(with = "time::serde::rfc3339")]
        until: OffsetDateTime,
        link: String,
    },
    /// A membership is over.
    RosterLapsed { name: String, path: String },
    /// Somebody writes to an expert, or one of both answers.
    ExpertMessage { name: String, from: String, subject: String, reason: String, answers: bool, path: String },
    /// On a review: to its reviewer, or to the editor who has asked for it.
    Review {
        news: ReviewNews,
        name: String,
        from: String,
        title: String,
        words: String,
        #[serde(with = "time::serde::rfc3339::option")]
        due: Option<OffsetDateTime>,
        path: String,
    },
    /// To a visitor who has written to the team: to confirm the address.
    ContactConfirm { name: String, link: String },
    /// To whoever has written to the team: it has arrived.
    ContactReceipt { name: String, words: String, path: String },
    /// To the team: somebody has written.
    ContactArrived { from: String, about: String, path: String },
    /// The team's answer to what somebody has written.
    ContactAnswer { name: String, by: String, words: String, asked: String, path: String },
    /// To whoever has asked for support: something has happened.
    SupportNews { name: String, event: String, path: String },
    /// To the team: something has happened to a request for support.
    SupportTeam {
        /// Whoever sees to it; empty where the whole team is written to.
        #[serde(default)]
        name: String,
        event: String,
        path: String,
    },
}

impl Letter {
    /// The name in storage.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Confirm { .. } => "confirm",
            Self::AlreadyMember { .. } => "already_member",
            Self::SignIn { .. } => "sign_in",
            Self::Password { .. } => "password",
            Self::EmailOld { .. } => "email_old",
            Self::EmailNew { .. } => "email_new",
            Self::EmailTaken { .. } => "email_taken",
            Self::EmailChanged { .. } => "email_changed",
            Self::Leave { .. } => "leave",
            Self::Left { .. } => "left",
            Self::PasskeyAdded { .. } => "passkey_added",
            Self::PasskeyRemoved { .. } => "passkey_removed",
            Self::Published { .. } => "published",
            Self::Returned { .. } => "returned",
            Self::Rejected { .. } => "rejected",
            Self::EditPublished { .. } => "edit_published",
            Self::EditRejected { .. } => "edit_rejected",
            Self::Versions { .. } => "versions",
            Self::MandateConfirmed { .. } => "mandate_confirmed",
            Self::MandateDeclined { .. } => "mandate_declined",
            Self::MandateWithdrawn { .. } => "mandate_withdrawn",
            Self::News { .. } => "news",
            Self::ProposalAccepted { .. } => "proposal_accepted",
            Self::ProposalDeclined { .. } => "proposal_declined",
            Self::SuggestionConfirm { .. } => "suggestion_confirm",
            Self::SuggestionReceived { .. } => "suggestion_received",
            Self::ResourceIncluded { .. } => "resource_included",
            Self::ResourceChanges { .. } => "resource_changes",
            Self::ResourceDeclined { .. } => "resource_declined",
            Self::ResourceRetired { .. } => "resource_retired",
            Self::RosterAccepted { .. } => "roster_accepted",
            Self::RosterDeclined { .. } => "roster_declined",
            Self::RosterRemoved { .. } => "roster_removed",
            Self::RosterEnding { .. } => "roster_ending",
            Self::RosterLapsed { .. } => "roster_lapsed",
            Self::ExpertMessage { .. } => "expert_message",
            Self::Review { .. } => "review",
            Self::ContactConfirm { .. } => "contact_confirm",
            Self::ContactReceipt { .. } => "contact_receipt",
            Self::ContactArrived { .. } => "contact_arrived",
            Self::ContactAnswer { .. } => "contact_answer",
            Self::SupportNews { .. } => "support_news",
            Self::SupportTeam { .. } => "support_team",
        }
    }

    /// The recipient's name.
    pub fn name(&self) -> &str {
        match self {
            Self::Confirm { name, .. }
            | Self::AlreadyMember { name, .. }
            | Self::SignIn { name, .. }
            | Self::Password { name, .. }
            | Self::EmailOld { name, .. }
            | Self::EmailNew { name, .. }
            | Self::EmailTaken { name, .. }
            | Self::EmailChanged { name, .. }
            | Self::Leave { name, .. }
            | Self::Left { name, .. }
            | Self::PasskeyAdded { name, .. }
            | Self::PasskeyRemoved { name, .. }
            | Self::Published { name, .. }
            | Self::Returned { name, .. }
            | Self::Rejected { name, .. }
            | Self::EditPublished { name, .. }
            | Self::EditRejected { name, .. }
            | Self::Versions { name, .. }
            | Self::MandateConfirmed { name, .. }
            | Self::MandateDeclined { name, .. }
            | Self::MandateWithdrawn { name, .. }
            | Self::News { name, .. }
            | Self::ProposalAccepted { name, .. }
            | Self::ProposalDeclined { name, .. }
            | Self::SuggestionConfirm { name, .. }
            | Self::SuggestionReceived { name, .. }
            | Self::ResourceIncluded { name, .. }
            | Self::ResourceChanges { name, .. }
            | Self::ResourceDeclined { name, .. }
            | Self::ResourceRetired { name, .. }
            | Self::RosterAccepted { name, .. }
            | Self::RosterDeclined { name, .. }
            | Self::RosterRemoved { name, .. }
            | Self::RosterEnding { name, .. }
            | Self::RosterLapsed { name, .. }
            | Self::ExpertMessage { name, .. }
            | Self::Review { name, .. }
            | Self::ContactConfirm { name, .. }
            | Self::ContactReceipt { name, .. }
            | Self::ContactAnswer { name, .. }
            | Self::SupportNews { name, .. }
            | Self::SupportTeam { name, .. } => name,
            // The team has no name of its own.
            Self::ContactArrived { .. } => "",
        }
    }

    /// Where it leads.
    pub fn path(&self) -> &str {
        match self {
            Self::Confirm { link, .. }
            | Self::AlreadyMember { link, .. }
            | Self::SignIn { link, .. }
            | Self::Password { link, .. }
            | Self::EmailOld { link, .. }
            | Self::EmailNew { link, .. }
            | Self::EmailTaken { link, .. }
            | Self::EmailChanged { link, .. }
            | Self::Leave { link, .. }
            | Self::Left { link, .. }
            | Self::SuggestionConfirm { link, .. }
            | Self::RosterEnding { link, .. }
            | Self::ContactConfirm { link, .. } => link,
            Self::PasskeyAdded { path, .. }
            | Self::PasskeyRemoved { path, .. }
            | Self::Published { path, .. }
            | Self::Returned { path, .. }
            | Self::Rejected { path, .. }
            | Self::EditPublished { path, .. }
            | Self::EditRejected { path, .. }
            | Self::Versions { path, .. }
            | Self::MandateConfirmed { path, .. }
            | Self::MandateDeclined { path, .. }
            | Self::MandateWithdrawn { path, .. }
            | Self::News { path, .. }
            | Self::ProposalAccepted { path, .. }
            | Self::ProposalDeclined { path, .. }
            | Self::SuggestionReceived { path, .. }
            | Self::ResourceIncluded { path, .. }
            | Self::ResourceChanges { path, .. }
            | Self::ResourceDeclined { path, .. }
            | Self::ResourceRetired { path, .. }
            | Self::RosterAccepted { path, .. }
            | Self::RosterDeclined { path, .. }
            | Self::RosterRemoved { path, .. }
            | Self::RosterLapsed { path, .. }
            | Self::ExpertMessage { path, .. }
            | Self::Review { path, .. }
            | Self::ContactReceipt { path, .. }
            | Self::ContactArrived { path, .. }
            | Self::ContactAnswer { path, .. }
            | Self::SupportNews { path, .. }
            | Self::SupportTeam { path, .. } => path,
        }
    }

    /// Whether its reader may want to answer it: then the answer should reach the team.
    pub const fn may_be_answered(&self) -> bool {
        matches!(self, Self::ContactReceipt { .. } | Self::ContactAnswer { .. })
    }

    /// Whether a person has written it.
    pub const fn is_by_a_person(&self) -> bool {
        matches!(self, Self::ContactAnswer { .. })
    }

    /// Where letters of this kind are ended without signing in; only those that nobody has asked for one by one.
    pub fn unsubscribe(&self) -> Option<&str> {
        match self {
            Self::News { unsubscribe, .. } => Some(unsubscribe),
            _ => None,
        }
    }
}
