//! What addresses are written of: languages, escapes, queries.

use crate::platform::Failure;
use domain::Locale;
use domain::discussions::QuestionAsk;

/// A path of this hub, as it came from elsewhere; empty when it is another's. Two slashes at the start, or one
/// backwards, would be another host.
pub fn ours(path: &str) -> String {
    let sound = path.starts_with('/')
        && !path.starts_with("//")
        && path.len() <= 512
        && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if sound && locale_of(path.split(['?', '#']).next().unwrap_or_default()).is_some() {
        path.to_owned()
    } else {
        String::new()
    }
}

/// A path without the language that it begins with.
pub fn without_locale(path: &str) -> String {
    path.trim_start_matches('/').split_once('/').map_or_else(String::new, |(_, rest)| format!("/{rest}"))
}

/// Percent-encoding of everything that is not unreserved (RFC 3986, section 2.3).
pub fn escaped(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            // Writing to a `String` cannot fail.
            let _ = std::fmt::Write::write_fmt(&mut out, format_args!("%{byte:02X}"));
        }
        out
    })
}

/// The same page in another interface language. The path begins with a language, as every page's does.
pub fn in_locale(locale: Locale, path: &str) -> String {
    let rest = path.trim_start_matches('/').split_once('/').map_or("", |(_, rest)| rest);
    if rest.is_empty() { format!("/{locale}") } else { format!("/{locale}/{rest}") }
}

/// The interface language of a path, if it begins with one.
pub fn locale_of(path: &str) -> Option<Locale> {
    path.trim_start_matches('/').split('/').next().and_then(Locale::parse)
}

/// The pairs of a query. Values of ours need little of percent-encoding; what is not ours is passed over.
pub fn pairs(query: &str) -> impl Iterator<Item = (String, String)> {
    query.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(name), decoded(value))
    })
}

/// Percent-decoding (RFC 3986, section 2.1) with `+` for a blank, as forms send it.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let hex: Vec<u8> = rest.by_ref().take(2).collect();
                std::str::from_utf8(&hex).ok().and_then(|hex| u8::from_str_radix(hex, 16).ok()).unwrap_or(b'?')
            }
            byte => byte,
        });
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What a query asks of a question's page.
pub fn ask(query: &str) -> Result<QuestionAsk, Failure> {
    let pairs: Vec<_> = pairs(query).collect();
    QuestionAsk::parse(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()))).map_err(Failure)
}
