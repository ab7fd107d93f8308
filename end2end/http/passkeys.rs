//! Passkeys over HTTP: a device signs what the hub asks, and forms carry it there and back.

use crate::client::{Answer, TestSite};
use crate::database;
use crate::executable::colloquy;
use crate::taking_part::{PASSWORD, QUESTION, Visitor};
use hub::testing::Device;

const MIRA: &str = "participant@example.org";
const SECURITY: &str = "/en/account/security";
const SAME: [(&str, &str); 1] = [("Sec-Fetch-Site", "same-origin")];

fn device(site: &TestSite) -> Device {
    Device::at(&format!("http://{}", site.address))
}

/// What the browser of somebody is to sign who wants to sign in: the challenge and the options.
fn ask(site: &TestSite) -> (String, String) {
    let asked = site.ask("POST", "/api/passkey", &SAME, b"");
    assert_eq!((asked.status, asked.header("cache-control")), (200, Some("no-store")), "{}", asked.text());
    let asked: serde_json::Value = serde_json::from_slice(&asked.body).unwrap();
    (asked["challenge"].as_str().unwrap().to_owned(), asked["options"].to_string())
}

/// Begins to add a passkey: what was asked, and the page.
fn begin(visitor: &mut Visitor<'_>, name: &str) -> (String, String) {
    let page = visitor.send(SECURITY, &[("do", "passkey"), ("name", name), ("password", PASSWORD)]);
    assert_eq!(page.status, 200, "{}", page.text());
    let challenge = page.attributes("#make input[name=challenge]", "value").remove(0);
    (challenge, page.attributes("pass-key", "data-options").remove(0))
}

fn end(visitor: &mut Visitor<'_>, name: &str, challenge: &str, answer: &str) -> Answer {
    let fields = [("do", "passkey-add"), ("name", name), ("challenge", challenge), ("answer", answer)];
    visitor.send(SECURITY, &fields)
}

fn add(visitor: &mut Visitor<'_>, device: &mut Device, name: &str) {
    let (challenge, options) = begin(visitor, name);
    let added = end(visitor, name, &challenge, &device.make(&options));
    assert_eq!(added.header("location"), Some("/en/account/security?done=added"), "{}", added.text());
}

/// Signs in by what a device answers.
fn sign_in(visitor: &mut Visitor<'_>, (challenge, answer): (&str, &str), more: &[(&str, &str)]) -> Answer {
    let fields = [&[("do", "passkey"), ("challenge", challenge), ("answer", answer)], more].concat();
    visitor.send("/en/sign-in", &fields)
}

#[test]
fn a_passkey_signs_in_and_leads_back_to_what_was_being_written() {
    let site = TestSite::start();
    let mut mira = Visitor::signed_in(&site, MIRA);
    let mut device = device(&site);
    let page = mira.get(SECURITY);
    assert_eq!(page.all("pass-key h2"), ["Add a passkey"]);
    assert_eq!(page.attributes("pass-key", "data-origin"), [format!("http://{}", site.address)]);
    assert!(page.find(".no-passkey").unwrap().contains("JavaScript"));
    add(&mut mira, &mut device, "My telephone");
    let page = mira.get("/en/account/security?done=added");
    assert!(page.find(".notice.good").unwrap().starts_with("The passkey is added."));
    assert_eq!(page.all(".rows a"), ["My telephone"]);
    site.wait_for("a letter", |site| {
        site.letters().into_iter().find(|letter| letter.contains("A passkey was added") && letter.contains(MIRA))
    });

    // Somebody who is not signed in any more sends what they have typed.
    let mut visitor = Visitor::new(&site);
    let words = "What is half written is kept.";
    let key = "01900000-0000-7000-8000-000000000001";
    let first = visitor.send(QUESTION, &[("key", key), ("lang-0", "en"), ("text-0", words)]);
    assert_eq!(first.status, 401);
    let carried = |name: &str| first.attributes(&format!("#passkey input[name={name}]"), "value").remove(0);
    let (challenge, options) = ask(&site);
    let answer = device.sign(&options);
    let more = [("back", carried("back")), ("kept", carried("kept"))];
    let more = more.each_ref().map(|(name, value)| (*name, value.as_str()));
    let back = sign_in(&mut visitor, (&challenge, &answer), &more);
    assert_eq!((back.status, back.find("#text-0").as_deref()), (200, Some(words)));
    assert_eq!(visitor.get("/en/account").attributes("#profile-name", "value"), ["Demo Participant"]);
    assert_eq!(visitor.get(SECURITY).all(".facts dt").len(), 2, "it is among the sessions");

    let mut other = Visitor::new(&site);
    let (challenge, options) = ask(&site);
    let answer = device.sign(&options);
    let back = sign_in(&mut other, (&challenge, &answer), &[("back", QUESTION)]);
    assert_eq!((back.status, back.header("location")), (303, Some(QUESTION)));
    assert_eq!(other.send(SECURITY, &[("do", "sign-out-others")]).status, 303);
    assert_eq!(mira.get("/en/account").all("#sign-in").len(), 1);
    let data: serde_json::Value = serde_json::from_slice(&other.get("/en/account/data.json").body).unwrap();
    assert_eq!(data["passkeys"][0]["name"], "My telephone");
}

#[test]
fn whatever_does_not_fit_is_told_in_one_way_and_signs_nobody_in() {
    let site = TestSite::start();
    let (mut mira, mut device) = (Visitor::signed_in(&site, MIRA), device(&site));
    add(&mut mira, &mut device, "Mine");
    let mut nobody = Visitor::new(&site);
    let mut told = Vec::new();
    let mut refused = |nobody: &mut Visitor<'_>, answer: &str, challenge: &str| {
        let page = sign_in(nobody, (challenge, answer), &[("back", QUESTION)]);
        assert_eq!(page.status, 422, "{answer}: {}", page.text());
        assert!(page.header("set-cookie").is_none());
        assert_eq!(page.attributes("#passkey input[name=back]", "value"), [QUESTION]);
        assert_eq!(page.attributes("#passkey input[name=answer]", "value"), [""], "it is worth nothing any more");
        told.push(page.find(".notice.wait").unwrap());
    };
    for change in [
        |device: &mut Device| "http://localhost:1".clone_into(&mut device.origin),
        |device: &mut Device| device.origin = device.origin.replace("http:", "https:"),
        |device: &mut Device| "example.org".clone_into(&mut device.site),
        |device: &mut Device| device.verifies = false,
        |device: &mut Device| device.person[0] ^= 1,
        |device: &mut Device| device.person.clear(),
        |device: &mut Device| device.id.push(0),
        |device: &mut Device| device.count = 0,
    ] {
        let mut other = device.clone();
        change(&mut other);
        let (challenge, options) = ask(&site);
        refused(&mut nobody, &other.sign(&options), &challenge);
    }
    for garbage in
        ["", "null", "{}", "[[[[", "\u{feff}{}", "{\"id\":\"a\",\"rawId\":\"=\",\"type\":\"x\",\"response\":7}"]
    {
        let (challenge, _) = ask(&site);
        refused(&mut nobody, garbage, &challenge);
    }
    told.dedup();
    assert_eq!(told.len(), 1, "{told:?}");

    // What was taken once is not taken again, and not what is an answer to something else.
    let (challenge, options) = ask(&site);
    let answer = device.sign(&options);
    assert_eq!(sign_in(&mut nobody, (&challenge, &answer), &[]).status, 303);
    let mut thief = Visitor::new(&site);
    assert_eq!(sign_in(&mut thief, (&challenge, &answer), &[]).status, 422);
    assert_eq!(sign_in(&mut thief, (&ask(&site).0, &answer), &[]).status, 422);
    assert_eq!(thief.get("/en/account").all("#sign-in").len(), 1);
    let cross = site.ask("POST", "/api/passkey", &[("Sec-Fetch-Site", "cross-site")], b"");
    assert_eq!(cross.status, 403);
    assert_eq!(site.get("/api/passkey").status, 405);
}

#[test]
fn one_s_passkeys_are_one_s_own_and_the_rest_works_without_a_script() {
    let site = TestSite::start();
    let (mut mira, mut device) = (Visitor::signed_in(&site, MIRA), device(&site));
    let mut ruairi = Visitor::signed_in(&site, "facilitator@example.org");
    add(&mut mira, &mut device, "Mine");
    let wrong = mira.send(SECURITY, &[("do", "passkey"), ("name", "Second"), ("password", "not this one")]);
    assert_eq!((wrong.status, wrong.all(".field-error").len()), (422, 1));
    assert_eq!(wrong.attributes("#add-passkey-name", "value"), ["Second"]);
    assert_eq!(wrong.attributes("#add-passkey-password", "value"), [""]);

    let one = mira.get(SECURITY).attributes(".rows a", "href").remove(0);
    let id = one.split_once("passkey=").unwrap().1.to_owned();
    assert_eq!((mira.get(&one).status, ruairi.get(&one).status, site.get(&one).all("#sign-in").len()), (200, 404, 1));
    let rename = |name| [("do", "passkey-rename"), ("passkey", id.as_str()), ("name", name)];
    assert_eq!(ruairi.send(&one, &rename("His")).status, 404);
    let empty = mira.send(&one, &rename(" "));
    assert_eq!((empty.status, empty.all(".field-error").len()), (422, 1));
    let renamed = mira.send(&one, &rename("<b>Blue</b> key"));
    assert_eq!(renamed.header("location"), Some("/en/account/security?done=renamed"));
    assert_eq!(mira.get(SECURITY).all(".rows a"), ["<b>Blue</b> key"]);

    // What Mira was asked, nobody else answers; and nobody takes over what another device is known by.
    let (challenge, options) = begin(&mut mira, "Second");
    let mut second = self::device(&site);
    let answer = second.make(&options);
    assert_eq!(end(&mut ruairi, "His", &challenge, &answer).status, 422);
    let added = end(&mut mira, "Second", &challenge, &answer);
    assert_eq!(added.status, 303);
    assert_eq!(end(&mut mira, "Second", &challenge, &answer).status, 303, "sent again, it is the same");
    let (challenge, options) = begin(&mut ruairi, "His");
    let mut thief = self::device(&site);
    thief.id.clone_from(&device.id);
    assert_eq!(end(&mut ruairi, "His", &challenge, &thief.make(&options)).status, 422);
    assert_eq!(ruairi.get(SECURITY).all(".rows a").len(), 0);

    let remove = |password| [("do", "passkey-remove"), ("passkey", id.as_str()), ("password", password)];
    assert_eq!(ruairi.send(&one, &remove(PASSWORD)).header("location"), Some(SECURITY));
    let wrong = mira.send(&one, &remove("not this one"));
    assert_eq!((wrong.status, wrong.all(".field-error").len()), (422, 1));
    assert_eq!(mira.get(SECURITY).all(".rows a").len(), 2);
    assert_eq!(mira.send(&one, &remove(PASSWORD)).header("location"), Some("/en/account/security?done=removed"));
    assert_eq!(mira.send(&one, &remove(PASSWORD)).header("location"), Some(SECURITY), "sent again, it is gone");
    site.wait_for("a letter", |site| {
        site.letters().into_iter().find(|letter| letter.contains("A passkey was removed") && letter.contains(MIRA))
    });
    let (challenge, options) = ask(&site);
    let gone = sign_in(&mut Visitor::new(&site), (&challenge, &device.sign(&options)), &[]);
    assert_eq!(gone.status, 422);
    let root = Visitor::signed_in(&site, "admin@example.org");
    let log = root.get("/en/moderation/log").text();
    assert!(log.contains("passkey added") && log.contains("passkey removed"));
}

#[test]
fn who_has_no_password_adds_one_only_right_after_signing_in() {
    let site = TestSite::start();
    let email = "nobody@example.net";
    let add_person = ["user", "add", "--email", email, "--name", "Noor", "--role", "participant"];
    assert!(colloquy(site.folder(), &add_person).status.success());
    let mut noor = Visitor::new(&site);
    assert_eq!(noor.send("/en/sign-in", &[("do", "link"), ("email", email)]).status, 200);
    let start = format!("http://{}/en/sign-in?link=", site.address);
    let link = site.wait_for("a letter", |site| {
        let letters = site.letters().into_iter().map(|letter| letter.replace("=\r\n", "").replace("=3D", "="));
        letters.filter(|letter| letter.contains(email)).find_map(|letter| {
            letter.lines().find_map(|line| line.strip_prefix(&start).map(|link| link.trim().to_owned()))
        })
    });
    assert_eq!(noor.send("/en/sign-in", &[("link", &link)]).status, 303);
    assert_eq!(noor.get(SECURITY).all("#add-passkey input[type=password]").len(), 0);
    let mut device = device(&site);
    add(&mut noor, &mut device, "Mine");
    database::ask(&site, "update session set created_at = created_at - 3600000", "");
    let page = noor.get(SECURITY);
    assert_eq!((page.all("#add-passkey").len(), page.all("pass-key").len()), (0, 0));
    let one = page.attributes(".rows a", "href");
    assert_eq!(one[1], "/en/sign-in?back=%2Fen%2Faccount%2Fsecurity");
    assert_eq!(noor.get(&one[0]).all("#remove").len(), 0);
    let id = one[0].split_once("passkey=").unwrap().1;
    for deed in ["passkey", "passkey-remove"] {
        let refused = noor.send(SECURITY, &[("do", deed), ("name", "x"), ("passkey", id)]);
        assert_eq!(refused.status, 422, "{deed}");
        assert!(refused.find(".notice.wait").unwrap().contains("sign in again"), "{deed}");
    }
    let (challenge, options) = ask(&site);
    let answer = device.sign(&options);
    let back = [("back", SECURITY)];
    assert_eq!(sign_in(&mut noor, (&challenge, &answer), &back).header("location"), Some(SECURITY));
    assert_eq!(noor.get(SECURITY).all("#add-passkey").len(), 1);
}

#[test]
fn the_script_is_where_it_is_needed_and_asking_has_a_limit() {
    let site = TestSite::start();
    let mira = Visitor::signed_in(&site, MIRA);
    let named = |page: &Answer| {
        let sources = page.attributes("script[src]", "src");
        sources.iter().filter(|source| source.starts_with("/assets/passkeys.")).count()
    };
    for (path, count) in
        [("/en/sign-in", 1), ("/en/sign-up", 0), ("/en", 0), (QUESTION, 0), ("/en/account/security", 1)]
    {
        assert_eq!(named(&site.get(path)), count, "{path}");
    }
    assert_eq!((named(&mira.get(SECURITY)), named(&mira.get("/en/account"))), (1, 0));
    let page = site.get_with("/fr/sign-in", &[("Save-Data", "on")]);
    assert_eq!((named(&page), page.attributes("script[src]", "src").len()), (1, 1));
    let policy = page.header("content-security-policy").unwrap().to_owned();
    assert!(policy.contains("script-src 'self'") && !policy.contains("unsafe-inline"), "{policy}");
    assert_eq!(page.attributes("#sign-in-email", "autocomplete"), ["username webauthn"]);
    let last = (0..200).map(|_| site.ask("POST", "/api/passkey", &SAME, b"")).find(|asked| asked.status != 200);
    let last = last.expect("there is an end to it");
    assert_eq!(last.status, 429);
    assert!(last.header("retry-after").is_some_and(|seconds| seconds.parse::<u32>().is_ok()));
    // That keeps nobody from signing in otherwise.
    Visitor::signed_in(&site, MIRA);
}

#[test]
fn where_browsers_allow_none_there_are_none_and_the_operator_is_told() {
    let site = TestSite::start_on("0.0.0.0:0", Vec::new());
    assert!(site.told.iter().any(|line| line.starts_with("No passkeys:") && line.contains("COLLOQUY_BASE_URL")));
    assert_eq!(site.ask("POST", "/api/passkey", &SAME, b"").status, 404);
    let page = site.get("/en/sign-in");
    assert_eq!((page.all("pass-key").len(), page.all("#sign-in").len()), (0, 1));
    assert_eq!(page.attributes("#sign-in-email", "autocomplete"), ["username"]);
    let mut mira = Visitor::signed_in(&site, MIRA);
    assert!(!mira.get(SECURITY).text().to_lowercase().contains("passkey"));
    for deed in ["passkey", "passkey-add", "passkey-rename", "passkey-remove"] {
        assert_eq!(mira.send(SECURITY, &[("do", deed), ("name", "x"), ("password", PASSWORD)]).status, 404, "{deed}");
    }
    assert_eq!(sign_in(&mut Visitor::new(&site), ("", "{}"), &[]).status, 404);
    let usual = TestSite::start();
    assert!(usual.told.iter().all(|line| !line.contains("passkey")));
    assert!(usual.address.starts_with("localhost:"), "{}", usual.address);
}
