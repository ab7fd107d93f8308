//! `docs/permissions.md`, cell by cell: everybody asks for everything, in every state, and what stands in no table is
//! refused.

mod answers;
mod deeds;
mod on_replies;
mod places;

use crate::client::Answer;
use crate::executable::colloquy;
use crate::table::{Table, code, tables};
use crate::world::{QUESTION, Thing, WHO, World};

const DOCUMENT: &str = include_str!("../../docs/permissions.md");

/// A form is sent by itself, or by the script.
type Way = fn(&mut World, &str, &Thing, &str, &[(&str, &str)]) -> Answer;
const WAYS: [Way; 2] = [World::send, World::act];

/// The cell of what stands in no table.
const NOTHING: &str = "–";

fn table(heading: &str) -> Table {
    tables(DOCUMENT).into_iter().find(|table| table.heading == heading).expect(heading)
}

/// The tables of a part of the document, each of which has what is asked for in its heading.
fn tables_with(method: &str) -> Vec<Table> {
    tables(DOCUMENT).into_iter().filter(|table| table.code().starts_with(method)).collect()
}

fn states() -> Vec<String> {
    table("In which state").rows.into_iter().map(|row| row[0].clone()).collect()
}

/// One of the demo's addresses for a pattern.
fn filled(pattern: &str) -> String {
    let path = pattern
        .replace("{lang}", "en")
        .replace("{slug}", "low-water")
        .replace("{number}", "1")
        .replace("{id}", "01900000-0000-7000-8000-00000000dead")
        .replace("{name}", "paper.pdf")
        .replace("{cite}", "cite.bib")
        .replace("{file}", "low-water.atom")
        .replace("{page}", "privacy");
    match path.as_str() {
        "/live" => "/live?space=low-water&question=1".to_owned(),
        "/api/read" => "/api/read?locale=en&path=%2Fen%2Fspaces%2Flow-water&query=".to_owned(),
        "/api/version" => "/api/version?slug=low-water&number=1&lang=fr".to_owned(),
        "/en/spaces/low-water/questions/1/history" | "/en/spaces/low-water/questions/1/report" => {
            format!("{path}?reply=1.1")
        }
        "/en/spaces/low-water/go-to" => "/en/spaces/low-water/go-to?reply=1.1&question=1".to_owned(),
        _ => path,
    }
}

/// What differs between the answers about two things that nobody may see is their names alone.
fn without_names(answer: &Answer, thing: &Thing) -> (u16, String, String) {
    let without = |text: &str| {
        // Drawings are full of numbers.
        let text: String =
            text.split("<svg").map(|part| part.split_once("</svg>").map_or(part, |(_, after)| after)).collect();
        // Between two answers a minute may end: how long ago something was is not compared, the moment itself is.
        let text: String =
            text.split("</time>").map(|part| part.split_once("<time").map_or(part.to_owned(), without_ago)).collect();
        let text = text.replace(&thing.number, "NUMBER");
        let text = if thing.file.is_empty() { text } else { text.replace(&thing.file, "FILE") };
        if thing.id.is_empty() { text } else { text.replace(&thing.id, "ID") }
    };
    (answer.status, without(answer.header("location").unwrap_or_default()), without(&answer.text()))
}

/// What stands before a time, and the time's attributes.
fn without_ago((before, time): (&str, &str)) -> String {
    format!("{before}{}", time.split_once('>').map_or("", |(attributes, _)| attributes))
}

#[test]
fn everybody_in_the_table_is_asked_for_and_every_state_is_made() {
    let named: Vec<String> = table("Who").rows.into_iter().map(|row| row[0].clone()).collect();
    assert_eq!(named, WHO);
    let states = states();
    for table in tables_with("GET ").iter().chain(&tables_with("POST ")) {
        assert_eq!(table.columns[1..], WHO, "{}", table.heading);
        for row in &table.rows {
            assert!(states.contains(&row[0]), "{}: {} is no state", table.heading, row[0]);
        }
    }
}

#[test]
fn every_address_is_open_to_those_whom_the_table_names() {
    let mut world = World::new();
    let table = table("Addresses");
    let any = World::nothing();
    let mut wrong = Vec::new();
    for row in &table.rows {
        let (method, pattern) = code(&row[0]).split_once(' ').unwrap();
        let path = filled(pattern);
        for who in WHO {
            let wanted = table.cell(&row[0], who).unwrap();
            let answer = match path.as_str() {
                // It has no end.
                "/live?space=low-water&question=1" => {
                    let cookie = world.cookie(who, &any);
                    let heard = world.site.hear(&path, &[("Cookie", &cookie)], "event: hello");
                    assert!(heard.starts_with("HTTP/1.1 200") && wanted == "yes", "{who}: {heard}");
                    continue;
                }
                // There is none in a build without the browser's half; what is not there is no secret either.
                "/assets/{*path}"
                | "/favicon.ico"
                | "/favicon.svg"
                | "/apple-touch-icon.png"
                | "/icon-192.png"
                | "/icon-512.png" => {
                    assert_eq!(wanted, "yes");
                    continue;
                }
                _ => world.get(who, &any, &path),
            };
            let page = String::from_utf8_lossy(&answer.body);
            let told = match answer.status {
                200 if page.contains("id=\"sign-in\"") && !path.ends_with("/sign-in") => "sign in",
                303 if answer.header("location").unwrap_or_default().contains("/sign-in") => "sign in",
                200 | 303 | 410 => "yes",
                404 => "no",
                status => panic!("{method} {path} as {who}: {status}"),
            };
            if told != wanted {
                wrong.push(format!("{method} {path} as {who}: {told}"));
            }
        }
    }
    assert_eq!(wrong, [""; 0], "the table says something else");
    let deeds = deeds_table().rows.into_iter().map(|row| code(&row[1]).to_owned());
    let posted: Vec<String> = deeds.chain(tables_with("POST ").iter().map(|table| table.code().to_owned())).collect();
    let posted: Vec<&str> = posted.iter().map(|deed| deed.split([' ', '?']).nth(1).unwrap()).collect();
    for row in &table.rows {
        let pattern = code(&row[0]).split(' ').nth(1).unwrap();
        let path = filled(pattern);
        for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "post"] {
            let cookie = world.cookie("administrator", &any);
            let answer = world.site.ask(method, &path, &[("Cookie", &cookie), ("Sec-Fetch-Site", "same-origin")], b"");
            assert!([400, 404, 405].contains(&answer.status), "{method} {path}: {}", answer.status);
        }
        if !posted.contains(&pattern) {
            for who in WHO {
                let answer = world.send(who, &any, &path, &[("do", "publish"), ("link", "x")]);
                assert!([404, 405].contains(&answer.status), "POST {path} as {who}: {}", answer.status);
            }
        }
    }
}

fn deeds_table() -> Table {
    table("Deeds")
}

#[test]
fn every_deed_is_open_to_those_whom_the_table_names() {
    let mut world = World::new();
    let table = deeds_table();
    let mut wrong = Vec::new();
    for row in &table.rows {
        for way in WAYS {
            world.breathe();
            if row[0].starts_with("sign out") || row[0].starts_with("sign the others") {
                world.sign_in_again();
            }
            for who in WHO {
                let pattern = code(&row[1]).split(' ').nth(1).unwrap();
                let wanted = table.cell(&row[0], who).unwrap();
                let told = deeds::general(&mut world, &row[0], who, &filled(pattern), way);
                if let Some(told) = told.filter(|told| *told != wanted) {
                    wrong.push(format!("{} as {who}: {told}", row[0]));
                }
            }
        }
    }
    assert_eq!(wrong, [""; 0], "the table says something else");
}

#[test]
fn nobody_reads_of_a_reply_what_the_table_does_not_say() {
    let mut world = World::new();
    let mut things: Vec<Thing> = states().iter().map(|state| world.make(state)).collect();
    world.number_again(&mut things);
    let never = World::nothing();
    let said = tables_with("GET ");
    let mut seen = places::Seen::default();
    let mut wrong = Vec::new();
    for who in WHO {
        for table in &said {
            for thing in &things {
                let wanted = table.cell(&thing.state, who).unwrap_or(NOTHING);
                let told = seen.look(&world, table.code(), who, thing, &never);
                if told != wanted {
                    wrong.push(format!("{} of a reply that is {}, as {who}: {told}", table.code(), thing.state));
                }
            }
        }
        // Addresses that tell of no reply at all.
        let headed: Vec<&str> = said.iter().map(|table| table.code().split(['?', ' ']).nth(1).unwrap()).collect();
        for row in &self::table("Addresses").rows {
            let pattern = code(&row[0]).split(' ').nth(1).unwrap();
            if headed.contains(&pattern) || pattern.starts_with("/assets") {
                continue;
            }
            for thing in &things {
                let page = seen.body(&world, who, thing, &filled(pattern));
                assert!(!page.contains(&thing.word), "{pattern} tells {who} of a reply that is {}", thing.state);
            }
        }
    }
    assert_eq!(wrong, [""; 0], "the table says something else");
    // What an operator writes out is given on to others.
    for format in ["json", "csv", "md", "html"] {
        for space in ["low-water", "river-data"] {
            let export = colloquy(world.site.folder(), &["export", "--space", space, "--format", format]);
            let written = String::from_utf8(export.stdout).unwrap();
            for thing in &things {
                let open = thing.state == "published" && space == "low-water"
                    || thing.state == "elsewhere" && space == "river-data";
                assert_eq!(written.contains(&thing.word), open, "{format} of {space}: {}", thing.state);
            }
        }
    }
}

#[test]
fn nobody_does_with_a_reply_what_the_table_does_not_say() {
    let mut world = World::new();
    let mut wrong = Vec::new();
    for table in tables_with("POST ") {
        for state in states() {
            let thing = world.make(&state);
            let mut todo = Vec::new();
            for who in WHO {
                let wanted = table.cell(&state, who).unwrap_or(NOTHING);
                if wanted == "done" {
                    todo.push(who);
                    continue;
                }
                for way in WAYS {
                    let told = on_replies::of(&mut world, table.code(), who, &thing, way);
                    if told != wanted {
                        wrong.push(format!("{} with a reply that is {state}, as {who}: {told}", table.code()));
                    }
                }
            }
            for (place, who) in todo.into_iter().enumerate() {
                let thing = world.make(&state);
                let way = WAYS[place % 2];
                let told = on_replies::of(&mut world, table.code(), who, &thing, way);
                if told != "done" {
                    wrong.push(format!("{} with a reply that is {state}, as {who}: {told}", table.code()));
                }
            }
        }
    }
    assert_eq!(wrong, [""; 0], "the table says something else");
}

#[test]
fn what_is_not_published_changes_no_byte_that_others_get() {
    let mut world = World::new();
    let any = World::nothing();
    let everything = |world: &World| {
        let paths = [
            "/en",
            "/fr/spaces/low-water",
            QUESTION,
            "/es/spaces/low-water/questions/1?sort=newest",
            "/en/spaces/low-water/all",
            "/feeds/en/spaces/low-water.atom",
            "/sitemap.xml",
            "/api/read?locale=en&path=%2Fen%2Fspaces%2Flow-water%2Fquestions%2F1&query=",
            "/api/read?locale=en&path=%2Fen&query=",
        ];
        let mut all: Vec<(String, String, String)> = Vec::new();
        for who in ["nobody", "reviewer"] {
            for path in paths {
                let answer = world.get(who, &any, path);
                // A composer has a key of its own each time.
                let body = without_keys(&answer.text());
                all.push((format!("{path} as {who}"), answer.header("etag").unwrap_or_default().to_owned(), body));
            }
        }
        let live = world.site.hear("/live?space=low-water&question=1&last=0", &[], "event: hello");
        all.push(("the stream".to_owned(), String::new(), live.split_once("\r\n\r\n").unwrap().1.to_owned()));
        all
    };
    let before = everything(&world);
    for state in ["draft", "pending", "returned", "rejected"] {
        world.make(state);
        for (was, is) in before.iter().zip(everything(&world)) {
            assert!(*was == is, "{} tells of a reply that is {state}", is.0);
        }
    }
    world.make("published");
    let after = everything(&world);
    let changed = before.iter().zip(&after).filter(|(was, is)| was != is).count();
    assert!(changed > 12, "what is published shows: {changed}");
}

/// A page without the keys of its forms.
fn without_keys(page: &str) -> String {
    let mut without = page.to_owned();
    for before in ["name=\"key\" value=\"", "\"key\":\"", "\\\"key\\\":\\\"", "data-key=\"", "data-key=\\\""] {
        if let Some(place) = without.find(before).map(|place| place + before.len()) {
            without.replace_range(place..place + 36, "KEY");
        }
    }
    without
}
