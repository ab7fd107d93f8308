//! Pages of last resort, written without the application and without the database: something of ours failed. What
//! somebody has sent stands in them, to be sent once more.

use super::document::{attribute, escape};
use super::render::finish;
use super::{Kept, Key};
use crate::assets;
use axum::http::StatusCode;
use domain::form::Fields;
use i18n::{forms, site};

/// What does not travel: a password is typed again.
const SECRET: [&str; 2] = ["password", "current"];

/// A page that could not be made.
pub fn failed(key: &Key, ticket: &str) -> Kept {
    let locale = key.locale;
    let mut html = begun(key, site::fault_unavailable_text(locale), ticket);
    html.push_str("<p class=\"cluster\"><a class=\"btn btn-1\" href=\"\">");
    html.push_str(site::fault_reload(locale));
    html.push_str("</a></p>");
    ended(key, html)
}

/// A form that could not be taken, and what was sent: fields, and whether there was a file with them, which is not kept.
pub fn unsaved(key: &Key, fields: &Fields, had_file: bool, ticket: &str) -> Kept {
    let locale = key.locale;
    let mut html = begun(key, forms::unsaved(locale), ticket);
    if had_file {
        html.push_str("<p>");
        html.push_str(forms::unsaved_file(locale));
        html.push_str("</p>");
    }
    html.push_str("<form class=\"form\" method=\"post\"");
    attribute(&mut html, "action", &key.address);
    html.push('>');
    let mut words = Vec::new();
    for (name, value) in fields.0.iter().filter(|(name, _)| !SECRET.contains(&name.as_str())) {
        html.push_str("<input type=\"hidden\"");
        attribute(&mut html, "name", name);
        attribute(&mut html, "value", value);
        html.push('>');
        // What people write has spaces in it; what the form itself says has none.
        if value.contains(char::is_whitespace) {
            words.push(value.as_str());
        }
    }
    if !words.is_empty() {
        html.push_str("<div class=\"field\"><label for=\"sent\">");
        html.push_str(forms::unsaved_words(locale));
        html.push_str("</label><textarea class=\"input\" id=\"sent\" rows=\"8\" dir=\"auto\" readonly>\n");
        escape(&mut html, &words.join("\n\n"));
        html.push_str("</textarea></div>");
    }
    html.push_str("<p class=\"cluster\"><button class=\"btn btn-1\" type=\"submit\">");
    html.push_str(forms::send_again(locale));
    html.push_str("</button></p></form>");
    ended(key, html)
}

/// The page up to what one can do. Our own words hold nothing that would have to be escaped.
fn begun(key: &Key, text: &str, ticket: &str) -> String {
    let locale = key.locale;
    let title = site::fault_unavailable_title(locale);
    let mut html = String::from("<!DOCTYPE html><html");
    attribute(&mut html, "lang", locale.tag());
    if let Some(theme) = key.theme {
        attribute(&mut html, "data-theme", theme);
    }
    html.push_str("><head><meta charset=\"utf-8\">");
    html.push_str("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
    html.push_str(
        "<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"robots\" content=\"noindex\"><title>",
    );
    html.push_str(title);
    html.push_str("</title>");
    let sheets = [("fonts.css", !key.low_data), ("style.css", true), ("taking-part.css", true)];
    for sheet in sheets.into_iter().filter(|(_, named)| *named).filter_map(|(name, _)| assets::href(name)) {
        html.push_str("<link rel=\"stylesheet\"");
        attribute(&mut html, "href", &sheet);
        html.push('>');
    }
    html.push_str("</head><body><main id=\"main\"><div class=\"wrap fault\"><h1>");
    html.push_str(title);
    html.push_str("</h1><p>");
    html.push_str(text);
    html.push_str("</p>");
    if !ticket.is_empty() {
        html.push_str("<p>");
        escape(&mut html, &site::fault_ticket(locale, ticket));
        html.push_str("</p>");
    }
    html
}

fn ended(key: &Key, mut html: String) -> Kept {
    html.push_str("</div></main></body></html>");
    finish(StatusCode::INTERNAL_SERVER_ERROR, key, html, &[])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets::Coding;
    use domain::Locale;

    #[test]
    fn what_was_sent_stands_in_the_page_and_no_password_does() {
        let key =
            Key { address: "/fr/sign-in?a=\"b\"".to_owned(), locale: Locale::Fr, theme: Some("dark"), low_data: false };
        let sent = [("do", "x"), ("text-0", "Un <puits>\net \"deux\""), ("password", "se cret"), ("key", "k")];
        let fields = Fields(sent.map(|(name, value)| (name.to_owned(), value.to_owned())).into());
        let page = String::from_utf8(unsaved(&key, &fields, true, "t1").body(Coding::Identity).to_vec()).unwrap();
        assert!(page.contains("action=\"/fr/sign-in?a=&quot;b&quot;\""), "{page}");
        assert!(page.contains("name=\"text-0\" value=\"Un &lt;puits&gt;\net &quot;deux&quot;\""), "{page}");
        assert!(page.contains("readonly>\nUn &lt;puits&gt;\net &quot;deux&quot;</textarea>"), "{page}");
        assert!(page.contains("name=\"key\" value=\"k\"") && page.contains("name=\"do\" value=\"x\""), "{page}");
        assert!(!page.contains("cret") && page.contains("t1") && page.contains("<html lang=\"fr\""), "{page}");
        assert!(page.contains(forms::unsaved_file(Locale::Fr)), "{page}");
    }
}
