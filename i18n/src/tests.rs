//! What holds for every message: it says what Fluent's own runtime says, and is set as its language is.

use crate::{Locale, integer, numbers};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::fs;
use std::path::Path;

/// A message's compiled function, callable with a table of values.
pub struct Call {
    pub key: &'static str,
    /// Name, and whether it is a number.
    pub variables: &'static [(&'static str, bool)],
    pub say: fn(Locale, &[&str], &[i64]) -> String,
}

const ROOMS: &[(&str, &[Call])] = &[
    (crate::every_accounts::ROOM, crate::every_accounts::MESSAGES),
    (crate::every_admin::ROOM, crate::every_admin::MESSAGES),
    (crate::every_charts::ROOM, crate::every_charts::MESSAGES),
    (crate::every_composer::ROOM, crate::every_composer::MESSAGES),
    (crate::every_contact::ROOM, crate::every_contact::MESSAGES),
    (crate::every_dates::ROOM, crate::every_dates::MESSAGES),
    (crate::every_discussions::ROOM, crate::every_discussions::MESSAGES),
    (crate::every_experts::ROOM, crate::every_experts::MESSAGES),
    (crate::every_files::ROOM, crate::every_files::MESSAGES),
    (crate::every_forms::ROOM, crate::every_forms::MESSAGES),
    (crate::every_mail::ROOM, crate::every_mail::MESSAGES),
    (crate::every_moderation::ROOM, crate::every_moderation::MESSAGES),
    (crate::every_passkeys::ROOM, crate::every_passkeys::MESSAGES),
    (crate::every_contributions::ROOM, crate::every_contributions::MESSAGES),
    (crate::every_own::ROOM, crate::every_own::MESSAGES),
    (crate::every_people::ROOM, crate::every_people::MESSAGES),
    (crate::every_pages::ROOM, crate::every_pages::MESSAGES),
    (crate::every_site::ROOM, crate::every_site::MESSAGES),
    (crate::every_notifications::ROOM, crate::every_notifications::MESSAGES),
    (crate::every_resources::ROOM, crate::every_resources::MESSAGES),
    (crate::every_reviews::ROOM, crate::every_reviews::MESSAGES),
    (crate::every_search::ROOM, crate::every_search::MESSAGES),
    (crate::every_support::ROOM, crate::every_support::MESSAGES),
    (crate::every_regions::ROOM, crate::every_regions::MESSAGES),
    (crate::every_voices::ROOM, crate::every_voices::MESSAGES),
];

const NUMBERS: [i64; 13] = [0, 1, 2, 3, 5, 11, 21, 100, 1000, 1234, 12_345, 1_000_000, 2_000_001];
const TEXTS: [&str; 3] = ["Ana", "l’eau « claire »", "<b>&</b>"];

fn source(locale: Locale, room: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("locales/{locale}/{room}.ftl"))).unwrap()
}

fn bundle(locale: Locale, room: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![locale.tag().parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match locale {
        Locale::En => |value, _| formatter(value, Locale::En),
        Locale::Fr => |value, _| formatter(value, Locale::Fr),
        Locale::Es => |value, _| formatter(value, Locale::Es),
    }));
    bundle.add_builtins().unwrap();
    bundle.add_resource(FluentResource::try_new(source(locale, room)).unwrap()).unwrap();
    bundle
}

fn formatter(value: &FluentValue<'_>, locale: Locale) -> Option<String> {
    match value {
        #[expect(clippy::cast_possible_truncation, reason = "the test's numbers are whole and small")]
        FluentValue::Number(n) => Some(integer(locale, n.value as i64)),
        _ => None,
    }
}

#[test]
fn every_message_says_what_fluents_own_runtime_says() {
    let mut compared = 0;
    for (room, messages) in ROOMS {
        for locale in Locale::ALL {
            let bundle = bundle(locale, room);
            for message in *messages {
                for (i, number) in NUMBERS.iter().enumerate() {
                    let numbers: Vec<i64> = (0..message.variables.len()).map(|k| NUMBERS[(i + 3 * k) % 13]).collect();
                    let texts: Vec<&str> = (0..message.variables.len()).map(|k| TEXTS[(i + k) % 3]).collect();
                    let mut args = FluentArgs::new();
                    for (k, (name, is_number)) in message.variables.iter().enumerate() {
                        if *is_number {
                            args.set(*name, numbers[k]);
                        } else {
                            args.set(*name, texts[k]);
                        }
                    }
                    let mut errors = Vec::new();
                    let pattern = bundle.get_message(message.key).unwrap().value().unwrap();
                    let theirs = bundle.format_pattern(pattern, Some(&args), &mut errors);
                    assert!(errors.is_empty(), "{room}/{}: {errors:?}", message.key);
                    assert_eq!(
                        (message.say)(locale, &texts, &numbers),
                        theirs,
                        "{locale}/{room}/{} at {number}",
                        message.key
                    );
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 1000, "the table is not there");
}

/// The words of a file, line by line, without keys and comments.
fn lines(locale: Locale, room: &str) -> Vec<String> {
    source(locale, room)
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| match line.split_once(" = ") {
            Some((key, words)) if !key.contains(' ') => words.to_owned(),
            _ => line.to_owned(),
        })
        // The way in which Fluent writes a brace that is shown.
        .map(|words| words.replace(r#"{"{"}"#, "{").replace(r#"{"}"}"#, "}"))
        .collect()
}

#[test]
fn texts_are_set_as_their_language_sets_them() {
    for (room, _) in ROOMS {
        for locale in Locale::ALL {
            for line in lines(locale, room) {
                assert!(!line.contains(['\'', '"']), "{locale}/{room}: a straight quote: {line}");
                assert!(!line.contains("..."), "{locale}/{room}: three dots: {line}");
            }
        }
        for line in lines(Locale::Fr, room) {
            let chars: Vec<char> = line.chars().collect();
            for (i, char) in chars.iter().enumerate().skip(1) {
                let before = chars[i - 1];
                match char {
                    ';' | '!' | '?' => assert_eq!(before, '\u{202f}', "fr/{room}: {line}"),
                    ':' | '»' => assert_eq!(before, '\u{a0}', "fr/{room}: {line}"),
                    _ => {}
                }
                if before == '«' {
                    assert_eq!(*char, '\u{a0}', "fr/{room}: {line}");
                }
            }
        }
        for line in lines(Locale::Es, room) {
            assert_eq!(line.matches('?').count(), line.matches('¿').count(), "es/{room}: {line}");
            assert_eq!(line.matches('!').count(), line.matches('¡').count(), "es/{room}: {line}");
        }
    }
}

#[test]
fn every_message_is_used() {
    fn gather(folder: &Path, code: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(&path, code);
            } else if path.extension().is_some_and(|end| end == "rs") {
                // A file may call a room by another name: `use i18n::composer as t;`.
                let mut text = fs::read_to_string(path).unwrap();
                let renamed =
                    text.lines().filter_map(|line| line.trim().strip_prefix("use i18n::")?.split_once(" as "));
                let renamed: Vec<(String, String)> =
                    renamed.map(|(room, name)| (room.to_owned(), name.trim_end_matches(';').to_owned())).collect();
                for (room, name) in renamed {
                    text = text.replace(&format!("{name}::"), &format!("{room}::"));
                }
                code.push_str(&text);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut code = String::new();
    for part in ["app/src", "server/src", "hub/src", "i18n/src"] {
        gather(&root.join(part), &mut code);
    }
    let unused: Vec<String> = ROOMS
        .iter()
        .flat_map(|(room, messages)| messages.iter().map(move |message| (room, message.key.replace('-', "_"))))
        .filter(|(room, name)| !code.contains(&format!("{room}::{name}")) && !code.contains(&format!("text::{name}")))
        .map(|(room, name)| format!("{room}::{name}"))
        .collect();
    assert!(unused.is_empty(), "never shown: {unused:?}");
}

#[test]
fn numbers_are_grouped_as_each_language_groups_them() {
    for (n, en, fr, es) in [
        (0, "0", "0", "0"),
        (1234, "1,234", "1\u{202f}234", "1234"),
        (12_345, "12,345", "12\u{202f}345", "12.345"),
        (-1_234_567, "-1,234,567", "-1\u{202f}234\u{202f}567", "-1.234.567"),
    ] {
        assert_eq!([integer(Locale::En, n), integer(Locale::Fr, n), integer(Locale::Es, n)], [en, fr, es]);
    }
    let mut text = String::from("x");
    numbers::push_integer(&mut text, Locale::En, i64::MIN);
    assert_eq!(text, "x-9,223,372,036,854,775,808");
}
