//! Texts that nobody should write, in every form for requests for support, messages to the team, reviews, the roster and
//! the administration.

use super::forms::{Tried, try_all};
use super::texts::{harmless_at, letters, texts};
use crate::contact::opened;
use crate::database;
use crate::world::{World, hyphenated};

/// Stands in what is confidential alone.
const SECRET: &str = "zqconfidential";

/// Whoever asks for nothing but a page, with a text where an id, words or a shelf belong.
fn by_address(world: &World, (what, text): &(String, String), pages: &[&str]) {
    let text: String = text.bytes().take(300).fold(String::new(), |query, byte| query + &format!("%{byte:02X}"));
    for who in ["nobody", "participant", "administrator"] {
        for page in pages {
            let answer = harmless_at(world, who, &page.replace("{}", &text), what);
            assert!(!answer.text().contains(SECRET), "{what}, {page} as {who}");
        }
    }
}

/// Tries every form of the pages with every text, and has at least so many of them taken on each.
fn try_pages(world: &mut World, pages: &[Tried], least: usize, addresses: &[&str]) {
    let mut taken = vec![0; pages.len()];
    for (place, text) in texts().iter().enumerate() {
        for (nth, page) in pages.iter().enumerate() {
            taken[nth] += try_all(world, page, place, text);
        }
        by_address(world, text, addresses);
    }
    for (page, taken) in pages.iter().zip(taken) {
        assert!(taken >= least, "{} took {taken}", page.path);
    }
}

fn page(who: &'static str, path: impl Into<String>, reset: &[(&'static str, &str)]) -> Tried {
    let reset = reset.iter().map(|(statement, id)| (*statement, (*id).to_owned())).collect();
    Tried { who, path: path.into(), reset }
}

#[test]
fn in_requests_for_support_they_stay_texts() {
    let mut world = World::new();
    let (id, _) = world.support_request();
    database::ask(&world.site, "update support_request set need = need || ' zqconfidential' where id = $1", &id);
    let state = |state| match state {
        "received" => ("update support_request set state = 'received', resource_id = null where id = $1", id.as_str()),
        "in-progress" => ("update support_request set state = 'in-progress' where id = $1", id.as_str()),
        "answered" => ("update support_request set state = 'answered' where id = $1", id.as_str()),
        _ => ("update support_request set state = 'closed' where id = $1", id.as_str()),
    };
    let own = format!("/en/support/request?id={id}");
    let case = format!("/fr/support/desk?id={id}");
    let pleased = (
        "insert or replace into support_feedback (request_id, helped, in_time, words, may_publish, at)
        values ($1, 5, 5, 'x', 1, 1)",
        id.as_str(),
    );
    let unsaid = ("delete from support_feedback where request_id = $1", id.as_str());
    let pages = [
        page("author 0", "/en/support/ask", &[("update support_request set asked_at = 1 where id <> $1", &id)]),
        page("author 1", own.clone(), &[state("in-progress")]),
        page("author 1", own.clone(), &[state("answered")]),
        page("author 1", own, &[state("closed"), unsaid]),
        page("administrator", case.clone(), &[state("received")]),
        page("administrator", case, &[state("closed"), pleased]),
    ];
    try_pages(
        &mut world,
        &pages,
        20,
        &[
            "/en/support/request?id={}",
            "/fr/support/desk?id={}",
            "/es/support/desk?show={}&done={}",
            "/en/support?done={}",
        ],
    );
    let asked = database::ask(&world.site, "select lower(hex(id)) from support_request", "");
    assert!(asked.len() > 30, "{} were asked", asked.len());
    for id in asked {
        assert_eq!(harmless_at(&world, "administrator", &format!("/es/support/desk?id={id}"), &id).status, 200);
    }
    for path in ["/en/support", "/fr/support", "/es/support/desk", "/es/search?q=window"] {
        harmless_at(&world, "administrator", path, "all of them");
        assert!(!harmless_at(&world, "nobody", path, "all of them").text().contains(SECRET));
    }
    letters(&mut world);
}

#[test]
fn in_messages_to_the_team_they_stay_texts() {
    let mut world = World::new();
    let any = World::nothing();
    let texts = texts();
    let id = world.message();
    let stage = |stage| match stage {
        "open" => ("update message set stage = 'open', secret = null where id = $1", id.as_str()),
        "unconfirmed" => ("update message set stage = 'unconfirmed', secret = $1 where id = $1", id.as_str()),
        _ => ("update message set stage = 'closed', secret = null where id = $1", id.as_str()),
    };
    let inbox = format!("/en/contact/inbox?message={id}");
    let pages = [
        page("administrator", inbox.clone(), &[stage("open")]),
        page("administrator", inbox.clone(), &[stage("closed")]),
        page("administrator", inbox, &[stage("unconfirmed")]),
    ];
    for (place, text) in texts.iter().enumerate() {
        for page in &pages {
            try_all(&mut world, page, place, text);
        }
        // Nothing of it is a form that could be sent.
        try_all(&mut world, &page("nobody", "/fr/contact", &[]), place * 2 + 1, text);
        by_address(
            &world,
            text,
            &["/en/contact/inbox?message={}", "/fr/contact/inbox?show={}&page={}", "/es/contact?link={}"],
        );
    }
    let mut arrived = 0;
    for ((what, text), number) in texts.iter().zip(1..) {
        // What is sent at once would be taken for a program's.
        let token = opened(&world.site, 60, number);
        let name: String = text.chars().take(60).collect();
        let fields = [
            ("token", token.as_str()),
            ("name", &name),
            ("email", "hostile@example.org"),
            ("about", "other"),
            ("locale", "en"),
            ("words", text),
            ("website", ""),
            ("do", "send"),
        ];
        let answer = world.send("nobody", &any, "/en/contact", &fields);
        super::harmless::check(&answer, what);
        arrived += usize::from([200, 303].contains(&answer.status));
    }
    assert!(arrived > 80, "{arrived} of them were taken");
    let open = "update message set stage = 'open', secret = null where stage = 'unconfirmed'";
    database::ask(&world.site, open, "");
    for id in database::ask(&world.site, "select lower(hex(id)) from message", "") {
        let path = format!("/fr/contact/inbox?message={id}");
        assert_eq!(harmless_at(&world, "administrator", &path, "the inbox").status, 200);
        assert_eq!(harmless_at(&world, "participant", &path, "the inbox").status, 404);
    }
    assert_eq!(harmless_at(&world, "administrator", "/es/contact/inbox", "the inbox").status, 200);
    letters(&mut world);
}

#[test]
fn in_reviews_they_stay_texts() {
    let mut world = World::new();
    let (invited, accepted) = (world.review("invited"), world.review("accepted"));
    let resource = "select lower(hex(resource_id)) from review where id = $1";
    let resource = hyphenated(&database::ask(&world.site, resource, &accepted)[0]);
    let criterion = world.criterion();
    database::ask(&world.site, "update review set to_editor = 'zqconfidential' where id = $1", &accepted);
    let to_answer = ("update review set state = 'invited', conflict = '', reason = '' where id = $1", invited.as_str());
    let to_write = ("update review set state = 'accepted', sent_at = null where id = $1", accepted.as_str());
    let in_review = ("update resource set state = 'in-review' where id = $1", resource.as_str());
    let others = ("delete from review where invited_at > 1", accepted.as_str());
    let there = ("update criterion set retired_at = null where id = $1", criterion.as_str());
    // One review is all that a decision needs.
    let rule = [
        ("internal", "0"),
        ("external", "1"),
        ("blind", "open"),
        ("answer-days", "7"),
        ("review-days", "21"),
        ("do", "rule"),
    ];
    let settled = world.send("administrator", &World::nothing(), "/en/reviews/settings", &rule);
    assert_eq!(settled.status, 303, "{:?}", settled.all(".errors li"));
    let sent = "insert into review (
            id, resource_id, round, reviewer_id, kind, state, invited_by, invited_at, answer_by, due_at, sent_at,
            recommendation
        )
        select
            randomblob(16), $1, 1, (select person_id from account where email_key = 'elsewhere@example.org'),
            'external', 'sent', (select person_id from account where email_key = 'admin@example.org'), 1, 1, 1, 2,
            'include'";
    database::ask(&world.site, sent, &resource);
    // Whoever is asked first, is asked for a review of the first kind.
    let editors = "insert or ignore into account_role (person_id, role) select person_id, 'editor' from seat where state = 'member'";
    database::ask(&world.site, editors, "");
    let step = |step: &str| format!("/en/reviews/desk?id={resource}&step={step}");
    let pages = [
        page("reviewer", format!("/en/reviews/{invited}"), &[to_answer]),
        page("reviewer", format!("/fr/reviews/{accepted}"), &[to_write]),
        page("administrator", format!("/en/reviews/desk?review={accepted}"), &[to_write, in_review]),
        page("administrator", format!("/es/reviews/desk?id={resource}&ask=1"), &[others, in_review]),
        page("administrator", step("decline"), &[in_review]),
        page("administrator", step("ask-changes"), &[in_review]),
        page("administrator", step("include"), &[in_review]),
        page("administrator", "/en/reviews/settings", &[]),
        page("administrator", format!("/en/reviews/settings?criterion={criterion}"), &[there]),
        page("administrator", "/en/reviews/settings?letter=invite", &[]),
    ];
    try_pages(
        &mut world,
        &pages,
        20,
        &[
            "/en/reviews/{}?link={}",
            "/en/reviews/desk?review={}",
            "/fr/reviews/desk?id={}&step={}",
            "/es/reviews/desk?show={}&done={}",
            "/en/reviews/settings?criterion={}",
            "/en/reviews/settings?letter={}",
        ],
    );
    letters(&mut world);
}

#[test]
fn in_the_administration_they_stay_texts() {
    let mut world = World::new();
    let topic = world.topic();
    let (seat, applicant) = (world.seat("applied"), world.person("author 1"));
    let applied = ("update seat set state = 'applied', until_at = null where id = $1", seat.as_str());
    let pages = [
        page("administrator", "/en/admin/settings", &[]),
        page("administrator", "/fr/admin/topics", &[]),
        page("administrator", format!("/en/admin/topics?topic={topic}"), &[]),
        page("administrator", "/es/admin/pages/terms?of=es", &[]),
        page("administrator", format!("/en/admin/roster?seat={seat}"), &[applied]),
    ];
    try_pages(
        &mut world,
        &pages,
        20,
        &[
            "/en/admin/topics?topic={}&done={}",
            "/fr/admin/pages/terms?of={}",
            "/es/admin/pages/terms/history?of={}",
            "/en/admin/roster?seat={}&show={}",
            "/en/admin/settings?done={}",
        ],
    );
    // What of it is sound, the trial of what experts say has taken.
    let pages = [
        page("author 0", "/en/account/expert", &[]),
        page("author 1", "/es/reviews/roster", &[("delete from seat where person_id = $1", &applicant)]),
    ];
    try_pages(&mut world, &pages, 0, &["/en/account/expert?done={}", "/es/reviews/roster?link={}&done={}"]);
    for path in ["/en", "/fr/about/terms", "/es/resources", "/en/experts", "/es/support/ask", "/sitemap.xml"] {
        assert_eq!(harmless_at(&world, "nobody", path, "the hub").status, 200, "{path}");
    }
    letters(&mut world);
}
