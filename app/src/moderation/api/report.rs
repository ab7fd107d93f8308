//! The page on which a reader reports a reply.

use crate::api::border::{Done, Visit, What, cross, cross_form};
use crate::paths::{self, pairs};
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::form_page;
use crate::ui::wrong::{too_fast, words};
use domain::discussions::ReplyNumber;
use domain::form::{Button, Field, Fields, Form, FormPage, Kind, Notice, Part};
use domain::moderation::ReportReason;
use domain::{Fault, Locale};
use hub::Hub;
use hub::accounts::Actor;
use i18n::moderation as t;

/// The reply that an address asks about.
pub fn asked(query: &str) -> Result<ReplyNumber, Failure> {
    let number = pairs(query).find(|(name, _)| name == "reply").and_then(|(_, number)| number.parse().ok());
    number.ok_or(Failure(Fault::NotFound))
}

/// The page.
pub async fn read(
    hub: &Hub,
    visit: &Visit,
    actor: &Actor,
    locale: Locale,
    slug: &str,
    query: &str,
) -> Result<Page, Failure> {
    let number = asked(query)?;
    let mut page = draw(locale, slug, &number);
    let (reply, space) = cross(hub.moderation().published(slug, &number).await)?;
    if actor.facilitator(space).is_ok() {
        page.links.push((t::report_case(locale).to_owned(), paths::case(locale, reply)));
    }
    if pairs(query).any(|(name, _)| name == "done") {
        page.parts.clear();
        page.lead.clear();
        page.notice = Some(Notice { good: true, words: t::report_done(locale).to_owned() });
    }
    Ok(form_page(locale, page.again(visit.typed.as_ref())))
}

/// Takes the report.
pub async fn act(
    hub: &Hub,
    visit: &Visit,
    actor: &Actor,
    locale: Locale,
    slug: &str,
    query: &str,
    fields: &Fields,
) -> Result<Done, Failure> {
    let number = asked(query)?;
    let mut page = draw(locale, slug, &number);
    if let Err(seconds) = visit.gate.pass(What::Post, Some(actor.person), None) {
        typed(&mut page, fields, &[], locale);
        page.notice = Some(Notice { good: false, words: too_fast(locale, seconds) });
        return Ok(Done::show(visit, form_page(locale, page), 429).retry_after(seconds));
    }
    let reason = ReportReason::parse(fields.get("reason"));
    match cross_form(hub.moderation().report(actor, slug, &number, reason, fields.get("words")).await)? {
        Ok(()) => Ok(Done::go_to(format!("{}&done=1", paths::report(locale, slug, &number)))),
        Err(wrong) => {
            typed(&mut page, fields, &wrong, locale);
            Ok(Done::show(visit, form_page(locale, page), 422))
        }
    }
}

fn typed(page: &mut FormPage, fields: &Fields, wrong: &[domain::form::Wrong], locale: Locale) {
    for form in page.parts.iter_mut().filter_map(|part| part.form.as_mut()) {
        form.typed(fields, wrong, |why| words(locale, why));
    }
}

fn draw(locale: Locale, slug: &str, number: &ReplyNumber) -> FormPage {
    let choices = ReportReason::ALL
        .map(|reason| (reason.code().to_owned(), super::super::words::report(locale, reason).to_owned()))
        .to_vec();
    let fields = vec![
        Field::new("reason", t::report_why(locale), Kind::Radios { choices }),
        Field::new("words", t::report_words(locale), Kind::Area).hint(t::report_words_hint(locale)).optional(),
    ];
    let form = Form {
        id: "report".to_owned(),
        action: paths::report(locale, slug, number),
        fields,
        buttons: vec![Button { deed: String::new(), label: t::report_send(locale).to_owned() }],
    };
    FormPage {
        title: t::report_title(locale, &number.to_string()),
        lead: t::report_lead(locale).to_owned(),
        parts: vec![Part { form: Some(form), ..Part::default() }],
        links: vec![(t::report_back(locale).to_owned(), paths::reply(locale, slug, number))],
        ..FormPage::default()
    }
}
