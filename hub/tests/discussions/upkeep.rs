//! What an operator and a page cache rely on.

use super::make::{BEN, discussion, original, reply, space};
use hub::testing::{NOW, On, Scratch};
use hub::{Clock, Error, Hub, on_both};
use sqlx::Connection as _;

on_both! {
    async fn an_open_hub_is_ready_and_sound(hub) {
        hub.ready().await.unwrap();
        hub.check().await.unwrap();
        assert_eq!((hub.now(), hub.today()), (NOW, NOW.date()));
        assert_eq!(hub.discussions().hub_page(domain::Locale::En).await.unwrap().len(), 0);
    }

    async fn a_change_makes_another_stamp_and_a_read_does_not(hub) {
        let room = hub.discussions();
        room.import_archive(&space("wells")).await.unwrap();
        let before = hub.stamp().await.unwrap();
        room.space_page("wells", domain::Locale::En, false).await.unwrap();
        room.import_archive(&space("wells")).await.unwrap();
        assert_eq!(hub.stamp().await.unwrap(), before, "nothing was added");
        assert!(room.import_archive(&space("-")).await.is_err());
        assert_eq!(hub.stamp().await.unwrap(), before, "nothing was added");
        room.import_archive(&space("rivers")).await.unwrap();
        assert_ne!(hub.stamp().await.unwrap(), before);
    }
}

async fn another_process_changes_the_stamp(on: On) {
    let here = Scratch::new(on).await;
    let there = Hub::open(&here.url).await.unwrap();
    for n in 0..20 {
        let before = here.hub.stamp().await.unwrap();
        there.discussions().import_archive(&space(&format!("wells-{n}"))).await.unwrap();
        let after = here.hub.stamp().await.unwrap();
        assert_ne!(after, before, "{n}");
    }
    there.close().await;
    here.end().await;
}

#[tokio::test]
async fn another_process_changes_the_stamp_on_sqlite() {
    another_process_changes_the_stamp(On::Sqlite).await;
}

#[tokio::test]
async fn another_process_changes_the_stamp_on_postgres() {
    another_process_changes_the_stamp(On::Postgres).await;
}

#[tokio::test]
async fn a_change_after_a_long_rest_makes_another_stamp() {
    let here = Scratch::new(On::Sqlite).await;
    here.hub.discussions().import_archive(&space("wells")).await.unwrap();
    let there = Hub::open(&here.url).await.unwrap();
    for n in 0..5 {
        let long_ago = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
        for name in ["hub.db", "hub.db-wal"] {
            let file = std::fs::File::options().append(true).open(here.folder.path().join("data").join(name)).unwrap();
            file.set_modified(long_ago).unwrap();
        }
        let before = here.hub.stamp().await.unwrap();
        assert_eq!(here.hub.stamp().await.unwrap(), before);
        let writer = if n % 2 == 0 { &there } else { &here.hub };
        writer.discussions().import_archive(&space(&format!("rivers-{n}"))).await.unwrap();
        assert_ne!(here.hub.stamp().await.unwrap(), before);
    }
    there.close().await;
    here.end().await;
}

#[tokio::test]
async fn a_copy_is_consistent_while_others_write() {
    let scratch = Scratch::new(On::Sqlite).await;
    let hub = &scratch.hub;
    let replies: Vec<String> = (1..=200).map(|n| format!("1.{n}")).collect();
    let words = || vec![original("en", "word ".repeat(300).trim_end())];
    hub.discussions()
        .import_archive(&discussion("wells", replies.iter().map(|at| (at.as_str(), BEN, words()))))
        .await
        .unwrap();
    let copy = scratch.folder.path().join("copy.db");
    let write = async {
        for n in 0..20 {
            let mut more = discussion("wells", replies.iter().map(|at| (at.as_str(), BEN, words())));
            more.space.questions[0].replies.push(reply("wells", &format!("1.{}", 300 + n), BEN, words()));
            hub.discussions().import_archive(&more).await.unwrap();
        }
    };
    let (backup, ()) = tokio::join!(hub.backup(&copy), write);
    backup.unwrap();
    hub.check().await.unwrap();

    let copied = Hub::open_with(&format!("sqlite:{}", copy.display()), Clock::at(NOW)).await.unwrap();
    copied.check().await.unwrap();
    let archive = copied.discussions().export("wells").await.unwrap();
    assert!((200..=220).contains(&archive.space.questions[0].replies.len()));
    copied.close().await;
    let again = hub.backup(&copy).await.unwrap_err();
    assert!(matches!(&again, Error::Backup(what) if what.ends_with("exists already")), "{again}");
    let nowhere = hub.backup(&scratch.folder.path().join("no").join("copy.db")).await.unwrap_err();
    assert!(matches!(&nowhere, Error::Backup(what) if what.contains("copy.db")), "{nowhere}");
    scratch.end().await;
}

#[tokio::test]
async fn a_server_is_copied_with_its_own_tool() {
    let scratch = Scratch::new(On::Postgres).await;
    let refused = scratch.hub.backup(&scratch.folder.path().join("copy")).await.unwrap_err();
    assert!(matches!(&refused, Error::Backup(what) if what.contains("pg_dump")), "{refused}");
    scratch.end().await;
}

#[tokio::test]
async fn a_text_without_its_original_is_found() {
    for on in [On::Sqlite, On::Postgres] {
        let scratch = Scratch::new(on).await;
        scratch.hub.discussions().import_archive(&space("wells")).await.unwrap();
        let harm = "delete from text_version";
        if on == On::Sqlite {
            let mut connection = sqlx::SqliteConnection::connect(&scratch.url).await.unwrap();
            sqlx::query(harm).execute(&mut connection).await.unwrap();
            connection.close().await.unwrap();
        } else {
            let mut connection = sqlx::PgConnection::connect(&scratch.url).await.unwrap();
            sqlx::query(harm).execute(&mut connection).await.unwrap();
            connection.close().await.unwrap();
        }
        let found = scratch.hub.check().await.unwrap_err();
        assert_eq!(found.to_string(), "the database is not sound: 1 texts have not exactly one original");
        scratch.end().await;
    }
}

#[tokio::test]
async fn an_address_that_leads_nowhere_is_told_without_its_password() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "no database, but long enough to look like one. ".repeat(100)).unwrap();
    for url in [
        "postgres://hub:hunter2@127.0.0.1:1/hub".to_owned(),
        "postgres://hub:hunter2@:::/hub".to_owned(),
        "mysql://hub:hunter2@localhost/hub".to_owned(),
        "hunter2".to_owned(),
        String::new(),
        format!("sqlite:{}", file.display()),
        format!("sqlite:{}/below.db", file.display()),
        format!("sqlite:{}", folder.path().display()),
    ] {
        let error = Hub::open(&url).await.unwrap_err();
        let told = format!("{error} {error:?}");
        assert!(error.to_string().starts_with("cannot open the database: "), "{url}: {told}");
        assert!(!told.contains("hunter2"), "{url}: {told}");
    }
}

#[tokio::test]
async fn opening_again_finds_everything() {
    let scratch = Scratch::new(On::Sqlite).await;
    scratch.hub.discussions().import_archive(&space("wells")).await.unwrap();
    scratch.hub.close().await;
    let again = Hub::open(&scratch.url).await.unwrap();
    assert_eq!(again.discussions().space_slugs().await.unwrap(), ["wells"]);
    again.close().await;
    scratch.end().await;
}
