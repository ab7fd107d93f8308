//! Leaving: what stays, and that nothing of the person does.

use super::people::{kinds, last_link, letters, member, numbers, read, say, wells};
use super::ruling::{FORMATS, exported};
use domain::Locale;
use domain::accounts::{FORMER, Leaving, Profile, Role, StakeholderGroup};
use domain::discussions::{Decision, Gone};
use domain::form::Why;
use domain::id::ReplyId;
use hub::accounts::Actor;
use hub::moderation::Ruling;
use hub::testing::{Device, On, Scratch};
use hub::{Error, Hub, on_both};
use sqlx::{AssertSqlSafe, Connection as _, Row as _, SqliteConnection};

const PASSWORD: &str = "three wells are enough";
/// What must not be found anywhere when the person has left.
const TRACES: [&str; 4] = ["Quillon", "quillon", "Zephyr Institute", "Private Browser"];

/// Ana, who facilitates, and somebody with two published replies, the first answered by Ana, and one that waits.
async fn scene(hub: &Hub) -> (Actor, Actor) {
    wells(hub).await;
    let ana = member(hub, "Ana", Role::Participant).await;
    let quillon = member(hub, "Quillon", Role::Reviewer).await;
    let taking = hub.clone().with_passkeys_at("https://hub.example");
    let asked = taking.accounts().begin_passkey(&quillon, "", PASSWORD, "Private Browser").await.unwrap();
    let answer = Device::at("https://hub.example").make(&asked.options);
    taking.accounts().add_passkey(&quillon, &asked.challenge, &answer, "Private Browser").await.unwrap();
    let profile = Profile {
        name: "Quillon Vance".to_owned(),
        affiliation: "Zephyr Institute".to_owned(),
        country: Some("GH".to_owned()),
        group: Some(StakeholderGroup::Academia),
        languages: Vec::new(),
        locale: Locale::Fr,
    };
    hub.accounts().set_profile(&quillon, &profile).await.unwrap();
    let session = hub.accounts().sign_in("quillon@example.org", PASSWORD, "Private Browser").await.unwrap();
    let quillon = hub.accounts().actor(&session.secret).await.unwrap().unwrap();
    let first = say(hub, &quillon, 1, None, "Published and answered.").await.unwrap();
    let second = say(hub, &quillon, 2, None, "Published and alone.").await.unwrap();
    for id in [first.id, second.id] {
        rule(hub, &ana, id, Decision::Publish, "").await;
    }
    say(hub, &ana, 3, Some("1.2"), "An answer.").await.unwrap();
    let third = say(hub, &quillon, 4, None, "Waits.").await.unwrap();
    rule(hub, &ana, third.id, Decision::Return, "Dear Quillon, say where.").await;
    hub.accounts().change_email(&quillon, "vance@example.org").await.unwrap();
    (ana, quillon)
}

async fn rule(hub: &Hub, ana: &Actor, id: ReplyId, decision: Decision, reason: &str) {
    hub.moderation().decide(ana, id, &Ruling::new(decision, reason)).await.unwrap();
}

on_both! {
    async fn replies_stay_without_a_name_when_the_person_wants_that(hub) {
        let (ana, quillon) = scene(&hub).await;
        let countries = || async { hub.discussions().hub_page(Locale::En).await.unwrap()[0].countries };
        let before = countries().await;
        let wrong = hub.accounts().leave(&quillon, "two wells are enough", Leaving::Keep).await.unwrap_err();
        assert!(matches!(wrong, Error::Wrong(wrong) if wrong[0].why == Why::NotYourPassword));
        hub.accounts().leave(&quillon, PASSWORD, Leaving::Keep).await.unwrap();
        assert_eq!(numbers(&hub).await, ["1.1", "1.2", "1.2.1", "1.3"]);
        let page = read(&hub).await;
        let author = &page.replies[1].author;
        assert_eq!((author.name.as_str(), author.affiliation.as_str()), (FORMER, ""));
        assert_eq!((author.country.as_deref(), author.group), (None, None));
        assert_eq!(countries().await, before - 1);
        let feed = hub.discussions().feed("wells", Locale::En).await.unwrap();
        assert!(feed.replies.iter().all(|reply| !reply.author.name.contains("Quillon")));
        for format in FORMATS {
            let text = exported(&hub, format).await;
            assert!(text.contains("Published and alone.") && text.contains(FORMER), "{text}");
            assert!(TRACES.iter().all(|trace| !text.contains(trace)), "{text}");
        }
        let waiting = letters(&hub).await;
        let last = waiting.iter().rfind(|each| each.letter.kind() == "left").unwrap();
        assert_eq!((last.email.as_str(), last.locale), ("quillon@example.org", Locale::Fr));
        assert!(waiting.iter().all(|each| each.email != "vance@example.org"));
        assert!(hub.accounts().sign_in("quillon@example.org", PASSWORD, "").await.is_err());
        assert_eq!(hub.moderation().waiting(&ana).await.unwrap(), 0);
        hub.check().await.unwrap();
        // Nobody of that name, and nobody without one, becomes this person.
        let next = member(&hub, FORMER, Role::Participant).await;
        assert_ne!(next.person, quillon.person);
    }

    async fn replies_go_when_the_person_wants_that_and_leave_a_mark_where_they_were_answered(hub) {
        let (_, quillon) = scene(&hub).await;
        hub.accounts().leave(&quillon, PASSWORD, Leaving::Remove).await.unwrap();
        assert_eq!(numbers(&hub).await, ["1.1", "1.2", "1.2.1"]);
        let page = read(&hub).await;
        assert_eq!(page.replies[1].gone, Some(Gone::Withdrawn));
        for format in FORMATS {
            let text = exported(&hub, format).await;
            assert!(!text.contains("Published and") && !text.contains("Quillon"), "{text}");
        }
        hub.check().await.unwrap();
    }

    async fn who_has_no_password_leaves_by_a_mailed_link(hub) {
        let accounts = hub.accounts();
        let new = hub::accounts::NewMember {
            email: "mira@example.org".to_owned(),
            name: "Mira".to_owned(),
            role: Role::Participant,
            password: None,
            locale: Locale::En,
        };
        accounts.add(&new).await.unwrap();
        accounts.mail_sign_in_link("mira@example.org", Locale::En, "").await.unwrap();
        let session = accounts.sign_in_by_link(&last_link(&hub).await, "").await.unwrap().unwrap();
        let mira = accounts.actor(&session.secret).await.unwrap().unwrap();
        assert!(!accounts.has_password(&mira).await.unwrap());
        assert!(accounts.leave(&mira, "anything at all", Leaving::Keep).await.is_err());
        let hub::Clock::Set(clock) = hub.clock() else { unreachable!() };
        clock.fetch_add(1000, std::sync::atomic::Ordering::SeqCst);
        accounts.mail_leave_link(&mira, Locale::En).await.unwrap();
        let link = last_link(&hub).await;
        assert!(!accounts.leave_by_link("none", Leaving::Keep).await.unwrap());
        assert!(accounts.leave_by_link(&link, Leaving::Keep).await.unwrap());
        assert!(!accounts.leave_by_link(&link, Leaving::Keep).await.unwrap());
        assert_eq!(kinds(&letters(&hub).await), ["left"]);
        assert!(accounts.actor(&session.secret).await.unwrap().is_none());
    }

    async fn the_last_administrator_stays(hub) {
        let root = member(&hub, "Root", Role::Administrator).await;
        let refused = hub.accounts().leave(&root, PASSWORD, Leaving::Keep).await.unwrap_err();
        assert!(matches!(refused, Error::Wrong(wrong) if wrong[0].why == Why::LastAdministrator));
        member(&hub, "Other", Role::Administrator).await;
        hub.accounts().leave(&root, PASSWORD, Leaving::Keep).await.unwrap();
    }
}

#[tokio::test]
async fn nothing_of_the_person_is_left_in_any_table() {
    for how in [Leaving::Keep, Leaving::Remove] {
        let scratch = Scratch::new(On::Sqlite).await;
        let hub = &scratch.hub;
        let (_, quillon) = scene(hub).await;
        let before = traces(&scratch.url).await;
        assert!(before.len() > 8, "{before:?}");
        hub.accounts().leave(&quillon, PASSWORD, how).await.unwrap();
        for waiting in letters(hub).await {
            hub.mail().sent(waiting.id).await.unwrap();
        }
        // What a facilitator wrote stays in the log, which nobody changes.
        let after: Vec<_> = traces(&scratch.url).await.into_iter().filter(|(table, ..)| table != "audit").collect();
        assert_eq!(after, []);
        scratch.end().await;
    }
}

/// Where in the file any trace is: table, column, value.
async fn traces(url: &str) -> Vec<(String, String, String)> {
    let mut on = SqliteConnection::connect(url).await.unwrap();
    let columns: Vec<(String, String)> = sqlx::query_as(
        "select m.name, c.name from sqlite_schema m join pragma_table_info(m.name) c where m.type = 'table'",
    )
    .fetch_all(&mut on)
    .await
    .unwrap();
    let mut found = Vec::new();
    for (table, column) in columns {
        let rows = sqlx::query(AssertSqlSafe(format!("select cast(\"{column}\" as text) from \"{table}\"")));
        for row in rows.fetch_all(&mut on).await.unwrap() {
            let value: Option<String> = row.try_get(0).unwrap_or_default();
            if let Some(value) = value.filter(|value| TRACES.iter().any(|trace| value.contains(trace))) {
                found.push((table.clone(), column.clone(), value));
            }
        }
    }
    on.close().await.unwrap();
    found
}
