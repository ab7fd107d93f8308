//! What the part of a form with the files does.

use crate::api::border::{Done, Upload, Visit, What, cross, cross_form};
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::wrong::{too_fast, words};
use domain::form::{Fields, Why, Wrong};
use domain::id::{AttachmentId, PersonId};
use domain::{Html, Locale};
use hub::Hub;
use hub::attachments::{NewFile, VISITOR};
use i18n::files as t;
use uuid::Uuid;

/// Whether a button of that part is pressed.
pub fn is_deed(deed: &str) -> bool {
    matches!(deed, "attach" | "describe") || deed.starts_with("detach")
}

/// What a form did with files.
#[derive(Debug, Default)]
pub struct Changed {
    /// Whether that was all it was for.
    pub only: bool,
    /// What is wrong: the field and the words.
    pub wrong: Vec<(String, String)>,
    /// What was done, in words; may be empty.
    pub said: String,
    /// After how many seconds to try again.
    pub wait: Option<u32>,
}

impl Changed {
    /// Whether the form is to be shown again: it was for the files only, or something is wrong with them.
    pub fn asks_more(&self) -> bool {
        self.only || !self.wrong.is_empty()
    }

    /// The page again, with the part that holds the files.
    pub fn done(&self, visit: &Visit, page: Page, part: Html) -> Done {
        let status = match (self.wait, self.wrong.is_empty()) {
            (Some(_), _) => 429,
            (None, false) => 422,
            (None, true) => 200,
        };
        let done = Done::show(visit, page, status).part(part);
        match self.wait {
            Some(seconds) => done.retry_after(seconds),
            None => done,
        }
    }
}

/// Where files are put.
#[derive(Clone, Debug)]
pub struct Where {
    /// Whose they are; who that is must have been asked before.
    pub person: PersonId,
    /// The key under which what they go with will be sent.
    pub key: Uuid,
    /// Where that is written.
    pub place: String,
    /// How many stand there already; none says that they go with a reply.
    pub there: Option<u32>,
}

/// Does what a form asks for its files: says what pictures show, takes one away, takes one in.
pub async fn change(
    hub: &Hub,
    visit: &Visit,
    locale: Locale,
    at: Where,
    fields: &Fields,
    upload: Option<Upload>,
) -> Result<Changed, Failure> {
    let Where { person, key, place, there } = at;
    let attachments = hub.attachments();
    let deed = fields.get("do");
    let mut changed = Changed::default();
    let mut wrong = Vec::new();
    let alts: Vec<(AttachmentId, String)> = fields
        .0
        .iter()
        .filter_map(|(name, alt)| Some((AttachmentId(Uuid::parse_str(name.strip_prefix("alt-")?).ok()?), alt.clone())))
        .collect();
    if !alts.is_empty()
        && let Err(found) = cross_form(attachments.describe(person, key, &alts).await)?
    {
        wrong.extend(found);
    }
    if let Ok(id) = Uuid::parse_str(fields.get("picture")) {
        cross(attachments.picture_first(person, key, AttachmentId(id)).await)?;
    }
    if let Some(id) = deed.strip_prefix("detach") {
        changed.only = true;
        if let Ok(id) = Uuid::parse_str(id.trim_start_matches('-')) {
            match cross_form(attachments.detach(person, key, AttachmentId(id)).await)? {
                Ok(()) => t::detached(locale).clone_into(&mut changed.said),
                Err(found) => wrong.extend(found),
            }
        }
    }
    changed.only |= is_deed(deed);
    let upload = upload.filter(|upload| !(upload.name.is_empty() && upload.bytes.is_empty()));
    match upload {
        Some(upload) => match visit.gate.pass(What::File, Some(person).filter(|person| *person != VISITOR), None) {
            Ok(()) => {
                let (beside, listed) = (there.unwrap_or_default(), there.is_some());
                let new = NewFile { key, place, beside, listed, name: upload.name, bytes: upload.bytes };
                match cross_form(attachments.attach(person, new).await)? {
                    Ok(file) => changed.said = t::attached(locale, &file.name),
                    Err(found) => wrong.extend(found),
                }
            }
            Err(seconds) => {
                changed.wrong.push(("upload".to_owned(), too_fast(locale, seconds)));
                changed.wait = Some(seconds);
            }
        },
        None if deed == "attach" => wrong.push(Wrong::new("upload", Why::NoFile)),
        None => {}
    }
    changed.wrong.extend(wrong.into_iter().map(|Wrong { field, why }| (field, words(locale, why))));
    Ok(changed)
}
