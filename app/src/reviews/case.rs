//! `/{lang}/reviews/desk?id=…`: one suggestion with all that reviewers say of it, side by side; a decision on it; one review.

use super::desk::{Shelf, base};
use super::{shown, words};
use crate::paths;
use crate::resources::{Event, state_name, step_name, time_line};
use domain::accounts::Speaker;
use domain::form::{Button, Field, Form, FormPage, Kind, Part, Row};
use domain::resources::{Resource, ResourceState, Step, Taker};
use domain::reviews::{Criterion, Panels, Review, ReviewState, ReviewStep};
use domain::topic::Topic;
use domain::{Html, Locale};
use i18n::reviews as t;
use leptos::prelude::*;
use time::OffsetDateTime;

/// What the page is made of.
#[derive(Debug)]
pub struct Gathered {
    /// The resource.
    pub resource: Resource,
    /// Who suggested it.
    pub sender: Speaker,
    /// What has happened.
    pub history: Vec<Event>,
    /// What reviewers have said.
    pub panels: Panels,
    /// The taxonomy.
    pub topics: Vec<Topic>,
    /// Now.
    pub now: OffsetDateTime,
}

/// Steps that an editor takes on the desk, in the order in which they are offered.
const STEPS: [Step; 7] =
    [Step::Screen, Step::Include, Step::AskChanges, Step::Decline, Step::Reopen, Step::Retire, Step::Restore];

/// What a step is called on a button.
pub fn deed_name(locale: Locale, step: Step) -> &'static str {
    match step {
        Step::Screen => t::do_screen(locale),
        Step::Include => t::do_include(locale),
        Step::AskChanges => t::do_ask_changes(locale),
        Step::Decline => t::do_decline(locale),
        Step::Reopen => t::do_reopen(locale),
        Step::Retire => t::do_retire(locale),
        Step::Restore => t::do_restore(locale),
        other => step_name(locale, other.code()),
    }
}

fn here(locale: Locale, id: &str) -> String {
    format!("{}?id={id}", paths::review_desk(locale))
}

/// The page on one suggestion.
pub fn case(locale: Locale, all: &Gathered) -> FormPage {
    let resource = &all.resource;
    let id = resource.id.to_string();
    let mut facts = vec![(t::state(locale).to_owned(), state_name(locale, resource.state).to_owned())];
    facts.extend(shown::inside(locale, resource, Some(&all.sender), &all.topics));
    let mut parts = vec![Part { facts, drawn: shown::summary(locale, resource, ""), ..Part::default() }];
    parts.push(reviews(locale, all));
    if !all.panels.spread.is_empty() {
        let drawn = side_by_side(locale, &all.panels);
        parts.push(Part { heading: t::side_by_side(locale).to_owned(), drawn, ..Part::default() });
    }
    for review in all.panels.sent() {
        let heading = t::review_of(locale, &review.speaker.name);
        parts.push(Part { heading, ..shown::written(locale, review, &all.panels.criteria) });
    }
    parts.extend(steps(locale, resource, &all.panels, &id));
    let told = Html(time_line(locale, &all.history).to_html());
    parts.push(Part { heading: t::history(locale).to_owned(), drawn: told, ..Part::default() });
    FormPage {
        title: resource.text.shown.title.clone(),
        title_lang: resource.text.shown.lang.to_string(),
        parts,
        links: links(locale, resource, &id),
        ..base(locale, Shelf::State(resource.state))
    }
}

fn links(locale: Locale, resource: &Resource, id: &str) -> Vec<(String, String)> {
    let mut links = Vec::new();
    if let Some(number) = resource.number.filter(|_| resource.state == ResourceState::Included) {
        links.push((t::see_in_repository(locale).to_owned(), paths::resource(locale, number)));
        links.push((t::revise(locale).to_owned(), format!("{}&revise=1", here(locale, id))));
    }
    links
}

/// Who was asked, and whom to ask.
fn reviews(locale: Locale, all: &Gathered) -> Part {
    let rows = all.panels.reviews.iter().map(|review| Row {
        name: review.speaker.name.clone(),
        href: format!("{}?review={}", paths::review_desk(locale), review.id),
        about: [words::kind(locale, review.kind), &words::standing(locale, review, all.now)].join(" · "),
        ..Row::default()
    });
    let rows: Vec<Row> = rows.collect();
    let state = all.resource.state;
    let asks = matches!(state, ResourceState::Screened | ResourceState::InReview);
    let ask = asks.then(|| {
        view! {
            <p>
                <a class="btn" href=format!("{}&ask=1", here(locale, &all.resource.id.to_string()))>
                    {t::ask(locale)}
                </a>
            </p>
        }
        .to_html()
    });
    let words = match state {
        ResourceState::Submitted => t::not_screened(locale).to_owned(),
        ResourceState::Screened | ResourceState::InReview => words::missing(locale, all.panels.missing),
        _ if rows.is_empty() => t::nobody_asked(locale).to_owned(),
        _ => String::new(),
    };
    Part {
        heading: t::reviewers(locale).to_owned(),
        words,
        rows,
        drawn: Html(ask.unwrap_or_default()),
        ..Part::default()
    }
}

/// Scores by criterion and reviewer, and how far they lie apart.
fn side_by_side(locale: Locale, panels: &Panels) -> Html {
    let sent: Vec<&Review> = panels.sent().collect();
    let heads = sent
        .iter()
        .map(|review| {
            view! {
                <th scope="col">
                    <bdi>{review.speaker.name.clone()}</bdi>
                </th>
            }
        })
        .collect_view();
    let row = |criterion: &Criterion| {
        let cells = sent
            .iter()
            .map(|review| {
                let score = review.scores.iter().find(|score| score.criterion == criterion.id);
                let figure = score.and_then(|score| score.score).filter(|score| *score > 0);
                view! { <td>{figure.map_or_else(|| "–".to_owned(), |score| i18n::integer(locale, score.into()))}</td> }
            })
            .collect_view();
        // Of one review there is none.
        let several = sent.len() > 1;
        let spread = panels.spread.iter().find(|spread| several && spread.criterion == criterion.id).map(|spread| {
            let mean = words::tenths(locale, spread.tenths);
            t::spread_of(locale, &mean, i64::from(spread.least), i64::from(spread.most))
        });
        let far = panels.spread.iter().any(|spread| spread.criterion == criterion.id && spread.most - spread.least > 2);
        view! {
            <tr>
                <th scope="row">{criterion.title.get(locale).to_owned()}</th>
                {cells}
                <td class=far.then_some("far")>{spread}</td>
            </tr>
        }
    };
    let rows = panels.criteria.iter().map(row).collect_view();
    let recommended = sent
        .iter()
        .map(|review| {
            let said = review.recommendation.map(|what| words::recommendation(locale, what));
            view! { <td>{said}</td> }
        })
        .collect_view();
    let html = view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=t::side_by_side(locale)>
            <table class="plain panel-table">
                <thead>
                    <tr>
                        <th scope="col">{t::criterion(locale)}</th>
                        {heads}
                        <th scope="col">{t::spread(locale)}</th>
                    </tr>
                </thead>
                <tbody>
                    {rows} <tr>
                        <th scope="row">{t::recommendation(locale)}</th>
                        {recommended}
                        <td></td>
                    </tr>
                </tbody>
            </table>
        </div>
    };
    Html(html.to_html())
}

/// What can be decided now. What the sender is told something with has a page of its own.
fn steps(locale: Locale, resource: &Resource, panels: &Panels, id: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut links = Vec::new();
    for step in STEPS {
        if step.from(resource.state, Taker::Editor).is_none() {
            continue;
        }
        // A panel that is not complete decides nothing.
        if resource.state == ResourceState::InReview && !panels.missing.is_complete() {
            continue;
        }
        if step.needs_words() || step == Step::Include {
            links.push((deed_name(locale, step), format!("{}&step={}", here(locale, id), step.code())));
        } else {
            parts.push(Part { form: Some(step_form(locale, id, step, Vec::new())), ..Part::default() });
        }
    }
    if !links.is_empty() {
        let links = links
            .into_iter()
            .map(|(words, href)| {
                view! {
                    <li>
                        <a class="btn" href=href>
                            {words}
                        </a>
                    </li>
                }
            })
            .collect_view();
        let html = view! {
            <ul class="acts" role="list">
                {links}
            </ul>
        };
        parts.push(Part { drawn: Html(html.to_html()), ..Part::default() });
    }
    if let Some(first) = parts.first_mut() {
        t::decision(locale).clone_into(&mut first.heading);
    }
    parts
}

fn step_form(locale: Locale, id: &str, step: Step, fields: Vec<Field>) -> Form {
    let mut all = vec![Field::hidden("id", id)];
    all.extend(fields);
    Form {
        id: step.code().to_owned(),
        action: here(locale, id),
        fields: all,
        buttons: vec![Button { deed: step.code().to_owned(), label: deed_name(locale, step).to_owned() }],
    }
}

/// The part of [`decide`] that has the form.
pub const DECIDE_PART: usize = 1;

/// The page of a decision that the sender is told something with. `letter` is what it begins with, in their language.
pub fn decide(locale: Locale, all: &Gathered, step: Step, letter: &str, reader: Locale) -> FormPage {
    let resource = &all.resource;
    let id = resource.id.to_string();
    let hint = t::letter_hint(locale, reader.endonym());
    let words =
        Field::new("words", t::letter(locale), Kind::Area).lang(reader.tag()).hint(hint).with([letter.to_owned()]);
    let mut fields = vec![if step.needs_words() { words } else { words.optional() }];
    let disagrees = resource.state == ResourceState::InReview && all.panels.missing.disagree;
    if disagrees {
        fields.push(Field::new("settled", t::settled(locale), Kind::Area).hint(t::settled_hint(locale)));
    }
    FormPage {
        title: deed_name(locale, step).to_owned(),
        parts: vec![
            Part {
                facts: vec![
                    (t::suggestion(locale).to_owned(), resource.text.shown.title.clone()),
                    (t::suggested_by(locale).to_owned(), shown::named(locale, &all.sender)),
                ],
                ..Part::default()
            },
            Part { form: Some(step_form(locale, &id, step, fields)), ..Part::default() },
        ],
        links: vec![(t::back(locale).to_owned(), here(locale, &id))],
        ..base(locale, Shelf::State(resource.state))
    }
}

/// Where the form of a deed stands on the page of [`review`].
pub fn part_of(state: ReviewState, deed: &str) -> usize {
    match (state, deed) {
        (ReviewState::Sent, _) | (_, "extend") => 1,
        _ => 2,
    }
}

/// One review before an editor: what was written, and what can be done about it.
pub fn review(
    locale: Locale,
    review: &Review,
    title: &str,
    criteria: &[Criterion],
    state: ResourceState,
    now: OffsetDateTime,
) -> FormPage {
    let id = review.id.to_string();
    let facts = vec![
        (t::suggestion(locale).to_owned(), title.to_owned()),
        (t::reviewer_as(locale).to_owned(), words::kind(locale, review.kind).to_owned()),
        (t::state(locale).to_owned(), words::standing(locale, review, now)),
    ];
    let form = |deed: &str, label: &str, fields: Vec<Field>| {
        let mut all = vec![Field::hidden("review", id.clone())];
        all.extend(fields);
        Form {
            id: deed.to_owned(),
            action: format!("{}?review={id}", paths::review_desk(locale)),
            fields: all,
            buttons: vec![Button { deed: deed.to_owned(), label: label.to_owned() }],
        }
    };
    let mut parts = vec![Part { facts, ..shown::written(locale, review, criteria) }];
    // What is still being written is the reviewer's alone.
    if review.state == ReviewState::Accepted {
        parts[0].drawn = Html::default();
    }
    let can = |step: ReviewStep| step.from(review.state, false).is_some();
    if can(ReviewStep::Cancel) {
        let day = Field::new("due", t::new_day(locale), Kind::Day).with([review.due_at.date().to_string()]);
        let more = form("extend", t::extend(locale), vec![day]);
        parts.push(Part { heading: t::more_time(locale).to_owned(), form: Some(more), ..Part::default() });
        let stop = form("cancel", t::cancel(locale), Vec::new());
        parts.push(Part {
            heading: t::no_longer(locale).to_owned(),
            words: t::cancel_lead(locale).to_owned(),
            form: Some(stop),
            ..Part::default()
        });
    }
    if can(ReviewStep::Again) && state == ResourceState::InReview {
        let words = Field::new("words", t::words(locale), Kind::Area).optional();
        let again = form("again", t::again(locale), vec![words]);
        parts.push(Part {
            heading: t::look_again(locale).to_owned(),
            words: t::again_lead(locale).to_owned(),
            form: Some(again),
            ..Part::default()
        });
    }
    FormPage {
        title: review.speaker.name.clone(),
        parts,
        links: vec![(t::back(locale).to_owned(), here(locale, &review.resource.to_string()))],
        ..base(locale, Shelf::State(state))
    }
}
