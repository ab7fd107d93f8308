//! `/{lang}/resources/{number}`: one resource, marked up by schema.org's words for machines.

use super::words;
use crate::attachments;
use crate::discussions::provenance;
use crate::paths;
use crate::platform::Head;
use crate::root::Page;
use crate::ui::{icon, mark_class, region_name};
use domain::Locale;
use domain::discussions::{By, Text};
use domain::resources::{Resource, ResourceAsk, ResourceKind};
use domain::topic::Topic;
use i18n::resources as t;
use leptos::prelude::*;

/// The page.
pub fn one(locale: Locale, resource: &Resource, topics: &[Topic], low_data: bool) -> Page {
    let number = resource.number.unwrap_or_default();
    let head = Head {
        title: resource.text.shown.title.clone(),
        description: words::cut(&words::plain(&resource.text), 200),
        canonical: Some(format!("/resources/{number}")),
        feed: Some(paths::resource_feed(locale)),
    };
    Page::drawn(head, view(locale, resource, number, topics, low_data))
}

fn view(locale: Locale, resource: &Resource, number: u32, topics: &[Topic], low_data: bool) -> impl IntoView + use<> {
    let shown = &resource.text.shown;
    let lang = shown.lang.to_string();
    let dir = Some(i18n::direction(&shown.lang)).filter(|direction| *direction == "rtl");
    view! {
        <div class="wrap" itemscope itemtype=schema_type(resource.kind)>
            <div class="page-top">
                <nav class="crumbs" aria-label=i18n::site::breadcrumb(locale)>
                    <ol>
                        <li>
                            <a href=paths::resources(locale)>{t::title(locale)}</a>
                        </li>
                        <li aria-current="page" lang=lang.clone() dir="auto">
                            {words::cut(&shown.title, 60)}
                        </li>
                    </ol>
                </nav>
                <h1 class="said" lang=lang.clone() dir="auto" itemprop="name">
                    {shown.title.clone()}
                </h1>
            </div>
            <div class="one">
                <div>
                    {versions(locale, &resource.text, number)} {provenance(locale, &resource.text)}
                    <div class="voice" lang=lang dir=dir itemprop="abstract" inner_html=shown.html.0.clone()></div>
                    {(!low_data).then(|| picture(resource))} {acts(locale, resource)} {files(locale, resource)}
                    {cite(locale, number)}
                </div>
                {facts(locale, resource, topics)}
            </div>
        </div>
    }
}

/// What schema.org calls it (schema.org, version 29).
const fn schema_type(kind: ResourceKind) -> &'static str {
    match kind {
        ResourceKind::JournalArticle => "https://schema.org/ScholarlyArticle",
        ResourceKind::Report | ResourceKind::PolicyBrief => "https://schema.org/Report",
        ResourceKind::DataSet => "https://schema.org/Dataset",
        ResourceKind::Video => "https://schema.org/VideoObject",
        ResourceKind::Portal => "https://schema.org/WebSite",
        _ => "https://schema.org/CreativeWork",
    }
}

/// The versions of what is told of it.
fn versions(locale: Locale, text: &Text, number: u32) -> Option<impl IntoView + use<>> {
    let several = text.versions.len() > 1;
    let chips = text
        .versions
        .iter()
        .map(|mark| {
            let tag = mark.lang.to_string();
            let current = (mark.lang == text.shown.lang).then_some("true");
            let href = format!("{}?v={tag}", paths::resource(locale, number));
            let by = match mark.by {
                By::Original => i18n::discussions::mark_original(locale),
                By::Author => i18n::discussions::mark_author(locale),
                By::Person { .. } => i18n::discussions::mark_translation(locale),
                By::Machine { .. } => i18n::discussions::mark_machine(locale),
            };
            view! {
                <li>
                    <a
                        class="v"
                        href=href
                        hreflang=tag.clone()
                        aria-current=current
                    >
                        <span class="v-l" lang=tag.clone()>
                            {i18n::endonym(&mark.lang).into_owned()}
                        </span>
                        <span class=format!("v-p {}", mark_class(&mark.by))>{by}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    several.then(|| {
        view! {
            <nav class="versions" aria-label=t::versions_of(locale)>
                <ul role="list">{chips}</ul>
            </nav>
        }
    })
}

/// The picture that stands for it. It is ours; what it leads to elsewhere is asked for when somebody goes there.
fn picture(resource: &Resource) -> Option<impl IntoView + use<>> {
    let file = resource.picture()?;
    let (width, height) = file.measures?;
    let href = if plays(resource) { resource.link.clone() } else { paths::file(file) };
    Some(view! {
        <p class="one-picture">
            <a href=href rel="external noopener noreferrer">
                <img
                    src=paths::file(file)
                    alt=file.alt.clone()
                    dir="auto"
                    itemprop="image"
                    width=width.to_string()
                    height=height.to_string()
                    decoding="async"
                />
            </a>
        </p>
    })
}

/// Whether it is a film that plays elsewhere.
fn plays(resource: &Resource) -> bool {
    resource.kind == ResourceKind::Video && !resource.link.is_empty()
}

/// Its files.
fn files(locale: Locale, resource: &Resource) -> Option<impl IntoView + use<>> {
    attachments::of_resource(locale, &resource.files, "").map(|files| {
        view! {
            <section aria-labelledby="files-h">
                <h2 id="files-h" class="lab">
                    {i18n::files::files(locale)}
                </h2>
                {files}
            </section>
        }
    })
}

/// The ways to the work itself.
fn acts(locale: Locale, resource: &Resource) -> Option<impl IntoView + use<>> {
    let link = resource.link.clone();
    let host = link.split_once("://").map_or("", |(_, rest)| rest.split(['/', '?', '#']).next().unwrap_or_default());
    let host = host.trim_start_matches("www.");
    let words = if plays(resource) {
        view! { <bdi>{t::play(locale, host)}</bdi> }.into_any()
    } else {
        (t::open(locale), " ", view! { <bdi>{t::open_at(locale, host)}</bdi> }).into_any()
    };
    let dead = resource.dead.then(|| {
        view! {
            <p class="note">
                {icon("i-alert")}
                <span>{t::dead(locale)}</span>
            </p>
        }
    });
    (!link.is_empty()).then(|| {
        view! {
            <div class="acts">
                <a class="btn btn-1" href=link rel="external noopener noreferrer" itemprop="url">
                    {icon("i-out")}
                    <span>{words}</span>
                </a>
            </div>
            {dead}
        }
    })
}

/// Citations, as files.
fn cite(locale: Locale, number: u32) -> impl IntoView {
    let links = [("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "json")]
        .into_iter()
        .map(|(name, kind)| {
            view! {
                <li>
                    <a class="btn" href=paths::citation(locale, number, kind) download="" rel="external">
                        {icon("i-down-to")}
                        {name}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="cite-h">
            <h2 id="cite-h" class="lab">
                {t::cite(locale)}
            </h2>
            <ul class="acts" role="list">
                {links}
            </ul>
        </section>
    }
}

/// Everything else that is told of it.
fn facts(locale: Locale, resource: &Resource, topics: &[Topic]) -> impl IntoView + use<> {
    let asked = |ask: ResourceAsk| paths::resources_asked(locale, &ask);
    let ask = || ResourceAsk { page: 1, ..ResourceAsk::default() };
    let link = |words: String, href: String| view! { <a href=href>{words}</a> }.into_any();
    let kind =
        link(words::kind(locale, resource.kind).to_owned(), asked(ResourceAsk { kinds: vec![resource.kind], ..ask() }));
    let scope = link(
        words::scope(locale, resource.scope).to_owned(),
        asked(ResourceAsk { scopes: vec![resource.scope], ..ask() }),
    );
    let regions = resource.regions.iter().map(|region| {
        link(region_name(locale, *region).to_owned(), asked(ResourceAsk { regions: vec![*region], ..ask() }))
    });
    let countries = resource.countries.iter().map(|code| {
        let name = i18n::country_name(locale, code).unwrap_or(code).to_owned();
        link(name, asked(ResourceAsk { countries: vec![code.clone()], ..ask() }))
    });
    let sorted = topics.iter().filter(|topic| resource.topics.contains(&topic.id)).map(|topic| {
        let title = topic.title.get(locale).to_owned();
        link(title, asked(ResourceAsk { topics: vec![topic.code.clone()], ..ask() }))
    });
    let authors = resource.authors.split(';').map(str::trim).filter(|name| !name.is_empty()).map(|name| {
        view! {
            <span itemprop="author" itemscope itemtype="https://schema.org/Person">
                <bdi itemprop="name">{name.to_owned()}</bdi>
            </span>
        }
        .into_any()
    });
    let languages = resource.languages.iter().map(|lang| {
        let tag = lang.to_string();
        view! {
            <span lang=tag.clone()>{i18n::endonym(lang).into_owned()}</span>
            <meta itemprop="inLanguage" content=tag />
        }
        .into_any()
    });
    let groups = resource
        .groups
        .iter()
        .map(|group| crate::discussions::group_name(locale, *group).into_any())
        .collect::<Vec<_>>();
    let plain = |text: &str, prop: &'static str| {
        (!text.is_empty()).then(|| view! { <bdi itemprop=prop>{text.to_owned()}</bdi> }.into_any())
    };
    let doi = (!resource.doi.is_empty()).then(|| {
        let doi = resource.doi.clone();
        let href = format!("https://doi.org/{doi}");
        view! {
            <a href=href rel="external noopener" itemprop="identifier">
                {doi}
            </a>
        }
        .into_any()
    });
    let reviewed = resource.reviewed.map(|reviewed| {
        t::reviewed(locale, reviewed.peers.into(), &i18n::month_year(locale, reviewed.at.date())).into_any()
    });
    let year = resource.year.map(|year| view! { <time itemprop="datePublished">{year.to_string()}</time> }.into_any());
    let since = i18n::date(locale, resource.included_at.date());
    let rows: Vec<(&'static str, Vec<AnyView>)> = vec![
        (t::kind(locale), vec![kind]),
        (t::authors(locale), authors.collect()),
        (t::organisation(locale), plain(&resource.organisation, "publisher").into_iter().collect()),
        (t::year(locale), year.into_iter().collect()),
        (t::work_languages(locale), languages.collect()),
        (t::scope(locale), vec![scope]),
        (t::regions(locale), regions.collect()),
        (t::countries(locale), countries.collect()),
        (t::breadth(locale), vec![words::breadth(locale, resource.breadth).into_any()]),
        (t::topics(locale), sorted.collect()),
        (t::for_whom(locale), groups),
        (t::licence(locale), plain(&resource.licence, "license").into_iter().collect()),
        (t::doi(locale), doi.into_iter().collect()),
        (t::isbn(locale), plain(&resource.isbn, "isbn").into_iter().collect()),
        (t::added(locale), vec![since.into_any()]),
        (t::review(locale), reviewed.into_iter().collect()),
    ];
    let rows = rows
        .into_iter()
        .filter(|(_, values)| !values.is_empty())
        .map(|(name, values)| {
            let values = values.into_iter().map(|value| view! { <li>{value}</li> }).collect_view();
            view! {
                <dt>{name}</dt>
                <dd>
                    <ul role="list">{values}</ul>
                </dd>
            }
        })
        .collect_view();
    view! { <dl class="facts">{rows}</dl> }
}
