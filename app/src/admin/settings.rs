//! `/{lang}/admin/settings`: what holds for the whole hub.

use crate::own::deed;
use crate::paths;
use domain::form::{Field, Form, FormPage, Kind, Part};
use domain::settings::look::{ACCENT, BAND};
use domain::settings::{Keeping, LONGEST_NAME, Pair, Settings};
use domain::{Html, Locale, Trilingual};
use i18n::admin as t;
use leptos::prelude::*;

/// The parts of [`page`], in their order.
pub const IDENTITY_PART: usize = 0;
/// See [`IDENTITY_PART`].
pub const LOOK_PART: usize = 1;
/// See [`IDENTITY_PART`].
pub const LOGO_PART: usize = 2;
/// See [`IDENTITY_PART`]. It stands last, behind the part that takes a sign down, if there is one.
pub fn keeping_part(page: &FormPage) -> usize {
    page.parts.len().saturating_sub(1)
}

/// The page.
pub fn page(locale: Locale, settings: &Settings) -> FormPage {
    let mut parts = vec![identity(locale, settings), look(locale, settings)];
    parts.extend(logo(locale, settings));
    parts.push(keeping(locale, settings.keeping));
    FormPage {
        title: t::settings(locale).to_owned(),
        lead: t::settings_lead(locale).to_owned(),
        parts,
        links: vec![(t::title(locale).to_owned(), paths::admin(locale))],
        ..FormPage::default()
    }
}

fn form(locale: Locale, what: &str, fields: Vec<Field>) -> Form {
    deed(what, paths::admin_settings(locale), what, t::save(locale), fields)
}

/// The same words in each language.
pub fn each(label: &str, name: &str, words: &Trilingual, kind: &Kind) -> Vec<Field> {
    let field = |each: Locale| {
        let label = format!("{label} ({})", each.endonym());
        Field::new(&format!("{name}-{each}"), label, kind.clone()).lang(each.tag()).with([words.of(each).to_owned()])
    };
    Locale::ALL.into_iter().map(field).collect()
}

fn identity(locale: Locale, settings: &Settings) -> Part {
    let languages = Locale::ALL.map(|each| (each.tag().to_owned(), each.endonym().to_owned())).to_vec();
    let mut fields = vec![
        Field::group(t::name(locale), each(t::name(locale), "name", &settings.name, &Kind::Text))
            .hint(t::name_hint(locale, LONGEST_NAME.into())),
        Field::new("language", t::language(locale), Kind::Select { choices: languages })
            .hint(t::language_hint(locale))
            .with([settings.language.tag().to_owned()]),
        Field::new("contact", t::contact(locale), Kind::Email)
            .hint(t::contact_hint(locale))
            .with([settings.contact.clone()])
            .optional(),
        Field::group(t::foot(locale), each(t::foot(locale), "foot", &settings.foot, &Kind::Area))
            .hint(t::foot_hint(locale)),
    ];
    for group in &mut fields {
        if let Kind::Group { fields } = &mut group.kind {
            for field in fields {
                field.optional = true;
            }
        }
    }
    Part { heading: t::identity(locale).to_owned(), form: Some(form(locale, "identity", fields)), ..Part::default() }
}

fn look(locale: Locale, settings: &Settings) -> Part {
    let own = settings.look;
    let pair = |name: &str, label: &'static str, hint: &'static str, own: Option<Pair>, product: Pair| {
        let field = |end: &str, shade: &'static str, own: Option<String>, product: String| {
            Field::new(&format!("{name}-{end}"), shade, Kind::Text)
                .hint(t::colour_hint(locale, &product))
                .with(own)
                .optional()
        };
        Field::group(
            label,
            vec![
                field("light", t::light(locale), own.map(|own| own.light.to_string()), product.light.to_string()),
                field("dark", t::dark(locale), own.map(|own| own.dark.to_string()), product.dark.to_string()),
            ],
        )
        .hint(hint)
    };
    let fields = vec![
        pair("accent", t::accent(locale), t::accent_hint(locale), own.accent, ACCENT),
        pair("band", t::band(locale), t::band_hint(locale), own.band, BAND),
    ];
    Part {
        heading: t::look(locale).to_owned(),
        words: t::look_lead(locale).to_owned(),
        drawn: swatches(locale, own.accent.unwrap_or(ACCENT), own.band.unwrap_or(BAND)),
        form: Some(form(locale, "look", fields)),
        ..Part::default()
    }
}

/// The colours of now; drawn, because no style may stand in a page.
fn swatches(locale: Locale, accent: Pair, band: Pair) -> Html {
    let swatch = |words: &'static str, shade: &'static str, colour: String| {
        view! {
            <li>
                <svg class="swatch" viewBox="0 0 4 4" aria-hidden="true">
                    <rect width="4" height="4" fill=colour.clone() />
                </svg>
                <span>{words} " · " {shade} " " <code>{colour}</code></span>
            </li>
        }
    };
    let (light, dark) = (t::light(locale), t::dark(locale));
    let all = [
        swatch(t::accent(locale), light, accent.light.to_string()),
        swatch(t::accent(locale), dark, accent.dark.to_string()),
        swatch(t::band(locale), light, band.light.to_string()),
        swatch(t::band(locale), dark, band.dark.to_string()),
    ];
    Html(view! { <ul class="swatches" role="list">{all.into_iter().collect::<Vec<_>>()}</ul> }.to_html())
}

fn logo(locale: Locale, settings: &Settings) -> Vec<Part> {
    let accept = "image/png,image/jpeg,image/webp".to_owned();
    let file = Field::new("logo", t::logo_file(locale), Kind::File { accept }).hint(t::logo_hint(locale));
    let shown = settings.logo.as_ref().map(|logo| {
        let (width, height) = (logo.width.to_string(), logo.height.to_string());
        view! { <p><img class="logo-now" src=format!("/logo/{}", logo.file) width=width height=height alt=t::logo_now(locale) /></p> }
    });
    let mut parts = vec![Part {
        heading: t::logo(locale).to_owned(),
        drawn: Html(shown.map_or_else(String::new, RenderHtml::to_html)),
        form: Some(deed("logo", paths::admin_settings(locale), "logo", t::logo_save(locale), vec![file])),
        ..Part::default()
    }];
    if settings.logo.is_some() {
        let form =
            deed("logo-remove", paths::admin_settings(locale), "logo-remove", t::logo_remove(locale), Vec::new());
        parts.push(Part { form: Some(form), ..Part::default() });
    }
    parts
}

fn keeping(locale: Locale, keeping: Keeping) -> Part {
    let field = |name: &str, label: &'static str, days: u32| {
        Field::new(name, label, Kind::Text)
            .hint(t::days_hint(locale, Keeping::LEAST.into(), Keeping::MOST.into()))
            .with([days.to_string()])
    };
    let fields = vec![
        field("messages", t::keep_messages(locale), keeping.messages),
        field("letters", t::keep_letters(locale), keeping.letters),
        field("drafts", t::keep_drafts(locale), keeping.drafts),
    ];
    Part {
        heading: t::keeping(locale).to_owned(),
        words: t::keeping_lead(locale).to_owned(),
        form: Some(form(locale, "keeping", fields)),
        ..Part::default()
    }
}
