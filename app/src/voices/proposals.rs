//! What the pages on proposed questions ask.

use crate::paths;
use domain::form::{Button, Field, Form, FormPage, Kind, Part};
use domain::voices::{Proposal, ProposalState, Titled};
use domain::{LangTag, Locale};
use i18n::voices as t;

/// To propose a question, below it what one has proposed. `languages` is none where a space takes no proposals.
pub fn propose(locale: Locale, slug: &str, key: &str, languages: Option<&[LangTag]>, own: &[Proposal]) -> FormPage {
    let form = languages.map(|languages| {
        let first = languages.iter().find(|lang| locale.reads(lang)).or(languages.first());
        let mut fields = vec![Field::hidden("key", key)];
        if languages.len() > 1 {
            let choices = languages.iter().map(|lang| (lang.to_string(), i18n::endonym(lang).into_owned())).collect();
            let original = Field::new("original", t::original_language(locale), Kind::Select { choices });
            fields.push(original.with(first.map(ToString::to_string)));
        }
        fields.extend(versions(locale, languages, &[]));
        Form {
            id: "propose".to_owned(),
            action: paths::propose(locale, slug),
            fields,
            buttons: vec![button("", t::send_proposal(locale))],
        }
    });
    let mut parts = vec![Part { form, ..Part::default() }];
    for (place, each) in own.iter().enumerate() {
        let title = each.versions.first().map_or("", |original| original.title.as_str());
        let heading = if place == 0 { t::your_proposals(locale).to_owned() } else { String::new() };
        let mut facts = vec![
            (state_words(locale, each), title.to_owned()),
            (t::proposed_on(locale).to_owned(), i18n::date(locale, each.made_at.date())),
        ];
        if !each.reason.is_empty() {
            facts.push((t::reason_given(locale).to_owned(), each.reason.clone()));
        }
        parts.push(Part { heading, facts, ..Part::default() });
    }
    FormPage {
        title: t::propose(locale).to_owned(),
        lead: t::propose_lead(locale).to_owned(),
        parts,
        links: vec![(i18n::discussions::space_questions(locale).to_owned(), paths::space(locale, slug))],
        ..FormPage::default()
    }
}

/// A title and a text for each language, with what is said in it already.
fn versions(locale: Locale, languages: &[LangTag], said: &[Titled]) -> Vec<Field> {
    let fields = languages.iter().flat_map(|lang| {
        let known = said.iter().find(|version| version.lang == *lang);
        let (title, text) = known.map_or_else(Default::default, |known| (known.title.clone(), known.text.clone()));
        let name = i18n::language_name(locale, lang);
        [
            Field::new(&format!("title-{lang}"), t::title_in(locale, &name), Kind::Text).with([title]).optional(),
            Field::new(&format!("text-{lang}"), t::text_in(locale, &name), Kind::Area).with([text]).optional(),
        ]
    });
    fields.collect()
}

/// A proposed question before those who facilitate: to be opened or declined. Below it which spaces take any.
pub fn review(
    locale: Locale,
    shown: Option<&Proposal>,
    waiting: &[Proposal],
    spaces: &[(String, String, bool)],
) -> FormPage {
    let mut parts = shown.map_or_else(
        || vec![Part { words: t::proposal_queue_empty(locale).to_owned(), ..Part::default() }],
        |proposal| decide(locale, proposal),
    );
    for (place, (slug, space, takes)) in spaces.iter().enumerate() {
        let (words, deed, label) = if *takes {
            (t::takes(locale), "take-no-more", t::take_no_more(locale))
        } else {
            (t::takes_not(locale), "take", t::take(locale))
        };
        let form = Form {
            id: format!("takes-{slug}"),
            action: paths::proposals(locale),
            fields: vec![Field::hidden("space", slug.clone())],
            buttons: vec![button(deed, label)],
        };
        let heading = if place == 0 { t::settings(locale).to_owned() } else { String::new() };
        let facts = vec![(space.clone(), words.to_owned())];
        parts.push(Part { heading, facts, form: Some(form), ..Part::default() });
    }
    let others = waiting.iter().filter(|each| shown.is_none_or(|shown| shown.id != each.id));
    let mut links: Vec<(String, String)> = others
        .filter_map(|each| {
            let title = &each.versions.first()?.title;
            Some((t::others_wait(locale, title, &each.space), paths::proposal(locale, each.id)))
        })
        .collect();
    links.push((i18n::moderation::title(locale).to_owned(), paths::moderation(locale)));
    FormPage {
        title: t::proposal_queue(locale).to_owned(),
        lead: t::proposal_queue_lead(locale).to_owned(),
        parts,
        links,
        ..FormPage::default()
    }
}

fn decide(locale: Locale, proposal: &Proposal) -> Vec<Part> {
    let original = proposal.versions.first();
    let mut facts = vec![
        (i18n::discussions::proposed_by(locale).to_owned(), proposal.speaker.name.clone()),
        (t::proposed_for(locale).to_owned(), proposal.space.clone()),
        (t::proposed_on(locale).to_owned(), i18n::date(locale, proposal.made_at.date())),
    ];
    if let Some(original) = original {
        let lang = i18n::endonym(&original.lang).into_owned();
        facts.push((t::original_language(locale).to_owned(), lang));
    }
    let heading = original.map_or_else(String::new, |original| original.title.clone());
    if proposal.state != ProposalState::Pending {
        return vec![Part { heading, words: state_words(locale, proposal), facts, ..Part::default() }];
    }
    let mut fields = vec![Field::hidden("proposal", proposal.id.to_string())];
    fields.extend(versions(locale, &proposal.languages, &proposal.versions));
    let accept = Form {
        id: "accept".to_owned(),
        action: paths::proposals(locale),
        fields,
        buttons: vec![button("accept", t::open_question(locale))],
    };
    let decline = Form {
        id: "decline".to_owned(),
        action: paths::proposals(locale),
        fields: vec![
            Field::hidden("proposal", proposal.id.to_string()),
            Field::new("reason", t::reason(locale), Kind::Area),
        ],
        buttons: vec![button("decline", t::decline_question(locale))],
    };
    vec![
        Part { heading, facts, words: t::open_question_lead(locale).to_owned(), form: Some(accept), ..Part::default() },
        Part {
            heading: t::decline_question(locale).to_owned(),
            words: t::decline_lead(locale).to_owned(),
            form: Some(decline),
            ..Part::default()
        },
    ]
}

fn button(deed: &str, label: &str) -> Button {
    Button { deed: deed.to_owned(), label: label.to_owned() }
}

/// What has become of a proposal.
pub fn state_words(locale: Locale, proposal: &Proposal) -> String {
    match (proposal.state, proposal.number) {
        (ProposalState::Accepted, Some(number)) => t::proposal_accepted(locale, number.into()),
        (ProposalState::Declined, _) => t::proposal_declined(locale).to_owned(),
        _ => t::proposal_pending(locale).to_owned(),
    }
}
