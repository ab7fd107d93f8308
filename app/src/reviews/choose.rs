//! `/{lang}/reviews/desk?id=…&ask=1`: whom to ask, and with what words.

use super::desk::{Shelf, base};
use super::{shown, words};
use crate::paths;
use domain::Locale;
use domain::form::{Button, Field, Form, FormPage, Kind, Part};
use domain::resources::Resource;
use domain::reviews::{Candidate, ReviewerKind};
use i18n::reviews as t;

/// So many are offered at once; those behind them know least of it.
const MOST: usize = 60;

/// The part that has the form.
pub const FORM_PART: usize = 1;

/// The page.
pub fn page(locale: Locale, resource: &Resource, all: &[Candidate], key: &str, letter: &str, due: &str) -> FormPage {
    let id = resource.id.to_string();
    let facts = vec![(t::suggestion(locale).to_owned(), resource.text.shown.title.clone())];
    let mut parts = vec![Part { facts, ..Part::default() }];
    if all.is_empty() {
        parts.push(Part { words: t::nobody_to_ask(locale).to_owned(), ..Part::default() });
    } else {
        let people =
            all.iter().take(MOST).map(|each| (each.person.to_string(), told(locale, resource, each))).collect();
        let kinds =
            ReviewerKind::ALL.map(|each| (each.code().to_owned(), words::kind(locale, each).to_owned())).to_vec();
        let fields = vec![
            Field::hidden("id", id.clone()),
            Field::hidden("key", key),
            Field::new("person", t::whom(locale), Kind::Radios { choices: people }).hint(t::whom_hint(locale)),
            Field::new("kind", t::reviewer_as(locale), Kind::Radios { choices: kinds }).hint(t::kind_hint(locale)),
            Field::new("due", t::review_until(locale), Kind::Day).with([due.to_owned()]),
            Field::new("words", t::words(locale), Kind::Area)
                .with([letter.to_owned()])
                .hint(t::words_hint(locale))
                .optional(),
        ];
        let form = Form {
            id: "invite".to_owned(),
            action: format!("{}?id={id}&ask=1", paths::review_desk(locale)),
            fields,
            buttons: vec![Button { deed: "invite".to_owned(), label: t::invite(locale).to_owned() }],
        };
        parts.push(Part { form: Some(form), ..Part::default() });
    }
    FormPage {
        title: t::ask(locale).to_owned(),
        parts,
        links: vec![(t::back(locale).to_owned(), format!("{}?id={id}", paths::review_desk(locale)))],
        ..base(locale, Shelf::State(resource.state))
    }
}

/// Somebody with all that speaks for and against asking them.
fn told(locale: Locale, resource: &Resource, each: &Candidate) -> String {
    let mut parts = vec![shown::named(locale, &each.speaker)];
    if !each.roles.is_empty() {
        parts.push(t::of_the_hub(locale).to_owned());
    }
    if each.topics > 0 {
        let all = i64::try_from(resource.topics.len()).unwrap_or(i64::MAX);
        parts.push(t::knows_topics(locale, each.topics.into(), all));
    }
    if each.region {
        parts.push(t::knows_region(locale).to_owned());
    }
    if !each.reads {
        parts.push(t::does_not_read(locale).to_owned());
    }
    parts.push(t::load(locale, each.open.into(), each.sent.into(), each.declined.into()));
    if let Some(days) = each.rested {
        parts.push(t::rested(locale, days.into()));
    }
    if !each.available {
        parts.push(t::away(locale).to_owned());
    }
    if each.same_organisation {
        parts.push(t::same_organisation(locale).to_owned());
    }
    if each.same_country {
        parts.push(t::same_country(locale).to_owned());
    }
    if !each.interests.trim().is_empty() {
        parts.push(t::declared(locale, each.interests.trim()));
    }
    parts.join(" · ")
}
