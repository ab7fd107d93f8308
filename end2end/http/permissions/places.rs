//! Where a reply may be read, and what is seen of it there.

use super::without_names;
use crate::world::{QUESTION, Thing, World};
use std::collections::HashMap;

/// What was asked for already: pages that name no reply are the same for all of them.
#[derive(Default)]
pub struct Seen(HashMap<(String, String), String>);

impl Seen {
    /// The cell that belongs to what somebody sees of a thing in a place.
    pub fn look(&mut self, world: &World, place: &str, who: &str, thing: &Thing, never: &Thing) -> &'static str {
        let number = |thing: &Thing| thing.number.clone();
        match place {
            "GET /{lang}/spaces/{slug}/questions/{number}" => self.list(world, who, thing, QUESTION),
            "GET /api/read?question" => {
                let path = format!("/api/read?locale=en&path={}&query=", QUESTION.replace('/', "%2F"));
                self.list(world, who, thing, &path)
            }
            "GET /{lang}/spaces/{slug}/questions/{number}?v=" => {
                self.list(world, who, thing, &format!("{QUESTION}?v={}:fr", thing.number))
            }
            "GET /{lang}/spaces/{slug}/questions/{number}?reply-to=" => {
                self.list(world, who, thing, &format!("{QUESTION}?reply-to={}", thing.number))
            }
            "GET /{lang}/spaces/{slug}/all" => {
                // Each version in the language that it is written in.
                let both =
                    ["en", "fr"].map(|lang| self.list(world, who, thing, &format!("/{lang}/spaces/low-water/all")));
                most(both)
            }
            "GET /feeds/{lang}/spaces/{file}" => {
                let feed = |lang: &str| format!("/feeds/{lang}/spaces/low-water.atom");
                let both = ["en", "fr"].map(|lang| self.list(world, who, thing, &feed(lang)));
                most(both)
            }
            "GET /live?last=0" => self.list(world, who, thing, "/live?space=low-water&question=1&last=0"),
            "GET /{lang}/moderation" => self.list(world, who, thing, "/en/moderation"),
            "GET /{lang}/spaces/{slug}/questions/{number}?at=" => {
                let both = ["en", "fr"].map(|lang| {
                    let path = |thing: &Thing| format!("/{lang}{}?at={}", &QUESTION[3..], thing.number);
                    by_name(world, who, thing, never, path)
                });
                most(both)
            }
            "GET /api/version?number=" => {
                let both = ["en", "fr"].map(|lang| {
                    let path =
                        |thing: &Thing| format!("/api/version?slug=low-water&number={}&lang={lang}", thing.number);
                    by_name(world, who, thing, never, path)
                });
                // The one that stands in the language that is asked for.
                if thing.state == "held version" { both[1] } else { most(both) }
            }
            "GET /{lang}/spaces/{slug}/go-to?reply=" => {
                let path = |thing: &Thing| format!("/en/spaces/low-water/go-to?reply={}&question=1", number(thing));
                by_name(world, who, thing, never, path)
            }
            "GET /files/{id}/{name}?of" => {
                by_name(world, who, thing, never, |thing: &Thing| format!("/files/{}/paper.pdf", thing.file))
            }
            "GET /{lang}/account/data.json" => self.list(world, who, thing, "/en/account/data.json"),
            "GET /{lang}/contributions" => self.list(world, who, thing, "/en/contributions"),
            "GET /{lang}/spaces/{slug}/questions/{number}/history?reply=" => {
                by_name(world, who, thing, never, |thing: &Thing| format!("{QUESTION}/history?reply={}", thing.number))
            }
            "GET /{lang}/spaces/{slug}/questions/{number}/report?reply=" => {
                by_name(world, who, thing, never, |thing: &Thing| format!("{QUESTION}/report?reply={}", thing.number))
            }
            "GET /{lang}/moderation?show=" => {
                let shelves = ["returned", "rejected", "hidden"];
                let seen = shelves.map(|shelf| self.list(world, who, thing, &format!("/en/moderation?show={shelf}")));
                most(seen)
            }
            "GET /{lang}/moderation?reply=" if thing.id.is_empty() => super::NOTHING,
            "GET /{lang}/moderation?reply=" => {
                by_name(world, who, thing, never, |thing: &Thing| format!("/en/moderation?reply={}", thing.id))
            }
            other => panic!("{other} stands in the table, and it is not said how to ask for it"),
        }
    }

    /// A page that does not name the thing, or is there whatever it names.
    fn list(&mut self, world: &World, who: &str, thing: &Thing, path: &str) -> &'static str {
        cell(&self.body(world, who, thing, path), thing)
    }

    pub fn body(&mut self, world: &World, who: &str, thing: &Thing, path: &str) -> String {
        let cookie = world.cookie(who, thing);
        let asked = (path.to_owned(), cookie.clone());
        let ask = || {
            if path.starts_with("/live") {
                return world.site.hear(path, &[("Cookie", &cookie)], "event: hello");
            }
            let answer = world.site.get_with(path, &[("Cookie", &cookie)]);
            assert!(answer.status < 500, "{path} as {who}: {}", answer.status);
            String::from_utf8_lossy(&answer.body).into_owned()
        };
        self.0.entry(asked).or_insert_with(ask).clone()
    }
}

/// An address that names the thing. If nothing is there, the answer is the one for what never was.
fn by_name(world: &World, who: &str, thing: &Thing, never: &Thing, path: impl Fn(&Thing) -> String) -> &'static str {
    let answer = world.get(who, thing, &path(thing));
    let other = World::nothing();
    let none = world.get(who, &Thing { author: thing.author.clone(), ..other }, &path(never));
    if without_names(&answer, thing) == without_names(&none, never) {
        assert!(!answer.text().contains(&thing.word));
        return super::NOTHING;
    }
    assert!(answer.status < 400, "{} is told apart from what never was, as {who}: {}", path(thing), answer.status);
    match cell(&answer.text(), thing) {
        super::NOTHING => "place",
        seen => seen,
    }
}

fn cell(page: &str, thing: &Thing) -> &'static str {
    let number = &thing.number;
    let places = [
        format!("id=\"reply-{number}\""),
        format!("\"number\":\"{number}\""),
        format!("at={number}#"),
        format!("at={number}\""),
        format!("at={number}&"),
    ];
    if page.contains(&thing.word) {
        "words"
    } else if places.iter().any(|place| page.contains(place)) {
        "place"
    } else {
        super::NOTHING
    }
}

/// What is seen most of, in whichever language.
fn most<const N: usize>(cells: [&'static str; N]) -> &'static str {
    ["words", "place"].into_iter().find(|cell| cells.contains(cell)).unwrap_or(super::NOTHING)
}
