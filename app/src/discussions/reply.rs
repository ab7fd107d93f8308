//! A reply and the answers beneath it.

use super::versions::{self, Place};
use crate::paths;
use crate::platform::part;
use crate::ui::{Moment, icon};
use domain::Locale;
use domain::accounts::{Speaker, StakeholderGroup};
use domain::discussions::{Gone, QuestionAsk, Reply, ReplyNumber, Thread};
use leptos::prelude::*;
use std::sync::Arc;
use time::Date;

/// What all replies of a page share.
#[derive(Clone, Debug, Hash)]
pub struct Around {
    /// The interface's language.
    pub locale: Locale,
    /// The space.
    pub slug: Arc<str>,
    /// What the reader asked of the page.
    pub ask: Arc<QuestionAsk>,
    /// The day for which relative times are reckoned.
    pub today: Date,
    /// Whether this is for print: no links, no actions.
    pub print: bool,
    /// Whether the reader may answer.
    pub may_reply: bool,
}

/// The replies of a page. Those the reader's filter leaves out fold into a line, where they stand.
pub fn replies(around: &Around, threads: Vec<Thread>) -> impl IntoView + use<> {
    let mut parts: Vec<AnyView> = Vec::new();
    let mut folded: Vec<Thread> = Vec::new();
    for thread in threads {
        if thread.reply.left_out && thread.answers.iter().all(all_left_out) {
            folded.push(thread);
            continue;
        }
        if !folded.is_empty() {
            parts.push(fold(around, std::mem::take(&mut folded)));
        }
        parts.push(top(around, thread));
    }
    if !folded.is_empty() {
        parts.push(fold(around, folded));
    }
    parts
}

fn all_left_out(thread: &Thread) -> bool {
    thread.reply.left_out && thread.answers.iter().all(all_left_out)
}

fn count(thread: &Thread) -> i64 {
    1 + thread.answers.iter().map(count).sum::<i64>()
}

fn fold(around: &Around, threads: Vec<Thread>) -> AnyView {
    let replies: i64 = threads.iter().map(count).sum();
    let inside = threads.into_iter().map(|thread| top(around, thread)).collect::<Vec<_>>();
    view! {
        <details class="left-out">
            <summary>{icon("i-down")} <span>{i18n::discussions::left_out(around.locale, replies)}</span></summary>
            {inside}
        </details>
    }
    .into_any()
}

/// A reply to the question, with rail, and all that is beneath it.
fn top(around: &Around, thread: Thread) -> AnyView {
    part((around.clone(), thread), |(around, thread)| whole_thread(&around, thread))
}

fn whole_thread(around: &Around, thread: Thread) -> AnyView {
    let locale = around.locale;
    let Thread { reply, answers } = thread;
    let number = reply.number.clone();
    let id = format!("reply-{number}");
    if let Some(why) = reply.gone {
        return view! {
            <article class="reply railed gone" id=id>
                <header class="who">{reference(around, &number)}</header>
                <div>{gone(locale, why)} {below(around, &number, answers)}</div>
            </article>
        }
        .into_any();
    }
    let class = if is_target(around, &number) { "reply railed is-target" } else { "reply railed" };
    let posted = Moment { at: reply.posted_at, day_only: reply.day_only };
    view! {
        <article class=class id=id>
            <header class="who">
                <div class="who-top">
                    <h3 class="who-n">
                        <bdi>{first(&reply.author)}</bdi>
                    </h3>
                    {reference(around, &number)}
                </div>
                <div class="who-m">
                    {reply
                        .facilitator
                        .then(|| view! { <p><span class="fac">{i18n::discussions::facilitator(locale)}</span></p> })}
                    {second(locale, &reply.author).map(|second| view! { <p>{second}</p> })}
                    {from(&reply.author).map(|from| view! { <p dir="auto">{from}</p> })}
                    {reply.author.group.map(|group| view! { <p class="kind">{group_name(locale, group)}</p> })}
                    <p class="who-d">
                        {posted.view(locale)} <span class="rel">{posted.relative(locale, around.today)}</span>
                    </p>
                </div>
            </header>
            <div>{content(around, reply)} {below(around, &number, answers)}</div>
        </article>
    }
    .into_any()
}

/// An answer to a reply.
fn nested(around: &Around, thread: Thread) -> AnyView {
    let locale = around.locale;
    let Thread { reply, answers } = thread;
    let number = reply.number.clone();
    let id = format!("reply-{number}");
    if let Some(why) = reply.gone {
        return view! {
            <li>
                <article class="gone" id=id>
                    <header class="who">{reference(around, &number)}</header>
                    {gone(locale, why)}
                    {below(around, &number, answers)}
                </article>
            </li>
        }
        .into_any();
    }
    let class = is_target(around, &number).then_some("is-target");
    let posted = Moment { at: reply.posted_at, day_only: reply.day_only };
    // Beyond the last level the place no longer tells what is answered.
    let answered = (number.depth() > domain::discussions::LEVELS).then(|| reply.answers.clone()).flatten();
    view! {
        <li>
            <article class=class id=id>
                <header class="who">
                    <div class="line">
                        <h4 class="who-n">
                            <bdi>{first(&reply.author)}</bdi>
                        </h4>
                        {reply
                            .facilitator
                            .then(|| view! { <span class="fac">{i18n::discussions::facilitator(locale)}</span> })}
                        {reference(around, &number)}
                    </div>
                    <p>
                        {second(locale, &reply.author).map(|second| view! { {second} "\u{a0}· " })}
                        {from(&reply.author).map(|from| view! { <span dir="auto">{from}</span> "\u{a0}· " })}
                        {reply
                            .author
                            .group
                            .map(|group| view! { <span class="kind">{group_name(locale, group)}</span> "\u{a0}· " })}
                        {posted.view(locale)}<span class="rel">"\u{a0}· " {posted.relative(locale, around.today)}</span>
                    </p>
                    {answered
                        .map(|(answered, name)| {
                            view! {
                                <p class="in-answer">
                                    {i18n::discussions::in_answer_to(locale)} " "
                                    <a href=permalink(around, &answered)>
                                        <bdi>{name}</bdi>
                                        ", "
                                        {answered.to_string()}
                                    </a>
                                </p>
                            }
                        })}
                </header>
                {content(around, reply)}
                {below(around, &number, answers)}
            </article>
        </li>
    }
    .into_any()
}

/// What was said, and what can be done with it.
fn content(around: &Around, reply: Reply) -> impl IntoView + use<> {
    let locale = around.locale;
    let edited = reply
        .text
        .shown
        .edited
        .then(|| i18n::discussions::edited_on(locale, &i18n::date(locale, reply.text.shown.changed_at.date())));
    let history = paths::history(locale, &around.slug, &reply.number);
    let mine = reply.mine.then(|| {
        view! {
            <a class="act" href=format!("?edit={}#compose", reply.id)>
                {icon("i-edit")}
                {i18n::composer::edit(locale)}
            </a>
            <a class="act" href=paths::withdraw(locale, reply.id)>
                {i18n::composer::withdraw(locale)}
            </a>
        }
    });
    let place = Place::numbered(&around.slug, reply.number.to_string(), &around.ask, !around.print);
    let answer = around.may_reply.then(|| {
        let href = format!("?reply-to={0}&at={0}#compose", reply.number);
        view! {
            <p class="act-row">
                <a class="act" href=href on:click=|_| crate::ui::aim_at("text-0")>
                    {icon("i-reply")}
                    {i18n::composer::answer(locale)}
                    <span class="vh">" " {reply.number.to_string()}</span>
                </a>
                {mine}
                <a class="act" href=paths::report(locale, &around.slug, &reply.number)>
                    {i18n::moderation::report(locale)}
                    <span class="vh">" " {reply.number.to_string()}</span>
                </a>
            </p>
        }
    });
    let fresh = reply.fresh.then(|| view! { <p class="fresh">{i18n::notifications::new(locale)}</p> });
    view! {
        {fresh}
        {versions::words(locale, &place, reply.text, "voice")}
        {edited.map(|edited| view! { <p class="edited"><a href=history>{edited}</a></p> })}
        <div class="beside" inner_html=reply.files.0></div>
        <div class="support" inner_html=reply.endorsed.0></div>
        {answer}
    }
}

/// What is left of a reply that others have answered.
fn gone(locale: Locale, why: Gone) -> impl IntoView {
    let words = match why {
        Gone::Withdrawn => i18n::discussions::withdrawn(locale),
        Gone::Hidden => i18n::discussions::hidden(locale),
    };
    view! { <p class="gone-why">{words}</p> }
}

fn below(around: &Around, number: &ReplyNumber, answers: Vec<Thread>) -> impl IntoView + use<> {
    (!answers.is_empty()).then(|| {
        let label = i18n::discussions::answers_to(around.locale, &number.to_string());
        let answers = answers.into_iter().map(|answer| nested(around, answer)).collect::<Vec<_>>();
        view! {
            <ol class="thread" aria-label=label>
                {answers}
            </ol>
        }
    })
}

/// The reply's number, which is the link to it.
fn reference(around: &Around, number: &ReplyNumber) -> impl IntoView + use<> {
    view! {
        <a class="ref" href=permalink(around, number)>
            <span class="vh">{i18n::discussions::link_to_reply(around.locale)} " "</span>
            {number.to_string()}
        </a>
    }
}

/// On the question's own page, a link need not repeat its path.
fn permalink(around: &Around, number: &ReplyNumber) -> String {
    if around.print {
        paths::reply(around.locale, &around.slug, number)
    } else {
        format!("?at={number}#reply-{number}")
    }
}

fn is_target(around: &Around, number: &ReplyNumber) -> bool {
    around.ask.at.as_ref() == Some(number)
}

/// Who speaks: the body, or the person for themselves.
fn first(speaker: &Speaker) -> String {
    if speaker.speaks_for.is_empty() { speaker.name.clone() } else { speaker.speaks_for.clone() }
}

/// The person who speaks for a body.
fn second(locale: Locale, speaker: &Speaker) -> Option<impl IntoView + use<>> {
    (!speaker.speaks_for.is_empty()).then(|| {
        view! {
            {i18n::discussions::spoken_by(locale)}
            " "
            <bdi>{speaker.name.clone()}</bdi>
        }
    })
}

/// Affiliation and country, as far as they are known.
fn from(speaker: &Speaker) -> Option<String> {
    match (speaker.affiliation.as_str(), speaker.place.as_deref()) {
        ("", None) => None,
        ("", Some(place)) => Some(place.to_owned()),
        (body, None) => Some(body.to_owned()),
        (body, Some(place)) => Some(format!("{body}, {place}")),
    }
}

/// The group's name in the interface's language.
pub fn group_name(locale: Locale, group: StakeholderGroup) -> &'static str {
    match group {
        StakeholderGroup::Government => i18n::accounts::group_government(locale),
        StakeholderGroup::CivilSociety => i18n::accounts::group_civil_society(locale),
        StakeholderGroup::InternationalOrganisation => i18n::accounts::group_international_organisation(locale),
        StakeholderGroup::Academia => i18n::accounts::group_academia(locale),
        StakeholderGroup::PrivateSector => i18n::accounts::group_private_sector(locale),
        StakeholderGroup::MigrantOrCommunityGroup => i18n::accounts::group_migrant_or_community_group(locale),
        StakeholderGroup::Other => i18n::accounts::group_other(locale),
    }
}
