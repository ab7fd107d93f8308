//! One's own words: drafts on two devices, edits, and taking back.

use super::make::number;
use super::people::{member, numbers, post, read, say, wells};
use super::ruling::{FORMATS, exported};
use domain::accounts::Role;
use domain::discussions::{By, Draft, Gone, ReplyState, Typed};
use domain::form::Why;
use domain::id::ReplyId;
use domain::{Fault, Locale};
use hub::accounts::Actor;
use hub::discussions::{Edit, Revised};
use hub::{Error, Hub, on_both};
use uuid::Uuid;

const PLACE: &str = "/spaces/wells/questions/1:";

fn draft(lang: &str, text: &str) -> Draft {
    Draft { lang: lang.to_owned(), text: text.to_owned() }
}

fn typed(key: u128, base: u32, text: &str) -> Typed {
    Typed {
        place: PLACE.to_owned(),
        key: Uuid::from_u128(key).to_string(),
        base,
        drafts: vec![draft("en", text)],
        show: None,
    }
}

async fn edit(hub: &Hub, actor: &Actor, id: ReplyId, key: u128, drafts: &[(&str, &str)]) -> Result<Revised, Error> {
    let drafts = drafts.iter().map(|(lang, text)| draft(lang, text)).collect();
    hub.discussions().edit(actor, &Edit { id, key: Uuid::from_u128(key), drafts }).await
}

fn only_why(error: Error) -> Why {
    match error {
        Error::Wrong(wrong) if wrong.len() == 1 => wrong[0].why,
        other => panic!("{other}"),
    }
}

on_both! {
    async fn a_draft_is_kept_for_every_device_of_its_author_and_for_nobody_else(hub) {
        wells(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let noor = member(&hub, "Noor", Role::Participant).await;
        let discussions = hub.discussions();
        assert_eq!(discussions.keep_draft(&mira, &typed(1, 0, "A w")).await.unwrap().revision, 1);
        assert_eq!(discussions.keep_draft(&mira, &typed(1, 1, "A well")).await.unwrap().revision, 2);
        let (key, drafts, revision) = discussions.draft(&mira, PLACE).await.unwrap().unwrap();
        assert_eq!((key, drafts, revision), (Uuid::from_u128(1), vec![draft("en", "A well")], 2));
        assert_eq!(discussions.draft(&noor, PLACE).await.unwrap(), None);
        // What is emptied is gone.
        assert_eq!(discussions.keep_draft(&mira, &typed(1, 2, " \n")).await.unwrap().revision, 0);
        assert_eq!(discussions.draft(&mira, PLACE).await.unwrap(), None);
    }

    async fn what_somebody_keeps_for_themselves_leaves_everybody_s_pages_as_they_are(hub) {
        wells(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let said = say(&hub, &mira, 1, None, "The well is dry.").await.unwrap();
        let question = read(&hub).await.questions[0].id;
        hub.notifications().unread(mira.person).await.unwrap();
        let before = hub.stamp().await.unwrap();
        hub.discussions().keep_draft(&mira, &typed(2, 0, "A w")).await.unwrap();
        hub.notifications().visit(&mira, question).await.unwrap();
        hub.accounts().sign_in(&mira.email, "wrong, and noted", "").await.unwrap_err();
        assert_eq!(hub.stamp().await.unwrap(), before);
        edit(&hub, &mira, said.id, 3, &[("en", "The well is full.")]).await.unwrap();
        assert_ne!(hub.stamp().await.unwrap(), before);
    }

    async fn two_devices_notice_each_other_and_neither_text_is_lost(hub) {
        wells(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let discussions = hub.discussions();
        discussions.keep_draft(&mira, &typed(1, 0, "On the phone")).await.unwrap();
        let noted = discussions.keep_draft(&mira, &typed(2, 0, "At the desk")).await.unwrap();
        assert_eq!((noted.revision, noted.other), (1, Some(vec![draft("en", "On the phone")])));
        assert_eq!(discussions.draft(&mira, PLACE).await.unwrap().unwrap().1, [draft("en", "On the phone")]);
        // The same words on both are no conflict.
        assert_eq!(discussions.keep_draft(&mira, &typed(2, 0, "On the phone")).await.unwrap().other, None);
        // Kept on purpose, knowing the other.
        assert_eq!(discussions.keep_draft(&mira, &typed(2, 1, "At the desk")).await.unwrap().revision, 2);
    }

    async fn what_was_sent_is_no_draft_any_more_and_does_not_come_back(hub) {
        wells(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let discussions = hub.discussions();
        discussions.keep_draft(&mira, &typed(7, 0, "A well.")).await.unwrap();
        say(&hub, &mira, 7, None, "A well.").await.unwrap();
        assert_eq!(discussions.draft(&mira, PLACE).await.unwrap(), None);
        // A device that is late.
        discussions.keep_draft(&mira, &typed(7, 1, "A well.")).await.unwrap();
        assert_eq!(discussions.draft(&mira, PLACE).await.unwrap(), None);
    }

    async fn a_place_that_is_none_and_too_much_text_are_refused(hub) {
        wells(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let nowhere = Typed { place: "https://elsewhere.example/".to_owned(), ..typed(1, 0, "x") };
        let huge = typed(1, 0, &"x".repeat(80_001));
        let many = Typed { drafts: (0..13).map(|_| draft("en", "x")).collect(), ..typed(1, 0, "x") };
        for refused in [nowhere, huge, many, Typed { key: "none".to_owned(), ..typed(1, 0, "x") }] {
            let error = hub.discussions().keep_draft(&mira, &refused).await.unwrap_err();
            assert!(matches!(error, Error::Fault(Fault::BadRequest)), "{error}");
        }
    }

    async fn a_draft_tells_its_language_its_versions_and_how_it_will_read(hub) {
        wells(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let french = "Nous saluons ce guide et proposons d’y ajouter un chapitre sur le logement des familles déplacées.";
        let mut wrong_tab = typed(1, 0, french);
        wrong_tab.show = Some(0);
        let noted = hub.discussions().keep_draft(&mira, &wrong_tab).await.unwrap();
        assert_eq!(noted.seems.iter().map(|(at, lang)| (*at, lang.as_str())).collect::<Vec<_>>(), [(0, "fr")]);
        assert!(noted.html.unwrap().as_str().starts_with("<p>Nous saluons"));
        let both = typed(1, 1, &format!("{french}\n\nEnglish version:\n\nWe welcome the guide."));
        let (at, parts) = hub.discussions().keep_draft(&mira, &both).await.unwrap().parts.unwrap();
        assert_eq!((at, parts), (0, vec![draft("fr", french), draft("en", "We welcome the guide.")]));
    }

    async fn what_waits_is_edited_where_it_is_and_tells_nothing_of_before(hub) {
        wells(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let posted = say(&hub, &mira, 1, None, "Call me: 555.").await.unwrap();
        let revised = edit(&hub, &mira, posted.id, 2, &[("fr", "Un puits."), ("en", "A well.")]).await.unwrap();
        assert_eq!(revised, Revised { number: None, waits: true });
        let queue = hub.moderation().queue(&ana, Locale::En).await.unwrap();
        assert_eq!(queue[0].extract, "Un puits.");
        let ruling = hub::moderation::Ruling::new(domain::discussions::Decision::Publish, "");
        hub.moderation().decide(&ana, posted.id, &ruling).await.unwrap();
        let reply = read(&hub).await.replies.into_iter().find(|reply| reply.number == number("1.2")).unwrap();
        assert!(!reply.text.shown.edited);
        let revisions = hub.discussions().revisions("wells", &number("1.2")).await.unwrap();
        assert_eq!(revisions.len(), 2);
        assert!(!format!("{revisions:?}").contains("555"));
        hub.check().await.unwrap();
    }

    async fn a_published_reply_stays_until_its_edit_is_read_where_each_is_reviewed(hub) {
        wells(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let posted = say(&hub, &mira, 1, None, "A well.").await.unwrap();
        let ruling = hub::moderation::Ruling::new(domain::discussions::Decision::Publish, "");
        hub.moderation().decide(&ana, posted.id, &ruling).await.unwrap();
        let before = format!("{:?}", read(&hub).await.replies);
        let revised = edit(&hub, &mira, posted.id, 2, &[("en", "A secret well.")]).await.unwrap();
        assert_eq!(revised, Revised { number: Some(number("1.2")), waits: true });
        assert_eq!(format!("{:?}", read(&hub).await.replies), before);
        for format in FORMATS {
            assert!(!exported(&hub, format).await.contains("secret"));
        }
        assert_eq!(hub.discussions().words(&mira, posted.id).await.unwrap(), [draft("en", "A secret well.")]);
        let error = hub.discussions().words(&ana, posted.id).await.unwrap_err();
        assert!(matches!(error, Error::Fault(Fault::NotFound)), "{error}");
        // A facilitator sees what would change, and decides once; the author is told.
        let queue = hub.moderation().queue(&ana, Locale::En).await.unwrap();
        assert_eq!(queue.iter().map(|item| item.id).collect::<Vec<_>>(), [posted.id]);
        let case = hub.moderation().case(&ana, posted.id, Locale::En).await.unwrap();
        assert!(format!("{:?}", case.edit.unwrap().versions).contains("secret"));
        let seen = Some(queue[0].seen.as_str());
        let refused = hub.moderation().decide_edit(&mira, posted.id, true, "", seen).await.unwrap_err();
        assert!(matches!(refused, Error::Fault(Fault::NotFound)), "{refused}");
        let error = hub.moderation().decide_edit(&ana, posted.id, false, " ", seen).await.unwrap_err();
        assert_eq!(only_why(error), Why::Required);
        edit(&hub, &mira, posted.id, 3, &[("en", "An open well.")]).await.unwrap();
        let error = hub.moderation().decide_edit(&ana, posted.id, true, "", seen).await.unwrap_err();
        assert_eq!(only_why(error), Why::DecidedAlready);
        hub.moderation().decide_edit(&ana, posted.id, true, "", None).await.unwrap();
        let reply = read(&hub).await.replies.into_iter().find(|reply| reply.id == posted.id).unwrap();
        assert!(reply.text.shown.html.as_str().contains("open") && reply.text.shown.edited);
        assert_eq!(hub.moderation().waiting(&ana).await.unwrap(), 0);
    }

    async fn an_edit_is_a_revision_and_other_versions_are_outdated(hub) {
        wells(&hub).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let drafts = [("en", "A well is dug."), ("fr", "On creuse un puits.")];
        let posted = hub.discussions().post_reply(&ana, &post(1, None, &drafts)).await.unwrap();
        let drafts = [("en", "A deep well is dug."), ("fr", "On creuse un puits."), ("es", "Se cava un pozo.")];
        assert!(!edit(&hub, &ana, posted.id, 2, &drafts).await.unwrap().waits);
        let reply = read(&hub).await.replies.into_iter().find(|reply| reply.id == posted.id).unwrap();
        assert!(reply.text.shown.edited);
        let marks: Vec<_> = reply.text.versions.iter().map(|mark| (mark.lang.as_str(), &mark.by, mark.outdated)).collect();
        assert_eq!(marks, [("en", &By::Original, false), ("es", &By::Author, false), ("fr", &By::Author, true)]);
        let revisions = hub.discussions().revisions("wells", &number("1.2")).await.unwrap();
        let told: Vec<_> = revisions.iter().map(|each| (each.lang.as_str(), each.number)).collect();
        assert_eq!(told, [("en", 2), ("en", 1), ("es", 1), ("fr", 1)]);
        let gone = format!("{:?}", revisions[0].changes);
        assert!(gone.contains("deep"), "{gone}");
        // The original's language is what others have translated from.
        let error = edit(&hub, &ana, posted.id, 3, &[("fr", "Sans original.")]).await.unwrap_err();
        assert_eq!(only_why(error), Why::OriginalMissing);
        hub.check().await.unwrap();
    }

    async fn what_is_taken_back_is_gone_in_every_language_and_its_place_stays_where_others_answered(hub) {
        wells(&hub).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let drafts = [("en", "A regretted well."), ("fr", "Un puits regretté.")];
        let first = hub.discussions().post_reply(&ana, &post(1, None, &drafts)).await.unwrap();
        say(&hub, &ana, 2, Some("1.2"), "An answer.").await.unwrap();
        let error = hub.discussions().withdraw(&mira, first.id).await.unwrap_err();
        assert!(matches!(error, Error::Fault(Fault::NotFound)), "{error}");
        hub.discussions().withdraw(&ana, first.id).await.unwrap();
        hub.discussions().withdraw(&ana, first.id).await.unwrap();
        let page = read(&hub).await;
        let left = page.replies.iter().find(|reply| reply.number == number("1.2")).unwrap();
        assert_eq!(left.gone, Some(Gone::Withdrawn));
        assert!(!format!("{page:?}").contains("regret"));
        for format in FORMATS {
            assert!(!exported(&hub, format).await.contains("regret"));
        }
        let contributions = hub.discussions().contributions(&ana, Locale::Fr, 50).await.unwrap();
        assert_eq!(contributions.iter().map(|each| each.state).collect::<Vec<_>>().len(), 2);
        assert!(contributions.iter().any(|each| each.state == ReplyState::Withdrawn && each.answers == 1));
        // One that waits leaves nothing.
        let waiting = say(&hub, &mira, 3, None, "Never mind.").await.unwrap();
        hub.discussions().withdraw(&mira, waiting.id).await.unwrap();
        assert_eq!(hub.moderation().waiting(&ana).await.unwrap(), 0);
        assert_eq!(numbers(&hub).await, ["1.1", "1.2", "1.2.1"]);
        hub.check().await.unwrap();
    }
}
