//! How the hub fares: letters, search, what is kept and forgotten.

use super::people::{letters, member, pass};
use domain::accounts::Role;
use domain::health::Database;
use domain::{Fault, Locale};
use hub::contact::NewMessage;
use hub::{Error, Hub, on_both};
use std::time::Duration;

const DAY: Duration = Duration::from_hours(24);

/// Somebody writes to the team, who are not told, and gets a letter.
async fn letter(hub: &Hub) {
    let noor = member(hub, "Noor", Role::Participant).await;
    let token = hub.contact().open().await.unwrap();
    pass(hub, Duration::from_secs(20));
    let new = NewMessage {
        token,
        name: String::new(),
        email: String::new(),
        about: Some(domain::contact::About::Other),
        locale: Locale::En,
        words: "A word.".to_owned(),
    };
    hub.contact().send(Some(&noor), &new).await.unwrap();
}

on_both! {
    async fn administrators_see_how_the_hub_fares_and_nobody_else(hub) {
        let (ada, eve) = (member(&hub, "Ada", Role::Administrator).await, member(&hub, "Eve", Role::Editor).await);
        assert!(matches!(hub.health(&eve).await.unwrap_err(), Error::Fault(Fault::NotFound)));
        let before = hub.health(&ada).await.unwrap();
        assert!(matches!(before.database, Database::Sqlite | Database::Postgres));
        assert!(before.size > 10_000 && before.version.starts_with(|first: char| first.is_ascii_digit()));
        assert_eq!((before.failed, before.behind, before.last_event), (0, 0, None));
        letter(&hub).await;
        pass(&hub, DAY);
        let after = hub.health(&ada).await.unwrap();
        assert_eq!(after.waiting, before.waiting + 1);
        assert!(after.late_since.is_some());
        let mut waiting = letters(&hub).await.pop().unwrap();
        waiting.attempts = 11;
        hub.mail().failed(&waiting).await.unwrap();
        assert_eq!(hub.health(&ada).await.unwrap().failed, 1);
    }

    async fn that_a_letter_was_sent_is_forgotten_when_administrators_say(hub) {
        let ada = member(&hub, "Ada", Role::Administrator).await;
        hub.settings().set_keeping(&ada, "30", "30", "30").await.unwrap();
        letter(&hub).await;
        let waiting = letters(&hub).await;
        for letter in &waiting {
            hub.mail().sent(letter.id).await.unwrap();
        }
        pass(&hub, 29 * DAY);
        assert_eq!(hub.mail().forget_old().await.unwrap(), 0);
        pass(&hub, 2 * DAY);
        assert_eq!(hub.mail().forget_old().await.unwrap(), waiting.len() as u64);
        assert_eq!(hub.discussions().forget_old_drafts().await.unwrap(), 0);
    }
}
