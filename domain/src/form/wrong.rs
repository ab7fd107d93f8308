//! What is wrong with what was typed.

use serde::{Deserialize, Serialize};

/// What is wrong with a field. The sentence is in the interface's texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Why {
    /// Nothing was given.
    Required,
    /// More characters than there may be.
    TooLong {
        /// How many there may be.
        most: u32,
    },
    /// Fewer characters than there must be.
    TooShort {
        /// How many there must be.
        least: u32,
    },
    /// Not an address for mail.
    NotAnEmail,
    /// None of the choices.
    NotAChoice,
    /// Address and password do not belong together, or there is no such account.
    WrongPassword,
    /// One language stands for two versions.
    LanguageTwice,
    /// More versions than there may be.
    TooMany {
        /// How many there may be.
        most: u32,
    },
    /// The author has said exactly this here before.
    SaidBefore,
    /// The space takes no replies today.
    SpaceClosed,
    /// What is answered is no longer there.
    ParentGone,
    /// Somebody else has decided meanwhile.
    DecidedAlready,
    /// The original of what was published is no longer among the versions.
    OriginalMissing,
    /// What it is already.
    AsBefore,
    /// Not the password of the account.
    NotYourPassword,
    /// The hub would be left without an administrator.
    LastAdministrator,
    /// The space's facilitators do not let this person write in it.
    Barred,
    /// More lines than there may be.
    TooManyLines {
        /// How many there may be.
        most: u32,
    },
    /// No file was chosen.
    NoFile,
    /// More files than there may be.
    TooManyFiles {
        /// How many there may be.
        most: u32,
    },
    /// A file with more bytes than it may have.
    FileTooLarge {
        /// How many million bytes it may have.
        most: u32,
    },
    /// A file of a kind that is not taken.
    FileKind,
    /// A file that is no PDF, where nothing else is taken.
    NotAPdf,
    /// A file that cannot be read as what it says it is.
    FileBroken,
    /// A picture with more points than it may have.
    TooManyPixels {
        /// How many millions it may have.
        most: u32,
    },
    /// A picture of which nobody has said what it shows.
    NoAlternative,
    /// The reply has been sent; its files are settled.
    FilesSettled,
    /// Not sure enough that it is the person: they signed in too long ago.
    SignInAgain,
    /// What was to be answered by a passkey is over, or was answered before.
    PasskeyTooLate,
    /// A passkey that signs nobody in.
    PasskeyUnknown,
    /// A passkey that cannot be taken.
    PasskeyRefused,
    /// More passkeys than a person may have.
    TooManyPasskeys {
        /// How many they may have.
        most: u32,
    },
    /// Not small letters, digits and hyphens.
    NotAnAddressPart,
    /// Something else has it already.
    Taken,
    /// Not the address of a page on the web.
    NotALink,
    /// Neither where it is, nor a file of it.
    NeitherLinkNorFile,
    /// Not a DOI.
    NotADoi,
    /// Not an ISBN, or its check digit is another.
    NotAnIsbn,
    /// More of a list than may be chosen.
    TooManyChosen {
        /// How many may be.
        most: u32,
    },
    /// Not a year, or not one that can be meant.
    NotAYear,
    /// Not a day, or not one that can be meant.
    NotADay,
    /// Files cannot be kept for now.
    FilesAway,
    /// It is over: nothing more is added.
    Ended,
    /// The other has not answered yet.
    Unanswered,
    /// As often as it may be done in a day.
    TooManyToday {
        /// How often.
        most: u32,
    },
    /// Not a number that can be meant.
    OutOfRange {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// Not a colour.
    NotAColour,
    /// A colour that stands out too little.
    TooPale {
        /// From what.
        on: crate::settings::Ground,
        /// How much it does, in hundredths.
        has: u32,
        /// How much it must.
        least: u32,
    },
    /// A file that is no picture.
    NotAPicture,
    /// Somebody else has changed it since it was read.
    ChangedMeanwhile,
    /// Too few have reviewed it.
    TooFewReviews,
    /// A form that was sent faster than anybody can fill it in.
    TooSoon,
    /// A form that was open for too long, or is none of ours.
    StaleForm,
}

/// A field and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wrong {
    /// The field's name.
    pub field: String,
    /// What is wrong.
    #[serde(flatten)]
    pub why: Why,
}

impl Wrong {
    /// That something is wrong with a field.
    pub fn new(field: impl Into<String>, why: Why) -> Self {
        Self { field: field.into(), why }
    }
}
