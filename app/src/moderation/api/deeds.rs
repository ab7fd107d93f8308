//! What the forms of the moderators' page do.

use super::super::page::{Notice, Typed, page as draw};
use super::super::reasons;
use super::{gather, reply_id};
use crate::api::border::{Done, Visit, cross, cross_form};
use crate::paths;
use crate::platform::Failure;
use crate::ui::wrong::words;
use domain::discussions::Decision;
use domain::form::{Fields, Why, Wrong};
use domain::id::ReplyId;
use domain::{Fault, LangTag, Locale};
use hub::Hub;
use hub::accounts::Actor;
use hub::moderation::{Decided, Ruling, Shelf, Undone};
use i18n::moderation as t;

/// Who sent which form.
struct Sent<'a> {
    hub: &'a Hub,
    visit: &'a Visit,
    actor: &'a Actor,
    locale: Locale,
    fields: &'a Fields,
}

/// Does what a form asks for, and goes on to the next case.
pub async fn act(hub: &Hub, visit: &Visit, actor: &Actor, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let sent = Sent { hub, visit, actor, locale, fields };
    let deed = fields.get("do");
    if let Some(deed) = deed.strip_prefix("several-") {
        return sent.several(Decision::parse(deed).ok_or(Failure(Fault::BadRequest))?).await;
    }
    let id = reply_id(fields.get("reply"))?;
    match deed {
        "undo" => sent.undo(id).await,
        "dismiss" => {
            cross(hub.moderation().dismiss(actor, id).await)?;
            Ok(sent.on("dismissed"))
        }
        "bar" | "unbar" => {
            cross(hub.moderation().bar_author(actor, id, deed == "bar").await)?;
            let done = if deed == "bar" { "barred" } else { "unbarred" };
            Ok(Done::go_to(format!("{}&done={done}", paths::case(locale, id))))
        }
        "edit-publish" | "edit-reject" => {
            let publish = deed == "edit-publish";
            let reason = fields.get("edit-reason");
            let decided = hub.moderation().decide_edit(actor, id, publish, reason, sent.seen()).await;
            match cross_form(decided)? {
                Ok(()) => Ok(sent.on(if publish { "edit-published" } else { "edit-rejected" })),
                Err(wrong) => sent.mend(id, wrong).await,
            }
        }
        "versions" => {
            let held = sent.held(id).await?.unwrap_or_default();
            let held = hub.moderation().hold(actor, id, &held, sent.seen()).await;
            match cross_form(held)? {
                Ok(decided) => {
                    let case = paths::case(locale, id);
                    Ok(Done::go_to(format!("{case}&done=versions&undo={id}.{}", decided.deed)))
                }
                Err(wrong) => sent.mend(id, wrong).await,
            }
        }
        _ => sent.decide(id, Decision::parse(deed).ok_or(Failure(Fault::BadRequest))?).await,
    }
}

/// What was typed into a form.
pub fn typed(fields: &Fields) -> Typed {
    let all = |name| fields.all(name).map(str::to_owned).collect::<Vec<_>>();
    Typed {
        reason: fields.get("reason").to_owned(),
        edit_reason: fields.get("edit-reason").to_owned(),
        points: all("point"),
        picked: all("pick").iter().filter_map(|pick| pick.split(' ').next()).map(str::to_owned).collect(),
        shown: (!fields.get("asked").is_empty()).then(|| all("show")),
    }
}

impl Sent<'_> {
    fn seen(&self) -> Option<&str> {
        Some(self.fields.get("seen")).filter(|seen| !seen.is_empty())
    }

    fn on(&self, done: &str) -> Done {
        Done::go_to(format!("{}?done={done}", paths::moderation(self.locale)))
    }

    async fn points(&self, id: ReplyId) -> Result<Vec<domain::moderation::Reason>, Failure> {
        let own = cross(self.hub.moderation().reasons_of(self.actor, id).await)?;
        Ok(reasons::ticked(self.locale, &reasons::or_defaults(own), self.fields.all("point")))
    }

    /// The translations without a tick, if the form asked about them.
    async fn held(&self, id: ReplyId) -> Result<Option<Vec<LangTag>>, Failure> {
        if self.fields.get("asked").is_empty() {
            return Ok(None);
        }
        let case = cross(self.hub.moderation().case(self.actor, id, self.locale).await)?;
        let shown: Vec<&str> = self.fields.all("show").collect();
        let held = case.pairs.into_iter().map(|pair| pair.lang).filter(|lang| !shown.contains(&lang.as_str()));
        Ok(Some(held.collect()))
    }

    async fn decide(&self, id: ReplyId, decision: Decision) -> Result<Done, Failure> {
        let ruling = Ruling {
            decision,
            points: self.points(id).await?,
            reason: self.fields.get("reason").to_owned(),
            seen: self.seen().map(str::to_owned),
            held: self.held(id).await?,
        };
        match cross_form(self.hub.moderation().decide(self.actor, id, &ruling).await)? {
            Ok(Decided { state, deed }) => Ok(self.on(&format!("{}&undo={id}.{deed}", state.code()))),
            Err(wrong) => self.mend(id, wrong).await,
        }
    }

    /// The case as it is now, with what was typed.
    async fn mend(&self, id: ReplyId, wrong: Vec<Wrong>) -> Result<Done, Failure> {
        let mut page = gather(self.hub, self.actor, self.locale, Shelf::Waiting, Some(id)).await?;
        page.typed = typed(self.fields);
        if wrong.iter().any(|wrong| wrong.why == Why::DecidedAlready) {
            page.notice = Some(Notice::new(false, t::changed_meanwhile(self.locale)));
            return Ok(Done::show(self.visit, draw(self.locale, &page), 409));
        }
        page.wrong = self.in_words(wrong);
        Ok(Done::show(self.visit, draw(self.locale, &page), 422))
    }

    fn in_words(&self, wrong: Vec<Wrong>) -> Vec<(String, String)> {
        let said = |wrong: Wrong| {
            let sentence = words(self.locale, wrong.why);
            (wrong.field, sentence)
        };
        wrong.into_iter().map(said).collect()
    }

    async fn undo(&self, id: ReplyId) -> Result<Done, Failure> {
        let deed = self.fields.get("deed").parse().map_err(|_| Failure(Fault::BadRequest))?;
        let locale = self.locale;
        let why = match cross(self.hub.moderation().undo(self.actor, id, deed).await)? {
            Undone::Done(_) => return Ok(Done::go_to(format!("{}&done=undone", paths::case(locale, id)))),
            Undone::TooLate => t::undo_too_late(locale),
            Undone::Overtaken => t::undo_overtaken(locale),
            Undone::Answered => t::undo_answered(locale),
        };
        let mut page = gather(self.hub, self.actor, locale, Shelf::Waiting, Some(id)).await?;
        page.notice = Some(Notice::new(false, why));
        Ok(Done::show(self.visit, draw(locale, &page), 409))
    }

    /// Decides on all that are ticked, each by itself: what fails for one holds for no other.
    async fn several(&self, decision: Decision) -> Result<Done, Failure> {
        let picks: Vec<(ReplyId, &str)> = self
            .fields
            .all("pick")
            .map(|pick| {
                let (id, seen) = pick.split_once(' ').ok_or(Failure(Fault::BadRequest))?;
                Ok((reply_id(id)?, seen))
            })
            .collect::<Result<_, Failure>>()?;
        let of = match self.fields.get("of") {
            "" => picks.first().map(|pick| pick.0),
            of => Some(reply_id(of)?),
        };
        let points = match of {
            Some(of) => self.points(of).await?,
            None => Vec::new(),
        };
        let mut failed = Vec::new();
        let mut done = 0;
        for (id, seen) in &picks {
            let ruling = Ruling {
                decision,
                points: points.clone(),
                reason: self.fields.get("reason").to_owned(),
                seen: Some((*seen).to_owned()),
                held: None,
            };
            match cross_form(self.hub.moderation().decide(self.actor, *id, &ruling).await)? {
                Ok(_) => done += 1,
                Err(wrong) if wrong.iter().any(|wrong| wrong.why == Why::DecidedAlready) => failed.push(*id),
                // The words are the same for all.
                Err(wrong) => return self.mend_several(self.in_words(wrong)).await,
            }
        }
        if picks.is_empty() {
            return self.mend_several(vec![("reason".to_owned(), t::several_none(self.locale).to_owned())]).await;
        }
        if failed.is_empty() {
            return Ok(self.on(&format!("several&count={done}")));
        }
        let mut page = gather(self.hub, self.actor, self.locale, Shelf::Waiting, None).await?;
        let mut about = Vec::new();
        for id in &failed {
            let case = cross(self.hub.moderation().case(self.actor, *id, self.locale).await)?;
            about.push((*id, case.item.author.name));
        }
        let left = t::several_failed(self.locale, super::super::words::count(failed.len()));
        let words = format!("{} {left}", t::several_done(self.locale, done));
        page.typed = typed(self.fields);
        page.several = true;
        page.notice = Some(Notice { about, ..Notice::new(false, words) });
        Ok(Done::show(self.visit, draw(self.locale, &page), 409))
    }

    async fn mend_several(&self, wrong: Vec<(String, String)>) -> Result<Done, Failure> {
        let mut page = gather(self.hub, self.actor, self.locale, Shelf::Waiting, None).await?;
        page.typed = typed(self.fields);
        page.several = true;
        page.wrong = wrong;
        Ok(Done::show(self.visit, draw(self.locale, &page), 422))
    }
}
