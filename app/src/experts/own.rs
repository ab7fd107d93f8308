//! `/{lang}/account/expert`: what one knows and offers, and whether the directory shows it.

use super::profile::fields;
use crate::paths;
use domain::Locale;
use domain::experts::{Listing, Own};
use domain::files::Attachment;
use domain::form::{Button, Field, Form, FormPage, Kind, Part};
use domain::topic::Topic;
use i18n::experts as t;

/// The parts of [`page`], in their order.
pub const PROFILE_PART: usize = 0;
/// See [`PROFILE_PART`].
pub const LISTING_PART: usize = 1;

/// What the page is made of.
#[derive(Debug)]
pub struct Gathered {
    /// The profile, or one that says nothing.
    pub own: Own,
    /// The curriculum vitae.
    pub cv: Option<Attachment>,
    /// The taxonomy.
    pub topics: Vec<Topic>,
    /// How many versions of the biography there is room for at least.
    pub versions: usize,
    /// The pages of the account.
    pub nav: Vec<(String, String, bool)>,
}

fn button(deed: &str, label: &str) -> Button {
    Button { deed: deed.to_owned(), label: label.to_owned() }
}

/// The page.
pub fn page(locale: Locale, gathered: &Gathered) -> FormPage {
    let Gathered { own, cv, topics, versions, nav } = gathered;
    let here = || paths::own_expertise(locale);
    let profile = Form {
        id: "profile".to_owned(),
        action: here(),
        fields: fields(locale, topics, &own.expertise, *versions),
        buttons: vec![button("save", t::save(locale)), button("add-version", t::add_version(locale))],
    };
    let mut parts = vec![Part { form: Some(profile), ..Part::default() }, listing(locale, own)];
    parts.extend(cv.as_ref().map(|file| cv_part(locale, file, here())));
    let mut links = Vec::new();
    if let Some(number) = own.number.filter(|_| own.listing != Listing::Private) {
        links.push((t::see_entry(locale).to_owned(), paths::expert(locale, number)));
    }
    links.push((t::messages(locale).to_owned(), paths::messages(locale)));
    links.push((t::roster_title(locale).to_owned(), paths::roster(locale)));
    FormPage {
        title: t::own_title(locale).to_owned(),
        lead: t::own_lead(locale).to_owned(),
        parts,
        nav: nav.clone(),
        links,
        ..FormPage::default()
    }
}

/// Whether the directory shows it, and the way to change that.
fn listing(locale: Locale, own: &Own) -> Part {
    let consent = || {
        let choices = vec![("yes".to_owned(), t::consent_directory(locale).to_owned())];
        Field::new("consent", t::consent(locale), Kind::Checks { choices })
    };
    let (words, fields, buttons) = match own.listing {
        Listing::Private => (t::listing_private(locale), vec![consent()], vec![button("show", t::show_me(locale))]),
        Listing::Shown => (
            t::listing_shown(locale),
            Vec::new(),
            vec![button("hide", t::hide_me(locale)), button("remove-profile", t::remove_me(locale))],
        ),
        Listing::Hidden => (
            t::listing_hidden(locale),
            vec![consent().with(["yes".to_owned()])],
            vec![button("show", t::show_again(locale)), button("remove-profile", t::remove_me(locale))],
        ),
    };
    let verified = own.verified.then(|| (t::verified(locale).to_owned(), t::verified_hint(locale).to_owned()));
    Part {
        heading: t::listing(locale).to_owned(),
        words: words.to_owned(),
        facts: verified.into_iter().collect(),
        form: Some(Form { id: "listing".to_owned(), action: paths::own_expertise(locale), fields, buttons }),
        ..Part::default()
    }
}

/// The curriculum vitae that is there.
pub fn cv_part(locale: Locale, file: &Attachment, action: String) -> Part {
    Part {
        heading: t::cv(locale).to_owned(),
        words: t::cv_there(locale).to_owned(),
        file: Some((file.name.clone(), paths::file(file))),
        form: Some(Form {
            id: "cv".to_owned(),
            action,
            fields: Vec::new(),
            buttons: vec![button("drop-cv", t::drop_cv(locale))],
        }),
        ..Part::default()
    }
}
