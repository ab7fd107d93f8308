//! What the pages of one's own account ask.

use super::agent;
use crate::accounts::api::NO_PART;
use crate::accounts::forms::{countries, form, groups, new_password, username};
use crate::paths;
use domain::accounts::{EmailChange, Profile, Role, SessionLine, Side};
use domain::form::{Button, Field, Form, FormPage, Kind, Notice, Part};
use domain::{LangTag, Locale};
use i18n::accounts as words;
use i18n::own as t;

/// How many languages one may say one reads.
const LANGUAGES: usize = 5;

/// Which of the pages it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// What one says of oneself.
    Profile,
    /// How one signs in.
    Security,
    /// What the hub knows of one.
    Data,
}

/// Who has signed in, as far as the pages tell.
#[derive(Clone, Copy, Debug)]
pub struct Who<'a> {
    /// Their address for mail.
    pub email: &'a str,
    /// What they may do beyond taking part.
    pub roles: &'a [Role],
    /// Whether they have set a password.
    pub password: bool,
}

/// Where those work who have a role: words and address.
fn desks(locale: Locale, roles: &[Role]) -> Vec<(String, String)> {
    let mut desks = Vec::new();
    if roles.contains(&Role::Administrator) {
        desks.push((i18n::admin::title(locale).to_owned(), paths::admin(locale)));
        desks.push((i18n::experts::desk_title(locale).to_owned(), paths::roster_desk(locale)));
    }
    if roles.iter().any(|role| matches!(role, Role::Support | Role::Administrator)) {
        desks.push((i18n::contact::inbox(locale).to_owned(), paths::inbox(locale)));
        desks.push((i18n::support::desk_title(locale).to_owned(), paths::support_desk(locale)));
    }
    if roles.contains(&Role::Administrator) || roles.contains(&Role::Editor) {
        desks.push((i18n::reviews::desk(locale).to_owned(), paths::review_desk(locale)));
    }
    if roles.contains(&Role::Reviewer) {
        desks.push((i18n::reviews::mine(locale).to_owned(), paths::reviews(locale)));
    }
    desks
}

/// The pages of one's account, and where those work who have a role; one of them is the one at `here`.
pub fn nav(locale: Locale, roles: &[Role], here: &str) -> Vec<(String, String, bool)> {
    let entry = |words: &str, href: String| {
        let current = href == here;
        (words.to_owned(), href, current)
    };
    let mut nav = vec![
        entry(t::profile(locale), paths::account(locale)),
        entry(t::security(locale), paths::security(locale)),
        entry(t::data(locale), paths::data(locale)),
        entry(i18n::voices::mandates(locale), paths::mandates(locale)),
        entry(i18n::contributions::title(locale), paths::contributions(locale)),
        entry(i18n::experts::own_title(locale), paths::own_expertise(locale)),
        entry(i18n::support::title(locale), paths::support(locale)),
    ];
    nav.extend(desks(locale, roles).into_iter().map(|(words, href)| entry(&words, href)));
    nav
}

pub fn page(locale: Locale, who: Who<'_>, tab: Tab) -> FormPage {
    let here = match tab {
        Tab::Profile => paths::account(locale),
        Tab::Security => paths::security(locale),
        Tab::Data => paths::data(locale),
    };
    let nav = nav(locale, who.roles, &here);
    let title = match tab {
        Tab::Profile => words::account(locale),
        Tab::Security => t::security(locale),
        Tab::Data => t::data(locale),
    };
    FormPage { title: title.to_owned(), nav, ..FormPage::default() }
}

/// A word on something that is done.
pub fn good(words: &str) -> Notice {
    Notice { good: true, words: words.to_owned() }
}

/// A form of one button that says what it is for.
pub fn deed(id: &str, action: String, deed: &str, label: &str, fields: Vec<Field>) -> Form {
    let buttons = vec![Button { deed: deed.to_owned(), label: label.to_owned() }];
    Form { id: id.to_owned(), action, fields, buttons }
}

/// What one says of oneself.
pub fn profile(locale: Locale, who: Who<'_>, profile: &Profile) -> FormPage {
    let mut fields = vec![
        Field::new("name", words::name(locale), Kind::Text)
            .autocomplete("name")
            .hint(words::name_hint(locale))
            .with([profile.name.clone()]),
        Field::new("affiliation", words::affiliation(locale), Kind::Text)
            .autocomplete("organization")
            .hint(t::affiliation_hint(locale))
            .with([profile.affiliation.clone()])
            .optional(),
        Field::new("country", words::country(locale), Kind::Select { choices: countries(locale) })
            .autocomplete("country")
            .with(profile.country.clone())
            .optional(),
        Field::new("group", words::group(locale), Kind::Radios { choices: groups(locale) })
            .with(profile.group.map(|group| group.code().to_owned())),
    ];
    fields.extend((0..LANGUAGES).map(|place| language(locale, place, profile.languages.get(place))));
    let interface = Locale::ALL.map(|each| (each.tag().to_owned(), each.endonym().to_owned())).to_vec();
    fields.push(
        Field::new("locale", t::interface(locale), Kind::Select { choices: interface })
            .with([profile.locale.tag().to_owned()]),
    );
    let facts = vec![(words::email(locale).to_owned(), who.email.to_owned())];
    let out = deed("out", paths::account(locale), "sign-out", words::sign_out(locale), Vec::new());
    let mut page = page(locale, who, Tab::Profile);
    t::profile_lead(locale).clone_into(&mut page.lead);
    page.parts = vec![
        Part {
            form: Some(deed("profile", paths::account(locale), "profile", t::save(locale), fields)),
            ..Part::default()
        },
        Part { facts, form: Some(out), ..Part::default() },
    ];
    page
}

fn language(locale: Locale, place: usize, chosen: Option<&LangTag>) -> Field {
    let name = |lang: &LangTag| i18n::language_name(locale, lang).into_owned();
    let mut choices = vec![(String::new(), t::language_none(locale).to_owned())];
    let known = i18n::language_tags().filter_map(|tag| LangTag::parse(tag).ok());
    choices.extend(known.map(|lang| (lang.to_string(), name(&lang))));
    if let Some(lang) = chosen.filter(|lang| choices.iter().all(|(tag, _)| tag != lang.as_str())) {
        choices.push((lang.to_string(), name(lang)));
    }
    let label = t::language_nth(locale, i64::try_from(place + 1).unwrap_or(i64::MAX));
    let field = Field::new(&format!("language-{place}"), label, Kind::Select { choices })
        .with(chosen.map(LangTag::to_string))
        .optional();
    if place == 0 { field.hint(t::language_first_hint(locale)) } else { field }
}

/// The languages that a form of [`profile`] names, in its order.
pub fn languages(named: impl Fn(&str) -> String) -> Vec<LangTag> {
    (0..LANGUAGES).filter_map(|place| LangTag::parse(&named(&format!("language-{place}"))).ok()).collect()
}

/// The part of a page that has the form of that name.
pub fn place_of(page: &FormPage, form: &str) -> usize {
    let has = |part: &Part| part.form.as_ref().is_some_and(|each| each.id == form);
    page.parts.iter().position(has).unwrap_or(NO_PART)
}

/// How one signs in: sessions, password, passkeys, address.
pub fn security(locale: Locale, who: Who<'_>, sessions: &[SessionLine], passkeys: Vec<Part>) -> FormPage {
    let here = || paths::security(locale);
    let lines = sessions.iter().map(|session| {
        let since = i18n::date_time(locale, session.since);
        let about = if session.this {
            t::this_session(locale, &since)
        } else {
            t::session(locale, &since, &i18n::date_time(locale, session.seen))
        };
        (agent::name(locale, &session.agent), about)
    });
    let others = sessions.iter().any(|session| !session.this);
    let out = others.then(|| deed("others", here(), "sign-out-others", words::sign_out_others(locale), Vec::new()));
    let mut page = page(locale, who, Tab::Security);
    let password = if who.password {
        let current =
            Field::new("current", t::current_password(locale), Kind::Password).autocomplete("current-password");
        let fields = vec![username(who.email), current, new_password(locale)];
        Part {
            heading: words::password(locale).to_owned(),
            words: t::password_lead(locale).to_owned(),
            form: Some(deed("password", here(), "password", t::change_password(locale), fields)),
            ..Part::default()
        }
    } else {
        page.links = vec![(words::set_password(locale).to_owned(), paths::password(locale))];
        Part {
            heading: words::password(locale).to_owned(),
            words: t::no_password(locale).to_owned(),
            ..Part::default()
        }
    };
    let sessions = Part {
        heading: words::sessions(locale).to_owned(),
        words: words::sessions_lead(locale).to_owned(),
        facts: lines.collect(),
        form: out,
        ..Part::default()
    };
    let email = Field::new("email", t::new_email(locale), Kind::Email).autocomplete("email");
    let email = Part {
        heading: words::email(locale).to_owned(),
        words: t::email_lead(locale, who.email),
        form: Some(deed("email", here(), "email", t::change_email(locale), vec![email])),
        ..Part::default()
    };
    page.parts = [vec![sessions, password], passkeys, vec![email]].concat();
    page
}

/// The part of [`data`] by which one leaves.
pub const LEAVE_PART: usize = 1;

/// What the hub knows of one, and leaving.
pub fn data(locale: Locale, who: Who<'_>) -> FormPage {
    let mut page = page(locale, who, Tab::Data);
    t::data_lead(locale).clone_into(&mut page.lead);
    let form = if who.password {
        let password =
            Field::new("password", t::leave_password(locale), Kind::Password).autocomplete("current-password");
        deed("leave", paths::data(locale), "leave", t::leave(locale), vec![how(locale), username(who.email), password])
    } else {
        deed("leave", paths::data(locale), "leave-link", t::leave_mail(locale), Vec::new())
    };
    let mut words = t::leave_lead(locale).to_owned();
    if !who.password {
        words = format!("{words} {}", t::leave_by_link(locale));
    }
    let file = Some((t::download(locale).to_owned(), paths::data_file(locale)));
    page.parts = vec![
        Part { file, ..Part::default() },
        Part { heading: t::leave_title(locale).to_owned(), words, form: Some(form), ..Part::default() },
    ];
    page
}

fn how(locale: Locale) -> Field {
    let choices = vec![
        ("keep".to_owned(), t::leave_keep(locale).to_owned()),
        ("remove".to_owned(), t::leave_remove(locale).to_owned()),
    ];
    Field::new("how", t::leave_how(locale), Kind::Radios { choices })
}

/// To leave, having followed the mailed link.
pub fn leave_by_link(locale: Locale, link: &str, name: &str) -> FormPage {
    let fields = vec![Field::hidden("link", link), how(locale)];
    let form = form("leave", paths::leave(locale), fields, t::leave(locale));
    FormPage {
        title: t::leave_title(locale).to_owned(),
        lead: t::leave_link_lead(locale, name),
        parts: vec![Part { form: Some(form), ..Part::default() }],
        ..FormPage::default()
    }
}

/// That the account is no more.
pub fn left(locale: Locale) -> FormPage {
    FormPage {
        title: t::left_title(locale).to_owned(),
        lead: t::left_lead(locale).to_owned(),
        links: vec![(i18n::site::to_hub(locale).to_owned(), paths::hub(locale))],
        ..FormPage::default()
    }
}

/// A link of a change of address.
pub fn email_change(locale: Locale, link: &str, change: &EmailChange) -> FormPage {
    let EmailChange { name, old, new, side, agreed } = change;
    let lead = match side {
        Side::Old => t::email_old_lead(locale, name, new, old),
        Side::New => t::email_new_lead(locale, name, new),
        Side::Undo => t::email_undo_lead(locale, name, new, old),
    };
    let mut buttons = Vec::new();
    if *side == Side::Undo {
        buttons.push(Button { deed: String::new(), label: t::email_undo(locale).to_owned() });
    } else if !agreed {
        buttons.push(Button { deed: String::new(), label: t::email_agree(locale).to_owned() });
    }
    if *side == Side::Old {
        buttons.push(Button { deed: "stop".to_owned(), label: t::email_stop(locale).to_owned() });
    }
    let form = (!buttons.is_empty()).then(|| Form {
        id: "email".to_owned(),
        action: paths::email_change(locale),
        fields: vec![Field::hidden("link", link)],
        buttons,
    });
    FormPage {
        title: t::email_title(locale).to_owned(),
        notice: agreed.then(|| Notice { good: true, words: t::email_waits(locale).to_owned() }),
        lead,
        parts: vec![Part { form, ..Part::default() }],
        ..FormPage::default()
    }
}

/// What came of a link of a change of address.
pub fn email_changed(locale: Locale, words: &str) -> FormPage {
    FormPage {
        title: t::email_title(locale).to_owned(),
        notice: Some(good(words)),
        links: vec![(words::account(locale).to_owned(), paths::account(locale))],
        ..FormPage::default()
    }
}
