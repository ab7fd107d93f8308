//! What the directory is sifted by: boxes with counts, which work by an ordinary form, and what is chosen, to be taken out.

use super::directory::address;
use super::words;
use crate::paths;
use crate::ui::{icon, region_name};
use domain::experts::{Ask, Count, Counts};
use domain::topic::Topic;
use domain::{LangTag, Locale};
use i18n::experts as t;
use leptos::prelude::*;

/// One choice: value, words, how many, whether it is chosen.
struct Choice {
    value: String,
    words: String,
    lang: Option<String>,
    count: u32,
    chosen: bool,
}

/// The boxes, in a form that asks the directory.
pub fn facets(locale: Locale, ask: &Ask, counts: &Counts, topics: &[Topic], total: usize) -> impl IntoView + use<> {
    let chosen = ask.pairs().iter().filter(|(name, _)| *name != "q").count();
    let summary =
        if chosen == 0 { t::filter(locale).to_owned() } else { t::filter_chosen(locale, words::count(chosen)) };
    let by_topic = |(code, count): &Count<String>| Choice {
        value: code.clone(),
        words: words::topic(locale, topics, code).to_owned(),
        lang: None,
        count: *count,
        chosen: ask.topics.contains(code),
    };
    let mut by_topic: Vec<Choice> = counts.topics.iter().map(by_topic).collect();
    by_topic.sort_by_key(|choice| topics.iter().position(|topic| topic.code == choice.value));
    let by_region = counts.regions.iter().map(|(region, count)| Choice {
        value: region.code().to_owned(),
        words: region_name(locale, *region).to_owned(),
        lang: None,
        count: *count,
        chosen: ask.regions.contains(region),
    });
    let mut by_country: Vec<Choice> = counts
        .countries
        .iter()
        .filter_map(|(code, count)| {
            let words = i18n::country_name(locale, code)?.to_owned();
            Some(Choice { value: code.clone(), words, lang: None, count: *count, chosen: ask.countries.contains(code) })
        })
        .collect();
    let order: Vec<&str> = i18n::countries(locale).into_iter().map(|(code, _)| code).collect();
    by_country.sort_by_key(|choice| order.iter().position(|code| *code == choice.value));
    let by_language = |(lang, count): &Count<LangTag>| Choice {
        value: lang.to_string(),
        words: i18n::endonym(lang).into_owned(),
        lang: Some(lang.to_string()),
        count: *count,
        chosen: ask.languages.contains(lang),
    };
    let by_help = counts.help.iter().map(|(help, count)| Choice {
        value: help.code().to_owned(),
        words: words::help(locale, *help).to_owned(),
        lang: None,
        count: *count,
        chosen: ask.help.contains(help),
    });
    let open = chosen > 0;
    let q = (!ask.words.is_empty()).then(|| view! { <input type="hidden" name="q" value=ask.words.clone() /> });
    view! {
        <details class="sift" open=open>
            <summary>{icon("i-down")} <span>{summary}</span></summary>
            <form class="facets" method="get" action=paths::experts(locale)>
                {q}
                {facet("topic", t::facet_topic(locale), by_topic)}
                {facet("region", t::facet_region(locale), by_region.collect())}
                {facet("country", t::facet_country(locale), by_country)}
                {facet("language", t::facet_language(locale), counts.languages.iter().map(by_language).collect())}
                {facet("help", t::facet_help(locale), by_help.collect())}
                <button class="btn btn-1" type="submit">
                    {t::show_found(locale, words::count(total))}
                </button>
            </form>
        </details>
    }
}

fn facet(name: &'static str, label: &'static str, choices: Vec<Choice>) -> Option<impl IntoView> {
    let any = !choices.is_empty();
    let choices = choices
        .into_iter()
        .map(|choice| {
            view! {
                <label class="choice">
                    <input type="checkbox" name=name value=choice.value checked=choice.chosen />
                    <span lang=choice.lang>{choice.words}</span>
                    <span class="c">{choice.count}</span>
                </label>
            }
        })
        .collect::<Vec<_>>();
    any.then(|| {
        view! {
            <fieldset class="facet">
                <legend>{label}</legend>
                <div>{choices}</div>
            </fieldset>
        }
    })
}

/// What is chosen, each a link to the same without it.
pub fn chips(locale: Locale, ask: &Ask, topics: &[Topic]) -> Option<impl IntoView> {
    let pairs = ask.pairs();
    let words_of = |name: &str, value: &str| match name {
        "topic" => words::topic(locale, topics, value).to_owned(),
        "region" => {
            domain::Region::parse(value).map_or_else(String::new, |region| region_name(locale, region).to_owned())
        }
        "country" => i18n::country_name(locale, value).unwrap_or(value).to_owned(),
        "language" => LangTag::parse(value)
            .map_or_else(|_| value.to_owned(), |lang| i18n::language_name(locale, &lang).into_owned()),
        "help" => {
            domain::experts::Help::parse(value).map_or_else(String::new, |help| words::help(locale, help).to_owned())
        }
        _ => t::words_quoted(locale, value),
    };
    let chips = pairs
        .iter()
        .enumerate()
        .map(|(place, (name, value))| {
            let rest: Vec<_> =
                pairs.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, pair)| pair.clone()).collect();
            view! {
                <li>
                    <a class="chip" href=address(locale, &rest, 1)>
                        <span class="vh">{t::take_out(locale)} " "</span>
                        <bdi>{words_of(name, value)}</bdi>
                        {icon("i-close")}
                    </a>
                </li>
            }
        })
        .collect::<Vec<_>>();
    let clear =
        (pairs.len() > 1).then(|| view! { <li><a class="act" href=paths::experts(locale)>{t::clear(locale)}</a></li> });
    (!pairs.is_empty()).then(|| {
        view! {
            <ul class="chips" role="list" aria-label=t::chosen(locale)>
                {chips}
                {clear}
            </ul>
        }
    })
}
