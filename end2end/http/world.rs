//! A hub with somebody of every kind in it, and replies in every state, made the way people make them.

mod around;
mod things;

use crate::client::{Answer, TestSite};
use crate::database;
use crate::executable;
use hub::testing::Device;
use std::collections::HashMap;
use std::io::Write as _;
use std::process::Stdio;

/// Everybody, as `docs/permissions.md` names them.
pub const WHO: [&str; 8] =
    ["nobody", "participant", "author", "reviewer", "facilitator", "other facilitator", "administrator", "suspended"];

pub const QUESTION: &str = "/en/spaces/low-water/questions/1";
const ELSEWHERE: &str = "/en/spaces/river-data/questions/1";
const PASSWORD: &str = "before the river runs low";

/// Address, name, role. A name that stands in the demo makes its account that person's.
const PEOPLE: [(&str, &str, &str, &str); 7] = [
    ("someone", "someone@example.org", "Some Body", "participant"),
    ("reviewer", "reviewer@example.org", "Rea Viewer", "reviewer"),
    ("other facilitator", "elsewhere@example.org", "Benedita Sarmento Nhaca", "participant"),
    ("suspended", "suspended@example.org", "Sal Suspended", "participant"),
    ("author 0", "author0@example.org", "Ada Author", "participant"),
    ("author 1", "author1@example.org", "Bo Author", "participant"),
    ("author 2", "author2@example.org", "Cy Author", "participant"),
];

/// Those who are there already.
const DEMO: [(&str, &str); 3] = [
    ("participant", "participant@example.org"),
    ("facilitator", "facilitator@example.org"),
    ("administrator", "admin@example.org"),
];

/// How often one person may post in a minute.
const POSTS: u32 = 6;

/// A reply, or what could be one.
#[derive(Clone, Debug)]
pub struct Thing {
    pub state: String,
    /// Its id; empty for what has none.
    pub id: String,
    /// Its number; the one that is guessed most easily, if it has none.
    pub number: String,
    /// A word that stands in it, and nowhere else.
    pub word: String,
    /// The id of the file beside it, in which the word stands too; empty for what has none.
    pub file: String,
    /// Who wrote it.
    pub author: String,
}

pub struct World {
    pub site: TestSite,
    cookies: HashMap<String, String>,
    /// How often who has posted since the server was started.
    posts: HashMap<String, u32>,
    made: u32,
}

impl World {
    pub fn new() -> Self {
        Self::on(TestSite::start())
    }

    /// The same on a site that was started otherwise.
    pub fn on(site: TestSite) -> Self {
        let mut world = Self { site, cookies: HashMap::new(), posts: HashMap::new(), made: 0 };
        // The demo's consultations end one day; tests go on.
        database::ask(&world.site, "update space set opens = null, closes = null, proposals = 1", "");
        for (_, email, name, role) in PEOPLE {
            add(&world.site, email, name, role);
        }
        let people = PEOPLE.iter().map(|(who, email, ..)| (*who, *email)).chain(DEMO);
        for (who, email) in people.collect::<Vec<_>>() {
            world.sign_in(who, email);
        }
        database::ask(&world.site, "update account set suspended_at = 1 where email_key = 'suspended@example.org'", "");
        world
    }

    /// Signs somebody in anew.
    pub fn sign_in(&mut self, who: &str, email: &str) {
        let body = form(&[("email", email), ("password", PASSWORD)]);
        let answer = self.site.post("/en/sign-in", &[], &body);
        assert_eq!(answer.status, 303, "{who}: {}", answer.text());
        let cookie = answer.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
        self.cookies.insert(who.to_owned(), cookie);
    }

    /// Signs everybody in anew who can.
    pub fn sign_in_again(&mut self) {
        let people = PEOPLE.iter().map(|(who, email, ..)| (*who, *email)).chain(DEMO);
        for (who, email) in people.filter(|(who, _)| *who != "suspended").collect::<Vec<_>>() {
            self.sign_in(who, email);
        }
    }

    /// Lets as much time pass as the limits ask for.
    pub fn breathe(&mut self) {
        self.site.restart();
        self.posts.clear();
    }

    /// The same, but not each time it is said.
    pub fn breathe_sometimes(&mut self) {
        self.made += 1;
        if self.made.is_multiple_of(3) {
            self.breathe();
        }
    }

    /// The cookie of somebody; the author is the one of that thing.
    pub fn cookie(&self, who: &str, of: &Thing) -> String {
        let who = if who == "author" { &of.author } else { who };
        self.cookies.get(who).cloned().unwrap_or_default()
    }

    /// Any thing, where it is of no matter which.
    pub fn nothing() -> Thing {
        Thing {
            state: "never was".to_owned(),
            id: "01900000-0000-7000-8000-00000000dead".to_owned(),
            number: "1.999".to_owned(),
            word: "zqnever".to_owned(),
            file: "01900000-0000-7000-8000-00000000f11e".to_owned(),
            author: "author 0".to_owned(),
        }
    }

    pub fn get(&self, who: &str, of: &Thing, path: &str) -> Answer {
        self.site.get_with(path, &[("Cookie", &self.cookie(who, of))])
    }

    /// A form, sent without a script.
    pub fn send(&mut self, who: &str, of: &Thing, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.count(who, of, fields);
        let headers = [("Cookie", self.cookie(who, of)), ("Sec-Fetch-Site", "same-origin".to_owned())];
        let headers = headers.each_ref().map(|(name, value)| (*name, value.as_str()));
        self.site.post(path, &headers, &form(fields))
    }

    /// A form with a file, as a browser sends it.
    pub fn upload(
        &mut self,
        who: &str,
        of: &Thing,
        path: &str,
        fields: &[(&str, &str)],
        (name, bytes): (&str, &[u8]),
        headers: &[(&str, &str)],
    ) -> Answer {
        self.count(who, of, fields);
        let mut body = Vec::new();
        for (field, value) in fields {
            body.extend(format!("--zq\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n").bytes());
        }
        let file = format!("--zq\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"{name}\"\r\n\r\n");
        body.extend(file.bytes().chain(bytes.iter().copied()).chain(*b"\r\n--zq--\r\n"));
        let cookie = self.cookie(who, of);
        let own = [("Cookie", cookie.as_str()), ("Content-Type", "multipart/form-data; boundary=zq")];
        let site = [("Sec-Fetch-Site", "same-origin")];
        let site = if headers.is_empty() { &site[..] } else { headers };
        self.site.ask("POST", path, &[&own[..], site].concat(), &body)
    }

    /// Puts a document with a word in it beside what somebody is about to send: its id.
    fn attach(&mut self, author: &str, key: &str, word: &str) -> String {
        let of = Thing { author: author.to_owned(), ..Self::nothing() };
        let document = format!("%PDF-1.4\n% {word}\n%%EOF\n");
        let fields = [("key", key), ("do", "attach")];
        let answer = self.upload("author", &of, QUESTION, &fields, ("paper.pdf", document.as_bytes()), &[]);
        assert_eq!(answer.status, 200, "{}", answer.text());
        hyphenated(&database::ask(&self.site, "select lower(hex(id)) from attachment where post_key = $1", key)[0])
    }

    /// The same form, sent by the script.
    pub fn act(&mut self, who: &str, of: &Thing, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.count(who, of, fields);
        let fields: Vec<[&str; 2]> = fields.iter().map(|(name, value)| [*name, *value]).collect();
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let body = serde_json::json!({ "locale": "en", "path": path, "query": query, "fields": fields });
        self.call(who, of, "/api/act", &body)
    }

    /// What the script sends as somebody types.
    pub fn keep(&self, who: &str, of: &Thing, key: &str) -> Answer {
        let drafts = serde_json::json!([{ "lang": "en", "text": "Half a thought." }]);
        let place = "/spaces/low-water/questions/1:";
        let typed = serde_json::json!({ "place": place, "key": key, "base": 0, "drafts": drafts, "show": null });
        self.call(who, of, "/api/keep", &serde_json::json!({ "typed": typed }))
    }

    /// What the script sends on the page to sign in.
    pub fn ask_for_passkey(&self, who: &str, of: &Thing) -> Answer {
        self.call(who, of, "/api/passkey", &serde_json::Value::Null)
    }

    fn call(&self, who: &str, of: &Thing, function: &str, body: &serde_json::Value) -> Answer {
        let cookie = self.cookie(who, of);
        let headers = [("Content-Type", "application/json"), ("Cookie", &cookie), ("Sec-Fetch-Site", "same-origin")];
        self.site.ask("POST", function, &headers, body.to_string().as_bytes())
    }

    fn count(&mut self, who: &str, of: &Thing, fields: &[(&str, &str)]) {
        // Whatever is counted against the limit on posting has one of these.
        if fields.iter().any(|(name, _)| ["text-0", "words", "title-en", "speaks-for"].contains(name)) {
            let cookie = self.cookie(who, of);
            if self.posts.get(&cookie).is_some_and(|posts| *posts >= POSTS) {
                self.breathe();
            }
            *self.posts.entry(cookie).or_default() += 1;
        }
    }

    /// A key that was not used yet.
    pub fn key(&mut self) -> String {
        self.made += 1;
        format!("01900000-0000-7000-8000-{:012x}", self.made)
    }

    /// A mandate that somebody asks for: its id.
    pub fn mandate(&mut self, who: &str) -> String {
        let body = self.word();
        let any = Self::nothing();
        let fields = [("do", "ask"), ("kind", "organisation"), ("name", &body), ("words", "I speak for them.")];
        let answer = self.send(who, &any, "/en/account/mandates", &fields);
        assert_eq!(answer.status, 303, "{}", answer.text());
        let newest = "select lower(hex(id)) from mandate order by asked_at desc, id desc limit 1";
        hyphenated(&database::ask(&self.site, newest, "").remove(0))
    }

    /// A passkey of somebody's, which they add if they have none: its id.
    pub fn passkey(&mut self, who: &str) -> String {
        let all = "select lower(hex(person_id)) || ' ' || lower(hex(id)) from passkey";
        let person = self.person(who).replace('-', "");
        let find = |world: &Self| {
            let all = database::ask(&world.site, all, "");
            all.iter().find_map(|line| line.strip_prefix(&person)).map(|id| hyphenated(id.trim()))
        };
        if find(self).is_none() {
            let (any, page) = (Self::nothing(), "/en/account/security");
            let fields = [("do", "passkey"), ("name", "A key"), ("password", PASSWORD)];
            let asked = self.send(who, &any, page, &fields);
            let challenge = asked.attributes("#make input[name=challenge]", "value").remove(0);
            let options = asked.attributes("pass-key", "data-options").remove(0);
            let answer = Device::at(&format!("http://{}", self.site.address)).make(&options);
            let add = [("do", "passkey-add"), ("name", "A key"), ("challenge", &challenge), ("answer", &answer)];
            let added = self.send(who, &any, page, &add);
            assert_eq!(added.status, 303, "{}", added.text());
        }
        find(self).unwrap()
    }

    /// A question that somebody proposes: its id.
    pub fn proposal(&mut self) -> String {
        let (key, text) = (self.key(), self.word());
        let any = Self::nothing();
        let fields = [("key", key.as_str()), ("title-en", &text), ("text-en", &text), ("original", "en")];
        let answer = self.send("author 1", &any, "/en/spaces/low-water/propose", &fields);
        assert_eq!(answer.status, 303, "{}", answer.text());
        let newest = "select lower(hex(id)) from proposal order by made_at desc, id desc limit 1";
        hyphenated(&database::ask(&self.site, newest, "").remove(0))
    }

    /// A topic of the taxonomy.
    pub fn topic(&self) -> String {
        hyphenated(
            &database::ask(&self.site, "select lower(hex(id)) from topic order by position limit 1", "").remove(0),
        )
    }

    /// A message to the team, which waits for an answer; a form that is sent at once would be taken for a program's.
    pub fn message(&mut self) -> String {
        let id = "01900000-0000-7000-8000-0000000000c1";
        let message = "insert or ignore into message
            (id, key, name, email, locale, about, stage, sent_at, changed_at)
            values ($1, $1, 'Mira', 'mira@example.org', 'en', 'other', 'open', 1, 1)";
        database::ask(&self.site, message, id);
        let part = "insert or ignore into message_part (id, message_id, kind, words, at) values ($1, $1, 'sender', 'Hello.', 1)";
        database::ask(&self.site, part, id);
        id.to_owned()
    }

    /// The id of a resource that somebody suggests who is in no table.
    pub fn suggestion(&mut self) -> String {
        let (key, link) = (self.key(), format!("https://example.org/{}", self.key()));
        let any = Self::nothing();
        let fields = [
            ("key", key.as_str()),
            ("link", &link),
            ("lang-0", "en"),
            ("title-0", &key),
            ("text-0", "So that it is tested."),
            ("kind", "report"),
            ("languages", "en"),
            ("scope", "global"),
            ("breadth", "thematic"),
            ("topics", "objective-1"),
            ("do", "send"),
        ];
        let answer = self.send("author 1", &any, "/en/resources/suggest", &fields);
        assert_eq!(answer.status, 303, "{}", answer.text());
        let newest = "select lower(hex(id)) from resource order by sent_at desc, id desc limit 1";
        hyphenated(&database::ask(&self.site, newest, "").remove(0))
    }

    /// A request for support by the second author, and a task on it: their ids.
    pub fn support_request(&mut self) -> (String, String) {
        let task =
            "select lower(hex(request_id)) || ' ' || lower(hex(id)) from support_task where words = 'To be tested'";
        let found = database::ask(&self.site, task, "").into_iter().find(|found| !found.is_empty());
        if let Some((request, task)) = found.as_deref().and_then(|found| found.split_once(' ')) {
            return (hyphenated(request), hyphenated(task));
        }
        let (key, any) = (self.key(), Self::nothing());
        let topic = "select lower(hex(id)) from topic where code = 'objective-7'";
        let topic = hyphenated(&database::ask(&self.site, topic, "").remove(0));
        let fields = [
            ("key", key.as_str()),
            ("body", "A ministry"),
            ("country", "PE"),
            ("title", "A registry"),
            ("topics", &topic),
            ("need", "So that it is tested."),
            ("lang", "en"),
            ("public", "no"),
            ("do", "ask"),
        ];
        let answer = self.send("author 1", &any, "/en/support/ask", &fields);
        assert_eq!(answer.status, 303, "{}", answer.text());
        let id = "select lower(hex(id)) from support_request where title = 'A registry'";
        let id = database::ask(&self.site, id, "").remove(0);
        let path = format!("/en/support/desk?id={}", hyphenated(&id));
        let fields = [("key", key.as_str()), ("task", "To be tested"), ("do", "task")];
        let added = self.send("administrator", &any, &path, &fields);
        assert_eq!(added.status, 303, "{}", added.text());
        self.support_request()
    }

    /// The id of somebody.
    pub fn person(&self, who: &str) -> String {
        let (_, email, ..) = PEOPLE.iter().find(|(name, ..)| *name == who).unwrap();
        let all = database::ask(&self.site, "select email_key || ' ' || lower(hex(person_id)) from account", "");
        let line = all.iter().find_map(|line| line.strip_prefix(email)).unwrap();
        hyphenated(line.trim())
    }
}

/// An id as people write it.
pub fn hyphenated(id: &str) -> String {
    format!("{}-{}-{}-{}-{}", &id[..8], &id[8..12], &id[12..16], &id[16..20], &id[20..])
}

/// The address by which somebody signs in.
pub fn email(who: &str) -> &'static str {
    let people = PEOPLE.iter().map(|(who, email, ..)| (*who, *email)).chain(DEMO);
    people.into_iter().find_map(|(name, email)| (name == who).then_some(email)).unwrap()
}

/// Adds somebody, as an operator does.
pub fn add(site: &TestSite, email: &str, name: &str, role: &str) {
    let args = ["user", "add", "--email", email, "--name", name, "--role", role, "--password-stdin"];
    let mut child =
        executable::command(site.folder(), &args).stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(PASSWORD.as_bytes()).unwrap();
    assert!(child.wait().unwrap().success());
}

/// A form's body.
pub fn form(fields: &[(&str, &str)]) -> String {
    let pairs = fields.iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value)));
    pairs.collect::<Vec<_>>().join("&")
}

/// Percent-encoding of everything but letters and digits.
pub fn escaped(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
