//! Requests that nobody should send: forged, replayed, cut, of the wrong type, from another site.

use super::{harmless, lines, repeated};
use crate::world::{Thing, World};

pub const LIST: &str = include_str!("../../hostile/requests.jsonl");

#[test]
fn whatever_is_sent_is_answered_and_tells_nothing() {
    let mut world = World::new();
    let pending = world.make("pending");
    let hidden = world.make("hidden");
    let held = world.make("held version");
    let elsewhere = world.make("elsewhere");
    let secret = [&world.make("returned"), &world.make("rejected"), &world.make("withdrawn"), &pending, &hidden, &held]
        .map(Thing::clone);
    let mut next = vec![pending.clone()];
    world.number_again(&mut next);
    let before: Vec<_> = secret.iter().map(|thing| world.standing(thing)).collect();
    let any = World::nothing();
    for line in lines(LIST) {
        let what = line["what"].as_str().unwrap();
        // Limits are tested elsewhere.
        if line["send"].as_str().unwrap().starts_with("POST")
            && line["status"].as_array().is_none_or(|all| !all.contains(&415.into()))
        {
            world.breathe_sometimes();
        }
        let key = world.key();
        let named = |text: &str| {
            text.replace("{pending}", &pending.id)
                .replace("{hidden-id}", &hidden.id)
                .replace("{hidden}", &hidden.number)
                .replace("{next}", &next[0].number)
                .replace("{held}", &held.number)
                .replace("{elsewhere}", &elsewhere.number)
                .replace("{key}", &key)
                .replace("{host}", &world.site.address)
        };
        let (method, path) = line["send"].as_str().unwrap().split_once(' ').unwrap();
        let path = named(path);
        let who = line["as"].as_str().unwrap_or("nobody");
        let cookie = world.cookie(who, &any);
        let mut headers = vec![("Cookie".to_owned(), cookie)];
        if method == "POST" {
            headers.push(("Content-Type".to_owned(), "application/x-www-form-urlencoded".to_owned()));
            headers.push(("Sec-Fetch-Site".to_owned(), "same-origin".to_owned()));
        }
        for (name, value) in line["headers"].as_object().into_iter().flatten() {
            headers.retain(|(known, _)| known != name);
            headers.push((name.clone(), named(value.as_str().unwrap())));
        }
        headers.retain(|(_, value)| !value.is_empty());
        let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let body = match line["bytes"].as_str() {
            Some(bytes) => unescaped(bytes),
            None => (named(line["body"].as_str().unwrap_or_default()) + &repeated(&line, "pad")).into_bytes(),
        };
        let answer = world.site.ask(method, &path, &headers, &body);
        if let Some(expected) = line["status"].as_array() {
            assert!(expected.contains(&answer.status.into()), "{what}: {} {}", answer.status, told(&answer.body));
        }
        harmless::check(&answer, what);
        let text = String::from_utf8_lossy(&answer.body);
        for thing in &secret {
            let may = ["facilitator", "administrator"].contains(&who);
            assert!(may || !text.contains(&thing.word), "{what} tells of a reply that is {}", thing.state);
        }
        for word in ["sqlite", "panicked", "stack backtrace", "/src/", "root:x:0", "sqlx", "server function"] {
            assert!(!text.to_lowercase().contains(word), "{what} tells how we are made: {word}");
        }
        let given = answer.header("set-cookie").unwrap_or_default();
        assert!(!given.contains(&"b".repeat(64)), "{what}: a session that somebody else has chosen");
    }
    for (thing, before) in secret.iter().zip(before) {
        assert_eq!(world.standing(thing), before, "nothing has become of a reply that is {}", thing.state);
    }
    assert_eq!(world.get("participant", &any, "/en/account").all("#sign-in").len(), 0, "nobody was signed out");
    assert_eq!(world.get("participant", &any, "/en/moderation").status, 404, "nobody has become more than they were");
}

fn told(body: &[u8]) -> String {
    String::from_utf8_lossy(body).chars().take(300).collect()
}

/// Percent-decoding to bytes that need be no text.
fn unescaped(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next().unwrap(), rest.next().unwrap()];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    bytes
}
