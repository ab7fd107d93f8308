//! The page on which facilitators settle a space: publication, questions, reasons, who is barred.

use super::super::reasons;
use crate::api::border::{Done, Visit, cross, cross_form};
use crate::paths;
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::form_page;
use crate::ui::wrong::words;
use domain::discussions::Publication;
use domain::form::{Button, Field, Fields, Form, FormPage, Kind, Notice, Part};
use domain::id::PersonId;
use domain::moderation::Reason;
use domain::{Fault, Locale};
use hub::Hub;
use hub::accounts::Actor;
use hub::moderation::Managed;
use i18n::moderation as t;
use uuid::Uuid;

/// The page.
pub async fn read(
    hub: &Hub,
    visit: &Visit,
    actor: &Actor,
    locale: Locale,
    slug: &str,
    done: bool,
) -> Result<Page, Failure> {
    let managed = cross(hub.moderation().managed(actor, slug, locale).await)?;
    let mut page = draw(locale, slug, &managed);
    page.notice = done.then(|| Notice { good: true, words: t::saved(locale).to_owned() });
    Ok(form_page(locale, page.again(visit.typed.as_ref())))
}

/// Does what one of its forms asks for.
pub async fn act(
    hub: &Hub,
    visit: &Visit,
    actor: &Actor,
    locale: Locale,
    slug: &str,
    fields: &Fields,
) -> Result<Done, Failure> {
    let moderation = hub.moderation();
    let managed = cross(moderation.managed(actor, slug, locale).await)?;
    let bad = || Failure(Fault::BadRequest);
    let number = |text: &str| text.parse::<u32>().map_err(|_| bad());
    match fields.get("do").split_once(' ').unwrap_or((fields.get("do"), "")) {
        ("publication", _) => {
            let way = Publication::parse(fields.get("publication")).ok_or_else(bad)?;
            cross(moderation.set_publication(actor, managed.id, way).await)?;
        }
        ("close", question) => cross(moderation.set_open(actor, slug, number(question)?, false).await)?,
        ("open", question) => cross(moderation.set_open(actor, slug, number(question)?, true).await)?,
        ("unbar", person) => {
            let person = Uuid::parse_str(person).map(PersonId).map_err(|_| bad())?;
            cross(moderation.bar(actor, managed.id, person, false).await)?;
        }
        ("reasons", _) => {
            let typed = Locale::ALL.map(|each| (each, format!("reasons-{each}")));
            let typed: Vec<(Locale, &str)> = typed.iter().map(|(each, name)| (*each, fields.raw(name))).collect();
            let mut lists = Reason::lists(&typed);
            if lists == reasons::defaults() {
                // What was not changed stays the hub's, in better words one day.
                lists.clear();
            }
            if let Err(wrong) = cross_form(moderation.set_reasons(actor, managed.id, &lists).await)? {
                let mut page = draw(locale, slug, &managed);
                for form in page.parts.iter_mut().filter_map(|part| part.form.as_mut()).filter(|f| f.id == "reasons") {
                    form.typed(fields, &wrong, |why| words(locale, why));
                }
                return Ok(Done::show(visit, form_page(locale, page), 422));
            }
        }
        _ => return Err(bad()),
    }
    Ok(Done::go_to(format!("{}?done=1", paths::manage(locale, slug))))
}

fn draw(locale: Locale, slug: &str, managed: &Managed) -> FormPage {
    let action = paths::manage(locale, slug);
    let form = |id: &str, fields: Vec<Field>, buttons: Vec<Button>| {
        Some(Form { id: id.to_owned(), action: action.clone(), fields, buttons })
    };
    let button = |deed: String, label: String| Button { deed, label };
    let save = |deed: &str| vec![button(deed.to_owned(), t::save(locale).to_owned())];
    let ways = Publication::ALL.map(|way| (way.code().to_owned(), way_name(locale, way).to_owned()));
    let publication = Field::new("publication", t::publication(locale), Kind::Radios { choices: ways.to_vec() })
        .hint(t::publication_hint(locale))
        .with([managed.publication.code().to_owned()]);
    let list = reasons::or_defaults(managed.reasons.clone());
    let reasons = Locale::ALL.map(|each| {
        let lines = list.iter().map(|reason| own_words(reason, each)).collect::<Vec<_>>().join("\n");
        Field::new(&format!("reasons-{each}"), each.endonym(), Kind::Area).optional().with([lines])
    });
    let questions = managed.questions.iter().map(|question| {
        let number = i64::from(question.number);
        let (deed, label, state) = if question.open {
            ("close", t::close_question(locale, number), t::question_open(locale))
        } else {
            ("open", t::open_question(locale, number), t::question_closed(locale))
        };
        Part {
            facts: vec![(format!("{}. {}", question.number, question.title), state.to_owned())],
            form: form(
                &format!("question-{number}"),
                Vec::new(),
                vec![button(format!("{deed} {}", question.number), label)],
            ),
            ..Part::default()
        }
    });
    let barred = managed.barred.iter().map(|(person, name)| Part {
        form: form(
            &format!("barred-{person}"),
            Vec::new(),
            vec![button(format!("unbar {person}"), t::unbar_name(locale, name))],
        ),
        ..Part::default()
    });
    let heading =
        |heading: &str, words: &str| Part { heading: heading.to_owned(), words: words.to_owned(), ..Part::default() };
    let mut parts = vec![
        Part { form: form("publication", vec![publication], save("publication")), ..Part::default() },
        heading(t::questions(locale), t::questions_hint(locale)),
    ];
    parts.extend(questions);
    parts.push(Part {
        heading: t::reasons(locale).to_owned(),
        words: t::reasons_lead(locale).to_owned(),
        form: form("reasons", reasons.to_vec(), save("reasons")),
        ..Part::default()
    });
    if !managed.barred.is_empty() {
        parts.push(heading(t::barred_people(locale), ""));
        parts.extend(barred);
    }
    FormPage {
        title: t::manage_of(locale, &managed.title),
        parts,
        links: vec![
            (t::title(locale).to_owned(), paths::moderation(locale)),
            (t::log_page(locale).to_owned(), paths::log(locale)),
            (i18n::site::discussions(locale).to_owned(), paths::space(locale, slug)),
        ],
        ..FormPage::default()
    }
}

/// A reason's words in one language only; empty where it has none.
fn own_words(reason: &Reason, locale: Locale) -> &str {
    reason.0.iter().find(|(each, _)| *each == locale).map_or("", |(_, words)| words.as_str())
}

fn way_name(locale: Locale, way: Publication) -> &'static str {
    match way {
        Publication::AtOnce => t::way_at_once(locale),
        Publication::FirstApproved => t::way_first_approved(locale),
        Publication::Review => t::way_review(locale),
    }
}
