//! Texts that nobody should write, in what experts say of themselves, in messages to them, and on the roster.

use super::harmless;
use super::texts::{harmless_at, letters, texts};
use crate::database;
use crate::world::World;

const OWN: &str = "/en/account/expert";
const ROSTER: &str = "/en/reviews/roster";
const MESSAGES: &str = "/en/account/messages";
const DESK: &str = "/en/admin/roster";

/// A profile that has all that the directory and the roster need, but for its words.
fn profile<'a>(topic: &'a str, words: &'a str, line: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("lang-0", "en"),
        ("headline-0", line),
        ("text-0", words),
        ("lang-1", "ar"),
        ("headline-1", line),
        ("text-1", words),
        ("topics", topic),
        ("regions", "sub-saharan-africa"),
        ("language-0", "en"),
        ("spoken-0", "fluent"),
        ("written-0", "fluent"),
        ("help", "advice"),
        ("availability", "open"),
        ("declared", "these"),
        ("interests", words),
        ("at-once", "1"),
    ]
}

/// The first topic that a profile can name.
fn topic(world: &World) -> String {
    world.get("author 0", &World::nothing(), OWN).attributes("input[name=topics]", "value").remove(0)
}

/// The part of somebody's address in the directory.
fn number(world: &World, who: &str) -> String {
    let number = "select cast(number as text) from expert where person_id = $1";
    database::ask(&world.site, number, &world.person(who)).remove(0)
}

#[test]
fn in_what_experts_say_and_on_the_roster_they_stay_texts() {
    let mut world = World::new();
    let any = World::nothing();
    let topic = topic(&world);
    let (mut shown, mut applied) = (0, 0);
    for (place, (what, text)) in texts().into_iter().enumerate() {
        let who = ["author 0", "author 1", "author 2", "reviewer", "other facilitator"][place % 5];
        let line: String = text.chars().take(80).collect();
        let fields = profile(&topic, &text, &line);
        let way = ([World::send, World::act] as [super::Way; 2])[place % 2];
        let all: Vec<_> = fields.iter().map(|(name, _)| (*name, text.as_str())).chain([("do", "save")]).collect();
        harmless::check(&way(&mut world, who, &any, OWN, &all), &what);
        for deed in ["add-version", "save"] {
            let answer = world.send(who, &any, OWN, &[&fields[..], &[("do", deed)]].concat());
            harmless::check(&answer, &what);
            assert!([200, 303, 422].contains(&answer.status), "{what}: {}", answer.status);
        }
        let answer = world.send(who, &any, OWN, &[("consent", "yes"), ("do", "show")]);
        if answer.status == 303 {
            shown += 1;
            let number = number(&world, who);
            for path in
                [format!("/fr/experts/{number}"), format!("/es/experts/{number}?v=ar"), "/en/experts".to_owned()]
            {
                assert_eq!(harmless_at(&world, "nobody", &path, &what).status, 200, "{what}");
            }
            harmless_at(&world, who, OWN, &what);
        }
        let asks = [&fields[..], &[("words", text.as_str()), ("consent", "yes"), ("do", "apply")]].concat();
        let answer = way(&mut world, who, &any, ROSTER, &asks);
        harmless::check(&answer, &what);
        let seat = "select lower(hex(id)) from seat where state = 'applied' and person_id = $1";
        if let Some(seat) = database::ask(&world.site, seat, &world.person(who)).first() {
            applied += 1;
            let case = format!("{DESK}?seat={seat}");
            assert_eq!(harmless_at(&world, "administrator", &case, &what).status, 200);
            let decline = [("seat", seat.as_str()), ("reason", &text), ("do", "decline-member")];
            let declined = world.send("administrator", &any, DESK, &decline);
            harmless::check(&declined, &what);
            if declined.status != 303 {
                let decline = [("seat", seat.as_str()), ("reason", "x"), ("do", "decline-member")];
                assert_eq!(world.send("administrator", &any, DESK, &decline).status, 303, "{what}");
            }
        }
        if place % 5 == 4 {
            harmless_at(&world, who, ROSTER, &what);
            harmless_at(&world, "administrator", "/fr/admin/roster?show=experts", &what);
        }
    }
    assert!(shown > 60 && applied > 60, "{shown} shown, {applied} applied");
    letters(&mut world);
}

#[test]
fn in_messages_to_experts_they_stay_texts() {
    let mut world = World::new();
    let any = World::nothing();
    let topic = topic(&world);
    let known = [&profile(&topic, "Knows rivers.", "Rivers")[..], &[("do", "save")]].concat();
    assert_eq!(world.send("reviewer", &any, OWN, &known).status, 303);
    assert_eq!(world.send("reviewer", &any, OWN, &[("consent", "yes"), ("do", "show")]).status, 303);
    let expert = format!("/en/experts/{}", number(&world, "reviewer"));
    let mut written = 0;
    for (place, (what, text)) in texts().into_iter().enumerate() {
        if place % 10 == 0 {
            world.breathe();
        }
        let who = ["author 0", "author 1", "author 2", "participant", "other facilitator"][place % 5];
        let subject: String = text.chars().take(80).collect();
        let key = world.key();
        let fields = [("key", key.as_str()), ("subject", &subject), ("words", &text), ("do", "write")];
        let answer = world.send(who, &any, &expert, &fields);
        harmless::check(&answer, &what);
        assert!([303, 422].contains(&answer.status), "{what}: {}", answer.status);
        let Some(talk) = answer.header("location").and_then(|to| to.split(['=', '&']).nth(1)) else { continue };
        written += 1;
        let page = format!("{MESSAGES}?talk={talk}");
        let way = ([World::send, World::act] as [super::Way; 2])[place % 2];
        let key = world.key();
        let answer = [("key", key.as_str()), ("words", &text), ("do", "answer")];
        harmless::check(&way(&mut world, "reviewer", &any, &page, &answer), &what);
        for (who, path) in [(who, page.as_str()), ("reviewer", &page), ("reviewer", MESSAGES)] {
            assert_eq!(harmless_at(&world, who, path, &what).status, 200, "{what}");
        }
        // So many in a day nobody begins.
        database::ask(&world.site, "delete from expert_word", "");
        database::ask(&world.site, "delete from expert_talk", "");
    }
    assert!(written > 80, "{written} of them were taken");
    letters(&mut world);
}
