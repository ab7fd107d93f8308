//! Anchor A: axum, `SQLite` and the same page from plain string templates. No framework, no cache, no layers.

mod compare;
mod date;
mod page;
mod reply;

pub use compare::compare;

use crate::Result;
use axum::Router;
use axum::extract::{Path as At, State};
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::get;
use page::{Asked, Page, Question};
use reply::Reply;
use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};
use std::path::Path;
use tokio::net::TcpListener;
use uuid::Uuid;

const SPACE: &str = "
    select sp.id, sp.slug, sp.ink, sp.opens, sp.closes, v.title, v.purpose
    from space sp
    join text_version v on v.text_id = sp.text_id and v.lang = 'en'
    where sp.slug = $1
";

const TITLES: &str = "
    select v.lang, v.title
    from space sp
    join text_version v on v.text_id = sp.text_id
    where sp.id = $1 and v.lang <> 'en'
";

const FACILITATORS: &str = "
    select p.name, p.affiliation
    from space_facilitator f
    join person p on p.id = f.person_id
    where f.space_id = $1
    order by f.position
";

const QUESTIONS: &str = "
    select
        q.id,
        q.number,
        q.asked_at,
        p.name,
        v.title,
        v.html,
        coalesce((select sum(l.replies) from question_language l where l.question_id = q.id), 0) as replies,
        (select count(*) from question_language l where l.question_id = q.id) as languages,
        (select group_concat(m.lang || ':' || m.origin, ' ') from text_version m where m.text_id = q.text_id) as marks
    from question q
    join person p on p.id = q.asked_by
    join text_version v on v.text_id = q.text_id and v.lang = 'en'
    where q.space_id = $1
    order by q.number
";

const WRITTEN: &str = "select lang from question_language where question_id = $1 order by replies desc";

const REPLIES: &str = "
    select
        r.number,
        r.posted_at,
        p.name,
        p.affiliation,
        p.country,
        p.stakeholder_group,
        v.lang,
        v.html,
        v.origin,
        v.engine,
        v.made_at,
        v.from_revision < o.revision as outdated,
        v.revision > 1 as edited,
        v.changed_at,
        maker.name as maker,
        accepter.name as accepter,
        checker.name as checker,
        v.checked_at,
        o.lang as original,
        (
            select group_concat(m.lang || ':' || m.origin || ':' || coalesce(m.from_revision < o.revision, 0), ' ')
            from text_version m
            where m.text_id = r.text_id
        ) as marks
    from reply r
    join person p on p.id = r.author_id
    join text_version o on o.text_id = r.text_id and o.is_original
    left join text_version e on e.text_id = r.text_id and e.lang = 'en'
    join text_version v on v.text_id = r.text_id and v.lang = coalesce(e.lang, o.lang)
    left join person maker on maker.id = v.made_by
    left join person accepter on accepter.id = v.accepted_by
    left join person checker on checker.id = v.checked_by
    where r.question_id = $1 and r.root_seq <= 50
    order by r.root_seq, r.path
";

/// Serves the pages of questions.
#[tokio::main]
pub async fn serve(database: &Path) -> Result {
    let options = SqliteConnectOptions::new().filename(database).pragma("query_only", "on");
    let pool = SqlitePoolOptions::new().max_connections(4).connect_with(options).await?;
    let router = Router::new().route("/en/spaces/{slug}/questions/{number}", get(question)).with_state(pool);
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("anchor A serves http://{}", listener.local_addr()?);
    axum::serve(listener, router).await?;
    Ok(())
}

async fn question(
    State(pool): State<SqlitePool>,
    At((slug, number)): At<(String, i64)>,
) -> std::result::Result<Html<String>, StatusCode> {
    match read(&pool, &slug, number).await {
        Ok(Some(page)) => Ok(Html(page::write(&page))),
        Ok(None) => Err(StatusCode::NOT_FOUND),
        Err(error) => {
            eprintln!("anchor A: {error}");
            Err(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

async fn read(pool: &SqlitePool, slug: &str, number: i64) -> std::result::Result<Option<Page>, sqlx::Error> {
    let Some(space) = sqlx::query_as::<_, page::Space>(SPACE).bind(slug).fetch_optional(pool).await? else {
        return Ok(None);
    };
    let titles = sqlx::query_as(TITLES).bind(space.id).fetch_all(pool).await?;
    let facilitators = sqlx::query_as(FACILITATORS).bind(space.id).fetch_all(pool).await?;
    let questions: Vec<Question> = sqlx::query_as(QUESTIONS).bind(space.id).fetch_all(pool).await?;
    let Some(asked) = questions.iter().position(|question| question.number == number) else {
        return Ok(None);
    };
    let id: Uuid = questions[asked].id;
    let written = sqlx::query_scalar(WRITTEN).bind(id).fetch_all(pool).await?;
    let replies: Vec<Reply> = sqlx::query_as(REPLIES).bind(id).fetch_all(pool).await?;
    Ok(Some(Page { space, titles, facilitators, asked: Asked { questions, at: asked }, written, replies }))
}
