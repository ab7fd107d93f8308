//! Moderation: what becomes of a reply, and who is told.

use super::make::number;
use super::people::{UNDO, kinds, letters, member, numbers, pass, read, reason, say, wells};
use domain::accounts::Role;
use domain::discussions::{Decision, Gone, ReplyState};
use domain::form::Why;
use domain::id::ReplyId;
use domain::{Fault, LangTag, Locale};
use hub::accounts::Actor;
use hub::discussions::export::Format;
use hub::moderation::Ruling;
use hub::{Error, Hub, on_both};

async fn rule(hub: &Hub, who: &Actor, id: ReplyId, decision: Decision, why: &str) -> Result<ReplyState, Error> {
    hub.moderation().decide(who, id, &Ruling::new(decision, why)).await.map(|decided| decided.state)
}

/// The space as it is exported.
pub async fn exported(hub: &Hub, format: Format) -> String {
    hub.discussions().export_as("wells", format, LangTag::parse("fr").ok().as_ref(), None).await.unwrap()
}

/// Every way of it.
pub const FORMATS: [Format; 4] = [Format::Json, Format::Csv, Format::Markdown, Format::Html];

on_both! {
    async fn what_is_published_gets_the_next_number_and_its_author_a_letter(hub) {
        wells(&hub).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let first = say(&hub, &mira, 1, None, "First of mine.").await.unwrap();
        pass(&hub, std::time::Duration::from_secs(1));
        let second = say(&hub, &mira, 2, None, "Second of mine.").await.unwrap();
        let queue = hub.moderation().queue(&ana, Locale::En).await.unwrap();
        assert_eq!(queue.iter().map(|item| item.id).collect::<Vec<_>>(), [first.id, second.id]);
        assert_eq!((queue[0].extract.as_str(), queue[0].author.name.as_str()), ("First of mine.", "Mira"));
        // The second one first: numbers tell nothing of what waits.
        assert_eq!(rule(&hub, &ana, second.id, Decision::Publish, "").await.unwrap(), ReplyState::Published);
        assert_eq!(numbers(&hub).await, ["1.1", "1.2"]);
        assert_eq!(read(&hub).await.questions[0].replies, 2);
        // It waits as long as the decision can be undone.
        assert_eq!(kinds(&letters(&hub).await), [""; 0]);
        pass(&hub, UNDO);
        let waiting = letters(&hub).await;
        assert_eq!(kinds(&waiting), ["published"]);
        assert!(waiting[0].letter.path().ends_with("?at=1.2#reply-1.2"), "{}", waiting[0].letter.path());
        assert_eq!(hub.moderation().waiting(&ana).await.unwrap(), 1);
        let case = hub.moderation().case(&ana, second.id, Locale::En).await.unwrap();
        assert_eq!((case.item.state, case.number, case.published_before), (ReplyState::Published, Some(number("1.2")), 1));
        assert_eq!((case.log.len(), case.log[0].by.as_str()), (1, "Ana"));
        hub.check().await.unwrap();
    }

    async fn only_the_space_s_facilitators_decide(hub) {
        wells(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let other = member(&hub, "Other", Role::Reviewer).await;
        let posted = say(&hub, &mira, 1, None, "Mine.").await.unwrap();
        for who in [&mira, &other] {
            let refused = rule(&hub, who, posted.id, Decision::Publish, "").await.unwrap_err();
            assert!(matches!(refused, Error::Fault(Fault::NotFound)), "{refused}");
            let refused = hub.moderation().case(who, posted.id, Locale::En).await.unwrap_err();
            assert!(matches!(refused, Error::Fault(Fault::NotFound)), "{refused}");
            assert_eq!(hub.moderation().queue(who, Locale::En).await.unwrap().len(), 0);
        }
        let admin = member(&hub, "Root", Role::Administrator).await;
        assert_eq!(rule(&hub, &admin, posted.id, Decision::Publish, "").await.unwrap(), ReplyState::Published);
    }

    async fn who_comes_second_is_told_so(hub) {
        wells(&hub).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let posted = say(&hub, &mira, 1, None, "Mine.").await.unwrap();
        let refused = rule(&hub, &ana, posted.id, Decision::Return, "  ").await.unwrap_err();
        assert!(matches!(&refused, Error::Wrong(wrong) if wrong[0].why == Why::Required), "{refused}");
        rule(&hub, &ana, posted.id, Decision::Return, "Please leave out the number.").await.unwrap();
        let refused = rule(&hub, &ana, posted.id, Decision::Return, "Again.").await.unwrap_err();
        assert!(matches!(&refused, Error::Wrong(wrong) if wrong[0].why == Why::DecidedAlready), "{refused}");
        pass(&hub, UNDO);
        let waiting = letters(&hub).await;
        assert_eq!(reason(&waiting[0].letter), "Please leave out the number.");
        let question = read(&hub).await.questions[0].id;
        let own = hub.discussions().own_replies(&mira, question, Locale::En).await.unwrap();
        assert_eq!((own[0].state, own[0].reason.as_str()), (ReplyState::Returned, "Please leave out the number."));
    }

    async fn what_is_hidden_is_gone_everywhere_and_comes_back_under_its_number(hub) {
        wells(&hub).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let posted = say(&hub, &mira, 1, None, "Slander.").await.unwrap();
        rule(&hub, &ana, posted.id, Decision::Publish, "").await.unwrap();
        rule(&hub, &ana, posted.id, Decision::Hide, "Slander has no place here.").await.unwrap();
        assert_eq!(numbers(&hub).await, ["1.1"]);
        let english = LangTag::parse("en").unwrap();
        assert!(hub.discussions().version("wells", "1.2", &english).await.is_err());
        for format in FORMATS {
            assert!(!exported(&hub, format).await.contains("Slander"), "{format:?}");
        }
        // The number is not given to another.
        let next = say(&hub, &ana, 2, None, "Next.").await.unwrap();
        assert_eq!(next.number, Some(number("1.3")));
        rule(&hub, &ana, posted.id, Decision::Publish, "").await.unwrap();
        assert_eq!(numbers(&hub).await, ["1.1", "1.2", "1.3"]);
        assert_eq!(read(&hub).await.questions[0].replies, 3);
    }

    async fn what_is_hidden_keeps_its_place_while_others_have_answered(hub) {
        wells(&hub).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let root = say(&hub, &mira, 1, None, "Slander.").await.unwrap();
        rule(&hub, &ana, root.id, Decision::Publish, "").await.unwrap();
        let answer = say(&hub, &ana, 2, Some("1.2"), "That is slander.").await.unwrap();
        rule(&hub, &ana, root.id, Decision::Hide, "Slander.").await.unwrap();
        let page = read(&hub).await;
        let left = page.replies.iter().find(|reply| reply.number == number("1.2")).unwrap();
        assert_eq!((left.gone, left.author.name.as_str()), (Some(Gone::Hidden), ""));
        assert_eq!((left.text.shown.html.as_str(), left.text.versions.len()), ("", 0));
        assert_eq!(numbers(&hub).await, ["1.1", "1.2", "1.2.1"]);
        // Nobody answers what is hidden.
        assert!(say(&hub, &mira, 3, Some("1.2"), "But.").await.is_err());
        // When the answer goes too, so does the place.
        rule(&hub, &ana, answer.id, Decision::Hide, "Of no use alone.").await.unwrap();
        assert_eq!(numbers(&hub).await, ["1.1"]);
        rule(&hub, &ana, answer.id, Decision::Publish, "").await.unwrap();
        assert_eq!(numbers(&hub).await, ["1.1", "1.2", "1.2.1"]);
        hub.check().await.unwrap();
    }
}
