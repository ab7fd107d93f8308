//! What administrators settle for the whole hub, and that it holds at once, everywhere.

use super::people::member;
use domain::accounts::Role;
use domain::form::{Why, Wrong};
use domain::settings::{Ground, Keeping, Settings};
use domain::{Fault, Locale, Trilingual};
use hub::settings::{Colours, Identity};
use hub::testing::{On, Scratch};
use hub::{Error, Hub, on_both};
use image::{DynamicImage, ImageFormat};
use std::io::Cursor;

fn rivers() -> Identity {
    Identity {
        name: Trilingual::default().with(Locale::En, " Shared  Rivers Network ").with(Locale::Fr, "Réseau Fleuves"),
        language: Locale::Fr,
        contact: "team@example.org ".to_owned(),
        foot: Trilingual::default().with(Locale::En, "Shared Rivers Network\r\n1 Bank Street\r\n"),
    }
}

fn colours(accent: [&str; 2]) -> Colours {
    Colours { accent: accent.map(str::to_owned), band: Default::default() }
}

fn told(error: Error) -> Vec<Wrong> {
    let Error::Wrong(wrong) = error else { panic!("{error}") };
    wrong
}

fn picture(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    DynamicImage::new_rgba8(width, height).write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
    bytes
}

async fn entries(hub: &Hub, ada: &hub::accounts::Actor) -> Vec<String> {
    let log = hub.moderation().log(ada, &domain::moderation::LogAsk::default(), 100).await.unwrap();
    log.into_iter().filter(|entry| entry.action == "setting").map(|entry| entry.data).collect()
}

on_both! {
    async fn what_is_settled_holds_at_once_and_stands_in_the_log(hub) {
        let ada = member(&hub, "Ada", Role::Administrator).await;
        assert_eq!(*hub.settings().current().await.unwrap(), Settings::default());
        hub.settings().set_identity(&ada, &rivers()).await.unwrap();
        let now = hub.settings().current().await.unwrap();
        assert_eq!((now.named(Locale::En), now.named(Locale::Fr)), ("Shared Rivers Network", "Réseau Fleuves"));
        assert_eq!((now.language, now.contact.as_str()), (Locale::Fr, "team@example.org"));
        assert_eq!(now.foot.en, "Shared Rivers Network\n1 Bank Street");
        let done = entries(&hub, &ada).await;
        assert_eq!(done.len(), 1);
        assert!(done[0].contains("Fleuves"), "{done:?}");
        // The same once more is no change.
        hub.settings().set_identity(&ada, &rivers()).await.unwrap();
        hub.settings().set_keeping(&ada, "30", " 7", "3650").await.unwrap();
        assert_eq!(entries(&hub, &ada).await.len(), 2);
        let keeping = hub.settings().current().await.unwrap().keeping;
        assert_eq!(keeping, Keeping { messages: 30, letters: 7, drafts: 3650 });
    }

    async fn what_is_wrong_is_told_at_its_field(hub) {
        let ada = member(&hub, "Ada", Role::Administrator).await;
        let long = Identity { name: Trilingual::default().with(Locale::Es, "x".repeat(61)), contact: "team".to_owned(), ..rivers() };
        let wrong = told(hub.settings().set_identity(&ada, &long).await.unwrap_err());
        let fields: Vec<_> = wrong.iter().map(|wrong| (wrong.field.as_str(), wrong.why)).collect();
        assert_eq!(fields, [("name-es", Why::TooLong { most: 60 }), ("contact", Why::NotAnEmail)]);
        let wrong = told(hub.settings().set_keeping(&ada, "6", "3651", "").await.unwrap_err());
        assert_eq!(wrong.len(), 3);
        assert_eq!(wrong[0].why, Why::OutOfRange { least: 7, most: 3650 });
        assert_eq!(*hub.settings().current().await.unwrap(), Settings::default());
    }

    async fn a_colour_that_cannot_be_read_is_refused_with_its_figures(hub) {
        let ada = member(&hub, "Ada", Role::Administrator).await;
        let office = hub.settings();
        let wrong = told(office.set_look(&ada, &colours(["#8fb8c0", "#7fcdd8"])).await.unwrap_err());
        assert_eq!(wrong[0].field, "accent-light");
        let Why::TooPale { on: Ground::Page, has, least: 450 } = wrong[0].why else { panic!("{wrong:?}") };
        assert!((100..450).contains(&has));
        let wrong = told(office.set_look(&ada, &colours(["#0b5563", "teal"])).await.unwrap_err());
        assert_eq!(wrong, [Wrong::new("accent-dark", Why::NotAColour)]);
        let wrong = told(office.set_look(&ada, &colours(["#0b5563", ""])).await.unwrap_err());
        assert_eq!(wrong, [Wrong::new("accent-dark", Why::Required)]);
        office.set_look(&ada, &colours(["#5a1e6b", "#e0a3f0"])).await.unwrap();
        assert!(office.current().await.unwrap().look.style().contains("--accent:light-dark(#5a1e6b,#e0a3f0)"));
        office.set_look(&ada, &Colours::default()).await.unwrap();
        assert_eq!(office.current().await.unwrap().look.style(), "");
    }

    async fn a_sign_is_made_anew_and_has_a_name_of_its_own(hub) {
        let ada = member(&hub, "Ada", Role::Administrator).await;
        let office = hub.settings();
        for (bytes, why) in [
            (Vec::new(), Why::NoFile),
            (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".to_vec(), Why::NotAPicture),
            (b"%PDF-1.4\n%%EOF".to_vec(), Why::NotAPicture),
            (picture(9, 9)[..40].to_vec(), Why::FileBroken),
        ] {
            assert_eq!(told(office.set_logo(&ada, bytes).await.unwrap_err()), [Wrong::new("logo", why)]);
        }
        office.set_logo(&ada, picture(1280, 640)).await.unwrap();
        let first = office.current().await.unwrap().logo.clone().unwrap();
        assert_eq!((first.width, first.height), (640, 320));
        let (kind, bytes) = office.logo(&first.file).await.unwrap().unwrap();
        assert_eq!((kind.media_type(), image::load_from_memory(&bytes).unwrap().width()), ("image/png", 640));
        office.set_logo(&ada, picture(64, 64)).await.unwrap();
        let second = office.current().await.unwrap().logo.clone().unwrap();
        assert_ne!(first.file, second.file);
        for gone in [first.file.as_str(), "", "x.png", "../../etc/passwd", "é.png", &second.file.replace(".png", ".jpeg").replace('a', "A")] {
            assert_eq!(office.logo(gone).await.unwrap(), None, "{gone}");
        }
        office.remove_logo(&ada).await.unwrap();
        assert_eq!(office.current().await.unwrap().logo, None);
    }

    async fn nobody_else_settles_anything(hub) {
        for role in Role::ALL.into_iter().filter(|role| *role != Role::Administrator) {
            let other = member(&hub, role.code(), role).await;
            let refused = |error: Error| matches!(error, Error::Fault(Fault::NotFound));
            assert!(refused(hub.settings().set_identity(&other, &rivers()).await.unwrap_err()));
            assert!(refused(hub.settings().set_look(&other, &Colours::default()).await.unwrap_err()));
            assert!(refused(hub.settings().set_keeping(&other, "30", "30", "30").await.unwrap_err()));
            assert!(refused(hub.settings().set_logo(&other, picture(9, 9)).await.unwrap_err()));
            assert!(refused(hub.settings().remove_logo(&other).await.unwrap_err()));
        }
    }
}

/// What another process settles shows in this one, without a restart.
async fn another_process_is_heard(on: On) {
    let scratch = Scratch::new(on).await;
    let ada = member(&scratch.hub, "Ada", Role::Administrator).await;
    let other = Hub::open_with(&scratch.url, scratch.hub.clock().clone()).await.unwrap();
    for name in ["One", "Two", "Three"] {
        other.settings().current().await.unwrap();
        let new = Identity { name: Trilingual::default().with(Locale::En, name), ..Identity::default() };
        scratch.hub.settings().set_identity(&ada, &new).await.unwrap();
        assert_eq!(other.settings().current().await.unwrap().named(Locale::En), name);
    }
    other.close().await;
    scratch.end().await;
}

#[tokio::test]
async fn another_process_is_heard_on_sqlite() {
    another_process_is_heard(On::Sqlite).await;
}

#[tokio::test]
async fn another_process_is_heard_on_postgres() {
    another_process_is_heard(On::Postgres).await;
}
