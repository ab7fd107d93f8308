//! What administrators do with people, and that others cannot.

use super::make::ANA;
use super::people::{letters, member, sign_up, wells};
use domain::accounts::Role;
use domain::form::Why;
use domain::id::PersonId;
use domain::{Fault, Locale};
use hub::accounts::Actor;
use hub::{Error, Hub, on_both};

async fn found(hub: &Hub, root: &Actor, sought: &str) -> Vec<String> {
    let (people, more) = hub.accounts().people(root, sought, 1).await.unwrap();
    assert!(!more);
    people.into_iter().map(|each| each.name).collect()
}

fn is_last<T: std::fmt::Debug>(result: Result<T, Error>) -> bool {
    matches!(result.unwrap_err(), Error::Wrong(wrong) if wrong[0].why == Why::LastAdministrator)
}

fn is_nowhere<T: std::fmt::Debug>(result: Result<T, Error>) -> bool {
    matches!(result.unwrap_err(), Error::Fault(Fault::NotFound))
}

on_both! {
    async fn people_are_found_by_letters_of_name_and_address(hub) {
        let root = member(&hub, "Root", Role::Administrator).await;
        member(&hub, "Mira Osei", Role::Participant).await;
        member(&hub, "Noor 100%", Role::Participant).await;
        assert_eq!(found(&hub, &root, "").await, ["Mira Osei", "Noor 100%", "Root"]);
        assert_eq!(found(&hub, &root, " OSEI").await, ["Mira Osei"]);
        assert_eq!(found(&hub, &root, "100%").await, ["Noor 100%"]);
        assert_eq!(found(&hub, &root, "_oot").await, Vec::<String>::new());
        assert_eq!(found(&hub, &root, "noor.").await, ["Noor 100%"]);
    }

    async fn roles_are_given_and_taken_and_noted(hub) {
        wells(&hub).await;
        let root = member(&hub, "Root", Role::Administrator).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let accounts = hub.accounts();
        let space = hub.discussions().hub_page(Locale::En).await.unwrap()[0].head.id;
        accounts.set_roles(&root, mira.person, &[Role::Reviewer], &[space]).await.unwrap();
        let now = accounts.member(&root, mira.person).await.unwrap();
        assert_eq!((now.roles, now.spaces), (vec![Role::Reviewer], vec![space]));
        let session = accounts.sign_in("mira@example.org", "three wells are enough", "").await.unwrap();
        let mira = accounts.actor(&session.secret).await.unwrap().unwrap();
        assert!(mira.facilitator(space).is_ok() && mira.administrator().is_err());
        accounts.set_roles(&root, mira.person, &[], &[]).await.unwrap();
        let now = accounts.member(&root, mira.person).await.unwrap();
        assert!(now.roles.is_empty() && now.spaces.is_empty());
        let data: serde_json::Value = serde_json::from_str(&accounts.data(&mira).await.unwrap()).unwrap();
        let log = data["log"]["about_you"].as_array().unwrap();
        assert_eq!(log.iter().filter(|line| line["data"]["given"] == true).count(), 2);
        assert_eq!(log.iter().filter(|line| line["data"]["given"] == false).count(), 2);
    }

    async fn the_hub_keeps_an_administrator(hub) {
        let root = member(&hub, "Root", Role::Administrator).await;
        let accounts = hub.accounts();
        assert!(is_last(accounts.set_roles(&root, root.person, &[], &[]).await));
        assert!(is_last(accounts.suspend(&root, root.person, true).await));
        let other = member(&hub, "Other", Role::Administrator).await;
        accounts.suspend(&root, other.person, true).await.unwrap();
        assert!(is_last(accounts.set_roles(&root, root.person, &[], &[]).await));
        accounts.suspend(&root, other.person, false).await.unwrap();
        accounts.set_roles(&root, root.person, &[], &[]).await.unwrap();
    }

    async fn who_is_suspended_is_out_until_let_in(hub) {
        let root = member(&hub, "Root", Role::Administrator).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let accounts = hub.accounts();
        let session = accounts.sign_in("mira@example.org", "three wells are enough", "").await.unwrap();
        accounts.suspend(&root, mira.person, true).await.unwrap();
        assert!(accounts.actor(&session.secret).await.unwrap().is_none());
        assert!(accounts.sign_in("mira@example.org", "three wells are enough", "").await.is_err());
        accounts.mail_sign_in_link("mira@example.org", Locale::En, "").await.unwrap();
        assert!(letters(&hub).await.is_empty());
        accounts.suspend(&root, mira.person, false).await.unwrap();
        assert!(accounts.sign_in("mira@example.org", "three wells are enough", "").await.is_ok());
    }

    async fn who_gets_no_mail_is_confirmed_by_hand_and_let_in_by_a_link(hub) {
        let root = member(&hub, "Root", Role::Administrator).await;
        let accounts = hub.accounts();
        accounts.sign_up(&sign_up("mira@example.org", "Mira")).await.unwrap();
        let (people, _) = accounts.people(&root, "mira", 1).await.unwrap();
        assert!(!people[0].confirmed && people[0].locked_out);
        let path = accounts.confirm_by_hand(&root, people[0].id, Locale::En).await.unwrap();
        assert!(accounts.member(&root, people[0].id).await.unwrap().confirmed);
        let link = path.split_once("link=").unwrap().1;
        assert!(accounts.confirm(link, "a well of words", "").await.unwrap().is_some());
        // Who has found the way in is nobody else's to let in.
        let again = accounts.confirm_by_hand(&root, people[0].id, Locale::En).await.unwrap_err();
        assert!(matches!(again, Error::Fault(Fault::BadRequest)));
    }

    async fn to_others_there_is_no_such_thing(hub) {
        wells(&hub).await;
        let accounts = hub.accounts();
        let root = member(&hub, "Root", Role::Administrator).await;
        for (name, role) in [("Mira", Role::Participant), ("Noor", Role::Reviewer), ("Femi", Role::Facilitator)] {
            let who = member(&hub, name, role).await;
            assert!(is_nowhere(accounts.people(&who, "", 1).await));
            assert!(is_nowhere(accounts.member(&who, root.person).await));
            assert!(is_nowhere(accounts.set_roles(&who, who.person, &[Role::Administrator], &[]).await));
            assert!(is_nowhere(accounts.suspend(&who, root.person, true).await));
            assert!(is_nowhere(accounts.confirm_by_hand(&who, who.person, Locale::En).await));
        }
        // Somebody without an account, and nobody at all.
        assert!(is_nowhere(accounts.member(&root, ANA).await));
        assert!(is_nowhere(accounts.suspend(&root, PersonId(uuid::Uuid::from_u128(7)), true).await));
    }
}
