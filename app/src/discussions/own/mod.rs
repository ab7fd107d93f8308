//! One's own words on pages of their own: what one has sent and what became of it, taking it back, and what a reply
//! said before it was edited. Drawn by the server only.

pub mod contributions;
pub mod history;
mod translations;
mod waiting;

use domain::discussions::OwnReply;
use domain::{Html, Locale};
use leptos::prelude::*;

/// One's replies that others do not see, as they stand on the question's page.
/// `files` are what stands beside each.
pub fn drawn(locale: Locale, slug: &str, question: u32, own: Vec<OwnReply>, files: Vec<Html>) -> Html {
    let replies = own.into_iter().zip(files);
    let replies = replies.map(|(each, files)| waiting::own_reply(locale, slug, question, each, files));
    let replies = replies.collect::<Vec<_>>();
    Html(replies.to_html())
}
