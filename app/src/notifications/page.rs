//! The page of notifications: what is new, what one follows, when one is written to.

use super::follow;
use crate::paths;
use crate::root::{Drawn, Page};
use crate::ui::{Moment, form, icon};
use domain::form::{Button, Field, Form, Kind};
use domain::notifications::{Because, Followed, News, Pace};
use domain::{Html, Locale};
use i18n::notifications as t;
use leptos::prelude::*;

/// What the page is made of.
#[derive(Debug)]
pub struct Gathered {
    /// What is told, the newest first.
    pub news: Vec<News>,
    /// How many of it are unread, those that are not shown among them.
    pub unread: u32,
    /// What the reader follows.
    pub followed: Vec<Followed>,
    /// How they want to be told by mail.
    pub pace: Pace,
    /// What has just been done.
    pub done: Option<&'static str>,
}

/// The page.
pub fn page(locale: Locale, gathered: Gathered) -> Page {
    let (title, description) = (t::title(locale).to_owned(), t::lead(locale).to_owned());
    Page::Drawn(Drawn { title, description, canonical: None, html: Html(view(locale, gathered).to_html()) })
}

fn view(locale: Locale, gathered: Gathered) -> impl IntoView + use<> {
    let Gathered { news, unread, followed, pace, done } = gathered;
    let done = done.map(|words| {
        view! {
            <p class="notice good" role="status" tabindex="-1" data-aim="">
                {icon("i-check")}
                <span>{words}</span>
            </p>
        }
    });
    let read_all = (unread > 0).then(|| {
        view! {
            <form class="news-acts" method="post" action=paths::notifications(locale) data-act="">
                <p>{t::unread(locale, unread.into())}</p>
                <button class="btn" type="submit" name="do" value="read-all">
                    {t::read_all(locale)}
                </button>
            </form>
        }
    });
    let list = if news.is_empty() {
        view! { <p class="empty">{t::empty(locale)}</p> }.into_any()
    } else {
        let rows = news.into_iter().map(|each| row(locale, each)).collect::<Vec<_>>();
        view! {
            <ol class="news-list" role="list">
                {rows}
            </ol>
        }
        .into_any()
    };
    let follows = if followed.is_empty() {
        view! { <p>{t::followed_none(locale)}</p> }.into_any()
    } else {
        let rows = followed.into_iter().map(|each| followed_row(locale, each)).collect::<Vec<_>>();
        view! {
            <ul class="follow-list" role="list">
                {rows}
            </ul>
        }
        .into_any()
    };
    view! {
        <div class="wrap form-page">
            <h1>{t::title(locale)}</h1>
            {done}
            <p class="lead">{t::lead(locale)}</p>
            {read_all}
            {list}
            <section class="form-part">
                <h2>{t::followed(locale)}</h2>
                {follows}
            </section>
            <section class="form-part" id="mail">
                <h2>{t::mail(locale)}</h2>
                {form(locale, pace_form(locale, pace))}
            </section>
            <ul class="form-links">
                <li>
                    <a href=paths::account(locale)>{i18n::accounts::account(locale)}</a>
                </li>
            </ul>
        </div>
    }
}

fn row(locale: Locale, news: News) -> impl IntoView {
    let name = if news.author.speaks_for.is_empty() { news.author.name } else { news.author.speaks_for };
    let says = match news.why {
        Because::Mentioned => t::mentions_you(locale, news.number.question().into()),
        Because::Answered => t::answered_you(locale).to_owned(),
        Because::Followed => t::has_replied(locale).to_owned(),
    };
    let at = Moment { at: news.at, day_only: false };
    let fresh = news.unread.then(|| view! { <span class="fresh">{t::new(locale)}</span> });
    let class = if news.unread { "unread" } else { "" };
    view! {
        <li class=class>
            <a href=paths::reply(locale, &news.slug, &news.number)>
                <bdi>{name}</bdi>
                " "
                {says}
                <span class="vh">", " {news.number.to_string()}</span>
            </a>
            {fresh}
            <p lang=news.question.1 dir="auto">
                {news.question.0}
            </p>
            <p class="news-where">
                <span lang=news.space.1 dir="auto">
                    {news.space.0}
                </span>
                "\u{a0}· "
                {at.view(locale)}
            </p>
        </li>
    }
}

fn followed_row(locale: Locale, followed: Followed) -> impl IntoView {
    let Followed { slug, space, question } = followed;
    let number = question.as_ref().map(|question| question.0);
    let (href, title) = match question {
        Some((number, title, lang)) => (paths::question(locale, &slug, number), (title, lang)),
        None => (paths::space(locale, &slug), (t::whole_space(locale).to_owned(), locale.tag().to_owned())),
    };
    view! {
        <li>
            <div>
                <a href=href lang=title.1 dir="auto">
                    {title.0}
                </a>
                <p class="news-where" lang=space.1 dir="auto">
                    {space.0}
                </p>
            </div>
            {follow::form(locale, &slug, number, true, true)}
        </li>
    }
}

fn pace_form(locale: Locale, pace: Pace) -> Form {
    let words = |pace| match pace {
        Pace::AtOnce => t::at_once(locale),
        Pace::Daily => t::daily(locale),
        Pace::Weekly => t::weekly(locale),
        Pace::None => t::none(locale),
    };
    let choices = Pace::ALL.map(|each| (each.code().to_owned(), words(each).to_owned())).to_vec();
    let field = Field::new("pace", t::pace(locale), Kind::Radios { choices }).with([pace.code().to_owned()]);
    Form {
        id: "mail-pace".to_owned(),
        action: paths::notifications(locale),
        fields: vec![field],
        buttons: vec![Button { deed: "pace".to_owned(), label: t::save(locale).to_owned() }],
    }
}
