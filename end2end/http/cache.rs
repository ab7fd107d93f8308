//! Pages that are kept: never stale, compressed, confirmed by tag.

use crate::client::TestSite;
use crate::executable::colloquy;
use serde_json::Value;

/// Adds a reply to the demo's first question, as another process on the same database.
fn add_reply(site: &TestSite, words: &str) {
    let export = colloquy(site.folder(), &["export", "--space", "low-water", "--format", "json"]);
    assert!(export.status.success(), "{}", String::from_utf8_lossy(&export.stderr));
    let mut archive: Value = serde_json::from_slice(&export.stdout).unwrap();
    let replies = archive["space"]["questions"][0]["replies"].as_array_mut().unwrap();
    let is_top = |reply: &Value| reply["number"].as_str().unwrap().matches('.').count() == 1;
    let mut reply = replies.iter().find(|reply| is_top(reply)).unwrap().clone();
    let next = replies.iter().filter(|reply| is_top(reply)).count() + 1;
    reply["number"] = format!("1.{next}").into();
    let id = reply["id"].as_str().unwrap();
    reply["id"] = format!("{}{next:04x}", &id[..id.len() - 4]).into();
    for version in reply["versions"].as_array_mut().unwrap() {
        version["markdown"] = words.into();
    }
    replies.push(reply);
    std::fs::write(site.folder().join("more.json"), archive.to_string()).unwrap();
    let import = colloquy(site.folder(), &["import", "more.json", "--json"]);
    assert!(import.status.success(), "{}", String::from_utf8_lossy(&import.stderr));
    let told: Value = serde_json::from_slice(&import.stdout).unwrap();
    assert_eq!(told["replies"], 1);
}

#[test]
fn a_change_shows_in_the_very_next_read() {
    let site = TestSite::start();
    for count in 0..20 {
        let before = site.get("/en/spaces/low-water/questions/1").text();
        let words = format!("A new thing was said, number {count}.");
        assert!(!before.contains(&words));
        add_reply(&site, &words);
        let after = site.get("/en/spaces/low-water/questions/1").text();
        assert!(after.contains(&words), "write {count} did not show");
    }
}

#[test]
fn an_unchanged_page_is_confirmed_by_its_tag() {
    let site = TestSite::start();
    let path = "/en/spaces/low-water/questions/1";
    let first = site.get(path);
    let tag = first.header("etag").unwrap().to_owned();
    let again = site.get_with(path, &[("If-None-Match", &tag)]);
    assert_eq!((again.status, again.body.len()), (304, 0));
    assert_eq!(again.header("etag"), Some(tag.as_str()));
    add_reply(&site, "A new thing was said.");
    let changed = site.get_with(path, &[("If-None-Match", &tag)]);
    assert_eq!(changed.status, 200);
}

#[test]
fn a_page_comes_compressed_to_those_who_take_it() {
    let site = TestSite::start();
    let path = "/fr/spaces/low-water/questions/1";
    let plain = site.get(path);
    assert_eq!(plain.header("content-encoding"), None);
    let brotli = site.get_with(path, &[("Accept-Encoding", "gzip, br")]);
    assert_eq!(brotli.header("content-encoding"), Some("br"));
    let mut unpacked = Vec::new();
    brotli::BrotliDecompress(&mut brotli.body.as_slice(), &mut unpacked).unwrap();
    assert!(unpacked == plain.body, "the same page");
    let gzip = site.get_with(path, &[("Accept-Encoding", "gzip, br;q=0")]);
    assert_eq!(gzip.header("content-encoding"), Some("gzip"));
    assert!(brotli.body.len() < gzip.body.len() && gzip.body.len() < plain.body.len() / 3);
}

#[test]
fn nobody_gets_what_somebody_else_s_host_asks_for() {
    let site = TestSite::start();
    let title = |answer: crate::client::Answer| (answer.status, answer.find("title"));
    let paths = ["/en/spaces/low-water", "/fr/about", "/en/sign-in"];
    let right = paths.map(|path| title(site.get(path)));
    for host in ["x/es/about?", "x/es/nothing?", "x#", "x/..", "x:99999", "a b", "[::1", "%00", "x@y", "\\", "*"] {
        for (place, path) in paths.iter().enumerate() {
            let own = format!("{path}?host={}", host.len());
            let asked = title(site.get_with(&own, &[("Host", host), ("X-Forwarded-Proto", "gopher")]));
            assert!(asked == right[place] || asked.0 == 400, "{host}: {asked:?}");
            assert_eq!(title(site.get(&own)), right[place], "{host} has changed {path} for everybody");
        }
    }
}
