//! Accounts: signing up, in and out, and what is told to whom.

use super::make::ANA;
use super::people::{kinds, last_link, letters, member, sign_up, wells};
use domain::accounts::Role;
use domain::form::Why;
use hub::accounts::Purpose;
use hub::{Error, on_both};
use time::Duration;

fn why(error: &Error) -> Vec<(String, Why)> {
    match error {
        Error::Wrong(wrong) => wrong.iter().map(|each| (each.field.clone(), each.why)).collect(),
        other => panic!("{other}"),
    }
}

on_both! {
    async fn whoever_follows_the_link_is_signed_in_and_the_link_works_once(hub) {
        let accounts = hub.accounts();
        accounts.sign_up(&sign_up("Mira@Example.org", " Mira  Osei ")).await.unwrap();
        let refused = accounts.sign_in("mira@example.org", "anything at all", "").await.unwrap_err();
        assert_eq!(why(&refused), [("password".to_owned(), Why::WrongPassword)]);
        let waiting = letters(&hub).await;
        assert_eq!(kinds(&waiting), ["confirm"]);
        assert_eq!((waiting[0].email.as_str(), waiting[0].letter.name()), ("Mira@Example.org", "Mira Osei"));
        let link = last_link(&hub).await;
        assert_eq!(accounts.look_at_link(&link, Purpose::Confirm).await.unwrap().unwrap().name, "Mira Osei");
        assert_eq!(accounts.look_at_link(&link, Purpose::SignIn).await.unwrap(), None);
        let session = accounts.confirm(&link, "a well of words", "Browser").await.unwrap().unwrap();
        let mira = accounts.actor(&session.secret).await.unwrap().unwrap();
        assert_eq!((mira.name.as_str(), mira.moderates()), ("Mira Osei", false));
        assert!(accounts.confirm(&link, "", "").await.unwrap().is_none());
        assert!(accounts.sign_in(" MIRA@example.org ", "a well of words", "").await.is_ok());
        assert!(accounts.sign_in("mira@example.org", "a well of word", "").await.is_err());
    }

    async fn a_link_works_for_a_while_only(hub) {
        let accounts = hub.accounts();
        accounts.sign_up(&sign_up("mira@example.org", "Mira")).await.unwrap();
        let link = last_link(&hub).await;
        let hub::Clock::Set(clock) = hub.clock() else { unreachable!() };
        let later = i64::try_from(Duration::days(4).whole_milliseconds()).unwrap();
        clock.fetch_add(later, std::sync::atomic::Ordering::SeqCst);
        assert_eq!(accounts.look_at_link(&link, Purpose::Confirm).await.unwrap(), None);
        assert!(accounts.confirm(&link, "", "").await.unwrap().is_none());
    }

    async fn whoever_signs_up_with_another_s_address_learns_nothing_and_changes_nothing(hub) {
        let accounts = hub.accounts();
        member(&hub, "Mira", Role::Participant).await;
        accounts.sign_up(&sign_up("mira@example.org", "Somebody Else")).await.unwrap();
        let waiting = letters(&hub).await;
        assert_eq!(kinds(&waiting), ["already_member"]);
        assert_eq!(waiting[0].letter.name(), "Mira");
        accounts.mail_sign_in_link("nobody@example.org", domain::Locale::En, "").await.unwrap();
        assert_eq!(letters(&hub).await.len(), 1);
    }

    async fn a_new_password_ends_every_other_session_and_link(hub) {
        let accounts = hub.accounts();
        member(&hub, "Mira", Role::Participant).await;
        let old = accounts.sign_in("mira@example.org", "three wells are enough", "").await.unwrap();
        accounts.mail_sign_in_link("mira@example.org", domain::Locale::En, "").await.unwrap();
        let other = last_link(&hub).await;
        let hub::Clock::Set(clock) = hub.clock() else { unreachable!() };
        clock.fetch_add(1000, std::sync::atomic::Ordering::SeqCst);
        accounts.mail_password_link("mira@example.org", domain::Locale::En).await.unwrap();
        let link = last_link(&hub).await;
        let short = accounts.set_password(&link, "short", "").await.unwrap_err();
        assert_eq!(why(&short), [("password".to_owned(), Why::TooShort { least: 10 })]);
        let new = accounts.set_password(&link, "four wells are better", "").await.unwrap().unwrap();
        assert!(accounts.actor(&new.secret).await.unwrap().is_some());
        assert!(accounts.actor(&old.secret).await.unwrap().is_none());
        assert!(accounts.sign_in_by_link(&other, "").await.unwrap().is_none());
        assert!(accounts.sign_in("mira@example.org", "three wells are enough", "").await.is_err());
    }

    async fn one_sees_and_ends_one_s_sessions(hub) {
        let accounts = hub.accounts();
        let mira = member(&hub, "Mira", Role::Participant).await;
        let here = accounts.sign_in("mira@example.org", "three wells are enough", "Here").await.unwrap();
        let lines = accounts.sessions(&mira, &here.secret).await.unwrap();
        assert_eq!(lines.len(), 2);
        assert_eq!(lines.iter().filter(|line| line.this).map(|line| line.agent.as_str()).collect::<Vec<_>>(), ["Here"]);
        accounts.sign_out_others(&mira, &here.secret).await.unwrap();
        assert_eq!(accounts.sessions(&mira, &here.secret).await.unwrap().len(), 1);
        accounts.sign_out(&here.secret).await.unwrap();
        assert!(accounts.actor(&here.secret).await.unwrap().is_none());
    }

    async fn what_is_typed_wrong_is_told_where_it_is(hub) {
        let mut new = sign_up("mira at example.org", "\u{202e} ");
        new.group = None;
        let wrong = hub.accounts().sign_up(&new).await.unwrap_err();
        let expected = [("email", Why::NotAnEmail), ("name", Why::Required), ("group", Why::Required)];
        assert_eq!(why(&wrong), expected.map(|(field, why)| (field.to_owned(), why)));
        assert!(letters(&hub).await.is_empty());
    }

    async fn somebody_who_is_named_already_gets_the_account(hub) {
        wells(&hub).await;
        // Ana facilitates the space; the operator gives her an account.
        let ana = member(&hub, "Ana", Role::Participant).await;
        assert!(ana.moderates());
        assert_eq!(ana.person, ANA);
    }
}
