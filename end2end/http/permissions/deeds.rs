//! What forms ask for where no reply's state decides, and what becomes of it.

use super::Way;
use super::answers::{leads, status};
use crate::database;
use crate::world::{Thing, World};

/// What is sent where: the address with its query, and the fields.
struct Sent {
    path: String,
    fields: Vec<(&'static str, String)>,
    /// On whose thing; the author of this one is the author of the table.
    of: Thing,
}

/// A deed on no reply: the cell that belongs to the answer; none where a deed is only sent one way.
pub fn general(world: &mut World, deed: &str, who: &str, path: &str, way: Way) -> Option<&'static str> {
    let by_script = way as usize == World::act as Way as usize;
    if path == "/preferences" && by_script {
        return None;
    }
    let sent = sent(world, deed, who, path);
    let fields: Vec<(&str, &str)> = sent.fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let answer = if path == "/api/keep" {
        // No form: a script alone asks for it.
        if !by_script {
            return None;
        }
        world.keep(who, &sent.of, fields[0].1)
    } else if path == "/api/passkey" {
        if !by_script {
            return None;
        }
        world.ask_for_passkey(who, &sent.of)
    } else {
        way(world, who, &sent.of, &sent.path, &fields)
    };
    let to = leads(&answer);
    Some(match status(&answer) {
        401 => "sign in",
        303 if to.contains("/sign-in") => "sign in",
        410 => "by link",
        // What is wrong with a form is told to those alone who may send it.
        200 | 303 | 409 | 422 => "yes",
        404 => "no",
        status => panic!("{deed} as {who}: {status} {}", answer.text()),
    })
}

/// A deed with what it needs to be done: whatever must be there is made first.
fn sent(world: &mut World, deed: &str, who: &str, path: &str) -> Sent {
    let key = world.key();
    let email = format!("{key}@example.org");
    let link = "a".repeat(64);
    let text = format!("Nobody has said {key} yet.");
    let of = World::nothing();
    let reason = || "So that it is tested.".to_owned();
    let password = || "long enough for anybody".to_owned();
    let one = |deed: &str| vec![("do", deed.to_owned())];
    let fields: Vec<(&'static str, String)> = match deed {
        "choose how pages look" => vec![("theme", "dark".to_owned())],
        "sign up" => vec![("email", email), ("name", "New Person".to_owned()), ("group", "other".to_owned())],
        "confirm an account" | "set a password" => vec![("link", link), ("password", password())],
        "sign in" => vec![("email", email), ("password", "wrong but long".to_owned())],
        "have a link mailed" => vec![("email", email), ("do", "link".to_owned())],
        "ask for something to sign with a passkey" => Vec::new(),
        "sign in by a passkey" => vec![("challenge", link), ("answer", "{}".to_owned()), ("do", "passkey".to_owned())],
        "begin to add a passkey" => {
            vec![("name", "A key".to_owned()), ("password", "wrong but long".to_owned()), ("do", "passkey".to_owned())]
        }
        "add a passkey" => {
            let (name, answer) = ("A key".to_owned(), "{}".to_owned());
            vec![("name", name), ("challenge", link), ("answer", answer), ("do", "passkey-add".to_owned())]
        }
        "call a passkey something else" => {
            vec![("passkey", world.passkey("author 0")), ("name", key), ("do", "passkey-rename".to_owned())]
        }
        "remove a passkey" => vec![
            ("passkey", world.passkey("author 0")),
            ("password", crate::taking_part::PASSWORD.to_owned()),
            ("do", "passkey-remove".to_owned()),
        ],
        "mark all as read" => one("read-all"),
        "say when to be written to" => vec![("pace", "weekly".to_owned()), ("do", "pace".to_owned())],
        "follow" | "follow no more" => {
            let deed = if deed == "follow" { "follow" } else { "unfollow" };
            vec![("space", "low-water".to_owned()), ("question", "1".to_owned()), ("do", deed.to_owned())]
        }
        "end letters on what is new" | "sign in by a link" | "agree to another address" | "renew a seat by a link" => {
            vec![("link", link)]
        }
        "stop a change of address" => vec![("link", link), ("do", "stop".to_owned())],
        "ask for a new password" => vec![("email", email)],
        "sign out" => one("sign-out"),
        "sign the others out" => one("sign-out-others"),
        "say who one is" => vec![("name", String::new()), ("do", "profile".to_owned())],
        "change the password" => {
            vec![("current", "wrong but long".to_owned()), ("password", password()), ("do", "password".to_owned())]
        }
        "ask for another address" => vec![("email", email), ("do", "email".to_owned())],
        "have a link to leave mailed" => one("leave-link"),
        "delete the account" => {
            vec![("password", "wrong but long".to_owned()), ("how", "keep".to_owned()), ("do", "leave".to_owned())]
        }
        "delete the account by a link" => vec![("link", link), ("how", "keep".to_owned())],
        "add a version" => {
            vec![("key", key), ("lang-0", "en".to_owned()), ("text-0", text), ("do", "add-fr".to_owned())]
        }
        "post a reply" => vec![("key", key), ("lang-0", "en".to_owned()), ("text-0", text)],
        "put a file beside a reply" | "put a file beside a suggestion" => {
            vec![("key", key), ("do", "attach".to_owned())]
        }
        "say what a picture shows" | "say what a picture beside it shows" => {
            vec![("key", key), ("alt-01900000-0000-7000-8000-00000000dead", text), ("do", "describe".to_owned())]
        }
        "take a file away" | "take a file beside it away" => {
            vec![("key", key), ("do", "detach-01900000-0000-7000-8000-00000000dead".to_owned())]
        }
        "keep what is typed" => {
            vec![("key", key), ("lang-0", "en".to_owned()), ("text-0", text), ("do", "keep".to_owned())]
        }
        "keep what is typed, as one types" => vec![("key", key)],
        "ask to speak for a body" => vec![
            ("kind", "organisation".to_owned()),
            ("name", format!("Body {key}")),
            ("words", reason()),
            ("do", "ask".to_owned()),
        ],
        "give up speaking for a body" => vec![("mandate", world.mandate("author 0")), ("do", "give-up".to_owned())],
        "confirm that somebody speaks for a body" => {
            vec![("mandate", world.mandate("author 1")), ("do", "confirm".to_owned())]
        }
        "decline that somebody speaks for a body" => {
            vec![("mandate", world.mandate("author 1")), ("reason", reason()), ("do", "decline".to_owned())]
        }
        "end that somebody speaks for a body" => {
            let mandate = world.mandate("author 1");
            let fields = [("mandate", mandate.as_str()), ("do", "confirm")];
            let done = world.send("administrator", &of, "/en/moderation/mandates", &fields);
            assert_eq!(done.status, 303, "{}", done.text());
            vec![("mandate", mandate), ("reason", reason()), ("do", "withdraw".to_owned())]
        }
        "suggest a resource" => vec![("key", key), ("do", "send".to_owned())],
        "fill in that form from a page" => {
            vec![("key", key), ("link", "http://127.0.0.1/".to_owned()), ("do", "fetch".to_owned())]
        }
        "keep a half-written suggestion" => vec![("key", key), ("title-0", text), ("do", "keep".to_owned())],
        "discard a half-written suggestion" => vec![("key", key), ("do", "discard".to_owned())],
        "put a file beside another's suggestion" => {
            vec![("id", world.suggestion()), ("letter", String::new()), ("key", key), ("do", "attach".to_owned())]
        }
        "put a file beside a resource" => {
            vec![("id", world.suggestion()), ("key", key), ("do", "attach".to_owned())]
        }
        "confirm a suggestion" => vec![("link", link), ("do", "confirm".to_owned())],
        "change another's suggestion" => {
            vec![("id", world.suggestion()), ("letter", String::new()), ("key", key), ("do", "change".to_owned())]
        }
        "send another's suggestion again" => vec![("id", world.suggestion()), ("do", "resubmit".to_owned())],
        "take back another's suggestion" => vec![("id", world.suggestion()), ("do", "withdraw".to_owned())],
        "say what one knows" => one("save"),
        "add a version of that" | "add a version to an application" => one("add-version"),
        "be shown in the directory" => one("show"),
        "be hidden in the directory" => one("hide"),
        "leave the directory" => one("remove-profile"),
        "delete the curriculum vitae" | "delete the curriculum vitae of an application" => one("drop-cv"),
        "write to an expert" => vec![("key", key), ("do", "write".to_owned())],
        "answer in a conversation" | "end a conversation" => {
            let deed = if deed.starts_with("answer") { "answer" } else { "end" };
            let path = format!("{path}?talk={}", world.talk());
            return Sent { path, fields: vec![("key", key), ("words", text), ("do", deed.to_owned())], of };
        }
        "apply to the roster" => one("apply"),
        "take an application back" => one("withdraw-application"),
        "renew a seat" => one("renew"),
        "leave the roster" => one("leave-roster"),
        "accept an application" => vec![("seat", world.seat("applied")), ("do", "accept-member".to_owned())],
        "decline an application" => {
            vec![("seat", world.seat("applied")), ("reason", reason()), ("do", "decline-member".to_owned())]
        }
        "take somebody off the roster" => {
            vec![("seat", world.seat("member")), ("reason", reason()), ("do", "remove-member".to_owned())]
        }
        "say that an expert is verified" => vec![("number", "1".to_owned()), ("do", "verify".to_owned())],
        "take that back" => vec![("number", "1".to_owned()), ("do", "unverify".to_owned())],
        "say yes to a review" => {
            return review(world, "invited", vec![("has-conflict", "none".to_owned()), ("do", "accept".to_owned())]);
        }
        "say no to a review" => return review(world, "invited", one("decline")),
        "keep a review" => return review(world, "accepted", one("keep")),
        "send a review" => return review(world, "accepted", one("send")),
        "ask somebody to review" => {
            vec![("id", world.suggestion()), ("key", key), ("do", "invite".to_owned())]
        }
        "call a review off" => vec![("review", world.review("invited")), ("do", "cancel".to_owned())],
        "give more time for a review" => vec![("review", world.review("accepted")), ("do", "extend".to_owned())],
        "ask to look at it again" => vec![("review", world.review("sent")), ("do", "again".to_owned())],
        "screen a suggestion" => vec![("id", world.suggestion()), ("do", "screen".to_owned())],
        "include a resource" => vec![("id", world.suggestion()), ("do", "include".to_owned())],
        "ask for changes of a resource" => vec![("id", world.suggestion()), ("do", "ask-changes".to_owned())],
        "decline a resource" => vec![("id", world.suggestion()), ("words", reason()), ("do", "decline".to_owned())],
        "take such a decision back" => vec![("id", world.suggestion()), ("do", "reopen".to_owned())],
        "take a resource out" => vec![("id", world.suggestion()), ("words", reason()), ("do", "retire".to_owned())],
        "put a resource back" => vec![("id", world.suggestion()), ("do", "restore".to_owned())],
        "change what is told of a resource" => vec![("id", world.suggestion()), ("do", "revise".to_owned())],
        "set the rule of the panel" => vec![("blind", "single".to_owned()), ("do", "rule".to_owned())],
        "change a criterion" => vec![("criterion", key), ("do", "criterion".to_owned())],
        "use a criterion no longer" => vec![("criterion", world.criterion()), ("do", "retire-criterion".to_owned())],
        "use a criterion again" => vec![("criterion", world.criterion()), ("do", "use-criterion".to_owned())],
        "change what a letter begins with" => vec![("letter", "invite".to_owned()), ("do", "letter".to_owned())],
        "ask for support" => vec![("key", key), ("do", "ask".to_owned())],
        support if path.contains("/support/") => {
            let (request, task) = world.support_request();
            return Sent { path: format!("{path}?id={request}"), fields: on_support(support, key, task), of };
        }
        "propose a question" => proposed(key, &text),
        "open a proposed question" => vec![("proposal", world.proposal()), ("do", "accept".to_owned())],
        "decline a proposed question" => {
            vec![("proposal", world.proposal()), ("reason", reason()), ("do", "decline".to_owned())]
        }
        "take proposed questions" => vec![("space", "low-water".to_owned()), ("do", "take".to_owned())],
        "take no more of them" => vec![("space", "low-water".to_owned()), ("do", "take-no-more".to_owned())],
        "say how replies are published" => {
            vec![("publication", "review".to_owned()), ("do", "publication".to_owned())]
        }
        "close a question" => one("close 2"),
        "open a question again" => one("open 2"),
        "choose the reasons" => vec![("reasons-en", reason()), ("do", "reasons".to_owned())],
        "let somebody write again" => vec![("do", format!("unbar {}", world.person("someone")))],
        "look for people" => vec![("q", "a".to_owned())],
        "give and take roles" => vec![("person", world.person("someone")), ("do", "roles".to_owned())],
        "confirm an account by hand" => {
            let unconfirmed = "update account set confirmed_at = null where email_key = 'someone@example.org'";
            database::ask(&world.site, unconfirmed, "");
            vec![("person", world.person("someone")), ("do", "confirm".to_owned())]
        }
        "suspend an account" => vec![("person", world.person("someone")), ("do", "suspend".to_owned())],
        "end a suspension" => vec![("person", world.person("someone")), ("do", "unsuspend".to_owned())],
        "write to the team" => vec![("email", email), ("words", text), ("do", "send".to_owned())],
        "confirm a message to the team" => vec![("link", link), ("do", "confirm".to_owned())],
        "answer a message to the team" => vec![("key", key), ("seen", "1".to_owned()), ("do", "answer".to_owned())],
        "note something on it" => vec![("key", key), ("seen", "1".to_owned()), ("do", "note".to_owned())],
        "give it to somebody of the team" => one("assign"),
        "take it in though it is not confirmed" => one("take-in"),
        "send its answer once more" => one("send-again"),
        "close it" => one("close"),
        "open it again" => one("reopen"),
        "say who the hub is" => vec![("contact", "nobody".to_owned()), ("do", "identity".to_owned())],
        "choose its colours" => vec![("accent-light", "#eee".to_owned()), ("do", "look".to_owned())],
        "put up a sign of its own" => one("logo"),
        "take its sign down" => one("logo-remove"),
        "say how long what is kept" => vec![("messages", "1".to_owned()), ("do", "keeping".to_owned())],
        "add or change a topic" => one("save"),
        "retire a topic" => vec![("topic", world.topic()), ("do", "retire".to_owned())],
        "use a topic again" => vec![("topic", world.topic()), ("do", "restore".to_owned())],
        "move a topic up" => vec![("topic", world.topic()), ("do", "up".to_owned())],
        "move a topic down" => vec![("topic", world.topic()), ("do", "down".to_owned())],
        "change a page" => page("save"),
        "see how a page will read" => page("preview"),
        "put back an earlier text" => {
            vec![("revision", "1".to_owned()), ("base", "99".to_owned()), ("do", "restore".to_owned())]
        }
        "decide on several replies" => {
            let thing = world.make("pending");
            vec![("pick", format!("{} {}", thing.id, world.seen(&thing))), ("do", "several-publish".to_owned())]
        }
        "undo one's decision" => {
            let thing = world.make("pending");
            // Whoever may not decide tries to undo what somebody else has decided.
            let by = if ["facilitator", "administrator"].contains(&who) { who } else { "administrator" };
            let fields = [("reply", thing.id.as_str()), ("do", "publish")];
            let done = world.send(by, &thing, "/en/moderation", &fields);
            let to = done.header("location").unwrap_or_default().to_owned();
            let deed = to.rsplit('.').next().unwrap_or_default().to_owned();
            vec![("reply", thing.id), ("deed", deed), ("do", "undo".to_owned())]
        }
        "leave out who writes in a space" => {
            database::ask(&world.site, "delete from space_bar", "");
            let thing = world.make("pending");
            vec![("reply", thing.id), ("do", "bar".to_owned())]
        }
        "let them write again" => {
            database::ask(&world.site, "delete from space_bar", "");
            let thing = world.make("pending");
            vec![("reply", thing.id), ("do", "unbar".to_owned())]
        }
        "publish an edit" | "decline an edit" => {
            let thing = world.make("published");
            let edit = world.edit(&thing);
            assert_eq!(edit.status, 303, "{}", edit.text());
            let deed = if deed.starts_with("publish") { "edit-publish" } else { "edit-reject" };
            vec![("reply", thing.id), ("edit-reason", reason()), ("do", deed.to_owned())]
        }
        other => panic!("{other} stands in the table, and it is not said how to do it"),
    };
    let path =
        if path.ends_with("/contact/inbox") { format!("{path}?message={}", world.message()) } else { path.to_owned() };
    Sent { path, fields, of }
}

/// A deed on a review that the table's reviewer was asked for.
fn review(world: &mut World, state: &str, fields: Vec<(&'static str, String)>) -> Sent {
    Sent { path: format!("/en/reviews/{}", world.review(state)), fields, of: World::nothing() }
}

/// What is asked of a request for support. Whoever may, is told what is wrong with it, or that it cannot be done now.
fn on_support(deed: &str, key: String, task: String) -> Vec<(&'static str, String)> {
    let deed = match deed {
        "write about another's request for support" => "reply",
        "withdraw another's request for support" => "withdraw",
        "close another's request for support" | "close a request for support" => "close",
        "open another's request for support again" | "open a request for support again" => "reopen",
        "take a request for support" => "take",
        "begin work on a request for support" => "start",
        "answer a request for support" => "answer",
        "write to whoever asked for support" => "message",
        "note something on a request for support" => "note",
        "say who sees to a request for support" => "assign",
        "add a task to a request for support" => "task",
        "say that such a task is done" => "task-done",
        "say that such a task is not done" => "task-open",
        "suggest an expert to whoever asked for support" => "suggest-expert",
        "suggest that expert no longer" => "drop-expert",
        "suggest a resource to whoever asked for support" => "suggest-resource",
        "suggest that resource no longer" => "drop-resource",
        "make a resource of an answer" => "draft",
        other => panic!("{other} stands in the table, and it is not said how to do it"),
    };
    vec![
        ("key", key),
        ("words", "Words".to_owned()),
        ("number", "1".to_owned()),
        ("task", task),
        ("do", deed.to_owned()),
    ]
}

/// What the form of a page says that lacks its title.
fn page(deed: &str) -> Vec<(&'static str, String)> {
    let words = |name| (name, "Words".to_owned());
    vec![("base", "1".to_owned()), words("lead"), words("body"), ("do", deed.to_owned())]
}

/// What a form says that proposes a question.
pub fn proposed(key: String, text: &str) -> Vec<(&'static str, String)> {
    vec![("key", key), ("title-en", text.to_owned()), ("text-en", text.to_owned()), ("original", "en".to_owned())]
}
