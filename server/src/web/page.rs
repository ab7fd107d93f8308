//! What stands in the head of a page: its `meta` elements, its title, its language. Read by the tokenizer that the
//! sanitiser of texts stands on; nothing of the page is shown.

use domain::resources::Cited;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use std::cell::RefCell;

/// More `meta` elements than that are not looked at.
const MOST: usize = 400;

#[derive(Debug, Default)]
struct Head {
    pairs: Vec<(String, String)>,
    title: String,
    lang: Option<String>,
    in_title: bool,
    over: bool,
}

#[derive(Debug, Default)]
struct Sink(RefCell<Head>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut head = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) if !head.over => {
                let value = |name: &str| {
                    tag.attrs.iter().find(|attr| &*attr.name.local == name).map(|attr| attr.value.to_string())
                };
                match (tag.kind, &*tag.name) {
                    (TagKind::StartTag, "html") => head.lang = value("lang"),
                    (TagKind::StartTag, "title") => head.in_title = head.title.is_empty(),
                    (TagKind::EndTag, "title") => head.in_title = false,
                    (TagKind::StartTag, "meta") => {
                        let name = value("name").or_else(|| value("property")).or_else(|| value("itemprop"));
                        if let (Some(name), Some(content)) = (name, value("content"))
                            && head.pairs.len() < MOST
                        {
                            head.pairs.push((name, content));
                        }
                    }
                    (TagKind::StartTag, "body") => head.over = true,
                    _ => {}
                }
            }
            Token::CharacterTokens(text) if head.in_title && head.title.len() < 1000 => head.title.push_str(&text),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// What a page tells of its work.
pub fn cited(html: &str) -> Cited {
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from(html));
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
    let head = tokenizer.sink.0.take();
    let pairs = head.pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    Cited::read(pairs, head.lang.as_deref(), &head.title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_as_browsers_do() {
        let cited = cited(
            "<!doctype html><html lang=fr><head><TITLE>Puits &amp; eau</TITLE><meta content='Zo&eacute; Diallo' name=\"citation_author\">
            <meta property=og:description content=\"Ce que &quot;disent&quot; les puits\"/></head><body>
            <meta name=citation_title content=Other></body>",
        );
        assert_eq!((cited.title.as_str(), cited.authors.as_str()), ("Puits & eau", "Zoé Diallo"));
        assert_eq!(cited.summary, "Ce que \"disent\" les puits");
        assert_eq!(cited.lang.unwrap().as_str(), "fr");
    }

    #[test]
    fn whatever_comes_is_read_to_its_end() {
        for odd in ["", "<", "<meta", "<title>", "<html lang=''><meta name=x content>", "\0\u{fffd}", "{\"a\":1}"] {
            let _ = cited(odd);
        }
        assert!(cited("<p>nothing</p>").is_empty());
    }
}
