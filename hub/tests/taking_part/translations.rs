//! What an author does with translations that others and machines have made, and what they learn of their readers.

use super::make::{ANA, CHLOE, discussion, machine, original, tag, translation};
use super::people::{member, pass, post, read, say};
use super::ruling::{FORMATS, exported};
use domain::accounts::Role;
use domain::discussions::{By, Draft, VersionMark};
use domain::form::Why;
use domain::id::ReplyId;
use domain::moderation::LogAsk;
use domain::{Fault, Locale};
use hub::accounts::Actor;
use hub::discussions::archive::Origin;
use hub::discussions::{Edit, Verdict};
use hub::{Error, Hub, on_both};
use std::time::Duration;
use uuid::Uuid;

/// Ana has written in English; Chloé has put it into French, a machine into Spanish.
async fn scene(hub: &Hub) -> (Actor, ReplyId) {
    let by_chloe = Origin::Person { person: CHLOE, accepted_by: None };
    let versions = vec![
        original("en", "A well."),
        translation("es", machine(), "Un pozo mecánico."),
        translation("fr", by_chloe, "Un puits xylographe."),
    ];
    let archive = discussion("wells", [("1.1", ANA, versions)]);
    hub.discussions().import_archive(&archive).await.unwrap();
    (member(hub, "Ana", Role::Participant).await, archive.space.questions[0].replies[0].id)
}

async fn judge(hub: &Hub, who: &Actor, id: ReplyId, lang: &str, verdict: Verdict) -> Result<(), Error> {
    hub.discussions().judge(who, id, &tag(lang), 1, verdict).await
}

fn is_missing(result: &Result<(), Error>) {
    assert!(matches!(result, Err(Error::Fault(Fault::NotFound))), "{result:?}");
}

async fn marks(hub: &Hub) -> Vec<VersionMark> {
    read(hub).await.replies[0].text.versions.clone()
}

/// What stands in the log of the reply, newest first.
async fn log(hub: &Hub, who: &Actor) -> Vec<String> {
    let entries = hub.moderation().log(who, &LogAsk::default(), 50).await.unwrap();
    entries.into_iter().map(|entry| entry.action).filter(|action| action.ends_with("_version")).collect()
}

/// Everywhere the French version could be read.
async fn french_is_out(hub: &Hub) -> bool {
    let version = hub.discussions().version("wells", "1.1", &tag("fr")).await;
    let mut out = vec![version.is_ok_and(|text| format!("{text:?}").contains("xylographe"))];
    let feed = hub.discussions().feed("wells", Locale::Fr).await.unwrap();
    out.push(format!("{feed:?}").contains("xylographe"));
    let revisions = hub.discussions().revisions("wells", &"1.1".parse().unwrap()).await.unwrap();
    out.push(format!("{revisions:?}").contains("xylographe"));
    for format in FORMATS {
        out.push(exported(hub, format).await.contains("xylographe"));
    }
    assert!(out.iter().all(|each| *each == out[0]), "{out:?}");
    out[0]
}

on_both! {
    async fn an_author_accepts_what_they_have_read(hub) {
        let (ana, id) = scene(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let found = hub.discussions().translations(&ana).await.unwrap().remove(&id).unwrap();
        let told: Vec<_> = found.iter().map(|each| (each.lang.as_str(), each.by_machine, each.maker.as_str())).collect();
        assert_eq!(told, [("es", true, "apertium 3.8.3"), ("fr", false, "Chloé")]);
        assert!(found.iter().all(|each| each.settled.is_none() && !each.outdated && each.withdrawn_at.is_none()));
        assert!(hub.discussions().translations(&mira).await.unwrap().is_empty());
        for verdict in [Verdict::Accept, Verdict::Withdraw, Verdict::Restore] {
            is_missing(&judge(&hub, &mira, id, "fr", verdict).await);
            is_missing(&judge(&hub, &ana, id, "en", verdict).await);
            is_missing(&judge(&hub, &ana, id, "pt", verdict).await);
        }
        let stale = hub.discussions().judge(&ana, id, &tag("fr"), 2, Verdict::Accept).await.unwrap_err();
        assert!(matches!(stale, Error::Wrong(wrong) if wrong[0].why == Why::DecidedAlready));
        let before = hub.stamp().await.unwrap();
        for lang in ["fr", "es", "fr"] {
            judge(&hub, &ana, id, lang, Verdict::Accept).await.unwrap();
        }
        assert_ne!(hub.stamp().await.unwrap(), before);
        let marks = marks(&hub).await;
        assert!(matches!(&marks[1].by, By::Machine { checked: Some(checked), .. } if checked.by == "Ana"), "{marks:?}");
        assert!(matches!(&marks[2].by, By::Person { accepted_by: Some(by), .. } if by == "Ana"), "{marks:?}");
        assert_eq!(log(&hub, &ana).await, ["accept_version", "accept_version"]);
        assert!(exported(&hub, FORMATS[0]).await.contains("\"accepted_by\""));
        hub.check().await.unwrap();
    }

    async fn what_an_author_withdraws_is_read_nowhere_until_they_show_it_again(hub) {
        let (ana, id) = scene(&hub).await;
        let root = member(&hub, "Root", Role::Administrator).await;
        assert!(french_is_out(&hub).await);
        judge(&hub, &ana, id, "fr", Verdict::Withdraw).await.unwrap();
        judge(&hub, &ana, id, "fr", Verdict::Withdraw).await.unwrap();
        assert!(!french_is_out(&hub).await);
        assert_eq!(marks(&hub).await.len(), 2);
        // No facilitator shows it either, nor reads it in the case.
        hub.moderation().hold(&root, id, &[tag("es")], None).await.unwrap();
        hub.moderation().hold(&root, id, &[], None).await.unwrap();
        assert!(!french_is_out(&hub).await);
        let case = hub.moderation().case(&root, id, Locale::En).await.unwrap();
        assert_eq!(case.pairs.iter().map(|pair| pair.lang.as_str()).collect::<Vec<_>>(), ["es"]);
        let stale = judge(&hub, &ana, id, "fr", Verdict::Accept).await.unwrap_err();
        assert!(matches!(stale, Error::Wrong(_)), "{stale}");
        let found = hub.discussions().translations(&ana).await.unwrap().remove(&id).unwrap();
        assert_eq!(found[1].withdrawn_at, Some(hub.now()));
        judge(&hub, &ana, id, "fr", Verdict::Restore).await.unwrap();
        assert!(french_is_out(&hub).await);
        assert_eq!(log(&hub, &root).await, ["restore_version", "withdraw_version"]);
        // What a facilitator holds, its author does not let out.
        hub.moderation().hold(&root, id, &[tag("fr")], None).await.unwrap();
        is_missing(&judge(&hub, &ana, id, "fr", Verdict::Restore).await);
        assert!(!french_is_out(&hub).await);
    }

    async fn what_an_author_corrects_is_theirs_and_what_it_said_is_kept(hub) {
        let (ana, id) = scene(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let words = hub.discussions().to_correct(&ana, id, &tag("fr")).await.unwrap();
        assert_eq!(words.map(|words| words.text).as_deref(), Some("Un puits xylographe."));
        assert_eq!(hub.discussions().to_correct(&mira, id, &tag("fr")).await.unwrap(), None);
        assert_eq!(hub.discussions().to_correct(&ana, id, &tag("en")).await.unwrap(), None);
        judge(&hub, &ana, id, "fr", Verdict::Withdraw).await.unwrap();
        let draft = |lang: &str, text: &str| Draft { lang: lang.to_owned(), text: text.to_owned() };
        let drafts = vec![draft("en", "A well."), draft("fr", "Un puits.")];
        hub.discussions().edit(&ana, &Edit { id, key: Uuid::from_u128(1), drafts }).await.unwrap();
        let marks = marks(&hub).await;
        assert_eq!((marks[2].lang.as_str(), &marks[2].by, marks[2].outdated), ("fr", &By::Author, false));
        assert!(matches!(marks[1].by, By::Machine { .. }), "what was not corrected stays: {marks:?}");
        let revisions = hub.discussions().revisions("wells", &"1.1".parse().unwrap()).await.unwrap();
        assert!(format!("{revisions:?}").contains("xylographe"));
        assert!(exported(&hub, FORMATS[0]).await.contains("Un puits."));
        let left = hub.discussions().translations(&ana).await.unwrap().remove(&id).unwrap();
        assert_eq!(left.iter().map(|each| each.lang.as_str()).collect::<Vec<_>>(), ["es"]);
    }

    async fn an_author_learns_when_they_were_first_read_and_who_has_answered(hub) {
        let (ana, _) = scene(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let posted = hub.discussions().post_reply(&mira, &post(1, None, &[("en", "Mine.")])).await.unwrap();
        let read_at = async || hub.discussions().contributions(&mira, Locale::En, 9).await.unwrap()[0].read_at;
        hub.moderation().queue(&ana, Locale::En).await.unwrap();
        assert_eq!(read_at().await, None);
        let first = hub.now();
        hub.moderation().case(&ana, posted.id, Locale::En).await.unwrap();
        pass(&hub, Duration::from_hours(1));
        hub.moderation().case(&ana, posted.id, Locale::En).await.unwrap();
        assert_eq!(read_at().await, Some(first));
        // Other words were not read yet.
        let drafts = vec![Draft { lang: "en".to_owned(), text: "Mine, again.".to_owned() }];
        hub.discussions().edit(&mira, &Edit { id: posted.id, key: Uuid::from_u128(2), drafts }).await.unwrap();
        assert_eq!(read_at().await, None);
        let ruling = hub::moderation::Ruling::new(domain::discussions::Decision::Publish, "");
        hub.moderation().decide(&ana, posted.id, &ruling).await.unwrap();
        assert!(hub.discussions().answers(&mira).await.unwrap().is_empty());
        say(&hub, &ana, 3, Some("1.2"), "An answer.").await.unwrap();
        let waits = say(&hub, &mira, 4, Some("1.2"), "Waits.").await.unwrap();
        assert_eq!(waits.number, None);
        let answers = hub.discussions().answers(&mira).await.unwrap().remove(&posted.id).unwrap();
        assert_eq!(answers, [("1.2.1".parse().unwrap(), "Ana".to_owned())]);
    }
}
