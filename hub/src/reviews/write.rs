//! Writing a review: kept while it is written, sent when it is whole.

use super::{Reviews, Whose, sql, words, wrong};
use crate::Error;
use crate::clock::millis;
use crate::db::{Tx, within};
use crate::mail::ReviewNews;
use domain::form::{Why, Wrong};
use domain::id::{CriterionId, PersonId, ReviewId};
use domain::reviews::{BEST, Criterion, Recommendation, ReviewState, ReviewStep, UNJUDGED, limits};
use uuid::Uuid;

/// What was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// By criterion: a figure, `none` for whoever cannot judge, or nothing; and a comment.
    pub scores: Vec<(CriterionId, String, String)>,
    /// A code of a recommendation.
    pub recommendation: String,
    /// To the editor alone.
    pub to_editor: String,
    /// To the sender.
    pub to_sender: String,
}

/// The same, as far as it is sound.
struct Sound {
    scores: Vec<(Uuid, Option<i64>, String)>,
    recommendation: Option<Recommendation>,
    to_editor: String,
    to_sender: String,
}

impl Reviews<'_> {
    /// Keeps what is written so far. It is nobody else's to read, so no page is made anew for it.
    pub async fn keep(&self, id: ReviewId, whose: Whose<'_>, typed: &Typed) -> Result<(), Error> {
        let criteria = self.criteria().await?;
        let mut bad = Vec::new();
        let sound = read(&mut bad, typed, &criteria);
        let mut tx = self.hub.db.begin().await?;
        let row = self.own(&mut tx, id, whose).await?;
        if !bad.is_empty() {
            return Err(Error::Wrong(bad));
        }
        if !put(&mut tx, row.id, &sound).await? {
            return wrong("do", Why::DecidedAlready);
        }
        tx.commit().await?;
        Ok(())
    }

    /// Sends a review. The same twice is one.
    pub async fn send(&self, id: ReviewId, whose: Whose<'_>, typed: &Typed) -> Result<(), Error> {
        let criteria = self.criteria().await?;
        let mut bad = Vec::new();
        let sound = read(&mut bad, typed, &criteria);
        for criterion in criteria.iter().filter(|criterion| !criterion.retired) {
            if !sound.scores.iter().any(|(id, score, _)| *id == criterion.id.0 && score.is_some()) {
                bad.push(Wrong::new(format!("score-{}", criterion.id), Why::Required));
            }
        }
        if sound.recommendation.is_none() {
            bad.push(Wrong::new("recommendation", Why::Required));
        }
        // Who is to change something, or is declined, must learn what or why.
        if sound.recommendation != Some(Recommendation::Include) && sound.to_sender.is_empty() {
            bad.push(Wrong::new("to-sender", Why::Required));
        }
        let mut tx = self.hub.begin().await?;
        let row = self.own(&mut tx, id, whose).await?;
        if row.state()? == ReviewState::Sent {
            return Ok(());
        }
        if !bad.is_empty() {
            return Err(Error::Wrong(bad));
        }
        let Some(to) = ReviewStep::Send.from(row.state()?, true) else { return wrong("do", Why::DecidedAlready) };
        put(&mut tx, row.id, &sound).await?;
        self.go(&mut tx, &row, to).await?;
        let now = millis(self.hub.now());
        within!(&mut tx, on => sqlx::query(sql::SENT).bind(row.id).bind(now).execute(on).await.map(|_| ()))?;
        self.tell(&mut tx, &row, ReviewNews::Thanks, "").await?;
        self.report(&mut tx, &row, ReviewNews::Arrived, "").await?;
        self.noted(&mut tx, PersonId(row.reviewer_id), &row, ReviewStep::Send.code()).await?;
        self.hub.commit_and_mail(tx).await
    }
}

fn read(wrong: &mut Vec<Wrong>, typed: &Typed, criteria: &[Criterion]) -> Sound {
    let mut scores: Vec<(Uuid, Option<i64>, String)> = Vec::new();
    for (id, score, comment) in &typed.scores {
        if !criteria.iter().any(|criterion| criterion.id == *id) || scores.iter().any(|(known, ..)| *known == id.0) {
            continue;
        }
        let comment = words(wrong, &format!("words-{id}"), comment, limits::COMMENT);
        let given = match score.trim() {
            "" if comment.is_empty() => continue,
            // A comment alone is kept, and the figure still asked for.
            "" => None,
            "none" => Some(i64::from(UNJUDGED)),
            figure => {
                let given = figure.parse::<u8>().ok().filter(|given| (1..=BEST).contains(given));
                if given.is_none() {
                    wrong.push(Wrong::new(format!("score-{id}"), Why::NotAChoice));
                }
                given.map(i64::from)
            }
        };
        scores.push((id.0, given, comment));
    }
    let recommendation = match typed.recommendation.trim() {
        "" => None,
        code => {
            let known = Recommendation::parse(code);
            if known.is_none() {
                wrong.push(Wrong::new("recommendation", Why::NotAChoice));
            }
            known
        }
    };
    Sound {
        scores,
        recommendation,
        to_editor: words(wrong, "to-editor", &typed.to_editor, limits::WORDS),
        to_sender: words(wrong, "to-sender", &typed.to_sender, limits::WORDS),
    }
}

/// Whether it was still to be written.
async fn put(tx: &mut Tx, id: Uuid, sound: &Sound) -> Result<bool, Error> {
    Ok(within!(tx, on => {
        let kept = sqlx::query(sql::KEEP)
            .bind(id)
            .bind(sound.recommendation.map(Recommendation::code))
            .bind(&sound.to_editor)
            .bind(&sound.to_sender)
            .execute(&mut *on)
            .await?;
        if kept.rows_affected() == 0 {
            return Ok(false);
        }
        sqlx::query(sql::FORGET_SCORES).bind(id).execute(&mut *on).await?;
        for (criterion, score, words) in &sound.scores {
            sqlx::query(sql::SCORE).bind(id).bind(criterion).bind(score).bind(words).execute(&mut *on).await?;
        }
        Ok::<_, sqlx::Error>(true)
    })?)
}
