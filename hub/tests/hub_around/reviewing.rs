//! Peer review, from the first invitation to the letter with the decision.

use super::experts::whole;
use super::people::{kinds, letters, member, pass};
use super::suggesting::told;
use domain::accounts::Role;
use domain::experts;
use domain::form::{Why, Wrong};
use domain::id::{ResourceId, ReviewId};
use domain::resources::{ResourceState, Step};
use domain::reviews::{Panel, ReviewState, ReviewerKind, TemplateKind};
use domain::{Fault, Locale};
use hub::accounts::Actor;
use hub::mail::{Letter, ReviewNews};
use hub::reviews::{Answer, Decision, NewInvite, Typed, Whose};
use hub::{Error, Hub, on_both};
use std::time::Duration;
use uuid::Uuid;

const DAY: Duration = Duration::from_hours(24);

/// Somebody on the roster.
pub async fn reviewer(hub: &Hub, name: &str) -> Actor {
    let actor = member(hub, name, Role::Participant).await;
    let ada = member(hub, "Root", Role::Administrator).await;
    let seat = hub.experts().apply(&actor, &whole(hub).await, "", true).await.unwrap();
    hub.experts().decide(&ada, seat, experts::Step::Accept, "").await.unwrap();
    actor
}

/// Somebody's suggestion.
pub async fn suggested(hub: &Hub, actor: &Actor, key: u128) -> ResourceId {
    hub.resources().suggest(actor, Uuid::from_u128(key), &told(&format!("Wells {key}"))).await.unwrap()
}

pub fn invitation(key: u128, resource: ResourceId, person: &Actor, kind: ReviewerKind) -> NewInvite {
    NewInvite {
        key: Uuid::from_u128(key),
        resource,
        person: Some(person.person),
        kind: Some(kind),
        due: None,
        words: "Would you?".to_owned(),
    }
}

pub fn decision(resource: ResourceId, step: Step) -> Decision {
    Decision { resource, step, words: "As the reviewers say.".to_owned(), settled: String::new() }
}

/// A whole review with a recommendation.
pub async fn typed(hub: &Hub, recommendation: &str, score: &str) -> Typed {
    let criteria = hub.reviews().criteria().await.unwrap();
    Typed {
        scores: criteria.iter().map(|each| (each.id, score.to_owned(), String::new())).collect(),
        recommendation: recommendation.to_owned(),
        to_editor: "Between us.".to_owned(),
        to_sender: "Name the wells.".to_owned(),
    }
}

/// Has somebody review: asked, agreed, sent.
pub async fn reviewed(hub: &Hub, editor: &Actor, invite: &NewInvite, by: &Actor, recommendation: &str) -> ReviewId {
    let id = hub.reviews().invite(editor, invite).await.unwrap();
    hub.reviews().answer(id, Whose::Actor(by), &Answer::Accept).await.unwrap();
    hub.reviews().send(id, Whose::Actor(by), &typed(hub, recommendation, "4").await).await.unwrap();
    id
}

fn wrong<T: std::fmt::Debug>(result: Result<T, Error>) -> Vec<Wrong> {
    match result {
        Err(Error::Wrong(wrong)) => wrong,
        other => panic!("{other:?}"),
    }
}

fn nowhere<T>(result: &Result<T, Error>) -> bool {
    matches!(result, Err(Error::Fault(Fault::NotFound)))
}

async fn state(hub: &Hub, editor: &Actor, id: ResourceId) -> ResourceState {
    hub.reviews().case(editor, id, Locale::En).await.unwrap().resource.state
}

/// The link in the last letter to an address.
async fn link_to(hub: &Hub, name: &str) -> String {
    let letters = letters(hub).await;
    let to = |letter: &&hub::mail::Waiting| letter.letter.name() == name;
    let path = letters.iter().rev().find(to).unwrap().letter.path().to_owned();
    path.split_once("link=").unwrap().1.to_owned()
}

on_both! {
    async fn a_resource_is_reviewed_changed_and_included(hub) {
        let sender = member(&hub, "Sam", Role::Participant).await;
        let editor = member(&hub, "Edda", Role::Editor).await;
        let own = member(&hub, "Ina", Role::Editor).await;
        let (ben, lia) = (reviewer(&hub, "Ben").await, reviewer(&hub, "Lia").await);
        let id = suggested(&hub, &sender, 1).await;
        hub.reviews().decide(&editor, &decision(id, Step::Screen)).await.unwrap();

        // Those on the roster are offered, and those who work for the hub; the sender is not.
        let offered = hub.reviews().candidates(&editor, id, Locale::En).await.unwrap();
        let names: Vec<&str> = offered.iter().map(|each| each.speaker.name.as_str()).collect();
        assert!(["Ben", "Edda", "Ina", "Lia"].iter().all(|name| names.contains(name)) && !names.contains(&"Sam"));

        // Nobody of the roster reviews as one of the hub's own.
        let odd = invitation(2, id, &ben, ReviewerKind::Internal);
        assert_eq!(wrong(hub.reviews().invite(&editor, &odd).await), [Wrong::new("kind", Why::NotAChoice)]);
        let first = invitation(3, id, &ben, ReviewerKind::External);
        let asked = hub.reviews().invite(&editor, &first).await.unwrap();
        assert_eq!(hub.reviews().invite(&editor, &first).await.unwrap(), asked);
        assert_eq!(state(&hub, &editor, id).await, ResourceState::InReview);
        let twice = invitation(4, id, &ben, ReviewerKind::External);
        assert_eq!(wrong(hub.reviews().invite(&editor, &twice).await), [Wrong::new("person", Why::NotAChoice)]);

        // The letter opens the review for whoever holds it, and for nobody else.
        let link = link_to(&hub, "Ben").await;
        assert_eq!(hub.reviews().led(&link).await.unwrap(), Some(asked));
        assert!(nowhere(&hub.reviews().before(asked, Whose::Actor(&lia), Locale::En).await));
        let unlike = "0".repeat(64);
        assert!(nowhere(&hub.reviews().answer(asked, Whose::Link(&unlike), &Answer::Accept).await));
        let accepted = hub.reviews().answer(asked, Whose::Link(&link), &Answer::Accept).await.unwrap();
        assert_eq!(accepted, ReviewState::Accepted);

        // What is half written is kept, and not taken for a whole review.
        let mut half = typed(&hub, "include", "5").await;
        half.scores.pop();
        half.recommendation.clear();
        hub.reviews().keep(asked, Whose::Actor(&ben), &half).await.unwrap();
        let missing: Vec<String> = wrong(hub.reviews().send(asked, Whose::Actor(&ben), &half).await).into_iter().map(|each| each.field).collect();
        assert!(missing.len() == 2 && missing[0].starts_with("score-"), "{missing:?}");
        let kept = hub.reviews().before(asked, Whose::Actor(&ben), Locale::Fr).await.unwrap();
        assert_eq!((kept.review.scores.len(), kept.review.to_sender.as_str()), (6, "Name the wells."));
        assert_eq!(kept.sender.unwrap().name, "Sam");
        hub.reviews().send(asked, Whose::Actor(&ben), &typed(&hub, "changes", "3").await).await.unwrap();
        // What is still on its way from the page changes nothing of what was sent.
        let late = hub.reviews().keep(asked, Whose::Actor(&ben), &half).await;
        assert_eq!(wrong(late), [Wrong::new("do", Why::DecidedAlready)]);

        // One of three is no panel.
        let early = hub.reviews().decide(&editor, &decision(id, Step::Include)).await;
        assert_eq!(wrong(early), [Wrong::new("do", Why::TooFewReviews)]);
        reviewed(&hub, &editor, &invitation(5, id, &lia, ReviewerKind::External), &lia, "include").await;
        let inner = invitation(6, id, &own, ReviewerKind::Internal);
        reviewed(&hub, &editor, &inner, &own, "changes").await;
        let panels = hub.reviews().case(&editor, id, Locale::En).await.unwrap().panels;
        assert!(panels.missing.is_complete() && !panels.missing.disagree);
        assert_eq!((panels.spread[0].least, panels.spread[0].most, panels.spread[0].tenths), (3, 4, 37));

        // It is changed, seen again by who asked for it, and included.
        hub.reviews().decide(&editor, &decision(id, Step::AskChanges)).await.unwrap();
        hub.resources().change(sender.person, id, &told("Named wells"), &hub::attachments::Settling::default()).await.unwrap();
        hub.resources().resubmit(sender.person, id).await.unwrap();
        hub.reviews().again(&editor, asked, "Are they named?").await.unwrap();
        hub.reviews().send(asked, Whose::Actor(&ben), &typed(&hub, "include", "5").await).await.unwrap();
        let to = hub.reviews().decide(&editor, &decision(id, Step::Include)).await.unwrap();
        assert_eq!(to, ResourceState::Included);
        let read = hub.resources().included(1, Locale::En, None).await.unwrap();
        assert_eq!(read.reviewed.unwrap().peers, 3);
        let kinds = kinds(&letters(&hub).await).into_iter().filter(|kind| kind.starts_with("resource")).collect::<Vec<_>>();
        assert_eq!(kinds, ["resource_changes", "resource_included"]);
        let figures = hub.reviews().figures(&editor).await.unwrap();
        assert_eq!(figures.reviews, [("sent".to_owned(), 3)]);
        assert!(hub.reviews().mine(&ben, Locale::En).await.unwrap().iter().all(|each| each.title == "Named wells"));
        hub.check().await.unwrap();
    }

    async fn a_conflict_is_declared_and_nothing_is_lost(hub) {
        let sender = member(&hub, "Sam", Role::Participant).await;
        let editor = member(&hub, "Edda", Role::Editor).await;
        let (ben, lia) = (reviewer(&hub, "Ben").await, reviewer(&hub, "Lia").await);
        let id = suggested(&hub, &sender, 1).await;
        hub.reviews().decide(&editor, &decision(id, Step::Screen)).await.unwrap();
        let asked = hub.reviews().invite(&editor, &invitation(2, id, &ben, ReviewerKind::External)).await.unwrap();
        let nothing = Answer::Conflict(" ".to_owned());
        let refused = wrong(hub.reviews().answer(asked, Whose::Actor(&ben), &nothing).await);
        assert_eq!(refused, [Wrong::new("conflict", Why::Required)]);
        let conflict = Answer::Conflict("I wrote it.".to_owned());
        hub.reviews().answer(asked, Whose::Actor(&ben), &conflict).await.unwrap();
        let told = letters(&hub).await;
        assert!(matches!(&told.last().unwrap().letter, Letter::Review { news: ReviewNews::Conflict, words, .. } if words == "I wrote it."));
        // Whoever has a conflict is not offered again.
        let offered = hub.reviews().candidates(&editor, id, Locale::En).await.unwrap();
        assert!(!offered.iter().any(|each| each.person == ben.person));
        let accept = hub.reviews().answer(asked, Whose::Actor(&ben), &Answer::Accept).await;
        assert_eq!(wrong(accept), [Wrong::new("do", Why::DecidedAlready)]);

        // What was typed before it was called off is still there.
        let second = hub.reviews().invite(&editor, &invitation(3, id, &lia, ReviewerKind::External)).await.unwrap();
        hub.reviews().answer(second, Whose::Actor(&lia), &Answer::Accept).await.unwrap();
        hub.reviews().keep(second, Whose::Actor(&lia), &typed(&hub, "include", "2").await).await.unwrap();
        hub.resources().withdraw(sender.person, id).await.unwrap();
        let left = hub.reviews().before(second, Whose::Actor(&lia), Locale::En).await.unwrap().review;
        assert_eq!((left.state, left.to_editor.as_str(), left.scores.len()), (ReviewState::Cancelled, "Between us.", 7));
        let told = letters(&hub).await;
        assert!(matches!(&told.last().unwrap().letter, Letter::Review { news: ReviewNews::Cancelled, .. }));
    }

    async fn a_panel_that_disagrees_is_settled_with_grounds_or_by_one_more(hub) {
        let sender = member(&hub, "Sam", Role::Participant).await;
        let editor = member(&hub, "Edda", Role::Editor).await;
        let ada = member(&hub, "Ada", Role::Administrator).await;
        let rule = Panel { internal: 0, external: 2, ..Panel::default() };
        assert!(hub.reviews().set_panel(&editor, &rule).await.is_err());
        hub.reviews().set_panel(&ada, &rule).await.unwrap();
        let nobody = Panel { internal: 0, external: 0, ..Panel::default() };
        assert!(matches!(hub.reviews().set_panel(&ada, &nobody).await, Err(Error::Wrong(_))));
        let (ben, lia, zoe) = (reviewer(&hub, "Ben").await, reviewer(&hub, "Lia").await, reviewer(&hub, "Zoe").await);
        for (turn, settled) in [(10, "The second has not read the annex."), (20, "")] {
            let id = suggested(&hub, &sender, turn).await;
            hub.reviews().decide(&editor, &decision(id, Step::Screen)).await.unwrap();
            reviewed(&hub, &editor, &invitation(turn + 1, id, &ben, ReviewerKind::External), &ben, "include").await;
            reviewed(&hub, &editor, &invitation(turn + 2, id, &lia, ReviewerKind::External), &lia, "decline").await;
            let open = hub.reviews().decide(&editor, &decision(id, Step::Include)).await;
            assert_eq!(wrong(open), [Wrong::new("settled", Why::Required)]);
            if settled.is_empty() {
                let more = invitation(turn + 3, id, &zoe, ReviewerKind::Additional);
                reviewed(&hub, &editor, &more, &zoe, "include").await;
            }
            let new = Decision { settled: settled.to_owned(), ..decision(id, Step::Include) };
            assert_eq!(hub.reviews().decide(&editor, &new).await.unwrap(), ResourceState::Included);
        }
    }

    async fn reminders_come_and_end_and_the_editor_learns_who_is_late(hub) {
        let sender = member(&hub, "Sam", Role::Participant).await;
        let editor = member(&hub, "Edda", Role::Editor).await;
        let ben = reviewer(&hub, "Ben").await;
        let id = suggested(&hub, &sender, 1).await;
        hub.reviews().decide(&editor, &decision(id, Step::Screen)).await.unwrap();
        let asked = hub.reviews().invite(&editor, &invitation(2, id, &ben, ReviewerKind::External)).await.unwrap();
        let news = async |hub: &Hub| -> Vec<ReviewNews> {
            let all = letters(hub).await;
            all.iter().filter_map(|each| match &each.letter { Letter::Review { news, .. } => Some(*news), _ => None }).collect()
        };
        assert!(!hub.reviews().remind().await.unwrap());
        pass(&hub, DAY * 6);
        assert!(hub.reviews().remind().await.unwrap());
        assert!(!hub.reviews().remind().await.unwrap());
        assert_eq!(news(&hub).await, [ReviewNews::Invited, ReviewNews::Reminder]);
        let link = link_to(&hub, "Ben").await;
        hub.reviews().answer(asked, Whose::Link(&link), &Answer::Accept).await.unwrap();
        pass(&hub, DAY * 30);
        assert!(hub.reviews().remind().await.unwrap());
        let all = news(&hub).await;
        assert_eq!(all[2..], [ReviewNews::Accepted, ReviewNews::Late, ReviewNews::IsLate]);
        assert_eq!(hub.reviews().figures(&editor).await.unwrap().late, 1);
        let day = (hub.now() + time::Duration::days(9)).date();
        assert!(hub.reviews().extend(&editor, asked, hub.now().date()).await.is_err());
        hub.reviews().extend(&editor, asked, day).await.unwrap();
        assert_eq!(hub.reviews().figures(&editor).await.unwrap().late, 0);
        assert_eq!(hub.reviews().before(asked, Whose::Actor(&ben), Locale::En).await.unwrap().review.due_at.date(), day);
    }

    async fn administrators_keep_criteria_and_letters(hub) {
        let ada = member(&hub, "Ada", Role::Administrator).await;
        let editor = member(&hub, "Edda", Role::Editor).await;
        let words = |en: &str| domain::Trilingual { en: en.to_owned(), fr: "Portée".to_owned(), es: "Alcance".to_owned() };
        let id = domain::id::CriterionId(Uuid::from_u128(9));
        assert!(nowhere(&hub.reviews().set_criterion(&editor, id, &words("Reach"), &words("Far?")).await));
        let empty = wrong(hub.reviews().set_criterion(&ada, id, &words(""), &words("Far?")).await);
        assert_eq!(empty, [Wrong::new("title-en", Why::Required)]);
        hub.reviews().set_criterion(&ada, id, &words("Reach"), &words("Far?")).await.unwrap();
        hub.reviews().set_criterion(&ada, id, &words("Range"), &words("Far?")).await.unwrap();
        let all = hub.reviews().criteria().await.unwrap();
        assert_eq!((all.len(), all[7].title.en.as_str()), (8, "Range"));
        for each in &all[1..] {
            hub.reviews().retire_criterion(&ada, each.id, true).await.unwrap();
        }
        assert_eq!(wrong(hub.reviews().retire_criterion(&ada, all[0].id, true).await), [Wrong::new("do", Why::NotAChoice)]);
        hub.reviews().set_template(&ada, TemplateKind::Decline, &words("No.")).await.unwrap();
        assert_eq!(hub.reviews().template(TemplateKind::Decline).await.unwrap().en, "No.");
    }
}
