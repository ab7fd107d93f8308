//! What forms ask for on a reply, and what becomes of it.

use super::answers::status;
use super::{NOTHING, Way, without_keys, without_names};
use crate::client::Answer;
use crate::world::{QUESTION, Thing, World};

const REPORT: &str = "/en/spaces/low-water/questions/1/report?reply=";

/// What is sent where, about a thing.
fn sent(deed: &str, key: &str, thing: &Thing) -> (String, Vec<(&'static str, String)>) {
    let (id, number) = (|| thing.id.clone(), || thing.number.clone());
    let text = || format!("An answer, {key}.");
    let written = || vec![("key", key.to_owned()), ("lang-0", "en".to_owned()), ("text-0", text())];
    let with = |mut fields: Vec<(&'static str, String)>, name, value| {
        fields.push((name, value));
        fields
    };
    let done = |deed: &str| vec![("do", deed.to_owned()), ("reply", id())];
    let question = QUESTION.to_owned();
    match deed {
        "POST /{lang}/spaces/{slug}/questions/{number}?answers" => (question, with(written(), "answers", number())),
        "POST /{lang}/spaces/{slug}/questions/{number}?edit" => (question, with(written(), "edit", id())),
        "POST /{lang}/spaces/{slug}/questions/{number} do=endorse" => {
            (question, with(done("endorse"), "speaks-for", String::new()))
        }
        "POST /{lang}/spaces/{slug}/questions/{number} do=take-back" => {
            (question, with(done("take-back"), "speaks-for", String::new()))
        }
        "POST /{lang}/contributions do=withdraw" => ("/en/contributions".to_owned(), done("withdraw")),
        "POST /{lang}/contributions do=accept"
        | "POST /{lang}/contributions do=withdraw-version"
        | "POST /{lang}/contributions do=restore-version" => {
            let deed = deed.rsplit('=').next().unwrap_or_default();
            let fields = with(with(done(deed), "lang", "es".to_owned()), "revision", "1".to_owned());
            ("/en/contributions".to_owned(), fields)
        }
        "POST /{lang}/spaces/{slug}/questions/{number}/report" => {
            (REPORT.to_owned() + &number(), vec![("reason", "abuse".to_owned()), ("words", String::new())])
        }
        "POST /{lang}/moderation do=versions" => {
            ("/en/moderation".to_owned(), with(done("versions"), "asked", "1".to_owned()))
        }
        _ => match deed.strip_prefix("POST /{lang}/moderation do=") {
            Some(decision) => {
                ("/en/moderation".to_owned(), with(done(decision), "reason", "So that it is tested.".to_owned()))
            }
            None => panic!("{deed} stands in the table, and it is not said how to do it"),
        },
    }
}

/// A deed on a reply: the cell that belongs to the answer, which has been held against what is in the database.
pub fn of(world: &mut World, deed: &str, who: &str, thing: &Thing, way: Way) -> &'static str {
    let by_number = deed.ends_with("?answers") || deed.ends_with("/report");
    if thing.id.is_empty() && !by_number {
        // What was never sent has no id that anybody could name.
        return NOTHING;
    }
    let key = world.key();
    let send = |world: &mut World, thing: &Thing| {
        let (path, fields) = sent(deed, &key, thing);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        way(world, who, thing, &path, &fields)
    };
    prepare(world, deed, who, thing);
    // What is new is marked as read by looking: both answers are to tell of the same.
    world.get(who, thing, QUESTION);
    let before = world.standing(thing);
    let answer = send(world, thing);
    let changed = world.standing(thing) != before;
    let never = Thing { author: thing.author.clone(), ..World::nothing() };
    let told = status(&answer);
    match (told, changed) {
        (303, true) => return "done",
        (_, true) => panic!("{deed} as {who} was done and not told: {told}"),
        _ => {}
    }
    let none = send(world, &never);
    // The author sees the reply on the page beside whatever they are told.
    let bare = |answer: &Answer| {
        let (status, to, page) = without_names(answer, &never);
        let page = if thing.id.is_empty() { page } else { page.replace(&thing.id, "ID") };
        (status, to.replace(&thing.number, "NUMBER"), without_keys(&page.replace(&thing.number, "NUMBER")))
    };
    let (answer, none) = (bare(&answer), bare(&none));
    if answer == none {
        return NOTHING;
    }
    match told {
        303 => "already",
        409 | 422 => "too late",
        400 => "refused",
        _ => {
            eprintln!(
                "{deed} with a reply that is {}, as {who}: {}",
                thing.state,
                first_difference(&answer.2, &none.2)
            );
            "told apart"
        }
    }
}

/// Where two answers part, for whoever must find out why.
fn first_difference(one: &str, other: &str) -> String {
    let around = |page: &str, at: usize| -> String {
        let mut from = at.saturating_sub(200);
        while !page.is_char_boundary(from) {
            from -= 1;
        }
        page[from..].chars().take(400).collect()
    };
    let at = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    format!("{}\n—\n{}", around(one, at), around(other, at))
}

/// Makes what must be there before something can be done.
fn prepare(world: &mut World, deed: &str, who: &str, thing: &Thing) {
    if deed.ends_with("do=take-back") && thing.state != "never was" && !thing.id.is_empty() {
        world.endorse(who, thing);
    }
    if deed.ends_with("do=dismiss") {
        world.report(thing);
    }
    if deed.ends_with("do=accept") || deed.ends_with("-version") {
        world.translate(thing, deed.ends_with("do=restore-version"));
    }
}
