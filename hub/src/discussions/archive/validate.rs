//! Whether an archive fits together. What does not is named with its place.

use super::{Archive, FORMAT, File, Origin, Person, Question, Reply, Space, Version};
use crate::Error;
use domain::discussions::ReplyNumber;
use domain::files::{FileKind, MOST_ALT, MOST_BYTES, MOST_FILES, kept_name};
use domain::id::PersonId;
use domain::voices::Body;
use std::collections::HashSet;
use uuid::Uuid;

/// The inks that a space can have.
const INKS: [&str; 5] = ["petrol", "madder", "moss", "cobalt", "bronze"];

/// Whether a text can be a space's part of the address.
pub fn is_slug(text: &str) -> bool {
    (1..=60).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

impl Archive {
    /// Whether everything fits together.
    pub fn validate(&self) -> Result<(), Error> {
        if self.format != FORMAT {
            return wrong("the archive", format_args!("its format is {:?}, not {FORMAT:?}", self.format));
        }
        let people: HashSet<PersonId> = self.people.iter().map(|person| person.id).collect();
        if people.len() != self.people.len() {
            return wrong("people", "an id is there twice");
        }
        self.people.iter().try_for_each(person)?;
        let mut check = Check { people, ids: HashSet::new() };
        check.space(&self.space)?;
        let mut last = 0;
        for question in &self.space.questions {
            if question.number <= last {
                return wrong(&format!("question {}", question.number), format_args!("it stands after {last}"));
            }
            last = question.number;
            check.question(question)?;
        }
        Ok(())
    }
}

fn wrong<T>(place: &str, what: impl std::fmt::Display) -> Result<T, Error> {
    Err(Error::Import(format!("{place}: {what}")))
}

/// PostgreSQL keeps no NUL in a text, and nobody types one.
fn texts<'a>(place: &str, texts: impl IntoIterator<Item = &'a str>) -> Result<(), Error> {
    if texts.into_iter().any(|text| text.contains('\0')) { wrong(place, "it holds a NUL character") } else { Ok(()) }
}

fn person(person: &Person) -> Result<(), Error> {
    let place = format!("person {}", person.id);
    if person.name.trim().is_empty() {
        return wrong(&place, "the name is missing");
    }
    if let Some(code) = &person.country
        && (code.len() != 2 || !code.bytes().all(|b| b.is_ascii_uppercase()))
    {
        return wrong(&place, format_args!("{code:?} is no code of a country (ISO 3166-1 alpha-2)"));
    }
    if person.name.chars().any(char::is_control) {
        return wrong(&place, "the name holds a control character");
    }
    texts(&place, [person.affiliation.as_str()])
}

fn is_hex(b: u8) -> bool {
    matches!(b, b'0'..=b'9' | b'a'..=b'f')
}

/// A body that somebody speaks for.
fn body(body: Option<&Body>, place: &str) -> Result<(), Error> {
    match body {
        Some(body) if !body.is_sound() => wrong(place, "it speaks for what is neither a country's code nor a name"),
        _ => Ok(()),
    }
}

/// What a text has besides its body.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Space,
    Question,
    Reply,
}

struct Check {
    people: HashSet<PersonId>,
    ids: HashSet<Uuid>,
}

impl Check {
    fn id(&mut self, id: Uuid, place: &str) -> Result<(), Error> {
        if self.ids.insert(id) { Ok(()) } else { wrong(place, format_args!("the id {id} is there twice")) }
    }

    fn known(&self, id: PersonId, place: &str) -> Result<(), Error> {
        if self.people.contains(&id) { Ok(()) } else { wrong(place, format_args!("person {id} is not among people")) }
    }

    fn space(&mut self, space: &Space) -> Result<(), Error> {
        let place = "the space";
        if !is_slug(&space.slug) {
            return wrong(place, format_args!("the slug {:?} is not 1 to 60 of a-z, 0-9 and - inside", space.slug));
        }
        if !INKS.contains(&space.ink.as_str()) {
            return wrong(place, format_args!("the ink {:?} is none of {}", space.ink, INKS.join(", ")));
        }
        if let (Some(opens), Some(closes)) = (space.opens, space.closes)
            && closes < opens
        {
            return wrong(place, "it closes before it opens");
        }
        let mut facilitators = HashSet::new();
        for id in &space.facilitators {
            self.known(*id, place)?;
            if !facilitators.insert(id) {
                return wrong(place, format_args!("facilitator {id} is there twice"));
            }
        }
        self.id(space.id.0, place)?;
        self.versions(&space.versions, Kind::Space, place)
    }

    fn question(&mut self, question: &Question) -> Result<(), Error> {
        let place = format!("question {}", question.number);
        self.id(question.id.0, &place)?;
        self.known(question.asked_by, &place)?;
        self.versions(&question.versions, Kind::Question, &place)?;
        let mut numbers = HashSet::new();
        for reply in &question.replies {
            self.reply(reply, question.number, &numbers)?;
            numbers.insert(&reply.number);
        }
        Ok(())
    }

    fn reply(&mut self, reply: &Reply, question: u32, before: &HashSet<&ReplyNumber>) -> Result<(), Error> {
        let place = format!("reply {}", reply.number);
        if reply.number.question() != question {
            return wrong(&place, format_args!("it stands under question {question}"));
        }
        if before.contains(&reply.number) {
            return wrong(&place, "it is there twice");
        }
        if let Some(parent) = reply.number.parent()
            && !before.contains(&parent)
        {
            return wrong(&place, format_args!("{parent}, which it answers, does not stand before it"));
        }
        self.id(reply.id.0, &place)?;
        self.known(reply.author, &place)?;
        body(reply.speaks_for.as_ref(), &place)?;
        self.versions(&reply.versions, Kind::Reply, &place)?;
        self.files(&reply.files, &place)?;
        self.endorsements(reply, &place)
    }

    fn files(&mut self, files: &[File], place: &str) -> Result<(), Error> {
        if files.len() > MOST_FILES as usize {
            return wrong(place, format_args!("it has more than {MOST_FILES} files"));
        }
        for file in files {
            let place = format!("{place}, file {:?}", file.name);
            self.id(file.id.0, &place)?;
            sound_file(file, &place)?;
        }
        Ok(())
    }

    fn endorsements(&self, reply: &Reply, place: &str) -> Result<(), Error> {
        let place = format!("{place}, endorsements");
        let original = reply.versions.iter().find(|version| version.origin == Origin::Original);
        let revisions = 1..=original.map_or(0, |original| original.revision);
        let mut voices = HashSet::new();
        for each in &reply.endorsements {
            self.known(each.by, &place)?;
            body(each.speaks_for.as_ref(), &place)?;
            if !voices.insert((each.by, &each.speaks_for)) {
                return wrong(&place, format_args!("person {} is there twice with one voice", each.by));
            }
            if !revisions.contains(&each.revision) {
                return wrong(&place, format_args!("the original has had no revision {}", each.revision));
            }
        }
        Ok(())
    }

    fn versions(&self, versions: &[Version], kind: Kind, place: &str) -> Result<(), Error> {
        let mut originals = versions.iter().filter(|version| version.origin == Origin::Original);
        let (Some(original), None) = (originals.next(), originals.next()) else {
            return wrong(place, "exactly one of its versions has to be the original");
        };
        let mut langs = HashSet::new();
        for version in versions {
            let place = format!("{place}, version {}", version.lang);
            if !langs.insert(&version.lang) {
                return wrong(&place, "it is there twice");
            }
            self.version(version, original.revision, &place)?;
            match (kind, version.title.trim().is_empty()) {
                (Kind::Space, true) => return wrong(&place, "the title is missing"),
                (Kind::Reply, false) => return wrong(&place, "a reply has no title"),
                _ => {}
            }
            if kind != Kind::Space && !(version.purpose.is_empty() && version.audience.is_empty()) {
                return wrong(&place, "only a space has a purpose and an audience");
            }
        }
        Ok(())
    }

    fn version(&self, version: &Version, original: u32, place: &str) -> Result<(), Error> {
        if version.revision == 0 {
            return wrong(place, "revisions count from 1");
        }
        match (&version.origin, version.from_revision) {
            (Origin::Original, None) => {}
            (Origin::Original, Some(_)) => return wrong(place, "an original has no from_revision"),
            (_, Some(from)) if (1..=original).contains(&from) => {}
            (_, Some(from)) => return wrong(place, format_args!("the original has had no revision {from}")),
            (_, None) => return wrong(place, "a translation needs from_revision"),
        }
        match &version.origin {
            Origin::Person { person, accepted_by } => {
                self.known(*person, place)?;
                accepted_by.iter().try_for_each(|id| self.known(*id, place))?;
            }
            Origin::Machine { engine, checked_by, checked_at } => {
                if engine.trim().is_empty() || engine.chars().any(char::is_control) {
                    return wrong(place, "a machine's translation names its engine, without control characters");
                }
                if checked_by.is_some() != checked_at.is_some() {
                    return wrong(place, "checked_by and checked_at go together");
                }
                checked_by.iter().try_for_each(|id| self.known(*id, place))?;
            }
            Origin::Original | Origin::Author => {}
        }
        texts(place, [version.title.as_str(), &version.purpose, &version.audience, &version.markdown])
    }
}

/// What an archive says of a file, whatever it stands beside.
pub(crate) fn sound_file(file: &File, place: &str) -> Result<(), Error> {
    let Some(kind) = FileKind::parse(&file.kind) else {
        return wrong(place, format_args!("{:?} is no kind of file", file.kind));
    };
    if file.name != kept_name(&file.name, kind) {
        return wrong(place, "it is no name of such a file");
    }
    if file.size == 0 || usize::try_from(file.size).map_or(true, |size| size > MOST_BYTES) {
        return wrong(place, format_args!("{} is no size of a file", file.size));
    }
    let is_picture = kind != FileKind::Pdf;
    if is_picture != file.width.is_some() || is_picture != file.height.is_some() {
        return wrong(place, "a picture has a width and a height, and a document has none");
    }
    if is_picture == file.alt.trim().is_empty() || file.alt.chars().count() > MOST_ALT as usize {
        return wrong(place, "it is said of a picture what it shows, in few words, and not of a document");
    }
    if !file.sha256.is_empty() && (file.sha256.len() != 64 || !file.sha256.bytes().all(is_hex)) {
        return wrong(place, "its sha256 is not 64 of 0-9 and a-f");
    }
    texts(place, [file.alt.as_str()])
}
