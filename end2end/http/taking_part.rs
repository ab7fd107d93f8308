//! Taking part without a script: every form posts to its own page, and every refusal keeps what was typed.

use crate::client::{Answer, TestSite};
use crate::database;
use crate::world::{World, email};

pub const QUESTION: &str = "/en/spaces/low-water/questions/1";
pub const PASSWORD: &str = "before the river runs low";

/// A browser without scripts: it keeps its cookie and sends forms.
pub struct Visitor<'a> {
    site: &'a TestSite,
    cookie: String,
}

impl<'a> Visitor<'a> {
    pub fn new(site: &'a TestSite) -> Self {
        Self { site, cookie: String::new() }
    }

    pub fn signed_in(site: &'a TestSite, email: &str) -> Self {
        let mut visitor = Self::new(site);
        let answer = visitor.send("/en/sign-in", &[("email", email), ("password", PASSWORD), ("back", QUESTION)]);
        assert_eq!((answer.status, answer.header("location")), (303, Some(QUESTION)), "{}", answer.text());
        visitor
    }

    pub fn get(&self, path: &str) -> Answer {
        self.site.get_with(path, &[("Cookie", &self.cookie)])
    }

    pub fn send(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = fields.iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value)));
        let body = body.collect::<Vec<_>>().join("&");
        let headers = [("Cookie", self.cookie.as_str()), ("Sec-Fetch-Site", "same-origin")];
        let answer = self.site.post(path, &headers, &body);
        if let Some(cookie) = answer.header("set-cookie").filter(|cookie| cookie.starts_with("colloquy=")) {
            assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
            cookie.split(';').next().unwrap().clone_into(&mut self.cookie);
        }
        answer
    }

    /// Sends a form with a file.
    pub fn upload(&self, path: &str, fields: &[(&str, &str)], (name, file, bytes): (&str, &str, &[u8])) -> Answer {
        let mut body = Vec::new();
        for (field, value) in fields {
            body.extend(format!("--zq\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n").bytes());
        }
        let file = format!("--zq\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\n\r\n");
        body.extend(file.bytes().chain(bytes.iter().copied()).chain(*b"\r\n--zq--\r\n"));
        let kind = ("Content-Type", "multipart/form-data; boundary=zq");
        let headers = [("Cookie", self.cookie.as_str()), kind, ("Sec-Fetch-Site", "same-origin")];
        self.site.ask("POST", path, &headers, &body)
    }

    /// The key of the composer on the question's page.
    pub fn key(&self) -> String {
        self.get(QUESTION).attributes("#compose-form input[name=key]", "value").remove(0)
    }
}

fn escaped(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

/// The path of the link in the one letter to an address, once it is there.
fn mailed_link(site: &TestSite, to: &str) -> String {
    let link = |site: &TestSite| {
        site.letters().into_iter().filter(|letter| letter.contains(to)).find_map(|letter| {
            let letter = letter.replace("=\r\n", "").replace("=3D", "=");
            let address = format!("http://{}", site.address);
            letter.lines().find_map(|line| line.strip_prefix(&address)).map(|link| link.trim().to_owned())
        })
    };
    site.wait_for(&format!("a letter to {to}"), link)
}

#[test]
fn from_signing_up_to_a_published_reply_without_a_script() {
    let site = TestSite::start();
    let mut mira = Visitor::new(&site);
    let wanting = mira.send("/fr/sign-up", &[("email", "mira"), ("name", "Mira Osei")]);
    assert_eq!(wanting.status, 422);
    assert_eq!(wanting.attributes("#sign-up-name", "value"), ["Mira Osei"]);
    assert_eq!(wanting.all(".errors li").len(), 2, "{}", wanting.text());
    assert_eq!(wanting.attributes("html", "lang"), ["fr"]);
    let sent = mira.send(
        "/fr/sign-up",
        &[("email", "mira@example.net"), ("name", "Mira Osei"), ("group", "academia"), ("country", "KE")],
    );
    assert_eq!(sent.status, 200);
    let link = mailed_link(&site, "mira@example.net");
    assert!(link.starts_with("/fr/sign-up?link="), "{link}");
    // Whatever looks at links by itself must not use them up.
    for _ in 0..2 {
        assert_eq!(mira.get(&link).find("h1").unwrap(), "Confirmez votre compte");
    }
    let secret = link.split_once("link=").unwrap().1.to_owned();
    assert_eq!(mira.send("/fr/sign-up", &[("link", &secret), ("password", "court")]).status, 422);
    let confirmed = mira.send("/fr/sign-up", &[("link", &secret), ("password", "un puits de mots")]);
    assert_eq!(confirmed.status, 303, "{}", confirmed.text());
    assert_eq!(mira.send("/fr/sign-up", &[("link", &secret)]).status, 410);

    let key = mira.key();
    let fields = [
        ("key", key.as_str()),
        ("answers", ""),
        ("lang-0", "en"),
        ("text-0", "A **deeper** well, xylograph."),
        ("lang-1", "fr"),
        ("text-1", "Un puits plus profond, xylographe."),
    ];
    let posted = mira.send(QUESTION, &fields);
    let own = posted.header("location").unwrap().to_owned();
    assert!(posted.status == 303 && own.starts_with(&format!("{QUESTION}#own-")), "{own}");
    // Sent twice, it is one.
    assert_eq!(mira.send(QUESTION, &fields).header("location"), Some(own.as_str()));
    let hers = mira.get(QUESTION);
    assert_eq!(hers.all(".awaiting .voice"), ["A deeper well, xylograph."]);
    assert_eq!(hers.header("cache-control"), Some("private, no-store"));

    let everywhere = [
        QUESTION.to_owned(),
        "/fr/spaces/low-water/questions/1".to_owned(),
        "/en/spaces/low-water/all".to_owned(),
        "/feeds/en/spaces/low-water.atom".to_owned(),
        "/en".to_owned(),
    ];
    for path in &everywhere {
        assert!(!site.get(path).text().contains("xylograph"), "{path}");
    }

    let mut ruairi = Visitor::signed_in(&site, "facilitator@example.org");
    let case = ruairi.get("/en/moderation");
    assert_eq!(case.all(".queue .mod-row").len(), 1);
    assert!(case.all(".pair .side").contains(&"Un puits plus profond, xylographe.".to_owned()), "{}", case.text());
    let id = case.attributes("form.decide input[name=reply]", "value").remove(0);
    let wanting = ruairi.send("/en/moderation", &[("reply", &id), ("do", "return"), ("reason", " ")]);
    assert_eq!(wanting.status, 422);
    let done = ruairi.send("/en/moderation", &[("reply", &id), ("do", "publish"), ("reason", "")]);
    assert_eq!(done.status, 303);
    let again = ruairi.send("/en/moderation", &[("reply", &id), ("do", "reject"), ("reason", "Too late.")]);
    assert_eq!(again.status, 409);
    assert!(again.find(".notice").unwrap().starts_with("This reply has changed since you opened it"));
    assert_eq!(again.all("#decide-reason"), ["Too late."]);
    for path in &everywhere[..4] {
        assert!(site.get(path).text().contains("xylograph"), "{path}");
    }
    let letter = mailed_link(&site, "Votre =?utf-8");
    assert!(letter.starts_with("/fr/spaces/low-water/questions/1?at=1."), "{letter}");
}

#[test]
fn whoever_must_sign_in_first_finds_the_text_again() {
    let site = TestSite::start();
    let mut nobody = Visitor::new(&site);
    let typed = [
        ("key", "01900000-0000-7000-8000-000000000001"),
        ("answers", ""),
        ("lang-0", "es"),
        ("text-0", "Un pozo más hondo."),
    ];
    let asked = nobody.send(QUESTION, &typed);
    assert_eq!(asked.status, 401);
    let kept = asked.attributes("#sign-in input[name=kept]", "value").remove(0);
    let back = asked.attributes("#sign-in input[name=back]", "value").remove(0);
    let carried = [("back", back.as_str()), ("kept", kept.as_str()), ("email", "participant@example.org")];
    let wrong = nobody.send("/en/sign-in", &[&carried[..], &[("password", "not this one")]].concat());
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.attributes("#sign-in input[name=kept]", "value"), std::slice::from_ref(&kept));
    let there = nobody.send("/en/sign-in", &[&carried[..], &[("password", PASSWORD)]].concat());
    assert_eq!(there.status, 200);
    assert_eq!(there.all("#text-0"), ["Un pozo más hondo."]);
    assert_eq!(there.attributes("#compose-form input[name=key]", "value"), [typed[0].1]);
    let posted = nobody.send(QUESTION, &typed);
    assert_eq!(posted.status, 303);
}

/// Who, which form, where it is sent, what else is in it, and the field with the words.
type Case<'a> = (&'a str, &'a str, String, Vec<(&'a str, &'a str)>, &'a str);

/// Whatever one writes, a session that is over loses none of it: the form stands there again, and is sent by whoever has
/// signed in, not by itself.
#[test]
fn every_form_comes_back_after_signing_in() {
    let mut world = World::new();
    let thing = world.make("pending");
    let (talk, review, seat) = (world.talk(), world.review("accepted"), world.seat("applied"));
    let (request, _) = world.support_request();
    let suggestion = world.suggestion();
    let words = "What I wrote at length.";
    let forms: [Case<'_>; 11] = [
        (
            "participant",
            "propose",
            "/en/spaces/low-water/propose".into(),
            vec![("key", "k"), ("original", "en")],
            "text-en",
        ),
        ("participant", "ask", "/en/account/mandates".into(), vec![("do", "ask"), ("kind", "organisation")], "words"),
        ("administrator", "name", "/en/admin/settings".into(), vec![("do", "identity")], "name-en"),
        ("participant", "profile", "/en/account".into(), vec![("do", "profile")], "affiliation"),
        ("participant", "report", format!("{QUESTION}/report?reply=1.1"), vec![("reason", "other")], "words"),
        ("facilitator", "decide", "/en/moderation".into(), vec![("do", "return"), ("reply", &thing.id)], "reason"),
        (
            "author 0",
            "talk",
            format!("/en/account/messages?talk={talk}"),
            vec![("do", "answer"), ("key", "k")],
            "words",
        ),
        ("reviewer", "review", format!("/en/reviews/{review}"), vec![("do", "send")], "to-sender"),
        (
            "author 1",
            "support",
            format!("/en/support/request?id={request}"),
            vec![("do", "reply"), ("key", "k")],
            "words",
        ),
        (
            "administrator",
            "seat",
            format!("/en/admin/roster?seat={seat}"),
            vec![("do", "decline-member"), ("seat", &seat)],
            "reason",
        ),
        (
            "author 1",
            "suggestion",
            "/en/resources/suggestions".into(),
            vec![("do", "change"), ("id", &suggestion), ("letter", ""), ("lang-0", "en"), ("title-0", "A work")],
            "text-0",
        ),
    ];
    for (who, form, path, mut fields, field) in forms {
        fields.push((field, words));
        let mut nobody = Visitor::new(&world.site);
        let asked = nobody.send(&path, &fields);
        assert_eq!(asked.status, 401, "{form}");
        let hidden = |name: &str| asked.attributes(&format!("#sign-in input[name={name}]"), "value").remove(0);
        let (back, kept) = (hidden("back"), hidden("kept"));
        let carried = [("back", back.as_str()), ("kept", kept.as_str()), ("email", email(who)), ("password", PASSWORD)];
        let there = nobody.send("/en/sign-in", &carried);
        assert_eq!(there.status, 200, "{form}");
        let typed = there.attributes(&format!("input[name={field}]"), "value").into_iter();
        let typed: Vec<String> =
            typed.chain(there.all(&format!("textarea[name={field}]"))).filter(|text| text == words).collect();
        assert_eq!(typed, [words], "{form}");
        assert!(
            fields.iter().all(|(name, key)| *name != "key"
                || there.attributes("input[name=key]", "value").contains(&(*key).to_owned()))
        );
    }
}

#[test]
fn what_cannot_be_saved_is_in_the_page_that_says_so_and_can_be_sent_again() {
    let site = TestSite::start();
    let mut visitor = Visitor::signed_in(&site, "participant@example.org");
    let (key, text) = (visitor.key(), "A well, \"deep\" & <wide>.\n\nAnd another.");
    let typed = [("key", key.as_str()), ("answers", ""), ("lang-0", "en"), ("text-0", text)];
    let refused = database::locked(&site, || visitor.send(QUESTION, &typed));
    assert_eq!(refused.status, 500);
    assert_eq!(refused.header("cache-control"), Some("private, no-store"));
    assert_eq!(refused.all("textarea[readonly]"), [text.replace("\n\n", " ")]);
    let sent = |name: &str| refused.attributes("form input[type=hidden]", name);
    let again: Vec<(String, String)> = sent("name").into_iter().zip(sent("value")).collect();
    assert_eq!(again, typed.map(|(name, value)| (name.to_owned(), value.to_owned())));
    assert_eq!(refused.attributes("form", "action"), [QUESTION]);
    let again: Vec<(&str, &str)> = again.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    for _ in 0..2 {
        assert_eq!(visitor.send(QUESTION, &again).status, 303);
    }
    assert_eq!(visitor.get("/en/contributions").text().matches("And another.").count(), 1);
}

#[test]
fn what_cannot_be_taken_stays_where_it_was_typed() {
    let site = TestSite::start();
    let mut visitor = Visitor::signed_in(&site, "participant@example.org");
    let key = visitor.key();
    let long = "é".repeat(20_001);
    let base = [("key", key.as_str()), ("answers", "")];
    let refused = visitor.send(
        QUESTION,
        &[&base[..], &[("lang-0", "en"), ("text-0", &long), ("lang-1", "en"), ("text-1", "Two.")]].concat(),
    );
    assert_eq!(refused.status, 422);
    assert_eq!(refused.all("#text-0")[0].chars().count(), 20_001);
    assert_eq!(refused.all("#text-1"), ["Two."]);
    assert_eq!(refused.all(".errors li").len(), 2);
    // A button that adds a language sends nothing and loses nothing.
    let more = visitor.send(QUESTION, &[&base[..], &[("lang-0", "en"), ("text-0", "One."), ("do", "add-fr")]].concat());
    assert_eq!((more.status, more.all("#text-0")), (200, vec!["One.".to_owned()]));
    assert_eq!(more.all(".panel").len(), 2);
    let gone =
        visitor.send(QUESTION, &[("key", key.as_str()), ("answers", "1.999"), ("lang-0", "en"), ("text-0", "One.")]);
    assert_eq!((gone.status, gone.all("#text-0")), (422, vec!["One.".to_owned()]));
}

#[test]
fn nobody_learns_whether_an_address_has_an_account() {
    let site = TestSite::start();
    let mut visitor = Visitor::new(&site);
    let mut pages = Vec::new();
    for email in ["participant@example.org", "nobody000001@example.org"] {
        let up = visitor.send("/en/sign-up", &[("email", email), ("name", "N"), ("group", "other")]);
        let link = visitor.send("/en/sign-in", &[("email", email), ("do", "link")]);
        let password = visitor.send("/en/password", &[("email", email)]);
        let sign_in = visitor.send("/en/sign-in", &[("email", email), ("password", "wrong password")]);
        let told = [up, link, password, sign_in]
            .map(|answer| (answer.status, answer.find("main").unwrap().replace(email, "ADDRESS")));
        pages.push(told);
    }
    assert_eq!(pages[0], pages[1]);
    assert_eq!(pages[0].each_ref().map(|(status, _)| *status), [200, 200, 200, 422]);
}

#[test]
fn what_is_not_for_one_is_not_there() {
    let site = TestSite::start();
    let visitor = Visitor::signed_in(&site, "participant@example.org");
    assert_eq!(visitor.get("/en/moderation").status, 404);
    let mut visitor = visitor;
    let id = "01900000-0000-7000-8000-000000000001";
    assert_eq!(visitor.send("/en/moderation", &[("reply", id), ("do", "publish")]).status, 404);
    // Who has not signed in is asked to.
    assert_eq!(site.get("/en/moderation").all("#sign-in").len(), 1);
    // Another site cannot send forms in one's name.
    let forged = [("Cookie", visitor.cookie.as_str()), ("Sec-Fetch-Site", "cross-site")];
    assert_eq!(site.post("/en/account", &forged, "do=sign-out").status, 403);
    assert_eq!(visitor.get("/en/account").all("#sign-in").len(), 0);
    assert_eq!(visitor.send("/en/account", &[("do", "sign-out")]).status, 303);
    assert_eq!(visitor.get("/en/account").all("#sign-in").len(), 1);
}

#[test]
fn too_much_too_fast_is_refused_and_the_text_stays() {
    let site = TestSite::start();
    let mut visitor = Visitor::new(&site);
    let refused = (0..10)
        .map(|_| visitor.send("/es/sign-in", &[("email", "participant@example.org"), ("password", "wrong password")]))
        .find(|answer| answer.status != 422)
        .expect("nobody may try for ever");
    assert_eq!(refused.status, 429);
    assert!(refused.header("retry-after").unwrap().parse::<u32>().unwrap() > 0);
    assert_eq!(refused.attributes("#sign-in-email", "value"), ["participant@example.org"]);
    assert!(refused.find(".notice").unwrap().starts_with("Fueron demasiados intentos"), "{}", refused.text());
}
