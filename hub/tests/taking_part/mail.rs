//! Letters: in which order they wait, when they are tried again, and when nobody tries any more.

use super::people::{letters, sign_up};
use hub::mail::Letter;
use hub::{Hub, on_both};
use std::sync::atomic::Ordering;
use std::time::Duration;

/// Lets time pass.
fn pass(hub: &Hub, millis: i64) {
    let hub::Clock::Set(clock) = hub.clock() else { unreachable!() };
    clock.fetch_add(millis, Ordering::SeqCst);
}

async fn signs_up(hub: &Hub, name: &str) {
    hub.accounts().sign_up(&sign_up(&format!("{name}@example.org"), name)).await.unwrap();
}

const MINUTE: i64 = 60_000;

on_both! {
    async fn letters_wait_in_their_order_until_they_are_sent(hub) {
        for name in ["ana", "ben", "chloe"] {
            signs_up(&hub, name).await;
            pass(&hub, 1);
        }
        let due = hub.mail().due(2).await.unwrap();
        let names: Vec<_> = due.iter().map(|waiting| waiting.letter.name()).collect();
        assert_eq!(names, ["ana", "ben"]);
        assert_eq!((due[0].email.as_str(), due[0].locale, due[0].attempts), ("ana@example.org", domain::Locale::Fr, 0));
        let Letter::Confirm { link, .. } = &due[0].letter else { panic!("{due:?}") };
        assert!(link.starts_with("/fr/sign-up?link="), "{link}");
        hub.mail().sent(due[0].id).await.unwrap();
        let names: Vec<_> = letters(&hub).await.iter().map(|waiting| waiting.letter.name().to_owned()).collect();
        assert_eq!(names, ["ben", "chloe"]);
        assert_eq!(hub.mail().waiting().await.unwrap(), 2);
    }

    async fn a_letter_that_fails_is_tried_again_ever_later_and_given_up_in_the_end(hub) {
        signs_up(&hub, "ana").await;
        for (attempt, minutes) in [1, 5, 25, 125, 360, 360, 360, 360, 360, 360, 360].into_iter().enumerate() {
            let waiting = letters(&hub).await;
            assert_eq!((waiting.len(), waiting[0].attempts as usize), (1, attempt));
            hub.mail().failed(&waiting[0]).await.unwrap();
            pass(&hub, minutes * MINUTE - 1);
            assert!(letters(&hub).await.is_empty(), "attempt {attempt} is too early");
            pass(&hub, 1);
        }
        let last = letters(&hub).await;
        assert_eq!(hub.mail().waiting().await.unwrap(), 1);
        hub.mail().failed(&last[0]).await.unwrap();
        pass(&hub, 10_000 * MINUTE);
        assert!(letters(&hub).await.is_empty());
        assert_eq!(hub.mail().waiting().await.unwrap(), 0);
    }

    async fn whoever_sends_is_woken_by_a_letter_that_came_before_they_slept(hub) {
        let soon = Duration::from_millis(20);
        assert!(tokio::time::timeout(soon, hub.mail().woken()).await.is_err());
        signs_up(&hub, "ana").await;
        assert!(tokio::time::timeout(soon, hub.mail().woken()).await.is_ok());
    }
}
