//! The roster of those who review: an application, a decision, a membership of two years.

use super::profile::{Availability, Expertise, Gender, Level, Spoken, coded};
use crate::accounts::Speaker;
use crate::id::{PersonId, SeatId, TopicId};
use crate::{LangTag, Region};
use time::{Date, Duration, OffsetDateTime};

coded! {
    /// Where a seat on the roster is on its way.
    State {
        /// Somebody has applied.
        Applied = "applied",
        /// They are a member.
        Member = "member",
        /// The application was declined.
        Declined = "declined",
        /// Whoever applied has taken it back.
        Withdrawn = "withdrawn",
        /// The term ended without being renewed.
        Lapsed = "lapsed",
        /// The member has left.
        Left = "left",
        /// Administrators have ended the membership.
        Removed = "removed",
    }
}

coded! {
    /// What can happen to a seat.
    Step {
        /// The application is accepted.
        Accept = "accept",
        /// It is declined.
        Decline = "decline",
        /// It is taken back.
        Withdraw = "withdraw",
        /// The term is renewed.
        Renew = "renew",
        /// The term ends.
        Lapse = "lapse",
        /// The member leaves.
        Leave = "leave",
        /// Administrators end the membership.
        Remove = "remove",
    }
}

/// Who takes a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Whose seat it is.
    Owner,
    /// An administrator, on anybody's seat but their own.
    Administrator,
    /// The hub, when the time has come.
    Time,
}

impl Step {
    /// The state it leads to from another; none where it cannot be taken.
    pub const fn from(self, state: State) -> Option<State> {
        match (self, state) {
            (Self::Accept, State::Applied) | (Self::Renew, State::Member) => Some(State::Member),
            (Self::Decline, State::Applied) => Some(State::Declined),
            (Self::Withdraw, State::Applied) => Some(State::Withdrawn),
            (Self::Lapse, State::Member) => Some(State::Lapsed),
            (Self::Leave, State::Member) => Some(State::Left),
            (Self::Remove, State::Member) => Some(State::Removed),
            _ => None,
        }
    }

    /// Who may take it.
    pub const fn by(self) -> By {
        match self {
            Self::Accept | Self::Decline | Self::Remove => By::Administrator,
            Self::Withdraw | Self::Renew | Self::Leave => By::Owner,
            Self::Lapse => By::Time,
        }
    }

    /// Whether the owner must be told why.
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::Decline | Self::Remove)
    }
}

impl State {
    /// Whether anything can still happen.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Applied | Self::Member)
    }
}

/// How many years a membership lasts.
const YEARS: i32 = 2;

/// How long before its end a membership may be renewed.
pub const NOTICE: Duration = Duration::days(90);

/// How long before its end its owner is reminded, the first time first.
pub const REMINDERS: [Duration; 2] = [Duration::days(60), Duration::days(14)];

/// When a term ends that begins at a moment: the same day two years later, or the last of February.
pub fn after_term(begins: OffsetDateTime) -> OffsetDateTime {
    let year = begins.year() + YEARS;
    begins
        .replace_year(year)
        .unwrap_or_else(|_| begins.replace_day(28).map_or(begins, |day| day.replace_year(year).unwrap_or(day)))
}

/// Whether a term that ends at a moment may be renewed now.
pub fn is_near(ends: OffsetDateTime, now: OffsetDateTime) -> bool {
    ends - now <= NOTICE
}

/// Something that happened to a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct History {
    /// What; none when it was applied for.
    pub step: Option<Step>,
    /// When.
    pub at: OffsetDateTime,
    /// Until when the membership lasted from then on.
    pub until: Option<OffsetDateTime>,
}

/// A seat on the roster, as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Which.
    pub id: SeatId,
    /// Where it is.
    pub state: State,
    /// What was said with the application; may be empty.
    pub words: String,
    /// What the owner was told; may be empty.
    pub reason: String,
    /// Until when the membership lasts; none before it began.
    pub until: Option<OffsetDateTime>,
    /// What has happened, the first first.
    pub history: Vec<History>,
}

/// One's own standing: the seat that is open, or was last; and those before it, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Membership {
    /// The newest.
    pub seat: Option<Seat>,
    /// Those before.
    pub before: Vec<Seat>,
}

impl Membership {
    /// The seat, if it is open.
    pub fn open(&self) -> Option<&Seat> {
        self.seat.as_ref().filter(|seat| seat.state.is_open())
    }
}

/// An application, or a membership, before administrators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// Which.
    pub id: SeatId,
    /// Whose.
    pub person: PersonId,
    /// How they are named.
    pub speaker: Speaker,
    /// Where it is.
    pub state: State,
    /// When it was sent.
    pub applied_at: OffsetDateTime,
    /// What was said with it.
    pub words: String,
    /// Until when the membership lasts.
    pub until: Option<OffsetDateTime>,
    /// What they know.
    pub expertise: Expertise,
}

/// A member of the roster, as somebody who chooses reviewers needs to know them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// The body they belong to; may be empty.
    pub affiliation: String,
    /// ISO 3166-1 alpha-2, when known.
    pub country: Option<String>,
    /// Topics, in the order of the taxonomy.
    pub topics: Vec<TopicId>,
    /// Regions that they know.
    pub regions: Vec<Region>,
    /// Languages, and how well they read them: a review is written in one that is written well.
    pub languages: Vec<Spoken>,
    /// Whether they have time.
    pub availability: Availability,
    /// When those who are away are back.
    pub away_until: Option<Date>,
    /// How many reviews they write at a time.
    pub at_once: u32,
    /// What they declare that could sway them; empty for nothing.
    pub interests: String,
    /// Until when they are a member.
    pub until: OffsetDateTime,
}

/// Who is on the roster, in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// How many members there are.
    pub members: u32,
    /// How many are in each region, by their country; none for no country, or one in no region.
    pub based: Vec<(Option<Region>, u32)>,
    /// How many know each region.
    pub regions: Vec<(Region, u32)>,
    /// How many say that they are what; none for those who do not say.
    pub genders: Vec<(Option<Gender>, u32)>,
    /// How many write each language well enough to work in it.
    pub languages: Vec<(LangTag, u32)>,
    /// How many know each topic that is in use, in the order of the taxonomy.
    pub topics: Vec<(TopicId, u32)>,
}

impl Balance {
    /// Reckons it from the members, each with their gender. Each region, language and topic that is named is there,
    /// also when nobody has it.
    pub fn of(members: &[(Member, Option<Gender>)], languages: &[LangTag], topics: &[TopicId]) -> Self {
        let count = |has: &dyn Fn(&Member) -> bool| {
            u32::try_from(members.iter().filter(|(member, _)| has(member)).count()).unwrap_or(u32::MAX)
        };
        let home = |member: &Member| member.country.as_deref().and_then(Region::of);
        let writes = |member: &Member, lang: &LangTag| {
            member.languages.iter().any(|each| each.lang == *lang && each.written >= Level::Good)
        };
        let mut langs = languages.to_vec();
        let others: std::collections::BTreeSet<&LangTag> = members
            .iter()
            .flat_map(|(member, _)| &member.languages)
            .filter(|each| each.written >= Level::Good)
            .map(|each| &each.lang)
            .collect();
        langs.extend(others.into_iter().filter(|lang| !languages.contains(lang)).cloned());
        let places = Region::ALL.into_iter().map(Some).chain([None]);
        let genders = Gender::ALL.iter().copied().map(Some).chain([None]);
        let gender = |wanted: Option<Gender>| {
            u32::try_from(members.iter().filter(|(_, gender)| *gender == wanted).count()).unwrap_or(u32::MAX)
        };
        Self {
            members: u32::try_from(members.len()).unwrap_or(u32::MAX),
            based: places.map(|place| (place, count(&|member| home(member) == place))).collect(),
            regions: Region::ALL.map(|region| (region, count(&|member| member.regions.contains(&region)))).to_vec(),
            genders: genders.map(|each| (each, gender(each))).collect(),
            languages: langs.into_iter().map(|lang| (lang.clone(), count(&|member| writes(member, &lang)))).collect(),
            topics: topics.iter().map(|topic| (*topic, count(&|member| member.topics.contains(topic)))).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use time::macros::datetime;
    use uuid::Uuid;

    /// Every way there is, and no other.
    const WAYS: [(State, Step, State); 7] = [
        (State::Applied, Step::Accept, State::Member),
        (State::Applied, Step::Decline, State::Declined),
        (State::Applied, Step::Withdraw, State::Withdrawn),
        (State::Member, Step::Renew, State::Member),
        (State::Member, Step::Lapse, State::Lapsed),
        (State::Member, Step::Leave, State::Left),
        (State::Member, Step::Remove, State::Removed),
    ];

    #[test]
    fn there_are_these_ways_and_no_others() {
        for state in State::ALL {
            for step in Step::ALL {
                let way = WAYS.iter().find(|(from, by, _)| from == state && by == step);
                assert_eq!(step.from(*state), way.map(|(.., to)| *to), "{state:?} {step:?}");
            }
            assert_eq!(state.is_open(), Step::ALL.iter().any(|step| step.from(*state).is_some()));
        }
    }

    proptest! {
        /// Nobody becomes a member but by being accepted, and what is over stays over.
        #[test]
        fn whatever_happens_a_member_was_accepted(steps in prop::collection::vec(0..Step::ALL.len(), 0..20)) {
            let (mut state, mut accepted) = (State::Applied, false);
            for step in steps.into_iter().map(|place| Step::ALL[place]) {
                let Some(next) = step.from(state) else { continue };
                prop_assert!(state.is_open());
                accepted |= step == Step::Accept;
                state = next;
                prop_assert_eq!(state == State::Member && !accepted, false);
            }
        }
    }

    #[test]
    fn a_term_is_two_years() {
        assert_eq!(after_term(datetime!(2026-11-23 12:00 UTC)), datetime!(2028-11-23 12:00 UTC));
        assert_eq!(after_term(datetime!(2028-02-29 12:00 UTC)), datetime!(2030-02-28 12:00 UTC));
        let ends = datetime!(2028-11-23 12:00 UTC);
        assert!(is_near(ends, ends - NOTICE) && !is_near(ends, ends - NOTICE - Duration::SECOND));
        assert!(REMINDERS.is_sorted_by(|a, b| a > b) && REMINDERS[0] < NOTICE);
    }

    #[test]
    fn the_balance_has_a_line_for_what_nobody_has() {
        let topic = |n| TopicId(Uuid::from_u128(n));
        let lang = |tag: &str| LangTag::parse(tag).unwrap();
        let member = |n: u128, country: Option<&str>, langs: &[(&str, Level)]| Member {
            person: PersonId(Uuid::from_u128(n)),
            name: String::new(),
            affiliation: String::new(),
            country: country.map(str::to_owned),
            topics: vec![topic(n)],
            regions: vec![Region::Europe],
            languages: langs
                .iter()
                .map(|(tag, written)| Spoken { lang: lang(tag), spoken: Level::Good, written: *written })
                .collect(),
            availability: Availability::Open,
            away_until: None,
            at_once: 1,
            interests: String::new(),
            until: datetime!(2028-11-23 12:00 UTC),
        };
        let members = [
            (member(1, Some("KE"), &[("en", Level::Fluent), ("sw", Level::Good)]), Some(Gender::Woman)),
            (member(2, None, &[("fr", Level::Basic)]), None),
        ];
        let langs = ["en", "fr", "es"].map(lang);
        let balance = Balance::of(&members, &langs, &[topic(1), topic(3)]);
        assert_eq!(balance.members, 2);
        assert_eq!(balance.languages, [(lang("en"), 1), (lang("fr"), 0), (lang("es"), 0), (lang("sw"), 1)]);
        assert_eq!(balance.topics, [(topic(1), 1), (topic(3), 0)]);
        assert!(balance.based.contains(&(Some(Region::SubSaharanAfrica), 1)) && balance.based.contains(&(None, 1)));
        assert!(balance.genders.contains(&(Some(Gender::Woman), 1)) && balance.genders.contains(&(None, 1)));
        assert_eq!(balance.regions.iter().map(|(_, count)| count).sum::<u32>(), 2);
    }
}
