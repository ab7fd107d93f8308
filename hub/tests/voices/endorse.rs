//! Supporting a reply by name: who may, what readers see, and that it goes where the reply goes.

use super::make::{number, tag};
use super::mandates::confirmed;
use super::people::{member, post, read, say, wells};
use domain::Fault;
use domain::accounts::{Role, StakeholderGroup};
use domain::discussions::Decision;
use domain::id::ReplyId;
use domain::voices::{Body, Endorser};
use hub::accounts::Actor;
use hub::discussions::Edit;
use hub::discussions::archive::parse;
use hub::discussions::export::Format;
use hub::moderation::Ruling;
use hub::testing::{On, Scratch};
use hub::{Error, Hub, on_both};
use uuid::Uuid;

/// Who supports replies to the question, as readers are told.
async fn supporters(hub: &Hub) -> Vec<Endorser> {
    let question = read(hub).await.questions[0].id;
    hub.voices().endorsers(question, 1..=u32::MAX).await.unwrap()
}

async fn names(hub: &Hub) -> Vec<(String, String)> {
    supporters(hub).await.into_iter().map(|each| (each.speaker.speaks_for, each.speaker.name)).collect()
}

/// The reply 1.1, by Ben.
async fn ben_s(hub: &Hub) -> ReplyId {
    read(hub).await.replies[0].id
}

async fn hide(hub: &Hub, who: &Actor, id: ReplyId, decision: Decision) {
    let ruling = Ruling::new(decision, "So that it is seen what goes.");
    hub.moderation().decide(who, id, &ruling).await.unwrap();
}

fn is(result: &Result<impl std::fmt::Debug, Error>, fault: &Fault) {
    assert!(matches!(result, Err(Error::Fault(found)) if found == fault), "{result:?}");
}

on_both! {
    async fn support_is_by_name_and_can_be_taken_back(hub) {
        wells(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let reply = ben_s(&hub).await;
        for _ in 0..2 {
            assert_eq!(hub.voices().endorse(&mira, reply, None).await.unwrap(), number("1.1"));
            assert_eq!(names(&hub).await, [(String::new(), "Mira".to_owned())]);
        }
        for _ in 0..2 {
            assert_eq!(hub.voices().take_back(&mira, reply, None).await.unwrap(), Some(number("1.1")));
            assert_eq!(names(&hub).await, []);
        }
        hub.check().await.unwrap();
    }

    async fn a_kept_page_is_made_anew_for_a_change_of_support(hub) {
        wells(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let reply = ben_s(&hub).await;
        let before = hub.stamp().await.unwrap();
        hub.voices().endorse(&mira, reply, None).await.unwrap();
        assert_ne!(hub.stamp().await.unwrap(), before);
    }

    async fn only_what_is_published_and_another_s_can_be_supported(hub) {
        wells(&hub).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let noor = member(&hub, "Noor", Role::Participant).await;
        let posted = say(&hub, &mira, 1, None, "Mine.").await.unwrap();
        is(&hub.voices().endorse(&noor, posted.id, None).await, &Fault::NotFound);
        is(&hub.voices().endorse(&noor, ReplyId(Uuid::nil()), None).await, &Fault::NotFound);
        hide(&hub, &ana, posted.id, Decision::Publish).await;
        hub.voices().endorse(&noor, posted.id, None).await.unwrap();
        is(&hub.voices().endorse(&mira, posted.id, None).await, &Fault::BadRequest);
    }

    async fn support_goes_and_comes_back_with_the_reply(hub) {
        wells(&hub).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let noor = member(&hub, "Noor", Role::Participant).await;
        let reply = ben_s(&hub).await;
        for who in [&mira, &noor] {
            hub.voices().endorse(who, reply, None).await.unwrap();
        }
        hide(&hub, &ana, reply, Decision::Hide).await;
        assert_eq!(names(&hub).await, []);
        for format in [Format::Json, Format::Csv, Format::Markdown, Format::Html] {
            let text = hub.discussions().export_as("wells", format, None, None).await.unwrap();
            assert!(!text.contains("Mira") && !text.contains("Noor"), "{format:?}: {text}");
        }
        // Whoever no longer wants to stand there can go, seen or not.
        assert_eq!(hub.voices().take_back(&mira, reply, None).await.unwrap(), None);
        hub.voices().endorse(&ana, reply, None).await.unwrap_err();
        hide(&hub, &ana, reply, Decision::Publish).await;
        assert_eq!(names(&hub).await, [(String::new(), "Noor".to_owned())]);
    }

    async fn support_for_a_body_needs_its_mandate(hub) {
        wells(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let reply = ben_s(&hub).await;
        let kenya = Body::State { country: "KE".to_owned() };
        let refused = hub.voices().endorse(&mira, reply, Some(&kenya)).await.unwrap_err();
        assert!(matches!(refused, Error::Wrong(_)), "{refused}");
        hub.voices().ask(&mira, &kenya, "I am at the mission.").await.unwrap();
        assert!(hub.voices().endorse(&mira, reply, Some(&kenya)).await.is_err());
        let mandate = confirmed(&hub, &mira, &kenya).await;
        hub.voices().endorse(&mira, reply, Some(&kenya)).await.unwrap();
        hub.voices().endorse(&mira, reply, None).await.unwrap();
        let mut all = names(&hub).await;
        all.sort();
        assert_eq!(all, [(String::new(), "Mira".to_owned()), ("KE".to_owned(), "Mira".to_owned())]);
        // What was said with it stays, and can be taken back.
        hub.voices().give_up(&mira, mandate).await.unwrap();
        assert_eq!(names(&hub).await.len(), 2);
        assert!(hub.voices().endorse(&mira, reply, Some(&kenya)).await.is_err());
        hub.voices().take_back(&mira, reply, Some(&kenya)).await.unwrap();
        assert_eq!(names(&hub).await, [(String::new(), "Mira".to_owned())]);
    }

    async fn support_says_that_it_was_given_before_an_edit(hub) {
        wells(&hub).await;
        let ana = member(&hub, "Ana", Role::Administrator).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let posted = hub.discussions().post_reply(&ana, &post(1, None, &[("en", "Eat less.")])).await.unwrap();
        hub.voices().endorse(&mira, posted.id, None).await.unwrap();
        assert!(!supporters(&hub).await[0].before_edit);
        let drafts = post(2, None, &[("en", "Eat more.")]).drafts;
        hub.discussions().edit(&ana, &Edit { id: posted.id, key: Uuid::from_u128(2), drafts }).await.unwrap();
        assert!(supporters(&hub).await[0].before_edit);
        hub.voices().endorse(&mira, posted.id, None).await.unwrap();
        assert!(!supporters(&hub).await[0].before_edit);
    }

    async fn only_facilitators_see_who_is_behind_a_reply_of_any_state(hub) {
        wells(&hub).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let reply = ben_s(&hub).await;
        hub.voices().endorse(&mira, reply, None).await.unwrap();
        hide(&hub, &ana, reply, Decision::Hide).await;
        is(&hub.voices().behind(&mira, reply).await, &Fault::NotFound);
        let (speaker, behind) = hub.voices().behind(&ana, reply).await.unwrap();
        assert_eq!((speaker.name.as_str(), behind.len()), ("Ben", 1));
        assert_eq!(behind[0].speaker.group, None::<StakeholderGroup>);
    }
}

/// What one database gives, the other takes, and gives again.
#[tokio::test]
async fn voices_travel_between_the_databases() {
    for (from, to) in [(On::Sqlite, On::Postgres), (On::Postgres, On::Sqlite)] {
        let (from, to) = (Scratch::new(from).await, Scratch::new(to).await);
        wells(&from.hub).await;
        let mira = member(&from.hub, "Mira", Role::Participant).await;
        let union = Body::Organisation { name: "Water, “Union” <b>".to_owned() };
        confirmed(&from.hub, &mira, &union).await;
        from.hub.voices().endorse(&mira, ben_s(&from.hub).await, Some(&union)).await.unwrap();
        let posted = hub::discussions::NewPost { speaks_for: Some(union), ..post(7, None, &[("en", "For us.")]) };
        let posted = from.hub.discussions().post_reply(&mira, &posted).await.unwrap();
        let ana = member(&from.hub, "Ana", Role::Participant).await;
        hide(&from.hub, &ana, posted.id, Decision::Publish).await;
        let json = from.hub.discussions().export_as("wells", Format::Json, None, None).await.unwrap();
        assert!(json.contains("Union"), "{json}");
        to.hub.discussions().import_archive(&parse(json.as_bytes()).unwrap()).await.unwrap();
        assert_eq!(to.hub.discussions().export_as("wells", Format::Json, None, None).await.unwrap(), json);
        let said = to.hub.discussions().version("wells", "1.2", &tag("en")).await.unwrap();
        assert_eq!(said.shown.html.as_str().trim(), "<p>For us.</p>");
        assert_eq!(read(&to.hub).await.replies[1].author.speaks_for, "Water, “Union” <b>");
        for format in [Format::Csv, Format::Markdown, Format::Html] {
            let text = to.hub.discussions().export_as("wells", format, None, None).await.unwrap();
            assert!(text.contains("Union") && text.to_lowercase().contains("supported"), "{format:?}: {text}");
            assert!(format != Format::Html || !text.contains("<b>"), "{text}");
        }
        from.end().await;
        to.end().await;
    }
}
