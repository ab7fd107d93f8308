//! Forms as data: what a page asks, what was typed, what is wrong with it. One form serves with scripts and
//! without, because both halves draw it from the same data.

mod page;
mod wrong;

pub use page::{FormPage, Notice, Part, Passkey, Row};
pub use wrong::{Why, Wrong};

use crate::Html;
use serde::{Deserialize, Serialize};

/// What a form sent: names and values, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The first value of a name, trimmed; empty when there is none.
    pub fn get(&self, name: &str) -> &str {
        self.raw(name).trim()
    }

    /// The first value of a name as it was typed, as a password is; empty when there is none.
    pub fn raw(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
    }

    /// The same without the one character that PostgreSQL keeps in no text.
    pub fn storable(&self) -> Self {
        let without = |text: &String| text.replace('\0', "");
        Self(self.0.iter().map(|(name, value)| (without(name), without(value))).collect())
    }

    /// All values of a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// A form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Its name on the page; the prefix of its fields' ids.
    pub id: String,
    /// The path it is sent to.
    pub action: String,
    /// What it asks.
    pub fields: Vec<Field>,
    /// Its buttons, the first of which does what the form is for.
    pub buttons: Vec<Button>,
}

/// A button: what it sends, and what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    /// The value of the field `do`; empty when it sends none.
    pub deed: String,
    /// What it says.
    pub label: String,
}

/// A field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What it asks.
    pub label: String,
    /// What helps to answer; empty when nothing is needed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hint: String,
    /// How it is asked.
    pub kind: Kind,
    /// What was typed or chosen; several with [`Kind::Checks`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
    /// Whether it may stay empty.
    pub optional: bool,
    /// What a browser may fill in (HTML, section 4.10.18.7; WCAG 1.3.5).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub autocomplete: String,
    /// The language of what is typed; empty when that is open.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lang: String,
    /// What is wrong with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wrong: Option<String>,
}

/// How a field is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Kind {
    /// Not shown.
    Hidden,
    /// One line.
    Text,
    /// An address for mail.
    Email,
    /// Whom a password on the same form belongs to; not shown, for those who keep passwords.
    Username,
    /// A password.
    Password,
    /// Several lines.
    Area,
    /// A day.
    Day,
    /// A file.
    File {
        /// What it may be, as browsers ask (HTML, section 4.10.5.1.17).
        accept: String,
    },
    /// Fields that belong together.
    Group {
        /// They.
        fields: Vec<Field>,
    },
    /// One of many: value and words.
    Select {
        /// Value and words.
        choices: Vec<(String, String)>,
    },
    /// One of a few.
    Radios {
        /// Value and words.
        choices: Vec<(String, String)>,
    },
    /// Any of a few.
    Checks {
        /// Value and words.
        choices: Vec<(String, String)>,
    },
    /// Some of many, each chosen by itself.
    Several {
        /// Value and words; an empty value chooses none.
        choices: Vec<(String, String)>,
        /// So many can be chosen at once at least.
        least: usize,
    },
    /// No question, but a button on the way: the value of the field `do` that it sends.
    Deed {
        /// The value.
        deed: String,
    },
    /// No question, but that what is typed into the form is kept until it is sent.
    Keep {
        /// Where the form stands, whatever its language.
        place: String,
        /// The revision that the server has; none where it keeps one thing alone, which cannot be discarded.
        base: Option<u32>,
        /// Who types; empty for who is not known to the server, so that only their device keeps it.
        viewer: String,
        /// Whether the form comes as it was kept, and not as it was just sent.
        fresh: bool,
    },
    /// No question, but something that was drawn for the form, such as the part with its files.
    Part {
        /// It.
        html: Html,
        /// What is wrong in it: where, and in words.
        wrong: Vec<(String, String)>,
    },
    /// No question, but the heading of those that come: the label, and a sentence as hint.
    Heading,
}

impl Field {
    /// A field that must be filled in.
    pub fn new(name: &str, label: impl Into<String>, kind: Kind) -> Self {
        Self {
            name: name.to_owned(),
            label: label.into(),
            hint: String::new(),
            kind,
            values: Vec::new(),
            optional: false,
            autocomplete: String::new(),
            lang: String::new(),
            wrong: None,
        }
    }

    /// Fields that belong together, under words of their own.
    pub fn group(label: impl Into<String>, fields: Vec<Self>) -> Self {
        Self::new("", label, Kind::Group { fields })
    }

    /// A field that is not shown.
    pub fn hidden(name: &str, value: impl Into<String>) -> Self {
        Self::new(name, "", Kind::Hidden).with([value.into()])
    }

    /// The same with values.
    pub fn with(mut self, values: impl IntoIterator<Item = String>) -> Self {
        self.values = values.into_iter().filter(|value| !value.is_empty()).collect();
        self
    }

    /// The same with a word that helps.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// The same, but it may stay empty.
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// The same with what a browser may fill in.
    pub fn autocomplete(mut self, token: &str) -> Self {
        token.clone_into(&mut self.autocomplete);
        self
    }

    /// The same in a language.
    pub fn lang(mut self, tag: &str) -> Self {
        tag.clone_into(&mut self.lang);
        self
    }

    /// Itself, or the fields in it.
    pub fn each(&self) -> Vec<&Self> {
        match &self.kind {
            Kind::Group { fields } => fields.iter().flat_map(Self::each).collect(),
            _ => vec![self],
        }
    }

    /// Puts in again what was typed, but no password and no file, and says what is wrong.
    fn typed(&mut self, typed: &Fields, wrong: &[Wrong], words: &impl Fn(Why) -> String) {
        if let Kind::Group { fields } = &mut self.kind {
            for each in fields {
                each.typed(typed, wrong, words);
            }
            return;
        }
        // What is not asked is not answered: it stays, unless it came back.
        let unasked = self.kind == Kind::Hidden && typed.all(&self.name).next().is_none();
        if !unasked && !matches!(self.kind, Kind::Password | Kind::File { .. }) {
            self.values = typed.all(&self.name).map(str::to_owned).filter(|value| !value.is_empty()).collect();
        }
        self.wrong = wrong.iter().find(|wrong| wrong.field == self.name).map(|wrong| words(wrong.why));
    }

    /// The value, when there is one at most.
    pub fn value(&self) -> &str {
        self.values.first().map_or("", String::as_str)
    }
}

impl Form {
    /// Puts in again what was typed, but no password, and says what is wrong.
    pub fn typed(&mut self, fields: &Fields, wrong: &[Wrong], words: impl Fn(Why) -> String) {
        for field in &mut self.fields {
            field.typed(fields, wrong, &words);
        }
    }

    /// All its fields, those in groups too.
    pub fn all(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().flat_map(Field::each)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_asked_stays_unless_it_comes_back() {
        let fields = vec![Field::hidden("id", "7"), Field::hidden("key", "a"), Field::new("name", "Name", Kind::Text)];
        let mut form = Form { fields, ..Form::default() };
        let typed = Fields(vec![("key".to_owned(), "b".to_owned()), ("name".to_owned(), "Zoé".to_owned())]);
        form.typed(&typed, &[], |_| String::new());
        let values: Vec<&str> = form.all().map(Field::value).collect();
        assert_eq!(values, ["7", "b", "Zoé"]);
    }
}
