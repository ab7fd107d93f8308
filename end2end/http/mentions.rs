//! Mentions without a script, and the address that a script asks for names.

use crate::world::{QUESTION, Thing, World};

const PEOPLE: &str = "/en/spaces/low-water/people.json";

#[test]
fn a_name_as_it_is_shown_is_a_mention_and_its_person_is_told() {
    let mut world = World::new();
    let of = Thing { author: "facilitator".to_owned(), ..World::nothing() };
    let key = world.key();
    let fields = [("key", key.as_str()), ("lang-0", "en"), ("text-0", "Ask @Bo Author, as @Ruairí Thornbeck says.")];
    assert_eq!(world.send("author", &of, QUESTION, &fields).status, 303);
    let page = world.get("nobody", &of, &format!("{QUESTION}?sort=newest"));
    assert_eq!(page.find(".mention").as_deref(), Some("@Ruairí Thornbeck"), "who has not spoken here is no mention");
    // From then on they have.
    let thing = world.make("published");
    let name = if thing.author == "author 1" { "Bo Author" } else { "Cy Author" };
    let name = if thing.author == "author 0" { "Ada Author" } else { name };
    let key = world.key();
    let text = format!("Ask @{name}.");
    let fields = [("key", key.as_str()), ("lang-0", "en"), ("text-0", text.as_str())];
    assert_eq!(world.send("author", &of, QUESTION, &fields).status, 303);
    let news = world.get("author", &thing, "/en/notifications");
    let told = news.all(".news-list .unread a");
    assert!(
        told.iter().any(|line| line.starts_with("Ruairí Thornbeck mentions you in a reply to question 1")),
        "{told:?}"
    );
}

#[test]
fn names_alone_are_told_and_only_to_who_has_signed_in() {
    let world = World::new();
    let of = World::nothing();
    assert_eq!(world.get("nobody", &of, PEOPLE).status, 404);
    assert_eq!(world.get("suspended", &of, PEOPLE).status, 404);
    assert_eq!(world.get("participant", &of, "/en/spaces/nowhere/people.json").status, 404);
    let answer = world.get("participant", &of, &format!("{PEOPLE}?q=ruai"));
    assert_eq!(answer.header("cache-control"), Some("private, no-store"));
    let told: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(
        (&told["people"][0]["name"], &told["people"][0]["text"]),
        (&"Ruairí Thornbeck".into(), &"@Ruairí Thornbeck".into())
    );
    assert!(told["said"].as_str().unwrap().starts_with("1 person."), "{told}");
    let all = world.get("participant", &of, PEOPLE).text();
    assert!(!all.contains("example.org") && told["people"][0].as_object().unwrap().len() == 3, "{all}");
    let asked = (0..80).map(|_| world.get("participant", &of, PEOPLE).status);
    assert!(asked.into_iter().any(|status| status == 429));
}
