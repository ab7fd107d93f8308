//! What forms ask for, and what becomes of it.

use super::{NOTHING, Way, without_names};
use crate::client::Answer;
use crate::world::{QUESTION, Thing, World};
use serde_json::Value;

/// The status that a form's answer has, by whichever way it was sent.
fn status(answer: &Answer) -> u16 {
    let Ok(told) = serde_json::from_slice::<Value>(&answer.body) else { return answer.status };
    if told.get("go_to").is_some() {
        return 303;
    }
    let shown = told["show"]["status"].as_u64().and_then(|status| status.try_into().ok());
    shown.unwrap_or(answer.status)
}

/// Where the answer leads.
fn leads(answer: &Answer) -> String {
    if let Some(to) = answer.header("location") {
        return to.to_owned();
    }
    let told: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
    told["go_to"]["to"].as_str().unwrap_or_default().to_owned()
}

/// A deed on no reply: the cell that belongs to the answer; none where a deed is only sent one way.
pub fn general(world: &mut World, deed: &str, who: &str, path: &str, way: Way) -> Option<&'static str> {
    let any = World::nothing();
    let key = world.key();
    let email = format!("{key}@example.org");
    let link = "a".repeat(64);
    let text = format!("Nobody has said {key} yet.");
    let fields: Vec<(&str, &str)> = match deed {
        "choose how pages look" => vec![("theme", "dark")],
        "sign up" => vec![("email", &email), ("name", "New Person"), ("group", "other")],
        "confirm an account" | "set a password" => vec![("link", &link), ("password", "long enough for anybody")],
        "sign in" => vec![("email", &email), ("password", "wrong but long")],
        "have a link mailed" => vec![("email", &email), ("do", "link")],
        "sign in by a link" => vec![("link", &link)],
        "ask for a new password" => vec![("email", &email)],
        "sign out" => vec![("do", "sign-out")],
        "sign the others out" => vec![("do", "sign-out-others")],
        "add a version" => vec![("key", &key), ("lang-0", "en"), ("text-0", &text), ("do", "add-fr")],
        "post a reply" => vec![("key", &key), ("lang-0", "en"), ("text-0", &text)],
        other => panic!("{other} stands in the table, and it is not said how to do it"),
    };
    if path == "/preferences" && way as usize == World::act as Way as usize {
        return None;
    }
    let answer = way(world, who, &any, path, &fields);
    let to = leads(&answer);
    Some(match status(&answer) {
        401 => "sign in",
        303 if to.contains("/sign-in") => "sign in",
        410 => "by link",
        200 | 303 => "yes",
        422 if deed == "sign in" => "yes",
        status => panic!("{deed} as {who}: {status} {}", answer.text()),
    })
}

/// A deed on a reply: the cell that belongs to the answer, which has been held against what is in the database.
pub fn of(world: &mut World, deed: &str, who: &str, thing: &Thing, way: Way) -> &'static str {
    let key = world.key();
    let text = format!("An answer, {key}.");
    let (path, fields): (&str, Vec<(&str, &str)>) = match deed {
        "POST /{lang}/spaces/{slug}/questions/{number}?answers" => {
            (QUESTION, vec![("key", &key), ("lang-0", "en"), ("text-0", &text)])
        }
        _ => match deed.strip_prefix("POST /{lang}/moderation do=") {
            Some(decision) => ("/en/moderation", vec![("do", decision), ("reason", "So that it is tested.")]),
            None => panic!("{deed} stands in the table, and it is not said how to do it"),
        },
    };
    let sent = |world: &mut World, thing: &Thing| {
        let named = if path == QUESTION { ("answers", thing.number.as_str()) } else { ("reply", thing.id.as_str()) };
        let fields: Vec<_> = fields.iter().copied().chain([named]).collect();
        way(world, who, thing, path, &fields)
    };
    let before = world.standing(thing);
    let answer = sent(world, thing);
    let changed = world.standing(thing) != before;
    match (status(&answer), changed) {
        (303, true) => return "done",
        (_, true) => panic!("{deed} as {who} was done and not told: {}", answer.text()),
        _ => {}
    }
    let never = Thing { author: thing.author.clone(), ..World::nothing() };
    let none = sent(world, &never);
    let (told, other) = (without_names(&answer, thing), without_names(&none, &never));
    if told == other {
        return NOTHING;
    }
    let place = told.2.bytes().zip(other.2.bytes()).take_while(|(one, two)| one == two).count();
    eprintln!(
        "{deed} as {who}, {} {}: …{:?} and {:?}",
        told.0,
        other.0,
        told.2.get(place.saturating_sub(60)..place + 120),
        other.2.get(place..place + 60)
    );
    assert_eq!(status(&answer), 422, "{deed} as {who} is told apart from what never was: {}", answer.text());
    "too late"
}
