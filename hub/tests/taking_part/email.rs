//! Another address: both agree, in either order, and the old one can take it back.

use super::people::{kinds, letters, member, sign_up};
use domain::accounts::{Changed, Role, Side};
use domain::form::Why;
use hub::accounts::Actor;
use hub::{Error, Hub, on_both};
use time::Duration;

fn pass(hub: &Hub, time: Duration) {
    let hub::Clock::Set(clock) = hub.clock() else { unreachable!() };
    clock.fetch_add(i64::try_from(time.whole_milliseconds()).unwrap(), std::sync::atomic::Ordering::SeqCst);
}

/// The link in the letter of a kind.
async fn link(hub: &Hub, kind: &str) -> String {
    let letters = letters(hub).await;
    let letter = letters.iter().find(|waiting| waiting.letter.kind() == kind).unwrap();
    letter.letter.path().split_once("link=").unwrap().1.to_owned()
}

async fn begun(hub: &Hub) -> (Actor, String, String) {
    let mira = member(hub, "Mira", Role::Participant).await;
    hub.accounts().change_email(&mira, "osei@example.org").await.unwrap();
    (mira, link(hub, "email_old").await, link(hub, "email_new").await)
}

async fn signs_in(hub: &Hub, email: &str) -> bool {
    hub.accounts().sign_in(email, "three wells are enough", "").await.is_ok()
}

on_both! {
    async fn both_addresses_agree_in_either_order(hub) {
        let (_, old, new) = begun(&hub).await;
        let accounts = hub.accounts();
        let seen = accounts.look_at_email_change(&old).await.unwrap().unwrap();
        assert_eq!((seen.side, seen.agreed, seen.new.as_str()), (Side::Old, false, "osei@example.org"));
        assert_eq!(accounts.follow_email_change(&new).await.unwrap(), Some(Changed::Waits));
        assert!(signs_in(&hub, "mira@example.org").await);
        assert_eq!(accounts.follow_email_change(&new).await.unwrap(), Some(Changed::Waits));
        assert_eq!(accounts.follow_email_change(&old).await.unwrap(), Some(Changed::Done));
        assert!(!signs_in(&hub, "mira@example.org").await && signs_in(&hub, "osei@example.org").await);
        assert_eq!(accounts.follow_email_change(&old).await.unwrap(), None);

        let again = member(&hub, "Noor", Role::Participant).await;
        pass(&hub, Duration::seconds(1));
        hub.accounts().change_email(&again, "noor.b@example.org").await.unwrap();
        let waiting = letters(&hub).await;
        let find = |kind: &str| {
            let found = waiting.iter().rfind(|each| each.letter.kind() == kind).unwrap();
            found.letter.path().split_once("link=").unwrap().1.to_owned()
        };
        assert_eq!(accounts.follow_email_change(&find("email_old")).await.unwrap(), Some(Changed::Waits));
        assert_eq!(accounts.follow_email_change(&find("email_new")).await.unwrap(), Some(Changed::Done));
        assert!(signs_in(&hub, "noor.b@example.org").await);
    }

    async fn the_old_address_can_stop_it_and_take_it_back(hub) {
        let (mira, old, new) = begun(&hub).await;
        let accounts = hub.accounts();
        assert_eq!(accounts.stop_email_change(&new).await.unwrap(), None);
        assert_eq!(accounts.stop_email_change(&old).await.unwrap(), Some(Changed::Stopped));
        assert_eq!(accounts.follow_email_change(&new).await.unwrap(), None);

        pass(&hub, Duration::seconds(1));
        accounts.change_email(&mira, "thief@example.org").await.unwrap();
        let waiting = letters(&hub).await;
        for kind in ["email_new", "email_old"] {
            let letter = waiting.iter().rfind(|each| each.letter.kind() == kind).unwrap();
            let link = letter.letter.path().split_once("link=").unwrap().1;
            assert!(accounts.follow_email_change(link).await.unwrap().is_some());
        }
        let session = accounts.sign_in("thief@example.org", "three wells are enough", "").await.unwrap();
        pass(&hub, Duration::days(10));
        let undo = link(&hub, "email_changed").await;
        assert_eq!(accounts.look_at_email_change(&undo).await.unwrap().unwrap().side, Side::Undo);
        assert_eq!(accounts.follow_email_change(&undo).await.unwrap(), Some(Changed::Undone));
        assert!(accounts.actor(&session.secret).await.unwrap().is_none());
        assert!(!signs_in(&hub, "mira@example.org").await, "whoever took it may know the password");
        accounts.mail_sign_in_link("mira@example.org", domain::Locale::En, "").await.unwrap();
        assert!(kinds(&letters(&hub).await).contains(&"sign_in"));
    }

    async fn a_change_works_for_a_while_only(hub) {
        let (_, old, new) = begun(&hub).await;
        assert_eq!(hub.accounts().follow_email_change(&old).await.unwrap(), Some(Changed::Waits));
        pass(&hub, Duration::days(4));
        assert_eq!(hub.accounts().follow_email_change(&new).await.unwrap(), None);
        assert!(signs_in(&hub, "mira@example.org").await);
    }

    async fn an_address_that_another_has_is_not_told_and_not_taken(hub) {
        let mira = member(&hub, "Mira", Role::Participant).await;
        member(&hub, "Noor", Role::Participant).await;
        hub.accounts().change_email(&mira, "Noor@example.org").await.unwrap();
        assert_eq!(kinds(&letters(&hub).await), ["email_old", "email_taken"]);
        let old = link(&hub, "email_old").await;
        assert_eq!(hub.accounts().follow_email_change(&old).await.unwrap(), Some(Changed::Waits));
        let refused = hub.accounts().change_email(&mira, " MIRA@example.org").await.unwrap_err();
        assert!(matches!(refused, Error::Wrong(wrong) if wrong[0].why == Why::AsBefore));
    }

    async fn an_address_that_somebody_signed_up_with_but_never_confirmed_is_free(hub) {
        hub.accounts().sign_up(&sign_up("osei@example.org", "Squatter")).await.unwrap();
        let (_, old, new) = begun(&hub).await;
        for link in [&old, &new] {
            assert!(hub.accounts().follow_email_change(link).await.unwrap().is_some());
        }
        assert!(signs_in(&hub, "osei@example.org").await);
    }
}
