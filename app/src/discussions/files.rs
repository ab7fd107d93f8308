//! Files beside a reply: as readers find them, and as they are put there. Drawn by the server only.

use crate::paths;
use crate::ui::icon;
use domain::files::{Attachment, FileKind, MOST_FILES, MOST_MEGABYTES};
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
        None => document(locale, file).into_any(),
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

fn document(locale: Locale, file: &Attachment) -> impl IntoView + use<> {
    let away = (!file.here).then(|| view! { <span class="file-alt">{t::away(locale)}</span> });
    let shows = (!file.alt.is_empty()).then(|| view! { <span class="file-alt" dir="auto">{file.alt.clone()}</span> });
    view! {
        <li class="file">
            {icon("i-file")} <span>{link(file)} " " <span class="file-m">{about(locale, file)}</span> {shows} {away}</span>
        </li>
    }
}

fn link(file: &Attachment) -> impl IntoView + use<> {
    let name = file.name.clone();
    if !file.here {
        return view! { <bdi>{name}</bdi> }.into_any();
    }
    view! {
        <a href=paths::file(file) rel="external">
            <bdi>{name}</bdi>
        </a>
    }
    .into_any()
}

/// Kind and size: `PDF, 1.2 MB`.
fn about(locale: Locale, file: &Attachment) -> String {
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
    let files = files.iter().map(|file| document(locale, file)).collect::<Vec<_>>();
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

/// The part of the composer with the files that go along.
#[derive(Debug)]
pub struct Along<'a> {
    /// The key under which the reply will be posted.
    pub key: Uuid,
    /// Those that are there.
    pub files: &'a [Attachment],
    /// What is wrong: the field and the words.
    pub wrong: &'a [(String, String)],
    /// What was done just now, in words; may be empty.
    pub said: String,
}

/// The part, drawn. It works in a form by itself; a script sends each file as it is chosen.
pub fn along(locale: Locale, along: &Along<'_>) -> Html {
    let Along { key, files, wrong, said } = along;
    let wrong_of = |field: &str| wrong.iter().find(|(name, _)| name == field).map(|(_, words)| words.clone());
    let rows = files.iter().map(|file| row(locale, file, wrong_of(&format!("alt-{}", file.id)))).collect::<Vec<_>>();
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
    let more = files.len() < MOST_FILES as usize;
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
    let view = view! {
        <section
            class="files"
            aria-labelledby="files-h"
            data-key=key.to_string()
            data-said=said.clone()
            data-sending=t::sending(locale, "{}")
            data-not-sent=t::not_sent(locale, "{}")
        >
            <h3 id="files-h">{t::files(locale)}</h3>
            <p class="hint" id="files-hint">
                {t::hint(locale, MOST_FILES.into(), MOST_MEGABYTES.into())}
            </p>
            {rows}
            {add}
            <p class="files-said" role="status"></p>
        </section>
    };
    Html(view.to_html())
}

fn row(locale: Locale, file: &Attachment, wrong: Option<String>) -> impl IntoView + use<> {
    let field = format!("alt-{}", file.id);
    let error = format!("{field}-wrong");
    let describedby = wrong.is_some().then(|| error.clone());
    let invalid = wrong.is_some().then_some("true");
    let name = file.name.clone();
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
                value=file.alt.clone()
                dir="auto"
                autocomplete="off"
                aria-describedby=describedby
                aria-invalid=invalid
            />
            {wrong.map(|words| field_error(error, words))}
        }
    });
    view! {
        <li class="file">
            {icon("i-file")} <div class="file-what">
                <p>
                    {link(file)} " " <span class="file-m">{about(locale, file)}</span> " "
                    <button class="act" type="submit" name="do" value=format!("detach-{}", file.id)>
                        {t::detach(locale)}
                        <span class="vh">" " {name}</span>
                    </button>
                </p>
                {shows}
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
