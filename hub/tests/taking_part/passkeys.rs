//! Passkeys: added by who shows that it is they, used by who holds the device, and by nobody else.

use super::people::{kinds, last_link, letters, member, pass};
use domain::Fault;
use domain::Locale;
use domain::accounts::{Changed, Leaving, Role};
use domain::form::Why;
use domain::id::PasskeyId;
use hub::accounts::{Actor, NewMember, NewSession};
use hub::mail::Letter;
use hub::testing::Device;
use hub::{Error, Hub, on_both};
use std::time::Duration;

const ORIGIN: &str = "https://hub.example";
const PASSWORD: &str = "three wells are enough";

/// What a device does otherwise than it should; the other one is somebody else's.
type Change = fn(&mut Device, &Device);

/// Somebody with a passkey, and the device that holds it.
async fn scene(hub: Hub) -> (Hub, Actor, Device) {
    let hub = hub.with_passkeys_at(ORIGIN);
    let mira = member(&hub, "Mira", Role::Participant).await;
    let device = with_passkey(&hub, &mira, "My telephone").await;
    (hub, mira, device)
}

async fn with_passkey(hub: &Hub, actor: &Actor, name: &str) -> Device {
    let mut device = Device::at(ORIGIN);
    let asked = hub.accounts().begin_passkey(actor, "", PASSWORD, name).await.unwrap();
    let answer = device.make(&asked.options);
    hub.accounts().add_passkey(actor, &asked.challenge, &answer, name).await.unwrap();
    device
}

async fn sign_in(hub: &Hub, device: &mut Device) -> Result<NewSession, Error> {
    let asked = hub.accounts().ask_for_passkey().await.unwrap();
    let answer = device.sign(&asked.options);
    hub.accounts().sign_in_by_passkey(&asked.challenge, &answer, "A browser").await
}

fn why<T: std::fmt::Debug>(result: Result<T, Error>) -> Why {
    match result.unwrap_err() {
        Error::Wrong(wrong) => wrong[0].why,
        other => panic!("{other}"),
    }
}

async fn without_password(hub: &Hub, name: &str) -> (Actor, NewSession) {
    let email = format!("{}@example.org", name.to_lowercase());
    let new = NewMember {
        email: email.clone(),
        name: name.to_owned(),
        role: Role::Participant,
        password: None,
        locale: Locale::Fr,
    };
    hub.accounts().add(&new).await.unwrap();
    hub.accounts().mail_sign_in_link(&email, Locale::En, "").await.unwrap();
    let session = hub.accounts().sign_in_by_link(&last_link(hub).await, "").await.unwrap().unwrap();
    (hub.accounts().actor(&session.secret).await.unwrap().unwrap(), session)
}

on_both! {
    async fn who_holds_the_device_signs_in_without_saying_who_they_are(hub) {
        let (hub, mira, mut device) = scene(hub).await;
        assert_eq!(hub.passkeys_at().as_deref(), Some(ORIGIN));
        let accounts = hub.accounts();
        assert_eq!(accounts.passkeys(&mira).await.unwrap()[0].used, None);
        let waiting = letters(&hub).await;
        assert_eq!(kinds(&waiting), ["passkey_added"]);
        assert_eq!((waiting[0].email.as_str(), waiting[0].letter.path()), (mira.email.as_str(), "/en/account/security"));
        assert!(matches!(&waiting[0].letter, Letter::PasskeyAdded { passkey, .. } if passkey == "My telephone"));
        pass(&hub, Duration::from_secs(60));
        for _ in 0..2 {
            let session = sign_in(&hub, &mut device).await.unwrap();
            assert_eq!(accounts.actor(&session.secret).await.unwrap().unwrap().person, mira.person);
        }
        assert_eq!(accounts.sessions(&mira, "").await.unwrap().len(), 3);
        let line = accounts.passkeys(&mira).await.unwrap().remove(0);
        assert_eq!((line.name.as_str(), line.used), ("My telephone", Some(hub.now())));
        assert!(line.since < hub.now());
        // One that does not count, as those that are kept for several devices.
        let mut other = Device::at(ORIGIN);
        other.count = 0;
        let asked = accounts.begin_passkey(&mira, "", PASSWORD, "Everywhere").await.unwrap();
        accounts.add_passkey(&mira, &asked.challenge, &other.make(&asked.options), "Everywhere").await.unwrap();
        sign_in(&hub, &mut other).await.unwrap();
        sign_in(&hub, &mut other).await.unwrap();
    }

    async fn an_answer_is_taken_once_and_not_too_late(hub) {
        let (hub, _, mut device) = scene(hub).await;
        let accounts = hub.accounts();
        let asked = accounts.ask_for_passkey().await.unwrap();
        let answer = device.sign(&asked.options);
        accounts.sign_in_by_passkey(&asked.challenge, &answer, "").await.unwrap();
        let again = accounts.sign_in_by_passkey(&asked.challenge, &answer, "").await;
        assert_eq!(why(again), Why::PasskeyTooLate);
        // Also one that was refused: nobody tries twice on the same.
        let asked = accounts.ask_for_passkey().await.unwrap();
        assert_eq!(why(accounts.sign_in_by_passkey(&asked.challenge, "{}", "").await), Why::PasskeyUnknown);
        let answer = device.sign(&asked.options);
        assert_eq!(why(accounts.sign_in_by_passkey(&asked.challenge, &answer, "").await), Why::PasskeyTooLate);
        // Nor is what another was asked.
        let (one, other) = (accounts.ask_for_passkey().await.unwrap(), accounts.ask_for_passkey().await.unwrap());
        let answer = device.sign(&one.options);
        assert_eq!(why(accounts.sign_in_by_passkey(&other.challenge, &answer, "").await), Why::PasskeyUnknown);
        let asked = accounts.ask_for_passkey().await.unwrap();
        let answer = device.sign(&asked.options);
        pass(&hub, Duration::from_mins(31));
        assert_eq!(why(accounts.sign_in_by_passkey(&asked.challenge, &answer, "").await), Why::PasskeyTooLate);
        sign_in(&hub, &mut device).await.unwrap();
    }

    async fn nobody_else_signs_in(hub) {
        let (hub, mira, device) = scene(hub).await;
        let noor = member(&hub, "Noor", Role::Participant).await;
        let own = with_passkey(&hub, &noor, "Noor's").await;
        let refused: [(&str, Change); 6] = [
            ("another page asks", |device, _| "https://hub.example.net".clone_into(&mut device.origin)),
            ("it was made for another site", |device, _| "example".clone_into(&mut device.site)),
            ("the device does not know who is there", |device, _| device.verifies = false),
            ("it says it is somebody else's", |device, own| device.person.clone_from(&own.person)),
            ("another key signs", |device, own| {
                (device.id, device.person) = (own.id.clone(), own.person.clone());
            }),
            ("nobody has added it", |device, _| device.id[0] ^= 1),
        ];
        for (what, change) in refused {
            let mut device = device.clone();
            change(&mut device, &own);
            assert_eq!(why(sign_in(&hub, &mut device).await), Why::PasskeyUnknown, "{what}");
        }
        let mut copy = device.clone();
        let mut device = device;
        sign_in(&hub, &mut device).await.unwrap();
        sign_in(&hub, &mut device).await.unwrap();
        assert_eq!(why(sign_in(&hub, &mut copy).await), Why::PasskeyUnknown, "a copy that has fallen behind");
        let asked = hub.accounts().ask_for_passkey().await.unwrap();
        for answer in ["", "null", "[]", "{\"id\":1}", "\u{0}", &"[".repeat(60_000), &"x".repeat(70_000)] {
            let asked = hub.accounts().ask_for_passkey().await.unwrap();
            let came = hub.accounts().sign_in_by_passkey(&asked.challenge, answer, "").await;
            assert_eq!(why(came), Why::PasskeyUnknown);
        }
        let root = member(&hub, "Root", Role::Administrator).await;
        hub.accounts().suspend(&root, mira.person, true).await.unwrap();
        let answer = device.sign(&asked.options);
        let came = hub.accounts().sign_in_by_passkey(&asked.challenge, &answer, "").await;
        assert_eq!(why(came), Why::PasskeyUnknown, "who is suspended stays out");
    }

    async fn a_passkey_is_added_by_who_knows_the_password_and_to_their_account_alone(hub) {
        let (hub, mira, _) = scene(hub).await;
        let noor = member(&hub, "Noor", Role::Participant).await;
        let accounts = hub.accounts();
        assert_eq!(why(accounts.begin_passkey(&mira, "", "three wells", "New").await), Why::NotYourPassword);
        assert_eq!(why(accounts.begin_passkey(&mira, "", "", "New").await), Why::Required);
        assert_eq!(why(accounts.begin_passkey(&mira, "", PASSWORD, " \u{202e}").await), Why::Required);
        let long = "a".repeat(61);
        assert_eq!(why(accounts.begin_passkey(&mira, "", PASSWORD, &long).await), Why::TooLong { most: 60 });
        let add = async |who: &Actor, device: &mut Device, change: fn(&mut Device)| {
            let asked = accounts.begin_passkey(&mira, "", PASSWORD, "New").await.unwrap();
            change(device);
            let answer = device.make(&asked.options);
            (accounts.add_passkey(who, &asked.challenge, &answer, "New").await, asked, answer)
        };
        let mut device = Device::at(ORIGIN);
        assert_eq!(why(add(&noor, &mut device, |_| ()).await.0), Why::PasskeyTooLate, "what Mira was asked");
        let elsewhere = add(&mira, &mut device, |device| "http://hub.example".clone_into(&mut device.origin)).await.0;
        assert_eq!(why(elsewhere), Why::PasskeyRefused);
        let mut device = Device::at(ORIGIN);
        assert_eq!(why(add(&mira, &mut device, |device| device.verifies = false).await.0), Why::PasskeyRefused);
        assert_eq!(accounts.passkeys(&mira).await.unwrap().len(), 1);
        let mut device = Device::at(ORIGIN);
        let (added, asked, answer) = add(&mira, &mut device, |_| ()).await;
        added.unwrap();
        // Sent again, because the answer got lost on its way.
        accounts.add_passkey(&mira, &asked.challenge, &answer, "New").await.unwrap();
        assert_eq!(accounts.passkeys(&mira).await.unwrap().len(), 2);
        assert_eq!(kinds(&letters(&hub).await), ["passkey_added"; 2]);
        // The device is asked not to make a second one, and nobody takes it over by its name.
        let asked = accounts.begin_passkey(&mira, "", PASSWORD, "New").await.unwrap();
        assert_eq!(asked.options.matches("\"type\":\"public-key\",\"id\"").count(), 2, "{}", asked.options);
        assert!(asked.options.contains("\"residentKey\":\"required\",\"requireResidentKey\":true"), "{}", asked.options);
        let asked = accounts.begin_passkey(&noor, "", PASSWORD, "Mine").await.unwrap();
        let mut thief = Device::at(ORIGIN);
        thief.id.clone_from(&device.id);
        let stolen = accounts.add_passkey(&noor, &asked.challenge, &thief.make(&asked.options), "Mine").await;
        assert_eq!(why(stolen), Why::PasskeyRefused);
        assert!(sign_in(&hub, &mut device).await.is_ok());
        for place in 2..20 {
            with_passkey(&hub, &mira, &format!("Number {place}")).await;
        }
        let most = accounts.begin_passkey(&mira, "", PASSWORD, "One more").await;
        assert_eq!(why(most), Why::TooManyPasskeys { most: 20 });
    }

    async fn who_has_no_password_must_have_signed_in_a_moment_ago(hub) {
        let hub = hub.with_passkeys_at("http://localhost:3000");
        let accounts = hub.accounts();
        let (mira, session) = without_password(&hub, "Mira").await;
        assert_eq!(why(accounts.begin_passkey(&mira, "", "", "Mine").await), Why::SignInAgain);
        assert_eq!(why(accounts.begin_passkey(&mira, &"a".repeat(64), "", "Mine").await), Why::SignInAgain);
        assert!(accounts.signed_in_just_now(&mira, &session.secret).await.unwrap());
        let asked = accounts.begin_passkey(&mira, &session.secret, "", "Mine").await.unwrap();
        let mut device = Device::at("http://localhost:3000");
        accounts.add_passkey(&mira, &asked.challenge, &device.make(&asked.options), "Mine").await.unwrap();
        pass(&hub, Duration::from_mins(31));
        let id = accounts.passkeys(&mira).await.unwrap()[0].id;
        assert_eq!(why(accounts.remove_passkey(&mira, &session.secret, id, "").await), Why::SignInAgain);
        let session = sign_in(&hub, &mut device).await.unwrap();
        accounts.remove_passkey(&mira, &session.secret, id, "").await.unwrap();
        assert_eq!(why(sign_in(&hub, &mut device).await), Why::PasskeyUnknown);
    }

    async fn one_names_and_removes_one_s_own(hub) {
        let (hub, mira, mut device) = scene(hub).await;
        let noor = member(&hub, "Noor", Role::Participant).await;
        let accounts = hub.accounts();
        let id = accounts.passkeys(&mira).await.unwrap()[0].id;
        let not_found = |result: Result<(), Error>| matches!(result, Err(Error::Fault(Fault::NotFound)));
        assert!(not_found(accounts.rename_passkey(&noor, id, "Mine now").await));
        assert!(not_found(accounts.passkey(&noor, id).await.map(|_| ())));
        accounts.remove_passkey(&noor, "", id, PASSWORD).await.unwrap();
        accounts.rename_passkey(&mira, id, "  Blue\n key ").await.unwrap();
        assert_eq!(accounts.passkey(&mira, id).await.unwrap().name, "Blue key");
        assert_eq!(why(accounts.rename_passkey(&mira, id, "").await), Why::Required);
        let data = accounts.data(&mira).await.unwrap();
        let data: serde_json::Value = serde_json::from_str(&data).unwrap();
        assert_eq!((&data["passkeys"][0]["name"], &data["passkeys"][0]["used_at"]), (&"Blue key".into(), &().into()));
        assert_eq!(why(accounts.remove_passkey(&mira, "", id, "three wells").await), Why::NotYourPassword);
        assert!(sign_in(&hub, &mut device).await.is_ok());
        accounts.remove_passkey(&mira, "", id, PASSWORD).await.unwrap();
        accounts.remove_passkey(&mira, "", id, PASSWORD).await.unwrap();
        assert_eq!(accounts.passkeys(&mira).await.unwrap(), []);
        assert_eq!(kinds(&letters(&hub).await), ["passkey_added", "passkey_removed"]);
        assert_eq!(why(sign_in(&hub, &mut device).await), Why::PasskeyUnknown);
        let data: serde_json::Value = serde_json::from_str(&accounts.data(&mira).await.unwrap()).unwrap();
        let log = data["log"]["by_you"].as_array().unwrap();
        assert_eq!(log.iter().map(|line| &line["action"]).collect::<Vec<_>>(), ["add_passkey", "remove_passkey"]);
    }

    async fn no_passkey_is_left_when_the_account_was_somebody_else_s_for_a_while(hub) {
        let (hub, mira, mut device) = scene(hub).await;
        let accounts = hub.accounts();
        pass(&hub, Duration::from_secs(1));
        accounts.change_email(&mira, "thief@example.org").await.unwrap();
        let link = async |kind: &str| {
            let waiting = letters(&hub).await;
            let letter = waiting.iter().find(|each| each.letter.kind() == kind).unwrap();
            letter.letter.path().split_once("link=").unwrap().1.to_owned()
        };
        accounts.follow_email_change(&link("email_old").await).await.unwrap();
        accounts.follow_email_change(&link("email_new").await).await.unwrap();
        let undone = accounts.follow_email_change(&link("email_changed").await).await.unwrap();
        assert_eq!(undone, Some(Changed::Undone));
        assert_eq!(why(sign_in(&hub, &mut device).await), Why::PasskeyUnknown);
    }

    async fn who_leaves_takes_their_passkeys_along(hub) {
        let (hub, mira, mut device) = scene(hub).await;
        hub.accounts().begin_passkey(&mira, "", PASSWORD, "Another").await.unwrap();
        hub.accounts().leave(&mira, PASSWORD, Leaving::Keep).await.unwrap();
        assert_eq!(why(sign_in(&hub, &mut device).await), Why::PasskeyUnknown);
    }

    async fn where_browsers_allow_none_there_are_none(hub) {
        let hub = hub.with_passkeys_at("http://127.0.0.1:3000");
        assert_eq!(hub.passkeys_at(), None);
        let mira = member(&hub, "Mira", Role::Participant).await;
        let accounts = hub.accounts();
        let not_found = |result: Result<(), Error>| matches!(result, Err(Error::Fault(Fault::NotFound)));
        assert!(not_found(accounts.ask_for_passkey().await.map(|_| ())));
        assert!(not_found(accounts.sign_in_by_passkey("", "", "").await.map(|_| ())));
        assert!(not_found(accounts.begin_passkey(&mira, "", PASSWORD, "Mine").await.map(|_| ())));
        assert!(not_found(accounts.add_passkey(&mira, "", "", "Mine").await));
        assert_eq!(accounts.passkeys(&mira).await.unwrap(), []);
        let none = PasskeyId(hub.new_key());
        assert!(not_found(accounts.rename_passkey(&mira, none, "Mine").await));
    }
}
