//! Mandates: asked for, decided on by somebody else, and used.

use super::make::number;
use super::people::{kinds, letters, member, post, read, wells};
use domain::Fault;
use domain::accounts::Role;
use domain::form::Why;
use domain::id::MandateId;
use domain::voices::{Body, MandateState, Verdict};
use hub::accounts::Actor;
use hub::discussions::NewPost;
use hub::mail::Letter;
use hub::{Error, Hub, on_both};

/// A mandate of somebody's for a body, confirmed by an administrator.
pub async fn confirmed(hub: &Hub, who: &Actor, body: &Body) -> MandateId {
    let id = hub.voices().ask(who, body, "I was sent.").await.unwrap();
    let root = member(hub, "Root", Role::Administrator).await;
    hub.voices().rule(&root, id, Verdict::Confirm, "").await.unwrap();
    id
}

fn organisation(name: &str) -> Body {
    Body::Organisation { name: name.to_owned() }
}

fn why(result: Result<impl std::fmt::Debug, Error>) -> Vec<(String, Why)> {
    match result {
        Err(Error::Wrong(wrong)) => wrong.into_iter().map(|wrong| (wrong.field, wrong.why)).collect(),
        other => panic!("{other:?}"),
    }
}

on_both! {
    async fn a_mandate_is_asked_for_once_and_confirmed_by_somebody_else(hub) {
        wells(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let noor = member(&hub, "Noor", Role::Participant).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let union = organisation("Water Union");
        let id = hub.voices().ask(&mira, &organisation("  Water\u{202e}  Union "), "Elected in May.").await.unwrap();
        assert_eq!(hub.voices().ask(&mira, &union, "Again.").await.unwrap(), id);
        assert_eq!(hub.voices().speaks_for(&mira).await.unwrap(), []);
        for who in [&mira, &noor] {
            assert!(matches!(hub.voices().mandates(who).await, Err(Error::Fault(Fault::NotFound))));
            let refused = hub.voices().rule(who, id, Verdict::Confirm, "").await;
            assert!(matches!(refused, Err(Error::Fault(Fault::NotFound))), "{refused:?}");
        }
        let waiting = hub.voices().mandates(&ana).await.unwrap();
        assert_eq!((waiting.len(), waiting[0].words.as_str()), (1, "Elected in May."));
        assert_eq!(hub.voices().rule(&ana, id, Verdict::Confirm, "").await.unwrap(), MandateState::Confirmed);
        assert_eq!(why(hub.voices().rule(&ana, id, Verdict::Confirm, "").await)[0].1, Why::DecidedAlready);
        assert_eq!(hub.voices().speaks_for(&mira).await.unwrap(), [union]);
        assert_eq!(hub.voices().speaks_for(&noor).await.unwrap(), []);
        assert_eq!(kinds(&letters(&hub).await), ["mandate_confirmed"]);
    }

    async fn nobody_confirms_their_own(hub) {
        wells(&hub).await;
        let root = member(&hub, "Root", Role::Administrator).await;
        let id = hub.voices().ask(&root, &organisation("Us"), "It is ours.").await.unwrap();
        assert!(hub.voices().rule(&root, id, Verdict::Confirm, "").await.is_err());
        assert_eq!(hub.voices().speaks_for(&root).await.unwrap(), []);
    }

    async fn a_refusal_has_a_reason_and_one_may_ask_again(hub) {
        wells(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let id = hub.voices().ask(&mira, &organisation("Them"), "Please.").await.unwrap();
        assert_eq!(why(hub.voices().rule(&ana, id, Verdict::Decline, " ").await), [("reason".to_owned(), Why::Required)]);
        hub.voices().rule(&ana, id, Verdict::Decline, "They do not know you.").await.unwrap();
        let waiting = letters(&hub).await;
        assert!(
            matches!(&waiting[0].letter, Letter::MandateDeclined { reason, .. } if reason == "They do not know you."),
            "{waiting:?}"
        );
        let own = hub.voices().own_mandates(&mira).await.unwrap();
        assert_eq!((own[0].state, own[0].reason.as_str()), (MandateState::Declined, "They do not know you."));
        assert_ne!(hub.voices().ask(&mira, &organisation("Them"), "Now they do.").await.unwrap(), id);
    }

    async fn what_cannot_be_a_body_is_told_at_its_field(hub) {
        let mira = member(&hub, "Mira", Role::Participant).await;
        let asked = |body: Body, words: &'static str| {
            let (hub, mira) = (hub.clone(), mira.clone());
            async move { why(hub.voices().ask(&mira, &body, words).await) }
        };
        assert_eq!(asked(organisation(" \u{200b}"), "x").await, [("name".to_owned(), Why::Required)]);
        assert_eq!(asked(organisation(&"x".repeat(161)), "x").await[0].1, Why::TooLong { most: 160 });
        assert_eq!(asked(Body::State { country: "k\0".to_owned() }, "x").await[0].0, "country");
        assert_eq!(asked(organisation("Us"), " ").await, [("words".to_owned(), Why::Required)]);
    }

    async fn a_reply_for_a_body_stays_so_when_the_mandate_is_over(hub) {
        wells(&hub).await;
        let mira = member(&hub, "Mira", Role::Administrator).await;
        let kenya = Body::State { country: "KE".to_owned() };
        let new = |key| NewPost { speaks_for: Some(kenya.clone()), ..post(key, None, &[("en", "For Kenya.")]) };
        let refused = hub.discussions().post_reply(&mira, &new(1)).await;
        assert_eq!(why(refused), [("speaks-for".to_owned(), Why::NotAChoice)]);
        let ana = member(&hub, "Ana", Role::Participant).await;
        let id = hub.voices().ask(&mira, &kenya, "I was sent.").await.unwrap();
        hub.voices().rule(&ana, id, Verdict::Confirm, "").await.unwrap();
        assert_eq!(hub.discussions().post_reply(&mira, &new(1)).await.unwrap().number, Some(number("1.2")));
        // Sent again, also after the mandate is over, it is the one that arrived.
        assert!(hub.voices().rule(&ana, id, Verdict::Withdraw, "").await.is_err());
        hub.voices().rule(&ana, id, Verdict::Withdraw, "The mission has closed.").await.unwrap();
        assert_eq!(hub.discussions().post_reply(&mira, &new(1)).await.unwrap().number, Some(number("1.2")));
        let author = &read(&hub).await.replies[1].author;
        assert_eq!((author.speaks_for.as_str(), author.for_state.as_deref(), author.name.as_str()), ("KE", Some("KE"), "Mira"));
        assert_eq!(hub.voices().speaks_for(&mira).await.unwrap(), []);
        assert_eq!(kinds(&letters(&hub).await), ["mandate_confirmed", "mandate_withdrawn"]);
    }

    async fn another_s_mandate_is_not_given_up(hub) {
        let mira = member(&hub, "Mira", Role::Participant).await;
        let noor = member(&hub, "Noor", Role::Participant).await;
        let id = confirmed(&hub, &mira, &organisation("Us")).await;
        assert!(matches!(hub.voices().give_up(&noor, id).await, Err(Error::Fault(Fault::NotFound))));
        for _ in 0..2 {
            hub.voices().give_up(&mira, id).await.unwrap();
        }
        assert_eq!(hub.voices().own_mandates(&mira).await.unwrap()[0].state, MandateState::Withdrawn);
    }
}
