//! An archive is taken in whole or not at all, once.

use super::make::{ANA, BEN, CHLOE, discussion, machine, number, original, tag, titled, translation};
use domain::Fault;
use domain::id::{PersonId, QuestionId, ReplyId, SpaceId};
use hub::discussions::Imported;
use hub::discussions::archive::{Archive, Origin, parse};
use hub::{Error, on_both};
use std::collections::BTreeMap;
use time::macros::date;
use uuid::Uuid;

fn sample() -> Archive {
    let bilingual = vec![original("en", "Yes."), translation("fr", Origin::Author, "Oui.")];
    discussion("wells", [("1.1", BEN, bilingual), ("1.1.1", CHLOE, vec![original("fr", "Non.")])])
}

fn refusal(result: Result<Imported, Error>) -> String {
    match result {
        Err(Error::Import(what)) => what,
        other => panic!("it was not refused: {other:?}"),
    }
}

on_both! {
    async fn what_is_added_is_counted_and_once_is_enough(hub) {
        let added = hub.discussions().import_archive(&sample()).await.unwrap();
        let reply_versions = BTreeMap::from([("en".to_owned(), 1), ("fr".to_owned(), 2)]);
        assert_eq!(added, Imported { spaces: 1, questions: 1, replies: 2, reply_versions, renumbered: vec![] });
        let again = hub.discussions().import_archive(&sample()).await.unwrap();
        assert_eq!(again, Imported::default());
        hub.check().await.unwrap();
    }

    async fn what_was_said_since_is_added(hub) {
        let whole = sample();
        let mut early = whole.clone();
        early.space.questions[0].replies.truncate(1);
        hub.discussions().import_archive(&early).await.unwrap();
        let added = hub.discussions().import_archive(&whole).await.unwrap();
        assert_eq!((added.spaces, added.questions, added.replies), (0, 0, 1));
        assert_eq!(hub.discussions().export("wells").await.unwrap(), whole);
    }

    async fn nothing_is_left_of_an_import_that_failed(hub) {
        hub.discussions().import_archive(&sample()).await.unwrap();
        let mut other = discussion("rivers", [("1.1", BEN, vec![original("en", "Mine.")])]);
        other.space.questions[0].replies[0].id = sample().space.questions[0].replies[0].id;
        let what = refusal(hub.discussions().import_archive(&other).await);
        assert_eq!(what, "reply 1.1: its id stands for another reply here");
        assert_eq!(hub.discussions().space_slugs().await.unwrap(), ["wells"]);
        hub.check().await.unwrap();
    }

    async fn an_address_and_a_number_belong_to_one(hub) {
        hub.discussions().import_archive(&sample()).await.unwrap();
        let mut other = sample();
        other.space.id = SpaceId(Uuid::from_u128(77));
        assert!(refusal(hub.discussions().import_archive(&other).await).contains("another space has the address"));
        let mut moved = sample();
        moved.space.slug = String::from("springs");
        assert!(refusal(hub.discussions().import_archive(&moved).await).contains("has the address \"wells\" here"));
        let mut other = sample();
        other.space.questions[0].id = QuestionId(Uuid::from_u128(77));
        assert!(refusal(hub.discussions().import_archive(&other).await).contains("has another question 1"));
        let mut other = sample();
        other.space.questions[0].replies[0].id = ReplyId(Uuid::from_u128(77));
        assert!(refusal(hub.discussions().import_archive(&other).await).contains("another reply has the number 1.1"));
    }

    async fn two_imports_at_once_are_one_after_the_other(hub) {
        let (first, second) = (sample(), sample());
        let rooms = (hub.discussions(), hub.discussions());
        let (first, second) = tokio::join!(rooms.0.import_archive(&first), rooms.1.import_archive(&second));
        assert_eq!(first.unwrap().replies + second.unwrap().replies, 2);
        assert!(matches!(hub.discussions().export("springs").await, Err(Error::Fault(Fault::NotFound))));
    }
}

#[test]
fn an_archive_that_does_not_fit_together_is_refused_with_the_place() {
    type Harm = fn(&mut Archive);
    let harms: [(&str, Harm); 27] = [
        ("the archive: its format is \"x\"", |a| a.format = "x".to_owned()),
        ("people: an id is there twice", |a| a.people[1].id = ANA),
        ("the name is missing", |a| a.people[1].name = " ".to_owned()),
        ("\"fr\" is no code of a country", |a| a.people[1].country = Some("fr".to_owned())),
        ("the space: the slug \"-x\"", |a| a.space.slug = "-x".to_owned()),
        ("the space: the ink \"red\" is none of petrol", |a| a.space.ink = "red".to_owned()),
        ("the space: it closes before it opens", |a| {
            (a.space.opens, a.space.closes) = (Some(date!(2026 - 11 - 02)), Some(date!(2026 - 11 - 01)));
        }),
        ("the space: facilitator", |a| a.space.facilitators.push(ANA)),
        ("the space: person", |a| a.space.facilitators[0] = PersonId(Uuid::nil())),
        ("the space: exactly one of its versions", |a| a.space.versions.clear()),
        ("the space, version en: the title is missing", |a| a.space.versions[0].title.clear()),
        ("question 1: it stands after 1", |a| a.space.questions.push(a.space.questions[0].clone())),
        ("question 1: person", |a| a.space.questions[0].asked_by = PersonId(Uuid::nil())),
        ("question 1, version en: only a space", |a| a.space.questions[0].versions[0].purpose = "x".to_owned()),
        ("reply 2.1: it stands under question 1", |a| a.space.questions[0].replies[0].number = number("2.1")),
        ("reply 1.2.1: 1.2, which it answers", |a| a.space.questions[0].replies[1].number = number("1.2.1")),
        ("reply 1.1: it is there twice", |a| a.space.questions[0].replies[1].number = number("1.1")),
        ("reply 1.1.1: the id", |a| a.space.questions[0].replies[1].id = a.space.questions[0].replies[0].id),
        ("reply 1.1: person", |a| a.space.questions[0].replies[0].author = PersonId(Uuid::nil())),
        ("reply 1.1: exactly one of its versions", |a| {
            a.space.questions[0].replies[0].versions[1].origin = Origin::Original;
        }),
        ("reply 1.1, version en: it is there twice", |a| {
            a.space.questions[0].replies[0].versions[1].lang = tag("en");
        }),
        ("reply 1.1, version fr: the original has had no revision 2", |a| {
            a.space.questions[0].replies[0].versions[1].from_revision = Some(2);
        }),
        ("reply 1.1, version en: an original has no from_revision", |a| {
            a.space.questions[0].replies[0].versions[0].from_revision = Some(1);
        }),
        ("reply 1.1, version fr: a machine's translation names its engine", |a| {
            a.space.questions[0].replies[0].versions[1].origin =
                Origin::Machine { engine: String::new(), checked_by: None, checked_at: None };
        }),
        ("reply 1.1, version fr: checked_by and checked_at go together", |a| {
            a.space.questions[0].replies[0].versions[1].origin =
                Origin::Machine { engine: "x".to_owned(), checked_by: Some(ANA), checked_at: None };
        }),
        ("reply 1.1, version en: a reply has no title", |a| {
            a.space.questions[0].replies[0].versions[0].title = "x".to_owned();
        }),
        ("reply 1.1, version en: it holds a NUL", |a| {
            a.space.questions[0].replies[0].versions[0].markdown = "\0".to_owned();
        }),
    ];
    assert!(sample().validate().is_ok());
    for (place, harm) in harms {
        let mut archive = sample();
        harm(&mut archive);
        let what = archive.validate().err().map(|error| error.to_string()).unwrap_or_default();
        assert!(what.contains(place), "{place:?} is not in {what:?}");
    }
}

#[test]
fn what_is_no_archive_is_refused_with_the_line() {
    for bytes in [&b""[..], b"{}", b"[1]", b"\xff", br#"{"format":"colloquy-export-1","people":[],"spice":1}"#] {
        let what = parse(bytes).unwrap_err().to_string();
        assert!(what.starts_with("this is no exported consultation: ") && what.contains("line"), "{what}");
    }
    let mut archive = sample();
    archive.space.questions[0].replies[0].versions.push(translation("es", machine(), "Sí."));
    archive.space.versions[0] = titled("Wells", original("en", "# Why\n\nBecause."));
    assert_eq!(parse(archive.to_json().unwrap().as_bytes()).unwrap(), archive);
}
