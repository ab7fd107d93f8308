//! What facilitators do beyond deciding: hold a version, undo, deal with reports, settle a space, read the log.

use super::make::number;
use super::people::{UNDO, kinds, letters, member, numbers, pass, post, read, reason, say, wells};
use super::ruling::{FORMATS, exported};
use domain::accounts::Role;
use domain::discussions::{Decision, Publication, ReplyState};
use domain::form::Why;
use domain::id::ReplyId;
use domain::moderation::{LogAsk, Reason, ReportReason, Subject};
use domain::{Fault, LangTag, Locale};
use hub::accounts::Actor;
use hub::moderation::{Decided, Ruling, Shelf, Undone};
use hub::{Error, Hub, on_both};
use std::time::Duration;

fn tag(lang: &str) -> LangTag {
    LangTag::parse(lang).unwrap()
}

async fn rule(hub: &Hub, who: &Actor, id: ReplyId, decision: Decision, why: &str) -> Decided {
    hub.moderation().decide(who, id, &Ruling::new(decision, why)).await.unwrap()
}

fn whys(error: &Error) -> Vec<Why> {
    match error {
        Error::Wrong(wrong) => wrong.iter().map(|wrong| wrong.why).collect(),
        other => panic!("{other}"),
    }
}

fn is_missing<T: std::fmt::Debug>(result: Result<T, Error>) {
    let error = result.unwrap_err();
    assert!(matches!(error, Error::Fault(Fault::NotFound)), "{error}");
}

/// Ana facilitates; Mira has posted in English and French.
async fn waiting(hub: &Hub) -> (Actor, Actor, ReplyId) {
    wells(hub).await;
    let ana = member(hub, "Ana", Role::Participant).await;
    let mira = member(hub, "Mira", Role::Participant).await;
    let drafts = [("en", "A deeper well."), ("fr", "Un puits xylographe.")];
    let posted = hub.discussions().post_reply(&mira, &post(1, None, &drafts)).await.unwrap();
    (ana, mira, posted.id)
}

/// Whether anybody can read the French version.
async fn french_is_out(hub: &Hub) -> bool {
    let version = hub.discussions().version("wells", "1.2", &tag("fr")).await;
    let shown = version.is_ok_and(|text| text.versions.iter().any(|mark| mark.lang == tag("fr")));
    let mut out = vec![shown];
    for format in FORMATS {
        out.push(exported(hub, format).await.contains("xylographe"));
    }
    assert!(out.iter().all(|each| *each == out[0]), "{out:?}");
    out[0]
}

on_both! {
    async fn a_version_is_held_while_the_others_are_published(hub) {
        let (ana, mira, id) = waiting(&hub).await;
        let ruling = Ruling { held: Some(vec![tag("fr"), tag("en")]), ..Ruling::new(Decision::Publish, "") };
        hub.moderation().decide(&ana, id, &ruling).await.unwrap();
        // The original never is.
        assert_eq!(numbers(&hub).await, ["1.1", "1.2"]);
        assert!(!french_is_out(&hub).await);
        let case = hub.moderation().case(&ana, id, Locale::En).await.unwrap();
        assert!(case.pairs[0].held);
        is_missing(hub.moderation().hold(&mira, id, &[], None).await);
        hub.moderation().hold(&ana, id, &[], Some(&case.item.seen)).await.unwrap();
        assert!(french_is_out(&hub).await);
        let late = hub.moderation().hold(&ana, id, &[tag("fr")], Some("0.0")).await.unwrap_err();
        assert_eq!(whys(&late), [Why::DecidedAlready]);
        pass(&hub, UNDO);
        assert_eq!(kinds(&letters(&hub).await), ["versions", "versions"]);
        let log = hub.moderation().case(&ana, id, Locale::En).await.unwrap().log;
        let actions: Vec<_> = log.iter().map(|line| line.action.as_str()).collect();
        assert_eq!((actions, log[0].langs.clone()), (vec!["publish", "versions"], vec![tag("fr")]));
    }

    async fn a_decision_is_undone_while_its_letter_waits(hub) {
        let (ana, mira, id) = waiting(&hub).await;
        let question = read(&hub).await.questions[0].id;
        let done = rule(&hub, &ana, id, Decision::Reject, "Not here.").await;
        assert_eq!(hub.moderation().undo(&ana, id, done.deed).await.unwrap(), Undone::Done(ReplyState::Pending));
        // Sent twice, it is done once.
        assert_eq!(hub.moderation().undo(&ana, id, done.deed).await.unwrap(), Undone::Done(ReplyState::Pending));
        let own = hub.discussions().own_replies(&mira, question, Locale::En).await.unwrap();
        assert_eq!((own[0].state, own[0].reason.as_str()), (ReplyState::Pending, ""));
        // What readers saw for a moment is gone again, and comes back under its number.
        let ruling = Ruling { held: Some(vec![tag("fr")]), ..Ruling::new(Decision::Publish, "") };
        let done = hub.moderation().decide(&ana, id, &ruling).await.unwrap();
        assert_eq!(hub.moderation().undo(&ana, id, done.deed).await.unwrap(), Undone::Done(ReplyState::Pending));
        assert_eq!(numbers(&hub).await, ["1.1"]);
        for format in FORMATS {
            assert!(!exported(&hub, format).await.contains("deeper"), "{format:?}");
        }
        pass(&hub, UNDO);
        assert_eq!(kinds(&letters(&hub).await), [""; 0]);
        rule(&hub, &ana, id, Decision::Publish, "").await;
        assert_eq!(numbers(&hub).await, ["1.1", "1.2"]);
        assert!(french_is_out(&hub).await);
        // What was hidden by mistake is back at once.
        let done = rule(&hub, &ana, id, Decision::Hide, "Oh.").await;
        assert_eq!(hub.moderation().undo(&ana, id, done.deed).await.unwrap(), Undone::Done(ReplyState::Published));
        assert_eq!(numbers(&hub).await, ["1.1", "1.2"]);
        hub.check().await.unwrap();
    }

    async fn undoing_is_refused_when_it_is_too_late_or_somebody_else_acted(hub) {
        let (ana, mira, id) = waiting(&hub).await;
        let root = member(&hub, "Root", Role::Administrator).await;
        let done = rule(&hub, &ana, id, Decision::Reject, "No.").await;
        is_missing(hub.moderation().undo(&mira, id, done.deed).await);
        assert_eq!(hub.moderation().undo(&root, id, done.deed).await.unwrap(), Undone::Overtaken);
        rule(&hub, &root, id, Decision::Publish, "").await;
        assert_eq!(hub.moderation().undo(&ana, id, done.deed).await.unwrap(), Undone::Overtaken);
        assert_eq!(numbers(&hub).await, ["1.1", "1.2"]);
        pass(&hub, UNDO);
        let late = rule(&hub, &ana, id, Decision::Hide, "Hm.").await;
        pass(&hub, UNDO);
        assert_eq!(hub.moderation().undo(&ana, id, late.deed).await.unwrap(), Undone::TooLate);
        assert_eq!(numbers(&hub).await, ["1.1"]);
        // What others have answered stays.
        let second = say(&hub, &mira, 2, None, "Another one.").await.unwrap();
        let done = rule(&hub, &ana, second.id, Decision::Publish, "").await;
        say(&hub, &ana, 3, Some("1.3"), "Thank you.").await.unwrap();
        assert_eq!(hub.moderation().undo(&ana, second.id, done.deed).await.unwrap(), Undone::Answered);
        assert_eq!(numbers(&hub).await, ["1.1", "1.3", "1.3.1"]);
        hub.check().await.unwrap();
    }

    async fn nobody_decides_on_what_has_changed_under_their_hands(hub) {
        let (ana, _, id) = waiting(&hub).await;
        let root = member(&hub, "Root", Role::Administrator).await;
        let seen = hub.moderation().queue(&ana, Locale::En).await.unwrap()[0].seen.clone();
        let on_seen = |decision, why| Ruling { seen: Some(seen.clone()), ..Ruling::new(decision, why) };
        let first = hub.moderation().decide(&root, id, &on_seen(Decision::Return, "Shorter.")).await.unwrap();
        let refused = hub.moderation().decide(&ana, id, &on_seen(Decision::Publish, "")).await.unwrap_err();
        assert_eq!(whys(&refused), [Why::DecidedAlready]);
        // The same, sent again because the line dropped, is the same.
        let again = hub.moderation().decide(&root, id, &on_seen(Decision::Return, "Shorter.")).await.unwrap();
        assert_eq!(again, first);
        pass(&hub, UNDO);
        assert_eq!(kinds(&letters(&hub).await), ["returned"]);
    }

    async fn reasons_of_the_list_reach_the_author_in_their_language(hub) {
        let (ana, mira, id) = waiting(&hub).await;
        let space = read(&hub).await.head.id;
        assert_eq!(hub.moderation().reasons(space).await.unwrap(), []);
        let typed = [(Locale::En, "Off topic\nNames somebody"), (Locale::Fr, "Hors sujet"), (Locale::Es, "")];
        let reasons = Reason::lists(&typed);
        is_missing(hub.moderation().set_reasons(&mira, space, &reasons).await);
        hub.moderation().set_reasons(&ana, space, &reasons).await.unwrap();
        assert_eq!(hub.moderation().reasons(space).await.unwrap(), reasons);
        let long = [Reason(vec![(Locale::En, "x".repeat(301))])];
        assert!(matches!(hub.moderation().set_reasons(&ana, space, &long).await, Err(Error::Wrong(_))));
        let ruling = Ruling { points: reasons, ..Ruling::new(Decision::Reject, "See the rules.") };
        hub.moderation().decide(&ana, id, &ruling).await.unwrap();
        pass(&hub, UNDO);
        assert_eq!(reason(&letters(&hub).await[0].letter), "Off topic\nNames somebody\nSee the rules.");
    }

    async fn what_was_decided_against_is_found_and_restored(hub) {
        let (ana, mira, id) = waiting(&hub).await;
        let on = async |shelf| {
            let items = hub.moderation().shelf(&ana, Locale::En, shelf).await.unwrap();
            items.iter().map(|item| item.id).collect::<Vec<_>>()
        };
        for (decision, shelf) in [(Decision::Return, Shelf::Returned), (Decision::Reject, Shelf::Rejected)] {
            rule(&hub, &ana, id, decision, "Because.").await;
            assert_eq!(on(shelf).await, [id]);
            assert_eq!(on(Shelf::Waiting).await, []);
        }
        rule(&hub, &ana, id, Decision::Publish, "").await;
        assert_eq!(on(Shelf::Rejected).await, []);
        rule(&hub, &ana, id, Decision::Hide, "Because.").await;
        assert_eq!(on(Shelf::Hidden).await, [id]);
        // It has no address, and is not in the feed.
        is_missing(hub.moderation().published("wells", &number("1.2")).await);
        let feed = hub.discussions().feed("wells", Locale::En).await.unwrap();
        assert!(feed.replies.iter().all(|reply| reply.number == number("1.1")));
        assert_eq!(hub.moderation().shelf(&mira, Locale::En, Shelf::Hidden).await.unwrap().len(), 0);
        rule(&hub, &ana, id, Decision::Publish, "").await;
        assert_eq!(numbers(&hub).await, ["1.1", "1.2"]);
    }

    async fn what_readers_report_waits_until_somebody_deals_with_it(hub) {
        let (ana, mira, _) = waiting(&hub).await;
        let noor = member(&hub, "Noor", Role::Participant).await;
        let (moderation, first) = (hub.moderation(), number("1.1"));
        let abuse = Some(ReportReason::Abuse);
        moderation.report(&mira, "wells", &first, abuse, "Look at the second line.").await.unwrap();
        // Once a person, whatever they say the second time.
        moderation.report(&mira, "wells", &first, Some(ReportReason::Advertising), "").await.unwrap();
        pass(&hub, Duration::from_secs(1));
        moderation.report(&noor, "wells", &first, abuse, "").await.unwrap();
        is_missing(moderation.report(&noor, "wells", &number("1.2"), abuse, "").await);
        is_missing(moderation.report(&noor, "elsewhere", &first, abuse, "").await);
        let refused = moderation.report(&noor, "wells", &first, Some(ReportReason::Other), " ").await.unwrap_err();
        assert_eq!(whys(&refused), [Why::Required]);
        assert_eq!(moderation.waiting(&ana).await.unwrap(), 2);
        let queue = moderation.queue(&ana, Locale::En).await.unwrap();
        let reported = queue.iter().find(|item| item.reports > 0).unwrap();
        assert_eq!((reported.reports, reported.state), (2, ReplyState::Published));
        let case = moderation.case(&ana, reported.id, Locale::En).await.unwrap();
        let told: Vec<_> = case.reports.iter().map(|report| (report.by.as_str(), report.words.as_str())).collect();
        assert_eq!(told, [("Mira", "Look at the second line."), ("Noor", "")]);
        is_missing(moderation.dismiss(&mira, reported.id).await);
        let done = rule(&hub, &ana, reported.id, Decision::Hide, "Indeed.").await;
        assert_eq!(moderation.waiting(&ana).await.unwrap(), 1);
        moderation.undo(&ana, reported.id, done.deed).await.unwrap();
        assert_eq!(moderation.waiting(&ana).await.unwrap(), 2);
        moderation.dismiss(&ana, reported.id).await.unwrap();
        moderation.dismiss(&ana, reported.id).await.unwrap();
        assert_eq!(moderation.waiting(&ana).await.unwrap(), 1);
        assert_eq!(numbers(&hub).await, ["1.1"]);
    }

    async fn a_closed_question_and_a_barred_person_take_no_replies(hub) {
        let (ana, mira, _) = waiting(&hub).await;
        let space = read(&hub).await.head.id;
        let moderation = hub.moderation();
        is_missing(moderation.set_open(&mira, "wells", 1, false).await);
        is_missing(moderation.set_open(&ana, "wells", 9, false).await);
        moderation.set_open(&ana, "wells", 1, false).await.unwrap();
        moderation.set_open(&ana, "wells", 1, false).await.unwrap();
        assert!(read(&hub).await.closed);
        assert_eq!(whys(&say(&hub, &mira, 5, None, "Late.").await.unwrap_err()), [Why::SpaceClosed]);
        moderation.set_open(&ana, "wells", 1, true).await.unwrap();
        say(&hub, &mira, 5, None, "Late.").await.unwrap();
        is_missing(moderation.bar(&mira, space, ana.person, true).await);
        moderation.bar(&ana, space, mira.person, true).await.unwrap();
        assert_eq!(whys(&say(&hub, &mira, 6, None, "More.").await.unwrap_err()), [Why::Barred]);
        let managed = moderation.managed(&ana, "wells", Locale::En).await.unwrap();
        assert_eq!(managed.barred, [(mira.person, "Mira".to_owned())]);
        moderation.bar(&ana, space, mira.person, false).await.unwrap();
        moderation.set_publication(&ana, space, Publication::AtOnce).await.unwrap();
        assert_eq!(say(&hub, &mira, 6, None, "More.").await.unwrap().state, ReplyState::Published);
        is_missing(moderation.managed(&mira, "wells", Locale::En).await);
        is_missing(moderation.set_publication(&mira, space, Publication::AtOnce).await);
        let log = moderation.log(&ana, &LogAsk::default(), 50).await.unwrap();
        let actions: Vec<_> = log.iter().map(|entry| entry.action.as_str()).collect();
        assert_eq!(actions, ["publication", "unbar", "bar", "open", "close"]);
    }

    async fn the_log_is_read_by_facilitators_of_the_space_and_by_administrators(hub) {
        let (ana, mira, id) = waiting(&hub).await;
        let root = member(&hub, "Root", Role::Administrator).await;
        rule(&hub, &ana, id, Decision::Reject, "No.").await;
        pass(&hub, Duration::from_hours(48));
        rule(&hub, &root, id, Decision::Publish, "").await;
        let look = async |who: &Actor, ask: LogAsk| {
            let entries = hub.moderation().log(who, &ask, 50).await.unwrap();
            entries.into_iter().map(|entry| entry.action).collect::<Vec<_>>()
        };
        is_missing(hub.moderation().log(&mira, &LogAsk::default(), 50).await);
        // Roles are no space's business.
        assert_eq!(look(&ana, LogAsk::default()).await, ["publish", "reject"]);
        assert_eq!(look(&root, LogAsk::default()).await, ["publish", "reject", "role", "role", "role"]);
        let person = LogAsk { person: "aN".to_owned(), ..LogAsk::default() };
        assert_eq!(look(&root, person).await, ["reject"]);
        let person = LogAsk { person: "%".to_owned(), ..LogAsk::default() };
        assert_eq!(look(&root, person).await, [""; 0]);
        let action = LogAsk { action: "publish".to_owned(), ..LogAsk::default() };
        assert_eq!(look(&ana, action).await, ["publish"]);
        let day = Some(hub.today());
        assert_eq!(look(&ana, LogAsk { from: day, to: day, ..LogAsk::default() }).await, ["publish"]);
        assert_eq!(look(&ana, LogAsk { space: "wells".to_owned(), ..LogAsk::default() }).await.len(), 2);
        assert_eq!(look(&ana, LogAsk { space: "other".to_owned(), ..LogAsk::default() }).await, [""; 0]);
        let all = hub.moderation().log(&ana, &LogAsk::default(), 1).await.unwrap();
        assert_eq!(all[0].subject, Subject::Reply(id, Some("1.2".to_owned()), 1));
        let older = LogAsk { before: Some(all[0].seq), ..LogAsk::default() };
        assert_eq!(look(&ana, older).await, ["reject"]);
    }

    async fn what_was_noticed_is_marked_in_its_paragraph(hub) {
        wells(&hub).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let drafts = [
            ("en", "We measure at night.\n\nCall +254 20 555 0142 or write to *mira@example.org*."),
            ("fr", "Nous mesurons la nuit.\n\nAppelez le +254 20 555 0142 ; voir https://example.org/puits."),
        ];
        let posted = hub.discussions().post_reply(&mira, &post(1, None, &drafts)).await.unwrap();
        let case = hub.moderation().case(&ana, posted.id, Locale::En).await.unwrap();
        let rows = &case.pairs[0].rows;
        assert_eq!(rows[0].0.as_ref().unwrap().0, "<p>We measure at night.</p>");
        let (english, french) = (&rows[1].0.as_ref().unwrap().0, &rows[1].1.as_ref().unwrap().0);
        let telephone = "<mark class=\"telephone\">+254 20 555 0142</mark>";
        assert!(english.contains(telephone) && french.contains(telephone), "{english} {french}");
        assert!(english.contains("<em><mark class=\"email\">mira@example.org</mark></em>"), "{english}");
        assert!(french.contains("<mark class=\"link\">https://example.org/puits</mark>"), "{french}");
        assert_eq!(case.original.0.matches("<mark").count(), 2, "{}", case.original.0);
        // Readers see none of it.
        rule(&hub, &ana, posted.id, Decision::Publish, "").await;
        assert!(!read(&hub).await.replies[1].text.shown.html.0.contains("<mark"));
    }
}
