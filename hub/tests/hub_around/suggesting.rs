//! Suggesting a resource: by members at once, by visitors once they have confirmed their address.

use super::people::{kinds, last_link, letters, member, pass};
use super::repository::archive;
use domain::accounts::Role;
use domain::form::Why;
use domain::id::ResourceId;
use domain::resources::ResourceState;
use domain::{Fault, Locale};
use hub::accounts::Actor;
use hub::attachments::Settling;
use hub::resources::{Told, Visitor};
use hub::{Error, Hub, on_both};
use std::time::Duration;
use uuid::Uuid;

pub fn told(title: &str) -> Told {
    Told {
        kind: "journal-article".to_owned(),
        scope: "global".to_owned(),
        breadth: "thematic".to_owned(),
        versions: vec![
            ("en".to_owned(), title.to_owned(), "What the wells say.".to_owned()),
            ("fr".to_owned(), "Les puits".to_owned(), "Ce que disent les puits.".to_owned()),
        ],
        languages: vec!["en".to_owned()],
        link: format!("https://example.org/{}", title.replace(' ', "-")),
        topics: vec!["objective-1".to_owned()],
        ..Told::default()
    }
}

pub fn visitor() -> Visitor {
    Visitor {
        name: "Vera Visitor".to_owned(),
        affiliation: "Well Diggers".to_owned(),
        email: "vera@example.org".to_owned(),
        locale: Locale::Es,
    }
}

fn refused(error: &Error) -> bool {
    matches!(error, Error::Fault(Fault::NotFound))
}

async fn suggest(hub: &Hub, actor: &Actor, key: u128, title: &str) -> ResourceId {
    hub.resources().suggest(actor, Uuid::from_u128(key), &told(title)).await.unwrap()
}

on_both! {
    async fn a_member_suggests_once_and_follows_it(hub) {
        let mira = member(&hub, "Mira", Role::Participant).await;
        let id = suggest(&hub, &mira, 1, "Wells").await;
        assert_eq!(suggest(&hub, &mira, 1, "Wells").await, id);
        let own = hub.resources().suggestions(mira.person, Locale::Fr).await.unwrap();
        assert_eq!((own.len(), own[0].state, own[0].title.as_str()), (1, ResourceState::Submitted, "Les puits"));
        let (resource, history) = hub.resources().suggestion(mira.person, id, Locale::En).await.unwrap();
        assert_eq!((resource.link.as_str(), history[0].step.as_str()), ("https://example.org/Wells", "submit"));
        assert_eq!(kinds(&letters(&hub).await), ["suggestion_received"]);
        // Nobody else reads it.
        let ben = member(&hub, "Other", Role::Participant).await;
        assert!(refused(&hub.resources().suggestion(ben.person, id, Locale::En).await.unwrap_err()));
        assert!(refused(&hub.resources().included(1, Locale::En, None).await.unwrap_err()));
        assert_eq!(hub.resources().count().await.unwrap(), 0);
    }

    async fn its_sender_changes_it_and_takes_it_back(hub) {
        let mira = member(&hub, "Mira", Role::Participant).await;
        let id = suggest(&hub, &mira, 1, "Wells").await;
        let again = hub.resources().own_told(mira.person, id).await.unwrap();
        assert_eq!(again, told("Wells"));
        hub.resources().change(mira.person, id, &told("Deep wells"), &Settling::default()).await.unwrap();
        let (resource, _) = hub.resources().suggestion(mira.person, id, Locale::En).await.unwrap();
        assert_eq!(resource.text.shown.title, "Deep wells");
        let ben = member(&hub, "Other", Role::Participant).await;
        assert!(refused(&hub.resources().change(ben.person, id, &told("X"), &Settling::default()).await.unwrap_err()));
        assert!(refused(&hub.resources().withdraw(ben.person, id).await.unwrap_err()));
        hub.resources().withdraw(mira.person, id).await.unwrap();
        assert!(refused(&hub.resources().change(mira.person, id, &told("X"), &Settling::default()).await.unwrap_err()));
        let twice = hub.resources().withdraw(mira.person, id).await.unwrap_err();
        assert!(matches!(twice, Error::Wrong(wrong) if wrong[0].why == Why::DecidedAlready));
    }

    async fn a_visitor_confirms_first(hub) {
        let key = Uuid::from_u128(7);
        hub.resources().suggest_as_visitor(&visitor(), key, &told("Wells")).await.unwrap();
        hub.resources().suggest_as_visitor(&visitor(), key, &told("Wells")).await.unwrap();
        let sent = letters(&hub).await;
        assert_eq!((kinds(&sent), sent[0].email.as_str(), sent[0].locale), (vec!["suggestion_confirm"], "vera@example.org", Locale::Es));
        let link = last_link(&hub).await;
        let known = hub.resources().visitor(&link).await.unwrap();
        assert!(!known.confirmed);
        let own = hub.resources().suggestions(known.person, Locale::En).await.unwrap();
        assert_eq!(own[0].state, ResourceState::Unconfirmed);
        hub.resources().confirm_visitor(&link).await.unwrap();
        hub.resources().confirm_visitor(&link).await.unwrap();
        let own = hub.resources().suggestions(known.person, Locale::En).await.unwrap();
        assert_eq!((own[0].state, own[0].sender.name.as_str()), (ResourceState::Submitted, "Vera Visitor"));
        for other in ["", "ab", &"0".repeat(64)] {
            assert!(refused(&hub.resources().visitor(other).await.unwrap_err()), "{other}");
        }
        // Confirmed, it is not swept away.
        pass(&hub, Duration::from_hours(24 * 4));
        assert_eq!(hub.resources().sweep().await.unwrap(), 0);
    }

    async fn who_never_confirms_is_forgotten(hub) {
        hub.resources().suggest_as_visitor(&visitor(), Uuid::from_u128(7), &told("Wells")).await.unwrap();
        let link = last_link(&hub).await;
        assert_eq!(hub.resources().sweep().await.unwrap(), 0);
        pass(&hub, Duration::from_hours(24 * 4));
        assert_eq!(hub.resources().sweep().await.unwrap(), 1);
        assert!(refused(&hub.resources().visitor(&link).await.unwrap_err()));
        hub.check().await.unwrap();
    }

    async fn what_is_wrong_is_told_at_its_field(hub) {
        let mira = member(&hub, "Mira", Role::Participant).await;
        let odd = Told { link: "nowhere".to_owned(), ..told("Wells") };
        let error = hub.resources().suggest(&mira, Uuid::from_u128(1), &odd).await.unwrap_err();
        assert!(matches!(error, Error::Wrong(wrong) if wrong[0].field == "link" && wrong[0].why == Why::NotALink));
        let nobody = Visitor { name: " ".to_owned(), email: "x".to_owned(), ..visitor() };
        let error = hub.resources().suggest_as_visitor(&nobody, Uuid::from_u128(2), &told("Wells")).await.unwrap_err();
        let Error::Wrong(wrong) = error else { panic!("{error}") };
        assert_eq!(wrong.iter().map(|wrong| wrong.field.as_str()).collect::<Vec<_>>(), ["email", "name"]);
    }

    async fn what_is_here_already_is_named_as_far_as_one_may_know(hub) {
        hub.resources().import(&archive(1)).await.unwrap();
        let mira = member(&hub, "Mira", Role::Participant).await;
        let ben = member(&hub, "Other", Role::Participant).await;
        suggest(&hub, &mira, 1, "Wells").await;
        let by_link = Told { link: "http://www.example.org/1#top".to_owned(), ..told("Something else") };
        let same = hub.resources().same(&by_link, Some(&ben), Locale::En).await.unwrap();
        assert_eq!((same.len(), same[0].number), (1, Some(1)));
        let by_title = Told { link: "https://example.org/new".to_owned(), ..told("WELLS!") };
        let same = hub.resources().same(&by_title, Some(&ben), Locale::En).await.unwrap();
        assert_eq!((same.len(), same[0].number, same[0].title.is_none()), (1, None, true));
        let own = hub.resources().same(&by_title, Some(&mira), Locale::En).await.unwrap();
        assert_eq!(own[0].title.as_ref().unwrap().0, "Wells");
        assert_eq!(hub.resources().same(&told("Rivers"), None, Locale::En).await.unwrap(), []);
    }
}
