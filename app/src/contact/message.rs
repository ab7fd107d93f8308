//! `/{lang}/contact/inbox?message=…`: a message, what was said about it, and what can be done.

use crate::experts::paragraphs;
use crate::own::deed;
use crate::paths;
use crate::platform::Head;
use crate::root::Page;
use crate::ui::wrong::words;
use crate::ui::{Moment, error_list, errors_of, form, icon, notice};
use domain::Locale;
use domain::contact::{Message, Part, PartKind, Stage, Way};
use domain::form::{Button, Field, Fields, Form, Kind, Notice, Wrong};
use i18n::contact as t;
use leptos::prelude::*;

/// What the page is made of.
#[derive(Debug)]
pub struct Gathered {
    /// It.
    pub message: Message,
    /// A key for what is said next.
    pub key: String,
    /// What was typed, if that is shown again.
    pub typed: Fields,
    /// What is wrong with it.
    pub wrong: Vec<Wrong>,
    /// What is to be said above all.
    pub notice: Option<Notice>,
}

/// The page.
pub fn page(locale: Locale, gathered: &Gathered) -> Page {
    let title = t::from(locale, &gathered.message.head.name);
    Page::drawn(Head { title, ..Head::default() }, view(locale, gathered))
}

fn view(locale: Locale, gathered: &Gathered) -> impl IntoView + use<> {
    let Message { head, parts, .. } = &gathered.message;
    let confirmed = head.stage != Stage::Unconfirmed;
    let answer = confirmed.then(|| answer(locale, gathered));
    let assign = confirmed.then(|| assign(locale, gathered));
    let errors = answer.iter().chain(&assign).flat_map(|form| errors_of(locale, form)).collect();
    let said = parts.iter().map(|part| told(locale, &head.name, part)).collect::<Vec<_>>();
    let action = || paths::message(locale, head.id);
    let failed = parts.iter().any(|part| part.kind == PartKind::Answer(Way::Failed));
    let again = failed.then(|| form(locale, deed("again", action(), "send-again", t::send_again(locale), Vec::new())));
    let take_in = (!confirmed).then(|| {
        let form = form(locale, deed("take-in", action(), "take-in", t::take_in(locale), Vec::new()));
        view! {
            <section class="form-part">
                <h2>{super::stage(locale, head.stage)}</h2>
                <p>{t::take_in_lead(locale)}</p>
                {form}
            </section>
        }
    });
    let answer = answer.map(|answer| section(t::answer_title(locale), None, form(locale, answer)));
    let assign = assign.map(|assign| section(t::assign(locale), None, form(locale, assign)));
    let close = confirmed.then(|| {
        if head.stage == Stage::Closed {
            let form = form(locale, deed("close", action(), "reopen", t::reopen(locale), Vec::new()));
            section(t::reopen_title(locale), None, form).into_any()
        } else {
            let form = form(locale, deed("close", action(), "close", t::close(locale), Vec::new()));
            section(t::close_title(locale), Some(t::close_lead(locale)), form).into_any()
        }
    });
    view! {
        <div class="wrap form-page">
            <p class="admin-back">
                <a href=paths::inbox(locale)>{t::all(locale)}</a>
            </p>
            <h1>{super::about(locale, head.about)}</h1>
            {gathered.notice.clone().map(notice)}
            {error_list(locale, errors)}
            {facts(locale, gathered)}
            <section class="form-part" aria-labelledby="said-h">
                <h2 id="said-h">{t::said(locale)}</h2>
                <ol class="told" role="list">
                    {said}
                </ol>
                {again}
            </section>
            {take_in}
            {answer}
            {assign}
            {close}
        </div>
    }
}

fn section(title: &'static str, lead: Option<&'static str>, inside: impl IntoView) -> impl IntoView {
    view! {
        <section class="form-part">
            <h2>{title}</h2>
            {lead.map(|words| view! { <p>{words}</p> })}
            {inside}
        </section>
    }
}

fn facts(locale: Locale, gathered: &Gathered) -> impl IntoView + use<> {
    let head = &gathered.message.head;
    let kind = if head.member { t::member(locale) } else { t::visitor(locale) };
    let with = head
        .assigned
        .as_ref()
        .map_or_else(|| t::nobody(locale).to_owned(), |(_, name)| crate::own::former_name(locale, name).to_owned());
    view! {
        <dl class="facts">
            <dt>{t::sender(locale)}</dt>
            <dd>
                <bdi>{head.name.clone()}</bdi>
                ", "
                {kind}
            </dd>
            <dt>{i18n::accounts::email(locale)}</dt>
            <dd>
                <bdi>{head.email.clone()}</bdi>
            </dd>
            <dt>{t::answer_in(locale)}</dt>
            <dd lang=head.locale.tag()>{head.locale.endonym()}</dd>
            <dt>{t::stage(locale)}</dt>
            <dd>{super::stage(locale, head.stage)}</dd>
            <dt>{t::assign(locale)}</dt>
            <dd>
                <bdi>{with}</bdi>
            </dd>
        </dl>
    }
}

fn told(locale: Locale, sender: &str, part: &Part) -> impl IntoView + use<> {
    let at = Moment { at: part.at, day_only: false };
    let (name, did) = match part.kind {
        PartKind::Sender => (sender, t::by_sender(locale)),
        PartKind::Answer(_) => (part.by.as_str(), t::by_answer(locale)),
        PartKind::Note => (part.by.as_str(), t::by_note(locale)),
    };
    let name = name.to_owned();
    let way = match part.kind {
        PartKind::Answer(Way::Waiting) => Some(("stand wait", "i-clock", t::way_waiting(locale))),
        PartKind::Answer(Way::Failed) => Some(("stand stop", "i-alert", t::way_failed(locale))),
        _ => None,
    };
    let way = way.map(|(class, mark, words)| view! { <p class=class>{icon(mark)} <span>{words}</span></p> });
    let class = if part.kind == PartKind::Note { "voice note-in" } else { "voice" };
    view! {
        <li>
            <p class="told-by">
                <b>
                    <bdi>{name}</bdi>
                </b>
                " "
                {did}
                " · "
                {at.view(locale)}
            </p>
            <div class=class dir="auto" lang="">
                {paragraphs(&part.words)}
            </div>
            {way}
        </li>
    }
}

fn answer(locale: Locale, gathered: &Gathered) -> Form {
    let head = &gathered.message.head;
    let button = |deed: &str, label: &str| Button { deed: deed.to_owned(), label: label.to_owned() };
    let mut form = Form {
        id: "answer".to_owned(),
        action: paths::message(locale, head.id),
        fields: vec![
            Field::new("words", t::answer_words(locale), Kind::Area).hint(t::answer_hint(locale, &head.email)),
        ],
        buttons: vec![button("answer", t::send_answer(locale)), button("note", t::keep_note(locale))],
    };
    form.typed(&gathered.typed, &gathered.wrong, |why| words(locale, why));
    // How much has been said is what stands on this page; a key that was sent is the same when it is sent again.
    let typed = gathered.typed.get("key");
    let key = if typed.is_empty() { gathered.key.as_str() } else { typed };
    form.fields.push(Field::hidden("key", key));
    form.fields.push(Field::hidden("seen", gathered.message.parts.len().to_string()));
    form
}

fn assign(locale: Locale, gathered: &Gathered) -> Form {
    let Message { head, team, .. } = &gathered.message;
    let mut choices = vec![(String::new(), t::nobody(locale).to_owned())];
    choices.extend(team.iter().map(|(id, name)| (id.to_string(), name.clone())));
    let mut field = Field::new("to", t::assign(locale), Kind::Select { choices })
        .with(head.assigned.as_ref().map(|(id, _)| id.to_string()))
        .optional();
    field.wrong = gathered.wrong.iter().find(|wrong| wrong.field == "to").map(|wrong| words(locale, wrong.why));
    deed("assign", paths::message(locale, head.id), "assign", t::assign_save(locale), vec![field])
}
