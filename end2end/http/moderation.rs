//! Moderation without a script: the queue, holding a version, undoing, several at once, reports, settings, the log.

use crate::client::TestSite;
use crate::taking_part::{QUESTION, Visitor};

const QUEUE: &str = "/en/moderation";
/// One of the hub's own reasons.
const OFF: &str = "It does not concern the question.";
const MANAGE: &str = "/en/spaces/low-water/manage";

/// Posts a reply in English, and in French if there are words for it.
fn post(visitor: &mut Visitor<'_>, english: &str, french: &str) {
    let key = visitor.key();
    let fields = [
        ("key", key.as_str()),
        ("answers", ""),
        ("lang-0", "en"),
        ("text-0", english),
        ("lang-1", "fr"),
        ("text-1", french),
    ];
    assert_eq!(visitor.send(QUESTION, &fields).status, 303);
}

/// A facilitator and a participant.
fn two(site: &TestSite) -> (Visitor<'_>, Visitor<'_>) {
    (Visitor::signed_in(site, "facilitator@example.org"), Visitor::signed_in(site, "participant@example.org"))
}

fn is_out(site: &TestSite, word: &str) -> bool {
    let pages = [QUESTION, "/fr/spaces/low-water/questions/1", "/en/spaces/low-water/all"];
    let out = pages.map(|path| site.get(path).text().contains(word));
    let feeds =
        ["en", "fr"].map(|lang| site.get(&format!("/feeds/{lang}/spaces/low-water.atom")).text().contains(word));
    out.into_iter().chain(feeds).any(|each| each)
}

#[test]
fn a_version_is_held_a_decision_undone_and_nobody_overruled_unseen() {
    let site = TestSite::start();
    let (mut ruairi, mut noor) = two(&site);
    post(&mut noor, "A xylograph of wells. Call +254 20 555 0142.", "Une xylogravure de puits.");
    let page = ruairi.get(QUEUE);
    assert_eq!(page.all(".crumbs li").last().unwrap(), "Moderation");
    assert_eq!(page.all(".queue .mod-row").len(), 1);
    // What was noticed is marked where it stands, in words for those who do not see marks.
    assert_eq!(page.all(".case .pair mark"), ["[telephone number] +254 20 555 0142"]);
    let id = page.attributes("form.decide input[name=reply]", "value").remove(0);
    let seen = page.attributes("form.decide input[name=seen]", "value").remove(0);
    let stale = [("reply", id.as_str()), ("seen", "0.9"), ("do", "reject"), ("reason", "No."), ("point", OFF)];
    let refused = ruairi.send(QUEUE, &stale);
    assert_eq!((refused.status, refused.all("#decide-reason")), (409, vec!["No.".to_owned()]));
    assert_eq!(refused.attributes("form.decide input[name=point][checked]", "value"), [OFF]);

    let publish = [("reply", id.as_str()), ("seen", seen.as_str()), ("do", "publish"), ("asked", "versions")];
    let done = ruairi.send(QUEUE, &publish);
    let on = done.header("location").unwrap().to_owned();
    assert!(done.status == 303 && on.starts_with("/en/moderation?done=published&undo="), "{on}");
    // Sent twice, it is done once.
    assert_eq!(ruairi.send(QUEUE, &publish).header("location"), Some(on.as_str()));
    assert!(is_out(&site, "xylograph of wells") && !is_out(&site, "xylogravure"));
    let deed = ruairi.get(&on).attributes(".undo-form input[name=deed]", "value").remove(0);
    let undo = [("reply", id.as_str()), ("deed", deed.as_str()), ("do", "undo")];
    assert_eq!(noor.send(QUEUE, &undo).status, 404);
    assert_eq!(ruairi.send(QUEUE, &undo).status, 303);
    assert!(!is_out(&site, "xylogra"));
    let after = ruairi.get(&format!("{QUEUE}?reply={id}"));
    assert_eq!(after.all(".log li").len(), 2, "{}", after.text());
    let late = ruairi.send(QUEUE, &[("reply", &id), ("deed", "1"), ("do", "undo")]);
    assert_eq!(late.status, 409);
}

#[test]
fn several_are_decided_at_once_each_by_itself() {
    let site = TestSite::start();
    let (mut ruairi, mut noor) = two(&site);
    post(&mut noor, "One xylograph.", "");
    post(&mut noor, "Two xylographs.", "");
    let picks = ruairi.get(QUEUE).attributes(".mod-pick input", "value");
    assert_eq!(picks.len(), 2);
    let none = ruairi.send(QUEUE, &[("do", "several-publish")]);
    assert_eq!((none.status, none.all(".errors li")), (422, vec!["Tick at least one reply.".to_owned()]));
    let wordless = ruairi.send(QUEUE, &[("do", "several-reject"), ("pick", &picks[0])]);
    assert_eq!((wordless.status, wordless.attributes(".mod-pick input[checked]", "value").len()), (422, 1));
    let reject = [("do", "several-reject"), ("pick", picks[0].as_str()), ("point", OFF)];
    assert_eq!(ruairi.send(QUEUE, &reject).header("location"), Some("/en/moderation?done=several&count=1"));
    let publish = [("do", "several-publish"), ("pick", picks[0].as_str()), ("pick", picks[1].as_str())];
    let half = ruairi.send(QUEUE, &publish);
    assert_eq!(half.status, 409);
    assert_eq!(half.all(".notice li").len(), 1);
    assert!(is_out(&site, "Two xylographs") && !is_out(&site, "One xylograph"));
    let rejected = ruairi.get("/en/moderation?show=rejected");
    assert_eq!(rejected.all(".mod-row").len(), 1);
    assert_eq!(rejected.all("form.decide button[value=publish]"), ["Restore a"]);
    let own = noor.get(QUESTION).text();
    assert!(own.contains(OFF), "{own}");
}

#[test]
fn readers_report_and_facilitators_deal_with_it() {
    let site = TestSite::start();
    let (mut ruairi, mut noor) = two(&site);
    let report = "/en/spaces/low-water/questions/1/report?reply=1.1";
    assert_eq!(site.get(report).all("#sign-in").len(), 1);
    assert_eq!(noor.get("/en/spaces/low-water/questions/1/report?reply=1.999").status, 404);
    assert_eq!(noor.get("/en/spaces/low-water/questions/1/report").status, 404);
    assert_eq!(noor.get(report).find("h1").unwrap(), "Report reply 1.1");
    let wanting = noor.send(report, &[("reason", "other"), ("words", " ")]);
    assert_eq!((wanting.status, wanting.all(".errors li").len()), (422, 1));
    let words = "<script>alert(1)</script> is what it says.";
    assert_eq!(noor.send(report, &[("reason", "abuse"), ("words", words)]).status, 303);
    let page = ruairi.get(QUEUE);
    assert_eq!(page.all(".mod-row .flag"), ["1 report"]);
    assert_eq!(page.all(".case .findings q"), [words]);
    let id = page.attributes("form.decide input[name=reply]", "value").remove(0);
    assert_eq!(noor.send(QUEUE, &[("reply", &id), ("do", "dismiss")]).status, 404);
    let dismissed = ruairi.send(QUEUE, &[("reply", &id), ("do", "dismiss")]);
    assert_eq!(dismissed.header("location"), Some("/en/moderation?done=dismissed"));
    assert_eq!(ruairi.get(QUEUE).all(".mod-row").len(), 0);
}

#[test]
fn a_space_is_settled_by_those_who_facilitate_it_and_the_log_is_theirs() {
    let site = TestSite::start();
    let (mut ruairi, mut noor) = two(&site);
    for path in [MANAGE, "/en/moderation/log", "/en/moderation/log.csv"] {
        assert_eq!(noor.get(path).status, 404, "{path}");
    }
    assert_eq!(noor.send(MANAGE, &[("do", "close 1")]).status, 404);
    assert_eq!(site.get("/en/moderation/log.json").status, 404);
    assert_eq!(ruairi.get(MANAGE).status, 200);
    assert_eq!(ruairi.send(MANAGE, &[("do", "close 1")]).status, 303);
    assert_eq!(site.get("/fr/spaces/low-water/questions/1").all(".notice.wait").len(), 1);
    let key = "01900000-0000-7000-8000-000000000001";
    let late = noor.send(QUESTION, &[("key", key), ("answers", ""), ("lang-0", "en"), ("text-0", "Late.")]);
    assert_eq!((late.status, late.all("#text-0")), (422, vec!["Late.".to_owned()]));
    assert_eq!(ruairi.send(MANAGE, &[("do", "open 1")]).status, 303);
    let listed = [("do", "reasons"), ("reasons-en", "Too loud"), ("reasons-fr", "Trop fort"), ("reasons-es", "")];
    assert_eq!(ruairi.send(MANAGE, &listed).status, 303);
    post(&mut noor, "A xylograph.", "");
    assert_eq!(ruairi.get(QUEUE).all("form.decide .points .choice"), ["Too loud"]);
    let id = ruairi.get(QUEUE).attributes("form.decide input[name=reply]", "value").remove(0);
    assert_eq!(ruairi.send(QUEUE, &[("reply", &id), ("do", "bar")]).status, 303);
    let barred = noor.send(QUESTION, &[("key", key), ("answers", ""), ("lang-0", "en"), ("text-0", "More.")]);
    assert_eq!(barred.status, 422);
    let log = ruairi.get("/en/moderation/log");
    assert_eq!(log.all("tbody tr").len(), 4);
    assert_eq!(ruairi.get("/en/moderation/log?action=close").all("tbody tr").len(), 1);
    assert_eq!(ruairi.get("/en/moderation/log?person=nobody").all("tbody tr").len(), 0);
    let csv = ruairi.get("/en/moderation/log.csv");
    assert_eq!(csv.header("content-type"), Some("text/csv; charset=utf-8"));
    assert_eq!(csv.text().lines().count(), 5, "{}", csv.text());
    let json: serde_json::Value = serde_json::from_str(&ruairi.get("/en/moderation/log.json").text()).unwrap();
    assert_eq!(json.as_array().unwrap().len(), 4);
}
