//! What the administrators' pages on people ask.

use crate::accounts::forms::form;
use crate::paths;
use domain::Locale;
use domain::accounts::{Member, Role};
use domain::form::{Button, Field, Form, FormPage, Kind, Part, Row};
use domain::id::SpaceId;
use i18n::people as t;

/// Those who were found.
pub fn list(locale: Locale, sought: &str, members: &[Member], next: Option<u32>) -> FormPage {
    let field = Field::new("q", t::sought(locale), Kind::Text).with([sought.to_owned()]).optional();
    let rows = members.iter().map(|member| Row {
        name: member.name.clone(),
        href: paths::person(locale, member.id),
        about: [member.email.clone()].into_iter().chain(about(locale, member)).collect::<Vec<_>>().join(" · "),
        ..Row::default()
    });
    let words = if members.is_empty() { t::none(locale).to_owned() } else { String::new() };
    let next = next.map(|page| {
        let address = format!("{}?q={}&page={page}", paths::people(locale), paths::escaped(sought));
        (t::next(locale).to_owned(), address)
    });
    FormPage {
        title: t::title(locale).to_owned(),
        lead: t::lead(locale).to_owned(),
        parts: vec![
            Part { form: Some(form("find", paths::people(locale), vec![field], t::find(locale))), ..Part::default() },
            Part { words, rows: rows.collect(), ..Part::default() },
        ],
        links: next.into_iter().collect(),
        ..FormPage::default()
    }
}

/// Roles and what keeps somebody out, in words.
fn about(locale: Locale, member: &Member) -> Vec<String> {
    let mut about: Vec<&str> = member.roles.iter().map(|role| role_name(locale, *role)).collect();
    if !member.spaces.is_empty() {
        about.push(t::role_facilitator_some(locale));
    }
    if !member.confirmed {
        about.push(t::unconfirmed(locale));
    }
    if member.suspended {
        about.push(t::suspended(locale));
    }
    about.into_iter().map(str::to_owned).collect()
}

fn role_name(locale: Locale, role: Role) -> &'static str {
    match role {
        Role::Participant => t::role_participant(locale),
        Role::Reviewer => t::role_reviewer(locale),
        Role::Facilitator => t::role_facilitator(locale),
        Role::Editor => t::role_editor(locale),
        Role::Support => t::role_support(locale),
        Role::Administrator => t::role_administrator(locale),
    }
}

/// The part of [`member`] that asks for roles.
pub const ROLES_PART: usize = 1;

/// Somebody, and what can be done. `spaces` are all there are, with their titles.
pub fn member(locale: Locale, member: &Member, spaces: &[(SpaceId, String)]) -> FormPage {
    let deed = |id: &str, deed: &str, label: &str, mut fields: Vec<Field>| {
        fields.insert(0, Field::hidden("person", member.id.to_string()));
        let buttons = vec![Button { deed: deed.to_owned(), label: label.to_owned() }];
        Some(Form { id: id.to_owned(), action: paths::people(locale), fields, buttons })
    };
    let status = match (member.suspended, member.confirmed) {
        (true, _) => t::suspended(locale),
        (false, false) => t::unconfirmed(locale),
        (false, true) => t::active(locale),
    };
    let mut facts = vec![
        (i18n::accounts::email(locale).to_owned(), member.email.clone()),
        (t::organisation(locale).to_owned(), member.affiliation.clone()),
        (t::since(locale).to_owned(), i18n::date_time(locale, member.since)),
        (t::status(locale).to_owned(), status.to_owned()),
    ];
    facts.retain(|(_, value)| !value.is_empty());
    let roles = Role::ALL
        .into_iter()
        .filter(|role| *role != Role::Participant)
        .map(|role| (role.code().to_owned(), role_name(locale, role).to_owned()));
    let mut fields = vec![
        Field::new("roles", t::beyond(locale), Kind::Checks { choices: roles.collect() })
            .with(member.roles.iter().map(|role| role.code().to_owned()))
            .optional(),
    ];
    if !spaces.is_empty() {
        let choices = spaces.iter().map(|(id, title)| (id.to_string(), title.clone())).collect();
        fields.push(
            Field::new("spaces", t::spaces(locale), Kind::Checks { choices })
                .with(member.spaces.iter().map(ToString::to_string))
                .optional(),
        );
    }
    let mut parts = vec![
        Part { facts, ..Part::default() },
        Part {
            heading: t::roles(locale).to_owned(),
            words: t::roles_lead(locale).to_owned(),
            form: deed("roles", "roles", t::save(locale), fields),
            ..Part::default()
        },
    ];
    if !member.suspended && (!member.confirmed || member.locked_out) {
        parts.push(Part {
            heading: t::confirm(locale).to_owned(),
            words: t::confirm_lead(locale).to_owned(),
            form: deed("confirm", "confirm", t::confirm_button(locale), Vec::new()),
            ..Part::default()
        });
    }
    let (words, code, label) = if member.suspended {
        (t::unsuspend_lead(locale), "unsuspend", t::unsuspend(locale))
    } else {
        (t::suspend_lead(locale), "suspend", t::suspend(locale))
    };
    parts.push(Part {
        heading: label.to_owned(),
        words: words.to_owned(),
        form: deed("access", code, label, Vec::new()),
        ..Part::default()
    });
    FormPage {
        title: member.name.clone(),
        parts,
        links: vec![(t::all(locale).to_owned(), paths::people(locale))],
        ..FormPage::default()
    }
}

/// The link that was made to let somebody in.
pub fn handed(locale: Locale, link: String) -> Part {
    Part { facts: vec![(t::link(locale).to_owned(), link)], ..Part::default() }
}
