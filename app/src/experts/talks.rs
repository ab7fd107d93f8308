//! `/{lang}/account/messages`: what one writes with experts, or with those who ask; one conversation by `?talk=…`.

use crate::paths;
use crate::platform::Head;
use crate::root::Page;
use crate::ui::{Moment, error_list, form, icon, id_of};
use domain::Locale;
use domain::experts::{Talk, TalkHead, Told, limits};
use domain::form::{Button, Field, Fields, Form, Kind, Wrong};
use domain::id::PersonId;
use i18n::experts as t;
use leptos::prelude::*;

/// All conversations.
pub fn list(locale: Locale, talks: &[TalkHead], done: Option<&'static str>) -> Page {
    let rows = talks
        .iter()
        .map(|talk| {
            let at = Moment { at: talk.last_at, day_only: false };
            let with = if talk.as_expert { t::asked_by(locale, &talk.with) } else { t::asked_of(locale, &talk.with) };
            let subject = subject(locale, talk);
            view! {
                <li>
                    <a href=address(locale, talk)>
                        <bdi>{subject}</bdi>
                    </a>
                    <span>{with} " · " {at.view(locale)} {talk.ended.then(|| view! { " · " {t::ended(locale)} })}</span>
                </li>
            }
        })
        .collect::<Vec<_>>();
    let list = if rows.is_empty() {
        view! {
            <p class="empty">{t::no_messages(locale)} " " <a href=paths::experts(locale)>{t::find_expert(locale)}</a></p>
        }
        .into_any()
    } else {
        view! {
            <ul class="rows" role="list">
                {rows}
            </ul>
        }
        .into_any()
    };
    drawn(
        t::messages(locale).to_owned(),
        t::messages_lead(locale),
        view! {
            <div class="wrap form-page">
                <h1>{t::messages(locale)}</h1>
                {done.map(said)}
                <p class="lead">{t::messages_lead(locale)}</p>
                {list}
                <ul class="form-links">
                    <li>
                        <a href=paths::own_expertise(locale)>{t::own_title(locale)}</a>
                    </li>
                </ul>
            </div>
        },
    )
}

fn drawn(title: String, description: &str, view: impl IntoView) -> Page {
    Page::drawn(Head { title, description: description.to_owned(), canonical: None, feed: None }, view)
}

fn said(words: &'static str) -> impl IntoView {
    view! {
        <p class="notice good" role="status" tabindex="-1" data-aim="">
            {icon("i-check")}
            <span>{words}</span>
        </p>
    }
}

/// What a conversation is about; whoever began it may have left.
fn subject(locale: Locale, talk: &TalkHead) -> String {
    if talk.subject.is_empty() { t::no_subject(locale).to_owned() } else { talk.subject.clone() }
}

fn address(locale: Locale, talk: &TalkHead) -> String {
    format!("{}?talk={}", paths::messages(locale), talk.id)
}

/// What a page on one conversation is made of.
#[derive(Debug)]
pub struct Gathered {
    /// It.
    pub talk: Talk,
    /// Who reads it.
    pub reader: PersonId,
    /// A key for the next word.
    pub key: String,
    /// What was typed, if that is shown again.
    pub typed: Fields,
    /// What is wrong with it.
    pub wrong: Vec<Wrong>,
    /// What is to be said above the form, and whether it is good.
    pub said: Option<(bool, String)>,
}

/// One conversation.
pub fn one(locale: Locale, gathered: &Gathered) -> Page {
    let head = &gathered.talk.head;
    let title = subject(locale, head);
    let words = gathered.talk.told.iter().map(|told| word(locale, told, gathered.reader)).collect::<Vec<_>>();
    let answer = (!head.ended).then(|| answer_form(locale, gathered));
    let errors = answer.as_ref().map_or_else(Vec::new, |form| {
        form.all()
            .filter_map(|field| {
                let words = i18n::forms::error_line(locale, &field.label, field.wrong.as_deref()?);
                Some((id_of(&form.id, &field.name), words))
            })
            .collect()
    });
    let with = if head.as_expert { t::asked_by(locale, &head.with) } else { t::asked_of(locale, &head.with) };
    let said = gathered.said.clone().map(|(good, words)| {
        let (class, mark) = if good { ("notice good", "i-check") } else { ("notice wait", "i-clock") };
        view! {
            <p class=class role="status" tabindex="-1" data-aim="">
                {icon(mark)}
                <span>{words}</span>
            </p>
        }
    });
    let end = (!head.ended).then(|| {
        let form = Form {
            id: "end".to_owned(),
            action: address(locale, head),
            fields: Vec::new(),
            buttons: vec![Button { deed: "end".to_owned(), label: t::end(locale).to_owned() }],
        };
        view! {
            <section class="form-part">
                <h2>{t::end(locale)}</h2>
                <p>{if head.as_expert { t::end_expert(locale) } else { t::end_asker(locale) }}</p>
                {self::form(locale, form)}
            </section>
        }
    });
    let below = match answer {
        Some(answer) => view! {
            <section class="form-part" id="answer-part">
                <h2>{t::answer(locale)}</h2>
                {form(locale, answer)}
            </section>
        }
        .into_any(),
        None => view! { <p class="notice wait">{icon("i-clock")} <span>{t::ended_words(locale)}</span></p> }.into_any(),
    };
    drawn(
        title.clone(),
        "",
        view! {
            <div class="wrap form-page">
                <h1>
                    <bdi>{title}</bdi>
                </h1>
                {said}
                {error_list(locale, errors)}
                <p class="lead">{with}</p>
                <ol class="told" role="list">
                    {words}
                </ol>
                {below}
                {end}
                <ul class="form-links">
                    <li>
                        <a href=paths::messages(locale)>{t::messages(locale)}</a>
                    </li>
                </ul>
            </div>
        },
    )
}

fn word(locale: Locale, told: &Told, reader: PersonId) -> impl IntoView + use<> {
    let at = Moment { at: told.at, day_only: false };
    let name = if told.by == reader { t::you(locale).to_owned() } else { told.name.clone() };
    let words = if told.words.is_empty() {
        view! { <p class="muted">{t::words_gone(locale)}</p> }.into_any()
    } else {
        paragraphs(&told.words).into_any()
    };
    view! {
        <li>
            <p class="told-by">
                <b>
                    <bdi>{name}</bdi>
                </b>
                " "
                {at.view(locale)}
            </p>
            <div class="voice" dir="auto">
                {words}
            </div>
        </li>
    }
}

/// Lines as they were typed, each in its place.
pub fn paragraphs(text: &str) -> impl IntoView + use<> {
    text.split("\n\n")
        .filter(|part| !part.trim().is_empty())
        .map(|part| {
            let lines = part.split('\n').map(str::to_owned).collect::<Vec<_>>();
            let lines = lines
                .into_iter()
                .enumerate()
                .map(|(place, line)| view! { {(place > 0).then(|| view! { <br /> })} {line} })
                .collect::<Vec<_>>();
            view! { <p dir="auto">{lines}</p> }
        })
        .collect::<Vec<_>>()
}

fn answer_form(locale: Locale, gathered: &Gathered) -> Form {
    let mut form = Form {
        id: "answer".to_owned(),
        action: address(locale, &gathered.talk.head),
        fields: vec![
            Field::hidden("key", gathered.key.clone()),
            Field::new("words", t::message(locale), Kind::Area).hint(t::answer_hint(locale, limits::MESSAGE.into())),
        ],
        buttons: vec![Button { deed: "answer".to_owned(), label: t::send(locale).to_owned() }],
    };
    if !gathered.typed.0.is_empty() {
        form.typed(&gathered.typed, &gathered.wrong, |why| crate::ui::wrong::words(locale, why));
    }
    form
}
