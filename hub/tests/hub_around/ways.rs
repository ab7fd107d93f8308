//! Every step on a resource from every state, as everybody: possible exactly where `docs/reviews.md` says.

use super::people::{last_link, member};
use super::reviewing::{decision, invitation, reviewed, reviewer, suggested};
use super::suggesting::told;
use domain::Locale;
use domain::accounts::Role;
use domain::id::ResourceId;
use domain::resources::{ResourceState, Step};
use domain::reviews::{Panel, ReviewerKind};
use hub::accounts::Actor;
use hub::resources::Visitor;
use hub::{Error, Hub, on_both};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The table: from, step, who, to.
fn table() -> BTreeMap<(String, String), (String, String)> {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/reviews.md")).unwrap();
    let first = text.split("## The way of a review").next().unwrap();
    first
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| From") && !line.starts_with("| ---"))
        .map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>())
        .map(|cells| ((cells[1].clone(), cells[2].clone()), (cells[3].clone(), cells[4].clone())))
        .collect()
}

/// Who tries.
struct People {
    sender: Actor,
    editor: Actor,
    administrator: Actor,
    reviewer: Actor,
    facilitating: Actor,
    other: Actor,
}

struct Way<'a> {
    hub: &'a Hub,
    people: &'a People,
    /// The next key of a form.
    key: u128,
}

impl Way<'_> {
    fn key(&mut self) -> u128 {
        self.key += 1;
        self.key
    }

    /// A resource in a state.
    async fn at(&mut self, state: ResourceState) -> (ResourceId, String) {
        let key = self.key();
        if state == ResourceState::Unconfirmed {
            let visitor = Visitor {
                name: "Vera".to_owned(),
                affiliation: String::new(),
                email: format!("v{key}@example.org"),
                locale: Locale::Es,
            };
            let told = told(&format!("Wells {key}"));
            self.hub.resources().suggest_as_visitor(&visitor, Uuid::from_u128(key), &told).await.unwrap();
            let link = last_link(self.hub).await;
            let person = self.hub.resources().visitor(&link).await.unwrap().person;
            let own = self.hub.resources().suggestions(person, Locale::En).await.unwrap();
            return (own[0].id, link);
        }
        let id = suggested(self.hub, &self.people.sender, key).await;
        let steps: &[Step] = match state {
            ResourceState::Unconfirmed | ResourceState::Submitted => &[],
            ResourceState::Screened => &[Step::Screen],
            ResourceState::InReview => &[Step::Screen, Step::Start],
            ResourceState::ChangesAsked => &[Step::Screen, Step::Start, Step::AskChanges],
            ResourceState::Included => &[Step::Screen, Step::Start, Step::Include],
            ResourceState::Declined => &[Step::Decline],
            ResourceState::Withdrawn => &[Step::Withdraw],
            ResourceState::Retired => &[Step::Screen, Step::Start, Step::Include, Step::Retire],
        };
        for step in steps {
            if *step == Step::Start {
                let invite = invitation(self.key(), id, &self.people.reviewer, ReviewerKind::External);
                reviewed(self.hub, &self.people.editor, &invite, &self.people.reviewer, "include").await;
            } else if *step == Step::Withdraw {
                self.hub.resources().withdraw(self.people.sender.person, id).await.unwrap();
            } else {
                self.hub.reviews().decide(&self.people.editor, &decision(id, *step)).await.unwrap();
            }
        }
        (id, String::new())
    }

    /// Tries a step as somebody; whether it was taken.
    async fn tries(&mut self, id: ResourceId, link: &str, step: Step, as_sender: bool, who: &Actor) -> bool {
        let (resources, reviews) = (self.hub.resources(), self.hub.reviews());
        let done = match step {
            Step::Confirm => {
                let link = if as_sender { link } else { "" };
                resources.confirm_visitor(link).await
            }
            Step::Withdraw => resources.withdraw(who.person, id).await,
            Step::Resubmit => resources.resubmit(who.person, id).await,
            Step::Revise => {
                let told = told(&format!("Revised {}", self.key()));
                resources.revise(who, id, &told, &hub::attachments::Settling::default()).await
            }
            Step::Start => {
                let key = self.key();
                let invite = invitation(key, id, &self.people.facilitating, ReviewerKind::External);
                match reviews.invite(who, &invite).await {
                    // Somebody more is asked on a way that has begun: no step of the resource.
                    Ok(_) if self.started(id).await => return false,
                    other => other.map(|_| ()),
                }
            }
            _ => reviews.decide(who, &decision(id, step)).await.map(|_| ()),
        };
        match done {
            Ok(()) => true,
            Err(Error::Fault(_) | Error::Wrong(_)) => false,
            Err(error) => panic!("{step:?}: {error}"),
        }
    }

    /// Whether it had been started before the last invitation.
    async fn started(&self, id: ResourceId) -> bool {
        let case = self.hub.reviews().case(&self.people.editor, id, Locale::En).await.unwrap();
        case.panels.reviews.len() > 1
    }

    async fn state(&self, id: ResourceId) -> String {
        // Of what is not confirmed editors know nothing.
        match self.hub.reviews().case(&self.people.editor, id, Locale::En).await {
            Ok(case) => case.resource.state.code().to_owned(),
            Err(_) => ResourceState::Unconfirmed.code().to_owned(),
        }
    }
}

on_both! {
    async fn every_step_is_possible_exactly_where_the_table_says(hub) {
        let people = People {
            sender: member(&hub, "Sam", Role::Editor).await,
            editor: member(&hub, "Edda", Role::Editor).await,
            administrator: member(&hub, "Ada", Role::Administrator).await,
            reviewer: reviewer(&hub, "Ben").await,
            facilitating: reviewer(&hub, "Fay").await,
            other: member(&hub, "Olu", Role::Participant).await,
        };
        // One review is a panel here, so that the ways are short.
        let rule = Panel { internal: 0, external: 1, ..Panel::default() };
        hub.reviews().set_panel(&people.administrator, &rule).await.unwrap();
        let table = table();
        assert_eq!(table.len(), 19);
        let mut way = Way { hub: &hub, people: &people, key: 100 };
        let mut taken = 0;
        for state in ResourceState::ALL {
            let (mut id, mut link) = way.at(state).await;
            for step in Step::ALL {
                let row = table.get(&(state.code().to_owned(), step.code().to_owned()));
                // Whoever may comes last: what they do changes the state.
                let tries = [
                    ("other", &people.other),
                    ("other", &people.reviewer),
                    ("sender", &people.sender),
                    ("editor", &people.editor),
                    ("editor", &people.administrator),
                ];
                for (part, who) in tries {
                    let as_sender = part == "sender";
                    let done = way.tries(id, &link, step, as_sender, who).await;
                    let may = row.is_some_and(|(whose, _)| whose == part);
                    assert_eq!(done, may, "{step:?} from {state:?} by {part} {}", who.name);
                    let expected = row.filter(|_| done).map_or(state.code(), |(_, to)| to.as_str());
                    assert_eq!(way.state(id).await, expected, "{step:?} from {state:?} by {part}");
                    if done {
                        taken += 1;
                        (id, link) = way.at(state).await;
                    }
                }
            }
        }
        // Editors' steps are taken twice: administrators are editors as well.
        let by_editors = table.values().filter(|(who, _)| who == "editor").count();
        assert_eq!(taken, table.len() + by_editors);
        hub.check().await.unwrap();
    }
}
