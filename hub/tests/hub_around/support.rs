//! Requests for support: who reads them, who does what with them, and that nothing of them is told elsewhere.

use super::experts::{is_nowhere, shown, topic, wrong};
use super::people::{member, pass};
use domain::accounts::{Leaving, Role};
use domain::form::Why;
use domain::id::RequestId;
use domain::support::{Feedback, NewRequest, State, Step};
use domain::{Locale, Region};
use hub::accounts::Actor;
use hub::resources::Told;
use hub::search::Sought;
use hub::support::{Help, NewTask, Said, Way};
use hub::testing::{On, Scratch};
use hub::{Error, Hub, on_both};
use std::time::Duration;
use uuid::Uuid;

const MINUTE: Duration = Duration::from_secs(60);
const PASSWORD: &str = "three wells are enough";
/// Stands in the confidential part alone.
pub const SECRET: &str = "xylograph";

async fn new(hub: &Hub) -> NewRequest {
    NewRequest {
        title: format!("Un {SECRET} para el registro"),
        body: "Ministerio de Aguas".to_owned(),
        country: "PE".to_owned(),
        topics: vec![topic(hub, "objective-7").await],
        need: format!("Necesitamos un {SECRET}.\r\n\r\nGracias."),
        by_on: "2026-12-24".to_owned(),
        lang: "es".to_owned(),
        confidential: Some(true),
        summary: "Nobody reads this.".to_owned(),
    }
}

/// A confidential request of somebody's.
pub async fn asked(hub: &Hub, who: &Actor, key: u128) -> RequestId {
    hub.support().ask(who, Uuid::from_u128(key), &new(hub).await).await.unwrap()
}

/// Words under a new key, a minute later.
pub fn said(hub: &Hub, request: RequestId, words: &str) -> Said {
    pass(hub, MINUTE);
    Said { key: hub.new_key(), request, words: words.to_owned() }
}

pub fn pleased() -> Feedback {
    Feedback { helped: Some(5), in_time: Some(4), words: String::new(), may_publish: true }
}

async fn state(hub: &Hub, who: &Actor, id: RequestId) -> State {
    hub.support().request(who, id, Locale::En).await.unwrap().head.state
}

/// Has somebody of the team take and answer it.
pub async fn answered(hub: &Hub, sue: &Actor, id: RequestId) {
    hub.support().step(sue, &said(hub, id, ""), Step::Take).await.unwrap();
    hub.support().say(sue, &said(hub, id, "Here is how."), Way::Answer).await.unwrap();
}

fn report() -> Told {
    Told {
        kind: "guidance".to_owned(),
        scope: "global".to_owned(),
        breadth: "single-issue".to_owned(),
        versions: vec![("es".to_owned(), "Registros de agua".to_owned(), "Una respuesta.".to_owned())],
        languages: vec!["es".to_owned()],
        link: "https://example.org/registros".to_owned(),
        topics: vec!["objective-7".to_owned()],
        ..Told::default()
    }
}

on_both! {
    async fn a_request_goes_from_arrival_to_the_questionnaire(hub) {
        let (sue, ada) = (member(&hub, "Sue", Role::Support).await, member(&hub, "Ada", Role::Administrator).await);
        let rosa = member(&hub, "Rosa", Role::Participant).await;
        let (_, number) = shown(&hub, "Amina Duval").await;
        let door = hub.support();
        let id = asked(&hub, &rosa, 1).await;
        assert_eq!(asked(&hub, &rosa, 1).await, id, "sent twice, it is one");
        assert_eq!(door.shelf(&sue, State::Received).await.unwrap()[0].id, id);
        for _ in 0..2 {
            let take = Said { key: Uuid::from_u128(2), request: id, words: String::new() };
            door.step(&sue, &take, Step::Take).await.unwrap();
        }
        assert_eq!(wrong(door.step(&ada, &said(&hub, id, ""), Step::Take).await)[0].why, Why::DecidedAlready);
        door.suggest(&ada, id, Help::Expert(number)).await.unwrap();
        door.say(&ada, &said(&hub, id, "A word among us."), Way::Note).await.unwrap();
        door.say(&sue, &said(&hub, id, "How many?"), Way::Message).await.unwrap();
        door.reply(&rosa, &said(&hub, id, "Twelve.")).await.unwrap();
        door.step(&sue, &said(&hub, id, ""), Step::Start).await.unwrap();
        assert_eq!(wrong(door.say(&sue, &said(&hub, id, " "), Way::Answer).await)[0].why, Why::Required);
        door.say(&sue, &said(&hub, id, "Here is how."), Way::Answer).await.unwrap();
        door.reply(&rosa, &said(&hub, id, "And then?")).await.unwrap();
        assert_eq!(state(&hub, &rosa, id).await, State::InProgress);
        door.say(&sue, &said(&hub, id, "Then that."), Way::Answer).await.unwrap();
        let blank = wrong(door.close(&rosa, &said(&hub, id, ""), &Feedback::default()).await);
        assert_eq!(blank.iter().map(|wrong| wrong.field.as_str()).collect::<Vec<_>>(), ["helped", "in-time"]);
        door.close(&rosa, &said(&hub, id, "Gracias."), &pleased()).await.unwrap();
        let own = door.request(&rosa, id, Locale::Es).await.unwrap();
        let steps: Vec<_> = own.entries.iter().map(|entry| (entry.by_team, entry.step, entry.words.as_str())).collect();
        assert_eq!(steps, [
            (true, Some(Step::Take), ""),
            (true, None, "How many?"),
            (false, None, "Twelve."),
            (true, Some(Step::Start), ""),
            (true, Some(Step::Answer), "Here is how."),
            (false, Some(Step::Resume), "And then?"),
            (true, Some(Step::Answer), "Then that."),
            (false, Some(Step::Close), ""),
        ]);
        assert_eq!((own.head.state, own.head.assigned.is_none()), (State::Closed, true));
        assert_eq!(own.suggested.experts[0].name, "Amina Duval");
        let case = door.case(&ada, id, Locale::En).await.unwrap();
        assert_eq!(case.seen.entries.iter().filter(|entry| entry.is_note).count(), 1);
        assert_eq!((case.seen.head.assigned.unwrap().1.as_str(), case.requester.as_str()), ("Sue", "Rosa"));
        assert_eq!(case.seen.feedback.unwrap().words, "Gracias.");
    }

    async fn what_is_wrong_is_told_at_its_field(hub) {
        let rosa = member(&hub, "Rosa", Role::Participant).await;
        let nothing = wrong(hub.support().ask(&rosa, Uuid::from_u128(1), &NewRequest::default()).await);
        let fields: Vec<_> = nothing.iter().map(|wrong| wrong.field.as_str()).collect();
        assert_eq!(fields, ["body", "country", "title", "topics", "need", "lang", "public"]);
        let odd = NewRequest {
            country: "XX".to_owned(),
            by_on: "2026-11-22".to_owned(),
            need: "x".repeat(10_001),
            confidential: Some(false),
            summary: String::new(),
            ..new(&hub).await
        };
        let told: Vec<_> = wrong(hub.support().ask(&rosa, Uuid::from_u128(1), &odd).await)
            .into_iter()
            .map(|wrong| (wrong.field, wrong.why))
            .collect();
        assert_eq!(told, [
            ("country".to_owned(), Why::NotAChoice),
            ("need".to_owned(), Why::TooLong { most: 10_000 }),
            ("by-on".to_owned(), Why::NotADay),
            ("summary".to_owned(), Why::Required),
        ]);
        assert!(Region::of("PE").is_some());
        for key in 10..15 {
            asked(&hub, &rosa, key).await;
        }
        let more = wrong(hub.support().ask(&rosa, Uuid::from_u128(20), &new(&hub).await).await);
        assert_eq!(more[0].why, Why::TooManyToday { most: 5 });
    }

    async fn every_step_is_taken_by_whom_the_table_says_and_by_nobody_else(hub) {
        let (sue, rosa) = (member(&hub, "Sue", Role::Support).await, member(&hub, "Rosa", Role::Participant).await);
        let id = asked(&hub, &rosa, 1).await;
        let door = hub.support();
        let mut others = vec![member(&hub, "Noor", Role::Participant).await];
        for role in [Role::Reviewer, Role::Facilitator, Role::Editor] {
            others.push(member(&hub, role.code(), role).await);
        }
        for other in &others {
            for step in Step::ALL {
                assert!(is_nowhere(&door.step(other, &said(&hub, id, "x"), step).await), "{step:?}");
            }
            for way in [Way::Message, Way::Answer, Way::Note] {
                assert!(is_nowhere(&door.say(other, &said(&hub, id, "x"), way).await));
            }
            let task = NewTask { key: hub.new_key(), request: id, words: "x".to_owned(), due_on: String::new(), to: None };
            assert!(is_nowhere(&door.add_task(other, &task).await));
            assert!(is_nowhere(&door.set_task(other, id, Uuid::nil(), true).await));
            assert!(is_nowhere(&door.assign(other, id, None).await));
            assert!(is_nowhere(&door.suggest(other, id, Help::Expert(1)).await));
            assert!(is_nowhere(&door.make_draft(other, id, &report()).await));
            assert!(is_nowhere(&door.shelf(other, State::Received).await));
            assert!(is_nowhere(&door.counts(other).await));
            assert!(is_nowhere(&door.case(other, id, Locale::En).await));
        }
        // What is the requester's is nobody else's, not the team's either.
        for other in others.iter().chain([&sue]) {
            assert!(is_nowhere(&door.request(other, id, Locale::En).await));
            assert!(is_nowhere(&door.reply(other, &said(&hub, id, "x")).await));
            assert!(is_nowhere(&door.withdraw(other, &said(&hub, id, "")).await));
            assert!(is_nowhere(&door.reopen(other, &said(&hub, id, "x")).await));
            assert!(is_nowhere(&door.close(other, &said(&hub, id, ""), &pleased()).await));
        }
        assert_eq!(door.request(&rosa, id, Locale::En).await.unwrap().entries, [] as [domain::support::Entry; 0]);
        // Nor does whoever is of the team see to what is their own.
        let own = asked(&hub, &sue, 2).await;
        assert!(is_nowhere(&door.case(&sue, own, Locale::En).await));
        assert!(is_nowhere(&door.step(&sue, &said(&hub, own, ""), Step::Take).await));
        assert_eq!(door.shelf(&sue, State::Received).await.unwrap().len(), 1);
        door.withdraw(&sue, &said(&hub, own, "")).await.unwrap();
        assert_eq!(state(&hub, &sue, own).await, State::Withdrawn);
        assert_eq!(wrong(door.reopen(&sue, &said(&hub, own, "x")).await)[0].why, Why::DecidedAlready);
        assert_eq!(wrong(door.reply(&sue, &said(&hub, own, "x")).await)[0].why, Why::Ended);
    }

    async fn the_team_closes_with_a_reason_and_it_can_go_on(hub) {
        let (sue, rosa) = (member(&hub, "Sue", Role::Support).await, member(&hub, "Rosa", Role::Participant).await);
        let id = asked(&hub, &rosa, 1).await;
        let door = hub.support();
        assert_eq!(wrong(door.step(&sue, &said(&hub, id, ""), Step::Close).await)[0].field, "words");
        door.step(&sue, &said(&hub, id, "Not within our means."), Step::Close).await.unwrap();
        // How it was can be said all the same; that changes nothing else.
        door.close(&rosa, &said(&hub, id, "A pity."), &pleased()).await.unwrap();
        assert_eq!(state(&hub, &rosa, id).await, State::Closed);
        assert_eq!(wrong(door.reopen(&rosa, &said(&hub, id, " ")).await)[0].field, "words");
        door.reopen(&rosa, &said(&hub, id, "We have found the means.")).await.unwrap();
        assert_eq!(state(&hub, &rosa, id).await, State::InProgress);
    }

    async fn tasks_have_days_and_somebody_who_does_them(hub) {
        let (sue, ada) = (member(&hub, "Sue", Role::Support).await, member(&hub, "Ada", Role::Administrator).await);
        let rosa = member(&hub, "Rosa", Role::Participant).await;
        let id = asked(&hub, &rosa, 1).await;
        let door = hub.support();
        let task = |to, due_on: &str| NewTask {
            key: Uuid::from_u128(7),
            request: id,
            words: "Call them".to_owned(),
            due_on: due_on.to_owned(),
            to,
        };
        assert_eq!(wrong(door.add_task(&sue, &task(Some(rosa.person), "")).await)[0].field, "to");
        assert_eq!(wrong(door.add_task(&sue, &task(None, "yesterday")).await)[0].field, "due-on");
        for _ in 0..2 {
            door.add_task(&sue, &task(Some(ada.person), "2026-11-25")).await.unwrap();
        }
        let tasks = door.case(&sue, id, Locale::En).await.unwrap().work.tasks;
        assert_eq!((tasks.len(), tasks[0].assigned.as_ref().unwrap().1.as_str()), (1, "Ada"));
        pass(&hub, Duration::from_hours(72));
        assert_eq!(door.shelf(&sue, State::Received).await.unwrap()[0].tasks_late, 1);
        assert_eq!(door.requests(&rosa).await.unwrap()[0].tasks_late, 0, "it is the team's business");
        door.set_task(&sue, id, tasks[0].id, true).await.unwrap();
        assert_eq!(door.shelf(&sue, State::Received).await.unwrap()[0].tasks_late, 0);
        door.assign(&sue, id, Some(ada.person)).await.unwrap();
        assert_eq!(wrong(door.assign(&sue, id, Some(rosa.person)).await)[0].why, Why::NotAChoice);
        // Who has asked does not see to it themselves, also if they are of the team.
        let own = asked(&hub, &ada, 2).await;
        assert_eq!(wrong(door.assign(&sue, own, Some(ada.person)).await)[0].why, Why::NotAChoice);
        let offered = door.case(&sue, own, Locale::En).await.unwrap().work.team;
        assert_eq!(offered.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>(), ["Sue"]);
        assert_eq!(door.shelf(&ada, State::Received).await.unwrap()[0].assigned.as_ref().unwrap().1, "Ada");
    }

    async fn nothing_of_a_request_is_told_to_anybody_else(hub) {
        let (sue, ada) = (member(&hub, "Sue", Role::Support).await, member(&hub, "Ada", Role::Administrator).await);
        let (rosa, noor) = (member(&hub, "Rosa", Role::Participant).await, member(&hub, "Noor", Role::Participant).await);
        let (amina, number) = shown(&hub, "Amina Duval").await;
        let id = asked(&hub, &rosa, 1).await;
        hub.support().suggest(&sue, id, Help::Expert(number)).await.unwrap();
        answered(&hub, &sue, id).await;
        hub.support().say(&sue, &said(&hub, id, &format!("{SECRET} among us")), Way::Note).await.unwrap();
        hub.support().close(&rosa, &said(&hub, id, SECRET), &pleased()).await.unwrap();
        let sought = Sought::parse(SECRET).unwrap();
        assert_eq!(hub.search().found(&sought, None, 100).await.unwrap(), [] as [hub::search::Hit; 0]);
        for other in [&sue, &ada, &noor, &amina] {
            assert!(!hub.accounts().data(other).await.unwrap().contains(SECRET), "{}", other.name);
        }
        let own = hub.accounts().data(&rosa).await.unwrap();
        assert!(own.contains(SECRET) && own.contains("Here is how.") && !own.contains("among us"));
        let log = hub.moderation().log(&ada, &domain::moderation::LogAsk::default(), 100).await.unwrap();
        assert!(log.iter().any(|entry| entry.action == "support") && !format!("{log:?}").contains(SECRET));
        assert_eq!(hub.support().summaries().await.unwrap(), [] as [domain::support::Summary; 0]);
        // A summary is read by everybody once the team has taken the request, and by nobody before.
        let open = NewRequest { confidential: Some(false), summary: "A registry of wells.".to_owned(), ..new(&hub).await };
        let open = hub.support().ask(&rosa, Uuid::from_u128(3), &open).await.unwrap();
        assert_eq!(hub.support().summaries().await.unwrap(), [] as [domain::support::Summary; 0]);
        hub.support().step(&sue, &said(&hub, open, ""), Step::Take).await.unwrap();
        let summaries = hub.support().summaries().await.unwrap();
        assert_eq!((summaries.len(), summaries[0].words.as_str()), (1, "A registry of wells."));
        assert!(!format!("{summaries:?}").contains(SECRET));
    }

    async fn an_answer_that_may_be_public_becomes_a_draft(hub) {
        let (sue, rosa) = (member(&hub, "Sue", Role::Support).await, member(&hub, "Rosa", Role::Participant).await);
        let id = asked(&hub, &rosa, 1).await;
        answered(&hub, &sue, id).await;
        assert_eq!(wrong(hub.support().make_draft(&sue, id, &report()).await)[0].why, Why::DecidedAlready);
        hub.support().close(&rosa, &said(&hub, id, ""), &pleased()).await.unwrap();
        let unsound = Told { link: String::new(), ..report() };
        assert_eq!(wrong(hub.support().make_draft(&sue, id, &unsound).await)[0].field, "link");
        let draft = hub.support().make_draft(&sue, id, &report()).await.unwrap();
        assert_eq!(hub.support().make_draft(&sue, id, &report()).await.unwrap(), draft);
        let own = hub.resources().suggestions(sue.person, Locale::Es).await.unwrap();
        assert_eq!(own.iter().map(|each| each.id).collect::<Vec<_>>(), [draft]);
        // Where it is not wanted, there is none.
        let other = asked(&hub, &rosa, 2).await;
        answered(&hub, &sue, other).await;
        let private = Feedback { may_publish: false, ..pleased() };
        hub.support().close(&rosa, &said(&hub, other, ""), &private).await.unwrap();
        assert!(matches!(hub.support().make_draft(&sue, other, &report()).await, Err(Error::Wrong(_))));
    }

    async fn who_leaves_takes_their_requests_along(hub) {
        let (sue, rosa) = (member(&hub, "Sue", Role::Support).await, member(&hub, "Rosa", Role::Participant).await);
        let ada = member(&hub, "Ada", Role::Administrator).await;
        let (amina, number) = shown(&hub, "Amina Duval").await;
        let id = asked(&hub, &rosa, 1).await;
        let other = asked(&hub, &ada, 2).await;
        for id in [id, other] {
            answered(&hub, &sue, id).await;
            hub.support().suggest(&sue, id, Help::Expert(number)).await.unwrap();
        }
        let task = NewTask { key: hub.new_key(), request: id, words: "Call".to_owned(), due_on: String::new(), to: Some(sue.person) };
        hub.support().add_task(&sue, &task).await.unwrap();
        hub.support().close(&rosa, &said(&hub, id, ""), &pleased()).await.unwrap();
        hub.accounts().leave(&rosa, PASSWORD, Leaving::Keep).await.unwrap();
        assert!(is_nowhere(&hub.support().case(&sue, id, Locale::En).await));
        assert_eq!(hub.support().shelf(&ada, State::Closed).await.unwrap(), [] as [domain::support::RequestHead; 0]);
        hub.accounts().leave(&sue, PASSWORD, Leaving::Keep).await.unwrap();
        hub.accounts().leave(&amina, PASSWORD, Leaving::Keep).await.unwrap();
        let own = hub.support().request(&ada, other, Locale::En).await.unwrap();
        assert_eq!((own.entries.len(), own.suggested.experts.len()), (2, 0));
    }
}

#[tokio::test]
async fn two_who_take_one_request_do_not_both_have_it() {
    for on in [On::Sqlite, On::Postgres] {
        let scratch = Scratch::new(on).await;
        let hub = &scratch.hub;
        let (sue, ada) = (member(hub, "Sue", Role::Support).await, member(hub, "Ada", Role::Administrator).await);
        let rosa = member(hub, "Rosa", Role::Participant).await;
        let id = asked(hub, &rosa, 1).await;
        let (hers, theirs) = (said(hub, id, ""), said(hub, id, ""));
        let door = hub.support();
        let (one, two) = tokio::join!(door.step(&sue, &hers, Step::Take), door.step(&ada, &theirs, Step::Take));
        assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
        assert_eq!(door.request(&rosa, id, Locale::En).await.unwrap().entries.len(), 1);
        scratch.end().await;
    }
}
