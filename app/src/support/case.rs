//! `/{lang}/support/desk?id=…`: one request, for the team.

use super::line::{For, time_line};
use super::suggested::{self, Offered};
use super::{desk, own};
use crate::accounts::forms::all_languages;
use crate::own::former_name;
use crate::paths;
use domain::form::{Button, Field, Fields, Form, FormPage, Kind, Part};
use domain::support::{FromTeam, State, Step, Task, limits};
use domain::{Html, Locale};
use i18n::support as t;
use leptos::prelude::*;
use time::Date;

/// What the page is made of.
#[derive(Debug)]
pub struct Gathered {
    /// What both sides read.
    pub seen: own::Gathered,
    /// What the team alone does.
    pub case: FromTeam,
    /// Who and what may be suggested.
    pub offered: Offered,
    /// How many are in each state.
    pub counts: Vec<(State, u32)>,
}

/// The page.
pub fn page(locale: Locale, gathered: &Gathered) -> FormPage {
    let head = &gathered.seen.own.head;
    let mut page = desk::base(locale, head.state, &gathered.counts);
    page.title.clone_from(&head.title);
    page.title_lang = head.lang.to_string();
    let name = former_name(locale, &gathered.case.requester);
    let mut facts = own::facts(locale, &gathered.seen);
    facts.insert(1, (t::asked_by(locale).to_owned(), name.to_owned()));
    let line = time_line(locale, &gathered.seen.own, For::Team(&gathered.case.requester));
    page.parts = vec![
        Part {
            facts,
            drawn: own::summary(locale, &gathered.seen.own),
            form: steps(locale, gathered),
            ..Part::default()
        },
        assign(locale, gathered),
        Part {
            heading: t::history(locale).to_owned(),
            words: t::history_team(locale).to_owned(),
            drawn: Html(line.to_html()),
            ..Part::default()
        },
    ];
    match head.state {
        State::Closed => page.parts.push(reopen(locale, gathered)),
        State::Withdrawn => {}
        _ => page.parts.push(write(locale, gathered)),
    }
    page.parts.push(note(locale, gathered));
    page.parts.push(Part {
        heading: t::suggested(locale).to_owned(),
        words: t::suggested_team(locale).to_owned(),
        drawn: suggested::found(head.id, locale, &gathered.seen.own.suggested, &gathered.offered, head.state.is_open()),
        ..Part::default()
    });
    page.parts.push(tasks(locale, gathered));
    page.parts.extend(feedback(locale, gathered));
    page.parts.extend(draft(locale, gathered));
    page
}

fn form(locale: Locale, gathered: &Gathered, id: &str, fields: Vec<Field>, buttons: &[(&str, &str)]) -> Form {
    let mut all = vec![Field::hidden("key", gathered.seen.key.clone())];
    all.extend(fields);
    Form {
        id: id.to_owned(),
        action: paths::support_case(locale, gathered.seen.own.head.id),
        fields: all,
        buttons: buttons
            .iter()
            .map(|(deed, label)| Button { deed: (*deed).to_owned(), label: (*label).to_owned() })
            .collect(),
    }
}

/// What can be done next with a click.
fn steps(locale: Locale, gathered: &Gathered) -> Option<Form> {
    let buttons: &[(&str, &str)] = match gathered.seen.own.head.state {
        State::Received => &[("take", t::take(locale))],
        State::Matching => &[("start", t::start(locale))],
        _ => return None,
    };
    Some(form(locale, gathered, "step", Vec::new(), buttons))
}

fn team(locale: Locale, gathered: &Gathered) -> Vec<(String, String)> {
    let nobody = (String::new(), t::nobody(locale).to_owned());
    let all = gathered.case.work.team.iter().map(|(id, name)| (id.to_string(), name.clone()));
    std::iter::once(nobody).chain(all).collect()
}

fn assign(locale: Locale, gathered: &Gathered) -> Part {
    let to = gathered.seen.own.head.assigned.as_ref().map(|(id, _)| id.to_string());
    let field = Field::new("to", t::sees_to_it(locale), Kind::Select { choices: team(locale, gathered) }).with(to);
    let form = form(locale, gathered, "assign", vec![field.optional()], &[("assign", t::assign(locale))]);
    Part { heading: t::sees_to_it(locale).to_owned(), form: Some(form), ..Part::default() }
}

/// What whoever asked will read.
fn write(locale: Locale, gathered: &Gathered) -> Part {
    let state = gathered.seen.own.head.state;
    let may = |step: Step| step.from(state, domain::support::By::Team).is_some();
    let lang = gathered.seen.own.head.lang.clone();
    let hint = t::write_hint(locale, limits::WORDS.into(), &i18n::language_name(locale, &lang));
    let mut buttons = Vec::new();
    if may(Step::Answer) {
        buttons.push(("answer", t::answer(locale)));
    }
    buttons.push(("message", t::send_message(locale)));
    if may(Step::Close) {
        buttons.push(("close", t::close_team(locale)));
    }
    let field = Field::new("words", t::message(locale), Kind::Area).hint(hint).lang(lang.as_str());
    Part {
        heading: t::write_requester(locale).to_owned(),
        words: t::write_lead(locale).to_owned(),
        form: Some(form(locale, gathered, "write", vec![field], &buttons)),
        ..Part::default()
    }
}

fn note(locale: Locale, gathered: &Gathered) -> Part {
    let field = Field::new("words", t::note(locale), Kind::Area);
    Part {
        heading: t::note_heading(locale).to_owned(),
        words: t::note_lead(locale).to_owned(),
        form: Some(form(locale, gathered, "note", vec![field], &[("note", t::add_note(locale))])),
        ..Part::default()
    }
}

fn reopen(locale: Locale, gathered: &Gathered) -> Part {
    let field = Field::new("words", t::reopen_words(locale), Kind::Area);
    Part {
        heading: t::reopen(locale).to_owned(),
        words: t::reopen_team(locale).to_owned(),
        form: Some(form(locale, gathered, "reopen", vec![field], &[("reopen", t::reopen(locale))])),
        ..Part::default()
    }
}

fn tasks(locale: Locale, gathered: &Gathered) -> Part {
    let rows = gathered.case.work.tasks.iter().map(|each| task(locale, gathered, each)).collect::<Vec<_>>();
    let list = (!rows.is_empty()).then(|| {
        view! {
            <ul class="rows pointers" role="list">
                {rows}
            </ul>
        }
    });
    let fields = vec![
        Field::new("task", t::task(locale), Kind::Text),
        Field::new("due-on", t::due(locale), Kind::Day).optional(),
        Field::new("to", t::task_to(locale), Kind::Select { choices: team(locale, gathered) }).optional(),
    ];
    Part {
        heading: t::tasks(locale).to_owned(),
        words: t::tasks_lead(locale).to_owned(),
        drawn: Html(list.to_html()),
        form: Some(form(locale, gathered, "task", fields, &[("task", t::add_task(locale))])),
        ..Part::default()
    }
}

fn task(locale: Locale, gathered: &Gathered, task: &Task) -> impl IntoView + use<> {
    let today: Date = gathered.seen.today;
    let is_late = task.done_at.is_none() && task.due_on.is_some_and(|day| day < today);
    let mut about = Vec::new();
    if let Some(at) = task.done_at {
        about.push(t::task_done_on(locale, &i18n::date(locale, at.date())));
    } else if let Some(day) = task.due_on {
        let day = i18n::date(locale, day);
        about.push(if is_late { t::task_late(locale, &day) } else { t::task_due(locale, &day) });
    }
    if let Some((_, name)) = &task.assigned {
        about.push(former_name(locale, name).to_owned());
    }
    let (deed, label) =
        if task.done_at.is_some() { ("task-open", t::task_open(locale)) } else { ("task-done", t::task_done(locale)) };
    let words = task.words.clone();
    view! {
        <li>
            <div>
                <b lang="" dir="auto">
                    {words.clone()}
                </b>
                <span class=is_late.then_some("is-late")>{about.join(" · ")}</span>
            </div>
            <form method="post" action=paths::support_case(locale, gathered.seen.own.head.id) data-act="">
                <input type="hidden" name="task" value=task.id.to_string() />
                <button class="btn" type="submit" name="do" value=deed>
                    {label}
                    <span class="vh">" " <bdi>{words}</bdi></span>
                </button>
            </form>
        </li>
    }
}

fn feedback(locale: Locale, gathered: &Gathered) -> Option<Part> {
    let said = gathered.seen.own.feedback.as_ref()?;
    let mark = |mark: Option<u8>| t::mark_of_five(locale, mark.unwrap_or_default().into());
    let publish = if said.may_publish { t::publish_yes(locale) } else { t::publish_no(locale) };
    let facts = [
        (t::helped(locale), mark(said.helped)),
        (t::in_time(locale), mark(said.in_time)),
        (t::better(locale), said.words.clone()),
        (t::may_publish(locale), publish.to_owned()),
    ];
    let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
    Some(Part {
        heading: t::feedback_said(locale).to_owned(),
        facts: facts.map(|(name, value)| (name.to_owned(), value)).collect(),
        ..Part::default()
    })
}

/// To suggest to the repository what was made public of the answer.
fn draft(locale: Locale, gathered: &Gathered) -> Option<Part> {
    let own = &gathered.seen.own;
    let heading = t::draft(locale).to_owned();
    if gathered.case.work.draft.is_some() {
        return Some(Part { heading, words: t::draft_made(locale).to_owned(), ..Part::default() });
    }
    if own.head.state != State::Closed || !own.feedback.as_ref().is_some_and(|said| said.may_publish) {
        return None;
    }
    let fields = vec![
        Field::new("lang-0", t::draft_language(locale), Kind::Select { choices: all_languages(locale) })
            .with([own.head.lang.to_string()]),
        Field::new("title-0", t::draft_title(locale), Kind::Text),
        Field::new("text-0", t::draft_text(locale), Kind::Area).hint(t::draft_text_hint(locale)),
        Field::new("link", t::draft_link(locale), Kind::Text).hint(t::draft_link_hint(locale)),
    ];
    Some(Part {
        heading,
        words: t::draft_lead(locale).to_owned(),
        form: Some(form(locale, gathered, "draft", fields, &[("draft", t::draft_send(locale))])),
        ..Part::default()
    })
}

/// The form of the page that has a deed, and so the part in which something is wrong.
pub fn part_of(page: &FormPage, deed: &str) -> usize {
    let has = |form: &Form| form.buttons.iter().any(|button| button.deed == deed);
    let place = page.parts.iter().position(|part| part.form.as_ref().is_some_and(has));
    place.unwrap_or(crate::accounts::api::NO_PART)
}

/// What is told of a draft: it is about the topics of the request, for the whole world, and one issue.
pub fn draft_fields(fields: &Fields, topics: &[String]) -> Fields {
    let lang = fields.get("lang-0").to_owned();
    let fixed = [("kind", "guidance"), ("scope", "global"), ("breadth", "single-issue"), ("languages", lang.as_str())];
    let mut all = Fields(
        ["lang-0", "title-0", "text-0", "link"]
            .into_iter()
            .map(|name| (name.to_owned(), fields.get(name).to_owned()))
            .collect(),
    );
    all.0.extend(fixed.map(|(name, value)| (name.to_owned(), value.to_owned())));
    all.0.extend(topics.iter().map(|code| ("topics".to_owned(), code.clone())));
    all
}
