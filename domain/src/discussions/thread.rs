//! Replies as a reader meets them: threads, three levels deep at most.

use super::Reply;

/// A reply and the answers that are shown beneath it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Thread {
    /// The reply.
    pub reply: Reply,
    /// What stands one level deeper, in reading order.
    pub answers: Vec<Thread>,
}

/// How many levels a page shows; what is deeper stands at the last one and says what it answers.
pub const LEVELS: usize = 3;

/// Gathers replies in reading order (each after what it answers) into threads.
///
/// A reply whose parent is not among them starts a thread of its own, so that none is lost.
pub fn threads(replies: Vec<Reply>) -> Vec<Thread> {
    let mut roots: Vec<Thread> = Vec::new();
    for reply in replies {
        let mut level = &mut roots;
        // The parents are the last entries of the levels above, because of the reading order.
        for _ in 1..reply.number.depth().min(LEVELS) {
            let fits = level.last().is_some_and(|thread| is_below(&reply, &thread.reply));
            if !fits {
                break;
            }
            let last = level.len() - 1;
            level = &mut level[last].answers;
        }
        level.push(Thread { reply, answers: Vec::new() });
    }
    roots
}

/// Whether `below` stands somewhere under `above`.
fn is_below(below: &Reply, above: &Reply) -> bool {
    below.number.parts().starts_with(above.number.parts()) && below.number != above.number
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::Speaker;
    use crate::discussions::{By, Shown, Text, VersionMark};
    use crate::id::ReplyId;
    use crate::{Html, LangTag};
    use time::OffsetDateTime;

    fn reply(number: &str) -> Reply {
        let lang = LangTag::parse("en").unwrap();
        Reply {
            id: ReplyId(uuid::Uuid::nil()),
            number: number.parse().unwrap(),
            author: Speaker { name: "N".into(), ..Speaker::default() },
            facilitator: false,
            gone: None,
            answers: None,
            text: Text {
                shown: Shown {
                    lang: lang.clone(),
                    title: String::new(),
                    purpose: String::new(),
                    audience: String::new(),
                    html: Html::default(),
                    changed_at: OffsetDateTime::UNIX_EPOCH,
                    edited: false,
                },
                versions: vec![VersionMark { lang, by: By::Original, outdated: false }],
            },
            posted_at: OffsetDateTime::UNIX_EPOCH,
            day_only: false,
            left_out: false,
            fresh: false,
            files: Html::default(),
            endorsed: Html::default(),
            mine: false,
        }
    }

    fn outline(threads: &[Thread]) -> String {
        threads
            .iter()
            .map(|t| {
                let below = outline(&t.answers);
                if below.is_empty() { t.reply.number.to_string() } else { format!("{}({below})", t.reply.number) }
            })
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn answers_stand_under_what_they_answer_and_flatten_at_the_third_level() {
        let numbers =
            ["1.1", "1.1.1", "1.1.1.1", "1.1.1.1.1", "1.1.1.1.1.1", "1.1.1.2", "1.1.2", "1.2", "1.10", "1.10.1"];
        let gathered = threads(numbers.iter().map(|n| reply(n)).collect());
        assert_eq!(outline(&gathered), "1.1(1.1.1(1.1.1.1 1.1.1.1.1 1.1.1.1.1.1 1.1.1.2) 1.1.2) 1.2 1.10(1.10.1)");
    }

    #[test]
    fn a_reply_without_its_parent_is_not_lost() {
        assert_eq!(outline(&threads(vec![reply("1.1"), reply("1.2.1"), reply("1.2.1.1")])), "1.1 1.2.1(1.2.1.1)");
    }
}
