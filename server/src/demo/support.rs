//! What governments of the imaginary consultation have asked the team for, and what somebody has written to it.

use super::experts::let_in;
use domain::Locale;
use domain::contact::About;
use domain::experts::Ask;
use domain::id::{RequestId, TopicId};
use domain::support::{Feedback, NewRequest, Step};
use hub::accounts::Actor;
use hub::contact::NewMessage;
use hub::support::{Help, NewTask, Said, Way};
use hub::{Error, Hub};
use serde::Deserialize;
use time::Duration;

/// What was asked and said.
const SUPPORT: &str = include_str!("../../../demo/around/support.json");

#[derive(Debug, Deserialize)]
struct Told {
    requests: Vec<Request>,
    messages: Vec<Message>,
}

#[derive(Debug, Deserialize)]
struct Request {
    name: String,
    email: String,
    locale: Locale,
    title: String,
    body: String,
    country: String,
    topics: Vec<String>,
    need: String,
    needed_in_days: i64,
    summary: Option<String>,
    steps: Vec<Happened>,
    note: Option<String>,
    tasks: Vec<Task>,
    experts: Vec<String>,
    resources: Vec<u32>,
    feedback: Option<Marks>,
}

/// What was said, by which step or how.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Happened {
    Take(String),
    Start(String),
    Message(String),
    Reply(String),
    Answer(String),
}

#[derive(Debug, Deserialize)]
struct Task {
    words: String,
    due_in_days: Option<i64>,
    done: bool,
}

/// How it was, in marks of five.
#[derive(Debug, Deserialize)]
struct Marks {
    helped: u8,
    in_time: u8,
    words: String,
}

#[derive(Debug, Deserialize)]
struct Message {
    name: String,
    email: String,
    locale: Locale,
    about: String,
    words: String,
}

/// Puts it in; an administrator is the team.
pub async fn put(hub: &Hub, ada: &Actor) -> Result<(), Error> {
    let told: Told = serde_json::from_str(SUPPORT).map_err(|error| Error::Import(error.to_string()))?;
    for request in &told.requests {
        put_request(hub, ada, request).await?;
    }
    for message in told.messages {
        let from = let_in(hub, ada, &message.email, &message.name, message.locale).await?;
        let new = NewMessage {
            token: String::new(),
            name: message.name,
            email: message.email,
            about: About::parse(&message.about),
            locale: message.locale,
            words: message.words,
        };
        hub.contact().file(&from, &new).await?;
    }
    Ok(())
}

async fn put_request(hub: &Hub, ada: &Actor, told: &Request) -> Result<(), Error> {
    let asking = let_in(hub, ada, &told.email, &told.name, told.locale).await?;
    let door = hub.support();
    let id = door.ask(&asking, hub.new_key(), &asked(hub, told).await?).await?;
    suggest(hub, ada, id, told).await?;
    for happened in &told.steps {
        match happened {
            Happened::Take(words) => door.step(ada, &said(hub, id, words), Step::Take).await?,
            Happened::Start(words) => door.step(ada, &said(hub, id, words), Step::Start).await?,
            Happened::Message(words) => door.say(ada, &said(hub, id, words), Way::Message).await?,
            Happened::Answer(words) => door.say(ada, &said(hub, id, words), Way::Answer).await?,
            Happened::Reply(words) => door.reply(&asking, &said(hub, id, words)).await?,
        }
    }
    if let Some(note) = &told.note {
        door.say(ada, &said(hub, id, note), Way::Note).await?;
    }
    for task in &told.tasks {
        add_task(hub, ada, id, task).await?;
    }
    if let Some(feedback) = &told.feedback {
        let marks = Feedback {
            helped: Some(feedback.helped),
            in_time: Some(feedback.in_time),
            words: String::new(),
            may_publish: true,
        };
        door.close(&asking, &said(hub, id, &feedback.words), &marks).await?;
    }
    Ok(())
}

fn said(hub: &Hub, request: RequestId, words: &str) -> Said {
    Said { key: hub.new_key(), request, words: words.to_owned() }
}

fn in_days(hub: &Hub, days: i64) -> String {
    (hub.today() + Duration::days(days)).to_string()
}

async fn asked(hub: &Hub, told: &Request) -> Result<NewRequest, Error> {
    let topics = hub.topics().all().await?;
    let topics: Vec<TopicId> =
        topics.into_iter().filter(|topic| told.topics.contains(&topic.code)).map(|topic| topic.id).collect();
    Ok(NewRequest {
        title: told.title.clone(),
        body: told.body.clone(),
        country: told.country.clone(),
        topics,
        need: told.need.clone(),
        by_on: in_days(hub, told.needed_in_days),
        lang: told.locale.tag().to_owned(),
        confidential: Some(told.summary.is_none()),
        summary: told.summary.clone().unwrap_or_default(),
    })
}

/// Points to experts, by their names, and to resources.
async fn suggest(hub: &Hub, ada: &Actor, id: RequestId, told: &Request) -> Result<(), Error> {
    let all = hub.experts().directory(&Ask::parse(std::iter::empty()), told.locale).await?.cards;
    let experts = all.iter().filter(|card| told.experts.contains(&card.name)).map(|card| Help::Expert(card.number));
    let resources = told.resources.iter().map(|number| Help::Resource(*number));
    for help in experts.chain(resources) {
        hub.support().suggest(ada, id, help).await?;
    }
    Ok(())
}

/// A task; when it is done, it is said that it is.
async fn add_task(hub: &Hub, ada: &Actor, request: RequestId, task: &Task) -> Result<(), Error> {
    let due_on = task.due_in_days.map(|days| in_days(hub, days)).unwrap_or_default();
    let new = NewTask { key: hub.new_key(), request, words: task.words.clone(), due_on, to: Some(ada.person) };
    hub.support().add_task(ada, &new).await?;
    let case = hub.support().case(ada, request, ada.locale).await?;
    let added = case.work.tasks.iter().find(|each| each.words == task.words);
    match added.filter(|_| task.done) {
        Some(added) => hub.support().set_task(ada, request, added.id, true).await,
        None => Ok(()),
    }
}
