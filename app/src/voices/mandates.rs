//! What the pages on mandates ask.

use super::body_name;
use crate::paths;
use domain::Locale;
use domain::accounts::Role;
use domain::form::{Button, Field, Form, FormPage, Kind, Part};
use domain::id::{MandateId, PersonId};
use domain::voices::{Mandate, MandateState, Verdict};
use i18n::voices as t;

/// One's own mandates, the form to ask for one first.
pub fn own(locale: Locale, roles: &[Role], mandates: &[Mandate]) -> FormPage {
    let mut parts = vec![Part { heading: t::ask(locale).to_owned(), form: Some(ask(locale)), ..Part::default() }];
    parts.extend(mandates.iter().map(|mandate| {
        let mut facts = vec![asked_on(locale, mandate), said(locale, mandate)];
        if !mandate.reason.is_empty() {
            facts.push((t::reason_given(locale).to_owned(), mandate.reason.clone()));
        }
        let holds = matches!(mandate.state, MandateState::Asked | MandateState::Confirmed);
        let give_up = Form {
            id: format!("mandate-{}", mandate.id),
            action: paths::mandates(locale),
            fields: vec![Field::hidden("mandate", mandate.id.to_string())],
            buttons: vec![button("give-up", t::give_up(locale))],
        };
        Part {
            heading: body_name(locale, &mandate.body),
            words: state(locale, mandate.state).to_owned(),
            facts,
            form: holds.then_some(give_up),
            ..Part::default()
        }
    }));
    FormPage {
        title: t::mandates(locale).to_owned(),
        lead: t::mandates_lead(locale).to_owned(),
        parts,
        nav: crate::own::nav(locale, roles, &paths::mandates(locale)),
        ..FormPage::default()
    }
}

fn ask(locale: Locale) -> Form {
    let kinds = vec![
        ("state".to_owned(), t::kind_state(locale).to_owned()),
        ("organisation".to_owned(), t::kind_organisation(locale).to_owned()),
    ];
    let mut countries = vec![(String::new(), t::country_none(locale).to_owned())];
    countries.extend(i18n::countries(locale).into_iter().map(|(code, name)| (code.to_owned(), name.to_owned())));
    let fields = vec![
        Field::new("kind", t::kind(locale), Kind::Radios { choices: kinds }),
        Field::new("country", t::country(locale), Kind::Select { choices: countries }).optional(),
        Field::new("name", t::organisation(locale), Kind::Text).hint(t::organisation_hint(locale)).optional(),
        Field::new("words", t::words(locale), Kind::Area).hint(t::words_hint(locale)),
    ];
    let buttons = vec![button("ask", t::ask(locale))];
    Form { id: "ask".to_owned(), action: paths::mandates(locale), fields, buttons }
}

/// What waits for those who facilitate, and what holds.
pub fn queue(locale: Locale, me: PersonId, mandates: &[Mandate]) -> FormPage {
    let mut parts: Vec<Part> = mandates.iter().map(|mandate| before(locale, me, mandate)).collect();
    if parts.is_empty() {
        parts.push(Part { words: t::mandate_queue_empty(locale).to_owned(), ..Part::default() });
    }
    FormPage {
        title: t::mandate_queue(locale).to_owned(),
        lead: t::mandate_queue_lead(locale).to_owned(),
        parts,
        links: vec![(i18n::moderation::title(locale).to_owned(), paths::moderation(locale))],
        ..FormPage::default()
    }
}

/// A mandate before somebody who decides on it.
fn before(locale: Locale, me: PersonId, mandate: &Mandate) -> Part {
    let mut facts = vec![(t::person(locale).to_owned(), mandate.speaker.name.clone())];
    if !mandate.speaker.affiliation.is_empty() {
        facts.push((t::affiliation(locale).to_owned(), mandate.speaker.affiliation.clone()));
    }
    facts.extend([asked_on(locale, mandate), said(locale, mandate)]);
    let mine = mandate.person == me;
    let verdicts = Verdict::ALL.into_iter().filter(|verdict| verdict.from(mandate.state).is_some());
    let form = Form {
        id: form_id(mandate.id),
        action: paths::mandate_queue(locale),
        fields: vec![
            Field::hidden("mandate", mandate.id.to_string()),
            Field::new("reason", t::reason(locale), Kind::Area).hint(t::reason_hint(locale)).optional(),
        ],
        buttons: verdicts.map(|verdict| button(verdict.code(), verdict_name(locale, verdict))).collect(),
    };
    let words = if mine { t::not_your_own(locale) } else { state(locale, mandate.state) };
    Part {
        heading: body_name(locale, &mandate.body),
        words: words.to_owned(),
        facts,
        form: (!mine).then_some(form),
        ..Part::default()
    }
}

/// The name of the form on a mandate, by which what was typed finds its way back.
pub fn form_id(id: MandateId) -> String {
    format!("mandate-{id}")
}

fn button(deed: &str, label: &str) -> Button {
    Button { deed: deed.to_owned(), label: label.to_owned() }
}

fn asked_on(locale: Locale, mandate: &Mandate) -> (String, String) {
    (t::asked_on(locale).to_owned(), i18n::date(locale, mandate.asked_at.date()))
}

fn said(locale: Locale, mandate: &Mandate) -> (String, String) {
    (t::words(locale).to_owned(), mandate.words.clone())
}

fn state(locale: Locale, state: MandateState) -> &'static str {
    match state {
        MandateState::Asked => t::state_asked(locale),
        MandateState::Confirmed => t::state_confirmed(locale),
        MandateState::Declined => t::state_declined(locale),
        MandateState::Withdrawn => t::state_withdrawn(locale),
    }
}

fn verdict_name(locale: Locale, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Confirm => t::confirm(locale),
        Verdict::Decline => t::decline(locale),
        Verdict::Withdraw => t::withdraw(locale),
    }
}

/// What has just been done.
pub fn done(locale: Locale, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Confirm => t::done_confirm(locale),
        Verdict::Decline => t::done_decline(locale),
        Verdict::Withdraw => t::done_withdraw(locale),
    }
}
