//! Replies in every state, and what can be done with them.

use super::{ELSEWHERE, QUESTION, Thing, World, hyphenated};
use crate::client::Answer;
use crate::database;

impl World {
    /// The mark of a waiting reply's state, as the queue sends it.
    pub fn seen(&self, thing: &Thing) -> String {
        let page = self.get("administrator", thing, "/en/moderation").text();
        let before = format!("value=\"{} ", thing.id);
        let after = page.split_once(&before).unwrap_or_else(|| panic!("{} waits", thing.id)).1;
        after.split_once('"').unwrap().0.to_owned()
    }

    /// Edits a thing as its author.
    pub fn edit(&mut self, thing: &Thing) -> Answer {
        let (key, text) = (self.key(), format!("It was changed, {}.", self.word()));
        let fields = [("key", key.as_str()), ("edit", &thing.id), ("lang-0", "en"), ("text-0", &text)];
        self.send("author", thing, QUESTION, &fields)
    }

    /// Supports a thing, if it can be.
    pub fn endorse(&mut self, who: &str, thing: &Thing) {
        let fields = [("do", "endorse"), ("reply", thing.id.as_str()), ("speaks-for", "")];
        self.send(who, thing, QUESTION, &fields);
    }

    /// Reports a thing, whatever state it is in.
    pub fn report(&mut self, thing: &Thing) {
        if thing.state == "never was" || thing.id.is_empty() {
            return;
        }
        database::ask(&self.site, "delete from report", "");
        let report = "insert into report (id, reply_id, space_id, person_id, reason, words, at) select randomblob(16), id, space_id, author_id, 'other', 'It is tested.', 1 from reply where id = $1";
        database::ask(&self.site, report, &thing.id);
    }

    /// Something in a state.
    pub fn make(&mut self, state: &str) -> Thing {
        let author = format!("author {}", self.made % 3);
        match state {
            "never was" => Self::nothing(),
            "draft" => self.draft(&author),
            "pending" => self.post(state, &author, QUESTION, ""),
            "returned" => self.decided(state, &author, &["return"]),
            "rejected" => self.decided(state, &author, &["reject"]),
            "published" => self.decided(state, &author, &["publish"]),
            "hidden" => self.decided(state, &author, &["publish", "hide"]),
            "withdrawn" => {
                let thing = self.make("hidden");
                self.withdraw(thing, state)
            }
            "answered, hidden" => {
                let mut thing = self.decided(state, &author, &["publish"]);
                // What a facilitator says is published at once.
                self.post("published", "facilitator", QUESTION, &thing.number);
                self.decide(&thing, "hide");
                state.clone_into(&mut thing.state);
                thing
            }
            "answered, withdrawn" => {
                let thing = self.make("answered, hidden");
                self.withdraw(thing, state)
            }
            "held version" => self.held(&author),
            "elsewhere" => self.elsewhere(&author),
            other => panic!("{other} stands in the table, and it is not said how to make it"),
        }
    }

    fn draft(&mut self, author: &str) -> Thing {
        let word = self.word();
        let of = Thing { author: author.to_owned(), word: word.clone(), id: String::new(), ..Self::nothing() };
        let key = self.key();
        let file = self.attach(author, &key, &word);
        let of = Thing { file, ..of };
        let text = format!("About {word}.");
        let fields = [("key", key.as_str()), ("answers", ""), ("lang-0", "en"), ("text-0", &text), ("do", "add-fr")];
        let answer = self.send("author", &of, QUESTION, &fields);
        assert_eq!(answer.status, 200);
        Thing { state: "draft".to_owned(), ..of }
    }

    /// Posts, and gives what has become of it.
    fn post(&mut self, state: &str, author: &str, question: &str, answers: &str) -> Thing {
        let word = self.word();
        self.post_versions(state, author, question, answers, &[("en", &word), ("fr", &word)])
    }

    fn post_versions(
        &mut self,
        state: &str,
        author: &str,
        question: &str,
        answers: &str,
        words: &[(&str, &str); 2],
    ) -> Thing {
        let of = Thing { author: author.to_owned(), ..Self::nothing() };
        let key = self.key();
        let file = self.attach(author, &key, words[1].1);
        let texts = [format!("This is about {}.", words[0].1), format!("Il s’agit de {}.", words[1].1)];
        let fields = [
            ("key", key.as_str()),
            ("answers", answers),
            ("lang-0", words[0].0),
            ("text-0", &texts[0]),
            ("lang-1", words[1].0),
            ("text-1", &texts[1]),
        ];
        let answer = self.send("author", &of, question, &fields);
        assert_eq!(answer.status, 303, "{state}: {}", answer.text());
        let id = database::ask(&self.site, "select lower(hex(id)) from reply where post_key = $1", &key).remove(0);
        let id = hyphenated(&id);
        let mut thing = Thing { state: state.to_owned(), id, word: words[1].1.to_owned(), file, ..of };
        thing.number = self.number(&thing);
        thing
    }

    fn decided(&mut self, state: &str, author: &str, decisions: &[&str]) -> Thing {
        let mut thing = self.post(state, author, QUESTION, "");
        for decision in decisions {
            self.decide(&thing, decision);
        }
        thing.number = self.number(&thing);
        thing
    }

    fn decide(&mut self, thing: &Thing, decision: &str) {
        let fields = [("reply", thing.id.as_str()), ("do", decision), ("reason", "So that it is tested.")];
        let answer = self.send("administrator", thing, "/en/moderation", &fields);
        assert_eq!(answer.status, 303, "{decision}: {}", answer.text());
    }

    fn withdraw(&mut self, thing: Thing, state: &str) -> Thing {
        database::ask(&self.site, "update reply set state = 'withdrawn' where id = $1", &thing.id);
        self.changed();
        Thing { state: state.to_owned(), ..thing }
    }

    fn held(&mut self, author: &str) -> Thing {
        let (open, word) = (self.word(), self.word());
        let mut thing = self.post_versions("held version", author, QUESTION, "", &[("en", &open), ("fr", &word)]);
        self.decide(&thing, "publish");
        thing.number = self.number(&thing);
        let hold = "update text_version set held = 1 where lang = 'fr' and text_id = (select text_id from reply where id = $1)";
        database::ask(&self.site, hold, &thing.id);
        self.changed();
        thing
    }

    /// A machine has put a reply into Spanish; its author may have withdrawn that.
    pub fn translate(&self, thing: &Thing, withdrawn: bool) {
        let made = "
            insert or replace into text_version (
                text_id, lang, lang_primary, is_original, origin, engine, revision, from_revision, markdown, html,
                made_at, changed_at
            )
            select text_id, 'es', 'es', 0, 'machine', 'a test', 1, revision, markdown, html, made_at, changed_at
            from text_version
            where is_original and text_id = (select text_id from reply where id = $1)";
        database::ask(&self.site, made, &thing.id);
        if withdrawn {
            let withdraw = "
                update text_version
                set held = 1, withdrawn_at = 1
                where lang = 'es' and text_id = (select text_id from reply where id = $1)";
            database::ask(&self.site, withdraw, &thing.id);
        }
        self.changed();
    }

    /// So deep that there is nothing of its number where it is asked for.
    fn elsewhere(&mut self, author: &str) -> Thing {
        let above = self.post("published", "other facilitator", ELSEWHERE, "1.1.1.1");
        let mut thing = self.post("elsewhere", author, ELSEWHERE, &above.number);
        self.decide(&thing, "publish");
        thing.number = self.number(&thing);
        thing
    }

    /// Lets the server know that its database was changed.
    fn changed(&self) {
        database::ask(&self.site, "update content_stamp set value = value + 1", "");
    }

    pub(super) fn word(&mut self) -> String {
        self.made += 1;
        let digits = self.made.to_string();
        let letters: String = digits.bytes().map(|digit| char::from(b'a' + digit - b'0')).collect();
        format!("zq{letters}qz")
    }

    /// Guesses anew which number those would have that have none.
    pub fn number_again(&self, things: &mut [Thing]) {
        for thing in things.iter_mut().filter(|thing| !thing.id.is_empty() && thing.state != "never was") {
            thing.number = self.number(thing);
        }
    }

    fn number(&self, thing: &Thing) -> String {
        let number = database::ask(&self.site, "select number from reply where id = $1", &thing.id).remove(0);
        if !number.is_empty() {
            return number;
        }
        let next = "select cast(coalesce(max(seq), 0) + 1 as text) from reply where parent_id is null and question_id = (select question_id from reply where id = $1)";
        format!("1.{}", database::ask(&self.site, next, &thing.id)[0])
    }

    /// All that could be changed of a thing.
    pub fn standing(&self, thing: &Thing) -> Vec<String> {
        let mut standing =
            database::ask(&self.site, "select state || listed || reason from reply where id = $1", &thing.id);
        standing.extend(database::ask(
            &self.site,
            "select cast(count(*) as text) from reply where parent_id = $1",
            &thing.id,
        ));
        standing.extend(database::ask(
            &self.site,
            "select cast(count(*) as text) from audit where subject = $1",
            &thing.id,
        ));
        for count in [
            "select cast(count(*) as text) from endorsement where reply_id = $1",
            "select cast(count(*) as text) from report where settled_at is null and reply_id = $1",
            "select lower(hex(key)) from edit where reply_id = $1",
            "select cast(coalesce(sum(v.revision), 0) * 100 + coalesce(sum(v.held), 0) as text) from text_version v join reply r on r.text_id = v.text_id where r.id = $1",
        ] {
            standing.extend(database::ask(&self.site, count, &thing.id));
        }
        standing
    }
}
