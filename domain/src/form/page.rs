//! A page of forms.

use super::{Field, Fields, Form, Kind};
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

impl FormPage {
    /// The page with what was typed into one of its forms before, if there is something and that form is still there.
    pub fn again(mut self, typed: Option<&Fields>) -> Self {
        if let Some(typed) = typed {
            let mut forms = self.parts.iter_mut().filter_map(|part| part.form.as_mut());
            if let Some(form) = forms.find(|form| form.sent(typed)) {
                form.typed(typed, &[], |_| String::new());
            }
        }
        self
    }
}

impl Form {
    /// Whether this is the form that sent something: it has such a button and is about the same thing.
    fn sent(&self, typed: &Fields) -> bool {
        let has_button = || {
            let on_the_way = |field: &Field| matches!(&field.kind, Kind::Deed { deed } if deed == typed.get("do"));
            self.buttons.iter().any(|button| button.deed == typed.get("do")) || self.all().any(on_the_way)
        };
        // A key and the state that somebody saw are of the sending, not of the thing.
        let of_the_thing = |field: &&Field| field.kind == Kind::Hidden && !SENDING.contains(&field.name.as_str());
        has_button() && self.all().filter(of_the_thing).all(|field| field.value() == typed.get(&field.name))
    }
}

/// Fields that are others each time a form is shown.
const SENDING: [&str; 3] = ["base", "key", "seen"];

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

#[cfg(test)]
mod tests {
    use super::super::Button;
    use super::*;

    fn form(id: &str, deed: &str) -> Part {
        let fields = vec![Field::hidden("thing", id), Field::hidden("key", "new"), Field::new("words", "", Kind::Area)];
        let buttons = vec![Button { deed: deed.to_owned(), ..Button::default() }];
        Part { form: Some(Form { fields, buttons, ..Form::default() }), ..Part::default() }
    }

    #[test]
    fn what_was_typed_is_put_into_the_form_that_it_came_from() {
        let page = FormPage { parts: vec![form("1", "go"), form("2", "stop"), form("2", "go")], ..FormPage::default() };
        let typed = [("thing", "2"), ("key", "old"), ("words", "Mine."), ("do", "go")];
        let typed = Fields(typed.map(|(name, value)| (name.to_owned(), value.to_owned())).into());
        let again = page.clone().again(Some(&typed));
        let values = |part: &Part| part.form.iter().flat_map(Form::all).map(|each| each.value().to_owned()).collect();
        let values: Vec<Vec<String>> = again.parts.iter().map(values).collect();
        assert_eq!(values, [["1", "new", ""], ["2", "new", ""], ["2", "old", "Mine."]]);
        assert_eq!(page.clone().again(None), page);
        assert_eq!(page.clone().again(Some(&Fields::default())), page);
    }
}
