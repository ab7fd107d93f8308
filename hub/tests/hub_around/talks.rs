//! Writing to experts: words travel, addresses do not.

use super::experts::{is_nowhere, shown, wrong};
use super::people::{letters, member, pass};
use domain::accounts::{FORMER, Leaving, Role};
use domain::form::Why;
use hub::experts::NewTalk;
use hub::mail::Letter;
use hub::on_both;
use uuid::Uuid;

fn new(key: u128, number: u32, words: &str) -> NewTalk {
    NewTalk { key: Uuid::from_u128(key), number, subject: "A question on wells".to_owned(), words: words.to_owned() }
}

on_both! {
    async fn a_message_and_its_answer_travel_without_addresses(hub) {
        let (amina, number) = shown(&hub, "Amina Duval").await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let talk = hub.experts().write_to(&mira, &new(1, number, "Who drills?\r\nAnd when?")).await.unwrap();
        assert_eq!(hub.experts().write_to(&mira, &new(1, number, "Who drills?")).await.unwrap(), talk);
        pass(&hub, std::time::Duration::from_secs(60));
        hub.experts().answer(&amina, talk, Uuid::from_u128(2), "In spring.").await.unwrap();
        hub.experts().answer(&amina, talk, Uuid::from_u128(2), "In spring.").await.unwrap();
        let letters = letters(&hub).await;
        let told: Vec<_> = letters.iter().map(|each| (each.email.as_str(), format!("{:?}", each.letter))).collect();
        assert_eq!(told.len(), 2);
        assert!(told.iter().all(|(_, letter)| !letter.contains('@')), "{told:?}");
        assert_eq!([told[0].0, told[1].0], ["amina.duval@example.org", "mira@example.org"]);
        assert!(matches!(&letters[0].letter, Letter::ExpertMessage { reason, answers: false, .. } if reason == "Who drills?\nAnd when?"));
        let seen = hub.experts().talk(&mira, talk).await.unwrap();
        assert_eq!((seen.head.with.as_str(), seen.head.as_expert, seen.told.len()), ("Amina Duval", false, 2));
        assert_eq!(hub.experts().talks(&amina).await.unwrap()[0].with, "Mira");
        let noor = member(&hub, "Noor", Role::Administrator).await;
        assert!(is_nowhere(&hub.experts().talk(&noor, talk).await));
        assert!(is_nowhere(&hub.experts().answer(&noor, talk, Uuid::from_u128(3), "Hm.").await));
        assert!(is_nowhere(&hub.experts().end(&noor, talk).await));
    }

    async fn nobody_is_written_to_too_often_or_against_their_will(hub) {
        let (amina, number) = shown(&hub, "Amina Duval").await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let talk = hub.experts().write_to(&mira, &new(1, number, "One.")).await.unwrap();
        assert_eq!(wrong(hub.experts().write_to(&mira, &new(2, number, "Two.")).await)[0].why, Why::Unanswered);
        hub.experts().answer(&amina, talk, Uuid::from_u128(3), "Yes?").await.unwrap();
        hub.experts().write_to(&mira, &new(4, number, "Two.")).await.unwrap();
        hub.experts().end(&amina, talk).await.unwrap();
        assert_eq!(wrong(hub.experts().answer(&mira, talk, Uuid::from_u128(5), "But.").await)[0].why, Why::Ended);
        assert_eq!(wrong(hub.experts().write_to(&mira, &new(6, number, "Please.")).await)[0].why, Why::Ended);
        // Neither to oneself, nor to who is not shown.
        assert!(is_nowhere(&hub.experts().write_to(&amina, &new(7, number, "Hello me.")).await));
        hub.experts().hide(&amina).await.unwrap();
        let noor = member(&hub, "Noor", Role::Participant).await;
        assert!(is_nowhere(&hub.experts().write_to(&noor, &new(8, number, "Hello.")).await));
        for place in 0..10 {
            let (_, number) = shown(&hub, &format!("Expert {place}")).await;
            hub.experts().write_to(&noor, &new(100 + place, number, "Hello.")).await.unwrap();
        }
        let (_, last) = shown(&hub, "Expert 11").await;
        assert_eq!(wrong(hub.experts().write_to(&noor, &new(200, last, "Hello.")).await)[0].why, Why::TooManyToday { most: 10 });
    }

    async fn who_leaves_takes_their_words_along(hub) {
        let (amina, number) = shown(&hub, "Amina Duval").await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let talk = hub.experts().write_to(&mira, &new(1, number, "Private words.")).await.unwrap();
        pass(&hub, std::time::Duration::from_secs(60));
        hub.experts().answer(&amina, talk, Uuid::from_u128(2), "An answer.").await.unwrap();
        hub.accounts().leave(&mira, "three wells are enough", Leaving::Keep).await.unwrap();
        let seen = hub.experts().talk(&amina, talk).await.unwrap();
        let words: Vec<_> = seen.told.iter().map(|told| told.words.as_str()).collect();
        assert_eq!((words, seen.head.with.as_str(), seen.head.subject.as_str()), (vec!["", "An answer."], FORMER, ""));
        assert!(seen.head.ended);
        let data = hub.accounts().data(&amina).await.unwrap();
        assert!(data.contains("An answer.") && !data.contains("Private words."));
    }
}
