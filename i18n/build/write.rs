//! Writes the typed functions.

use super::model::{Arm, Kind, Message, Piece, Room};
use std::fmt::Write as _;

/// The module of a room.
pub fn room(room: &Room) -> String {
    let mut code = String::new();
    let _ = writeln!(code, "/// The texts of `{}.ftl`.\npub mod {} {{", room.name, identifier(&room.name));
    code.push_str("#[allow(unused_imports)] use crate::{Locale, numbers::push_integer, plural::{one, many}};\n");
    for message in &room.messages {
        function(&mut code, message);
    }
    code.push_str("}\n");
    catalogue(&mut code, room);
    code
}

fn identifier(key: &str) -> String {
    key.replace('-', "_")
}

fn function(code: &mut String, message: &Message) {
    let [english, ..] = &message.texts;
    let _ = writeln!(code, "/// {}", outline(english));
    let name = identifier(&message.key);
    if message.variables.is_empty() {
        let _ = writeln!(code, "pub const fn {name}(locale: Locale) -> &'static str {{ match locale {{");
        for (locale, text) in ["En", "Fr", "Es"].iter().zip(&message.texts) {
            let _ = writeln!(code, "Locale::{locale} => {:?},", plain(text));
        }
        code.push_str("} }\n");
        return;
    }
    let _ = write!(code, "pub fn {name}(locale: Locale");
    for (variable, kind) in &message.variables {
        let _ = write!(code, ", {}: {}", identifier(variable), if *kind == Kind::Str { "&str" } else { "i64" });
    }
    code.push_str(") -> String { let mut text = String::new(); match locale {\n");
    for (locale, pieces) in ["En", "Fr", "Es"].iter().zip(&message.texts) {
        let _ = write!(code, "Locale::{locale} => {{ ");
        write_pieces(code, pieces, message);
        code.push_str("}\n");
    }
    code.push_str("} text }\n");
}

fn write_pieces(code: &mut String, pieces: &[Piece], message: &Message) {
    for piece in pieces {
        match piece {
            Piece::Text(words) => {
                let _ = write!(code, "text.push_str({words:?}); ");
            }
            Piece::Number(name) => {
                let _ = write!(code, "push_integer(&mut text, locale, {}); ", identifier(name));
            }
            Piece::Str(name) => {
                let is_number = message.variables.iter().any(|(known, kind)| known == name && *kind == Kind::Number);
                if is_number {
                    let _ = write!(code, "push_integer(&mut text, locale, {}); ", identifier(name));
                } else {
                    let _ = write!(code, "text.push_str({}); ", identifier(name));
                }
            }
            Piece::Plural { on, arms, other } => {
                let on = identifier(on);
                // An exact number goes before a category, wherever it stands in the file.
                let exact = arms.iter().filter(|(arm, _)| matches!(arm, Arm::Exactly(_)));
                let broad = arms.iter().filter(|(arm, _)| !matches!(arm, Arm::Exactly(_)));
                for (arm, text) in exact.chain(broad) {
                    let test = match arm {
                        Arm::Exactly(number) => format!("{on} == {number}"),
                        Arm::One => format!("one(locale, {on})"),
                        Arm::Many => format!("many(locale, {on})"),
                    };
                    let _ = write!(code, "if {test} {{ ");
                    write_pieces(code, text, message);
                    code.push_str("} else ");
                }
                code.push_str("{ ");
                write_pieces(code, other, message);
                code.push_str("} ");
            }
        }
    }
}

/// The words of a message without variables.
fn plain(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| if let Piece::Text(words) = piece { words.as_str() } else { "" }).collect()
}

/// A message on one line, for its documentation.
fn outline(pieces: &[Piece]) -> String {
    let mut line = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(words) => line.push_str(words),
            Piece::Str(name) | Piece::Number(name) => {
                let _ = write!(line, "`{name}`");
            }
            Piece::Plural { other, .. } => line.push_str(&outline(other)),
        }
    }
    line.replace('\n', " ").replace('[', "\\[").replace('<', "\\<")
}

/// A table of every message of the room, for the test that compares with Fluent's own runtime.
fn catalogue(code: &mut String, room: &Room) {
    let _ = writeln!(
        code,
        "#[cfg(test)] pub(crate) mod every_{} {{ use crate::Locale; use crate::tests::Call;",
        identifier(&room.name)
    );
    let _ = writeln!(code, "pub const ROOM: &str = {:?};", room.name);
    code.push_str("pub const MESSAGES: &[Call] = &[\n");
    for message in &room.messages {
        let name = identifier(&message.key);
        let variables: Vec<_> =
            message.variables.iter().map(|(name, kind)| format!("({name:?}, {})", *kind == Kind::Number)).collect();
        let mut arguments = String::new();
        for (i, (_, kind)) in message.variables.iter().enumerate() {
            let _ = write!(
                arguments,
                ", {}",
                if *kind == Kind::Number { format!("numbers[{i}]") } else { format!("texts[{i}]") }
            );
        }
        let made = if message.variables.is_empty() { ".to_owned()" } else { "" };
        let _ = writeln!(
            code,
            "Call {{ key: {:?}, variables: &[{}], say: |locale: Locale, texts: &[&str], numbers: &[i64]| {{ let _ = (texts, numbers); super::{}::{name}(locale{arguments}){made} }} }},",
            message.key,
            variables.join(", "),
            identifier(&room.name)
        );
    }
    code.push_str("]; }\n");
}
