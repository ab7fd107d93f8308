//! Texts that nobody should write, in resources, in the form to suggest one, and in the pages on the hub itself.

use super::harmless;
use super::texts::{harmless_at, texts};
use crate::database;
use crate::executable::colloquy;
use crate::world::World;
use serde_json::{Value, json};

const SUGGEST: &str = "/en/resources/suggest";
const PRIVACY: &str = "/en/about/privacy";
const EDITOR: &str = "/en/admin/pages/privacy?of=en";

/// What is typed into a field for addresses.
fn query(text: &str) -> String {
    text.bytes().take(400).fold(String::new(), |query, byte| query + &format!("%{byte:02X}"))
}

#[test]
fn in_resources_they_stay_texts() {
    let world = World::new();
    let texts = texts();
    std::fs::write(world.site.folder().join("resources.json"), archive(&texts).to_string()).unwrap();
    let import = colloquy(world.site.folder(), &["import", "resources.json"]);
    assert!(import.status.success(), "{}", String::from_utf8_lossy(&import.stderr));
    let numbers = "select cast(number as text) from resource where organisation like 'Hostile%' order by id";
    let numbers = database::ask(&world.site, numbers, "");
    assert_eq!(numbers.len(), texts.len());
    for (place, ((what, text), number)) in texts.iter().zip(&numbers).enumerate() {
        let lang = ["en", "fr", "es"][place % 3];
        let one = format!("/{lang}/resources/{number}");
        for path in [one.clone(), format!("{one}?v=ar")] {
            assert_eq!(harmless_at(&world, "nobody", &path, what).status, 200, "{what}");
        }
        for cite in ["bib", "ris", "json"] {
            let cited = harmless_at(&world, "nobody", &format!("{one}/cite.{cite}"), what);
            assert_eq!(cited.status, 200, "{what}");
            if cite == "json" {
                serde_json::from_slice::<Value>(&cited.body).unwrap_or_else(|error| panic!("{what}: {error}"));
            }
        }
        let query = query(text);
        for path in [
            format!("/{lang}/search?q={query}"),
            format!("/{lang}/resources?q={query}"),
            format!("/{lang}/resources?topic={query}&type={query}&lang={query}&sort={query}"),
            format!("/{lang}/experts?q={query}"),
            format!("/{lang}/experts?topic={query}&help={query}&page={query}"),
            format!("/{lang}/resources/suggestions?link={query}"),
            format!("{one}?v={query}"),
            format!("/{lang}/resources/{query}"),
        ] {
            harmless_at(&world, "nobody", &path, what);
        }
    }
    for lang in ["en", "fr", "es"] {
        for path in [format!("/feeds/{lang}/resources.atom"), format!("/{lang}/resources?sort=newest")] {
            assert_eq!(harmless_at(&world, "nobody", &path, "an import").status, 200);
        }
    }
    for page in 2..=texts.len() / 20 {
        harmless_at(&world, "nobody", &format!("/en/resources?page={page}"), "an import");
    }
    let mut after = Some(0);
    let mut given = 0;
    while let Some(number) = after {
        let harvest = harmless_at(&world, "nobody", &format!("/feeds/resources.json?after={number}"), "the harvest");
        let page: Value = serde_json::from_slice(&harvest.body).unwrap();
        given += page["resources"].as_array().unwrap().len();
        after = page["next"].as_u64();
    }
    assert!(given >= texts.len(), "{given}");
}

/// Resources whose every field for words is one of the texts.
fn archive(texts: &[(String, String)]) -> Value {
    let resources: Vec<Value> = texts
        .iter()
        .enumerate()
        .map(|(place, (_, text))| {
            let text = text.replace('\0', "");
            let short: String = text.chars().take(150).collect();
            let title = if short.trim().is_empty() { "Nothing".to_owned() } else { short.clone() };
            let versions: Vec<Value> = ["en", "fr", "ar"]
                .into_iter()
                .map(|lang| json!({ "lang": lang, "title": format!("{place} {title}"), "text": format!("{title}\n\n{short}") }))
                .collect();
            json!({
                "id": format!("01920000-0000-7000-8000-{place:012x}"), "number": 1000 + place, "kind": "report", "scope": "global",
                "breadth": "thematic", "versions": versions, "languages": ["en"], "authors": format!("{short}; {short}"),
                "organisation": format!("Hostile {short}"), "link": format!("https://example.org/{place}"),
                "licence": short.chars().take(90).collect::<String>(),
                "files": [{
                    "id": format!("01930000-0000-7000-8000-{place:012x}"), "name": "picture.png", "kind": "png",
                    "alt": title, "size": 700, "width": 20, "height": 10,
                }],
                "topics": ["objective-1"],
                "included_at": "2026-11-02T08:00:00Z",
            })
        })
        .collect();
    json!({ "format": "colloquy-resources-1", "resources": resources })
}

#[test]
fn in_the_form_for_resources_they_stay_texts() {
    let mut world = World::new();
    let any = World::nothing();
    let mut sent = 0;
    for (place, (what, text)) in texts().into_iter().enumerate() {
        if place % 12 == 0 {
            world.breathe();
        }
        let who = ["participant", "reviewer", "other facilitator", "author 0", "author 1", "author 2"][place % 6];
        let key = world.key();
        let every = [
            "link",
            "doi",
            "lang-0",
            "title-0",
            "text-0",
            "lang-1",
            "title-1",
            "text-1",
            "kind",
            "languages",
            "authors",
            "organisation",
            "year",
            "scope",
            "regions",
            "countries",
            "breadth",
            "topics",
            "groups",
            "licence",
            "isbn",
            "name",
            "email",
            "affiliation",
            "base",
            "picture",
            "drop",
            "letter",
            "alt-01900000-0000-7000-8000-00000000dead",
        ];
        let mut all: Vec<(&str, &str)> = every.iter().map(|name| (*name, text.as_str())).collect();
        all.extend([("key", key.as_str()), ("do", "send")]);
        for way in [World::send, World::act] as [super::Way; 2] {
            for who in ["nobody", who] {
                let answer = way(&mut world, who, &any, SUGGEST, &all);
                harmless::check(&answer, &format!("{what}, as {who}"));
                assert!([200, 422].contains(&answer.status), "{what}: {}", answer.status);
            }
        }
        let kept =
            [("key", key.as_str()), ("base", text.as_str()), ("title-0", &text), ("lang-1", &text), ("do", "keep")];
        harmless::check(&world.send(who, &any, SUGGEST, &kept), &what);
        harmless::check(&world.get(who, &any, SUGGEST), &what);
        // Nothing outside of this machine is asked for.
        if !text.contains("http") {
            let fetch = [("link", text.as_str()), ("key", &key), ("authors", &text), ("do", "fetch")];
            harmless::check(&world.send(who, &any, SUGGEST, &fetch), &what);
        }
        let title: String = text.chars().take(150).collect();
        let link = format!("https://example.org/{place}");
        let fields = [
            ("key", key.as_str()),
            ("link", &link),
            ("lang-0", "en"),
            ("title-0", &title),
            ("text-0", &text),
            ("kind", "report"),
            ("languages", "en"),
            ("authors", &title),
            ("organisation", &title),
            ("scope", "global"),
            ("breadth", "thematic"),
            ("topics", "objective-1"),
            ("sure", "yes"),
            ("do", "send"),
        ];
        let answer = world.send(who, &any, SUGGEST, &fields);
        harmless::check(&answer, &what);
        if let Some(own) = answer.header("location") {
            sent += 1;
            for path in [own.to_owned(), format!("{own}&change=1")] {
                assert_eq!(harmless_at(&world, who, &path, &what).status, 200, "{what}");
            }
        }
    }
    assert!(sent > 80, "{sent} of them were taken");
    super::texts::letters(&mut world);
}

#[test]
fn in_the_pages_on_the_hub_they_stay_texts() {
    let mut world = World::new();
    let any = World::nothing();
    let mut saved = 0;
    for (place, (what, text)) in texts().into_iter().enumerate() {
        let base = world.get("administrator", &any, EDITOR).attributes("input[name=base]", "value").remove(0);
        let title: String = text.chars().take(100).collect();
        let body = format!("{text}\n\n## {title}\n\n{{hub}} {text}");
        let fields =
            |deed| [("base", base.as_str()), ("title", &*title), ("lead", &*text), ("body", &*body), ("do", deed)];
        let way = ([World::send, World::act] as [super::Way; 2])[place % 2];
        for (way, deed) in [(way, "preview"), (World::send as super::Way, "save")] {
            let answer = way(&mut world, "administrator", &any, EDITOR, &fields(deed));
            harmless::check(&answer, &format!("{what}, {deed}"));
            assert!([200, 303, 422].contains(&answer.status), "{what}: {}", answer.status);
            saved += u32::from(answer.status == 303);
        }
        assert_eq!(harmless_at(&world, "nobody", PRIVACY, &what).status, 200);
        if place % 10 == 0 {
            for (who, path) in [
                ("administrator", "/fr/admin/pages/privacy/history?of=en"),
                ("administrator", "/es/admin/pages"),
                ("administrator", "/es/admin/pages/privacy?of=es"),
                ("nobody", "/fr/about/privacy"),
                ("nobody", "/es/search?q=page&kind=page"),
            ] {
                assert_eq!(harmless_at(&world, who, path, &what).status, 200, "{path}");
            }
        }
    }
    assert!(saved > 100, "{saved} of them were taken");
}
