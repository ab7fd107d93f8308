//! `/{lang}/contact`: the form, and the pages by which a visitor confirms their address.

use crate::paths;
use domain::contact::{About, CONFIRM_DAYS, LONGEST};
use domain::form::{Button, Field, Form, FormPage, Kind, Notice, Part};
use domain::pages::Chapter;
use domain::{Html, Locale};
use i18n::accounts as a;
use i18n::contact as t;
use leptos::prelude::*;

/// The form's name on the page.
const FORM: &str = "contact";

/// The field that nobody sees: what is in it was put there by a program.
pub const TRAP: &str = "website";

/// The part of [`page`] that has the form.
pub const FORM_PART: usize = 0;

/// Who writes, as far as it is known.
#[derive(Clone, Copy, Debug)]
pub struct Who<'a> {
    /// Their name.
    pub name: &'a str,
    /// Their address for mail.
    pub email: &'a str,
}

/// The page; who has signed in need not say who they are.
pub fn page(locale: Locale, token: String, who: Option<Who<'_>>) -> FormPage {
    let interface = Locale::ALL.map(|each| (each.tag().to_owned(), each.endonym().to_owned())).to_vec();
    let subjects = About::ALL.map(|each| (each.code().to_owned(), super::about(locale, each).to_owned()));
    let mut choices = vec![(String::new(), t::about_choose(locale).to_owned())];
    choices.extend(subjects);
    let mut fields = vec![Field::hidden("token", token)];
    if who.is_none() {
        fields.extend([
            Field::new("name", a::name(locale), Kind::Text).autocomplete("name"),
            Field::new("email", a::email(locale), Kind::Email).autocomplete("email").hint(t::email_hint(locale)),
        ]);
    }
    fields.extend([
        Field::new("about", t::about(locale), Kind::Select { choices }),
        Field::new("words", t::words(locale), Kind::Area).hint(t::words_hint(locale, LONGEST.into())),
        Field::new("locale", t::language(locale), Kind::Select { choices: interface }).with([locale.tag().to_owned()]),
    ]);
    let facts = who.map_or_else(Vec::new, |who| {
        vec![(a::name(locale).to_owned(), who.name.to_owned()), (a::email(locale).to_owned(), who.email.to_owned())]
    });
    let form = Form {
        id: FORM.to_owned(),
        action: paths::contact(locale),
        fields,
        buttons: vec![Button { deed: "send".to_owned(), label: t::send(locale).to_owned() }],
    };
    FormPage {
        title: t::title(locale).to_owned(),
        lead: t::lead(locale).to_owned(),
        parts: vec![Part { facts, drawn: trap(locale), form: Some(form), ..Part::default() }],
        links: vec![
            (i18n::pages::questions(locale).to_owned(), paths::chapter(locale, Chapter::Questions)),
            (i18n::pages::privacy(locale).to_owned(), paths::chapter(locale, Chapter::Privacy)),
        ],
        ..FormPage::default()
    }
}

fn trap(locale: Locale) -> Html {
    let view = view! {
        <p class="vh" aria-hidden="true">
            <label>
                {t::trap(locale)}
                <input form=FORM name=TRAP type="text" tabindex="-1" autocomplete="off" />
            </label>
        </p>
    };
    Html(view.to_html())
}

/// That a letter is on its way, by which the address is confirmed.
pub fn to_confirm(locale: Locale, email: &str) -> FormPage {
    let email: String = email.chars().take(254).collect();
    FormPage {
        title: t::to_confirm_title(locale).to_owned(),
        notice: Some(Notice { good: false, words: t::to_confirm(locale, &email) }),
        lead: t::to_confirm_lead(locale, CONFIRM_DAYS),
        ..FormPage::default()
    }
}

/// To let a message arrive, having followed the mailed link.
pub fn confirm(locale: Locale, link: &str, name: &str) -> FormPage {
    let form = Form {
        id: "confirm".to_owned(),
        action: paths::contact(locale),
        fields: vec![Field::hidden("link", link)],
        buttons: vec![Button { deed: "confirm".to_owned(), label: t::confirm(locale).to_owned() }],
    };
    FormPage {
        title: t::confirm_title(locale).to_owned(),
        lead: t::confirm_lead(locale, name),
        parts: vec![Part { form: Some(form), ..Part::default() }],
        ..FormPage::default()
    }
}

/// That a link works no more.
pub fn worn_out(locale: Locale) -> FormPage {
    FormPage {
        title: t::worn_out(locale).to_owned(),
        lead: t::worn_out_lead(locale, CONFIRM_DAYS),
        links: vec![(t::again(locale).to_owned(), paths::contact(locale))],
        ..FormPage::default()
    }
}

/// That the team has a message.
pub fn arrived(locale: Locale) -> FormPage {
    FormPage {
        title: t::title(locale).to_owned(),
        notice: Some(Notice { good: true, words: t::sent(locale).to_owned() }),
        links: vec![
            (t::again(locale).to_owned(), paths::contact(locale)),
            (i18n::site::to_hub(locale).to_owned(), paths::hub(locale)),
        ],
        ..FormPage::default()
    }
}
