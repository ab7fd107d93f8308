//! Questions that participants propose: seen by nobody else until they are opened under the next number.

use super::make::tag;
use super::people::{kinds, letters, member, wells};
use domain::accounts::Role;
use domain::discussions::By;
use domain::form::Why;
use domain::voices::{ProposalState, Titled};
use domain::{Fault, Locale};
use hub::accounts::Actor;
use hub::discussions::archive::parse;
use hub::testing::{On, Scratch};
use hub::voices::NewProposal;
use hub::{Error, Hub, on_both};
use uuid::Uuid;

fn titled(lang: &str, title: &str, text: &str) -> Titled {
    Titled { lang: tag(lang), title: title.to_owned(), text: text.to_owned() }
}

fn proposal(key: u128, versions: Vec<Titled>) -> NewProposal {
    NewProposal { key: Uuid::from_u128(key), slug: "wells".to_owned(), versions }
}

/// The space takes proposals; Ana facilitates it.
async fn taking(hub: &Hub) -> Actor {
    wells(hub).await;
    let ana = member(hub, "Ana", Role::Participant).await;
    hub.voices().take_proposals(&ana, "wells", true).await.unwrap();
    ana
}

async fn titles(hub: &Hub) -> Vec<String> {
    let page = hub.discussions().space_page("wells", Locale::Fr, false).await.unwrap();
    page.questions.into_iter().map(|question| question.text.shown.title).collect()
}

on_both! {
    async fn a_space_takes_none_unless_it_says_so(hub) {
        wells(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let new = proposal(1, vec![titled("en", "And the rivers?", "")]);
        assert_eq!(hub.voices().proposing("wells").await.unwrap(), None);
        assert!(matches!(hub.voices().propose(&mira, &new).await, Err(Error::Fault(Fault::NotFound))));
        let refused = hub.voices().take_proposals(&mira, "wells", true).await;
        assert!(matches!(refused, Err(Error::Fault(Fault::NotFound))), "{refused:?}");
        hub.voices().take_proposals(&ana, "wells", true).await.unwrap();
        assert_eq!(hub.voices().proposing("wells").await.unwrap(), Some(vec![tag("en"), tag("fr")]));
        hub.voices().propose(&mira, &new).await.unwrap();
    }

    async fn who_may_not_write_proposes_nothing(hub) {
        let ana = taking(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let space = hub.discussions().space_page("wells", Locale::En, false).await.unwrap().head.id;
        let new = proposal(1, vec![titled("en", "And the rivers?", "")]);
        hub.moderation().bar(&ana, space, mira.person, true).await.unwrap();
        let refused = hub.voices().propose(&mira, &new).await;
        assert!(matches!(&refused, Err(Error::Wrong(wrong)) if wrong[0].why == Why::Barred), "{refused:?}");
        hub.moderation().bar(&ana, space, mira.person, false).await.unwrap();
        hub.voices().propose(&mira, &new).await.unwrap();
    }

    async fn a_proposed_question_is_opened_in_the_working_languages(hub) {
        let ana = taking(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let new = proposal(1, vec![titled("fr", "Et les rivières\u{202e} ?", "Elles *baissent*."), titled("en", "", " ")]);
        let id = hub.voices().propose(&mira, &new).await.unwrap();
        assert_eq!(hub.voices().propose(&mira, &new).await.unwrap(), id);
        assert_eq!(titles(&hub).await.len(), 1);
        assert!(matches!(hub.voices().proposal(&mira, id, Locale::En).await, Err(Error::Fault(Fault::NotFound))));
        assert!(hub.voices().proposals(&mira, Locale::En).await.is_err());
        let (waiting, spaces) = hub.voices().proposals(&ana, Locale::En).await.unwrap();
        assert_eq!((waiting.len(), waiting[0].versions.len(), waiting[0].speaker.name.as_str()), (1, 1, "Mira"));
        assert_eq!(spaces, [("wells".to_owned(), "Wells".to_owned(), true)]);
        // The original stays in the language it was proposed in, whatever comes first.
        let opened = [titled("en", "And the rivers?", "They fall."), titled("fr", "Et les rivières ?", "Elles *baissent*.")];
        assert_eq!(hub.voices().accept(&ana, id, &opened).await.unwrap(), 2);
        assert_eq!(titles(&hub).await, ["Who measures?", "Et les rivières\u{202f}?"]);
        let page = hub.discussions().space_page("wells", Locale::En, false).await.unwrap();
        let question = &page.questions[1];
        assert_eq!((question.proposed, question.asked_by.name.as_str(), question.number), (true, "Mira", 2));
        assert_eq!(question.text.versions[0].lang, tag("fr"));
        assert!(matches!(&question.text.versions[1].by, By::Person { name, .. } if name == "Ana"));
        assert!(!page.questions[0].proposed);
        let refused = hub.voices().accept(&ana, id, &opened).await.unwrap_err();
        assert!(matches!(&refused, Error::Wrong(wrong) if wrong[0].why == Why::DecidedAlready), "{refused}");
        let own = hub.voices().own_proposals(&mira, page.head.id, Locale::En).await.unwrap();
        assert_eq!((own[0].state, own[0].number), (ProposalState::Accepted, Some(2)));
        assert_eq!(kinds(&letters(&hub).await), ["proposal_accepted"]);
        hub.check().await.unwrap();
    }

    async fn one_is_declined_with_a_reason(hub) {
        let ana = taking(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let id = hub.voices().propose(&mira, &proposal(1, vec![titled("en", "Why?", "")])).await.unwrap();
        assert!(hub.voices().decline(&mira, id, "No.").await.is_err());
        assert!(hub.voices().decline(&ana, id, " ").await.is_err());
        hub.voices().decline(&ana, id, "It is asked already.").await.unwrap();
        assert!(hub.voices().accept(&ana, id, &[titled("en", "Why?", "")]).await.is_err());
        let space = hub.discussions().space_page("wells", Locale::En, false).await.unwrap();
        assert_eq!(space.questions.len(), 1);
        let own = hub.voices().own_proposals(&mira, space.head.id, Locale::En).await.unwrap();
        assert_eq!((own[0].state, own[0].reason.as_str()), (ProposalState::Declined, "It is asked already."));
        assert_eq!(hub.voices().own_proposals(&ana, space.head.id, Locale::En).await.unwrap(), []);
        assert_eq!(kinds(&letters(&hub).await), ["proposal_declined"]);
    }

    async fn what_is_wrong_is_told_at_its_field(hub) {
        taking(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let wrong = |versions: Vec<Titled>| {
            let (hub, mira) = (hub.clone(), mira.clone());
            async move {
                match hub.voices().propose(&mira, &proposal(9, versions)).await {
                    Err(Error::Wrong(wrong)) => wrong.into_iter().map(|wrong| (wrong.field, wrong.why)).collect(),
                    other => panic!("{other:?}"),
                }
            }
        };
        let first: Vec<(String, Why)> = wrong(vec![titled("en", "", ""), titled("fr", "Oui ?", "")]).await;
        assert_eq!(first, [("title-en".to_owned(), Why::Required)]);
        let long = wrong(vec![titled("en", &"x".repeat(201), "")]).await;
        assert_eq!(long[0], ("title-en".to_owned(), Why::TooLong { most: 200 }));
        let twice = wrong(vec![titled("en", "One?", ""), titled("en", "Two?", "")]).await;
        assert_eq!(twice[0].1, Why::LanguageTwice);
        let elsewhere = hub.voices().propose(&mira, &proposal(9, vec![titled("sw", "Nani?", "")])).await;
        assert!(matches!(elsewhere, Err(Error::Fault(Fault::BadRequest))), "{elsewhere:?}");
    }
}

#[tokio::test]
async fn a_proposed_question_travels_as_one() {
    let (from, to) = (Scratch::new(On::Sqlite).await, Scratch::new(On::Postgres).await);
    let ana = taking(&from.hub).await;
    let mira = member(&from.hub, "Mira", Role::Participant).await;
    let id = from.hub.voices().propose(&mira, &proposal(1, vec![titled("en", "Why?", "")])).await.unwrap();
    let json = from.hub.discussions().export("wells").await.unwrap().to_json().unwrap();
    assert!(!json.contains("Why?"), "{json}");
    from.hub.voices().accept(&ana, id, &[titled("en", "Why?", "")]).await.unwrap();
    let json = from.hub.discussions().export("wells").await.unwrap().to_json().unwrap();
    to.hub.discussions().import_archive(&parse(json.as_bytes()).unwrap()).await.unwrap();
    assert_eq!(to.hub.discussions().export("wells").await.unwrap().to_json().unwrap(), json);
    from.end().await;
    to.end().await;
}
