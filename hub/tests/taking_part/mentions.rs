//! Mentions: who is offered, who is told and when, and that a name in somebody's text stays true.

use super::people::{letters, member, pass, post, read, say, wells};
use super::ruling::{FORMATS, exported};
use domain::accounts::{FORMER, Leaving, Profile, Role, StakeholderGroup};
use domain::discussions::{Decision, Draft, ReplyState};
use domain::id::ReplyId;
use domain::notifications::{Because, Pace};
use domain::{Fault, Locale};
use hub::accounts::Actor;
use hub::discussions::{Edit, Posted};
use hub::mail::Letter;
use hub::moderation::Ruling;
use hub::{Error, Hub, on_both};
use std::time::Duration;
use uuid::Uuid;

const PASSWORD: &str = "three wells are enough";

/// Ana facilitates; Mira and Noor have each said something; Ola has not.
async fn scene(hub: &Hub) -> (Actor, Actor, Actor) {
    wells(hub).await;
    let ana = member(hub, "Ana", Role::Participant).await;
    let mira = member(hub, "Mira", Role::Participant).await;
    let noor = member(hub, "Noor al-Hadiyawi", Role::Participant).await;
    member(hub, "Ola", Role::Participant).await;
    for (key, who) in [(901, &mira), (902, &noor)] {
        let posted = say(hub, who, key, None, &format!("I am {}.", who.name)).await.unwrap();
        rule(hub, &ana, posted.id, Decision::Publish).await;
        // Nobody is told of what was published before they followed.
        pass(hub, Duration::from_secs(1));
    }
    (ana, mira, noor)
}

async fn rule(hub: &Hub, ana: &Actor, id: ReplyId, decision: Decision) {
    hub.moderation().decide(ana, id, &Ruling::new(decision, "Why.")).await.unwrap();
}

async fn offered(hub: &Hub, who: &Actor, typed: &str) -> Vec<String> {
    let offered = hub.discussions().to_mention(who, "wells", typed).await.unwrap();
    offered.into_iter().map(|each| each.name).collect()
}

async fn told(hub: &Hub, who: &Actor) -> Vec<(ReplyId, Because)> {
    let news = hub.notifications().news(who, Locale::En, 100).await.unwrap();
    news.into_iter().map(|each| (each.reply, each.why)).collect()
}

async fn html(hub: &Hub, posted: &Posted) -> String {
    let page = read(hub).await;
    page.replies.into_iter().find(|reply| reply.id == posted.id).unwrap().text.shown.html.0
}

async fn edit(hub: &Hub, who: &Actor, id: ReplyId, key: u128, text: &str) {
    let drafts = vec![Draft { lang: "en".to_owned(), text: text.to_owned() }];
    hub.discussions().edit(who, &Edit { id, key: Uuid::from_u128(key), drafts }).await.unwrap();
}

fn shown(name: &str) -> String {
    format!("<span class=\"mention\">@<bdi>{name}</bdi></span>")
}

on_both! {
    async fn who_has_spoken_in_the_space_or_facilitates_it_is_offered(hub) {
        let (ana, mira, noor) = scene(&hub).await;
        assert_eq!(offered(&hub, &mira, "").await, ["Ana", "Ben", "Noor al-Hadiyawi"]);
        assert_eq!(offered(&hub, &mira, "NOÔR").await, ["Noor al-Hadiyawi"]);
        assert_eq!(offered(&hub, &mira, "had").await, ["Noor al-Hadiyawi"], "by any word of the name");
        assert_eq!(offered(&hub, &mira, "ol").await, [""; 0]);
        let missing = hub.discussions().to_mention(&mira, "rivers", "").await.unwrap_err();
        assert!(matches!(missing, Error::Fault(Fault::NotFound)), "{missing}");
        let waits = say(&hub, &mira, 1, None, "Waits.").await.unwrap();
        hub.moderation().bar_author(&ana, waits.id, true).await.unwrap();
        hub.accounts().leave(&noor, PASSWORD, Leaving::Keep).await.unwrap();
        assert_eq!(offered(&hub, &ana, "").await, ["Ben"], "not who is barred, and not who has left");
    }

    async fn who_is_mentioned_is_told_once_and_only_when_it_is_published(hub) {
        let (ana, mira, noor) = scene(&hub).await;
        hub.notifications().set_pace(noor.person, Pace::AtOnce).await.unwrap();
        hub.notifications().follow(&noor, "wells", Some(1), true).await.unwrap();
        let before = told(&hub, &noor).await;
        let posted = say(&hub, &mira, 1, None, "As @Noor al-Hadiyawi said, and @Mira, and @Ola, and @Ben.").await.unwrap();
        assert_eq!((posted.state, told(&hub, &noor).await), (ReplyState::Pending, before.clone()));
        for decision in [Decision::Publish, Decision::Hide, Decision::Publish] {
            rule(&hub, &ana, posted.id, decision).await;
        }
        let new: Vec<_> = told(&hub, &noor).await.into_iter().filter(|each| !before.contains(each)).collect();
        assert_eq!(new, [(posted.id, Because::Mentioned)]);
        assert!(!told(&hub, &mira).await.iter().any(|(_, why)| *why == Because::Mentioned), "nobody tells themselves");
        let text = html(&hub, &posted).await;
        assert!(text.contains(&shown("Noor al-Hadiyawi")) && text.contains(&shown("Ben")), "{text}");
        assert!(text.contains(&shown("Mira")) && text.contains("and @Ola,"), "{text}");
        pass(&hub, Duration::from_mins(2));
        hub.notifications().write_due().await.unwrap();
        let lines = letters(&hub).await.into_iter().find_map(|waiting| match waiting.letter {
            Letter::News { lines, .. } if waiting.email.starts_with("noor") => Some(lines),
            _ => None,
        });
        assert!(lines.unwrap().iter().any(|line| line.mentions && line.author == "Mira" && line.question == 1));
        // At once, where that is how it is done; and in an answer, which says so first.
        let answer = say(&hub, &ana, 2, Some("1.3"), "@Noor al-Hadiyawi, where?").await.unwrap();
        assert_eq!(told(&hub, &noor).await[0], (answer.id, Because::Mentioned));
    }

    async fn an_edit_tells_whom_it_mentions_first(hub) {
        let (ana, mira, noor) = scene(&hub).await;
        let posted = say(&hub, &ana, 1, None, "As somebody said.").await.unwrap();
        edit(&hub, &ana, posted.id, 2, "As @Noor al-Hadiyawi said.").await;
        assert_eq!(told(&hub, &noor).await[0], (posted.id, Because::Mentioned));
        let words = hub.discussions().words(&ana, posted.id).await.unwrap();
        edit(&hub, &ana, posted.id, 3, &format!("{} Twice.", words[0].text)).await;
        assert_eq!(told(&hub, &noor).await.iter().filter(|(id, _)| *id == posted.id).count(), 1);
        assert!(html(&hub, &posted).await.contains(&shown("Noor al-Hadiyawi")));
        // Where an edit waits, so does what it tells.
        let own = say(&hub, &mira, 4, None, "A well.").await.unwrap();
        rule(&hub, &ana, own.id, Decision::Publish).await;
        edit(&hub, &mira, own.id, 5, "A well of @Noor al-Hadiyawi.").await;
        let is_told = async || told(&hub, &noor).await.contains(&(own.id, Because::Mentioned));
        assert!(!is_told().await);
        hub.moderation().decide_edit(&ana, own.id, true, "", None).await.unwrap();
        assert!(is_told().await);
    }

    async fn a_name_that_changes_changes_where_it_is_mentioned_and_one_that_goes_is_gone(hub) {
        let (ana, _, noor) = scene(&hub).await;
        let posted = say(&hub, &ana, 1, None, "As @Noor al-Hadiyawi said.").await.unwrap();
        edit(&hub, &ana, posted.id, 2, "As @Noor al-Hadiyawi has said.").await;
        let profile = Profile {
            name: "Noor Quillon".to_owned(),
            affiliation: String::new(),
            country: None,
            group: Some(StakeholderGroup::Academia),
            languages: Vec::new(),
            locale: Locale::En,
        };
        hub.accounts().set_profile(&noor, &profile).await.unwrap();
        assert!(html(&hub, &posted).await.contains(&shown("Noor Quillon")));
        for format in FORMATS {
            let text = exported(&hub, format).await;
            assert!(text.contains("@Noor Quillon") || text.contains("@<bdi>Noor Quillon"), "{text}");
        }
        let data = hub.accounts().data(&noor).await.unwrap();
        assert!(data.contains("\"mentioned_in\": [\n"), "{data}");
        hub.accounts().leave(&noor, PASSWORD, Leaving::Keep).await.unwrap();
        let text = html(&hub, &posted).await;
        assert!(text.contains(&shown(FORMER)) && !text.contains("Quillon"), "{text}");
        let number = posted.number.unwrap();
        let revisions = format!("{:?}", hub.discussions().revisions("wells", &number).await.unwrap());
        assert!(!revisions.contains("Quillon") && !revisions.contains("Hadiyawi"), "{revisions}");
        assert!(!revisions.contains(&noor.person.to_string()), "{revisions}");
        hub.check().await.unwrap();
    }

    async fn a_text_with_mentions_comes_back_as_it_was(hub) {
        let (ana, _, _) = scene(&hub).await;
        say(&hub, &ana, 1, None, "As @Noor al-Hadiyawi said.").await.unwrap();
        let archive = hub.discussions().export("wells").await.unwrap();
        let there = hub::testing::Scratch::new(hub::testing::On::Sqlite).await;
        there.hub.discussions().import_archive(&archive).await.unwrap();
        let again = there.hub.discussions().export("wells").await.unwrap();
        assert_eq!(again.to_json().unwrap(), archive.to_json().unwrap());
        let noor = member(&there.hub, "Noor al-Hadiyawi", Role::Participant).await;
        assert_eq!(told(&there.hub, &noor).await, [], "what was said elsewhere is no news");
        there.hub.accounts().leave(&noor, PASSWORD, Leaving::Keep).await.unwrap();
        assert!(!there.hub.discussions().export("wells").await.unwrap().to_json().unwrap().contains("@Noor"));
        there.end().await;
    }

    async fn what_nobody_mentions_costs_no_link(hub) {
        let (ana, mira, _) = scene(&hub).await;
        let hostile = format!("[@Ana](mention:{}) [@Nobody](mention:{})", mira.person, Uuid::from_u128(9));
        let posted = hub.discussions().post_reply(&ana, &post(1, None, &[("en", &hostile)])).await.unwrap();
        let text = html(&hub, &posted).await;
        assert_eq!(text, format!("<p>{} @Nobody</p>", shown("Mira")), "nobody goes by another's name");
    }
}
