//! What the pages on the hub itself read, and what the forms of those do who write them.

pub use hub::pages::{PageRevision, Standing};

use super::edit::{self, Editor};
use super::read::Reading;
use super::{history, list, read};
use crate::accounts::api::{asked, sign_in_again, sign_in_first};
use crate::api::border::{Done, Visit, cross, cross_form};
use crate::paths::{self, Desk, Place};
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::form_page;
use crate::ui::wrong::words;
use domain::form::{Fields, Form, Notice, Why, Wrong};
use domain::pages::{Chapter, Sheet};
use domain::{Fault, Locale};
use hub::Hub;
use hub::accounts::Actor;
use hub::pages::Edit;
use i18n::pages as t;

/// The page at an address.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, at: &Place) -> Result<Page, Failure> {
    let (desk, query) = match at {
        Place::About => return chapter(hub, visit, locale, Chapter::About).await,
        Place::Chapter(which) => return chapter(hub, visit, locale, *which).await,
        Place::Admin { desk, query } => (desk, query),
        _ => return Err(Failure(Fault::NotFound)),
    };
    let Some(actor) = &visit.actor else {
        return Ok(form_page(locale, sign_in_first(visit, locale, &address(locale, *desk, query), "")));
    };
    let of = language(locale, query);
    match *desk {
        Desk::Overview | Desk::Settings | Desk::Topics | Desk::Health => Err(Failure(Fault::NotFound)),
        Desk::Pages => {
            let mut all = Vec::new();
            for chapter in Chapter::ALL {
                all.push((chapter, cross(hub.pages().standing(actor, chapter).await)?));
            }
            Ok(list::page(locale, &all))
        }
        Desk::Page(chapter) => {
            let standing = cross(hub.pages().standing(actor, chapter).await)?;
            let here = here(&standing, of)?.clone();
            let form = edit::form_of(locale, chapter, &here);
            let mut editor = editor(hub, visit, chapter, of, standing, form, here.sheet)?;
            editor.notice = match asked(query, "done").as_str() {
                "saved" => Some(t::saved(locale)),
                "restored" => Some(t::restored(locale)),
                _ => None,
            }
            .map(|words| Notice { good: true, words: words.to_owned() });
            Ok(edit::page(locale, editor))
        }
        Desk::History(chapter) => {
            let revisions = cross(hub.pages().history(actor, chapter, of).await)?;
            Ok(history::page(locale, chapter, of, revisions))
        }
    }
}

async fn chapter(hub: &Hub, visit: &Visit, locale: Locale, chapter: Chapter) -> Result<Page, Failure> {
    let (text, changed_at) = cross(hub.pages().read(chapter, locale).await)?;
    let may_edit = visit.actor.as_ref().is_some_and(|actor| actor.administrator().is_ok());
    Ok(read::page(locale, &Reading { chapter, text, changed_at, settings: &visit.settings, may_edit }))
}

/// The language that is worked on: the one that is asked for, else the reader's.
fn language(locale: Locale, query: &str) -> Locale {
    Locale::parse(&asked(query, "of")).unwrap_or(locale)
}

fn address(locale: Locale, desk: Desk, query: &str) -> String {
    let of = language(locale, query);
    match desk {
        Desk::Overview | Desk::Settings | Desk::Topics | Desk::Health => paths::admin(locale),
        Desk::Pages => paths::admin_pages(locale),
        Desk::Page(chapter) => paths::admin_page(locale, chapter, of),
        Desk::History(chapter) => paths::admin_history(locale, chapter, of),
    }
}

fn here(standing: &[Standing], of: Locale) -> Result<&Standing, Failure> {
    standing.iter().find(|each| each.locale == of).ok_or(Failure(Fault::NotFound))
}

fn editor<'a>(
    hub: &Hub,
    visit: &'a Visit,
    chapter: Chapter,
    of: Locale,
    standing: Vec<Standing>,
    form: Form,
    sheet: Sheet,
) -> Result<Editor<'a>, Failure> {
    let html = cross(hub.pages().preview(&sheet, of))?;
    Ok(Editor { chapter, of, standing, form, preview: (sheet, html), notice: None, settings: &visit.settings })
}

/// Does what a form of these pages asks for.
pub async fn act(hub: &Hub, visit: &Visit, locale: Locale, at: &Place, fields: &Fields) -> Result<Done, Failure> {
    let Place::Admin { desk, query } = at else { return Err(Failure(Fault::NotFound)) };
    let Some(actor) = &visit.actor else {
        return Ok(sign_in_again(visit, locale, &address(locale, *desk, query), fields));
    };
    if actor.administrator().is_err() {
        return Err(Failure(Fault::NotFound));
    }
    let of = language(locale, query);
    match (*desk, fields.get("do")) {
        (Desk::Page(chapter), "save") => save(hub, visit, actor, locale, (chapter, of), fields).await,
        (Desk::Page(chapter), "preview") => typed(hub, visit, actor, locale, (chapter, of), fields, &[], 200).await,
        (Desk::History(chapter), "restore") => {
            let number = |name| fields.get(name).parse::<u32>().map_err(|_| Failure(Fault::BadRequest));
            let (revision, base) = (number("revision")?, number("base")?);
            let restored = cross_form(hub.pages().restore(actor, chapter, of, revision, base).await)?;
            match restored {
                Ok(()) => Ok(Done::go_to(format!("{}&done=restored", paths::admin_page(locale, chapter, of)))),
                // Somebody was faster: here is how it stands now.
                Err(_) => Ok(Done::go_to(paths::admin_history(locale, chapter, of))),
            }
        }
        _ => Err(Failure(Fault::BadRequest)),
    }
}

async fn save(
    hub: &Hub,
    visit: &Visit,
    actor: &Actor,
    locale: Locale,
    (chapter, of): (Chapter, Locale),
    fields: &Fields,
) -> Result<Done, Failure> {
    let base = fields.get("base").parse().map_err(|_| Failure(Fault::BadRequest))?;
    let small = !fields.get("small").is_empty();
    let edit = Edit { chapter, locale: of, base, sheet: raw(fields), small };
    match cross_form(hub.pages().edit(actor, &edit).await)? {
        Ok(()) => Ok(Done::go_to(format!("{}&done=saved", paths::admin_page(locale, chapter, of)))),
        Err(wrong) => {
            let status = if changed_meanwhile(&wrong) { 409 } else { 422 };
            typed(hub, visit, actor, locale, (chapter, of), fields, &wrong, status).await
        }
    }
}

fn changed_meanwhile(wrong: &[Wrong]) -> bool {
    wrong.iter().any(|wrong| wrong.why == Why::ChangedMeanwhile)
}

/// What was typed, as it was.
fn raw(fields: &Fields) -> Sheet {
    let [title, lead, body] = ["title", "lead", "body"].map(|name| fields.raw(name).replace("\r\n", "\n"));
    Sheet { title, lead, body }
}

/// The editor as it was filled in before signing in.
pub async fn again(hub: &Hub, visit: &Visit, locale: Locale, at: &Place, fields: &Fields) -> Result<Done, Failure> {
    match (at, &visit.actor) {
        (Place::Admin { desk: Desk::Page(chapter), query }, Some(actor)) => {
            let of = language(locale, query);
            typed(hub, visit, actor, locale, (*chapter, of), fields, &[], 200).await
        }
        _ => Err(Failure(Fault::NotFound)),
    }
}

/// The editor with what was typed in it.
#[expect(clippy::too_many_arguments, reason = "they are what an editor is made of")]
async fn typed(
    hub: &Hub,
    visit: &Visit,
    actor: &Actor,
    locale: Locale,
    (chapter, of): (Chapter, Locale),
    fields: &Fields,
    wrong: &[Wrong],
    status: u16,
) -> Result<Done, Failure> {
    let standing = cross(hub.pages().standing(actor, chapter).await)?;
    let here = here(&standing, of)?;
    let mut form = edit::form_of(locale, chapter, here);
    let meanwhile = changed_meanwhile(wrong);
    let at_fields: &[Wrong] = if meanwhile { &[] } else { wrong };
    let now = here.revision.to_string();
    form.typed(fields, at_fields, |why| words(locale, why));
    if meanwhile {
        // Whoever saves once more has been told.
        form.fields.iter_mut().filter(|field| field.name == "base").for_each(|field| field.values = vec![now.clone()]);
    }
    let mut editor = editor(hub, visit, chapter, of, standing, form, raw(fields))?;
    editor.notice = meanwhile.then(|| Notice { good: false, words: t::changed_meanwhile(locale).to_owned() });
    Ok(Done::show(visit, edit::page(locale, editor), status))
}
