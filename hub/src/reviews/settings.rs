//! What administrators keep: the rule of the panel, the criteria, what letters begin with.

use super::rows::{CriterionRow, PanelRow, json, trilingual};
use super::{Reviews, sql, wrong};
use crate::Error;
use crate::accounts::{Actor, line};
use crate::clock::millis;
use crate::db::{reading, within};
use domain::form::{Why, Wrong};
use domain::id::CriterionId;
use domain::reviews::{Criterion, Panel, TemplateKind, limits};
use domain::{Fault, Locale, Trilingual};
use uuid::Uuid;

impl Reviews<'_> {
    /// The rule.
    pub async fn panel(&self) -> Result<Panel, Error> {
        let row: PanelRow = reading!(&self.hub.db, on => sqlx::query_as(sql::PANEL).fetch_one(on).await)?;
        row.panel()
    }

    /// Changes it.
    pub async fn set_panel(&self, actor: &Actor, panel: &Panel) -> Result<(), Error> {
        actor.administrator()?;
        let mut bad = Vec::new();
        for (field, figure, least, most) in [
            ("internal", panel.internal, 0, limits::PANEL),
            ("external", panel.external, 0, limits::PANEL),
            ("answer-days", panel.answer_days, 1, limits::DAYS),
            ("review-days", panel.review_days, 1, limits::DAYS),
        ] {
            if !(least..=most).contains(&figure) {
                bad.push(Wrong::new(field, Why::OutOfRange { least, most }));
            }
        }
        // Nothing is included that nobody has read.
        if bad.is_empty() && panel.internal + panel.external == 0 {
            bad.push(Wrong::new("external", Why::OutOfRange { least: 1, most: limits::PANEL }));
        }
        if !bad.is_empty() {
            return Err(Error::Wrong(bad));
        }
        let mut tx = self.hub.begin().await?;
        within!(&mut tx, on => {
            sqlx::query(sql::SET_PANEL)
                .bind(i64::from(panel.internal))
                .bind(i64::from(panel.external))
                .bind(panel.blind.code())
                .bind(i64::from(panel.answer_days))
                .bind(i64::from(panel.review_days))
                .execute(on)
                .await
                .map(|_| ())
        })?;
        let data = serde_json::json!({
            "internal": panel.internal,
            "external": panel.external,
            "blind": panel.blind.code(),
            "answer_days": panel.answer_days,
            "review_days": panel.review_days,
        });
        self.note(&mut tx, Some(actor.person), "review-rule", Uuid::nil(), data).await?;
        self.hub.commit_and_mail(tx).await
    }

    /// All criteria in their order, the retired ones too.
    pub async fn criteria(&self) -> Result<Vec<Criterion>, Error> {
        let rows: Vec<CriterionRow> = reading!(&self.hub.db, on => sqlx::query_as(sql::CRITERIA).fetch_all(on).await)?;
        rows.into_iter().map(CriterionRow::criterion).collect()
    }

    /// Adds a criterion behind the others, under an id that its form carries, or changes one.
    pub async fn set_criterion(
        &self,
        actor: &Actor,
        id: CriterionId,
        title: &Trilingual,
        guidance: &Trilingual,
    ) -> Result<(), Error> {
        actor.administrator()?;
        let title = lines(title);
        let guidance = lines(guidance);
        let mut bad = Vec::new();
        bad.extend(long("title", &title, limits::TITLE));
        bad.extend(long("guidance", &guidance, limits::GUIDANCE));
        if !bad.is_empty() {
            return Err(Error::Wrong(bad));
        }
        let known = self.criteria().await?.iter().any(|each| each.id == id);
        let statement = if known { sql::SET_CRITERION } else { sql::INSERT_CRITERION };
        let mut tx = self.hub.begin().await?;
        within!(&mut tx, on => {
            sqlx::query(statement).bind(id.0).bind(json(&title)?).bind(json(&guidance)?).execute(on).await.map(|_| ())
        })?;
        let data = serde_json::json!({ "title": title, "guidance": guidance });
        self.note(&mut tx, Some(actor.person), "criterion", id.0, data).await?;
        self.hub.commit_and_mail(tx).await
    }

    /// Retires a criterion, or takes it back into use. The last one stays.
    pub async fn retire_criterion(&self, actor: &Actor, id: CriterionId, retired: bool) -> Result<(), Error> {
        actor.administrator()?;
        let all = self.criteria().await?;
        let criterion = all.iter().find(|each| each.id == id).ok_or(Fault::NotFound)?;
        if criterion.retired == retired {
            return Ok(());
        }
        if retired && all.iter().filter(|each| !each.retired).count() < 2 {
            return wrong("do", Why::NotAChoice);
        }
        let at = retired.then(|| millis(self.hub.now()));
        let mut tx = self.hub.begin().await?;
        within!(&mut tx, on => sqlx::query(sql::RETIRE_CRITERION).bind(id.0).bind(at).execute(on).await.map(|_| ()))?;
        self.note(&mut tx, Some(actor.person), "criterion", id.0, serde_json::json!({ "retired": retired })).await?;
        self.hub.commit_and_mail(tx).await
    }

    /// What a kind of letter begins with.
    pub async fn template(&self, kind: TemplateKind) -> Result<Trilingual, Error> {
        let words: String = reading!(&self.hub.db, on => {
            sqlx::query_scalar(sql::TEMPLATE).bind(kind.code()).fetch_one(on).await
        })?;
        trilingual(&words)
    }

    /// Changes it.
    pub async fn set_template(&self, actor: &Actor, kind: TemplateKind, words: &Trilingual) -> Result<(), Error> {
        actor.administrator()?;
        let words = Locale::ALL
            .into_iter()
            .fold(Trilingual::default(), |all, locale| all.with(locale, words.of(locale).trim().replace("\r\n", "\n")));
        let bad: Vec<Wrong> = long("words", &words, limits::WORDS).collect();
        if !bad.is_empty() {
            return Err(Error::Wrong(bad));
        }
        let mut tx = self.hub.begin().await?;
        within!(&mut tx, on => {
            sqlx::query(sql::SET_TEMPLATE).bind(kind.code()).bind(json(&words)?).execute(on).await.map(|_| ())
        })?;
        let data = serde_json::json!({ "kind": kind.code(), "words": words });
        self.note(&mut tx, Some(actor.person), "review-template", Uuid::nil(), data).await?;
        self.hub.commit_and_mail(tx).await
    }
}

fn lines(words: &Trilingual) -> Trilingual {
    Locale::ALL.into_iter().fold(Trilingual::default(), |all, locale| all.with(locale, line(words.of(locale))))
}

/// What is missing or too long, by the language that its field ends with.
fn long(field: &'static str, words: &Trilingual, most: u32) -> impl Iterator<Item = Wrong> {
    Locale::ALL.into_iter().filter_map(move |locale| {
        let count = words.of(locale).chars().count();
        let why = match count {
            0 => Why::Required,
            _ if count > most as usize => Why::TooLong { most },
            _ => return None,
        };
        Some(Wrong::new(format!("{field}-{locale}"), why))
    })
}
