//! What became of what one has sent, without a script: translations by others are accepted and withdrawn, answers and
//! the first reading are told.

use crate::world::{QUESTION, World};

const PAGE: &str = "/en/contributions";

#[test]
fn a_translation_is_accepted_and_withdrawn_by_the_author_of_its_original() {
    let mut world = World::new();
    let thing = world.make("published");
    world.translate(&thing, false);
    let spanish = QUESTION.replace("/en/", "/es/");
    let shown = |world: &World| {
        let page = world.get("nobody", &thing, &format!("{spanish}?at={}", thing.number));
        page.all(&format!("[id='reply-{}'] .vbar a[hreflang=es]", thing.number)).len()
            + page.all(&format!("[id='reply-{}'] .voice[lang=es]", thing.number)).len()
    };
    assert!(shown(&world) > 0);
    let case = world.get("facilitator", &thing, &format!("/en/moderation?reply={}", thing.id));
    assert_eq!(case.status, 200);
    let page = world.get("author", &thing, PAGE);
    let row = format!("[id='own-{}']", thing.id);
    assert!(page.find(&format!("{row} .contribution-meta")).unwrap().contains("Read by a facilitator"));
    assert!(page.find(&format!("{row} .translations .pm")).unwrap().contains("translated by machine (a test)"));
    let form = |name: &str| page.attributes(&format!("{row} .translations input[name={name}]"), "value").remove(0);
    let (lang, revision) = (form("lang"), form("revision"));
    let fields = |deed: &'static str| {
        [("reply", thing.id.as_str()), ("lang", lang.as_str()), ("revision", revision.as_str()), ("do", deed)]
    };
    let mut stale = fields("accept");
    stale[2].1 = "7";
    let refused = world.send("author", &thing, PAGE, &stale);
    assert_eq!(refused.status, 409);
    assert!(refused.find(".notice.stop").unwrap().contains("has changed since you read it"));
    let done = world.send("author", &thing, PAGE, &fields("accept"));
    assert_eq!(done.header("location").unwrap(), format!("{PAGE}?done=accepted#own-{}", thing.id));
    let page = world.get("author", &thing, PAGE);
    assert!(page.find(&format!("{row} .translations .pm")).unwrap().contains("accepted by"));
    assert_eq!(page.all(&format!("{row} button[value=accept]")), [""; 0]);

    assert_eq!(world.send("author", &thing, PAGE, &fields("withdraw-version")).status, 303);
    assert_eq!(shown(&world), 0);
    let answer = world.get("nobody", &thing, &format!("/api/version?slug=low-water&number={}&lang=es", thing.number));
    assert!(!answer.text().contains("\"es\""), "{}", answer.text());
    assert_eq!(world.send("author", &thing, PAGE, &fields("restore-version")).status, 303);
    assert!(shown(&world) > 0);
    // To correct it is to edit the reply, with those words to begin from.
    let correct = page.attributes(&format!("{row} .translations a.act"), "href").remove(0);
    let composer = world.get("author", &thing, &correct);
    assert!(composer.all("#compose textarea").iter().any(|text| text.contains(&thing.word)));
    assert_eq!(composer.attributes("#compose textarea", "lang").last().unwrap(), "es");
}
