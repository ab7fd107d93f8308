//! Writing to the team without a script, and the team's answer: by mail, in the language that was asked for.

use crate::client::TestSite;
use crate::database;
use crate::taking_part::Visitor;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::time::{SystemTime, UNIX_EPOCH};

const FORM: &str = "/fr/contact";
const WORDS: &str = "Le bouton n’a pas de nom.\r\n\r\n<script>alert(1)</script> {hub} \u{202e} fin";

/// What a form carries that was opened so many seconds ago; a test does not wait for as long as a reader takes.
#[expect(clippy::disallowed_methods, reason = "the server that is asked goes by the machine's clock")]
pub fn opened(site: &TestSite, seconds: u64, number: u8) -> String {
    // The first page makes the key.
    site.get(FORM);
    let key = database::ask(site, "select value from setting where name = 'form-key'", "").remove(0);
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis();
    let said = format!("{:x}.{}", since - u128::from(seconds) * 1000, format!("{number:02x}").repeat(16));
    // HMAC (RFC 2104) with a key as long as a block.
    let padded = |with: u8| key.bytes().map(|byte| byte ^ with).collect::<Vec<_>>();
    let inner = Sha256::digest([padded(0x36), said.clone().into_bytes()].concat());
    let seal = Sha256::digest([padded(0x5c), inner.to_vec()].concat());
    let seal = seal.iter().fold(String::new(), |mut seal, byte| {
        let _ = write!(seal, "{byte:02x}");
        seal
    });
    format!("{said}.{seal}")
}

fn typed<'a>(token: &'a str, email: &'a str) -> [(&'a str, &'a str); 7] {
    [
        ("token", token),
        ("name", "Mira <b>Osei</b>"),
        ("email", email),
        ("about", "accessibility"),
        ("words", WORDS),
        ("locale", "es"),
        ("do", "send"),
    ]
}

/// A site whose inbox is empty: what the demo has in it is not of these tests.
fn started() -> TestSite {
    let site = TestSite::start();
    for statement in ["delete from message_part", "delete from message"] {
        database::ask(&site, statement, "");
    }
    site
}

fn letters_to(site: &TestSite, to: &str) -> Vec<String> {
    let mut letters: Vec<String> = site.letters().into_iter().filter(|letter| letter.contains(to)).collect();
    letters.sort_by_key(|letter| letter.contains("Hemos recibido"));
    letters.into_iter().map(|letter| letter.replace("=\r\n", "").replace("=3D", "=")).collect()
}

fn link(site: &TestSite, to: &str) -> String {
    site.wait_for(&format!("a letter to {to}"), |site| {
        let address = format!("http://{}", site.address);
        let lines = letters_to(site, to).join("\n");
        lines
            .lines()
            .find_map(|line| line.strip_prefix(&address).filter(|path| path.contains("link=")))
            .map(|path| path.trim().to_owned())
    })
}

#[test]
fn a_visitor_writes_confirms_and_is_answered() {
    let site = started();
    let mut mira = Visitor::new(&site);
    let form = mira.get(FORM);
    assert!(form.attributes("link[rel=canonical]", "href")[0].ends_with(FORM));
    assert_eq!(form.header("cache-control"), Some("private, no-store"), "each form is one of its kind");
    assert_eq!(form.attributes("#contact-locale option[selected]", "value"), ["fr"]);
    let (first, other) =
        (form.attributes("input[name=token]", "value"), mira.get(FORM).attributes("input[name=token]", "value"));
    assert_ne!(first, other);

    let soon = mira.send(FORM, &typed(&first[0], "mira@example.net"));
    assert_eq!((soon.status, soon.all(".notice").len()), (422, 1), "{}", soon.text());
    assert_eq!(soon.attributes("input[name=token]", "value"), first, "the same form, to be sent once more");
    assert_eq!(soon.attributes("#contact-name", "value"), ["Mira <b>Osei</b>"]);

    let token = opened(&site, 60, 1);
    for _ in 0..2 {
        let sent = mira.send(FORM, &typed(&token, "mira@example.net"));
        assert_eq!(sent.status, 200, "{}", sent.text());
        assert!(sent.find(".notice").unwrap().contains("mira@example.net"));
    }
    let link = link(&site, "mira@example.net");
    assert!(link.starts_with("/es/contact?link="), "{link}");
    let asked = mira.get(&link);
    assert!(asked.find(".lead").unwrap().starts_with("Mira <b>Osei</b>, "), "{}", asked.text());
    let mut ada = Visitor::signed_in(&site, "admin@example.org");
    assert_eq!(ada.get("/en/contact/inbox").all(".rows li"), [""; 0], "looking at the link confirms nothing");

    let secret = asked.attributes("input[name=link]", "value").remove(0);
    let confirm = [("link", secret.as_str()), ("do", "confirm")];
    assert_eq!(mira.send("/es/contact", &confirm).header("location"), Some("/es/contact?done=sent"));
    assert_eq!(mira.send("/es/contact", &confirm).status, 410);
    assert!(mira.get(&link).find("h1").unwrap().contains("ya no vale"));

    let inbox = ada.get("/en/contact/inbox");
    assert_eq!(inbox.all(".rows li").len(), 1, "sent twice, it is one");
    let path = inbox.attributes(".rows a", "href").remove(0);
    let message = ada.get(&path);
    assert!(message.find(".told .voice").unwrap().contains("<script>alert(1)</script> {hub}"));
    let value = |name: &str| message.attributes(&format!("#answer input[name={name}]"), "value").remove(0);
    let (key, seen) = (value("key"), value("seen"));
    let answer = |words, deed| [("key", key.as_str()), ("seen", seen.as_str()), ("words", words), ("do", deed)];
    let empty = ada.send(&path, &answer("  ", "answer"));
    assert_eq!((empty.status, empty.all("#answer-words-wrong").len()), (422, 1));
    let done = format!("{path}&done=answer");
    for _ in 0..2 {
        let sent = ada.send(&path, &answer("Ahora sí tiene nombre.", "answer"));
        assert_eq!(sent.header("location"), Some(done.as_str()), "{}", sent.text());
    }
    site.wait_for("the answer", |site| {
        let text = letters_to(site, "mira@example.net").join("\n");
        (text.contains("Ahora s") && text.contains("Nuestra respuesta")).then_some(())
    });
    let seen = ada.get(&done);
    assert_eq!(seen.all(".told li").len(), 2);
    assert_eq!(seen.attributes("#assign option[selected]", "value").len(), 1, "whoever answers sees to it");
    assert_eq!(ada.get("/en/contact/inbox?show=answered").all(".rows li").len(), 1);
    assert_eq!(ada.get("/en/moderation/log?action=contact-answer").all("tbody tr").len(), 1);
}

#[test]
fn what_was_typed_survives_and_a_form_that_was_open_too_long_is_opened_anew() {
    let site = TestSite::start();
    let mut mira = Visitor::new(&site);
    let old = opened(&site, 25 * 60 * 60, 2);
    let late = mira.send(FORM, &typed(&old, "mira@example.net"));
    assert_eq!(late.status, 422);
    let token = late.attributes("input[name=token]", "value").remove(0);
    assert!(!token.is_empty() && token != old);
    assert_eq!(late.attributes("#contact-about option[selected]", "value"), ["accessibility"]);
    assert!(late.find("#contact-words").unwrap().starts_with("Le bouton n’a pas de nom."));

    let token = opened(&site, 60, 3);
    let bad =
        [("token", token.as_str()), ("name", ""), ("email", "mira"), ("words", " "), ("about", "spam"), ("do", "send")];
    let wrong = mira.send(FORM, &bad);
    assert_eq!((wrong.status, wrong.all(".errors li").len()), (422, 4), "{}", wrong.text());
    for path in ["/fr/contact?link=x", "/fr/contact?link=%00%ff", "/fr/contact?done=%3Cb%3E"] {
        assert_eq!(mira.get(path).status, 200, "{path}");
    }
    assert_eq!(letters_to(&site, "mira@example.net"), [""; 0]);
}

#[test]
fn a_program_that_fills_in_every_field_reaches_nobody_and_one_address_is_not_written_to_without_end() {
    let site = TestSite::start();
    let mut robot = Visitor::new(&site);
    let token = opened(&site, 60, 4);
    let mut fields = typed(&token, "robot@example.net").to_vec();
    fields.push(("website", "https://example.net"));
    assert_eq!(robot.send(FORM, &fields).status, 200);
    for number in 0..7 {
        let token = opened(&site, 60, 0x10 + number);
        let sent = robot.send(FORM, &typed(&token, "many@example.net"));
        let wanted = if number < 6 { 200 } else { 429 };
        assert_eq!(sent.status, wanted, "{number}");
        if wanted == 429 {
            assert!(sent.header("retry-after").is_some());
            assert_eq!(sent.attributes("#contact-email", "value"), ["many@example.net"]);
        }
    }
    site.wait_for("the letters", |site| (letters_to(site, "many@example.net").len() == 6).then_some(()));
    assert_eq!(letters_to(&site, "robot@example.net"), [""; 0]);
    let ada = Visitor::signed_in(&site, "admin@example.org");
    assert_eq!(ada.get("/en/contact/inbox?show=unconfirmed").all(".rows li").len(), 6);
}

#[test]
fn the_team_takes_in_notes_assigns_and_closes_and_nobody_else_has_an_inbox() {
    let site = started();
    let mut noor = Visitor::signed_in(&site, "participant@example.org");
    let form = noor.get("/en/contact");
    assert_eq!(form.all("#contact-email"), [""; 0], "who has signed in is known");
    let token = opened(&site, 60, 5);
    let sent = noor.send(
        "/en/contact",
        &[("token", &token), ("about", "data"), ("words", "All of it?"), ("locale", "en"), ("do", "send")],
    );
    assert_eq!(sent.header("location"), Some("/en/contact?done=sent"), "{}", sent.text());
    let token = opened(&site, 60, 6);
    assert_eq!(Visitor::new(&site).send(FORM, &typed(&token, "mira@example.net")).status, 200);

    let mut ada = Visitor::signed_in(&site, "admin@example.org");
    let path = ada.get("/en/contact/inbox?show=unconfirmed").attributes(".rows a", "href").remove(0);
    assert_eq!(ada.get(&path).all("#answer"), [""; 0], "what nobody has confirmed is not answered");
    assert_eq!(noor.get(&path).status, 404);
    assert_eq!(noor.get("/en/contact/inbox").status, 404);
    assert_eq!(noor.send(&path, &[("do", "take-in")]).status, 404);
    assert_eq!(ada.send(&path, &[("do", "take-in")]).status, 303);
    let shelves = ada.get("/en/contact/inbox");
    assert_eq!(shelves.all(".page-nav a")[0], "To answer (2)");

    let message = ada.get(&path);
    let key = message.attributes("#answer input[name=key]", "value").remove(0);
    let note = [("key", key.as_str()), ("seen", "1"), ("words", "Ask Sue."), ("do", "note")];
    assert_eq!(ada.send(&path, &note).status, 303);
    let other = [
        ("key", "01900000-0000-7000-8000-0000000000aa"),
        ("seen", "1"),
        ("words", "Typed meanwhile."),
        ("do", "answer"),
    ];
    let late = ada.send(&path, &other);
    assert_eq!((late.status, late.find("#answer-words")), (409, Some("Typed meanwhile.".to_owned())));
    assert_eq!(late.attributes("#answer input[name=seen]", "value"), ["2"]);
    let stranger = ada.send(&path, &[("to", "01900000-0000-7000-8000-0000000000aa"), ("do", "assign")]);
    assert_eq!((stranger.status, stranger.all("#assign-to-wrong").len()), (422, 1));
    assert_eq!(ada.send(&path, &[("do", "close")]).status, 303);
    assert_eq!(ada.get("/en/contact/inbox?show=closed").all(".rows li").len(), 1);
    assert_eq!(ada.send(&path, &[("do", "reopen")]).status, 303);
    assert_eq!(ada.send(&path, &[("do", "burn")]).status, 400);

    let mut nobody = Visitor::new(&site);
    let asked = nobody.send(&path, &other);
    assert_eq!(asked.status, 401);
    let value = |name: &str| asked.attributes(&format!("#sign-in input[name={name}]"), "value").remove(0);
    let (back, kept) = (value("back"), value("kept"));
    let fields =
        [("email", "admin@example.org"), ("password", crate::taking_part::PASSWORD), ("back", &back), ("kept", &kept)];
    let again = nobody.send("/en/sign-in", &fields);
    assert_eq!((again.status, again.find("#answer-words")), (200, Some("Typed meanwhile.".to_owned())));
}
