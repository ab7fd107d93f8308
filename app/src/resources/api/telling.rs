//! What is told of a resource, between the form and the hub.

use super::suggest;
use crate::ui::wrong::words;
use domain::Locale;
use domain::form::{Fields, FormPage, Wrong};
use hub::resources::Told;

/// Puts what was typed into the page's form, and says what is wrong with it.
pub fn fill(locale: Locale, page: &mut FormPage, fields: &Fields, wrong: &[Wrong]) {
    if let Some(form) = page.parts.iter_mut().find_map(|part| part.form.as_mut()) {
        form.typed(fields, wrong, |why| words(locale, why));
    }
}

/// What is told of a resource, as fields of the form.
pub fn fields_of(told: &Told) -> Fields {
    let mut fields = Fields::default();
    let mut put = |name: &str, value: &str| fields.0.push((name.to_owned(), value.to_owned()));
    for (place, (lang, title, text)) in told.versions.iter().enumerate() {
        put(&format!("lang-{place}"), lang);
        put(&format!("title-{place}"), title);
        put(&format!("text-{place}"), text);
    }
    for (name, value) in [
        ("kind", &told.kind),
        ("scope", &told.scope),
        ("breadth", &told.breadth),
        ("authors", &told.authors),
        ("organisation", &told.organisation),
        ("year", &told.year),
        ("link", &told.link),
        ("doi", &told.doi),
        ("isbn", &told.isbn),
        ("licence", &told.licence),
    ] {
        put(name, value);
    }
    for (name, values) in [
        ("languages", &told.languages),
        ("regions", &told.regions),
        ("countries", &told.countries),
        ("topics", &told.topics),
        ("groups", &told.groups),
    ] {
        for value in values {
            put(name, value);
        }
    }
    fields
}

/// What was typed, as the hub reads it.
pub fn told(fields: &Fields) -> Told {
    let one = |name: &str| fields.get(name).to_owned();
    let all = |name: &str| fields.all(name).map(str::to_owned).collect();
    Told {
        kind: one("kind"),
        scope: one("scope"),
        breadth: one("breadth"),
        versions: suggest::versions(fields),
        languages: all("languages"),
        authors: one("authors"),
        organisation: one("organisation"),
        year: one("year"),
        link: one("link"),
        doi: one("doi"),
        isbn: one("isbn"),
        licence: one("licence"),
        regions: all("regions"),
        countries: all("countries"),
        topics: all("topics"),
        groups: all("groups"),
    }
}
