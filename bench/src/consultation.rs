//! Consultations to measure on: spaces of five questions, each with 200 replies in 50 threads, in one to three
//! language versions each. Everything is made from a seed, so every run measures the same.

use crate::Result;
use crate::prose::{LANGUAGES, Pack, Prose};
use domain::LangTag;
use domain::discussions::ReplyNumber;
use domain::id::{PersonId, QuestionId, ReplyId, SpaceId};
use fastrand::Rng;
use hub::Hub;
use hub::discussions::archive::{self, Archive, Origin, Person, Question, Reply, Version};
use std::path::Path;
use time::{Duration, OffsetDateTime, macros::datetime};
use uuid::Uuid;

/// Replies a question.
pub const REPLIES: u32 = 200;
/// Questions a space.
pub const QUESTIONS: u32 = 5;
/// The space that is measured; the others only fill the database.
pub const MEASURED: &str = "measured";

const SIZES: [u32; 8] = [1, 7, 4, 2, 6, 4, 3, 5];
const FIRST: OffsetDateTime = datetime!(2026-10-01 08:00 UTC);
const NAMESPACE: Uuid = Uuid::from_u128(0x0b5e_55ed_0000_5000_8000_0000_00be_7c11);

/// What new consultations are made of: the demo's space and people, and words.
#[derive(Debug)]
pub struct Maker {
    like: Archive,
    prose: Prose,
}

impl Maker {
    /// From the demo consultations.
    pub fn new() -> Result<Self> {
        let mut like = archive::parse(include_bytes!("../../demo/low-water.json"))?;
        let other = archive::parse(include_bytes!("../../demo/river-data.json"))?;
        let prose = Prose::gather(&[like.clone(), other.clone()]);
        let known: Vec<PersonId> = like.people.iter().map(|person| person.id).collect();
        like.people.extend(other.people.into_iter().filter(|person| !known.contains(&person.id)));
        Ok(Self { like, prose })
    }

    /// Fills a database with so many spaces of 1,000 replies each; the measured one is in the middle.
    pub async fn fill(&self, database: &Path, spaces: u32) -> Result {
        let hub = Hub::open(&crate::child::sqlite(database)).await?;
        for nth in 0..spaces {
            let slug = if nth == spaces / 2 { MEASURED.to_owned() } else { format!("other-{nth}") };
            hub.discussions().import_archive(&self.space(&slug)).await?;
        }
        hub.close().await;
        Ok(())
    }

    /// A space with questions and replies.
    pub fn space(&self, slug: &str) -> Archive {
        let mut archive = self.empty_space(slug, QUESTIONS);
        let mut rng = Rng::with_seed(id(slug, 0, 0).as_u64_pair().0);
        for question in &mut archive.space.questions {
            let mut pack = self.prose.pack(&mut rng);
            question.replies = self.replies(slug, question.number, &mut pack, &mut rng);
        }
        archive
    }

    /// A space whose questions have no replies yet.
    pub fn empty_space(&self, slug: &str, questions: u32) -> Archive {
        let mut archive = self.like.clone();
        slug.clone_into(&mut archive.space.slug);
        archive.space.id = SpaceId(id(slug, 0, 0));
        let likes = &self.like.space.questions;
        archive.space.questions = (1..=questions)
            .zip(likes.iter().cycle())
            .map(|(number, like)| Question {
                id: QuestionId(id(slug, number, 0)),
                number,
                replies: Vec::new(),
                ..like.clone()
            })
            .collect();
        archive
    }

    /// An archive that adds one reply to a question of such a space.
    pub fn one_reply(&self, slug: &str, question: u32, place: u32, words: &str) -> Result<Archive> {
        let mut archive = self.empty_space(slug, question);
        archive.space.questions.retain(|each| each.number == question);
        let reply = Reply {
            id: ReplyId(id(slug, question, place)),
            number: ReplyNumber::to_question(question, place),
            author: self.person(place as usize)?.id,
            posted_at: FIRST,
            day_only: false,
            speaks_for: None,
            versions: vec![version("en", Origin::Original, 1, words.to_owned(), FIRST)],
            files: Vec::new(),
            endorsements: Vec::new(),
        };
        archive.space.questions.iter_mut().for_each(|question| question.replies.push(reply.clone()));
        Ok(archive)
    }

    fn person(&self, nth: usize) -> Result<&Person> {
        self.like.people.get(nth % self.like.people.len()).ok_or_else(|| "the demo has no people".into())
    }

    fn replies(&self, slug: &str, question: u32, pack: &mut Pack<'_>, rng: &mut Rng) -> Vec<Reply> {
        let numbers = (1..).zip(SIZES.into_iter().cycle()).flat_map(|(thread, size)| thread_of(question, thread, size));
        numbers
            .zip(1..=REPLIES)
            .map(|(number, nth)| {
                let posted_at = FIRST + Duration::minutes(i64::from(nth) * 97);
                Reply {
                    id: ReplyId(id(slug, question, nth)),
                    number,
                    author: self.like.people[rng.usize(..self.like.people.len())].id,
                    posted_at,
                    day_only: false,
                    speaks_for: None,
                    versions: self.versions(posted_at, pack, rng),
                    files: Vec::new(),
                    endorsements: Vec::new(),
                }
            })
            .collect()
    }

    /// In the proportions of the demo: half of the originals in English, two of five without a translation.
    fn versions(&self, at: OffsetDateTime, pack: &mut Pack<'_>, rng: &mut Rng) -> Vec<Version> {
        let original = ["en", "en", "en", "en", "en", "fr", "fr", "fr", "es", "es"][rng.usize(..10)];
        let translations = [0, 0, 0, 0, 1, 1, 1, 2, 2, 2][rng.usize(..10)];
        let revision = if rng.u8(..10) == 0 { 2 } else { 1 };
        let mut versions = vec![version(original, Origin::Original, revision, pack.text(original, rng), at)];
        let others = LANGUAGES.into_iter().filter(|lang| *lang != original);
        // English before the others, as people translate.
        for lang in others.take(translations) {
            let person = self.like.people[rng.usize(..self.like.people.len())].id;
            let origin = match rng.u8(..10) {
                0..6 => Origin::Author,
                6..8 => Origin::Person { person, accepted_by: rng.bool().then_some(person) },
                _ => {
                    let checked = rng.bool();
                    Origin::Machine {
                        engine: "Apertium 3.8".to_owned(),
                        checked_by: checked.then_some(person),
                        checked_at: checked.then_some(at),
                    }
                }
            };
            versions.push(version(lang, origin, 1, pack.text(lang, rng), at));
        }
        versions
    }
}

fn version(lang: &str, origin: Origin, revision: u32, markdown: String, made_at: OffsetDateTime) -> Version {
    Version {
        lang: LangTag::parse(lang).unwrap_or_else(|_| unreachable!("{lang} is a language")),
        from_revision: (origin != Origin::Original).then_some(1),
        origin,
        revision,
        title: String::new(),
        purpose: String::new(),
        audience: String::new(),
        markdown,
        made_at,
        changed_at: None,
    }
}

/// The first replies of a thread, up to four levels deep.
fn thread_of(question: u32, thread: u32, size: u32) -> impl Iterator<Item = ReplyNumber> {
    let root = ReplyNumber::to_question(question, thread);
    let first = root.answer(1);
    let second = first.answer(1);
    [root.clone(), first.clone(), second.clone(), root.answer(2), second.answer(1), first.answer(2), root.answer(3)]
        .into_iter()
        .take(size as usize)
}

/// An id like those of the hub, which begin with the time they were made at (RFC 9562, version 7), made from what it
/// is of. Spaces lie in ten years, each with its replies in two weeks.
fn id(slug: &str, question: u32, nth: u32) -> Uuid {
    let drawn = |from: &str| Uuid::new_v5(&NAMESPACE, from.as_bytes()).as_u64_pair();
    let began = FIRST - Duration::days((drawn(slug).0 % 3650).cast_signed());
    let made = (began + Duration::minutes(i64::from(nth) * 97)).unix_timestamp().cast_unsigned() * 1000;
    let (high, low) = drawn(&format!("{slug} {question} {nth}"));
    Uuid::from_u64_pair((made << 16) | 0x7000 | (high & 0x0fff), (1 << 63) | (low >> 2))
}
