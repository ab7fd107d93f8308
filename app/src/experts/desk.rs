//! `/{lang}/admin/roster`: applications, members, balance, and experts to verify; one seat by `?seat=…`.

use super::{balance, words};
use crate::paths;
use crate::ui::region_name;
use domain::experts::{Application, Balance, Card, Interests, Level, State};
use domain::files::Attachment;
use domain::form::{Button, Field, Form, FormPage, Kind, Part, Row};
use domain::topic::Topic;
use domain::{Html, Locale};
use i18n::experts as t;
use leptos::prelude::*;

/// What the desk shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shelf {
    /// Applications that wait.
    #[default]
    Applications,
    /// Members.
    Members,
    /// Who is on the roster, in numbers.
    Balance,
    /// Whom the directory shows.
    Experts,
}

impl Shelf {
    /// All of them, in their order.
    pub const ALL: [Self; 4] = [Self::Applications, Self::Members, Self::Balance, Self::Experts];

    /// The name in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Applications => "applications",
            Self::Members => "members",
            Self::Balance => "balance",
            Self::Experts => "experts",
        }
    }

    /// The shelf of a name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shelf| shelf.code() == code)
    }
}

/// Where a shelf is.
pub fn address(locale: Locale, shelf: Shelf) -> String {
    format!("{}?show={}", paths::roster_desk(locale), shelf.code())
}

fn base(locale: Locale, shelf: Shelf) -> FormPage {
    let words = |shelf| match shelf {
        Shelf::Applications => t::shelf_applications(locale),
        Shelf::Members => t::shelf_members(locale),
        Shelf::Balance => t::shelf_balance(locale),
        Shelf::Experts => t::shelf_experts(locale),
    };
    FormPage {
        title: t::desk_title(locale).to_owned(),
        nav: Shelf::ALL.map(|each| (words(each).to_owned(), address(locale, each), each == shelf)).to_vec(),
        ..FormPage::default()
    }
}

/// Seats in a list: applications, or members.
pub fn seats(locale: Locale, shelf: Shelf, seats: &[Application]) -> FormPage {
    let mut page = base(locale, shelf);
    let rows = seats.iter().map(|seat| {
        let country = seat.speaker.country.as_deref().and_then(|code| i18n::country_name(locale, code));
        let last = match seat.until {
            Some(until) => t::until(locale, &i18n::date(locale, until.date())),
            None => t::applied_on(locale, &i18n::date(locale, seat.applied_at.date())),
        };
        let writes = words::languages(locale, &seat.expertise.languages, |each| each.written);
        let about = [seat.speaker.affiliation.as_str(), country.unwrap_or_default(), &writes, &last];
        Row {
            name: seat.speaker.name.clone(),
            href: format!("{}?seat={}", paths::roster_desk(locale), seat.id),
            about: about.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · "),
            ..Row::default()
        }
    });
    let words = match (seats.is_empty(), shelf) {
        (true, Shelf::Applications) => t::no_applications(locale),
        (true, _) => t::no_members(locale),
        (false, _) => "",
    };
    page.parts = vec![Part { words: words.to_owned(), rows: rows.collect(), ..Part::default() }];
    page
}

/// The roster in numbers.
pub fn numbers(locale: Locale, numbers: &Balance, topics: &[Topic]) -> FormPage {
    let mut page = base(locale, Shelf::Balance);
    page.parts = balance::parts(locale, numbers, topics);
    page
}

/// Whom the directory shows, those who are not verified first.
pub fn experts(locale: Locale, cards: &[Card]) -> FormPage {
    let mut page = base(locale, Shelf::Experts);
    let rows = cards.iter().map(|card| {
        let state = if card.verified { t::verified(locale) } else { t::not_verified(locale) };
        let from = words::from_where(locale, card);
        let about = [state, from.as_str()];
        Row {
            name: card.name.clone(),
            href: format!("{}#verify", paths::expert(locale, card.number)),
            about: about.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · "),
            ..Row::default()
        }
    });
    let words = if cards.is_empty() { t::none(locale) } else { t::verify_lead(locale) };
    page.parts = vec![Part { words: words.to_owned(), rows: rows.collect(), ..Part::default() }];
    page
}

/// The part of [`seat`] that decides.
pub const DECIDE_PART: usize = 1;

/// What a page on one seat is made of.
#[derive(Debug)]
pub struct Gathered {
    /// It.
    pub seat: Application,
    /// The curriculum vitae.
    pub cv: Option<Attachment>,
    /// The taxonomy.
    pub topics: Vec<Topic>,
    /// The biography in its versions: language, what they do, and the text.
    pub versions: Vec<(String, String, Html)>,
    /// Whether it is the reader's own.
    pub own: bool,
}

/// One seat: what they know and say, and what can be decided.
pub fn seat(locale: Locale, gathered: &Gathered) -> FormPage {
    let Gathered { seat, cv, topics, versions, own } = gathered;
    let shelf = if seat.state == State::Member { Shelf::Members } else { Shelf::Applications };
    let mut page = base(locale, shelf);
    page.title.clone_from(&seat.speaker.name);
    let file = cv.as_ref().map(|file| (format!("{}: {}", t::cv(locale), file.name), paths::file(file)));
    page.parts = vec![
        Part { facts: facts(locale, seat, topics), drawn: biography(versions), file, ..Part::default() },
        decide(locale, seat, *own),
    ];
    page
}

fn biography(versions: &[(String, String, Html)]) -> Html {
    let versions = versions
        .iter()
        .map(|(lang, headline, html)| {
            view! {
                <section class="case-part" lang=lang.clone() dir="auto">
                    <h2>{headline.clone()}</h2>
                    <div class="voice" inner_html=html.0.clone()></div>
                </section>
            }
        })
        .collect::<Vec<_>>();
    Html(versions.to_html())
}

fn facts(locale: Locale, seat: &Application, topics: &[Topic]) -> Vec<(String, String)> {
    let expertise = &seat.expertise;
    let country = seat.speaker.country.as_deref().and_then(|code| i18n::country_name(locale, code)).unwrap_or_default();
    let known: Vec<&str> = topics
        .iter()
        .filter(|topic| expertise.topics.contains(&topic.id))
        .map(|topic| topic.title.get(locale))
        .collect();
    let regions: Vec<&str> = expertise.regions.iter().map(|region| region_name(locale, *region)).collect();
    let languages = |of: fn(&domain::experts::Spoken) -> Level| words::languages(locale, &expertise.languages, of);
    let interests = match &expertise.interests {
        Interests::Unsaid => t::not_said(locale).to_owned(),
        Interests::Nothing => t::declare_nothing(locale).to_owned(),
        Interests::These(words) => words.clone(),
    };
    let day = |at: time::OffsetDateTime| i18n::date(locale, at.date());
    let facts = [
        (t::state(locale), words::state(locale, seat.state).to_owned()),
        (t::applied(locale), day(seat.applied_at)),
        (t::ends(locale), seat.until.map(day).unwrap_or_default()),
        (i18n::accounts::affiliation(locale), seat.speaker.affiliation.clone()),
        (i18n::accounts::country(locale), country.to_owned()),
        (t::facet_topic(locale), known.join(", ")),
        (t::facet_region(locale), regions.join(", ")),
        (t::speaks(locale), languages(|each| each.spoken)),
        (t::writes(locale), languages(|each| each.written)),
        (t::at_once(locale), expertise.at_once.to_string()),
        (t::interests(locale), interests),
        (t::why(locale), seat.words.clone()),
    ];
    facts.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| (name.to_owned(), value)).collect()
}

fn decide(locale: Locale, seat: &Application, own: bool) -> Part {
    if own || !seat.state.is_open() {
        let words = if own { t::not_your_own(locale) } else { t::is_over(locale) };
        return Part { words: words.to_owned(), ..Part::default() };
    }
    let button = |deed: &str, label: &str| Button { deed: deed.to_owned(), label: label.to_owned() };
    let (hint, buttons) = if seat.state == State::Member {
        (t::reason_member(locale), vec![button("remove-member", t::remove_member(locale))])
    } else {
        let accept = button("accept-member", t::accept(locale));
        (t::reason_applicant(locale), vec![accept, button("decline-member", t::decline(locale))])
    };
    let reason = Field::new("reason", t::reason(locale), Kind::Area).hint(hint);
    let reason = if seat.state == State::Member { reason } else { reason.optional() };
    let form = Form {
        id: "decide".to_owned(),
        action: format!("{}?seat={}", paths::roster_desk(locale), seat.id),
        fields: vec![Field::hidden("seat", seat.id.to_string()), reason],
        buttons,
    };
    Part { heading: t::decision(locale).to_owned(), form: Some(form), ..Part::default() }
}
