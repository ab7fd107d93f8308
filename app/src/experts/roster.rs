//! `/{lang}/reviews/roster`: what the roster is, applying to it, and one's own seat on it.

use super::own::cv_part;
use super::profile::fields;
use super::words;
use crate::accounts::forms::form;
use crate::paths;
use domain::Locale;
use domain::experts::{Expertise, Membership, Seat, State, is_near};
use domain::files::Attachment;
use domain::form::{Button, Field, Form, FormPage, Kind, Part};
use domain::topic::Topic;
use i18n::experts as t;
use time::OffsetDateTime;

/// The part of [`page`] that has the application.
pub const APPLICATION_PART: usize = 0;

/// What the page is made of, for somebody who has signed in.
#[derive(Debug)]
pub struct Gathered {
    /// Where they stand.
    pub membership: Membership,
    /// What they know, as far as they have said it.
    pub expertise: Expertise,
    /// The curriculum vitae.
    pub cv: Option<Attachment>,
    /// The taxonomy.
    pub topics: Vec<Topic>,
    /// How many versions of the biography there is room for at least.
    pub versions: usize,
    /// Now.
    pub now: OffsetDateTime,
}

fn button(deed: &str, label: &str) -> Button {
    Button { deed: deed.to_owned(), label: label.to_owned() }
}

/// What the roster is, for those who have not signed in.
pub fn public(locale: Locale) -> FormPage {
    FormPage {
        title: t::roster_title(locale).to_owned(),
        lead: t::roster_lead(locale).to_owned(),
        parts: about(locale),
        links: vec![
            (t::roster_sign_in(locale).to_owned(), paths::sign_in(locale, &paths::roster(locale))),
            (i18n::accounts::no_account(locale).to_owned(), paths::sign_up(locale)),
        ],
        ..FormPage::default()
    }
}

/// What is asked of members, and what becomes of an application.
fn about(locale: Locale) -> Vec<Part> {
    [
        (t::roster_what(locale), t::roster_what_lead(locale)),
        (t::roster_needs(locale), t::roster_needs_lead(locale)),
        (t::roster_then(locale), t::roster_then_lead(locale)),
    ]
    .map(|(heading, words)| Part { heading: heading.to_owned(), words: words.to_owned(), ..Part::default() })
    .to_vec()
}

/// The page of somebody who has signed in.
pub fn page(locale: Locale, gathered: &Gathered) -> FormPage {
    let Gathered { membership, cv, now, .. } = gathered;
    let mut parts = Vec::new();
    match membership.open() {
        Some(seat) => parts.push(open(locale, seat, *now)),
        None => parts.push(application(locale, gathered)),
    }
    if membership.open().is_none() {
        parts.extend(cv.as_ref().map(|file| cv_part(locale, file, paths::roster(locale))));
        parts.extend(about(locale));
    }
    let over = membership.seat.iter().filter(|seat| !seat.state.is_open()).chain(&membership.before);
    parts.extend(over.map(|seat| before(locale, seat)));
    FormPage {
        title: t::roster_title(locale).to_owned(),
        lead: if membership.open().is_some() { String::new() } else { t::roster_lead(locale).to_owned() },
        parts,
        links: vec![(t::own_title(locale).to_owned(), paths::own_expertise(locale))],
        ..FormPage::default()
    }
}

fn application(locale: Locale, gathered: &Gathered) -> Part {
    let Gathered { expertise, topics, versions, .. } = gathered;
    let mut fields = fields(locale, topics, expertise, *versions);
    let consent = vec![("yes".to_owned(), t::consent_roster(locale).to_owned())];
    fields.push(Field::new("words", t::why(locale), Kind::Area).hint(t::why_hint(locale)).optional());
    fields.push(Field::new("consent", t::consent(locale), Kind::Checks { choices: consent }));
    let form = Form {
        id: "apply".to_owned(),
        action: paths::roster(locale),
        fields,
        buttons: vec![button("apply", t::apply(locale)), button("add-version", t::add_version(locale))],
    };
    Part { form: Some(form), ..Part::default() }
}

/// A seat that is open: an application that waits, or a membership.
fn open(locale: Locale, seat: &Seat, now: OffsetDateTime) -> Part {
    let mut buttons = Vec::new();
    let words = match (seat.state, seat.until) {
        (State::Member, Some(until)) => {
            let day = i18n::date(locale, until.date());
            if is_near(until, now) {
                buttons.push(button("renew", t::renew(locale)));
                t::member_near(locale, &day)
            } else {
                t::member_until(locale, &day)
            }
        }
        _ => t::applied_waits(locale).to_owned(),
    };
    let last = if seat.state == State::Member {
        button("leave-roster", t::leave_roster(locale))
    } else {
        button("withdraw-application", t::withdraw_application(locale))
    };
    buttons.push(last);
    Part {
        heading: words::state(locale, seat.state).to_owned(),
        words,
        facts: history(locale, seat),
        form: Some(Form { id: "seat".to_owned(), action: paths::roster(locale), fields: Vec::new(), buttons }),
        ..Part::default()
    }
}

/// A seat that is over.
fn before(locale: Locale, seat: &Seat) -> Part {
    Part {
        heading: words::state(locale, seat.state).to_owned(),
        words: seat.reason.clone(),
        facts: history(locale, seat),
        ..Part::default()
    }
}

fn history(locale: Locale, seat: &Seat) -> Vec<(String, String)> {
    seat.history
        .iter()
        .map(|each| {
            let what = words::step(locale, each.step);
            let says = match each.until {
                Some(until) => t::step_until(locale, what, &i18n::date(locale, until.date())),
                None => what.to_owned(),
            };
            (i18n::date(locale, each.at.date()), says)
        })
        .collect()
}

/// To renew, having followed the mailed link.
pub fn renewal(locale: Locale, link: &str, name: &str, until: OffsetDateTime) -> FormPage {
    let form = form("renew", paths::roster(locale), vec![Field::hidden("link", link)], t::renew(locale));
    FormPage {
        title: t::renew(locale).to_owned(),
        lead: t::renew_lead(locale, name, &i18n::date(locale, until.date())),
        parts: vec![Part { form: Some(form), ..Part::default() }],
        ..FormPage::default()
    }
}

/// That it is renewed.
pub fn renewed(locale: Locale, until: OffsetDateTime) -> FormPage {
    FormPage {
        title: t::renewed(locale).to_owned(),
        lead: t::member_until(locale, &i18n::date(locale, until.date())),
        links: vec![(t::roster_title(locale).to_owned(), paths::roster(locale))],
        ..FormPage::default()
    }
}
