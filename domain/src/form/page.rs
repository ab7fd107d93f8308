//! A page of forms.

use super::Form;
use crate::Html;
use serde::{Deserialize, Serialize};

/// A page that is mostly forms. Every text in it is in the reader's language already.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormPage {
    /// Its heading and title.
    pub title: String,
    /// The language of the title; empty when it is the reader's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title_lang: String,
    /// What it is for, in a sentence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lead: String,
    /// What was done, or is awaited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Notice>,
    /// Its parts.
    pub parts: Vec<Part>,
    /// Pages that belong together with this one: words, address, and whether it is this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nav: Vec<(String, String, bool)>,
    /// Where else one may want to go: words and address.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<(String, String)>,
}

/// Something that was done or is awaited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// Whether it is done; else something is awaited.
    pub good: bool,
    /// What.
    pub words: String,
}

/// A part of a page: words, a list, a form, whichever it has.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its heading, when the page has several.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub heading: String,
    /// A sentence on it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// Names and values, such as an account's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<(String, String)>,
    /// Things to choose from, such as people.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<Row>,
    /// What was drawn for it, such as a chart.
    #[serde(default, skip_serializing_if = "Html::is_empty")]
    pub drawn: Html,
    /// A file to fetch: words and address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<(String, String)>,
    /// The form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<Form>,
    /// The passkey that the form waits for; without a script, or in a browser that has none, the part is not shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passkey: Option<Passkey>,
    /// What is shown in the place of a part that waits for a passkey where there can be none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub otherwise: String,
}

/// What a form waits for that a script fills in with a passkey: its fields `challenge` and `answer`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passkey {
    /// Where passkeys are taken: scheme, host and port. A browser that has the page from elsewhere would refuse.
    pub origin: String,
    /// What a new passkey is made of, as JSON; none where one is used that there is.
    pub options: Option<String>,
    /// That it did not work, or was stopped.
    pub failed: String,
    /// That the device has one already.
    pub known: String,
}

/// One of several things to choose from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// What it is called.
    pub name: String,
    /// Its address.
    pub href: String,
    /// What else is told of it.
    pub about: String,
    /// The language of its name; empty when it is the reader's, or has none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lang: String,
}
