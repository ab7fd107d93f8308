//! Posting: once, whole, and seen by nobody else before it is published.

use super::make::{number, tag};
use super::people::{member, numbers, post, read, say, wells};
use super::ruling::{FORMATS, exported};
use domain::Locale;
use domain::accounts::Role;
use domain::discussions::{By, ReplyState};
use domain::form::Why;
use hub::testing::{On, Scratch};
use hub::{Error, Hub, on_both};
use sqlx::{Connection as _, SqliteConnection};

fn only_why(result: Result<hub::discussions::Posted, Error>) -> Why {
    match result.unwrap_err() {
        Error::Wrong(wrong) if wrong.len() == 1 => wrong[0].why,
        other => panic!("{other}"),
    }
}

/// Everything that others can get at, in words.
async fn all_that_others_see(hub: &Hub) -> String {
    let discussions = hub.discussions();
    let ask = domain::discussions::QuestionAsk { page: 1, ..Default::default() };
    let mut seen = [
        format!("{:?}", discussions.question_page("wells", 1, Locale::En, &ask).await.unwrap()),
        format!("{:?}", discussions.whole_space("wells", Locale::Fr, false).await.unwrap()),
        format!("{:?}", discussions.space_page("wells", Locale::Fr, false).await.unwrap()),
        format!("{:?}", discussions.feed("wells", Locale::En).await.unwrap()),
        format!("{:?}", discussions.hub_page(Locale::En).await.unwrap()),
        format!("{:?}", discussions.sitemap().await.unwrap()),
    ]
    .concat();
    for format in FORMATS {
        seen += &exported(hub, format).await;
    }
    seen
}

on_both! {
    async fn a_reply_awaits_publication_and_only_its_author_sees_it(hub) {
        wells(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let before = all_that_others_see(&hub).await;
        let events = hub.bus().last().await.unwrap();
        let new = post(1, Some("1.1"), &[("en", "A **deeper** well."), ("fr", "Un puits plus profond."), ("es", " ")]);
        let posted = hub.discussions().post_reply(&mira, &new).await.unwrap();
        assert_eq!((posted.state, &posted.number), (ReplyState::Pending, &None));
        assert_eq!(all_that_others_see(&hub).await, before);
        assert_eq!(hub.bus().last().await.unwrap(), events);
        let question = read(&hub).await.questions[0].id;
        let own = hub.discussions().own_replies(&mira, question, Locale::Fr).await.unwrap();
        assert_eq!(own.len(), 1);
        assert_eq!((own[0].id, own[0].answers.clone()), (posted.id, Some(number("1.1"))));
        assert_eq!(own[0].text.shown.lang, tag("fr"));
        assert_eq!(own[0].text.versions.iter().map(|mark| &mark.by).collect::<Vec<_>>(), [&By::Original, &By::Author]);
        let ben = member(&hub, "Somebody", Role::Participant).await;
        assert_eq!(hub.discussions().own_replies(&ben, question, Locale::Fr).await.unwrap().len(), 0);
        hub.check().await.unwrap();
    }

    async fn sent_twice_it_is_one_reply(hub) {
        wells(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let first = say(&hub, &mira, 7, None, "A well.").await.unwrap();
        let second = say(&hub, &mira, 7, None, "Another text under the same key.").await.unwrap();
        assert_eq!(first, second);
        // Another person's key is their own.
        let noor = member(&hub, "Noor", Role::Participant).await;
        assert_ne!(say(&hub, &noor, 7, None, "A well.").await.unwrap().id, first.id);
    }

    async fn many_at_once_are_one_after_the_other(hub) {
        wells(&hub).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let posts = (0..12_u128).map(|key| {
            let (hub, ana) = (hub.clone(), ana.clone());
            // Every second one is sent twice.
            tokio::spawn(async move { say(&hub, &ana, key / 2 * 2, None, &format!("Well {}.", key / 2)).await.unwrap() })
        });
        for post in posts.collect::<Vec<_>>() {
            assert_eq!(post.await.unwrap().state, ReplyState::Published);
        }
        assert_eq!(numbers(&hub).await, ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7"]);
        assert_eq!(read(&hub).await.questions[0].replies, 7);
    }

    async fn what_is_refused_keeps_nothing_from_those_beside_it(hub) {
        wells(&hub).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let posts = (0..12_u128).map(|key| {
            let (hub, ana) = (hub.clone(), ana.clone());
            // Every third answers what is not there.
            let answers = (key % 3 == 0).then_some("1.99");
            tokio::spawn(async move { say(&hub, &ana, key, answers, &format!("Well {key}.")).await })
        });
        for (key, post) in posts.collect::<Vec<_>>().into_iter().enumerate() {
            let posted = post.await.unwrap();
            if key % 3 == 0 {
                assert_eq!(only_why(posted), Why::ParentGone);
            } else {
                assert_eq!(posted.unwrap().state, ReplyState::Published);
            }
        }
        assert_eq!(numbers(&hub).await.len(), 9);
        hub.check().await.unwrap();
    }

    async fn what_cannot_be_kept_is_refused_with_the_reason(hub) {
        wells(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        assert_eq!(only_why(say(&hub, &mira, 1, None, " \n ").await), Why::Required);
        assert_eq!(only_why(say(&hub, &mira, 1, None, &"x".repeat(20_001)).await), Why::TooLong { most: 20_000 });
        assert_eq!(only_why(say(&hub, &mira, 1, Some("1.9"), "Hello.").await), Why::ParentGone);
        assert_eq!(only_why(say(&hub, &mira, 1, Some("2.1"), "Hello.").await), Why::ParentGone);
        say(&hub, &mira, 2, None, "Hello.").await.unwrap();
        assert_eq!(only_why(say(&hub, &mira, 3, None, "Hello.").await), Why::SaidBefore);
        say(&hub, &mira, 5, Some("1.1"), "Hello again.").await.unwrap();
        assert_eq!(only_why(say(&hub, &mira, 6, Some("1.1"), "Hello.").await), Why::SaidBefore, "wherever in the question");
        let nowhere = hub::discussions::NewPost { question: 9, ..post(4, None, &[("en", "Hi.")]) };
        let refused = hub.discussions().post_reply(&mira, &nowhere).await.unwrap_err();
        assert!(matches!(refused, Error::Fault(domain::Fault::NotFound)), "{refused}");
    }

    async fn a_facilitator_s_reply_is_published_at_once_and_told(hub) {
        wells(&hub).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let mut heard = hub.bus().listen().await.unwrap();
        let posted = say(&hub, &ana, 1, Some("1.1"), "Thank you.").await.unwrap();
        assert_eq!(posted.number, Some(number("1.1.1")));
        let event = heard.recv().await.unwrap();
        assert_eq!((event.reply, event.number.as_deref()), (posted.id, Some("1.1.1")));
        assert!(heard.try_recv().is_err());
        assert_eq!(numbers(&hub).await, ["1.1", "1.1.1"]);
    }
}

#[tokio::test]
async fn what_the_database_will_not_keep_fails_alone() {
    let scratch = Scratch::new(On::Sqlite).await;
    let hub = &scratch.hub;
    wells(hub).await;
    let ana = member(hub, "Ana", Role::Participant).await;
    let mut database = SqliteConnection::connect(&scratch.url).await.unwrap();
    let poison = "create trigger poison before insert on text_version when new.markdown like '%poison%'
        begin select raise(abort, 'no'); end";
    sqlx::query(poison).execute(&mut database).await.unwrap();
    let posts = (0..8_u128).map(|key| {
        let (hub, ana) = (hub.clone(), ana.clone());
        let text = if key == 5 { "A poisoned well.".to_owned() } else { format!("Well {key}.") };
        tokio::spawn(async move { say(&hub, &ana, key, None, &text).await })
    });
    for (key, post) in posts.collect::<Vec<_>>().into_iter().enumerate() {
        let posted = post.await.unwrap();
        assert_eq!(matches!(posted, Err(Error::Db(_))), key == 5, "{key}: {posted:?}");
        assert_eq!(posted.is_ok(), key != 5, "{key}");
    }
    assert_eq!(numbers(hub).await.len(), 8);
    hub.check().await.unwrap();
    database.close().await.unwrap();
    scratch.end().await;
}
