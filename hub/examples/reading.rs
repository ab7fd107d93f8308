//! How long it takes to read a question's page of 200 replies, in a small and in a large database. Run it with
//! `cargo run --release -p hub --example reading`; the demo consultations lend their words.
#![expect(clippy::unwrap_used, reason = "a measurement may stop at once")]

use domain::Locale;
use domain::discussions::{QuestionAsk, ReplyNumber};
use domain::id::{QuestionId, ReplyId};
use hub::Hub;
use hub::discussions::archive::{Archive, Question, Reply, parse};
use hub::testing::{On, Scratch};
use std::time::{Duration, Instant};

const PAGES: u32 = 3_000;

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let postgres = std::env::args().any(|arg| arg == "postgres");
    for questions in [5, 500] {
        let scratch = Scratch::new(if postgres { On::Postgres } else { On::Sqlite }).await;
        let started = Instant::now();
        scratch.hub.discussions().import_archive(&archive(questions)).await.unwrap();
        println!("{} replies, imported in {:.1} s", questions * 200, started.elapsed().as_secs_f64());
        let ask = QuestionAsk { page: 1, ..QuestionAsk::default() };
        for locale in Locale::ALL {
            measure(&scratch.hub, questions, locale, &ask).await;
        }
        scratch.end().await;
    }
}

async fn measure(hub: &Hub, questions: u32, locale: Locale, ask: &QuestionAsk) {
    let (mut bytes, started, cpu) = (0, Instant::now(), cpu());
    for page in 0..PAGES {
        let page = hub.discussions().question_page("measured", page % questions + 1, locale, ask).await.unwrap();
        assert_eq!(page.replies.len(), 200);
        bytes += page.replies.iter().map(|reply| reply.text.shown.html.as_str().len()).sum::<usize>();
    }
    println!(
        "  {locale}: {:.0} µs, {:.0} µs of CPU, {} kB of markup a page",
        started.elapsed().as_secs_f64() * 1e6 / f64::from(PAGES),
        self::cpu().saturating_sub(cpu).as_secs_f64() * 1e6 / f64::from(PAGES),
        bytes as u64 / u64::from(PAGES) / 1000,
    );
}

/// Processor time of this process so far; Linux only, as the figures are.
fn cpu() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let ticks: u64 =
        stat.rsplit(')').next().unwrap().split_whitespace().skip(11).take(2).map(|n| n.parse::<u64>().unwrap()).sum();
    Duration::from_millis(ticks * 10)
}

/// A consultation with so many questions of 200 replies each: 50 threads of four.
fn archive(questions: u32) -> Archive {
    let mut archive = parse(include_bytes!("../../demo/low-water.json")).unwrap();
    archive.space.slug = String::from("measured");
    let asked = archive.space.questions[0].clone();
    let said: Vec<Reply> = archive.space.questions.iter().flat_map(|question| question.replies.clone()).collect();
    let mut next = 0_u128;
    let mut id = || {
        next += 1;
        uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_OID, &next.to_be_bytes())
    };
    archive.space.questions = (1..=questions)
        .map(|number| {
            let replies = (0..200_u32).map(|n| {
                let root = ReplyNumber::to_question(number, n / 4 + 1);
                let place = match n % 4 {
                    0 => root,
                    1 => root.answer(1),
                    2 => root.answer(1).answer(1),
                    _ => root.answer(2),
                };
                let like = &said[n as usize % said.len()];
                Reply { id: ReplyId(id()), number: place, ..like.clone() }
            });
            Question { number, replies: replies.collect(), id: QuestionId(id()), ..asked.clone() }
        })
        .collect();
    archive
}
