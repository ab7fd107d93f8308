//! The roster: from an application to the end of a membership.

use super::experts::{is_nowhere, whole, wrong};
use super::people::{kinds, letters, member, pass};
use domain::accounts::Role;
use domain::experts::{Gender, Interests, State, Step, after_term};
use domain::form::{Why, Wrong};
use domain::id::SeatId;
use domain::{Locale, Region};
use hub::accounts::Actor;
use hub::mail::Letter;
use hub::{Hub, on_both};
use std::time::Duration;

const DAY: Duration = Duration::from_hours(24);

/// Somebody who has applied.
async fn applied(hub: &Hub, name: &str) -> (Actor, SeatId) {
    let actor = member(hub, name, Role::Participant).await;
    let seat = hub.experts().apply(&actor, &whole(hub).await, "I read fast.", true).await.unwrap();
    (actor, seat)
}

/// Whether somebody has the role of those who review.
async fn reviews(hub: &Hub, actor: &Actor) -> bool {
    let ada = member(hub, "Root", Role::Administrator).await;
    hub.accounts().member(&ada, actor.person).await.unwrap().roles.contains(&Role::Reviewer)
}

async fn state(hub: &Hub, actor: &Actor) -> State {
    hub.experts().membership(actor).await.unwrap().seat.unwrap().state
}

on_both! {
    async fn an_application_that_is_accepted_gives_the_role(hub) {
        let (mira, seat) = applied(&hub, "Mira").await;
        let ada = member(&hub, "Ada", Role::Administrator).await;
        // Asked twice, it is one.
        assert_eq!(hub.experts().apply(&mira, &whole(&hub).await, "", true).await.unwrap(), seat);
        assert!(!reviews(&hub, &mira).await && hub.experts().roster().await.unwrap().is_empty());
        let waiting = hub.experts().seats(&ada, State::Applied).await.unwrap();
        assert_eq!((waiting.len(), waiting[0].words.as_str()), (1, "I read fast."));
        assert_eq!(waiting[0].expertise.interests, Interests::Nothing);
        hub.experts().decide(&ada, seat, Step::Accept, "").await.unwrap();
        assert!(reviews(&hub, &mira).await);
        let roster = hub.experts().roster().await.unwrap();
        assert_eq!((roster[0].name.as_str(), roster[0].at_once, roster[0].until), ("Mira", 2, after_term(hub.now())));
        assert_eq!(roster[0].regions, [Region::SubSaharanAfrica]);
        let letters = letters(&hub).await;
        assert!(matches!(&letters[0].letter, Letter::RosterAccepted { until, .. } if *until == after_term(hub.now())));
        let second = wrong(hub.experts().decide(&ada, seat, Step::Decline, "Too late.").await);
        assert_eq!(second, [Wrong::new("reason", Why::DecidedAlready)]);
    }

    async fn an_application_is_declined_with_a_reason_and_may_come_again(hub) {
        let (mira, seat) = applied(&hub, "Mira").await;
        let ada = member(&hub, "Ada", Role::Administrator).await;
        let refused = wrong(hub.experts().decide(&ada, seat, Step::Decline, " ").await);
        assert_eq!(refused, [Wrong::new("reason", Why::Required)]);
        hub.experts().decide(&ada, seat, Step::Decline, "We look for people who know Oceania.").await.unwrap();
        assert_eq!(kinds(&letters(&hub).await), ["roster_declined"]);
        let membership = hub.experts().membership(&mira).await.unwrap();
        assert_eq!((membership.open(), state(&hub, &mira).await), (None, State::Declined));
        assert_eq!(membership.seat.unwrap().reason, "We look for people who know Oceania.");
        pass(&hub, DAY);
        let again = hub.experts().apply(&mira, &whole(&hub).await, "", true).await.unwrap();
        assert_ne!(again, seat);
        assert_eq!(hub.experts().membership(&mira).await.unwrap().before.len(), 1);
        hub.experts().step(&mira, Step::Withdraw).await.unwrap();
        assert_eq!(state(&hub, &mira).await, State::Withdrawn);
    }

    async fn nobody_decides_but_administrators_and_none_on_their_own(hub) {
        let (mira, seat) = applied(&hub, "Mira").await;
        for role in Role::ALL.into_iter().filter(|role| *role != Role::Administrator) {
            let other = member(&hub, role.code(), role).await;
            assert!(is_nowhere(&hub.experts().decide(&other, seat, Step::Accept, "").await));
            assert!(is_nowhere(&hub.experts().seats(&other, State::Applied).await));
            assert!(is_nowhere(&hub.experts().application(&other, seat).await));
            assert!(is_nowhere(&hub.experts().balance(&other).await));
        }
        let ada = member(&hub, "Ada", Role::Administrator).await;
        let own = hub.experts().apply(&ada, &whole(&hub).await, "", true).await.unwrap();
        assert!(is_nowhere(&hub.experts().decide(&ada, own, Step::Accept, "").await));
        // Nor is a step taken that is somebody else's.
        assert!(hub.experts().decide(&ada, seat, Step::Renew, "x").await.is_err());
        assert!(hub.experts().step(&mira, Step::Accept).await.is_err());
        assert_eq!(state(&hub, &mira).await, State::Applied);
    }

    async fn an_application_without_what_it_needs_is_told_what(hub) {
        let mira = member(&hub, "Mira", Role::Participant).await;
        let mut half = whole(&hub).await;
        half.regions.clear();
        half.interests = Interests::Unsaid;
        half.versions[0].text.clear();
        let told = wrong(hub.experts().apply(&mira, &half, &"x".repeat(2001), false).await);
        let fields: Vec<_> = told.iter().map(|each| each.field.as_str()).collect();
        assert_eq!(fields, ["text-0", "regions", "declared", "words", "consent"]);
        assert_eq!(hub.experts().membership(&mira).await.unwrap().seat, None);
        assert_eq!(hub.experts().own(&mira).await.unwrap(), None);
    }

    async fn a_membership_ends_after_two_years_unless_it_is_renewed_by_the_link(hub) {
        let (mira, seat) = applied(&hub, "Mira").await;
        let (noor, second) = applied(&hub, "Noor").await;
        let ada = member(&hub, "Ada", Role::Administrator).await;
        for seat in [seat, second] {
            hub.experts().decide(&ada, seat, Step::Accept, "").await.unwrap();
        }
        let ends = after_term(hub.now());
        let early = wrong(hub.experts().step(&mira, Step::Renew).await);
        assert_eq!(early[0].why, Why::DecidedAlready);
        assert!(!hub.experts().tend_roster().await.unwrap());
        let to = |days: i64| (ends - time::Duration::days(days) - hub.now()).try_into().unwrap();
        pass(&hub, to(59));
        assert!(hub.experts().tend_roster().await.unwrap());
        assert!(!hub.experts().tend_roster().await.unwrap(), "once each");
        let reminders: Vec<_> = letters(&hub).await.into_iter().filter(|each| each.letter.kind() == "roster_ending").collect();
        assert_eq!(reminders.len(), 2);
        pass(&hub, to(13));
        hub.experts().tend_roster().await.unwrap();
        let last: Vec<_> = letters(&hub).await.into_iter().filter(|each| each.letter.kind() == "roster_ending").collect();
        assert_eq!(last.len(), 4);
        let link = |letter: &Letter| letter.path().split_once("link=").unwrap().1.to_owned();
        let newest = last.iter().rfind(|each| each.email.starts_with("mira")).unwrap();
        let link = link(&newest.letter);
        assert_eq!(hub.experts().look_at_renewal(&link).await.unwrap(), Some(("Mira".to_owned(), ends)));
        assert_eq!(hub.experts().renew_by_link(&link).await.unwrap(), Some(after_term(ends)));
        assert_eq!(hub.experts().renew_by_link(&link).await.unwrap(), None);
        assert_eq!(hub.experts().look_at_renewal("none").await.unwrap(), None);
        pass(&hub, to(0));
        hub.experts().tend_roster().await.unwrap();
        assert_eq!((state(&hub, &mira).await, state(&hub, &noor).await), (State::Member, State::Lapsed));
        assert_eq!((reviews(&hub, &mira).await, reviews(&hub, &noor).await), (true, false));
        assert_eq!(hub.experts().roster().await.unwrap().len(), 1);
        assert_eq!(letters(&hub).await.last().unwrap().letter.kind(), "roster_lapsed");
        let history = hub.experts().membership(&mira).await.unwrap().seat.unwrap().history;
        assert_eq!(history.iter().map(|each| each.step).collect::<Vec<_>>(), [None, Some(Step::Accept), Some(Step::Renew)]);
    }

    async fn who_leaves_or_is_removed_loses_the_role(hub) {
        let (mira, seat) = applied(&hub, "Mira").await;
        let (noor, second) = applied(&hub, "Noor").await;
        let ada = member(&hub, "Ada", Role::Administrator).await;
        for seat in [seat, second] {
            hub.experts().decide(&ada, seat, Step::Accept, "Welcome.").await.unwrap();
        }
        // As long as they are on it, their profile stays, also when the directory shows it no longer.
        assert!(!hub.experts().remove(&mira).await.unwrap());
        assert!(hub.experts().own(&mira).await.unwrap().is_some());
        hub.experts().step(&mira, Step::Leave).await.unwrap();
        hub.experts().decide(&ada, second, Step::Remove, "No review was sent for a year.").await.unwrap();
        assert_eq!((reviews(&hub, &mira).await, reviews(&hub, &noor).await), (false, false));
        assert_eq!(hub.experts().roster().await.unwrap(), [] as [domain::experts::Member; 0]);
        assert_eq!(letters(&hub).await.last().unwrap().letter.kind(), "roster_removed");
        let log = hub.moderation().log(&ada, &domain::moderation::LogAsk::default(), 50).await.unwrap();
        for deed in ["roster-accept", "roster-leave", "roster-remove", "role"] {
            assert!(log.iter().any(|entry| entry.action == deed), "{deed}");
        }
        assert!(hub.experts().remove(&mira).await.unwrap());
    }

    async fn who_lost_the_role_or_may_not_sign_in_is_not_asked(hub) {
        let (mira, seat) = applied(&hub, "Mira").await;
        let ada = member(&hub, "Ada", Role::Administrator).await;
        hub.experts().decide(&ada, seat, Step::Accept, "").await.unwrap();
        hub.accounts().set_roles(&ada, mira.person, &[], &[]).await.unwrap();
        assert_eq!(hub.experts().roster().await.unwrap(), [] as [domain::experts::Member; 0]);
        hub.accounts().set_roles(&ada, mira.person, &[Role::Reviewer], &[]).await.unwrap();
        assert_eq!(hub.experts().roster().await.unwrap().len(), 1);
        hub.accounts().suspend(&ada, mira.person, true).await.unwrap();
        assert_eq!(hub.experts().roster().await.unwrap(), [] as [domain::experts::Member; 0]);
    }

    async fn the_balance_counts_members_and_names_what_nobody_knows(hub) {
        let (mira, seat) = applied(&hub, "Mira").await;
        let mut more = whole(&hub).await;
        more.gender = Some(Gender::Woman);
        hub.experts().save(&mira, &more).await.unwrap();
        let ada = member(&hub, "Ada", Role::Administrator).await;
        assert_eq!(hub.experts().balance(&ada).await.unwrap().members, 0);
        hub.experts().decide(&ada, seat, Step::Accept, "").await.unwrap();
        let balance = hub.experts().balance(&ada).await.unwrap();
        assert_eq!((balance.members, balance.topics.len()), (1, 33));
        assert_eq!(balance.topics.iter().filter(|(_, count)| *count > 0).count(), 1);
        assert_eq!(balance.genders.iter().find(|(gender, _)| *gender == Some(Gender::Woman)).unwrap().1, 1);
        let _ = Locale::En;
    }
}
