//! What an editor decides on a resource: screening, the decision once enough have read, and what comes after it.

use super::{Reviews, stop, wrong};
use crate::Error;
use crate::accounts::Actor;
use crate::db::{Tx, within};
use crate::mail::{self, Letter};
use crate::resources::{self, place};
use domain::form::Why;
use domain::id::ResourceId;
use domain::resources::{ResourceState, Step};
use domain::reviews::limits;
use domain::{Fault, Locale};
use serde_json::json;

/// A decision.
#[derive(Clone, Debug)]
pub struct Decision {
    /// What is decided on.
    pub resource: ResourceId,
    /// The step that is taken.
    pub step: Step,
    /// What the sender is told.
    pub words: String,
    /// Where reviewers disagree: on what grounds the editor settles it. For the log.
    pub settled: String,
}

impl Reviews<'_> {
    /// Decides. A panel that is not complete decides nothing, and one that disagrees only with an editor's grounds.
    pub async fn decide(&self, actor: &Actor, new: &Decision) -> Result<ResourceState, Error> {
        actor.editor()?;
        let hub = self.hub;
        let decides = matches!(new.step, Step::Include | Step::AskChanges | Step::Decline);
        if !decides && !matches!(new.step, Step::Screen | Step::Retire | Step::Restore | Step::Reopen) {
            return Err(Fault::BadRequest.into());
        }
        let mut tx = self.hub.begin().await?;
        let at = place(&mut tx, new.resource).await?;
        if at.sender() == actor.person {
            return Err(Fault::NotFound.into());
        }
        let mut peers = 0;
        if decides && at.state()? == ResourceState::InReview {
            let panels = self.panels_in(&mut tx, new.resource).await?;
            if !panels.missing.is_complete() {
                return wrong("do", Why::TooFewReviews);
            }
            let settled = new.settled.trim();
            if settled.chars().count() > limits::COMMENT as usize {
                return wrong("settled", Why::TooLong { most: limits::COMMENT });
            }
            if panels.missing.disagree {
                if settled.is_empty() {
                    return wrong("settled", Why::Required);
                }
                let data = json!({ "step": "settle", "words": settled });
                self.note(&mut tx, Some(actor.person), "review", new.resource.0, data).await?;
            }
            let mut people: Vec<_> = panels.sent().map(|review| review.reviewer).collect();
            people.sort_unstable();
            people.dedup();
            peers = u32::try_from(people.len()).unwrap_or(u32::MAX);
        }
        if new.step == Step::Include && at.state()? == ResourceState::InReview {
            resources::include(&mut tx, new.resource, peers, hub.now()).await?;
        }
        let to = hub.resources().step(&mut tx, actor, new.resource, new.step, &new.words).await?;
        if matches!(new.step, Step::Include | Step::Decline) {
            stop(&mut tx, hub, new.resource, actor.person).await?;
        }
        self.write_to_sender(&mut tx, new).await?;
        self.hub.commit_and_mail(tx).await?;
        Ok(to)
    }

    /// The letter to whoever has suggested it.
    async fn write_to_sender(&self, tx: &mut Tx, new: &Decision) -> Result<(), Error> {
        let sender = place(tx, new.resource).await?.sender();
        let Some((to, name, path)) = resources::address(tx, self.hub, sender).await? else { return Ok(()) };
        let title = super::letters::title(tx, new.resource, to.locale).await?.0;
        let words = new.words.trim().to_owned();
        let letter = match new.step {
            Step::Include => Letter::ResourceIncluded { name, title, words, path },
            Step::AskChanges => Letter::ResourceChanges { name, title, words, path },
            Step::Decline => Letter::ResourceDeclined { name, title, words, path },
            Step::Retire => Letter::ResourceRetired { name, title, words, path },
            _ => return Ok(()),
        };
        mail::enqueue(tx, self.hub, &to, &letter).await
    }

    /// The language in which a sender is written to, and their name.
    pub async fn reader(&self, actor: &Actor, resource: ResourceId) -> Result<(Locale, String), Error> {
        actor.editor()?;
        let mut tx = self.hub.db.begin().await?;
        let sender = place(&mut tx, resource).await?.sender();
        let known: Option<(String, String)> = within!(&mut tx, on => {
            sqlx::query_as(resources::READER).bind(sender.0).fetch_optional(on).await
        })?;
        let (name, locale) = known.unwrap_or_default();
        Ok((Locale::parse(&locale).unwrap_or_default(), name))
    }
}
