//! Files of resources and half-written suggestions, without a script: put there, kept, sent, shown, and taken out again.

use crate::accounts::link_to;
use crate::client::Answer;
use crate::world::{Thing, World};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

const SUGGEST: &str = "/en/resources/suggest";
const PAPER: &[u8] = b"%PDF-1.7\n%%EOF\n";

/// A picture of one point.
fn picture() -> Vec<u8> {
    let points = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    STANDARD.decode(points).unwrap()
}

fn first(answer: &Answer, selector: &str, name: &str) -> Option<String> {
    answer.attributes(selector, name).into_iter().next()
}

/// What is told of a work that is in its files alone.
fn told<'a>(key: &'a str, title: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("key", key),
        ("lang-0", "en"),
        ("title-0", title),
        ("text-0", "All of them."),
        ("kind", "infographic"),
        ("languages", "en"),
        ("scope", "global"),
        ("breadth", "thematic"),
        ("topics", "objective-1"),
    ]
}

/// What stands in a form of a page, as a browser would send it.
fn filled(answer: &Answer, form: &str) -> Vec<(String, String)> {
    let page = Html::parse_document(&answer.text());
    let fields = format!("{form} :is(input, textarea, select)[name]");
    let value = |field: ElementRef<'_>| {
        let element = field.value();
        let name = element.attr("name")?.to_owned();
        let value = match (element.name(), element.attr("type").unwrap_or_default()) {
            ("textarea", _) => field.text().collect(),
            ("select", _) => {
                let chosen = field.select(&Selector::parse("option[selected]").unwrap()).next()?;
                chosen.value().attr("value").unwrap_or_default().to_owned()
            }
            (_, "checkbox" | "radio") if element.attr("checked").is_none() => return None,
            (_, "file") => return None,
            _ => element.attr("value").unwrap_or_default().to_owned(),
        };
        Some((name, value))
    };
    page.select(&Selector::parse(&fields).unwrap()).filter_map(value).collect()
}

#[test]
fn a_member_sends_a_work_in_its_files() {
    let mut world = World::new();
    let (any, key) = (World::nothing(), world.key());
    let nothing = world.send("participant", &any, SUGGEST, &[told(&key, "Wells"), vec![("do", "send")]].concat());
    assert_eq!(nothing.status, 422);
    assert_eq!(
        nothing.find("#resource-link-wrong span").unwrap(),
        "Give the address of the work, or add a file of it."
    );
    // The file comes with the form: nothing else is lost, and it is asked what it shows.
    let sent = [told(&key, "Wells"), vec![("do", "send")]].concat();
    let answer = world.upload("participant", &any, SUGGEST, &sent, ("wells.png", &picture()), &[]);
    assert_eq!(answer.status, 422);
    assert_eq!(first(&answer, "#resource-title-0", "value").unwrap(), "Wells");
    let field = first(&answer, ".files .file input[type=text]", "name").unwrap();
    assert!(answer.attributes(".errors a", "href").contains(&format!("#{field}")), "{}", answer.text());
    let sent = [told(&key, "Wells"), vec![(&field, "Three wells"), ("do", "send")]].concat();
    let answer = world.send("participant", &any, SUGGEST, &sent);
    assert_eq!(answer.status, 303, "{}", answer.text());
    let own = answer.header("location").unwrap().to_owned();
    let page = world.get("participant", &any, &own);
    let file = first(&page, ".files-list a", "href").unwrap();
    assert!(page.text().contains("Three wells"));
    assert_eq!(world.get("participant", &any, &file).status, 200);
    assert_eq!(world.get("administrator", &any, &file).status, 200);
    for who in ["nobody", "someone", "reviewer", "facilitator"] {
        assert_eq!(world.get(who, &any, &file).status, 404, "{who}");
    }
    // It is changed with its files: one goes, another comes.
    let change = own.split('&').next().unwrap().to_owned() + "&change=1";
    let form = world.get("participant", &any, &change);
    let mut fields = filled(&form, "#resource");
    let id = file.split('/').nth(2).unwrap();
    fields.extend([("drop".to_owned(), id.to_owned()), ("do".to_owned(), "change".to_owned())]);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let page = world.send("participant", &any, "/en/resources/suggestions", &fields);
    assert_eq!(page.status, 422, "without any file a link is missing");
    assert!(page.find(&format!("#drop-{id}[checked]")).is_some(), "what was ticked stays");
    let page = world.upload("participant", &any, "/en/resources/suggestions", &fields, ("wells.pdf", PAPER), &[]);
    assert_eq!(page.status, 303, "{}", page.text());
    let page = world.get("participant", &any, &own);
    assert_eq!(page.all(".files-list bdi"), ["wells.pdf"]);
    assert_eq!(world.get("participant", &any, &file).status, 404);
}

#[test]
fn a_visitor_sends_files_and_sees_them_by_their_letter() {
    let mut world = World::new();
    let (any, key) = (World::nothing(), world.key());
    let attach = [told(&key, "Wells"), vec![("do", "attach")]].concat();
    let answer = world.upload("nobody", &any, SUGGEST, &attach, ("wells.pdf", PAPER), &[]);
    assert_eq!((answer.status, answer.all(".files .file bdi")), (200, vec!["wells.pdf".to_owned()]));
    assert_eq!(first(&answer, ".files .file a", "href"), None, "nobody reads what nobody has sent");
    let script = [("x-part", "files"), ("Sec-Fetch-Site", "same-origin")];
    let part = world.upload("nobody", &any, SUGGEST, &attach, ("wells.gif", b"GIF89a"), &script);
    assert!(part.status == 200 && part.text().starts_with("<section") && part.text().contains("upload-wrong"));
    let sent = [told(&key, "Wells"), vec![("name", "Vera"), ("email", "vera@example.net"), ("do", "send")]].concat();
    let answer = world.send("nobody", &any, SUGGEST, &sent);
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.attributes("[data-sent-from]", "data-sent-from"), ["/resources/suggest"]);
    let link = link_to(&world.site, "vera@example.net", "/en/resources/suggestions");
    let page = world.get("nobody", &any, &format!("/en/resources/suggestions?link={link}"));
    let file = first(&page, ".files-list a", "href").unwrap();
    assert_eq!(world.get("nobody", &any, &file).body, PAPER);
    let bare = file.split('?').next().unwrap();
    for (who, path) in
        [("nobody", bare.to_owned()), ("administrator", bare.to_owned()), ("nobody", format!("{bare}?link=00"))]
    {
        assert_eq!(world.get(who, &any, &path).status, 404, "{who}: {path}");
    }
}

#[test]
fn a_half_written_suggestion_stays_until_it_is_discarded() {
    let mut world = World::new();
    let (any, key) = (World::nothing(), world.key());
    let keep = [told(&key, "Half a well"), vec![("base", "0"), ("do", "keep")]].concat();
    assert_eq!(world.send("participant", &any, SUGGEST, &keep).status, 303);
    let attach = [("key", key.as_str()), ("do", "attach")];
    world.upload("participant", &any, SUGGEST, &attach, ("wells.pdf", PAPER), &[]);
    let page = world.get("participant", &any, "/fr/resources/suggest");
    assert_eq!(first(&page, "#resource-title-0", "value").unwrap(), "Half a well");
    assert_eq!(first(&page, "#resource input[name=key]", "value").unwrap(), key);
    assert_eq!(page.all(".files .file bdi"), ["wells.pdf"]);
    assert_eq!(page.find(".notice span").unwrap(), "Voici ce que vous aviez commencé à écrire.");
    assert_eq!(first(&world.get("someone", &any, SUGGEST), "#resource-title-0", "value").unwrap_or_default(), "");
    // Another device has what was there before: it is told, and loses nothing.
    let other = [told(&key, "Another half"), vec![("base", "0"), ("do", "keep")]].concat();
    let told_so = world.send("participant", &any, SUGGEST, &other);
    assert_eq!(
        (told_so.status, first(&told_so, "#resource-title-0", "value").unwrap()),
        (409, "Another half".to_owned())
    );
    assert_eq!(world.send("participant", &any, SUGGEST, &[("key", &key), ("do", "discard")]).status, 303);
    let page = world.get("participant", &any, SUGGEST);
    assert_eq!(first(&page, "#resource-title-0", "value").unwrap_or_default(), "");
    assert!(page.find(".files .file").is_none() && page.find(".notice").is_none());
    let nobody = world.send("nobody", &any, SUGGEST, &keep);
    assert!(nobody.header("location").unwrap().contains("/sign-in"));
}

#[test]
fn what_is_included_shows_its_picture_and_what_is_taken_out_does_not() {
    let mut world = World::new();
    let any: Thing = World::nothing();
    let list = world.get("nobody", &any, "/en/resources?type=infographic");
    let one = first(&list, ".res h3 a", "href").unwrap();
    let harvest = |world: &World| {
        let answer = world.site.get("/feeds/resources.json?after=0");
        let all: Value = serde_json::from_slice(&answer.body).unwrap();
        let number: u64 = one.rsplit('/').next().unwrap().parse().unwrap();
        let all = all["resources"].as_array().unwrap().clone();
        all.into_iter().find(|each| each["number"] == number)
    };
    let id = harvest(&world).unwrap()["id"].as_str().unwrap().to_owned();
    let desk = format!("/en/reviews/desk?id={id}&revise=1");
    let form = world.get("administrator", &any, &desk);
    let mut fields = filled(&form, "#resource");
    fields.push(("do".to_owned(), "attach".to_owned()));
    let typed: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = world.upload("administrator", &any, &desk, &typed, ("landing.png", &picture()), &[]);
    assert_eq!(answer.status, 200, "{}", answer.text());
    let mut fields = filled(&answer, "#resource");
    for (name, value) in &mut fields {
        if name.starts_with("alt-") && value.is_empty() {
            "A landing".clone_into(value);
        }
    }
    fields.push(("do".to_owned(), "revise".to_owned()));
    let typed: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = world.send("administrator", &any, &desk, &typed);
    assert_eq!(answer.status, 303, "{}", answer.text());

    let list = world.get("nobody", &any, "/en/resources?type=infographic");
    let small = first(&list, "img.res-picture", "src").unwrap();
    assert!(small.ends_with("?small") && first(&list, "img.res-picture", "loading").as_deref() == Some("lazy"));
    let seen = world.get("nobody", &any, &small);
    assert_eq!((seen.status, seen.header("content-type")), (200, Some("image/png")));
    let page = world.get("nobody", &any, &one);
    assert!(first(&page, ".one-picture img", "width").is_some() && first(&page, ".one-picture img", "alt").is_some());
    let file = first(&page, ".files-list a", "href").unwrap();
    let little = world.site.get_with(&one, &[("Cookie", "low-data=on")]);
    assert!(little.find(".one-picture").is_none() && little.attributes(".files-list a", "href").contains(&file));
    let address = harvest(&world).unwrap()["files"][0]["address"].as_str().unwrap().to_owned();
    assert!(address.starts_with("http") && address.ends_with(&file), "{address}");
    // A film plays where it is, once somebody goes there.
    let videos = world.get("nobody", &any, "/fr/resources?type=video");
    let video = world.get("nobody", &any, &first(&videos, ".res h3 a", "href").unwrap());
    let words = "Voir sur rivers.example.org – cela transmet votre adresse à rivers.example.org";
    assert!(video.text().contains(words), "{}", video.text());
    assert!(video.attributes("img", "src").iter().all(|src| src.starts_with('/')) && video.find("iframe").is_none());

    let out = [("id", id.as_str()), ("words", "It is out of date."), ("do", "retire")];
    let answer = world.send("administrator", &any, "/en/reviews/desk", &out);
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert_eq!((world.get("nobody", &any, &file).status, world.get("nobody", &any, &small).status), (404, 404));
    assert!(harvest(&world).is_none());
    assert_eq!(world.get("administrator", &any, &file).status, 200);
}
