//! People to test with.

use super::make::{BEN, discussion, number, original};
use domain::Locale;
use domain::accounts::{Role, StakeholderGroup};
use domain::discussions::{Draft, QuestionAsk, QuestionPage};
use hub::accounts::{Actor, NewMember, SignUp};
use hub::discussions::{NewPost, Posted};
use hub::mail::{Letter, Waiting};
use hub::{Error, Hub};
use uuid::Uuid;

/// A space "wells" with one question and the reply 1.1 by Ben.
pub async fn wells(hub: &Hub) {
    let archive = discussion("wells", [("1.1", BEN, vec![original("en", "The first well.")])]);
    hub.discussions().import_archive(&archive).await.unwrap();
}

pub fn sign_up(email: &str, name: &str) -> SignUp {
    SignUp {
        email: email.to_owned(),
        name: name.to_owned(),
        affiliation: "Aquifer Watch".to_owned(),
        country: Some("KE".to_owned()),
        group: Some(StakeholderGroup::CivilSociety),
        languages: Vec::new(),
        locale: Locale::Fr,
    }
}

/// Somebody whom the operator has added.
pub async fn member(hub: &Hub, name: &str, role: Role) -> Actor {
    let email = format!("{}@example.org", name.to_lowercase().replace(' ', "."));
    let password = Some("three wells are enough".to_owned());
    let new = NewMember { email: email.clone(), name: name.to_owned(), role, password, locale: Locale::En };
    hub.accounts().add(&new).await.unwrap();
    let session = hub.accounts().sign_in(&email, "three wells are enough", "a test").await.unwrap();
    hub.accounts().actor(&session.secret).await.unwrap().unwrap()
}

/// Lets time pass.
pub fn pass(hub: &Hub, time: std::time::Duration) {
    let hub::Clock::Set(clock) = hub.clock() else { unreachable!() };
    clock.fetch_add(i64::try_from(time.as_millis()).unwrap(), std::sync::atomic::Ordering::SeqCst);
}

/// As long as a decision can be undone, and its letter waits.
pub const UNDO: std::time::Duration = std::time::Duration::from_secs(30);

/// The letters that wait, and the link in the last one.
pub async fn letters(hub: &Hub) -> Vec<Waiting> {
    hub.mail().due(100).await.unwrap()
}

pub async fn last_link(hub: &Hub) -> String {
    let letters = letters(hub).await;
    let path = letters.last().unwrap().letter.path().to_owned();
    path.split_once("link=").unwrap().1.split('&').next().unwrap().to_owned()
}

pub fn kinds(letters: &[Waiting]) -> Vec<&'static str> {
    letters.iter().map(|waiting| waiting.letter.kind()).collect()
}

pub fn reason(letter: &Letter) -> &str {
    match letter {
        Letter::Returned { reason, .. } | Letter::Rejected { reason, .. } => reason,
        other => panic!("{other:?} has no reason"),
    }
}

pub fn post(key: u128, answers: Option<&str>, drafts: &[(&str, &str)]) -> NewPost {
    NewPost {
        key: Uuid::from_u128(key),
        slug: "wells".to_owned(),
        question: 1,
        answers: answers.map(number),
        drafts: drafts
            .iter()
            .map(|(lang, text)| Draft { lang: (*lang).to_owned(), text: (*text).to_owned() })
            .collect(),
        speaks_for: None,
    }
}

pub async fn say(hub: &Hub, actor: &Actor, key: u128, answers: Option<&str>, text: &str) -> Result<Posted, Error> {
    hub.discussions().post_reply(actor, &post(key, answers, &[("en", text)])).await
}

/// What everybody reads.
pub async fn read(hub: &Hub) -> QuestionPage {
    let ask = QuestionAsk { page: 1, ..QuestionAsk::default() };
    hub.discussions().question_page("wells", 1, Locale::En, &ask).await.unwrap()
}

pub async fn numbers(hub: &Hub) -> Vec<String> {
    read(hub).await.replies.iter().map(|reply| reply.number.to_string()).collect()
}
