//! The consultations that a new hub is shown with: they come back as their files have them, and what they are
//! there to show can be seen.

use domain::discussions::{By, Only, QuestionAsk, QuestionPage, Reply, Sort, SpaceState};
use domain::{LangTag, Locale};
use hub::discussions::{Imported, archive};
use hub::testing::{On, Scratch};
use hub::{Hub, on_both};
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, SqliteConnection};
use time::macros::datetime;

/// Each file: its name without the ending, and its bytes.
fn files() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../demo");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), std::fs::read_to_string(path).unwrap()))
        .collect();
    files.sort();
    files
}

async fn fill(hub: &Hub) {
    for (_, json) in files() {
        hub.discussions().import_archive(&archive::parse(json.as_bytes()).unwrap()).await.unwrap();
    }
}

async fn read(hub: &Hub, number: u32, locale: Locale, ask: QuestionAsk) -> QuestionPage {
    hub.discussions().question_page("low-water", number, locale, &ask).await.unwrap()
}

fn first() -> QuestionAsk {
    QuestionAsk { page: 1, ..QuestionAsk::default() }
}

fn at<'a>(page: &'a QuestionPage, number: &str) -> &'a Reply {
    page.replies.iter().find(|reply| reply.number.to_string() == number).unwrap()
}

/// What is shown of a reply: language, whose words, whether the original has changed since.
fn shown(reply: &Reply) -> (&str, &By, bool) {
    let mark = reply.text.mark().unwrap();
    (reply.text.shown.lang.as_str(), &mark.by, mark.outdated)
}

on_both! {
    async fn every_file_comes_back_byte_for_byte(hub) {
        fill(&hub).await;
        let files = files();
        assert_eq!(files.len(), 2);
        for (name, json) in &files {
            assert_eq!(&hub.discussions().export(name).await.unwrap().to_json().unwrap(), json, "{name}");
            let archive = archive::parse(json.as_bytes()).unwrap();
            assert_eq!(hub.discussions().import_archive(&archive).await.unwrap(), Imported::default(), "{name}");
        }
        hub.check().await.unwrap();
    }

    async fn the_open_space_stands_before_the_closed_one(hub) {
        fill(&hub).await;
        let cards = hub.discussions().hub_page(Locale::Fr).await.unwrap();
        let seen: Vec<_> =
            cards.iter().map(|card| (card.head.slug.as_str(), card.head.state, card.questions, card.replies)).collect();
        assert_eq!(seen, [("low-water", SpaceState::Open, 5, 36), ("river-data", SpaceState::Closed, 3, 17)]);
        assert!(cards.iter().all(|card| card.head.text.shown.lang.as_str() == "fr" && card.countries > 3));
    }

    async fn every_kind_of_version_says_what_it_is(hub) {
        fill(&hub).await;
        let page = read(&hub, 1, Locale::En, first()).await;
        assert_eq!(shown(at(&page, "1.2")), ("en", &By::Author, true), "the author has changed the original since");
        assert!(matches!(shown(at(&page, "1.5")), ("en", By::Person { accepted_by: None, .. }, false)));
        assert_eq!(shown(at(&page, "1.1.1")), ("fr", &By::Original, false), "there is no other");
        let answers = at(&page, "1.4.1.1.1.1").answers.clone().unwrap();
        assert_eq!((answers.0.to_string().as_str(), answers.1.as_str()), ("1.4.1.1.1", "Wanjiru Kamotheri"));
        assert!(at(&page, "1.4.2").facilitator && !at(&page, "1.4").facilitator);
        let written: Vec<_> = page.written.iter().map(LangTag::as_str).collect();
        assert_eq!(written, ["en", "fr", "es", "ar"]);

        let page = read(&hub, 1, Locale::Es, first()).await;
        assert_eq!(shown(at(&page, "1.5")), ("ar", &By::Original, false));
        let page = read(&hub, 1, Locale::Fr, first()).await;
        assert!(matches!(shown(at(&page, "1.5")), ("fr", By::Person { accepted_by: Some(_), .. }, false)));

        let page = read(&hub, 4, Locale::Es, first()).await;
        let ("es", By::Machine { engine, checked: Some(checked), .. }, false) = shown(at(&page, "4.1")) else {
            panic!("{:?}", at(&page, "4.1").text)
        };
        assert_eq!(engine, "apertium 3.8.3");
        assert_eq!((checked.by.as_str(), checked.at), ("Marcela Iturbe Llanquín", datetime!(2026-11-12 17:03:25 UTC)));
        assert!(at(&page, "4.1").text.shown.edited);
        assert!(matches!(shown(at(&page, "4.3")), ("es", By::Machine { checked: None, .. }, true)));
    }

    async fn a_reader_may_have_originals_another_version_or_only_some(hub) {
        fill(&hub).await;
        for locale in Locale::ALL {
            for number in 1..=5 {
                let page = read(&hub, number, locale, QuestionAsk { originals: true, ..first() }).await;
                assert!(page.replies.iter().all(|reply| shown(reply).1 == &By::Original), "{locale} {number}");
                assert!(page.questions.iter().all(|asked| asked.text.mark().unwrap().by == By::Original), "{locale}");
            }
        }
        let fr = LangTag::parse("fr").unwrap();
        let versions = vec![("1.1".to_owned(), fr.clone()), ("1".to_owned(), fr.clone())];
        let page = read(&hub, 1, Locale::En, QuestionAsk { versions, ..first() }).await;
        assert_eq!((shown(at(&page, "1.1")).0, shown(at(&page, "1.4")).0), ("fr", "en"));
        assert_eq!((&page.questions[0].text.shown.lang, page.questions[1].text.shown.lang.as_str()), (&fr, "en"));

        let left_out = |page: &QuestionPage| page.replies.iter().filter(|reply| reply.left_out).count();
        for (only, wanted) in [(Only::All, 0), (Only::Available, 8), (Only::Written(fr), 9)] {
            let page = read(&hub, 1, Locale::Es, QuestionAsk { only: only.clone(), ..first() }).await;
            assert_eq!((page.replies.len(), left_out(&page)), (14, wanted), "{only:?}");
        }
        let newest = read(&hub, 1, Locale::En, QuestionAsk { sort: Sort::Newest, ..first() }).await;
        assert_eq!(newest.replies[0].number.to_string(), "1.6");
        assert_eq!(read(&hub, 5, Locale::En, first()).await.replies.len(), 0);
        let feed = hub.discussions().feed("low-water", Locale::En).await.unwrap();
        assert_eq!((feed.replies.len(), feed.replies[0].number.to_string().as_str()), (36, "4.4"));
    }
}

#[tokio::test]
async fn what_one_database_gives_the_other_takes() {
    let sqlite = Scratch::new(On::Sqlite).await;
    let postgres = Scratch::new(On::Postgres).await;
    fill(&sqlite.hub).await;
    for (name, json) in files() {
        let given = sqlite.hub.discussions().export(&name).await.unwrap();
        postgres.hub.discussions().import_archive(&given).await.unwrap();
        assert_eq!(postgres.hub.discussions().export(&name).await.unwrap().to_json().unwrap(), json);
        for locale in Locale::ALL {
            let whole = sqlite.hub.discussions().whole_space(&name, locale, false).await.unwrap();
            assert_eq!(postgres.hub.discussions().whole_space(&name, locale, false).await.unwrap(), whole);
        }
    }
    sqlite.end().await;
    postgres.end().await;
}

/// The ids of texts as they were before they went by their things': all of them elsewise, in every table.
const AS_BEFORE: [(&str, &str); 9] = [
    ("text", "id"),
    ("text_version", "text_id"),
    ("text_revision", "text_id"),
    ("space", "text_id"),
    ("question", "text_id"),
    ("reply", "text_id"),
    ("resource", "text_id"),
    ("expert", "text_id"),
    ("page", "text_id"),
];

async fn a_database_from_before_keeps_every_text(on: On) {
    let scratch = Scratch::new(on).await;
    fill(&scratch.hub).await;
    scratch.hub.close().await;
    let turned = AS_BEFORE.map(|(table, column)| match on {
        On::Sqlite => {
            format!("update {table} set {column} = cast(substr({column}, 9) || substr({column}, 1, 8) as blob)")
        }
        On::Postgres => format!("update {table} set {column} = md5({column}::text)::uuid"),
    });
    let again = "delete from _sqlx_migrations where version = 72";
    match on {
        On::Sqlite => {
            let mut database = SqliteConnection::connect(&scratch.url).await.unwrap();
            sqlx::query("pragma foreign_keys = off").execute(&mut database).await.unwrap();
            for statement in turned.iter().map(String::as_str).chain([again]) {
                sqlx::query(AssertSqlSafe(statement)).execute(&mut database).await.unwrap();
            }
            database.close().await.unwrap();
        }
        On::Postgres => {
            let mut database = PgConnection::connect(&scratch.url).await.unwrap();
            sqlx::query("set session_replication_role = replica").execute(&mut database).await.unwrap();
            for statement in turned.iter().map(String::as_str).chain([again]) {
                sqlx::query(AssertSqlSafe(statement)).execute(&mut database).await.unwrap();
            }
            database.close().await.unwrap();
        }
    }
    let hub = Hub::open(&scratch.url).await.unwrap();
    hub.check().await.unwrap();
    for (name, json) in files() {
        assert_eq!(hub.discussions().export(&name).await.unwrap().to_json().unwrap(), json);
    }
    hub.search().catch_up().await.unwrap();
    let found = hub.search().answer("agua", None, Locale::Es, 1).await.unwrap().shown;
    assert!(!found.is_empty() && found.iter().all(|each| !each.excerpt.is_empty()), "{found:?}");
    hub.close().await;
    scratch.end().await;
}

#[tokio::test]
async fn a_database_from_before_keeps_every_text_on_sqlite() {
    a_database_from_before_keeps_every_text(On::Sqlite).await;
}

#[tokio::test]
async fn a_database_from_before_keeps_every_text_on_postgres() {
    a_database_from_before_keeps_every_text(On::Postgres).await;
}
