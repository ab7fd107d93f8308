//! Settling something: by administrators, each change in the log.

use super::{Office, sql};
use crate::Error;
use crate::accounts::{Actor, check_email, line};
use crate::audit::{self, Entry};
use crate::clock::millis;
use crate::db::{Tx, within};
use domain::files::{MOST_BYTES, MOST_MEGABYTES};
use domain::form::{Why, Wrong};
use domain::settings::{Keeping, LONGEST_FOOT, LONGEST_NAME, Look, Pair, Shade, look};
use domain::{Colour, Locale, Trilingual};
use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// Who the hub is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// Its name.
    pub name: Trilingual,
    /// The language for readers of whom nothing is known.
    pub language: Locale,
    /// The organisation's address for mail.
    pub contact: String,
    /// What stands at the end of each letter.
    pub foot: Trilingual,
}

/// Colours as they were typed; a pair of which both are empty is the product's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Colours {
    /// The accent, light and dark.
    pub accent: [String; 2],
    /// The band, light and dark.
    pub band: [String; 2],
}

/// A sign is shown no larger; a screen may have twice as many points.
const LONGEST_LOGO: u32 = 640;

impl Office<'_> {
    /// Settles who the hub is.
    pub async fn set_identity(&self, actor: &Actor, new: &Identity) -> Result<(), Error> {
        actor.administrator()?;
        let each = |words: &Trilingual, tidy: fn(&str) -> String| {
            Locale::ALL.into_iter().fold(Trilingual::default(), |all, locale| all.with(locale, tidy(words.of(locale))))
        };
        let (name, foot) = (each(&new.name, line), each(&new.foot, |text| text.trim().replace("\r\n", "\n")));
        let contact = new.contact.trim();
        let mut wrong: Vec<Wrong> = Vec::new();
        for (field, words, most) in [("name", &name, LONGEST_NAME), ("foot", &foot, LONGEST_FOOT)] {
            for locale in Locale::ALL.into_iter().filter(|locale| words.of(*locale).chars().count() > most as usize) {
                wrong.push(Wrong::new(format!("{field}-{locale}"), Why::TooLong { most }));
            }
        }
        wrong.extend(Some(contact).filter(|contact| !contact.is_empty()).and_then(|it| check_email("contact", it)));
        if !wrong.is_empty() {
            return Err(Error::Wrong(wrong));
        }
        let values = [
            ("name", json!(name)),
            ("language", json!(new.language)),
            ("contact", json!(contact)),
            ("foot", json!(foot)),
        ];
        self.set(actor, "identity", &values).await
    }

    /// Settles the colours. One that cannot be read on its ground is refused, with the figures.
    pub async fn set_look(&self, actor: &Actor, colours: &Colours) -> Result<(), Error> {
        actor.administrator()?;
        let mut wrong = Vec::new();
        let accent = pair("accent", &colours.accent, look::accent, &mut wrong);
        let band = pair("band", &colours.band, look::band, &mut wrong);
        if !wrong.is_empty() {
            return Err(Error::Wrong(wrong));
        }
        self.set(actor, "look", &[("look", json!(Look { accent, band }))]).await
    }

    /// Settles how many days what is kept.
    pub async fn set_keeping(&self, actor: &Actor, messages: &str, letters: &str, drafts: &str) -> Result<(), Error> {
        actor.administrator()?;
        let mut wrong = Vec::new();
        let mut days = |field: &str, typed: &str| {
            let (least, most) = (Keeping::LEAST, Keeping::MOST);
            let days = typed.trim().parse().ok().filter(|days| (least..=most).contains(days));
            if days.is_none() {
                wrong.push(Wrong::new(field, Why::OutOfRange { least, most }));
            }
            days.unwrap_or_default()
        };
        let keeping = Keeping {
            messages: days("messages", messages),
            letters: days("letters", letters),
            drafts: days("drafts", drafts),
        };
        if !wrong.is_empty() {
            return Err(Error::Wrong(wrong));
        }
        self.set(actor, "keeping", &[("keeping", json!(keeping))]).await
    }

    /// Puts a picture in the place of the product's own sign. It is made anew from its points, as every picture here.
    pub async fn set_logo(&self, actor: &Actor, bytes: Vec<u8>) -> Result<(), Error> {
        actor.administrator()?;
        let refused = |why| Err(Error::Wrong(vec![Wrong::new("logo", why)]));
        if bytes.is_empty() {
            return refused(Why::NoFile);
        }
        if bytes.len() > MOST_BYTES {
            return refused(Why::FileTooLarge { most: MOST_MEGABYTES });
        }
        let made = match self.hub.attachments().picture(bytes, LONGEST_LOGO).await? {
            Ok(made) => made,
            Err(Why::FileKind) => return refused(Why::NotAPicture),
            Err(why) => return refused(why),
        };
        let digest: String = crate::attachments::hex(&Sha256::digest(&made.bytes)[..8]);
        let mut tx = self.hub.begin().await?;
        within!(&mut tx, on => {
            sqlx::query(sql::SET_LOGO)
                .bind(made.kind.code())
                .bind(i64::from(made.width))
                .bind(i64::from(made.height))
                .bind(&digest)
                .bind(&made.bytes)
                .execute(on)
                .await
                .map(|_| ())
        })?;
        self.note(&mut tx, actor, "logo", &json!({ "logo": digest })).await?;
        self.hub.commit(tx).await
    }

    /// Takes the picture away again.
    pub async fn remove_logo(&self, actor: &Actor) -> Result<(), Error> {
        actor.administrator()?;
        let mut tx = self.hub.begin().await?;
        let removed = within!(&mut tx, on => {
            sqlx::query(sql::FORGET_LOGO).execute(on).await.map(|done| done.rows_affected())
        })?;
        if removed == 0 {
            return Ok(());
        }
        self.note(&mut tx, actor, "logo", &Value::Null).await?;
        self.hub.commit(tx).await
    }

    /// Writes what differs from what is settled already.
    async fn set(&self, actor: &Actor, what: &str, values: &[(&str, Value)]) -> Result<(), Error> {
        let mut tx = self.hub.begin().await?;
        let rows: Vec<(String, String)> = within!(&mut tx, on => sqlx::query_as(sql::SETTINGS).fetch_all(on).await)?;
        let is = |name: &str, value: &Value| {
            rows.iter()
                .any(|(known, text)| known == name && serde_json::from_str::<Value>(text).ok().as_ref() == Some(value))
        };
        let mut changed = serde_json::Map::new();
        for (name, value) in values.iter().filter(|(name, value)| !is(name, value)) {
            within!(&mut tx, on => {
                sqlx::query(sql::SET)
                    .bind(*name)
                    .bind(value.to_string())
                    .bind(millis(self.hub.now()))
                    .execute(on)
                    .await
                    .map(|_| ())
            })?;
            changed.insert((*name).to_owned(), value.clone());
        }
        if changed.is_empty() {
            return Ok(());
        }
        self.note(&mut tx, actor, what, &changed).await?;
        self.hub.commit(tx).await
    }

    async fn note(&self, tx: &mut Tx, actor: &Actor, what: &str, to: &impl Serialize) -> Result<(), Error> {
        let data = json!({ "setting": what, "to": to });
        let entry = Entry { by: Some(actor.person), action: "setting", space: None, subject: None, data };
        audit::note(tx, self.hub, &entry).await
    }
}

/// A pair of colours, if it is sound; what is not is told at its field.
fn pair(
    name: &str,
    typed: &[String; 2],
    check: fn(Colour, Shade) -> Option<look::Pale>,
    wrong: &mut Vec<Wrong>,
) -> Option<Pair> {
    if typed.iter().all(|text| text.trim().is_empty()) {
        return None;
    }
    let mut one = |text: &str, shade: Shade, end: &str| {
        let why = match Colour::parse(text) {
            Ok(colour) => match check(colour, shade) {
                None => return Some(colour),
                Some((on, has, least)) => Why::TooPale { on, has, least },
            },
            Err(_) if text.trim().is_empty() => Why::Required,
            Err(_) => Why::NotAColour,
        };
        wrong.push(Wrong::new(format!("{name}-{end}"), why));
        None
    };
    let (light, dark) = (one(&typed[0], Shade::Light, "light"), one(&typed[1], Shade::Dark, "dark"));
    Some(Pair { light: light?, dark: dark? })
}
