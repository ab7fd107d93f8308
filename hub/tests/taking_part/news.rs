//! What is new for whom: followed, answered, read, mailed, ended.

use super::people::{self, member, pass, wells};
use domain::accounts::Role;
use domain::discussions::Decision;
use domain::id::ReplyId;
use domain::notifications::{Because, Pace};
use domain::{Fault, Locale};
use hub::accounts::Actor;
use hub::discussions::Posted;
use hub::mail::{Letter, NewsLine};
use hub::moderation::Ruling;
use hub::testing::{On, Scratch};
use hub::{Error, Hub};
use std::time::Duration;

const SPACE: &str = "wells";
const DAY: Duration = Duration::from_hours(24);

struct Scene {
    writer: Actor,
    reader: Actor,
    facilitator: Actor,
}

async fn scene(hub: &Hub) -> Scene {
    wells(hub).await;
    Scene {
        writer: member(hub, "Writer", Role::Participant).await,
        reader: member(hub, "Reader", Role::Participant).await,
        facilitator: member(hub, "Facilitator", Role::Facilitator).await,
    }
}

async fn post(hub: &Hub, who: &Actor, answers: Option<&str>, text: &str) -> Posted {
    let new = people::post(hub.new_key().as_u128(), answers, &[("en", text)]);
    hub.discussions().post_reply(who, &new).await.unwrap()
}

async fn decide(hub: &Hub, scene: &Scene, id: ReplyId, decision: Decision) {
    hub.moderation().decide(&scene.facilitator, id, &Ruling::new(decision, "It is tested.")).await.unwrap();
}

async fn told(hub: &Hub, who: &Actor) -> Vec<(String, bool, bool)> {
    let news = hub.notifications().news(who, Locale::En, 100).await.unwrap();
    news.into_iter().map(|each| (each.author.name, each.why == Because::Answered, each.unread)).collect()
}

/// The letters on what is new that wait to be sent.
async fn letters(hub: &Hub) -> Vec<(String, Vec<NewsLine>, String)> {
    let due = hub.mail().due(1_000).await.unwrap();
    due.into_iter()
        .filter_map(|waiting| match waiting.letter {
            Letter::News { lines, unsubscribe, .. } => Some((waiting.email, lines, unsubscribe)),
            _ => None,
        })
        .collect()
}

hub::on_both! {
    async fn who_follows_is_told_when_a_reply_is_published_and_not_before(hub) {
        let scene = scene(&hub).await;
        hub.notifications().follow(&scene.reader, SPACE, Some(1), true).await.unwrap();
        hub.notifications().follow(&scene.reader, SPACE, Some(1), true).await.unwrap();
        let posted = post(&hub, &scene.writer, None, "The wells are low.").await;
        assert_eq!(told(&hub, &scene.reader).await, []);
        decide(&hub, &scene, posted.id, Decision::Publish).await;
        assert_eq!(told(&hub, &scene.reader).await, [("Writer".to_owned(), false, true)]);
        assert_eq!(told(&hub, &scene.writer).await, [], "nobody is told of what they said themselves");
        assert_eq!(hub.notifications().unread(scene.reader.person).await.unwrap(), 1);
        decide(&hub, &scene, posted.id, Decision::Hide).await;
        assert_eq!(told(&hub, &scene.reader).await, [], "what is hidden is told to nobody");
        assert_eq!(hub.notifications().unread(scene.reader.person).await.unwrap(), 0);
        decide(&hub, &scene, posted.id, Decision::Publish).await;
        assert_eq!(told(&hub, &scene.reader).await.len(), 1, "once, however often it is published");
    }

    async fn following_a_space_is_following_its_questions_and_ends_when_told(hub) {
        let scene = scene(&hub).await;
        let door = hub.notifications();
        door.follow(&scene.reader, SPACE, None, true).await.unwrap();
        let first = post(&hub, &scene.facilitator, None, "The first.").await;
        assert!(first.number.is_some(), "what a facilitator says is published at once");
        assert_eq!(told(&hub, &scene.reader).await.len(), 1);
        assert_eq!(door.followed(&scene.reader, Locale::Fr).await.unwrap()[0].space.1, "en", "there is no other version");
        door.follow(&scene.reader, SPACE, None, false).await.unwrap();
        post(&hub, &scene.facilitator, None, "The second.").await;
        assert_eq!(told(&hub, &scene.reader).await.len(), 1);
        let nowhere = door.follow(&scene.reader, "nowhere", None, true).await;
        assert!(matches!(nowhere, Err(Error::Fault(Fault::NotFound))));
        let nothing = door.follow(&scene.reader, SPACE, Some(99), true).await;
        assert!(matches!(nothing, Err(Error::Fault(Fault::NotFound))));
    }

    async fn writing_is_following_and_an_answer_is_told_as_one(hub) {
        let scene = scene(&hub).await;
        let own = post(&hub, &scene.writer, None, "What I think.").await;
        decide(&hub, &scene, own.id, Decision::Publish).await;
        let page = people::read(&hub).await;
        let number = page.replies.iter().find(|reply| reply.id == own.id).unwrap().number.to_string();
        post(&hub, &scene.facilitator, Some(&number), "I answer.").await;
        post(&hub, &scene.facilitator, None, "I say something else.").await;
        let mut heard = told(&hub, &scene.writer).await;
        heard.sort();
        let by = |is_answer| ("Facilitator".to_owned(), is_answer, true);
        assert_eq!(heard, [by(false), by(true)]);
    }

    async fn a_visit_reads_what_is_told_and_the_next_one_finds_what_is_new_since(hub) {
        let scene = scene(&hub).await;
        let door = hub.notifications();
        let page = people::read(&hub).await;
        let question = page.questions[0].id;
        door.follow(&scene.reader, SPACE, Some(1), true).await.unwrap();
        let first = door.visit(&scene.reader, question).await.unwrap();
        assert_eq!((first.before, first.new.len()), (None, 0), "to who is here for the first time nothing is new");
        pass(&hub, Duration::from_mins(5));
        let posted = post(&hub, &scene.facilitator, None, "While you read.").await;
        pass(&hub, DAY);
        let own = post(&hub, &scene.reader, None, "What I say myself.").await;
        decide(&hub, &scene, own.id, Decision::Publish).await;
        assert_eq!(door.unread(scene.reader.person).await.unwrap(), 1);
        let second = door.visit(&scene.reader, question).await.unwrap();
        assert_eq!(second.new, [posted.id]);
        assert_eq!(door.unread(scene.reader.person).await.unwrap(), 0);
        pass(&hub, Duration::from_mins(10));
        let reloaded = door.visit(&scene.reader, question).await.unwrap();
        assert_eq!(reloaded, second, "the same visit finds the same");
        pass(&hub, DAY);
        assert_eq!(door.visit(&scene.reader, question).await.unwrap().new, []);
    }

    async fn each_is_written_to_at_their_pace_once(hub) {
        let scene = scene(&hub).await;
        let door = hub.notifications();
        let mut people = Vec::new();
        for pace in Pace::ALL {
            let who = member(&hub, &format!("P{}", pace.code().replace('_', "")), Role::Participant).await;
            door.set_pace(who.person, pace).await.unwrap();
            door.follow(&who, SPACE, Some(1), true).await.unwrap();
            people.push(who);
        }
        let posted = post(&hub, &scene.facilitator, None, "One.").await;
        let gone = post(&hub, &scene.facilitator, None, "Two, which goes.").await;
        decide(&hub, &scene, gone.id, Decision::Hide).await;
        door.write_due().await.unwrap();
        assert_eq!(letters(&hub).await.len(), 0, "not as long as publishing can be undone");
        pass(&hub, Duration::from_mins(1));
        door.write_due().await.unwrap();
        door.write_due().await.unwrap();
        let at_once = letters(&hub).await;
        assert_eq!(at_once.len(), 1);
        assert_eq!(at_once[0].0, "patonce@example.org");
        let number = posted.number.unwrap().to_string();
        assert_eq!(at_once[0].1.len(), 1, "nothing of what is hidden");
        assert!(at_once[0].1[0].path.ends_with(&format!("?at={number}#reply-{number}")));
        pass(&hub, DAY);
        door.write_due().await.unwrap();
        assert_eq!(letters(&hub).await.len(), 2);
        pass(&hub, 6 * DAY);
        door.write_due().await.unwrap();
        let all = letters(&hub).await;
        let mut to: Vec<&str> = all.iter().map(|letter| letter.0.as_str()).collect();
        to.sort_unstable();
        assert_eq!(to, ["patonce@example.org", "pdaily@example.org", "pweekly@example.org"]);
    }

    async fn the_link_in_a_letter_ends_them_without_signing_in(hub) {
        let scene = scene(&hub).await;
        let door = hub.notifications();
        door.set_pace(scene.reader.person, Pace::AtOnce).await.unwrap();
        door.follow(&scene.reader, SPACE, None, true).await.unwrap();
        post(&hub, &scene.facilitator, None, "One.").await;
        pass(&hub, Duration::from_mins(1));
        door.write_due().await.unwrap();
        let link = letters(&hub).await.remove(0).2;
        let secret = link.split_once("link=").unwrap().1;
        assert!(!door.unsubscribe("").await.unwrap() && !door.unsubscribe(&secret[1..]).await.unwrap());
        post(&hub, &scene.facilitator, None, "Two, which waits to be mailed.").await;
        assert!(door.unsubscribe(secret).await.unwrap());
        assert_eq!(door.pace(&scene.reader).await.unwrap(), Pace::None);
        pass(&hub, 8 * DAY);
        door.write_due().await.unwrap();
        assert_eq!(letters(&hub).await.len(), 1);
        assert_eq!(told(&hub, &scene.reader).await.len(), 2, "the page tells of it still");
    }

    async fn who_follows_only_afterwards_is_not_told_nor_is_anybody_of_what_is_gone(hub) {
        let scene = scene(&hub).await;
        let door = hub.notifications();
        post(&hub, &scene.facilitator, None, "Before.").await;
        pass(&hub, Duration::from_secs(1));
        door.follow(&scene.reader, SPACE, Some(1), true).await.unwrap();
        let gone = post(&hub, &scene.facilitator, None, "Gone before anybody was told.").await;
        decide(&hub, &scene, gone.id, Decision::Hide).await;
        post(&hub, &scene.facilitator, None, "After.").await;
        assert_eq!(told(&hub, &scene.reader).await.len(), 1);
        assert_eq!(door.unread(scene.reader.person).await.unwrap(), 1);
    }

    async fn many_at_once_are_all_told_and_each_once(hub) {
        let scene = scene(&hub).await;
        let door = hub.notifications();
        door.follow(&scene.reader, SPACE, None, true).await.unwrap();
        for nth in 0..60 {
            post(&hub, &scene.facilitator, None, &format!("Well {nth}.")).await;
        }
        // The server's own job, beside somebody who looks.
        let job = {
            let hub = hub.clone();
            tokio::spawn(async move { hub.notifications().keep_telling().await })
        };
        while door.unread(scene.reader.person).await.unwrap() < 60 {
            tokio::task::yield_now().await;
        }
        assert_eq!(told(&hub, &scene.reader).await.len(), 60);
        job.abort();
    }
}

/// A server that stops between a post and its telling tells when it is back.
async fn what_was_not_told_is_told_after_a_start(on: On) {
    let scratch = Scratch::new(on).await;
    let hub = &scratch.hub;
    let scene = scene(hub).await;
    hub.notifications().follow(&scene.reader, SPACE, None, true).await.unwrap();
    post(hub, &scene.facilitator, None, "Said just before the light went out.").await;
    let again = Hub::open_with(&scratch.url, hub.clock().clone()).await.unwrap();
    assert_eq!(told(&again, &scene.reader).await.len(), 1);
    assert_eq!(told(hub, &scene.reader).await.len(), 1, "and by no other once more");
    again.close().await;
    scratch.end().await;
}

#[tokio::test]
async fn what_was_not_told_is_told_after_a_start_on_sqlite() {
    what_was_not_told_is_told_after_a_start(On::Sqlite).await;
}

#[tokio::test]
async fn what_was_not_told_is_told_after_a_start_on_postgres() {
    what_was_not_told_is_told_after_a_start(On::Postgres).await;
}
