//! What somebody knows, says and offers.

use crate::form::{Why, Wrong};
use crate::id::TopicId;
use crate::{LangTag, Region};
use time::Date;

/// Limits of what is kept, in characters unless said otherwise.
pub mod limits {
    /// What somebody does, in a line.
    pub const HEADLINE: u32 = 120;
    /// A biography.
    pub const BIOGRAPHY: u32 = 3_000;
    /// A declaration of interests, and words to administrators.
    pub const WORDS: u32 = 2_000;
    /// How many language versions a biography may have.
    pub const VERSIONS: u32 = 6;
    /// How many languages may be named.
    pub const LANGUAGES: u32 = 8;
    /// How many reviews somebody may offer to write at a time.
    pub const AT_ONCE: u32 = 5;
    /// The subject of a message.
    pub const SUBJECT: u32 = 120;
    /// A message.
    pub const MESSAGE: u32 = 4_000;
}

/// A set of things with a code each, for storage, forms and addresses.
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$each])* $variant),+
        }

        impl $name {
            /// All of them, in the order of forms.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The name in storage, forms and addresses.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),+
                }
            }

            /// The one of a code.
            pub fn parse(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|each| each.code() == code)
            }
        }
    };
}
pub(super) use coded;

coded! {
    /// How well somebody speaks or writes a language.
    Level {
        /// Not at all.
        None = "none",
        /// Enough to get along.
        Basic = "basic",
        /// Enough to work in.
        Good = "good",
        /// As their own.
        Fluent = "fluent",
    }
}

coded! {
    /// A kind of help that somebody offers.
    Help {
        /// Answering a question.
        Advice = "advice",
        /// Reading and wording policies and laws.
        Drafting = "drafting",
        /// Training people.
        Training = "training",
        /// Data and research.
        Data = "data",
        /// Speaking where people meet.
        Speaking = "speaking",
        /// Working there for a while.
        Mission = "mission",
    }
}

coded! {
    /// Whether somebody has time.
    Availability {
        /// For work.
        Open = "open",
        /// For short questions.
        Brief = "brief",
        /// Not now.
        Away = "away",
    }
}

coded! {
    /// What the roster's balance is told by, if somebody wants to say it.
    Gender {
        /// A woman.
        Woman = "woman",
        /// A man.
        Man = "man",
        /// Neither, or both.
        Other = "other",
    }
}

coded! {
    /// Whether the directory shows somebody.
    Listing {
        /// They have not asked for it, or have taken that back.
        Private = "private",
        /// Everybody finds them.
        Shown = "shown",
        /// They have asked for it, and are out of sight for now.
        Hidden = "hidden",
    }
}

/// A language, and how well somebody speaks and writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// The language.
    pub lang: LangTag,
    /// How well they speak it.
    pub spoken: Level,
    /// How well they write it.
    pub written: Level,
}

/// Who somebody is, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Biography {
    /// The language, as it was chosen.
    pub lang: String,
    /// What they do, in a line.
    pub headline: String,
    /// More on it, in Markdown.
    pub text: String,
}

/// What somebody declares that could sway their judgement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Interests {
    /// They have not said.
    #[default]
    Unsaid,
    /// Nothing.
    Nothing,
    /// This.
    These(String),
}

/// What somebody says of what they know and offer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expertise {
    /// Topics, in the order of the taxonomy.
    pub topics: Vec<TopicId>,
    /// Regions that they know.
    pub regions: Vec<Region>,
    /// Languages that they speak or write.
    pub languages: Vec<Spoken>,
    /// How they help.
    pub help: Vec<Help>,
    /// Whether they have time; none when they have not said.
    pub availability: Option<Availability>,
    /// When those who are away are back, if they know.
    pub away_until: Option<Date>,
    /// For the roster's balance.
    pub gender: Option<Gender>,
    /// What they declare.
    pub interests: Interests,
    /// How many reviews they write at a time.
    pub at_once: u32,
    /// Who they are, the original first.
    pub versions: Vec<Biography>,
}

/// One's own profile, and where it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// What it says.
    pub expertise: Expertise,
    /// Whether the directory shows it.
    pub listing: Listing,
    /// Its number there, once it has one.
    pub number: Option<u32>,
    /// Whether administrators have verified it.
    pub verified: bool,
}

impl Expertise {
    /// What is wrong with it as such, whatever it is for.
    pub fn faults(&self) -> Vec<Wrong> {
        let mut wrong = Vec::new();
        let exceeds = |text: &str, most: u32| text.chars().count() > most as usize;
        let mut seen: Vec<LangTag> = Vec::new();
        for (place, version) in self.versions.iter().enumerate() {
            let field = |name: &str| format!("{name}-{place}");
            match LangTag::parse(&version.lang) {
                Ok(lang) if seen.contains(&lang) => wrong.push(Wrong::new(field("lang"), Why::LanguageTwice)),
                Ok(lang) => seen.push(lang),
                Err(_) => wrong.push(Wrong::new(field("lang"), Why::NotAChoice)),
            }
            if version.headline.is_empty() {
                wrong.push(Wrong::new(field("headline"), Why::Required));
            } else if exceeds(&version.headline, limits::HEADLINE) {
                wrong.push(Wrong::new(field("headline"), Why::TooLong { most: limits::HEADLINE }));
            }
            if exceeds(&version.text, limits::BIOGRAPHY) {
                wrong.push(Wrong::new(field("text"), Why::TooLong { most: limits::BIOGRAPHY }));
            }
        }
        if self.versions.len() > limits::VERSIONS as usize {
            wrong.push(Wrong::new("lang-0", Why::TooMany { most: limits::VERSIONS }));
        }
        for (place, each) in self.languages.iter().enumerate() {
            if self.languages[..place].iter().any(|other| other.lang == each.lang) {
                wrong.push(Wrong::new(format!("language-{place}"), Why::LanguageTwice));
            } else if each.spoken == Level::None && each.written == Level::None {
                wrong.push(Wrong::new(format!("spoken-{place}"), Why::NotAChoice));
            }
        }
        if let Interests::These(words) = &self.interests {
            if words.is_empty() {
                wrong.push(Wrong::new("interests", Why::Required));
            } else if exceeds(words, limits::WORDS) {
                wrong.push(Wrong::new("interests", Why::TooLong { most: limits::WORDS }));
            }
        }
        if self.away_until.is_some() && self.availability != Some(Availability::Away) {
            wrong.push(Wrong::new("away-until", Why::NotADay));
        }
        wrong
    }

    /// What is missing before the directory can show it.
    pub fn missing_for_directory(&self) -> Vec<Wrong> {
        let gaps = [
            (self.versions.is_empty(), "headline-0"),
            (self.topics.is_empty(), "topics"),
            (self.languages.is_empty(), "language-0"),
            (self.help.is_empty(), "help"),
            (self.availability.is_none(), "availability"),
        ];
        required(&gaps)
    }

    /// What is missing before it can be an application to the roster.
    pub fn missing_for_roster(&self) -> Vec<Wrong> {
        let gaps = [
            (self.versions.is_empty(), "headline-0"),
            (self.versions.first().is_some_and(|version| version.text.is_empty()), "text-0"),
            (self.topics.is_empty(), "topics"),
            (self.regions.is_empty(), "regions"),
            (self.languages.is_empty(), "language-0"),
            (self.availability.is_none(), "availability"),
            (self.interests == Interests::Unsaid, "declared"),
        ];
        required(&gaps)
    }
}

fn required(gaps: &[(bool, &str)]) -> Vec<Wrong> {
    gaps.iter().filter(|(missing, _)| *missing).map(|(_, field)| Wrong::new(*field, Why::Required)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn whole() -> Expertise {
        let lang = LangTag::parse("fr").unwrap();
        Expertise {
            topics: vec![TopicId(Uuid::from_u128(1))],
            regions: vec![Region::Europe],
            languages: vec![Spoken { lang, spoken: Level::Good, written: Level::None }],
            help: vec![Help::Advice],
            availability: Some(Availability::Open),
            interests: Interests::Nothing,
            at_once: 1,
            versions: vec![Biography { lang: "fr".into(), headline: "Juriste".into(), text: "Depuis 2001.".into() }],
            ..Expertise::default()
        }
    }

    #[test]
    fn what_is_whole_serves_for_both() {
        assert_eq!(whole().faults(), []);
        assert_eq!(whole().missing_for_directory(), []);
        assert_eq!(whole().missing_for_roster(), []);
    }

    #[test]
    fn what_is_missing_is_told_at_its_field() {
        let none = Expertise::default();
        assert_eq!(none.faults(), []);
        let fields = |wrong: Vec<Wrong>| wrong.into_iter().map(|each| each.field).collect::<Vec<_>>();
        assert_eq!(
            fields(none.missing_for_directory()),
            ["headline-0", "topics", "language-0", "help", "availability"]
        );
        assert_eq!(
            fields(none.missing_for_roster()),
            ["headline-0", "topics", "regions", "language-0", "availability", "declared"]
        );
    }

    #[test]
    fn what_is_wrong_is_told_at_its_field() {
        let mut odd = whole();
        odd.versions.push(Biography { lang: "FR".into(), headline: "x".repeat(121), text: String::new() });
        odd.versions.push(Biography { lang: "?".into(), headline: String::new(), text: "y".repeat(3001) });
        odd.languages.push(odd.languages[0].clone());
        odd.languages.push(Spoken { lang: LangTag::parse("es").unwrap(), spoken: Level::None, written: Level::None });
        odd.interests = Interests::These(String::new());
        odd.away_until = Date::from_calendar_date(2030, time::Month::May, 1).ok();
        let told: Vec<_> = odd.faults().into_iter().map(|each| (each.field, each.why)).collect();
        let wanted = [
            ("lang-1", Why::LanguageTwice),
            ("headline-1", Why::TooLong { most: 120 }),
            ("lang-2", Why::NotAChoice),
            ("headline-2", Why::Required),
            ("text-2", Why::TooLong { most: 3000 }),
            ("language-1", Why::LanguageTwice),
            ("spoken-2", Why::NotAChoice),
            ("interests", Why::Required),
            ("away-until", Why::NotADay),
        ];
        assert_eq!(told, wanted.map(|(field, why)| (field.to_owned(), why)));
    }

    #[test]
    fn codes_come_back() {
        assert!(Help::ALL.iter().all(|each| Help::parse(each.code()) == Some(*each)));
        assert!(Level::ALL.iter().all(|each| Level::parse(each.code()) == Some(*each)));
        assert_eq!(Availability::parse("gone"), None);
    }
}
