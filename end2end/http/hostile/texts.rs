//! Texts that nobody should write, in every field there is and in every language version.

use super::{harmless, lines, repeated};
use crate::client::Answer;
use crate::database;
use crate::executable::colloquy;
use crate::world::{QUESTION, Thing, World, add};
use serde_json::{Value, json};

pub const LIST: &str = include_str!("../../hostile/texts.jsonl");

/// As many as a reply may have.
const LANGS: [&str; 12] = ["en", "fr", "es", "ar", "de", "pt", "it", "ru", "zh", "ja", "hi", "sw"];

/// Headers that a letter of ours has.
const HEADERS: [&str; 10] = [
    "Date",
    "From",
    "To",
    "Subject",
    "Message-ID",
    "Content-Language",
    "Auto-Submitted",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
];

pub fn texts() -> Vec<(String, String)> {
    lines(LIST)
        .iter()
        .map(|line| {
            (
                line["what"].as_str().unwrap().to_owned(),
                repeated(line, "text") + line["after"].as_str().unwrap_or_default(),
            )
        })
        .collect()
}

pub fn harmless_at(world: &World, who: &str, path: &str, what: &str) -> Answer {
    let answer = world.get(who, &World::nothing(), path);
    harmless::check(&answer, &format!("{what}, {path} as {who}"));
    answer
}

#[test]
fn in_replies_they_stay_texts_in_every_version() {
    let mut world = World::new();
    let any = World::nothing();
    let texts: Vec<_> = texts().into_iter().filter(|(_, text)| text.chars().count() <= 20_000).collect();
    for (round, chunk) in texts.chunks(LANGS.len()).enumerate() {
        let who = ["participant", "reviewer", "other facilitator"][round % 3];
        let key = world.key();
        let named: Vec<(String, String)> =
            (0..chunk.len()).map(|place| (format!("lang-{place}"), format!("text-{place}"))).collect();
        let mut fields = vec![("key", key.as_str()), ("answers", "")];
        for (place, (_, text)) in chunk.iter().enumerate() {
            fields.extend([(named[place].0.as_str(), LANGS[(place + round) % 12]), (named[place].1.as_str(), text)]);
        }
        // Shown again before it is sent, as it is without a script.
        let shown = world.send(who, &any, QUESTION, &[&fields[..], &[("do", "add")]].concat());
        harmless::check(&shown, &format!("{:?}, shown again", chunk[0].0));
        let posted = world.send(who, &any, QUESTION, &fields);
        harmless::check(&posted, &format!("{:?}, posted", chunk[0].0));
        assert_eq!(posted.status, 303, "{:?}: {:?}", chunk[0].0, posted.all(".errors"));
        harmless_at(&world, who, QUESTION, &chunk[0].0);
        let case = harmless_at(&world, "facilitator", "/en/moderation", &chunk[0].0);
        let id = case.attributes("form.decide input[name=reply]", "value").remove(0);
        let fields = [("reply", id.as_str()), ("do", "publish"), ("reason", chunk[0].1.as_str())];
        let done = world.send("facilitator", &any, "/en/moderation", &fields);
        harmless::check(&done, &chunk[0].0);
        if done.status == 422 {
            let done = world.send("facilitator", &any, "/en/moderation", &[("reply", &id), ("do", "publish")]);
            assert_eq!(done.status, 303, "{}", chunk[0].0);
        }
    }
    everywhere(&world, "low-water", "replies");
    for number in 7..7 + texts.len().div_ceil(LANGS.len()) {
        for lang in LANGS {
            harmless_at(&world, "nobody", &format!("{QUESTION}?v=1.{number}:{lang}"), "a version by link");
            let text = harmless_at(
                &world,
                "nobody",
                &format!("/api/version?slug=low-water&number=1.{number}&lang={lang}"),
                "a version",
            );
            assert_eq!(text.status, 200);
            let html =
                serde_json::from_slice::<Value>(&text.body).unwrap()["shown"]["html"].as_str().unwrap().to_owned();
            fragment(&html, &format!("1.{number} in {lang}"));
        }
    }
}

#[test]
fn in_names_titles_and_everything_imported_they_stay_texts() {
    let world = World::new();
    let archive = archive(&texts());
    std::fs::write(world.site.folder().join("hostile.json"), archive.to_string()).unwrap();
    let import = colloquy(world.site.folder(), &["import", "hostile.json"]);
    assert!(import.status.success(), "{}", String::from_utf8_lossy(&import.stderr));
    everywhere(&world, "hostile", "an import");
    for question in 1..=archive["space"]["questions"].as_array().unwrap().len() {
        for lang in ["en", "fr", "es"] {
            let page = format!("/{lang}/spaces/hostile/questions/{question}");
            assert_eq!(harmless_at(&world, "nobody", &page, "an import").status, 200);
            harmless_at(&world, "participant", &format!("{page}?read=original"), "an import");
        }
    }
    for format in ["json", "csv", "md", "html"] {
        let export = colloquy(world.site.folder(), &["export", "--space", "hostile", "--format", format]);
        assert!(export.status.success(), "{format}: {}", String::from_utf8_lossy(&export.stderr));
        if format == "html" {
            fragment(&String::from_utf8(export.stdout).unwrap(), "an export");
        }
    }
}

#[test]
fn in_the_forms_of_accounts_and_in_letters_they_stay_texts() {
    let mut world = World::new();
    let any = World::nothing();
    let passkey = world.passkey("author 0");
    let security = "/en/account/security";
    for (place, (what, text)) in texts().into_iter().enumerate() {
        if place % 6 == 0 {
            world.breathe();
        }
        let rename = [("do", "passkey-rename"), ("passkey", passkey.as_str()), ("name", &text)];
        harmless::check(&world.send("author 0", &any, security, &rename), &what);
        for path in [security.to_owned(), format!("{security}?passkey={passkey}")] {
            harmless_at(&world, "author 0", &path, &what);
        }
        let email = format!("hostile{place}@example.org");
        for (path, fields) in [
            (
                "/en/sign-up",
                vec![
                    ("email", email.as_str()),
                    ("name", &text),
                    ("affiliation", &text),
                    ("group", "other"),
                    ("languages", &text),
                ],
            ),
            ("/fr/sign-up", vec![("email", &text), ("name", "N"), ("country", &text), ("group", &text)]),
            ("/es/sign-in", vec![("email", &text), ("password", &text), ("back", &text), ("kept", &text)]),
            ("/en/sign-in", vec![("email", &text), ("do", "link"), ("back", &text)]),
            ("/en/password", vec![("email", &text)]),
            ("/fr/password", vec![("link", &text), ("password", &text)]),
        ] {
            for way in [World::send, World::act] as [fn(&mut World, &str, &Thing, &str, &[(&str, &str)]) -> Answer; 2] {
                let answer = way(&mut world, "nobody", &any, path, &fields);
                harmless::check(&answer, &format!("{what}, {path}"));
                assert!([200, 410, 422, 429].contains(&answer.status), "{what}, {path}: {}", answer.status);
            }
        }
        let bytes: Vec<u8> = text.bytes().take(1_000).collect();
        let query = bytes.iter().fold(String::new(), |query, byte| query + &format!("%{byte:02X}"));
        for path in [
            format!("{QUESTION}?no-reply={query}"),
            format!("{QUESTION}?v=1.1:{query}"),
            format!("/en/sign-in?back={query}"),
            format!("/en/sign-up?link={query}"),
            format!("/en/moderation?reply={query}"),
            format!("/en/spaces/{query}"),
            format!("/en/spaces/low-water/go-to?reply={query}&question=1"),
            format!("/feeds/en/spaces/{query}.atom"),
            format!("/api/read?locale=en&path=%2Fen%2Fspaces%2F{query}&query={query}"),
        ] {
            harmless_at(&world, "nobody", &path, &what);
        }
    }
    letters(&mut world);
}

#[test]
fn in_the_words_to_an_author_they_stay_texts() {
    let mut world = World::new();
    let thing = world.make("published");
    let texts = texts();
    for (what, text) in &texts {
        for decision in ["hide", "publish"] {
            let fields = [("reply", thing.id.as_str()), ("do", decision), ("reason", text)];
            let answer = world.send("facilitator", &thing, "/en/moderation", &fields);
            harmless::check(&answer, what);
            if answer.status != 303 {
                let fields = [("reply", thing.id.as_str()), ("do", decision), ("reason", "x")];
                world.send("facilitator", &thing, "/en/moderation", &fields);
            }
        }
    }
    let case = harmless_at(&world, "facilitator", &format!("/en/moderation?reply={}", thing.id), "the log");
    assert!(case.all(".log li").len() >= texts.len(), "all of it is in the log");
    let returned = world.make("pending");
    let fields = [("reply", returned.id.as_str()), ("do", "return"), ("reason", texts[1].1.as_str())];
    assert_eq!(world.send("facilitator", &returned, "/en/moderation", &fields).status, 303);
    harmless::check(&world.get("author", &returned, QUESTION), "the author's own page");
    letters(&mut world);
}

#[test]
fn as_names_of_those_who_have_an_account_they_stay_texts() {
    let mut world = World::new();
    for (place, (what, text)) in texts().into_iter().enumerate().filter(|(place, _)| place % 8 == 0) {
        let name: String = text.chars().filter(|char| !char.is_control()).take(80).collect();
        if !name.chars().any(char::is_alphanumeric) {
            continue;
        }
        let email = format!("named{place}@example.org");
        add(&world.site, &email, &name, "facilitator");
        world.sign_in("named", &email);
        for path in ["/en/account", "/fr/moderation", QUESTION] {
            let answer = harmless_at(&world, "named", path, &what);
            assert_eq!(answer.status, 200, "{what}");
        }
    }
}

/// All pages of a space, as readers and robots get them.
fn everywhere(world: &World, slug: &str, what: &str) {
    for lang in ["en", "fr", "es"] {
        for path in [
            format!("/{lang}"),
            format!("/{lang}/spaces/{slug}"),
            format!("/{lang}/spaces/{slug}?v=ar"),
            format!("/{lang}/spaces/{slug}/questions/1"),
            format!("/{lang}/spaces/{slug}/questions/1?sort=newest&read=original"),
            format!("/{lang}/spaces/{slug}/all"),
            format!("/feeds/{lang}/spaces/{slug}.atom"),
        ] {
            assert_eq!(harmless_at(world, "nobody", &path, what).status, 200, "{path}");
        }
    }
    harmless_at(world, "nobody", "/sitemap.xml", what);
    let data = format!("/api/read?locale=en&path=%2Fen%2Fspaces%2F{slug}%2Fquestions%2F1&query=");
    harmless_at(world, "participant", &data, what);
}

/// Markup as it stands in data, or in a file that is given on.
fn fragment(html: &str, what: &str) {
    let parsed = scraper::Html::parse_fragment(html);
    let selector =
        scraper::Selector::parse("script, iframe, img, svg, object, embed, base, form, input, math").unwrap();
    let found: Vec<String> = parsed.select(&selector).map(|element| element.html()).collect();
    assert!(found.is_empty(), "{what}: {found:?}");
    for element in parsed.select(&scraper::Selector::parse("*").unwrap()) {
        for (name, value) in element.value().attrs() {
            assert!(!name.starts_with("on"), "{what}: {}", element.html());
            let value = value.trim_start().to_ascii_lowercase();
            let runs = ["javascript:", "data:", "vbscript:", "//"].iter().any(|begin| value.starts_with(begin));
            assert!(!(runs && ["href", "src"].contains(&name)), "{what}: {}", element.html());
        }
    }
}

/// No letter has a header that is not ours, or a second of those that there is one of.
pub fn letters(world: &mut World) {
    // A letter on a decision waits until the decision cannot be undone any more.
    database::ask(&world.site, "update mail set due_at = 1 where sent_at is null", "");
    world.breathe();
    let unsent = "select cast(count(*) as text) from mail where sent_at is null and failed_at is null";
    world.site.wait_for("the last letter", |site| (database::ask(site, unsent, "")[0] == "0").then_some(()));
    let folder = world.site.folder().join("mail");
    let mut seen = 0;
    for file in std::fs::read_dir(folder)
        .unwrap()
        .flatten()
        .filter(|file| file.path().extension().is_some_and(|end| end == "eml"))
    {
        let letter = std::fs::read_to_string(file.path()).unwrap();
        let head = letter.split("\r\n\r\n").next().unwrap();
        let names: Vec<&str> = head
            .split("\r\n")
            .filter(|line| !line.starts_with([' ', '\t']))
            .map(|line| line.split_once(':').unwrap_or_else(|| panic!("no header: {line:?}")).0)
            .collect();
        for (place, name) in names.iter().enumerate() {
            assert!(HEADERS.contains(name), "{name} is no header of ours: {head}");
            assert!(!names[..place].contains(name), "{name} is there twice: {head}");
        }
        assert!(head.is_ascii() && !head.replace("\r\n", "").contains(['\r', '\n']), "{head:?}");
        seen += 1;
    }
    assert!(seen > 3, "{seen} letters");
}

/// A consultation whose every field is one of the texts.
fn archive(texts: &[(String, String)]) -> Value {
    let id = |kind: u32, place: usize| format!("01910000-{kind:04x}-7000-8000-{place:012x}");
    let at = "2026-11-02T08:00:00Z";
    let without_nul = |text: &str| text.replace('\0', "");
    let name = |text: &str| {
        let name: String = without_nul(text).chars().filter(|char| !char.is_control()).take(2_000).collect();
        if name.trim().is_empty() { "Nobody".to_owned() } else { name }
    };
    let title = |text: &str| {
        let title: String = without_nul(text).chars().take(400).collect();
        if title.trim().is_empty() { "Nothing".to_owned() } else { title }
    };
    let body = |text: &str| if title(text) == "Nothing" { title(text) } else { without_nul(text) };
    let versions = |text: &str, titled: bool, spaced: bool| {
        let version = |place: usize, lang: &str| {
            let mut version = json!({
                "lang": lang, "origin": { "kind": if place == 0 { "original" } else { "author" } }, "revision": 1,
                "markdown": body(text), "made_at": at,
            });
            if place > 0 {
                version["from_revision"] = 1.into();
            }
            if titled {
                version["title"] = title(text).into();
            }
            if spaced {
                version["purpose"] = title(text).into();
                version["audience"] = title(text).into();
            }
            version
        };
        let mut all: Vec<Value> =
            ["en", "fr", "ar"].into_iter().enumerate().map(|(place, lang)| version(place, lang)).collect();
        let mut machine = version(1, "es");
        machine["origin"] = json!({ "kind": "machine", "engine": name(text) });
        all.push(machine);
        all
    };
    let people: Vec<Value> = texts
        .iter()
        .enumerate()
        .map(|(place, (_, text))| json!({ "id": id(1, place), "name": name(text), "affiliation": without_nul(text), "country": "KE", "group": "other" }))
        .collect();
    let questions: Vec<Value> = texts
        .chunks(12)
        .enumerate()
        .map(|(round, chunk)| {
            let replies: Vec<Value> = chunk
                .iter()
                .enumerate()
                .map(|(place, (_, text))| {
                    let all = round * 12 + place;
                    json!({
                        "id": id(3, all), "number": format!("{}.{}", round + 1, place + 1), "author": id(1, all),
                        "posted_at": at, "versions": versions(text, false, false),
                    })
                })
                .collect();
            json!({
                "id": id(2, round), "number": round + 1, "asked_by": id(1, round * 12), "asked_at": at,
                "versions": versions(&chunk[0].1, true, false), "replies": replies,
            })
        })
        .collect();
    json!({
        "format": "colloquy-export-1",
        "people": people,
        "space": {
            "id": id(4, 0), "slug": "hostile", "ink": "petrol", "working_languages": ["en", "fr", "es"],
            "facilitators": [id(1, 0), id(1, 1)], "created_at": at,
            "versions": versions(&texts[1].1, true, true), "questions": questions,
        },
    })
}
