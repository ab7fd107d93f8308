//! What the pages on one's passkeys ask.

use super::forms::{Tab, Who, deed, page};
use crate::accounts::forms::username;
use crate::paths;
use domain::Locale;
use domain::accounts::PasskeyLine;
use domain::form::{Field, FormPage, Kind, Part, Passkey, Row};
use domain::id::PasskeyId;
use i18n::passkeys as t;

/// How somebody shows that it is they.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sure {
    /// By their password.
    Password,
    /// By having signed in a moment ago.
    Recent,
    /// By signing in again.
    Not,
}

/// The name of the form to add one.
pub const ADD: &str = "add-passkey";

/// The parts of the page on how one signs in: those there are, and the form to add one. `called` is what a new one is
/// called unless its owner says something else.
pub fn parts(
    locale: Locale,
    who: Who<'_>,
    sure: Sure,
    origin: &str,
    lines: &[PasskeyLine],
    called: String,
) -> Vec<Part> {
    let rows = lines.iter().map(|line| Row {
        name: line.name.clone(),
        href: paths::passkey(locale, line.id),
        about: about(locale, line),
        ..Row::default()
    });
    let there = Part {
        heading: t::title(locale).to_owned(),
        words: if lines.is_empty() { t::none(locale) } else { t::lead(locale) }.to_owned(),
        rows: rows.collect(),
        ..Part::default()
    };
    let mut add = Part { heading: t::add(locale).to_owned(), ..Part::default() };
    if sure == Sure::Not {
        t::sign_in_again(locale).clone_into(&mut add.words);
        add.rows = again(locale, &paths::security(locale));
        return vec![there, add];
    }
    let name = Field::new("name", t::name(locale), Kind::Text).hint(t::name_hint(locale)).with([called]);
    let fields = sure_fields(who, sure, locale, name);
    t::add_lead(locale).clone_into(&mut add.words);
    add.form = Some(deed(ADD, paths::security(locale), "passkey", t::add(locale), fields));
    add.passkey = Some(Passkey { origin: origin.to_owned(), ..Passkey::default() });
    t::needs_script(locale).clone_into(&mut add.otherwise);
    vec![there, add]
}

fn about(locale: Locale, line: &PasskeyLine) -> String {
    let since = i18n::date_time(locale, line.since);
    match line.used {
        Some(used) => t::line(locale, &since, &i18n::date_time(locale, used)),
        None => t::line_unused(locale, &since),
    }
}

fn sure_fields(who: Who<'_>, sure: Sure, locale: Locale, first: Field) -> Vec<Field> {
    let mut fields = vec![first];
    if sure == Sure::Password {
        let password = Field::new("password", i18n::own::leave_password(locale), Kind::Password);
        fields.extend([username(who.email), password.autocomplete("current-password")]);
    }
    fields
}

/// The way to sign in again, for who must do so first.
fn again(locale: Locale, back: &str) -> Vec<Row> {
    let href = paths::sign_in(locale, back);
    vec![Row { name: t::again(locale).to_owned(), href, about: String::new(), ..Row::default() }]
}

/// To make a passkey of what the hub asks the browser.
pub fn make(locale: Locale, who: Who<'_>, origin: &str, challenge: &str, options: String, name: &str) -> FormPage {
    let fields = vec![Field::hidden("challenge", challenge), Field::hidden("answer", ""), Field::hidden("name", name)];
    let mut page = page(locale, who, Tab::Security);
    page.parts = vec![Part {
        heading: t::add(locale).to_owned(),
        words: t::make_lead(locale).to_owned(),
        form: Some(deed("make", paths::security(locale), "passkey-add", t::make(locale), fields)),
        passkey: Some(Passkey {
            origin: origin.to_owned(),
            options: Some(options),
            failed: t::make_failed(locale).to_owned(),
            known: t::make_known(locale).to_owned(),
        }),
        otherwise: t::needs_script(locale).to_owned(),
        ..Part::default()
    }];
    page.links = vec![(i18n::own::security(locale).to_owned(), paths::security(locale))];
    page
}

/// One passkey: its name, and how to be rid of it.
pub fn one(locale: Locale, who: Who<'_>, sure: Sure, line: &PasskeyLine) -> FormPage {
    let here = paths::passkey(locale, line.id);
    let which = || Field::hidden("passkey", line.id.to_string());
    let name = Field::new("name", t::name(locale), Kind::Text).with([line.name.clone()]);
    let mut facts = vec![(t::since(locale).to_owned(), i18n::date_time(locale, line.since))];
    facts.extend(line.used.map(|used| (t::used(locale).to_owned(), i18n::date_time(locale, used))));
    let named = Part {
        heading: t::passkey(locale).to_owned(),
        facts,
        form: Some(deed("rename", here.clone(), "passkey-rename", t::rename(locale), vec![which(), name])),
        ..Part::default()
    };
    let mut remove =
        Part { heading: t::remove(locale).to_owned(), words: t::remove_lead(locale).to_owned(), ..Part::default() };
    if sure == Sure::Not {
        remove.words = format!("{} {}", remove.words, t::sign_in_again(locale));
        remove.rows = again(locale, &here);
    } else {
        let fields = sure_fields(who, sure, locale, which());
        remove.form = Some(deed("remove", here, "passkey-remove", t::remove(locale), fields));
    }
    let mut page = page(locale, who, Tab::Security);
    page.parts = vec![named, remove];
    page.links = vec![(i18n::own::security(locale).to_owned(), paths::security(locale))];
    page
}

/// The passkey that a form or an address names.
pub fn named(text: &str) -> Option<PasskeyId> {
    text.parse().ok().map(PasskeyId)
}
