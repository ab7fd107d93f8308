//! `/{lang}/reviews/settings`: the rule of the panel, the criteria, what letters begin with. For administrators.

use super::words;
use crate::paths;
use domain::form::{Button, Field, Form, FormPage, Kind, Part, Row};
use domain::reviews::{Blind, Criterion, Panel, TemplateKind};
use domain::{Locale, Trilingual};
use i18n::reviews as t;

fn query(locale: Locale, rest: &str) -> String {
    format!("{}?{rest}", paths::review_settings(locale))
}

fn button(deed: &str, label: &str) -> Button {
    Button { deed: deed.to_owned(), label: label.to_owned() }
}

/// The part of [`page`] that has the rule.
pub const RULE_PART: usize = 0;

/// The page.
pub fn page(locale: Locale, panel: &Panel, criteria: &[Criterion]) -> FormPage {
    let number = |name, label: &str, value: u32| Field::new(name, label, Kind::Text).with([value.to_string()]);
    let blind = Blind::ALL.map(|each| (each.code().to_owned(), words::blind(locale, each).to_owned())).to_vec();
    let rule = Form {
        id: "rule".to_owned(),
        action: paths::review_settings(locale),
        fields: vec![
            number("internal", t::rule_internal(locale), panel.internal),
            number("external", t::rule_external(locale), panel.external),
            Field::new("blind", t::rule_blind(locale), Kind::Radios { choices: blind })
                .with([panel.blind.code().to_owned()]),
            number("answer-days", t::rule_answer(locale), panel.answer_days),
            number("review-days", t::rule_review(locale), panel.review_days),
        ],
        buttons: vec![button("rule", t::save(locale))],
    };
    let row = |each: &Criterion| Row {
        name: each.title.get(locale).to_owned(),
        href: query(locale, &format!("criterion={}", each.id)),
        about: if each.retired { t::retired(locale).to_owned() } else { each.guidance.get(locale).to_owned() },
        ..Row::default()
    };
    let letter = |kind: TemplateKind| Row {
        name: words::template(locale, kind).to_owned(),
        href: query(locale, &format!("letter={}", kind.code())),
        about: String::new(),
        ..Row::default()
    };
    FormPage {
        title: t::settings(locale).to_owned(),
        parts: vec![
            Part {
                heading: t::rule(locale).to_owned(),
                words: t::rule_lead(locale).to_owned(),
                form: Some(rule),
                ..Part::default()
            },
            Part {
                heading: t::criteria(locale).to_owned(),
                rows: criteria.iter().map(row).collect(),
                ..Part::default()
            },
            Part {
                heading: t::letters(locale).to_owned(),
                rows: TemplateKind::ALL.map(letter).to_vec(),
                ..Part::default()
            },
        ],
        links: vec![
            (t::new_criterion(locale).to_owned(), query(locale, "criterion=new")),
            (i18n::admin::title(locale).to_owned(), paths::admin(locale)),
        ],
        ..FormPage::default()
    }
}

/// A field for each language.
fn each(name: &str, label: &str, kind: &Kind, words: &Trilingual) -> Vec<Field> {
    let field = |locale: Locale| {
        let label = format!("{label} ({})", locale.endonym());
        Field::new(&format!("{name}-{locale}"), label, kind.clone())
            .lang(locale.tag())
            .with([words.of(locale).to_owned()])
    };
    Locale::ALL.map(field).to_vec()
}

/// The page of one criterion, which may be new.
pub fn criterion(locale: Locale, id: &str, known: Option<&Criterion>) -> FormPage {
    let empty = Trilingual::default();
    let (title, guidance) = known.map_or((&empty, &empty), |known| (&known.title, &known.guidance));
    let mut fields = vec![Field::hidden("criterion", id)];
    fields.extend(each("title", t::title(locale), &Kind::Text, title));
    fields.extend(each("guidance", t::guidance(locale), &Kind::Area, guidance));
    let action = query(locale, &format!("criterion={id}"));
    let form =
        |id: &str, fields: Vec<Field>, buttons| Form { id: id.to_owned(), action: action.clone(), fields, buttons };
    let mut parts =
        vec![Part { form: Some(form("set", fields, vec![button("criterion", t::save(locale))])), ..Part::default() }];
    if let Some(known) = known {
        let (deed, label) = if known.retired {
            ("use-criterion", t::use_again(locale))
        } else {
            ("retire-criterion", t::retire(locale))
        };
        let fields = vec![Field::hidden("criterion", id)];
        let form = form("retire", fields, vec![button(deed, label)]);
        parts.push(Part { words: t::retire_lead(locale).to_owned(), form: Some(form), ..Part::default() });
    }
    FormPage {
        title: known.map_or(t::new_criterion(locale), |known| known.title.get(locale)).to_owned(),
        parts,
        links: vec![(t::settings(locale).to_owned(), paths::review_settings(locale))],
        ..FormPage::default()
    }
}

/// The page of what a kind of letter begins with.
pub fn letter(locale: Locale, kind: TemplateKind, begins: &Trilingual) -> FormPage {
    let mut fields = vec![Field::hidden("letter", kind.code())];
    fields.extend(each("words", t::letter(locale), &Kind::Area, begins));
    let form = Form {
        id: "set".to_owned(),
        action: query(locale, &format!("letter={}", kind.code())),
        fields,
        buttons: vec![button("letter", t::save(locale))],
    };
    FormPage {
        title: words::template(locale, kind).to_owned(),
        lead: t::placeholders(locale).to_owned(),
        parts: vec![Part { form: Some(form), ..Part::default() }],
        links: vec![(t::settings(locale).to_owned(), paths::review_settings(locale))],
        ..FormPage::default()
    }
}
