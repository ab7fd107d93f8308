//! Messages to the team: who reaches the inbox, what is said there, what is forgotten.

use super::people::{letters, member, pass};
use domain::accounts::{Leaving, Role};
use domain::contact::{About, PartKind, Stage, Way};
use domain::form::{Why, Wrong};
use domain::id::MessageId;
use domain::{Fault, Locale};
use hub::accounts::Actor;
use hub::contact::{Answer, NewMessage, Sent, Shelf};
use hub::mail::Letter;
use hub::{Error, Hub, on_both};
use std::time::Duration;
use uuid::Uuid;

const SECOND: Duration = Duration::from_secs(1);
const DAY: Duration = Duration::from_hours(24);
const PASSWORD: &str = "three wells are enough";

/// A form that was filled in by a person.
async fn form(hub: &Hub) -> NewMessage {
    let token = hub.contact().open().await.unwrap();
    pass(hub, 20 * SECOND);
    NewMessage {
        token,
        name: " Mira  Okafor ".to_owned(),
        email: "mira@example.org".to_owned(),
        about: Some(About::Accessibility),
        locale: Locale::Fr,
        words: "Le bouton n’a pas de nom.\r\n\r\nMerci.".to_owned(),
    }
}

fn told(error: Error) -> Vec<Wrong> {
    let Error::Wrong(wrong) = error else { panic!("{error}") };
    wrong
}

async fn ids(hub: &Hub, team: &Actor, shelf: Shelf) -> Vec<MessageId> {
    hub.contact().shelf(team, shelf, 1).await.unwrap().0.into_iter().map(|head| head.id).collect()
}

/// The link in the last letter that confirms an address.
async fn link(hub: &Hub) -> String {
    let found = letters(hub).await.into_iter().rev().find_map(|waiting| match waiting.letter {
        Letter::ContactConfirm { link, .. } => Some(link),
        _ => None,
    });
    found.unwrap().split_once("link=").unwrap().1.to_owned()
}

/// A message that a visitor has sent and confirmed.
async fn arrived(hub: &Hub, team: &Actor) -> MessageId {
    assert_eq!(hub.contact().send(None, &form(hub).await).await.unwrap(), Sent::ToConfirm);
    assert!(hub.contact().confirm(&link(hub).await).await.unwrap());
    pass(hub, SECOND);
    ids(hub, team, Shelf::Open).await.remove(0)
}

fn answer(message: MessageId, key: u128, seen: u32, to_sender: bool) -> Answer {
    Answer { key: Uuid::from_u128(key), message, seen, words: "Il en a un maintenant.".to_owned(), to_sender }
}

on_both! {
    async fn a_visitor_reaches_the_inbox_when_the_address_is_confirmed(hub) {
        let sue = member(&hub, "Sue", Role::Support).await;
        assert_eq!(hub.contact().send(None, &form(&hub).await).await.unwrap(), Sent::ToConfirm);
        assert_eq!(ids(&hub, &sue, Shelf::Open).await, []);
        assert_eq!(ids(&hub, &sue, Shelf::Unconfirmed).await.len(), 1);
        let link = link(&hub).await;
        assert_eq!(hub.contact().look_at_link(&link).await.unwrap().as_deref(), Some("Mira Okafor"));
        assert!(hub.contact().confirm(&link).await.unwrap());
        assert!(!hub.contact().confirm(&link).await.unwrap());
        let id = ids(&hub, &sue, Shelf::Open).await.remove(0);
        let message = hub.contact().message(&sue, id).await.unwrap();
        assert_eq!((message.head.name.as_str(), message.head.email.as_str()), ("Mira Okafor", "mira@example.org"));
        assert_eq!((message.head.about, message.head.locale, message.head.member), (About::Accessibility, Locale::Fr, false));
        assert_eq!(message.parts[0].words, "Le bouton n’a pas de nom.\n\nMerci.");
        let last = letters(&hub).await.pop().unwrap();
        assert_eq!((last.letter.kind(), last.locale, last.email.as_str()), ("contact_receipt", Locale::Fr, "mira@example.org"));
    }

    async fn who_has_signed_in_reaches_it_at_once_under_their_own_name(hub) {
        let (sue, noor) = (member(&hub, "Sue", Role::Support).await, member(&hub, "Noor", Role::Participant).await);
        assert_eq!(hub.contact().send(Some(&noor), &form(&hub).await).await.unwrap(), Sent::Arrived);
        let heads = hub.contact().shelf(&sue, Shelf::Open, 1).await.unwrap().0;
        assert_eq!((heads[0].name.as_str(), heads[0].email.as_str()), ("Noor", "noor@example.org"));
        assert!(heads[0].member);
    }

    async fn a_form_is_one_message_and_not_a_program_s(hub) {
        let sue = member(&hub, "Sue", Role::Support).await;
        let mut new = form(&hub).await;
        for _ in 0..3 {
            assert_eq!(hub.contact().send(None, &new).await.unwrap(), Sent::ToConfirm);
        }
        assert_eq!(ids(&hub, &sue, Shelf::Unconfirmed).await.len(), 1);
        assert_eq!(letters(&hub).await.len(), 1);
        new.token = hub.contact().open().await.unwrap();
        pass(&hub, 2 * SECOND);
        assert_eq!(told(hub.contact().send(None, &new).await.unwrap_err()), [Wrong::new("token", Why::TooSoon)]);
        pass(&hub, 2 * SECOND);
        assert!(hub.contact().send(None, &new).await.is_ok());
        let old = form(&hub).await;
        pass(&hub, DAY + SECOND);
        assert_eq!(told(hub.contact().send(None, &old).await.unwrap_err()), [Wrong::new("token", Why::StaleForm)]);
        let sound = form(&hub).await;
        let end = sound.token.len() - 1;
        for token in [
            String::new(),
            "x".repeat(200),
            "a.b.c".to_owned(),
            format!("{}é", &sound.token[..end]),
            format!("{}{}", &sound.token[..end], if sound.token.ends_with('0') { '1' } else { '0' }),
            sound.token.replacen(|_: char| true, "f", 1),
        ] {
            let forged = NewMessage { token, ..sound.clone() };
            assert_eq!(told(hub.contact().send(None, &forged).await.unwrap_err()), [Wrong::new("token", Why::StaleForm)]);
        }
    }

    async fn what_is_wrong_is_told_at_its_field(hub) {
        let new = form(&hub).await;
        let bad = NewMessage { name: " ".to_owned(), email: "mira".to_owned(), about: None, words: "x".repeat(10_001), ..new };
        let wrong = told(hub.contact().send(None, &bad).await.unwrap_err());
        let fields: Vec<_> = wrong.iter().map(|wrong| wrong.field.as_str()).collect();
        assert_eq!(fields, ["name", "email", "about", "words"]);
    }

    async fn a_message_is_answered_noted_assigned_closed_and_opened_again(hub) {
        let (sue, ada) = (member(&hub, "Sue", Role::Support).await, member(&hub, "Ada", Role::Administrator).await);
        let id = arrived(&hub, &sue).await;
        let door = hub.contact();
        door.answer(&sue, &answer(id, 1, 1, false)).await.unwrap();
        pass(&hub, SECOND);
        assert_eq!(letters(&hub).await.iter().filter(|each| each.letter.kind() == "contact_answer").count(), 0);
        // Ada has not read the note.
        assert_eq!(told(door.answer(&ada, &answer(id, 2, 1, true)).await.unwrap_err()), [Wrong::new("words", Why::ChangedMeanwhile)]);
        for _ in 0..2 {
            door.answer(&ada, &answer(id, 2, 2, true)).await.unwrap();
        }
        let letter = letters(&hub).await.into_iter().find(|each| each.letter.kind() == "contact_answer").unwrap();
        let Letter::ContactAnswer { by, words, asked, .. } = &letter.letter else { panic!("{letter:?}") };
        assert_eq!((by.as_str(), words.as_str(), letter.locale), ("Ada", "Il en a un maintenant.", Locale::Fr));
        assert!(asked.starts_with("Le bouton"));
        let message = door.message(&sue, id).await.unwrap();
        let parts: Vec<_> = message.parts.iter().map(|part| (part.kind, part.by.as_str())).collect();
        assert_eq!(parts, [(PartKind::Sender, ""), (PartKind::Note, "Sue"), (PartKind::Answer(Way::Waiting), "Ada")]);
        assert_eq!(message.head.assigned.as_ref().map(|(_, name)| name.as_str()), Some("Ada"));
        assert_eq!(message.team.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>(), ["Ada", "Sue"]);
        hub.mail().sent(letter.id).await.unwrap();
        assert_eq!(door.message(&sue, id).await.unwrap().parts[2].kind, PartKind::Answer(Way::Sent));

        assert_eq!(ids(&hub, &sue, Shelf::Answered).await, [id]);
        door.assign(&ada, id, Some(sue.person)).await.unwrap();
        door.close(&ada, id, true).await.unwrap();
        door.close(&ada, id, true).await.unwrap();
        assert_eq!(ids(&hub, &sue, Shelf::Closed).await, [id]);
        door.close(&ada, id, false).await.unwrap();
        assert_eq!((ids(&hub, &sue, Shelf::Mine).await, ids(&hub, &ada, Shelf::Mine).await), (vec![id], vec![]));
        assert_eq!(door.counts(&sue).await.unwrap(), [(Stage::Open, 1)]);
        let log = hub.moderation().log(&ada, &domain::moderation::LogAsk::default(), 100).await.unwrap();
        let mut done: Vec<_> = log.iter().map(|entry| entry.action.as_str()).filter(|action| action.starts_with("contact")).collect();
        done.reverse();
        assert_eq!(done, ["contact-note", "contact-answer", "contact-assign", "contact-close", "contact-reopen"]);
    }

    async fn an_answer_that_could_not_be_sent_is_told_and_sent_again(hub) {
        let sue = member(&hub, "Sue", Role::Support).await;
        let id = arrived(&hub, &sue).await;
        hub.contact().answer(&sue, &answer(id, 1, 1, true)).await.unwrap();
        let waiting = || async { letters(&hub).await.into_iter().find(|each| each.letter.kind() == "contact_answer") };
        let mut letter = waiting().await.unwrap();
        letter.attempts = 11;
        hub.mail().failed(&letter).await.unwrap();
        let message = hub.contact().message(&sue, id).await.unwrap();
        assert_eq!((message.parts[1].kind, message.parts[1].words.as_str()), (PartKind::Answer(Way::Failed), "Il en a un maintenant."));
        assert!(waiting().await.is_none());
        hub.contact().send_again(&sue, id).await.unwrap();
        assert!(waiting().await.is_some());
        hub.contact().send_again(&sue, id).await.unwrap();
        assert_eq!(letters(&hub).await.iter().filter(|each| each.letter.kind() == "contact_answer").count(), 1);
    }

    async fn the_team_is_told_where_the_organisation_has_an_address(hub) {
        let (ada, noor) = (member(&hub, "Ada", Role::Administrator).await, member(&hub, "Noor", Role::Participant).await);
        let identity = hub::settings::Identity { contact: "team@example.org".to_owned(), language: Locale::Es, ..Default::default() };
        hub.settings().set_identity(&ada, &identity).await.unwrap();
        hub.contact().send(Some(&noor), &form(&hub).await).await.unwrap();
        let told = letters(&hub).await.into_iter().find(|each| each.letter.kind() == "contact_arrived").unwrap();
        assert_eq!((told.email.as_str(), told.locale), ("team@example.org", Locale::Es));
        assert!(told.letter.path().starts_with("/es/contact/inbox?message="));
    }

    async fn what_is_no_longer_needed_is_forgotten(hub) {
        let sue = member(&hub, "Sue", Role::Support).await;
        let id = arrived(&hub, &sue).await;
        hub.contact().send(None, &form(&hub).await).await.unwrap();
        pass(&hub, 3 * DAY + SECOND);
        assert!(!hub.contact().confirm(&link(&hub).await).await.unwrap(), "its link works no more");
        assert_eq!(hub.contact().upkeep().await.unwrap(), 1);
        assert_eq!(ids(&hub, &sue, Shelf::Unconfirmed).await, []);
        hub.contact().answer(&sue, &answer(id, 1, 1, true)).await.unwrap();
        pass(&hub, 30 * DAY + SECOND);
        assert_eq!(hub.contact().upkeep().await.unwrap(), 0);
        assert_eq!(ids(&hub, &sue, Shelf::Closed).await, [id]);
        pass(&hub, 365 * DAY + SECOND);
        assert_eq!(hub.contact().upkeep().await.unwrap(), 1);
        assert!(hub.contact().message(&sue, id).await.is_err());
    }

    async fn who_leaves_takes_their_messages_along_and_can_fetch_them_before(hub) {
        let (sue, noor) = (member(&hub, "Sue", Role::Support).await, member(&hub, "Noor", Role::Participant).await);
        hub.contact().send(Some(&noor), &form(&hub).await).await.unwrap();
        let id = ids(&hub, &sue, Shelf::Open).await.remove(0);
        let note = Answer { words: "Not for Noor.".to_owned(), ..answer(id, 1, 1, false) };
        hub.contact().answer(&sue, &note).await.unwrap();
        hub.contact().answer(&sue, &answer(id, 2, 2, true)).await.unwrap();
        let data = hub.accounts().data(&noor).await.unwrap();
        assert!(data.contains("Le bouton") && data.contains("Il en a un maintenant.") && !data.contains("Not for Noor"));
        hub.accounts().leave(&noor, PASSWORD, Leaving::Keep).await.unwrap();
        assert_eq!(ids(&hub, &sue, Shelf::Answered).await, []);
        let other = arrived(&hub, &sue).await;
        hub.contact().assign(&sue, other, Some(sue.person)).await.unwrap();
        hub.contact().answer(&sue, &answer(other, 3, 1, false)).await.unwrap();
        let ada = member(&hub, "Ada", Role::Administrator).await;
        hub.accounts().leave(&sue, PASSWORD, Leaving::Keep).await.unwrap();
        let message = hub.contact().message(&ada, other).await.unwrap();
        assert_eq!((message.head.assigned, message.parts.len()), (None, 2));
    }

    async fn nobody_else_looks_into_the_inbox(hub) {
        let sue = member(&hub, "Sue", Role::Support).await;
        let id = arrived(&hub, &sue).await;
        for role in [Role::Participant, Role::Reviewer, Role::Facilitator, Role::Editor] {
            let other = member(&hub, role.code(), role).await;
            let door = hub.contact();
            let refused = |error: Error| matches!(error, Error::Fault(Fault::NotFound));
            assert!(refused(door.shelf(&other, Shelf::Open, 1).await.unwrap_err()));
            assert!(refused(door.counts(&other).await.unwrap_err()));
            assert!(refused(door.message(&other, id).await.unwrap_err()));
            assert!(refused(door.answer(&other, &answer(id, 1, 1, true)).await.unwrap_err()));
            assert!(refused(door.assign(&other, id, None).await.unwrap_err()));
            assert!(refused(door.close(&other, id, true).await.unwrap_err()));
            assert!(refused(door.take_in(&other, id).await.unwrap_err()));
            assert!(refused(door.send_again(&other, id).await.unwrap_err()));
            assert_eq!(told(door.assign(&sue, id, Some(other.person)).await.unwrap_err()), [Wrong::new("to", Why::NotAChoice)]);
        }
        assert_eq!(hub.contact().message(&sue, id).await.unwrap().parts.len(), 1);
    }
}
