//! Files of a resource, in the forms by which it is suggested, changed, or revised.

use crate::api::border::{Upload, Visit, cross};
use crate::attachments::api::{Changed, Where, change};
use crate::attachments::{Along, Of, along, errors};
use crate::platform::Failure;
use crate::resources::suggestions::SUGGEST as PLACE;
use crate::ui::wrong::words;
use domain::files::Attachment;
use domain::form::{Field, Fields, Kind, Wrong};
use domain::id::{AttachmentId, PersonId};
use domain::resources::Resource;
use domain::{Fault, Html, Locale};
use hub::Hub;
use hub::attachments::{Settling, VISITOR};
use uuid::Uuid;

/// The files of one form.
#[derive(Debug)]
pub struct Filing<'a> {
    /// The hub.
    pub hub: &'a Hub,
    visit: &'a Visit,
    /// The reader's language.
    pub locale: Locale,
    person: PersonId,
    /// The key of the form, under which new files wait.
    pub key: Uuid,
    place: String,
    /// Those that the resource has already.
    there: Vec<Attachment>,
    /// What stands in the link by which somebody came; may be empty.
    pub letter: String,
}

impl<'a> Filing<'a> {
    /// Those of a new one.
    pub fn new(hub: &'a Hub, visit: &'a Visit, locale: Locale, key: Uuid) -> Self {
        let person = visit.actor.as_ref().map_or(VISITOR, |actor| actor.person);
        let (place, letter) = (PLACE.to_owned(), String::new());
        Self { hub, visit, locale, person, key, place, there: Vec::new(), letter }
    }

    /// Those of one that somebody changes who may. Without a key, what waits since the last time is brought back.
    pub async fn changed(
        hub: &'a Hub,
        visit: &'a Visit,
        locale: Locale,
        person: PersonId,
        resource: &Resource,
        key: &str,
    ) -> Result<Self, Failure> {
        let place = format!("/resources/{}", resource.id);
        let key = if key.is_empty() {
            cross(hub.attachments().unsent_key(person, &place).await)?.unwrap_or_else(|| hub.new_key())
        } else {
            Uuid::parse_str(key).map_err(|_| Failure(Fault::BadRequest))?
        };
        let letter = String::new();
        Ok(Self { hub, visit, locale, person, key, place, there: resource.files.clone(), letter })
    }

    /// The same for somebody who has come by a letter.
    pub fn by_letter(mut self, letter: &str) -> Self {
        letter.clone_into(&mut self.letter);
        self
    }

    /// The key as a field of the form.
    pub fn key_field(&self) -> Field {
        Field::hidden("key", self.key.to_string())
    }

    /// Does what the form asks for its files.
    pub async fn change(&self, fields: &Fields, upload: Option<Upload>) -> Result<Changed, Failure> {
        if self.there.is_empty() && self.person != VISITOR {
            // What was put here before signing in.
            cross(self.hub.attachments().adopt(self.person, self.key).await)?;
        }
        let dropped = self.dropped(fields).len();
        let at = Where {
            person: self.person,
            key: self.key,
            place: self.place.clone(),
            there: Some(u32::try_from(self.there.len() - dropped).unwrap_or_default()),
        };
        change(self.hub, self.visit, self.locale, at, fields, upload).await
    }

    /// The part of the form with the files, as a field, and by itself.
    pub async fn field(&self, fields: &Fields, wrong: &[Wrong], changed: &Changed) -> Result<(Field, Html), Failure> {
        let waiting = cross(self.hub.attachments().unsent(self.person, self.key).await)?;
        let more = wrong.iter().map(|Wrong { field, why }| (field.clone(), words(self.locale, *why)));
        let wrong: Vec<(String, String)> = changed.wrong.iter().cloned().chain(more).collect();
        let of = Of::Resource {
            there: &self.there,
            letter: &self.letter,
            opens: self.person != VISITOR && self.letter.is_empty(),
        };
        let part =
            Along { key: self.key, of, files: &waiting, typed: fields, wrong: &wrong, said: changed.said.clone() };
        let html = along(self.locale, &part);
        let kind = Kind::Part { html: html.clone(), wrong: errors(self.locale, &part) };
        Ok((Field::new("", "", kind), html))
    }

    fn dropped(&self, fields: &Fields) -> Vec<AttachmentId> {
        let known = self.there.iter().map(|file| file.id);
        known.filter(|id| fields.all("drop").any(|typed| typed == id.to_string())).collect()
    }

    /// What becomes of the files when the form is sent.
    pub fn settling(&self, fields: &Fields) -> Settling {
        let alt = |file: &Attachment| {
            let field = format!("alt-{}", file.id);
            fields.0.iter().find(|(name, _)| *name == field).map(|(_, alt)| (file.id, alt.clone()))
        };
        Settling {
            new: Some((self.person, self.key)),
            alts: self.there.iter().filter_map(alt).collect(),
            dropped: self.dropped(fields),
            picture: Uuid::parse_str(fields.get("picture")).ok().map(AttachmentId),
        }
    }
}
