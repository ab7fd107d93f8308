//! `/{lang}/reviews` and `/{lang}/reviews/{id}`: what one was asked to review, the answer, the review itself.

use super::{shown, words};
use crate::paths;
use domain::Locale;
use domain::accounts::Speaker;
use domain::form::{Button, Field, Form, FormPage, Kind, Part, Row};
use domain::resources::Resource;
use domain::reviews::{Assigned, BEST, Criterion, Recommendation, Review, ReviewState, UNJUDGED, limits};
use domain::topic::Topic;
use i18n::reviews as t;
use time::OffsetDateTime;

/// Everything that one was asked to review.
pub fn list(locale: Locale, all: &[Assigned], now: OffsetDateTime) -> FormPage {
    let rows = |open: bool| -> Vec<Row> {
        all.iter()
            .filter(|each| each.review.state.is_open() == open)
            .map(|each| Row {
                name: each.title.clone(),
                href: paths::review(locale, &each.review.id.to_string()),
                about: words::standing(locale, &each.review, now),
                lang: each.lang.to_string(),
            })
            .collect()
    };
    let (open, over) = (rows(true), rows(false));
    let mut parts = Vec::new();
    let none = if open.is_empty() { t::none_open(locale) } else { "" };
    parts.push(Part { heading: t::awaited(locale).to_owned(), words: none.to_owned(), rows: open, ..Part::default() });
    if !over.is_empty() {
        parts.push(Part { heading: t::over(locale).to_owned(), rows: over, ..Part::default() });
    }
    FormPage {
        title: t::mine(locale).to_owned(),
        lead: t::mine_lead(locale).to_owned(),
        parts,
        links: vec![(i18n::experts::roster_title(locale).to_owned(), paths::roster(locale))],
        ..FormPage::default()
    }
}

/// What the page on one review is made of.
#[derive(Debug)]
pub struct One {
    /// The review.
    pub review: Review,
    /// The resource.
    pub resource: Resource,
    /// Who suggested it, where that may be known.
    pub sender: Option<Speaker>,
    /// By what it is judged.
    pub criteria: Vec<Criterion>,
    /// The taxonomy.
    pub topics: Vec<Topic>,
    /// The link that its reader came by; empty for who has signed in.
    pub link: String,
    /// Now.
    pub now: OffsetDateTime,
}

/// The part of [`one`] that a deed's form stands in.
pub fn part_of(deed: &str) -> usize {
    match deed {
        "accept" | "send" | "keep" => 1,
        _ => 2,
    }
}

/// One review, at whatever stage it is.
pub fn one(locale: Locale, one: &One) -> FormPage {
    let review = &one.review;
    let mut parts = Vec::new();
    match review.state {
        ReviewState::Invited => {
            let facts = shown::outside(locale, &one.resource, one.sender.as_ref());
            parts.push(Part { words: t::before_seen(locale).to_owned(), facts, ..Part::default() });
            parts.push(accept(locale, one));
            parts.push(decline(locale, one));
        }
        ReviewState::Accepted => {
            parts.push(work(locale, one));
            parts.push(form(locale, one));
            parts.push(decline(locale, one));
        }
        ReviewState::Sent => {
            parts.push(work(locale, one));
            parts.push(Part {
                heading: t::your_review(locale).to_owned(),
                ..shown::written(locale, review, &one.criteria)
            });
        }
        ReviewState::Declined | ReviewState::Cancelled => {
            let over =
                if review.state == ReviewState::Declined { t::is_declined(locale) } else { t::is_cancelled(locale) };
            parts.push(Part { words: over.to_owned(), ..Part::default() });
            parts.push(Part {
                heading: t::your_review(locale).to_owned(),
                ..shown::written(locale, review, &one.criteria)
            });
        }
    }
    FormPage {
        title: one.resource.text.shown.title.clone(),
        title_lang: one.resource.text.shown.lang.to_string(),
        lead: words::standing(locale, review, one.now),
        parts,
        links: if one.link.is_empty() {
            vec![(t::mine(locale).to_owned(), paths::reviews(locale))]
        } else {
            Vec::new()
        },
        ..FormPage::default()
    }
}

fn work(locale: Locale, one: &One) -> Part {
    Part {
        facts: shown::inside(locale, &one.resource, one.sender.as_ref(), &one.topics),
        drawn: shown::summary(locale, &one.resource, &one.link),
        ..Part::default()
    }
}

fn base(locale: Locale, one: &One, id: &str, mut fields: Vec<Field>, buttons: &[(&str, &str)]) -> Form {
    fields.insert(0, Field::hidden("link", one.link.clone()));
    Form {
        id: id.to_owned(),
        action: paths::review(locale, &one.review.id.to_string()),
        fields,
        buttons: buttons
            .iter()
            .map(|(deed, label)| Button { deed: (*deed).to_owned(), label: (*label).to_owned() })
            .collect(),
    }
}

fn accept(locale: Locale, one: &One) -> Part {
    let choices = vec![
        ("none".to_owned(), t::no_conflict(locale).to_owned()),
        ("some".to_owned(), t::a_conflict(locale).to_owned()),
    ];
    let fields = vec![
        Field::new("has-conflict", t::conflict(locale), Kind::Radios { choices }).hint(t::conflict_hint(locale)),
        Field::new("conflict", t::which_conflict(locale), Kind::Area).optional(),
    ];
    Part {
        heading: t::answer(locale).to_owned(),
        form: Some(base(locale, one, "accept", fields, &[("accept", t::send_answer(locale))])),
        ..Part::default()
    }
}

fn decline(locale: Locale, one: &One) -> Part {
    let fields = vec![Field::new("reason", t::reason(locale), Kind::Area).hint(t::reason_hint(locale)).optional()];
    Part {
        heading: t::cannot(locale).to_owned(),
        form: Some(base(locale, one, "decline", fields, &[("decline", t::decline(locale))])),
        ..Part::default()
    }
}

fn form(locale: Locale, one: &One) -> Part {
    let review = &one.review;
    let mut fields: Vec<Field> = one.criteria.iter().map(|each| criterion(locale, review, each)).collect();
    let choices = Recommendation::ALL
        .map(|each| (each.code().to_owned(), words::recommendation(locale, each).to_owned()))
        .to_vec();
    let recommended = review.recommendation.map(|each| each.code().to_owned());
    fields.push(Field::new("recommendation", t::recommendation(locale), Kind::Radios { choices }).with(recommended));
    let area = |name, label: &str, hint: &str, value: &str| {
        Field::new(name, label, Kind::Area).hint(hint).with([value.to_owned()]).optional()
    };
    fields.push(area("to-sender", t::to_sender(locale), t::to_sender_hint(locale), &review.to_sender));
    fields.push(area("to-editor", t::to_editor(locale), t::to_editor_hint(locale), &review.to_editor));
    // The server keeps it for whoever may write it, by their account or by their link.
    let viewer = review.id.to_string();
    fields.push(Field::new("", "", Kind::Keep { place: format!("review {viewer}"), base: None, viewer, fresh: true }));
    let buttons = [("send", t::send(locale))];
    Part {
        heading: t::your_review(locale).to_owned(),
        words: t::form_lead(locale).to_owned(),
        form: Some(base(locale, one, "review", fields, &buttons)),
        ..Part::default()
    }
}

fn criterion(locale: Locale, review: &Review, criterion: &Criterion) -> Field {
    let given = review.scores.iter().find(|score| score.criterion == criterion.id);
    let mut choices: Vec<(String, String)> = (1..=BEST)
        .map(|score| {
            let words = match score {
                1 => t::worst(locale, score.into()),
                BEST => t::best(locale, score.into()),
                _ => i18n::integer(locale, score.into()),
            };
            (score.to_string(), words)
        })
        .collect();
    choices.push(("none".to_owned(), t::unjudged(locale).to_owned()));
    let chosen = given.and_then(|given| given.score).map(|score| match score {
        UNJUDGED => "none".to_owned(),
        score => score.to_string(),
    });
    let id = criterion.id;
    Field::group(
        criterion.title.get(locale),
        vec![
            Field::new(&format!("score-{id}"), t::how_far(locale), Kind::Radios { choices })
                .hint(criterion.guidance.get(locale))
                .with(chosen),
            Field::new(&format!("words-{id}"), t::comment(locale), Kind::Area)
                .with(given.map(|given| given.words.clone()))
                .hint(t::at_most(locale, limits::COMMENT.into()))
                .optional(),
        ],
    )
}
