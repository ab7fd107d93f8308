//! `/{lang}/experts/{number}`: who somebody is, what they know, and how to write to them.

use super::{entry, words};
use crate::paths;
use crate::platform::Head;
use crate::root::Page;
use crate::ui::{error_list, form, icon, id_of, mark_class, region_name};
use domain::experts::{Card, Expert, Level, Listing, limits};
use domain::form::{Button, Field, Fields, Form, Kind, Wrong};
use domain::topic::Topic;
use domain::{LangTag, Locale};
use i18n::experts as t;
use leptos::prelude::*;
use time::Date;

/// Who reads the page, as far as it tells.
#[derive(Debug, PartialEq, Eq)]
pub enum Reader {
    /// They have not signed in.
    Nobody,
    /// It is about them.
    Themselves,
    /// They may write, under this key.
    Member(String),
}

/// What the page is made of.
#[derive(Debug)]
pub struct Gathered {
    /// Who.
    pub expert: Expert,
    /// The taxonomy.
    pub topics: Vec<Topic>,
    /// Today.
    pub today: Date,
    /// For whom.
    pub reader: Reader,
    /// Whether the reader may say that they are who they say they are.
    pub verifies: bool,
    /// What has just been done.
    pub done: Option<&'static str>,
    /// What was typed, if that is shown again.
    pub typed: Fields,
    /// What is wrong with it.
    pub wrong: Vec<Wrong>,
    /// What is to be said above the form.
    pub said: Option<String>,
}

/// The page.
pub fn page(locale: Locale, gathered: &Gathered) -> Page {
    let card = &gathered.expert.card;
    let head = Head {
        title: card.name.clone(),
        description: card.headline.0.clone(),
        canonical: (gathered.expert.listing == Listing::Shown).then(|| format!("/experts/{}", card.number)),
        feed: None,
    };
    Page::drawn(head, view(locale, gathered))
}

fn view(locale: Locale, gathered: &Gathered) -> impl IntoView + use<> {
    let Gathered { expert, topics, today, .. } = gathered;
    let (card, text) = (&expert.card, &expert.text);
    let tag = text.shown.lang.to_string();
    let rtl = Some(i18n::direction(&text.shown.lang)).filter(|direction| *direction == "rtl");
    let hidden = (expert.listing != Listing::Shown).then(|| {
        view! {
            <p class="notice wait">
                {icon("i-clock")} <span>{t::hidden_now(locale)}</span>
            </p>
        }
    });
    let done = gathered.done.map(|words| {
        view! {
            <p class="notice good" role="status" tabindex="-1" data-aim="">
                {icon("i-check")}
                <span>{words}</span>
            </p>
        }
    });
    let known = card
        .topics
        .iter()
        .map(|code| {
            let href = format!("{}?topic={}", paths::experts(locale), paths::escaped(code));
            view! {
                <li>
                    <a href=href>{words::topic(locale, topics, code).to_owned()}</a>
                </li>
            }
        })
        .collect::<Vec<_>>();
    let write = form_fields(locale, gathered);
    let errors = write.as_ref().map(|form| errors(locale, form)).unwrap_or_default();
    view! {
        <div class="wrap">
            <div class="page-top">
                <nav class="crumbs" aria-label=i18n::site::breadcrumb(locale)>
                    <ol>
                        <li>
                            <a href=paths::experts(locale)>{t::title(locale)}</a>
                        </li>
                        <li aria-current="page">
                            <bdi>{card.name.clone()}</bdi>
                        </li>
                    </ol>
                </nav>
                <h1>
                    <bdi>{card.name.clone()}</bdi>
                </h1>
                <p class="entry-field" lang=tag.clone() dir="auto">
                    {card.headline.0.clone()}
                </p>
                {card.verified.then(|| entry::badge(locale))}
            </div>
            {done}
            {hidden}
            {error_list(locale, errors)}
            <div class="cols">
                <div class="stream">
                    {versions(locale, card.number, text)}
                    <div class="voice" lang=tag dir=rtl inner_html=text.shown.html.0.clone()></div>
                    <section class="case-part">
                        <h2>{t::knows(locale)}</h2>
                        <ul class="known" role="list">
                            {known}
                        </ul>
                    </section>
                    {contact(locale, gathered, write)}
                    {gathered.verifies.then(|| verify(locale, card))}
                </div>
                <aside class="aside" aria-label=t::facts(locale)>
                    {facts(locale, card, *today)}
                </aside>
            </div>
        </div>
    }
}

/// The bar of versions; nothing when there is only one.
fn versions(locale: Locale, number: u32, text: &domain::discussions::Text) -> Option<impl IntoView + use<>> {
    let links = text
        .versions
        .iter()
        .map(|mark| {
            let tag = mark.lang.to_string();
            let href = format!("{}?v={tag}", paths::expert(locale, number));
            let by = if mark_class(&mark.by) == "pm pm-o" {
                i18n::discussions::mark_original(locale)
            } else {
                i18n::discussions::mark_author(locale)
            };
            let here = (mark.lang == text.shown.lang).then_some("true");
            let outdated =
                mark.outdated.then(|| view! { <span class="vh">{i18n::discussions::mark_outdated(locale)}</span> });
            view! {
                <li>
                    <a class="v" href=href hreflang=tag.clone() aria-current=here>
                        <span class="v-l" lang=tag.clone()>
                            {i18n::endonym(&mark.lang)}
                        </span>
                        <span class=format!("v-p {}", mark_class(&mark.by))>{by} {outdated}</span>
                    </a>
                </li>
            }
        })
        .collect::<Vec<_>>();
    (text.versions.len() > 1).then(|| {
        view! {
            <div class="versions">
                <ul role="list" aria-label=t::versions(locale)>
                    {links}
                </ul>
            </div>
        }
    })
}

fn facts(locale: Locale, card: &Card, today: Date) -> impl IntoView + use<> {
    let languages = |of: fn(&domain::experts::Spoken) -> Level| {
        let known = card.languages.iter().filter(|each| of(each) > Level::None);
        known
            .map(|each| {
                let name = i18n::language_name(locale, &each.lang);
                t::language_level(locale, &name, words::level(locale, of(each)))
            })
            .collect::<Vec<_>>()
            .join(", ")
    };
    let country = card.country.as_deref().and_then(|code| i18n::country_name(locale, code)).unwrap_or_default();
    let regions: Vec<&str> = card.regions.iter().map(|region| region_name(locale, *region)).collect();
    let help: Vec<&str> = card.help.iter().map(|help| words::help(locale, *help)).collect();
    let rows = [
        (t::time(locale), words::has_time(locale, card.availability, card.away_until, today)),
        (t::helps(locale), help.join(", ")),
        (t::speaks(locale), languages(|each| each.spoken)),
        (t::writes(locale), languages(|each| each.written)),
        (t::facet_region(locale), regions.join(", ")),
        (i18n::accounts::affiliation(locale), card.affiliation.clone()),
        (i18n::accounts::country(locale), country.to_owned()),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(name, value)| {
        view! {
            <dt>{name}</dt>
            <dd>
                <bdi>{value}</bdi>
            </dd>
        }
    })
    .collect::<Vec<_>>();
    view! { <dl class="facts stacked">{rows}</dl> }
}

/// The form to write by, for those who may.
fn form_fields(locale: Locale, gathered: &Gathered) -> Option<Form> {
    let Reader::Member(key) = &gathered.reader else { return None };
    let card = &gathered.expert.card;
    let mut form = Form {
        id: "write".to_owned(),
        action: format!("{}#write-h", paths::expert(locale, card.number)),
        fields: vec![
            Field::hidden("key", key.clone()),
            Field::new("subject", t::subject(locale), Kind::Text),
            Field::new("words", t::message(locale), Kind::Area).hint(t::message_hint(locale, limits::MESSAGE.into())),
        ],
        buttons: vec![Button { deed: "write".to_owned(), label: t::send(locale).to_owned() }],
    };
    if !gathered.typed.0.is_empty() {
        let typed = gathered.typed.get("key").to_owned();
        form.typed(&gathered.typed, &gathered.wrong, |why| crate::ui::wrong::words(locale, why));
        // A key that is none is not sent again.
        if typed.is_empty() {
            form.fields[0].values = vec![key.clone()];
        }
    }
    Some(form)
}

fn errors(locale: Locale, form: &Form) -> Vec<(String, String)> {
    form.all()
        .filter_map(|field| {
            let words = i18n::forms::error_line(locale, &field.label, field.wrong.as_deref()?);
            Some((id_of(&form.id, &field.name), words))
        })
        .collect()
}

fn contact(locale: Locale, gathered: &Gathered, write: Option<Form>) -> impl IntoView + use<> {
    let card = &gathered.expert.card;
    let said = gathered.said.clone().map(|words| {
        view! {
            <p class="notice wait" role="status" tabindex="-1" data-aim="">
                {icon("i-clock")}
                <span>{words}</span>
            </p>
        }
    });
    let inside = match write {
        Some(form) => view! {
            {said}
            <p>{t::write_lead(locale)}</p>
            {self::form(locale, form)}
        }
        .into_any(),
        None if gathered.reader == Reader::Themselves => view! {
            <p>{t::yours(locale)}</p>
            <p class="form-acts">
                <a class="btn" href=paths::own_expertise(locale)>
                    {t::to_own(locale)}
                </a>
            </p>
        }
        .into_any(),
        None => {
            let back = format!("{}#write-h", paths::expert(locale, card.number));
            view! {
                <p>{t::write_members(locale)}</p>
                <p class="form-acts">
                    <a class="btn btn-1" href=paths::sign_in(locale, &back)>
                        {t::sign_in_to_write(locale)}
                    </a>
                    <a class="btn" href=paths::sign_up(locale)>
                        {i18n::accounts::sign_up(locale)}
                    </a>
                </p>
            }
            .into_any()
        }
    };
    view! {
        <section class="form-part" aria-labelledby="write-h">
            <h2 id="write-h">{t::write_to(locale, &card.name)}</h2>
            {inside}
        </section>
    }
}

/// For administrators: that somebody is who they say they are, or no longer.
fn verify(locale: Locale, card: &Card) -> impl IntoView + use<> {
    let (words, deed, label) = if card.verified {
        (t::verified_hint(locale), "unverify", t::unverify(locale))
    } else {
        (t::verify_lead(locale), "verify", t::verify(locale))
    };
    let form = Form {
        id: "verify".to_owned(),
        action: paths::roster_desk(locale),
        fields: vec![Field::hidden("number", card.number.to_string())],
        buttons: vec![Button { deed: deed.to_owned(), label: label.to_owned() }],
    };
    view! {
        <section class="form-part" aria-labelledby="verify-h">
            <h2 id="verify-h">{t::for_administrators(locale)}</h2>
            <p>{words}</p>
            {self::form(locale, form)}
        </section>
    }
}

/// The version that an address asks for.
pub fn version(query: &str) -> Option<LangTag> {
    let asked = paths::pairs(query).find(|(name, _)| name == "v").map(|(_, value)| value)?;
    LangTag::parse(&asked).ok()
}
