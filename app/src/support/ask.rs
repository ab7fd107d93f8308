//! `/{lang}/support/ask`: the form that asks for support.

use crate::accounts::forms::{all_languages, countries};
use crate::paths;
use domain::Locale;
use domain::accounts::Profile;
use domain::form::{Button, Field, Fields, Form, FormPage, Kind, Part};
use domain::id::TopicId;
use domain::support::{NewRequest, limits};
use domain::topic::Topic;
use i18n::support as t;
use uuid::Uuid;

/// The part that has the form.
pub const ASK_PART: usize = 0;

/// The page. Who somebody is fills in what it can.
pub fn page(locale: Locale, topics: &[Topic], key: &str, profile: &Profile) -> FormPage {
    let form = Form {
        id: "ask".to_owned(),
        action: paths::support_ask(locale),
        fields: fields(locale, topics, key, profile),
        buttons: vec![Button { deed: "ask".to_owned(), label: t::send_request(locale).to_owned() }],
    };
    FormPage {
        title: t::ask(locale).to_owned(),
        lead: t::ask_lead(locale).to_owned(),
        parts: vec![Part { form: Some(form), ..Part::default() }],
        links: vec![(t::title(locale).to_owned(), paths::support(locale))],
        ..FormPage::default()
    }
}

fn fields(locale: Locale, topics: &[Topic], key: &str, profile: &Profile) -> Vec<Field> {
    let topics = topics.iter().filter(|topic| !topic.retired);
    let topics = topics.map(|topic| (topic.id.to_string(), topic.title.get(locale).to_owned())).collect();
    let mut countries = countries(locale);
    if let Some((_, none)) = countries.first_mut() {
        // It is always some country's request.
        i18n::forms::choose(locale).clone_into(none);
    }
    let public = vec![
        ("no".to_owned(), t::confidential_all(locale).to_owned()),
        ("yes".to_owned(), t::public_summary(locale).to_owned()),
    ];
    vec![
        Field::hidden("key", key),
        Field::new("body", t::body(locale), Kind::Text)
            .hint(t::body_hint(locale))
            .autocomplete("organization")
            .with([profile.affiliation.clone()]),
        Field::new("country", i18n::accounts::country(locale), Kind::Select { choices: countries })
            .with(profile.country.clone()),
        Field::new("title", t::line(locale), Kind::Text).hint(t::line_hint(locale)),
        Field::new("topics", t::topics(locale), Kind::Checks { choices: topics })
            .hint(t::topics_hint(locale, limits::TOPICS.into())),
        Field::new("need", t::need(locale), Kind::Area).hint(t::need_hint(locale, limits::WORDS.into())),
        Field::new("by-on", t::by(locale), Kind::Day).hint(t::by_hint(locale)).optional(),
        Field::new("lang", t::language(locale), Kind::Select { choices: all_languages(locale) })
            .hint(t::language_hint(locale))
            .with([locale.tag().to_owned()]),
        Field::new("public", t::who_reads(locale), Kind::Radios { choices: public }).hint(t::who_reads_hint(locale)),
        Field::new("summary", t::summary(locale), Kind::Area)
            .hint(t::summary_hint(locale, limits::SUMMARY.into()))
            .optional(),
    ]
}

/// What was typed.
pub fn read(fields: &Fields) -> NewRequest {
    let one = |name: &str| fields.get(name).to_owned();
    NewRequest {
        title: one("title"),
        body: one("body"),
        country: one("country"),
        topics: fields.all("topics").filter_map(|id| Uuid::parse_str(id).ok()).map(TopicId).take(100).collect(),
        need: one("need"),
        by_on: one("by-on"),
        lang: one("lang"),
        confidential: match fields.get("public") {
            "no" => Some(true),
            "yes" => Some(false),
            _ => None,
        },
        summary: one("summary"),
    }
}
