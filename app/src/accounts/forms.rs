//! What the pages of accounts ask.

use crate::paths;
use domain::accounts::limits::PASSWORD_LEAST;
use domain::accounts::{MailedLink, StakeholderGroup};
use domain::form::{Button, Field, Form, FormPage, Kind, Notice, Part, Passkey};
use domain::{LangTag, Locale};
use i18n::accounts as t;
use i18n::passkeys as words;

fn page(title: &str, lead: &str, form: Form) -> FormPage {
    FormPage {
        title: title.to_owned(),
        lead: lead.to_owned(),
        parts: vec![Part { form: Some(form), ..Part::default() }],
        ..FormPage::default()
    }
}

/// A form with one button.
pub fn form(id: &str, action: String, fields: Vec<Field>, button: &str) -> Form {
    let buttons = vec![Button { deed: String::new(), label: button.to_owned() }];
    Form { id: id.to_owned(), action, fields, buttons }
}

fn email(locale: Locale) -> Field {
    Field::new("email", t::email(locale), Kind::Email).autocomplete("email")
}

/// Whom a new password belongs to, for those who keep passwords.
pub fn username(email: &str) -> Field {
    Field::new("username", "", Kind::Username).with([email.to_owned()])
}

/// To choose a password.
pub fn new_password(locale: Locale) -> Field {
    Field::new("password", t::new_password(locale), Kind::Password)
        .autocomplete("new-password")
        .hint(t::password_hint(locale, PASSWORD_LEAST.into()))
}

/// The groups a person may speak from: code and name.
pub fn groups(locale: Locale) -> Vec<(String, String)> {
    let name = |group| crate::discussions::group_name(locale, group).to_owned();
    StakeholderGroup::ALL.into_iter().map(|group| (group.code().to_owned(), name(group))).collect()
}

/// No country, and all there are: code and name.
pub fn countries(locale: Locale) -> Vec<(String, String)> {
    let none = (String::new(), t::country_none(locale).to_owned());
    let all = i18n::countries(locale).into_iter().map(|(code, name)| (code.to_owned(), name.to_owned()));
    std::iter::once(none).chain(all).collect()
}

/// All languages that the interface has a name for: tag and name, by name.
pub fn all_languages(locale: Locale) -> Vec<(String, String)> {
    let known = i18n::language_tags().filter_map(|tag| LangTag::parse(tag).ok());
    let named = known.map(|lang| (lang.to_string(), i18n::language_name(locale, &lang).into_owned()));
    let mut named: Vec<_> = named.collect();
    named.sort_by_key(|(tag, name)| (Locale::parse(tag).is_none(), name.to_lowercase()));
    named
}

/// To sign up.
pub fn sign_up(locale: Locale) -> FormPage {
    let languages = Locale::ALL.map(|each| (each.tag().to_owned(), each.endonym().to_owned())).to_vec();
    let fields = vec![
        email(locale).hint(t::email_hint(locale)),
        Field::new("name", t::name(locale), Kind::Text).autocomplete("name").hint(t::name_hint(locale)),
        Field::new("affiliation", t::affiliation(locale), Kind::Text).autocomplete("organization").optional(),
        Field::new("country", t::country(locale), Kind::Select { choices: countries(locale) })
            .autocomplete("country")
            .optional(),
        Field::new("group", t::group(locale), Kind::Radios { choices: groups(locale) }),
        Field::new("languages", t::languages(locale), Kind::Checks { choices: languages })
            .with([locale.tag().to_owned()])
            .hint(t::languages_hint(locale))
            .optional(),
    ];
    let form = form("sign-up", paths::sign_up(locale), fields, t::sign_up(locale));
    let mut page = page(t::sign_up(locale), t::sign_up_lead(locale), form);
    page.links = vec![(t::have_account(locale).to_owned(), paths::sign_in(locale, ""))];
    page
}

/// To confirm an account, having followed the link.
pub fn confirm(locale: Locale, link: &str, whose: &MailedLink) -> FormPage {
    let name = &whose.name;
    let fields = vec![Field::hidden("link", link), username(&whose.email), new_password(locale).optional()];
    let form = form("confirm", paths::sign_up(locale), fields, t::confirm(locale));
    page(t::confirm_title(locale), &t::confirm_lead(locale, name), form)
}

/// To sign in by password, by a passkey where there can be one, or to have a link mailed.
pub fn sign_in(locale: Locale, back: &str, kept: &str, passkeys_at: Option<&str>) -> FormPage {
    let carried = || [Field::hidden("back", back), Field::hidden("kept", kept)];
    let mut fields = Vec::from(carried());
    // A browser offers passkeys where one is about to type who one is.
    fields.push(email(locale).autocomplete(passkeys_at.map_or("username", |_| "username webauthn")));
    fields.push(Field::new("password", t::password(locale), Kind::Password).autocomplete("current-password"));
    let by_password = form("sign-in", paths::sign_in(locale, ""), fields, t::sign_in(locale));
    let mut page = page(t::sign_in(locale), t::sign_in_lead(locale), by_password);
    page.parts.extend(passkeys_at.map(|origin| by_passkey(locale, origin, carried())));
    let mut fields = Vec::from(carried());
    fields.push(email(locale));
    let mut by_link = form("link", paths::sign_in(locale, ""), fields, t::mail_link(locale));
    "link".clone_into(&mut by_link.buttons[0].deed);
    page.parts.push(Part {
        heading: t::sign_in_by_link(locale).to_owned(),
        words: t::sign_in_by_link_lead(locale).to_owned(),
        form: Some(by_link),
        ..Part::default()
    });
    page.links = vec![
        (t::forgotten(locale).to_owned(), paths::password(locale)),
        (t::no_account(locale).to_owned(), paths::sign_up(locale)),
    ];
    page
}

fn by_passkey(locale: Locale, origin: &str, carried: [Field; 2]) -> Part {
    let mut fields = Vec::from(carried);
    fields.extend([Field::hidden("challenge", ""), Field::hidden("answer", "")]);
    let mut form = form("passkey", paths::sign_in(locale, ""), fields, words::sign_in(locale));
    "passkey".clone_into(&mut form.buttons[0].deed);
    Part {
        heading: words::sign_in_title(locale).to_owned(),
        words: words::sign_in_lead(locale).to_owned(),
        form: Some(form),
        passkey: Some(Passkey {
            origin: origin.to_owned(),
            failed: words::sign_in_failed(locale).to_owned(),
            ..Passkey::default()
        }),
        ..Part::default()
    }
}

/// To sign in, having followed a mailed link.
pub fn sign_in_by_link(locale: Locale, link: &str, name: &str, back: &str) -> FormPage {
    let fields = vec![Field::hidden("link", link), Field::hidden("back", back)];
    let form = form("sign-in", paths::sign_in(locale, ""), fields, &t::sign_in_as(locale, name));
    page(t::sign_in(locale), t::by_link_lead(locale), form)
}

/// To have a link mailed by which a password is set.
pub fn forgotten(locale: Locale) -> FormPage {
    let form = form("password", paths::password(locale), vec![email(locale)], t::mail_link(locale));
    page(t::set_password(locale), t::forgotten_lead(locale), form)
}

/// To set a password, having followed the link.
pub fn set_password(locale: Locale, link: &str, whose: &MailedLink) -> FormPage {
    let name = &whose.name;
    let fields = vec![Field::hidden("link", link), username(&whose.email), new_password(locale)];
    let form = form("password", paths::password(locale), fields, t::set_password(locale));
    page(t::set_password(locale), &t::set_password_lead(locale, name), form)
}

/// That a letter is on its way, to whatever address was given.
pub fn written(locale: Locale, title: &str, address: &str) -> FormPage {
    let address: String = address.chars().take(254).collect();
    FormPage {
        title: title.to_owned(),
        notice: Some(Notice { good: true, words: t::written(locale, &address) }),
        lead: t::written_lead(locale).to_owned(),
        ..FormPage::default()
    }
}

/// That a link works no more.
pub fn worn_out(locale: Locale) -> FormPage {
    FormPage {
        title: t::worn_out(locale).to_owned(),
        lead: t::worn_out_lead(locale).to_owned(),
        links: vec![
            (t::sign_in(locale).to_owned(), paths::sign_in(locale, "")),
            (t::sign_up(locale).to_owned(), paths::sign_up(locale)),
        ],
        ..FormPage::default()
    }
}

/// The languages of a form's boxes, the interface's own first.
pub fn languages<'a>(locale: Locale, chosen: impl Iterator<Item = &'a str>) -> Vec<LangTag> {
    let mut languages: Vec<LangTag> = chosen.filter_map(|tag| LangTag::parse(tag).ok()).take(12).collect();
    languages.sort_by_key(|lang| lang.as_str() != locale.tag());
    languages.dedup();
    languages
}
