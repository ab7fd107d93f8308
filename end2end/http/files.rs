//! Files beside replies, without a script: put there, described, read, and kept from those whom they are not for.

use crate::client::Answer;
use crate::world::{QUESTION, Thing, World};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use scraper::{Html, Selector};

/// A picture of one point.
const PICTURE: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const PAPER: &[u8] = b"%PDF-1.7\n%%EOF\n";

fn picture() -> Vec<u8> {
    STANDARD.decode(PICTURE).unwrap()
}

fn author() -> Thing {
    Thing { author: "author 1".to_owned(), ..World::nothing() }
}

fn attribute(answer: &Answer, selector: &str, name: &str) -> Option<String> {
    let page = Html::parse_document(&answer.text());
    let found = page.select(&Selector::parse(selector).unwrap()).next()?;
    found.value().attr(name).map(str::to_owned)
}

fn text(answer: &Answer, selector: &str) -> String {
    let page = Html::parse_document(&answer.text());
    let found = page.select(&Selector::parse(selector).unwrap()).next();
    found.map(|found| found.text().collect::<String>().trim().to_owned()).unwrap_or_default()
}

#[test]
fn a_picture_goes_with_a_reply_once_it_is_said_what_it_shows() {
    let mut world = World::new();
    let (of, key) = (author(), world.key());
    let typed = [("key", key.as_str()), ("lang-0", "fr"), ("text-0", "Voici le puits.")];
    // Sent at once with the reply, without a word on it.
    let file = ("Le puits à l’aube.JPG", picture());
    let file = (file.0, file.1.as_slice());
    let answer = world.upload("author", &of, &QUESTION.replace("/en/", "/fr/"), &typed, file, &[]);
    assert_eq!(answer.status, 422);
    assert_eq!(text(&answer, "#text-0"), "Voici le puits.");
    assert_eq!(text(&answer, ".files .file bdi"), "Le puits à l’aube.png");
    let field = attribute(&answer, ".file input", "name").unwrap();
    assert_eq!(attribute(&answer, ".errors a", "href").unwrap(), format!("#{field}"));
    assert_eq!(text(&answer, ".file .field-error"), "Dites ce que montre l’image");
    // The page that is opened anew has it still, and the same key.
    let again = world.get("author", &of, QUESTION);
    assert_eq!(attribute(&again, "#compose-form input[name=key]", "value").unwrap(), key);
    assert_eq!(attribute(&again, ".file input", "name").unwrap(), field);
    let fields = [typed.as_slice(), &[(&field, "Un puits de pierre")]].concat();
    let sent = world.send("author", &of, QUESTION, &fields);
    assert_eq!(sent.status, 303, "{}", sent.text());
    let own = world.get("author", &of, QUESTION);
    let href = attribute(&own, ".awaiting .beside img", "src").unwrap();
    assert_eq!(attribute(&own, ".awaiting .beside img", "alt").unwrap(), "Un puits de pierre");
    assert!(href.ends_with("/Le%20puits%20%C3%A0%20l%E2%80%99aube.png"), "{href}");
    assert_eq!(world.get("someone", &of, &href).status, 404);
    let case = world.get("facilitator", &of, "/en/moderation");
    assert_eq!(attribute(&case, ".case .beside img", "src").as_ref(), Some(&href));
    let id = href.split('/').nth(2).unwrap();
    let seen = world.get("facilitator", &of, &href);
    assert_eq!(seen.status, 200);
    for (name, value) in [
        ("content-type", "image/png"),
        ("content-security-policy", "default-src 'none'; sandbox; frame-ancestors 'none'"),
        ("x-content-type-options", "nosniff"),
        ("cache-control", "private, no-cache"),
        ("content-disposition", "inline; filename*=UTF-8''Le%20puits%20%C3%A0%20l%E2%80%99aube.png"),
    ] {
        assert_eq!(seen.header(name), Some(value), "{name}");
    }
    let etag = seen.header("etag").unwrap().to_owned();
    let cookie = world.cookie("facilitator", &of);
    let again = world.site.get_with(&href, &[("Cookie", &cookie), ("If-None-Match", &etag)]);
    assert_eq!((again.status, again.body.len()), (304, 0));
    for path in [format!("/files/{id}/other.png"), "/files/x/y".to_owned()] {
        assert_eq!(world.get("facilitator", &of, &path).status, 404, "{path}");
    }
}

#[test]
fn what_is_published_is_there_for_everybody_and_little_data_stay_little() {
    let mut world = World::new();
    let (of, key) = (Thing { author: "facilitator".to_owned(), ..World::nothing() }, world.key());
    for (name, bytes) in [("well.png", picture()), ("paper.pdf", PAPER.to_vec())] {
        let fields = [("key", key.as_str()), ("do", "attach")];
        let answer = world.upload(
            "author",
            &of,
            QUESTION,
            &fields,
            (name, &bytes),
            &[("x-part", "files"), ("Sec-Fetch-Site", "same-origin")],
        );
        assert_eq!(answer.status, 200);
        let part = answer.text();
        assert!(part.starts_with("<section") && part.contains("class=\"files\"") && part.contains(name), "{part}");
    }
    let answer = world.get("author", &of, QUESTION);
    let field = attribute(&answer, ".file input", "name").unwrap();
    let fields = [("key", key.as_str()), ("lang-0", "en"), ("text-0", "See both."), (&field, "A well")];
    assert_eq!(world.send("author", &of, QUESTION, &fields).status, 303);
    let nobody = |path: &str, cookie: &str| world.site.get_with(path, &[("Cookie", cookie)]);
    let page = nobody(QUESTION, "");
    let href = attribute(&page, ".beside img", "src").unwrap();
    assert_eq!(nobody(&href, "").body, world.get("facilitator", &of, &href).body);
    let paper = attribute(&page, ".beside .file a", "href").unwrap();
    let answer = nobody(&paper, "");
    assert_eq!(answer.body, PAPER);
    assert_eq!(answer.header("content-disposition"), Some("attachment; filename*=UTF-8''paper.pdf"));
    assert_eq!(text(&page, ".beside .file .file-m"), "PDF, 1\u{a0}kB");
    let little = nobody(QUESTION, "low-data=on");
    assert_eq!(attribute(&little, ".beside img", "src"), None);
    assert_eq!(attribute(&little, ".beside .file a", "href").unwrap(), href);
    assert!(text(&little, ".beside .file").contains("A well"));
    let whole = nobody("/en/spaces/low-water/all", "");
    assert_eq!(attribute(&whole, ".beside img", "src").unwrap(), href);
}

#[test]
fn what_is_no_such_file_is_refused_and_nothing_is_kept() {
    let mut world = World::new();
    let (of, key) = (author(), world.key());
    let folder = world.site.folder().join("data/files");
    let kept = || std::fs::read_dir(&folder).map_or(0, Iterator::count);
    let before = kept();
    let large = vec![b'%'; 10_500_000];
    let hostile: [(&str, &[u8], &str); 5] = [
        (
            "a.png",
            b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
            "Only PDF, PNG, JPEG and WebP files are taken",
        ),
        ("a.pdf", b"<script>alert(1)</script>", "Only PDF, PNG, JPEG and WebP files are taken"),
        ("a.png", &PAPER[..8], "The file is damaged or incomplete"),
        ("../../a.pdf", &large, "The file is larger than 10\u{a0}MB"),
        ("", b"", "Choose a file first"),
    ];
    for (name, bytes, words) in hostile {
        world.breathe();
        let fields = [("key", key.as_str()), ("lang-0", "en"), ("text-0", "It stays."), ("do", "attach")];
        let answer = world.upload("author", &of, QUESTION, &fields, (name, bytes), &[]);
        assert_eq!(answer.status, 422, "{name}");
        assert_eq!(
            (text(&answer, "#upload-wrong"), text(&answer, "#text-0")),
            (words.to_owned(), "It stays.".to_owned())
        );
        assert_eq!(attribute(&answer, ".errors a", "href").as_deref(), Some("#upload"));
        assert_eq!(attribute(&answer, ".files .file a", "href"), None);
    }
    let fields = [("key", key.as_str()), ("do", "attach")];
    let elsewhere =
        world.upload("author", &of, QUESTION, &fields, ("a.pdf", PAPER), &[("Sec-Fetch-Site", "cross-site")]);
    assert_eq!(elsewhere.status, 403);
    let nobody = world.upload("nobody", &of, QUESTION, &fields, ("a.pdf", PAPER), &[]);
    assert_eq!(nobody.status, 401);
    let part = world.upload(
        "nobody",
        &of,
        QUESTION,
        &fields,
        ("a.pdf", PAPER),
        &[("x-part", "files"), ("Sec-Fetch-Site", "same-origin")],
    );
    assert_eq!((part.status, part.body.len()), (401, 0));
    assert_eq!(kept(), before);
    // Too many in a minute are told so, and when to go on.
    let told = (0..30).map(|_| world.upload("author", &of, QUESTION, &fields, ("a.gif", b"GIF89a"), &[]));
    let told: Vec<Answer> = told.collect();
    let stopped = told.iter().find(|answer| answer.status == 429).unwrap();
    assert!(stopped.header("retry-after").unwrap().parse::<u32>().unwrap() > 0);
}
