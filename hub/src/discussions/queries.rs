//! Reading: what the pages are made of.

use super::Discussions;
use super::archive::is_slug;
use super::rows::{CountsRow, FacilitatorRow, QuestionRow, ReplyRow, SpaceRow, TitlesRow, path, unsound};
use super::sql;
use crate::Error;
use crate::clock::moment;
use crate::db::reading;
use crate::markdown;
use domain::accounts::Speaker;
use domain::discussions::{
    By, Gone, Only, QuestionAsk, QuestionPage, QuestionSummary, Reply, ReplyNumber, Sort, SpaceCard, SpaceHead,
    SpacePage, SpaceState, Text, WholeSpace,
};
use domain::id::{PersonId, QuestionId, ReplyId, SpaceId};
use domain::voices::Body;
use domain::{Fault, Html, LangTag, Locale};
use sqlx::FromRow;
use std::collections::{HashMap, HashSet};
use time::{Date, format_description::well_known::Iso8601};
use uuid::Uuid;

/// How many threads stand on a page.
const THREADS_A_PAGE: u32 = 50;

/// The language the database is asked for: none when originals are wanted.
fn wanted(locale: Locale, originals: bool) -> &'static str {
    if originals { "" } else { locale.tag() }
}

/// The slug, if it can be one. What cannot is not asked of the database: PostgreSQL takes a NUL for a failure.
pub(crate) fn addressed(slug: &str) -> Result<&str, Error> {
    if is_slug(slug) { Ok(slug) } else { Err(Fault::NotFound.into()) }
}

pub(super) fn count(n: i64) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

pub(crate) fn day(text: &str) -> Result<Date, Error> {
    Date::parse(text, &Iso8601::DATE).map_err(|_| Error::Unsound(format!("{text:?} is no day")))
}

#[derive(Debug, FromRow)]
struct QuestionPlace {
    id: Uuid,
    threads: i64,
    closed_at: Option<i64>,
}

impl Discussions<'_> {
    /// All spaces: open ones by their last day, then those that open, then those that are over, latest first.
    pub async fn hub_page(&self, locale: Locale) -> Result<Vec<SpaceCard>, Error> {
        let db = &self.hub.db;
        let rows: Vec<SpaceRow> =
            reading!(db, on => sqlx::query_as(sql::SPACES).bind(locale.tag()).fetch_all(on).await)?;
        let mut cards = Vec::with_capacity(rows.len());
        for row in rows {
            let counts: CountsRow =
                reading!(db, on => sqlx::query_as(sql::SPACE_COUNTS).bind(row.id).fetch_one(on).await)?;
            let (head, _) = self.head(row).await?;
            cards.push(SpaceCard {
                head,
                replies: count(counts.replies),
                questions: count(counts.questions),
                countries: count(counts.countries),
            });
        }
        cards.sort_by(|a, b| {
            let rank = |card: &SpaceCard| match card.head.state {
                SpaceState::Open => 0,
                SpaceState::Upcoming => 1,
                SpaceState::Closed => 2,
            };
            let last = |card: &SpaceCard| card.head.closes.unwrap_or(Date::MAX);
            let first = |card: &SpaceCard| card.head.opens.unwrap_or(Date::MAX);
            rank(a).cmp(&rank(b)).then_with(|| match a.head.state {
                SpaceState::Open => last(a).cmp(&last(b)),
                SpaceState::Upcoming => first(a).cmp(&first(b)),
                SpaceState::Closed => last(b).cmp(&last(a)),
            })
        });
        Ok(cards)
    }

    /// A space and its questions.
    pub async fn space_page(&self, slug: &str, locale: Locale, originals: bool) -> Result<SpacePage, Error> {
        let (head, _) = self.space(slug, locale, originals).await?;
        let questions = self.questions(head.id, locale, originals).await?;
        Ok(SpacePage { head, questions, lane: Html::default(), news: Html::default() })
    }

    /// A question and one page of its replies.
    pub async fn question_page(
        &self,
        slug: &str,
        number: u32,
        locale: Locale,
        ask: &QuestionAsk,
    ) -> Result<QuestionPage, Error> {
        let (head, facilitators) = self.space(slug, locale, ask.originals).await?;
        let place = self.question(slug, number).await?;
        let mut questions = self.questions(head.id, locale, ask.originals).await?;
        let pages = count(place.threads).div_ceil(THREADS_A_PAGE).max(1);
        let page = match &ask.at {
            Some(at) => self.page_of(&place, number, at, ask.sort).await?,
            None => ask.page,
        };
        if page == 0 || page > pages {
            return Err(Fault::NotFound.into());
        }
        let first = i64::from((page - 1) * THREADS_A_PAGE);
        let last = first + i64::from(THREADS_A_PAGE) - 1;
        let statement = match ask.sort {
            Sort::Oldest => sql::REPLIES_OLDEST,
            Sort::Newest => sql::REPLIES_NEWEST,
        };
        let locale_tag = wanted(locale, ask.originals);
        let rows: Vec<ReplyRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(statement).bind(locale_tag).bind(place.id).bind(first).bind(last).fetch_all(on).await
        })?;
        let mut replies = replies(rows, &facilitators)?;
        self.swap(slug, ask, &mut questions, &mut replies).await?;
        leave_out(&mut replies, locale, &ask.only);
        let written: Vec<String> = reading!(&self.hub.db, on => {
            sqlx::query_scalar(sql::WRITTEN).bind(place.id).fetch_all(on).await
        })?;
        let written = written.iter().map(|lang| unsound(lang)).collect::<Result<_, _>>()?;
        Ok(QuestionPage {
            head,
            questions,
            number,
            replies,
            written,
            page,
            pages,
            own: Html::default(),
            composer: None,
            closed: place.closed_at.is_some(),
            why_closed: Html::default(),
            news: Html::default(),
        })
    }

    /// Puts the original in the place of a translation where the reader reads the language of the original. Each text
    /// comes with the id of what it belongs to.
    pub async fn as_written(&self, texts: Vec<(Uuid, &mut Text)>, reads: &[LangTag]) -> Result<(), Error> {
        for (thing, text) in texts {
            let original = text.versions.iter().find(|mark| mark.by == By::Original).map(|mark| mark.lang.clone());
            let read = |lang: &LangTag| reads.iter().any(|read| read.primary() == lang.primary());
            if let Some(lang) = original.filter(|lang| *lang != text.shown.lang && read(lang))
                && let Some(written) = self.text_in(super::write::text_of(thing).0, &lang).await?
            {
                *text = written;
            }
        }
        Ok(())
    }

    /// A space with everything said in it.
    pub async fn whole_space(&self, slug: &str, locale: Locale, originals: bool) -> Result<WholeSpace, Error> {
        let (head, facilitators) = self.space(slug, locale, originals).await?;
        let mut questions = Vec::new();
        for question in self.questions(head.id, locale, originals).await? {
            let rows: Vec<ReplyRow> = reading!(&self.hub.db, on => {
                sqlx::query_as(sql::REPLIES)
                    .bind(wanted(locale, originals))
                    .bind(question.id.0)
                    .fetch_all(on)
                    .await
            })?;
            questions.push((question, replies(rows, &facilitators)?));
        }
        Ok(WholeSpace { head, questions })
    }

    /// The id of a question.
    pub async fn question_id(&self, slug: &str, number: u32) -> Result<QuestionId, Error> {
        Ok(QuestionId(self.question(addressed(slug)?, number).await?.id))
    }

    pub(super) async fn space(
        &self,
        slug: &str,
        locale: Locale,
        originals: bool,
    ) -> Result<(SpaceHead, HashSet<PersonId>), Error> {
        let slug = addressed(slug)?;
        let row: Option<SpaceRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::SPACE).bind(wanted(locale, originals)).bind(slug).fetch_optional(on).await
        })?;
        self.head(row.ok_or(Fault::NotFound)?).await
    }

    async fn head(&self, row: SpaceRow) -> Result<(SpaceHead, HashSet<PersonId>), Error> {
        let db = &self.hub.db;
        let titles: Vec<(String, String)> =
            reading!(db, on => sqlx::query_as(sql::TITLES).bind(row.text_id).fetch_all(on).await)?;
        let people: Vec<FacilitatorRow> =
            reading!(db, on => sqlx::query_as(sql::FACILITATORS).bind(row.id).fetch_all(on).await)?;
        let ids = people.iter().map(|person| PersonId(person.id)).collect();
        let today = self.hub.today();
        let opens = row.opens.as_deref().map(day).transpose()?;
        let closes = row.closes.as_deref().map(day).transpose()?;
        let head = SpaceHead {
            id: SpaceId(row.id),
            slug: row.slug,
            ink: row.ink,
            text: row.version.text(&row.titles)?,
            titles: titles
                .into_iter()
                .map(|(lang, title)| {
                    let lang = unsound(&lang)?;
                    let title = markdown::plain(&title, &lang);
                    Ok((lang, title))
                })
                .collect::<Result<_, Error>>()?,
            opens,
            closes,
            state: SpaceState::on(today, opens, closes),
            working_languages: languages(&row.working_languages)?,
            facilitators: people.into_iter().map(|person| person.speaker.into()).collect(),
            today,
        };
        Ok((head, ids))
    }

    async fn question(&self, slug: &str, number: u32) -> Result<QuestionPlace, Error> {
        let place: Option<QuestionPlace> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::QUESTION).bind(slug).bind(i64::from(number)).fetch_optional(on).await
        })?;
        Ok(place.ok_or(Fault::NotFound)?)
    }

    async fn questions(&self, space: SpaceId, locale: Locale, originals: bool) -> Result<Vec<QuestionSummary>, Error> {
        let rows: Vec<QuestionRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::QUESTIONS).bind(wanted(locale, originals)).bind(space.0).fetch_all(on).await
        })?;
        rows.into_iter()
            .map(|row| {
                Ok(QuestionSummary {
                    id: QuestionId(row.id),
                    number: count(row.number),
                    text: row.version.text(&row.titles)?,
                    asked_by: row.speaker.into(),
                    asked_at: moment(row.asked_at),
                    day_only: row.day_only,
                    proposed: row.proposed,
                    replies: count(row.replies),
                    languages: count(row.languages),
                })
            })
            .collect()
    }

    /// The page on which a reply stands.
    async fn page_of(&self, place: &QuestionPlace, question: u32, at: &ReplyNumber, sort: Sort) -> Result<u32, Error> {
        if at.question() != question {
            return Err(Fault::NotFound.into());
        }
        let root = i64::from(at.parts()[1]);
        let db = &self.hub.db;
        let found: Option<i64> = reading!(db, on => {
            sqlx::query_scalar(sql::REPLY_ROOT).bind(place.id).bind(root).bind(path(at)).fetch_optional(on).await
        })?;
        found.ok_or(Fault::NotFound)?;
        let before: i64 = reading!(db, on => {
            sqlx::query_scalar(sql::THREADS_BEFORE).bind(place.id).bind(root).fetch_one(on).await
        })?;
        let before = match sort {
            Sort::Oldest => before,
            Sort::Newest => place.threads - 1 - before,
        };
        Ok(count(before) / THREADS_A_PAGE + 1)
    }
}

/// Languages as they are stored: tags with a comma between them.
pub fn languages(joined: &str) -> Result<Vec<LangTag>, Error> {
    joined.split(',').filter(|tag| !tag.is_empty()).map(unsound).collect()
}

fn replies(rows: Vec<ReplyRow>, facilitators: &HashSet<PersonId>) -> Result<Vec<Reply>, Error> {
    let mut names: HashMap<ReplyNumber, String> = HashMap::with_capacity(rows.len());
    rows.into_iter()
        .map(|row| {
            let number: ReplyNumber = unsound(&row.number)?;
            if row.state == "published" {
                names.insert(number.clone(), row.speaker.name.clone());
            }
            let answers = number.parent().and_then(|parent| {
                let name = names.get(&parent)?.clone();
                Some((parent, name))
            });
            reply(row, number, answers, facilitators)
        })
        .collect()
}

pub(super) fn reply(
    row: ReplyRow,
    number: ReplyNumber,
    answers: Option<(ReplyNumber, String)>,
    facilitators: &HashSet<PersonId>,
) -> Result<Reply, Error> {
    let gone = match row.state.as_str() {
        "published" => None,
        "withdrawn" => Some(Gone::Withdrawn),
        _ => Some(Gone::Hidden),
    };
    let mut text = row.version.text(&TitlesRow::default())?;
    let speaks_for = Body::of_columns(row.for_country, row.for_body);
    let mut author = Speaker::from(row.speaker).on_behalf_of(speaks_for.as_ref());
    if gone.is_some() {
        // Of what is gone nothing leaves the hub but that it was here.
        text.versions.clear();
        text.shown.html = Html::default();
        author = Speaker::default();
    }
    Ok(Reply {
        id: ReplyId(row.id),
        number,
        author,
        gone,
        facilitator: gone.is_none() && facilitators.contains(&PersonId(row.author_id)),
        answers,
        text,
        posted_at: moment(row.posted_at),
        day_only: row.day_only,
        left_out: false,
        mine: false,
        fresh: false,
        files: Html::default(),
        endorsed: Html::default(),
    })
}

/// Marks what the reader's filter leaves out.
fn leave_out(replies: &mut [Reply], locale: Locale, only: &Only) {
    for reply in replies {
        reply.left_out = match only {
            Only::All => false,
            Only::Available => !reply.text.versions.iter().any(|mark| locale.reads(&mark.lang)),
            Only::Written(lang) => {
                !reply.text.versions.iter().any(|mark| mark.by == By::Original && mark.lang.primary() == lang.primary())
            }
        };
    }
}
