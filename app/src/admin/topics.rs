//! `/{lang}/admin/topics`: the taxonomy in its order; one topic by `?topic=…`.

use super::settings::each;
use crate::own::deed;
use crate::paths;
use domain::form::{Button, Field, Form, FormPage, Kind, Part, Row};
use domain::topic::{LONGEST_CODE, MOST_CHARACTERS, Topic};
use domain::{Locale, Trilingual};
use i18n::admin as t;

/// The part of [`list`] and of [`one`] that has the form.
pub const FORM_PART: usize = 0;

/// All topics, below the form that adds one.
pub fn list(locale: Locale, topics: &[Topic]) -> FormPage {
    let row = |topic: &Topic| {
        let state = if topic.retired { t::topic_retired(locale) } else { "" };
        let about = [topic.code.as_str(), state].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>();
        Row {
            name: topic.title.get(locale).to_owned(),
            href: paths::admin_topic(locale, topic.id),
            about: about.join(" · "),
            ..Row::default()
        }
    };
    FormPage {
        title: t::topics(locale).to_owned(),
        lead: t::topics_lead(locale).to_owned(),
        parts: vec![
            Part {
                heading: t::topic_add(locale).to_owned(),
                form: Some(fields(locale, None, t::topic_add(locale))),
                ..Part::default()
            },
            Part {
                heading: t::topics_all(locale).to_owned(),
                rows: topics.iter().map(row).collect(),
                ..Part::default()
            },
        ],
        links: vec![(t::title(locale).to_owned(), paths::admin(locale))],
        ..FormPage::default()
    }
}

/// One topic.
pub fn one(locale: Locale, topic: &Topic) -> FormPage {
    let button = |deed: &str, label: &str| Button { deed: deed.to_owned(), label: label.to_owned() };
    let here = || paths::admin_topic(locale, topic.id);
    let id = || vec![Field::hidden("topic", topic.id.to_string())];
    let (words, retire) = if topic.retired {
        (t::topic_restore_lead(locale), deed("retire", here(), "restore", t::topic_restore(locale), id()))
    } else {
        (t::topic_retire_lead(locale), deed("retire", here(), "retire", t::topic_retire(locale), id()))
    };
    let shift = Form {
        id: "shift".to_owned(),
        action: here(),
        fields: id(),
        buttons: vec![button("up", t::topic_up(locale)), button("down", t::topic_down(locale))],
    };
    FormPage {
        title: topic.title.get(locale).to_owned(),
        parts: vec![
            Part { form: Some(fields(locale, Some(topic), t::save(locale))), ..Part::default() },
            Part { heading: t::topic_place(locale).to_owned(), form: Some(shift), ..Part::default() },
            Part {
                heading: t::topic_use(locale).to_owned(),
                words: words.to_owned(),
                form: Some(retire),
                ..Part::default()
            },
        ],
        links: vec![(t::topics(locale).to_owned(), paths::admin_topics(locale))],
        ..FormPage::default()
    }
}

fn fields(locale: Locale, topic: Option<&Topic>, label: &str) -> Form {
    let title = topic.map_or_else(Trilingual::default, |topic| topic.title.clone());
    let action = topic.map_or_else(|| paths::admin_topics(locale), |topic| paths::admin_topic(locale, topic.id));
    let mut fields: Vec<Field> = topic.map(|topic| Field::hidden("topic", topic.id.to_string())).into_iter().collect();
    fields.push(
        Field::group(t::topic_title(locale), each(t::topic_title(locale), "title", &title, &Kind::Text))
            .hint(t::topic_title_hint(locale, MOST_CHARACTERS.into())),
    );
    let code = Field::new("code", t::topic_code(locale), Kind::Text)
        .hint(t::topic_code_hint(locale, i64::try_from(LONGEST_CODE).unwrap_or_default()))
        .with(topic.map(|topic| topic.code.clone()));
    fields.push(code);
    deed("topic", action, "save", label, fields)
}
