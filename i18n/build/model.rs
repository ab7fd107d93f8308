//! What a file of messages is, once read.

use std::collections::BTreeMap;

/// A piece of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// A text variable.
    Str(String),
    /// A number variable, written with the locale's grouping.
    Number(String),
    /// A choice by a number's plural category or exact value.
    Plural { on: String, arms: Vec<(Arm, Vec<Piece>)>, other: Vec<Piece> },
}

/// What a plural arm stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum Arm {
    /// CLDR category `one`.
    One,
    /// CLDR category `many`.
    Many,
    /// This very number.
    Exactly(i64),
}

/// The messages of one file, in the order of the file.
pub type Messages = Vec<(String, Vec<Piece>)>;

/// The type of a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Str,
    /// A whole number.
    Number,
}

/// One message in all locales.
#[derive(Debug)]
pub struct Message {
    /// Its key, as in the file.
    pub key: String,
    /// Its variables, in the order in which the English text has them.
    pub variables: Vec<(String, Kind)>,
    /// Its text in English, French and Spanish.
    pub texts: [Vec<Piece>; 3],
}

/// One file in all locales.
#[derive(Debug)]
pub struct Room {
    /// The file's name.
    pub name: String,
    /// Its messages.
    pub messages: Vec<Message>,
}

impl Room {
    /// Puts the locales together; all must have the same keys with the same variables.
    pub fn of(name: &str, mut versions: BTreeMap<&str, Messages>) -> Result<Self, String> {
        let english = versions.remove("en").ok_or("no English")?;
        let mut others = ["fr", "es"].map(|locale| {
            let messages: BTreeMap<_, _> = versions.remove(locale).unwrap_or_default().into_iter().collect();
            (locale, messages)
        });
        let mut messages = Vec::new();
        for (key, text) in english {
            let variables = variables(&text);
            let mut texts = [text, Vec::new(), Vec::new()];
            for (i, (locale, other)) in others.iter_mut().enumerate() {
                let text = other.remove(&key).ok_or_else(|| format!("{locale}/{name}.ftl: {key} is missing"))?;
                let mut theirs = self::variables(&text);
                let mut ours = variables.clone();
                theirs.sort_by(|a, b| a.0.cmp(&b.0));
                ours.sort_by(|a, b| a.0.cmp(&b.0));
                if theirs != ours {
                    return Err(format!(
                        "{locale}/{name}.ftl: {key} has the variables {theirs:?}, English has {ours:?}"
                    ));
                }
                texts[i + 1] = text;
            }
            messages.push(Message { key, variables, texts });
        }
        for (locale, other) in &others {
            if let Some(key) = other.keys().next() {
                return Err(format!("{locale}/{name}.ftl: {key} is not in English"));
            }
        }
        Ok(Self { name: name.to_owned(), messages })
    }
}

fn variables(text: &[Piece]) -> Vec<(String, Kind)> {
    fn gather(text: &[Piece], found: &mut Vec<(String, Kind)>) {
        let mut note = |name: &String, kind| match found.iter_mut().find(|(known, _)| known == name) {
            // A number that is also put in plainly is a number.
            Some((_, known)) if kind == Kind::Number => *known = kind,
            Some(_) => {}
            None => found.push((name.clone(), kind)),
        };
        for piece in text {
            match piece {
                Piece::Text(_) => {}
                Piece::Str(name) => note(name, Kind::Str),
                Piece::Number(name) => note(name, Kind::Number),
                Piece::Plural { on, .. } => note(on, Kind::Number),
            }
        }
        for piece in text {
            if let Piece::Plural { arms, other, .. } = piece {
                for (_, text) in arms {
                    gather(text, found);
                }
                gather(other, found);
            }
        }
    }
    let mut found = Vec::new();
    gather(text, &mut found);
    found
}
