//! Files drawn: beside what was sent, and in the form by which it is sent.

use crate::paths;
use crate::ui::icon;
use domain::files::{Attachment, FileKind, MOST_FILES, MOST_MEGABYTES};
use domain::form::Fields;
use domain::{Html, Locale};
use i18n::files as t;
use leptos::prelude::*;
use uuid::Uuid;

/// What a file may be, for the browser's own dialogue.
const ACCEPTED: &str = ".pdf,.png,.jpg,.jpeg,.webp,application/pdf,image/png,image/jpeg,image/webp";

/// The files beside a reply that was sent: pictures where `pictures` are wanted, else links with what they show.
pub fn beside(locale: Locale, files: &[Attachment], pictures: bool) -> Html {
    if files.is_empty() {
        return Html::default();
    }
    let files = files.iter().map(|file| match file.measures.filter(|_| pictures && file.here) {
        Some(measures) => picture(file, measures).into_any(),
        None => document(locale, file, &paths::file(file)).into_any(),
    });
    let files = files.collect::<Vec<_>>();
    Html(view! { <ul role="list" aria-label=t::beside(locale)>{files}</ul> }.to_html())
}

fn picture(file: &Attachment, (width, height): (u32, u32)) -> impl IntoView + use<> {
    let href = paths::file(file);
    view! {
        <li class="picture">
            <a href=href rel="external">
                <img
                    src=paths::file(file)
                    alt=file.alt.clone()
                    dir="auto"
                    width=width.to_string()
                    height=height.to_string()
                    loading="lazy"
                    decoding="async"
                />
            </a>
        </li>
    }
}

/// The files of a resource as a list, for those who may see it; `letter` is what stands in the link by which they came.
pub fn of_resource(locale: Locale, files: &[Attachment], letter: &str) -> Option<impl IntoView + use<>> {
    let rows = files.iter().map(|file| document(locale, file, &address(file, letter))).collect::<Vec<_>>();
    (!rows.is_empty()).then(|| {
        view! {
            <ul class="files-list" role="list" aria-label=t::of_resource(locale)>
                {rows}
            </ul>
        }
    })
}

/// Where a file is for somebody who has come by a letter, or by no letter.
fn address(file: &Attachment, letter: &str) -> String {
    let file = paths::file(file);
    if letter.is_empty() { file } else { format!("{file}?link={}", paths::escaped(letter)) }
}

fn document(locale: Locale, file: &Attachment, href: &str) -> impl IntoView + use<> {
    let away = (!file.here).then(|| view! { <span class="file-alt">{t::away(locale)}</span> });
    let shows = (!file.alt.is_empty()).then(|| view! { <span class="file-alt" dir="auto">{file.alt.clone()}</span> });
    view! {
        <li class="file">
            {icon("i-file")}
            <span>{link(file, href)} " " <span class="file-m">{about(locale, file)}</span> {shows} {away}</span>
        </li>
    }
}

fn link(file: &Attachment, href: &str) -> impl IntoView + use<> {
    let name = file.name.clone();
    if !file.here || href.is_empty() {
        return view! { <bdi>{name}</bdi> }.into_any();
    }
    view! {
        <a href=href.to_owned() rel="external">
            <bdi>{name}</bdi>
        </a>
    }
    .into_any()
}

/// Kind and size: `PDF, 1.2 MB`.
pub fn about(locale: Locale, file: &Attachment) -> String {
    let tenths = i64::try_from(file.size.div_ceil(100_000)).unwrap_or(i64::MAX);
    let size = if tenths < 10 {
        t::kilobytes(locale, i64::try_from(file.size.div_ceil(1000)).unwrap_or(i64::MAX))
    } else {
        let point = if locale == Locale::En { '.' } else { ',' };
        t::megabytes(locale, &format!("{}{point}{}", tenths / 10, tenths % 10))
    };
    format!("{}, {size}", file.kind.title())
}

/// The files of a reply that is edited: they stay.
pub fn settled(locale: Locale, files: &[Attachment]) -> Html {
    if files.is_empty() {
        return Html::default();
    }
    let files = files.iter().map(|file| document(locale, file, &paths::file(file))).collect::<Vec<_>>();
    let view = view! {
        <section class="files" aria-labelledby="files-h">
            <h3 id="files-h">{t::files(locale)}</h3>
            <p class="hint">{t::settled(locale)}</p>
            <ul class="files-list" role="list">
                {files}
            </ul>
        </section>
    };
    Html(view.to_html())
}

/// What the files go along with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of<'a> {
    /// A reply.
    Reply,
    /// A resource: `there` are the files that it has already, `letter` is what stands in the link by which somebody came.
    Resource {
        /// Those that it has.
        there: &'a [Attachment],
        /// What stands in the link.
        letter: &'a str,
        /// Whether whoever writes may look at what waits: not before they have said who they are.
        opens: bool,
    },
}

/// The part of a form with the files that go along.
#[derive(Debug)]
pub struct Along<'a> {
    /// The key under which it will be sent.
    pub key: Uuid,
    /// With what.
    pub of: Of<'a>,
    /// Those that wait.
    pub files: &'a [Attachment],
    /// What was typed, as far as it is not kept.
    pub typed: &'a Fields,
    /// What is wrong: the field and the words.
    pub wrong: &'a [(String, String)],
    /// What was done just now, in words; may be empty.
    pub said: String,
}

/// What is wrong with the files, for the list of all that is to be mended: where, and in words.
pub fn errors(locale: Locale, along: &Along<'_>) -> Vec<(String, String)> {
    let line = |(field, words): &(String, String)| {
        let label = match field.strip_prefix("alt-") {
            _ if field == "upload" => t::files(locale).to_owned(),
            Some(id) => all(along).find(|file| file.id.to_string() == id).map(|file| file.name.clone())?,
            None => return None,
        };
        Some((field.clone(), i18n::forms::error_line(locale, &label, words)))
    };
    along.wrong.iter().filter_map(line).collect()
}

fn all<'a>(along: &Along<'a>) -> impl Iterator<Item = &'a Attachment> + use<'a> {
    let there = if let Of::Resource { there, .. } = along.of { there } else { &[] };
    there.iter().chain(along.files)
}

/// The part, drawn. It works in a form by itself; a script sends each file as it is chosen.
pub fn along(locale: Locale, along: &Along<'_>) -> Html {
    let Along { key, of, files, typed, wrong, said } = along;
    let wrong_of = |field: &str| wrong.iter().find(|(name, _)| name == field).map(|(_, words)| words.clone());
    let there = if let Of::Resource { there, .. } = of { there.len() } else { 0 };
    let pictures: Vec<&Attachment> = all(along).filter(|file| file.measures.is_some()).collect();
    let several = there + files.len() > 1 && pictures.len() > 1 && *of != Of::Reply;
    let chosen = pictures.iter().find(|file| file.id.to_string() == typed.get("picture")).or(pictures.first());
    let chosen = chosen.map(|file| file.id);
    let rows = all(along).enumerate().map(|(place, file)| {
        let waits = place >= there;
        let href = match of {
            Of::Reply => paths::file(file),
            Of::Resource { opens: false, .. } if waits => String::new(),
            Of::Resource { letter, .. } => address(file, letter),
        };
        let field = format!("alt-{}", file.id);
        let is_typed = typed.0.iter().any(|(name, _)| *name == field);
        let alt = if is_typed { typed.raw(&field).to_owned() } else { file.alt.clone() };
        let stands = (several && file.measures.is_some()).then_some(chosen == Some(file.id));
        let dropped = typed.all("drop").any(|id| id == file.id.to_string());
        row(locale, file, &Row { href, alt, wrong: wrong_of(&field), stands, dropped: (!waits).then_some(dropped) })
    });
    let rows = rows.collect::<Vec<_>>();
    let rows = (!rows.is_empty()).then(|| {
        view! {
            <ul class="files-list" role="list">
                {rows}
            </ul>
        }
    });
    let upload = wrong_of("upload");
    let describedby = if upload.is_some() { "upload-wrong files-hint" } else { "files-hint" };
    let invalid = upload.is_some().then_some("true");
    let dropped = typed.all("drop").count().min(there);
    let more = there - dropped + files.len() < MOST_FILES as usize;
    let add = (more || upload.is_some()).then(|| {
        view! {
            <p class="files-add">
                <label class="lab" for="upload">
                    {t::choose(locale)}
                </label>
                <input
                    class="input"
                    type="file"
                    id="upload"
                    name="upload"
                    accept=ACCEPTED
                    aria-describedby=describedby
                    aria-invalid=invalid
                />
                <button class="btn" type="submit" name="do" value="attach">
                    {t::attach(locale)}
                </button>
            </p>
            {upload.map(|words| field_error("upload-wrong".to_owned(), words))}
        }
    });
    let hint = if *of == Of::Reply { t::hint } else { t::hint_resource };
    let heading = if *of == Of::Reply {
        view! { <h3 id="files-h">{t::files(locale)}</h3> }.into_any()
    } else {
        view! {
            <h2 id="files-h" class="lab">
                {t::files(locale)}
            </h2>
        }
        .into_any()
    };
    let view = view! {
        <section
            class="files"
            aria-labelledby="files-h"
            data-key=key.to_string()
            data-said=said.clone()
            data-sending=t::sending(locale, "{}")
            data-not-sent=t::not_sent(locale, "{}")
        >
            {heading}
            <p class="hint" id="files-hint">
                {hint(locale, MOST_FILES.into(), MOST_MEGABYTES.into())}
            </p>
            {rows}
            {add}
            <p class="files-said" role="status"></p>
        </section>
    };
    Html(view.to_html())
}

/// What is shown of a file in a form.
struct Row {
    /// Where it is; empty where it is not to be looked at.
    href: String,
    /// What was said of a picture.
    alt: String,
    /// What is wrong with that.
    wrong: Option<String>,
    /// Whether it stands for the work, where another might.
    stands: Option<bool>,
    /// Whether it is to go when the form is sent; else it can be taken away at once.
    dropped: Option<bool>,
}

fn row(locale: Locale, file: &Attachment, row: &Row) -> impl IntoView + use<> {
    let field = format!("alt-{}", file.id);
    let error = format!("{field}-wrong");
    let describedby = row.wrong.is_some().then(|| error.clone());
    let invalid = row.wrong.is_some().then_some("true");
    let name = file.name.clone();
    let id = file.id.to_string();
    let shows = (file.kind != FileKind::Pdf).then(|| {
        view! {
            <label class="lab" for=field.clone()>
                {t::alt(locale, &file.name)}
            </label>
            <input
                class="input"
                type="text"
                id=field.clone()
                name=field
                value=row.alt.clone()
                dir="auto"
                autocomplete="off"
                aria-describedby=describedby
                aria-invalid=invalid
            />
            {row.wrong.clone().map(|words| field_error(error, words))}
        }
    });
    let stands = row.stands.map(|stands| {
        view! {
            <label class="choice">
                <input type="radio" name="picture" id=format!("picture-{id}") value=id.clone() checked=stands />
                <span>{t::stands(locale, &file.name)}</span>
            </label>
        }
    });
    let drop = row.dropped.map(|dropped| {
        view! {
            <label class="choice">
                <input type="checkbox" name="drop" id=format!("drop-{id}") value=id.clone() checked=dropped />
                <span>{t::drop(locale, &file.name)}</span>
            </label>
        }
    });
    let detach = row.dropped.is_none().then(|| {
        view! {
            " "
            <button class="act" type="submit" name="do" value=format!("detach-{}", file.id)>
                {t::detach(locale)}
                <span class="vh">" " {name}</span>
            </button>
        }
    });
    view! {
        <li class="file">
            {icon("i-file")} <div class="file-what">
                <p>{link(file, &row.href)} " " <span class="file-m">{about(locale, file)}</span> {detach}</p>
                {shows}
                {stands}
                {drop}
            </div>
        </li>
    }
}

fn field_error(id: String, words: String) -> impl IntoView {
    view! {
        <p class="field-error" id=id>
            {icon("i-alert")}
            <span>{words}</span>
        </p>
    }
}
