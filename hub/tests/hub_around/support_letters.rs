//! Letters on requests for support: to whoever has asked, to whoever sees to it, in their language, and never what is asked.

use super::people::{letters, member, pass};
use super::support::{SECRET, answered, asked, pleased, said};
use domain::Locale;
use domain::accounts::Role;
use domain::id::{PersonId, RequestId};
use domain::support::Step;
use hub::accounts::{Actor, NewMember};
use hub::mail::Letter;
use hub::support::NewTask;
use hub::{Hub, on_both};
use std::time::Duration;

const TEAM: &str = "team@example.org";
const PASSWORD: &str = "three wells are enough";
const DAY: Duration = Duration::from_hours(24);

/// Somebody of the team who reads Spanish.
async fn inma(hub: &Hub) -> Actor {
    let email = "inma@example.org".to_owned();
    let new = NewMember {
        email: email.clone(),
        name: "Inma".to_owned(),
        role: Role::Support,
        password: Some(PASSWORD.to_owned()),
        locale: Locale::Es,
    };
    hub.accounts().add(&new).await.unwrap();
    let session = hub.accounts().sign_in(&email, PASSWORD, "a test").await.unwrap();
    hub.accounts().actor(&session.secret).await.unwrap().unwrap()
}

/// Gives the team an address, whose letters are French.
async fn address(hub: &Hub, ada: &Actor) {
    let identity = hub::settings::Identity { contact: TEAM.to_owned(), language: Locale::Fr, ..Default::default() };
    hub.settings().set_identity(ada, &identity).await.unwrap();
}

/// Takes the letters to the team that wait: to whom, and of what.
async fn told(hub: &Hub) -> Vec<(String, String)> {
    let mut told = Vec::new();
    for waiting in letters(hub).await {
        hub.mail().sent(waiting.id).await.unwrap();
        if let Letter::SupportTeam { event, name, path } = &waiting.letter {
            assert!(path.starts_with(&format!("/{}/support/desk?id=", waiting.locale)), "{path}");
            assert_eq!(name.is_empty(), waiting.email == TEAM);
            told.push((waiting.email, event.clone()));
        }
    }
    told
}

fn one(email: &str, event: &str) -> Vec<(String, String)> {
    vec![(email.to_owned(), event.to_owned())]
}

fn nothing() -> Vec<(String, String)> {
    Vec::new()
}

async fn task(hub: &Hub, by: &Actor, request: RequestId, to: Option<PersonId>, due_on: &str) {
    let words = format!("Ask about the {SECRET}");
    let new = NewTask { key: hub.new_key(), request, words, due_on: due_on.to_owned(), to };
    hub.support().add_task(by, &new).await.unwrap();
}

on_both! {
    async fn letters_say_that_there_is_something_to_read_and_not_what(hub) {
        let (sue, ada) = (member(&hub, "Sue", Role::Support).await, member(&hub, "Ada", Role::Administrator).await);
        let rosa = member(&hub, "Rosa", Role::Participant).await;
        address(&hub, &ada).await;
        let id = asked(&hub, &rosa, 1).await;
        answered(&hub, &sue, id).await;
        hub.support().reply(&rosa, &said(&hub, id, SECRET)).await.unwrap();
        let all = letters(&hub).await;
        assert!(all.iter().all(|each| !format!("{each:?}").contains(SECRET)), "{all:?}");
        let told: Vec<_> = all
            .iter()
            .filter_map(|each| match &each.letter {
                Letter::SupportNews { event, path, .. } | Letter::SupportTeam { event, path, .. } => {
                    Some((each.email.as_str(), event.as_str(), path.clone()))
                }
                _ => None,
            })
            .collect();
        let own = format!("/en/support/request?id={id}");
        for wanted in [
            ("rosa@example.org", "received", own.clone()),
            (TEAM, "received", format!("/fr/support/desk?id={id}")),
            ("rosa@example.org", "taken", own.clone()),
            ("rosa@example.org", "answered", own),
            ("sue@example.org", "written", format!("/en/support/desk?id={id}")),
        ] {
            assert!(told.contains(&wanted), "{wanted:?}: {told:?}");
        }
    }

    async fn whoever_has_the_case_is_written_to_in_their_language(hub) {
        let (inma, ada) = (inma(&hub).await, member(&hub, "Ada", Role::Administrator).await);
        let rosa = member(&hub, "Rosa", Role::Participant).await;
        address(&hub, &ada).await;
        let door = hub.support();
        let id = asked(&hub, &rosa, 1).await;
        door.reply(&rosa, &said(&hub, id, "One more thing.")).await.unwrap();
        let to_all = [one(TEAM, "received"), one(TEAM, "written")].concat();
        assert_eq!(told(&hub).await, to_all, "nobody has it yet");
        door.assign(&ada, id, Some(inma.person)).await.unwrap();
        assert_eq!(told(&hub).await, one("inma@example.org", "assigned"));
        door.step(&inma, &said(&hub, id, ""), Step::Take).await.unwrap();
        door.reply(&rosa, &said(&hub, id, "And another.")).await.unwrap();
        assert_eq!(told(&hub).await, one("inma@example.org", "written"));
        // The questionnaire.
        answered_again(&hub, &inma, id).await;
        door.close(&rosa, &said(&hub, id, "Thank you."), &pleased()).await.unwrap();
        assert_eq!(told(&hub).await, one("inma@example.org", "closed"));
        // Who is of the team no longer is not told; the team is.
        hub.accounts().suspend(&ada, inma.person, true).await.unwrap();
        door.reopen(&rosa, &said(&hub, id, "It goes on.")).await.unwrap();
        assert_eq!(told(&hub).await, one(TEAM, "reopened"));
        // What one takes oneself, one need not be told.
        door.assign(&ada, id, Some(ada.person)).await.unwrap();
        assert_eq!(told(&hub).await, nothing());
    }

    async fn whoever_does_a_task_is_reminded_once_when_its_day_has_come(hub) {
        let (inma, ada) = (inma(&hub).await, member(&hub, "Ada", Role::Administrator).await);
        let rosa = member(&hub, "Rosa", Role::Participant).await;
        address(&hub, &ada).await;
        let door = hub.support();
        let id = asked(&hub, &rosa, 1).await;
        let (today, tomorrow) = (hub.today().to_string(), hub.today().next_day().unwrap().to_string());
        let later = (hub.today() + time::Duration::days(2)).to_string();
        task(&hub, &ada, id, None, &today).await;
        told(&hub).await;
        assert!(door.remind().await.unwrap());
        assert_eq!(told(&hub).await, one(TEAM, "task-due"), "nobody does it, and nobody has the case");
        task(&hub, &ada, id, Some(inma.person), &tomorrow).await;
        task(&hub, &ada, id, Some(ada.person), &tomorrow).await;
        task(&hub, &ada, id, None, &later).await;
        task(&hub, &ada, id, None, "").await;
        assert_eq!(told(&hub).await, one("inma@example.org", "task"));
        assert!(!door.remind().await.unwrap());
        // What is done before its day, nobody is reminded of.
        let tasks = door.case(&ada, id, Locale::En).await.unwrap().work.tasks;
        let own = tasks.iter().find(|task| task.assigned.as_ref().is_some_and(|(_, name)| name == "Ada")).unwrap();
        door.set_task(&ada, id, own.id, true).await.unwrap();
        pass(&hub, DAY);
        let (one_process, another) = tokio::join!(door.remind(), door.remind());
        one_process.unwrap();
        another.unwrap();
        assert_eq!(told(&hub).await, one("inma@example.org", "task-due"));
        // Without somebody who does it, it is with whoever has the case.
        door.step(&ada, &said(&hub, id, ""), Step::Take).await.unwrap();
        pass(&hub, DAY);
        assert!(door.remind().await.unwrap());
        assert_eq!(told(&hub).await, one("ada@example.org", "task-due"));
        pass(&hub, DAY);
        assert!(!door.remind().await.unwrap(), "once");
        // What was withdrawn is done with.
        task(&hub, &ada, id, None, &hub.today().to_string()).await;
        door.withdraw(&rosa, &said(&hub, id, "")).await.unwrap();
        told(&hub).await;
        assert!(!door.remind().await.unwrap());
    }
}

/// Has somebody of the team answer what they have taken.
async fn answered_again(hub: &Hub, by: &Actor, id: RequestId) {
    hub.support().say(by, &said(hub, id, "Here is how."), hub::support::Way::Answer).await.unwrap();
}
