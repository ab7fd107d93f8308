//! What is new for somebody, without a script: following, the page, the letter and its end by one click.

use crate::client::TestSite;
use crate::database;
use crate::taking_part::{QUESTION, Visitor};

const NOTIFICATIONS: &str = "/fr/notifications";

/// What a facilitator says is published at once.
fn said(site: &TestSite, text: &str) {
    let mut ruairi = Visitor::signed_in(site, "facilitator@example.org");
    let key = ruairi.key();
    let posted = ruairi.send(QUESTION, &[("key", &key), ("lang-0", "en"), ("text-0", text)]);
    assert_eq!(posted.status, 303, "{}", posted.text());
}

#[test]
fn who_follows_is_told_on_the_page_and_sees_what_is_new() {
    let site = TestSite::start();
    let mut mira = Visitor::signed_in(&site, "participant@example.org");
    assert_eq!(mira.get(QUESTION).all(".follow button"), ["Follow this question"]);
    assert_eq!(site.get(QUESTION).all(".follow").len(), 0, "nobody is asked to follow before they sign in");
    let follow = [("do", "follow"), ("space", "low-water"), ("question", "1")];
    let done = mira.send("/en/notifications", &follow);
    assert_eq!(done.header("location"), Some(QUESTION), "{}", done.text());
    assert_eq!(mira.get(QUESTION).all(".follow button"), ["Stop following"]);
    said(&site, "The gauge at the bridge is broken.");
    let page = mira.get(NOTIFICATIONS);
    assert_eq!(page.all(".news-list .unread").len(), 1, "{}", page.text());
    assert_eq!(page.all(".badge").first().map(String::as_str), Some("1"));
    assert!(!page.text().contains("The gauge at the bridge"), "a place, and no words");
    let link = page.attributes(".news-list a", "href").remove(0);
    assert!(link.starts_with("/fr/spaces/low-water/questions/1?at="), "{link}");
    // Reading the question is reading what is told of it.
    mira.get(link.split('#').next().unwrap());
    assert_eq!(mira.get(NOTIFICATIONS).all(".news-list .unread").len(), 0);
    // The visit before was a day ago.
    database::ask(&site, "update reading set before_at = before_at, last_at = last_at - 86400000", "");
    database::ask(&site, "update reply set posted_at = posted_at - 3600000 where post_key is not null", "");
    let again = mira.get(QUESTION);
    assert_eq!(again.all(".since a"), ["Continue where you stopped"]);
    assert_eq!(again.all(".fresh"), ["New"]);
    let nobody = Visitor::new(&site).send("/en/notifications", &follow);
    assert!(nobody.header("location").unwrap().starts_with("/en/sign-in?back="), "{}", nobody.text());
}

#[test]
fn a_letter_on_what_is_new_ends_by_one_click() {
    let mut site = TestSite::start();
    let mut mira = Visitor::signed_in(&site, "participant@example.org");
    mira.send("/en/notifications", &[("do", "follow"), ("space", "low-water"), ("question", "")]);
    let saved = mira.send(NOTIFICATIONS, &[("do", "pace"), ("pace", "at_once")]);
    assert_eq!(saved.header("location"), Some("/fr/notifications?done=saved"));
    said(&site, "The gauge is mended.");
    // As if the time had passed in which publishing can be undone.
    database::ask(&site, "update notification set due_at = 1", "");
    site.restart();
    let of_its_kind = |site: &TestSite| site.letters().into_iter().find(|text| text.contains("List-Unsubscribe"));
    let letter = site.wait_for("the letter", of_its_kind);
    let head = letter.split("\r\n\r\n").next().unwrap().replace("\r\n ", " ");
    assert!(head.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{head}");
    let link = head.split("List-Unsubscribe: <").nth(1).unwrap().split('>').next().unwrap().to_owned();
    let path = link.strip_prefix(&format!("http://{}", site.address)).unwrap().to_owned();
    assert_eq!(site.get(&path).all("#unsubscribe button").len(), 1, "looking at it ends nothing");
    // As a reader of mail sends it: without cookies, from nowhere.
    let done = site.post(&path, &[], "List-Unsubscribe=One-Click");
    assert_eq!(done.status, 200, "{}", done.text());
    let mira = Visitor::signed_in(&site, "participant@example.org");
    assert_eq!(mira.get("/en/notifications").attributes("input[name=pace][checked]", "value"), ["none"]);
    assert_eq!(site.post("/en/unsubscribe?link=abc", &[], "List-Unsubscribe=One-Click").status, 410);
}
