//! `/{lang}/spaces/{slug}/go-to?reply=1.2`: where the form "Go to a reply" leads without a script.

use app::paths;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::discussions::ReplyNumber;
use domain::{Fault, LangTag, Locale};
use hub::Hub;
use serde::Deserialize;

/// What the form sends.
#[derive(Debug, Deserialize)]
pub struct Wanted {
    #[serde(default)]
    reply: String,
    #[serde(default)]
    question: u32,
}

/// To the reply, or back to the form with what was typed.
pub async fn go_to(
    State(hub): State<Hub>,
    Path((locale, slug)): Path<(String, String)>,
    Query(wanted): Query<Wanted>,
) -> Response {
    let locale = Locale::parse(&locale).unwrap_or_default();
    let typed = wanted.reply.trim();
    let found = match (typed.parse::<ReplyNumber>(), LangTag::parse(locale.tag())) {
        (Ok(number), Ok(lang)) => match hub.discussions().version(&slug, typed, &lang).await {
            Err(hub::Error::Fault(Fault::NotFound)) => None,
            // Whatever else happened will be told by the page itself.
            _ => Some(number),
        },
        _ => None,
    };
    // It came decoded: whatever it holds, a line's end among it, must not stand in a header.
    let slug = escaped(&slug);
    let target = match found {
        Some(number) => paths::reply(locale, &slug, &number),
        None => {
            let short: String = typed.chars().take(40).collect();
            let question = paths::question(locale, &slug, wanted.question);
            format!("{question}?no-reply={}#go-to", escaped(&short))
        }
    };
    Redirect::to(&target).into_response()
}

/// Percent-encoding of everything that is not unreserved (RFC 3986, section 2.3).
fn escaped(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push_str(&crate::assets::hex(&[byte]).to_ascii_uppercase());
        }
        out
    })
}
