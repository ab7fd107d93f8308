//! Whose voice it is, without a script: support by name, mandates, questions that participants propose.

use crate::client::{Answer, TestSite};
use crate::taking_part::{QUESTION, Visitor};

const MANDATES: &str = "/en/account/mandates";
const MANDATE_QUEUE: &str = "/en/moderation/mandates";
const PROPOSE: &str = "/en/spaces/low-water/propose";
const PROPOSALS: &str = "/en/moderation/proposals";

/// The first reply of the question's page that a reader may support: the id its form sends.
fn supportable(page: &Answer) -> String {
    page.attributes(".support-form input[name=reply]", "value").remove(0)
}

/// A mandate of the participant's for Kenya, confirmed by the facilitator.
fn mandated(mira: &mut Visitor<'_>, ruairi: &mut Visitor<'_>) {
    let fields = [("do", "ask"), ("kind", "state"), ("country", "KE"), ("words", "I am at the mission.")];
    let asked = mira.send(MANDATES, &fields);
    assert_eq!(asked.header("location"), Some("/en/account/mandates?done=asked"), "{}", asked.text());
    let queue = ruairi.get(MANDATE_QUEUE);
    assert!(queue.text().contains("I am at the mission."), "{}", queue.text());
    let id = queue.attributes("input[name=mandate]", "value").remove(0);
    let confirmed = ruairi.send(MANDATE_QUEUE, &[("mandate", &id), ("do", "confirm"), ("reason", "")]);
    assert_eq!(confirmed.status, 303, "{}", confirmed.text());
}

#[test]
fn a_reply_is_supported_by_name_and_no_longer() {
    let site = TestSite::start();
    let mut mira = Visitor::signed_in(&site, "participant@example.org");
    let name = mira.get(QUESTION).all("#compose .who-m b").remove(0);
    assert_eq!(site.get(QUESTION).all(".support-form").len(), 0);
    let reply = supportable(&mira.get(QUESTION));
    let support = [("do", "endorse"), ("reply", reply.as_str())];
    for _ in 0..2 {
        let done = mira.send(QUESTION, &support);
        let to = done.header("location").unwrap().to_owned();
        assert!(done.status == 303 && to.starts_with(&format!("{QUESTION}?at=1.")), "{to}");
    }
    for path in [QUESTION, "/fr/spaces/low-water/questions/1", "/en/spaces/low-water/all"] {
        assert_eq!(site.get(path).all(".support li"), std::slice::from_ref(&name), "{path}");
    }
    let back = mira.send(QUESTION, &[("do", "take-back"), ("reply", &reply), ("speaks-for", "")]);
    assert_eq!(back.status, 303);
    assert_eq!(site.get(QUESTION).all(".support li").len(), 0);
    // Who has not signed in is asked to; what makes no sense is refused.
    let nobody = Visitor::new(&site).send(QUESTION, &support);
    assert!(nobody.header("location").unwrap().starts_with("/en/sign-in?back="), "{}", nobody.text());
    assert_eq!(mira.send(QUESTION, &[("do", "endorse"), ("reply", "x")]).status, 404);
    let wrong = [("do", "endorse"), ("reply", reply.as_str()), ("speaks-for", "state:KE")];
    assert_eq!(mira.send(QUESTION, &wrong).status, 400);
}

#[test]
fn a_reply_shows_the_state_first_and_the_person_second() {
    let site = TestSite::start();
    let mut mira = Visitor::signed_in(&site, "participant@example.org");
    let mut ruairi = Visitor::signed_in(&site, "facilitator@example.org");
    assert_eq!(mira.get(QUESTION).all("#speaks-for").len(), 0);
    assert_eq!(mira.get(MANDATE_QUEUE).status, 404);
    let wanting = mira.send(MANDATES, &[("do", "ask"), ("kind", "organisation"), ("words", "Yes.")]);
    assert_eq!((wanting.status, wanting.all("#ask-words")), (422, vec!["Yes.".to_owned()]));
    mandated(&mut mira, &mut ruairi);
    assert_eq!(mira.get(QUESTION).attributes("#speaks-for option", "value"), ["", "state:KE"]);
    let key = mira.key();
    let base = [("key", key.as_str()), ("answers", ""), ("lang-0", "en"), ("text-0", "We, xylograph.")];
    let refused = mira.send(QUESTION, &[&base[..], &[("speaks-for", "organisation:Nobody")]].concat());
    assert_eq!((refused.status, refused.all("#text-0")), (422, vec!["We, xylograph.".to_owned()]));
    assert_eq!(refused.attributes("#speaks-for", "aria-invalid"), ["true"]);
    let posted = mira.send(QUESTION, &[&base[..], &[("speaks-for", "state:KE")]].concat());
    assert_eq!(posted.status, 303);
    let case = ruairi.get("/en/moderation");
    assert!(case.find(".behind").unwrap().contains("Kenya"), "{}", case.text());
    let id = case.attributes("form.decide input[name=reply]", "value").remove(0);
    ruairi.send("/en/moderation", &[("reply", &id), ("do", "publish"), ("reason", "")]);
    let page = site.get(QUESTION);
    assert!(page.all(".who-n").contains(&"Kenya".to_owned()), "{}", page.text());
    assert!(site.get("/feeds/en/spaces/low-water.atom").text().contains("Kenya ("));
}

#[test]
fn a_proposed_question_is_opened_by_a_facilitator() {
    let site = TestSite::start();
    let mut mira = Visitor::signed_in(&site, "participant@example.org");
    let mut ruairi = Visitor::signed_in(&site, "facilitator@example.org");
    assert_eq!(mira.get(PROPOSE).status, 404);
    assert_eq!(mira.send(PROPOSALS, &[("do", "take"), ("space", "low-water")]).status, 404);
    assert_eq!(ruairi.send(PROPOSALS, &[("do", "take"), ("space", "low-water")]).status, 303);
    assert_eq!(mira.get("/en/spaces/low-water").attributes(".lane a.btn", "href"), [PROPOSE]);
    assert_eq!(site.get("/en/spaces/low-water").all(".lane a").len(), 0);
    let key = mira.get(PROPOSE).attributes("#propose input[name=key]", "value").remove(0);
    let base = [("key", key.as_str()), ("original", "en"), ("text-en", "It is *xylograph*.")];
    let wanting = mira.send(PROPOSE, &base);
    assert_eq!((wanting.status, wanting.all("#propose-text-en")), (422, vec!["It is *xylograph*.".to_owned()]));
    let sent = mira.send(PROPOSE, &[&base[..], &[("title-en", "And the rivers?")]].concat());
    assert_eq!(sent.status, 303, "{}", sent.text());
    assert!(!site.get("/en/spaces/low-water").text().contains("And the rivers?"));
    let page = ruairi.get(PROPOSALS);
    let id = page.attributes("#accept input[name=proposal]", "value").remove(0);
    assert_eq!(mira.get(&format!("{PROPOSALS}?proposal={id}")).status, 404);
    let opened = ruairi.send(
        PROPOSALS,
        &[
            ("do", "accept"),
            ("proposal", &id),
            ("title-en", "And the rivers?"),
            ("text-en", "It is *xylograph*."),
            ("title-fr", "Et les rivières ?"),
            ("text-fr", ""),
        ],
    );
    let at = opened.header("location").unwrap_or_default().to_owned();
    assert!(opened.status == 303 && at.starts_with("/en/spaces/low-water/questions/"), "{}", opened.text());
    let question = site.get(&at);
    assert!(question.find(".q-by").unwrap().starts_with("Proposed by"), "{}", question.text());
    assert!(site.get("/fr/spaces/low-water").text().contains("Et les rivières"));
}
